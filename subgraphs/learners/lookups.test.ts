import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getNamedType, isNonNullType, isObjectType, buildASTSchema } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../schema/caller.ts';
import { readSdl } from '../shared/subgraph.ts';
import type { LearnersConfig } from './config.ts';
import { Failed, failing, learnersUnderTest, type LearnersUnderTest } from './suites/fakes.testing.ts';
import { sdl } from './index.ts';
import { people } from './suites/readings.testing.ts';
import { account } from './suites/store.testing.ts';

let graph: LearnersUnderTest;
afterEach(() => graph.close());

const STRIP_IN_MATRIX: Partial<LearnersConfig> = { stripZeros: { SYNAP: false, MATRIX: true, DAMSTRA: false, INSPERA: false } };

/** Names of everybody whom a field of `learners` or `learner` finds. */
const namesOf = async (text: string): Promise<unknown[]> => {
  const { data, errors } = await graph.query(`{ found: ${text} }`);
  expect(errors).toBeUndefined();
  const found = data?.found as { nodes?: { displayName: string }[]; displayName?: string } | null;
  return (found?.nodes ?? (found ? [found] : [])).map(({ displayName }) => displayName);
};

describe('an employee number', () => {
  it('finds the same people in learners as in learner, in every spelling that some vendor uses', async () => {
    graph = await learnersUnderTest({ config: STRIP_IN_MATRIX });
    graph.MATRIX.accounts = [account('1', { employeeNumber: '00123', displayName: 'Ann' })];
    graph.DAMSTRA.accounts = [account('9', { employeeNumber: '0077', displayName: 'Bob' })];
    await graph.start();
    for (const [number, name] of [['123', 'Ann'], ['00123', 'Ann'], [' 000123 ', 'Ann'], ['0077', 'Bob']]) {
      expect(await namesOf(`learner(employeeNumber: "${number}") { displayName }`)).toEqual([name]);
      expect(await namesOf(`learners(filter: { employeeNumber: "${number}" }) { nodes { displayName } }`)).toEqual([name]);
    }
    for (const number of ['77', '0000', 'n/a', ' ']) expect(await namesOf(`learners(filter: { employeeNumber: "${number}" }) { nodes { displayName } }`)).toEqual([]);
    expect(await namesOf('learners(filter: { email: "no address" }) { nodes { displayName } }')).toEqual([]);
  });
});

describe('somebody who is not in the index yet', () => {
  const everybody = () => namesOf('learners { nodes { displayName } }');

  it('is found by the vendor’s own comparison of the value, and nobody else is', async () => {
    graph = await learnersUnderTest();
    // A vendor that finds whatever is similar, or anything at all.
    const similar = [account('1', { email: 'ann.lee@x.example', displayName: 'Another' }), account('2', { email: null, displayName: 'Nobody' }), account('3', { email: ' ANN@x.example', displayName: 'Ann' })];
    graph.MATRIX.instead.byKey = () => similar;
    graph.DAMSTRA.instead.byKey = () => similar.slice(0, 2);
    expect(await namesOf('learner(email: "ann@X.example") { displayName }')).toEqual(['Ann']);
    expect(await namesOf('learner(email: "zoe@x.example") { displayName }')).toEqual([]);
    expect(await everybody()).toEqual(['Ann']);
  });

  it.each(['123', '00123'])('is found by the number %s where leading zeros do not count, and only there', async (number) => {
    graph = await learnersUnderTest({ config: STRIP_IN_MATRIX });
    graph.MATRIX.instead.byKey = () => [account('1', { employeeNumber: number === '123' ? '00123' : '123', displayName: 'Ann' }), account('2', { employeeNumber: '1230', displayName: 'Another' })];
    graph.DAMSTRA.instead.byKey = () => [account('9', { employeeNumber: number === '123' ? '00123' : '123', displayName: 'Not Ann' })];
    expect(await namesOf(`learner(employeeNumber: "${number}") { displayName }`)).toEqual(['Ann']);
    expect(await everybody()).toEqual(['Ann']);
  });

  it('is not found by a value that is a number to one vendor and none to another, which has accounts without one', async () => {
    graph = await learnersUnderTest({ config: STRIP_IN_MATRIX });
    graph.MATRIX.instead.byKey = () => [account('1', { displayName: 'Without' })];
    expect(await namesOf('learner(employeeNumber: "0NA") { displayName }')).toEqual([]);
    expect(await everybody()).toEqual([]);
  });

  it('is not found by a value that is no key, and no vendor is asked for it', async () => {
    graph = await learnersUnderTest();
    graph.MATRIX.instead.byKey = () => [account('1', { employeeNumber: 'N/A', email: 'nobody', displayName: 'Ann' })];
    for (const named of ['email: "nobody"', 'employeeNumber: "N/A"', 'employeeNumber: "000"']) expect(await namesOf(`learner(${named}) { displayName }`)).toEqual([]);
    expect(graph.MATRIX.asked.filter(({ field }) => field === 'byKey')).toEqual([]);
    expect(await everybody()).toEqual([]);
  });

  it.each<[string, unknown]>([['entries that are no accounts', [null, 5, {}, { id: null, email: 'ann@x.example' }]], ['no list', { id: '1' }], ['an error', failing('VENDOR_BAD_RESPONSE')], ['an error about nothing', new Failed([])]])(
    'an answer of %s finds nobody and breaks nothing',
    async (_what, answer) => {
      graph = await learnersUnderTest();
      graph.MATRIX.instead.byKey = () => answer;
      graph.DAMSTRA.accounts = [account('9', { email: 'ann@x.example', displayName: 'Ann' })];
      expect(await namesOf('learner(email: "ann@x.example") { displayName }')).toEqual(['Ann']);
    },
  );
});

describe('a value that nobody is known to have', () => {
  const asked = () => ['MATRIX', 'DAMSTRA', 'SYNAP', 'INSPERA'].map((vendor) => graph[vendor as 'MATRIX'].asked.filter(({ field }) => field === 'byKey').length);

  it('is asked for once of each vendor, however many want it at once, and remembered for a minute', async () => {
    graph = await learnersUnderTest();
    await graph.start();
    const ask = () => namesOf('learner(email: "zoe@x.example") { displayName }');
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([[], [], []]);
    expect(asked()).toEqual([1, 1, 1, 1]);
    graph.MATRIX.instead.byKey = () => [account('1', { email: 'zoe@x.example', displayName: 'Zoe' })];
    expect(await namesOf('learner(employeeNumber: "ZOE@X.EXAMPLE") { displayName }')).toEqual([]);
    expect(asked()).toEqual([2, 2, 2, 2]);
    await graph.time.pass(0.99);
    expect([await ask(), asked()]).toEqual([[], [2, 2, 2, 2]]);
    await graph.time.pass(0.01);
    expect(await ask()).toEqual(['Zoe']);
  });

  it('is not said to be nobody’s where a vendor could not be asked, unless that is not configured', async () => {
    graph = await learnersUnderTest();
    graph.SYNAP.instead.byKey = () => failing('VENDOR_NOT_CONFIGURED');
    expect(await namesOf('learner(email: "zoe@x.example") { displayName }')).toEqual([]);
    graph.DAMSTRA.instead.byKey = () => failing('VENDOR_UNAVAILABLE');
    const { data, errors } = await graph.query('{ learner(email: "max@x.example") { displayName } }');
    expect([data?.learner, errors?.[0]?.extensions]).toMatchObject([null, { code: 'VENDOR_UNAVAILABLE', vendor: 'DAMSTRA' }]);
    // A failure is no miss: it is asked again at once.
    graph.DAMSTRA.instead.byKey = () => [account('9', { email: 'max@x.example', displayName: 'Max' })];
    expect(await namesOf('learner(email: "max@x.example") { displayName }')).toEqual(['Max']);
  });

  it('is asked for as it was written, and not at all where nobody could have it', async () => {
    graph = await learnersUnderTest();
    const values = () => graph.MATRIX.asked.filter(({ field }) => field === 'byKey').map(({ variables }) => variables);
    await namesOf('learner(email: " Zoe@X.example") { displayName }');
    await namesOf('learner(employeeNumber: " a-7 ") { displayName }');
    expect(values()).toEqual([{ key: 'EMAIL', value: 'zoe@x.example' }, { key: 'EMPLOYEE_NUMBER', value: 'a-7' }]);
    expect(await namesOf('learner(email: "a\\u0000b@x.example") { displayName }')).toEqual([]);
    expect(values()).toHaveLength(2);
  });
});

describe('learner', () => {
  const refused = async (args: string) => {
    const { data, errors } = await graph.query(`{ learner${args} { id } }`);
    expect(data?.learner).toBeNull();
    return [errors?.[0]?.message, errors?.[0]?.extensions];
  };

  it('takes exactly one of id, email and employee number', async () => {
    graph = await learnersUnderTest();
    expect(await refused('')).toEqual(['learner takes exactly one of id, email and employeeNumber, not none', { code: 'BAD_USER_INPUT', retryable: false, argument: 'id' }]);
    expect(await refused('(email: "a@b.example", employeeNumber: "1")')).toEqual(['learner takes exactly one of id, email and employeeNumber, not email and employeeNumber', { code: 'BAD_USER_INPUT', retryable: false, argument: 'employeeNumber' }]);
    expect(await refused('(id: "x", email: "a@b.example", employeeNumber: null)')).toMatchObject(['learner takes exactly one of id, email and employeeNumber, not id and email', { argument: 'email' }]);
  });

  it('finds by id, and nobody by an id that is nobody’s', async () => {
    graph = await learnersUnderTest();
    graph.MATRIX.accounts = [account('1', { email: 'ann@x.example', displayName: 'Ann' })];
    await graph.start();
    expect(await namesOf(`learner(id: "${await graph.idOf('ann@x.example')}") { displayName }`)).toEqual(['Ann']);
    expect([await namesOf('learner(id: "person_x") { displayName }'), await namesOf('learner(id: "") { displayName }')]).toEqual([[], []]);
  });

  it('names the candidates where several have the value', async () => {
    graph = await learnersUnderTest();
    graph.MATRIX.accounts = [account('1', { email: 'desk@x.example', employeeNumber: 'E1', displayName: 'Ann Lee' }), account('2', { email: 'zoe@x.example', employeeNumber: 'E7', displayName: 'Zoe Kay' })];
    graph.DAMSTRA.accounts = [account('8', { email: 'desk@x.example', employeeNumber: 'E2', displayName: 'Bo Ray' }), account('9', { email: 'max@x.example', employeeNumber: 'E7', displayName: 'Max Poe' })];
    await graph.start();
    const idOf = async (number: string) => ((await graph.query(`{ learner(employeeNumber: "${number}") { id } }`)).data?.learner as { id: string }).id;
    const [message, extensions] = await refused('(email: "Desk@x.example")');
    expect(message).toBe('2 people have this email: ask for one of extensions.candidates by id');
    expect(extensions).toEqual({ code: 'AMBIGUOUS_LINK', retryable: false, candidates: expect.arrayContaining([await idOf('E1'), await idOf('E2')]) as unknown });
    expect((await refused('(employeeNumber: "e7")'))[0]).toBe('2 people have this employee number: ask for one of extensions.candidates by id');
  });

  it('tells a learner himself alone, whatever names him, and of others not even whether they are there', async () => {
    graph = await learnersUnderTest();
    graph.MATRIX.accounts = [account('1', { email: 'ann@x.example', employeeNumber: 'E1', displayName: 'Ann' }), account('2', { email: 'bo@x.example', employeeNumber: 'E2', displayName: 'Bo' })];
    await graph.start();
    const [ann, bo] = [(await graph.idOf('ann@x.example'))!, (await graph.idOf('bo@x.example'))!];
    const me: Caller = { role: 'learner', learnerId: ann, accounts: [{ vendor: 'MATRIX', externalId: '1' }] };
    const before = asked();
    for (const named of [`id: "${ann}"`, 'email: " ANN@x.example"', 'employeeNumber: "e1"']) expect((await graph.query(`{ learner(${named}) { displayName } }`, {}, me)).data?.learner).toEqual({ displayName: 'Ann' });
    for (const named of [`id: "${bo}"`, 'id: ""', 'id: "person_x"', 'email: "bo@x.example"', 'email: "nobody@x.example"', 'employeeNumber: "E2"', 'employeeNumber: "E9"', 'email: "no address"']) {
      const { data, errors } = await graph.query(`{ learner(${named}) { displayName } }`, {}, me);
      expect([data?.learner, errors?.[0]?.message, errors?.[0]?.extensions]).toMatchObject([null, 'Learner: you may read your own only', { code: 'FORBIDDEN', subject: 'Learner' }]);
    }
    expect(asked()).toBe(before);
  });
  const asked = () => graph.MATRIX.asked.filter(({ field }) => field === 'byKey').length;
});

describe('a sign-in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'graph-sign-in-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const signIn = async (args: string): Promise<string | null> => {
    const { data, errors } = await graph.query(`{ _caller(${args}) { learnerId } }`);
    expect(errors).toBeUndefined();
    return (data?._caller as { learnerId: string } | null)?.learnerId ?? null;
  };

  it('by a value that a conflict calls unusable is nobody’s, until somebody decides that it is one person’s', async () => {
    graph = await learnersUnderTest({ config: { dataDir: folder } });
    graph.MATRIX.accounts = [account('1', { email: 'desk@x.example', employeeNumber: 'E1', displayName: 'Ann Lee' }), account('2', { email: 'bo@x.example', employeeNumber: 'E5', displayName: 'Bo Ray' }), account('3', { email: 'zoe@x.example', displayName: 'Zoe' })];
    graph.DAMSTRA.accounts = [account('8', { email: 'desk@x.example', employeeNumber: 'E2', displayName: 'Ann Lee' }), account('9', { email: 'max@x.example', employeeNumber: 'E5', displayName: 'Max Poe' })];
    await graph.start();
    const bo = await graph.idOf('bo@x.example');
    expect((await graph.query('{ linkConflicts { nodes { key value } } }')).data?.linkConflicts).toMatchObject({ nodes: expect.arrayContaining([{ key: 'EMAIL', value: 'desk@x.example' }, { key: 'EMPLOYEE_NUMBER', value: 'E5' }]) });
    expect(await signIn('email: "Desk@x.example"')).toBeNull();
    expect(await signIn('idOrNumber: "e5"')).toBeNull();
    // By what no conflict is about they are known, but not by an id: whose their accounts are is open.
    expect(await signIn('email: "bo@x.example"')).toBe(bo);
    expect(await signIn(`idOrNumber: "${bo}"`)).toBeNull();
    const zoe = await graph.idOf('zoe@x.example');
    expect(await signIn('email: "zoe@x.example"')).toBe(zoe);
    expect(await signIn(`idOrNumber: "${zoe}"`)).toBe(zoe);
    await graph.query('mutation { linkAccounts(input: { a: { vendor: MATRIX, externalId: "1" }, b: { vendor: DAMSTRA, externalId: "8" }, reason: "one person" }) { id } }');
    const ann = await signIn('idOrNumber: "E1"');
    expect(await signIn('email: "Desk@x.example"')).toBe(ann);
    expect(await signIn(`idOrNumber: "${ann}"`)).toBe(ann);
    expect(ann).not.toBeNull();
  });

  it('by a number that is one person’s in one spelling and another’s in another is nobody’s', async () => {
    graph = await learnersUnderTest({ config: STRIP_IN_MATRIX });
    graph.MATRIX.accounts = [account('1', { employeeNumber: '00123', displayName: 'Ann Lee' })];
    graph.DAMSTRA.accounts = [account('8', { employeeNumber: '00123', displayName: 'Bo Ray' })];
    await graph.start();
    expect(await signIn('idOrNumber: "00123"')).toBeNull();
    expect(await signIn('idOrNumber: "123"')).not.toBeNull();
  });

  it('by a value of several people is nobody’s, and so is one by somebody whom the vendor made up', async () => {
    graph = await learnersUnderTest();
    graph.MATRIX.accounts = [account('1', { email: 'desk@x.example', employeeNumber: 'E1', displayName: 'Ann Lee' })];
    graph.DAMSTRA.accounts = [account('8', { email: 'desk@x.example', employeeNumber: 'E2', displayName: 'Bo Ray' })];
    await graph.start();
    expect(await signIn('email: "desk@x.example"')).toBeNull();
    graph.MATRIX.instead.byKey = () => people(1);
    expect(await signIn('email: "stranger@x.example"')).toBeNull();
  });
});

describe('a learner', () => {
  it('is told of nobody else: how many people and conflicts there are, neither', async () => {
    graph = await learnersUnderTest();
    graph.MATRIX.accounts = people(3);
    await graph.start();
    const id = (await graph.idOf('p1@x.example'))!;
    const me: Caller = { role: 'learner', learnerId: id, accounts: [{ vendor: 'MATRIX', externalId: 'p1' }] };
    for (const list of ['learners', 'linkConflicts']) {
      const { data, errors } = await graph.query(`{ ${list}(first: 1) { totalCount pageInfo { hasNextPage } } me { id } }`, {}, me);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
      expect(JSON.parse(JSON.stringify(data))).toEqual({ [list]: null, me: { id } });
      expect((await graph.query(`{ ${list}(first: 1) { totalCount } }`, {}, { ...me, role: 'manager' })).errors).toBeUndefined();
    }
  });

  it('reaches no list with a count that is always told', async () => {
    graph = await learnersUnderTest();
    const schema = buildASTSchema(readSdl(sdl, ['common.graphql']), { assumeValidSDL: true });
    const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
    const lists = fields.filter(({ type }) => {
      const of = getNamedType(type);
      const count = isObjectType(of) ? of.getFields().totalCount : undefined;
      return count !== undefined && isNonNullType(count.type);
    });
    expect(lists.map(({ name }) => name).sort()).toEqual(expect.arrayContaining(['learners', 'linkConflicts']));
    for (const { name, astNode } of lists) expect([name, astNode?.directives?.map((directive) => directive.name.value)]).toEqual([name, expect.arrayContaining(['access'])]);
  });
});
