import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Account, VendorWorld } from '../shared/world/world.ts';
import { damstraEmulator } from './emulator.ts';
import { damstra } from './index.ts';

let bench: VendorUnderTest;
let world: VendorWorld;
beforeAll(async () => {
  bench = await vendorUnderTest(damstra, damstraEmulator, { learners: 200, env: { DAMSTRA_CACHE_SECONDS: '0' } });
  world = bench.world.vendors.damstra;
});
beforeEach(() => bench.emulator.forget());
afterAll(() => bench.close());

const PAGE = 'pageInfo { hasNextPage endCursor } totalCount';
const data = async (query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const answer = await bench.query(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data!;
};
const name = (account: Account) => [account.givenName, account.familyName].join(' ');
const titleOf = (id: string) => world.items.find((item) => item.id === id)!.title;

describe('accounts', () => {
  it('shows an account in shared words and its own', async () => {
    const account = world.accounts.find((one) => one.employeeNumber?.startsWith('N-') && one.active)!;
    const group = world.groups.find(({ memberIds }) => memberIds.includes(account.id))!;
    const { damstraUser } = await data(
      `query ($id: ID!) { damstraUser(id: $id) { __typename id vendor displayName givenName familyName username email employeeNumber active fetchedAt
        phoneNumber mobileNumber clientStatusId roles roleIds timeZone createdAt groups { id name } supervisedGroups { id } } }`,
      { id: account.id },
    );
    expect(damstraUser).toMatchObject({
      __typename: 'DamstraUser',
      id: account.id,
      vendor: 'DAMSTRA',
      displayName: name(account),
      givenName: account.givenName,
      familyName: account.familyName,
      username: account.username,
      email: account.email,
      employeeNumber: account.employeeNumber,
      active: true,
      clientStatusId: 56,
      roles: expect.arrayContaining([account.role === 'instructor' ? 'INSTRUCTOR' : 'TRAINEE']) as unknown,
      timeZone: 'Australia/Perth',
      createdAt: account.createdAt.toISOString(),
      groups: [{ id: group.id, name: group.name }],
    });
    expect(Date.now() - Date.parse((damstraUser as { fetchedAt: string }).fetchedAt)).toBeLessThan(60_000);
    expect(bench.requests()).toEqual([`GET /api/v2/user/${account.id}`, `GET /api/v2/group/${group.id}`]);
  });

  it('asks for no group where only ids are wanted', async () => {
    const { damstraUser } = await data('query ($id: ID!) { damstraUser(id: $id) { groups { id } } }', { id: world.groups[0]!.memberIds[0] });
    expect(damstraUser).toEqual({ groups: [{ id: world.groups[0]!.id }] });
    expect(bench.requests()).toHaveLength(1);
  });

  it('says that somebody has no email and no employee number', async () => {
    const nobody = world.accounts.find(({ email, employeeNumber }) => !email && employeeNumber)!;
    const nameless = world.accounts.find(({ email, employeeNumber }) => email && !employeeNumber)!;
    const answer = await data('query ($ids: [ID!]!) { damstraUsers(ids: $ids) { email employeeNumber } }', { ids: [nobody.id, nameless.id] });
    expect(answer.damstraUsers).toEqual([{ email: null, employeeNumber: nobody.employeeNumber }, { email: nameless.email, employeeNumber: null }]);
  });

  it('reads the directory where that is fewer calls than one for each account', async () => {
    const ids = world.accounts.slice(0, 20).map(({ id }) => id);
    await data('{ _damstraDirectory { next } }');
    bench.emulator.forget();
    const answer = await data('query ($ids: [ID!]!) { damstraUsers(ids: $ids) { id displayName active } }', { ids: [...ids, '999999'] });
    expect(answer.damstraUsers).toEqual([...world.accounts.slice(0, 20).map((account) => ({ id: account.id, displayName: name(account), active: account.active })), null]);
    // Whom the directory does not name is asked for alone: rows may have moved meanwhile.
    const requests = bench.requests();
    expect(requests.at(-1)).toBe('GET /api/v2/user/999999');
    expect(requests.slice(0, -1).every((request) => request === 'GET /api/v2/user')).toBe(true);
  });

  it('searches by everything that Damstra can, active or not', async () => {
    const gone = world.accounts.find(({ active, employeeNumber }) => !active && employeeNumber)!;
    const search = async (filter: string): Promise<unknown> => (await data(`{ damstraUserSearch(${filter}) { nodes { id } ${PAGE} } }`)).damstraUserSearch;
    const only = { nodes: [{ id: gone.id }], totalCount: 1, pageInfo: { hasNextPage: false } };
    expect(await search(`query: "${gone.username}"`)).toMatchObject(only);
    expect(await search(`employeeNumber: "${gone.employeeNumber}"`)).toMatchObject(only);
    expect(await search(`email: "${gone.email}", activity: INACTIVE`)).toMatchObject(only);
    expect(await search(`email: "${gone.email}", activity: ACTIVE`)).toMatchObject({ nodes: [], totalCount: 0 });
    const instructors = world.accounts.filter(({ role }) => role === 'instructor').map(({ id }) => ({ id }));
    expect(await search('role: INSTRUCTOR')).toMatchObject({ nodes: instructors });
    const sent = bench.emulator.requests().map(({ query }) => query);
    expect(sent.map((query) => query.get('activeValue'))).toEqual(['all', 'all', 'inactive', 'active', 'all']);
    expect(sent.every((query) => query.get('startIndex') === '0' && query.get('maxResults') === '50')).toBe(true);
  });

  it('pages through a search in calls of a hundred', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: { damstraUserSearch: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number } } = (await data(
        `query ($after: String) { damstraUserSearch(first: 110, after: $after) { nodes { id } ${PAGE} } }`,
        { after },
      )) as never;
      const page = answer.damstraUserSearch;
      expect(page.totalCount).toBe(world.accounts.length);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(world.accounts.map(({ id }) => id));
  });

  it('refuses blank keys and words that cannot be searched for', async () => {
    for (const argument of ['employeeNumber: " "', 'email: ""', 'role: UNKNOWN', 'first: 501', 'after: "x"']) {
      expect((await bench.query(`{ damstraUserSearch(${argument}) { totalCount } }`)).errors, argument).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(bench.requests()).toEqual([]);
  });
});

describe('groups', () => {
  it('shows groups with their members, supervisors and the group above', async () => {
    const query = `{ damstraGroups(query: "engineer") { nodes { id name description memberCount clientId createdAt parent { id name }
      members(first: 3) { nodes { id displayName } ${PAGE} } supervisors { nodes { id } totalCount } } ${PAGE} } }`;
    const group = world.groups.find(({ name: of }) => of === 'Engineering')!;
    const above = world.groups.find(({ name: of }) => of === 'Head Office')!;
    expect((await data(query)).damstraGroups).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          id: group.id,
          name: 'Engineering',
          memberCount: group.memberIds.length,
          parent: { id: above.id, name: 'Head Office' },
          createdAt: expect.stringMatching(/Z$/) as unknown,
          members: { nodes: group.memberIds.slice(0, 3).map((id) => ({ id, displayName: name(world.accounts.find((one) => one.id === id)!) })), totalCount: group.memberIds.length, pageInfo: { hasNextPage: true } },
          supervisors: { nodes: group.supervisorIds.map((id) => ({ id })), totalCount: group.supervisorIds.length },
        },
      ],
    });
  });

  it('goes from a supervisor to the groups and back', async () => {
    const group = world.groups.find(({ supervisorIds }) => supervisorIds.length > 0)!;
    const answer = await data('query ($id: ID!) { damstraUser(id: $id) { roles supervisedGroups { name supervisors { nodes { id } } } } }', { id: group.supervisorIds[0] });
    expect(answer.damstraUser).toMatchObject({ roles: expect.arrayContaining(['SUPERVISOR']) as unknown, supervisedGroups: [{ name: group.name, supervisors: { nodes: group.supervisorIds.map((id) => ({ id })) } }] });
  });

  it('knows no group that is not there', async () => {
    expect(await data('{ a: damstraGroup(id: "999999") { id } b: damstraGroup(id: "no id") { id } }')).toEqual({ a: null, b: null });
    expect(bench.requests()).toEqual(['GET /api/v2/group/999999']);
  });
});

describe('lessons', () => {
  const LESSON = `id lessonVersionId name durationMilliseconds status rawStatus inLibrary version questionnaireType clientId createdAt modifiedAt
    customFields { id lessonVersionId customFieldId description fieldId type value createdAt }`;

  it('lists lessons with their own fields', async () => {
    const { nodes, totalCount } = (await data(`{ damstraLessonList(states: [ACTIVE, INACTIVE]) { nodes { ${LESSON} } ${PAGE} } }`)).damstraLessonList as { nodes: Record<string, unknown>[]; totalCount: number };
    expect(totalCount).toBe(world.items.length);
    expect(nodes).toMatchObject(
      world.items.map((item) => ({ id: item.id, name: item.title, status: item.title === 'Hot Work' ? 'INACTIVE' : 'ACTIVE', createdAt: item.createdAt.toISOString(), customFields: [{ value: item.code, type: 'string' }] })),
    );
    expect(bench.emulator.requests()[0]!.query.get('publishedStates')).toBe('active,inactive');
  });

  it('searches by name', async () => {
    expect((await data('{ damstraLessonList(query: "fatigue") { nodes { name } } }')).damstraLessonList).toEqual({ nodes: [{ name: 'Driver Fatigue' }] });
  });

  it('reads many lessons with one call, and what only the details hold with one more', async () => {
    const active = world.items.filter(({ title }) => title !== 'Hot Work');
    const answer = await data('query ($ids: [ID!]!) { damstraLessons(ids: $ids) { id name published } }', { ids: active.map(({ id }) => id) });
    expect(answer.damstraLessons).toEqual(active.map((item) => ({ id: item.id, name: item.title, published: 65 })));
    expect(bench.emulator.requests().map(({ path, query }) => [path, query.get('lessonIds')])).toEqual([
      ['/api/v2/lesson', active.map(({ id }) => id).join()],
      ['/api/v2/lessondetails', active.map(({ id }) => id).join()],
    ]);
  });

  it('finds a lesson that is published no more', async () => {
    const hotWork = world.items.find(({ title }) => title === 'Hot Work')!;
    expect((await data('query ($id: ID!) { damstraLesson(id: $id) { name status rawStatus } }', { id: hotWork.id })).damstraLesson).toEqual({ name: 'Hot Work', status: 'INACTIVE', rawStatus: 'inactive' });
  });
});

describe('instructor-led sessions', () => {
  it('filters the list and reads by id what the list lacks', async () => {
    const answer = await data(`{ damstraSessions(state: PAST, status: COMPLETED) { ${PAGE} nodes { id status statusId state rawState lesson { name } lessonName instructor { id displayName } instructorFirstName
      instructorLed notes numberOfAttendees numberOfPlaces startAt endAt location attendanceRatePercent passRatePercent traineesToldOfCancellation attendees { totalCount nodes { id } } } } }`);
    const { nodes } = answer.damstraSessions as { nodes: Record<string, unknown>[] };
    expect(nodes.length).toBeGreaterThan(0);
    const instructor = world.accounts.find(({ id }) => id === (nodes[0]!.instructor as { id: string }).id)!;
    expect(nodes[0]).toMatchObject({
      status: 'COMPLETED',
      statusId: 2,
      state: 'PAST',
      rawState: 'past',
      lesson: { name: titleOf(world.items[0]!.id) },
      lessonName: titleOf(world.items[0]!.id),
      instructor: { displayName: name(instructor) },
      instructorFirstName: instructor.givenName,
      instructorLed: true,
      startAt: new Date(bench.world.now.getTime() - 240 * 3_600_000).toISOString(),
      numberOfAttendees: (nodes[0]!.attendees as { totalCount: number }).totalCount,
    });
    expect(bench.emulator.requests()[0]!.query.toString()).toBe('startIndex=0&maxResults=50&state=3&status=2');
  });

  it('shows who is in a session, and resolves one place in it by its id', async () => {
    const [session] = ((await data('{ damstraSessions(status: COMPLETED) { nodes { id } } }')).damstraSessions as { nodes: { id: string }[] }).nodes;
    const { damstraSession } = await data(
      `query ($id: ID!) { damstraSession(id: $id) { id state instructorFirstName instructor { givenName } attendees(first: 1) { nodes { __typename id attendeeId passed attended
        userName firstName lastName user { id username } lessonScheduleId lessonSchedule { id user { id } } session { id } registeredBy { id } registeringUserFirstName createdAt } } } }`,
      { id: session!.id },
    );
    const { attendees, ...rest } = damstraSession as { attendees: { nodes: Record<string, unknown>[] }; instructor: { givenName: string } };
    expect(rest).toMatchObject({ id: session!.id, state: 'PAST', instructorFirstName: rest.instructor.givenName });
    const [place] = attendees.nodes as [Record<string, unknown>];
    const schedule = world.participations.find(({ id }) => id === place.lessonScheduleId)!;
    const person = world.accounts.find(({ id }) => id === schedule.accountId)!;
    expect(place).toMatchObject({ id: `${session!.id}:${String(place.attendeeId)}`, userName: person.username, user: { id: person.id, username: person.username }, lessonSchedule: { id: schedule.id, user: { id: person.id } }, session: { id: session!.id } });
    const entities = await data('query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on DamstraSessionAttendance { id firstName } } }', {
      refs: [place.id, `${session!.id}:1`, '999999:1'].map((id) => ({ __typename: 'DamstraSessionAttendance', id })),
    });
    expect(entities._entities).toEqual([{ id: place.id, firstName: person.givenName }, null, null]);
  });

  it('leads from a scheduled lesson to its sessions', async () => {
    const [session] = ((await data('{ damstraSessions(state: UPCOMING) { nodes { id attendees { nodes { lessonScheduleId } } } } }')).damstraSessions as { nodes: { id: string; attendees: { nodes: { lessonScheduleId: string }[] } }[] }).nodes;
    const scheduleId = session!.attendees.nodes[0]!.lessonScheduleId;
    const answer = await data(`query ($id: ID!) { damstraLessonSchedule(id: $id) { sessions { nodes { id location } ${PAGE} } } direct: damstraSessions(lessonScheduleId: $id) { nodes { id } } }`, { id: scheduleId });
    expect(answer.damstraLessonSchedule).toMatchObject({ sessions: { nodes: expect.arrayContaining([expect.objectContaining({ id: session!.id })]) as unknown } });
    expect(answer.direct).toMatchObject({ nodes: expect.arrayContaining([{ id: session!.id }]) as unknown });
  });
});

it('does not name an employee number where the configuration says that there is none', async () => {
  const without = await vendorUnderTest(damstra, damstraEmulator, { env: { DAMSTRA_EMPLOYEE_NUMBER: 'none' } });
  const account = without.world.vendors.damstra.accounts.find(({ employeeNumber }) => employeeNumber)!;
  const record = without.world.vendors.damstra.participations.find(({ accountId }) => accountId === account.id)!;
  const answer = await without.query(
    `query ($id: ID!, $record: ID!, $number: String!) { damstraUser(id: $id) { employeeNumber } damstraLessonSchedule(id: $record) { userEmployeeNumber }
      _damstraAccountsByKey(key: EMPLOYEE_NUMBER, value: $number) { id } _damstraDirectory { accounts { employeeNumber } } }`,
    { id: account.id, record: record.id, number: account.employeeNumber },
  );
  expect(answer.data).toMatchObject({ damstraUser: { employeeNumber: null }, damstraLessonSchedule: { userEmployeeNumber: null }, _damstraAccountsByKey: [] });
  expect(JSON.stringify(answer.data)).not.toContain(account.employeeNumber);
  await without.close();
});
