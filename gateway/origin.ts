import type { IncomingHttpHeaders } from 'node:http';
import { fromElsewhere, reachedAsLoopback } from '../schema/loopback.ts';

export interface OriginOptions {
  /** Origins whose pages may ask: CORS_ORIGINS. */
  readonly allowed: readonly string[];
  /** The graph is open, and meant for this machine alone. */
  readonly loopbackOnly: boolean;
}

const isOwn = (origin: string, host: string | undefined): boolean => URL.canParse(origin) && new URL(origin).host === host;

/**
 * Refuses what a browser sends on behalf of a page from elsewhere. Browsers say so themselves (Sec-Fetch-Site, else Origin),
 * and no page can change that; whoever is no browser says neither. For a graph that is open to its machine, the name by which
 * it was reached counts too: a page may have its own name point here. Behind a proxy of the same machine it is one of `allowed`.
 */
export const checkOrigin = ({ allowed, loopbackOnly }: OriginOptions, headers: IncomingHttpHeaders): void => {
  const host = headers.host ?? '';
  if (loopbackOnly && !reachedAsLoopback(headers) && !allowed.some((known) => isOwn(known, host))) throw fromElsewhere('This graph answers on this machine alone: ask it as localhost, or name its origin in CORS_ORIGINS');
  const { origin } = headers;
  if (origin !== undefined && allowed.includes(origin)) return;
  const site = headers['sec-fetch-site'];
  const elsewhere = typeof site === 'string' ? site !== 'same-origin' && site !== 'none' : origin !== undefined && !isOwn(origin, headers.host);
  if (elsewhere) throw fromElsewhere('Requests from pages of other origins are refused: CORS_ORIGINS names those that may ask');
};
