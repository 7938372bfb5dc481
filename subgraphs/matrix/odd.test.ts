import { afterAll, beforeAll, expect, it } from 'vitest';
import { tryOdd, type OddCase } from '../../test/support/odd-answers.ts';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import { matrixEmulator } from './emulator.ts';
import { matrix } from './index.ts';

let bench: VendorUnderTest;
beforeAll(async () => {
  bench = await vendorUnderTest(matrix, matrixEmulator, {
    learners: 100,
    emulator: { unlimited: true },
    env: { MATRIX_CACHE_SECONDS: '0', MATRIX_CALLS_PER_MINUTE: '1000000', MATRIX_MAX_CALLS_PER_OPERATION: '1000' },
  });
});
afterAll(() => bench.close());

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, path: string): unknown => path.split('.').reduce<unknown>((inner, step) => (isObject(inner) ? inner[step] : undefined), value);

/** An id as the graph shows it; undefined where a row has none. */
const idAt =
  (path: string) =>
  (row: unknown): string | undefined => {
    const value = at(row, path);
    if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
    return typeof value === 'string' ? value.replaceAll('\u0000', '').trim() || undefined : undefined;
  };

/** The things that the graph shows at a path, by the id that `key` leads to. */
const shownAt =
  (path: string, key = 'id') =>
  (data: Json): ReadonlyMap<string, unknown> =>
    new Map([at(data, path)].flat().filter(isObject).map((thing) => [String(at(thing, key)), thing]));

const USER = 'id displayName givenName familyName username email employeeNumber active lastActiveAt nickName phone gender rawGender student teacher parents { id } yearOfGraduation organizationId jobTitleId joinedAt logins archived archivedAt customFields { key value }';
const CLASS = 'id name style rawStyle courseCode semester start finish classTimes { day from } weightingUsingCategories weightingStyle displayInCatalog archived catalogCategories gradeMap { grade minimumPercent } gradingPeriods { name percent start } customFields { key value }';
const ENROLLMENT = 'id title itemId status rawStatus assignedAt dueAt startedAt completedAt isOverdue timeSpentSeconds score { scaled raw grade } certificate { title issuedAt expiresAt }';
const GRADES = 'percent grade gradingPeriods { name percent assignments { assignmentId percent score submittedAt grader { id } } }';

interface Question {
  /** The function whose answers are made odd. */
  readonly path: string;
  readonly query: string;
  readonly variables?: Json;
  /** Where the answer shows the rows, and the id of each. */
  readonly at: string;
  readonly key?: string;
  /** Where a row has that id. */
  readonly row?: string;
  readonly more?: Partial<OddCase>;
}

const caseOf = ({ path, query, variables = {}, at: where, key = 'id', row = 'id', more = {} }: Question): OddCase => ({
  name: `${path}: ${where}`,
  call: (request) => request.path === `/api/${path}`,
  ask: () => bench.query(query, variables),
  rows: (body) => body as unknown[],
  idOf: idAt(row),
  shown: shownAt(where, key),
  ...more,
});

const casesOf = ({ world }: VendorUnderTest): OddCase[] => {
  const { accounts, groups, items, participations } = world.vendors.matrix;
  const listed = (id: string) => participations.filter((p) => p.accountId === id && p.state !== 'withdrawn');
  const person = participations.find((p) => p.state === 'inProgress' && p.itemId !== items[8]!.id && listed(p.accountId).some(({ state }) => state === 'completed'))!;
  const instructor = accounts.find(({ role }) => role === 'instructor')!.id;
  const group = groups.find(({ memberIds, supervisorIds }) => memberIds.length > 0 && supervisorIds.length > 0)!.id;

  const byIds = (path: string, field: string, selection: string, ids: readonly string[]): Question => ({ path, query: `query ($ids: [ID!]!) { ${field}(ids: $ids) { ${selection} } }`, variables: { ids }, at: field });
  const all = (path: string, field: string, selection: string, args = ''): Question => ({ path, query: `{ ${field}${args} { nodes { ${selection} } } }`, at: `${field}.nodes` });
  const of =
    (type: string, id: string) =>
    (path: string, field: string, selection: string, more: Partial<Question> = {}, args = ''): Question => ({ path, query: `query ($id: ID!) { ${type}(id: $id) { ${field}${args} { nodes { ${selection} } } } }`, variables: { id }, at: `${type}.${field}.nodes`, ...more });
  const ofClass = of('matrixClass', person.itemId);
  const ofUser = of('matrixUser', person.accountId);
  const enrollments = (path: string, more: Partial<Question>, fields = ENROLLMENT): Question => ({ path, query: `query ($id: ID!) { _matrixUserEnrollments(id: $id) { ${fields} } }`, variables: { id: person.accountId }, at: '_matrixUserEnrollments', ...more });
  const enrolledIn = (path: string) => (row: unknown) => {
    const id = idAt(path)(row);
    return id === undefined ? undefined : `${id}:${person.accountId}`;
  };
  /** Rosters and reports name the learner and no course: one of them is made odd. */
  const inCourse = (path: string, row: string, fields?: string): Question =>
    enrollments(
      path,
      {
        more: {
          name: `${path}: one learner`,
          call: (request) => request.path === `/api/${path}` && request.query.get('class_id') === person.itemId,
          idOf: (one) => (idAt(row)(one) === undefined ? undefined : `${person.itemId}:${idAt(row)(one)!}`),
        },
      },
      fields,
    );

  const questions: Question[] = [
    { path: 'get_all_users', query: '{ _matrixDirectory { accounts { id email employeeNumber givenName familyName displayName active lastActiveAt } next } }', at: '_matrixDirectory.accounts' },
    all('get_all_users', 'matrixUserDirectory', USER, '(first: 100)'),
    byIds('get_users_with_ids', 'matrixUsers', USER, accounts.slice(0, 20).map(({ id }) => id)),
    of('matrixOrganization', '51')('get_users_that_match', 'users', 'id email', {}, '(first: 100)'),
    { path: 'get_users_that_match', query: 'query ($value: String!) { _matrixAccountsByKey(key: EMAIL, value: $value) { id email active } }', variables: { value: accounts.find(({ email }) => email)!.email }, at: '_matrixAccountsByKey' },
    all('get_all_classes', 'matrixAllClasses', CLASS),
    byIds('get_classes_with_ids', 'matrixClasses', CLASS, items.map(({ id }) => id)),
    all('get_classes_that_match', 'matrixClassesMatching', CLASS, '(constraints: { archived: false })'),
    of('matrixOrganization', '51')('get_classes_for_organization', 'classes', CLASS),
    of('matrixUser', instructor)('get_classes_taught_by', 'taughtClasses', 'coteacher class { id name }', { key: 'class.id' }),
    ofUser('get_classes_enrolled_by', 'classes', CLASS),
    enrollments('get_classes_enrolled_by', { more: { idOf: enrolledIn('id') } }),
    {
      ...enrollments('get_status_of_classes', {}, 'id title rawStatus'),
      more: { name: 'get_status_of_classes', rows: (body) => (body as { enrolled: unknown[] }).enrolled.map((id) => ({ id })), idOf: enrolledIn('id') },
    },
    inCourse('get_class_report', 'student_id', ENROLLMENT.replace('timeSpentSeconds ', '')),
    inCourse('get_students_for_class', 'id'),
    enrollments('get_grades_for_user', { more: { idOf: enrolledIn('class_id') } }),
    enrollments('get_all_class_completions', { more: { idOf: enrolledIn('class.id') } }),
    {
      path: 'get_students_for_class',
      query: `{ _matrixEnrollments { enrollments { ${ENROLLMENT} native { ... on MatrixEnrollment { enrollType enrolledBy { id } unenrolled deactivatedAt notes { subject submittedAt } } } } } }`,
      at: '_matrixEnrollments.enrollments',
      more: { call: ({ path, query }) => path === '/api/get_students_for_class' && query.get('class_id') === items[0]!.id, idOf: (row) => (idAt('id')(row) === undefined ? undefined : `${items[0]!.id}:${idAt('id')(row)!}`) },
    },
    ofClass('get_students_for_class', 'students', 'id enrollType timeSpentSeconds percent user { id email }', { key: 'user.id' }, '(first: 200)'),
    ofClass('get_teachers_for_class', 'teachers', 'coteacher user { id email }', { key: 'user.id' }),
    ofClass('get_class_report', 'report', 'user { id } enrolledAt startedAt completedAt percent grade', { key: 'user.id', row: 'student_id' }),
    ofClass('get_all_class_completions', 'completions', 'class { id } user { id } completedAt certificates { id name duration }', { key: 'user.id', row: 'student.id' }),
    ofClass('get_grades_for_class', 'grades', `user { id } ${GRADES}`, { key: 'user.id', row: 'user_id' }),
    ofUser('get_grades_for_user', 'grades', `class { id } ${GRADES}`, { key: 'class.id', row: 'class_id' }),
    ofClass('get_assignments_for_class', 'assignments', 'id name type rawType points category grading weight begin end given gateway gatewayThreshold moduleId competencyIds'),
    ofClass('get_lessons_for_class', 'modules', 'id name startAt competencyIds sections { id name type assignmentId class { id } certificate { id } }'),
    all('get_all_organizations', 'matrixAllOrganizations', 'id name description internal'),
    byIds('get_organizations_with_ids', 'matrixOrganizations', 'id name internal', ['51', '52', '53']),
    all('get_all_groups', 'matrixAllGroups', 'id name description picture visibility type'),
    byIds('get_groups_with_ids', 'matrixGroups', 'id name visibility rawType', groups.map(({ id }) => id)),
    of('matrixGroup', group)('get_members_for_group', 'members', 'joinedAt lastVisitedAt user { id }', { key: 'user.id' }),
    of('matrixGroup', group)('get_admins_for_group', 'admins', 'joinedAt user { id }', { key: 'user.id' }),
    ofUser('get_groups_with_member', 'groups', 'id name type'),
    of('matrixUser', instructor)('get_groups_with_admin', 'administeredGroups', 'id name type'),
    all('get_all_job_titles', 'matrixJobTitles', 'id name description'),
    { path: 'get_job_titles_with_ids', query: 'query ($id: ID!) { matrixJobTitle(id: $id) { id name description } }', variables: { id: '71' }, at: 'matrixJobTitle' },
    all('get_all_certificates', 'matrixCertificates', 'id name description printable duration'),
    { path: 'get_certificates_with_ids', query: 'query ($id: ID!) { matrixCertificate(id: $id) { id name duration } }', variables: { id: '90' }, at: 'matrixCertificate' },
  ];
  return questions.map(caseOf);
};

const skippedRows = async () => ((await bench.query('{ _matrixStatus { skippedRows } }')).data!._matrixStatus as { skippedRows: number }).skippedRows;

it('loses what is odd in an answer, and nothing beside it, in every call', { timeout: 120_000 }, async () => {
  const cases = casesOf(bench);
  const each = 80;
  expect(await tryOdd(bench.emulator, cases, { seed: 1, each, skippedRows })).toBeGreaterThan(cases.length * each * 0.8);
});
