import { relativeMs } from './inferred.ts';
import { assignmentStatus, attemptStatus, attemptWord, type Status } from './status.ts';
import type { WireAssignment, WireAssignmentGroup } from './wire/assignments.ts';
import type { WireAttempt } from './wire/attempts.ts';
import type { WireCertificate } from './wire/records.ts';

/** What an enrollment needs of an attempt or assignment, and nothing else: the reading keeps a million of these. */
export interface EnrollmentRow {
  readonly id: string;
  readonly userId: string;
  readonly kind: 'EXAM' | 'ASSIGNMENT';
  readonly title: string | null;
  readonly itemId: string | null;
  readonly status: Status;
  readonly rawStatus: string | null;
  readonly assignedAt: Date | null;
  readonly availableFrom: Date | null;
  readonly dueAt: Date | null;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly progress: number | null;
  readonly timeSpentSeconds: number | null;
  readonly score: { readonly scaled: number | null; readonly raw: number | null; readonly max: number | null; readonly grade: string | null } | null;
  readonly passed: boolean | null;
  readonly certificate: CertificateRow | null;
}

export interface CertificateRow {
  readonly title: string | null;
  readonly issuedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** Everybody's enrollments, as of one complete reading. */
export interface EnrollmentIndex {
  /** By id, so that a walk through them survives a new reading. */
  readonly rows: readonly EnrollmentRow[];
  readonly byUser: ReadonlyMap<string, readonly EnrollmentRow[]>;
}

export const certificateRow = (certificate: WireCertificate): CertificateRow => ({ title: certificate.name, issuedAt: certificate.issuedAt, expiresAt: certificate.expiresAt });

const unit = (value: number | null): number | null => (value === null ? null : Math.min(1, Math.max(0, value)));

/** Before the results are out, points and marks are provisional and nobody's to see. */
const scoreOf = (attempt: WireAttempt, status: Status): EnrollmentRow['score'] => {
  if (status === 'SUBMITTED') return null;
  const scaled = unit(attempt.scoreFrac ?? (attempt.score === null ? null : attempt.score / 100));
  const raw = attempt.marks?.points ?? null;
  const max = attempt.marks?.maxPoints ?? null;
  const grade = attempt.grade?.label ?? null;
  return scaled === null && raw === null && max === null && grade === null ? null : { scaled, raw, max, grade };
};

/** An attempt as an enrollment in its exam; `null` for one without a user. */
export const attemptRow = (attempt: WireAttempt): EnrollmentRow | null => {
  if (attempt.one.user === null) return null;
  const status = attemptStatus(attempt);
  return {
    id: attempt.id,
    userId: attempt.one.user,
    kind: 'EXAM',
    title: attempt.title,
    itemId: attempt.one.examV2 ?? attempt.one.test ?? attempt.one.quiz,
    status,
    rawStatus: attemptWord(attempt),
    assignedAt: attempt.createdAt,
    availableFrom: attempt.schedule?.activateAt ?? attempt.candidateOpenDate,
    dueAt: attempt.schedule?.deactivateAt ?? null,
    startedAt: attempt.timeStarted,
    completedAt: attempt.timeCompleted,
    progress: null,
    timeSpentSeconds: attempt.timeSpentInMs === null ? null : Math.round(attempt.timeSpentInMs / 1000),
    score: scoreOf(attempt, status),
    passed: status === 'SUBMITTED' ? null : (attempt.grade?.isPass ?? null),
    certificate: null,
  };
};

type Deadlines = Pick<WireAssignmentGroup, 'name' | 'startDate' | 'deadlineType' | 'absoluteDeadline' | 'relativeDeadline'>;

/** The deadline of the kind that the group names; `indefinite` is none. */
const groupDeadline = (group: Deadlines | undefined, from: Date | null): Date | null => {
  if (!group || group.deadlineType === 'indefinite') return null;
  const after = group.relativeDeadline === null ? null : relativeMs(group.relativeDeadline);
  const relative = after === null || from === null ? null : new Date(from.getTime() + after);
  return group.deadlineType === 'relative' ? relative : (group.absoluteDeadline ?? relative);
};

/** An assignment as an enrollment; `null` for one without a user. */
export const assignmentRow = (assignment: WireAssignment, group: Deadlines | undefined, now: number): EnrollmentRow | null => {
  const userId = assignment.one.user ?? assignment.one.owner;
  if (userId === null) return null;
  const availableFrom = assignment.startDate ?? group?.startDate ?? null;
  const status = assignmentStatus(assignment, availableFrom, now);
  const scaled = status === 'SUBMITTED' || assignment.score === null ? null : unit(assignment.score / 100);
  return {
    id: assignment.id,
    userId,
    kind: 'ASSIGNMENT',
    title: assignment.name ?? group?.name ?? null,
    itemId: assignment.one.assignmentGroup,
    status,
    rawStatus: assignment.status,
    assignedAt: assignment.createdAt,
    availableFrom,
    dueAt: assignment.deadline ?? groupDeadline(group, assignment.createdAt),
    startedAt: assignment.startedAt,
    completedAt: assignment.completedAt,
    // A part, or per cent.
    progress: unit(assignment.progress !== null && assignment.progress > 1 ? assignment.progress / 100 : assignment.progress),
    timeSpentSeconds: null,
    score: scaled === null ? null : { scaled, raw: null, max: null, grade: null },
    passed: null,
    certificate: null,
  };
};

/** Rows in the order of their ids, and by user. */
export const indexOf = (rows: EnrollmentRow[]): EnrollmentIndex => {
  rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const byUser = new Map<string, EnrollmentRow[]>();
  for (const row of rows) {
    const own = byUser.get(row.userId);
    if (own) own.push(row);
    else byUser.set(row.userId, [row]);
  }
  return { rows, byUser };
};

/** Up to `size` rows behind the id `after`. */
export const rowsAfter = ({ rows }: EnrollmentIndex, after: string, size: number): { readonly rows: readonly EnrollmentRow[]; readonly more: boolean } => {
  let low = 0;
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.id <= after) low = middle + 1;
    else high = middle;
  }
  return { rows: rows.slice(low, low + size), more: low + size < rows.length };
};
