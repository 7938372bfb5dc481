import { getNamedType, isAbstractType, isCompositeType, isNonNullType, isObjectType, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** Writes queries from a schema: every field within reach, each under the alias `Type__field`, so that an answer says where each value stood. */
export interface WalkOptions {
  readonly schema: GraphQLSchema;
  /** How many objects deep. */
  readonly depth: number;
  /** A value for an argument, written as GraphQL; undefined: it is left out, and with it a field that cannot be asked without. */
  readonly argument: (field: string, argument: string, answers: string) => string | undefined;
}

const PAGE = 'first: 6';

const argumentsOf = (field: GraphQLField<unknown, unknown>, { argument }: WalkOptions): string | undefined => {
  const given: string[] = [];
  for (const { name, type, defaultValue } of field.args) {
    if (name === 'first') given.push(PAGE);
    else {
      const value = argument(field.name, name, getNamedType(field.type).name);
      if (value !== undefined) given.push(`${name}: ${value}`);
      else if (isNonNullType(type) && defaultValue === undefined) return undefined;
    }
  }
  return given.length > 0 ? `(${given.join(', ')})` : '';
};

/** One field with everything below it; undefined where nothing of it is within reach. */
export const writeField = (parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, options: WalkOptions, path: readonly string[] = []): string | undefined => {
  const named = getNamedType(field.type);
  const given = argumentsOf(field, options);
  if (given === undefined) return undefined;
  const selection = isCompositeType(named) ? writeSelection(named, options, path) : '';
  return selection === undefined ? undefined : `${parent.name}__${field.name}: ${field.name}${given} ${selection}`;
};

const fieldsOf = (type: GraphQLObjectType, options: WalkOptions, path: readonly string[]): string =>
  Object.values(type.getFields()).map((field) => writeField(type, field, options, [...path, type.name]) ?? '').join(' ');

const writeSelection = (type: GraphQLNamedType, options: WalkOptions, path: readonly string[]): string | undefined => {
  const types = isAbstractType(type) ? options.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  const wanted = types.filter(({ name }) => !path.includes(name));
  // A connection is no step of its own.
  if (wanted.length === 0 || path.filter((name) => !name.endsWith('Connection')).length >= options.depth) return undefined;
  const parts = wanted.map((object) => (isAbstractType(type) ? `... on ${object.name} { ${fieldsOf(object, options, path)} }` : fieldsOf(object, options, path)));
  return `{ __typename ${parts.join(' ')} }`;
};

export interface Leaf {
  readonly type: string;
  readonly field: string;
  readonly value: string | number | boolean;
}

/** Every value of an answer with the field that it came from. */
export const leavesOf = (value: unknown, at: { readonly type: string; readonly field: string } = { type: '', field: '' }): Leaf[] => {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => leavesOf(entry, at));
  if (typeof value !== 'object') return [{ ...at, value: value as Leaf['value'] }];
  return Object.entries(value).flatMap(([alias, inner]) => {
    const [type, field] = alias.split('__');
    // Within a free-form object names are the vendor's.
    return alias === '__typename' ? [] : leavesOf(inner, field === undefined ? at : { type: type!, field });
  });
};

/** The types of the objects in an answer. */
export const typesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { __typename?: unknown }).__typename;
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(typesIn)];
};
