import type { EnrollmentStatus } from './schema.generated.ts';

/** What the vendor's document leaves open and we guessed, all in one place. A real tenant may correct it here. README: Inferred. */

/** Ids are whole numbers in every example; anything else would spoil a batch. A number has no zeros in front. */
export const ID_FORM = /^(0|[1-9]\d{0,19})$/;

/** Rows asked for in one call. The document names no maximum; its own example asks for 100. */
export const PAGE_ROWS = 100;

/** Lesson ids in one call. */
export const LESSONS_PER_CALL = 50;

/**
 * A page without a total that holds fewer rows than this is whole: no vendor cuts pages shorter. The same where the total may be
 * that of the page alone, as other vendors' totals are (Found later).
 */
export const SMALLEST_FULL_PAGE = 10;

/** `q` is printed as required for groups and lessons, also where nothing is searched for: then it is sent empty. */
export const NO_QUERY = '';

/** Which lessons GET /lesson leaves out by itself is not said; asked for where an id was not found. */
export const EVERY_STATE = ['active', 'inactive', 'never', 'rendering', 'error'] as const;

/** internalCode comes before the status: the document prints the former, hardly ever the latter. */
export const CODES = { auth: [806, 831], notFound: [840, 842], fault: [500] } as const;

/** No answer for an unknown user, lesson or session is documented: these words on a 400 mean that there is none. */
export const NOT_FOUND_WORDS = /not found|not exist|no such|no \w+ found|could ?n[o']t (be )?f(i|ou)nd|unknown (user|lesson|group|session|schedule)/i;

/** Only words in the person's list say how far a schedule is; without one, the dates. */
export const statusByDates = (dates: { lessonCompletedDate: Date | null; startDate: Date | null; endDate: Date | null }, now: number): 'completed' | 'scheduled' | 'overdue' | 'due' => {
  if (dates.lessonCompletedDate) return 'completed';
  if (dates.startDate && dates.startDate.getTime() > now) return 'scheduled';
  return dates.endDate && dates.endDate.getTime() < now ? 'overdue' : 'due';
};

/**
 * The document names the status `overdue` without saying when it begins: when the scheduled date has passed, and neither completed
 * nor cancelled (Found later). The vendor's own word is believed before.
 */
export const isOverdue = (status: EnrollmentStatus, endDate: Date | null, now: number): boolean =>
  status === 'OVERDUE' || (status !== 'COMPLETED' && status !== 'CANCELLED' && endDate !== null && endDate.getTime() < now);

/** Names that an entry of questionResults could give to "answered right"; the document shows an empty list only. */
const RIGHT = ['correct', 'isCorrect', 'answeredCorrectly', 'passed', 'isPassed'] as const;

/** How many questions were answered, and how many of them right; null where any entry does not say. */
export const answers = (questionResults: readonly Readonly<Record<string, unknown>>[] | null): { right: number; of: number } | null => {
  const marks = (questionResults ?? []).map((entry) => RIGHT.map((name) => entry[name]).find((value) => typeof value === 'boolean'));
  if (marks.length === 0 || marks.includes(undefined)) return null;
  return { right: marks.filter(Boolean).length, of: marks.length };
};
