import type { ReadPart } from '../../subgraphs/shared/walk.ts';

export interface Row {
  readonly id: string;
}
export const idOf = ({ id }: Row) => id;
export const rowsOf = (count: number, name = 'r'): Row[] => Array.from({ length: count }, (_, i) => ({ id: `${name}${i}` }));
export const idsOf = (rows: readonly Row[]) => rows.map(idOf).sort();

/** How a vendor answers a list. */
export interface Habits {
  /** What the vendor says that the total is. */
  readonly total?: (all: number, sent: number) => number | null;
  readonly cap?: number;
  readonly heedsOffset?: boolean;
  readonly heedsLimit?: boolean;
  /** Whether a row can be read. */
  readonly readable?: (row: Row) => boolean;
}

/** A vendor's list that anything may happen to between two calls. */
export const fakeList = (rows: Row[], { total = (all) => all, cap = Infinity, heedsOffset = true, heedsLimit = true, readable = () => true }: Habits = {}) => {
  const list = {
    rows,
    calls: 0,
    /** Before the call of this number, from 0. */
    before: new Map<number, () => void>(),
    read: (({ offset, limit }) => {
      list.before.get(list.calls)?.();
      list.calls += 1;
      const from = heedsOffset ? offset : 0;
      const sent = list.rows.slice(from, from + Math.min(cap, heedsLimit ? limit : Infinity));
      return Promise.resolve({ slots: sent.map((row) => (readable(row) ? row : null)), total: total(list.rows.length, sent.length) });
    }) as ReadPart<Row>,
  };
  return list;
};

/** What vendors say that the total is. */
export const totals: [string, Habits['total']][] = [
  ['true', (all) => all],
  ["the page's own", (_, sent) => sent],
  ['none', () => null],
];

export const without = (rows: readonly Row[], at: number) => rows.filter((_, i) => i !== at);
