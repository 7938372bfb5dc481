import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserParent, EnrollmentParent, GroupParent, ScheduleParent, SessionParent, AttendanceParent } from './parents.ts';
import type { WireLesson, WireCustomField } from './wire.ts';
import type { DamstraContext } from './loaders.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 instant in UTC, such as 2026-01-31T09:00:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** A free-form JSON object, used only where a vendor documents no shape. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  _FieldSet: { input: any; output: any; }
};

/** The calls a vendor may be asked in any 60 seconds. */
export type CallBudget = {
  readonly __typename?: 'CallBudget';
  /** Calls in any 60 seconds, from <VENDOR>_CALLS_PER_MINUTE. */
  readonly limit: Scalars['Int']['output'];
  /** Calls left now. */
  readonly remaining: Scalars['Int']['output'];
  /** When the oldest call of the last 60 seconds leaves the window. */
  readonly resetsAt: Scalars['DateTime']['output'];
};

/** A download goes through this service: the vendor's own link may hold a credential and is never shown. */
export type Certificate = {
  readonly __typename?: 'Certificate';
  /** Path of the download on this service; null where there is none. */
  readonly downloadPath: Maybe<Scalars['String']['output']>;
  /** Until when it holds. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Who says so. */
  readonly expirySource: Maybe<ExpirySource>;
  /** When it was earned. */
  readonly issuedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it certifies. */
  readonly title: Maybe<Scalars['String']['output']>;
};

/** Which accounts are meant, by their standing. */
export type DamstraActivity =
  /** People who are in the organization. */
  | 'ACTIVE'
  /** Both. */
  | 'ALL'
  /** People who are not. */
  | 'INACTIVE';

/** A group of people in Damstra. */
export type DamstraGroup = {
  readonly __typename?: 'DamstraGroup';
  /** Id of the organization at Damstra, from clientId. */
  readonly clientId: Maybe<Scalars['ID']['output']>;
  /** From createdDate, which names no zone and is read as UTC. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From description. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** How many people are in it, from memberCount. */
  readonly memberCount: Maybe<Scalars['Int']['output']>;
  /** The people in it. GET /group/{groupId}/member, 100 to a call. */
  readonly members: Maybe<DamstraUserConnection>;
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The group that it is a part of, by parentId. */
  readonly parent: Maybe<DamstraGroup>;
  /** The people who supervise it. GET /group/{groupId}/supervisor, 100 to a call. */
  readonly supervisors: Maybe<DamstraUserConnection>;
};


/** A group of people in Damstra. */
export type DamstraGroupMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A group of people in Damstra. */
export type DamstraGroupSupervisorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of groups. */
export type DamstraGroupConnection = {
  readonly __typename?: 'DamstraGroupConnection';
  /** The groups. */
  readonly nodes: ReadonlyArray<DamstraGroup>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, from meta.totalResultCount; null where Damstra does not say. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A lesson in Damstra: what is scheduled for people. */
export type DamstraLesson = {
  readonly __typename?: 'DamstraLesson';
  /** Id of the organization at Damstra, from clientId. */
  readonly clientId: Maybe<Scalars['ID']['output']>;
  /** From createdDate. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The organization's own fields, from lessonVersionCustomFields. */
  readonly customFields: Maybe<ReadonlyArray<DamstraLessonCustomField>>;
  /** How long it takes, milliseconds. From duration. */
  readonly durationMilliseconds: Maybe<Scalars['Float']['output']>;
  /** Id of the lesson, which its versions share. From lessonId. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is in the library, from inLibrary. */
  readonly inLibrary: Maybe<Scalars['Boolean']['output']>;
  /** Id of the version that this is, from lessonVersionId. */
  readonly lessonVersionId: Maybe<Scalars['ID']['output']>;
  /** From modifiedDate. */
  readonly modifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Damstra's number for the state of publication (65 where seen active), from published of GET /lessondetails: one more call for 50 lessons. */
  readonly published: Maybe<Scalars['Int']['output']>;
  /** Damstra's number for the kind of questionnaire, from questionnaireType. Its meaning is not documented. */
  readonly questionnaireType: Maybe<Scalars['Int']['output']>;
  /** Damstra's own word, from status. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** Whether it can be scheduled, from status. */
  readonly status: Maybe<DamstraLessonStatus>;
  /** Number of the version, from version. */
  readonly version: Maybe<Scalars['Int']['output']>;
};

/** A page of lessons. */
export type DamstraLessonConnection = {
  readonly __typename?: 'DamstraLessonConnection';
  /** The lessons. */
  readonly nodes: ReadonlyArray<DamstraLesson>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, from meta.totalResultCount; null where Damstra does not say. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A field that the organization added to its lessons, with the value of one version. */
export type DamstraLessonCustomField = {
  readonly __typename?: 'DamstraLessonCustomField';
  /** From createdDate. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Id of the field, from customFieldId. */
  readonly customFieldId: Maybe<Scalars['ID']['output']>;
  /** What the field is for, from customFieldDescription. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** Name of the field, such as customField1. From fieldId. */
  readonly fieldId: Maybe<Scalars['String']['output']>;
  /** From id. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** Id of the version that has the value, from lessonVersionId. */
  readonly lessonVersionId: Maybe<Scalars['ID']['output']>;
  /** From modifiedDate. */
  readonly modifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** Type of the value, from type; only string is known. */
  readonly type: Maybe<Scalars['String']['output']>;
  /** From value. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/**
 * A lesson scheduled for one person. Damstra holds it in two forms: the row in the person's list and the record by id. Each lacks fields
 * of the other; a field that the form at hand lacks says what it costs.
 */
export type DamstraLessonSchedule = {
  readonly __typename?: 'DamstraLessonSchedule';
  /** Damstra's flag, whose meaning is not documented. From active of the record by id: one call where the list was read. */
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** How many chapters the lesson has, from chapterCount. */
  readonly chapterCount: Maybe<Scalars['Int']['output']>;
  /** Id of the organization at Damstra, from clientId of the record by id: one call where the list was read. */
  readonly clientId: Maybe<Scalars['ID']['output']>;
  /** Name of the organization, from clientName of the record by id: one call where the list was read. */
  readonly clientName: Maybe<Scalars['String']['output']>;
  /** Damstra's number for how it was completed, from completionTypeId. Its meaning is not documented. */
  readonly completionTypeId: Maybe<Scalars['Int']['output']>;
  /** From createdDate. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** By when it is to be done, from endDate. */
  readonly endAt: Maybe<Scalars['DateTime']['output']>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** The lesson, by lessonId. */
  readonly lesson: Maybe<DamstraLesson>;
  /** When the person finished, from lessonCompletedDate. */
  readonly lessonCompletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who recorded the completion: the person, or somebody who marked it done. By lessonCompletedBy. */
  readonly lessonCompletedBy: Maybe<DamstraUser>;
  /** From lessonCompletedByName. For managers and admins. */
  readonly lessonCompletedByName: Maybe<Scalars['String']['output']>;
  /** How long the lesson takes, milliseconds. From lessonDuration. */
  readonly lessonDurationMilliseconds: Maybe<Scalars['Float']['output']>;
  /** Damstra's number that tells a module from a video lesson (129 where seen), from lessonEvolution. */
  readonly lessonEvolution: Maybe<Scalars['Int']['output']>;
  /** Id of the lesson, from lessonId. */
  readonly lessonId: Maybe<Scalars['ID']['output']>;
  /** From lessonName. */
  readonly lessonName: Maybe<Scalars['String']['output']>;
  /** When the person began, from lessonStartedDate. */
  readonly lessonStartedAt: Maybe<Scalars['DateTime']['output']>;
  /** URL of the picture, from lessonThumbnail. */
  readonly lessonThumbnail: Maybe<Scalars['String']['output']>;
  /** Id of the version that is scheduled, from lessonVersionId. */
  readonly lessonVersionId: Maybe<Scalars['ID']['output']>;
  /** From modifiedDate. */
  readonly modifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** From movieId of the record by id: one call where the list was read. */
  readonly movieId: Maybe<Scalars['ID']['output']>;
  /** Path of the film at Damstra, from moviePhysicalURI of the record by id: one call where the list was read. */
  readonly moviePhysicalUri: Maybe<Scalars['String']['output']>;
  /** Size of the film, bytes. From movieSizeInBytes of the record by id: one call where the list was read. */
  readonly movieSizeBytes: Maybe<Scalars['Float']['output']>;
  /** Whether an email that it is overdue was tried, from overdueEmailAttempted of the record by id: one call where the list was read. */
  readonly overdueEmailAttempted: Maybe<Scalars['Boolean']['output']>;
  /** How far into the lesson the person is, milliseconds. From progress. */
  readonly progressMilliseconds: Maybe<Scalars['Float']['output']>;
  /** Damstra's number for the lesson's state of publication, from published of the record by id: one call where the list was read. */
  readonly published: Maybe<Scalars['Int']['output']>;
  /** How many questions the lesson has, from questionCount. */
  readonly questionCount: Maybe<Scalars['Int']['output']>;
  /** Questions and answers, in Damstra's own undocumented shape. From questionResults of the record by id: one call where the list was read. */
  readonly questionResults: Maybe<ReadonlyArray<Scalars['JSONObject']['output']>>;
  /** The least mark that passes, percent. From questionnairePassRate of the record by id: one call where the list was read. */
  readonly questionnairePassRatePercent: Maybe<Scalars['Float']['output']>;
  /** Damstra's number for the kind of questionnaire, from questionnaireType. Its meaning is not documented. */
  readonly questionnaireType: Maybe<Scalars['Int']['output']>;
  /** Damstra's own word, from status of the person's list; null where that is silent. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** Reminders sent, in Damstra's own undocumented shape. From reminders of the record by id: one call where the list was read. For managers and admins. */
  readonly reminders: Maybe<ReadonlyArray<Scalars['JSONObject']['output']>>;
  /** Whether an email with the lesson was tried, from scheduleOverEmailAttempted of the record by id: one call where the list was read. */
  readonly scheduleOverEmailAttempted: Maybe<Scalars['Boolean']['output']>;
  /** How it came to be scheduled, such as automatic. From scheduleType of the person's list. */
  readonly scheduleType: Maybe<Scalars['String']['output']>;
  /** Instructor-led sessions for it. GET /ilt_session with lessonScheduleId, one call. */
  readonly sessions: Maybe<DamstraSessionConnection>;
  /** From when it can be done, from startDate. */
  readonly startAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * How far it is, from status of the person's list. For a schedule read by id that list is read too: the record by id does not say, and
   * cannot tell a cancelled lesson from one that is due. Where the list is silent, computed from the dates.
   */
  readonly status: Maybe<DamstraScheduleStatus>;
  /** Damstra's number for the status (94 where seen completed), from statusId of the person's list. */
  readonly statusId: Maybe<Scalars['Int']['output']>;
  /** Supervisors of the person or the group, in Damstra's own undocumented shape. From supervisors of the record by id: one call where the list was read. For managers and admins. */
  readonly supervisors: Maybe<ReadonlyArray<Scalars['JSONObject']['output']>>;
  /** From thumbnailId. */
  readonly thumbnailId: Maybe<Scalars['ID']['output']>;
  /** Damstra's number for how it came to be scheduled (81 where seen automatic), from typeId. */
  readonly typeId: Maybe<Scalars['Int']['output']>;
  /** Whose it is, by userId. */
  readonly user: Maybe<DamstraUser>;
  /** Employee number, from userEmployeeNumber of the record by id: one call where the list was read. Null where DAMSTRA_EMPLOYEE_NUMBER is none. */
  readonly userEmployeeNumber: Maybe<Scalars['String']['output']>;
  /** From userFirstName. */
  readonly userFirstName: Maybe<Scalars['String']['output']>;
  /** Groups of the person, in Damstra's own undocumented shape. From userGroups of the record by id: one call where the list was read. For managers and admins. */
  readonly userGroups: Maybe<ReadonlyArray<Scalars['JSONObject']['output']>>;
  /** From userLastName. */
  readonly userLastName: Maybe<Scalars['String']['output']>;
  /** Login name, from userUserName of the record by id: one call where the list was read. */
  readonly userUserName: Maybe<Scalars['String']['output']>;
  /** Number of the version, from version. */
  readonly version: Maybe<Scalars['Int']['output']>;
};


/**
 * A lesson scheduled for one person. Damstra holds it in two forms: the row in the person's list and the record by id. Each lacks fields
 * of the other; a field that the form at hand lacks says what it costs.
 */
export type DamstraLessonScheduleSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of lessons scheduled for a person. */
export type DamstraLessonScheduleConnection = {
  readonly __typename?: 'DamstraLessonScheduleConnection';
  /** The schedules. */
  readonly nodes: ReadonlyArray<DamstraLessonSchedule>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** Whether a lesson can be scheduled. */
export type DamstraLessonStatus =
  /** Published: can be scheduled. */
  | 'ACTIVE'
  /** Rendering failed. */
  | 'ERROR'
  /** Was published, is no more. */
  | 'INACTIVE'
  /** Never published, being edited. */
  | 'NEVER'
  /** Being rendered. */
  | 'RENDERING'
  /** A word that is not known here. */
  | 'UNKNOWN';

/** What a person may do in Damstra. */
export type DamstraRole =
  /** 3: may manage everything. */
  | 'ADMIN'
  /** 4: may create and edit lessons. */
  | 'EDITOR'
  /** 8: runs instructor-led sessions. */
  | 'INSTRUCTOR'
  /** 7: there is exactly one owner. */
  | 'OWNER'
  /** 5: manages the people of groups and those supervised directly. */
  | 'SUPERVISOR'
  /** 6: takes lessons. */
  | 'TRAINEE'
  /** A number that is not known here. */
  | 'UNKNOWN';

/** How far a scheduled lesson is. */
export type DamstraScheduleStatus =
  /** Called off. */
  | 'CANCELLED'
  /** Done. */
  | 'COMPLETED'
  /** To be done now, begun or not. */
  | 'DUE'
  /** Not done in time. */
  | 'OVERDUE'
  /** Scheduled for later, cannot be done yet. */
  | 'SCHEDULED'
  /** A word that is not known here. */
  | 'UNKNOWN';

/** An instructor-led session of a lesson. The list of sessions lacks fields of the record by id; each such field costs one call for each session. */
export type DamstraSession = {
  readonly __typename?: 'DamstraSession';
  /** How many of the registered came, percent. From attendanceRate of the record by id. */
  readonly attendanceRatePercent: Maybe<Scalars['Float']['output']>;
  /** The people registered. GET /ilt_session/{iltSessionId}/attendees, one call. */
  readonly attendees: Maybe<DamstraSessionAttendanceConnection>;
  /** From createdDate. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From endDatetime. */
  readonly endAt: Maybe<Scalars['DateTime']['output']>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** Who teaches, by instructorId. */
  readonly instructor: Maybe<DamstraUser>;
  /** From instructorFirstName of the list; for a session read by id, from the instructor's account. For managers and admins. */
  readonly instructorFirstName: Maybe<Scalars['String']['output']>;
  /** From instructorLastName of the list; for a session read by id, from the instructor's account. For managers and admins. */
  readonly instructorLastName: Maybe<Scalars['String']['output']>;
  /** Whether an instructor leads the lesson, from instructorLed of the record by id. */
  readonly instructorLed: Maybe<Scalars['Boolean']['output']>;
  /** Whether the instructor is told of a cancellation, from iltSessionCancellationInstructorNotificationEnabled of the record by id. */
  readonly instructorToldOfCancellation: Maybe<Scalars['Boolean']['output']>;
  /** The lesson, by lessonId. */
  readonly lesson: Maybe<DamstraLesson>;
  /** Id of the lesson, from lessonId. */
  readonly lessonId: Maybe<Scalars['ID']['output']>;
  /** From lessonName of the record by id. */
  readonly lessonName: Maybe<Scalars['String']['output']>;
  /** From location. */
  readonly location: Maybe<Scalars['String']['output']>;
  /** From modifiedDate. */
  readonly modifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** From notes. For managers and admins. */
  readonly notes: Maybe<Scalars['String']['output']>;
  /** How many people are registered, from numberOfAttendees of the record by id. */
  readonly numberOfAttendees: Maybe<Scalars['Int']['output']>;
  /** How many people there is room for, from numberOfPlaces. */
  readonly numberOfPlaces: Maybe<Scalars['Int']['output']>;
  /** How many passed, percent. From passRate of the record by id. */
  readonly passRatePercent: Maybe<Scalars['Float']['output']>;
  /** Damstra's own word, from state of the record by id. */
  readonly rawState: Maybe<Scalars['String']['output']>;
  /** From startDatetime. */
  readonly startAt: Maybe<Scalars['DateTime']['output']>;
  /** Before, during or after its time. From state of the record by id. */
  readonly state: Maybe<DamstraSessionState>;
  /** Whether it stands, from statusId. */
  readonly status: Maybe<DamstraSessionStatus>;
  /** Damstra's number for the status: 1 active, 2 completed, 3 cancelled. From statusId. */
  readonly statusId: Maybe<Scalars['Int']['output']>;
  /** Whether trainees are told of a cancellation, from iltSessionCancellationTraineeNotificationEnabled of the record by id. */
  readonly traineesToldOfCancellation: Maybe<Scalars['Boolean']['output']>;
};


/** An instructor-led session of a lesson. The list of sessions lacks fields of the record by id; each such field costs one call for each session. */
export type DamstraSessionAttendeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A person in an instructor-led session. */
export type DamstraSessionAttendance = {
  readonly __typename?: 'DamstraSessionAttendance';
  /** Whether the person came, from attended; null before that is recorded. */
  readonly attended: Maybe<Scalars['Boolean']['output']>;
  /** Id of the record, from id. */
  readonly attendeeId: Scalars['ID']['output'];
  /** From createdDate. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From firstName. */
  readonly firstName: Maybe<Scalars['String']['output']>;
  /** Ids of the session and of the record, joined by a colon. */
  readonly id: Scalars['ID']['output'];
  /** From lastName. */
  readonly lastName: Maybe<Scalars['String']['output']>;
  /** The lesson as scheduled for the person, by lessonScheduleId. */
  readonly lessonSchedule: Maybe<DamstraLessonSchedule>;
  /** Id of the person's lesson schedule, from lessonScheduleId. */
  readonly lessonScheduleId: Maybe<Scalars['ID']['output']>;
  /** From modifiedDate. */
  readonly modifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether the person passed, from passed; null before that is recorded. */
  readonly passed: Maybe<Scalars['Boolean']['output']>;
  /** Who registered the person, by registeringUserId. */
  readonly registeredBy: Maybe<DamstraUser>;
  /** From registeringUserFirstName. For managers and admins. */
  readonly registeringUserFirstName: Maybe<Scalars['String']['output']>;
  /** From registeringUserLastName. For managers and admins. */
  readonly registeringUserLastName: Maybe<Scalars['String']['output']>;
  /** The session, by sessionId. */
  readonly session: Maybe<DamstraSession>;
  /** The person, by userId. */
  readonly user: Maybe<DamstraUser>;
  /** Login name, from userName. */
  readonly userName: Maybe<Scalars['String']['output']>;
};

/** A page of the people in a session. */
export type DamstraSessionAttendanceConnection = {
  readonly __typename?: 'DamstraSessionAttendanceConnection';
  /** The people. */
  readonly nodes: ReadonlyArray<DamstraSessionAttendance>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A page of instructor-led sessions. */
export type DamstraSessionConnection = {
  readonly __typename?: 'DamstraSessionConnection';
  /** The sessions. */
  readonly nodes: ReadonlyArray<DamstraSession>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, from meta.totalResultCount; null where Damstra does not say. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** Where a session stands in time. */
export type DamstraSessionState =
  /** 2: is on, inprogress at Damstra. */
  | 'IN_PROGRESS'
  /** 3: is over. */
  | 'PAST'
  /** A word that is not known here. */
  | 'UNKNOWN'
  /** 1: has not begun. */
  | 'UPCOMING';

/** Whether a session stands. */
export type DamstraSessionStatus =
  /** 1: stands. */
  | 'ACTIVE'
  /** 3: was called off. */
  | 'CANCELLED'
  /** 2: was held and closed. */
  | 'COMPLETED'
  /** A number that is not known here. */
  | 'UNKNOWN';

/** An account in Damstra Learning. */
export type DamstraUser = VendorUser & {
  readonly __typename?: 'DamstraUser';
  /** From clientStatusId (56 yes, 57 no), else from active. */
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** Id of the organization at Damstra, from clientId, which some answers leave out. */
  readonly clientId: Maybe<Scalars['ID']['output']>;
  /** Damstra's number for the standing of the account: 56 active, 57 not current. From clientStatusId. */
  readonly clientStatusId: Maybe<Scalars['Int']['output']>;
  /** From createdDate. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From firstName and lastName, joined. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** From emailAddress, null where it is empty. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** From employeeNumber, null where it is empty or where DAMSTRA_EMPLOYEE_NUMBER is none. */
  readonly employeeNumber: Maybe<Scalars['String']['output']>;
  /**
   * The person's lesson schedules, one call for all of them (GET /user/{userId}/lesson_schedule). score, passed and certificate cost one
   * more for each completed lesson that has questions. Instructor-led sessions are in it as the lessons that they teach.
   */
  readonly enrollments: Maybe<ReadonlyArray<Enrollment>>;
  /** From lastName. */
  readonly familyName: Maybe<Scalars['String']['output']>;
  /** When this was read from Damstra. */
  readonly fetchedAt: Maybe<Scalars['DateTime']['output']>;
  /** From firstName. */
  readonly givenName: Maybe<Scalars['String']['output']>;
  /** Groups that the person is in, from groups. Their ids are in the account; anything else costs one call for each group. */
  readonly groups: Maybe<ReadonlyArray<Maybe<DamstraGroup>>>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** From lastLoggedInDate, which some answers leave out. */
  readonly lastActiveAt: Maybe<Scalars['DateTime']['output']>;
  /** Lessons scheduled for the person. GET /user/{userId}/lesson_schedule, one call. */
  readonly lessonSchedules: Maybe<DamstraLessonScheduleConnection>;
  /** From mobileNumber. */
  readonly mobileNumber: Maybe<Scalars['String']['output']>;
  /** From modifiedDate. */
  readonly modifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** From phoneNumber. */
  readonly phoneNumber: Maybe<Scalars['String']['output']>;
  /** What Damstra itself calls the roles, in the order of roles: numbers where it does as documented. From roles. */
  readonly rawRoles: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Damstra's numbers of the roles, from roles. */
  readonly roleIds: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  /** What the person may do, from roles. */
  readonly roles: Maybe<ReadonlyArray<DamstraRole>>;
  /** Groups that the person supervises, from groupsSupervised. Costs as groups. */
  readonly supervisedGroups: Maybe<ReadonlyArray<Maybe<DamstraGroup>>>;
  /** IANA name of the time zone, such as Australia/Perth. From timeZone. */
  readonly timeZone: Maybe<Scalars['String']['output']>;
  /** Login name, from userName. */
  readonly username: Maybe<Scalars['String']['output']>;
  /** DAMSTRA. */
  readonly vendor: Vendor;
};


/** An account in Damstra Learning. */
export type DamstraUserEnrollmentsArgs = {
  statuses?: InputMaybe<ReadonlyArray<EnrollmentStatus>>;
};


/** An account in Damstra Learning. */
export type DamstraUserLessonSchedulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<DamstraScheduleStatus>;
};

/** A page of accounts. */
export type DamstraUserConnection = {
  readonly __typename?: 'DamstraUserConnection';
  /** The accounts. */
  readonly nodes: ReadonlyArray<DamstraUser>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, from meta.totalResultCount; null where Damstra does not say. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** That a person is to do, does or has done a piece of learning, in shared words: the same type from every vendor. */
export type Enrollment = {
  readonly __typename?: 'Enrollment';
  /** The account whose it is. */
  readonly account: LinkedAccount;
  /** When the person was told to do it or was enrolled. */
  readonly assignedAt: Maybe<Scalars['DateTime']['output']>;
  /** From when it can be done. */
  readonly availableFrom: Maybe<Scalars['DateTime']['output']>;
  /** The certificate earned. */
  readonly certificate: Maybe<Certificate>;
  /** When the person finished. */
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** By when it is to be done. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** When this was read from the vendor. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The vendor's own id of the record, or a composite where the vendor has none. */
  readonly id: Scalars['ID']['output'];
  /** Due in the past and not finished, also where the vendor does not say so. */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** The vendor's id of the course, lesson or exam, or its course code where that is what people know it by. */
  readonly itemId: Maybe<Scalars['ID']['output']>;
  /** What kind of learning it is for. */
  readonly kind: EnrollmentKind;
  /** The vendor's own record, in full and live. */
  readonly native: Maybe<VendorEnrollment>;
  /** Whether it was passed; null where the vendor does not say. */
  readonly passed: Maybe<Scalars['Boolean']['output']>;
  /** Done so far, 0 to 1. */
  readonly progress: Maybe<Scalars['Float']['output']>;
  /** The vendor's own word for the status; null where the vendor has none. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** The mark. */
  readonly score: Maybe<Score>;
  /** When the person began. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it is, in shared words. */
  readonly status: EnrollmentStatus;
  /** Time spent on it, seconds. */
  readonly timeSpentSeconds: Maybe<Scalars['Int']['output']>;
  /** Name of the course, lesson or exam. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Whose it is; user { learner { … } } leads to the person. */
  readonly user: Maybe<VendorUser>;
  /** The system that holds the record. */
  readonly vendor: Vendor;
};

/** What kind of learning an enrollment is for. */
export type EnrollmentKind =
  /** Something to be done, other than a whole course or exam, such as a Synap assignment. */
  | 'ASSIGNMENT'
  /** A course with a roster, such as a MATRIX class or a Synap course. */
  | 'COURSE'
  /** An exam or test. */
  | 'EXAM'
  /** A lesson that is scheduled for one person, as in Damstra. */
  | 'LESSON'
  /** An instructor-led session or sitting. */
  | 'SESSION';

/** How far an enrollment is, in shared words; rawStatus has the vendor's. */
export type EnrollmentStatus =
  /** It was called off. */
  | 'CANCELLED'
  /** Finished, and passed where there is a mark. */
  | 'COMPLETED'
  /** Finished, not passed. */
  | 'FAILED'
  /** Begun, not finished. */
  | 'IN_PROGRESS'
  /** Open, not begun. */
  | 'NOT_STARTED'
  /** The vendor says that it is overdue; isOverdue is computed for every vendor. */
  | 'OVERDUE'
  /** Not yet open. */
  | 'SCHEDULED'
  /** Handed in, not yet marked. */
  | 'SUBMITTED'
  /** A word of the vendor that is not known here. */
  | 'UNKNOWN'
  /** The person was taken out, or left. */
  | 'WITHDRAWN';

/** Who says until when a certificate holds. */
export type ExpirySource =
  /** A rule of the organisation. */
  | 'POLICY'
  /** The vendor states the date or the duration. */
  | 'VENDOR';

/** By what an account is looked up. */
export type LinkKey =
  /** The email address. */
  | 'EMAIL'
  /** The employee number. */
  | 'EMPLOYEE_NUMBER'
  /** Somebody's decision, not a value of the accounts. */
  | 'OVERRIDE';

/** An account, named by its vendor and the vendor's own id. */
export type LinkedAccount = {
  readonly __typename?: 'LinkedAccount';
  /** The vendor's own id of the account. */
  readonly externalId: Scalars['ID']['output'];
  /** The system that holds the account. */
  readonly vendor: Vendor;
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last entry, to be given as after; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is more after endCursor. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is something before startCursor. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry; null on an empty page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Accounts with this key, live: one call. Empty where Damstra cannot look the key up. */
  readonly _damstraAccountsByKey: Maybe<ReadonlyArray<_Account>>;
  /** A page of the whole directory, active and inactive accounts. */
  readonly _damstraDirectory: Maybe<_AccountPage>;
  /** A page of everybody's enrollments: a few accounts of the directory, one call for each. */
  readonly _damstraEnrollments: Maybe<_EnrollmentPage>;
  /** How Damstra stands. */
  readonly _damstraStatus: Maybe<_VendorStatus>;
  /** One person's enrollments, live; null where there is no such account. */
  readonly _damstraUserEnrollments: Maybe<ReadonlyArray<Enrollment>>;
  /** One group, null if there is none. GET /group/{groupId}. */
  readonly damstraGroup: Maybe<DamstraGroup>;
  /** Groups. GET /group, 100 to a call. For managers and admins. */
  readonly damstraGroups: Maybe<DamstraGroupConnection>;
  /** One lesson, published or not, null if there is none. GET /lesson. */
  readonly damstraLesson: Maybe<DamstraLesson>;
  /** Lessons. GET /lesson, 100 to a call. For managers and admins. */
  readonly damstraLessonList: Maybe<DamstraLessonConnection>;
  /** One lesson scheduled for one person, null if there is none. GET /lesson_schedule/{lessonScheduleId}. */
  readonly damstraLessonSchedule: Maybe<DamstraLessonSchedule>;
  /** Lessons in the order asked, null for unknown ids. GET /lesson, 50 to a call. */
  readonly damstraLessons: Maybe<ReadonlyArray<Maybe<DamstraLesson>>>;
  /** One instructor-led session, null if there is none. GET /ilt_session/{iltSessionId}. */
  readonly damstraSession: Maybe<DamstraSession>;
  /** Instructor-led sessions that fit everything given. GET /ilt_session, 100 to a call. For managers and admins. */
  readonly damstraSessions: Maybe<DamstraSessionConnection>;
  /** One account, active or not, null if there is none. GET /user/{userId}. */
  readonly damstraUser: Maybe<DamstraUser>;
  /** Accounts that fit everything given; all accounts where nothing is. GET /user, 100 to a call. For managers and admins. */
  readonly damstraUserSearch: Maybe<DamstraUserConnection>;
  /** Accounts in the order asked, null for unknown ids. GET /user/{userId} for each; the pages of GET /user where they are known to be fewer. */
  readonly damstraUsers: Maybe<ReadonlyArray<Maybe<DamstraUser>>>;
};


export type Query_DamstraAccountsByKeyArgs = {
  key: LinkKey;
  value: Scalars['String']['input'];
};


export type Query_DamstraDirectoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  thorough?: InputMaybe<Scalars['Boolean']['input']>;
};


export type Query_DamstraEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


export type Query_DamstraUserEnrollmentsArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDamstraGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDamstraGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDamstraLessonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDamstraLessonListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  states?: InputMaybe<ReadonlyArray<DamstraLessonStatus>>;
};


export type QueryDamstraLessonScheduleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDamstraLessonsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryDamstraSessionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDamstraSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  lessonScheduleId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<DamstraSessionState>;
  status?: InputMaybe<DamstraSessionStatus>;
};


export type QueryDamstraUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDamstraUserSearchArgs = {
  activity?: InputMaybe<DamstraActivity>;
  after?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<DamstraRole>;
};


export type QueryDamstraUsersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** A mark. Scaled 0 to 1; raw and max in the vendor's own points. */
export type Score = {
  readonly __typename?: 'Score';
  /** The vendor's word for the mark, such as a letter. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** Points that could be reached, in the vendor's own points. */
  readonly max: Maybe<Scalars['Float']['output']>;
  /** Points reached, in the vendor's own points. */
  readonly raw: Maybe<Scalars['Float']['output']>;
  /** The mark as a part of the whole, 0 to 1. */
  readonly scaled: Maybe<Scalars['Float']['output']>;
};

/** A learning system. */
export type Vendor =
  /** Damstra Learning, formerly Velpic: workplace training. */
  | 'DAMSTRA'
  /** Inspera Assessment: exams. */
  | 'INSPERA'
  /** MATRIX LMS by CYPHER Learning: courses. */
  | 'MATRIX'
  /** Synap: exams. */
  | 'SYNAP';

/** The vendor's own record: a lesson scheduled for a person, or a person in an instructor-led session. */
export type VendorEnrollment = DamstraLessonSchedule | DamstraSessionAttendance;

/** How a vendor has answered lately. */
export type VendorHealth =
  /** The last call failed. */
  | 'DEGRADED'
  /** Calls fail one after another, or the credentials are refused. */
  | 'DOWN'
  /** The last call was answered. */
  | 'OK'
  /** The vendor takes no calls for now. */
  | 'RATE_LIMITED'
  /** Not called yet, or not known. */
  | 'UNKNOWN';

/** Whether a vendor can be asked. */
export type VendorMode =
  /** No credentials are configured: fields of this vendor answer VENDOR_NOT_CONFIGURED. */
  | 'DISABLED'
  /** A real tenant, or another server that speaks as one. */
  | 'LIVE'
  /** An emulator with demo data stands in for the vendor. */
  | 'SANDBOX'
  /** The vendor's subgraph could not be asked. */
  | 'UNKNOWN';

/** An account as its vendor holds it, in shared words. Implemented by SynapUser, MatrixUser, DamstraUser, InsperaUser. */
export type VendorUser = {
  /** Whether the account can be used. */
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** The name as one would write it: the vendor's own display name, else given and family name joined. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** Email address as the vendor holds it. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Employee number, from where <VENDOR>_EMPLOYEE_NUMBER says that the vendor keeps it. */
  readonly employeeNumber: Maybe<Scalars['String']['output']>;
  /**
   * Live where the vendor can be asked about one person (MATRIX, Damstra), by the cheapest calls that answer the fields asked for.
   * Synap and Inspera cannot be: from their subgraph's last complete reading, fetchedAt says of when; before the first, null with
   * VENDOR_UNAVAILABLE.
   */
  readonly enrollments: Maybe<ReadonlyArray<Enrollment>>;
  /** Last name. */
  readonly familyName: Maybe<Scalars['String']['output']>;
  /** When this was read from the vendor; older than the call while the vendor is away and the last good copy serves. */
  readonly fetchedAt: Maybe<Scalars['DateTime']['output']>;
  /** First name. */
  readonly givenName: Maybe<Scalars['String']['output']>;
  /** The vendor's own id. */
  readonly id: Scalars['ID']['output'];
  /** When the account was last used. */
  readonly lastActiveAt: Maybe<Scalars['DateTime']['output']>;
  /** Login name. */
  readonly username: Maybe<Scalars['String']['output']>;
  /** The system that holds the account. */
  readonly vendor: Vendor;
};


/** An account as its vendor holds it, in shared words. Implemented by SynapUser, MatrixUser, DamstraUser, InsperaUser. */
export type VendorUserEnrollmentsArgs = {
  statuses?: InputMaybe<ReadonlyArray<EnrollmentStatus>>;
};

/** An account as the link index reads it. */
export type _Account = {
  readonly __typename?: '_Account';
  /** Whether the account can be used; null where the vendor does not say. */
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** Display name. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** Email as the vendor holds it. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Employee number as the vendor holds it. */
  readonly employeeNumber: Maybe<Scalars['String']['output']>;
  /** Last name. */
  readonly familyName: Maybe<Scalars['String']['output']>;
  /** First name. */
  readonly givenName: Maybe<Scalars['String']['output']>;
  /** The vendor's own id. */
  readonly id: Scalars['ID']['output'];
  /** When the account was last used. */
  readonly lastActiveAt: Maybe<Scalars['DateTime']['output']>;
  /** What is wrong with the account as far as linking goes, such as two employee numbers. In our words, without personal data. */
  readonly problem: Maybe<Scalars['String']['output']>;
};

/** A page of the directory. */
export type _AccountPage = {
  readonly __typename?: '_AccountPage';
  /** The accounts; may be empty while the vendor prepares an export. */
  readonly accounts: ReadonlyArray<_Account>;
  /** Where to go on; null at the end. Good for a long time, also after a restart. */
  readonly next: Maybe<Scalars['String']['output']>;
  /** How many accounts the vendor itself counts; null where it does not say. */
  readonly total: Maybe<Scalars['Int']['output']>;
  /** Ask for `next` only after so many seconds. */
  readonly waitSeconds: Maybe<Scalars['Float']['output']>;
};

/** A page of the enrollments of all accounts. */
export type _EnrollmentPage = {
  readonly __typename?: '_EnrollmentPage';
  /** The enrollments; may be empty while the vendor prepares an export. */
  readonly enrollments: ReadonlyArray<Enrollment>;
  /** Where to go on; null at the end. */
  readonly next: Maybe<Scalars['String']['output']>;
  /** Ask for `next` only after so many seconds. */
  readonly waitSeconds: Maybe<Scalars['Float']['output']>;
};

/** A role of whoever asks, above the learner's. */
export type _Role =
  /** Also writes, decides about links and orders readings. Subgraphs ask each other as one. */
  | 'ADMIN'
  /** Reads everybody's data. */
  | 'MANAGER';

/** How the vendor's subgraph stands. */
export type _VendorStatus = {
  readonly __typename?: '_VendorStatus';
  /** Calls left; null where there is no limit. */
  readonly callBudget: Maybe<CallBudget>;
  /** How it has answered lately. */
  readonly health: VendorHealth;
  /** The last error in our words, null if the last call was good; else what of its answers could not be read. */
  readonly lastError: Maybe<Scalars['String']['output']>;
  /** Whether the vendor can be asked. */
  readonly mode: VendorMode;
  /** Rows of the vendor's latest answers that could not be read and were left out. */
  readonly skippedRows: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  DamstraLessonSchedule: DamstraLessonSchedule;
  DamstraSessionAttendance: DamstraSessionAttendance;
  DamstraUser: DamstraUser;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  DamstraLessonSchedule:
    ( { __typename: 'DamstraLessonSchedule' }
    & GraphQLRecursivePick<FederationTypes['DamstraLessonSchedule'], {"id":true}> );
  DamstraSessionAttendance:
    ( { __typename: 'DamstraSessionAttendance' }
    & GraphQLRecursivePick<FederationTypes['DamstraSessionAttendance'], {"id":true}> );
  DamstraUser:
    ( { __typename: 'DamstraUser' }
    & GraphQLRecursivePick<FederationTypes['DamstraUser'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  VendorEnrollment:
    | ( ScheduleParent )
    | ( AttendanceParent )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CallBudget: ResolverTypeWrapper<CallBudget>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Certificate: ResolverTypeWrapper<Certificate>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  DamstraActivity: DamstraActivity;
  DamstraGroup: ResolverTypeWrapper<GroupParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DamstraGroupConnection: ResolverTypeWrapper<Omit<DamstraGroupConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['DamstraGroup']> }>;
  DamstraLesson: ResolverTypeWrapper<WireLesson>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DamstraLessonConnection: ResolverTypeWrapper<Omit<DamstraLessonConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['DamstraLesson']> }>;
  DamstraLessonCustomField: ResolverTypeWrapper<WireCustomField>;
  DamstraLessonSchedule: ResolverTypeWrapper<ScheduleParent>;
  DamstraLessonScheduleConnection: ResolverTypeWrapper<Omit<DamstraLessonScheduleConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['DamstraLessonSchedule']> }>;
  DamstraLessonStatus: DamstraLessonStatus;
  DamstraRole: DamstraRole;
  DamstraScheduleStatus: DamstraScheduleStatus;
  DamstraSession: ResolverTypeWrapper<SessionParent>;
  DamstraSessionAttendance: ResolverTypeWrapper<AttendanceParent>;
  DamstraSessionAttendanceConnection: ResolverTypeWrapper<Omit<DamstraSessionAttendanceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['DamstraSessionAttendance']> }>;
  DamstraSessionConnection: ResolverTypeWrapper<Omit<DamstraSessionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['DamstraSession']> }>;
  DamstraSessionState: DamstraSessionState;
  DamstraSessionStatus: DamstraSessionStatus;
  DamstraUser: ResolverTypeWrapper<UserParent>;
  DamstraUserConnection: ResolverTypeWrapper<Omit<DamstraUserConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['DamstraUser']> }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Enrollment: ResolverTypeWrapper<EnrollmentParent>;
  EnrollmentKind: EnrollmentKind;
  EnrollmentStatus: EnrollmentStatus;
  ExpirySource: ExpirySource;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  LinkKey: LinkKey;
  LinkedAccount: ResolverTypeWrapper<LinkedAccount>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Score: ResolverTypeWrapper<Score>;
  Vendor: Vendor;
  VendorEnrollment: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VendorEnrollment']>;
  VendorHealth: VendorHealth;
  VendorMode: VendorMode;
  VendorUser: ResolverTypeWrapper<UserParent>;
  _Account: ResolverTypeWrapper<_Account>;
  _AccountPage: ResolverTypeWrapper<_AccountPage>;
  _EnrollmentPage: ResolverTypeWrapper<Omit<_EnrollmentPage, 'enrollments'> & { enrollments: ReadonlyArray<ResolversTypes['Enrollment']> }>;
  _Role: _Role;
  _VendorStatus: ResolverTypeWrapper<_VendorStatus>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CallBudget: CallBudget;
  Int: Scalars['Int']['output'];
  Certificate: Certificate;
  String: Scalars['String']['output'];
  DamstraGroup: GroupParent;
  ID: Scalars['ID']['output'];
  DamstraGroupConnection: Omit<DamstraGroupConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['DamstraGroup']> };
  DamstraLesson: WireLesson;
  Float: Scalars['Float']['output'];
  Boolean: Scalars['Boolean']['output'];
  DamstraLessonConnection: Omit<DamstraLessonConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['DamstraLesson']> };
  DamstraLessonCustomField: WireCustomField;
  DamstraLessonSchedule: ScheduleParent;
  DamstraLessonScheduleConnection: Omit<DamstraLessonScheduleConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['DamstraLessonSchedule']> };
  DamstraSession: SessionParent;
  DamstraSessionAttendance: AttendanceParent;
  DamstraSessionAttendanceConnection: Omit<DamstraSessionAttendanceConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['DamstraSessionAttendance']> };
  DamstraSessionConnection: Omit<DamstraSessionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['DamstraSession']> };
  DamstraUser: UserParent;
  DamstraUserConnection: Omit<DamstraUserConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['DamstraUser']> };
  DateTime: Scalars['DateTime']['output'];
  Enrollment: EnrollmentParent;
  JSONObject: Scalars['JSONObject']['output'];
  LinkedAccount: LinkedAccount;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Score: Score;
  VendorEnrollment: ResolversUnionTypes<ResolversParentTypes>['VendorEnrollment'];
  VendorUser: UserParent;
  _Account: _Account;
  _AccountPage: _AccountPage;
  _EnrollmentPage: Omit<_EnrollmentPage, 'enrollments'> & { enrollments: ReadonlyArray<ResolversParentTypes['Enrollment']> };
  _VendorStatus: _VendorStatus;
};

export type AccessDirectiveArgs = {
  role: _Role;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = DamstraContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OwnedDirectiveArgs = { };

export type OwnedDirectiveResolver<Result, Parent, ContextType = DamstraContext, Args = OwnedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CallBudgetResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['CallBudget'] = ResolversParentTypes['CallBudget']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate']> = {
  downloadPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expirySource?: Resolver<Maybe<ResolversTypes['ExpirySource']>, ParentType, ContextType>;
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DamstraGroupResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraGroup'] = ResolversParentTypes['DamstraGroup']> = {
  clientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['DamstraUserConnection']>, ParentType, ContextType, RequireFields<DamstraGroupMembersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['DamstraGroup']>, ParentType, ContextType>;
  supervisors?: Resolver<Maybe<ResolversTypes['DamstraUserConnection']>, ParentType, ContextType, RequireFields<DamstraGroupSupervisorsArgs, 'first'>>;
};

export type DamstraGroupConnectionResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraGroupConnection'] = ResolversParentTypes['DamstraGroupConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DamstraGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DamstraLessonResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraLesson'] = ResolversParentTypes['DamstraLesson']> = {
  clientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DamstraLessonCustomField']>>, ParentType, ContextType>;
  durationMilliseconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inLibrary?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lessonVersionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  questionnaireType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DamstraLessonStatus']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DamstraLessonConnectionResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraLessonConnection'] = ResolversParentTypes['DamstraLessonConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DamstraLesson']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DamstraLessonCustomFieldResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraLessonCustomField'] = ResolversParentTypes['DamstraLessonCustomField']> = {
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customFieldId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fieldId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lessonVersionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DamstraLessonScheduleResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraLessonSchedule'] = ResolversParentTypes['DamstraLessonSchedule'], FederationReferenceType extends FederationReferenceTypes['DamstraLessonSchedule'] = FederationReferenceTypes['DamstraLessonSchedule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DamstraLessonSchedule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  chapterCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completionTypeId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lesson?: Resolver<Maybe<ResolversTypes['DamstraLesson']>, ParentType, ContextType>;
  lessonCompletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lessonCompletedBy?: Resolver<Maybe<ResolversTypes['DamstraUser']>, ParentType, ContextType>;
  lessonCompletedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lessonDurationMilliseconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lessonEvolution?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lessonId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lessonName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lessonStartedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lessonThumbnail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lessonVersionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  movieId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moviePhysicalUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  movieSizeBytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  overdueEmailAttempted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  progressMilliseconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  questionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  questionResults?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JSONObject']>>, ParentType, ContextType>;
  questionnairePassRatePercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  questionnaireType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reminders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JSONObject']>>, ParentType, ContextType>;
  scheduleOverEmailAttempted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  scheduleType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ResolversTypes['DamstraSessionConnection']>, ParentType, ContextType, RequireFields<DamstraLessonScheduleSessionsArgs, 'first'>>;
  startAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DamstraScheduleStatus']>, ParentType, ContextType>;
  statusId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  supervisors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JSONObject']>>, ParentType, ContextType>;
  thumbnailId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  typeId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['DamstraUser']>, ParentType, ContextType>;
  userEmployeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userFirstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JSONObject']>>, ParentType, ContextType>;
  userLastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userUserName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DamstraLessonScheduleConnectionResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraLessonScheduleConnection'] = ResolversParentTypes['DamstraLessonScheduleConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DamstraLessonSchedule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DamstraSessionResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraSession'] = ResolversParentTypes['DamstraSession']> = {
  attendanceRatePercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  attendees?: Resolver<Maybe<ResolversTypes['DamstraSessionAttendanceConnection']>, ParentType, ContextType, RequireFields<DamstraSessionAttendeesArgs, 'first'>>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructor?: Resolver<Maybe<ResolversTypes['DamstraUser']>, ParentType, ContextType>;
  instructorFirstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instructorLastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instructorLed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  instructorToldOfCancellation?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lesson?: Resolver<Maybe<ResolversTypes['DamstraLesson']>, ParentType, ContextType>;
  lessonId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lessonName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  numberOfAttendees?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  numberOfPlaces?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  passRatePercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rawState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['DamstraSessionState']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DamstraSessionStatus']>, ParentType, ContextType>;
  statusId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  traineesToldOfCancellation?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type DamstraSessionAttendanceResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraSessionAttendance'] = ResolversParentTypes['DamstraSessionAttendance'], FederationReferenceType extends FederationReferenceTypes['DamstraSessionAttendance'] = FederationReferenceTypes['DamstraSessionAttendance']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DamstraSessionAttendance']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attended?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  attendeeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lessonSchedule?: Resolver<Maybe<ResolversTypes['DamstraLessonSchedule']>, ParentType, ContextType>;
  lessonScheduleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  registeredBy?: Resolver<Maybe<ResolversTypes['DamstraUser']>, ParentType, ContextType>;
  registeringUserFirstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeringUserLastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['DamstraSession']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['DamstraUser']>, ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DamstraSessionAttendanceConnectionResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraSessionAttendanceConnection'] = ResolversParentTypes['DamstraSessionAttendanceConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DamstraSessionAttendance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DamstraSessionConnectionResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraSessionConnection'] = ResolversParentTypes['DamstraSessionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DamstraSession']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DamstraUserResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraUser'] = ResolversParentTypes['DamstraUser'], FederationReferenceType extends FederationReferenceTypes['DamstraUser'] = FederationReferenceTypes['DamstraUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DamstraUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  clientId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientStatusId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enrollments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Enrollment']>>, ParentType, ContextType, Partial<DamstraUserEnrollmentsArgs>>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['DamstraGroup']>>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lessonSchedules?: Resolver<Maybe<ResolversTypes['DamstraLessonScheduleConnection']>, ParentType, ContextType, RequireFields<DamstraUserLessonSchedulesArgs, 'first'>>;
  mobileNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawRoles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  roleIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DamstraRole']>>, ParentType, ContextType>;
  supervisedGroups?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['DamstraGroup']>>>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DamstraUserConnectionResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['DamstraUserConnection'] = ResolversParentTypes['DamstraUserConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DamstraUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EnrollmentResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['Enrollment'] = ResolversParentTypes['Enrollment']> = {
  account?: Resolver<ResolversTypes['LinkedAccount'], ParentType, ContextType>;
  assignedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  availableFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['Certificate']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  itemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EnrollmentKind'], ParentType, ContextType>;
  native?: Resolver<Maybe<ResolversTypes['VendorEnrollment']>, ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
  timeSpentSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['VendorUser']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type LinkedAccountResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['LinkedAccount'] = ResolversParentTypes['LinkedAccount']> = {
  externalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _damstraAccountsByKey?: Resolver<Maybe<ReadonlyArray<ResolversTypes['_Account']>>, ParentType, ContextType, RequireFields<Query_DamstraAccountsByKeyArgs, 'key' | 'value'>>;
  _damstraDirectory?: Resolver<Maybe<ResolversTypes['_AccountPage']>, ParentType, ContextType, RequireFields<Query_DamstraDirectoryArgs, 'thorough'>>;
  _damstraEnrollments?: Resolver<Maybe<ResolversTypes['_EnrollmentPage']>, ParentType, ContextType, Partial<Query_DamstraEnrollmentsArgs>>;
  _damstraStatus?: Resolver<Maybe<ResolversTypes['_VendorStatus']>, ParentType, ContextType>;
  _damstraUserEnrollments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Enrollment']>>, ParentType, ContextType, RequireFields<Query_DamstraUserEnrollmentsArgs, 'id'>>;
  damstraGroup?: Resolver<Maybe<ResolversTypes['DamstraGroup']>, ParentType, ContextType, RequireFields<QueryDamstraGroupArgs, 'id'>>;
  damstraGroups?: Resolver<Maybe<ResolversTypes['DamstraGroupConnection']>, ParentType, ContextType, RequireFields<QueryDamstraGroupsArgs, 'first'>>;
  damstraLesson?: Resolver<Maybe<ResolversTypes['DamstraLesson']>, ParentType, ContextType, RequireFields<QueryDamstraLessonArgs, 'id'>>;
  damstraLessonList?: Resolver<Maybe<ResolversTypes['DamstraLessonConnection']>, ParentType, ContextType, RequireFields<QueryDamstraLessonListArgs, 'first'>>;
  damstraLessonSchedule?: Resolver<Maybe<ResolversTypes['DamstraLessonSchedule']>, ParentType, ContextType, RequireFields<QueryDamstraLessonScheduleArgs, 'id'>>;
  damstraLessons?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['DamstraLesson']>>>, ParentType, ContextType, RequireFields<QueryDamstraLessonsArgs, 'ids'>>;
  damstraSession?: Resolver<Maybe<ResolversTypes['DamstraSession']>, ParentType, ContextType, RequireFields<QueryDamstraSessionArgs, 'id'>>;
  damstraSessions?: Resolver<Maybe<ResolversTypes['DamstraSessionConnection']>, ParentType, ContextType, RequireFields<QueryDamstraSessionsArgs, 'first'>>;
  damstraUser?: Resolver<Maybe<ResolversTypes['DamstraUser']>, ParentType, ContextType, RequireFields<QueryDamstraUserArgs, 'id'>>;
  damstraUserSearch?: Resolver<Maybe<ResolversTypes['DamstraUserConnection']>, ParentType, ContextType, RequireFields<QueryDamstraUserSearchArgs, 'activity' | 'first'>>;
  damstraUsers?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['DamstraUser']>>>, ParentType, ContextType, RequireFields<QueryDamstraUsersArgs, 'ids'>>;
};

export type ScoreResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['Score'] = ResolversParentTypes['Score']> = {
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scaled?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type VendorEnrollmentResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['VendorEnrollment'] = ResolversParentTypes['VendorEnrollment']> = {
  __resolveType: TypeResolveFn<'DamstraLessonSchedule' | 'DamstraSessionAttendance', ParentType, ContextType>;
};

export type VendorUserResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['VendorUser'] = ResolversParentTypes['VendorUser']> = {
  __resolveType: TypeResolveFn<'DamstraUser', ParentType, ContextType>;
};

export type _AccountResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['_Account'] = ResolversParentTypes['_Account']> = {
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type _AccountPageResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['_AccountPage'] = ResolversParentTypes['_AccountPage']> = {
  accounts?: Resolver<ReadonlyArray<ResolversTypes['_Account']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type _EnrollmentPageResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['_EnrollmentPage'] = ResolversParentTypes['_EnrollmentPage']> = {
  enrollments?: Resolver<ReadonlyArray<ResolversTypes['Enrollment']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waitSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type _VendorStatusResolvers<ContextType = DamstraContext, ParentType extends ResolversParentTypes['_VendorStatus'] = ResolversParentTypes['_VendorStatus']> = {
  callBudget?: Resolver<Maybe<ResolversTypes['CallBudget']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['VendorHealth'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['VendorMode'], ParentType, ContextType>;
  skippedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = DamstraContext> = {
  CallBudget?: CallBudgetResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  DamstraGroup?: DamstraGroupResolvers<ContextType>;
  DamstraGroupConnection?: DamstraGroupConnectionResolvers<ContextType>;
  DamstraLesson?: DamstraLessonResolvers<ContextType>;
  DamstraLessonConnection?: DamstraLessonConnectionResolvers<ContextType>;
  DamstraLessonCustomField?: DamstraLessonCustomFieldResolvers<ContextType>;
  DamstraLessonSchedule?: DamstraLessonScheduleResolvers<ContextType>;
  DamstraLessonScheduleConnection?: DamstraLessonScheduleConnectionResolvers<ContextType>;
  DamstraSession?: DamstraSessionResolvers<ContextType>;
  DamstraSessionAttendance?: DamstraSessionAttendanceResolvers<ContextType>;
  DamstraSessionAttendanceConnection?: DamstraSessionAttendanceConnectionResolvers<ContextType>;
  DamstraSessionConnection?: DamstraSessionConnectionResolvers<ContextType>;
  DamstraUser?: DamstraUserResolvers<ContextType>;
  DamstraUserConnection?: DamstraUserConnectionResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Enrollment?: EnrollmentResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  LinkedAccount?: LinkedAccountResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Score?: ScoreResolvers<ContextType>;
  VendorEnrollment?: VendorEnrollmentResolvers<ContextType>;
  VendorUser?: VendorUserResolvers<ContextType>;
  _Account?: _AccountResolvers<ContextType>;
  _AccountPage?: _AccountPageResolvers<ContextType>;
  _EnrollmentPage?: _EnrollmentPageResolvers<ContextType>;
  _VendorStatus?: _VendorStatusResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = DamstraContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
};
