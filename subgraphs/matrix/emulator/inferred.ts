/**
 * Every guess of this emulator in one place: what the vendor's document leaves open, and how we answer until a real tenant
 * shows otherwise. What is stated there is in the other files. Guesses that are a choice of records rather than code:
 * - ids are numbers on the wire; a field "if ..." is null where it does not apply, one "only present if ..." is missing;
 * - get_all_users lists archived users too; families are off, so the parent fields are missing;
 * - `student` of a completion is plain user info, without the enrollment fields;
 * - calls with a wrong key are not counted against the rate limit, nor are those refused by it.
 */
import type { Participation } from '../../shared/world/learning.ts';

/** Texts of failures. The document prints only "Invalid API key". */
export const messages = {
  rateLimited: 'Rate limit exceeded',
  onlyGet: 'Only GET is supported',
  unknownFunction: (name: string) => `Unknown function: ${name}`,
  notEmulated: (name: string) => `Function is not available here: ${name}`,
  unsupportedVersion: 'Unsupported api_version',
  missingArgument: (name: string) => `Missing argument: ${name}`,
  missingConstraint: 'Missing constraints',
  unknownArgument: (name: string) => `Unknown argument: ${name}`,
  arrayExpected: (name: string) => `Argument is an array, pass it as ${name}[]: ${name}`,
  invalidArgument: (name: string) => `Invalid argument: ${name}`,
  notFound: (what: string, id: number) => `No ${what} with id ${id}`,
  noCertificate: 'No such certificate',
};

/** The custom field of accounts, a name that a public copy of a live tenant's answers shows. */
export const accountCustomField = 'department';

/** The custom field of courses. */
export const courseCustomField = 'audience';

/** Another order than asked, each row once: neither order nor repetition is promised. */
export const orderOfAnswer = (ids: readonly number[]): number[] => [...new Set(ids)].reverse();

/** Three states of the course end in "completed"; the mark says how it went. */
export const isCompleted = ({ state }: Participation): boolean => state === 'completed' || state === 'failed' || state === 'submitted';

export const isUnenrolled = ({ state }: Participation): boolean => state === 'withdrawn';

export const isDeactivated = ({ state }: Participation): boolean => state === 'cancelled';

/** "Currently active", as the course report selects by default. */
export const isActive = (participation: Participation): boolean => !isUnenrolled(participation) && !isDeactivated(participation);

/** Who has a completed course but no pass gets an empty array of certificates. */
export const earnsCertificate = ({ state }: Participation): boolean => state === 'completed';

/** Completions count from the start of the first day up to the start of the last. */
export const isBetween = (time: number, after: number | undefined, before: number | undefined): boolean =>
  (after === undefined || time >= after) && (before === undefined || time < before);

/** The arguments of download_certificate, which only certificate_file_url shows. */
export const certificateFileUrl = (origin: string, apiKey: string, certificateId: number, classId: number, userId: number): string =>
  `${origin}/api/download_certificate?${new URLSearchParams({
    api_key: apiKey,
    certificate_id: String(certificateId),
    class_id: String(classId),
    user_id: String(userId),
  }).toString()}`;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** The "various date formats" of a date argument: a date, a time with its zone, or month/day/year. NaN for anything else. */
export const parseMoment = (text: string): number => {
  if (DATE.test(text) || TIME.test(text)) return Date.parse(text);
  const us = US_DATE.exec(text);
  return us ? Date.parse(`${us[3]!}-${us[1]!.padStart(2, '0')}-${us[2]!.padStart(2, '0')}`) : Number.NaN;
};
