import { pageOf } from '../../shared/connection.ts';
import { scheduleById, sessionById, sessionPage, userOrNull, type AttendanceParent, type SessionParent } from '../parents.ts';
import type { QueryResolvers, Resolvers } from '../schema.generated.ts';
import type { WireSession } from '../wire.ts';
import type { DamstraContext } from '../loaders.ts';
import { SESSION_STATE_NUMBERS, SESSION_STATUS } from '../words.ts';
import { one } from './common.ts';
import { asNumber, notBlank, ours, raw, sentNumber } from './words.ts';

const known =
  <T>(pick: (session: SessionParent['known']) => T) =>
  (session: SessionParent) =>
    pick(session.known);

const fromRecord =
  <T>(pick: (record: WireSession) => T) =>
  async (session: SessionParent): Promise<T | null> => {
    const record = await session.record();
    return record && pick(record);
  };

/** The list names the instructor; a record by id does not. */
const instructorName = (name: 'First' | 'Last') => async (session: SessionParent, _: unknown, { loaders }: DamstraContext) => {
  if ('instructorFirstName' in session.known) return session.known[`instructor${name}Name`];
  const instructor = await one(loaders.userById, session.known.instructorId);
  return (name === 'First' ? instructor?.firstName : instructor?.lastName) ?? null;
};

const attendanceById = async (id: string, { loaders }: DamstraContext): Promise<AttendanceParent | null> => {
  const [sessionId = '', attendeeId] = id.split(':');
  const attendee = (await loaders.attendeesOfSession.load(sessionId))?.rows.find((row) => row.id === attendeeId);
  return attendee ? { sessionId, attendee } : null;
};

export const sessionQueries: Pick<QueryResolvers, 'damstraSession' | 'damstraSessions'> = {
  damstraSession: async (_, { id }, context) => sessionById(id, context),
  damstraSessions: async (_, { lessonScheduleId, state: wantedState, status: wantedStatus, instructorId, ...args }, context) => {
    const filter = {
      lessonScheduleId: notBlank('lessonScheduleId', lessonScheduleId),
      state: sentNumber(SESSION_STATE_NUMBERS, 'state', wantedState),
      status: sentNumber(SESSION_STATUS, 'status', wantedStatus),
      instructorId: notBlank('instructorId', instructorId),
    };
    return sessionPage((window) => context.client.sessions(filter, window), args, context);
  },
};

export const sessionResolvers: Pick<Resolvers, 'DamstraSession' | 'DamstraSessionAttendance'> = {
  DamstraSession: {
    state: fromRecord((record) => ours(record.state)),
    rawState: fromRecord((record) => raw(record.state)),
    status: known((session) => ours(session.statusId)),
    statusId: known((session) => asNumber(session.statusId)),
    instructor: (session, _, context) => userOrNull(session.known.instructorId, context),
    instructorFirstName: instructorName('First'),
    instructorLastName: instructorName('Last'),
    lesson: async (session, _, { loaders }) => one(loaders.lessonById, session.known.lessonId),
    lessonId: known((session) => session.lessonId),
    lessonName: fromRecord((record) => record.lessonName),
    instructorLed: fromRecord((record) => record.instructorLed),
    notes: known((session) => session.notes),
    numberOfAttendees: fromRecord((record) => record.numberOfAttendees),
    numberOfPlaces: known((session) => session.numberOfPlaces),
    startAt: known((session) => session.startDatetime),
    endAt: known((session) => session.endDatetime),
    location: known((session) => session.location),
    attendanceRatePercent: fromRecord((record) => record.attendanceRate),
    passRatePercent: fromRecord((record) => record.passRate),
    traineesToldOfCancellation: fromRecord((record) => record.iltSessionCancellationTraineeNotificationEnabled),
    instructorToldOfCancellation: fromRecord((record) => record.iltSessionCancellationInstructorNotificationEnabled),
    createdAt: known((session) => session.createdDate),
    modifiedAt: known((session) => session.modifiedDate),
    attendees: async ({ id }, { first, after }, { loaders }) => {
      const list = await loaders.attendeesOfSession.load(id);
      return list && pageOf(list.rows.map((attendee) => ({ sessionId: id, attendee })), first, after);
    },
  },
  DamstraSessionAttendance: {
    __resolveReference: async ({ id }, context) => attendanceById(id, context),
    id: ({ sessionId, attendee }) => `${sessionId}:${attendee.id}`,
    attendeeId: ({ attendee }) => attendee.id,
    session: async ({ sessionId }, _, context) => sessionById(sessionId, context),
    user: ({ attendee }, _, context) => userOrNull(attendee.userId, context),
    userName: ({ attendee }) => attendee.userName,
    firstName: ({ attendee }) => attendee.firstName,
    lastName: ({ attendee }) => attendee.lastName,
    lessonSchedule: async ({ attendee }, _, context) => scheduleById(attendee.lessonScheduleId, context),
    lessonScheduleId: ({ attendee }) => attendee.lessonScheduleId,
    registeredBy: ({ attendee }, _, context) => userOrNull(attendee.registeringUserId, context),
    registeringUserFirstName: ({ attendee }) => attendee.registeringUserFirstName,
    registeringUserLastName: ({ attendee }) => attendee.registeringUserLastName,
    passed: ({ attendee }) => attendee.passed,
    attended: ({ attendee }) => attendee.attended,
    createdAt: ({ attendee }) => attendee.createdDate,
    modifiedAt: ({ attendee }) => attendee.modifiedDate,
  },
};
