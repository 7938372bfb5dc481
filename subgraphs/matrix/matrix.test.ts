import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Account } from '../shared/world/world.ts';
import { matrixEmulator } from './emulator.ts';
import { matrix } from './index.ts';

let bench: VendorUnderTest;
beforeAll(async () => {
  bench = await vendorUnderTest(matrix, matrixEmulator, { learners: 200, emulator: { unlimited: true }, env: { MATRIX_CACHE_SECONDS: '0', MATRIX_CALLS_PER_MINUTE: '100000' } });
});
afterAll(() => bench.close());
beforeEach(() => void bench.requests());

const world = () => bench.world.vendors.matrix;
/** The functions called since the last look. */
const calls = () => bench.requests().map((request) => request.replace('GET /api/', ''));
const ask = async (query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const { data, errors } = await bench.query(query, variables);
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
};
const userFields = (account: Account) => ({ id: account.id, givenName: account.givenName, email: account.email, employeeNumber: account.employeeNumber, active: account.active });
const USER = 'id givenName email employeeNumber active';
const instructor = () => world().accounts.find(({ role }) => role === 'instructor')!;

describe('accounts', () => {
  it('shows one account in shared and in native words', async () => {
    const account = world().accounts[0]!;
    const { matrixUser } = await ask(
      `query ($id: ID!) { matrixUser(id: $id) { ${USER} __typename vendor displayName familyName username lastActiveAt fetchedAt studentId archived logins
        student parent parents { id } joinedAt organization { id name } jobTitle { id name } customFields { key value } gender } }`,
      { id: account.id },
    );
    expect(matrixUser).toMatchObject({
      ...userFields(account),
      __typename: 'MatrixUser',
      vendor: 'MATRIX',
      displayName: `${account.givenName} ${account.familyName}`,
      username: account.username,
      lastActiveAt: account.lastActiveAt?.toISOString() ?? null,
      studentId: account.employeeNumber,
      joinedAt: account.createdAt.toISOString(),
      parents: null,
      customFields: [{ key: 'department', value: world().groups.find(({ memberIds }) => memberIds.includes(account.id))!.name }],
    });
    expect(calls()).toContain('get_users_with_ids');
  });

  it('reads a hundred accounts with one call, answers in the order asked, null for who is not there', async () => {
    const asked = world().accounts.slice(0, 90);
    const { matrixUsers } = await ask(`query ($ids: [ID!]!) { matrixUsers(ids: $ids) { ${USER} } }`, { ids: [...asked.map(({ id }) => id), '999', 'nobody', '0'] });
    expect(matrixUsers).toEqual([...asked.map(userFields), null, null, null]);
    expect(calls()).toEqual(['get_users_with_ids']);
  });

  it('turns the pages of the directory', async () => {
    const query = `query ($after: String) { matrixUserDirectory(first: 80, after: $after) { nodes { ${USER} } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const { matrixUserDirectory } = (await ask(query, { after })) as { matrixUserDirectory: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      seen.push(...matrixUserDirectory.nodes);
      after = matrixUserDirectory.pageInfo.hasNextPage ? matrixUserDirectory.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(world().accounts.map(userFields));
    expect(seen.length).toBeGreaterThan(100);
  });

  it('searches by constraints and by custom fields, and refuses a search for nothing', async () => {
    const account = world().accounts[3]!;
    const query = `query ($constraints: MatrixUserConstraints!) { matrixUsersMatching(constraints: $constraints) { nodes { id } } }`;
    expect(await ask(query, { constraints: { username: account.username, archived: false } })).toEqual({ matrixUsersMatching: { nodes: [{ id: account.id }] } });
    const group = world().groups[1]!;
    const found = (await ask(query, { constraints: { customFields: [{ key: 'department', value: group.name }] } })) as { matrixUsersMatching: { nodes: { id: string }[] } };
    expect(found.matrixUsersMatching.nodes.map(({ id }) => id)).toEqual(group.memberIds.slice(0, 50));
    for (const constraints of [{}, { email: ' ' }, { customFields: [{ key: 'ssn', value: '1' }] }, { customFields: [{ key: 'page', value: '1' }] }]) {
      const { errors } = await bench.query(query, { constraints });
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });

  it('leads from an account to its courses, groups and grades', async () => {
    const account = world().accounts.find(({ id }) => world().participations.some((p) => p.accountId === id && p.percent !== null))!;
    const marked = world().participations.find((p) => p.accountId === account.id && p.percent !== null)!;
    const query = `query ($id: ID!) { matrixUser(id: $id) { classes { nodes { id } totalCount } groups { nodes { name } }
      grades { nodes { class { id } user { id } percent gradingPeriods { name assignments { assignmentId submittedAt grader { id } } } } } } }`;
    const { matrixUser } = (await ask(query, { id: account.id })) as { matrixUser: { grades: { nodes: unknown[] } } };
    expect(matrixUser).toMatchObject({ groups: { nodes: world().groups.filter(({ memberIds }) => memberIds.includes(account.id)).map(({ name }) => ({ name })) } });
    expect(matrixUser.grades.nodes).toContainEqual(expect.objectContaining({ class: { id: marked.itemId }, user: { id: account.id }, percent: marked.percent }));
    const taught = await ask('query ($id: ID!) { matrixUser(id: $id) { taughtClasses { nodes { coteacher class { id name } } } administeredGroups { nodes { id } } } }', { id: instructor().id });
    expect(taught).toMatchObject({ matrixUser: { administeredGroups: { nodes: world().groups.filter((g) => g.supervisorIds.includes(instructor().id)).map(({ id }) => ({ id })) } } });
    expect((taught.matrixUser as { taughtClasses: { nodes: unknown[] } }).taughtClasses.nodes.length).toBeGreaterThan(0);
  });
});

describe('courses', () => {
  it('shows a course with its schedule, grades and custom fields', async () => {
    const item = world().items[0]!;
    const { matrixClass } = await ask(
      `query ($id: ID!) { matrixClass(id: $id) { id name courseCode style weightingStyle start finish archived classTimes { day from } catalogCategories gradeMap { grade minimumPercent }
        gradingPeriods { name percent start } customFields { key value } } }`,
      { id: item.id },
    );
    const day = (offset: number) => `${new Date(bench.world.now.getTime() + offset * 86_400_000).toISOString().slice(0, 10)}T00:00:00.000Z`;
    expect(matrixClass).toMatchObject({ id: item.id, name: item.title, courseCode: item.code, style: 'INSTRUCTOR', weightingStyle: 'MAX_SCORE', start: day(-60), finish: day(-10), catalogCategories: ['Compliance'], customFields: [{ key: 'audience', value: 'Everyone' }] });
  });

  it('lists, finds and batches courses', async () => {
    const { items } = world();
    const { a, b, c } = await ask(
      `query ($ids: [ID!]!, $code: String!) { a: matrixClasses(ids: $ids) { id } b: matrixClassesMatching(constraints: { courseCode: $code }) { nodes { id } } c: matrixAllClasses(archived: true) { nodes { id } } }`,
      { ids: [items[2]!.id, '5', items[0]!.id], code: items[4]!.code },
    );
    expect(a).toEqual([{ id: items[2]!.id }, null, { id: items[0]!.id }]);
    expect(b).toEqual({ nodes: [{ id: items[4]!.id }] });
    expect(c).toEqual({ nodes: [{ id: items[8]!.id }] });
  });

  it('shows everybody on the roster with one call, in pages', async () => {
    const item = world().items[0]!;
    const expected = world().participations.filter(({ itemId }) => itemId === item.id);
    const query = `query ($id: ID!, $after: String) { matrixClass(id: $id) { students(first: 20, after: $after) { totalCount pageInfo { endCursor hasNextPage }
      nodes { id class { id } user { id email } enrollType enrolledAt startedAt completedAt timeSpentSeconds unenrolled deactivated percent notes { subject } enrolledBy { id } } } } }`;
    const { matrixClass } = (await ask(query, { id: item.id })) as { matrixClass: { students: { pageInfo: { endCursor: string } } } };
    expect(matrixClass.students).toMatchObject({
      totalCount: expected.length,
      nodes: expected.slice(0, 20).map((p) => ({
        id: `${item.id}:${p.accountId}`,
        user: { id: p.accountId, email: world().accounts.find(({ id }) => id === p.accountId)!.email },
        enrolledAt: p.assignedAt.toISOString(),
        startedAt: p.startedAt?.toISOString() ?? null,
        timeSpentSeconds: p.timeSpentSeconds,
        unenrolled: p.state === 'withdrawn',
        deactivated: p.state === 'cancelled',
      })),
    });
    expect(calls()).toEqual(['get_classes_with_ids', 'get_students_for_class']);
    const second = await ask(query, { id: item.id, after: matrixClass.students.pageInfo.endCursor });
    expect(second).toMatchObject({ matrixClass: { students: { nodes: expected.slice(20, 40).map((p) => ({ id: `${item.id}:${p.accountId}` })) } } });
  });

  it('shows who teaches, what is to be done and how people stand', async () => {
    const item = world().items[1]!;
    const done = world().participations.filter((p) => p.itemId === item.id && p.completedAt !== null);
    const { matrixClass } = (await ask(
      `query ($id: ID!, $student: ID!) { matrixClass(id: $id) { teachers { nodes { coteacher user { id email } } } assignments { nodes { id name type grading weight moduleId } }
        modules { nodes { id name startAt sections { id type assignmentId class { name } certificate { name } } } } grades { nodes { user { id } percent } }
        report(studentIds: [$student, "x"]) { nodes { user { id } enrolledAt completedAt percent grade } }
        completions { totalCount nodes { class { id } user { id } certificates { name } } } } }`,
      { id: item.id, student: done[0]!.accountId },
    )) as { matrixClass: Record<string, { nodes: Record<string, unknown>[] }> };
    expect(matrixClass.teachers!.nodes[0]).toMatchObject({ user: { id: expect.any(String) as string } });
    expect(matrixClass.assignments!.nodes.map(({ type, grading }) => [type, grading])).toEqual([['QUIZ', 'NORMAL'], ['FREEFORM', 'NORMAL'], ['SURVEY', 'NOT_GRADED']]);
    expect(matrixClass.modules!.nodes[1]).toMatchObject({ sections: [{ type: 'PAGE' }, { type: 'ASSIGNMENT' }, { type: 'CLASS', class: { name: world().items[0]!.title } }] });
    expect(matrixClass.grades!.nodes).toContainEqual({ user: { id: done[0]!.accountId }, percent: done[0]!.percent });
    expect(matrixClass.report!.nodes).toMatchObject([{ user: { id: done[0]!.accountId }, completedAt: done[0]!.completedAt!.toISOString(), percent: done[0]!.percent }]);
    expect(matrixClass.completions).toMatchObject({ totalCount: done.length });
  });

  it('filters completions and shows certificates without the link that holds the key', async () => {
    const item = world().items[0]!;
    const earned = world().participations.find((p) => p.itemId === item.id && p.state === 'completed')!;
    const answer = await ask(
      'query ($c: ID!, $u: ID!) { matrixClassCompletions(classId: $c, userId: $u, completedAfter: "2000-01-01T00:00:00Z") { nodes { class { id } user { id } completedAt certificates { name duration printable } } } }',
      { c: item.id, u: earned.accountId },
    );
    expect(answer).toEqual({ matrixClassCompletions: { nodes: [{ class: { id: item.id }, user: { id: earned.accountId }, completedAt: null, certificates: [{ name: `Certificate: ${item.title}`, duration: '1 year', printable: true }] }] } });
  });
});

describe('organizations, groups, job titles, certificates', () => {
  it('lists them', async () => {
    const answer = await ask(`{ matrixAllOrganizations { nodes { id name internal } } matrixAllGroups { nodes { id name visibility type } } matrixJobTitles { totalCount nodes { name } } matrixCertificates { nodes { name } } }`);
    expect(answer).toMatchObject({
      matrixAllOrganizations: { nodes: [{ name: 'Northwind', internal: true }, {}, { internal: false }] },
      matrixAllGroups: { nodes: world().groups.map(({ id, name }, i) => ({ id, name, visibility: i === 0 ? 'SCHOOL' : 'PRIVATE', type: i % 2 === 0 ? 'INTEREST' : 'TOPIC' })) },
      matrixJobTitles: { totalCount: 4 },
    });
  });

  it('reads them by id and leads on to people and courses', async () => {
    const group = world().groups[0]!;
    const answer = await ask(
      `query ($g: ID!) { matrixOrganization(id: "51") { name users(first: 2) { nodes { organizationId } } classes(archived: false, first: 1) { nodes { archived } } } matrixOrganizations(ids: ["52", "9"]) { id }
        matrixGroup(id: $g) { members(first: 3) { nodes { user { id email } joinedAt } } admins { nodes { user { id } } } } matrixGroups(ids: [$g, "1"]) { name } matrixJobTitle(id: "71") { name } matrixCertificate(id: "90") { name } }`,
      { g: group.id },
    );
    const members = group.memberIds.slice(0, 3).map((id) => world().accounts.find((account) => account.id === id)!);
    expect(answer).toMatchObject({
      matrixOrganization: { name: 'Northwind', users: { nodes: [{ organizationId: '51' }, { organizationId: '51' }] }, classes: { nodes: [{ archived: false }] } },
      matrixOrganizations: [{ id: '52' }, null],
      matrixGroup: { members: { nodes: members.map(({ id, email, createdAt }) => ({ user: { id, email }, joinedAt: createdAt.toISOString() })) }, admins: { nodes: group.supervisorIds.map((id) => ({ user: { id } })) } },
      matrixGroups: [{ name: group.name }, null],
      matrixJobTitle: { name: 'Technician' },
      matrixCertificate: { name: 'Certificate of attendance' },
    });
  });

  it('resolves every entity that other subgraphs may name, null for those that are not there', async () => {
    const { accounts, items, participations, groups } = world();
    const p = participations[0]!;
    const entities = { MatrixUser: accounts[0]!.id, MatrixClass: items[0]!.id, MatrixEnrollment: `${p.itemId}:${p.accountId}`, MatrixOrganization: '51', MatrixGroup: groups[0]!.id, MatrixJobTitle: '71', MatrixCertificate: '90' };
    const representations = Object.entries(entities).flatMap(([__typename, id]) => [{ __typename, id }, { __typename, id: '7' }]);
    const spread = Object.keys(entities).map((name) => `... on ${name} { id ${name === 'MatrixUser' ? 'active' : ''} }`).join(' ');
    const { _entities } = await ask(`query ($representations: [_Any!]!) { _entities(representations: $representations) { ${spread} } }`, { representations });
    expect(_entities).toMatchObject(Object.values(entities).flatMap((id) => [{ id }, null]));
  });
});
