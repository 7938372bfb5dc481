import { badInput } from './errors.ts';

export const MAX_PAGE = 500;

/** `first` of a list, checked: 1 to 500. */
export const checkFirst = (first: number | null | undefined, fallback = 50): number => {
  const value = first ?? fallback;
  if (!Number.isInteger(value) || value < 1 || value > MAX_PAGE) {
    throw badInput(`first must be from 1 to ${MAX_PAGE}, not ${value}`, { argument: 'first' });
  }
  return value;
};

/** The ids of a by-ids field, checked: at most 500. */
export const checkIds = (ids: readonly string[]): readonly string[] => {
  if (ids.length > MAX_PAGE) throw badInput(`ids may hold at most ${MAX_PAGE} ids, not ${ids.length}`, { argument: 'ids' });
  return ids;
};

/** What `find` has for each of the ids, in their order; what fails, fails alone. The generated types know no entry that may turn out null. */
export const inOrder = <T>(ids: readonly string[], find: (id: string) => Promise<T | null>): Promise<T>[] => checkIds(ids).map((id) => find(id) as Promise<T>);

const OFFSET_CURSOR = /^offset:(\d{1,15})$/;

/** An opaque cursor for a position in a list. */
export const offsetCursor = (offset: number): string => Buffer.from(`offset:${offset}`).toString('base64url');

/** The position after `after`, 0 without one. */
export const offsetAfter = (after: string | null | undefined): number => {
  if (after === null || after === undefined) return 0;
  const match = OFFSET_CURSOR.exec(Buffer.from(after, 'base64url').toString());
  if (!match) throw badInput('after is not a cursor of this list: use an endCursor that it returned', { argument: 'after' });
  return Number(match[1]) + 1;
};

export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  readonly totalCount: number | null;
}

/** A page that starts at `offset` and reaches over `span` places of the vendor's list: more than there are nodes, where some could not be read. */
export const pageAt = <T>(nodes: readonly T[], offset: number, hasNextPage: boolean, totalCount: number | null = null, span = nodes.length): Page<T> => ({
  nodes,
  totalCount,
  pageInfo: {
    hasNextPage,
    hasPreviousPage: offset > 0,
    startCursor: span > 0 ? offsetCursor(offset) : null,
    endCursor: span > 0 ? offsetCursor(offset + span - 1) : null,
  },
});

/** A page cut from a list that the vendor sends whole. */
export const pageOf = <T>(all: readonly T[], first: number | null | undefined, after: string | null | undefined): Page<T> => {
  const size = checkFirst(first);
  const offset = offsetAfter(after);
  return pageAt(all.slice(offset, offset + size), offset, offset + size < all.length, all.length);
};
