import { DEFAULT_ROWS } from './inferred.ts';
import { wholeOr, type Given, type Parameters } from './query.ts';

/** The parameters of a paged list, where they are marked required without a word to the contrary. */
export const PAGED = { startIndex: 'required', maxResults: 'required' } as const satisfies Parameters;

export interface Page<T> {
  readonly results: readonly T[];
  readonly meta: { readonly totalResultCount: number; readonly startIndex: number; readonly endIndex: number };
}

const pageFrom = <T>(rows: readonly T[], startIndex: number, count: number): Page<T> => {
  const results = rows.slice(startIndex, startIndex + count);
  return { results, meta: { totalResultCount: rows.length, startIndex, endIndex: startIndex + results.length } };
};

/** The rows asked for by `startIndex` and `maxResults`; `endIndex` is exclusive. `rowCap` cuts a page short without a word. */
export const page = <T>(rows: readonly T[], call: Given, rowCap: number): Page<T> => {
  const maxResults = wholeOr(call, 'maxResults', 0);
  return pageFrom(rows, wholeOr(call, 'startIndex', 0), Math.min(maxResults === 0 ? DEFAULT_ROWS : maxResults, rowCap));
};

/** Every row, for a list that has `meta` but no parameters. */
export const wholePage = <T>(rows: readonly T[]): Page<T> => pageFrom(rows, 0, rows.length);

/** Turns the rows of a page into the vendor's spelling. */
export const spelled = <T, U>({ results, meta }: Page<T>, spell: (row: T) => U): Page<U> => ({ results: results.map(spell), meta });
