import { createHash } from 'node:crypto';
import { GraphQLError, Kind, parse, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { readTokens, tooComplex } from '../schema/document.ts';
import { badText } from '../schema/text.ts';

/** What a document may have at most; null: any number. */
export interface Limits {
  readonly tokens: number | null;
  /** Fields within fields. */
  readonly depth: number | null;
  readonly aliases: number | null;
  readonly directives: number | null;
  readonly rootFields: number | null;
  /** Hundredths of a vendor call, see cost.ts. */
  readonly cost: number | null;
}

export const NO_LIMITS: Limits = Object.freeze({ tokens: null, depth: null, aliases: null, directives: null, rootFields: null, cost: null });

/** The schema may be asked for at a depth of its own: the usual question of a client goes 14 deep. */
const INTROSPECTION_DEPTH = 20;

interface Shape {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields at the top, those of fragments spread there included. */
  readonly fields: number;
}

const NOTHING: Shape = { depth: 0, introspectionDepth: 0, aliases: 0, directives: 0, fields: 0 };

const beside = (a: Shape, b: Shape): Shape => ({
  depth: Math.max(a.depth, b.depth),
  introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  fields: a.fields + b.fields,
});

/** The shape of every part, fragments written out. Each is measured once, so that what spreads itself many times over costs no time. */
const measure = (document: DocumentNode): ((operation: OperationDefinitionNode) => Shape) => {
  const fragments = new Map(document.definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));
  const measured = new Map<string, Shape>();

  const ofFragment = (name: string): Shape => {
    const known = measured.get(name);
    if (known) return known;
    // Where a fragment holds itself, which validation refuses, the inner one counts for nothing.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const shape = fragment ? beside({ ...NOTHING, directives: fragment.directives?.length ?? 0 }, ofSelections(fragment.selectionSet)) : NOTHING;
    measured.set(name, shape);
    return shape;
  };

  const ofSelections = ({ selections }: SelectionSetNode): Shape =>
    selections.reduce((sum, node) => {
      const directives = node.directives?.length ?? 0;
      if (node.kind !== Kind.FIELD) {
        const inner = node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : ofSelections(node.selectionSet);
        return beside(sum, { ...inner, directives: inner.directives + directives });
      }
      const inner = node.selectionSet ? ofSelections(node.selectionSet) : NOTHING;
      const deep = inner.depth + 1;
      const introspection = node.name.value === '__schema' || node.name.value === '__type';
      return beside(sum, {
        depth: introspection ? 0 : deep,
        introspectionDepth: introspection ? deep : inner.introspectionDepth,
        aliases: inner.aliases + (node.alias ? 1 : 0),
        directives: inner.directives + directives,
        fields: 1,
      });
    }, NOTHING);

  return (operation) => beside({ ...NOTHING, directives: operation.directives?.length ?? 0 }, ofSelections(operation.selectionSet));
};

const checkDocument = (document: DocumentNode, limits: Limits): void => {
  const shapeOf = measure(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = shapeOf(definition);
    const found: [string, number, number | null][] = [
      [`${shape.depth} levels of fields`, shape.depth, limits.depth],
      [`${shape.introspectionDepth} levels of introspection`, shape.introspectionDepth, limits.depth && INTROSPECTION_DEPTH],
      [`${shape.aliases} aliases`, shape.aliases, limits.aliases],
      [`${shape.directives} directives`, shape.directives, limits.directives],
      [`${shape.fields} root fields`, shape.fields, limits.rootFields],
    ];
    for (const [what, count, limit] of found) if (limit !== null && count > limit) throw tooComplex(what, count, limit);
  }
};

/** Null where the text is no GraphQL: whoever reads it next refuses it, and says where. */
const parsed = (source: string): DocumentNode | null => {
  try {
    return parse(source, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
};

const holdsNul = (): GraphQLError => badText('A text in the document holds NUL (\\u0000): leave it out');

/**
 * Refuses documents of too large a shape before anything else is done with them. One that passed is not walked again; one that
 * cannot be read is never taken for one that passed. What protects the parser's stack holds without any limits too.
 */
export const shapeCheck = (limits: Limits): ((source: string) => void) => {
  const bounded = Object.values(limits).some((limit) => limit !== null);
  const passed = new LRUCache<string, true>({ max: 1000 });
  return (source) => {
    const id = createHash('sha256').update(source).digest('base64');
    if (passed.get(id)) return;
    const { whole, nul } = readTokens(source, limits.tokens);
    if (nul) throw holdsNul();
    const document = whole ? parsed(source) : null;
    if (!document) return;
    if (bounded) checkDocument(document, limits);
    passed.set(id, true);
  };
};
