import { fromStudent, type EnrollmentNeed, type EnrollmentRow } from '../facts.ts';
import type { MatrixContext } from '../loaders.ts';
import { userById, userFrom, userOrNull, type CompletionParent, type RecordParent } from '../parents.ts';
import type { Resolvers } from '../schema.generated.ts';
import type { WireCompletion, WireStudent } from '../wire.ts';
import { isId, one } from './common.ts';

/** A learner on a roster that was read. */
export const recordFrom = (classId: string, student: WireStudent, fetchedAt: Date): RecordParent => ({
  classId,
  user: userFrom(student, fetchedAt),
  row: () => Promise.resolve(fromStudent(student)),
});

export const completionFrom = (completion: WireCompletion, fetchedAt: Date): CompletionParent => ({ completion, user: userFrom(completion.student, fetchedAt) });

/** A learner in a course by its composite id, null if there is none. */
export const recordById = async (id: string, context: MatrixContext): Promise<RecordParent | null> => {
  const [classId, userId, ...more] = id.split(':');
  if (!isId(classId) || !isId(userId) || more.length > 0) return null;
  const row = await context.loaders.enrollmentRow(classId, userId, 'roster');
  if (!row) return null;
  const user = row.student ? userFrom(row.student, new Date(context.now())) : userById(userId, context);
  return { classId, user, row: () => Promise.resolve(row) };
};

const from =
  (need: EnrollmentNeed) =>
  <T>(pick: (row: EnrollmentRow, context: MatrixContext) => T) =>
  async (record: RecordParent, _: unknown, context: MatrixContext): Promise<T | null> => {
    const row = await record.row(need);
    return row && pick(row, context);
  };
const either = from('report');
const roster = <T>(pick: (student: WireStudent, context: MatrixContext) => T) => from('roster')(({ student }, context) => student && pick(student, context));

type Types = 'VendorEnrollment' | 'MatrixEnrollment' | 'MatrixStudentNote' | 'MatrixTaughtClass' | 'MatrixClassTeacher' | 'MatrixClassCompletion' | 'MatrixClassReportRow';

export const rosterResolvers: Pick<Resolvers, Types> = {
  VendorEnrollment: { __resolveType: () => 'MatrixEnrollment' },
  MatrixEnrollment: {
    __resolveReference: async ({ id }, context) => recordById(id, context),
    id: ({ classId, user }) => `${classId}:${user.id}`,
    class: async ({ classId }, _, { loaders }) => one(loaders.classById, classId),
    notes: roster((student) => student.notes),
    enrollType: roster((student) => student.enroll_type?.ours ?? null),
    rawEnrollType: roster((student) => student.enroll_type?.raw ?? null),
    enrolledAt: either((row) => row.enrolled_at),
    enrolledBy: roster((student, context) => userOrNull(student.enrolled_by_id, context)),
    startedAt: either((row) => row.started_at),
    lastVisitedAt: either((row) => row.last_visited_at),
    timeSpentSeconds: roster((student) => student.time_spent),
    completedAt: either((row) => row.completed_at),
    unenrolled: roster((student) => student.unenrolled),
    unenrolledAt: roster((student) => student.unenrolled_at),
    unenrolledBy: roster((student, context) => userOrNull(student.unenrolled_by_id, context)),
    deactivated: roster((student) => student.deactivated),
    deactivatedAt: roster((student) => student.deactivated_at),
    reactivatedAt: roster((student) => student.reactivated_at),
    percent: either((row) => row.percent),
    grade: either((row) => row.grade),
  },
  MatrixStudentNote: {
    teacher: (note, _, context) => userOrNull(note.teacher_id, context),
    submittedAt: (note) => note.submitted_at,
    showStudent: (note) => note.show_student,
    showParents: (note) => note.show_parents,
  },
  MatrixTaughtClass: { class: (taught) => taught },
  MatrixClassTeacher: { coteacher: ({ teacher }) => teacher.coteacher },
  MatrixClassCompletion: {
    class: ({ completion }) => completion.class,
    completedAt: ({ completion }) => completion.student.completed_at,
    certificates: ({ completion }) => completion.certificates,
  },
  MatrixClassReportRow: {
    user: (row, _, context) => userById(row.student_id, context),
    enrolledAt: (row) => row.enrolled_at,
    startedAt: (row) => row.started_at,
    lastVisitedAt: (row) => row.last_visited_at,
    completedAt: (row) => row.completed_at,
    percent: (row) => row.score?.percent ?? null,
    grade: (row) => row.score?.grade ?? null,
  },
};
