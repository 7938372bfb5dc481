import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError, Kind, parse, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { PassportRefused, type Ask, type GraphResponse } from '../schema/ask.ts';
import { inTime } from '../schema/deadline.ts';
import type { GatewayContext } from './context.ts';
import { addCosts } from './context.ts';
import { entityIndexes } from './paths.ts';

type Json = Record<string, unknown>;

/** Nobody waits longer than the operation may take; this for a subgraph to say itself what it waited for: it knows the same deadline. */
const GRACE_MS = 250;

const VENDORS: ReadonlySet<string> = new Set(['synap', 'matrix', 'damstra', 'inspera']);

/** Why a subgraph did not answer, as a client may know it. A service that refuses us goes on doing so until somebody configures it. */
const reasonOf = (subgraph: string, failure: unknown): Pick<GraphQLFormattedError, 'message' | 'extensions'> => {
  const vendor = VENDORS.has(subgraph) ? { vendor: subgraph.toUpperCase() } : {};
  const refused = failure instanceof PassportRefused ? `: ${failure.message}` : '';
  return { message: `${subgraph.toUpperCase()} is not available${refused}`, extensions: { code: 'VENDOR_UNAVAILABLE', retryable: !refused, ...vendor } };
};

const rootKeys = (document: DocumentNode): string[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.alias?.value ?? field.name.value] : []))
      : [],
  );

/** The answer of a subgraph that cannot be reached: the same as that of one whose vendor cannot. */
const unreachable = (reason: Pick<GraphQLFormattedError, 'message' | 'extensions'>, query: string, representations: readonly Json[] | undefined): GraphResponse => {
  if (representations) {
    return { data: { _entities: representations.map(() => null) }, errors: representations.map((_, i) => ({ ...reason, path: ['_entities', i] })) };
  }
  const keys = rootKeys(parse(query));
  return { data: Object.fromEntries(keys.map((key) => [key, null])), errors: keys.map((key) => ({ ...reason, path: [key] })) };
};

const clientLeft = (): GraphQLError => new GraphQLError('The client left', { extensions: { code: 'VENDOR_UNAVAILABLE', retryable: true } });

/** Hands one subgraph's part of an operation to it, whether it runs in this process or elsewhere. */
export const subgraphDataSource = (subgraph: string, ask: Ask): GraphQLDataSource<GatewayContext> => ({
  async process(options: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const { query = '', variables } = options.request;
    const context = options.context as GatewayContext;
    const representations = variables?.representations as Json[] | undefined;
    const { passport, signal } = context;
    // Nobody reads what is answered from here on.
    if (signal.aborted) throw clientLeft();
    let answer: GraphResponse;
    try {
      answer = await inTime(ask(subgraph, { query, variables }, passport, signal), passport.deadline - Date.now() + GRACE_MS, () => new Error('late'));
    } catch (failure) {
      answer = unreachable(reasonOf(subgraph, failure), query, representations);
    }
    addCosts(context, answer.extensions);
    const path = 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : [];
    // The gateway keeps growing the object it is given first, so this stays a view of all that is known.
    if (!representations && answer.data) Object.assign(context.tree, answer.data);
    const errors = answer.errors?.map((error) => toError(error, representations && entityIndexes(context.tree, path, representations)));
    return { data: answer.data ?? null, ...(errors ? { errors } : {}) };
  },
});

const toError = (error: GraphQLFormattedError, indexes: readonly number[] | undefined): GraphQLError => {
  const [head, at, ...rest] = error.path ?? [];
  const path = indexes && head === '_entities' && typeof at === 'number' ? [head, indexes[at] ?? at, ...rest] : error.path;
  return new GraphQLError(error.message, { ...(path ? { path } : {}), extensions: error.extensions ?? {} });
};
