import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerGraph, searchOf, sendAnswer, type GraphInput } from '../schema/apollo.ts';
import type { Ask } from '../schema/ask.ts';
import { leaving } from '../schema/leaving.ts';
import { checkVariables } from '../schema/text.ts';
import { inSpan, traceOf } from '../schema/tracing.ts';
import { admit, callerContext, type Admission } from './admission.ts';
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

/** What of a URL belongs to the graph, `variables` and `extensions` read. */
const paramsIn = (search: URLSearchParams): GraphParams =>
  Object.fromEntries(
    ['query', 'operationName', 'documentId', 'variables', 'extensions'].flatMap((name) => (search.has(name) ? [[name, name === 'extensions' || name === 'variables' ? jsonOr(search.get(name)) : search.get(name)]] : [])),
  );

/** The part of a request that the graph reads, after `change`. */
const rewrite = (request: FastifyRequest, change: (params: GraphParams) => GraphParams): GraphInput => {
  if (request.method !== 'GET') return { body: isParams(request.body) ? change(request.body) : request.body, search: '' };
  const search = new URLSearchParams(searchOf(request.url));
  const changed = change(paramsIn(search));
  if (typeof changed.query === 'string' && !search.has('query')) search.set('query', changed.query);
  for (const name of ['documentId', 'extensions']) if (!(name in changed)) search.delete(name);
  return { body: undefined, search: search.toString() };
};

/** The graph at `/graphql`. What is refused, is refused in the order of what it would cost to find out. */
export const serveGraph = (app: FastifyInstance, { gateway, ask, admission, origin, checkShape, persisted }: GraphRouteOptions): void => {
  const check = (params: GraphParams): GraphParams => {
    const resolved = persisted(params);
    if (typeof resolved.query === 'string') checkShape(resolved.query);
    checkVariables(resolved.variables);
    return resolved;
  };
  const open = async (request: FastifyRequest, signal: AbortSignal): Promise<{ context: GatewayContext; input: GraphInput }> => {
    let identity: Identity | null = null;
    try {
      checkOrigin(origin, request.headers);
      identity = await admit(admission, request);
      const input = rewrite(request, check);
      return { input, context: await callerContext(ask, identity, gateway.context(identity, request.id, signal)) };
    } catch (refusal) {
      recordRefusal(admission.audit, refusal, identity, request.id);
      throw refusal;
    }
  };
  const execute = async (request: FastifyRequest, signal: AbortSignal) => {
    const { context, input } = await open(request, signal);
    return answerGraph(gateway.server, request, input, context);
  };
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async handler(request: FastifyRequest, reply: FastifyReply) {
      const signal = leaving(reply.raw);
      return sendAnswer(reply, await inSpan('graph.request', 'server', { 'http.request.method': request.method }, () => execute(request, signal), traceOf(request.headers)));
    },
  });
};
