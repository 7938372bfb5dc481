import { isDeepStrictEqual } from 'node:util';
import { checkFirst, offsetAfter, pageAt, type Page } from '../shared/connection.ts';
import { PAGE_ROWS } from './inferred.ts';
import type { WirePage } from './wire.ts';

/** Which rows of a list a call wants. */
export interface Window {
  readonly startIndex: number;
  readonly maxResults: number;
}

export type ReadPage<T> = (window: Window) => Promise<WirePage<T>>;

/** What this process has seen of the vendor's lists. */
export interface Sizes {
  /** Rows that the vendor sends at most in one page, where it silently sends fewer than asked for. */
  rowsPerPage: number;
  /** How many calls read all accounts, all groups; Infinity until seen. */
  userPages: number;
  groupPages: number;
}

/** Nothing seen yet. */
export const unknownSizes = (): Sizes => ({ rowsPerPage: PAGE_ROWS, userPages: Infinity, groupPages: Infinity });

/** Notes a silent cap; answers how many pages the list has. */
export const pagesSeen = (sizes: Sizes, { startIndex, maxResults }: Window, { rows, total }: WirePage<unknown>): number => {
  if (total === null) return Infinity;
  const cut = rows.length > 0 && rows.length < maxResults && startIndex + rows.length < total;
  if (cut) sizes.rowsPerPage = Math.min(sizes.rowsPerPage, rows.length);
  return Math.max(1, Math.ceil(total / sizes.rowsPerPage));
};

interface Wanted {
  readonly offset?: number;
  readonly count?: number;
  /** A first page of a list without a total that holds fewer rows than this is the whole list. */
  readonly fullPage?: number;
}

/**
 * Rows from `offset` on, in as many calls as it takes. The next page begins where the rows received end, whatever was
 * asked for. The end is the total, an empty page, or without a total a page shorter than the first.
 */
export const readRows = async <T>(read: ReadPage<T>, { offset = 0, count = Infinity, fullPage = 0 }: Wanted = {}) => {
  const rows: T[] = [];
  for (let full = fullPage; ; ) {
    const page = await read({ startIndex: offset + rows.length, maxResults: Math.min(PAGE_ROWS, count - rows.length) });
    // A vendor that ignored startIndex would send its first page for ever.
    const repeated = rows.length > 0 && isDeepStrictEqual(page.rows[0], rows[0]);
    if (!repeated) rows.push(...page.rows);
    const enough = rows.length >= count;
    const last = page.total === null ? page.rows.length < full && !enough : offset + rows.length >= page.total;
    const ended = repeated || page.rows.length === 0 || last;
    if (ended || enough) return { rows: rows.slice(0, count), total: page.total, more: rows.length > count || !ended };
    full = Math.max(full, page.rows.length);
  }
};

/** A page of a list, as the graph shows it. */
export const pageOfRows = async <T>(read: ReadPage<T>, args: { first?: number | null | undefined; after?: string | null | undefined }): Promise<Page<T>> => {
  const offset = offsetAfter(args.after);
  const { rows, total, more } = await readRows(read, { offset, count: checkFirst(args.first) });
  return pageAt(rows, offset, more, total);
};
