import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import { errorCodes, requests, requestSeconds, type RequestOutcome } from '../schema/metrics.ts';
import type { GatewayContext } from './context.ts';

/** What is the client's own doing. */
const CLIENTS: ReadonlySet<unknown> = new Set(['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'AMBIGUOUS_LINK', 'QUERY_TOO_COMPLEX', 'RATE_LIMITED', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

interface Coded {
  readonly extensions?: { readonly code?: unknown; readonly vendor?: unknown } | undefined;
}

const codeOf = ({ extensions }: Coded): string => (typeof extensions?.code === 'string' ? extensions.code : 'INTERNAL_SERVER_ERROR');

/** A client that left was not answered: what was not asked any more for its sake says nothing about a vendor. */
const countLeft = (): RequestOutcome => {
  requests.inc({ outcome: 'left' });
  return 'left';
};

const outcomeOf = (errors: readonly Coded[], hasData: boolean): RequestOutcome => {
  if (errors.length === 0) return 'ok';
  if (hasData) return 'partial';
  return errors.every((error) => CLIENTS.has(codeOf(error))) ? 'refused' : 'failed';
};

/** Counts an answer and its errors, as clients see them. */
export const count = (errors: readonly Coded[], hasData: boolean): RequestOutcome => {
  const outcome = outcomeOf(errors, hasData);
  requests.inc({ outcome });
  for (const error of errors) errorCodes.inc({ code: codeOf(error), vendor: typeof error.extensions?.vendor === 'string' ? error.extensions.vendor : '' });
  return outcome;
};

/** Measures every operation, and writes a line about it: never what was asked or answered. */
export const measuring = (log: Logger): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: () => {
    const started = performance.now();
    return Promise.resolve({
      willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { data, errors = [] } = response.body.singleResult;
        const outcome = contextValue.signal.aborted ? countLeft() : count(errors, data !== null && data !== undefined);
        const ms = performance.now() - started;
        requestSeconds.observe({ outcome }, ms / 1000);
        const { requestId, identity, vendorCalls } = contextValue;
        log.info({ requestId, who: identity.name, role: identity.role, outcome, ms: Math.round(ms), codes: [...new Set(errors.map(codeOf))], vendorCalls: Object.fromEntries(vendorCalls.map(({ vendor, calls }) => [vendor, calls])) }, 'an operation');
        return Promise.resolve();
      },
    });
  },
});
