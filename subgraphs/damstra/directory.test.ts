import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Alteration } from '../shared/emulator.ts';
import { damstraEmulator } from './emulator.ts';
import { damstra } from './index.ts';

interface Account {
  readonly id: number;
  readonly emailAddress: string;
}

let bench: VendorUnderTest;
let everybody: Account[];
/** The list of accounts as the vendor has it now. */
let accounts: Account[];

const open = async () => vendorUnderTest(damstra, damstraEmulator, { learners: 640, env: { DAMSTRA_CACHE_SECONDS: '0' } });
beforeAll(async () => {
  bench = await open();
  const { url, env } = bench.emulator;
  const answer = await fetch(`${url}/user?activeValue=all&startIndex=0&maxResults=1000`, { headers: { AccessKey: env.DAMSTRA_ACCESS_KEY! } });
  everybody = ((await answer.json()) as { results: Account[] }).results.slice(0, 330).map(({ id, emailAddress }) => ({ id, emailAddress }));
  expect(everybody).toHaveLength(330);
});
beforeEach(() => {
  accounts = everybody;
  bench.emulator.forget();
});
afterEach(() => bench.emulator.alter(null));
afterAll(() => bench.close());

interface Habits {
  readonly total?: (all: number, sent: number) => number | null;
  readonly cap?: number;
  readonly heedsStart?: boolean;
  readonly heedsMax?: boolean;
}

/** A vendor that answers from `accounts`, in its own way. */
const answers =
  ({ total = (all) => all, cap = Infinity, heedsStart = true, heedsMax = true }: Habits = {}): Alteration =>
  ({ query }, reply) => {
    if (reply.status !== 200) return reply;
    const start = heedsStart ? Number(query.get('startIndex')) : 0;
    const results = accounts.slice(start, start + Math.min(cap, heedsMax ? Number(query.get('maxResults')) : Infinity));
    const totalResultCount = total(accounts.length, results.length);
    return { ...reply, body: JSON.stringify({ results, ...(totalResultCount === null ? {} : { meta: { totalResultCount, startIndex: start, endIndex: start + results.length } }) }) };
  };

interface Reading {
  readonly ids: ReadonlySet<string>;
  readonly totals: readonly (number | null)[];
  readonly code: unknown;
}

interface Read {
  /** Told the number of each page before it is read, from 0. */
  readonly before?: (page: number) => void;
  readonly from?: VendorUnderTest;
  /** Goes on where another reading stood. */
  readonly after?: { readonly cursor: string | null; readonly ids: ReadonlySet<string> };
}

const pageAfter = async (after: string | null, from = bench) => {
  const answer = await from.query('query ($after: String) { _damstraDirectory(after: $after, thorough: true) { accounts { id } next total } }', { after });
  return answer.errors ? { code: answer.errors[0]!.extensions?.code } : (answer.data!._damstraDirectory as { accounts: { id: string }[]; next: string | null; total: number | null });
};

/** Reads the whole directory as the index does, from cursor to cursor. */
const read = async ({ before, from, after }: Read = {}): Promise<Reading> => {
  const ids = new Set(after?.ids);
  const totals: (number | null)[] = [];
  for (let cursor = after?.cursor ?? null; totals.length < 60; ) {
    before?.(totals.length);
    const page = await pageAfter(cursor, from);
    if ('code' in page) return { ids, totals, code: page.code };
    for (const { id } of page.accounts) ids.add(id);
    totals.push(page.total);
    cursor = page.next;
    if (cursor === null) return { ids, totals, code: null };
  }
  throw new Error('the directory does not end');
};

const lost = ({ ids }: Reading) => accounts.filter(({ id }) => !ids.has(String(id)));

describe('a directory of 330 accounts', () => {
  it('costs four calls, and says how many the vendor counts', async () => {
    bench.emulator.alter(answers());
    expect(await read()).toEqual({ ids: new Set(everybody.map(({ id }) => String(id))), totals: [330, 330, 330, 330], code: null });
    expect(bench.emulator.requests().map(({ query }) => query.get('startIndex'))).toEqual(['0', '99', '198', '297']);
  });

  it.each([1, 2, 3])('loses nobody else when one goes after page %i, whoever it is', { timeout: 60_000 }, async (gap) => {
    bench.emulator.alter(answers());
    const ids = new Set<string>();
    let cursor: string | null = null;
    for (let page = 1; page <= gap; page += 1) {
      const answer = await pageAfter(cursor);
      if ('code' in answer) throw new Error(String(answer.code));
      for (const { id } of answer.accounts) ids.add(id);
      cursor = answer.next;
    }
    for (let at = 0; at < 330; at += 1) {
      accounts = everybody.filter((_, i) => i !== at);
      const reading = await read({ after: { cursor, ids } });
      expect({ lost: lost(reading), code: reading.code }, `account ${at}`).toEqual({ lost: [], code: null });
    }
  });

  it('loses nobody when fifty go at once, or one now and then', async () => {
    bench.emulator.alter(answers());
    for (const gap of [1, 2, 3]) {
      accounts = everybody;
      expect(lost(await read({ before: (page) => (page === gap ? (accounts = everybody.slice(50)) : undefined) }))).toEqual([]);
    }
    accounts = everybody;
    expect(lost(await read({ before: (page) => (page % 3 === 1 ? (accounts = accounts.slice(1)) : undefined) }))).toEqual([]);
  });

  it('finds who is added in front of the others meanwhile', async () => {
    bench.emulator.alter(answers());
    const added = Array.from({ length: 3 }, (_, i) => ({ ...everybody[0]!, id: i + 1 }));
    expect(lost(await read({ before: (page) => (page === 2 ? (accounts = [...added, ...everybody]) : undefined) }))).toEqual([]);
  });
});

describe('a directory is read to its end', () => {
  it.each([100, 199, 298, 1, 9, 10, 99, 101])('with %i accounts, whether or not its last page is full, in any kind of total', async (count) => {
    for (const total of [undefined, (_: number, sent: number) => sent, () => null]) {
      const own = await open();
      accounts = everybody.slice(0, count);
      own.emulator.alter(answers(total ? { total } : {}));
      const reading = await read({ from: own });
      expect({ lost: lost(reading), code: reading.code }).toEqual({ lost: [], code: null });
      // As many calls as the rows need, and at most one more.
      expect(own.requests().length).toBeLessThanOrEqual(Math.ceil(Math.max(1, count - 1) / 99) + 1);
      await own.close();
    }
  });

  it('where totals are those of the page, and pages are cut at 40 without a word', async () => {
    const own = await open();
    own.emulator.alter(answers({ total: (_, sent) => sent, cap: 40 }));
    const reading = await read({ from: own });
    expect({ lost: lost(reading), code: reading.code }).toEqual({ lost: [], code: null });
    // Lists that people look at are filled up too, now that this is known.
    const { data } = await own.query('{ damstraUserSearch(first: 50) { nodes { id } pageInfo { hasNextPage } totalCount } }');
    expect(data).toMatchObject({ damstraUserSearch: { nodes: everybody.slice(0, 50).map(({ id }) => ({ id: String(id) })), pageInfo: { hasNextPage: true }, totalCount: null } });
    await own.close();
  });

  it.each([
    ['too small', () => 7],
    ['too large', () => 5000],
    ['below nothing', () => -1],
  ])('where its total is %s', async (_, total) => {
    bench.emulator.alter(answers({ total }));
    const reading = await read();
    expect({ lost: lost(reading), code: reading.code }).toEqual({ lost: [], code: null });
  });

  it('or is given up with an error, where the vendor does not heed startIndex', async () => {
    bench.emulator.alter(answers({ heedsStart: false }));
    expect((await read()).code).toBe('VENDOR_BAD_RESPONSE');
    const { errors } = await bench.query('query ($after: String) { _damstraDirectory(after: $after) { next } }', {
      after: ((await bench.query('{ _damstraDirectory { next } }')).data as { _damstraDirectory: { next: string } })._damstraDirectory.next,
    });
    expect(errors).toMatchObject([{ message: 'DAMSTRA answered something that cannot be understood (users): the list sends the same page again' }]);
    // Everything at once is everything.
    bench.emulator.alter(answers({ heedsStart: false, heedsMax: false }));
    expect(lost(await read())).toEqual([]);
  });

  it('from a cursor of its own only', async () => {
    for (const after of ['', 'x', Buffer.from('offset:99').toString('base64url'), Buffer.from('{"offset":-1}').toString('base64url')]) {
      const { errors } = await bench.query('query ($after: String) { _damstraDirectory(after: $after) { next } _damstraEnrollments(after: $after) { next } }', { after });
      expect(errors?.map(({ extensions }) => extensions?.code), after).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    }
    expect(bench.requests()).toEqual([]);
  });
});

describe('lists that people look at', () => {
  it('end where they end, whatever the totals are', async () => {
    for (const total of [undefined, (_: number, sent: number) => sent, () => null, () => 3]) {
      bench.emulator.alter(answers(total ? { total } : {}));
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const answer = await bench.query('query ($after: String) { damstraUserSearch(first: 110, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', { after });
        const page = answer.data!.damstraUserSearch as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
        seen.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.endCursor ?? after;
        more = page.pageInfo.hasNextPage;
      }
      expect(seen).toEqual(everybody.map(({ id }) => String(id)));
    }
  });

  it('keep their places where an account among them cannot be read', async () => {
    accounts = everybody.map((account, i) => (i === 3 ? { ...account, id: null as never } : account));
    bench.emulator.alter(answers());
    const page = async (after: string | null) =>
      (await bench.query('query ($after: String) { damstraUserSearch(first: 5, after: $after) { nodes { id } pageInfo { endCursor } totalCount } }', { after })).data!.damstraUserSearch as { nodes: { id: string }[]; pageInfo: { endCursor: string } };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9].map((i) => String(everybody[i]!.id)));
  });
});

it('many accounts by id are read with the directory, also while it moves', async () => {
  bench.emulator.alter(answers());
  await bench.query('{ _damstraDirectory { next } }');
  const ids = everybody.slice(0, 330).map(({ id }) => String(id));
  bench.emulator.forget();
  const moving: Alteration = (request, reply) => {
    if (bench.emulator.requests().length === 2) accounts = everybody.slice(1);
    return answers()(request, reply);
  };
  bench.emulator.alter(moving);
  const { data, errors } = await bench.query('query ($ids: [ID!]!) { damstraUsers(ids: $ids) { id } }', { ids });
  expect(errors).toBeUndefined();
  expect((data!.damstraUsers as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  // Back to where a row went, and on.
  expect(bench.emulator.requests().map(({ query }) => query.get('startIndex'))).toEqual(['0', '99', '0', '99', '198', '297']);
});
