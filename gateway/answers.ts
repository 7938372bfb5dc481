import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { clientsFault, nothingHere } from '../schema/fastify.ts';
import { framesOf } from '../schema/frames.ts';
import { formatError } from './errors.ts';
import { count } from './measuring.ts';
import { readsStatus } from './status.ts';

/** A client's own id of a request, where it is one that can be searched for. */
const CLIENTS_ID = /^[\w-]{8,64}$/;

export const requestIdOf = (request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> }): string => {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && CLIENTS_ID.test(given) ? given : randomUUID();
};

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/** Headers of every answer; what serves a page of its own says more. */
export const addHeaders = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => void reply.headers({ ...HEADERS, 'x-request-id': request.id }));
};

interface Http {
  readonly status?: number;
  /** Wrong in the document or its variables, see status.ts. */
  readonly ofTheDocument?: boolean;
  readonly headers?: ReadonlyMap<string, string>;
}

/** Answers in GraphQL's form with why nothing was done. */
export const refuse = (request: FastifyRequest, reply: FastifyReply, error: GraphQLError): FastifyReply => {
  const { http, ...extensions } = error.extensions as { http?: Http };
  const formatted: GraphQLFormattedError = formatError({ message: error.message, extensions }, error);
  count([formatted], false);
  const strict = readsStatus(request.headers.accept);
  const type = strict ? 'application/graphql-response+json' : 'application/json';
  return reply
    .code(http?.ofTheDocument && !strict ? 200 : (http?.status ?? 500))
    .headers(Object.fromEntries(http?.headers ?? []))
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [formatted], extensions: { vendorCalls: [] } }));
};

/** Every error on every path is JSON in the contract's words: the web server's own would hold paths and more. */
export const answerErrors = (app: FastifyInstance, log: Logger): void => {
  app.setErrorHandler((error: FastifyError | GraphQLError, request, reply) => {
    if (error instanceof GraphQLError) return refuse(request, reply, error);
    const refusal = clientsFault(error);
    if (refusal) return refuse(request, reply, refusal);
    log.error({ type: error.name, code: error.code, requestId: request.id, stack: framesOf(error).join('\n') }, 'a request failed');
    return refuse(request, reply, new GraphQLError('Internal error', { extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false } }));
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, nothingHere(request)));
};
