import { describe, expect, it } from 'vitest';
import { offsetCursor } from '../shared/connection.ts';
import { pageOfPages } from './paging.ts';

interface Row {
  readonly id: string;
}
type Slot = Row | null;

const rows = (from: number, to: number): Row[] => Array.from({ length: to - from }, (_, i) => ({ id: `r${from + i}` }));
const names = (from: number, to: number) => rows(from, to).map(({ id }) => id);

/** A list that MATRIX sends a hundred at a time, and which pages were asked for. */
const listOf = (all: readonly Slot[], change: (slots: readonly Slot[], page: number) => readonly Slot[] = (slots) => slots) => {
  const asked: number[] = [];
  const read = (page: number) => {
    asked.push(page);
    return Promise.resolve(change(all.slice((page - 1) * 100, page * 100), page));
  };
  return { asked, page: (first: number, after: number | null = null) => pageOfPages('users', read, { first, after: after === null ? null : offsetCursor(after) }) };
};

describe('a page of a list that MATRIX sends a hundred at a time', () => {
  it.each([
    // after, first, pages asked for, the first and the last shown, whether there is more
    [null, 10, [1], 0, 10, true],
    [null, 99, [1], 0, 99, true],
    [null, 100, [1, 2], 0, 100, true],
    [89, 9, [1], 90, 99, true],
    [89, 10, [1, 2], 90, 100, true],
    [89, 20, [1, 2], 90, 110, true],
    [99, 50, [2], 100, 150, true],
    [199, 49, [3], 200, 249, true],
    [199, 50, [3], 200, 250, false],
    [199, 99, [3], 200, 250, false],
    [null, 500, [1, 2, 3], 0, 250, false],
    [299, 10, [4], 250, 250, false],
  ] as const)('after %s, %i long, asks for pages %j', async (after, first, pages, from, to, more) => {
    const { asked, page } = listOf(rows(0, 250));
    const { nodes, pageInfo, totalCount } = await page(first, after);
    expect(nodes.map(({ id }) => id)).toEqual(names(from, to));
    expect([asked, pageInfo.hasNextPage, totalCount]).toEqual([pages, more, null]);
  });

  it('ends at a page that is not full, also at an empty one', async () => {
    const { asked, page } = listOf(rows(0, 200));
    expect(await page(500)).toMatchObject({ nodes: { length: 200 }, pageInfo: { hasNextPage: false } });
    expect(asked).toEqual([1, 2, 3]);
    expect(await listOf([]).page(10)).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
  });

  it('keeps the places of rows that could not be read', async () => {
    const { page } = listOf(rows(0, 250).map((row, i) => (i === 3 || i === 100 ? null : row)));
    expect((await page(10)).nodes.map(({ id }) => id)).toEqual([...names(0, 3), ...names(4, 10)]);
    expect(await page(10, 9)).toMatchObject({ nodes: rows(10, 20), pageInfo: { endCursor: offsetCursor(19) } });
    expect((await page(500)).nodes).toHaveLength(248);
  });

  it('shows nobody twice where rows move on to the next page meanwhile', async () => {
    const { page } = listOf(rows(0, 250), (slots, number) => (number === 2 ? [{ id: 'r99' }, ...slots.slice(0, 99)] : slots));
    const { nodes } = await page(150);
    expect(nodes.map(({ id }) => id)).toEqual(names(0, 149));
  });

  it('is not misled by a row too many: one that was sent twice, or that could not be read', async () => {
    const twice = listOf(rows(0, 250), (slots, number) => (number === 1 ? [slots[0]!, ...slots] : slots));
    expect((await twice.page(150)).nodes.map(({ id }) => id)).toEqual(names(0, 150));
    const unreadable = listOf(rows(0, 250), (slots, number) => (number === 1 ? [null, ...slots.slice(0, 99), null] : slots));
    expect((await unreadable.page(120)).nodes.map(({ id }) => id)).toEqual([...names(0, 99), ...names(100, 120)]);
    expect(unreadable.asked).toEqual([1, 2]);
  });

  it('takes everything from a vendor that sends everything, whatever page it is asked for', async () => {
    const { asked, page } = listOf(rows(0, 250), () => rows(0, 250));
    expect((await page(10, 99)).nodes.map(({ id }) => id)).toEqual(names(100, 110));
    expect(asked).toEqual([2]);
    expect(await page(10, 239)).toMatchObject({ nodes: rows(240, 250), pageInfo: { hasNextPage: false } });
  });

  it('gives a vendor up that sends the same page again', async () => {
    const { page } = listOf(rows(0, 100), () => rows(0, 100));
    await expect(page(150)).rejects.toMatchObject({ code: 'VENDOR_BAD_RESPONSE', vendor: 'MATRIX', message: expect.stringContaining('(users): the list sends the same page again') as string });
  });

  it('ends where no row can be read', async () => {
    const { asked, page } = listOf(Array.from({ length: 250 }, () => null));
    expect(await page(500)).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
    expect(asked).toEqual([1, 2, 3]);
  });
});
