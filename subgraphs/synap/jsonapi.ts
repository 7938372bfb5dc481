import { atLeastZero, id, text, whole } from '../shared/wire/fields.ts';
import { Oddities } from '../shared/wire/oddities.ts';
import { isObject, LEFT_OUT, mapped, type Kept, type Output, type Read } from '../shared/wire/read.ts';
import { document, list, object, one, record, slots, type Fields, type Shape } from '../shared/wire/shapes.ts';
import type { Part } from '../shared/walk.ts';

/** The media type of every request and response. README: Documents. */
export const MEDIA_TYPE = 'application/vnd.api+json';

type Spellings = Readonly<Record<string, readonly string[]>>;

interface ResourceShape<Name extends string, A extends Shape, One extends string, Many extends string> {
  /** The GraphQL type, by which unions and interfaces tell resources apart. */
  readonly typename: Name;
  /** The attributes that exist for us. */
  readonly attributes: A;
  /** Other spellings of an attribute, in order of preference. */
  readonly spellings?: Spellings;
  readonly one?: readonly One[];
  readonly many?: readonly Many[];
  /** To-one relationships of which one says whose it is: without any of them it is odd. */
  readonly whose?: readonly One[];
}

/** A resource as we keep it: its attributes side by side, its relationships as ids. */
export type Resource<Name extends string, A extends Shape, One extends string, Many extends string> = Fields<A> & {
  readonly __typename: Name;
  readonly id: string;
  /** To-one relationships. */
  readonly one: Readonly<Record<One, string | null>>;
  /** To-many relationships. */
  readonly many: Readonly<Record<Many, readonly string[]>>;
};

const isNone = (value: unknown): value is null | undefined => value === null || value === undefined;

/** What holds the attributes, or the relationships: empty where there is none, and where it is none. */
const holder: Read<Readonly<Record<string, unknown>>> = (value, odd) => {
  if (isObject(value)) return value;
  if (!isNone(value)) odd.note();
  return {};
};

const attributesOf = <A extends Shape>(attributes: A, spellings: Spellings): Read<Fields<A>> => {
  const entries = Object.entries(attributes).map(([name, read]) => ({ name, read, names: spellings[name] ?? [name] }));
  return (value, odd) => {
    const given = holder(value, odd);
    const fields: Record<string, unknown> = {};
    odd.enter();
    for (const { name, read, names } of entries) {
      const spelled = names.find((candidate) => !isNone(given[candidate])) ?? name;
      odd.at = spelled;
      fields[name] = read(given[spelled], odd);
    }
    odd.leave();
    return fields as Fields<A>;
  };
};

const identifiers = list(object({ id }));

/** The ids of a relationship. One thing may come as a list and a list as one thing: `isMany` says which is as documented. */
const linked = (value: unknown, isMany: boolean, odd: Oddities): readonly string[] => {
  const { data } = holder(value, odd);
  if (isNone(data)) return [];
  odd.enter();
  odd.at = 'data';
  if (Array.isArray(data) !== isMany) odd.note();
  const found = identifiers(Array.isArray(data) ? data : [data], odd) ?? [];
  odd.leave();
  return found.map((identifier) => identifier.id);
};

interface Links<One extends string, Many extends string> {
  readonly one: Readonly<Record<One, string | null>>;
  readonly many: Readonly<Record<Many, readonly string[]>>;
}

const linksOf =
  <One extends string, Many extends string>(ones: readonly One[], manies: readonly Many[], whose: readonly One[]): Read<Links<One, Many>> =>
  (value, odd) => {
    const given = holder(value, odd);
    odd.enter();
    const read = <T>(name: string, isMany: boolean, keep: (ids: readonly string[]) => T): [string, T] => {
      odd.at = name;
      return [name, keep(linked(given[name], isMany, odd))];
    };
    const single = Object.fromEntries(ones.map((name) => read(name, false, (ids) => ids[0] ?? null))) as Record<One, string | null>;
    const several = Object.fromEntries(manies.map((name) => read(name, true, (ids) => ids))) as Record<Many, readonly string[]>;
    if (whose.length > 0 && whose.every((name) => single[name] === null)) {
      odd.at = whose[0]!;
      odd.note();
    }
    odd.leave();
    return { one: single, many: several };
  };

/** Reads one resource: what its shape does not name does not exist. LEFT_OUT is one without an id. */
export const resource = <Name extends string, A extends Shape, One extends string = never, Many extends string = never>(
  shape: ResourceShape<Name, A, One, Many>,
): Read<Resource<Name, A, One, Many> | typeof LEFT_OUT> => {
  const { attributes, spellings = {}, one: ones = [], many = [], whose = [] } = shape;
  const row = object({ id, type: text, attributes: attributesOf(attributes, spellings), relationships: linksOf(ones, many, whose) });
  return mapped(row, (read) => ({ ...(read.attributes as Fields<A>), __typename: shape.typename, id: read.id, ...(read.relationships) }));
};

/** A resource of which nothing is known but what the caller adds, such as its id. */
export const blank = <T>(read: Read<T>): Kept<T> => one(read)({ id: 'unknown' }, new Oddities());

/** A document of one resource. A list of exactly one is believed too. */
export const documentOf = <T>(read: Read<T>): Read<Kept<T>> => {
  const alone = one((value, odd) => {
    if (!Array.isArray(value) || value.length !== 1) return read(value, odd);
    odd.note();
    return read(value[0], odd);
  });
  return mapped(document({ data: alone }), ({ data }) => data as Kept<T>);
};

/** How many there are; nothing has fewer than none. */
const count = atLeastZero(whole);

/** `total`, or its deprecated name. */
const meta = record({ total: count, totalCount: count });

/** A list document. A single row may come without its list; `meta` is optional by the documentation. */
export const listOf = <T>(read: Read<T>): Read<Part<Kept<T>>> => {
  const all = slots(read);
  const data: Read<Output<typeof all>> = (value, odd) => {
    if (!isObject(value) || isNone(value.id)) return all(value, odd);
    odd.note();
    return all([value], odd);
  };
  return mapped(document({ data, meta }), ({ data: rows, meta: told }) => ({ slots: rows, total: told?.total ?? told?.totalCount ?? null }));
};
