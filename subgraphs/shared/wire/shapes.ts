import type { Oddities } from './oddities.ts';
import { isObject, LEFT_OUT, WrongShape, type Kept, type Output, type Read } from './read.ts';

export type Shape = Readonly<Record<string, Read<unknown>>>;

/** The fields of a shape as they were read. */
export type Fields<S extends Shape> = { readonly [K in keyof S]: Output<S[K]> };

const readFields = <S extends Shape>(entries: readonly (readonly [string, Read<unknown>])[], value: Readonly<Record<string, unknown>>, odd: Oddities): Fields<S> | typeof LEFT_OUT => {
  const fields: Record<string, unknown> = {};
  for (const [name, read] of entries) {
    odd.at = name;
    const field = read(value[name], odd);
    if (field === LEFT_OUT) return LEFT_OUT;
    fields[name] = field;
  }
  return fields as Fields<S>;
};

/** A thing: nothing but the fields that `shape` names exists. LEFT_OUT where it is no object, or lacks what it cannot do without. */
export const object = <S extends Shape>(shape: S): Read<Fields<S> | typeof LEFT_OUT> => {
  const entries = Object.entries(shape);
  return (value, odd) => {
    if (!isObject(value)) {
      odd.blame();
      return LEFT_OUT;
    }
    odd.enter();
    const fields = readFields<S>(entries, value, odd);
    odd.leave();
    return fields;
  };
};

/** Something that may be missing: null where it is, and where it cannot be read. */
export const maybe =
  <T>(read: Read<T>): Read<Kept<T> | null> =>
  (value, odd) => {
    if (value === null || value === undefined) return null;
    const result = read(value, odd);
    if (result !== LEFT_OUT) return result as Kept<T>;
    odd.drop('field');
    return null;
  };

/** An object within another, null where there is none. */
export const record = <S extends Shape>(shape: S): Read<Fields<S> | null> => maybe(object(shape));

const readEach = <T>(values: readonly unknown[], read: Read<T>, loss: 'row' | 'field', odd: Oddities): (Kept<T> | null)[] => {
  odd.enter();
  const slots = values.map((value, i) => {
    odd.at = String(i);
    const result = read(value, odd);
    if (result !== LEFT_OUT) return result as Kept<T>;
    odd.drop(loss);
    return null;
  });
  odd.leave();
  return slots;
};

const isKept = <T>(slot: T | null): slot is T => slot !== null;

/** A list within something: null where there is none. Entries that cannot be read are left out. */
export const list =
  <T>(read: Read<T>): Read<NonNullable<Kept<T>>[] | null> =>
  (value, odd) => {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return readEach(value, read, 'field', odd).filter(isKept) as NonNullable<Kept<T>>[];
    odd.note();
    return null;
  };

/** A list within something; a list of one that came without its brackets is read too, and noted. */
export const listOrOne = <T>(read: Read<T>): Read<NonNullable<Kept<T>>[] | null> => {
  const entries = list(read);
  return (value, odd) => {
    if (!isObject(value)) return entries(value, odd);
    odd.note();
    return entries([value], odd);
  };
};

/** A list within something, empty where there is none. */
export const listOrEmpty = <T>(read: Read<T>): Read<NonNullable<Kept<T>>[]> => {
  const entries = list(read);
  return (value, odd) => entries(value, odd) ?? [];
};

/** The rows of a document, in their places: null stands for one that could not be read. Throws where there is no list. */
export const slots =
  <T>(read: Read<T>): Read<(Kept<T> | null)[]> =>
  (value, odd) => {
    if (Array.isArray(value)) return readEach(value, read, 'row', odd);
    throw new WrongShape(odd.blamed());
  };

/** The rows of a document that could be read. Throws where there is no list. */
export const rows = <T>(read: Read<T>): Read<NonNullable<Kept<T>>[]> => {
  const all = slots(read);
  return (value, odd) => all(value, odd).filter(isKept) as NonNullable<Kept<T>>[];
};

/** A document that is one thing. Throws where it cannot be read. */
export const one =
  <T>(read: Read<T>): Read<Kept<T>> =>
  (value, odd) => {
    const result = read(value, odd);
    if (result === LEFT_OUT) throw new WrongShape(odd.blamed());
    return result as Kept<T>;
  };

/** A document with an outer shape of its own, such as an envelope. Throws where it is none. */
export const document = <S extends Shape>(shape: S): Read<Fields<S>> => one(object(shape));
