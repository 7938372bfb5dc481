import type { Word } from '../shared/wire/fields.ts';
import { CLOCK_AHEAD_MS, type Meaning } from './inferred.ts';
import type { WireAssignment } from './wire/assignments.ts';
import type { WireAttempt } from './wire/attempts.ts';

export type Status = Meaning | 'UNKNOWN';

const FINISHED: ReadonlySet<string> = new Set<Status>(['SUBMITTED', 'COMPLETED', 'FAILED', 'CANCELLED']);

/** Whether nothing is left to do for the person. */
export const isFinished = (status: Status): boolean => FINISHED.has(status);

/** A time by which something has happened; null for one that is still to come, which says what is planned. */
export const happened = (at: Date | null, now: number): Date | null => (at !== null && at.getTime() <= now + CLOCK_AHEAD_MS ? at : null);

/** Synap's own word: of the exam where there is one, else of the attempt. */
export const attemptWord = (attempt: WireAttempt): Word<Meaning> | null => attempt.examStatus ?? attempt.status;

const meaningOf = (word: Word<Meaning> | null): Meaning | undefined => (word === null || word.ours === 'UNKNOWN' ? undefined : word.ours);

const finishedStatus = (attempt: WireAttempt, meaning: Meaning | undefined): Status => {
  if (meaning === 'SUBMITTED' || attempt.resultsStatus?.ours === 'PENDING') return 'SUBMITTED';
  return attempt.grade?.isPass === false || meaning === 'FAILED' ? 'FAILED' : 'COMPLETED';
};

/** Documented flags and times decide before words, whose values are hardly documented. */
export const attemptStatus = (attempt: WireAttempt, now: number): Status => {
  const word = attemptWord(attempt);
  const meaning = meaningOf(word);
  if (attempt.isRevoked) return 'CANCELLED';
  if (attempt.isCompleted || happened(attempt.timeCompleted, now) || (meaning && meaning !== 'CANCELLED' && isFinished(meaning))) return finishedStatus(attempt, meaning);
  if (meaning === 'CANCELLED' || meaning === 'OVERDUE') return meaning;
  if (happened(attempt.timeStarted, now) || meaning === 'IN_PROGRESS') return 'IN_PROGRESS';
  if (attempt.isUpcoming || meaning === 'SCHEDULED') return 'SCHEDULED';
  if (word !== null) return meaning ?? 'UNKNOWN';
  return attempt.isOpen || attempt.isPast || attempt.isCompleted === false ? 'NOT_STARTED' : 'UNKNOWN';
};

/** The same for an assignment, which is scheduled until it opens. */
export const assignmentStatus = (assignment: WireAssignment, availableFrom: Date | null, now: number): Status => {
  const meaning = meaningOf(assignment.status);
  if (assignment.isRevoked) return 'CANCELLED';
  if (meaning && isFinished(meaning)) return meaning;
  if (assignment.isCompleted || happened(assignment.completedAt, now)) return 'COMPLETED';
  if (meaning === 'OVERDUE') return meaning;
  if (happened(assignment.startedAt, now) || (assignment.progress ?? 0) > 0 || meaning === 'IN_PROGRESS') return 'IN_PROGRESS';
  if (assignment.isUpcoming || meaning === 'SCHEDULED' || (availableFrom !== null && availableFrom.getTime() > now)) return 'SCHEDULED';
  if (assignment.status !== null) return meaning ?? 'UNKNOWN';
  return assignment.isCompleted === false || assignment.createdAt ? 'NOT_STARTED' : 'UNKNOWN';
};
