import { describe, expect, it } from 'vitest';
import { fakeList, idOf, idsOf, rowsOf, totals, without, type Row } from '../../test/support/lists.ts';
import { cursorOf } from './cursor.ts';
import { FIRST_PAGE, positionAfter, START, step, stepByPage, walk, WalkError, walking, type PagePosition, type Position, type ReadPart } from './walk.ts';

const LIMIT = 5;
const options = { limit: LIMIT, idOf };

describe.each(totals)('a walk through a list whose totals are %s', (_, total) => {
  it.each([0, 1, 2, 4, 5, 6, 8, 9, 10, 13, 14, 23])('finds every one of %i rows', async (count) => {
    const list = fakeList(rowsOf(count), { total });
    expect(idsOf(await walk(list.read, options))).toEqual(idsOf(rowsOf(count)));
    expect(list.calls).toBeLessThanOrEqual(Math.floor(count / (LIMIT - 1)) + 1);
  });

  it('loses nobody else when any one row goes before any call', async () => {
    for (const count of [9, 13, 14, 17]) {
      for (let call = 1; call <= 4; call += 1) {
        for (let at = 0; at < count; at += 1) {
          const list = fakeList(rowsOf(count), { total });
          list.before.set(call, () => (list.rows = without(list.rows, at)));
          const found = idsOf(await walk(list.read, options));
          expect(found, `row ${at} of ${count} before call ${call}`).toEqual(expect.arrayContaining(idsOf(list.rows)));
        }
      }
    }
  });

  it('loses nobody else of 330 when one goes between any two pages', async () => {
    for (let call = 1; call <= 3; call += 1) {
      for (let at = 0; at < 330; at += 1) {
        const list = fakeList(rowsOf(330), { total });
        list.before.set(call, () => (list.rows = without(list.rows, at)));
        const found = new Set((await walk(list.read, { limit: 100, idOf })).map(idOf));
        expect(list.rows.filter(({ id }) => !found.has(id)), `row ${at} before call ${call}`).toEqual([]);
        expect(list.calls).toBeLessThanOrEqual(6);
      }
    }
  });

  it('loses nobody else when many rows go at once, or one before each call', async () => {
    for (let gone = 1; gone <= 14; gone += 1) {
      const list = fakeList(rowsOf(17), { total });
      list.before.set(3, () => (list.rows = list.rows.slice(gone)));
      expect(idsOf(await walk(list.read, options)), `the first ${gone}`).toEqual(expect.arrayContaining(idsOf(list.rows)));
    }
    const list = fakeList(rowsOf(30), { total });
    for (let call = 1; call <= 10; call += 1) list.before.set(call, () => (list.rows = list.rows.slice(1)));
    expect(idsOf(await walk(list.read, options))).toEqual(expect.arrayContaining(idsOf(list.rows)));
  });

  it('finds rows that are added in front, however many', async () => {
    for (let call = 1; call <= 4; call += 1) {
      for (let added = 1; added <= 11; added += 1) {
        const list = fakeList(rowsOf(17), { total });
        list.before.set(call, () => (list.rows = [...rowsOf(added, 'new'), ...list.rows]));
        expect(idsOf(await walk(list.read, options)), `${added} before call ${call}`).toEqual(idsOf(list.rows));
      }
    }
  });

  it('finds every row past pages that are cut without a word', async () => {
    for (let cap = 2; cap < LIMIT; cap += 1) {
      const list = fakeList(rowsOf(17), { total, cap });
      expect(idsOf(await walk(list.read, { ...options, full: 2 })), `${cap} rows a page`).toEqual(idsOf(list.rows));
    }
  });

  it('finds every row that can be read, and ends, whichever cannot', async () => {
    for (let at = 0; at < 14; at += 1) {
      const list = fakeList(rowsOf(14), { total, readable: ({ id }) => id !== `r${at}` });
      expect(idsOf(await walk(list.read, options))).toEqual(idsOf(without(list.rows, at)));
    }
    const list = fakeList(rowsOf(14), { total, readable: ({ id }) => id === 'r12' });
    expect(idsOf(await walk(list.read, options))).toEqual(['r12']);
  });
});

describe('a walk', () => {
  it('reads on after a full last page, and costs no call more', async () => {
    const list = fakeList(rowsOf(9), { total: () => 9 });
    await walk(list.read, options);
    expect(list.calls).toBe(3);
    const short = fakeList(rowsOf(8), { total: () => 8 });
    await walk(short.read, options);
    expect(short.calls).toBe(2);
    const counted = fakeList(rowsOf(9), { total: () => 1000 });
    await walk(counted.read, options);
    expect(counted.calls).toBe(3);
  });

  it('is not misled by totals that are too large or too small', async () => {
    for (const said of [0, 1, 3, 5, 16, 18, 1000]) {
      const list = fakeList(rowsOf(17), { total: () => said });
      expect(idsOf(await walk(list.read, options)), String(said)).toEqual(idsOf(list.rows));
    }
    for (const said of [2, 5]) expect(await walk(fakeList(rowsOf(1), { total: () => said }).read, options)).toEqual(rowsOf(1));
  });

  it('gives a vendor up that ignores the offset', async () => {
    for (const total of [() => null, (all: number) => all]) {
      await expect(walk(fakeList(rowsOf(17), { total, heedsOffset: false }).read, options)).rejects.toThrow(new WalkError('the list sends the same page again'));
    }
    const odd = fakeList(rowsOf(17), { heedsOffset: false, readable: ({ id }) => id !== 'r0' });
    await expect(walk(odd.read, options)).rejects.toThrow('the same page again');
  });

  it('takes everything from a vendor that ignores the offset and sent everything', async () => {
    const all = fakeList(rowsOf(5), { heedsOffset: false });
    expect(await walk(all.read, options)).toEqual(rowsOf(5));
    const many = fakeList(rowsOf(17), { heedsOffset: false, heedsLimit: false });
    expect(await walk(many.read, options)).toEqual(rowsOf(17));
    expect(many.calls).toBe(1);
    // Fewer than asked for, from a list that may be cut shorter.
    const few = fakeList(rowsOf(4), { heedsOffset: false, total: () => null });
    expect(await walk(few.read, { ...options, full: 2 })).toEqual(rowsOf(4));
  });

  it('reads on where a vendor sends more than it is asked for and counts still more', async () => {
    const list = fakeList(rowsOf(17));
    const least = 7;
    const read: ReadPart<Row> = ({ offset }) => list.read({ offset, limit: least });
    expect(idsOf(await walk(read, options))).toEqual(idsOf(list.rows));
  });

  it('goes on from a position that went through JSON', async () => {
    const list = fakeList(rowsOf(17));
    list.before.set(2, () => (list.rows = list.rows.slice(1)));
    const found = new Set<string>();
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { rows, next }: Awaited<ReturnType<typeof step<Row>>> = await step(list.read, positionAfter(cursor), options);
      for (const { id } of rows) found.add(id);
      cursor = next && cursorOf(next);
    }
    expect([...found].sort()).toEqual(idsOf(rowsOf(17)));
  });

  it('knows a cursor of its own from others', () => {
    expect([positionAfter(null), positionAfter(undefined)]).toEqual([START, START]);
    const at: Position = { offset: 8, seen: ['a'], pages: 2, returns: 0, back: false };
    expect(positionAfter(cursorOf(at))).toEqual(at);
    const others = ['', 'x', cursorOf(null), cursorOf([]), cursorOf({}), ...[{ offset: -1 }, { offset: 1.5 }, { seen: [1] }, { seen: ['a', 1] }, { seen: 'a' }, { pages: null }, { returns: '1' }, { back: 0 }].map((part) => cursorOf({ ...at, ...part }))];
    for (const cursor of others) {
      expect(() => positionAfter(cursor), cursor).toThrow(expect.objectContaining({ message: 'after is not a cursor of this list: use a next that it returned', extensions: { code: 'BAD_USER_INPUT', retryable: false, argument: 'after' } }) as Error);
    }
  });

  it('asks anew for what moved, and only for that', async () => {
    const list = fakeList(rowsOf(17));
    const asked: [number, boolean][] = [];
    list.before.set(2, () => (list.rows = list.rows.slice(1)));
    await walk((window) => {
      asked.push([window.offset, window.fresh ?? false]);
      return list.read(window);
    }, options);
    expect(asked).toEqual([[0, false], [4, false], [8, false], [4, true], [8, true], [12, true]]);
  });

  it('looks for what was added in front without believing what it was answered before', async () => {
    const list = fakeList(rowsOf(17));
    const asked: [number, boolean][] = [];
    list.before.set(2, () => (list.rows = [...rowsOf(1, 'new'), ...list.rows]));
    await walk((window) => {
      asked.push([window.offset, window.fresh ?? false]);
      return list.read(window);
    }, options);
    expect(asked).toEqual([[0, false], [4, false], [8, false], [0, true], [12, false], [16, false]]);
  });

  it('goes on past rows that were pushed onto a page after a page of one', async () => {
    const rows = [...rowsOf(1, 'new'), ...rowsOf(12)];
    const read: ReadPart<Row> = ({ offset, limit }) => Promise.resolve({ slots: offset === 0 ? rows.slice(1, 2) : rows.slice(offset, offset + limit), total: 13 });
    expect(idsOf(await walk(read, options))).toEqual(idsOf(rowsOf(12)));
  });

  it('counts how often it went back, and its pages', async () => {
    const moved: ReadPart<Row> = () => Promise.resolve({ slots: rowsOf(LIMIT, 'other'), total: null });
    const position: Position = { offset: 40, seen: ['a', 'b'], pages: 9, returns: 199, back: false };
    expect((await step(moved, position, options)).next).toEqual({ offset: 36, seen: ['a', 'b'], pages: 10, returns: 200, back: true });
    await expect(step(moved, { ...position, returns: 200 }, options)).rejects.toThrow('rows move faster');
  });

  it('that cannot go on is a wrong answer of the vendor to that call; other errors stay what they are', async () => {
    const error = new Error('another');
    await expect(walking('MATRIX', 'get_all_users', () => Promise.reject(error))).rejects.toBe(error);
    await expect(walking('MATRIX', 'get_all_users', () => Promise.reject(new WalkError('it repeats')))).rejects.toMatchObject({ code: 'VENDOR_BAD_RESPONSE', vendor: 'MATRIX', message: expect.stringContaining('it repeats') as string });
    expect(await walking('MATRIX', 'get_all_users', () => Promise.resolve(7))).toBe(7);
  });

  it('ends where rows move faster than they can be read, and after twenty thousand pages', async () => {
    let n = 0;
    const restless: ReadPart<Row> = ({ offset }) => Promise.resolve({ slots: offset > 0 && offset < 400 ? [] : rowsOf(LIMIT, `${(n += 1)}-`), total: null });
    await expect(walk(restless, options)).rejects.toThrow('rows move faster than they can be read');
    await expect(step(restless, { ...START, pages: 20_000 }, options)).rejects.toThrow('the list did not end within 20000 pages');
  });

  it('answers what it found where the steps do not do', async () => {
    const list = fakeList(rowsOf(17));
    expect(await walk(list.read, options, 2)).toEqual(rowsOf(9));
    expect(list.calls).toBe(2);
  });
});

describe('a walk through numbered pages', () => {
  const FULL = 5;
  const walkPages = async (list: ReturnType<typeof fakeList>, thorough: boolean, asked: number[] = []): Promise<string[]> => {
    const found = new Set<string>();
    const read = async (page: number) => {
      asked.push(page);
      return (await list.read({ offset: (page - 1) * FULL, limit: FULL })).slots;
    };
    for (let position: PagePosition | null = FIRST_PAGE; position; ) {
      const { rows, next }: Awaited<ReturnType<typeof stepByPage<Row>>> = await stepByPage(read, position, { full: FULL, idOf, thorough });
      for (const { id } of rows) found.add(id);
      position = next;
    }
    return [...found].sort();
  };

  it.each([0, 1, 4, 5, 6, 10, 12])('finds every one of %i rows, also after a full last page', async (count) => {
    const list = fakeList(rowsOf(count));
    expect(await walkPages(list, false)).toEqual(idsOf(list.rows));
    expect(list.calls).toBe(Math.floor(count / FULL) + 1);
  });

  it('loses nobody else when any one row goes before any call, where it is thorough', async () => {
    for (const count of [10, 12, 15]) {
      for (let call = 1; call <= 6; call += 1) {
        for (let at = 0; at < count; at += 1) {
          const list = fakeList(rowsOf(count));
          list.before.set(call, () => (list.rows = without(list.rows, at)));
          expect(await walkPages(list, true), `row ${at} of ${count} before call ${call}`).toEqual(expect.arrayContaining(idsOf(list.rows)));
        }
      }
    }
  });

  it('goes there and back where it is thorough, to each page once', async () => {
    const asked: number[] = [];
    await walkPages(fakeList(rowsOf(12)), true, asked);
    await walkPages(fakeList(rowsOf(3)), true, asked);
    expect(asked).toEqual([1, 2, 3, 2, 1, 1]);
  });

  it('finds rows that are added in front while it is read, where it is thorough', async () => {
    const list = fakeList(rowsOf(5));
    list.before.set(1, () => (list.rows = [...rowsOf(3, 'new'), ...list.rows]));
    expect(await walkPages(list, true)).toEqual(idsOf(list.rows));
  });

  it('takes a page for no repetition that others pushed a row onto, or of which no row can be read', async () => {
    const pushed = fakeList(rowsOf(12));
    pushed.before.set(1, () => (pushed.rows = [...rowsOf(1, 'new'), ...pushed.rows]));
    expect(await walkPages(pushed, false)).toEqual(idsOf(rowsOf(12)));
    const unreadable = fakeList(rowsOf(17), { readable: ({ id }) => !['r5', 'r6', 'r7', 'r8', 'r9'].includes(id) });
    expect(await walkPages(unreadable, false)).toEqual(idsOf(rowsOf(17).filter(({ id }) => !['r5', 'r6', 'r7', 'r8', 'r9'].includes(id))));
  });

  it('ends after twenty thousand pages', async () => {
    const read = () => Promise.resolve(rowsOf(FULL));
    const options = { full: FULL, idOf, thorough: false };
    expect((await stepByPage(read, { ...FIRST_PAGE, page: 20_000 }, options)).next).toMatchObject({ page: 20_001 });
    await expect(stepByPage(read, { ...FIRST_PAGE, page: 20_001 }, options)).rejects.toThrow('the list did not end within 20000 pages');
  });

  it('gives a vendor up that ignores the number, unless it sends everything at once', async () => {
    await expect(walkPages(fakeList(rowsOf(12), { heedsOffset: false }), false)).rejects.toThrow('the list sends the same page again');
    expect(await walkPages(fakeList(rowsOf(12), { heedsOffset: false, heedsLimit: false }), false)).toEqual(idsOf(rowsOf(12)));
  });
});
