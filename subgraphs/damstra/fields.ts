import * as kit from '../shared/wire/fields.ts';
import { between, filled, number } from '../shared/wire/fields.ts';
import { isObject, LEFT_OUT, type Kept, type Read } from '../shared/wire/read.ts';
import { list } from '../shared/wire/shapes.ts';

// Fields that Damstra has in forms of its own, beside those of shared/wire.

/** The document prints `"null"` where there is no id. */
const NO_ID = 'null';

export const id: Read<string | typeof LEFT_OUT> = (value, odd) => kit.id(value === NO_ID ? null : value, odd);

/** The id of something else, where there is one. */
export const optionalId: Read<string | null> = (value, odd) => (value === NO_ID ? null : kit.optionalId(value, odd));

export const percent = between(0, 100, number);

/** An entry of a list that says nothing is none. */
export const required =
  <T>(read: Read<T | null>): Read<T | typeof LEFT_OUT> =>
  (value, odd) => {
    const found = read(value, odd);
    if (found !== null) return found;
    odd.blame();
    return LEFT_OUT;
  };

/** A list within something, also where its only entry is sent without the list. */
export const some = <T>(read: Read<T>): Read<NonNullable<Kept<T>>[] | null> => {
  const entries = list(read);
  return (value, odd) => {
    if (!isObject(value) && typeof value !== 'number') return entries(value, odd);
    odd.note();
    const found = entries([value], odd);
    return found?.length ? found : null;
  };
};

/** Bare or in an object: the document shows both, for roles. */
export const reference =
  <T>(read: Read<T>): Read<T> =>
  (value, odd) =>
    read(isObject(value) ? value.id : value, odd);

/** Entries of no documented shape: objects as they are, anything else under `value`. */
export const free: Read<Readonly<Record<string, unknown>>[] | null> = some((value) => (isObject(value) ? value : { value }));

/** Nothing but `wanted`, which stands also where nothing is said: a list of one thing that names another is not believed. */
export const only =
  (wanted: string): Read<string | typeof LEFT_OUT> =>
  (value, odd) => {
    const found = optionalId(value, odd) ?? wanted;
    if (found === wanted) return found;
    odd.blame();
    return LEFT_OUT;
  };

const plain = (key: string): string => key.trim().toLowerCase();

/** A key that was searched for: a vendor that does not heed the search answers everybody. */
export const searched = (wanted: string | null | undefined): Read<string | null | typeof LEFT_OUT> =>
  wanted
    ? required((value, odd) => {
        const found = filled(value, odd);
        return found !== null && plain(found) === plain(wanted) ? found : null;
      })
    : filled;
