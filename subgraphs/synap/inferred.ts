/**
 * What Synap's documents do not say and we had to infer: everything of that kind is here, so that the first look at a real
 * tenant changes this file alone. README says the rule behind each.
 */

/** Routes. Documented are only PATCH /users, /user-groups and /assignment-groups, and GET /attempts/{id}. */
export const PATHS = {
  users: 'users',
  userGroups: 'user-groups',
  assignments: 'assignments',
  assignmentGroups: 'assignment-groups',
  attempts: 'attempts',
  // The kebab-case plural of the document type Exam-V-2: the least certain of all.
  exams: 'exam-v-2s',
  courses: 'courses',
  certificates: 'certificates',
  learningRecords: 'learning-records',
} as const;

/** No maximum is documented; more than this was never seen to be allowed. */
export const PAGE_SIZE = 100;

/**
 * Attributes of resources without a page in the documents, by the spellings to look for, first come first served. Those
 * that other pages or webhooks use for the same thing come first.
 */
export const SPELLINGS = {
  user: { isRevoked: ['isRevoked', 'isClosed', 'isArchived', 'isDeactivated'], isActive: ['isActive', 'active'] },
  attempt: { scoreFrac: ['scoreFrac'], timeSpentInMs: ['timeSpentInMs'] },
  assignment: {
    name: ['name', 'title'],
    startedAt: ['timeStarted', 'startedAt'],
    completedAt: ['timeCompleted', 'completedAt'],
    progress: ['progress', 'progressFrac'],
    score: ['score'],
    startDate: ['startDate', 'activateAt'],
    deadline: ['deadline', 'absoluteDeadline', 'dueDate'],
  },
  course: { name: ['name', 'title'] },
  certificate: { name: ['name', 'title'], issuedAt: ['issuedAt', 'date', 'createdAt'], expiresAt: ['expiresAt', 'expiryDate'] },
  learningRecord: { name: ['name', 'title'], achievedOn: ['achievedOn'], expiresOn: ['expiresOn', 'expiresAt', 'expiryDate'] },
} as const;

export type Meaning = 'CANCELLED' | 'SCHEDULED' | 'NOT_STARTED' | 'OVERDUE' | 'IN_PROGRESS' | 'SUBMITTED' | 'COMPLETED' | 'FAILED';

/** Words by what they mean, turned into what each word means. */
const byWord = <T extends string>(words: Readonly<Record<T, readonly string[]>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries<readonly string[]>(words).flatMap(([meaning, each]) => each.map((word) => [word, meaning as T])));

/** What a status word means: `enrolled`, `draft`, `pending`, `inactive`, `active` and `completed` were seen, the rest is guessed. */
export const STATUS_WORDS = byWord<Meaning>({
  CANCELLED: ['revoked', 'cancelled', 'canceled'],
  SCHEDULED: ['upcoming', 'scheduled'],
  NOT_STARTED: ['enrolled', 'draft', 'pending', 'open', 'assigned', 'notStarted', 'notstarted', 'ready', 'inactive', 'active', 'past', 'closed', 'expired'],
  OVERDUE: ['overdue', 'late'],
  IN_PROGRESS: ['inProgress', 'inprogress', 'started', 'paused', 'incomplete'],
  SUBMITTED: ['submitted', 'marking', 'pendingMarking', 'pendingmarking', 'awaitingResults', 'awaitingresults'],
  COMPLETED: ['completed', 'complete', 'passed', 'marked', 'finished'],
  FAILED: ['failed'],
});

/** Values of resultsStatus; only `pending` was seen. What is none of these counts as out. */
export const RESULTS_WORDS = byWord<'PENDING' | 'OUT'>({
  PENDING: ['pending', 'notStarted', 'notstarted', 'inProgress', 'inprogress'],
  OUT: ['released', 'completed', 'complete', 'published', 'available'],
});

/** Values of deadlineType; only `indefinite` was seen. What is none of these is a deadline of whichever kind is given. */
export const DEADLINE_WORDS = byWord<'NONE' | 'ABSOLUTE' | 'RELATIVE'>({ NONE: ['indefinite', 'none'], ABSOLUTE: ['absolute', 'fixed'], RELATIVE: ['relative'] });

/** What `score` is where nothing beside it tells: the unit is documented nowhere. */
export const SCORE_OF_WHOLE = 100;

/** How far `score` and marks may be apart and still mean the same, as a part of the whole: `score` may be rounded to a whole number. */
export const SCORE_ROUNDING = 0.0051;

/** A vendor's clock may be ahead of ours by so much: what ended by then has ended. */
export const CLOCK_AHEAD_MS = 5 * 60_000;

/** Milliseconds of a relativeDeadline: its format was not seen, so only ISO 8601 durations are read. */
export const relativeMs = (text: string): number | null => {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text.trim());
  if (!match) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number];
  return ((((years * 365 + months * 30 + weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 || null;
};
