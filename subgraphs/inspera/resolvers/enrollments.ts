import { VendorError } from '../../shared/errors.ts';
import { recordGap } from '../../shared/operation.ts';
import type { Candidacy, CandidacyIndex } from '../candidacies.ts';
import type { InsperaContext } from '../loaders.ts';
import { userOf, type EnrollmentParent } from '../parents.ts';
import type { EnrollmentStatus, Resolvers } from '../schema.generated.ts';

type Settled = 'settings' | 'now';

const CALL = 'enrollments';
const FINISHED: ReadonlySet<EnrollmentStatus> = new Set(['SUBMITTED', 'COMPLETED', 'FAILED']);

/** The last complete reading; before the first there is nothing to say. */
export const lastReading = ({ candidacies }: Pick<InsperaContext, 'candidacies'>): { readonly value: CandidacyIndex; readonly readAt: Date } => {
  const reading = candidacies.current();
  if (!reading) throw new VendorError('INSPERA', 'VENDOR_UNAVAILABLE', CALL, { detail: candidacies.lastError() === null ? 'the first reading has not ended' : 'the first reading failed and will be tried again' });
  return reading;
};

/** Whether a grade means passed, by the tenant's policy; null where that says nothing. README: Grades. */
const passed = ({ finalGrade }: Candidacy, { settings: { grades } }: Pick<InsperaContext, Settled>): boolean | null => {
  if (finalGrade === null) return null;
  const grade = finalGrade.trim().toUpperCase();
  if (grades.pass?.has(grade)) return true;
  if (grades.fail?.has(grade)) return false;
  if (grades.pass && !grades.fail) return false;
  return grades.fail && !grades.pass ? true : null;
};

/** How far a candidate is. Inspera has no word for it: vocabulary.md says what makes it. */
const statusOf = (row: Candidacy, context: Pick<InsperaContext, Settled>): EnrollmentStatus => {
  if (row.finalGrade !== null) return passed(row, context) === false ? 'FAILED' : 'COMPLETED';
  if (row.handedIn) return 'SUBMITTED';
  if (row.begun) return 'IN_PROGRESS';
  return row.test.startTime !== null && row.test.startTime.getTime() > context.now() ? 'SCHEDULED' : 'NOT_STARTED';
};

/** One person's enrollments; with `statuses`, those alone. What is missing from the reading may be missing from them, and is told. */
export const enrollmentsOf = (userId: string, statuses: readonly EnrollmentStatus[] | null, context: InsperaContext): EnrollmentParent[] => {
  const { value, readAt } = lastReading(context);
  if (value.gap !== null) recordGap(context.operation.ledger, 'INSPERA', value.gap);
  const rows = value.byUserId.get(userId) ?? [];
  return rows.filter((row) => statuses === null || statuses.includes(statusOf(row, context))).map((row) => ({ row, fetchedAt: readAt }));
};

const scoreOf = ({ totalScore, maxTotalScore, finalGrade }: Candidacy) => {
  if (totalScore === null && finalGrade === null) return null;
  const scaled = totalScore !== null && maxTotalScore !== null && maxTotalScore > 0 ? Math.min(1, Math.max(0, totalScore / maxTotalScore)) : null;
  return { scaled, raw: totalScore, max: maxTotalScore, grade: finalGrade };
};

const secondsBetween = (start: Date | null, end: Date | null): number | null => {
  if (start === null || end === null) return null;
  const seconds = Math.round((end.getTime() - start.getTime()) / 1000);
  return seconds < 0 || seconds > 2 ** 31 - 1 ? null : seconds;
};

export const enrollmentResolvers: Pick<Resolvers, 'Enrollment' | 'VendorEnrollment'> = {
  VendorEnrollment: { __resolveType: () => 'InsperaCandidacy' },
  Enrollment: {
    id: ({ row }) => row.id,
    vendor: () => 'INSPERA',
    kind: () => 'EXAM',
    title: ({ row }) => row.test.title,
    itemId: ({ row }) => row.test.testId,
    status: ({ row }, _, context) => statusOf(row, context),
    rawStatus: ({ row }) => row.resultStatus,
    assignedAt: () => null,
    availableFrom: ({ row }) => row.test.startTime,
    dueAt: ({ row }) => row.test.endTime,
    startedAt: ({ row }) => row.startTime,
    completedAt: ({ row }) => (row.finalGrade === null ? row.endTime : (row.finalGradeDate ?? row.endTime)),
    isOverdue: ({ row }, _, context) => row.test.endTime !== null && row.test.endTime.getTime() < context.now() && !FINISHED.has(statusOf(row, context)),
    progress: () => null,
    timeSpentSeconds: ({ row }) => secondsBetween(row.startTime, row.endTime),
    score: ({ row }) => scoreOf(row),
    passed: ({ row }, _, context) => passed(row, context),
    certificate: () => null,
    account: ({ row }) => ({ vendor: 'INSPERA', externalId: row.userId }),
    user: async ({ row }, _, context, info) => userOf(row.userId, context, info),
    native: ({ row }) => ({ testId: row.test.testId, userId: row.userId, submission: null }),
  },
};
