import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
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
  readonly headers?: ReadonlyMap<string, string>;
}

/** Answers in GraphQL's form with why nothing was done. */
export const refuse = (request: FastifyRequest, reply: FastifyReply, error: GraphQLError): FastifyReply => {
  const { http, ...extensions } = error.extensions as { http?: Http };
  const formatted: GraphQLFormattedError = formatError({ message: error.message, extensions }, error);
  count([formatted], false);
  const type = readsStatus(request.headers.accept) ? 'application/graphql-response+json' : 'application/json';
  return reply
    .code(http?.status ?? 500)
    .headers(Object.fromEntries(http?.headers ?? []))
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [formatted], extensions: { vendorCalls: [] } }));
};

/** What the web server refuses before anybody reads it, in our words. */
const WORDS: Record<number, string> = {
  400: 'The body is not JSON that can be read',
  413: 'The body is too large',
  415: 'A body must be application/json',
  414: 'The URL is too long',
};

const badRequest = (status: number, message: string, headers: Record<string, string> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', retryable: false, http: { status, headers: new Map(Object.entries(headers)) } } });

/** Every error on every path is JSON in the contract's words: the web server's own would hold paths and more. */
export const answerErrors = (app: FastifyInstance, log: Logger): void => {
  app.setErrorHandler((error: FastifyError | GraphQLError, request, reply) => {
    if (error instanceof GraphQLError) return refuse(request, reply, error);
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return refuse(request, reply, badRequest(status, WORDS[status] ?? 'The request cannot be read'));
    log.error({ type: error.name, code: error.code, requestId: request.id }, 'a request failed');
    return refuse(request, reply, new GraphQLError('Internal error', { extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false } }));
  });
  app.setNotFoundHandler((request, reply) => {
    const wrongMethod = request.url.split('?')[0] === '/graphql';
    return refuse(request, reply, wrongMethod ? badRequest(405, 'Ask by POST, or by GET for queries', { allow: 'GET, POST' }) : new GraphQLError('There is nothing here: the graph is at /graphql', { extensions: { code: 'NOT_FOUND', retryable: false, http: { status: 404 } } }));
  });
};
