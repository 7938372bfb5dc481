import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callsTo, forgetCalls, MODES, operation, operations, startEmulators, startGraph, type Emulators, type TestGraph } from './support/graph.ts';

let emulators: Emulators;
const graphs = new Map<string, TestGraph>();

beforeAll(async () => {
  emulators = await startEmulators(200);
  for (const mode of MODES) graphs.set(mode, await startGraph(mode, emulators));
});

afterAll(async () => {
  for (const graph of graphs.values()) await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

beforeEach(() => forgetCalls(emulators));

type Json = Record<string, unknown>;

/** Without what differs from moment to moment: when something was read, and how long it took. */
const timeless = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(timeless)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value as Json).filter(([name]) => !['fetchedAt', 'ms', 'detectedAt', 'indexedAt', 'nextIndexAt', 'callBudget', 'startCursor', 'endCursor'].includes(name)).map(([name, inner]) => [name, timeless(inner)]))
      : value;

/** Learner ids are made anew by each index, and conflicts stand in the order in which it saw them. */
const withoutIds = ({ data, ...rest }: { data?: Json | null }): unknown => {
  const conflicts = data?.linkConflicts as { nodes: { id: string }[] } | undefined;
  conflicts?.nodes.sort((a, b) => a.id.localeCompare(b.id));
  return JSON.parse(JSON.stringify(timeless({ data, ...rest })).replace(/person_[0-9a-f]+/g, 'person'));
};

const SOMEBODY = 'amelia.okafor@northwind.example';

describe.each(MODES)('the graph, %s', (mode) => {
  const ask = (query: string, variables?: Json) => graphs.get(mode)!.query(query, variables);
  const idOf = async (email: string) => ((await ask('query ($email: String!) { learner(email: $email) { id } }', { email })).data!.learner as { id: string }).id;

  it.each(operations.map(({ name }) => name))('answers %s without an error', async (name) => {
    const variables = name === 'PersonById' ? { id: await idOf(SOMEBODY) } : {};
    const answer = await ask(operation(name), variables);
    expect(answer.errors).toBeUndefined();
    expect(answer.status).toBe(200);
    expect(Object.values(answer.data!).every((value) => value !== null)).toBe(true);
    expect(answer.extensions).toHaveProperty('vendorCalls');
  });

  it('shows one person across four systems, however she is asked for', async () => {
    const byEmail = await ask(operation('PersonByEmail'));
    const byNumber = await ask(operation('PersonByEmployeeNumber'));
    const byId = await ask(operation('PersonById'), { id: await idOf(SOMEBODY) });
    expect(timeless(byNumber.data)).toEqual(timeless(byEmail.data));
    expect(timeless(byId.data)).toEqual(timeless(byEmail.data));
    const person = byEmail.data!.learner as { displayName: string; emails: string[]; employeeNumbers: string[]; incompleteVendors: string[]; accounts: Json[] };
    expect(person).toMatchObject({
      displayName: 'Amelia Okafor',
      emails: ['amelia.okafor@northwind.example', 'amelia@home.example'],
      employeeNumbers: ['E-1001'],
      incompleteVendors: [],
    });
    expect(person.accounts.map((account) => account.vendor)).toEqual(['DAMSTRA', 'INSPERA', 'MATRIX', 'SYNAP']);
    for (const { user } of person.accounts) expect((user as { enrollments: unknown[] }).enrollments.length).toBeGreaterThan(0);
    const keys = new Set(person.accounts.flatMap((account) => (account.evidence as { key: string }[]).map((evidence) => evidence.key)));
    expect(keys).toEqual(new Set(['EMAIL', 'EMPLOYEE_NUMBER']));
  });

  it('lists twenty people without calling any vendor', async () => {
    const answer = await ask(operation('TwentyNames'));
    expect((answer.data!.learners as { nodes: unknown[] }).nodes).toHaveLength(20);
    expect(answer.extensions!.vendorCalls).toEqual([]);
    expect(callsTo(emulators)).toEqual({ synap: 0, matrix: 0, damstra: 0, inspera: 0 });
  });

  it('reads twenty people’s accounts with one MATRIX call, and one call at most for each other account', async () => {
    const graph = await startGraph(mode, emulators);
    forgetCalls(emulators);
    const answer = await graph.query(operation('TwentyWithUsers'));
    const accounts = (answer.data!.learners as { nodes: { accounts: { vendor: string; user: { displayName: string | null } }[] }[] }).nodes.flatMap((node) => node.accounts);
    const count = (vendor: string) => accounts.filter((account) => account.vendor === vendor).length;
    const calls = callsTo(emulators);
    expect(calls.matrix).toBe(1);
    expect(calls.damstra).toBeLessThanOrEqual(count('DAMSTRA'));
    expect(calls.synap).toBeLessThanOrEqual(count('SYNAP'));
    expect(calls.inspera).toBeLessThanOrEqual(count('INSPERA'));
    const reported = Object.fromEntries((answer.extensions!.vendorCalls as { vendor: string; calls: number }[]).map(({ vendor, calls: made }) => [vendor.toLowerCase(), made]));
    expect(reported).toEqual(calls);
    forgetCalls(emulators);
    await graph.query(operation('TwentyWithUsers'));
    expect(callsTo(emulators)).toEqual({ synap: 0, matrix: 0, damstra: 0, inspera: 0 });
    await graph.close();
  });

  it('pays nothing more for the same account by two paths', async () => {
    const graph = await startGraph(mode, emulators, { MATRIX_CACHE_SECONDS: '0', DAMSTRA_CACHE_SECONDS: '0' });
    const fields = '{ displayName email enrollments { title status } }';
    const cost = async (query: string) => {
      forgetCalls(emulators);
      expect((await graph.query(query)).errors).toBeUndefined();
      const { matrix, damstra } = callsTo(emulators);
      return { matrix, damstra };
    };
    const once = await cost(`{ learner(email: "${SOMEBODY}") { matrix ${fields} damstra ${fields} } }`);
    const twice = await cost(`{ learner(email: "${SOMEBODY}") { matrix ${fields} damstra ${fields} accounts { user ${fields} } } again: learner(employeeNumber: "E-1001") { matrix { learner { matrix ${fields} } } } }`);
    expect(twice).toEqual(once);
    await graph.close();
  });

  it('leads from an account back to its person', async () => {
    const { data } = await ask(`{ learner(email: "${SOMEBODY}") { id accounts { user { id vendor learner { id displayName } } } } }`);
    const learner = data!.learner as { id: string; accounts: { user: { learner: { id: string } } }[] };
    for (const { user } of learner.accounts) expect(user.learner.id).toBe(learner.id);
  });

  it.each([
    ['no argument', '{ learner { id } }', 'exactly one'],
    ['two arguments', '{ learner(email: "a@b.c", employeeNumber: "1") { id } }', 'exactly one'],
    ['first: 0', '{ learners(first: 0) { totalCount } }', '1 to 500'],
    ['first: 501', '{ linkConflicts(first: 501) { totalCount } }', '1 to 500'],
    ['a broken cursor', '{ learners(after: "zzz") { totalCount } }', 'cursor'],
    ['the same account twice', '{ explainLink(a: {vendor: MATRIX, externalId: "1"}, b: {vendor: MATRIX, externalId: "1"}) { linked } }', 'same account'],
    ['a field that is not there', '{ nothing }', 'nothing'],
  ])('says what is wrong with %s', async (_name, query, words) => {
    const answer = await ask(query);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', retryable: false });
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  it('answers null for what does not exist', async () => {
    const { data, errors } = await ask(`{
      learner(id: "person_0") { id } matrixUser(id: "999999") { id } damstraUser(id: "999999") { id } synapUser(id: "ZZZZZZZZZZ") { id } insperaUser(id: "999999") { id }
      explainLink(a: {vendor: MATRIX, externalId: "1"}, b: {vendor: SYNAP, externalId: "1"}) { linked }
    }`);
    expect(errors).toBeUndefined();
    expect(Object.values(data!)).toEqual([null, null, null, null, null, null]);
  });

  it('names the people that an email of several fits', async () => {
    const answer = await ask('{ learner(email: "p.weber@northwind.example") { id } }');
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'AMBIGUOUS_LINK' });
    expect(answer.errors?.[0]?.extensions?.candidates).toHaveLength(2);
  });

  it('asks the vendors for an email that the index does not know, once', async () => {
    await ask('{ learner(email: "nobody.at.all@northwind.example") { id } }');
    expect(callsTo(emulators)).toMatchObject({ matrix: 1, damstra: 1, synap: 0, inspera: 0 });
    forgetCalls(emulators);
    const again = await ask('{ learner(email: " Nobody.At.All@northwind.example") { id } }');
    expect(again.data).toEqual({ learner: null });
    expect(callsTo(emulators)).toMatchObject({ matrix: 0, damstra: 0, synap: 0, inspera: 0 });
  });

  it('explains why two accounts are one person', async () => {
    const { data } = await ask(`{ learner(email: "sofia@northwind.example") { accounts { vendor externalId } } }`);
    const accounts = (data!.learner as { accounts: { vendor: string; externalId: string }[] }).accounts;
    const [a, b] = [accounts.find(({ vendor }) => vendor === 'SYNAP')!, accounts.find(({ vendor }) => vendor === 'DAMSTRA')!];
    const answer = await ask('query ($a: AccountRef!, $b: AccountRef!) { explainLink(a: $a, b: $b) { linked path { key value } comparisons { key a b outcome } override { id } } }', { a, b });
    expect(answer.data!.explainLink).toMatchObject({ linked: true, path: [{ key: 'EMAIL', value: 'sofia@northwind.example' }, { key: 'EMPLOYEE_NUMBER', value: 'E-2006' }], override: null });
  });
});

it('answers the same in one process and over HTTP, costs and all', async () => {
  const [one, http] = await Promise.all(MODES.map((mode) => startGraph(mode, emulators)));
  for (const { name, query } of operations.filter((candidate) => candidate.name !== 'PersonById')) {
    const [left, right] = [await one!.query(query), await http!.query(query)];
    expect(withoutIds(right), name).toEqual(withoutIds(left));
  }
  await one!.close();
  await http!.close();
});

describe('a part that is gone', () => {
  const accountsOf = (answer: { data?: Json | null }) => (answer.data!.learner as { accounts: { vendor: string; externalId: string; user: Json | null }[] }).accounts;

  it('costs its own fields alone: a subgraph whose process is dead', async () => {
    const graph = await startGraph('over HTTP', emulators);
    const before = await graph.query(operation('PersonByEmail'));
    await graph.kill('matrix');
    const answer = await graph.query(operation('PersonByEmail'));
    expect(answer.status).toBe(200);
    for (const account of accountsOf(answer)) {
      const same = accountsOf(before).find(({ vendor }) => vendor === account.vendor)!;
      if (account.vendor === 'MATRIX') expect(account).toMatchObject({ externalId: same.externalId, user: { displayName: null, enrollments: null } });
      else expect(timeless(account)).toEqual(timeless(same));
    }
    const index = accountsOf(answer).findIndex(({ vendor }) => vendor === 'MATRIX');
    expect(answer.errors).toEqual([{ message: 'MATRIX is not available', path: ['learner', 'accounts', index, 'user'], extensions: { code: 'VENDOR_UNAVAILABLE', vendor: 'MATRIX', retryable: true } }]);
    const { data, errors } = await graph.query('{ matrixUser(id: "200001") { id } damstraUser(id: "300001") { id } again: matrixClass(id: "1") { id } vendors { vendor mode } }');
    expect(data).toMatchObject({ matrixUser: null, again: null, damstraUser: { id: '300001' }, vendors: expect.arrayContaining([{ vendor: 'MATRIX', mode: 'UNKNOWN' }]) });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code, extensions?.vendor])).toEqual([
      [['matrixUser'], 'VENDOR_UNAVAILABLE', 'MATRIX'],
      [['again'], 'VENDOR_UNAVAILABLE', 'MATRIX'],
    ]);
    await graph.close();
  });

  it.each(MODES)('costs its own fields alone: a vendor that is not configured, %s', async (mode) => {
    const three = new Map([...emulators].filter(([name]) => name !== 'inspera'));
    const graph = await startGraph(mode, three);
    const { data, errors } = await graph.query(`{ insperaUser(id: "400001") { id } vendors { vendor mode health accounts } learner(email: "${SOMEBODY}") { incompleteVendors accounts { vendor user { displayName } } } }`);
    expect(data).toMatchObject({ insperaUser: null, learner: { incompleteVendors: [], accounts: [{ vendor: 'DAMSTRA' }, { vendor: 'MATRIX' }, { vendor: 'SYNAP' }] } });
    expect((data!.vendors as Json[]).find(({ vendor }) => vendor === 'INSPERA')).toEqual({ vendor: 'INSPERA', mode: 'DISABLED', health: 'UNKNOWN', accounts: 0 });
    expect(errors).toMatchObject([{ path: ['insperaUser'], extensions: { code: 'VENDOR_NOT_CONFIGURED', vendor: 'INSPERA', retryable: false } }]);
    await graph.close();
  });

  it.each(MODES)('is stood in for by the last good copy, which says that it is one, %s', async (mode) => {
    const graph = await startGraph(mode, emulators, { DAMSTRA_CACHE_SECONDS: '0' });
    const query = '{ damstraUser(id: "300001") { displayName email fetchedAt } }';
    const before = await graph.query(query);
    emulators.get('damstra')!.fault((_request, response) => {
      response.writeHead(500).end();
      return true;
    });
    const after = await graph.query(query);
    emulators.get('damstra')!.fault(null);
    expect(after.errors).toBeUndefined();
    expect(after.data).toEqual(before.data);
    expect(after.extensions).toMatchObject({ stale: [{ vendor: 'DAMSTRA', fetchedAt: (before.data!.damstraUser as Json).fetchedAt }] });
    await graph.close();
  });

  it('costs its own fields alone: the subgraph that knows who is who', async () => {
    const graph = await startGraph('over HTTP', emulators);
    await graph.kill('learners');
    const { data, errors } = await graph.query('{ learners(first: 1) { totalCount } matrixUser(id: "200001") { id displayName learner { id } } }');
    expect(data).toEqual({ learners: null, matrixUser: { id: '200001', displayName: 'Amelia Okafor', learner: null } });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['learners'], 'VENDOR_UNAVAILABLE'],
      [['matrixUser'], 'VENDOR_UNAVAILABLE'],
    ]);
    await graph.close();
  });
});
