import { describe, expect, it } from 'vitest';
import { pageFrom, scan, START, step, type List, type Window } from './paging.ts';

interface Row {
  readonly id: string;
}

const rows = (from: number, to: number): Row[] => Array.from({ length: to - from }, (_, i) => ({ id: `r${from + i}` }));
const names = (from: number, to: number) => rows(from, to).map((row) => row.id);

/** A list over `all`, which may change between calls; with or without meta, and with a smaller page than asked for. */
const listOf = (all: () => readonly Row[], { meta = true, cap = 100 } = {}) => {
  const asked: Window[] = [];
  const list: List<Row> = (window) => {
    asked.push(window);
    const page = all().slice(window.offset, window.offset + Math.min(cap, window.limit));
    return Promise.resolve({ rows: page, total: meta ? all().length : null });
  };
  return { list, asked };
};
const idsOf = async (list: List<Row>) => [...(await scan(list, (row) => row.id)).values()];

describe('reading a whole list', () => {
  it('goes on to the total', async () => {
    const { list, asked } = listOf(() => rows(0, 230));
    expect(await idsOf(list)).toEqual(names(0, 230));
    expect(asked.map(({ offset }) => offset)).toEqual([0, 100, 200]);
  });

  it('makes no call too many where the last page is full', async () => {
    const { list, asked } = listOf(() => rows(0, 200));
    expect(await idsOf(list)).toHaveLength(200);
    expect(asked).toHaveLength(2);
  });

  it('goes on to a short page where there is no meta', async () => {
    const { list, asked } = listOf(() => rows(0, 200), { meta: false });
    expect(await idsOf(list)).toEqual(names(0, 200));
    expect(asked).toHaveLength(3);
  });

  it('misses nothing where the vendor’s pages are smaller than asked for', async () => {
    const { list } = listOf(() => rows(0, 130), { cap: 40 });
    expect(await idsOf(list)).toEqual(names(0, 130));
  });

  it('finds what was added in front while it read, each row once', async () => {
    const before = rows(0, 250);
    let calls = 0;
    const { list } = listOf(() => ((calls += 1) <= 2 ? before : [{ id: 'new' }, ...before]));
    const found = await idsOf(list);
    expect(new Set(found).size).toBe(found.length);
    expect(new Set(found)).toEqual(new Set([...names(0, 250), 'new']));
  });

  it('misses nobody where rows before it went away', async () => {
    const before = rows(0, 250);
    let calls = 0;
    const { list } = listOf(() => ((calls += 1) <= 2 ? before : before.slice(10)));
    expect(new Set(await idsOf(list))).toEqual(new Set(names(0, 250)));
  });

  it('ends at a page without rows, whatever the total says', async () => {
    let calls = 0;
    const list: List<Row> = () => Promise.resolve({ rows: (calls += 1) === 1 ? rows(0, 100) : [], total: 1000 });
    expect(await idsOf(list)).toEqual(names(0, 100));
    expect(calls).toBe(2);
  });

  it('can be taken up again at any step', async () => {
    const { list } = listOf(() => rows(0, 150));
    const first = await step(list, START);
    expect(first.next).toEqual({ offset: 100, total: 150 });
    expect(await step(list, first.next!)).toEqual({ rows: rows(100, 150), next: null, total: 150 });
  });

  it('stops as soon as it is told to', async () => {
    const { list, asked } = listOf(() => rows(0, 500));
    const refuse = (count: number) => {
      if (count > 200) throw new Error('too many');
    };
    await expect(scan(list, (row) => row, refuse)).rejects.toThrow('too many');
    expect(asked).toHaveLength(1);
  });
});

describe('a page', () => {
  it('says whether there is more, with and without meta', async () => {
    for (const meta of [true, false]) {
      const { list } = listOf(() => rows(0, 60), { meta });
      const page = await pageFrom(list, 50, null);
      expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      const last = await pageFrom(list, 50, page.pageInfo.endCursor);
      expect(last).toMatchObject({ nodes: rows(50, 60), totalCount: meta ? 60 : null, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
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
