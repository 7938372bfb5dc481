import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { VendorWorld } from '../shared/world/world.ts';
import { damstraEmulator } from './emulator.ts';
import { damstra } from './index.ts';

let bench: VendorUnderTest;
let world: VendorWorld;
beforeAll(async () => {
  bench = await vendorUnderTest(damstra, damstraEmulator, { learners: 250, env: { DAMSTRA_CACHE_SECONDS: '0' }, emulator: { gettingStarted: true, rowCap: 40, qRequired: true } });
  world = bench.world.vendors.damstra;
});
beforeEach(() => bench.emulator.forget());
afterAll(() => bench.close());

const data = async (query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const answer = await bench.query(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data!;
};

const walk = async <T>(field: string, rows: string, fields: string): Promise<T[]> => {
  const all: T[] = [];
  for (let after: string | null = null; ; ) {
    const answer: Record<string, unknown> = await data(`query ($after: String) { page: ${field}(after: $after) { ${rows} { ${fields} } next waitSeconds } }`, { after });
    const page = answer.page as Record<string, T[]> & { next: string | null };
    all.push(...page[rows]!);
    after = page.next;
    if (after === null) return all;
  }
};

it('walks the whole directory, past pages that are cut and people who left', async () => {
  const accounts = await walk<{ id: string }>('_damstraDirectory', 'accounts', 'id email employeeNumber givenName familyName displayName active lastActiveAt problem');
  // Pages overlap by a row: whoever reads them keeps each account once.
  expect([...new Map(accounts.map((one) => [one.id, one])).values()]).toEqual(
    world.accounts.map((account) => ({
      id: account.id,
      email: account.email?.trim() ? account.email : null,
      employeeNumber: account.employeeNumber,
      givenName: account.givenName,
      familyName: account.familyName,
      displayName: [account.givenName, account.familyName].filter(Boolean).join(' ') || null,
      active: account.active,
      lastActiveAt: account.lastActiveAt?.toISOString() ?? null,
      problem: null,
    })),
  );
  expect(world.accounts.some(({ active }) => !active)).toBe(true);
  const sent = bench.emulator.requests();
  expect(sent).toHaveLength(Math.ceil((world.accounts.length - 1) / 39));
  expect(sent.every(({ query }) => query.get('activeValue') === 'all' && query.get('maxResults') === '100')).toBe(true);
});

it("walks everybody's enrollments: one call for each person", async () => {
  const enrollments = await walk<{ id: string; account: { externalId: string } }>('_damstraEnrollments', 'enrollments', 'id account { externalId }');
  expect(enrollments.map(({ id }) => id).sort()).toEqual(world.participations.map(({ id }) => id).sort());
  expect(enrollments.every(({ id, account }) => world.participations.find((one) => one.id === id)!.accountId === account.externalId)).toBe(true);
  expect(bench.requests().filter((request) => request.endsWith('/lesson_schedule'))).toHaveLength(world.accounts.length);
});

it('looks a key up with one call, people who left included', async () => {
  const gone = world.accounts.find(({ active, employeeNumber }) => !active && employeeNumber)!;
  const find = 'query ($key: LinkKey!, $value: String!) { _damstraAccountsByKey(key: $key, value: $value) { id active } }';
  const found = { _damstraAccountsByKey: [{ id: gone.id, active: false }] };
  expect(await data(find, { key: 'EMAIL', value: gone.email })).toEqual(found);
  expect(await data(find, { key: 'EMPLOYEE_NUMBER', value: gone.employeeNumber })).toEqual(found);
  expect(await data(find, { key: 'EMAIL', value: 'nobody@northwind.example' })).toEqual({ _damstraAccountsByKey: [] });
  expect(bench.requests()).toHaveLength(3);
  for (const asked of [{ key: 'EMAIL', value: ' ' }, { key: 'EMPLOYEE_NUMBER', value: '' }, { key: 'OVERRIDE', value: 'x' }]) expect(await data(find, asked)).toEqual({ _damstraAccountsByKey: [] });
  expect(bench.requests()).toEqual([]);
});

it("answers one person's enrollments, and null for nobody", async () => {
  const { id } = world.accounts[3]!;
  const answer = await data('query ($id: ID!) { _damstraUserEnrollments(id: $id) { id } nobody: _damstraUserEnrollments(id: "999999") { id } nowhere: _damstraUserEnrollments(id: "../x") { id } }', { id });
  expect(answer).toEqual({ _damstraUserEnrollments: world.participations.filter(({ accountId }) => accountId === id).map((one) => ({ id: one.id })), nobody: null, nowhere: null });
  expect(bench.requests()).toHaveLength(2);
});

it('says how Damstra stands', async () => {
  expect((await data('{ _damstraStatus { mode health lastError callBudget { limit } } }'))._damstraStatus).toEqual({ mode: 'SANDBOX', health: 'OK', lastError: null, callBudget: null });
});

it('lists groups and lessons where q is required', async () => {
  const answer = await data('{ damstraGroups { totalCount } damstraLessonList { totalCount } }');
  expect(answer).toEqual({ damstraGroups: { totalCount: world.groups.length }, damstraLessonList: { totalCount: world.items.length - 1 } });
});

it('reads roles that are objects', async () => {
  const instructor = world.accounts.find(({ role }) => role === 'instructor')!;
  const answer = await data(`{ damstraUserSearch(query: "${instructor.username}") { nodes { roles clientId lastActiveAt } } }`);
  expect(answer.damstraUserSearch).toEqual({ nodes: [{ roles: expect.arrayContaining(['INSTRUCTOR']) as unknown, clientId: '76', lastActiveAt: instructor.lastActiveAt?.toISOString() ?? null }] });
});
