import { describe, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import type { Clock } from '../shared/clock.ts';
import type { Account } from '../shared/world/world.ts';
import { another, codes, start, startRead, type InsperaUnderTest } from './testing.ts';

const PAGE = 'query ($after: String) { _insperaDirectory(after: $after) { accounts { id email employeeNumber givenName familyName displayName active lastActiveAt problem } next waitSeconds total } }';

interface Page {
  accounts: { id: string }[];
  next: string | null;
  waitSeconds: number | null;
  total: number | null;
}

const page = async (under: Pick<InsperaUnderTest, 'query'>, after: string | null): Promise<Page> => {
  const answer = await under.query(PAGE, { after });
  expect(answer.errors).toBeUndefined();
  return answer.data?._insperaDirectory as Page;
};

const walk = async (under: Pick<InsperaUnderTest, 'query'>, from: string | null = null): Promise<Page[]> => {
  const pages: Page[] = [];
  for (let after = from; pages.length === 0 || after !== null; after = pages.at(-1)!.next) pages.push(await page(under, after));
  return pages;
};

const accountOf = (account: Account) => ({
  id: account.id,
  email: account.email,
  employeeNumber: account.secondEmployeeNumber ? null : account.employeeNumber,
  givenName: account.givenName || null,
  familyName: account.familyName || null,
  displayName: [account.givenName, account.familyName].filter(Boolean).join(' ') || null,
  active: null,
  lastActiveAt: null,
  problem: account.secondEmployeeNumber ? expect.stringContaining('Several external ids') : null,
});

const byId = (a: { id: string }, b: { id: string }) => Number(a.id) - Number(b.id);
const calls = (under: InsperaUnderTest) => under.requests().map((line) => line.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'JOB'));

const withUnderTest = async (options: Parameters<typeof start>[0], body: (under: InsperaUnderTest) => Promise<void>) => {
  const under = await startRead(options);
  try {
    await body(under);
  } finally {
    await under.close();
  }
};

describe('the directory', () => {
  it('lists every account by an order, its state and one download', () =>
    withUnderTest({}, async (under) => {
      const pages = await walk(under);
      expect(pages[0]).toEqual({ accounts: [], next: expect.any(String), waitSeconds: 0.2, total: null });
      expect(pages.slice(1).map(({ total }) => total)).toEqual([under.tenant.accounts.length]);
      expect(pages.flatMap(({ accounts }) => accounts).sort(byId)).toEqual(under.tenant.accounts.map(accountOf).sort(byId));
      expect(pages.flatMap(({ accounts }) => accounts).filter((account) => 'problem' in account && account.problem !== null)).toHaveLength(1);
      expect(calls(under)).toEqual(['POST /api/v1/fileExport/order', 'GET /api/v1/fileExport/status/JOB', 'GET /exports/JOB.json']);
    }));

  it('reads each person where the file holds ids alone, fifty to a page', () =>
    withUnderTest({ learners: 150, emulator: { usersExport: 'ids' } }, async (under) => {
      const pages = await walk(under);
      expect(pages.flatMap(({ accounts }) => accounts).sort(byId)).toEqual(under.tenant.accounts.map(accountOf).sort(byId));
      expect(pages.slice(1).map(({ accounts }) => accounts.length)).toEqual([50, under.tenant.accounts.length - 50]);
      expect(calls(under).filter((line) => line.startsWith('GET /api/v1/users/'))).toHaveLength(under.tenant.accounts.length);
    }));

  it('asks to come back while the export is made', () =>
    withUnderTest({}, async (under) => {
      const { next } = await page(under, null);
      under.emulator.fault((request, response) => {
        if (!request.path.includes('/fileExport/status/')) return false;
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"IN_PROGRESS","progress":"40"}');
        return true;
      });
      expect(await page(under, next)).toEqual({ accounts: [], next, waitSeconds: 5, total: null });
      under.emulator.fault(null);
      expect((await page(under, next)).accounts).toHaveLength(under.tenant.accounts.length);
    }));

  it('goes on after a restart where it stopped', () =>
    withUnderTest({ learners: 150, emulator: { usersExport: 'ids' } }, async (under) => {
      const second = (await page(under, (await page(under, null)).next)).next;
      const restarted = await another(under.emulator.env);
      const rest = await walk({ query: (query, variables) => restarted.execute({ query, variables }, passport()) }, second);
      await restarted.close();
      expect(rest.flatMap(({ accounts }) => accounts)).toHaveLength(under.tenant.accounts.length - 50);
    }));

  it('refuses a cursor of another list, and begins anew after an export that failed, got lost or took too long', async () => {
    let now = Date.now();
    const clock: Clock = { now: () => now };
    await withUnderTest({ clock }, async (under) => {
      expect(codes(await under.query(PAGE, { after: 'b2Zmc2V0OjA' }))).toEqual(['BAD_USER_INPUT']);
      const { next: after } = await page(under, null);
      const told = async (status: number, body: string) => {
        under.emulator.fault((request, response) => {
          if (!request.path.includes('/fileExport/status/')) return false;
          response.writeHead(status, { 'content-type': 'application/json' }).end(body);
          return true;
        });
        const answer = await under.subgraph.execute({ query: PAGE, variables: { after } }, passport({ deadline: now + 60_000 }));
        return answer.errors?.map(({ message, extensions }) => [message.split(': ').at(-1), extensions?.retryable]) ?? null;
      };
      expect(await told(404, '{}')).toBeNull();
      expect(await told(200, '{"status":"Error"}')).toEqual([['the export failed', false]]);
      now += 61_000;
      expect(await told(200, '{"status":"queued"}')).toBeNull();
      expect(await told(404, '{}')).toEqual([['the export is not known any more', false]]);
      now += 1_800_000;
      expect(await told(200, '{"status":"queued"}')).toEqual([['the export was not ready in 1800 seconds', false]]);
    });
  });
});

describe('a directory that is not as documented', () => {
  type Row = Record<string, unknown>;
  type File = { admins: Row[]; students: Row[] };
  const filed = ({ emulator }: InsperaUnderTest, change: (file: File) => unknown): void =>
    emulator.alter((request, reply) => (request.path.startsWith('/exports/') ? { ...reply, body: JSON.stringify(change(JSON.parse(String(reply.body)) as File)) } : reply));
  const read = async (under: InsperaUnderTest) => {
    const pages = await walk(under);
    return { ids: pages.flatMap(({ accounts }) => accounts.map(({ id }) => id)), total: pages.at(-1)!.total, accounts: new Map(pages.flatMap(({ accounts }) => accounts).map((account) => [account.id, account])) };
  };
  const told = async (under: InsperaUnderTest) => (await under.query('{ _insperaStatus { skippedRows lastError } }')).data?._insperaStatus as { skippedRows: number; lastError: string | null };
  const sorted = (ids: readonly string[]) => [...ids].sort();

  it('loses an odd field and nothing else', () =>
    withUnderTest({}, async (under) => {
      const [odd] = under.tenant.accounts.filter(({ role, email }) => role === 'learner' && email !== null);
      filed(under, ({ students, ...file }) => ({ ...file, students: students.map((row) => (row.userId === Number(odd!.id) ? { ...row, externalIds: [null], email: ['a@b.example'] } : row)) }));
      const { ids, accounts, total } = await read(under);
      expect([sorted(ids), total]).toEqual([sorted(under.tenant.accounts.map(({ id }) => id)), under.tenant.accounts.length]);
      for (const account of under.tenant.accounts) expect(accounts.get(account.id)).toEqual(account === odd ? { ...accountOf(account), email: null, employeeNumber: null, problem: null } : accountOf(account));
      expect(await told(under)).toEqual({ skippedRows: 0, lastError: expect.stringMatching(/^INSPERA sent 2 fields not as documented: all users: download, row \d+, email; all users: download, row \d+, externalIds.0$/) });
    }));

  it('leaves out a row without an id, says which, and counts it', () =>
    withUnderTest({}, async (under) => {
      const { length } = under.tenant.accounts;
      filed(under, ({ students, ...file }) => ({ ...file, students: students.map((row, i) => (i === 2 ? { ...row, userId: null } : row)) }));
      const { ids, total } = await read(under);
      expect([ids.length, total]).toEqual([length - 1, length]);
      expect(await told(under)).toEqual({ skippedRows: 1, lastError: 'INSPERA sent 1 row not as documented: all users: download, row 3, userId' });
      under.emulator.alter(null);
      expect((await read(under)).ids).toHaveLength(length);
      expect(await told(under)).toEqual({ skippedRows: 0, lastError: null });
    }));

  it('keeps every digit of an id, also of more than JavaScript counts to', () =>
    withUnderTest({}, async (under) => {
      const ids = ['9007199254740992', '9007199254740993'];
      under.emulator.alter((request, reply) => (request.path.startsWith('/exports/') ? { ...reply, body: `{"students":[{"userId":${ids[0]},"email":"a@b.example","externalIds":[{"authType":"EMPLOYEE","externalId":"1"}]},{"userId":${ids[1]},"email":"c@d.example"}]}` } : reply));
      expect((await read(under)).ids).toEqual(ids);
    }));

  it.each<[string, (file: File) => unknown]>([
    ['a bare list', ({ admins, students }) => [...admins, ...students]],
    ['a list under another known name', ({ admins, students }) => ({ users: [...students, ...admins] })],
    ['lists under names that nobody mentions', ({ admins, students }) => ({ planners: admins, testTakers: students, deleted: [{ userId: 1 }], generated: 'today' })],
    ['somebody in two lists', ({ admins, students }) => ({ admins: [...admins, { userId: students[0]!.userId }], students })],
  ])('is read from %s', (_, change) =>
    withUnderTest({}, async (under) => {
      filed(under, change);
      const { ids, total } = await read(under);
      expect([sorted(ids), total]).toEqual([sorted(under.tenant.accounts.map(({ id }) => id)), under.tenant.accounts.length]);
      expect(await told(under)).toEqual({ skippedRows: 0, lastError: null });
    }),
  );

  it('reads those by id of whom it has nothing but the id, and them alone', () =>
    withUnderTest({}, async (under) => {
      const bare = under.tenant.accounts.filter(({ role }) => role === 'learner').slice(0, 3);
      filed(under, ({ students, ...file }) => ({ ...file, students: students.map((row) => (bare.some(({ id }) => Number(id) === row.userId) ? { userId: row.userId } : row)) }));
      const { accounts } = await read(under);
      for (const account of under.tenant.accounts) expect(accounts.get(account.id)).toEqual(accountOf(account));
      expect(calls(under).filter((line) => line.startsWith('GET /api/v1/users/')).sort()).toEqual(bare.map(({ id }) => `GET /api/v1/users/${id}`).sort());
    }));

  it('loses one person of whom Inspera tells nonsense, says so, and nobody else', () =>
    withUnderTest({ emulator: { usersExport: 'ids' } }, async (under) => {
      const [odd, other] = under.tenant.accounts;
      under.emulator.alter((request, reply) => (request.path === `/api/v1/users/${odd!.id}` ? { ...reply, body: '{"success":false}' } : request.path === `/api/v1/users/${other!.id}` ? { ...reply, body: JSON.stringify({ userId: Number(odd!.id), username: 'x' }) } : reply));
      const { ids, total } = await read(under);
      expect([ids.length, total]).toEqual([under.tenant.accounts.length - 2, under.tenant.accounts.length]);
      expect(ids).not.toContain(odd!.id);
      expect((await told(under)).skippedRows).toBe(2);
      under.emulator.alter(null);
      expect((await read(under)).ids).toHaveLength(under.tenant.accounts.length);
      expect((await told(under)).skippedRows).toBe(0);
    }));

  it('is refused as a whole where it is no directory', () =>
    withUnderTest({}, async (under) => {
      for (const body of ['{"success":false}', '{"errors":["no"]}', 'null', '{"students":"none"}']) {
        under.emulator.alter((request, reply) => (request.path.startsWith('/exports/') ? { ...reply, body } : reply));
        const { next } = await page(under, null);
        expect(codes(await under.query(PAGE, { after: next }))).toEqual(['VENDOR_BAD_RESPONSE']);
      }
    }));
});

describe('accounts by key', () => {
  const BY_KEY = 'query ($key: LinkKey!, $value: String!) { _insperaAccountsByKey(key: $key, value: $value) { id email employeeNumber givenName familyName displayName active lastActiveAt problem } }';

  it('finds an employee number by one call, nobody by an email, and makes no call without a value', () =>
    withUnderTest({}, async (under) => {
      const account = under.tenant.accounts.find(({ employeeNumber }) => employeeNumber === 'E-2010')!;
      expect((await under.query(BY_KEY, { key: 'EMPLOYEE_NUMBER', value: 'E-2010' })).data).toEqual({ _insperaAccountsByKey: [accountOf(account)] });
      expect((await under.query(BY_KEY, { key: 'EMPLOYEE_NUMBER', value: 'E-0' })).data).toEqual({ _insperaAccountsByKey: [] });
      expect(under.requests()).toEqual(['GET /api/v1/users/external/EMPLOYEE/E-2010', 'GET /api/v1/users/external/EMPLOYEE/E-0']);
      // An account that says that its number is another is not the one that was asked for.
      under.emulator.alter((request, reply) => (request.path.endsWith('/E-0') ? { ...reply, body: JSON.stringify([{ userId: 1, externalIds: [{ authType: 'EMPLOYEE', externalId: 'E-2010' }] }]) } : reply));
      expect((await under.query(BY_KEY, { key: 'EMPLOYEE_NUMBER', value: 'E-0' })).data).toEqual({ _insperaAccountsByKey: [] });
      under.emulator.alter(null);
      under.requests();
      for (const [key, value] of [['EMAIL', 'a@b.example'], ['OVERRIDE', 'x'], ['EMPLOYEE_NUMBER', ' '], ['EMPLOYEE_NUMBER', '..']]) {
        expect((await under.query(BY_KEY, { key, value })).data).toEqual({ _insperaAccountsByKey: [] });
      }
      expect(under.requests()).toEqual([]);
    }));

  it('finds an email where the tenant keeps it as an external id, and no number where none is configured', () =>
    withUnderTest({ env: { INSPERA_EMAIL_AUTH_TYPE: 'FEIDE', INSPERA_EMPLOYEE_NUMBER: 'none' } }, async (under) => {
      const account = under.tenant.accounts.find(({ id }) => Number(id) % 3 === 0)!;
      const answer = await under.query(BY_KEY, { key: 'EMAIL', value: `${account.username}@northwind.example` });
      expect(answer.data).toMatchObject({ _insperaAccountsByKey: [{ id: account.id, employeeNumber: null, problem: null }] });
      expect((await under.query(BY_KEY, { key: 'EMPLOYEE_NUMBER', value: 'E-2010' })).data).toEqual({ _insperaAccountsByKey: [] });
      expect(under.requests()).toHaveLength(1);
    }));
});
