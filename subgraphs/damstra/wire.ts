import type { Part } from '../shared/walk.ts';
import { atLeastZero, day, filled, flag, instant, number, text, whole, word } from '../shared/wire/fields.ts';
import { isObject, type Kept, type Output, type Read } from '../shared/wire/read.ts';
import { document, object, one, record, slots } from '../shared/wire/shapes.ts';
import { free, id, only, optionalId, percent, reference, required, searched, some } from './fields.ts';
import { LESSON_STATUS, ROLES, SCHEDULE_STATUS, SESSION_STATE, SESSION_STATUS } from './words.ts';

// The vendor's JSON. Only what is named here exists. Lists come without a schema of their rows, so every entry but the id
// may be missing or null. README: Shapes.

const count = atLeastZero(whole);
const milliseconds = atLeastZero(number);
const bytes = milliseconds;

const user = {
  id,
  userName: text,
  firstName: text,
  lastName: text,
  emailAddress: filled,
  phoneNumber: text,
  mobileNumber: text,
  employeeNumber: filled,
  clientStatusId: whole,
  groups: some(reference(id)),
  groupsSupervised: some(reference(id)),
  roles: some(required(reference(word(ROLES)))),
  timeZone: text,
  lastLoggedInDate: instant,
  active: flag,
  clientId: optionalId,
  createdDate: instant,
  modifiedDate: instant,
};
const wireUser = object(user);

const wireGroup = object({
  id,
  name: filled,
  parentId: optionalId,
  description: text,
  memberCount: count,
  createdDate: instant,
  clientId: optionalId,
});

const customField = object({
  id: optionalId,
  lessonVersionId: optionalId,
  customFieldId: optionalId,
  customFieldDescription: text,
  fieldId: text,
  type: text,
  value: text,
  createdDate: instant,
  modifiedDate: instant,
});

/** Which version of which lesson a row is about. */
const version = { lessonId: id, lessonVersionId: optionalId, version: whole, modifiedDate: instant };

const wireLesson = object({
  ...version,
  name: text,
  duration: milliseconds,
  status: word(LESSON_STATUS),
  inLibrary: flag,
  questionnaireType: whole,
  clientId: optionalId,
  lessonVersionCustomFields: some(customField),
  createdDate: instant,
});

/** Of GET /lessondetails only what GET /lesson lacks. */
const wireLessonDetail = object({ ...version, published: whole });

/** What the row of a person's list and the record by id both hold. */
const schedule = {
  startDate: instant,
  endDate: day,
  lessonId: optionalId,
  lessonVersionId: optionalId,
  version: whole,
  lessonName: text,
  lessonDuration: milliseconds,
  lessonEvolution: whole,
  thumbnailId: optionalId,
  lessonThumbnail: text,
  lessonStartedDate: instant,
  lessonCompletedDate: instant,
  lessonCompletedBy: optionalId,
  lessonCompletedByName: text,
  questionCount: count,
  questionnaireType: whole,
  userFirstName: text,
  userLastName: text,
  completionTypeId: whole,
  typeId: whole,
  progress: milliseconds,
  chapterCount: count,
  createdDate: instant,
  modifiedDate: instant,
};

const userSchedule = { ...schedule, id, status: word(SCHEDULE_STATUS), statusId: whole, scheduleType: text };

const wireSchedule = object({
  ...schedule,
  id: optionalId,
  userId: optionalId,
  active: flag,
  clientId: optionalId,
  clientName: text,
  reminders: free,
  questionResults: free,
  userUserName: text,
  userEmployeeNumber: filled,
  userGroups: free,
  supervisors: free,
  published: whole,
  questionnairePassRate: percent,
  scheduleOverEmailAttempted: flag,
  overdueEmailAttempted: flag,
  movieId: optionalId,
  moviePhysicalURI: text,
  movieSizeInBytes: bytes,
});

/** What the row of the list and the record by id both hold. */
const session = {
  id,
  instructorId: optionalId,
  statusId: word(SESSION_STATUS),
  lessonId: optionalId,
  notes: text,
  numberOfPlaces: count,
  startDatetime: instant,
  endDatetime: day,
  location: text,
  createdDate: instant,
  modifiedDate: instant,
};

const wireSessionRow = object({ ...session, instructorFirstName: text, instructorLastName: text });

const wireSession = object({
  ...session,
  lessonName: text,
  instructorLed: flag,
  numberOfAttendees: count,
  state: word(SESSION_STATE),
  attendanceRate: percent,
  passRate: percent,
  iltSessionCancellationTraineeNotificationEnabled: flag,
  iltSessionCancellationInstructorNotificationEnabled: flag,
});

const attendee = {
  id,
  userId: optionalId,
  lessonScheduleId: optionalId,
  userName: text,
  firstName: text,
  lastName: text,
  registeringUserId: optionalId,
  registeringUserFirstName: text,
  registeringUserLastName: text,
  passed: flag,
  attended: flag,
  createdDate: instant,
  modifiedDate: instant,
};

const meta = record({ totalResultCount: count });

/** The envelope of every list: its rows in their places, and how many the whole list has where the vendor says so. */
const pageOf = <T>(row: Read<T>): Read<Part<NonNullable<Kept<T>>>> => {
  const envelope = document({ results: slots(row), meta });
  return (value, odd) => {
    // No list at all, in a list of nothing.
    const isEmpty = isObject(value) && value.results === null && isObject(value.meta) && value.meta.totalResultCount === 0;
    const { results, meta: said } = envelope(isEmpty ? { ...value, results: [] } : value, odd);
    return { slots: results as (NonNullable<Kept<T>> | null)[], total: said?.totalResultCount ?? null };
  };
};

export const oneUser = one(wireUser);
export const oneGroup = one(wireGroup);
export const oneSchedule = one(wireSchedule);
export const oneSession = one(wireSession);

export const users = pageOf(wireUser);
/** Accounts that have the keys that were searched for. */
export const usersWith = ({ emailAddress, empId }: { readonly emailAddress?: string | null | undefined; readonly empId?: string | null | undefined }) =>
  pageOf(object({ ...user, emailAddress: searched(emailAddress), employeeNumber: searched(empId) }));
export const groups = pageOf(wireGroup);
export const lessons = pageOf(wireLesson);
export const lessonDetails = pageOf(wireLessonDetail);
export const schedulesOf = (userId: string) => pageOf(object({ ...userSchedule, userId: only(userId) }));
export const sessions = pageOf(wireSessionRow);
export const attendeesOf = (sessionId: string) => pageOf(object({ ...attendee, sessionId: only(sessionId) }));

type RowOf<Of extends (id: string) => Read<Part<unknown>>> = NonNullable<Output<ReturnType<Of>>['slots'][number]>;

export type WireUser = Output<typeof wireUser>;
export type WireGroup = Output<typeof wireGroup>;
export type WireCustomField = Output<typeof customField>;
export type WireLesson = Output<typeof wireLesson>;
export type WireLessonDetail = Output<typeof wireLessonDetail>;
export type WireUserSchedule = RowOf<typeof schedulesOf>;
export type WireSchedule = Output<typeof wireSchedule>;
export type WireSessionRow = Output<typeof wireSessionRow>;
export type WireSession = Output<typeof wireSession>;
export type WireAttendee = RowOf<typeof attendeesOf>;
