import type { ApolloServerPlugin } from '@apollo/server';
import {
  getDirectiveValues, getNamedType, getNullableType, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isCompositeType, isInterfaceType, isListType, isObjectType, Kind, parse, valueFromASTUntyped,
  type ConstDirectiveNode, type DirectiveNode, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { tooComplex } from '../schema/document.ts';
import type { GatewayContext } from './context.ts';

/**
 * What a thing may cost at the vendors, in hundredths of a call: `@cost` of a type counts for each thing of it, of a field for
 * each time that it is answered. `@listSize` says how long a list is where nobody asks for a length.
 */
export interface Prices {
  /** By `Type` and `Type.field`. */
  readonly weights: ReadonlyMap<string, number>;
  readonly sizes: ReadonlyMap<string, number>;
}

const numberIn = (directives: readonly ConstDirectiveNode[] | undefined, directive: string, argument: string): number | undefined => {
  const value = directives?.find(({ name }) => name.value === directive)?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
};

/** The prices that a supergraph states; none of a supergraph without any. */
export const readPrices = (supergraphSdl: string): Prices => {
  const weights = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const type of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const name = type.name.value;
    const own = numberIn(type.directives, 'cost', 'weight');
    if (own !== undefined) weights.set(name, own);
    for (const field of type.fields ?? []) {
      const weight = numberIn(field.directives, 'cost', 'weight');
      const size = numberIn(field.directives, 'listSize', 'assumedSize');
      if (weight !== undefined) weights.set(`${name}.${field.name.value}`, weight);
      if (size !== undefined) sizes.set(`${name}.${field.name.value}`, size);
    }
  }
  return { weights, sizes };
};

/** How long a list is of which nothing is known. */
const UNKNOWN_SIZE = 10;

type Variables = Readonly<Record<string, unknown>>;

const isLeftOut = (directives: readonly DirectiveNode[] | undefined, variables: Variables): boolean => {
  try {
    return getDirectiveValues(GraphQLSkipDirective, { directives: directives ?? [] }, variables)?.if === true || getDirectiveValues(GraphQLIncludeDirective, { directives: directives ?? [] }, variables)?.if === false;
  } catch {
    return false;
  }
};

/** An argument as it will be, its default included. */
const argumentOf = (name: string, node: FieldNode, field: GraphQLField<unknown, unknown>, variables: Variables): unknown => {
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const value = given && valueFromASTUntyped(given, variables);
  return value ?? field.args.find((argument) => argument.name === name)?.defaultValue;
};

/** What one operation may cost at most. Fragments are reckoned once for each type and length of page that they stand at. */
export const costOf = (operation: OperationDefinitionNode, document: DocumentNode, schema: GraphQLSchema, { weights, sizes }: Prices, variables: Variables): number => {
  const fragments = new Map(document.definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));
  const known = new Map<string, number>();

  /** An interface states nothing itself: any of its types may stand there. */
  const dearest = (type: GraphQLCompositeType, suffix: string): number =>
    Math.max(weights.get(`${type.name}${suffix}`) ?? 0, ...(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => weights.get(`${name}${suffix}`) ?? 0) : []));

  const longest = (type: GraphQLCompositeType, field: string): number =>
    Math.max(0, ...[type, ...(isAbstractType(type) ? schema.getPossibleTypes(type) : [])].map(({ name }) => sizes.get(`${name}.${field}`) ?? 0)) || UNKNOWN_SIZE;

  const ofField = (node: FieldNode, parent: GraphQLCompositeType, page: number | undefined): number => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!field || !isCompositeType(type)) return 0;
    const ids = argumentOf('ids', node, field, variables);
    const size = !isListType(getNullableType(field.type)) ? 1 : Array.isArray(ids) ? ids.length : (page ?? longest(parent, node.name.value));
    const first = argumentOf('first', node, field, variables);
    const inner = node.selectionSet ? ofSelections(node.selectionSet, type, typeof first === 'number' ? first : undefined) : 0;
    return dearest(parent, `.${node.name.value}`) + size * (dearest(type, '') + inner);
  };

  const ofFragment = (name: string, page: number | undefined): number => {
    const id = `${name} ${page ?? ''}`;
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, 0);
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const cost = fragment && isCompositeType(type) ? ofSelections(fragment.selectionSet, type, page) : 0;
    known.set(id, cost);
    return cost;
  };

  /** `page`: how many there are of `nodes` and `edges`. Of fragments on different types only one can hold. */
  const ofSelections = ({ selections }: SelectionSetNode, parent: GraphQLCompositeType, page: number | undefined): number => {
    let always = 0;
    const byType = new Map<string, number>();
    for (const node of selections) {
      if (isLeftOut(node.directives, variables)) continue;
      if (node.kind === Kind.FIELD) {
        always += ofField(node, parent, node.name.value === 'nodes' || node.name.value === 'edges' ? page : undefined);
        continue;
      }
      const condition = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)?.typeCondition.name.value : node.typeCondition?.name.value;
      const type = condition === undefined ? parent : schema.getType(condition);
      const cost = node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value, page) : isCompositeType(type) ? ofSelections(node.selectionSet, type, page) : 0;
      if (isObjectType(type) && type !== parent) byType.set(type.name, (byType.get(type.name) ?? 0) + cost);
      else always += cost;
    }
    return always + Math.max(0, ...byType.values());
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root, undefined) : 0;
};

/** Refuses operations that may cost more than `limit`, once their variables are known and before anything is asked. */
export const costLimit = (supergraphSdl: string, limit: number): ApolloServerPlugin<GatewayContext> => {
  const prices = readPrices(supergraphSdl);
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ operation, document, schema, request }) {
          if (!operation) return Promise.resolve();
          const cost = costOf(operation, document, schema, prices, request.variables ?? {});
          if (cost > limit) throw tooComplex(`a cost of ${cost} (hundredths of a vendor call)`, cost, limit);
          return Promise.resolve();
        },
      }),
  };
};
