/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 instant in UTC, such as 2026-01-31T09:00:00.000Z. */
  DateTime: { input: string; output: string; }
  /** A free-form JSON object, used only where a vendor documents no shape. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
};

/** Names an account. */
export type AccountRef = {
  /** The vendor's own id of the account. */
  externalId: Scalars['ID']['input'];
  /** The system that holds the account. */
  vendor: Vendor;
};

/** Which accounts are meant, by their standing. */
export type DamstraActivity =
  /** People who are in the organization. */
  | 'ACTIVE'
  /** Both. */
  | 'ALL'
  /** People who are not. */
  | 'INACTIVE';

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

/** How far a test is. */
export type InsperaTestStatus =
  /** Open. */
  | 'ACTIVE'
  /** Made, not yet planned. */
  | 'CREATED'
  /** Over, not yet graded. */
  | 'FINISHED'
  /** Graded. */
  | 'GRADED'
  /** Being graded. */
  | 'GRADING_IN_PROGRESS'
  /** Planned, not yet open. */
  | 'SCHEDULED'
  /** A word of Inspera that is not known here: see rawStatus. */
  | 'UNKNOWN';

/** Which people are wanted: those who fit everything that is given. */
export type LearnerFilter = {
  /** Whether any account can be used. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** An email, compared normalized. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** An employee number, compared normalized. */
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  /** Whether an account of the person is part of a conflict. */
  hasConflict?: InputMaybe<Scalars['Boolean']['input']>;
  /** People without an account in any of these systems. */
  missingFrom?: InputMaybe<Array<Vendor>>;
  /** Part of the name, of an email or of an employee number; letter case does not count. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** People with an account in each of these systems. */
  vendors?: InputMaybe<Array<Vendor>>;
};

/** The order of people. */
export type LearnerOrder =
  /** By name, A first; without a name last. */
  | 'NAME_ASC'
  /** By name, Z first; without a name first. */
  | 'NAME_DESC'
  /** Most recently used account first. */
  | 'RECENTLY_ACTIVE';

/** Why accounts were not linked, or are linked with doubt. */
export type LinkConflictKind =
  /** One person with two accounts in one vendor. */
  | 'DUPLICATE_ACCOUNT'
  /** The same email, different employee numbers: not linked. */
  | 'EMPLOYEE_NUMBER_MISMATCH'
  /** The same key, names that contradict, and nothing else in common: not linked. */
  | 'IDENTITY_MISMATCH'
  /** An override keeps apart what the keys would link. */
  | 'OVERRIDDEN'
  /** One value on several accounts of one vendor: not used as a key. */
  | 'SHARED_KEY'
  /** An account whose own key cannot be used, such as two employee numbers. */
  | 'UNUSABLE_KEY';

/** By what an account is looked up. */
export type LinkKey =
  /** The email address. */
  | 'EMAIL'
  /** The employee number. */
  | 'EMPLOYEE_NUMBER'
  /** Somebody's decision, not a value of the accounts. */
  | 'OVERRIDE';

/** Two accounts, and why they are, or are not, one person. */
export type LinkOverrideInput = {
  /** One account. */
  a: AccountRef;
  /** The other account. */
  b: AccountRef;
  /** Why: for whoever looks at it later. At most 1,000 characters, and not blank. */
  reason: Scalars['String']['input'];
};

/** What kind of assignment it is. */
export type MatrixAssignmentType =
  /** Attendance. */
  | 'ATTENDANCE'
  /** A debate. */
  | 'DEBATE'
  /** A discussion. */
  | 'DISCUSSION'
  /** Free text or files. */
  | 'FREEFORM'
  /** Done outside the system. */
  | 'OFFLINE'
  /** A quiz. */
  | 'QUIZ'
  /** A survey. */
  | 'SURVEY'
  /** Done by a team. */
  | 'TEAM'
  /** A word that is not known here. */
  | 'UNKNOWN';

/** What courses must fit, all of it. */
export type MatrixClassConstraints = {
  /** Sent as archived. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as course_code. */
  courseCode?: InputMaybe<Scalars['String']['input']>;
  /** Sent as name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Sent as section_code. */
  sectionCode?: InputMaybe<Scalars['String']['input']>;
};

/** How a course is led. */
export type MatrixClassStyle =
  /** Both. */
  | 'BLENDED'
  /** Led by an instructor. */
  | 'INSTRUCTOR'
  /** Self paced. */
  | 'SELF_PACED'
  /** A word that is not known here. */
  | 'UNKNOWN';

/** A custom field and the value it must have. */
export type MatrixCustomFieldInput = {
  /** Its name in MATRIX. */
  key: Scalars['String']['input'];
  /** Its value. */
  value: Scalars['String']['input'];
};

/** How a learner came into a course. */
export type MatrixEnrollType =
  /** Through the API. */
  | 'API'
  /** From the catalog. */
  | 'CATALOG'
  /** Copied from another course. */
  | 'COPY'
  /** By an instructor or administrator. */
  | 'DIRECT'
  /** From a file. */
  | 'FILE'
  /** By an invitation. */
  | 'INVITE'
  /** By a roster. */
  | 'ROSTER'
  /** From a student information system. */
  | 'SIS'
  /** Moved from another course. */
  | 'TRANSFER'
  /** A word that is not known here. */
  | 'UNKNOWN'
  /** From the waiting list. */
  | 'WAITLIST';

/** Gender as MATRIX words it. */
export type MatrixGender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** A word that is not known here. */
  | 'UNKNOWN';

/** How an assignment counts. */
export type MatrixGrading =
  /** On top. */
  | 'EXTRA_CREDIT'
  /** Graded, but not counted. */
  | 'IGNORE'
  /** In full. */
  | 'NORMAL'
  /** Not graded. */
  | 'NOT_GRADED'
  /** A word that is not known here. */
  | 'UNKNOWN';

/** What a group is about. */
export type MatrixGroupType =
  /** A club. */
  | 'CLUB'
  /** The faculty. */
  | 'FACULTY'
  /** A hobby. */
  | 'HOBBY'
  /** An interest. */
  | 'INTEREST'
  /** Learners. */
  | 'STUDENTS'
  /** Studying. */
  | 'STUDY'
  /** A topic. */
  | 'TOPIC'
  /** A word that is not known here. */
  | 'UNKNOWN';

/** Whom a group is for. */
export type MatrixGroupVisibility =
  /** A course. */
  | 'CLASS'
  /** Everybody. */
  | 'COMMUNITY'
  /** The district. */
  | 'DISTRICT'
  /** Its members. */
  | 'PRIVATE'
  /** The site. */
  | 'SCHOOL'
  /** A team. */
  | 'TEAM'
  /** Translators. */
  | 'TRANSLATOR'
  /** A word that is not known here. */
  | 'UNKNOWN';

/** What a section is. */
export type MatrixSectionType =
  /** An assignment. */
  | 'ASSIGNMENT'
  /** A certificate. */
  | 'CERTIFICATE'
  /** Another course. */
  | 'CLASS'
  /** A page. */
  | 'PAGE'
  /** A SCORM package. */
  | 'SCORM'
  /** A word that is not known here. */
  | 'UNKNOWN';

/** What accounts must fit, all of it. Whether MATRIX compares whole values or parts is not documented. */
export type MatrixUserConstraints = {
  /** Sent as administrator. */
  administrator?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as archived. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as assistant. */
  assistant?: InputMaybe<Scalars['Boolean']['input']>;
  /** Account custom fields, each sent under its own name. */
  customFields?: InputMaybe<Array<MatrixCustomFieldInput>>;
  /** Sent as email. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Sent as last_name. */
  familyName?: InputMaybe<Scalars['String']['input']>;
  /** Sent as first_name. */
  givenName?: InputMaybe<Scalars['String']['input']>;
  /** Sent as job_title_id. */
  jobTitleId?: InputMaybe<Scalars['ID']['input']>;
  /** Sent as manager. */
  manager?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as monitor. */
  monitor?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as nick_name. */
  nickName?: InputMaybe<Scalars['String']['input']>;
  /** Sent as organization_id. */
  organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Sent as parent. */
  parent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as phone. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Sent as student. */
  student?: InputMaybe<Scalars['Boolean']['input']>;
  /** Learner number given by the organization, sent as student_id. */
  studentId?: InputMaybe<Scalars['String']['input']>;
  /** Sent as teacher. */
  teacher?: InputMaybe<Scalars['Boolean']['input']>;
  /** Instructor number given by the organization, sent as teacher_id. */
  teacherId?: InputMaybe<Scalars['String']['input']>;
  /** Login name, sent as userid. */
  username?: InputMaybe<Scalars['String']['input']>;
  /** Sent as year_of_graduation. */
  yearOfGraduation?: InputMaybe<Scalars['Int']['input']>;
};

/** How assignments weigh. */
export type MatrixWeightingStyle =
  /** All alike. */
  | 'EQUALLY'
  /** By highest score (MaxScore). */
  | 'MAX_SCORE'
  /** By percent. */
  | 'PERCENT'
  /** By points. */
  | 'POINTS'
  /** A word that is not known here. */
  | 'UNKNOWN';

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

export type PersonByEmailQueryVariables = Exact<{
  email?: Scalars['String']['input'];
}>;


export type PersonByEmailQuery = { __typename?: 'Query', learner?: { __typename?: 'Learner', id: string, displayName?: string | null, emails: Array<string>, employeeNumbers: Array<string>, active: boolean, incompleteVendors: Array<Vendor>, accounts: Array<{ __typename?: 'LearnerAccount', vendor: Vendor, externalId: string, primary: boolean, evidence: Array<{ __typename?: 'LinkEvidence', key: LinkKey, value: string, with: { __typename?: 'LinkedAccount', vendor: Vendor, externalId: string } }>, user?:
        | { __typename?: 'DamstraUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
        | { __typename?: 'InsperaUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
        | { __typename?: 'MatrixUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
        | { __typename?: 'SynapUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
       | null }>, conflicts: Array<{ __typename?: 'LinkConflict', kind: LinkConflictKind, message: string }> } | null };

export type PersonByEmployeeNumberQueryVariables = Exact<{
  employeeNumber?: Scalars['String']['input'];
}>;


export type PersonByEmployeeNumberQuery = { __typename?: 'Query', learner?: { __typename?: 'Learner', id: string, displayName?: string | null, emails: Array<string>, employeeNumbers: Array<string>, active: boolean, incompleteVendors: Array<Vendor>, accounts: Array<{ __typename?: 'LearnerAccount', vendor: Vendor, externalId: string, primary: boolean, evidence: Array<{ __typename?: 'LinkEvidence', key: LinkKey, value: string, with: { __typename?: 'LinkedAccount', vendor: Vendor, externalId: string } }>, user?:
        | { __typename?: 'DamstraUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
        | { __typename?: 'InsperaUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
        | { __typename?: 'MatrixUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
        | { __typename?: 'SynapUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
       | null }>, conflicts: Array<{ __typename?: 'LinkConflict', kind: LinkConflictKind, message: string }> } | null };

export type PersonByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PersonByIdQuery = { __typename?: 'Query', learner?: { __typename?: 'Learner', id: string, displayName?: string | null, emails: Array<string>, employeeNumbers: Array<string>, active: boolean, incompleteVendors: Array<Vendor>, accounts: Array<{ __typename?: 'LearnerAccount', vendor: Vendor, externalId: string, primary: boolean, evidence: Array<{ __typename?: 'LinkEvidence', key: LinkKey, value: string, with: { __typename?: 'LinkedAccount', vendor: Vendor, externalId: string } }>, user?:
        | { __typename?: 'DamstraUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
        | { __typename?: 'InsperaUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
        | { __typename?: 'MatrixUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
        | { __typename?: 'SynapUser', displayName?: string | null, username?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null, lastActiveAt?: string | null, fetchedAt?: string | null, enrollments?: Array<{ __typename?: 'Enrollment', title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, rawStatus?: string | null, assignedAt?: string | null, dueAt?: string | null, startedAt?: string | null, completedAt?: string | null, isOverdue: boolean, progress?: number | null, passed?: boolean | null, score?: { __typename?: 'Score', scaled?: number | null, raw?: number | null, max?: number | null, grade?: string | null } | null }> | null }
       | null }>, conflicts: Array<{ __typename?: 'LinkConflict', kind: LinkConflictKind, message: string }> } | null };

export type TwentyNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type TwentyNamesQuery = { __typename?: 'Query', learners?: { __typename?: 'LearnerConnection', totalCount: number, nodes: Array<{ __typename?: 'Learner', id: string, displayName?: string | null, emails: Array<string> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } | null };

export type TwentyWithUsersQueryVariables = Exact<{ [key: string]: never; }>;


export type TwentyWithUsersQuery = { __typename?: 'Query', learners?: { __typename?: 'LearnerConnection', nodes: Array<{ __typename?: 'Learner', id: string, displayName?: string | null, accounts: Array<{ __typename?: 'LearnerAccount', vendor: Vendor, externalId: string, user?:
          | { __typename?: 'DamstraUser', displayName?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null }
          | { __typename?: 'InsperaUser', displayName?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null }
          | { __typename?: 'MatrixUser', displayName?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null }
          | { __typename?: 'SynapUser', displayName?: string | null, email?: string | null, employeeNumber?: string | null, active?: boolean | null }
         | null }> }> } | null };

export type TwentyUsersOfEachQueryVariables = Exact<{
  matrix?: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  damstra?: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  synap?: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  inspera?: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type TwentyUsersOfEachQuery = { __typename?: 'Query', matrixUsers?: Array<{ __typename?: 'MatrixUser', id: string, displayName?: string | null, email?: string | null } | null> | null, damstraUsers?: Array<{ __typename?: 'DamstraUser', id: string, displayName?: string | null, email?: string | null } | null> | null, synapUsers?: Array<{ __typename?: 'SynapUser', id: string, displayName?: string | null, email?: string | null } | null> | null, insperaUsers?: Array<{ __typename?: 'InsperaUser', id: string, displayName?: string | null, email?: string | null } | null> | null };

export type PersonEnrollmentsQueryVariables = Exact<{
  email?: Scalars['String']['input'];
}>;


export type PersonEnrollmentsQuery = { __typename?: 'Query', learner?: { __typename?: 'Learner', displayName?: string | null, accounts: Array<{ __typename?: 'LearnerAccount', vendor: Vendor, user?:
        | { __typename?: 'DamstraUser', enrollments?: Array<{ __typename?: 'Enrollment', id: string, title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, dueAt?: string | null, isOverdue: boolean, completedAt?: string | null, score?: { __typename?: 'Score', scaled?: number | null } | null }> | null }
        | { __typename?: 'InsperaUser', enrollments?: Array<{ __typename?: 'Enrollment', id: string, title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, dueAt?: string | null, isOverdue: boolean, completedAt?: string | null, score?: { __typename?: 'Score', scaled?: number | null } | null }> | null }
        | { __typename?: 'MatrixUser', enrollments?: Array<{ __typename?: 'Enrollment', id: string, title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, dueAt?: string | null, isOverdue: boolean, completedAt?: string | null, score?: { __typename?: 'Score', scaled?: number | null } | null }> | null }
        | { __typename?: 'SynapUser', enrollments?: Array<{ __typename?: 'Enrollment', id: string, title?: string | null, kind: EnrollmentKind, status: EnrollmentStatus, dueAt?: string | null, isOverdue: boolean, completedAt?: string | null, score?: { __typename?: 'Score', scaled?: number | null } | null }> | null }
       | null }> } | null };

export type LinkConflictsQueryVariables = Exact<{ [key: string]: never; }>;


export type LinkConflictsQuery = { __typename?: 'Query', linkConflicts?: { __typename?: 'LinkConflictConnection', totalCount: number, nodes: Array<{ __typename?: 'LinkConflict', id: string, kind: LinkConflictKind, message: string, key?: LinkKey | null, value?: string | null, detectedAt: string, accounts: Array<{ __typename?: 'LinkedAccount', vendor: Vendor, externalId: string }> }> } | null };

export type VendorsQueryVariables = Exact<{ [key: string]: never; }>;


export type VendorsQuery = { __typename?: 'Query', vendors?: Array<{ __typename?: 'VendorStatus', vendor: Vendor, mode: VendorMode, health: VendorHealth, accounts: number, linkedAccounts: number, indexedAt?: string | null, nextIndexAt?: string | null, lastError?: string | null, callBudget?: { __typename?: 'CallBudget', limit: number, remaining: number, resetsAt: string } | null }> | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const PersonByEmailDocument = new TypedDocumentString(`
    query PersonByEmail($email: String! = "amelia.okafor@northwind.example") {
  learner(email: $email) {
    id
    displayName
    emails
    employeeNumbers
    active
    incompleteVendors
    accounts {
      vendor
      externalId
      primary
      evidence {
        key
        value
        with {
          vendor
          externalId
        }
      }
      user {
        displayName
        username
        email
        employeeNumber
        active
        lastActiveAt
        fetchedAt
        enrollments {
          title
          kind
          status
          rawStatus
          assignedAt
          dueAt
          startedAt
          completedAt
          isOverdue
          progress
          score {
            scaled
            raw
            max
            grade
          }
          passed
        }
      }
    }
    conflicts {
      kind
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PersonByEmailQuery, PersonByEmailQueryVariables>;
export const PersonByEmployeeNumberDocument = new TypedDocumentString(`
    query PersonByEmployeeNumber($employeeNumber: String! = "E-1001") {
  learner(employeeNumber: $employeeNumber) {
    id
    displayName
    emails
    employeeNumbers
    active
    incompleteVendors
    accounts {
      vendor
      externalId
      primary
      evidence {
        key
        value
        with {
          vendor
          externalId
        }
      }
      user {
        displayName
        username
        email
        employeeNumber
        active
        lastActiveAt
        fetchedAt
        enrollments {
          title
          kind
          status
          rawStatus
          assignedAt
          dueAt
          startedAt
          completedAt
          isOverdue
          progress
          score {
            scaled
            raw
            max
            grade
          }
          passed
        }
      }
    }
    conflicts {
      kind
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PersonByEmployeeNumberQuery, PersonByEmployeeNumberQueryVariables>;
export const PersonByIdDocument = new TypedDocumentString(`
    query PersonById($id: ID!) {
  learner(id: $id) {
    id
    displayName
    emails
    employeeNumbers
    active
    incompleteVendors
    accounts {
      vendor
      externalId
      primary
      evidence {
        key
        value
        with {
          vendor
          externalId
        }
      }
      user {
        displayName
        username
        email
        employeeNumber
        active
        lastActiveAt
        fetchedAt
        enrollments {
          title
          kind
          status
          rawStatus
          assignedAt
          dueAt
          startedAt
          completedAt
          isOverdue
          progress
          score {
            scaled
            raw
            max
            grade
          }
          passed
        }
      }
    }
    conflicts {
      kind
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PersonByIdQuery, PersonByIdQueryVariables>;
export const TwentyNamesDocument = new TypedDocumentString(`
    query TwentyNames {
  learners(first: 20) {
    totalCount
    nodes {
      id
      displayName
      emails
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<TwentyNamesQuery, TwentyNamesQueryVariables>;
export const TwentyWithUsersDocument = new TypedDocumentString(`
    query TwentyWithUsers {
  learners(first: 20) {
    nodes {
      id
      displayName
      accounts {
        vendor
        externalId
        user {
          displayName
          email
          employeeNumber
          active
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TwentyWithUsersQuery, TwentyWithUsersQueryVariables>;
export const TwentyUsersOfEachDocument = new TypedDocumentString(`
    query TwentyUsersOfEach($matrix: [ID!]! = ["200001", "200002", "200003", "200004", "200005", "200006", "200007", "200008", "200009", "200010", "200011", "200012", "200013", "200014", "200015", "200016", "200017", "200018", "200019", "200020"], $damstra: [ID!]! = ["300001", "300002", "300003", "300004", "300005", "300006", "300007", "300008", "300009", "300010", "300011", "300012", "300013", "300014", "300015", "300016", "300017", "300018", "300019", "300020"], $synap: [ID!]! = ["WSZNTH7f5u", "SgsSAQx5mI", "16o0ut153Y", "hzB2CqknXR", "pb8uWoh2RG", "QmmZDuSYXp", "8lXJr4TvR7", "Q5qvjzrJlR", "Cbij4Vb0jo", "ICHdBmGPaH", "lXBYc5RmpL", "lBADd5ZE1g", "QMk0UkKMvJ", "BRUWyCWnI1", "uZe3I7CGNy", "Kgtc1oPOXu", "ZlhYGsF11r", "xwJTVWjCoM", "XLEikJORzJ", "V7ioeolJUc"], $inspera: [ID!]! = ["400001", "400002", "400003", "400004", "400005", "400006", "400007", "400008", "400009", "400010", "400011", "400012", "400013", "400014", "400015", "400016", "400017", "400018", "400019", "400020"]) {
  matrixUsers(ids: $matrix) {
    id
    displayName
    email
  }
  damstraUsers(ids: $damstra) {
    id
    displayName
    email
  }
  synapUsers(ids: $synap) {
    id
    displayName
    email
  }
  insperaUsers(ids: $inspera) {
    id
    displayName
    email
  }
}
    `) as unknown as TypedDocumentString<TwentyUsersOfEachQuery, TwentyUsersOfEachQueryVariables>;
export const PersonEnrollmentsDocument = new TypedDocumentString(`
    query PersonEnrollments($email: String! = "amelia.okafor@northwind.example") {
  learner(email: $email) {
    displayName
    accounts {
      vendor
      user {
        enrollments {
          id
          title
          kind
          status
          dueAt
          isOverdue
          completedAt
          score {
            scaled
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonEnrollmentsQuery, PersonEnrollmentsQueryVariables>;
export const LinkConflictsDocument = new TypedDocumentString(`
    query LinkConflicts {
  linkConflicts(first: 50) {
    totalCount
    nodes {
      id
      kind
      message
      key
      value
      accounts {
        vendor
        externalId
      }
      detectedAt
    }
  }
}
    `) as unknown as TypedDocumentString<LinkConflictsQuery, LinkConflictsQueryVariables>;
export const VendorsDocument = new TypedDocumentString(`
    query Vendors {
  vendors {
    vendor
    mode
    health
    accounts
    linkedAccounts
    indexedAt
    nextIndexAt
    callBudget {
      limit
      remaining
      resetsAt
    }
    lastError
  }
}
    `) as unknown as TypedDocumentString<VendorsQuery, VendorsQueryVariables>;