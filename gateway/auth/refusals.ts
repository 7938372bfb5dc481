import { GraphQLError } from 'graphql';

/** Apollo takes headers as a Map. */
const http = (status: number, headers: Record<string, string> = {}) => ({ status, headers: new Map(Object.entries(headers)) });

const unauthenticated = (message: string, challenge: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', retryable: false, http: http(401, { 'www-authenticate': challenge }) } });

/** Nothing was said about who asks. */
export const noCredential = (): GraphQLError => unauthenticated('Sign in: send a token or an API key as Authorization: Bearer …', 'Bearer');

/** Said, but not to be believed. Why is not told: it would help whoever tries. */
export const wrongCredential = (): GraphQLError => unauthenticated('The token or key is not valid, or no longer: sign in anew', 'Bearer error="invalid_token"');

/** The issuer's keys cannot be read now: the token may be good. */
export const keysAway = (): GraphQLError =>
  new GraphQLError('The token cannot be checked now, because the keys of its issuer cannot be read', { extensions: { code: 'UNAUTHENTICATED', retryable: true, http: http(503, { 'retry-after': '5' }) } });

/** Known, but without any role here. */
export const noRole = (claim: string): GraphQLError =>
  new GraphQLError(`The token has no role of this service: ${claim} must hold admin, manager or learner`, { extensions: { code: 'FORBIDDEN', retryable: false, subject: 'role', http: http(403) } });

/** The metrics are for admins. */
export const metricsRefused = (): GraphQLError =>
  new GraphQLError('The metrics ask for the role admin', { extensions: { code: 'FORBIDDEN', retryable: false, subject: 'the metrics', http: http(403) } });

/** Which learner the caller is cannot be looked up now, and without that a learner may see nothing. */
export const unknownNow = (): GraphQLError =>
  new GraphQLError('Who you are cannot be looked up now: try again', { extensions: { code: 'VENDOR_UNAVAILABLE', retryable: true, http: http(503, { 'retry-after': '5' }) } });

/** The service that looks callers up refuses us: the configuration has to be mended, trying again does not help. */
export const lookUpRefused = (why: string): GraphQLError =>
  new GraphQLError(`Who you are cannot be looked up: ${why}`, { extensions: { code: 'VENDOR_UNAVAILABLE', retryable: false, http: http(503) } });

/** More requests than one caller may make. */
export const tooManyRequests = (seconds: number, limit: number): GraphQLError =>
  new GraphQLError(`At most ${limit} requests a minute: try again in ${seconds} s`, {
    extensions: { code: 'RATE_LIMITED', retryable: true, retryAfterSeconds: seconds, limit, http: http(429, { 'retry-after': String(seconds) }) },
  });
