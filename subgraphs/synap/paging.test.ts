import { describe, expect, it } from 'vitest';
import { START, type Window } from '../shared/walk.ts';
import { pageFrom, pagesOf, scan, step, type List } from './paging.ts';

interface Row {
  readonly id: string;
}

const rows = (from: number, to: number): Row[] => Array.from({ length: to - from }, (_, i) => ({ id: `r${from + i}` }));
const names = (from: number, to: number) => rows(from, to).map((row) => row.id);

interface Vendor {
  /** What it says its total is, of so many rows; null: it does not say. */
  readonly total?: (count: number, page: number) => number | null;
  /** The most rows that it sends, whatever it is asked for. */
  readonly cap?: number;
}

/** A list over what `all` has at the time of each call, counted from 1; it does exactly what it is asked, and notes where. */
const listOf = (all: (call: number) => readonly (Row | null)[], { total = (count) => count, cap = 100 }: Vendor = {}) => {
  const asked: Window[] = [];
  const list: List<Row> = {
    call: 'users',
    read: (window) => {
      asked.push(window);
      const now = all(asked.length);
      const slots = now.slice(window.offset, window.offset + Math.min(cap, window.limit));
      return Promise.resolve({ slots, total: total(now.length, slots.length) });
    },
  };
  return { list, offsets: () => asked.map(({ offset }) => offset) };
};
const idsOf = async (list: List<Row>) => [...(await scan(list, (row) => row.id)).rows.values()];

describe('reading a whole list', () => {
  it('goes on to the end, pages overlapping by one row', async () => {
    const { list, offsets } = listOf(() => rows(0, 230));
    expect(await idsOf(list)).toEqual(names(0, 230));
    expect(offsets()).toEqual([0, 99, 198]);
    expect(pagesOf(230)).toBe(3);
  });

  it.each([0, 1, 99, 100, 101, 199, 200, 298, 299])('of %i rows takes the calls that it is thought to take', async (count) => {
    const { list, offsets } = listOf(() => rows(0, count));
    expect(await idsOf(list)).toHaveLength(count);
    expect(offsets()).toHaveLength(pagesOf(count));
  });

  it.each([
    ['says nothing', () => null],
    ['says how many rows the page itself has', (_count: number, page: number) => page],
    ['says none', () => 0],
    ['says too many', () => 5000],
  ])('finds everybody where the total %s', async (_what, total) => {
    const { list, offsets } = listOf(() => rows(0, 200), { total });
    expect(await idsOf(list)).toEqual(names(0, 200));
    expect(offsets().slice(0, 3)).toEqual([0, 99, 198]);
  });

  it('misses nothing where the vendor’s pages are smaller than asked for', async () => {
    const { list } = listOf(() => rows(0, 130), { cap: 40 });
    expect(await idsOf(list)).toEqual(names(0, 130));
  });

  it('finds what was added in front while it read, each row once', async () => {
    const before = rows(0, 250);
    const { list, offsets } = listOf((call) => (call <= 2 ? before : [{ id: 'new' }, ...before]));
    const found = await idsOf(list);
    expect(new Set(found).size).toBe(found.length);
    expect(new Set(found)).toEqual(new Set([...names(0, 250), 'new']));
    expect(offsets()).toEqual([0, 99, 198, 0]);
  });

  it('goes back where rows before it went away, and misses nobody', async () => {
    const before = rows(0, 250);
    const { list, offsets } = listOf((call) => (call <= 2 ? before : before.slice(10)));
    expect(new Set(await idsOf(list))).toEqual(new Set(names(0, 250)));
    expect(offsets()).toEqual([0, 99, 198, 99, 198]);
  });

  it('misses nobody else wherever one goes away', async () => {
    const before = rows(0, 330);
    for (let gone = 0; gone < 330; gone += 1) {
      for (const when of [2, 3, 4]) {
        const after = before.filter((_, i) => i !== gone);
        const found = new Set(await idsOf(listOf((call) => (call < when ? before : after)).list));
        expect(after.filter(({ id }) => !found.has(id))).toEqual([]);
      }
    }
  });

  it('does not mind rows that could not be read: a page with one is still full', async () => {
    const all = rows(0, 250).map((row, i) => (i === 17 || i === 99 || i === 198 ? null : row));
    const { list, offsets } = listOf(() => all);
    const { rows: found, missing } = await scan(list, (row) => row.id);
    expect([...found.values()]).toEqual(names(0, 250).filter((_, i) => all[i] !== null));
    expect(missing).toBe(0);
    expect(offsets()).toEqual([0, 99, 198]);
  });

  it('tells how many the vendor counts and did not send', async () => {
    const { list } = listOf((call) => (call === 1 ? [] : rows(0, 100)), { total: () => 219 });
    expect(await scan(list, (row) => row.id)).toEqual({ rows: new Map(), missing: 219 });
  });

  it('is given up where the vendor sends the same page again and again', async () => {
    const page = rows(0, 100);
    const list: List<Row> = { call: 'users', read: () => Promise.resolve({ slots: page, total: 219 }) };
    await expect(scan(list, (row) => row.id)).rejects.toMatchObject({ extensions: { code: 'VENDOR_BAD_RESPONSE' }, message: expect.stringContaining('(users): the list sends the same page again') as string });
  });

  it('can be taken up again at any step', async () => {
    const { list } = listOf(() => rows(0, 150));
    const first = await step(list, START);
    expect(first.next).toMatchObject({ offset: 99 });
    const again = await step(list, JSON.parse(JSON.stringify(first.next)) as typeof START);
    expect(again).toEqual({ rows: rows(99, 150), next: null, total: 150 });
  });

  it('stops as soon as it is told to, by the rows that came and not by a total', async () => {
    const refuse = (count: number) => {
      if (count > 150) throw new Error('too many');
    };
    const { list, offsets } = listOf(() => rows(0, 500));
    await expect(scan(list, (row) => row, { check: refuse })).rejects.toThrow('too many');
    expect(offsets()).toEqual([0, 99]);
    const boasting = listOf(() => rows(0, 20), { total: () => 5000 });
    expect((await scan(boasting.list, (row) => row, { check: refuse })).rows.size).toBe(20);
  });

  it('ends after as many calls as it may make, with what was found', async () => {
    const { list, offsets } = listOf(() => rows(0, 500), { total: () => 5 });
    expect((await scan(list, (row) => row, { mostCalls: 2 })).rows.size).toBe(199);
    expect(offsets()).toEqual([0, 99]);
  });
});

describe('a page', () => {
  it('says whether there is more, with and without a total', async () => {
    for (const total of [60, null]) {
      const { list } = listOf(() => rows(0, 60), { total: () => total });
      const page = await pageFrom(list, 50, null);
      expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      const last = await pageFrom(list, 50, page.pageInfo.endCursor);
      expect(last).toMatchObject({ nodes: rows(50, 60), totalCount: total, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    }
  });

  it('is empty behind the end', async () => {
    const { list } = listOf(() => []);
    expect(await pageFrom(list, 10, null)).toEqual({ nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } });
  });

  it('refuses a first that is out of range', async () => {
    await expect(pageFrom(listOf(() => []).list, 0, null)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    await expect(pageFrom(listOf(() => []).list, 501, null)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe('rows that were not sent', () => {
  it('are those that Synap counts, without those that could not be read', async () => {
    const all = [...rows(0, 120), null, null];
    const { list } = listOf(() => all, { total: () => 130 });
    expect(await scan(list, (row) => row.id)).toMatchObject({ missing: 8, rows: { size: 120 } });
    expect((await scan(listOf(() => rows(0, 5), { total: () => null }).list, (row) => row.id)).missing).toBe(0);
    expect((await scan(listOf(() => rows(0, 5), { total: () => 3 }).list, (row) => row.id)).missing).toBe(0);
  });
});

it('fails as that call of Synap where the list repeats itself', async () => {
  const list: List<Row> = { call: 'users', read: () => Promise.resolve({ slots: rows(0, 100), total: null }) };
  await expect(scan(list, (row) => row.id)).rejects.toMatchObject({ vendor: 'SYNAP', code: 'VENDOR_BAD_RESPONSE', message: expect.stringContaining('(users): the list sends the same page again') as string });
});
