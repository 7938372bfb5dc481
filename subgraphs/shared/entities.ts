import {
  getNullableType, isInterfaceType, isLeafType, isListType, isObjectType, isUnionType, Kind, parse,
  type GraphQLFieldResolver, type GraphQLInterfaceType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';
import { problemOf } from '../../schema/text.ts';
import { badInput } from './errors.ts';

type Json = Readonly<Record<string, unknown>>;
type Entity = GraphQLObjectType | GraphQLInterfaceType;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a client wrote, short enough for an error. */
const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

/** The fields of each `@key` by which a type can be asked for, as the SDL writes them. */
const keysOf = (type: Entity): readonly string[] =>
  [type.astNode, ...type.extensionASTNodes].flatMap((node) =>
    (node?.directives ?? []).flatMap(({ name, arguments: given = [] }) => {
      const value = (argument: string) => given.find((each) => each.name.value === argument)?.value;
      const resolvable = value('resolvable');
      const fields = value('fields');
      return name.value === 'key' && fields?.kind === Kind.STRING && !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value) ? [fields.value] : [];
    }),
  );

const selectionOf = (fields: string): SelectionSetNode => {
  const [operation] = parse(`{ ${fields} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a key is no selection');
  return operation.selectionSet;
};

/** Thrown for a part of a key that is missing or of another kind; tells the field. */
class Misfit extends Error {}

/** The value of one key field as its type reads it, so that an id that was sent as a number is the text that it means. */
const readValue = (value: unknown, type: GraphQLOutputType, selections: SelectionSetNode | undefined, path: string): unknown => {
  if (value === undefined || value === null) throw new Misfit(`${path} is missing`);
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (!Array.isArray(value)) throw new Misfit(`${path} is no list`);
    return value.map((entry: unknown, i) => readValue(entry, nullable.ofType, selections, `${path}[${i}]`));
  }
  if ((isObjectType(nullable) || isInterfaceType(nullable)) && selections) {
    if (!isObject(value)) throw new Misfit(`${path} is no object`);
    return readFields(value, nullable, selections, `${path}.`);
  }
  if (!isLeafType(nullable)) throw new Misfit(`${path} is no field of it`);
  const problem = value === '' ? 'is empty' : problemOf(value);
  if (problem) throw new Misfit(`${path} ${problem}`);
  try {
    return nullable.parseValue(value);
  } catch {
    throw new Misfit(`${path} is no ${nullable.name}`);
  }
};

const readFields = (given: Json, type: Entity, { selections }: SelectionSetNode, prefix = ''): Json => {
  const read: Record<string, unknown> = { ...given };
  for (const field of selections) {
    if (field.kind !== Kind.FIELD || field.name.value === '__typename') continue;
    const name = field.name.value;
    read[name] = readValue(given[name], type.getFields()[name]!.type, field.selectionSet, `${prefix}${name}`);
  }
  return read;
};

/** The reference with the first key of its type that fits. */
const readKey = (reference: Json, type: Entity, keys: readonly (readonly [string, SelectionSetNode])[], at: string): Json => {
  let misfit: unknown;
  for (const [, selection] of keys) {
    try {
      return readFields(reference, type, selection);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      misfit ??= error;
    }
  }
  throw badInput(`${at}: ${(misfit as Misfit).message}: ${type.name} is asked for by ${keys.map(([fields]) => `{ __typename ${fields} }`).join(' or ')}`);
};

/** The types that a subgraph can be asked for by a reference, with their keys. */
const entitiesIn = (schema: GraphQLSchema): ReadonlyMap<string, { type: Entity; keys: readonly (readonly [string, SelectionSetNode])[] }> => {
  const union = schema.getType('_Entity');
  const types = isUnionType(union) ? union.getTypes() : [];
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  return new Map(
    [...types, ...interfaces].flatMap((type) => {
      const keys = keysOf(type).map((fields) => [fields, selectionOf(fields)] as const);
      return keys.length > 0 ? [[type.name, { type, keys }] as const] : [];
    }),
  );
};

/**
 * Answers each reference of `_entities` by itself. The library answers them in one go: one that it does not know makes it throw
 * while others are under way, whose failures then nobody waits for, which ends the process; and all the others are lost.
 */
export const entitiesOneByOne = (schema: GraphQLSchema): GraphQLSchema => {
  const query = schema.getQueryType();
  const field = query?.getFields()._entities;
  const library = field?.resolve as GraphQLFieldResolver<unknown, unknown, { representations: readonly unknown[] }, unknown[]> | undefined;
  if (!field || !library) return schema;
  const entities = entitiesIn(schema);
  const known = [...entities.keys()].sort().join(', ');
  const read = (reference: unknown, at: string): Json => {
    if (!isObject(reference)) throw badInput(`${at} is ${shown(reference)}: an object with __typename and a key is expected`);
    const { __typename: name } = reference;
    const entity = typeof name === 'string' ? entities.get(name) : undefined;
    if (!entity) throw badInput(`${at}: its __typename is ${shown(name)}: this subgraph is asked for ${known}`);
    return readKey(reference, entity.type, entity.keys, at);
  };
  field.resolve = (source, { representations }: { representations: readonly unknown[] }, context, info) =>
    representations.map(async (reference, i) => {
      const [entity] = library(source, { representations: [read(reference, `representations[${i}]`)] }, context, info);
      return entity;
    });
  return schema;
};
