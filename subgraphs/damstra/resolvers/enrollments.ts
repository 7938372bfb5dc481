import { answers, isOverdue } from '../inferred.ts';
import type { DamstraContext } from '../loaders.ts';
import { scheduleFromRow, type EnrollmentParent, type UserParent } from '../parents.ts';
import type { EnrollmentStatus, Resolvers } from '../schema.generated.ts';
import type { WireUserSchedule } from '../wire.ts';
import { scheduleStatus } from './schedules.ts';
import { raw } from './words.ts';

/** In shared words. A lesson that is due has begun where the row says when, or how far the person is. */
const statusOf = (row: WireUserSchedule, now: number): EnrollmentStatus => {
  const status = scheduleStatus(row.status, row, now);
  if (status !== 'DUE') return status;
  return row.lessonStartedDate || (row.progress ?? 0) > 0 ? 'IN_PROGRESS' : 'NOT_STARTED';
};

const progressOf = ({ progress, lessonDuration }: WireUserSchedule): number | null => (progress === null || !lessonDuration ? null : Math.min(1, progress / lessonDuration));

/** A person's enrollments, with `statuses` those that have one of them; null where there is no such person. */
export const enrollmentsOf = async (user: UserParent, statuses: readonly EnrollmentStatus[] | null, context: DamstraContext): Promise<EnrollmentParent[] | null> => {
  const list = await context.loaders.schedulesOfUser(user.id);
  if (!list) return null;
  const now = context.now();
  const rows = statuses ? list.rows.filter((row) => statuses.includes(statusOf(row, now))) : list.rows;
  return rows.map((row) => ({ schedule: scheduleFromRow(row, list.fetchedAt, context), user }));
};

/** The answers to the questions of a completed lesson and the mark that passes: one call, none where there are no questions. */
const resultOf = async ({ schedule }: EnrollmentParent, context: DamstraContext) => {
  const { known } = schedule;
  if (!known.questionCount || statusOf(known, context.now()) !== 'COMPLETED') return null;
  const record = await schedule.record();
  const answered = record && answers(record.questionResults);
  return answered && { ...answered, passRate: record.questionnairePassRate };
};

const passedOf = async (enrollment: EnrollmentParent, context: DamstraContext): Promise<boolean | null> => {
  const result = await resultOf(enrollment, context);
  return result && result.passRate !== null ? result.right * 100 >= result.passRate * result.of : null;
};

/** Damstra has a certificate for a lesson that was completed, and passed where that can be failed. */
const certificateOf = async (enrollment: EnrollmentParent, context: DamstraContext) => {
  const { known } = enrollment.schedule;
  if (statusOf(known, context.now()) !== 'COMPLETED' || (await passedOf(enrollment, context)) === false) return null;
  return { title: known.lessonName, issuedAt: known.lessonCompletedDate, expiresAt: null, expirySource: null, downloadPath: null };
};

export const enrollmentResolvers: Pick<Resolvers, 'Enrollment' | 'VendorEnrollment'> = {
  VendorEnrollment: { __resolveType: (record) => ('attendee' in record ? 'DamstraSessionAttendance' : 'DamstraLessonSchedule') },
  Enrollment: {
    id: ({ schedule }) => schedule.id,
    vendor: () => 'DAMSTRA',
    kind: () => 'LESSON',
    title: ({ schedule: { known } }) => known.lessonName,
    itemId: ({ schedule: { known } }) => known.lessonId ?? known.lessonVersionId,
    status: ({ schedule: { known } }, _, { now }) => statusOf(known, now()),
    rawStatus: ({ schedule: { known } }) => raw(known.status),
    assignedAt: ({ schedule: { known } }) => known.createdDate,
    availableFrom: ({ schedule: { known } }) => known.startDate,
    dueAt: ({ schedule: { known } }) => known.endDate,
    startedAt: ({ schedule: { known } }) => known.lessonStartedDate,
    completedAt: ({ schedule: { known } }) => known.lessonCompletedDate,
    isOverdue: ({ schedule: { known } }, _, { now }) => isOverdue(statusOf(known, now()), known.endDate, now()),
    progress: ({ schedule: { known } }) => progressOf(known),
    timeSpentSeconds: () => null,
    score: async (enrollment, _, context) => {
      const result = await resultOf(enrollment, context);
      return result && { scaled: result.right / result.of, raw: null, max: null, grade: null };
    },
    passed: async (enrollment, _, context) => passedOf(enrollment, context),
    certificate: async (enrollment, _, context) => certificateOf(enrollment, context),
    fetchedAt: ({ schedule }) => schedule.fetchedAt,
    account: ({ user }) => ({ vendor: 'DAMSTRA', externalId: user.id }),
    native: ({ schedule }) => schedule,
  },
};
