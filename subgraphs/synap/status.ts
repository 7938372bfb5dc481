import { meaningOf, RESULTS_PENDING } from './inferred.ts';
import type { WireAssignment } from './wire/assignments.ts';
import type { WireAttempt } from './wire/attempts.ts';

export type Status = 'SCHEDULED' | 'NOT_STARTED' | 'OVERDUE' | 'IN_PROGRESS' | 'SUBMITTED' | 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'UNKNOWN';

const FINISHED: ReadonlySet<string> = new Set<Status>(['SUBMITTED', 'COMPLETED', 'FAILED', 'CANCELLED']);

/** Whether nothing is left to do for the person. */
export const isFinished = (status: Status): boolean => FINISHED.has(status);

/** Synap's own word: of the exam where there is one, else of the attempt. */
export const attemptWord = (attempt: WireAttempt): string | null => attempt.examStatus ?? attempt.status;

const finishedStatus = (attempt: WireAttempt, meaning: Status | undefined): Status => {
  if (meaning === 'SUBMITTED' || (attempt.resultsStatus !== null && RESULTS_PENDING.has(attempt.resultsStatus))) return 'SUBMITTED';
  return attempt.grade?.isPass === false || meaning === 'FAILED' ? 'FAILED' : 'COMPLETED';
};

/** Documented flags and times decide before words, whose values are hardly documented. */
export const attemptStatus = (attempt: WireAttempt): Status => {
  const word = attemptWord(attempt);
  const meaning = word === null ? undefined : meaningOf(word);
  if (attempt.isRevoked) return 'CANCELLED';
  if (attempt.isCompleted || attempt.timeCompleted || (meaning && meaning !== 'CANCELLED' && isFinished(meaning))) return finishedStatus(attempt, meaning);
  if (meaning === 'CANCELLED' || meaning === 'OVERDUE') return meaning;
  if (attempt.timeStarted || meaning === 'IN_PROGRESS') return 'IN_PROGRESS';
  if (attempt.isUpcoming || meaning === 'SCHEDULED') return 'SCHEDULED';
  if (word !== null) return meaning ?? 'UNKNOWN';
  return attempt.isOpen || attempt.isPast || attempt.isCompleted === false ? 'NOT_STARTED' : 'UNKNOWN';
};

/** The same for an assignment, which is scheduled until it opens. */
export const assignmentStatus = (assignment: WireAssignment, availableFrom: Date | null, now: number): Status => {
  const meaning = assignment.status === null ? undefined : meaningOf(assignment.status);
  if (assignment.isRevoked) return 'CANCELLED';
  if (meaning && isFinished(meaning)) return meaning;
  if (assignment.isCompleted || assignment.completedAt) return 'COMPLETED';
  if (meaning === 'OVERDUE') return 'OVERDUE';
  if (assignment.startedAt || (assignment.progress ?? 0) > 0 || meaning === 'IN_PROGRESS') return 'IN_PROGRESS';
  if (assignment.isUpcoming || meaning === 'SCHEDULED' || (availableFrom !== null && availableFrom.getTime() > now)) return 'SCHEDULED';
  if (assignment.status !== null) return meaning ?? 'UNKNOWN';
  return assignment.isCompleted === false || assignment.createdAt ? 'NOT_STARTED' : 'UNKNOWN';
};
