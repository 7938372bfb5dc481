import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';

/** Whether a server that listens on this HOST can be reached from its own machine alone. */
export const listensOnLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);

/** Whether a name in a URL or a Host header, without its port, is this machine's own. */
export const isLoopbackName = (name: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(name);

/** Whether the name by which a server was reached is this machine's own: a page may have a name of its own lead here. */
export const reachedAsLoopback = ({ host = '' }: IncomingHttpHeaders): boolean => isLoopbackName(host.replace(/:\d+$/, ''));

/** Refused for where it comes from. */
export const fromElsewhere = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN', retryable: false, subject: 'a request from elsewhere', http: { status: 403, headers: new Map() } } });

const isLoopbackOrigin = (origin: string): boolean => URL.canParse(origin) && isLoopbackName(new URL(origin).hostname);

/**
 * For a service that trusts everybody on its machine: a browser on it also runs pages from elsewhere. What they send names
 * their origin, or another host, or is marked by the browser as coming from another site.
 */
export const checkFromThisMachine = (headers: IncomingHttpHeaders): void => {
  if (!reachedAsLoopback(headers)) throw fromElsewhere('This service has no SUBGRAPH_SECRET and answers on this machine alone: ask it as localhost, or set SUBGRAPH_SECRET');
  const { origin } = headers;
  const elsewhere = origin === undefined ? headers['sec-fetch-site'] === 'cross-site' : !isLoopbackOrigin(origin);
  if (elsewhere) throw fromElsewhere('This service has no SUBGRAPH_SECRET: requests from pages of other machines are refused');
};
