import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify from 'fastify';
import type { Ask } from '../schema/ask.ts';
import { ADMIN, type Passport } from '../schema/caller.ts';
import { environment, logger, run } from '../schema/process.ts';
import { learnersConfig } from '../subgraphs/learners/config.ts';
import { learnersSubgraph, sdl as learnersSdl } from '../subgraphs/learners/index.ts';
import { resolvers as learnersResolvers } from '../subgraphs/learners/resolvers.ts';
import { openRuntime, runtimeConfig } from '../subgraphs/runtime.ts';
import { VENDOR_FOLDERS } from '../subgraphs/serve.ts';
import type { Env } from '../subgraphs/shared/env.ts';
import { closeOperation } from '../subgraphs/shared/operation.ts';
import { scalars } from '../subgraphs/shared/scalars.ts';
import { readSdl, vendorSdl, vendorSubgraph, type Subgraph } from '../subgraphs/shared/subgraph.ts';
import type { Vendor } from '../subgraphs/shared/vendor.ts';
import { vendors, type VendorFolder } from '../subgraphs/index.ts';

interface StockContext {
  readonly passport: Passport;
}

interface Services {
  service(name: string): GraphQLDataSource<StockContext>;
  close(): Promise<void>;
}

const passport = (purpose: Passport['purpose'], deadline: number): Passport => ({ caller: ADMIN, operationId: randomUUID(), deadline, purpose });

const schemaOf = (typeDefs: ReturnType<typeof readSdl>, resolvers: object) => buildSubgraphSchema([{ typeDefs, resolvers: { ...scalars, ...resolvers } }]);

const anyVendor = (name: VendorFolder): Vendor<object, object> => vendors[name];

/** The stock data source hands one context to every subgraph; ours each have their own, which is put in here. */
const localService = (subgraph: Subgraph, schema: ReturnType<typeof buildSubgraphSchema>): GraphQLDataSource<StockContext> => {
  const stock = new LocalGraphQLDataSource(schema);
  return { process: (options) => stock.process({ ...options, context: subgraph.context((options.context as StockContext).passport) }) };
};

/** Our subgraphs in this process, each schema built once from the same SDL and resolvers. */
const localServices = async (env: Env): Promise<Services> => {
  const runtime = await openRuntime(runtimeConfig(env), logger('error'));
  const background = { ...runtime, open: () => passport('index', Number.MAX_SAFE_INTEGER) };
  const subgraphs = new Map<string, Subgraph>();
  const services = new Map<string, GraphQLDataSource<StockContext>>();
  const ask: Ask = (name, request, of) => subgraphs.get(name)!.execute(request, of);
  for (const name of VENDOR_FOLDERS) {
    const vendor = anyVendor(name);
    const subgraph = await vendorSubgraph(vendor, vendor.config(env), { ...background, mode: 'LIVE' });
    subgraphs.set(name, subgraph);
    services.set(name, localService(subgraph, schemaOf(vendorSdl(vendor), vendor.resolvers)));
  }
  const learners = await learnersSubgraph(learnersConfig(env), ask, background);
  services.set('learners', localService(learners, schemaOf(readSdl(learnersSdl, ['common.graphql']), learnersResolvers)));
  learners.readings.start();
  return {
    service: (name) => services.get(name)!,
    async close() {
      await learners.close();
      for (const subgraph of subgraphs.values()) await subgraph.close();
      runtime.quotas.close();
    },
  };
};

const remoteServices = (env: Env): Services => ({
  service: (name) => new RemoteGraphQLDataSource<StockContext>({ url: env[`SUBGRAPH_URL_${name.toUpperCase()}`] ?? '' }),
  close: () => Promise.resolve(),
});

// A plain Apollo gateway, served by the same web server as ours. `local`: over subgraphs in this process; else over services.
await run(async () => {
  const env = environment();
  const services = process.argv[2] === 'local' ? await localServices(env) : remoteServices(env);
  const app = fastify();
  const server = new ApolloServer<StockContext>({
    gateway: new ApolloGateway({
      supergraphSdl: readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'),
      buildService: ({ name }) => services.service(name),
    }),
    plugins: [
      fastifyApolloDrainPlugin(app),
      { requestDidStart: async () => ({ willSendResponse: async ({ contextValue }) => closeOperation(contextValue.passport.operationId) }) },
    ],
    stopOnTerminationSignals: false,
  });
  await server.start();
  await app.register(fastifyApollo(server), { context: async () => ({ passport: passport('query', Date.now() + 15_000) }) });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    ready: `Stock gateway ready at ${address}/graphql`,
    async close() {
      await server.stop();
      await app.close();
      await services.close();
    },
  };
});
