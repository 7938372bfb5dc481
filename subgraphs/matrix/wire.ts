import { z } from 'zod';
import { UNDOCUMENTED_CLASS_KEYS } from './inferred.ts';
import { parseTime } from './time.ts';

// The vendor's JSON. Only what is named here exists: password, ssn, birthdate, the home address, access_code and
// certificate_file_url (it embeds the API key) are left out on purpose. Keys may be missing as well as null. README: Shapes.

const WRONG = Symbol('of another type');

/** One field, by hand: unions of zod are three times slower, and a roster has fifty fields for each of thousands of learners. */
const field = <T>(read: (value: unknown) => T | typeof WRONG) =>
  z.unknown().optional().transform((value, context): T => {
    const result = read(value);
    if (result !== WRONG) return result;
    context.addIssue('is missing or of another type');
    return z.NEVER;
  });
const optional = <T>(read: (value: unknown) => T | typeof WRONG) => field((value) => (value === null || value === undefined || value === '' ? null : read(value)));

const asText = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : WRONG);
/** Some tenants send numbers as text, percents with their sign. */
const asNumber = (value: unknown) => {
  if (typeof value !== 'number' && typeof value !== 'string') return WRONG;
  const read = typeof value === 'number' ? value : Number(value.replace(/%$/, ''));
  return Number.isFinite(read) ? read : null;
};
const asInteger = (value: unknown) => {
  const read = asNumber(value);
  return typeof read === 'number' ? Math.round(read) : read;
};
const asTruth = (value: unknown) => (value === true || value === 'true' ? true : value === false || value === 'false' ? false : WRONG);
const asTime = (value: unknown) => (typeof value === 'string' ? parseTime(value) : typeof value === 'number' ? null : WRONG);

const id = field((value) => (value === '' ? WRONG : asText(value)));
const optionalId = optional(asText);
const text = field((value) => (value === null || value === undefined ? null : asText(value)));
const number = optional(asNumber);
const integer = optional(asInteger);
const truth = optional(asTruth);
const time = optional(asTime);
const list = <T extends z.ZodType>(row: T) => z.array(row).nullish().transform((rows) => rows ?? null);

const account = {
  id,
  first_name: text,
  last_name: text,
  userid: text,
  email: text,
  sms_email: text,
  student: truth,
  teacher: truth,
  assistant: truth,
  administrator: truth,
  monitor: truth,
  manager: truth,
  parent: truth,
  parent_ids: list(id),
  children_ids: list(id),
  year_of_graduation: integer,
  student_id: text,
  teacher_id: text,
  organization_id: optionalId,
  nick_name: text,
  skype: text,
  phone: text,
  gender: text,
  picture: text,
  joined_at: time,
  first_login_at: time,
  last_login_at: time,
  logins: integer,
  archived: truth,
  archived_at: time,
  job_title_id: optionalId,
};

const note = z.object({ teacher_id: optionalId, submitted_at: time, show_student: truth, show_parents: truth, subject: text, message: text });

/** What the roster of a course says of a learner beside the account. */
const enrolled = {
  notes: list(note),
  enroll_type: text,
  enrolled_at: time,
  enrolled_by_id: optionalId,
  started_at: time,
  last_visited_at: time,
  time_spent: integer,
  completed_at: time,
  unenrolled: truth,
  unenrolled_at: time,
  unenrolled_by_id: optionalId,
  deactivated: truth,
  deactivated_at: time,
  reactivated_at: time,
  percent: number,
  grade: text,
};

const course = {
  id,
  name: text,
  style: text,
  course_code: text,
  section_code: text,
  picture: text,
  semester: text,
  start: time,
  finish: time,
  start_at: time,
  finish_at: time,
  class_times: list(z.object({ day: text, from: text, to: text, location: text })),
  weighting_using_categories: truth,
  weight_using_categories: truth,
  weighting_style: text,
  display_in_catalog: truth,
  archived: truth,
  catalog_category: z.union([z.array(z.string()), text]).transform((value) => (typeof value === 'string' ? [value] : value)),
  grademap: list(z.object({ grade: text, minimum_percent: number })),
  grading_periods: list(z.object({ name: text, percent: number, start: time })),
};

const SECRET = /passw|secret|token|api_?key|ssn|birth|certificate_file_url/i;
const USER_KEYS: ReadonlySet<string> = new Set([
  ...Object.keys({ ...account, ...enrolled, coteacher: truth }),
  ...['street_1', 'street_2', 'city', 'state', 'zip', 'country'],
  // Arguments of calls, which a field of that name would overwrite.
  ...['page', 'api_version'],
]);
const CLASS_KEYS: ReadonlySet<string> = new Set([...Object.keys(course), ...UNDOCUMENTED_CLASS_KEYS, 'coteacher']);

const isCustom = (known: ReadonlySet<string>) => (key: string) => !known.has(key) && !SECRET.test(key);

/** Whether an entry of an account can be a custom field: neither documented, nor a secret by its name. */
export const isCustomUserKey = isCustom(USER_KEYS);

/** Values of custom fields as text; anything that is no plain value is none. */
const asCustom = (value: unknown): string | null | typeof WRONG => (value === null ? null : typeof value === 'boolean' ? String(value) : asText(value));

/** Custom fields come as extra entries beside the documented ones. */
const withCustom = <S extends z.ZodRawShape>(shape: S, accepts: (key: string) => boolean) =>
  z.looseObject(shape).transform((row) => {
    const custom = new Map<string, string | null>();
    const own: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(row)) {
      const plain = asCustom(value);
      if (Object.hasOwn(shape, key)) own[key] = value;
      else if (accepts(key) && plain !== WRONG) custom.set(key, plain);
    }
    return { ...(own as z.output<z.ZodObject<S>>), custom };
  });

export const wireUser = withCustom(account, isCustomUserKey);
export const wireTeacher = withCustom({ ...account, coteacher: truth }, isCustomUserKey);
export const wireStudent = withCustom({ ...account, ...enrolled }, isCustomUserKey);

type Spelled = Record<'start' | 'start_at' | 'finish' | 'finish_at', Date | null> & Record<'weighting_using_categories' | 'weight_using_categories', boolean | null>;
/** Read and written fields differ in name, and tenants answer with either. */
const spellings = <C extends Spelled>(row: C): C => ({
  ...row,
  start: row.start ?? row.start_at,
  finish: row.finish ?? row.finish_at,
  weighting_using_categories: row.weighting_using_categories ?? row.weight_using_categories,
});
export const wireClass = withCustom(course, isCustom(CLASS_KEYS)).transform(spellings);
export const wireTaughtClass = withCustom({ ...course, coteacher: truth }, isCustom(CLASS_KEYS)).transform(spellings);

const ids = list(id).transform((all) => all ?? []);
const status = z.object({ enrolled: ids, deactivated: ids, completed: ids });
/** One client of the vendor reads a list here: then its entries are put together. */
export const wireStatus = z.preprocess((body) => (Array.isArray(body) ? Object.assign({}, ...(body as object[])) as object : body), status);

export const wireCertificate = z.object({ id, name: text, description: text, printable: truth, duration: text });
export const wireCompletion = z.object({ class: wireClass, student: wireStudent, certificates: list(wireCertificate) });

export const wireReportRow = z.object({
  student_id: id,
  enrolled_at: time,
  started_at: time,
  last_visited_at: time,
  completed_at: time,
  score: z.object({ percent: number, grade: text }).nullish().transform((score) => score ?? null),
});

const assignmentGrade = z.object({
  id,
  percent: number,
  grade: text,
  score: number,
  points: number,
  comment: text,
  submitted_at: time,
  grader_id: optionalId,
  gradebook: truth,
});
const periodGrade = z.object({ name: text, percent: number, grade: text, assignments: list(assignmentGrade) });
const gradeInfo = { percent: number, grade: text, grading_periods: list(periodGrade) };
export const wireGrades = z.object({ user_id: id, ...gradeInfo });
/** The user is known already here; one object, or one in a list. */
export const wireUserGrades = z.object({
  class_id: id,
  grades: z.preprocess((value) => (Array.isArray(value) ? ((value as unknown[])[0] ?? {}) : value), z.object(gradeInfo)),
});

const section = z.object({ id, name: text, type: text, assignment_id: optionalId, class_id: optionalId, certificate_id: optionalId });
export const wireModule = z.object({ id, name: text, start_at: time, competencies: list(id), sections: list(section) });
export const wireAssignment = z.object({
  id,
  name: text,
  type: text,
  points: number,
  category: text,
  grading: text,
  weight: number,
  begin: time,
  end: time,
  given: truth,
  gateway: truth,
  gateway_threshold: number,
  lesson: optionalId,
  competencies: list(id),
});

export const wireOrganization = z.object({ id, name: text, description: text, internal: truth });
export const wireGroup = z.object({ id, name: text, description: text, picture: text, visibility: text, type: text });
export const wireGroupUser = z.object({ id, joined_at: time, last_visited_at: time });
export const wireJobTitle = z.object({ id, name: text, description: text });

export type WireUser = z.output<typeof wireUser>;
export type WireTeacher = z.output<typeof wireTeacher>;
export type WireStudent = z.output<typeof wireStudent>;
export type WireNote = z.output<typeof note>;
export type WireClass = z.output<typeof wireClass>;
export type WireTaughtClass = z.output<typeof wireTaughtClass>;
export type WireStatus = z.output<typeof wireStatus>;
export type WireCertificate = z.output<typeof wireCertificate>;
export type WireCompletion = z.output<typeof wireCompletion>;
export type WireReportRow = z.output<typeof wireReportRow>;
export type WireGrades = z.output<typeof wireGrades>;
export type WireUserGrades = z.output<typeof wireUserGrades>;
export type WirePeriodGrade = z.output<typeof periodGrade>;
export type WireAssignmentGrade = z.output<typeof assignmentGrade>;
export type WireModule = z.output<typeof wireModule>;
export type WireSection = z.output<typeof section>;
export type WireAssignment = z.output<typeof wireAssignment>;
export type WireOrganization = z.output<typeof wireOrganization>;
export type WireGroup = z.output<typeof wireGroup>;
export type WireGroupUser = z.output<typeof wireGroupUser>;
export type WireJobTitle = z.output<typeof wireJobTitle>;
export type WireGradesInfo = Omit<WireGrades, 'user_id'>;
