import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admit, callerContext, type Admission } from './admission.ts';
import type { Ask } from '../schema/ask.ts';
import { inSpan, traceOf } from '../schema/tracing.ts';
import { recordRefusal } from './audit.ts';
import type { Identity } from './auth/identity.ts';
import type { GatewayContext } from './context.ts';
import type { Gateway } from './gateway.ts';
import { checkOrigin, type OriginOptions } from './origin.ts';
import type { GraphParams } from './persisted.ts';

export interface GraphRouteOptions {
  readonly gateway: Gateway;
  readonly ask: Ask;
  readonly admission: Admission;
  readonly origin: OriginOptions;
  /** Throws for a document of too large a shape. */
  readonly checkShape: (source: string) => void;
  /** Puts a registered document in the place of its id. */
  readonly persisted: (params: GraphParams) => GraphParams;
}

const isParams = (body: unknown): body is GraphParams => typeof body === 'object' && body !== null && !Array.isArray(body);

const jsonOr = (text: string | null): unknown => {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
};

/** The part of a request that the graph reads: the body, or what stands in the URL. */
const rewrite = (request: FastifyRequest, change: (params: GraphParams) => GraphParams): { body: unknown; search: string } => {
  if (request.method !== 'GET') return { body: isParams(request.body) ? change(request.body) : request.body, search: '' };
  const search = new URL(request.url, 'http://graph').searchParams;
  const changed = change(Object.fromEntries(['query', 'operationName', 'documentId', 'extensions'].flatMap((name) => (search.has(name) ? [[name, name === 'extensions' ? jsonOr(search.get(name)) : search.get(name)]] : []))));
  if (typeof changed.query === 'string' && !search.has('query')) search.set('query', changed.query);
  for (const name of ['documentId', 'extensions']) if (!(name in changed)) search.delete(name);
  return { body: undefined, search: search.toString() };
};

const headersOf = (request: FastifyRequest): HeaderMap => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
};

/** The graph at `/graphql`. What is refused, is refused in the order of what it would cost to find out. */
export const serveGraph = (app: FastifyInstance, { gateway, ask, admission, origin, checkShape, persisted }: GraphRouteOptions): void => {
  const open = async (request: FastifyRequest): Promise<{ context: GatewayContext; body: unknown; search: string }> => {
    let identity: Identity | null = null;
    try {
      checkOrigin(origin, request.headers);
      identity = await admit(admission, request);
      const checked = rewrite(request, (params) => {
        const resolved = persisted(params);
        if (typeof resolved.query === 'string') checkShape(resolved.query);
        return resolved;
      });
      return { ...checked, context: await callerContext(ask, identity, gateway.context(identity, request.id)) };
    } catch (refusal) {
      recordRefusal(admission.audit, refusal, identity, request.id);
      throw refusal;
    }
  };
  const execute = async (request: FastifyRequest) => {
    const { context, body, search } = await open(request);
    return gateway.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers: headersOf(request), search: search && `?${search}`, body },
      context: () => Promise.resolve(context),
    });
  };
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async handler(request: FastifyRequest, reply: FastifyReply) {
      const answer = await inSpan('graph.request', 'server', { 'http.request.method': request.method }, () => execute(request), traceOf(request.headers));
      for (const [name, value] of answer.headers) reply.header(name, value);
      reply.code(answer.status ?? 200);
      // @defer and @stream, whose answers come in parts, are not part of the graph.
      return reply.send(answer.body.kind === 'complete' ? answer.body.string : '');
    },
  });
};
