import { checkFirst, offsetAfter, pageAt, type Page } from '../shared/connection.ts';
import { PAGE_ROWS } from './client.ts';

/**
 * A page of a list that MATRIX sends 100 rows at a time. It tells neither a total nor whether more follows, so one row more
 * than asked for is looked for.
 */
export const pageOfPages = async <T>(read: (page: number) => Promise<readonly T[]>, args: { first?: number | null | undefined; after?: string | null | undefined }): Promise<Page<T>> => {
  const size = checkFirst(args.first);
  const offset = offsetAfter(args.after);
  const firstPage = Math.floor(offset / PAGE_ROWS);
  const skip = offset - firstPage * PAGE_ROWS;
  const rows: T[] = [];
  for (let page = firstPage + 1; rows.length <= skip + size; page += 1) {
    const more = await read(page);
    rows.push(...more);
    if (more.length < PAGE_ROWS) break;
  }
  return pageAt(rows.slice(skip, skip + size), offset, rows.length > skip + size);
};
