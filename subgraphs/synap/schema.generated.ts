import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserParent, UserPage, MembershipParent, UserGroupPage, AssignmentPage, AttemptPage, ProctorReviewParent, ExamPage, CertificatePage, LearningRecordPage, EnrollmentParent } from './parents.ts';
import type { WireUserGroup } from './wire/users.ts';
import type { WireAssignment, WireAssignmentGroup } from './wire/assignments.ts';
import type { WireAttempt } from './wire/attempts.ts';
import type { WireExam } from './wire/exams.ts';
import type { WireCourse, WireCertificate, WireLearningRecord } from './wire/records.ts';
import type { SynapContext } from './loaders.ts';
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
  __typename?: 'CallBudget';
  /** Calls in any 60 seconds, from <VENDOR>_CALLS_PER_MINUTE. */
  limit: Scalars['Int']['output'];
  /** Calls left now. */
  remaining: Scalars['Int']['output'];
  /** When the oldest call of the last 60 seconds leaves the window. */
  resetsAt: Scalars['DateTime']['output'];
};

/** A download goes through this service: the vendor's own link may hold a credential and is never shown. */
export type Certificate = {
  __typename?: 'Certificate';
  /** Path of the download on this service; null where there is none. */
  downloadPath: Maybe<Scalars['String']['output']>;
  /** Until when it holds. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Who says so. */
  expirySource: Maybe<ExpirySource>;
  /** When it was earned. */
  issuedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it certifies. */
  title: Maybe<Scalars['String']['output']>;
};

/** That a person is to do, does or has done a piece of learning, in shared words: the same type from every vendor. */
export type Enrollment = {
  __typename?: 'Enrollment';
  /** The account whose it is. */
  account: LinkedAccount;
  /** When the person was told to do it or was enrolled. */
  assignedAt: Maybe<Scalars['DateTime']['output']>;
  /** From when it can be done. */
  availableFrom: Maybe<Scalars['DateTime']['output']>;
  /** The certificate earned. */
  certificate: Maybe<Certificate>;
  /** When the person finished. */
  completedAt: Maybe<Scalars['DateTime']['output']>;
  /** By when it is to be done. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** When this was read from the vendor. */
  fetchedAt: Scalars['DateTime']['output'];
  /** The vendor's own id of the record, or a composite where the vendor has none. */
  id: Scalars['ID']['output'];
  /** Due in the past and not finished, also where the vendor does not say so. */
  isOverdue: Scalars['Boolean']['output'];
  /** The vendor's id of the course, lesson or exam, or its course code where that is what people know it by. */
  itemId: Maybe<Scalars['ID']['output']>;
  /** What kind of learning it is for. */
  kind: EnrollmentKind;
  /** The vendor's own record, in full and live. */
  native: Maybe<VendorEnrollment>;
  /** Whether it was passed; null where the vendor does not say. */
  passed: Maybe<Scalars['Boolean']['output']>;
  /** Done so far, 0 to 1. */
  progress: Maybe<Scalars['Float']['output']>;
  /** The vendor's own word for the status; null where the vendor has none. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** The mark. */
  score: Maybe<Score>;
  /** When the person began. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it is, in shared words. */
  status: EnrollmentStatus;
  /** Time spent on it, seconds. */
  timeSpentSeconds: Maybe<Scalars['Int']['output']>;
  /** Name of the course, lesson or exam. */
  title: Maybe<Scalars['String']['output']>;
  /** Whose it is; user { learner { … } } leads to the person. */
  user: Maybe<VendorUser>;
  /** The system that holds the record. */
  vendor: Vendor;
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
  __typename?: 'LinkedAccount';
  /** The vendor's own id of the account. */
  externalId: Scalars['ID']['output'];
  /** The system that holds the account. */
  vendor: Vendor;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last entry, to be given as after; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is more after endCursor. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is something before startCursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry; null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** A live look-up by email where SYNAP_USER_FILTER names a parameter for it, else nobody at no cost. */
  _synapAccountsByKey: Maybe<Array<_Account>>;
  /** A page of the whole directory, active and inactive accounts, for the link index. */
  _synapDirectory: Maybe<_AccountPage>;
  /** A page of everybody's enrollments, from the last complete reading, for the index. */
  _synapEnrollments: Maybe<_EnrollmentPage>;
  /** How this subgraph stands. */
  _synapStatus: Maybe<_VendorStatus>;
  /** One person's enrollments, from the last complete reading. */
  _synapUserEnrollments: Maybe<Array<Enrollment>>;
  /** An assignment by its id; null if there is none. */
  synapAssignment: Maybe<SynapAssignment>;
  /** A group of assignments by its id; null if there is none. */
  synapAssignmentGroup: Maybe<SynapAssignmentGroup>;
  /** Groups of assignments (Synap has no list of them) by their ids, in the order asked, null where there is none. */
  synapAssignmentGroups: Maybe<Array<Maybe<SynapAssignmentGroup>>>;
  /** A page of everybody's assignments. No filter is documented. For managers and admins. */
  synapAssignments: Maybe<SynapAssignmentConnection>;
  /** An attempt by its id; null if there is none. */
  synapAttempt: Maybe<SynapAttempt>;
  /** A page of everybody's attempts. No filter is documented. For managers and admins. */
  synapAttempts: Maybe<SynapAttemptConnection>;
  /** A certificate by its id; null if there is none. */
  synapCertificate: Maybe<SynapCertificate>;
  /** A page of everybody's certificates. No filter is documented. For managers and admins. */
  synapCertificates: Maybe<SynapCertificateConnection>;
  /** A course by its id; null if there is none. */
  synapCourse: Maybe<SynapCourse>;
  /** Courses (Synap has no list of them) by their ids, in the order asked, null where there is none. */
  synapCourses: Maybe<Array<Maybe<SynapCourse>>>;
  /** An exam by its id; null if there is none. */
  synapExam: Maybe<SynapExam>;
  /** A page of all exams. No filter is documented. For managers and admins. */
  synapExams: Maybe<SynapExamConnection>;
  /** A learning record by its id; null if there is none. */
  synapLearningRecord: Maybe<SynapLearningRecord>;
  /** A page of everybody's learning records. No filter is documented. For managers and admins. */
  synapLearningRecords: Maybe<SynapLearningRecordConnection>;
  /** A Synap account by its id; null if there is none. */
  synapUser: Maybe<SynapUser>;
  /** A page of all Synap accounts. No filter is documented. For managers and admins. */
  synapUserDirectory: Maybe<SynapUserConnection>;
  /** A group of users by its id; null if there is none. */
  synapUserGroup: Maybe<SynapUserGroup>;
  /** A page of all groups of users. No filter is documented. For managers and admins. */
  synapUserGroups: Maybe<SynapUserGroupConnection>;
  /** Synap accounts by their ids, in the order asked, null where there is none. */
  synapUsers: Maybe<Array<Maybe<SynapUser>>>;
};


export type Query_SynapAccountsByKeyArgs = {
  key: LinkKey;
  value: Scalars['String']['input'];
};


export type Query_SynapDirectoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  thorough?: InputMaybe<Scalars['Boolean']['input']>;
};


export type Query_SynapEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


export type Query_SynapUserEnrollmentsArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySynapAssignmentArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySynapAssignmentGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySynapAssignmentGroupsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QuerySynapAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySynapAttemptArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySynapAttemptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySynapCertificateArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySynapCertificatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySynapCourseArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySynapCoursesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QuerySynapExamArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySynapExamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySynapLearningRecordArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySynapLearningRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySynapUserArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySynapUserDirectoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySynapUserGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySynapUserGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySynapUsersArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** A mark. Scaled 0 to 1; raw and max in the vendor's own points. */
export type Score = {
  __typename?: 'Score';
  /** The vendor's word for the mark, such as a letter. */
  grade: Maybe<Scalars['String']['output']>;
  /** Points that could be reached, in the vendor's own points. */
  max: Maybe<Scalars['Float']['output']>;
  /** Points reached, in the vendor's own points. */
  raw: Maybe<Scalars['Float']['output']>;
  /** The mark as a part of the whole, 0 to 1. */
  scaled: Maybe<Scalars['Float']['output']>;
};

/** That a user is to do what an assignment group says. Synap documents no attribute of it: all but id are inferred, see the README. */
export type SynapAssignment = {
  __typename?: 'SynapAssignment';
  /** From the relationship assignmentGroup: what is to be done. */
  assignmentGroup: Maybe<SynapAssignmentGroup>;
  /** From timeCompleted. */
  completedAt: Maybe<Scalars['DateTime']['output']>;
  /** From the relationship course, where a course is assigned. */
  course: Maybe<SynapCourse>;
  /** From createdAt. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From deadline: this person's own; a day alone lasts to its end. The group's is in assignmentGroup. */
  deadline: Maybe<Scalars['DateTime']['output']>;
  /** From id. */
  id: Scalars['ID']['output'];
  /** From isCompleted. */
  isCompleted: Maybe<Scalars['Boolean']['output']>;
  /** From isRevoked. */
  isRevoked: Maybe<Scalars['Boolean']['output']>;
  /** From the relationship items: ids of what it consists of. */
  itemIds: Maybe<Array<Scalars['ID']['output']>>;
  /** From name. */
  name: Maybe<Scalars['String']['output']>;
  /** From progress, 0 to 1, also where it is sent as per cent. */
  progress: Maybe<Scalars['Float']['output']>;
  /** From status, the vendor's own word. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** From score, as Synap sends it: per cent, by what we infer. */
  score: Maybe<Scalars['Float']['output']>;
  /** From startDate: from when it can be done. The group's is in assignmentGroup. */
  startDate: Maybe<Scalars['DateTime']['output']>;
  /** From timeStarted. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** In shared words, from isRevoked, isCompleted, the times and status. */
  status: EnrollmentStatus;
  /** From updatedAt. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** From the relationship user, else owner: whose it is. */
  user: Maybe<SynapUser>;
};

/** A page of assignments. */
export type SynapAssignmentConnection = {
  __typename?: 'SynapAssignmentConnection';
  /** The assignments of the page. */
  nodes: Array<SynapAssignment>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** From meta.total; null where Synap does not say. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** Something assigned to many people: what, and by when. */
export type SynapAssignmentGroup = {
  __typename?: 'SynapAssignmentGroup';
  /** From absoluteDeadline: by when, for everybody; a day alone lasts to its end. */
  absoluteDeadline: Maybe<Scalars['DateTime']['output']>;
  /** From certificateIgnoreSubPortalBranding. */
  certificateIgnoreSubPortalBranding: Maybe<Scalars['Boolean']['output']>;
  /** From certificateShareList: where a certificate can be shown. */
  certificateShareList: Maybe<Array<SynapCertificateShare>>;
  /** From certificateTemplateId. */
  certificateTemplateId: Maybe<Scalars['ID']['output']>;
  /** From createdAt. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From deadlineType, the vendor's own word, such as indefinite. */
  deadlineType: Maybe<Scalars['String']['output']>;
  /** From description. */
  description: Maybe<Scalars['String']['output']>;
  /** From endDate; a day alone lasts to its end. */
  endDate: Maybe<Scalars['DateTime']['output']>;
  /** From id. */
  id: Scalars['ID']['output'];
  /** From isActive. */
  isActive: Maybe<Scalars['Boolean']['output']>;
  /** From isArchived. */
  isArchived: Maybe<Scalars['Boolean']['output']>;
  /** From isReviewRequired: whether somebody has to review what is handed in. */
  isReviewRequired: Maybe<Scalars['Boolean']['output']>;
  /** From name. */
  name: Maybe<Scalars['String']['output']>;
  /** From progressionType, the vendor's own word. */
  progressionType: Maybe<Scalars['String']['output']>;
  /** From relativeDeadline: how long after being assigned, as the vendor writes it. */
  relativeDeadline: Maybe<Scalars['String']['output']>;
  /** From the relationship reviewers: the group of those who review. */
  reviewers: Maybe<SynapUserGroup>;
  /** From shortDescription. */
  shortDescription: Maybe<Scalars['String']['output']>;
  /** From startDate. */
  startDate: Maybe<Scalars['DateTime']['output']>;
  /** From status, the vendor's own word, such as inactive. */
  status: Maybe<Scalars['String']['output']>;
  /** From updatedAt. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A user's attempt at an exam or test: one for each candidate and exam, more where resits are allowed. */
export type SynapAttempt = {
  __typename?: 'SynapAttempt';
  /** From the relationship assignment: what it was assigned by. */
  assignment: Maybe<SynapAssignment>;
  /** From the relationship assignmentItem. */
  assignmentItemId: Maybe<Scalars['ID']['output']>;
  /** From attemptsAllowed. */
  attemptsAllowed: Maybe<Scalars['Int']['output']>;
  /** From candidateOpenDate: when the candidate opened it. */
  candidateOpenDate: Maybe<Scalars['DateTime']['output']>;
  /** From createdAt. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From the relationship examV2. */
  exam: Maybe<SynapExam>;
  /** From examStatus, the vendor's own word, such as enrolled. */
  examStatus: Maybe<Scalars['String']['output']>;
  /** From grade: the grade reached. */
  grade: Maybe<SynapGrade>;
  /** From id. */
  id: Scalars['ID']['output'];
  /** From isCompleted. */
  isCompleted: Maybe<Scalars['Boolean']['output']>;
  /** From isOpen: can be sat now. */
  isOpen: Maybe<Scalars['Boolean']['output']>;
  /** From isPast: can be sat no more. */
  isPast: Maybe<Scalars['Boolean']['output']>;
  /** From isRevoked. */
  isRevoked: Maybe<Scalars['Boolean']['output']>;
  /** From isUpcoming: cannot be sat yet. */
  isUpcoming: Maybe<Scalars['Boolean']['output']>;
  /** From marks. */
  marks: Maybe<SynapMarks>;
  /** From the relationship owner. */
  owner: Maybe<SynapUser>;
  /** From the proctor attributes. */
  proctoring: SynapProctoring;
  /** From the relationship quiz. */
  quizId: Maybe<Scalars['ID']['output']>;
  /** From quizSetup. Links in it are without what follows their question mark, which may be a credential. */
  quizSetup: Maybe<Scalars['JSONObject']['output']>;
  /** From status, the vendor's own word, such as draft. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** From resitCount: which resit it is. */
  resitCount: Maybe<Scalars['Int']['output']>;
  /** From resultsMarkingStatus, the vendor's own word, such as notStarted. */
  resultsMarkingStatus: Maybe<Scalars['String']['output']>;
  /** From resultsPendingMarks: marks not yet given. */
  resultsPendingMarks: Maybe<Scalars['Float']['output']>;
  /** From resultsStatus, the vendor's own word; pending: there is no result yet. */
  resultsStatus: Maybe<Scalars['String']['output']>;
  /** From schedule: when it can be sat. */
  schedule: Maybe<SynapSchedule>;
  /** From score, as Synap sends it. Its unit is documented nowhere; Enrollment.score tells it by the marks. */
  score: Maybe<Scalars['Float']['output']>;
  /** From scoreFrac, 0 to 1; null for what is not. Inferred: webhooks have it. */
  scoreFrac: Maybe<Scalars['Float']['output']>;
  /** From settings. Links in it are without what follows their question mark, which may be a credential. */
  settings: Maybe<Scalars['JSONObject']['output']>;
  /** From state: how far the player is. Links in it are without what follows their question mark, which may be a credential. */
  state: Maybe<Scalars['JSONObject']['output']>;
  /** In shared words, from isRevoked, isCompleted, resultsStatus, grade.isPass, the times and the vendor's word. */
  status: EnrollmentStatus;
  /** From the relationship test. */
  testId: Maybe<Scalars['ID']['output']>;
  /** From timeCompleted; may be still to come, where it says what is planned: status goes by what has happened. */
  timeCompleted: Maybe<Scalars['DateTime']['output']>;
  /** From timeSpentInMs, whole seconds. Inferred: webhooks have it. */
  timeSpentSeconds: Maybe<Scalars['Int']['output']>;
  /** From timeStarted; may be still to come, where it says what is planned. */
  timeStarted: Maybe<Scalars['DateTime']['output']>;
  /** From title. */
  title: Maybe<Scalars['String']['output']>;
  /** From the relationship user: the candidate. */
  user: Maybe<SynapUser>;
  /** From version. */
  version: Maybe<Scalars['String']['output']>;
};

/** A page of attempts. */
export type SynapAttemptConnection = {
  __typename?: 'SynapAttemptConnection';
  /** The attempts of the page. */
  nodes: Array<SynapAttempt>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** From meta.total; null where Synap does not say. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A certificate that a user earned. Synap documents no attribute of it: all but id are inferred. Its download link is not shown. */
export type SynapCertificate = {
  __typename?: 'SynapCertificate';
  /** From the relationship assignment: what earned it. */
  assignment: Maybe<SynapAssignment>;
  /** From the relationship attempt: what earned it. */
  attempt: Maybe<SynapAttempt>;
  /** From createdAt. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From the relationship examV2 or exam. */
  exam: Maybe<SynapExam>;
  /** From expiresAt; a day alone lasts to its end. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** From id. */
  id: Scalars['ID']['output'];
  /** From issuedAt, else createdAt. */
  issuedAt: Maybe<Scalars['DateTime']['output']>;
  /** From name. */
  name: Maybe<Scalars['String']['output']>;
  /** From the relationship user: who earned it. */
  user: Maybe<SynapUser>;
};

/** A page of certificates. */
export type SynapCertificateConnection = {
  __typename?: 'SynapCertificateConnection';
  /** The certificates of the page. */
  nodes: Array<SynapCertificate>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** From meta.total; null where Synap does not say. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A place where certificates can be shown. */
export type SynapCertificateShare = {
  __typename?: 'SynapCertificateShare';
  /** From label. */
  label: Maybe<Scalars['String']['output']>;
  /** From urlPrefix. */
  urlPrefix: Maybe<Scalars['String']['output']>;
};

/** A course: content in an order. Synap documents no attribute of it: all but id are inferred, see the README. */
export type SynapCourse = {
  __typename?: 'SynapCourse';
  /** From attr: custom attributes. */
  attr: Maybe<Scalars['JSONObject']['output']>;
  /** From createdAt. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From description. */
  description: Maybe<Scalars['String']['output']>;
  /** From id. */
  id: Scalars['ID']['output'];
  /** From isActive. */
  isActive: Maybe<Scalars['Boolean']['output']>;
  /** From isArchived. */
  isArchived: Maybe<Scalars['Boolean']['output']>;
  /** From name. */
  name: Maybe<Scalars['String']['output']>;
  /** From the relationship owner. */
  owner: Maybe<SynapUser>;
  /** From shortDescription. */
  shortDescription: Maybe<Scalars['String']['output']>;
  /** From status, the vendor's own word, such as draft. */
  status: Maybe<Scalars['String']['output']>;
  /** From updatedAt. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Why a marker may pass a response on. */
export type SynapEscalationReason = {
  __typename?: 'SynapEscalationReason';
  /** From description. */
  description: Maybe<Scalars['String']['output']>;
  /** From label. */
  label: Maybe<Scalars['String']['output']>;
  /** From slug. */
  slug: Maybe<Scalars['String']['output']>;
};

/** An exam, in Synap an ExamV2 of type Exam-V-2. */
export type SynapExam = {
  __typename?: 'SynapExam';
  /** From attr: custom attributes. */
  attr: Maybe<Scalars['JSONObject']['output']>;
  /** From the relationship currentVersion: the quiz being edited. */
  currentVersionId: Maybe<Scalars['ID']['output']>;
  /** From hideFromCandidateList. */
  hideFromCandidateList: Maybe<Scalars['Boolean']['output']>;
  /** From id. */
  id: Scalars['ID']['output'];
  /** From ipAllowList: addresses from where it can be sat. For managers and admins. */
  ipAllowList: Maybe<Array<Scalars['String']['output']>>;
  /** From isArchived. */
  isArchived: Maybe<Scalars['Boolean']['output']>;
  /** From isDynamic: questions are drawn for each candidate. */
  isDynamic: Maybe<Scalars['Boolean']['output']>;
  /** From isSectioned. */
  isSectioned: Maybe<Scalars['Boolean']['output']>;
  /** From lockedByDefault: attempts wait to be unlocked. */
  lockedByDefault: Maybe<Scalars['Boolean']['output']>;
  /** From the marking attributes: who marks, and how. */
  marking: SynapMarking;
  /** From name. */
  name: Maybe<Scalars['String']['output']>;
  /** From notificationAutomateEmails. */
  notificationAutomateEmails: Maybe<Scalars['Boolean']['output']>;
  /** From the relationship owner. */
  owner: Maybe<SynapUser>;
  /** From preExamInstructions. */
  preExamInstructions: Maybe<Scalars['String']['output']>;
  /** From the relationship publishedVersion: the quiz that new attempts use. */
  publishedVersionId: Maybe<Scalars['ID']['output']>;
  /** From resumeAllowed. */
  resumeAllowed: Maybe<Scalars['Boolean']['output']>;
  /** From resumeSameSession. */
  resumeSameSession: Maybe<Scalars['Boolean']['output']>;
  /** From shortDescription. */
  shortDescription: Maybe<Scalars['String']['output']>;
  /** From the relationship userGroup: the candidates. */
  userGroup: Maybe<SynapUserGroup>;
};

/** A page of exams. */
export type SynapExamConnection = {
  __typename?: 'SynapExamConnection';
  /** The exams of the page. */
  nodes: Array<SynapExam>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** From meta.total; null where Synap does not say. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An embedded file. */
export type SynapFile = {
  __typename?: 'SynapFile';
  /** From name. */
  name: Maybe<Scalars['String']['output']>;
  /** From url; null where the link carries a query string, which may be a signature. */
  url: Maybe<Scalars['String']['output']>;
};

/** A grade of a grading scheme. */
export type SynapGrade = {
  __typename?: 'SynapGrade';
  /** From description. */
  description: Maybe<Scalars['String']['output']>;
  /** From isPass. */
  isPass: Maybe<Scalars['Boolean']['output']>;
  /** From label. */
  label: Maybe<Scalars['String']['output']>;
  /** From minScore: the least score for it. */
  minScore: Maybe<Scalars['Float']['output']>;
};

/** That a user is in a group. */
export type SynapGroupMembership = {
  __typename?: 'SynapGroupMembership';
  /** From userGroupsMetadata: dateJoined of the group. */
  joinedAt: Maybe<Scalars['DateTime']['output']>;
  /** The group. */
  userGroup: Maybe<SynapUserGroup>;
  /** From the relationship userGroups. */
  userGroupId: Scalars['ID']['output'];
};

/** Learning done elsewhere that a user recorded. Synap documents no attribute of it: all but id are inferred, see the README. */
export type SynapLearningRecord = {
  __typename?: 'SynapLearningRecord';
  /** From achievedOn. */
  achievedOn: Maybe<Scalars['DateTime']['output']>;
  /** From attr: custom attributes. Links in it are without what follows their question mark, which may be a credential. */
  attr: Maybe<Scalars['JSONObject']['output']>;
  /** From createdAt. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From description. */
  description: Maybe<Scalars['String']['output']>;
  /** From expiresOn; a day alone lasts to its end. */
  expiresOn: Maybe<Scalars['DateTime']['output']>;
  /** From id. */
  id: Scalars['ID']['output'];
  /** From name. */
  name: Maybe<Scalars['String']['output']>;
  /** From status, the vendor's own word. */
  status: Maybe<Scalars['String']['output']>;
  /** From type, the vendor's own word. */
  type: Maybe<Scalars['String']['output']>;
  /** From updatedAt. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** From the relationship user, else owner: whose it is. */
  user: Maybe<SynapUser>;
};

/** A page of learning records. */
export type SynapLearningRecordConnection = {
  __typename?: 'SynapLearningRecordConnection';
  /** The learning records of the page. */
  nodes: Array<SynapLearningRecord>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** From meta.total; null where Synap does not say. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** How the attempts at an exam are marked. */
export type SynapMarking = {
  __typename?: 'SynapMarking';
  /** From markingAuditingEnabled. */
  auditingEnabled: Maybe<Scalars['Boolean']['output']>;
  /** From the relationship auditingMarkers. */
  auditingMarkers: Maybe<SynapUserGroup>;
  /** From markingBackReadingEnabled. */
  backReadingEnabled: Maybe<Scalars['Boolean']['output']>;
  /** From the relationship backReadingMarkers. */
  backReadingMarkers: Maybe<SynapUserGroup>;
  /** From markingBlindAuditingMarker. */
  blindAuditingMarker: Maybe<Scalars['Boolean']['output']>;
  /** From markingBlindBackReadingMarker. */
  blindBackReadingMarker: Maybe<Scalars['Boolean']['output']>;
  /** From markingBlindEscalationMarker. */
  blindEscalationMarker: Maybe<Scalars['Boolean']['output']>;
  /** From markingBlindIsolate: markers do not see each other's marks. */
  blindIsolate: Maybe<Scalars['Boolean']['output']>;
  /** From markingBlindModeratingMarker. */
  blindModeratingMarker: Maybe<Scalars['Boolean']['output']>;
  /** From markingBlindProvisionalMarker: the marker does not see who the candidate is. */
  blindProvisionalMarker: Maybe<Scalars['Boolean']['output']>;
  /** From markerConcealmentAuditing. */
  concealAuditing: Maybe<Scalars['Boolean']['output']>;
  /** From markerConcealmentEscalation. */
  concealEscalation: Maybe<Scalars['Boolean']['output']>;
  /** From markerConcealmentModerating. */
  concealModerating: Maybe<Scalars['Boolean']['output']>;
  /** From markerConcealmentProvisional: the candidate does not see who the marker is. */
  concealProvisional: Maybe<Scalars['Boolean']['output']>;
  /** From markingDoubleAllocation, the vendor's own word, such as manual. */
  doubleAllocation: Maybe<Scalars['String']['output']>;
  /** From markingDoubleEnabled: marked by more than one. */
  doubleEnabled: Maybe<Scalars['Boolean']['output']>;
  /** From markingDoubleMinMarkers. */
  doubleMinMarkers: Maybe<Scalars['Int']['output']>;
  /** From markingDoubleSequence, the vendor's own word, such as parallel. */
  doubleSequence: Maybe<Scalars['String']['output']>;
  /** From the relationship escalatingMarkers. */
  escalatingMarkers: Maybe<SynapUserGroup>;
  /** From markingEscalationMarkerAllocation, the vendor's own word. */
  escalationAllocation: Maybe<Scalars['String']['output']>;
  /** From markingEscalationEnabled. */
  escalationEnabled: Maybe<Scalars['Boolean']['output']>;
  /** From markingEscalationReasons. */
  escalationReasons: Maybe<Array<SynapEscalationReason>>;
  /** From the relationship markers. */
  markers: Maybe<SynapUserGroup>;
  /** From markingModeratingMarkerAllocation, the vendor's own word. */
  moderatingAllocation: Maybe<Scalars['String']['output']>;
  /** From the relationship moderatingMarkers. */
  moderatingMarkers: Maybe<SynapUserGroup>;
  /** From markingEscalationModeratorsCanEscalate. */
  moderatorsCanEscalate: Maybe<Scalars['Boolean']['output']>;
  /** From markingProvisionalMarkerAllocation, the vendor's own word. */
  provisionalAllocation: Maybe<Scalars['String']['output']>;
  /** From markingResolutionEnabled. */
  resolutionEnabled: Maybe<Scalars['Boolean']['output']>;
};

/** Marks of an attempt, in points of the exam. */
export type SynapMarks = {
  __typename?: 'SynapMarks';
  /** From credits: points for right answers. */
  credits: Maybe<Scalars['Float']['output']>;
  /** From maxPoints. */
  maxPoints: Maybe<Scalars['Float']['output']>;
  /** From penalties: points for wrong answers. */
  penalties: Maybe<Scalars['Float']['output']>;
  /** From points: credits less penalties. */
  points: Maybe<Scalars['Float']['output']>;
};

/** What a reviewer decided about a watched attempt. */
export type SynapProctorReview = {
  __typename?: 'SynapProctorReview';
  /** From action, the vendor's own word, such as approve. */
  action: Maybe<Scalars['String']['output']>;
  /** From timestamp. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** From body. */
  body: Maybe<Scalars['String']['output']>;
  /** From userId: the reviewer. */
  user: Maybe<SynapUser>;
};

/** How an attempt was watched. The session of the proctor itself is never shown. */
export type SynapProctoring = {
  __typename?: 'SynapProctoring';
  /** From proctorBreaches: how many breaches were seen. */
  breaches: Maybe<Scalars['Int']['output']>;
  /** From proctorEnabled. */
  enabled: Maybe<Scalars['Boolean']['output']>;
  /** From proctorIsApproved. */
  isApproved: Maybe<Scalars['Boolean']['output']>;
  /** From proctorLiveProctoring. */
  live: Maybe<Scalars['Boolean']['output']>;
  /** From proctorRequiresReview. */
  requiresReview: Maybe<Scalars['Boolean']['output']>;
  /** From proctorReviews. For managers and admins. */
  reviews: Maybe<Array<SynapProctorReview>>;
  /** From proctorStatus, the vendor's own word. */
  status: Maybe<Scalars['String']['output']>;
  /** From proctorVendor. */
  vendor: Maybe<Scalars['String']['output']>;
};

/** When an attempt can be made. */
export type SynapSchedule = {
  __typename?: 'SynapSchedule';
  /** From activateAt. */
  activateAt: Maybe<Scalars['DateTime']['output']>;
  /** From deactivateAt; a day alone lasts to its end. */
  deactivateAt: Maybe<Scalars['DateTime']['output']>;
};

/** An account in Synap, read by its id or from the directory. The wire format is a JSON:API User document. */
export type SynapUser = VendorUser & {
  __typename?: 'SynapUser';
  /** Whether the account can be used. No documented attribute says so: from isActive, isRevoked and the like where a tenant sends them, else null. */
  active: Maybe<Scalars['Boolean']['output']>;
  /** From attr: custom attributes of the organisation. Links in it are without what follows their question mark, which may be a credential. */
  attr: Maybe<Scalars['JSONObject']['output']>;
  /** From createdAt. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** From name, else firstName and lastName joined. */
  displayName: Maybe<Scalars['String']['output']>;
  /** From emailAddress. */
  email: Maybe<Scalars['String']['output']>;
  /** From emailAddress. */
  emailAddress: Maybe<Scalars['String']['output']>;
  /** From emailVerified: whether the person has confirmed the address. */
  emailVerified: Maybe<Scalars['Boolean']['output']>;
  /** From externalId or an entry of attr, as SYNAP_EMPLOYEE_NUMBER says; null by default. */
  employeeNumber: Maybe<Scalars['String']['output']>;
  /**
   * Attempts at exams and assignments, from the last complete reading; fetchedAt says of when. Null with VENDOR_UNAVAILABLE before the
   * first. An assignment that is done by attempts shows as its attempts.
   */
  enrollments: Maybe<Array<Enrollment>>;
  /** From externalId: the id in another system, such as a sign-on service or a payroll. */
  externalId: Maybe<Scalars['String']['output']>;
  /** From lastName. */
  familyName: Maybe<Scalars['String']['output']>;
  /** When this was read from Synap. */
  fetchedAt: Maybe<Scalars['DateTime']['output']>;
  /** From firstName. */
  firstName: Maybe<Scalars['String']['output']>;
  /** From firstName. */
  givenName: Maybe<Scalars['String']['output']>;
  /** From id: letters and digits. */
  id: Scalars['ID']['output'];
  /** From lastSeen. */
  lastActiveAt: Maybe<Scalars['DateTime']['output']>;
  /** From lastName. */
  lastName: Maybe<Scalars['String']['output']>;
  /** From lastSeen. */
  lastSeen: Maybe<Scalars['DateTime']['output']>;
  /** From marketingEmailsConsent, the vendor's own word. */
  marketingEmailsConsent: Maybe<Scalars['String']['output']>;
  /** From name: the full name. */
  name: Maybe<Scalars['String']['output']>;
  /** From notificationConfig. */
  notificationConfig: Maybe<Scalars['JSONObject']['output']>;
  /** From preferences: settings of the account. */
  preferences: Maybe<Scalars['JSONObject']['output']>;
  /** From profilePicture. */
  profilePicture: Maybe<SynapFile>;
  /** From the relationship subPortal. */
  subPortalId: Maybe<Scalars['ID']['output']>;
  /** From timeZone, such as Europe/Rome. */
  timeZone: Maybe<Scalars['String']['output']>;
  /** From the relationship userAttributes: ids of custom attribute records. */
  userAttributeIds: Maybe<Array<Scalars['ID']['output']>>;
  /** From the relationship userGroups, with userGroupsMetadata. */
  userGroups: Maybe<Array<SynapGroupMembership>>;
  /** Null: Synap has no login names, people sign in by email. */
  username: Maybe<Scalars['String']['output']>;
  /** SYNAP. */
  vendor: Vendor;
};


/** An account in Synap, read by its id or from the directory. The wire format is a JSON:API User document. */
export type SynapUserEnrollmentsArgs = {
  statuses?: InputMaybe<Array<EnrollmentStatus>>;
};

/** A page of users. */
export type SynapUserConnection = {
  __typename?: 'SynapUserConnection';
  /** The users of the page. */
  nodes: Array<SynapUser>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** From meta.total; null where Synap does not say. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A group of users; what its members may do is set here. Synap lists the groups of a user, not the members of a group. */
export type SynapUserGroup = {
  __typename?: 'SynapUserGroup';
  /** From attr: custom attributes. */
  attr: Maybe<Scalars['JSONObject']['output']>;
  /** From defaultGroupType, the vendor's own word. */
  defaultGroupType: Maybe<Scalars['String']['output']>;
  /** From description. */
  description: Maybe<Scalars['String']['output']>;
  /** From id. */
  id: Scalars['ID']['output'];
  /** From internal: made by Synap itself, for example for markers. */
  internal: Maybe<Scalars['Boolean']['output']>;
  /** From isArchived. */
  isArchived: Maybe<Scalars['Boolean']['output']>;
  /** From isDefaultGroup: whether new users join it. */
  isDefaultGroup: Maybe<Scalars['Boolean']['output']>;
  /** From membershipExpiryEnabled: whether memberships end by themselves. */
  membershipExpiryEnabled: Maybe<Scalars['Boolean']['output']>;
  /** From membershipExpiryTimeToExpireInMs, whole seconds: how long a membership lasts. */
  membershipExpirySeconds: Maybe<Scalars['Float']['output']>;
  /** From name. */
  name: Maybe<Scalars['String']['output']>;
  /** From the relationship owner. */
  owner: Maybe<SynapUser>;
  /** The group above. */
  parent: Maybe<SynapUserGroup>;
  /** From parentId, else the relationship parentGroup. A group that names itself has none. */
  parentId: Maybe<Scalars['ID']['output']>;
  /** From the relationship subPortal. */
  subPortalId: Maybe<Scalars['ID']['output']>;
  /** From totalUsers: how many members. */
  totalUsers: Maybe<Scalars['Int']['output']>;
  /** From the relationship userType. */
  userTypeId: Maybe<Scalars['ID']['output']>;
};

/** A page of user groups. */
export type SynapUserGroupConnection = {
  __typename?: 'SynapUserGroupConnection';
  /** The groups of the page. */
  nodes: Array<SynapUserGroup>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** From meta.total; null where Synap does not say. */
  totalCount: Maybe<Scalars['Int']['output']>;
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

/** The vendor's own record behind an enrollment. */
export type VendorEnrollment = SynapAssignment | SynapAttempt;

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
  active: Maybe<Scalars['Boolean']['output']>;
  /** The name as one would write it: the vendor's own display name, else given and family name joined. */
  displayName: Maybe<Scalars['String']['output']>;
  /** Email address as the vendor holds it. */
  email: Maybe<Scalars['String']['output']>;
  /** Employee number, from where <VENDOR>_EMPLOYEE_NUMBER says that the vendor keeps it. */
  employeeNumber: Maybe<Scalars['String']['output']>;
  /**
   * Live where the vendor can be asked about one person (MATRIX, Damstra), by the cheapest calls that answer the fields asked for.
   * Synap and Inspera cannot be: from their subgraph's last complete reading, fetchedAt says of when; before the first, null with
   * VENDOR_UNAVAILABLE.
   */
  enrollments: Maybe<Array<Enrollment>>;
  /** Last name. */
  familyName: Maybe<Scalars['String']['output']>;
  /** When this was read from the vendor; older than the call while the vendor is away and the last good copy serves. */
  fetchedAt: Maybe<Scalars['DateTime']['output']>;
  /** First name. */
  givenName: Maybe<Scalars['String']['output']>;
  /** The vendor's own id. */
  id: Scalars['ID']['output'];
  /** When the account was last used. */
  lastActiveAt: Maybe<Scalars['DateTime']['output']>;
  /** Login name. */
  username: Maybe<Scalars['String']['output']>;
  /** The system that holds the account. */
  vendor: Vendor;
};


/** An account as its vendor holds it, in shared words. Implemented by SynapUser, MatrixUser, DamstraUser, InsperaUser. */
export type VendorUserEnrollmentsArgs = {
  statuses?: InputMaybe<Array<EnrollmentStatus>>;
};

/** An account as the link index reads it. */
export type _Account = {
  __typename?: '_Account';
  /** Whether the account can be used; null where the vendor does not say. */
  active: Maybe<Scalars['Boolean']['output']>;
  /** Display name. */
  displayName: Maybe<Scalars['String']['output']>;
  /** Email as the vendor holds it. */
  email: Maybe<Scalars['String']['output']>;
  /** Employee number as the vendor holds it. */
  employeeNumber: Maybe<Scalars['String']['output']>;
  /** Last name. */
  familyName: Maybe<Scalars['String']['output']>;
  /** First name. */
  givenName: Maybe<Scalars['String']['output']>;
  /** The vendor's own id. */
  id: Scalars['ID']['output'];
  /** When the account was last used. */
  lastActiveAt: Maybe<Scalars['DateTime']['output']>;
  /** What is wrong with the account as far as linking goes, such as two employee numbers. In our words, without personal data. */
  problem: Maybe<Scalars['String']['output']>;
};

/** A page of the directory. */
export type _AccountPage = {
  __typename?: '_AccountPage';
  /** The accounts; may be empty while the vendor prepares an export. */
  accounts: Array<_Account>;
  /** Where to go on; null at the end. Good for a long time, also after a restart. */
  next: Maybe<Scalars['String']['output']>;
  /** How many accounts the vendor itself counts; null where it does not say. */
  total: Maybe<Scalars['Int']['output']>;
  /** Ask for `next` only after so many seconds. */
  waitSeconds: Maybe<Scalars['Float']['output']>;
};

/** A page of the enrollments of all accounts. */
export type _EnrollmentPage = {
  __typename?: '_EnrollmentPage';
  /** The enrollments; may be empty while the vendor prepares an export. */
  enrollments: Array<Enrollment>;
  /** Where to go on; null at the end. */
  next: Maybe<Scalars['String']['output']>;
  /** Ask for `next` only after so many seconds. */
  waitSeconds: Maybe<Scalars['Float']['output']>;
};

/** A role of whoever asks, above the learner's. */
export type _Role =
  /** Also writes, decides about links and orders readings. Subgraphs ask each other as one. */
  | 'ADMIN'
  /** Reads everybody's data. */
  | 'MANAGER';

/** How the vendor's subgraph stands. */
export type _VendorStatus = {
  __typename?: '_VendorStatus';
  /** Calls left; null where there is no limit. */
  callBudget: Maybe<CallBudget>;
  /** How it has answered lately. */
  health: VendorHealth;
  /** The last error in our words, null if the last call was good; else what of its answers could not be read. */
  lastError: Maybe<Scalars['String']['output']>;
  /** Whether the vendor can be asked. */
  mode: VendorMode;
  /** Rows of the vendor's latest answers that could not be read and were left out. */
  skippedRows: Scalars['Int']['output'];
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
  SynapAssignment: SynapAssignment;
  SynapAttempt: SynapAttempt;
  SynapUser: SynapUser;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  SynapAssignment:
    ( { __typename: 'SynapAssignment' }
    & GraphQLRecursivePick<FederationTypes['SynapAssignment'], {"id":true}> );
  SynapAttempt:
    ( { __typename: 'SynapAttempt' }
    & GraphQLRecursivePick<FederationTypes['SynapAttempt'], {"id":true}> );
  SynapUser:
    ( { __typename: 'SynapUser' }
    & GraphQLRecursivePick<FederationTypes['SynapUser'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  VendorEnrollment:
    | ( WireAssignment )
    | ( WireAttempt )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  VendorUser: ( UserParent );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CallBudget: ResolverTypeWrapper<CallBudget>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Certificate: ResolverTypeWrapper<Certificate>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Enrollment: ResolverTypeWrapper<EnrollmentParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EnrollmentKind: EnrollmentKind;
  EnrollmentStatus: EnrollmentStatus;
  ExpirySource: ExpirySource;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  LinkKey: LinkKey;
  LinkedAccount: ResolverTypeWrapper<LinkedAccount>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Score: ResolverTypeWrapper<Score>;
  SynapAssignment: ResolverTypeWrapper<WireAssignment>;
  SynapAssignmentConnection: ResolverTypeWrapper<AssignmentPage>;
  SynapAssignmentGroup: ResolverTypeWrapper<WireAssignmentGroup>;
  SynapAttempt: ResolverTypeWrapper<WireAttempt>;
  SynapAttemptConnection: ResolverTypeWrapper<AttemptPage>;
  SynapCertificate: ResolverTypeWrapper<WireCertificate>;
  SynapCertificateConnection: ResolverTypeWrapper<CertificatePage>;
  SynapCertificateShare: ResolverTypeWrapper<SynapCertificateShare>;
  SynapCourse: ResolverTypeWrapper<WireCourse>;
  SynapEscalationReason: ResolverTypeWrapper<SynapEscalationReason>;
  SynapExam: ResolverTypeWrapper<WireExam>;
  SynapExamConnection: ResolverTypeWrapper<ExamPage>;
  SynapFile: ResolverTypeWrapper<SynapFile>;
  SynapGrade: ResolverTypeWrapper<SynapGrade>;
  SynapGroupMembership: ResolverTypeWrapper<MembershipParent>;
  SynapLearningRecord: ResolverTypeWrapper<WireLearningRecord>;
  SynapLearningRecordConnection: ResolverTypeWrapper<LearningRecordPage>;
  SynapMarking: ResolverTypeWrapper<WireExam>;
  SynapMarks: ResolverTypeWrapper<SynapMarks>;
  SynapProctorReview: ResolverTypeWrapper<ProctorReviewParent>;
  SynapProctoring: ResolverTypeWrapper<WireAttempt>;
  SynapSchedule: ResolverTypeWrapper<SynapSchedule>;
  SynapUser: ResolverTypeWrapper<UserParent>;
  SynapUserConnection: ResolverTypeWrapper<UserPage>;
  SynapUserGroup: ResolverTypeWrapper<WireUserGroup>;
  SynapUserGroupConnection: ResolverTypeWrapper<UserGroupPage>;
  Vendor: Vendor;
  VendorEnrollment: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VendorEnrollment']>;
  VendorHealth: VendorHealth;
  VendorMode: VendorMode;
  VendorUser: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['VendorUser']>;
  _Account: ResolverTypeWrapper<_Account>;
  _AccountPage: ResolverTypeWrapper<_AccountPage>;
  _EnrollmentPage: ResolverTypeWrapper<Omit<_EnrollmentPage, 'enrollments'> & { enrollments: Array<ResolversTypes['Enrollment']> }>;
  _Role: _Role;
  _VendorStatus: ResolverTypeWrapper<_VendorStatus>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CallBudget: CallBudget;
  Int: Scalars['Int']['output'];
  Certificate: Certificate;
  String: Scalars['String']['output'];
  DateTime: Scalars['DateTime']['output'];
  Enrollment: EnrollmentParent;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  LinkedAccount: LinkedAccount;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Score: Score;
  SynapAssignment: WireAssignment;
  SynapAssignmentConnection: AssignmentPage;
  SynapAssignmentGroup: WireAssignmentGroup;
  SynapAttempt: WireAttempt;
  SynapAttemptConnection: AttemptPage;
  SynapCertificate: WireCertificate;
  SynapCertificateConnection: CertificatePage;
  SynapCertificateShare: SynapCertificateShare;
  SynapCourse: WireCourse;
  SynapEscalationReason: SynapEscalationReason;
  SynapExam: WireExam;
  SynapExamConnection: ExamPage;
  SynapFile: SynapFile;
  SynapGrade: SynapGrade;
  SynapGroupMembership: MembershipParent;
  SynapLearningRecord: WireLearningRecord;
  SynapLearningRecordConnection: LearningRecordPage;
  SynapMarking: WireExam;
  SynapMarks: SynapMarks;
  SynapProctorReview: ProctorReviewParent;
  SynapProctoring: WireAttempt;
  SynapSchedule: SynapSchedule;
  SynapUser: UserParent;
  SynapUserConnection: UserPage;
  SynapUserGroup: WireUserGroup;
  SynapUserGroupConnection: UserGroupPage;
  VendorEnrollment: ResolversUnionTypes<ResolversParentTypes>['VendorEnrollment'];
  VendorUser: ResolversInterfaceTypes<ResolversParentTypes>['VendorUser'];
  _Account: _Account;
  _AccountPage: _AccountPage;
  _EnrollmentPage: Omit<_EnrollmentPage, 'enrollments'> & { enrollments: Array<ResolversParentTypes['Enrollment']> };
  _VendorStatus: _VendorStatus;
};

export type AccessDirectiveArgs = {
  role: _Role;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = SynapContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OwnedDirectiveArgs = { };

export type OwnedDirectiveResolver<Result, Parent, ContextType = SynapContext, Args = OwnedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CallBudgetResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['CallBudget'] = ResolversParentTypes['CallBudget']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate']> = {
  downloadPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expirySource?: Resolver<Maybe<ResolversTypes['ExpirySource']>, ParentType, ContextType>;
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EnrollmentResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['Enrollment'] = ResolversParentTypes['Enrollment']> = {
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

export type LinkedAccountResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['LinkedAccount'] = ResolversParentTypes['LinkedAccount']> = {
  externalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _synapAccountsByKey?: Resolver<Maybe<Array<ResolversTypes['_Account']>>, ParentType, ContextType, RequireFields<Query_SynapAccountsByKeyArgs, 'key' | 'value'>>;
  _synapDirectory?: Resolver<Maybe<ResolversTypes['_AccountPage']>, ParentType, ContextType, RequireFields<Query_SynapDirectoryArgs, 'thorough'>>;
  _synapEnrollments?: Resolver<Maybe<ResolversTypes['_EnrollmentPage']>, ParentType, ContextType, Partial<Query_SynapEnrollmentsArgs>>;
  _synapStatus?: Resolver<Maybe<ResolversTypes['_VendorStatus']>, ParentType, ContextType>;
  _synapUserEnrollments?: Resolver<Maybe<Array<ResolversTypes['Enrollment']>>, ParentType, ContextType, RequireFields<Query_SynapUserEnrollmentsArgs, 'id'>>;
  synapAssignment?: Resolver<Maybe<ResolversTypes['SynapAssignment']>, ParentType, ContextType, RequireFields<QuerySynapAssignmentArgs, 'id'>>;
  synapAssignmentGroup?: Resolver<Maybe<ResolversTypes['SynapAssignmentGroup']>, ParentType, ContextType, RequireFields<QuerySynapAssignmentGroupArgs, 'id'>>;
  synapAssignmentGroups?: Resolver<Maybe<Array<Maybe<ResolversTypes['SynapAssignmentGroup']>>>, ParentType, ContextType, RequireFields<QuerySynapAssignmentGroupsArgs, 'ids'>>;
  synapAssignments?: Resolver<Maybe<ResolversTypes['SynapAssignmentConnection']>, ParentType, ContextType, RequireFields<QuerySynapAssignmentsArgs, 'first'>>;
  synapAttempt?: Resolver<Maybe<ResolversTypes['SynapAttempt']>, ParentType, ContextType, RequireFields<QuerySynapAttemptArgs, 'id'>>;
  synapAttempts?: Resolver<Maybe<ResolversTypes['SynapAttemptConnection']>, ParentType, ContextType, RequireFields<QuerySynapAttemptsArgs, 'first'>>;
  synapCertificate?: Resolver<Maybe<ResolversTypes['SynapCertificate']>, ParentType, ContextType, RequireFields<QuerySynapCertificateArgs, 'id'>>;
  synapCertificates?: Resolver<Maybe<ResolversTypes['SynapCertificateConnection']>, ParentType, ContextType, RequireFields<QuerySynapCertificatesArgs, 'first'>>;
  synapCourse?: Resolver<Maybe<ResolversTypes['SynapCourse']>, ParentType, ContextType, RequireFields<QuerySynapCourseArgs, 'id'>>;
  synapCourses?: Resolver<Maybe<Array<Maybe<ResolversTypes['SynapCourse']>>>, ParentType, ContextType, RequireFields<QuerySynapCoursesArgs, 'ids'>>;
  synapExam?: Resolver<Maybe<ResolversTypes['SynapExam']>, ParentType, ContextType, RequireFields<QuerySynapExamArgs, 'id'>>;
  synapExams?: Resolver<Maybe<ResolversTypes['SynapExamConnection']>, ParentType, ContextType, RequireFields<QuerySynapExamsArgs, 'first'>>;
  synapLearningRecord?: Resolver<Maybe<ResolversTypes['SynapLearningRecord']>, ParentType, ContextType, RequireFields<QuerySynapLearningRecordArgs, 'id'>>;
  synapLearningRecords?: Resolver<Maybe<ResolversTypes['SynapLearningRecordConnection']>, ParentType, ContextType, RequireFields<QuerySynapLearningRecordsArgs, 'first'>>;
  synapUser?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType, RequireFields<QuerySynapUserArgs, 'id'>>;
  synapUserDirectory?: Resolver<Maybe<ResolversTypes['SynapUserConnection']>, ParentType, ContextType, RequireFields<QuerySynapUserDirectoryArgs, 'first'>>;
  synapUserGroup?: Resolver<Maybe<ResolversTypes['SynapUserGroup']>, ParentType, ContextType, RequireFields<QuerySynapUserGroupArgs, 'id'>>;
  synapUserGroups?: Resolver<Maybe<ResolversTypes['SynapUserGroupConnection']>, ParentType, ContextType, RequireFields<QuerySynapUserGroupsArgs, 'first'>>;
  synapUsers?: Resolver<Maybe<Array<Maybe<ResolversTypes['SynapUser']>>>, ParentType, ContextType, RequireFields<QuerySynapUsersArgs, 'ids'>>;
};

export type ScoreResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['Score'] = ResolversParentTypes['Score']> = {
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scaled?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SynapAssignmentResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapAssignment'] = ResolversParentTypes['SynapAssignment'], FederationReferenceType extends FederationReferenceTypes['SynapAssignment'] = FederationReferenceTypes['SynapAssignment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SynapAssignment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignmentGroup?: Resolver<Maybe<ResolversTypes['SynapAssignmentGroup']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  course?: Resolver<Maybe<ResolversTypes['SynapCourse']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCompleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRevoked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  itemIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SynapAssignmentConnectionResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapAssignmentConnection'] = ResolversParentTypes['SynapAssignmentConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SynapAssignment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SynapAssignmentGroupResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapAssignmentGroup'] = ResolversParentTypes['SynapAssignmentGroup']> = {
  absoluteDeadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  certificateIgnoreSubPortalBranding?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  certificateShareList?: Resolver<Maybe<Array<ResolversTypes['SynapCertificateShare']>>, ParentType, ContextType>;
  certificateTemplateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadlineType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isArchived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isReviewRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progressionType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relativeDeadline?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewers?: Resolver<Maybe<ResolversTypes['SynapUserGroup']>, ParentType, ContextType>;
  shortDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SynapAttemptResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapAttempt'] = ResolversParentTypes['SynapAttempt'], FederationReferenceType extends FederationReferenceTypes['SynapAttempt'] = FederationReferenceTypes['SynapAttempt']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SynapAttempt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignment?: Resolver<Maybe<ResolversTypes['SynapAssignment']>, ParentType, ContextType>;
  assignmentItemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  attemptsAllowed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  candidateOpenDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exam?: Resolver<Maybe<ResolversTypes['SynapExam']>, ParentType, ContextType>;
  examStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['SynapGrade']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCompleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOpen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPast?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRevoked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isUpcoming?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  marks?: Resolver<Maybe<ResolversTypes['SynapMarks']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType>;
  proctoring?: Resolver<ResolversTypes['SynapProctoring'], ParentType, ContextType>;
  quizId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quizSetup?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resitCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resultsMarkingStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resultsPendingMarks?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  resultsStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['SynapSchedule']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scoreFrac?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  settings?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
  testId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timeCompleted?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeSpentSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  timeStarted?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SynapAttemptConnectionResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapAttemptConnection'] = ResolversParentTypes['SynapAttemptConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SynapAttempt']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SynapCertificateResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapCertificate'] = ResolversParentTypes['SynapCertificate']> = {
  assignment?: Resolver<Maybe<ResolversTypes['SynapAssignment']>, ParentType, ContextType>;
  attempt?: Resolver<Maybe<ResolversTypes['SynapAttempt']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exam?: Resolver<Maybe<ResolversTypes['SynapExam']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType>;
};

export type SynapCertificateConnectionResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapCertificateConnection'] = ResolversParentTypes['SynapCertificateConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SynapCertificate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SynapCertificateShareResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapCertificateShare'] = ResolversParentTypes['SynapCertificateShare']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  urlPrefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SynapCourseResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapCourse'] = ResolversParentTypes['SynapCourse']> = {
  attr?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isArchived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType>;
  shortDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SynapEscalationReasonResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapEscalationReason'] = ResolversParentTypes['SynapEscalationReason']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SynapExamResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapExam'] = ResolversParentTypes['SynapExam']> = {
  attr?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  currentVersionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  hideFromCandidateList?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAllowList?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  isArchived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDynamic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSectioned?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lockedByDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['SynapMarking'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notificationAutomateEmails?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType>;
  preExamInstructions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedVersionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resumeAllowed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  resumeSameSession?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  shortDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['SynapUserGroup']>, ParentType, ContextType>;
};

export type SynapExamConnectionResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapExamConnection'] = ResolversParentTypes['SynapExamConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SynapExam']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SynapFileResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapFile'] = ResolversParentTypes['SynapFile']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SynapGradeResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapGrade'] = ResolversParentTypes['SynapGrade']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isPass?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SynapGroupMembershipResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapGroupMembership'] = ResolversParentTypes['SynapGroupMembership']> = {
  joinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['SynapUserGroup']>, ParentType, ContextType>;
  userGroupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SynapLearningRecordResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapLearningRecord'] = ResolversParentTypes['SynapLearningRecord']> = {
  achievedOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attr?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType>;
};

export type SynapLearningRecordConnectionResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapLearningRecordConnection'] = ResolversParentTypes['SynapLearningRecordConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SynapLearningRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SynapMarkingResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapMarking'] = ResolversParentTypes['SynapMarking']> = {
  auditingEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  auditingMarkers?: Resolver<Maybe<ResolversTypes['SynapUserGroup']>, ParentType, ContextType>;
  backReadingEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  backReadingMarkers?: Resolver<Maybe<ResolversTypes['SynapUserGroup']>, ParentType, ContextType>;
  blindAuditingMarker?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  blindBackReadingMarker?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  blindEscalationMarker?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  blindIsolate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  blindModeratingMarker?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  blindProvisionalMarker?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  concealAuditing?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  concealEscalation?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  concealModerating?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  concealProvisional?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  doubleAllocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doubleEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  doubleMinMarkers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  doubleSequence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  escalatingMarkers?: Resolver<Maybe<ResolversTypes['SynapUserGroup']>, ParentType, ContextType>;
  escalationAllocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  escalationEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  escalationReasons?: Resolver<Maybe<Array<ResolversTypes['SynapEscalationReason']>>, ParentType, ContextType>;
  markers?: Resolver<Maybe<ResolversTypes['SynapUserGroup']>, ParentType, ContextType>;
  moderatingAllocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  moderatingMarkers?: Resolver<Maybe<ResolversTypes['SynapUserGroup']>, ParentType, ContextType>;
  moderatorsCanEscalate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  provisionalAllocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolutionEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type SynapMarksResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapMarks'] = ResolversParentTypes['SynapMarks']> = {
  credits?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  maxPoints?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  penalties?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SynapProctorReviewResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapProctorReview'] = ResolversParentTypes['SynapProctorReview']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType>;
};

export type SynapProctoringResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapProctoring'] = ResolversParentTypes['SynapProctoring']> = {
  breaches?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isApproved?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  live?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  requiresReview?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<Array<ResolversTypes['SynapProctorReview']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SynapScheduleResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapSchedule'] = ResolversParentTypes['SynapSchedule']> = {
  activateAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deactivateAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SynapUserResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapUser'] = ResolversParentTypes['SynapUser'], FederationReferenceType extends FederationReferenceTypes['SynapUser'] = FederationReferenceTypes['SynapUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SynapUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  attr?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enrollments?: Resolver<Maybe<Array<ResolversTypes['Enrollment']>>, ParentType, ContextType, Partial<SynapUserEnrollmentsArgs>>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  marketingEmailsConsent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notificationConfig?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  preferences?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  profilePicture?: Resolver<Maybe<ResolversTypes['SynapFile']>, ParentType, ContextType>;
  subPortalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAttributeIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  userGroups?: Resolver<Maybe<Array<ResolversTypes['SynapGroupMembership']>>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SynapUserConnectionResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapUserConnection'] = ResolversParentTypes['SynapUserConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SynapUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SynapUserGroupResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapUserGroup'] = ResolversParentTypes['SynapUserGroup']> = {
  attr?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  defaultGroupType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  internal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isArchived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDefaultGroup?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  membershipExpiryEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  membershipExpirySeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['SynapUser']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['SynapUserGroup']>, ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subPortalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totalUsers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userTypeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SynapUserGroupConnectionResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['SynapUserGroupConnection'] = ResolversParentTypes['SynapUserGroupConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SynapUserGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VendorEnrollmentResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['VendorEnrollment'] = ResolversParentTypes['VendorEnrollment']> = {
  __resolveType: TypeResolveFn<'SynapAssignment' | 'SynapAttempt', ParentType, ContextType>;
};

export type VendorUserResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['VendorUser'] = ResolversParentTypes['VendorUser']> = {
  __resolveType: TypeResolveFn<'SynapUser', ParentType, ContextType>;
};

export type _AccountResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['_Account'] = ResolversParentTypes['_Account']> = {
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

export type _AccountPageResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['_AccountPage'] = ResolversParentTypes['_AccountPage']> = {
  accounts?: Resolver<Array<ResolversTypes['_Account']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type _EnrollmentPageResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['_EnrollmentPage'] = ResolversParentTypes['_EnrollmentPage']> = {
  enrollments?: Resolver<Array<ResolversTypes['Enrollment']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waitSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type _VendorStatusResolvers<ContextType = SynapContext, ParentType extends ResolversParentTypes['_VendorStatus'] = ResolversParentTypes['_VendorStatus']> = {
  callBudget?: Resolver<Maybe<ResolversTypes['CallBudget']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['VendorHealth'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['VendorMode'], ParentType, ContextType>;
  skippedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SynapContext> = {
  CallBudget?: CallBudgetResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Enrollment?: EnrollmentResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  LinkedAccount?: LinkedAccountResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Score?: ScoreResolvers<ContextType>;
  SynapAssignment?: SynapAssignmentResolvers<ContextType>;
  SynapAssignmentConnection?: SynapAssignmentConnectionResolvers<ContextType>;
  SynapAssignmentGroup?: SynapAssignmentGroupResolvers<ContextType>;
  SynapAttempt?: SynapAttemptResolvers<ContextType>;
  SynapAttemptConnection?: SynapAttemptConnectionResolvers<ContextType>;
  SynapCertificate?: SynapCertificateResolvers<ContextType>;
  SynapCertificateConnection?: SynapCertificateConnectionResolvers<ContextType>;
  SynapCertificateShare?: SynapCertificateShareResolvers<ContextType>;
  SynapCourse?: SynapCourseResolvers<ContextType>;
  SynapEscalationReason?: SynapEscalationReasonResolvers<ContextType>;
  SynapExam?: SynapExamResolvers<ContextType>;
  SynapExamConnection?: SynapExamConnectionResolvers<ContextType>;
  SynapFile?: SynapFileResolvers<ContextType>;
  SynapGrade?: SynapGradeResolvers<ContextType>;
  SynapGroupMembership?: SynapGroupMembershipResolvers<ContextType>;
  SynapLearningRecord?: SynapLearningRecordResolvers<ContextType>;
  SynapLearningRecordConnection?: SynapLearningRecordConnectionResolvers<ContextType>;
  SynapMarking?: SynapMarkingResolvers<ContextType>;
  SynapMarks?: SynapMarksResolvers<ContextType>;
  SynapProctorReview?: SynapProctorReviewResolvers<ContextType>;
  SynapProctoring?: SynapProctoringResolvers<ContextType>;
  SynapSchedule?: SynapScheduleResolvers<ContextType>;
  SynapUser?: SynapUserResolvers<ContextType>;
  SynapUserConnection?: SynapUserConnectionResolvers<ContextType>;
  SynapUserGroup?: SynapUserGroupResolvers<ContextType>;
  SynapUserGroupConnection?: SynapUserGroupConnectionResolvers<ContextType>;
  VendorEnrollment?: VendorEnrollmentResolvers<ContextType>;
  VendorUser?: VendorUserResolvers<ContextType>;
  _Account?: _AccountResolvers<ContextType>;
  _AccountPage?: _AccountPageResolvers<ContextType>;
  _EnrollmentPage?: _EnrollmentPageResolvers<ContextType>;
  _VendorStatus?: _VendorStatusResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SynapContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
};
