import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLFormattedError } from 'graphql';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { gatewayConfig } from '../../gateway/config.ts';
import { listenGateway } from '../../gateway/listen.ts';
import { fromConfig } from '../../gateway/options.ts';
import { askOverHttp } from '../../schema/ask.ts';

/** A part of somebody else's graph: SDL, and what answers. */
export interface ForeignSubgraph {
  readonly sdl: string;
  readonly resolvers: Record<string, unknown>;
  /** Takes a request over: to answer as servers do that are not ours. */
  readonly answer?: (body: { query: string; variables?: Record<string, unknown> }) => { status: number; type?: string; body: string } | undefined;
}

export interface FederationCase {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, ForeignSubgraph>>;
  readonly operations: readonly (string | { readonly query: string; readonly variables: Record<string, unknown> })[];
}

export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@provides", "@external", "@override", "@inaccessible", "@interfaceObject", "@tag"])\n';

const serve = async ({ sdl, resolvers, answer }: ForeignSubgraph): Promise<Server> => {
  const schema = buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers: resolvers as never }]);
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as { query: string; variables?: Record<string, unknown>; operationName?: string };
      const own = answer?.(body);
      if (own) return outgoing.writeHead(own.status, { 'content-type': own.type ?? 'application/json' }).end(own.body);
      void graphql({ schema, source: body.query, variableValues: body.variables ?? {}, operationName: body.operationName }).then((result) => outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result)));
      return undefined;
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

/** A foreign graph behind our gateway, started as `SUPERGRAPH=<file> npm run gateway` is, and behind a stock one. */
export const startFederation = async ({ subgraphs }: FederationCase) => {
  const servers = await Promise.all(Object.values(subgraphs).map(serve));
  const urls = Object.fromEntries(Object.keys(subgraphs).map((name, i) => [name, `http://127.0.0.1:${(servers[i]!.address() as AddressInfo).port}/graphql`]));
  const { supergraphSdl, errors } = composeServices(Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, url: urls[name]!, typeDefs: parse(LINK + sdl) })));
  if (!supergraphSdl) throw new Error(errors!.map(({ message }) => message).join('\n'));
  const file = join(mkdtempSync(join(tmpdir(), 'federation-')), 'supergraph.graphql');
  writeFileSync(file, supergraphSdl);
  const read = gatewayConfig({ PORT: '0', SUPERGRAPH: file, LIMITS: 'off', DATA_DIR: 'memory', LOG_LEVEL: 'silent' });
  if ('problems' in read) throw new Error(read.problems.join());
  const ours = await listenGateway({ ...(await fromConfig(read.config, false, pino({ level: 'silent' }))), patient: false, ask: askOverHttp((name) => urls[name]!, []), unavailable: () => Promise.resolve([]) });
  const stock = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }), plugins: [ApolloServerPluginUsageReportingDisabled()], logger: pino({ level: 'silent' }) });
  await stock.start();
  return {
    async ask(query: string, variables: Record<string, unknown>): Promise<{ ours: Answered; stock: Answered }> {
      const response = await fetch(ours.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
      const answer = await stock.executeOperation({ query, variables });
      return { ours: (await response.json()) as Answered, stock: JSON.parse(JSON.stringify(answer.body.kind === 'single' ? answer.body.singleResult : {})) as Answered };
    },
    async close() {
      await ours.close();
      await stock.stop();
      for (const server of servers) server.close().closeAllConnections();
    },
  };
};
