import type { Page } from '../shared/connection.ts';
import { pageOfList, START, step as stepOf, walking, type PageArguments, type Position, type ReadPart, type Step } from '../shared/walk.ts';
import { PAGE_SIZE } from './inferred.ts';

/** A list operation of Synap. README: Paging and limits. */
export interface List<T> {
  /** Our name of it. */
  readonly call: string;
  readonly read: ReadPart<T>;
}

interface Row {
  readonly id: string;
}

const LIST = { limit: PAGE_SIZE, idOf: (row: Row) => row.id };

/** How many calls a walk through a list of so many rows takes: pages overlap by one row. */
export const pagesOf = (rows: number): number => Math.max(1, Math.ceil(rows / (PAGE_SIZE - 1)));

/** A page of a list for `first` and `after`. */
export const pageFrom = <T extends Row>({ read }: List<T>, first: PageArguments['first'], after: PageArguments['after']): Promise<Page<T>> => pageOfList(read, { first, after }, LIST);

/** One step of a walk through a whole list. A page that is read again must be read again: `list` keeps nothing. */
export const step = <T extends Row>({ call, read }: List<T>, position: Position): Promise<Step<T>> => walking('SYNAP', call, () => stepOf(read, position, LIST));

export interface ScanOptions {
  /** Ends a scan that grows too long, by an error. */
  readonly check?: (rows: number) => void;
  /** Ends a scan after so many calls, with what was found. */
  readonly mostCalls?: number;
}

export interface Scanned<K> {
  readonly rows: ReadonlyMap<string, K>;
  /** How many rows Synap counts beside those that it sent; 0 where it does not say. */
  readonly missing: number;
}

/** Everything in a list, each id once. `keep` makes of a row what is worth keeping. */
export const scan = async <T extends Row, K>({ call, read }: List<T>, keep: (row: T) => K, { check = () => undefined, mostCalls = Infinity }: ScanOptions = {}): Promise<Scanned<K>> => {
  const rows = new Map<string, K>();
  /** By place: pages overlap. */
  const unreadable = new Set<number>();
  let [calls, counted] = [0, 0];
  const counting: ReadPart<T> = async (window) => {
    calls += 1;
    const part = await read(window);
    part.slots.forEach((slot, i) => slot === null && unreadable.add(window.offset + i));
    return part;
  };
  for (let position: Position | null = START; position && calls < mostCalls; ) {
    const { rows: found, next, total }: Step<T> = await step({ call, read: counting }, position);
    for (const row of found) rows.set(row.id, keep(row));
    // Not the total: it may be wrong.
    check(rows.size);
    counted = total ?? 0;
    position = next;
  }
  return { rows, missing: Math.max(0, counted - rows.size - unreadable.size) };
};
