import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Participation, ParticipationState } from '../shared/world/learning.ts';
import { matrixEmulator } from './emulator.ts';
import { matrix } from './index.ts';

const ENV = { MATRIX_CACHE_SECONDS: '0', MATRIX_CALLS_PER_MINUTE: '100000', MATRIX_MAX_CALLS_PER_OPERATION: '1000' };

let bench: VendorUnderTest;
beforeAll(async () => {
  bench = await vendorUnderTest(matrix, matrixEmulator, { learners: 200, emulator: { unlimited: true }, env: ENV });
});
afterAll(() => bench.close());
beforeEach(() => void bench.requests());

const world = () => bench.world.vendors.matrix;
/** How often each function was called since the last look. */
const calls = () => {
  const counts: Record<string, number> = {};
  for (const request of bench.requests()) counts[request.replace('GET /api/', '')] = (counts[request.replace('GET /api/', '')] ?? 0) + 1;
  return counts;
};
type Answer = Record<string, unknown>;
interface Enrolled {
  matrixUser: { enrollments: Answer[] };
}
const ask = async <T = Answer>(query: string, variables?: Record<string, unknown>): Promise<T> => {
  const { data, errors } = await bench.query(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
};

const WORDS: Record<ParticipationState, [status: string, rawStatus: string]> = {
  scheduled: ['NOT_STARTED', 'enrolled'],
  notStarted: ['NOT_STARTED', 'enrolled'],
  overdue: ['NOT_STARTED', 'enrolled'],
  inProgress: ['IN_PROGRESS', 'enrolled'],
  submitted: ['COMPLETED', 'completed'],
  completed: ['COMPLETED', 'completed'],
  failed: ['COMPLETED', 'completed'],
  withdrawn: ['WITHDRAWN', 'unenrolled'],
  cancelled: ['WITHDRAWN', 'deactivated'],
};
const itemOf = (p: Participation) => world().items.find(({ id }) => id === p.itemId)!;
const expected = (p: Participation) => ({
  id: `${p.itemId}:${p.accountId}`,
  title: itemOf(p).title,
  itemId: itemOf(p).code,
  status: WORDS[p.state][0],
  rawStatus: WORDS[p.state][1],
  assignedAt: p.assignedAt.toISOString(),
  startedAt: p.startedAt?.toISOString() ?? null,
  completedAt: p.completedAt?.toISOString() ?? null,
  timeSpentSeconds: p.timeSpentSeconds,
});
const FIELDS = 'id title itemId status rawStatus assignedAt startedAt completedAt timeSpentSeconds';
/** MATRIX lists no course that a person was unenrolled from. */
const listed = (accountId: string) => world().participations.filter((p) => p.accountId === accountId && p.state !== 'withdrawn');
const one = 'query ($id: ID!) { matrixUser(id: $id) { enrollments { FIELDS } } }';
const many = 'query ($ids: [ID!]!) { matrixUsers(ids: $ids) { enrollments { FIELDS } } }';

/** Somebody with several courses, a finished one and one begun among them. */
const busy = () => world().accounts.find(({ id }) => ['completed', 'inProgress', 'notStarted'].every((state) => listed(id).some((p) => p.state === state)))!.id;
const classmates = () => {
  const { itemId } = world().participations.find(({ state }) => state === 'inProgress')!;
  return { itemId, ids: [...new Set(world().participations.filter((p) => p.itemId === itemId && p.state !== 'withdrawn').map((p) => p.accountId))].slice(0, 20) };
};

describe('enrollments of people', () => {
  it('says in shared words how far everybody is', async () => {
    const ids = world().accounts.map(({ id }) => id).slice(0, 40);
    const { matrixUsers } = await ask(many.replace('FIELDS', FIELDS), { ids });
    expect(matrixUsers).toEqual(ids.map((id) => ({ enrollments: listed(id).map(expected) })));
  });

  it('costs two calls for titles and dates of courses', async () => {
    const id = busy();
    const { matrixUser } = await ask(one.replace('FIELDS', 'title dueAt availableFrom kind vendor account { externalId } user { id vendor }'), { id });
    expect(matrixUser).toMatchObject({ enrollments: listed(id).map((p) => ({ title: itemOf(p).title, kind: 'COURSE', vendor: 'MATRIX', account: { externalId: id }, user: { id, vendor: 'MATRIX' } })) });
    expect(calls()).toEqual({ get_users_with_ids: 1, get_classes_enrolled_by: 1, get_status_of_classes: 1 });
  });

  it('costs no report of finished or deactivated courses for the status', async () => {
    const id = busy();
    await ask(one.replace('FIELDS', 'title status'), { id });
    const open = listed(id).filter((p) => WORDS[p.state][1] === 'enrolled').length;
    expect(calls()).toEqual({ get_users_with_ids: 1, get_classes_enrolled_by: 1, get_status_of_classes: 1, get_class_report: open });
  });

  it('costs one report for twenty people in the same course', async () => {
    const { itemId, ids } = classmates();
    await ask(many.replace('FIELDS', 'startedAt completedAt status'), { ids });
    const courses = new Set(ids.flatMap((id) => listed(id).map((p) => p.itemId)));
    expect(calls()).toEqual({ get_users_with_ids: 1, get_classes_enrolled_by: ids.length, get_status_of_classes: ids.length, get_class_report: courses.size });
    expect(courses).toContain(itemId);
    expect(ids.length).toBeGreaterThan(10);
  });

  it('reads the roster instead of the report where the time spent is asked for', async () => {
    const { ids } = classmates();
    await ask(many.replace('FIELDS', 'startedAt timeSpentSeconds status'), { ids });
    const courses = new Set(ids.flatMap((id) => listed(id).map((p) => p.itemId)));
    expect(calls()).toEqual({ get_users_with_ids: 1, get_classes_enrolled_by: ids.length, get_status_of_classes: ids.length, get_students_for_class: courses.size });
  });

  it('finds the courses with a status, and asks no report where that cannot matter', async () => {
    const p = world().participations.find(({ state }) => state === 'cancelled')!;
    const query = 'query ($id: ID!) { matrixUser(id: $id) { enrollments(statuses: [WITHDRAWN]) { id status } } }';
    const { matrixUser } = await ask(query, { id: p.accountId });
    expect(matrixUser).toEqual({ enrollments: listed(p.accountId).filter(({ state }) => state === 'cancelled').map((row) => ({ id: expected(row).id, status: 'WITHDRAWN' })) });
    expect(calls()).toEqual({ get_users_with_ids: 1, get_classes_enrolled_by: 1, get_status_of_classes: 1 });
  });

  it('lists completed and deactivated courses also where MATRIX lists current ones only', async () => {
    const other = await vendorUnderTest(matrix, matrixEmulator, { learners: 200, emulator: { unlimited: true, currentCoursesOnly: true }, env: ENV });
    const ids = world().accounts.map(({ id }) => id);
    const query = many.replace('FIELDS', FIELDS);
    const { data, errors } = await other.query(query, { ids });
    const made = other.requests();
    await other.close();
    expect(errors).toBeUndefined();
    const sorted = (enrollments: readonly Answer[]) => [...enrollments].sort((a, b) => String(a.id).localeCompare(String(b.id)));
    const seen = (data!.matrixUsers as { enrollments: Answer[] }[]).map(({ enrollments }) => sorted(enrollments));
    expect(seen).toEqual(ids.map((id) => sorted(listed(id).map(expected))));
    expect(seen.flat().filter(({ status }) => status === 'COMPLETED').length).toBeGreaterThan(50);
    // One call more for the courses, whoever's they are.
    expect(made.filter((request) => request.endsWith('get_classes_with_ids'))).toHaveLength(1);
  });

  it('gives the mark at completion, else the live one', async () => {
    const p = world().participations.find(({ state }) => state === 'completed')!;
    const { matrixUser } = await ask<Enrolled>(one.replace('FIELDS', 'id score { scaled raw grade }'), { id: p.accountId });
    expect(matrixUser.enrollments).toContainEqual({ id: expected(p).id, score: { scaled: p.percent! / 100, raw: null, grade: expect.stringMatching(/[A-F]/) as string } });
    const begun = world().participations.find(({ state, itemId }) => state === 'inProgress' && itemId !== world().items[8]!.id)!;
    bench.requests();
    bench.emulator.fault((request, response) => {
      if (!request.path.endsWith('get_grades_for_user')) return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify([{ class_id: begun.itemId, grades: [{ percent: '42.5', grade: 'F', more: 1 }] }]));
      return true;
    });
    const live = await ask<Enrolled>(one.replace('FIELDS', 'id score { scaled grade }'), { id: begun.accountId });
    bench.emulator.fault(null);
    expect(live.matrixUser.enrollments).toContainEqual({ id: expected(begun).id, score: { scaled: 0.425, grade: 'F' } });
    expect(calls().get_grades_for_user).toBe(1);
  });

  it('shows the certificate, when it ends, and no link', async () => {
    const p = world().participations.find(({ state, itemId }) => state === 'completed' && itemId === world().items[0]!.id)!;
    const { matrixUser } = await ask<Enrolled>(one.replace('FIELDS', 'id certificate { title issuedAt expiresAt expirySource downloadPath }'), { id: p.accountId });
    const expiresAt = new Date(p.completedAt!);
    expiresAt.setUTCFullYear(expiresAt.getUTCFullYear() + 1);
    expect(matrixUser.enrollments).toContainEqual({
      id: expected(p).id,
      certificate: { title: 'Certificate: Onboarding', issuedAt: p.completedAt!.toISOString(), expiresAt: expiresAt.toISOString(), expirySource: 'VENDOR', downloadPath: null },
    });
  });

  it('says by when a course is to be done: its last day until that ends, and calls it overdue from then on', async () => {
    const id = busy();
    const day = (offset: number) => new Date(bench.world.now.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
    const { itemId } = listed(id).find(({ state }) => state === 'notStarted')!;
    const finishing = async (finish: string) => {
      bench.emulator.alter((request, reply) => {
        if (!request.path.endsWith('get_classes_enrolled_by')) return reply;
        const courses = JSON.parse(reply.body.toString()) as Answer[];
        return { ...reply, body: JSON.stringify(courses.map((course) => ({ ...course, finish }))) };
      });
      const { matrixUser } = await ask<Enrolled>(one.replace('FIELDS', 'id dueAt isOverdue'), { id });
      bench.emulator.alter(null);
      return matrixUser.enrollments.find((enrollment) => enrollment.id === `${itemId}:${id}`);
    };
    expect(await finishing(day(0))).toMatchObject({ dueAt: `${day(0)}T23:59:59.999Z`, isOverdue: false });
    expect(await finishing(`${day(0)}T00:00Z`)).toMatchObject({ dueAt: `${day(0)}T23:59:59.999Z`, isOverdue: false });
    expect(await finishing(day(-1))).toMatchObject({ dueAt: `${day(-1)}T23:59:59.999Z`, isOverdue: true });
    expect(await finishing(`${day(-1)}T12:30Z`)).toMatchObject({ dueAt: `${day(-1)}T12:30:00.000Z`, isOverdue: true });
    for (const never of ['0001-01-01', '9999-12-31T23:59:59-0500']) expect(await finishing(never)).toMatchObject({ dueAt: null, isOverdue: false });
  });

  it.each([
    ['150', { scaled: 1, raw: 150, max: 100 }],
    ['-5', { scaled: 0, raw: -5, max: 100 }],
    ['100%', { scaled: 1, raw: null, max: null }],
    ['0', { scaled: 0, raw: null, max: null }],
  ])('shows a percent of %s', async (percent, score) => {
    const p = world().participations.find(({ state }) => state === 'completed')!;
    bench.emulator.alter((request, reply) => (request.path.endsWith('get_class_report') ? { ...reply, body: JSON.stringify([{ student_id: Number(p.accountId), score: { percent, grade: 'A' } }]) } : reply));
    const { matrixUser } = await ask<Enrolled>(one.replace('FIELDS', 'id score { scaled raw max grade }'), { id: p.accountId });
    bench.emulator.alter(null);
    expect(matrixUser.enrollments).toContainEqual({ id: expected(p).id, score: { ...score, grade: 'A' } });
  });

  it('calls overdue what has ended and is not finished', async () => {
    const past = new Set(world().items.filter((_, i) => i % 4 === 0).map(({ id }) => id));
    const ids = world().accounts.map(({ id }) => id).slice(0, 40);
    const { matrixUsers } = await ask(many.replace('FIELDS', 'id isOverdue'), { ids });
    expect(matrixUsers).toEqual(ids.map((id) => ({ enrollments: listed(id).map((p) => ({ id: expected(p).id, isOverdue: past.has(p.itemId) && WORDS[p.state][1] === 'enrolled' })) })));
    expect(calls().get_class_report).toBeUndefined();
  });

  it("leads to MATRIX's own record, one roster for a course", async () => {
    const { itemId, ids } = classmates();
    const representations = ids.map((id) => ({ __typename: 'MatrixEnrollment', id: `${itemId}:${id}` }));
    const { _entities } = await ask('query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on MatrixEnrollment { id enrollType timeSpentSeconds startedAt user { email } } } }', { representations });
    expect(_entities).toMatchObject(ids.map((id) => ({ id: `${itemId}:${id}`, user: { email: world().accounts.find((account) => account.id === id)!.email } })));
    expect(calls()).toEqual({ get_students_for_class: 1 });
    const native = one.replace('FIELDS', 'native { __typename ... on MatrixEnrollment { id class { id } startedAt percent } }');
    const { matrixUser } = await ask(native, { id: ids[0]! });
    expect(matrixUser).toMatchObject({ enrollments: listed(ids[0]!).map((p) => ({ native: { __typename: 'MatrixEnrollment', id: expected(p).id, class: { id: p.itemId }, startedAt: expected(p).startedAt } })) });
    expect(calls().get_students_for_class).toBeUndefined();
    const none = await ask('{ a: matrixEnrollment(id: "1:2") { id } b: matrixEnrollment(id: "1") { id } c: matrixEnrollment(id: "a:b") { id } }');
    expect(none).toEqual({ a: null, b: null, c: null });
  });
});

/** Every row of one of the paged fields of the index. */
const walk = async (field: string, rows: string, selection: string): Promise<Answer[]> => {
  const seen: Answer[] = [];
  let after: string | null = null;
  do {
    const answer: Record<string, { next: string | null; [rows: string]: unknown }> = await ask(
      `query ($after: String) { ${field}(after: $after) { ${rows} { ${selection} } next waitSeconds } }`,
      { after },
    );
    seen.push(...(answer[field]![rows] as Answer[]));
    after = answer[field]!.next;
  } while (after);
  return seen;
};

describe('what the index reads', () => {
  it('walks the directory to its end, archived accounts too', async () => {
    const fields = ['id', 'email', 'employeeNumber', 'givenName', 'familyName', 'active'] as const;
    const seen = await walk('_matrixDirectory', 'accounts', `${fields.join(' ')} displayName lastActiveAt problem`);
    expect(seen).toMatchObject(
      world().accounts.map((account) => ({
        ...Object.fromEntries(fields.map((name) => [name, account[name]])),
        displayName: `${account.givenName} ${account.familyName}`,
        lastActiveAt: account.lastActiveAt?.toISOString() ?? null,
        problem: null,
      })),
    );
    expect(seen.some(({ active }) => active === false)).toBe(true);
    expect(calls()).toEqual({ get_all_users: 2 });
  });

  it('walks all rosters with one call each, those who left too', async () => {
    const seen = await walk('_matrixEnrollments', 'enrollments', `${FIELDS} score { scaled } native { ... on MatrixEnrollment { enrollType } }`);
    expect(seen).toHaveLength(world().participations.length);
    const byId = new Map(seen.map((row) => [row.id, row]));
    for (const p of world().participations) expect(byId.get(expected(p).id)).toMatchObject(expected(p));
    expect(calls()).toEqual({ get_all_classes: 2, get_students_for_class: world().items.length });
  });

  it('looks an account up by email or number with one call, and never asks for nothing', async () => {
    const account = world().accounts.find(({ email, employeeNumber }) => email?.startsWith('laura@') && employeeNumber)!;
    const query = 'query ($key: LinkKey!, $value: String!) { _matrixAccountsByKey(key: $key, value: $value) { id email } }';
    const found = { _matrixAccountsByKey: [{ id: account.id, email: account.email }] };
    expect(await ask(query, { key: 'EMAIL', value: account.email })).toEqual(found);
    expect(await ask(query, { key: 'EMPLOYEE_NUMBER', value: account.employeeNumber })).toEqual(found);
    expect(calls()).toEqual({ get_users_that_match: 2 });
    for (const [key, value] of [['EMAIL', ' '], ['OVERRIDE', 'x']]) expect(await ask(query, { key, value })).toEqual({ _matrixAccountsByKey: [] });
    expect(calls()).toEqual({});
  });

  it("reads one person's enrollments", async () => {
    const id = busy();
    const { _matrixUserEnrollments: rows } = await ask(`query ($id: ID!) { _matrixUserEnrollments(id: $id) { ${FIELDS} } }`, { id });
    expect(rows).toEqual(listed(id).map(expected));
    expect(await ask('{ a: _matrixUserEnrollments(id: "7") { id } b: _matrixUserEnrollments(id: "nobody") { id } }')).toEqual({ a: [], b: [] });
  });

  it('tells how MATRIX stands', async () => {
    expect(await ask('{ _matrixStatus { mode health lastError callBudget { limit } } }')).toEqual({ _matrixStatus: { mode: 'SANDBOX', health: 'OK', lastError: null, callBudget: { limit: 100_000 } } });
    const { errors } = await bench.query('{ _matrixDirectory(after: "x") { next } }');
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
