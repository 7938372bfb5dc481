import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from '../../shared/emulator.ts';
import type { ParticipationState } from '../../shared/world/learning.ts';
import { answer, closeAll, get, held, numbers, read, rows, start, values, type Json } from './testing.ts';

const { accounts, items, participations } = held;
const lessonIds = numbers(items);
const inactive = items.find(({ title }) => title === 'Hot Work')!;
const everyState = 'publishedStates=active,inactive,never,rendering,error';

const itemOf = (itemId: string) => items.find(({ id }) => id === itemId)!;
const someone = (state: ParticipationState, certificate?: boolean) =>
  participations.find((one) => one.state === state && (certificate === undefined || itemOf(one.itemId).certificate === certificate))!;

let open: Emulator;
beforeAll(async () => {
  open = await start();
});
afterAll(closeAll);

describe('lessons', () => {
  it('are listed without those inactivated, unless their state is asked for', async () => {
    const listed = await read(open, 'lesson?startIndex=0&maxResults=50');
    expect(values(listed.results as Json[], 'lessonId')).toEqual(lessonIds.filter((id) => id !== Number(inactive.id)));
    expect(listed.meta).toEqual({ totalResultCount: items.length - 1, startIndex: 0, endIndex: items.length - 1 });
    expect(values(await rows(open, `lesson?startIndex=0&maxResults=50&${everyState}`), 'lessonId')).toEqual(lessonIds);
    expect(values(await rows(open, 'lesson?startIndex=0&maxResults=50&publishedStates=inactive'), 'name')).toEqual(['Hot Work']);
    expect(values(await rows(open, 'lesson?q=HANDLING&startIndex=0&maxResults=50'), 'name')).toEqual(['Manual Handling', 'Chemical Handling']);
  });

  it('asked for by ids come in another order, each once, without unknown ids, and in pages too', async () => {
    const [a, b, c] = lessonIds;
    const call = `lesson?lessonIds=${a},${b},1,${b},${c}&startIndex=0&maxResults=50`;
    expect(values(await rows(open, call), 'lessonId')).toEqual([c, b, a]);
    expect(values(await rows(open, call.replaceAll(',', '%2C')), 'lessonId')).toEqual([c, b, a]);
    const page = await read(open, `lesson?lessonIds=${a},${b},${c}&startIndex=1&maxResults=1`);
    expect([values(page.results as Json[], 'lessonId'), page.meta]).toEqual([[b], { totalResultCount: 3, startIndex: 1, endIndex: 2 }]);
  });

  it('have every documented key', async () => {
    const item = items[0]!;
    const [lesson] = await rows(open, `lesson?lessonIds=${item.id}&startIndex=0&maxResults=1`);
    const date = item.createdAt.toISOString().replace('.000Z', '+0000');
    const dates = { createdDate: date, modifiedDate: date };
    const lessonVersionId = lesson!.lessonVersionId;
    expect(lesson).toEqual({
      lessonVersionId: expect.any(Number), lessonId: Number(item.id), name: 'Fire Warden', duration: expect.any(Number), status: 'active',
      inLibrary: false, version: expect.any(Number), questionnaireType: expect.any(Number), clientId: 76,
      lessonVersionCustomFields: [
        {
          lessonVersionId, customFieldId: 111, customFieldDescription: 'Course code', fieldId: 'customField1', type: 'string',
          value: item.code, id: expect.any(Number), ...dates,
        },
      ],
      ...dates,
    });
    expect(lessonIds).not.toContain(lessonVersionId);
  });

  it('with details have fewer keys, and an envelope with strays', async () => {
    const body = await read(open, `lessondetails?lessonIds=${items[0]!.id}&startIndex=0&maxResults=1`);
    const strays = { id: 'null', createdDate: '2025-03-10T09:30:00+0000', modifiedDate: '2025-03-10T09:30:00+0000' };
    expect(body).toMatchObject({ ...strays, meta: { totalResultCount: 1, startIndex: 0, endIndex: 1, ...strays } });
    expect(Object.keys((body.results as Json[])[0]!)).toEqual([
      'lessonVersionId', 'lessonId', 'name', 'published', 'duration', 'status', 'inLibrary', 'version', 'clientId',
    ]);
  });
});

describe('lesson schedules', () => {
  const ofUser = (accountId: string, status: string) => `user/${accountId}/lesson_schedule?status=${status}&startIndex=0&maxResults=100`;

  it('of a user come without meta, by status and in pages', async () => {
    const busy = accounts.find(({ id }) => participations.filter(({ accountId }) => accountId === id).length > 2)!;
    const own = participations.filter(({ accountId }) => accountId === busy.id);
    const body = await read(open, ofUser(busy.id, 'all'));
    expect(Object.keys(body)).toEqual(['results']);
    expect(values(body.results as Json[], 'id')).toEqual(numbers(own));
    const second = await rows(open, `user/${busy.id}/lesson_schedule?status=all&startIndex=1&maxResults=1`);
    expect(values(second, 'id')).toEqual([Number(own[1]!.id)]);
    expect((await answer(open, ofUser('1', 'all'))).status).toBe(404);
  });

  it.each([
    ['scheduled', 'scheduled'],
    ['notStarted', 'due'],
    ['inProgress', 'due'],
    ['overdue', 'overdue'],
    ['submitted', 'completed'],
    ['completed', 'completed'],
    ['failed', 'completed'],
    ['withdrawn', 'cancelled'],
    ['cancelled', 'cancelled'],
  ] as const)('of somebody %s are %s', async (state, status) => {
    const one = someone(state);
    const listed = (await rows(open, ofUser(one.accountId, status))).find(({ id }) => id === Number(one.id));
    expect(listed).toMatchObject({
      status,
      startDate: one.availableFrom.toISOString(),
      endDate: one.dueAt.toISOString(),
      lessonStartedDate: one.startedAt?.toISOString() ?? null,
      lessonCompletedDate: one.completedAt?.toISOString() ?? null,
      createdDate: one.assignedAt.toISOString(),
    });
    const others = await rows(open, ofUser(one.accountId, status === 'due' ? 'overdue' : 'due'));
    expect(values(others, 'id')).not.toContain(Number(one.id));
  });

  it('in the list have every documented key', async () => {
    const one = someone('completed');
    const listed = (await rows(open, ofUser(one.accountId, 'completed'))).find(({ id }) => id === Number(one.id))!;
    expect(new Set(Object.keys(listed))).toEqual(new Set([
      'lessonName', 'lessonId', 'lessonVersionId', 'version', 'userId', 'startDate', 'endDate', 'lessonStartedDate', 'lessonCompletedDate',
      'userFirstName', 'userLastName', 'lessonDuration', 'progress', 'chapterCount', 'questionnaireType', 'questionCount', 'scheduleType',
      'typeId', 'thumbnailId', 'lessonThumbnail', 'status', 'statusId', 'completionTypeId', 'lessonCompletedBy', 'lessonCompletedByName',
      'lessonEvolution', 'id', 'createdDate', 'modifiedDate',
    ]));
    expect(listed).toMatchObject({ scheduleType: 'automatic', typeId: 81, statusId: 94, completionTypeId: 77, progress: listed.lessonDuration });
  });

  it('by id have every documented key, and no status', async () => {
    const one = someone('completed');
    const account = accounts.find(({ id }) => id === one.accountId)!;
    const schedule = await read(open, `lesson_schedule/${one.id}`);
    expect(new Set(Object.keys(schedule))).toEqual(new Set([
      'startDate', 'endDate', 'active', 'userId', 'clientId', 'clientName', 'lessonVersionId', 'lessonId', 'version', 'lessonName',
      'lessonDuration', 'lessonEvolution', 'thumbnailId', 'lessonThumbnail', 'lessonStartedDate', 'lessonCompletedDate', 'lessonCompletedBy',
      'lessonCompletedByName', 'reminders', 'questionResults', 'questionCount', 'questionnaireType', 'userFirstName', 'userLastName',
      'userUserName', 'userEmployeeNumber', 'userGroups', 'supervisors', 'published', 'completionTypeId', 'typeId', 'questionnairePassRate',
      'progress', 'scheduleOverEmailAttempted', 'overdueEmailAttempted', 'movieId', 'moviePhysicalURI', 'movieSizeInBytes', 'chapterCount',
      'id', 'createdDate', 'modifiedDate',
    ]));
    expect(schedule).toMatchObject({
      id: Number(one.id), userId: Number(one.accountId), lessonId: Number(one.itemId), active: false,
      lessonCompletedDate: one.completedAt!.toISOString(), userUserName: account.username, questionnairePassRate: 60,
    });
  });

  it('by id lack what has not happened yet', async () => {
    const schedule = await read(open, `lesson_schedule/${someone('notStarted').id}`);
    expect(schedule).toMatchObject({ active: true, progress: 0 });
    for (const key of ['lessonStartedDate', 'lessonCompletedDate', 'lessonCompletedBy', 'lessonCompletedByName', 'completionTypeId']) {
      expect(schedule).not.toHaveProperty(key);
    }
  });

  it('give a certificate as a PDF to who passed', async () => {
    const response = await get(open, `lesson_schedule/${someone('completed', true).id}/certificate`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const file = Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect(file.startsWith('%PDF-1.4')).toBe(true);
    const table = Number(/startxref\n(\d+)/.exec(file)![1]);
    expect(file.slice(table, table + 4)).toBe('xref');
  });

  it('give no certificate to who did not, nor where the lesson has none', async () => {
    for (const { id } of [someone('failed', true), someone('inProgress', true), someone('completed', false)]) {
      expect(await answer(open, `lesson_schedule/${id}/certificate`)).toEqual({
        status: 403,
        body: { internalCode: 831, error: 'You are not authorised to make this request' },
      });
    }
  });

  it('of an unknown id are answered with 840', async () => {
    const missing = { status: 404, body: { internalCode: 840, error: 'Lesson Schedule does not exist' } };
    for (const call of ['lesson_schedule/1', 'lesson_schedule/1/certificate', 'embed_player?lessonScheduleId=1']) expect(await answer(open, call)).toEqual(missing);
  });

  it('give a player to embed until they are completed or cancelled', async () => {
    const { id } = someone('notStarted');
    const embedUrl = expect.stringMatching(new RegExp(`^https://app\\.velpic\\.com/#player/${id}\\?embed=true&token=[\\w-]+$`));
    expect(await read(open, `embed_player?lessonScheduleId=${id}`)).toEqual({ embedUrl });
    expect(await read(open, `embed_player/version/${id}`)).toEqual({ embedUrl });
    expect((await answer(open, `embed_player/version/${someone('completed').id}`)).body).toEqual({ internalCode: 837, error: 'This lesson schedule is completed' });
    expect((await answer(open, `embed_player/version/${someone('cancelled').id}`)).body).toEqual({ internalCode: 836, error: 'This lesson schedule is cancelled' });
  });
});

describe('ILT sessions', () => {
  const list = (filter = '') => `ilt_session?startIndex=0&maxResults=50${filter}`;

  it('are listed with every documented key and the offset of Perth', async () => {
    const sessions = await rows(open, list());
    expect(sessions).toHaveLength(6);
    expect(new Set(Object.keys(sessions[0]!))).toEqual(new Set([
      'id', 'statusId', 'instructorId', 'instructorFirstName', 'instructorLastName', 'lessonId', 'notes', 'numberOfPlaces', 'startDatetime',
      'endDatetime', 'location', 'createdDate', 'modifiedDate',
    ]));
    expect(sessions[0]).toMatchObject({ startDatetime: '2025-02-28T17:30:00.000+0800', endDatetime: '2025-02-28T20:30:00.000+0800' });
    expect(accounts.find(({ id }) => Number(id) === sessions[0]!.instructorId)).toMatchObject({ role: 'instructor' });
  });

  it('are filtered by the numbers of state, status, instructor and schedule', async () => {
    expect(values(await rows(open, list('&state=1')), 'id')).toEqual([7002, 7006]);
    expect(values(await rows(open, list('&state=2')), 'id')).toEqual([7004]);
    expect(values(await rows(open, list('&status=3')), 'id')).toEqual([7005]);
    const [first] = await rows(open, list());
    const led = await rows(open, list(`&instructorId=${String(first!.instructorId)}`));
    expect(new Set(values(led, 'instructorId'))).toEqual(new Set([first!.instructorId]));
    expect(await rows(open, list('&instructorId=1'))).toEqual([]);
    const [attendee] = await rows(open, 'ilt_session/7001/attendees');
    expect(values(await rows(open, list(`&lessonScheduleId=${String(attendee!.lessonScheduleId)}`)), 'id')).toEqual([7001]);
  });

  it('by id have other keys: a state in words, the rates once completed', async () => {
    const past = await read(open, 'ilt_session/7001');
    const keys = [
      'id', 'instructorId', 'statusId', 'lessonId', 'lessonName', 'instructorLed', 'notes', 'numberOfAttendees', 'numberOfPlaces',
      'startDatetime', 'endDatetime', 'location', 'state', 'iltSessionCancellationTraineeNotificationEnabled',
      'iltSessionCancellationInstructorNotificationEnabled', 'createdDate', 'modifiedDate',
    ];
    expect(new Set(Object.keys(past))).toEqual(new Set([...keys, 'attendanceRate', 'passRate']));
    expect(past).toMatchObject({ lessonName: 'Fire Warden', state: 'past', statusId: 2, instructorLed: true });
    const coming = await read(open, 'ilt_session/7002');
    expect(new Set(Object.keys(coming))).toEqual(new Set(keys));
    expect(coming).toMatchObject({ state: 'upcoming', statusId: 1 });
    expect((await answer(open, 'ilt_session/1')).status).toBe(404);
  });

  it('list all attendees, people scheduled to the lesson', async () => {
    const session = await read(open, 'ilt_session/7001');
    const { results, meta } = (await read(open, 'ilt_session/7001/attendees')) as { results: Json[]; meta: Json };
    expect(meta).toEqual({ totalResultCount: session.numberOfAttendees, startIndex: 0, endIndex: session.numberOfAttendees });
    expect(results.length).toBeGreaterThan(0);
    expect(new Set(Object.keys(results[0]!))).toEqual(new Set([
      'id', 'userId', 'sessionId', 'lessonScheduleId', 'userName', 'firstName', 'lastName', 'registeringUserId', 'registeringUserFirstName',
      'registeringUserLastName', 'passed', 'attended', 'createdDate', 'modifiedDate',
    ]));
    for (const row of results) {
      const schedule = participations.find(({ id }) => Number(id) === row.lessonScheduleId)!;
      expect([Number(schedule.accountId), Number(schedule.itemId), row.passed]).toEqual([row.userId, session.lessonId, schedule.state === 'completed']);
    }
    const cancelled = await rows(open, 'ilt_session/7005/attendees');
    expect(cancelled.length).toBeGreaterThan(0);
    expect(cancelled.some(({ attended, passed }) => attended || passed)).toBe(false);
    expect((await answer(open, 'ilt_session/1/attendees')).status).toBe(404);
  });
});
