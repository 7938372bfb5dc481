import type { Page } from '../shared/connection.ts';
import { pageOfList, step, walk, walking, type ListOptions, type PageArguments, type Part, type Position, type ReadPart, type Step, type Window } from '../shared/walk.ts';
import { PAGE_ROWS, SMALLEST_FULL_PAGE } from './inferred.ts';

/** What this process has seen of the vendor's lists. */
export interface Sizes {
  /** Rows that the vendor sends at most in one page, where it silently sends fewer than it is asked for. */
  rowsPerPage: number;
  /** Whether a total was seen that counts more than the rows of its own page. */
  countsAll: boolean;
  /** How many calls read all accounts, all groups; Infinity until seen. */
  userPages: number;
  groupPages: number;
}

/** Nothing seen yet. */
export const unknownSizes = (): Sizes => ({ rowsPerPage: PAGE_ROWS, countsAll: false, userPages: Infinity, groupPages: Infinity });

/** Rows of a page that may be full: totals that may be the page's own are no reason to stop at it. */
const fullPage = (sizes: Sizes): number => (sizes.countsAll ? sizes.rowsPerPage : Math.min(SMALLEST_FULL_PAGE, sizes.rowsPerPage));

/** Notes what the total of a page tells; answers in how many calls the whole list is read, null where that is not known. */
export const pagesSeen = (sizes: Sizes, { offset }: Window, { slots, total }: Part<unknown>): number | null => {
  if (total === null || total < offset + slots.length) return null;
  if (total > slots.length) sizes.countsAll = true;
  if (total < SMALLEST_FULL_PAGE) return 1;
  if (!sizes.countsAll) return null;
  return 1 + Math.ceil(Math.max(0, total - sizes.rowsPerPage) / Math.max(1, sizes.rowsPerPage - 1));
};

/** Where the page before ended, and what it held of what was asked for. */
interface Before {
  readonly end: number;
  readonly rows: number;
  readonly limit: number;
}

/** Notices that the vendor silently sends fewer rows than it is asked for: more rows follow a page that was not full. */
const attentive = <T>(read: ReadPart<T>, sizes: Sizes, before: Before | null = null): ReadPart<T> => {
  let last = before;
  return async (window) => {
    const part = await read(window);
    const end = window.offset + part.slots.length;
    const follows = last !== null && window.offset > 0 && window.offset <= last.end && end > last.end;
    if (last && follows && last.rows > 1 && last.rows < last.limit) sizes.rowsPerPage = Math.min(sizes.rowsPerPage, last.rows);
    last = { end, rows: part.slots.length, limit: window.limit };
    return part;
  };
};

interface Walked<T> extends Pick<ListOptions<T>, 'idOf'> {
  /** Our name of the call. */
  readonly call: string;
  readonly sizes: Sizes;
}

interface Everything<T> extends Walked<T> {
  /** Rows of a page that may be full. */
  readonly full?: number;
  readonly mostCalls?: number;
}

/** Everything in a list; what was found until then, where `mostCalls` do not do. */
export const everything = <T>(read: ReadPart<T>, { call, sizes, idOf, full = fullPage(sizes), mostCalls }: Everything<T>): Promise<T[]> =>
  walking('DAMSTRA', call, () => walk(attentive(read, sizes), { limit: PAGE_ROWS, full, idOf }, mostCalls));

/** One step through everything in a list, in pages of `limit`. Rows that could not be read make a page look cut, which costs a call and loses nothing. */
export const stepOf = <T>(read: ReadPart<T>, position: Position, { call, sizes, idOf, limit }: Walked<T> & { readonly limit: number }): Promise<Step<T>> => {
  const before = position.offset > 0 && !position.back ? { end: position.offset + 1, rows: position.seen.length, limit } : null;
  return walking('DAMSTRA', call, () => step(attentive(read, sizes, before), position, { limit, full: fullPage(sizes), idOf }));
};

/** A page of a list, as the graph shows it. */
export const pageOfRows = <T>(read: ReadPart<T>, args: PageArguments, sizes: Sizes): Promise<Page<T>> => pageOfList(attentive(read, sizes), args, { limit: PAGE_ROWS, full: fullPage(sizes) });
