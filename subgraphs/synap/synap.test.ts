import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Participation } from '../shared/world/learning.ts';
import type { VendorWorld } from '../shared/world/world.ts';
import { synapEmulator } from './emulator.ts';
import { synap } from './index.ts';

let t: VendorUnderTest;
let world: VendorWorld;
let big: VendorUnderTest;

beforeAll(async () => {
  t = await vendorUnderTest(synap, synapEmulator, { learners: 100, env: { SYNAP_CACHE_SECONDS: '0' } });
  big = await vendorUnderTest(synap, synapEmulator, { learners: 400 });
  world = t.world.vendors.synap;
  await Promise.all([t.subgraph.whenReady(), big.subgraph.whenReady()]);
});
beforeEach(() => {
  t.requests();
  big.requests();
});
afterAll(async () => {
  await t.close();
  await big.close();
});

interface Id {
  readonly id: string;
}
interface Nodes<T = Id> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string };
}

interface Certificate extends Id {
  readonly name: string;
  readonly issuedAt: string;
  readonly user: Id;
  readonly attempt: Id | null;
  readonly assignment: Id | null;
}

/** The data of an answer without errors. */
const data = async <T = unknown>(query: string, variables?: Record<string, unknown>, of = t): Promise<Record<string, T>> => {
  const answer = await of.query(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data as Record<string, T>;
};
const ids = (rows: readonly Id[]): string[] => rows.map((row) => row.id);

/** The emulator makes every fourth participation an assignment, the others are attempts. */
const isAssignment = (participation: Participation) => world.participations.indexOf(participation) % 4 === 3;
const attemptIn = (state: Participation['state']) => world.participations.find((one) => one.state === state && !isAssignment(one))!;
const itemOf = (participation: Participation) => world.items.find((item) => item.id === participation.itemId)!;

describe('users', () => {
  it('shows an account as Synap holds it, in shared words and in its own', async () => {
    const account = world.accounts.find((one) => one.employeeNumber !== null && one.lastActiveAt !== null)!;
    const groups = world.groups.filter((group) => group.memberIds.includes(account.id)).map((group) => group.name);
    const { synapUser } = await data<{ userGroups: { joinedAt: string; userGroup: { name: string } }[]; fetchedAt: string }>(
      `query ($id: ID!) { synapUser(id: $id) {
        id vendor displayName givenName familyName username email employeeNumber active lastActiveAt fetchedAt
        name firstName lastName emailAddress emailVerified externalId profilePicture { name url } preferences attr timeZone
        notificationConfig marketingEmailsConsent createdAt lastSeen subPortalId userAttributeIds userGroups { userGroupId joinedAt userGroup { name } }
      } }`,
      { id: account.id },
    );
    expect(synapUser).toMatchObject({
      id: account.id,
      vendor: 'SYNAP',
      displayName: `${account.givenName} ${account.familyName}`,
      givenName: account.givenName,
      familyName: account.familyName,
      username: null,
      email: account.email,
      employeeNumber: account.employeeNumber,
      active: null,
      lastActiveAt: account.lastActiveAt!.toISOString(),
      emailAddress: account.email,
      externalId: account.employeeNumber,
      profilePicture: { name: `${account.username}.png`, url: expect.stringContaining(account.id) as string },
      attr: { staffNumber: account.employeeNumber, costCenter: null },
      timeZone: 'Europe/London',
      createdAt: account.createdAt.toISOString(),
      subPortalId: null,
      userAttributeIds: [],
    });
    expect(synapUser!.userGroups.map((one) => one.userGroup.name)).toEqual([...groups, 'Students']);
    expect(synapUser!.userGroups[0]!.joinedAt).toBe(account.createdAt.toISOString());
    expect(Math.abs(Date.parse(synapUser!.fetchedAt) - Date.now())).toBeLessThan(60_000);
  });

  it('answers many ids in the order asked, null for an unknown one, one call for each id', async () => {
    const [a, b] = world.accounts;
    const { synapUsers } = await data('query ($ids: [ID!]!) { synapUsers(ids: $ids) { id email } }', { ids: [b!.id, 'nobody0000', a!.id, b!.id] });
    expect(synapUsers).toEqual([{ id: b!.id, email: b!.email }, null, { id: a!.id, email: a!.email }, { id: b!.id, email: b!.email }]);
    expect(t.requests().sort()).toEqual([`GET /v3/users/${a!.id}`, `GET /v3/users/${b!.id}`, 'GET /v3/users/nobody0000'].sort());
  });

  it('scans the directory instead where that takes fewer calls', async () => {
    const accounts = big.world.vendors.synap.accounts;
    expect(accounts.length).toBeGreaterThan(200);
    await big.query('{ synapUserDirectory(first: 1) { totalCount } }');
    big.requests();
    const all = ids(accounts).reverse();
    const answer = await big.query('query ($ids: [ID!]!) { synapUsers(ids: $ids) { email } }', { ids: all });
    expect(answer.data).toEqual({ synapUsers: accounts.map((one) => ({ email: one.email })).reverse() });
    expect(big.requests()).toEqual(Array.from({ length: Math.ceil(accounts.length / 100) }, () => 'GET /v3/users'));
  });

  it('makes no call for an id that would be another route', async () => {
    expect(await data('{ a: synapUser(id: "") { id } b: synapUser(id: "..") { id } c: synapUser(id: " . ") { id } }')).toEqual({ a: null, b: null, c: null });
    expect(t.requests()).toEqual([]);
  });

  it('refuses more than 500 ids', async () => {
    const answer = await t.query('query ($ids: [ID!]!) { synapUsers(ids: $ids) { id } }', { ids: Array.from({ length: 501 }, (_, i) => `u${i}`) });
    expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(t.requests()).toEqual([]);
  });

  it('pages through the directory, over the vendor’s own pages', async () => {
    const accounts = big.world.vendors.synap.accounts;
    const page = 'query ($after: String) { synapUserDirectory(first: 150, after: $after) { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }';
    const { synapUserDirectory: first } = await data<Nodes>(page, {}, big);
    expect(first).toMatchObject({ totalCount: accounts.length, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(big.emulator.requests().map(({ query }) => [query.get('limit'), query.get('offset')])).toEqual([['100', '0'], ['50', '100']]);
    const { synapUserDirectory: second } = await data<Nodes>(page, { after: first!.pageInfo.endCursor }, big);
    expect(second!.pageInfo).toMatchObject({ hasNextPage: accounts.length > 300, hasPreviousPage: true });
    expect(ids([...first!.nodes, ...second!.nodes])).toEqual(ids(accounts.slice(0, 300)));
  });

  it('reads one user once for all who link to it, and not at all for its id', async () => {
    const account = world.participations.find((one) => !isAssignment(one))!.accountId;
    const attempts = ids(world.participations.filter((one) => one.accountId === account && !isAssignment(one)));
    const fields = (user: string) => attempts.map((id, i) => `a${i}: synapAttempt(id: "${id}") { user { ${user} } owner { ${user} } }`).join(' ');
    const asked = await data(`{ ${fields('id vendor')} }`);
    expect(asked.a0).toEqual({ user: { id: account, vendor: 'SYNAP' }, owner: { id: account, vendor: 'SYNAP' } });
    expect(t.requests().filter((line) => line.includes('/users'))).toEqual([]);
    await data(`{ ${fields('email')} }`);
    expect(t.requests().filter((line) => line.includes('/users'))).toEqual([`GET /v3/users/${account}`]);
  });

  it('shows groups, by id and as a list', async () => {
    const { synapUserGroups } = await data<Nodes>('{ synapUserGroups(first: 500) { nodes { id name description totalUsers isArchived isDefaultGroup userTypeId parentId parent { id } owner { id } membershipExpirySeconds } totalCount } }');
    expect(synapUserGroups!.totalCount).toBe(world.groups.length + 2);
    for (const group of world.groups) {
      expect(synapUserGroups!.nodes).toContainEqual(expect.objectContaining({ id: group.id, name: group.name, totalUsers: group.memberIds.length, parentId: null, parent: null, membershipExpirySeconds: null }));
    }
    const [group] = world.groups;
    expect(await data('query ($id: ID!) { synapUserGroup(id: $id) { name } }', { id: group!.id })).toEqual({ synapUserGroup: { name: group!.name } });
  });

  it('resolves references of the gateway, without a call where only the id and enrollments are asked', async () => {
    const [account] = world.accounts;
    const entities = (fields: string) => data<readonly { enrollments?: unknown }[]>(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on SynapUser { ${fields} } } }`, { r: [{ __typename: 'SynapUser', id: account!.id }] });
    expect((await entities('id enrollments { id }'))._entities![0]!.enrollments).toHaveLength(world.participations.filter((one) => one.accountId === account!.id).length);
    expect(t.requests()).toEqual([]);
    expect((await entities('email'))._entities).toEqual([{ email: account!.email }]);
    expect(t.requests()).toEqual([`GET /v3/users/${account!.id}`]);
  });
});

describe('learning', () => {
  it('shows an attempt with its marks, exam and candidate, one call for each', async () => {
    const attempt = attemptIn('completed');
    const item = itemOf(attempt);
    const { synapAttempt } = await data(
      `query ($id: ID!) { synapAttempt(id: $id) {
        id title status rawStatus examStatus createdAt isCompleted timeStarted timeCompleted timeSpentSeconds resitCount attemptsAllowed
        schedule { activateAt deactivateAt } candidateOpenDate settings state quizSetup grade { label minScore isPass description } score scoreFrac
        marks { points maxPoints credits penalties } isRevoked isOpen isUpcoming isPast version resultsStatus resultsMarkingStatus resultsPendingMarks
        proctoring { enabled vendor status isApproved requiresReview breaches live reviews { action at body user { id } } }
        user { email } owner { id } exam { id name attr marking { markers { id } doubleMinMarkers escalationReasons { slug label } } publishedVersionId } assignment { id } assignmentItemId testId quizId
      } }`,
      { id: attempt.id },
    );
    expect(synapAttempt).toMatchObject({
      id: attempt.id,
      title: item.title,
      status: 'COMPLETED',
      createdAt: attempt.assignedAt.toISOString(),
      isCompleted: true,
      timeStarted: attempt.startedAt!.toISOString(),
      timeCompleted: attempt.completedAt!.toISOString(),
      schedule: { activateAt: attempt.availableFrom.toISOString(), deactivateAt: attempt.dueAt.toISOString() },
      grade: { label: 'Pass', minScore: item.passPercent, isPass: true },
      score: attempt.percent,
      marks: { points: attempt.percent! / 2, maxPoints: 50, penalties: 0 },
      proctoring: { enabled: false, breaches: 0, reviews: [] },
      user: { email: world.accounts.find((one) => one.id === attempt.accountId)!.email },
      exam: { id: item.id, name: item.title, attr: { code: item.code }, marking: { markers: null, doubleMinMarkers: 1, escalationReasons: [{ slug: 'unclear', label: 'Unclear answer' }] } },
      assignment: null,
    });
    expect(t.requests()).toEqual([`GET /v3/attempts/${attempt.id}`, `GET /v3/users/${attempt.accountId}`, `GET /v3/exam-v-2s/${item.id}`]);
  });

  it('shows an assignment with what is assigned and by when', async () => {
    const assignment = world.participations.find(isAssignment)!;
    const { synapAssignment } = await data<{ assignmentGroup: Id }>(
      `query ($id: ID!) { synapAssignment(id: $id) { id name rawStatus status progress score isCompleted isRevoked createdAt startedAt completedAt itemIds user { id }
        course { name } assignmentGroup { id name absoluteDeadline deadlineType startDate certificateShareList { label urlPrefix } reviewers { id } } } }`,
      { id: assignment.id },
    );
    const item = itemOf(assignment);
    expect(synapAssignment).toMatchObject({
      name: item.title,
      progress: assignment.progress,
      createdAt: assignment.assignedAt.toISOString(),
      user: { id: assignment.accountId },
      course: { name: item.title },
      assignmentGroup: { name: item.title, absoluteDeadline: assignment.dueAt.toISOString(), deadlineType: 'absolute', startDate: assignment.availableFrom.toISOString(), reviewers: null },
    });
    const { id } = synapAssignment!.assignmentGroup;
    expect(await data('query ($id: ID!) { synapAssignmentGroup(id: $id) { id } synapAssignmentGroups(ids: [$id, "none000000"]) { id } }', { id })).toEqual({ synapAssignmentGroup: { id }, synapAssignmentGroups: [{ id }, null] });
  });

  it('lists attempts, assignments, exams, certificates and learning records', async () => {
    const lists = await data<Nodes<Certificate>>(`{
      synapAttempts(first: 500) { nodes { id } totalCount } synapAssignments(first: 500) { nodes { id } totalCount } synapExams(first: 500) { nodes { id name } }
      synapCertificates(first: 500) { nodes { id name issuedAt expiresAt user { id } exam { id } attempt { id } assignment { id } } }
      synapLearningRecords(first: 500) { nodes { id name achievedOn expiresOn user { id } } }
    }`);
    expect(ids(lists.synapAttempts!.nodes)).toEqual(ids(world.participations.filter((one) => !isAssignment(one))));
    expect(ids(lists.synapAssignments!.nodes)).toEqual(ids(world.participations.filter(isAssignment)));
    expect(lists.synapExams!.nodes).toEqual(world.items.map(({ id, title }) => ({ id, name: title })));
    const certified = world.participations.filter((one) => one.state === 'completed' && itemOf(one).certificate);
    expect(lists.synapCertificates!.nodes.map((node) => [node.name, node.issuedAt, node.user.id, (node.attempt ?? node.assignment)?.id])).toEqual(
      certified.map((one) => [itemOf(one).title, one.completedAt!.toISOString(), one.accountId, one.id]),
    );
    const certificate = lists.synapCertificates!.nodes[0]!;
    const record = lists.synapLearningRecords!.nodes[0]!;
    expect(record).toMatchObject({ name: expect.any(String) as string, achievedOn: expect.stringMatching(/Z$/) as string, expiresOn: expect.stringMatching(/Z$/) as string });
    expect(
      await data(`{ synapCertificate(id: "${certificate.id}") { name } synapLearningRecord(id: "${record.id}") { name } synapExam(id: "${world.items[0]!.id}") { name } }`),
    ).toEqual({ synapCertificate: { name: certificate.name }, synapLearningRecord: { name: record.name }, synapExam: { name: world.items[0]!.title } });
  });

  it('shows courses by their ids', async () => {
    const assignment = world.participations.find(isAssignment)!;
    const { synapAssignment } = await data<{ course: Id }>('query ($id: ID!) { synapAssignment(id: $id) { course { id } } }', { id: assignment.id });
    const { id } = synapAssignment!.course;
    expect(await data('query ($id: ID!) { synapCourse(id: $id) { name createdAt owner { id } } synapCourses(ids: ["none000000", $id]) { name } }', { id })).toEqual({
      synapCourse: { name: itemOf(assignment).title, createdAt: itemOf(assignment).createdAt.toISOString(), owner: null },
      synapCourses: [null, { name: itemOf(assignment).title }],
    });
  });
});
