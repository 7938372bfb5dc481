import { randomUUID } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { Ask } from '../schema/ask.ts';
import { ADMIN } from '../schema/caller.ts';
import { OPEN, type Identity } from './auth/identity.ts';
import { newContext, type GatewayContext } from './context.ts';
import { subgraphDataSource } from './datasource.ts';
import { formatError } from './errors.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly ask: Ask;
  readonly operationTimeoutMs: number;
  /** Whether clients may ask for the schema; without it errors do not suggest names of it either. */
  readonly introspection: boolean;
  /** Whether clients may register documents by their hash as they go. */
  readonly automaticPersisted: boolean;
  /** Told when an operation has ended, so that what it read can be freed. */
  readonly onEnd?: (operationId: string) => void;
}

export interface Gateway {
  readonly server: ApolloServer<GatewayContext>;
  /** A fresh context for one operation, asked for by the service itself until the caller is known. */
  context(identity?: Identity, requestId?: string, signal?: AbortSignal): GatewayContext;
}

/** Says in every answer what it cost at the vendors, which parts are old copies, and what is missing without an error. */
const costs = (onEnd: GatewayOptions['onEnd']): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response, contextValue }) {
        if (response.body.kind === 'single') {
          const { stale, incomplete } = contextValue;
          const vendorCalls = contextValue.vendorCalls.toSorted((a, b) => a.vendor.localeCompare(b.vendor));
          response.body.singleResult.extensions = { vendorCalls, ...(stale.length > 0 ? { stale } : {}), ...(incomplete.length > 0 ? { incomplete } : {}) };
        }
        onEnd?.(contextValue.passport.operationId);
        return Promise.resolve();
      },
    }),
});

/** The composed graph over whatever answers for its subgraphs. */
export const createGateway = (options: GatewayOptions, plugins: readonly ApolloServerPlugin<GatewayContext>[] = []): Gateway => {
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    telemetry: { includeDocument: false, recordExceptions: false },
    buildService: ({ name }) => subgraphDataSource(name, options.ask),
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    plugins: [costs(options.onEnd), ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginLandingPageDisabled(), ...plugins],
    formatError,
    includeStacktraceInErrorResponses: false,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    ...(options.automaticPersisted ? {} : { persistedQueries: false as const }),
    // gateway/origin.ts does it, without a header that clients would have to know of.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
  });
  return {
    server,
    context: (identity = OPEN, requestId = randomUUID(), signal = new AbortController().signal) =>
      newContext({ caller: ADMIN, operationId: randomUUID(), deadline: Date.now() + options.operationTimeoutMs, purpose: 'query', who: identity.name }, identity, requestId, signal),
  };
};
