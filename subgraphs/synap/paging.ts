import { checkFirst, offsetAfter, pageAt, type Page } from '../shared/connection.ts';
import { PAGE_SIZE } from './inferred.ts';
import type { Rows } from './jsonapi.ts';

export interface Window {
  readonly limit: number;
  readonly offset: number;
}

/** A list operation of Synap. */
export type List<T> = (window: Window) => Promise<Rows<T>>;

/** `size` rows from `offset` on, in as many calls as the vendor's page size takes; more: there are rows behind them. */
const slice = async <T>(list: List<T>, offset: number, size: number): Promise<Rows<T> & { readonly more: boolean }> => {
  const rows: T[] = [];
  for (;;) {
    const limit = Math.min(PAGE_SIZE, size - rows.length);
    const page = await list({ limit, offset: offset + rows.length });
    rows.push(...page.rows);
    // Without meta a short page is the last one.
    const more = page.rows.length > 0 && (page.total === null ? page.rows.length >= limit : offset + rows.length < page.total);
    if (!more || rows.length >= size) return { rows, total: page.total, more };
  }
};

/** A page of a list for `first` and `after`. */
export const pageFrom = async <T>(list: List<T>, first: number | null | undefined, after: string | null | undefined): Promise<Page<T>> => {
  const size = checkFirst(first);
  const offset = offsetAfter(after);
  const { rows, total, more } = await slice(list, offset, size);
  return pageAt(rows, offset, more, total);
};

/** Where a walk through a list stands. */
export interface Position {
  readonly offset: number;
  /** The total that the page before told. */
  readonly total: number | null;
}

export const START: Position = { offset: 0, total: null };

/**
 * One step of a walk through a whole list, which can be taken in one go or over days: the rows, and where to go on.
 * When the total has changed, rows may have moved: what was added in front is on the first page, and after a removal
 * some of what was behind us lies before us, so the walk goes back by as many.
 */
export const step = async <T>(list: List<T>, { offset, total }: Position): Promise<{ rows: readonly T[]; next: Position | null; total: number | null }> => {
  const page = await list({ limit: PAGE_SIZE, offset });
  const moved = total !== null && page.total !== null && page.total !== total;
  const rows = moved && offset > 0 ? [...(await list({ limit: PAGE_SIZE, offset: 0 })).rows, ...page.rows] : page.rows;
  const removed = moved ? Math.max(0, total - page.total) : 0;
  if (removed > 0 && offset > 0) return { rows, next: { offset: Math.max(0, offset - removed), total: page.total }, total: page.total };
  const end = offset + page.rows.length;
  const more = page.rows.length > 0 && (page.total === null ? page.rows.length >= PAGE_SIZE : end < page.total);
  return { rows, next: more ? { offset: end, total: page.total } : null, total: page.total };
};

/** Everything in a list, each id once. `keep` makes of a row what is worth keeping; `check` may end a walk that grows too long. */
export const scan = async <T extends { readonly id: string }, K>(list: List<T>, keep: (row: T) => K, check: (count: number) => void = () => undefined): Promise<Map<string, K>> => {
  const found = new Map<string, K>();
  for (let position: Position | null = START; position; ) {
    const { rows, next, total }: Awaited<ReturnType<typeof step<T>>> = await step(list, position);
    for (const row of rows) found.set(row.id, keep(row));
    check(Math.max(found.size, total ?? 0));
    position = next;
  }
  return found;
};
