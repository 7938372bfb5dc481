import { describe, expect, it } from 'vitest';
import { fakeList, idOf, idsOf, rowsOf, type Row } from '../../test/support/lists.ts';
import { START, type Part } from '../shared/walk.ts';
import { everything, pageOfRows, pagesSeen, stepOf, unknownSizes, type Sizes } from './paging.ts';

const part = (sent: number, total: number | null): Part<unknown> => ({ slots: Array.from({ length: sent }, () => ({})), total });
const window = (offset: number) => ({ offset, limit: 100 });

describe('what a total tells', () => {
  it.each([
    // offset, rows, total, in how many calls, whether totals count all
    [0, 100, 330, 4, true],
    [0, 100, 101, 2, true],
    [0, 100, 199, 2, true],
    [0, 100, 200, 3, true],
    [99, 100, 330, 4, true],
    [0, 100, null, null, false],
    [0, 100, 100, null, false],
    [0, 100, 99, null, false],
    [99, 100, 100, null, false],
    [0, 0, 0, 1, false],
    [0, 5, 5, 1, false],
    [0, 10, 10, null, false],
    [0, 0, null, null, false],
    [50, 20, 60, null, false],
  ] as const)('after %i, with %i rows and a total of %s', (offset, sent, total, calls, countsAll) => {
    const sizes = unknownSizes();
    expect([pagesSeen(sizes, window(offset), part(sent, total)), sizes.countsAll]).toEqual([calls, countsAll]);
  });

  it('is believed of a full page once totals were seen to count all', () => {
    const sizes = { ...unknownSizes(), countsAll: true };
    expect([pagesSeen(sizes, window(0), part(100, 100)), pagesSeen({ ...sizes, rowsPerPage: 25 }, window(0), part(25, 100)), pagesSeen({ ...sizes, rowsPerPage: 1 }, window(0), part(1, 30))]).toEqual([1, 5, 30]);
  });
});

describe('pages that are cut without a word', () => {
  const walked = (list: ReturnType<typeof fakeList>, sizes: Sizes, more = {}) => everything<Row>(list.read, { call: 'users', sizes, idOf, ...more });

  it('are noticed, and their size is remembered', async () => {
    const sizes = unknownSizes();
    const list = fakeList(rowsOf(130), { cap: 50 });
    expect(idsOf(await walked(list, sizes))).toEqual(idsOf(rowsOf(130)));
    expect(sizes.rowsPerPage).toBe(50);
  });

  it('are not suspected where a short page is the last, or rows were asked for one by one', async () => {
    const sizes = unknownSizes();
    await walked(fakeList(rowsOf(130)), sizes);
    await pageOfRows(fakeList(rowsOf(130)).read, { first: 7, after: null }, sizes);
    expect(sizes).toEqual(unknownSizes());
  });

  it('are read on past although their totals count no more than they hold', async () => {
    const list = fakeList(rowsOf(130), { cap: 20, total: (_, sent) => sent });
    expect(idsOf(await walked(list, unknownSizes()))).toEqual(idsOf(rowsOf(130)));
  });

  it('are not taken for the size of a page where they hold one row, or as many as were asked for', async () => {
    const sizes = unknownSizes();
    expect(await walked(fakeList(rowsOf(3), { cap: 1 }), sizes)).toHaveLength(3);
    const options = { call: 'users', sizes, idOf, limit: 20 };
    const list = fakeList(rowsOf(130));
    const { next } = await stepOf<Row>(list.read, START, options);
    await stepOf<Row>(list.read, next!, options);
    expect(sizes.rowsPerPage).toBe(100);
  });

  it('are noticed by a walk that goes on after a restart', async () => {
    const sizes = unknownSizes();
    const list = fakeList(rowsOf(130), { cap: 50 });
    const options = { call: 'users', sizes, idOf, limit: 100 };
    const { next } = await stepOf<Row>(list.read, START, options);
    expect([next?.offset, sizes.rowsPerPage]).toEqual([49, 100]);
    await stepOf<Row>(list.read, next!, { ...options, sizes });
    expect(sizes.rowsPerPage).toBe(50);
    const back = unknownSizes();
    await stepOf<Row>(list.read, { ...next!, back: true }, { ...options, sizes: back });
    expect(back.rowsPerPage).toBe(100);
  });

  it('are read as far as the calls go', async () => {
    const list = fakeList(rowsOf(330));
    expect(await walked(list, unknownSizes(), { mostCalls: 2 })).toHaveLength(199);
    expect(list.calls).toBe(2);
  });

  it('end a list where that is known to be the size of a full one', async () => {
    const list = fakeList(rowsOf(30), { total: () => null });
    await walked(list, unknownSizes(), { full: 100 });
    expect(list.calls).toBe(1);
  });

  it('that repeat themselves fail as that call of the vendor', async () => {
    const repeating = fakeList(rowsOf(330), { heedsOffset: false });
    const failure = { vendor: 'DAMSTRA', code: 'VENDOR_BAD_RESPONSE', message: expect.stringContaining('(users): the list sends the same page again') as string };
    await expect(walked(repeating, unknownSizes())).rejects.toMatchObject(failure);
    const ids = idsOf(rowsOf(100));
    await expect(stepOf<Row>(repeating.read, { ...START, offset: 99, seen: ids }, { call: 'users', sizes: unknownSizes(), idOf, limit: 100 })).rejects.toMatchObject(failure);
  });
});

it('asks for a page of the graph a hundred rows at a time', async () => {
  const list = fakeList(rowsOf(330));
  const asked: [number, number][] = [];
  const { nodes, pageInfo, totalCount } = await pageOfRows(
    (at) => {
      asked.push([at.offset, at.limit]);
      return list.read(at);
    },
    { first: 150, after: null },
    unknownSizes(),
  );
  expect([nodes.length, pageInfo.hasNextPage, totalCount, asked]).toEqual([150, true, 330, [[0, 100], [100, 50]]]);
});
