import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The codes that clients may meet: those of the contract, those that persisted documents need, and one for too many requests. */
const CODES: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'AMBIGUOUS_LINK', 'VENDOR_UNAVAILABLE', 'VENDOR_TIMEOUT',
  'VENDOR_RATE_LIMITED', 'VENDOR_AUTH', 'VENDOR_BAD_RESPONSE', 'VENDOR_NOT_CONFIGURED', 'QUERY_TOO_COMPLEX', 'INTERNAL_SERVER_ERROR',
  'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED', 'RATE_LIMITED', 'UNAVAILABLE',
]);

/** Apollo's codes for a request that is wrong in itself. */
const BAD_REQUESTS: ReadonlySet<string> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST']);

/** What a client may know of an error besides its code. */
const SHOWN = ['vendor', 'retryable', 'retryAfterSeconds', 'candidates', 'argument', 'cost', 'limit'] as const;

/** What an error was made from, at the end of the chain. */
const causeOf = (error: unknown): unknown => (error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error);

/** The stack ran out over a document: its text is at fault, and the engine's words are nobody's business. */
const tooDeep = (error: unknown): boolean => causeOf(error) instanceof RangeError;

/** Puts every error into the contract's words. What is not ours could hold anything, so nothing of it is shown. */
export const formatError = (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
  const extensions = formatted.extensions ?? {};
  const fromSubgraph = 'serviceName' in extensions;
  const given = typeof extensions.code === 'string' ? extensions.code : '';
  const badRequest = !fromSubgraph && BAD_REQUESTS.has(given);
  if (badRequest && tooDeep(thrown)) return { message: 'The document is nested too deeply', extensions: { code: 'QUERY_TOO_COMPLEX', retryable: false } };
  const code = badRequest ? 'BAD_USER_INPUT' : CODES.has(given) ? given : 'INTERNAL_SERVER_ERROR';
  const original = unwrapResolverError(thrown);
  const internal = code === 'INTERNAL_SERVER_ERROR' || !(original instanceof GraphQLError);
  const shown = Object.fromEntries(SHOWN.filter((name) => name in extensions).map((name) => [name, extensions[name]]));
  return {
    message: internal ? 'Internal error' : formatted.message,
    ...(formatted.locations && !fromSubgraph ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { retryable: false, ...(internal ? {} : shown), code: internal ? 'INTERNAL_SERVER_ERROR' : code },
  };
};
