import { defaultFieldResolver, defaultTypeResolver, getDirectiveValues, getNamedType, getNullableType, GraphQLError, isAbstractType, isListType, isNonNullType, isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLNamedOutputType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Caller, Role } from '../../schema/caller.ts';
import type { Operation } from './operation.ts';

/**
 * Whose things are, in one subgraph. The SDL says which types are somebody's (`@owned`) and which fields ask for more than
 * a learner's role (`@access`); this says how to tell the owner, and the schema is guarded by both.
 */
export interface Access {
  /** By `@owned` type: the owner of what its resolvers are handed; null: nobody's, so no learner's. */
  readonly owners: Readonly<Record<string, (parent: never) => string | null | Promise<string | null>>>;
  readonly owns: (caller: Caller, owner: string) => boolean;
  /** The type whose own id is the owner: another's is refused before it is read. */
  readonly account: string;
}

/** Whether an account is one of the caller's own. */
export const ownsAccount = ({ accounts }: Caller, vendor: string, externalId: string): boolean => accounts.some((own) => own.vendor === vendor && own.externalId === externalId);

const RANK: Record<Role, number> = { learner: 0, manager: 1, admin: 2 };

interface Context {
  readonly operation: Operation;
}

type Resolve = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>;

/** Refused for who asks. `subject` goes to the audit log alone: what was asked for, without personal data. */
export const forbidden = (message: string, subject: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'FORBIDDEN', retryable: false, subject } });

/** A role that is none of ours is below all of them. */
const reaches = (role: Role, { operation }: Context): boolean => RANK[operation.caller.role] >= RANK[role];

/** Sees no more than a learner does: their own. */
const isLearner = (context: Context): boolean => !reaches('manager', context);

/** The role that a field asks for; undefined where everybody who may read the object may read it. */
const roleOf = (schema: GraphQLSchema, field: GraphQLField<unknown, Context>): Role | undefined => {
  const directive = schema.getDirective('access');
  const role = directive && field.astNode ? getDirectiveValues(directive, field.astNode)?.role : undefined;
  return role === undefined ? undefined : ((role as string).toLowerCase() as Role);
};

const isOwned = (type: GraphQLObjectType): boolean => [type.astNode, ...type.extensionASTNodes].some((node) => node?.directives?.some(({ name }) => name.value === 'owned'));

/** Whether what a field answers may be somebody's. */
const mayBeOwned = (schema: GraphQLSchema, type: GraphQLNamedOutputType): boolean =>
  isAbstractType(type) ? schema.getPossibleTypes(type).some(isOwned) : isObjectType(type) && isOwned(type);

/** The name of a value's type, found as the executor finds it. */
const typeNameOf = async (value: object, type: GraphQLNamedOutputType, context: Context, info: GraphQLResolveInfo): Promise<string | undefined> => {
  if (!isAbstractType(type)) return type.name;
  return (type.resolveType ?? defaultTypeResolver)(value, context, info, type);
};

/** Throws where a learner may not read this one. */
const check = async (access: Access, value: unknown, type: GraphQLNamedOutputType, context: Context, info: GraphQLResolveInfo): Promise<void> => {
  if (typeof value !== 'object' || value === null || value instanceof Error) return;
  const name = (await typeNameOf(value, type, context, info)) ?? type.name;
  const found = info.schema.getType(name);
  if (!isObjectType(found) || !isOwned(found)) return;
  const owner = (await access.owners[name]?.(value as never)) ?? null;
  if (owner !== null && access.owns(context.operation.caller, owner)) return;
  throw forbidden(`${name}: you may read your own only`, `${name} ${owner ?? ''}`.trim());
};

/** What a learner may see of a field's answer: of a list of others' and his own his own alone; in a list by ids another's slot fails. */
const screen = async (access: Access, answer: unknown, type: GraphQLOutputType, context: Context, info: GraphQLResolveInfo): Promise<unknown> => {
  const value = await answer;
  const named = getNamedType(type);
  const list = getNullableType(type);
  if (!isListType(list) || !Array.isArray(value)) {
    await check(access, value, named, context, info);
    return value;
  }
  const slots = await Promise.all(
    value.map(async (entry: unknown) => {
      try {
        const item = await entry;
        await check(access, item, named, context, info);
        return item;
      } catch (error) {
        return error instanceof Error ? error : new Error('failed');
      }
    }),
  );
  const isRefusal = (slot: unknown) => slot instanceof GraphQLError && slot.extensions.code === 'FORBIDDEN';
  return isNonNullType(list.ofType) ? slots.filter((slot) => !isRefusal(slot)) : slots;
};

/** Accounts that a field's arguments name: another's is not even asked about. */
const checkIds = (access: Access, args: readonly unknown[], caller: Caller): void => {
  const ids = args.flat().filter((id): id is string => typeof id === 'string');
  const others = ids.find((id) => !access.owns(caller, id));
  if (others !== undefined) throw forbidden(`${access.account}: you may read your own only`, `${access.account} ${others}`);
};

const guardField = (schema: GraphQLSchema, access: Access, parent: GraphQLObjectType, field: GraphQLField<unknown, Context>): void => {
  const role = roleOf(schema, field);
  const named = getNamedType(field.type);
  const owned = mayBeOwned(schema, named);
  // How many others there are in a list is theirs too.
  const counts = field.name === 'totalCount' && !isNonNullType(field.type) && 'nodes' in parent.getFields() && mayBeOwned(schema, getNamedType(parent.getFields().nodes!.type));
  if (!role && !owned && !counts) return;
  const resolve: Resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args: Record<string, unknown>, context, info) => {
    const { caller } = context.operation;
    if (role && !reaches(role, context)) throw forbidden(`${parent.name}.${field.name} asks for the role ${role}`, `${parent.name}.${field.name}`);
    if (!isLearner(context)) return resolve(source, args, context, info);
    if (counts) return null;
    if (named.name === access.account) checkIds(access, [args.id, args.ids], caller);
    else if (owned) checkIds(access, [args.userId], caller);
    const answer: unknown = resolve(source, args, context, info);
    return owned ? screen(access, answer, field.type, context, info) : answer;
  };
};

type ResolveReference = (reference: { readonly id?: unknown }, context: Context, info: GraphQLResolveInfo) => unknown;

/** An account that the gateway asks for by its key: another's is not even read. What else it asks for is screened when it is known. */
const guardReference = (access: Access, type: GraphQLObjectType): void => {
  const extensions = type.extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } };
  const subgraph = extensions.apollo?.subgraph;
  const resolve = subgraph?.resolveReference;
  if (!subgraph || !resolve) return;
  subgraph.resolveReference = async (reference, context, info) => {
    if (isLearner(context)) checkIds(access, [reference.id], context.operation.caller);
    return resolve(reference, context, info);
  };
};

/**
 * Makes a subgraph's schema keep to its `@access` and `@owned`, whatever path a query takes: every field that may answer
 * something of somebody's is screened, and so is `_entities`. Costs a manager or an admin one comparison a field.
 */
export const guardSchema = (schema: GraphQLSchema, access: Access): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) guardField(schema, access, type, field as GraphQLField<unknown, Context>);
    if (type.name === access.account && isOwned(type)) guardReference(access, type);
  }
  return schema;
};
