import { describe, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import type { Clock } from '../shared/clock.ts';
import type { Account } from '../shared/world/world.ts';
import { another, codes, start, startRead, type InsperaUnderTest } from './testing.ts';

const PAGE = 'query ($after: String) { _insperaDirectory(after: $after) { accounts { id email employeeNumber givenName familyName displayName active lastActiveAt problem } next waitSeconds } }';

interface Page {
  accounts: { id: string }[];
  next: string | null;
  waitSeconds: number | null;
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
      expect(pages[0]).toEqual({ accounts: [], next: expect.any(String), waitSeconds: 0.2 });
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
      expect(await page(under, next)).toEqual({ accounts: [], next, waitSeconds: 5 });
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

describe('accounts by key', () => {
  const BY_KEY = 'query ($key: LinkKey!, $value: String!) { _insperaAccountsByKey(key: $key, value: $value) { id email employeeNumber givenName familyName displayName active lastActiveAt problem } }';

  it('finds an employee number by one call, nobody by an email, and makes no call without a value', () =>
    withUnderTest({}, async (under) => {
      const account = under.tenant.accounts.find(({ employeeNumber }) => employeeNumber === 'E-2010')!;
      expect((await under.query(BY_KEY, { key: 'EMPLOYEE_NUMBER', value: 'E-2010' })).data).toEqual({ _insperaAccountsByKey: [accountOf(account)] });
      expect((await under.query(BY_KEY, { key: 'EMPLOYEE_NUMBER', value: 'E-0' })).data).toEqual({ _insperaAccountsByKey: [] });
      expect(under.requests()).toEqual(['GET /api/v1/users/external/EMPLOYEE/E-2010', 'GET /api/v1/users/external/EMPLOYEE/E-0']);
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
