import { afterEach, describe, expect, it, vi } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { RecordedRequest } from '../shared/emulator.ts';
import { synapEmulator } from './emulator.ts';
import { synap } from './index.ts';
import { changed, enrollmentsIn, oddVendor, resource, statusOf, tenant } from './testing.ts';

// Lists that change while they are read, or that are not what they say.

const opened: VendorUnderTest[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const t of opened.splice(0)) await t.close();
});
const kept = async (t: Promise<VendorUnderTest>): Promise<VendorUnderTest> => {
  opened.push(await t);
  await (await t).subgraph.whenReady();
  return t;
};

const users = (count: number) => Array.from({ length: count }, (_, i) => resource('User', `u${i}`, { name: `Person ${i}` }));
const offsets = (t: VendorUnderTest, path = '/v3/users') => t.emulator.requests().filter((request) => request.path === path).map(({ query }) => Number(query.get('offset')));

/** The ids that a walk through the directory meets. */
const directory = async (t: VendorUnderTest): Promise<Set<string>> => {
  const found = new Set<string>();
  for (let after: string | null = null; ; ) {
    const answer = await t.query('query ($after: String) { _synapDirectory(after: $after) { accounts { id } next } }', { after });
    expect(answer.errors).toBeUndefined();
    const { accounts, next } = answer.data!._synapDirectory as { accounts: { id: string }[]; next: string | null };
    for (const { id } of accounts) found.add(id);
    if (next === null) return found;
    after = next;
  }
};

describe('the directory', () => {
  const NONE = { attempts: [], assignments: [] };

  it('goes back where an account went away between two pages, and loses nobody else', async () => {
    const all = users(330);
    let calls = 0;
    const routes = ({ path, query }: RecordedRequest) => ({ ...NONE, users: path === '/v3/users' && query.has('limit') && (calls += 1) > 2 ? all.slice(1) : all });
    const t = await kept(oddVendor({ fault: tenant(routes) }));
    const found = await directory(t);
    expect(all.filter(({ id }) => !found.has(id as string))).toEqual([]);
    expect(offsets(t)).toEqual([0, 99, 198, 99, 198, 297]);
  });

  it('whose last page is full is asked for more', async () => {
    const t = await kept(oddVendor({ fault: tenant({ ...NONE, users: users(199) }) }));
    expect(await directory(t)).toHaveProperty('size', 199);
    expect(offsets(t)).toEqual([0, 99, 198]);
  });

  it('of a vendor that counts the page and not the list is read to its end', async () => {
    const t = await kept(oddVendor({ learners: 400, alter: changed('users', (document) => void Object.assign(document.meta, { total: document.data.length, totalCount: document.data.length })) }));
    const { accounts } = t.world.vendors.synap;
    expect(accounts.length).toBeGreaterThan(200);
    expect(await directory(t)).toEqual(new Set(accounts.map(({ id }) => id)));
    const { data } = await t.query('{ synapUserDirectory(first: 150) { nodes { id } totalCount pageInfo { hasNextPage } } }');
    expect(data!.synapUserDirectory).toMatchObject({ nodes: { length: 150 }, totalCount: null, pageInfo: { hasNextPage: true } });
  });

  it('of a vendor that sends the same page whatever it is asked for is given up, with an error that says so', async () => {
    const same = users(100);
    const t = await kept(oddVendor({ fault: (request, response) => (request.path === '/v3/users' ? (response.writeHead(200).end(JSON.stringify({ data: same, meta: { total: 219 } })), true) : tenant(NONE)(request, response)) }));
    const first = await t.query('{ _synapDirectory { next } }');
    const { next } = first.data!._synapDirectory as { next: string };
    const answer = await t.query('query ($after: String) { _synapDirectory(after: $after) { next } }', { after: next });
    expect(answer.errors).toMatchObject([{ message: 'SYNAP answered something that cannot be understood (users): the list sends the same page again', extensions: { code: 'VENDOR_BAD_RESPONSE' } }]);
  });
});

describe('look-ups by id', () => {
  const ask = (t: VendorUnderTest, ids: readonly string[]) => t.query('query ($ids: [ID!]!) { synapUsers(ids: $ids) { id } }', { ids });

  it('read the list for no more calls than one by one, however few rows its total tells', async () => {
    const all = users(1000);
    const t = await kept(
      oddVendor({
        env: { SYNAP_CACHE_SECONDS: '0' },
        fault: (request, response) => {
          if (request.path !== '/v3/users') return tenant({ users: all, attempts: [], assignments: [] })(request, response);
          const [limit, offset] = ['limit', 'offset'].map((name) => Number(request.query.get(name))) as [number, number];
          response.writeHead(200).end(JSON.stringify({ data: all.slice(offset, offset + limit), meta: { total: 5 } }));
          return true;
        },
      }),
    );
    await t.query('{ synapUserDirectory(first: 5) { totalCount } }');
    t.requests();
    const ids = ['u900', 'u901', 'u3', 'u902'];
    expect((await ask(t, ids)).data).toEqual({ synapUsers: ids.map((id) => ({ id })) });
    expect(t.requests().sort()).toEqual(['GET /v3/users', 'GET /v3/users', 'GET /v3/users', 'GET /v3/users', 'GET /v3/users/u900', 'GET /v3/users/u901', 'GET /v3/users/u902']);
    // Now the list is known to be longer than that.
    expect((await ask(t, ids)).data).toEqual({ synapUsers: ids.map((id) => ({ id })) });
    expect(t.requests().sort()).toEqual(['GET /v3/users/u3', 'GET /v3/users/u900', 'GET /v3/users/u901', 'GET /v3/users/u902']);
  });
});

describe('the enrollments', () => {
  const MINUTE = 60_000;

  it('stay where a reading brings next to nothing, and go where the next one agrees', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const t = await kept(vendorUnderTest(synap, synapEmulator, { env: { SYNAP_ENROLLMENT_INDEX_MINUTES: '1' } }));
    const usual = (await enrollmentsIn(t)).size;
    expect(usual).toBeGreaterThan(20);
    let readings = 0;
    t.emulator.alter(changed('attempts', (document) => {
      readings += 1;
      Object.assign(document, { data: [], meta: { ...document.meta, total: 0, totalCount: 0 } });
    }));
    const nextReading = async (n: number) => {
      await vi.advanceTimersByTimeAsync(MINUTE);
      await vi.waitFor(() => expect(readings).toBe(n));
      // The attempts are not the last thing that is read.
      await vi.waitFor(async () => expect((await statusOf(t)).lastError === null).toBe(n === 2));
    };
    await nextReading(1);
    expect((await enrollmentsIn(t)).size).toBe(usual);
    expect((await statusOf(t)).lastError).toMatch(new RegExp(`^SYNAP listed \\d+ of the ${usual} enrollments that it had: the old reading is kept; the next reading decides$`));
    await nextReading(2);
    expect((await enrollmentsIn(t)).size).toBeLessThan(usual / 2);
  });

  it('of a vendor that counts more than it lists are shown at first, and people know', async () => {
    const t = await kept(oddVendor({ alter: changed('attempts', (document) => void Object.assign(document, { data: [] })) }));
    const { participations } = t.world.vendors.synap;
    const found = await enrollmentsIn(t);
    expect(found.size).toBeGreaterThan(0);
    expect((await statusOf(t)).lastError).toBe(`SYNAP counts ${participations.length - found.size} enrollments beside the ${found.size} that it listed`);
  });

  it('are all there whatever the totals say', async () => {
    for (const total of [0, 1, 10 ** 9, null]) {
      const t = await kept(oddVendor({ alter: changed('attempts', (document) => void Object.assign(document.meta, { total, totalCount: total })), learners: 200 }));
      expect((await enrollmentsIn(t)).size).toBe(t.world.vendors.synap.participations.length);
    }
  });
});
