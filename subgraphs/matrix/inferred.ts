/** What the vendor's document leaves open and we guessed, all in one place. A real tenant may correct it here. README: Inferred. */

/** Sent with every call: without it a server upgrade would change the contract. */
export const API_VERSION = '1';

/** Ids are whole numbers in every public client, of up to twenty digits (64 bits); anything else would spoil a batch. */
export const RECORD_ID = /^[1-9]\d{0,19}$/;

/** The document sets no cap on `*_with_ids`; a hundred ids are about 2 kB of URL. */
export const IDS_PER_CALL = 100;

/** Constraints are printed as prose (`studentID`); we send the names that the fields have. */
export const USER_CONSTRAINTS = {
  organizationId: 'organization_id',
  givenName: 'first_name',
  familyName: 'last_name',
  email: 'email',
  phone: 'phone',
  username: 'userid',
  studentId: 'student_id',
  teacherId: 'teacher_id',
  yearOfGraduation: 'year_of_graduation',
  nickName: 'nick_name',
  teacher: 'teacher',
  student: 'student',
  assistant: 'assistant',
  monitor: 'monitor',
  manager: 'manager',
  administrator: 'administrator',
  parent: 'parent',
  archived: 'archived',
  jobTitleId: 'job_title_id',
} as const;

export const CLASS_CONSTRAINTS = { name: 'name', courseCode: 'course_code', sectionCode: 'section_code', archived: 'archived' } as const;

/** All failures but 401 are 400 with a message, so only its words tell them apart. */
export const MESSAGES = {
  rateLimit: /rate limit/i,
  key: /api key/i,
  /** `Invalid sync_ID` and `No active sync was found` are printed, for syncs. */
  notFound:
    /not found|not exist|no such|\bno [a-z_ ]+ (with|found)\b|could ?n[o']t (be )?f(i|ou)nd|\b(unknown|invalid) (user|student|class|course|group|organization|job[ _]title|certificate)s?([ _]ids?)?\b/i,
} as const;

const DURATION = /^(\d{1,4})\s*(day|week|month|year)s?$/i;

/** A certificate that lasts longer is one that does not end. */
const LAST_YEAR = 9998;

/** When a certificate of this `duration` ends; null for words, and for numbers without a unit, that we cannot read. */
export const expiry = (issuedAt: Date, duration: string): Date | null => {
  const match = DURATION.exec(duration.trim());
  if (!match) return null;
  const count = Number(match[1]);
  const unit = match[2]!.toLowerCase();
  const end = new Date(issuedAt);
  if (unit === 'day' || unit === 'week') end.setUTCDate(end.getUTCDate() + count * (unit === 'week' ? 7 : 1));
  else {
    const months = count * (unit === 'year' ? 12 : 1);
    const day = end.getUTCDate();
    end.setUTCDate(1);
    end.setUTCMonth(end.getUTCMonth() + months);
    // 31 January and a month is the last of February.
    end.setUTCDate(Math.min(day, new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()));
  }
  return end.getUTCFullYear() > LAST_YEAR ? null : end;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** By when a course is due. A finish at midnight is a day without an hour (L27: dates are YYYY-MM-DD): it lasts until that day ends. */
export const dueBy = (finish: Date): Date => (finish.getTime() % DAY_MS === 0 ? new Date(finish.getTime() + DAY_MS - 1) : finish);
