import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../../test/support/odd-requests.ts';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Participation } from '../shared/world/learning.ts';
import { matrixEmulator } from './emulator.ts';
import { matrix } from './index.ts';

// Every call that we make, with its documented answer made odd in one row, or as a whole: at most that row is lost, nothing throws.

type Json = Record<string, unknown>;
type Mutate = (rows: Json[]) => unknown;

const ROUNDS = 40;
let bench: VendorUnderTest;
let person: Participation;
beforeAll(async () => {
  bench = await vendorUnderTest(matrix, matrixEmulator, {
    learners: 100,
    emulator: { unlimited: true },
    env: { MATRIX_CACHE_SECONDS: '0', MATRIX_CALLS_PER_MINUTE: '1000000', MATRIX_MAX_CALLS_PER_OPERATION: '1000' },
  });
  const { participations, items } = bench.world.vendors.matrix;
  const listed = (id: string) => participations.filter((p) => p.accountId === id && p.state !== 'withdrawn');
  person = participations.find((p) => p.state === 'inProgress' && p.itemId !== items[8]!.id && listed(p.accountId).some(({ state }) => state === 'completed'))!;
});
afterEach(() => bench.emulator.alter(null));
afterAll(() => bench.close());

const ODD: readonly unknown[] = [null, undefined, '', ' ', 'odd', '0', -1, 0, 1, 0.5, 3_000_000_000, 1e300, true, false, {}, [], [null], [{}], { id: null }, { a: { b: [] } }, ['a', 1], 'x'.repeat(5000), '\u0000nul', '\ud800', '0001-01-01', '9999-12-31T23:59:59-0500', '2026-13-45', '150%', 'NaN', '__proto__'];
const ROWS: readonly unknown[] = [null, 'a row', 7, [], [[]], {}, true];
const DOCUMENTS: readonly string[] = ['', 'null', '7', '"text"', '{', '[', '<html></html>', 'true', '[[]]', '{"message":"no"}'];

interface Case {
  readonly path: string;
  readonly query: string;
  readonly variables?: () => Json;
  /** The things shown, by the id that `rowId` finds in a row of the answer. */
  readonly nodes: (data: Json) => readonly Json[];
  readonly rowId?: (row: Json) => string;
  readonly nodeId?: (node: Json) => string;
}

const dig = (...path: string[]) => (data: Json): readonly Json[] => (path.reduce<unknown>((value, step) => (value as Json | null)?.[step], data) as readonly (Json | null)[] | null ?? []).filter((node) => node !== null);
const idIn = (...path: string[]) => (value: Json): string => String(path.reduce<unknown>((inner, step) => (inner as Json | null | undefined)?.[step], value));

const USER = 'id displayName givenName familyName username email employeeNumber active lastActiveAt nickName phone gender rawGender student teacher parents { id } yearOfGraduation organizationId jobTitleId joinedAt logins archived archivedAt customFields { key value }';
const CLASS = 'id name style rawStyle courseCode semester start finish classTimes { day from } weightingUsingCategories weightingStyle displayInCatalog archived catalogCategories gradeMap { grade minimumPercent } gradingPeriods { name percent start } customFields { key value }';
const ENROLLMENT = 'id title itemId status rawStatus assignedAt dueAt startedAt completedAt isOverdue timeSpentSeconds score { scaled raw grade } certificate { title issuedAt expiresAt }';
const GRADES = 'percent grade gradingPeriods { name percent assignments { assignmentId percent score submittedAt grader { id } } }';
const accountIds = () => ({ ids: bench.world.vendors.matrix.accounts.slice(0, 20).map(({ id }) => id) });
const itemIds = () => ({ ids: bench.world.vendors.matrix.items.map(({ id }) => id) });
const groupIds = () => ({ ids: bench.world.vendors.matrix.groups.map(({ id }) => id) });
const course = () => ({ id: person.itemId });
const somebody = () => ({ id: person.accountId });
const teacher = () => ({ id: bench.world.vendors.matrix.accounts.find(({ role }) => role === 'instructor')!.id });

const ofClass = (path: string, field: string, selection: string, more: Partial<Case> = {}): Case => ({ path, query: `query ($id: ID!) { matrixClass(id: $id) { ${field} { nodes { ${selection} } } } }`, variables: course, nodes: dig('matrixClass', field.split('(')[0]!, 'nodes'), ...more });
const ofUser = (path: string, field: string, selection: string, more: Partial<Case> = {}): Case => ({ path, query: `query ($id: ID!) { matrixUser(id: $id) { ${field} { nodes { ${selection} } } } }`, variables: somebody, nodes: dig('matrixUser', field, 'nodes'), ...more });
const paged = (path: string, field: string, selection: string): Case => ({ path, query: `{ ${field} { nodes { ${selection} } } }`, nodes: dig(field.split('(')[0]!, 'nodes') });
const byIds = (path: string, field: string, selection: string, variables: () => Json): Case => ({ path, query: `query ($ids: [ID!]!) { ${field}(ids: $ids) { ${selection} } }`, variables, nodes: dig(field) });
const enrollments = (path: string, rowId: (row: Json) => string): Case => ({ path, query: `query ($id: ID!) { _matrixUserEnrollments(id: $id) { ${ENROLLMENT} } }`, variables: somebody, nodes: dig('_matrixUserEnrollments'), nodeId: ({ id }) => String(id).split(':')[0]!, rowId });
const courseId = idIn('id');

const CASES: readonly Case[] = [
  { path: 'get_all_users', query: '{ _matrixDirectory { accounts { id email employeeNumber givenName familyName displayName active lastActiveAt } next } }', nodes: dig('_matrixDirectory', 'accounts') },
  paged('get_all_users', 'matrixUserDirectory(first: 100)', USER),
  byIds('get_users_with_ids', 'matrixUsers', USER, accountIds),
  { path: 'get_users_that_match', query: '{ matrixOrganization(id: "51") { users(first: 100) { nodes { id email } } } }', nodes: dig('matrixOrganization', 'users', 'nodes') },
  { path: 'get_users_that_match', query: 'query ($value: String!) { _matrixAccountsByKey(key: EMAIL, value: $value) { id email active } }', variables: () => ({ value: bench.world.vendors.matrix.accounts.find(({ email }) => email)!.email }), nodes: dig('_matrixAccountsByKey') },
  paged('get_all_classes', 'matrixAllClasses', CLASS),
  byIds('get_classes_with_ids', 'matrixClasses', CLASS, itemIds),
  paged('get_classes_that_match', 'matrixClassesMatching(constraints: { archived: false })', CLASS),
  { path: 'get_classes_for_organization', query: `{ matrixOrganization(id: "51") { classes { nodes { ${CLASS} } } } }`, nodes: dig('matrixOrganization', 'classes', 'nodes') },
  ofUser('get_classes_taught_by', 'taughtClasses', 'coteacher class { id name }', { variables: teacher, nodeId: idIn('class', 'id') }),
  ofUser('get_classes_enrolled_by', 'classes', CLASS),
  enrollments('get_classes_enrolled_by', courseId),
  enrollments('get_students_for_class', () => person.itemId),
  enrollments('get_grades_for_user', idIn('class_id')),
  enrollments('get_all_class_completions', idIn('class', 'id')),
  { path: 'get_students_for_class', query: `{ _matrixEnrollments { enrollments { ${ENROLLMENT} native { ... on MatrixEnrollment { enrollType enrolledBy { id } unenrolled deactivatedAt notes { subject submittedAt } } } } } }`, nodes: dig('_matrixEnrollments', 'enrollments'), nodeId: ({ id }) => String(id).split(':')[1]! },
  ofClass('get_students_for_class', 'students(first: 200)', 'id enrollType timeSpentSeconds percent user { id email }', { nodeId: idIn('user', 'id') }),
  ofClass('get_teachers_for_class', 'teachers', 'coteacher user { id email }', { nodeId: idIn('user', 'id') }),
  ofClass('get_class_report', 'report', 'user { id } enrolledAt startedAt completedAt percent grade', { nodeId: idIn('user', 'id'), rowId: idIn('student_id') }),
  ofClass('get_all_class_completions', 'completions', 'user { id } completedAt certificates { id name duration }', { nodeId: idIn('user', 'id'), rowId: idIn('student', 'id') }),
  ofClass('get_grades_for_class', 'grades', `user { id } ${GRADES}`, { nodeId: idIn('user', 'id'), rowId: idIn('user_id') }),
  ofUser('get_grades_for_user', 'grades', `class { id } ${GRADES}`, { nodeId: idIn('class', 'id'), rowId: idIn('class_id') }),
  ofClass('get_assignments_for_class', 'assignments', 'id name type rawType points category grading weight begin end given gateway gatewayThreshold moduleId competencyIds'),
  ofClass('get_lessons_for_class', 'modules', 'id name startAt competencyIds sections { id name type assignmentId class { id } certificate { id } }'),
  paged('get_all_organizations', 'matrixAllOrganizations', 'id name description internal'),
  byIds('get_organizations_with_ids', 'matrixOrganizations', 'id name internal', () => ({ ids: ['51', '52', '53'] })),
  paged('get_all_groups', 'matrixAllGroups', 'id name description picture visibility type'),
  byIds('get_groups_with_ids', 'matrixGroups', 'id name visibility rawType', groupIds),
  { path: 'get_members_for_group', query: 'query ($ids: [ID!]!) { matrixGroups(ids: $ids) { members { nodes { joinedAt lastVisitedAt user { id } } } } }', variables: () => ({ ids: groupIds().ids.slice(0, 1) }), nodes: (data) => dig('members', 'nodes')((data.matrixGroups as Json[])[0]!), nodeId: idIn('user', 'id') },
  { path: 'get_admins_for_group', query: 'query ($ids: [ID!]!) { matrixGroups(ids: $ids) { admins { nodes { joinedAt user { id } } } } }', variables: () => ({ ids: groupIds().ids.slice(0, 1) }), nodes: (data) => dig('admins', 'nodes')((data.matrixGroups as Json[])[0]!), nodeId: idIn('user', 'id') },
  ofUser('get_groups_with_member', 'groups', 'id name type'),
  ofUser('get_groups_with_admin', 'administeredGroups', 'id name type', { variables: teacher }),
  paged('get_all_job_titles', 'matrixJobTitles', 'id name description'),
  paged('get_all_certificates', 'matrixCertificates', 'id name description printable duration'),
];

const entries = (value: unknown): [object, string][] =>
  typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, inner]) => [[value, key] as [object, string], ...entries(inner)]);

const mutation = (random: () => number, chosen: number): Mutate => {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const change: Mutate = (rows) => {
    const [where, key] = one(entries(rows[chosen]));
    if (random() < 0.15) Reflect.deleteProperty(where, key);
    else Reflect.set(where, key, one(ODD));
    return rows;
  };
  return one<Mutate>([
    change, change, change, change, change,
    (rows) => rows.map((row, i) => (i === chosen ? one(ROWS) : row)),
    (rows) => [...rows, rows[chosen]],
    (rows) => [...rows].reverse(),
    (rows) => rows.filter((_, i) => i !== chosen),
    (rows) => rows.map((row, i) => (i === chosen ? { ...row, extra: one(ODD), 'an odd name \u0000': one(ODD) } : row)),
  ]);
};

const CODES = new Set(['VENDOR_BAD_RESPONSE', 'VENDOR_AUTH', 'VENDOR_RATE_LIMITED', 'VENDOR_UNAVAILABLE']);
const ask = async ({ query, variables }: Case) => {
  const { data, errors = [] } = await bench.query(query, variables?.());
  for (const { extensions, message } of errors) expect(CODES, message).toContain(extensions?.code);
  return { data: data as Json | null, errors };
};

describe.each(CASES.map((each) => [each.path, each.query.slice(0, 60), each] as const))('%s: %s', (path, _, example) => {
  const { nodes, rowId = idIn('id'), nodeId = idIn('id') } = example;
  const alter = (change: (rows: Json[]) => unknown): void =>
    bench.emulator.alter((request, reply) => {
      if (request.path !== `/api/${path}` || Number(request.query.get('page') ?? 1) > 1) return reply;
      const rows = JSON.parse(reply.body.toString()) as unknown;
      return Array.isArray(rows) && rows.length > 0 ? { ...reply, body: JSON.stringify(change(rows as Json[])) } : reply;
    });

  it('loses no row but the odd one', async () => {
    let count = 0;
    alter((rows) => {
      count = rows.length;
      return rows;
    });
    const sound = await ask(example);
    expect(sound.errors).toEqual([]);
    const before = new Map(nodes(sound.data!).map((node) => [nodeId(node), node]));
    expect(count).toBeGreaterThan(0);
    expect(before.size).toBeGreaterThan(0);
    for (let round = 0; round < ROUNDS; round += 1) {
      const random = seeded(round * 1009 + path.length);
      let lost = '';
      let answered: unknown;
      const chosen = Math.floor(random() * count);
      const mutate = mutation(random, chosen);
      let changed = false;
      alter((rows) => {
        // One answer of many to the same function: the first with such a row.
        if (changed || !rows[chosen]) return rows;
        changed = true;
        lost = rowId(rows[chosen]);
        answered = mutate(rows);
        return answered;
      });
      const { data, errors } = await ask(example);
      expect(errors, `round ${round}: ${JSON.stringify(answered)?.slice(0, 500)}`).toEqual([]);
      const after = new Map(nodes(data!).map((node) => [nodeId(node), node]));
      for (const [id, node] of before) if (id !== lost) expect(after.get(id), `round ${round}`).toEqual(node);
    }
  });

  it.each(DOCUMENTS)('says so of an answer that is none: %j', async (body) => {
    bench.emulator.alter((request, reply) => (request.path === `/api/${path}` ? { ...reply, body } : reply));
    await ask(example);
    bench.emulator.alter((request, reply) => (request.path === `/api/${path}` ? { ...reply, body: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(reply.body)]) } : reply));
    expect((await ask(example)).errors).toEqual([]);
  });
});

it('get_status_of_classes: loses no course but the odd one', async () => {
  const example: Case = { path: '', query: `query ($id: ID!) { _matrixUserEnrollments(id: $id) { id title rawStatus } }`, variables: somebody, nodes: dig('_matrixUserEnrollments') };
  const before = example.nodes((await ask(example)).data!);
  for (const odd of ODD) {
    for (const list of ['enrolled', 'completed', 'deactivated']) {
      bench.emulator.alter((request, reply) => {
        if (!request.path.endsWith('get_status_of_classes')) return reply;
        const status = JSON.parse(reply.body.toString()) as Record<string, unknown[]>;
        return { ...reply, body: JSON.stringify({ ...status, [list]: [...status[list]!.slice(0, -1), odd, ...status[list]!.slice(-1)] }) };
      });
      const { data, errors } = await ask(example);
      expect(errors).toEqual([]);
      expect(example.nodes(data!)).toEqual(before);
    }
  }
});
