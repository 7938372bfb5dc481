import { employeeNumber } from '../account.ts';
import { statusByDates } from '../inferred.ts';
import { scheduleById, sessionPage, userOrNull, type ScheduleParent } from '../parents.ts';
import type { DamstraScheduleStatus, QueryResolvers, Resolvers } from '../schema.generated.ts';
import type { WireSchedule, WireUserSchedule } from '../wire.ts';
import { SCHEDULE_STATUS } from '../words.ts';
import { one } from './common.ts';
import { raw } from './words.ts';

/** How far a schedule is: the vendor's word, or else what the dates say. */
export const scheduleStatus = (status: WireUserSchedule['status'], known: ScheduleParent['known'], now: number): DamstraScheduleStatus =>
  status?.ours ?? SCHEDULE_STATUS[statusByDates(known, now)];

const known =
  <T>(pick: (schedule: ScheduleParent['known']) => T) =>
  (schedule: ScheduleParent) =>
    pick(schedule.known);

const fromRow =
  <T>(pick: (row: WireUserSchedule) => T) =>
  async (schedule: ScheduleParent): Promise<T | null> => {
    const row = await schedule.row();
    return row && pick(row);
  };

const fromRecord =
  <T>(pick: (record: WireSchedule) => T) =>
  async (schedule: ScheduleParent): Promise<T | null> => {
    const record = await schedule.record();
    return record && pick(record);
  };

export const scheduleQueries: Pick<QueryResolvers, 'damstraLessonSchedule'> = {
  damstraLessonSchedule: async (_, { id }, context) => scheduleById(id, context),
};

export const scheduleResolvers: Pick<Resolvers, 'DamstraLessonSchedule'> = {
  DamstraLessonSchedule: {
    __resolveReference: async ({ id }, context) => scheduleById(id, context),
    status: async (schedule, _, { now }) => scheduleStatus((await schedule.row())?.status ?? null, schedule.known, now()),
    rawStatus: fromRow((row) => raw(row.status)),
    statusId: fromRow((row) => row.statusId),
    scheduleType: fromRow((row) => row.scheduleType),
    typeId: known((schedule) => schedule.typeId),
    startAt: known((schedule) => schedule.startDate),
    endAt: known((schedule) => schedule.endDate),
    lessonStartedAt: known((schedule) => schedule.lessonStartedDate),
    lessonCompletedAt: known((schedule) => schedule.lessonCompletedDate),
    completionTypeId: known((schedule) => schedule.completionTypeId),
    lessonCompletedBy: (schedule, _, context) => userOrNull(schedule.known.lessonCompletedBy, context),
    lessonCompletedByName: known((schedule) => schedule.lessonCompletedByName),
    user: (schedule, _, context) => userOrNull(schedule.known.userId, context),
    userFirstName: known((schedule) => schedule.userFirstName),
    userLastName: known((schedule) => schedule.userLastName),
    userUserName: fromRecord((record) => record.userUserName),
    userEmployeeNumber: async (schedule, _, context) => employeeNumber((await schedule.record())?.userEmployeeNumber ?? null, context.employeeNumber),
    userGroups: fromRecord((record) => record.userGroups),
    supervisors: fromRecord((record) => record.supervisors),
    lesson: async (schedule, _, { loaders }) => one(loaders.lessonById, schedule.known.lessonId),
    lessonId: known((schedule) => schedule.lessonId),
    lessonVersionId: known((schedule) => schedule.lessonVersionId),
    version: known((schedule) => schedule.version),
    lessonName: known((schedule) => schedule.lessonName),
    lessonDurationMilliseconds: known((schedule) => schedule.lessonDuration),
    progressMilliseconds: known((schedule) => schedule.progress),
    lessonEvolution: known((schedule) => schedule.lessonEvolution),
    thumbnailId: known((schedule) => schedule.thumbnailId),
    lessonThumbnail: known((schedule) => schedule.lessonThumbnail),
    chapterCount: known((schedule) => schedule.chapterCount),
    questionCount: known((schedule) => schedule.questionCount),
    questionnaireType: known((schedule) => schedule.questionnaireType),
    questionnairePassRatePercent: fromRecord((record) => record.questionnairePassRate),
    questionResults: fromRecord((record) => record.questionResults),
    reminders: fromRecord((record) => record.reminders),
    active: fromRecord((record) => record.active),
    clientId: fromRecord((record) => record.clientId),
    clientName: fromRecord((record) => record.clientName),
    published: fromRecord((record) => record.published),
    scheduleOverEmailAttempted: fromRecord((record) => record.scheduleOverEmailAttempted),
    overdueEmailAttempted: fromRecord((record) => record.overdueEmailAttempted),
    movieId: fromRecord((record) => record.movieId),
    moviePhysicalUri: fromRecord((record) => record.moviePhysicalURI),
    movieSizeBytes: fromRecord((record) => record.movieSizeInBytes),
    createdAt: known((schedule) => schedule.createdDate),
    modifiedAt: known((schedule) => schedule.modifiedDate),
    sessions: async ({ id }, args, context) => sessionPage((window) => context.client.sessions({ lessonScheduleId: id }, window, context.loaders.placeOfSchedule(id)), args, context),
  },
};
