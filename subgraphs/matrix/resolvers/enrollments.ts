import { deadlineOf, expiry } from '../inferred.ts';
import { fromStudent, type EnrollmentNeed, type EnrollmentRow, type MatrixContext } from '../loaders.ts';
import type { EnrollmentParent, UserParent } from '../parents.ts';
import type { EnrollmentStatus, Resolvers } from '../schema.generated.ts';
import type { WireClass, WireStatus, WireStudent } from '../wire.ts';
import { isId } from './common.ts';

/** MATRIX's own words: three lists of get_status_of_classes, and the flag of the roster. */
type State = 'completed' | 'deactivated' | 'unenrolled' | 'enrolled';

const stateOnRoster = (student: WireStudent): State => (student.completed_at ? 'completed' : student.deactivated ? 'deactivated' : student.unenrolled ? 'unenrolled' : 'enrolled');

const rowOf = ({ course, user, student }: EnrollmentParent, need: EnrollmentNeed, { loaders }: MatrixContext): Promise<EnrollmentRow | null> =>
  student ? Promise.resolve(fromStudent(student)) : loaders.enrollmentRow(course.id, user.id, need);

const stateOf = async (enrollment: EnrollmentParent, context: MatrixContext): Promise<State> => {
  if (enrollment.student) return stateOnRoster(enrollment.student);
  const { completed, deactivated, enrolled } = await context.loaders.statusByUserId.load(enrollment.user.id);
  const { id } = enrollment.course;
  if (completed.includes(id)) return 'completed';
  if (deactivated.includes(id)) return 'deactivated';
  if (enrolled.includes(id)) return 'enrolled';
  const row = await rowOf(enrollment, 'roster', context);
  return row?.student ? stateOnRoster(row.student) : 'enrolled';
};

const STATUS: Record<State, EnrollmentStatus> = { completed: 'COMPLETED', deactivated: 'WITHDRAWN', unenrolled: 'WITHDRAWN', enrolled: 'NOT_STARTED' };

const statusOf = async (enrollment: EnrollmentParent, context: MatrixContext): Promise<EnrollmentStatus> => {
  const state = await stateOf(enrollment, context);
  if (state !== 'enrolled') return STATUS[state];
  return (await rowOf(enrollment, 'report', context))?.started_at ? 'IN_PROGRESS' : STATUS[state];
};

const hasStatus = async (enrollment: EnrollmentParent, wanted: readonly EnrollmentStatus[], context: MatrixContext): Promise<boolean> => {
  // Spares the report of a course where its answer would not matter.
  if (!wanted.includes('NOT_STARTED') && !wanted.includes('IN_PROGRESS')) return wanted.includes(STATUS[await stateOf(enrollment, context)]);
  return wanted.includes(await statusOf(enrollment, context));
};

/** Courses of the status lists that get_classes_enrolled_by leaves out. */
const unlisted = async (status: WireStatus, listed: readonly WireClass[], { loaders }: MatrixContext): Promise<WireClass[]> => {
  const known = new Set(listed.map((course) => course.id));
  const ids = [...new Set([...status.enrolled, ...status.completed, ...status.deactivated])].filter((id) => !known.has(id));
  const courses = await Promise.all(ids.map((id) => loaders.classById.load(id)));
  return courses.flatMap((course) => (course ? [course.data] : []));
};

/** A person's enrollments; `whole` with those that only get_status_of_classes knows, for one call more. */
export const enrollmentsOf = async (user: UserParent, whole: boolean, context: MatrixContext): Promise<EnrollmentParent[]> => {
  if (!isId(user.id)) return [];
  const { classesByUserId, statusByUserId } = context.loaders;
  const [listed, status] = await Promise.all([classesByUserId.load(user.id), whole ? statusByUserId.load(user.id) : null]);
  const courses = status ? [...listed, ...(await unlisted(status, listed, context))] : listed;
  const fetchedAt = new Date(context.now());
  return courses.map((course) => ({ course, user, fetchedAt, student: null }));
};

/** A person's enrollments that have one of these statuses. */
export const enrollmentsWith = async (user: UserParent, statuses: readonly EnrollmentStatus[], context: MatrixContext): Promise<EnrollmentParent[]> => {
  const all = await enrollmentsOf(user, true, context);
  const fits = await Promise.all(all.map((enrollment) => hasStatus(enrollment, statuses, context)));
  return all.filter((_, i) => fits[i]);
};

const mark = ({ percent, grade }: { percent: number | null; grade: string | null }) =>
  percent === null && grade === null ? null : { scaled: percent === null ? null : Math.min(1, Math.max(0, percent / 100)), raw: null, max: null, grade };

/** The mark at completion; for a course begun and not finished, the live one. The walk over all rosters goes without. */
const scoreOf = async (enrollment: EnrollmentParent, context: MatrixContext) => {
  const row = await rowOf(enrollment, 'report', context);
  const final = row && mark(row);
  if (final || enrollment.student || !row?.started_at || row.completed_at) return final;
  const grades = await context.client.gradesForUser(enrollment.user.id);
  const live = grades.find(({ class_id }) => class_id === enrollment.course.id)?.grades;
  return live ? mark(live) : null;
};

const certificateOf = async (enrollment: EnrollmentParent, context: MatrixContext) => {
  const { course, user, student } = enrollment;
  if (student && !student.completed_at) return null;
  const completions = await context.client.classCompletions(student ? { class_id: course.id } : { user_id: user.id });
  const completion = completions.find((row) => row.class.id === course.id && row.student.id === user.id);
  const certificate = completion?.certificates?.[0];
  if (!certificate) return null;
  const issuedAt = completion.student.completed_at ?? (await rowOf(enrollment, 'report', context))?.completed_at ?? null;
  const expiresAt = issuedAt && certificate.duration ? expiry(issuedAt, certificate.duration) : null;
  // The vendor's link embeds the administrator's key. README: Certificates.
  return { title: certificate.name, issuedAt, expiresAt, expirySource: expiresAt ? ('VENDOR' as const) : null, downloadPath: null };
};

export const enrollmentResolvers: Pick<Resolvers, 'Enrollment'> = {
  Enrollment: {
    id: ({ course, user }) => `${course.id}:${user.id}`,
    vendor: () => 'MATRIX',
    kind: () => 'COURSE',
    title: ({ course }) => course.name,
    itemId: ({ course }) => (course.course_code?.trim() ? course.course_code : course.id),
    status: async (enrollment, _, context) => statusOf(enrollment, context),
    rawStatus: async (enrollment, _, context) => stateOf(enrollment, context),
    assignedAt: async (enrollment, _, context) => (await rowOf(enrollment, 'report', context))?.enrolled_at ?? null,
    availableFrom: ({ course }) => course.start,
    dueAt: ({ course }) => course.finish,
    startedAt: async (enrollment, _, context) => (await rowOf(enrollment, 'report', context))?.started_at ?? null,
    completedAt: async (enrollment, _, context) => (await rowOf(enrollment, 'report', context))?.completed_at ?? null,
    isOverdue: async (enrollment, _, context) => {
      const { finish } = enrollment.course;
      return finish !== null && deadlineOf(finish) < context.now() && (await stateOf(enrollment, context)) === 'enrolled';
    },
    progress: () => null,
    timeSpentSeconds: async (enrollment, _, context) => (await rowOf(enrollment, 'roster', context))?.student?.time_spent ?? null,
    score: async (enrollment, _, context) => scoreOf(enrollment, context),
    passed: () => null,
    certificate: async (enrollment, _, context) => certificateOf(enrollment, context),
    account: ({ user }) => ({ vendor: 'MATRIX', externalId: user.id }),
    native: (enrollment, _, context) => ({ classId: enrollment.course.id, user: enrollment.user, row: (need) => rowOf(enrollment, need, context) }),
  },
};
