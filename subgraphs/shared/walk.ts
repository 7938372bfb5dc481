import { isDeepStrictEqual } from 'node:util';
import { checkFirst, offsetAfter, pageAt, type Page } from './connection.ts';
import { placeAt } from './cursor.ts';
import { VendorError, type VendorName } from './errors.ts';
import { isObject } from './wire/read.ts';

// Lists that a vendor sends in parts. A total may be wrong, rows may move while they are read, and a vendor may ignore where we
// want to go on: so a list is at its end only at a page that is not full, pages overlap, and one that repeats itself is given up.

/** Which rows of a list a call wants. */
export interface Window {
  readonly offset: number;
  readonly limit: number;
  /** Rows have moved: what the same call answered before in this operation is of no use. See CallOptions. */
  readonly fresh?: boolean | undefined;
}

/** Rows as they came, in their places: null stands for one that could not be read. `total` is what the vendor says, if it does. */
export interface Part<T> {
  readonly slots: readonly (T | null)[];
  readonly total: number | null;
}

export type ReadPart<T> = (window: Window) => Promise<Part<T>>;

/** Why a walk cannot go on, in our own words. */
export class WalkError extends Error {}

/** Fails as a call of this vendor that answered something that cannot be right, where a walk cannot go on. */
export const walking = async <T>(vendor: VendorName, call: string, walked: () => Promise<T>): Promise<T> => {
  try {
    return await walked();
  } catch (error) {
    throw error instanceof WalkError ? new VendorError(vendor, 'VENDOR_BAD_RESPONSE', call, { detail: error.message }) : error;
  }
};

/** A list of a million rows is ten thousand pages. */
const MOST_PAGES = 20_000;
const MOST_RETURNS = 200;

/** Where a walk through a whole list stands: plain, so that it survives a restart. */
export interface Position {
  readonly offset: number;
  /** Ids of the page before. */
  readonly seen: readonly string[];
  readonly pages: number;
  /** How often rows had moved, and the walk went back. */
  readonly returns: number;
  /** Whether the walk has just gone back. */
  readonly back: boolean;
}

export const START: Position = { offset: 0, seen: [], pages: 0, returns: 0, back: false };

export interface Step<T> {
  /** Rows that could be read; some of them were on an earlier page too. */
  readonly rows: readonly T[];
  readonly next: Position | null;
  readonly total: number | null;
}

export interface ListOptions<T> {
  /** Rows of one call. */
  readonly limit: number;
  /** A page with fewer rows than this is not full; `limit` unless the vendor is known to send fewer than it is asked for. */
  readonly full?: number;
  readonly idOf: (row: T) => string;
}

const isRow = <T>(slot: T | null): slot is T => slot !== null;

/** Whether a page is the last: it is not full, or holds more than was asked for and so everything; and no total says that there is more. */
const endsAt = ({ slots, total }: Part<unknown>, { offset, limit }: Window, full: number): boolean =>
  slots.length === 0 || ((slots.length < full || slots.length > limit) && offset + slots.length >= (total ?? 0));

/** What a page tells that should begin with the last row of the page before. */
const compare = <T>({ slots }: Part<T>, { offset, seen, back }: Position, idOf: (row: T) => string) => {
  // A page of one row overlaps with nothing, and one of which no row could be read is not recognized.
  const overlaps = offset > 0 && seen.length > 1;
  const known = new Set(seen);
  const rows = slots.filter(isRow);
  const first = slots[0];
  const old = !back && rows.length > 0 && rows.every((row) => known.has(idOf(row)));
  return {
    overlaps,
    /** Nothing in it is new. */
    old,
    /** Rows before it have gone. */
    moved: overlaps && (first === undefined || (first !== null && !known.has(idOf(first)))),
    /** Rows were added before it, or the vendor does not heed the offset. */
    pushed: overlaps && !back && first !== undefined && (first === null ? old : known.has(idOf(first)) && idOf(first) !== seen.at(-1)),
  };
};

/**
 * One step of a walk through a whole list. Each page begins with the last row of the page before. Where another row stands
 * there, rows before it have gone, and some that were not read yet lie behind us: the walk goes back. Where an earlier row
 * stands there, rows were added before it: the newest are looked for at the beginning.
 */
export const step = async <T>(read: ReadPart<T>, position: Position, { limit, full = limit, idOf }: ListOptions<T>): Promise<Step<T>> => {
  const { offset, seen, pages, returns } = position;
  if (pages >= MOST_PAGES) throw new WalkError(`the list did not end within ${MOST_PAGES} pages`);
  const part = await read({ offset, limit, fresh: returns > 0 });
  const { slots, total } = part;
  const rows = slots.filter(isRow);
  const { moved, pushed, old, overlaps } = compare(part, position, idOf);
  if (moved) {
    if (returns >= MOST_RETURNS) throw new WalkError('rows move faster than they can be read');
    return { rows, total, next: { offset: Math.max(0, offset - limit + 1), seen, pages: pages + 1, returns: returns + 1, back: true } };
  }
  const newest = pushed ? (await read({ offset: 0, limit, fresh: true })).slots.filter(isRow) : [];
  // The vendor does not heed the offset: what stands here stands at the beginning too.
  const again = old && (!overlaps || newest.slice(0, 1).some((row) => idOf(row) === idOf(rows[0]!)));
  if (again && overlaps && (total === null ? slots.length >= limit : total > slots.length)) throw new WalkError('the list sends the same page again');
  const ended = again || (overlaps && slots.length === 1) || endsAt(part, { offset, limit }, full);
  const end = offset + slots.length - (slots.length > 1 ? 1 : 0);
  return { rows: [...newest, ...rows], total, next: ended ? null : { offset: end, seen: rows.map(idOf), pages: pages + 1, returns, back: false } };
};

/** Everything in a list, each id once; what was found until then, where `mostSteps` do not do. */
export const walk = async <T>(read: ReadPart<T>, options: ListOptions<T>, mostSteps = Infinity): Promise<T[]> => {
  const found = new Map<string, T>();
  let position: Position | null = START;
  for (let steps = 0; position && steps < mostSteps; steps += 1) {
    const { rows, next }: Step<T> = await step(read, position, options);
    for (const row of rows) found.set(options.idOf(row), row);
    position = next;
  }
  return [...found.values()];
};

/** Where a walk through numbered pages stands; they cannot overlap. */
export interface PagePosition {
  readonly page: number;
  readonly seen: readonly string[];
  /** On the way back, see stepByPage. */
  readonly back: boolean;
}

export const FIRST_PAGE: PagePosition = { page: 1, seen: [], back: false };

/**
 * One step of a walk through pages of `full` rows that only a number names. A row that goes while they are read draws the first
 * row of the next page back onto one that was read already. `thorough` therefore walks back from the last page to the first
 * too: seen from there, such a row is met twice and none is missed.
 */
export const stepByPage = async <T>(
  read: (page: number) => Promise<readonly (T | null)[]>,
  { page, seen, back }: PagePosition,
  { full, idOf, thorough }: { readonly full: number; readonly idOf: (row: T) => string; readonly thorough: boolean },
): Promise<{ readonly rows: readonly T[]; readonly next: PagePosition | null }> => {
  if (page > MOST_PAGES) throw new WalkError(`the list did not end within ${MOST_PAGES} pages`);
  const slots = await read(page);
  const rows = slots.filter(isRow);
  if (back) return { rows, next: page > 1 ? { page: page - 1, seen: [], back } : null };
  const ids = rows.map(idOf);
  const known = new Set(seen);
  // A page that repeats the one before is full as that was; a shorter one may hold only rows that others pushed on.
  const again = slots.length >= full && ids.length > 0 && ids.every((id) => known.has(id));
  // More than a page, and that again, is everything: from a vendor that does not heed the number.
  if (again && slots.length === full) throw new WalkError('the list sends the same page again');
  if (again) return { rows, next: null };
  if (slots.length >= full) return { rows, next: { page: page + 1, seen: ids, back } };
  return { rows, next: thorough && page > 1 ? { page: page - 1, seen: [], back: true } : null };
};

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** What of an answer stands from `offset` on: a vendor that heeds no limit and no offset sends everything, whatever is asked for. */
const standingFrom = <T>({ slots, total }: Part<T>, { offset, limit }: Window): Part<T> => ({ slots: slots.length > limit && slots.length === total ? slots.slice(offset) : slots, total });

/** Whether a vendor that does not heed the offset has sent the same once more. */
const beginsAlike = (slots: readonly unknown[], before: readonly unknown[]): boolean => isRow(before[0] ?? null) && isDeepStrictEqual(slots[0], before[0]);

/** As many rows as were asked for: without the first that were sent twice or could not be read, and what else is too much stands on the next page too. */
const fitting = <T>(slots: readonly (T | null)[], limit: number): readonly (T | null)[] => {
  const seen = new Set<string>();
  let extra = slots.length - limit;
  const isExtra = (slot: T | null): boolean => {
    const text = JSON.stringify(slot);
    const dropped = extra > 0 && (slot === null || seen.has(text));
    seen.add(text);
    if (dropped) extra -= 1;
    return dropped;
  };
  return extra <= 0 ? slots : slots.filter((slot) => !isExtra(slot)).slice(0, limit);
};

/** A page of a list for `first` and `after`, in as many calls as it takes. Rows that could not be read keep their place. */
export const pageOfList = async <T>(read: ReadPart<T>, { first, after }: PageArguments, { limit, full = limit }: Omit<ListOptions<T>, 'idOf'>): Promise<Page<T>> => {
  const size = checkFirst(first);
  const offset = offsetAfter(after);
  const slots: (T | null)[] = [];
  let total: number | null = null;
  let more = true;
  while (more && slots.length < size) {
    const window: Window = { offset: offset + slots.length, limit: Math.min(limit, size - slots.length) };
    const part = standingFrom(await read(window), window);
    const again = beginsAlike(part.slots, slots);
    if (!again) slots.push(...fitting(part.slots, window.limit));
    total = part.total;
    more = !again && (part.slots.length > window.limit || !endsAt(part, window, Math.min(full, window.limit)));
  }
  const end = offset + slots.length;
  // A total that says that this is all may be wrong, and is often right: one row more tells.
  if (more && total !== null && total <= end) {
    const beyond = await read({ offset: end, limit: 1 });
    more = beyond.slots.length > 0 && !beginsAlike(beyond.slots, slots);
  }
  return pageAt(slots.filter(isRow), offset, more, total !== null && total < end ? null : total, slots.length);
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether something that was read back from a cursor is a position. */
export const isPosition = (value: unknown): value is Position => {
  if (!isObject(value)) return false;
  const { offset, seen, pages, returns, back } = value;
  return isCount(offset) && isCount(pages) && isCount(returns) && typeof back === 'boolean' && Array.isArray(seen) && seen.every((id) => typeof id === 'string');
};

/** The position that a cursor stands for, the beginning without one. */
export const positionAfter = (after: string | null | undefined): Position => {
  const { offset, seen, pages, returns, back } = placeAt(after, START, isPosition);
  return { offset, seen, pages, returns, back };
};
