import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../schema/caller.ts';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { VendorWorld } from '../shared/world/world.ts';
import { synapEmulator } from './emulator.ts';
import { synap } from './index.ts';

let t: VendorUnderTest;
let world: VendorWorld;

beforeAll(async () => {
  t = await vendorUnderTest(synap, synapEmulator, { learners: 400, env: { SYNAP_CACHE_SECONDS: '0' } });
  world = t.world.vendors.synap;
  await t.subgraph.whenReady();
});
beforeEach(() => void t.requests());
afterAll(() => t.close());

/** The data of an answer without errors. */
const data = async <T = unknown>(query: string, variables?: Record<string, unknown>, as?: { caller: Caller }): Promise<Record<string, T>> => {
  const answer = await t.query(query, variables, as);
  expect(answer.errors).toBeUndefined();
  return answer.data as Record<string, T>;
};

describe('the fields that the index reads', () => {
  it('walk the whole directory, page by page', async () => {
    const walk = 'query ($after: String) { _synapDirectory(after: $after) { accounts { id email employeeNumber givenName familyName displayName active lastActiveAt problem } next waitSeconds total } }';
    const seen = new Map<string, unknown>();
    let after: string | null = null;
    do {
      const answer: Record<string, { accounts: { id: string }[]; next: string | null; total: number }> = await data(walk, { after });
      for (const account of answer._synapDirectory!.accounts) seen.set(account.id, account);
      expect(answer._synapDirectory!.total).toBe(world.accounts.length);
      after = answer._synapDirectory!.next;
    } while (after !== null);
    // Pages overlap by one account.
    expect(t.emulator.requests().map(({ path, query }) => [path, query.get('limit'), query.get('offset')])).toEqual(['0', '99', '198'].map((offset) => ['/v3/users', '100', offset]));
    expect([...seen.values()]).toEqual(
      world.accounts.map((one) => ({
        id: one.id,
        email: one.email,
        employeeNumber: one.employeeNumber,
        givenName: one.givenName,
        familyName: one.familyName,
        displayName: `${one.givenName} ${one.familyName}`.trim(),
        active: null,
        lastActiveAt: one.lastActiveAt?.toISOString() ?? null,
        problem: null,
      })),
    );
  });

  it('refuse a cursor of another list', async () => {
    const cursor = (held: unknown) => Buffer.from(JSON.stringify(['directory', held])).toString('base64url');
    const position = { offset: 99, seen: ['a'], pages: 1, returns: 0, back: false };
    const wrong = [null, 99, { ...position, offset: -1 }, { ...position, seen: 'a' }, { ...position, seen: [1] }, { ...position, pages: '1' }, { ...position, returns: 0.5 }, { ...position, back: 0 }, { ...position, seen: Array.from({ length: 1001 }, String) }];
    for (const query of [...wrong.map((held) => `{ _synapDirectory(after: "${cursor(held)}") { next } }`), '{ _synapDirectory(after: "x") { next } }', '{ _synapEnrollments(after: "WyJkaXJlY3RvcnkiLDAsMV0") { next } }', '{ synapExams(after: "x") { totalCount } }']) {
      expect((await t.query(query)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
    expect(t.requests()).toEqual([]);
  });

  it('look nobody up: Synap documents no filter', async () => {
    expect(await data('{ a: _synapAccountsByKey(key: EMAIL, value: "a@b.c") { id } b: _synapAccountsByKey(key: EMPLOYEE_NUMBER, value: "1") { id } }')).toEqual({ a: [], b: [] });
    expect(t.requests()).toEqual([]);
  });

  it('look an email up in one call where a tenant has a filter for it', async () => {
    const filtering = await vendorUnderTest(synap, synapEmulator, { emulator: { filters: true }, env: { SYNAP_USER_FILTER: 'filter[emailAddress]', SYNAP_EMPLOYEE_NUMBER: 'attr:staffNumber' } });
    await filtering.subgraph.whenReady();
    filtering.requests();
    const account = filtering.world.vendors.synap.accounts.find((one) => one.employeeNumber !== null)!;
    const byKey = (key: string, value: string) => filtering.query('query ($key: LinkKey!, $value: String!) { _synapAccountsByKey(key: $key, value: $value) { id employeeNumber } }', { key, value });
    expect((await byKey('EMAIL', account.email!)).data).toEqual({ _synapAccountsByKey: [{ id: account.id, employeeNumber: account.employeeNumber }] });
    expect(filtering.requests()).toEqual(['GET /v3/users']);
    expect((await byKey('EMAIL', '  ')).data).toEqual({ _synapAccountsByKey: [] });
    expect((await byKey('EMPLOYEE_NUMBER', account.employeeNumber!)).data).toEqual({ _synapAccountsByKey: [] });
    expect(filtering.requests()).toEqual([]);
    await filtering.close();
  });

  it('tell how the vendor stands', async () => {
    expect(await data('{ _synapStatus { mode health lastError callBudget { limit } } }')).toEqual({ _synapStatus: { mode: 'SANDBOX', health: 'OK', lastError: null, callBudget: null } });
  });
});

describe('a learner', () => {
  const as = (id: string | null): { caller: Caller } => ({ caller: { role: 'learner', learnerId: 'L1', accounts: id === null ? [] : [{ vendor: 'SYNAP', externalId: id }] } });

  it('is answered with its own rights at Synap, and shares nothing that others have read', async () => {
    const own = world.accounts.find((one) => one.role === 'learner')!;
    const other = world.accounts.find((one) => one.id !== own.id)!;
    const query = 'query ($id: ID!) { synapUser(id: $id) { email } }';
    expect(await data(query, { id: own.id }, as(own.id))).toEqual({ synapUser: { email: own.email } });
    expect(t.emulator.requests()[0]?.headers['subject-user']).toBe(own.id);
    expect(await data(query, { id: other.id })).toEqual({ synapUser: { email: other.email } });
    const refused = await t.query(query, { id: other.id }, as(own.id));
    expect(refused).toMatchObject({ data: { synapUser: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('sees its own enrollments and nobody else’s', async () => {
    const [own, other] = world.participations.map((one) => one.accountId).filter((id, i, all) => all.indexOf(id) === i);
    const query = 'query ($id: ID!) { synapUser(id: $id) { enrollments { id native { ... on SynapAttempt { id } ... on SynapAssignment { id } } } } }';
    const { synapUser } = await data<{ enrollments: { id: string; native: unknown }[] }>(query, { id: own }, as(own!));
    expect(synapUser!.enrollments).toHaveLength(world.participations.filter((one) => one.accountId === own).length);
    for (const { id, native } of synapUser!.enrollments) expect(native).toEqual({ id });
    expect((await t.query(query, { id: other }, as(own!))).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('without an account there is shown nothing, and Synap is not asked', async () => {
    const answer = await t.query('query ($id: ID!) { synapUser(id: $id) { email } synapExams { totalCount } }', { id: world.accounts[0]!.id }, as(null));
    expect(answer.errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(t.requests()).toEqual([]);
  });
});
