import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The part of a request that the graph reads: the body, or what stands in the URL. */
export interface GraphInput {
  readonly body: unknown;
  /** Without its question mark. */
  readonly search: string;
}

const headersOf = (request: FastifyRequest): HeaderMap => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
};

/** What follows the first question mark. A URL as a client sends it need not be one that can be read as a whole. */
export const searchOf = (url: string): string => /\?([^#]*)/.exec(url)?.[1] ?? '';

/** Has Apollo Server answer one request. */
export const answerGraph = async <Context extends BaseContext>(server: ApolloServer<Context>, request: FastifyRequest, { body, search }: GraphInput, context: Context) =>
  server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers: headersOf(request), search: search && `?${search}`, body },
    context: () => Promise.resolve(context),
  });

type GraphAnswer = Awaited<ReturnType<typeof answerGraph>>;

export const sendAnswer = (reply: FastifyReply, { headers, status, body }: GraphAnswer): FastifyReply => {
  for (const [name, value] of headers) reply.header(name, value);
  // @defer and @stream, whose answers come in parts, are not part of the graph.
  return reply.code(status ?? 200).send(body.kind === 'complete' ? body.string : '');
};
