import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failed, failing, fakeVendors, handTime, learnersUnderTest, type FakeVendor, type LearnersUnderTest } from './suites/fakes.testing.ts';
import { describeReadings, people } from './suites/readings.testing.ts';
import { account } from './suites/store.testing.ts';

describeReadings('memory', async () => ({}));

let graph: LearnersUnderTest;
let matrix: FakeVendor;

beforeEach(async () => {
  graph = await learnersUnderTest();
  matrix = graph.MATRIX;
  matrix.accounts = people(5);
});
afterEach(() => graph.close());

/** When pages were asked for, in seconds since the first. */
const askedAt = (fake: FakeVendor): number[] => {
  const pages = fake.asked.filter(({ field }) => field === 'page');
  return pages.map(({ at }) => (at - pages[0]!.at) / 1000);
};

const pagesOf = (fake: FakeVendor) => fake.asked.filter(({ field }) => field === 'page').map(({ variables }) => variables);

const minutesToNext = async (): Promise<number> => (Date.parse((await graph.status('MATRIX')).nextIndexAt as string) - graph.time.now()) / 60_000;

describe('a directory that cannot be read', () => {
  it('is tried again after a minute, then more and more seldom, and vendors says when', async () => {
    matrix.instead.page = () => failing('VENDOR_AUTH');
    await graph.start();
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      expect(await minutesToNext()).toBe(minutes);
      expect(await graph.status('MATRIX')).toMatchObject({ indexedAt: null, lastError: 'MATRIX refused our credentials (directory)' });
      await graph.time.pass(minutes);
    }
    expect(askedAt(matrix).map((seconds) => seconds / 60)).toEqual([0, 1, 3, 7, 15, 30, 45]);
    delete matrix.instead.page;
    await graph.time.pass(15);
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 5, lastError: null });
    expect(await minutesToNext()).toBe(15);
    // One bad reading after a good one starts with a minute again.
    matrix.instead.page = () => failing('VENDOR_AUTH');
    await graph.time.pass(15);
    expect(await minutesToNext()).toBe(1);
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 5 });
  });

  it('does not hold up the other vendors', async () => {
    matrix.instead.page = () => new Error('unreachable');
    graph.DAMSTRA.accounts = people(3);
    await graph.start();
    expect(await graph.status('DAMSTRA')).toMatchObject({ accounts: 3, lastError: null });
  });

  it.each([[2098, 900], [7 * 86_400, 900], [1e300, 900], [Number.NaN, 2], [-5, 2], [30, 30], ['90', 2]])('waits %s seconds before it is asked again only up to a quarter of an hour', async (retryAfterSeconds, waited) => {
    let failures = 1;
    matrix.instead.page = () => (failures-- > 0 ? failing('VENDOR_RATE_LIMITED', { retryAfterSeconds }) : { accounts: people(2), next: null });
    await graph.start();
    await graph.time.pass(15);
    expect(askedAt(matrix)[1]).toBe(waited);
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 2 });
  });
});

describe('pages without an end', () => {
  it.each<[string, number, (after: unknown) => unknown]>([
    ['the same next for ever', 2, () => ({ accounts: people(2), next: 'x' })],
    ['a circle of three', 4, (after) => ({ accounts: [], next: after === 'a' ? 'b' : after === 'b' ? 'c' : 'a' })],
    ['a new next for the same accounts', 104, (after) => ({ accounts: people(3), next: String(Number(after ?? 0) + 1) })],
    ['a new next for no accounts', 101, (after) => ({ accounts: [], next: String(Number(after ?? 0) + 1) })],
  ])('are given up: %s, after %i pages', async (_what, pages, page) => {
    matrix.instead.page = ({ after }) => page(after);
    await graph.start();
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 0, lastError: expect.stringContaining("MATRIX's directory has no end") });
    expect(await minutesToNext()).toBe(1);
    expect(pagesOf(matrix)).toHaveLength(pages);
  });

  it('a list that is gone through twice is read to its end', async () => {
    const all = people(300);
    matrix.instead.page = ({ after }) => {
      const at = Number(after ?? 0);
      return { accounts: all.slice(at % 300, (at % 300) + 1), next: at === 599 ? null : String(at + 1) };
    };
    await graph.start();
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 300, lastError: null });
  });

  it('an export that is never ready is given up after a day', async () => {
    matrix.instead.page = () => ({ accounts: [], next: 'export', waitSeconds: 600 });
    await graph.start();
    await graph.time.pass(23 * 60);
    expect(await graph.status('MATRIX')).toMatchObject({ nextIndexAt: null });
    await graph.time.pass(90);
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 0, lastError: "MATRIX's directory was not read to its end within a day" });
  });

  it.each([[1e6, 900], [1e300, 900], [5, 5], [0.5, 0.5], [-3, 0], [Number.NaN, 0], ['9', 0], [null, 0]])('a page that wants %s seconds gets %s', async (waitSeconds, waited) => {
    matrix.instead.page = ({ after }) => (after === null ? { accounts: people(1), next: 'more', waitSeconds } : { accounts: people(2).slice(1), next: null });
    await graph.start();
    await graph.time.pass(15);
    expect(askedAt(matrix)[1]).toBe(waited);
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 2 });
  });
});

describe('an odd answer of a vendor’s subgraph', () => {
  it('costs the entries that are no accounts, and nobody else', async () => {
    const odd = [null, undefined, 5, 'x', [], {}, { id: null }, { id: 7 }, { id: '' }, { id: { a: 1 } }];
    matrix.instead.page = () => ({ accounts: [...odd, { id: 'bare' }, { ...account('odd'), email: 5, active: 'Y', displayName: {}, lastActiveAt: 'yesterday', problem: [] }, ...people(2)], next: null });
    await graph.start();
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 4, lastError: null });
    expect(graph.logged()).toContain(`"unreadable":${odd.length}`);
    const { data } = await graph.query('{ learners { nodes { displayName active emails } } }');
    expect(JSON.parse(JSON.stringify(data))).toMatchObject({ learners: { nodes: [{ displayName: 'Person 0' }, { displayName: 'Person 1' }, { displayName: null, active: true, emails: [] }, { displayName: null, active: true }] } });
  });

  it.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59-05:00', '1970-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', 'rubbish', '', 17, null])('a last use of %s is none', async (lastActiveAt) => {
    matrix.instead.page = () => ({ accounts: [{ ...account('1'), displayName: 'Ann', lastActiveAt }, account('2', { displayName: 'Bob', lastActiveAt: '2025-12-31T00:00:00Z' })], next: null });
    await graph.start();
    const { data } = await graph.query('{ learners(orderBy: RECENTLY_ACTIVE) { nodes { displayName } } }');
    expect(JSON.parse(JSON.stringify(data))).toEqual({ learners: { nodes: [{ displayName: 'Bob' }, { displayName: 'Ann' }] } });
  });

  it.each<[string, unknown]>([
    ['no accounts', { next: null }],
    ['accounts that are no list', { accounts: {}, next: null }],
    ['a list', []],
    ['a text', 'x'],
    ['a number as next', { accounts: [], next: 5 }],
    ['a next of a million characters', { accounts: [], next: 'x'.repeat(1_000_000) }],
    ['an error without extensions', new Failed([{}])],
    ['an unknown code', failing('NOPE', { retryAfterSeconds: 'soon' })],
  ])('%s in the place of a page leaves the index as it is', async (_what, page) => {
    await graph.start();
    matrix.instead.page = () => page;
    await graph.time.pass(16);
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 5, lastError: expect.stringContaining('(directory)') });
    delete matrix.instead.page;
    await graph.time.pass(15);
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 5, lastError: null });
  });

  it('a page of many thousand accounts is read', { timeout: 60_000 }, async () => {
    matrix.accounts = people(15_000);
    matrix.pageSize = 100_000;
    await graph.start();
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 15_000, lastError: null });
  });
});

describe('vendors', () => {
  it('says how many rows could not be read, and what went wrong in the order of its weight', async () => {
    const rows = 'MATRIX sent 3 rows that cannot be read (accounts, page 2: id)';
    matrix.status = { skippedRows: 3, lastError: rows };
    await graph.start();
    expect(await graph.status('MATRIX')).toMatchObject({ skippedRows: 3, lastError: rows });
    matrix.listed = [];
    matrix.accounts = people(40);
    await graph.time.pass(15);
    matrix.listed = people(10);
    matrix.instead.page = () => failing('VENDOR_BAD_RESPONSE');
    await graph.time.pass(15);
    expect(await graph.status('MATRIX')).toMatchObject({ skippedRows: 3, lastError: expect.stringContaining('(directory)') });
    matrix.status = { skippedRows: 3, health: 'DOWN', lastError: 'MATRIX did not answer in time (users by id)' };
    expect(await graph.status('MATRIX')).toMatchObject({ lastError: 'MATRIX did not answer in time (users by id)' });
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['a list', []],
    ['values of other types', { mode: 'ODD', health: 5, lastError: {}, skippedRows: -1, callBudget: { limit: 'x', remaining: Number.NaN, resetsAt: 'soon' } }],
    ['an error', new Error('unreachable')],
    ['null', null],
  ])('answers where a subgraph’s status is %s', async (_what, status) => {
    matrix.instead.status = () => status;
    await graph.start();
    expect(await graph.status('MATRIX')).toMatchObject({ mode: 'UNKNOWN', health: 'UNKNOWN', skippedRows: 0, callBudget: null, accounts: 5 });
  });

  it('a vendor that is not configured is read when it is', async () => {
    matrix.mode = 'DISABLED';
    await graph.start();
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 0, nextIndexAt: null, lastError: null });
    matrix.mode = 'LIVE';
    await graph.time.pass(15);
    expect(await graph.status('MATRIX')).toMatchObject({ accounts: 5 });
  });
});

describe('a first reading', () => {
  const folder = mkdtempSync(join(tmpdir(), 'graph-readings-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is asked to lose nobody, on every page and after a restart, and later ones are not', async () => {
    const time = handTime(4);
    const vendors = fakeVendors(time.now);
    const { MATRIX } = vendors.fakes;
    Object.assign(MATRIX, { accounts: people(5), pageSize: 2 });
    MATRIX.instead.page = ({ after }) => (after === null ? { accounts: people(2), next: '2' } : failing('VENDOR_TIMEOUT'));
    const config = { dataDir: folder };
    const first = await learnersUnderTest({ config, vendors, time });
    await first.start();
    await first.close();
    delete MATRIX.instead.page;
    MATRIX.asked.length = 0;
    const second = await learnersUnderTest({ config, vendors, time });
    await second.start();
    expect(pagesOf(MATRIX)).toEqual([{ after: '2', thorough: true }, { after: '4', thorough: true }]);
    expect(await second.status('MATRIX')).toMatchObject({ accounts: 5 });
    MATRIX.asked.length = 0;
    await second.time.pass(15);
    expect(pagesOf(MATRIX).map(({ thorough }) => thorough)).toEqual([false, false, false]);
    await second.close();
  });
});
