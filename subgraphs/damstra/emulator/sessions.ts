import { page, PAGED, spelled, wholePage } from './pages.ts';
import { wholeOr, type Given } from './query.ts';
import { answer, badRequest, notFound } from './replies.ts';
import { perth } from './spelling.ts';
import type { Route, Tenant } from './tenant.ts';
import { PLACES, STATE_IDS, STATUS_IDS, type Attendee, type Session } from './timetable.ts';

/** The keys that a session has however it is read. */
const common = (session: Session) => ({
  id: Number(session.id),
  statusId: STATUS_IDS[session.status],
  instructorId: Number(session.instructor.id),
  lessonId: Number(session.item.id),
  notes: 'Bring a photo id',
  numberOfPlaces: PLACES,
  startDatetime: perth(session.start),
  endDatetime: perth(session.end),
  location: session.location,
  createdDate: perth(session.createdAt),
  modifiedDate: perth(session.createdAt),
});

const spellInList = (session: Session) => ({
  ...common(session),
  instructorFirstName: session.instructor.givenName,
  instructorLastName: session.instructor.familyName,
});

const percentOf = (attendees: readonly Attendee[], counts: (attendee: Attendee) => boolean): number =>
  attendees.length === 0 ? 0 : Math.round((100 * attendees.filter(counts).length) / attendees.length);

/** The rates are there once the session is completed. */
const spellById = (session: Session) => ({
  ...common(session),
  lessonName: session.item.title,
  instructorLed: true,
  numberOfAttendees: session.attendees.length,
  state: session.state,
  ...(session.status === 'completed'
    ? { attendanceRate: percentOf(session.attendees, ({ attended }) => attended), passRate: percentOf(session.attendees, ({ passed }) => passed) }
    : {}),
  iltSessionCancellationTraineeNotificationEnabled: true,
  iltSessionCancellationInstructorNotificationEnabled: true,
});

const spellAttendee = (tenant: Tenant, session: Session, { id, schedule, passed, attended }: Attendee) => {
  const account = tenant.accounts.get(Number(schedule.accountId));
  return {
    id,
    userId: Number(schedule.accountId),
    sessionId: Number(session.id),
    lessonScheduleId: Number(schedule.id),
    userName: account?.username,
    firstName: account?.givenName,
    lastName: account?.familyName,
    registeringUserId: Number(session.instructor.id),
    registeringUserFirstName: session.instructor.givenName,
    registeringUserLastName: session.instructor.familyName,
    passed,
    attended,
    createdDate: perth(session.createdAt),
    modifiedDate: perth(session.createdAt),
  };
};

/** One of the ids of a documented table, if given. */
const tableId = (call: Given, name: string, table: Readonly<Record<string, number>>): number | undefined => {
  const id = wholeOr(call, name, undefined);
  if (id !== undefined && !Object.values(table).includes(id)) throw badRequest(`${name} is one of ${Object.values(table).join(', ')}`);
  return id;
};

const search = (tenant: Tenant, call: Given): Session[] => {
  const state = tableId(call, 'state', STATE_IDS);
  const status = tableId(call, 'status', STATUS_IDS);
  const instructorId = wholeOr(call, 'instructorId', undefined);
  const scheduleId = wholeOr(call, 'lessonScheduleId', undefined);
  return [...tenant.sessions.values()].filter(
    (session) =>
      (state === undefined || STATE_IDS[session.state] === state) &&
      (status === undefined || STATUS_IDS[session.status] === status) &&
      (instructorId === undefined || Number(session.instructor.id) === instructorId) &&
      (scheduleId === undefined || session.attendees.some(({ schedule }) => Number(schedule.id) === scheduleId)),
  );
};

/** The reads of the document's group ILT Session. */
export const sessionRoutes = (tenant: Tenant, rowCap: number): Route[] => [
  {
    path: '/ilt_session',
    keyRefusal: 'short',
    parameters: { ...PAGED, lessonScheduleId: 'optional', state: 'optional', status: 'optional', instructorId: 'optional' },
    run: (call) => answer(200, spelled(page(search(tenant, call), call, rowCap), spellInList)),
  },
  {
    path: '/ilt_session/{iltSessionId}',
    keyRefusal: 'short',
    parameters: {},
    run: (_call, id) => {
      const session = tenant.sessions.get(id);
      return session ? answer(200, spellById(session)) : notFound('ILT session', id);
    },
  },
  {
    path: '/ilt_session/{iltSessionId}/attendees',
    keyRefusal: 'short',
    parameters: {},
    run: (_call, id) => {
      const session = tenant.sessions.get(id);
      if (!session) return notFound('ILT session', id);
      return answer(200, spelled(wholePage(session.attendees), (attendee) => spellAttendee(tenant, session, attendee)));
    },
  },
];
