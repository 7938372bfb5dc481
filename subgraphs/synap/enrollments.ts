import { relativeMs } from './inferred.ts';
import { scoreOf, type Score, type Scored } from './score.ts';
import { assignmentStatus, attemptStatus, attemptWord, happened, type Status } from './status.ts';
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
  readonly score: (Score & { readonly grade: string | null }) | null;
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

/** What the reading knows to be missing in it. */
export interface Gaps {
  /** Attempts and assignments that were left out because they do not say whose they are. */
  readonly leftOut: number;
  /** Attempts and assignments that Synap itself counts and did not list. */
  readonly missing: number;
  /** In a sentence each. */
  readonly notes: readonly string[];
}

export const certificateRow = (certificate: WireCertificate): CertificateRow => ({ title: certificate.name, issuedAt: certificate.issuedAt, expiresAt: certificate.expiresAt });

/** Before the results are out, points and marks are provisional and nobody's to see. */
const shownScore = (scored: Scored, grade: string | null, status: Status): EnrollmentRow['score'] => {
  if (status === 'SUBMITTED') return null;
  const score = { ...scoreOf(scored), grade };
  return Object.values(score).every((value) => value === null) ? null : score;
};

/** An attempt as an enrollment in its exam; `null` for one without a user. */
export const attemptRow = (attempt: WireAttempt, now: number): EnrollmentRow | null => {
  if (attempt.one.user === null) return null;
  const status = attemptStatus(attempt, now);
  return {
    id: attempt.id,
    userId: attempt.one.user,
    kind: 'EXAM',
    title: attempt.title,
    itemId: attempt.one.examV2 ?? attempt.one.test ?? attempt.one.quiz,
    status,
    rawStatus: attemptWord(attempt)?.raw ?? null,
    assignedAt: attempt.createdAt,
    availableFrom: attempt.schedule?.activateAt ?? attempt.candidateOpenDate,
    dueAt: attempt.schedule?.deactivateAt ?? null,
    startedAt: happened(attempt.timeStarted, now),
    completedAt: happened(attempt.timeCompleted, now),
    progress: null,
    timeSpentSeconds: attempt.timeSpentInMs === null ? null : Math.round(attempt.timeSpentInMs / 1000),
    score: shownScore(attempt, attempt.grade?.label ?? null, status),
    passed: status === 'SUBMITTED' ? null : (attempt.grade?.isPass ?? null),
    certificate: null,
  };
};

type Deadlines = Pick<WireAssignmentGroup, 'name' | 'startDate' | 'deadlineType' | 'absoluteDeadline' | 'relativeDeadline'>;

/** The deadline of the kind that the group names; `indefinite` is none. */
const groupDeadline = (group: Deadlines | undefined, from: Date | null): Date | null => {
  if (!group || group.deadlineType?.ours === 'NONE') return null;
  const after = group.relativeDeadline === null ? null : relativeMs(group.relativeDeadline);
  const relative = after === null || from === null ? null : new Date(from.getTime() + after);
  return group.deadlineType?.ours === 'RELATIVE' ? relative : (group.absoluteDeadline ?? relative);
};

/** An assignment as an enrollment; `null` for one without a user. */
export const assignmentRow = (assignment: WireAssignment, group: Deadlines | undefined, now: number): EnrollmentRow | null => {
  const userId = assignment.one.user ?? assignment.one.owner;
  if (userId === null) return null;
  const availableFrom = assignment.startDate ?? group?.startDate ?? null;
  const status = assignmentStatus(assignment, availableFrom, now);
  return {
    id: assignment.id,
    userId,
    kind: 'ASSIGNMENT',
    title: assignment.name ?? group?.name ?? null,
    itemId: assignment.one.assignmentGroup,
    status,
    rawStatus: assignment.status?.raw ?? null,
    assignedAt: assignment.createdAt,
    availableFrom,
    dueAt: assignment.deadline ?? groupDeadline(group, assignment.createdAt),
    startedAt: happened(assignment.startedAt, now),
    completedAt: happened(assignment.completedAt, now),
    progress: assignment.progress,
    timeSpentSeconds: null,
    score: shownScore({ score: assignment.score, scoreFrac: null, marks: null }, null, status),
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
