import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { VendorUnderTest } from '../../test/support/vendor.ts';
import type { Alteration } from '../shared/emulator.ts';
import { changed, enrollmentsIn, oddVendor, resource, statusOf, tenant, type Enrollment, type ListDocument, type Row } from './testing.ts';

// What Synap does not document and a tenant may send all the same.

const opened: VendorUnderTest[] = [];
afterEach(async () => {
  for (const t of opened.splice(0)) await t.close();
});
/** A subgraph whose vendor is odd from the first call on, once its enrollments are read. */
const ready = async (odd: Parameters<typeof oddVendor>[0]): Promise<VendorUnderTest> => {
  const t = await oddVendor(odd);
  opened.push(t);
  await t.subgraph.whenReady();
  return t;
};
const data = async (t: VendorUnderTest, query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const answer = await t.query(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data as Record<string, unknown>;
};

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

describe('dates that mean something else', () => {
  const T = '2026-01-10T09:00:00Z';
  const read = async (attempts: Record<string, object>, assignments: Record<string, object> = {}, group: object = {}) => {
    const rows = (type: string, cases: Record<string, object>, more = {}) => Object.entries(cases).map(([id, attributes]) => resource(type, id, attributes, { user: 'u', ...more }));
    const t = await ready({ fault: tenant({ attempts: rows('Attempt', attempts), assignments: rows('Assignment', assignments, { assignmentGroup: 'g' }), 'assignment-groups': [resource('AssignmentGroup', 'g', group)] }) });
    return enrollmentsIn(t);
  };

  it('an end at the epoch, in year 1 or still to come does not end anything', async () => {
    const found = await read(
      {
        epoch: { timeCompleted: '1970-01-01T00:00:00Z', examStatus: 'enrolled' },
        yearOne: { timeCompleted: '0001-01-01T00:00:00Z', isOpen: true },
        never: { timeCompleted: '9999-12-31T23:59:59-0500', isOpen: true },
        planned: { timeStarted: '2999-01-01T09:00:00Z', timeCompleted: '2999-01-01T12:00:00Z', isUpcoming: true },
        ended: { timeStarted: T, timeCompleted: T },
      },
      { planned: { completedAt: '2999-01-01T12:00:00Z', startedAt: '2999-01-01T00:00:00Z', createdAt: T }, epoch: { completedAt: '1970-01-01T00:00:00Z', createdAt: T } },
    );
    expect(found.get('epoch')).toMatchObject({ completedAt: null });
    expect(Object.fromEntries([...found].map(([id, { status, startedAt, completedAt }]) => [id, [status, startedAt, completedAt]]))).toMatchObject({
      yearOne: ['NOT_STARTED', null, null],
      never: ['NOT_STARTED', null, null],
      ended: ['COMPLETED', '2026-01-10T09:00:00.000Z', '2026-01-10T09:00:00.000Z'],
    });
  });

  it('and what the attempt itself says is the same, live', async () => {
    const t = await ready({ fault: tenant({ attempts: [resource('Attempt', 'a', { timeCompleted: '2999-01-01T00:00:00Z', timeStarted: T }, { user: 'u' })], assignments: [] }) });
    expect(await data(t, '{ synapAttempt(id: "a") { status timeCompleted } }')).toEqual({ synapAttempt: { status: 'IN_PROGRESS', timeCompleted: '2999-01-01T00:00:00.000Z' } });
  });

  it('a deadline that is a day lasts to its end', async () => {
    const END = '2026-01-31T23:59:59.999Z';
    const found = await read(
      { attempt: { schedule: { activateAt: '2026-01-01', deactivateAt: '2026-01-31' } } },
      { own: { deadline: '2026-01-31' }, group: {} },
      { deadlineType: 'absolute', absoluteDeadline: '2026-01-31', startDate: '2026-01-01' },
    );
    expect(found.get('attempt')).toMatchObject({ availableFrom: '2026-01-01T00:00:00.000Z', dueAt: END });
    expect([found.get('own'), found.get('group')]).toMatchObject([{ dueAt: END, availableFrom: '2026-01-01T00:00:00.000Z' }, { dueAt: END }]);
  });

  it('words are read in any spelling, for deadlines and for results', async () => {
    const found = await read({ waiting: { isCompleted: true, resultsStatus: 'Pending', score: 10 } }, { a: { createdAt: '2026-01-01' } }, { deadlineType: 'Indefinite', absoluteDeadline: T });
    expect(found.get('waiting')).toMatchObject({ status: 'SUBMITTED', score: null });
    expect(found.get('a')).toMatchObject({ dueAt: null });
  });
});

describe('scores', () => {
  const cases: readonly [string, object, { scaled: number | null; raw: number | null; max: number | null } | null][] = [
    ['a fraction beside its marks', { score: 0.68, marks: { points: 34, maxPoints: 50 } }, { scaled: 0.68, raw: 34, max: 50 }],
    ['per cent beside its marks', { score: 68, marks: { points: 34, maxPoints: 50 } }, { scaled: 0.68, raw: 34, max: 50 }],
    ['rounded per cent beside its marks', { score: 33, marks: { points: 1, maxPoints: 3 } }, { scaled: 0.33, raw: 1, max: 3 }],
    ['less than one per cent beside its marks', { score: 0.5, marks: { points: 1, maxPoints: 200 } }, { scaled: 0.005, raw: 1, max: 200 }],
    ['everything, as a fraction', { score: 1, marks: { points: 50, maxPoints: 50 } }, { scaled: 1, raw: 50, max: 50 }],
    ['a score that its marks contradict', { score: 90, marks: { points: 34, maxPoints: 50 } }, { scaled: 0.68, raw: 34, max: 50 }],
    ['marks alone', { marks: { points: 34, maxPoints: 50 } }, { scaled: 0.68, raw: 34, max: 50 }],
    ['a fraction by its name', { scoreFrac: 0.7, score: 70 }, { scaled: 0.7, raw: null, max: null }],
    ['a score alone', { score: 68 }, { scaled: 0.68, raw: null, max: null }],
    ['a small score alone', { score: 0.5 }, { scaled: 0.005, raw: null, max: null }],
    ['a fraction that is none', { scoreFrac: 68, score: 68 }, { scaled: 0.68, raw: null, max: null }],
    ['more than everything', { marks: { points: 60, maxPoints: 50 } }, { scaled: 1, raw: 60, max: 50 }],
    ['more than everything, per cent alone', { score: 150 }, { scaled: 1, raw: 150, max: 100 }],
    ['less than nothing', { score: -5, marks: { points: -2, maxPoints: 50 } }, { scaled: 0, raw: -2, max: 50 }],
    ['marks of nothing', { score: 68, marks: { points: 0, maxPoints: 0 } }, { scaled: 0.68, raw: 0, max: 0 }],
    ['nothing', {}, null],
  ];

  it('are what their marks say, and stay within 0 to 1', async () => {
    const t = await ready({ fault: tenant({ attempts: cases.map(([what, attributes]) => resource('Attempt', what, { isCompleted: true, ...attributes }, { user: 'u' })), assignments: [] }) });
    const found = await enrollmentsIn(t);
    for (const [what, , score] of cases) expect([what, found.get(what)!.score]).toEqual([what, score && { ...score, grade: null }]);
  });
});

describe('numbers that have no sense', () => {
  it('are null, and the rest stays', async () => {
    const t = await ready({
      fault: tenant({
        attempts: [
          resource('Attempt', 'a', { title: 'Theory', timeSpentInMs: -1, resitCount: 2 ** 40, proctorBreaches: '1e99', resultsPendingMarks: 'NaN', scoreFrac: 7 }, { user: 'u' }),
          resource('Attempt', 'b', { title: 'Theory', timeSpentInMs: 1e15 }, { user: 'u' }),
        ],
        assignments: ['-0.5', 0, 0.4, 1, 40, '40 %', 101].map((progress, i) => resource('Assignment', `p${i}`, { progress }, { user: 'u' })),
        'user-groups': [resource('UserGroup', 'g', { parentId: 'g', totalUsers: 1e12, membershipExpiryTimeToExpireInMs: -1 }, { parentGroup: 'g' })],
      }),
    });
    const found = await enrollmentsIn(t);
    expect(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => found.get(id)!.progress)).toEqual([null, 0, 0.4, 1, 0.4, 0.4, null]);
    expect([found.get('a'), found.get('b')]).toMatchObject([{ title: 'Theory', timeSpentSeconds: null, score: null }, { title: 'Theory', timeSpentSeconds: null }]);
    expect(await data(t, '{ synapAttempt(id: "a") { title timeSpentSeconds resitCount resultsPendingMarks scoreFrac proctoring { breaches } } synapAssignment(id: "p4") { progress } }')).toEqual({
      synapAttempt: { title: 'Theory', timeSpentSeconds: null, resitCount: null, resultsPendingMarks: null, scoreFrac: null, proctoring: { breaches: null } },
      synapAssignment: { progress: 0.4 },
    });
    // A group is not above itself.
    expect(await data(t, '{ synapUserGroup(id: "g") { totalUsers membershipExpirySeconds parentId parent { id } } }')).toEqual({ synapUserGroup: { totalUsers: null, membershipExpirySeconds: null, parentId: null, parent: null } });
  });
});

describe('employee numbers from a custom attribute', () => {
  it('are texts and numbers, and nothing else', async () => {
    const values = [' E-7 ', 4711, null, '  ', true, ['E-7'], { value: 'E-7' }];
    const alter = changed('users', ({ data: rows }) => values.forEach((value, i) => void Object.assign(rows[i]!.attributes, { attr: { staffNumber: value, other: 1 } })));
    const t = await ready({ alter, env: { SYNAP_EMPLOYEE_NUMBER: 'attr:staffNumber' } });
    const { synapUserDirectory } = (await data(t, `{ synapUserDirectory(first: ${values.length}) { nodes { employeeNumber } } }`)) as { synapUserDirectory: { nodes: { employeeNumber: string | null }[] } };
    expect(synapUserDirectory.nodes.map(({ employeeNumber }) => employeeNumber)).toEqual([' E-7 ', '4711', null, null, null, null, null]);
  });

  it('a key that every object has is none', async () => {
    const t = await ready({ env: { SYNAP_EMPLOYEE_NUMBER: 'attr:constructor' } });
    expect(await data(t, '{ synapUserDirectory(first: 1) { nodes { employeeNumber } } }')).toEqual({ synapUserDirectory: { nodes: [{ employeeNumber: null }] } });
  });
});

describe('files', () => {
  it('are links that hold a credential: none is returned or logged with its query', async () => {
    const link = 'https://files.synap.example/f/7.pdf?X-Amz-Signature=LEAK&X-Amz-Expires=3600';
    const attr = { proof: { __type: 'File', name: '7.pdf', url: link }, note: `See ${link} and https://a.example/b`, deep: [[{ url: link }]] };
    const t = await ready({
      fault: tenant({
        attempts: [resource('Attempt', 'a', { state: attr, settings: attr, quizSetup: attr }, { user: 'u' })],
        assignments: [],
        users: [resource('User', 'u', { profilePicture: { __type: 'File', name: 'me.png', url: link }, attr, preferences: attr, notificationConfig: attr })],
        'learning-records': [resource('LearningRecord', 'l', { attr }, { user: 'u' })],
      }),
    });
    const answer = await data(t, '{ synapAttempt(id: "a") { state settings quizSetup } synapUser(id: "u") { attr preferences notificationConfig profilePicture { name url } } synapLearningRecord(id: "l") { attr } }');
    expect(answer).toMatchObject({
      synapUser: { profilePicture: { name: 'me.png', url: null } },
      synapLearningRecord: { attr: { proof: { name: '7.pdf', url: 'https://files.synap.example/f/7.pdf' }, note: 'See https://files.synap.example/f/7.pdf and https://a.example/b', deep: [[{ url: 'https://files.synap.example/f/7.pdf' }]] } },
    });
    expect(JSON.stringify(answer) + t.logged()).not.toMatch(/LEAK|X-Amz/);
  });
});
