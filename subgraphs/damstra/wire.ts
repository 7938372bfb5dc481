import { z } from 'zod';
import { parseTime } from './time.ts';

// The vendor's JSON. Only what is named here exists. Lists come without a schema of their rows, so every entry but the id
// may be missing or null, and a number may be text. README: Shapes.

const id = z.union([z.string().min(1), z.number()]).transform(String);
const optionalId = z.union([z.string(), z.number()]).nullish().transform((value) => (value === null || value === undefined || value === '' ? null : String(value)));
const text = z.union([z.string(), z.number()]).nullish().transform((value) => (value === null || value === undefined ? null : String(value)));
const number = z.union([z.number(), z.string()]).nullish().transform((value) => {
  if (value === null || value === undefined || value === '') return null;
  return Number.isFinite(Number(value)) ? Number(value) : null;
});
const integer = number.transform((value) => (value === null ? null : Math.round(value)));
const truth = z.union([z.boolean(), z.enum(['true', 'false'])]).nullish().transform((value) => (value === null || value === undefined ? null : String(value) === 'true'));
const time = text.transform((value) => (value === null ? null : parseTime(value)));
const list = <T extends z.ZodType>(row: T) => z.array(row).nullish().transform((rows) => rows ?? null);

/** Entries of no documented shape: objects as they are, anything else under `value`. */
const free = list(
  z.unknown().transform((value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : { value })),
);

/** An id, bare or in an object: the document shows both, for roles. */
const reference = z.union([id, z.object({ id }).transform((held) => held.id)]);

export const wireUser = z.object({
  id,
  userName: text,
  firstName: text,
  lastName: text,
  emailAddress: text,
  phoneNumber: text,
  mobileNumber: text,
  employeeNumber: text,
  clientStatusId: integer,
  groups: list(reference),
  groupsSupervised: list(reference),
  roles: list(reference),
  timeZone: text,
  lastLoggedInDate: time,
  active: truth,
  clientId: optionalId,
  createdDate: time,
  modifiedDate: time,
});

export const wireGroup = z.object({
  id,
  name: text,
  parentId: optionalId,
  description: text,
  memberCount: integer,
  createdDate: time,
  clientId: optionalId,
});

const customField = z.object({
  id: optionalId,
  lessonVersionId: optionalId,
  customFieldId: optionalId,
  customFieldDescription: text,
  fieldId: text,
  type: text,
  value: text,
  createdDate: time,
  modifiedDate: time,
});

export const wireLesson = z.object({
  lessonId: id,
  lessonVersionId: optionalId,
  name: text,
  duration: number,
  status: text,
  inLibrary: truth,
  version: integer,
  questionnaireType: integer,
  clientId: optionalId,
  lessonVersionCustomFields: list(customField),
  createdDate: time,
  modifiedDate: time,
});

/** Of GET /lessondetails only what GET /lesson lacks. */
export const wireLessonDetail = z.object({ lessonId: id, version: integer, published: integer });

/** What the row of a person's list and the record by id both hold. */
const schedule = {
  userId: optionalId,
  startDate: time,
  endDate: time,
  lessonId: optionalId,
  lessonVersionId: optionalId,
  version: integer,
  lessonName: text,
  lessonDuration: number,
  lessonEvolution: integer,
  thumbnailId: optionalId,
  lessonThumbnail: text,
  lessonStartedDate: time,
  lessonCompletedDate: time,
  lessonCompletedBy: optionalId,
  lessonCompletedByName: text,
  questionCount: integer,
  questionnaireType: integer,
  userFirstName: text,
  userLastName: text,
  completionTypeId: integer,
  typeId: integer,
  progress: number,
  chapterCount: integer,
  createdDate: time,
  modifiedDate: time,
};

export const wireUserSchedule = z.object({ ...schedule, id, status: text, statusId: integer, scheduleType: text });

export const wireSchedule = z.object({
  ...schedule,
  id: optionalId,
  active: truth,
  clientId: optionalId,
  clientName: text,
  reminders: free,
  questionResults: free,
  userUserName: text,
  userEmployeeNumber: text,
  userGroups: free,
  supervisors: free,
  published: integer,
  questionnairePassRate: number,
  scheduleOverEmailAttempted: truth,
  overdueEmailAttempted: truth,
  movieId: optionalId,
  moviePhysicalURI: text,
  movieSizeInBytes: number,
});

/** What the row of the list and the record by id both hold. */
const session = {
  id,
  instructorId: optionalId,
  statusId: integer,
  lessonId: optionalId,
  notes: text,
  numberOfPlaces: integer,
  startDatetime: time,
  endDatetime: time,
  location: text,
  createdDate: time,
  modifiedDate: time,
};

export const wireSessionRow = z.object({ ...session, instructorFirstName: text, instructorLastName: text });

export const wireSession = z.object({
  ...session,
  lessonName: text,
  instructorLed: truth,
  numberOfAttendees: integer,
  state: text,
  attendanceRate: number,
  passRate: number,
  iltSessionCancellationTraineeNotificationEnabled: truth,
  iltSessionCancellationInstructorNotificationEnabled: truth,
});

export const wireAttendee = z.object({
  id,
  userId: optionalId,
  lessonScheduleId: optionalId,
  userName: text,
  firstName: text,
  lastName: text,
  registeringUserId: optionalId,
  registeringUserFirstName: text,
  registeringUserLastName: text,
  passed: truth,
  attended: truth,
  createdDate: time,
  modifiedDate: time,
});

/** Rows of a list from somewhere on. `total` counts the whole list, null where the vendor does not say. */
export interface WirePage<T> {
  readonly rows: readonly T[];
  readonly total: number | null;
}

const meta = z.object({ totalResultCount: number }).nullish();

/** The envelope of every list. */
export const wirePage = <T extends z.ZodType>(row: T) =>
  z.object({ results: z.array(row), meta }).transform((page): WirePage<z.output<T>> => ({ rows: page.results, total: page.meta?.totalResultCount ?? null }));

export type WireUser = z.output<typeof wireUser>;
export type WireGroup = z.output<typeof wireGroup>;
export type WireCustomField = z.output<typeof customField>;
export type WireLesson = z.output<typeof wireLesson>;
export type WireLessonDetail = z.output<typeof wireLessonDetail>;
export type WireUserSchedule = z.output<typeof wireUserSchedule>;
export type WireSchedule = z.output<typeof wireSchedule>;
export type WireSessionRow = z.output<typeof wireSessionRow>;
export type WireSession = z.output<typeof wireSession>;
export type WireAttendee = z.output<typeof wireAttendee>;
