import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { VendorUnderTest } from '../../test/support/vendor.ts';
import type { Alteration } from '../shared/emulator.ts';
import { changed, dataOf as data, enrollmentsIn, oddVendor, oddVendors, resource, statusOf, tenant, type Enrollment, type ListDocument, type Row } from './testing.ts';

// What Synap does not document and a tenant may send all the same.

const { ready } = oddVendors();

const inRow = (n: number, change: (row: Row) => void) => ({ data: rows }: ListDocument): undefined => void change(rows[n]!);

const EMPTY_HOLDERS: readonly [string, (row: Row) => void][] = [
  ['relationships: []', (row) => Object.assign(row, { relationships: [] })],
  ['relationships: a text', (row) => Object.assign(row, { relationships: 'none' })],
  ['attributes: []', (row) => Object.assign(row, { attributes: [] })],
  ['attributes: null', (row) => Object.assign(row, { attributes: null })],
  ['no attributes and no relationships', (row) => Object.assign(row, { attributes: undefined, relationships: undefined })],
  ['a type that is a number', (row) => Object.assign(row, { type: 7 })],
  ['a name that is an object', (row) => Object.assign(row.attributes, { name: {}, emailAddress: ['a@b.example'], lastSeen: 0, emailVerified: 'perhaps' })],
  ['relationships of every other form', (row) => Object.assign(row.relationships, { userGroups: 7, subPortal: [], userAttributes: { data: { id: null } } })],
  ['a relationship without data', (row) => Object.assign(row.relationships, { userGroups: { links: {} } })],
];

describe('one odd account', () => {
  let t: VendorUnderTest;
  beforeAll(async () => {
    t = await oddVendor({ env: { SYNAP_CACHE_SECONDS: '0' } });
    await t.subgraph.whenReady();
  });
  afterEach(() => t.emulator.alter(null));
  afterAll(() => t.close());

  const DIRECTORY = '{ _synapDirectory { accounts { id email displayName employeeNumber } next } synapUserDirectory(first: 500) { nodes { id email userGroups { userGroupId } } } }';
  interface Answer {
    readonly _synapDirectory: { readonly accounts: readonly { readonly id: string }[] };
    readonly synapUserDirectory: { readonly nodes: readonly { readonly id: string }[] };
  }
  const directory = async () => (await data(t, DIRECTORY)) as unknown as Answer;

  it.each(EMPTY_HOLDERS)('(%s) costs nobody else anything, and itself its odd fields alone', async (_what, change) => {
    const usual = await directory();
    t.emulator.alter(changed('users', inRow(3, change)));
    const odd = await directory();
    const others = <T>(rows: readonly T[]) => rows.filter((_, i) => i !== 3);
    expect(others(odd._synapDirectory.accounts)).toEqual(others(usual._synapDirectory.accounts));
    expect(others(odd.synapUserDirectory.nodes)).toEqual(others(usual.synapUserDirectory.nodes));
    expect(odd._synapDirectory.accounts[3]?.id).toBe(usual._synapDirectory.accounts[3]!.id);
    expect(await statusOf(t)).toMatchObject({ skippedRows: 0, health: 'OK' });
  });

  it.each([['null', null], ['missing', undefined], ['blank', ' '], ['an object', {}], ['true', true], ['a list', ['x']]])('whose id is %s is left out, counted and named; everybody else stays', async (_what, id) => {
    const usual = await directory();
    t.emulator.alter(changed('users', inRow(3, (row) => Object.assign(row, { id }))));
    const odd = await directory();
    expect(odd._synapDirectory.accounts).toEqual(usual._synapDirectory.accounts.filter((_, i) => i !== 3));
    expect(odd.synapUserDirectory.nodes).toEqual(usual.synapUserDirectory.nodes.filter((_, i) => i !== 3));
    expect(await statusOf(t)).toMatchObject({ skippedRows: 1, health: 'OK', lastError: expect.stringContaining('users, row 4, id') as string });
    t.emulator.alter(null);
    await directory();
    expect(await statusOf(t)).toEqual({ skippedRows: 0, lastError: null, health: 'OK' });
  });

  it('that is no object at all, or null, is left out', async () => {
    const usual = await directory();
    t.emulator.alter(changed('users', ({ data: rows }) => void rows.splice(3, 1, null as unknown as Row, 'x' as unknown as Row, [] as unknown as Row)));
    expect((await directory())._synapDirectory.accounts).toEqual(usual._synapDirectory.accounts.filter((_, i) => i !== 3));
  });

  it('keeps every digit of an id above 2^53', async () => {
    t.emulator.alter((request, reply) => (request.path === '/v3/users' ? { ...reply, body: '{"data":[{"id":12345678901234567890,"type":"User"},{"id":12345678901234567891,"type":"User"}]}' } : reply));
    expect((await directory())._synapDirectory.accounts.map(({ id }) => id)).toEqual(['12345678901234567890', '12345678901234567891']);
  });

  it.each([
    ['[]', []],
    ['a text', 'many'],
    ['a total that is a text', { total: 'many' }],
    ['a total below nothing', { total: -1 }],
    ['a total that no Int holds', { total: 2 ** 40 }],
  ])('and meta that is %s leave everybody there, with no count', async (_what, meta) => {
    const usual = await directory();
    t.emulator.alter(changed('users', (document) => Object.assign(document, { meta })));
    expect((await directory())._synapDirectory.accounts).toEqual(usual._synapDirectory.accounts);
    expect(await data(t, '{ synapUserDirectory { totalCount } _synapDirectory { total } }')).toEqual({ synapUserDirectory: { totalCount: null }, _synapDirectory: { total: null } });
  });

  it('sent without its list is a list of one', async () => {
    t.emulator.alter(changed('users', ({ data: rows }) => ({ data: rows[0], meta: { total: 1 } })));
    expect((await directory()).synapUserDirectory.nodes).toHaveLength(1);
  });

  it('asked for by its id and sent as a list of one is that one; another than was asked for is not believed', async () => {
    const [one, other] = t.world.vendors.synap.accounts.map(({ id }) => id) as [string, string];
    const document = { id: other, type: 'User', attributes: { name: 'Ada' } };
    const answers = (body: unknown): Alteration => (_request, reply) => ({ ...reply, body: JSON.stringify(body) });
    t.emulator.alter(answers({ data: [document] }));
    expect(await data(t, `{ synapUser(id: "${other}") { name } }`)).toEqual({ synapUser: { name: 'Ada' } });
    t.emulator.alter(answers({ data: document }));
    expect(await t.query(`{ synapUser(id: "${one}") { name } }`)).toMatchObject({ data: { synapUser: null }, errors: [{ extensions: { code: 'VENDOR_BAD_RESPONSE' } }] });
    for (const body of [null, [], 7, 'x', {}, { data: null }, { data: [document, document] }]) {
      t.emulator.alter(answers(body));
      expect(await t.query(`{ synapUser(id: "${other}") { name } }`)).toMatchObject({ extensions: { stale: [{ vendor: 'SYNAP' }] }, data: { synapUser: { name: 'Ada' } } });
    }
  });
});

describe('one odd attempt or assignment', () => {
  let usual: ReadonlyMap<string, Enrollment>;
  beforeAll(async () => {
    usual = await enrollmentsIn(await ready({}));
  });

  const without = (id: string, rows: ReadonlyMap<string, Enrollment>) => [...rows.values()].filter((row) => row.id !== id).map((row) => ({ ...row, fetchedAt: null }));
  /** Enrollments with one row of a route changed; answers whose row it was. */
  const readWith = async (route: string, change: (row: Row) => void) => {
    let id = '';
    const alter = changed(route, ({ data: rows }) => {
      id = String(rows[1]!.id);
      change(rows[1]!);
    });
    const t = await ready({ alter });
    return { t, found: await enrollmentsIn(t), id };
  };

  it.each(['attempts', 'assignments'])('(%s) without its person takes away itself alone, and is counted and named', async (route) => {
    for (const change of [(row: Row) => Object.assign(row, { relationships: [] }), (row: Row) => Object.assign(row.relationships, { user: { data: null }, owner: { data: [] } })]) {
      const { t, found, id } = await readWith(route, change);
      expect(found.has(id)).toBe(false);
      expect(without(id, found)).toEqual(without(id, usual));
      const { lastError, skippedRows, health } = await statusOf(t);
      expect({ skippedRows, health }).toEqual({ skippedRows: 1, health: 'OK' });
      expect(lastError).toContain(`1 of SYNAP's ${usual.size} attempts and assignments do not say whose they are and are left out`);
      expect(lastError).toContain(`${route}, row 2, relationships`);
    }
  });

  it.each(['attempts', 'assignments'])('(%s) without an id takes away itself alone', async (route) => {
    const { t, found } = await readWith(route, (row) => Object.assign(row, { id: null }));
    const gone = [...usual.keys()].filter((id) => !found.has(id));
    expect(gone).toHaveLength(1);
    expect(without('', found)).toEqual(without(gone[0]!, usual));
    expect(await statusOf(t)).toMatchObject({ skippedRows: 1, lastError: expect.stringContaining(`${route}, row 2, id`) as string });
  });

  it.each([
    ['attempts', 'title', {}],
    ['attempts', 'schedule', []],
    ['attempts', 'marks', 'many'],
    ['attempts', 'grade', 7],
    ['attempts', 'examStatus', ['enrolled']],
    ['attempts', 'proctorReviews', { userId: 1 }],
    ['assignments', 'name', []],
    ['assignments', 'progress', 'half'],
    ['assignments', 'timeStarted', 20260101],
  ])('(%s, %s) loses that field and stays', async (route, field, value) => {
    const { found, id } = await readWith(route, (row) => Object.assign(row.attributes, { [field]: value }));
    expect(without(id, found)).toEqual(without(id, usual));
    expect(found.get(id)).toMatchObject({ account: usual.get(id)!.account });
  });

  it('names its person in a list of one, and is theirs all the same', async () => {
    const { found, id } = await readWith('attempts', ({ relationships }) => Object.assign(relationships, { user: { data: [(relationships.user as { data: unknown }).data] } }));
    expect(without('', found)).toEqual(without('', usual));
    expect(found.get(id)).toMatchObject({ account: usual.get(id)!.account });
  });
});

describe('the reading of the enrollments', () => {
  const person = { user: 'u' };
  const read = async (routes: Parameters<typeof tenant>[0]) => {
    const t = await ready({ fault: tenant(routes) });
    return { t, found: await enrollmentsIn(t) };
  };

  it('does without an assignment group that cannot be read, and says so', async () => {
    const routes = {
      attempts: [],
      assignments: ['odd', 'unknown', 'good', 'another'].map((group) => resource('Assignment', `of ${group}`, { name: group }, { ...person, assignmentGroup: group })),
      'assignment-groups': [resource('AssignmentGroup', 'good', { name: 'Safety', deadlineType: 'absolute', absoluteDeadline: '2026-01-01T00:00:00Z' })],
    };
    const odd = { odd: { type: 'AssignmentGroup', attributes: {} }, another: resource('AssignmentGroup', 'not it', { absoluteDeadline: '2026-01-01T00:00:00Z' }) };
    const t = await ready({
      fault: (request, response) => {
        const data = odd[request.path.split('/').at(-1) as keyof typeof odd] as object | undefined;
        if (!data) return tenant(routes)(request, response);
        response.writeHead(200).end(JSON.stringify({ data }));
        return true;
      },
    });
    const found = await enrollmentsIn(t);
    expect([...found.keys()].sort()).toEqual(['of another', 'of good', 'of odd', 'of unknown']);
    expect([...found.values()].filter(({ dueAt }) => dueAt !== null).map(({ id }) => id)).toEqual(['of good']);
    expect((await statusOf(t)).lastError).toContain("2 of SYNAP's 4 assignment groups could not be read: their names and deadlines are missing");
  });

  it('never mixes two people: neither an assignment nor a certificate of somebody else’s is taken for an attempt’s', async () => {
    const { found } = await read({
      attempts: [resource('Attempt', 'mine', { isCompleted: true }, { user: 'u', assignment: 'theirs', examV2: 'e' })],
      assignments: [resource('Assignment', 'theirs', { name: 'Induction', deadline: '2026-01-01T00:00:00Z' }, { user: 'v' })],
      'exam-v-2s': [resource('Exam-V-2', 'e', {})],
      certificates: [resource('Certificate', 'c', { name: 'Licence' }, { user: 'v', attempt: 'mine' })],
    });
    expect([...found.keys()].sort()).toEqual(['mine', 'theirs']);
    expect(found.get('mine')).toMatchObject({ title: null, dueAt: null, certificate: null });
  });

  it('says which of its parts are refused: titles of exams and certificates', async () => {
    const { t, found } = await read({ attempts: [resource('Attempt', 'a', { isCompleted: true }, person)], assignments: [] });
    expect(found.get('a')).toMatchObject({ status: 'COMPLETED', title: null });
    expect((await statusOf(t)).lastError).toMatch(/titles of exams are missing: .*status 404; certificates are missing: .*status 404/);
  });
});
