import { badInput } from './errors.ts';

/** A place in a walk as text, which is good in any process and after a restart. Plain JSON: whoever reads it back checks it. */
export const cursorOf = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
  } catch {
    return undefined;
  }
};

/** The place that a cursor stands for, `first` without one; `isPlace` checks what others could have written. */
export const placeAt = <T>(cursor: string | null | undefined, first: T, isPlace: (value: unknown) => value is T): T => {
  if (cursor === null || cursor === undefined) return first;
  const place = parsed(cursor);
  if (isPlace(place)) return place;
  throw badInput('after is not a cursor of this list: use a next that it returned', { argument: 'after' });
};
