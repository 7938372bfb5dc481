import { z } from 'zod';
import { number } from './values.ts';

/** The media type of every request and response. README: Documents. */
export const MEDIA_TYPE = 'application/vnd.api+json';

const id = z.union([z.string().min(1), z.number()]).transform(String);
const identifier = z.object({ id });
const relationship = z.object({ data: z.union([identifier, z.array(identifier)]).nullish() });

const envelope = z.object({
  id,
  type: z.string(),
  attributes: z.record(z.string(), z.unknown()).nullish(),
  relationships: z.record(z.string(), z.unknown()).nullish(),
});

type Relationships = Record<string, unknown> | null | undefined;

const linked = (relationships: Relationships, name: string): readonly string[] => {
  const data = relationship.safeParse(relationships?.[name]).data?.data;
  return data ? (Array.isArray(data) ? data : [data]).map((one) => one.id) : [];
};

interface Shape<Name extends string, A extends z.ZodRawShape, One extends string, Many extends string> {
  /** The GraphQL type, by which unions and interfaces tell resources apart. */
  readonly typename: Name;
  /** The attributes that exist for us, each of a kind from values.ts: none of them fails. */
  readonly attributes: A;
  /** Other spellings of an attribute, in order of preference. */
  readonly spellings?: Readonly<Record<string, readonly string[]>>;
  readonly one?: readonly One[];
  readonly many?: readonly Many[];
}

/** A resource as we keep it: its attributes side by side, its relationships as ids. */
export type Resource<Name extends string, A extends z.ZodRawShape, One extends string, Many extends string> = z.output<z.ZodObject<A>> & {
  readonly __typename: Name;
  readonly id: string;
  /** To-one relationships. */
  readonly one: Readonly<Record<One, string | null>>;
  /** To-many relationships. */
  readonly many: Readonly<Record<Many, readonly string[]>>;
};

const respell = (attributes: Record<string, unknown>, spellings: Readonly<Record<string, readonly string[]>>): Record<string, unknown> => {
  const result = { ...attributes };
  for (const [name, others] of Object.entries(spellings)) {
    const found = others.find((other) => attributes[other] !== undefined && attributes[other] !== null);
    result[name] = found === undefined ? undefined : attributes[found];
  }
  return result;
};

/** The schema of one resource: what it does not name does not exist. */
export const resource = <Name extends string, A extends z.ZodRawShape, One extends string = never, Many extends string = never>(shape: Shape<Name, A, One, Many>) => {
  const attributes = z.object(shape.attributes);
  return envelope.transform((row): Resource<Name, A, One, Many> => {
    const read = attributes.parse(respell(row.attributes ?? {}, shape.spellings ?? {}));
    const one = Object.fromEntries((shape.one ?? []).map((name) => [name, linked(row.relationships, name)[0] ?? null]));
    const many = Object.fromEntries((shape.many ?? []).map((name) => [name, linked(row.relationships, name)]));
    return { ...read, __typename: shape.typename, id: row.id, one, many } as Resource<Name, A, One, Many>;
  });
};

/** A document of one resource. */
export const documentOf = <S extends z.ZodType>(schema: S) => z.object({ data: schema }).transform((document) => (document as { data: z.output<S> }).data);

/** The rows of a list and how many there are in all; total is null where the vendor does not say. */
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly total: number | null;
}

// total, or its deprecated name.
const meta = z.object({ total: number, totalCount: number }).partial().nullish();

/** A list document. `meta` is optional by the documentation. */
export const listOf = <S extends z.ZodType>(schema: S) =>
  z.object({ data: z.array(schema), meta }).transform((document): Rows<z.output<S>> => ({
    rows: document.data,
    total: document.meta?.total ?? document.meta?.totalCount ?? null,
  }));
