import type { Oddities } from './oddities.ts';

/** In the place of something that has no sense without what is missing in it, such as a row without an id. */
export const LEFT_OUT: unique symbol = Symbol('left out');

/**
 * Reads one value of a vendor's JSON. What is not as documented becomes null, or LEFT_OUT where it cannot be done without,
 * and is noted in `odd`. Only readers of a whole document throw: WrongShape.
 */
export type Read<T> = (value: unknown, odd: Oddities) => T;

export type Kept<T> = Exclude<T, typeof LEFT_OUT>;

/** What a reader answers, in the end. */
export type Output<R> = R extends Read<infer T> ? Kept<T> : never;

/** The document as a whole is not of the shape that it should have. `path` is where, in names of our own. */
export class WrongShape extends Error {
  readonly path: readonly string[];
  constructor(path: readonly string[]) {
    super('wrong shape');
    this.path = path;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A reader whose answers are changed into something else. */
export const mapped =
  <T, U>(read: Read<T>, change: (value: Kept<T>) => U): Read<U | Extract<T, typeof LEFT_OUT>> =>
  (value, odd) => {
    const result = read(value, odd);
    return result === LEFT_OUT ? (result as Extract<T, typeof LEFT_OUT>) : change(result as Kept<T>);
  };
