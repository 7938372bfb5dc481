import { describe, expect, it } from 'vitest';
import { checkFirst, checkIds, inOrder, offsetAfter, offsetCursor, pageAt, pageOf } from './connection.ts';

const letters = ['a', 'b', 'c', 'd', 'e'];

describe('first', () => {
  it.each([[undefined, 50], [null, 50], [1, 1], [500, 500]])('of %s is %i', (given, size) => {
    expect(checkFirst(given)).toBe(size);
  });

  it.each([0, -1, 501, 1.5, NaN])('of %d is refused, and says what would be right', (given) => {
    expect(() => checkFirst(given)).toThrow(expect.objectContaining({ message: `first must be from 1 to 500, not ${given}`, extensions: { code: 'BAD_USER_INPUT', retryable: false, argument: 'first' } }) as Error);
  });

  it('may have another usual size', () => {
    expect([checkFirst(null, 10), checkFirst(7, 10)]).toEqual([10, 7]);
  });
});

describe('ids', () => {
  it('are at most 500', () => {
    const ids = Array.from({ length: 501 }, (_, i) => String(i));
    expect(checkIds(ids.slice(1))).toEqual(ids.slice(1));
    expect(() => checkIds(ids)).toThrow(expect.objectContaining({ message: 'ids may hold at most 500 ids, not 501', extensions: expect.objectContaining({ argument: 'ids' }) as object }) as Error);
  });

  it('are answered in their order, and fail alone', async () => {
    const find = (id: string) => (id === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(id === 'none' ? null : id.toUpperCase()));
    expect(await Promise.allSettled(inOrder(['b', 'bad', 'none', 'a'], find))).toMatchObject([{ value: 'B' }, { status: 'rejected' }, { value: null }, { value: 'A' }]);
  });
});

describe('a cursor', () => {
  it('leads to the place after it', () => {
    expect([offsetAfter(null), offsetAfter(undefined), offsetAfter(offsetCursor(0)), offsetAfter(offsetCursor(41))]).toEqual([0, 0, 1, 42]);
  });

  it.each(['', 'x', 'offset:1', ...['offset:', 'offset:-1', 'offset:1x', 'xoffset:1', 'offset:1.5', `offset:${'9'.repeat(16)}`].map((text) => Buffer.from(text).toString('base64url'))])('that was not made here is refused: %s', (cursor) => {
    expect(() => offsetAfter(cursor)).toThrow(expect.objectContaining({ message: 'after is not a cursor of this list: use an endCursor that it returned', extensions: expect.objectContaining({ argument: 'after' }) as object }) as Error);
  });
});

describe('a page', () => {
  it('of a list that is there whole knows what is before and behind it', () => {
    const page = pageOf(letters, 2, offsetCursor(0));
    expect(page).toEqual({ nodes: ['b', 'c'], totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: offsetCursor(1), endCursor: offsetCursor(2) } });
    expect(pageOf(letters, 2, page.pageInfo.endCursor)).toMatchObject({ nodes: ['d', 'e'], pageInfo: { hasNextPage: false } });
    expect(pageOf(letters, 5, null).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  it('behind the end is empty', () => {
    expect(pageOf(letters, 2, offsetCursor(9))).toEqual({ nodes: [], totalCount: 5, pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null } });
  });

  it('may reach over more places than it has nodes', () => {
    expect(pageAt(['a'], 4, true, null, 3)).toEqual({ nodes: ['a'], totalCount: null, pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: offsetCursor(4), endCursor: offsetCursor(6) } });
    expect(pageAt([], 0, false)).toMatchObject({ totalCount: null, pageInfo: { hasPreviousPage: false, startCursor: null, endCursor: null } });
  });
});
