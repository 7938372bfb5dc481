import { readFileSync } from 'node:fs';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, Kind, parse, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { GraphRequest, GraphResponse } from '../../schema/ask.ts';
import type { Passport } from '../../schema/caller.ts';
import { knownOperation } from '../../schema/operation.ts';
import { guardSchema, ownsAccount, type Access } from './access.ts';
import { entitiesOneByOne } from './entities.ts';
import { VendorError } from './errors.ts';
import { openOperation, type Operation } from './operation.ts';
import { scalars } from './scalars.ts';
import type { Runtime, Vendor, VendorContext, VendorMode } from './vendor.ts';

/** One subgraph, ready to answer: in process through `execute`, over HTTP through `server`. */
export interface Subgraph {
  readonly name: string;
  readonly server: ApolloServer<{ operation: Operation }>;
  /** `signal` is aborted when nobody waits for the answer any more. */
  context(passport: Passport, signal?: AbortSignal): { operation: Operation };
  execute(request: GraphRequest, passport: Passport, signal?: AbortSignal): Promise<GraphResponse>;
  /** Resolves when everything that it serves from readings of its own has been read once. */
  whenReady(): Promise<void>;
  close(): Promise<void>;
}

const SHARED = new URL('../../schema/', import.meta.url);

/** The SDL of a subgraph: what all share, what vendors share, and its own files. */
export const readSdl = (own: readonly URL[], shared: readonly string[]): DocumentNode =>
  parse([...shared.map((file) => new URL(file, SHARED)), ...own].map((url) => readFileSync(url, 'utf8')).join('\n'));

export const vendorSdl = (vendor: { readonly sdl: readonly URL[] }): DocumentNode => readSdl(vendor.sdl, ['common.graphql', 'vendor.graphql']);

/** Puts what a fetch cost into its answer, where the gateway adds it up. */
const costs: ApolloServerPlugin<{ operation: Operation }> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response, contextValue }) {
        const { deeds = [], ...ledger } = contextValue.operation.ledger;
        if (response.body.kind === 'single') response.body.singleResult.extensions = { ...ledger, ...(deeds.length > 0 ? { deeds } : {}) };
        return Promise.resolve();
      },
    }),
};

const VALUES: ReadonlySet<string | undefined> = new Set([Kind.STRING, Kind.INT, Kind.FLOAT, Kind.BOOLEAN, Kind.ENUM, Kind.LIST, Kind.OBJECT]);

/** The gateway knows no format of a scalar, such as DateTime: a value that its client wrote wrongly is found here, and is no fault of ours. */
const isOfAValue = (thrown: unknown): boolean => thrown instanceof GraphQLError && thrown.extensions.code === 'GRAPHQL_VALIDATION_FAILED' && VALUES.has(thrown.nodes?.[0]?.kind);

/** Only errors that we made ourselves may be read by others; everything else could hold anything. */
const mask = (log: Logger) => (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
  if (isOfAValue(thrown)) return { ...formatted, extensions: { code: 'BAD_USER_INPUT', retryable: false } };
  const original = thrown instanceof GraphQLError ? thrown.originalError : thrown;
  if (!original || original instanceof GraphQLError) return formatted;
  log.error({ type: original instanceof Error ? original.name : typeof original, stack: original instanceof Error ? original.stack : undefined }, 'unexpected error in a resolver');
  return { ...formatted, message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false } };
};

type SubgraphResolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], readonly { resolvers?: unknown }[]>[number]['resolvers']>;

export interface SubgraphOptions {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly resolvers: object;
  readonly access: Access;
  readonly context: (operation: Operation) => { operation: Operation };
  readonly log: Logger;
  readonly whenReady?: () => Promise<void>;
  readonly close?: () => Promise<void>;
}

export const createSubgraph = async (options: SubgraphOptions): Promise<Subgraph> => {
  const server = new ApolloServer<{ operation: Operation }>({
    schema: guardSchema(entitiesOneByOne(buildSubgraphSchema([{ typeDefs: options.typeDefs, resolvers: { ...scalars, ...options.resolvers } as SubgraphResolvers }])), options.access),
    // Cache control would wrap every resolver, and nothing here has hints for it.
    plugins: [costs, knownOperation, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginUsageReportingDisabled()],
    formatError: mask(options.log),
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    introspection: true,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
  });
  await server.start();
  const context = (passport: Passport, signal?: AbortSignal) => options.context(openOperation(passport, signal));
  return {
    name: options.name,
    server,
    context,
    async execute(request, passport, signal) {
      const answer = await server.executeOperation(
        { query: request.query, variables: request.variables ?? {}, operationName: request.operationName },
        { contextValue: context(passport, signal) },
      );
      return answer.body.kind === 'single' ? answer.body.singleResult : {};
    },
    whenReady: async () => options.whenReady?.(),
    async close() {
      await server.stop();
      await options.close?.();
    },
  };
};

/** A context whose every use says that the vendor is not configured; its status still answers. */
const disabledContext = (operation: Operation, vendor: VendorError['vendor']): VendorContext => {
  // Apollo Server copies a context's own properties: a Proxy itself would be lost, as the prototype it stays.
  const refuses = new Proxy(
    {},
    {
      get(_, property) {
        // An async function asks whatever it returns whether it is a promise.
        if (typeof property === 'symbol' || property === 'then') return undefined;
        throw new VendorError(vendor, 'VENDOR_NOT_CONFIGURED', 'no credentials');
      },
    },
  );
  const known: VendorContext = { operation, mode: 'DISABLED', status: () => ({ health: 'UNKNOWN', lastError: null, callBudget: null, skippedRows: 0 }) };
  return Object.assign(Object.create(refuses) as object, known);
};

/** A caller owns the vendor's accounts that are his. */
const vendorAccess = ({ vendor, name, owners }: Pick<Vendor<object, object>, 'vendor' | 'name' | 'owners'>): Access => ({
  owners,
  owns: (caller, owner) => ownsAccount(caller, vendor, owner),
  account: `${name[0]!.toUpperCase()}${name.slice(1)}User`,
});

/** A vendor's subgraph over its configuration; null: disabled, its fields say so. `background` starts its own readings. */
export const vendorSubgraph = async <Config, Context>(
  vendor: Vendor<Config, Context>,
  config: Config | null,
  runtime: Runtime & { readonly mode: VendorMode; readonly open: () => Passport },
): Promise<Subgraph> => {
  const connection = config === null ? null : vendor.connect(config, runtime);
  const subgraph = await createSubgraph({
    name: vendor.name,
    typeDefs: vendorSdl(vendor),
    resolvers: vendor.resolvers,
    access: vendorAccess(vendor),
    log: runtime.log,
    context: (operation) =>
      connection
        ? { ...connection.context(operation), operation, mode: runtime.mode, status: () => connection.status() }
        : disabledContext(operation, vendor.vendor),
    whenReady: async () => connection?.whenReady?.(),
    close: async () => connection?.close?.(),
  });
  connection?.start?.(() => openOperation(runtime.open()));
  return subgraph;
};
