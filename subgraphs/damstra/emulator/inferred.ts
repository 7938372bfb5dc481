/**
 * The guesses, in one place: what neither the vendor's document nor another public page says. A real account may show
 * otherwise in anything below. Guesses that are a choice of records rather than code:
 * - the document prints no status lines: 200, 403 and 503 are those of an older printing, 400, 404, 405, 409, 429 and 501
 *   the usual ones of their cases; the answers to a missing or malformed parameter are ours altogether;
 * - parameters that nothing documents are refused, and so is one given twice;
 * - "exact match" is byte for byte, also on the empty string; `q` looks for a part of the text in any case;
 * - lists are in the order of ids; members of a group are listed whether active or not;
 * - dates of groups have no zone: they are UTC here; ILT dates are those of Perth;
 * - a certificate that nobody earned is refused with 831, the only refusal printed for certificates besides a wrong key;
 * - a key can be known and have no rights, which 831 is printed for; it then has none at all;
 * - sessions are in the state they have at the world's now, attendees have done the lesson or not as the world says.
 */
import type { Item, Participation, ParticipationState } from '../../shared/world/learning.ts';
import type { Account } from '../../shared/world/world.ts';

/** `internalCode` of failures that the document does not name. */
export const UNKNOWN_CODE = 0;

/** Printed as a bare TBD, which is not JSON: a text is the nearest thing to it. */
export const GROUP_NOT_FOUND_CODE = 'TBD';

/** Rows for who does not say `maxResults`, or says 0, its printed default: the curl example does not and gets some. */
export const DEFAULT_ROWS = 20;

/** No rate limit is documented. */
export const RATE_WINDOW_MS = 60_000;

/** `q` of groups and lessons is marked required, and absurd beside `lessonIds`. */
export const Q_REQUIRED = false;

/** The default of `publishedStates`: what can be scheduled, as users are by default those who are active. */
export const DEFAULT_LESSON_STATES: readonly string[] = ['active'];

/** Lessons come in another order than asked, each once: neither order nor repetition is promised. */
export const orderOfAnswer = (ids: readonly number[]): number[] => [...new Set(ids)].reverse();

/** Both spellings of no employee number are documented, not who gets which. */
export const employeeNumberOf = ({ id, employeeNumber }: Account): string | null => employeeNumber ?? (Number(id) % 2 === 0 ? '' : null);

/** `emailAddress` is required in the schema: who has none has an empty one. */
export const emailOf = ({ email }: Account): string => email ?? '';

export const phonesOf = ({ id }: Account) => ({ phoneNumber: `089${id.padStart(7, '0')}`, mobileNumber: `04${id.padStart(8, '0')}` });

export const CLIENT = { id: 76, name: 'Northwind' };

/** What the getting-started answer prints as [Object]. */
export const roleObject = (id: number) => ({ id });

export const GROUP_AGE_DAYS = 900;

/** The group that the others stand under. */
export const ROOT_GROUP = 'Head Office';

/** Two versions of every second lesson; of the others one. */
export const currentVersionOf = ({ id }: Item): number => 1 + (Number(id) % 2);

/** Who completed a lesson did the first version of it. */
export const versionDone = (item: Item, { state }: Participation): number => (statusOf[state] === 'completed' ? 1 : currentVersionOf(item));

/** Never equal to a lesson's id, so that a client which confuses them finds nothing. */
export const versionIdOf = (item: Item, version: number): number => Number(item.id) * 10 + version;

/** One lesson that was inactivated after people had been scheduled to it. */
export const isInactiveLesson = ({ title }: Item): boolean => title === 'Hot Work';

/** Only 65 is seen, beside a lesson that is active. */
export const publishedOf = (item: Item): number => (isInactiveLesson(item) ? 66 : 65);

/** 18 and 19 are seen; what tells them apart is not said. */
export const questionnaireTypeOf = ({ id }: Item): number => (Number(id) % 2 === 0 ? 18 : 19);

export const durationOf = ({ id }: Item): number => (5 + (Number(id) % 7)) * 60_000;

export const COURSE_CODE_FIELD = { customFieldId: 111, customFieldDescription: 'Course code', fieldId: 'customField1', type: 'string' };

export type ScheduleStatus = 'scheduled' | 'due' | 'overdue' | 'completed' | 'cancelled';

/** A lesson without a pass is completed all the same; a withdrawn person's schedule is cancelled. */
export const statusOf: Readonly<Record<ParticipationState, ScheduleStatus>> = {
  scheduled: 'scheduled',
  notStarted: 'due',
  inProgress: 'due',
  overdue: 'overdue',
  submitted: 'completed',
  completed: 'completed',
  failed: 'completed',
  withdrawn: 'cancelled',
  cancelled: 'cancelled',
};

/** Only 94 is seen, beside `completed`. */
export const SCHEDULE_STATUS_IDS: Readonly<Record<ScheduleStatus, number>> = { scheduled: 91, due: 92, overdue: 93, completed: 94, cancelled: 95 };

/** Said to tell a module from a video lesson; 77 and 81 stand beside `completed` and `automatic`. */
export const SCHEDULE_NUMBERS = { lessonEvolution: 129, completionTypeId: 77, typeId: 81 };

/** `active: false` is seen on a completed schedule. */
export const isActiveSchedule = (status: ScheduleStatus): boolean => status !== 'completed' && status !== 'cancelled';

/** What has not happened is missing in a schedule read by id, and null in the list of a user's: either could be. */
export const NOT_YET = { byId: undefined, inList: null };

/** "Passed and completed", for a lesson that gives certificates. */
export const hasCertificate = (item: Item, { state }: Participation): boolean => item.certificate && state === 'completed';

/** The statuses of the player's refusals, of which only the bodies are printed. */
export const PLAYER_STATUS = { missing: 404, completed: 409, cancelled: 409 };

/** False in both before a session, and of one that was cancelled: no third value is documented. */
export const attendanceOf = ({ state }: Participation, sessionCompleted: boolean) => ({
  attended: sessionCompleted && state !== 'submitted',
  passed: sessionCompleted && state === 'completed',
});
