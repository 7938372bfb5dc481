import { describe, expect, it } from 'vitest';
import { fakeList, idOf, rowsOf, totals, type Row } from '../../test/support/lists.ts';
import type { Page } from './connection.ts';
import { pageOfList, type Window } from './walk.ts';

const LIMIT = 5;

describe('a page for first and after', () => {
  const pageAfter = (list: ReturnType<typeof fakeList>, first: number, after: string | null, full?: number) => pageOfList(list.read, { first, after }, { limit: LIMIT, ...(full ? { full } : {}) });
  /** All pages, one after another. */
  const pages = async (list: ReturnType<typeof fakeList>, first: number, full?: number): Promise<Page<Row>[]> => {
    const all: Page<Row>[] = [];
    for (let after: string | null = null; all.length < 40; ) {
      const page = await pageAfter(list, first, after, full);
      all.push(page);
      if (!page.pageInfo.hasNextPage) return all;
      after = page.pageInfo.endCursor;
    }
    throw new Error('the pages do not end');
  };
  const shown = (all: readonly Page<Row>[]) => all.flatMap(({ nodes }) => nodes.map(idOf));

  it.each(totals)('shows every row once where totals are %s', async (_, total) => {
    for (const count of [0, 1, 4, 5, 6, 10, 17]) {
      for (const first of [1, 2, 5, 7, 10, 17, 20]) {
        const all = await pages(fakeList(rowsOf(count), { total }), first);
        expect(shown(all), `${count} rows, ${first} a page`).toEqual(rowsOf(count).map(idOf));
        // Without a total nobody knows whether a full page is the last.
        expect(all.length - Math.max(1, Math.ceil(count / first))).toBeLessThanOrEqual(all.at(-1)!.nodes.length === 0 && total?.(0, 0) === null ? 1 : 0);
      }
    }
  });

  it('says no total that the rows contradict', async () => {
    const list = fakeList(rowsOf(17), { total: (_, sent) => sent });
    expect((await pages(list, 7)).map(({ totalCount }) => totalCount)).toEqual([null, null, null]);
    expect((await pageAfter(fakeList(rowsOf(17)), 7, null)).totalCount).toBe(17);
    expect((await pageAfter(fakeList(rowsOf(4)), 7, null)).totalCount).toBe(4);
    expect((await pageAfter(fakeList(rowsOf(4), { total: () => null }), 7, null)).totalCount).toBeNull();
  });

  it('costs one call for a page that is not full, and one row more where a total says that a full page is all', async () => {
    const cost = async (rows: number, first: number) => {
      const list = fakeList(rowsOf(rows));
      await pageAfter(list, first, null);
      return list.calls;
    };
    expect([await cost(3, 5), await cost(6, 5), await cost(5, 5), await cost(17, 10), await cost(12, 20)]).toEqual([1, 1, 2, 2, 3]);
    const uncounted = fakeList(rowsOf(17), { total: () => null });
    await pageAfter(uncounted, 5, null);
    expect(uncounted.calls).toBe(1);
  });

  it('asks for no row more than are wanted', async () => {
    const list = fakeList(rowsOf(17));
    const asked: [number, number][] = [];
    const read = (window: Window) => {
      asked.push([window.offset, window.limit]);
      return list.read(window);
    };
    await pageOfList(read, { first: 7, after: null }, { limit: LIMIT });
    expect(asked).toEqual([[0, 5], [5, 2]]);
  });

  it('is not misled by totals that are too small, or too large', async () => {
    for (const said of [0, 3, 5, 16, 18, 500]) expect(shown(await pages(fakeList(rowsOf(17), { total: () => said }), 7)), String(said)).toEqual(rowsOf(17).map(idOf));
  });

  it('keeps the places of rows that could not be read', async () => {
    const list = fakeList(rowsOf(12), { readable: ({ id }) => !['r3', 'r6', 'r11'].includes(id) });
    const all = await pages(list, 4);
    expect(all.map(({ nodes }) => nodes.map(idOf))).toEqual([['r0', 'r1', 'r2'], ['r4', 'r5', 'r7'], ['r8', 'r9', 'r10']]);
    expect(all.map(({ totalCount }) => totalCount)).toEqual([12, 12, 12]);
    const none = fakeList(rowsOf(6), { readable: () => false });
    expect((await pages(none, 4)).map(({ nodes }) => nodes)).toEqual([[], []]);
  });

  it('is not misled by a row too many', async () => {
    const rows = rowsOf(12);
    const sending = (more: (slots: readonly (Row | null)[]) => readonly (Row | null)[]) => {
      const list = fakeList(rows);
      return pageOfList(async (window) => ({ slots: window.offset === 0 ? more((await list.read(window)).slots) : (await list.read(window)).slots, total: 12 }), { first: 7, after: null }, { limit: LIMIT });
    };
    expect((await sending((slots) => [slots[0]!, ...slots])).nodes).toEqual(rows.slice(0, 7));
    expect((await sending((slots) => [...slots.slice(0, 2), null, ...slots.slice(2)])).nodes).toEqual(rows.slice(0, 7));
    expect((await sending((slots) => [...slots, { id: 'more' }])).nodes).toEqual(rows.slice(0, 7));
  });

  it('ends where a vendor that ignores everything sends hardly a row that can be read', async () => {
    for (const readable of [() => false, ({ id }: Row) => id === 'r0', ({ id }: Row) => id === 'r11']) {
      const list = fakeList(rowsOf(12), { heedsLimit: false, heedsOffset: false, readable });
      expect(new Set(shown(await pages(list, 7)))).toEqual(new Set(rowsOf(12).filter(readable).map(idOf)));
    }
  });

  it('fills up from pages that are cut without a word, where such a cap is known', async () => {
    expect(shown(await pages(fakeList(rowsOf(17), { cap: 3, total: (_, sent) => sent }), 7, 3))).toEqual(rowsOf(17).map(idOf));
    expect(shown(await pages(fakeList(rowsOf(17), { cap: 3 }), 7))).toEqual(rowsOf(17).map(idOf));
  });

  it('shows nobody twice from a vendor that ignores the offset, the limit, or both', async () => {
    expect((await pageAfter(fakeList(rowsOf(17), { heedsOffset: false }), 10, null)).nodes).toEqual(rowsOf(5));
    expect(shown(await pages(fakeList(rowsOf(17), { heedsLimit: false }), 7))).toEqual(rowsOf(17).map(idOf));
    expect(shown(await pages(fakeList(rowsOf(17), { heedsLimit: false, heedsOffset: false }), 7))).toEqual(rowsOf(17).map(idOf));
    expect((await pageAfter(fakeList(rowsOf(5), { heedsOffset: false }), 5, null)).pageInfo.hasNextPage).toBe(false);
  });
});
