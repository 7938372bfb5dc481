import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Participation, ParticipationState } from '../shared/world/learning.ts';
import type { VendorWorld } from '../shared/world/world.ts';
import { damstraEmulator } from './emulator.ts';
import { damstra } from './index.ts';

let bench: VendorUnderTest;
let world: VendorWorld;
beforeAll(async () => {
  bench = await vendorUnderTest(damstra, damstraEmulator, { learners: 120, env: { DAMSTRA_CACHE_SECONDS: '0' } });
  world = bench.world.vendors.damstra;
});
beforeEach(() => {
  bench.emulator.forget();
  bench.emulator.fault(null);
});
afterAll(() => bench.close());

const data = async (query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const answer = await bench.query(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data!;
};
const itemOf = (record: Participation) => world.items.find(({ id }) => id === record.itemId)!;
const accountOf = (record: Participation) => world.accounts.find(({ id }) => id === record.accountId)!;
const of = (id: string) => world.participations.filter(({ accountId }) => accountId === id);
const inState = (state: ParticipationState) => world.participations.find((record) => record.state === state)!;

/** In shared words: the demo world's states as Damstra can tell them. */
const STATUS: Record<ParticipationState, [status: string, rawStatus: string]> = {
  scheduled: ['SCHEDULED', 'scheduled'],
  notStarted: ['NOT_STARTED', 'due'],
  inProgress: ['IN_PROGRESS', 'due'],
  overdue: ['OVERDUE', 'overdue'],
  submitted: ['COMPLETED', 'completed'],
  completed: ['COMPLETED', 'completed'],
  failed: ['COMPLETED', 'completed'],
  withdrawn: ['CANCELLED', 'cancelled'],
  cancelled: ['CANCELLED', 'cancelled'],
};
const expected = (record: Participation) => ({
  id: record.id,
  vendor: 'DAMSTRA',
  kind: 'LESSON',
  title: itemOf(record).title,
  itemId: record.itemId,
  status: STATUS[record.state][0],
  rawStatus: STATUS[record.state][1],
  assignedAt: record.assignedAt.toISOString(),
  availableFrom: record.availableFrom.toISOString(),
  dueAt: record.dueAt.toISOString(),
  startedAt: record.startedAt?.toISOString() ?? null,
  completedAt: record.completedAt?.toISOString() ?? null,
  isOverdue: record.state === 'overdue',
  progress: record.progress,
  timeSpentSeconds: null,
  account: { vendor: 'DAMSTRA', externalId: record.accountId },
});
const CHEAP = 'id vendor kind title itemId status rawStatus assignedAt availableFrom dueAt startedAt completedAt isOverdue progress timeSpentSeconds account { vendor externalId }';

it("answers a person's enrollments with one call, in every state", async () => {
  const states = new Set<ParticipationState>();
  for (const { id } of world.accounts.slice(0, 40)) {
    bench.emulator.forget();
    const { _entities } = await data(`query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on DamstraUser { id vendor enrollments { ${CHEAP} user { id vendor } } } } }`, { refs: [{ __typename: 'DamstraUser', id }] });
    expect(_entities).toEqual([{ id, vendor: 'DAMSTRA', enrollments: of(id).map((record) => ({ ...expected(record), user: { id, vendor: 'DAMSTRA' } })) }]);
    expect(bench.emulator.requests().map(({ path, query }) => `${path}?${query}`)).toEqual([`/api/v2/user/${id}/lesson_schedule?status=all&startIndex=0&maxResults=100`]);
    for (const { state } of of(id)) states.add(state);
  }
  expect(states.size).toBe(9);
});

it('leads from an enrollment to the person and to the record of the vendor', async () => {
  const record = inState('completed');
  const account = accountOf(record);
  const answer = await data(
    `query ($id: ID!) { damstraUser(id: $id) { enrollments(statuses: [COMPLETED]) { id fetchedAt user { displayName email } native { __typename ... on DamstraLessonSchedule {
      id status statusId scheduleType lessonName lessonDurationMilliseconds progressMilliseconds questionCount userFirstName lessonCompletedBy { id } lesson { name } } } } } }`,
    { id: account.id },
  );
  const { enrollments } = answer.damstraUser as { enrollments: { id: string; native: { lessonDurationMilliseconds: number; progressMilliseconds: number } }[] };
  expect(enrollments.map(({ id }) => id)).toEqual(of(account.id).filter(({ state }) => STATUS[state][0] === 'COMPLETED').map(({ id }) => id));
  expect(enrollments.find(({ id }) => id === record.id)).toMatchObject({
    fetchedAt: expect.stringMatching(/Z$/) as unknown,
    user: { displayName: [account.givenName, account.familyName].join(' '), email: account.email },
    native: { __typename: 'DamstraLessonSchedule', id: record.id, status: 'COMPLETED', statusId: 94, scheduleType: 'automatic', lessonName: itemOf(record).title, userFirstName: account.givenName, lessonCompletedBy: { id: account.id }, lesson: { name: itemOf(record).title } },
  });
  const { native } = enrollments[0]!;
  expect(native.progressMilliseconds).toBe(native.lessonDurationMilliseconds);
  expect(bench.requests().filter((request) => request.includes('/lesson_schedule/'))).toEqual([]);
});

it('reads a record by id where a field is asked for that only it holds, once for all such fields', async () => {
  const record = inState('inProgress');
  const answer = await data(
    'query ($id: ID!) { damstraUser(id: $id) { lessonSchedules(status: DUE) { nodes { id userEmployeeNumber userUserName clientName questionnairePassRatePercent userGroups reminders questionResults movieSizeBytes } totalCount } } }',
    { id: record.accountId },
  );
  const due = of(record.accountId).filter(({ state }) => STATUS[state][1] === 'due');
  const { lessonSchedules } = answer.damstraUser as { lessonSchedules: { nodes: unknown[]; totalCount: number } };
  const { employeeNumber, username } = accountOf(record);
  expect(lessonSchedules.totalCount).toBe(due.length);
  expect(lessonSchedules.nodes).toContainEqual(expect.objectContaining({ id: record.id, userEmployeeNumber: employeeNumber, userUserName: username, clientName: 'Northwind', questionnairePassRatePercent: 60, reminders: [], questionResults: [], userGroups: [{ id: expect.any(Number) as unknown }] }));
  expect(bench.requests().slice(2).sort()).toEqual(due.map(({ id }) => `GET /api/v2/lesson_schedule/${id}`).sort());
});

it('tells how far a schedule is that was read by id: even a cancelled one', async () => {
  for (const state of ['cancelled', 'completed', 'scheduled', 'overdue'] as const) {
    const record = inState(state);
    bench.emulator.forget();
    const { damstraLessonSchedule } = await data('query ($id: ID!) { damstraLessonSchedule(id: $id) { id status rawStatus startAt endAt lessonStartedAt lesson { id } user { id } } }', { id: record.id });
    expect(damstraLessonSchedule).toMatchObject({ id: record.id, rawStatus: state, status: state.toUpperCase(), endAt: record.dueAt.toISOString(), lesson: { id: record.itemId }, user: { id: record.accountId } });
    expect(bench.requests().slice(0, 2).sort()).toContain(`GET /api/v2/lesson_schedule/${record.id}`);
  }
  expect(await data('{ damstraLessonSchedule(id: "999999") { id } }')).toEqual({ damstraLessonSchedule: null });
});

it('resolves schedules for the other subgraphs', async () => {
  const refs = [inState('failed').id, '999999'].map((id) => ({ __typename: 'DamstraLessonSchedule', id }));
  expect((await data('query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on DamstraLessonSchedule { lessonName } } }', { refs }))._entities).toEqual([{ lessonName: itemOf(inState('failed')).title }, null]);
});

const withResults = (questionResults: unknown) =>
  bench.emulator.fault((request, response) => {
    if (!request.path.includes('/lesson_schedule/')) return false;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: Number(request.path.split('/').at(-1)), lessonId: 1, questionnairePassRate: '80', questionResults }));
    return true;
  });
const marked = async () => {
  const { accountId, id } = inState('completed');
  const answer = await data('query ($id: ID!) { _damstraUserEnrollments(id: $id) { id status score { scaled raw max grade } passed certificate { title issuedAt downloadPath } } }', { id: accountId });
  return (answer._damstraUserEnrollments as { id: string }[]).find((one) => one.id === id);
};

it('reads the mark from the answers to the questions', async () => {
  withResults([{ correct: true }, { correct: true }, { correct: true }, { correct: true }, { correct: false }]);
  expect(await marked()).toMatchObject({ score: { scaled: 0.8, raw: null, max: null, grade: null }, passed: true, certificate: { title: itemOf(inState('completed')).title } });
  withResults([{ correct: true }, { correct: false }]);
  expect(await marked()).toMatchObject({ status: 'COMPLETED', score: { scaled: 0.5 }, passed: false, certificate: null });
  withResults([{ answer: 'B' }]);
  expect(await marked()).toMatchObject({ score: null, passed: null, certificate: { issuedAt: inState('completed').completedAt!.toISOString() } });
});

it('reads no record for a mark that cannot be', async () => {
  const person = world.accounts.find(({ id }) => of(id).length > 0 && of(id).every(({ state }) => STATUS[state][0] !== 'COMPLETED'))!;
  const answer = await data('query ($id: ID!) { _damstraUserEnrollments(id: $id) { score { scaled } passed certificate { title } } }', { id: person.id });
  expect(answer._damstraUserEnrollments).toEqual(of(person.id).map(() => ({ score: null, passed: null, certificate: null })));
  expect(bench.requests()).toEqual([`GET /api/v2/user/${person.id}/lesson_schedule`]);
});

it('understands rows that leave out what they may, with words it does not know', async () => {
  const rows = [
    { id: '1', status: 'paused', startDate: 'yesterday', extra: { a: 1 } },
    { id: 2, lessonVersionId: 77, status: 'due', progress: '500', lessonDuration: 1000, endDate: '2020-01-31T08:00:00+0800' },
    { id: 3, lessonId: 5, lessonCompletedDate: '2020-01-31 00:00:00' },
    { id: 4, status: 'completed', endDate: '2020-02-31T00:00:00.000Z', progress: 9, lessonDuration: 3 },
  ];
  bench.emulator.fault((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ results: rows }));
    return true;
  });
  const answer = await data(`query ($id: ID!) { _damstraUserEnrollments(id: $id) { id itemId status rawStatus availableFrom dueAt completedAt isOverdue progress } }`, { id: world.accounts[0]!.id });
  expect(answer._damstraUserEnrollments).toEqual([
    { id: '1', itemId: null, status: 'UNKNOWN', rawStatus: 'paused', availableFrom: null, dueAt: null, completedAt: null, isOverdue: false, progress: null },
    { id: '2', itemId: '77', status: 'IN_PROGRESS', rawStatus: 'due', availableFrom: null, dueAt: '2020-01-31T00:00:00.000Z', completedAt: null, isOverdue: true, progress: 0.5 },
    { id: '3', itemId: '5', status: 'COMPLETED', rawStatus: null, availableFrom: null, dueAt: null, completedAt: '2020-01-31T00:00:00.000Z', isOverdue: false, progress: null },
    { id: '4', itemId: null, status: 'COMPLETED', rawStatus: 'completed', availableFrom: null, dueAt: null, completedAt: null, isOverdue: false, progress: 1 },
  ]);
});

it('reads on where a page of schedules may have been cut', async () => {
  const all = Array.from({ length: 25 }, (_, i) => ({ id: i + 1, status: 'due' }));
  bench.emulator.fault((request, response) => {
    const start = Number(request.query.get('startIndex'));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ results: all.slice(start, start + 10) }));
    return true;
  });
  const answer = await data('query ($id: ID!) { _damstraUserEnrollments(id: $id) { id } }', { id: world.accounts[0]!.id });
  expect(answer._damstraUserEnrollments).toHaveLength(25);
  expect(bench.requests()).toHaveLength(3);
});
