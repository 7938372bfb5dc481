import { checkFirst, offsetAfter, pageAt, type Page } from '../shared/connection.ts';
import { walking, WalkError, type PageArguments } from '../shared/walk.ts';
import { PAGE_ROWS, type Page as Rows } from './client.ts';

interface Slots<T> {
  /** The place of the first of them in the list. */
  readonly from: number;
  readonly slots: readonly (T | null)[];
}

/** Of a page with a row too many, sent twice or unreadable, what belongs to it; more rows than a page holds are everything. */
const fitting = <T extends { readonly id: string }>(page: Rows<T>): Rows<T> => {
  if (page.length <= PAGE_ROWS) return page;
  const rows: (T | null)[] = [...new Map(page.filter((row) => row !== null).map((row) => [row.id, row])).values()];
  return [...rows, ...Array.from<null>({ length: Math.max(0, PAGE_ROWS - rows.length) }).fill(null)];
};

/** Reads pages from that of `offset` on, until a place after `last` is known or the list ends. No row comes twice, also where rows move meanwhile. */
const readPages = async <T extends { readonly id: string }>(read: (page: number) => Promise<Rows<T>>, offset: number, last: number): Promise<Slots<T>> => {
  const first = Math.floor(offset / PAGE_ROWS);
  const from = first * PAGE_ROWS;
  const slots: (T | null)[] = [];
  const known = new Set<string>();
  const isNew = (row: T | null): row is T => row !== null && !known.has(row.id);
  for (let number = first + 1; from + slots.length <= last; number += 1) {
    const page = fitting(await read(number));
    // From a vendor that does not heed the number.
    if (page.length > PAGE_ROWS) return { from: 0, slots: page };
    if (page.length === PAGE_ROWS && known.size > 0 && !page.some(isNew)) throw new WalkError('the list sends the same page again');
    const added = page.map((row) => (isNew(row) ? row : null));
    slots.push(...added);
    for (const row of added) if (row) known.add(row.id);
    if (page.length < PAGE_ROWS) break;
  }
  return { from, slots };
};

/**
 * A page of a list that MATRIX sends 100 rows at a time. It tells neither a total nor whether more follows, so one row more
 * than asked for is looked for.
 */
export const pageOfPages = async <T extends { readonly id: string }>(call: string, read: (page: number) => Promise<Rows<T>>, args: PageArguments): Promise<Page<T>> => {
  const size = checkFirst(args.first);
  const offset = offsetAfter(args.after);
  const { from, slots } = await walking('MATRIX', call, () => readPages(read, offset, offset + size));
  const shown = slots.slice(offset - from, offset - from + size);
  return pageAt(shown.filter((row) => row !== null), offset, from + slots.length > offset + size, null, shown.length);
};
