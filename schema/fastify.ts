import type { FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { GraphQLError } from 'graphql';

const noCompiler = () => () => {
  throw new Error('a route with a JSON schema needs a compiler for it');
};

/** No route here has a JSON schema: Fastify need not load the compilers for them, which takes it a sixth of a second. */
export const WITHOUT_SCHEMAS: FastifyServerOptions = { schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } } };

/** What the web server refuses before anybody reads it, in our words. */
const WORDS: Record<number, string> = {
  400: 'The body is not JSON that can be read',
  413: 'The body is too large',
  415: 'A body must be application/json',
  414: 'The URL is too long',
};

export const badRequest = (status: number, message: string, headers: Record<string, string> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', retryable: false, http: { status, headers: new Map(Object.entries(headers)) } } });

/** Whatever the web server throws for what a client sent; null where it is no client's doing. Its own message would hold paths and more. */
export const clientsFault = (error: FastifyError): GraphQLError | null => {
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500) return null;
  return badRequest(status, error.code === 'FST_ERR_BAD_URL' ? 'The URL cannot be read' : (WORDS[status] ?? 'The request cannot be read'));
};

/** Where there is nothing, or nothing for this method. */
export const nothingHere = (request: FastifyRequest): GraphQLError =>
  request.url.split('?')[0] === '/graphql'
    ? badRequest(405, 'Ask by POST, or by GET for queries', { allow: 'GET, POST' })
    : new GraphQLError('There is nothing here: the graph is at /graphql', { extensions: { code: 'NOT_FOUND', retryable: false, http: { status: 404 } } });

export type Refuse = (request: FastifyRequest, reply: FastifyReply, error: GraphQLError) => FastifyReply;

/** A URL that cannot be read is refused like everything else, before there is a route. */
export const refusingBadUrls = (refuse: Refuse): Pick<FastifyServerOptions, 'frameworkErrors'> => ({
  frameworkErrors: (error, request, reply) => void refuse(request, reply, clientsFault(error) ?? badRequest(400, 'The request cannot be read')),
});
