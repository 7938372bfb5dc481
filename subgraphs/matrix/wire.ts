import { atLeastZero, flag, id, instant, number, optionalId, text, whole, word } from '../shared/wire/fields.ts';
import { isObject, mapped, type Output, type Read } from '../shared/wire/read.ts';
import { document, list, listOrEmpty, listOrOne, object, record } from '../shared/wire/shapes.ts';
import { isSearchable, withCustom } from './custom.ts';

// The vendor's JSON. Only what is named here exists: password, ssn, birthdate, the home address, access_code and
// certificate_file_url (it embeds the API key) are left out on purpose. Keys may be missing as well as null. README: Shapes.

// Of a thing of which there is one or there are many, a client of the vendor's reads now an object, now a list: both are read.
const oneOf = <T>(read: Read<T>): Read<T> => (value, odd) => read(Array.isArray(value) ? value[0] : value, odd);

const ids = list(id);

/** Seconds or times, of which there cannot be fewer than none. */
const count = atLeastZero(whole);

/** MATRIX's words that are ours in another spelling (`Self paced` is SELF_PACED). */
const words = <T extends string>(...known: readonly T[]) => word<T>(Object.fromEntries(known.map((name) => [name, name])));

const account = {
  id,
  first_name: text,
  last_name: text,
  userid: text,
  email: text,
  sms_email: text,
  student: flag,
  teacher: flag,
  assistant: flag,
  administrator: flag,
  monitor: flag,
  manager: flag,
  parent: flag,
  parent_ids: ids,
  children_ids: ids,
  year_of_graduation: whole,
  student_id: text,
  teacher_id: text,
  organization_id: optionalId,
  nick_name: text,
  skype: text,
  phone: text,
  gender: words('MALE', 'FEMALE'),
  picture: text,
  joined_at: instant,
  first_login_at: instant,
  last_login_at: instant,
  logins: count,
  archived: flag,
  archived_at: instant,
  job_title_id: optionalId,
};

const note = object({ teacher_id: optionalId, submitted_at: instant, show_student: flag, show_parents: flag, subject: text, message: text });

/** What the roster of a course says of a learner beside the account. */
const enrolled = {
  notes: listOrOne(note),
  enroll_type: words('DIRECT', 'ROSTER', 'INVITE', 'TRANSFER', 'COPY', 'FILE', 'CATALOG', 'API', 'WAITLIST', 'SIS'),
  enrolled_at: instant,
  enrolled_by_id: optionalId,
  started_at: instant,
  last_visited_at: instant,
  time_spent: count,
  completed_at: instant,
  unenrolled: flag,
  unenrolled_at: instant,
  unenrolled_by_id: optionalId,
  deactivated: flag,
  deactivated_at: instant,
  reactivated_at: instant,
  percent: number,
  grade: text,
};

const categories: Read<string[] | null> = (value, odd) => (Array.isArray(value) ? list(text)(value, odd) : mapped(text, (name) => (name === null ? null : [name]))(value, odd));

const course = {
  id,
  name: text,
  style: words('INSTRUCTOR', 'SELF_PACED', 'BLENDED'),
  course_code: text,
  section_code: text,
  picture: text,
  semester: text,
  start: instant,
  finish: instant,
  // As they are written; tenants answer with either.
  start_at: instant,
  finish_at: instant,
  class_times: listOrOne(object({ day: text, from: text, to: text, location: text })),
  weighting_using_categories: flag,
  weight_using_categories: flag,
  weighting_style: words('MAX_SCORE', 'POINTS', 'PERCENT', 'EQUALLY'),
  display_in_catalog: flag,
  archived: flag,
  catalog_category: categories,
  grademap: listOrOne(object({ grade: text, minimum_percent: number })),
  grading_periods: listOrOne(object({ name: text, percent: number, start: instant })),
};

/** Whether an entry of an account can be searched as a custom field: neither documented, nor a secret by its name. */
export const isCustomUserKey = (key: string): boolean => isSearchable(key, account);

export const wireUser = withCustom(account);
export const wireTeacher = withCustom({ ...account, coteacher: flag });
export const wireStudent = withCustom({ ...account, ...enrolled });

type Spelled = Readonly<Record<'start' | 'start_at' | 'finish' | 'finish_at', Date | null> & Record<'weighting_using_categories' | 'weight_using_categories', boolean | null>>;
const spellings = <C extends Spelled>(row: C): C => ({
  ...row,
  start: row.start ?? row.start_at,
  finish: row.finish ?? row.finish_at,
  weighting_using_categories: row.weighting_using_categories ?? row.weight_using_categories,
});
export const wireClass = mapped(withCustom(course), spellings);
export const wireTaughtClass = mapped(withCustom({ ...course, coteacher: flag }), spellings);

const classIds = listOrEmpty(id);
const status = document({ enrolled: classIds, deactivated: classIds, completed: classIds });
/** One client of the vendor reads a list here: then its entries are put together. */
export const wireStatus: typeof status = (value, odd) => status(Array.isArray(value) ? Object.assign({}, ...value.filter(isObject)) : value, odd);

export const wireCertificate = object({ id, name: text, description: text, printable: flag, duration: text });
export const wireCompletion = object({ class: wireClass, student: wireStudent, certificates: listOrOne(wireCertificate) });

export const wireReportRow = object({
  student_id: id,
  enrolled_at: instant,
  started_at: instant,
  last_visited_at: instant,
  completed_at: instant,
  score: record({ percent: number, grade: text }),
});

const assignmentGrade = object({
  id,
  percent: number,
  grade: text,
  score: number,
  points: number,
  comment: text,
  submitted_at: instant,
  grader_id: optionalId,
  gradebook: flag,
});
const periodGrade = object({ name: text, percent: number, grade: text, assignments: listOrOne(assignmentGrade) });
const gradeInfo = { percent: number, grade: text, grading_periods: listOrOne(periodGrade) };
export const wireGrades = object({ user_id: id, ...gradeInfo });
/** The user is known already here; one object, or one in a list. */
export const wireUserGrades = object({ class_id: id, grades: oneOf(record(gradeInfo)) });

const section = object({
  id,
  name: text,
  type: words('PAGE', 'ASSIGNMENT', 'SCORM', 'CLASS', 'CERTIFICATE'),
  assignment_id: optionalId,
  class_id: optionalId,
  certificate_id: optionalId,
});
export const wireModule = object({ id, name: text, start_at: instant, competencies: ids, sections: listOrOne(section) });
export const wireAssignment = object({
  id,
  name: text,
  type: words('ATTENDANCE', 'DEBATE', 'DISCUSSION', 'FREEFORM', 'OFFLINE', 'QUIZ', 'SURVEY', 'TEAM'),
  points: number,
  category: text,
  grading: words('NORMAL', 'EXTRA_CREDIT', 'IGNORE', 'NOT_GRADED'),
  weight: number,
  begin: instant,
  end: instant,
  given: flag,
  gateway: flag,
  gateway_threshold: number,
  lesson: optionalId,
  competencies: ids,
});

export const wireOrganization = object({ id, name: text, description: text, internal: flag });
export const wireGroup = object({
  id,
  name: text,
  description: text,
  picture: text,
  visibility: words('PRIVATE', 'CLASS', 'TEAM', 'TRANSLATOR', 'SCHOOL', 'DISTRICT', 'COMMUNITY'),
  type: words('INTEREST', 'STUDY', 'CLUB', 'HOBBY', 'FACULTY', 'STUDENTS', 'TOPIC'),
});
export const wireGroupUser = object({ id, joined_at: instant, last_visited_at: instant });
export const wireJobTitle = object({ id, name: text, description: text });

export type WireUser = Output<typeof wireUser>;
export type WireTeacher = Output<typeof wireTeacher>;
export type WireStudent = Output<typeof wireStudent>;
export type WireNote = Output<typeof note>;
export type WireClass = Output<typeof wireClass>;
export type WireTaughtClass = Output<typeof wireTaughtClass>;
export type WireStatus = Output<typeof wireStatus>;
export type WireCertificate = Output<typeof wireCertificate>;
export type WireCompletion = Output<typeof wireCompletion>;
export type WireReportRow = Output<typeof wireReportRow>;
export type WireGrades = Output<typeof wireGrades>;
export type WireUserGrades = Output<typeof wireUserGrades>;
export type WireGradesInfo = Omit<WireGrades, 'user_id'>;
export type WirePeriodGrade = Output<typeof periodGrade>;
export type WireAssignmentGrade = Output<typeof assignmentGrade>;
export type WireModule = Output<typeof wireModule>;
export type WireSection = Output<typeof section>;
export type WireAssignment = Output<typeof wireAssignment>;
export type WireOrganization = Output<typeof wireOrganization>;
export type WireGroup = Output<typeof wireGroup>;
export type WireGroupUser = Output<typeof wireGroupUser>;
export type WireJobTitle = Output<typeof wireJobTitle>;
