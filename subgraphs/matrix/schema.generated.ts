import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserParent, EnrollmentParent, RecordParent, TeacherParent, CompletionParent, GradesParent } from './parents.ts';
import type { WireNote, WireClass, WireTaughtClass, WireReportRow, WirePeriodGrade, WireAssignmentGrade, WireModule, WireSection, WireAssignment, WireOrganization, WireGroup, WireGroupUser, WireJobTitle, WireCertificate } from './wire.ts';
import type { MatrixContext } from './loaders.ts';
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

/** Something to be done in a course. */
export type MatrixAssignment = {
  readonly __typename?: 'MatrixAssignment';
  /** When it opens, from begin; null if self-paced. */
  readonly begin: Maybe<Scalars['DateTime']['output']>;
  /** Weighting category, from category. */
  readonly category: Maybe<Scalars['String']['output']>;
  /** Ids of its competencies, from competencies; null without mastery. */
  readonly competencyIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** When it is due, from end; null if self-paced. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** Whether one must pass it to go on, from gateway. */
  readonly gateway: Maybe<Scalars['Boolean']['output']>;
  /** What it takes to pass the gateway, from gateway_threshold; its unit is not documented. */
  readonly gatewayThreshold: Maybe<Scalars['Float']['output']>;
  /** Whether it was given, from given; null if self-paced. */
  readonly given: Maybe<Scalars['Boolean']['output']>;
  /** From grading. */
  readonly grading: Maybe<MatrixGrading>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** Id of its module, from lesson. */
  readonly moduleId: Maybe<Scalars['ID']['output']>;
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Points that can be reached, from points. */
  readonly points: Maybe<Scalars['Float']['output']>;
  /** The word of MATRIX that grading translates, as it was sent. */
  readonly rawGrading: Maybe<Scalars['String']['output']>;
  /** The word of MATRIX that type translates, as it was sent. */
  readonly rawType: Maybe<Scalars['String']['output']>;
  /** From type. */
  readonly type: Maybe<MatrixAssignmentType>;
  /** From weight; null unless the course weighs by category. */
  readonly weight: Maybe<Scalars['Float']['output']>;
};

/** A page of assignments. */
export type MatrixAssignmentConnection = {
  readonly __typename?: 'MatrixAssignmentConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixAssignment>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** The grade of one assignment. */
export type MatrixAssignmentGrade = {
  readonly __typename?: 'MatrixAssignmentGrade';
  /** Id of the assignment, from id. */
  readonly assignmentId: Scalars['ID']['output'];
  /** The grader's words, from comment. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** From grade. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** Whether the grade of a quiz or SCORM package was set by hand, from gradebook. */
  readonly gradebook: Maybe<Scalars['Boolean']['output']>;
  /** Who graded it, by grader_id. */
  readonly grader: Maybe<MatrixUser>;
  /** From percent. */
  readonly percent: Maybe<Scalars['Float']['output']>;
  /** Points that could be reached, from points. */
  readonly points: Maybe<Scalars['Float']['output']>;
  /** Points reached, from score. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** From submitted_at. */
  readonly submittedAt: Maybe<Scalars['DateTime']['output']>;
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

/** A certificate that courses can award. The link to a person's copy is not shown: it holds a credential. */
export type MatrixCertificate = {
  readonly __typename?: 'MatrixCertificate';
  /** From description. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** How long it holds, from duration, as MATRIX words it; the unit of a bare number is not documented. */
  readonly duration: Maybe<Scalars['String']['output']>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Whether it can be printed, from printable. */
  readonly printable: Maybe<Scalars['Boolean']['output']>;
};

/** A page of certificates. */
export type MatrixCertificateConnection = {
  readonly __typename?: 'MatrixCertificateConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixCertificate>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A course. MATRIX calls it a class in its calls. */
export type MatrixClass = {
  readonly __typename?: 'MatrixClass';
  /** From archived. */
  readonly archived: Maybe<Scalars['Boolean']['output']>;
  /** In the order of the course. get_assignments_for_class. */
  readonly assignments: Maybe<MatrixAssignmentConnection>;
  /** From catalog_category. */
  readonly catalogCategories: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When it meets, from class_times; null if self-paced. */
  readonly classTimes: Maybe<ReadonlyArray<MatrixClassTime>>;
  /** Who completed it. get_all_class_completions. */
  readonly completions: Maybe<MatrixClassCompletionConnection>;
  /** From course_code. */
  readonly courseCode: Maybe<Scalars['String']['output']>;
  /** Course custom fields: every entry beside the documented ones, save credentials; of these those that MATRIX_CUSTOM_FIELDS names, where it is set. */
  readonly customFields: Maybe<ReadonlyArray<MatrixCustomField>>;
  /** Whether the catalog shows it, from display_in_catalog. */
  readonly displayInCatalog: Maybe<Scalars['Boolean']['output']>;
  /** Last day, from finish; null if self-paced. */
  readonly finish: Maybe<Scalars['DateTime']['output']>;
  /** Grades by percent, highest first, from grademap. */
  readonly gradeMap: Maybe<ReadonlyArray<MatrixGradeMapEntry>>;
  /** Grades as they stand now. get_grades_for_class. */
  readonly grades: Maybe<MatrixGradesConnection>;
  /** Earliest first, from grading_periods. */
  readonly gradingPeriods: Maybe<ReadonlyArray<MatrixGradingPeriod>>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** In the order of the course. get_lessons_for_class. */
  readonly modules: Maybe<MatrixModuleConnection>;
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** URL of the picture, from picture. */
  readonly picture: Maybe<Scalars['String']['output']>;
  /** The word of MATRIX that style translates, as it was sent. */
  readonly rawStyle: Maybe<Scalars['String']['output']>;
  /** The word of MATRIX that weightingStyle translates, as it was sent. */
  readonly rawWeightingStyle: Maybe<Scalars['String']['output']>;
  /** Dates and final scores. get_class_report, one call for every 100 people asked about. */
  readonly report: Maybe<MatrixClassReportConnection>;
  /** From section_code. */
  readonly sectionCode: Maybe<Scalars['String']['output']>;
  /** From semester. */
  readonly semester: Maybe<Scalars['String']['output']>;
  /** First day, from start; null if self-paced. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** Everybody on the roster, also those who left. get_students_for_class. */
  readonly students: Maybe<MatrixEnrollmentConnection>;
  /** From style. */
  readonly style: Maybe<MatrixClassStyle>;
  /** Instructors. get_teachers_for_class. */
  readonly teachers: Maybe<MatrixClassTeacherConnection>;
  /** From weighting_style. */
  readonly weightingStyle: Maybe<MatrixWeightingStyle>;
  /** Whether assignments are grouped by category for weights, from weighting_using_categories. */
  readonly weightingUsingCategories: Maybe<Scalars['Boolean']['output']>;
};


/** A course. MATRIX calls it a class in its calls. */
export type MatrixClassAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A course. MATRIX calls it a class in its calls. */
export type MatrixClassCompletionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A course. MATRIX calls it a class in its calls. */
export type MatrixClassGradesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A course. MATRIX calls it a class in its calls. */
export type MatrixClassModulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A course. MATRIX calls it a class in its calls. */
export type MatrixClassReportArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  startedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  studentIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A course. MATRIX calls it a class in its calls. */
export type MatrixClassStudentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A course. MATRIX calls it a class in its calls. */
export type MatrixClassTeachersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** That a learner completed a course. */
export type MatrixClassCompletion = {
  readonly __typename?: 'MatrixClassCompletion';
  /** The certificates earned; null where the course awards none. */
  readonly certificates: Maybe<ReadonlyArray<MatrixCertificate>>;
  /** The course. */
  readonly class: Maybe<MatrixClass>;
  /** From completed_at of the student, where MATRIX sends it here. */
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who completed it. */
  readonly user: Maybe<MatrixUser>;
};

/** A page of completions. */
export type MatrixClassCompletionConnection = {
  readonly __typename?: 'MatrixClassCompletionConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixClassCompletion>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A page of courses. */
export type MatrixClassConnection = {
  readonly __typename?: 'MatrixClassConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixClass>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** What courses must fit, all of it. */
export type MatrixClassConstraints = {
  /** Sent as archived. */
  readonly archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as course_code. */
  readonly courseCode?: InputMaybe<Scalars['String']['input']>;
  /** Sent as name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Sent as section_code. */
  readonly sectionCode?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a course report. */
export type MatrixClassReportConnection = {
  readonly __typename?: 'MatrixClassReportConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixClassReportRow>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A row of the course report. */
export type MatrixClassReportRow = {
  readonly __typename?: 'MatrixClassReportRow';
  /** From completed_at. */
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** From enrolled_at. */
  readonly enrolledAt: Maybe<Scalars['DateTime']['output']>;
  /** Final grade, from score.grade. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** From last_visited_at. */
  readonly lastVisitedAt: Maybe<Scalars['DateTime']['output']>;
  /** Final score in percent, from score.percent. */
  readonly percent: Maybe<Scalars['Float']['output']>;
  /** First visit, from started_at. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** The learner, by student_id (here an account's id). */
  readonly user: Maybe<MatrixUser>;
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

/** An account and how it teaches a course. */
export type MatrixClassTeacher = {
  readonly __typename?: 'MatrixClassTeacher';
  /** Whether as a co-teacher, from coteacher. */
  readonly coteacher: Maybe<Scalars['Boolean']['output']>;
  /** The instructor. */
  readonly user: Maybe<MatrixUser>;
};

/** A page of instructors. */
export type MatrixClassTeacherConnection = {
  readonly __typename?: 'MatrixClassTeacherConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixClassTeacher>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A regular meeting of a course, in the course's own local time. */
export type MatrixClassTime = {
  readonly __typename?: 'MatrixClassTime';
  /** Day of the week, such as Tue, from day. */
  readonly day: Maybe<Scalars['String']['output']>;
  /** Hours and minutes, from from. */
  readonly from: Maybe<Scalars['String']['output']>;
  /** From location. */
  readonly location: Maybe<Scalars['String']['output']>;
  /** Hours and minutes, from to. */
  readonly to: Maybe<Scalars['String']['output']>;
};

/** A custom field of an account or a course. */
export type MatrixCustomField = {
  readonly __typename?: 'MatrixCustomField';
  /** Its name in MATRIX. */
  readonly key: Scalars['String']['output'];
  /** Its value as text; several values with commas between. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** A custom field and the value it must have. */
export type MatrixCustomFieldInput = {
  /** Its name in MATRIX. */
  readonly key: Scalars['String']['input'];
  /** Its value. */
  readonly value: Scalars['String']['input'];
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

/** A learner in a course: MATRIX's own record, from its roster, or its report where that says enough. */
export type MatrixEnrollment = {
  readonly __typename?: 'MatrixEnrollment';
  /** The course. */
  readonly class: Maybe<MatrixClass>;
  /** From completed_at. */
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether the learner is deactivated in the course, from deactivated. */
  readonly deactivated: Maybe<Scalars['Boolean']['output']>;
  /** From deactivated_at. */
  readonly deactivatedAt: Maybe<Scalars['DateTime']['output']>;
  /** How the learner was enrolled, from enroll_type. */
  readonly enrollType: Maybe<MatrixEnrollType>;
  /** From enrolled_at. */
  readonly enrolledAt: Maybe<Scalars['DateTime']['output']>;
  /** Who enrolled the learner, by enrolled_by_id. */
  readonly enrolledBy: Maybe<MatrixUser>;
  /** Grade at completion, from grade. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** classId:userId; MATRIX has no id for it. */
  readonly id: Scalars['ID']['output'];
  /** From last_visited_at. */
  readonly lastVisitedAt: Maybe<Scalars['DateTime']['output']>;
  /** What instructors noted, from notes. For managers and admins. */
  readonly notes: Maybe<ReadonlyArray<MatrixStudentNote>>;
  /** Percent at completion, from percent. */
  readonly percent: Maybe<Scalars['Float']['output']>;
  /** The word of MATRIX that enrollType translates, as it was sent. */
  readonly rawEnrollType: Maybe<Scalars['String']['output']>;
  /** From reactivated_at. */
  readonly reactivatedAt: Maybe<Scalars['DateTime']['output']>;
  /** First visit, from started_at. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** From time_spent, seconds. */
  readonly timeSpentSeconds: Maybe<Scalars['Int']['output']>;
  /** Whether the learner was unenrolled, from unenrolled. */
  readonly unenrolled: Maybe<Scalars['Boolean']['output']>;
  /** From unenrolled_at. */
  readonly unenrolledAt: Maybe<Scalars['DateTime']['output']>;
  /** Who unenrolled the learner, by unenrolled_by_id. */
  readonly unenrolledBy: Maybe<MatrixUser>;
  /** Whose it is. */
  readonly user: Maybe<MatrixUser>;
};

/** A page of a roster. */
export type MatrixEnrollmentConnection = {
  readonly __typename?: 'MatrixEnrollmentConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixEnrollment>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** Gender as MATRIX words it. */
export type MatrixGender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** A word that is not known here. */
  | 'UNKNOWN';

/** A grade and what it takes. */
export type MatrixGradeMapEntry = {
  readonly __typename?: 'MatrixGradeMapEntry';
  /** From grade. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** Lowest percent for it, from minimum_percent. */
  readonly minimumPercent: Maybe<Scalars['Float']['output']>;
};

/** A person's grades in a course, as they stand now. */
export type MatrixGrades = {
  readonly __typename?: 'MatrixGrades';
  /** The course. */
  readonly class: Maybe<MatrixClass>;
  /** From grade. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** Earliest first, from grading_periods. */
  readonly gradingPeriods: Maybe<ReadonlyArray<MatrixGradingPeriodGrade>>;
  /** From percent. */
  readonly percent: Maybe<Scalars['Float']['output']>;
  /** The person, by user_id. */
  readonly user: Maybe<MatrixUser>;
};

/** A page of grades. */
export type MatrixGradesConnection = {
  readonly __typename?: 'MatrixGradesConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixGrades>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

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

/** A part of a course's time that is graded by itself. */
export type MatrixGradingPeriod = {
  readonly __typename?: 'MatrixGradingPeriod';
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Its weight, percent, from percent. */
  readonly percent: Maybe<Scalars['Float']['output']>;
  /** First day, from start. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
};

/** Grades of one grading period. */
export type MatrixGradingPeriodGrade = {
  readonly __typename?: 'MatrixGradingPeriodGrade';
  /** From assignments. */
  readonly assignments: Maybe<ReadonlyArray<MatrixAssignmentGrade>>;
  /** From grade. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** From percent. */
  readonly percent: Maybe<Scalars['Float']['output']>;
};

/** A group of accounts. Its access code is not shown: it lets people in. */
export type MatrixGroup = {
  readonly __typename?: 'MatrixGroup';
  /** Its administrators. get_admins_for_group. */
  readonly admins: Maybe<MatrixGroupUserConnection>;
  /** From description. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** Its members. get_members_for_group. */
  readonly members: Maybe<MatrixGroupUserConnection>;
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** URL of the picture, from picture. */
  readonly picture: Maybe<Scalars['String']['output']>;
  /** The word of MATRIX that type translates, as it was sent. */
  readonly rawType: Maybe<Scalars['String']['output']>;
  /** The word of MATRIX that visibility translates, as it was sent. */
  readonly rawVisibility: Maybe<Scalars['String']['output']>;
  /** From type. */
  readonly type: Maybe<MatrixGroupType>;
  /** From visibility. */
  readonly visibility: Maybe<MatrixGroupVisibility>;
};


/** A group of accounts. Its access code is not shown: it lets people in. */
export type MatrixGroupAdminsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A group of accounts. Its access code is not shown: it lets people in. */
export type MatrixGroupMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of groups. */
export type MatrixGroupConnection = {
  readonly __typename?: 'MatrixGroupConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixGroup>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

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

/** An account in a group. */
export type MatrixGroupUser = {
  readonly __typename?: 'MatrixGroupUser';
  /** From joined_at. */
  readonly joinedAt: Maybe<Scalars['DateTime']['output']>;
  /** From last_visited_at. */
  readonly lastVisitedAt: Maybe<Scalars['DateTime']['output']>;
  /** The account, by id. */
  readonly user: Maybe<MatrixUser>;
};

/** A page of the accounts of a group. */
export type MatrixGroupUserConnection = {
  readonly __typename?: 'MatrixGroupUserConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixGroupUser>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

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

/** A job title that accounts can have. */
export type MatrixJobTitle = {
  readonly __typename?: 'MatrixJobTitle';
  /** From description. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
};

/** A page of job titles. */
export type MatrixJobTitleConnection = {
  readonly __typename?: 'MatrixJobTitleConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixJobTitle>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A module of a course. MATRIX calls it a lesson in its calls. */
export type MatrixModule = {
  readonly __typename?: 'MatrixModule';
  /** Ids of its competencies, from competencies; null without mastery. */
  readonly competencyIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** From sections. */
  readonly sections: Maybe<ReadonlyArray<MatrixSection>>;
  /** When it starts, from start_at; null if not scheduled. */
  readonly startAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of modules. */
export type MatrixModuleConnection = {
  readonly __typename?: 'MatrixModuleConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixModule>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** An organization within the business. */
export type MatrixOrganization = {
  readonly __typename?: 'MatrixOrganization';
  /** Courses with at least one learner from here. get_classes_for_organization, 100 to a call. */
  readonly classes: Maybe<MatrixClassConnection>;
  /** From description. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is an internal one, from internal. */
  readonly internal: Maybe<Scalars['Boolean']['output']>;
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Its accounts. get_users_that_match by organization_id, 100 to a call. */
  readonly users: Maybe<MatrixUserConnection>;
};


/** An organization within the business. */
export type MatrixOrganizationClassesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An organization within the business. */
export type MatrixOrganizationUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of organizations. */
export type MatrixOrganizationConnection = {
  readonly __typename?: 'MatrixOrganizationConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixOrganization>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A part of a module. */
export type MatrixSection = {
  readonly __typename?: 'MatrixSection';
  /** Id of its assignment, from assignment_id. */
  readonly assignmentId: Maybe<Scalars['ID']['output']>;
  /** The certificate it awards, by certificate_id. */
  readonly certificate: Maybe<MatrixCertificate>;
  /** The course it stands for, by class_id. */
  readonly class: Maybe<MatrixClass>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The word of MATRIX that type translates, as it was sent. */
  readonly rawType: Maybe<Scalars['String']['output']>;
  /** From type. */
  readonly type: Maybe<MatrixSectionType>;
};

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

/** What an instructor noted about a learner. */
export type MatrixStudentNote = {
  readonly __typename?: 'MatrixStudentNote';
  /** From message. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** Whether the learner's parents may see it, from show_parents. */
  readonly showParents: Maybe<Scalars['Boolean']['output']>;
  /** Whether the learner may see it, from show_student. */
  readonly showStudent: Maybe<Scalars['Boolean']['output']>;
  /** From subject. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** From submitted_at. */
  readonly submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who wrote it, by teacher_id (here an account's id). */
  readonly teacher: Maybe<MatrixUser>;
};

/** A course and how an account teaches it. */
export type MatrixTaughtClass = {
  readonly __typename?: 'MatrixTaughtClass';
  /** The course. */
  readonly class: Maybe<MatrixClass>;
  /** Whether as a co-teacher, from coteacher. */
  readonly coteacher: Maybe<Scalars['Boolean']['output']>;
};

/** A page of courses taught. */
export type MatrixTaughtClassConnection = {
  readonly __typename?: 'MatrixTaughtClassConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixTaughtClass>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** An account in MATRIX. Password, birth date and home address are never read. */
export type MatrixUser = VendorUser & {
  readonly __typename?: 'MatrixUser';
  /** Not archived. */
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** Groups the account is an administrator of. get_groups_with_admin. */
  readonly administeredGroups: Maybe<MatrixGroupConnection>;
  /** Whether an administrator, from administrator. */
  readonly administrator: Maybe<Scalars['Boolean']['output']>;
  /** Whether the account is archived, from archived. */
  readonly archived: Maybe<Scalars['Boolean']['output']>;
  /** When the account was archived, from archived_at. */
  readonly archivedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether a teaching assistant, from assistant. */
  readonly assistant: Maybe<Scalars['Boolean']['output']>;
  /** Children, from children_ids; null where families are not enabled. */
  readonly children: Maybe<ReadonlyArray<MatrixUser>>;
  /** Courses enrolled in. get_classes_enrolled_by. */
  readonly classes: Maybe<MatrixClassConnection>;
  /** Account custom fields: every entry beside the documented ones, save credentials, birth date and home address; of these those that MATRIX_CUSTOM_FIELDS names, where it is set. */
  readonly customFields: Maybe<ReadonlyArray<MatrixCustomField>>;
  /** From nick_name, else first_name and last_name joined. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** From email. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** From the field that MATRIX_EMPLOYEE_NUMBER names: student_id unless set. */
  readonly employeeNumber: Maybe<Scalars['String']['output']>;
  /**
   * The courses that get_classes_enrolled_by lists, and those that only get_status_of_classes knows: two calls for a person. The
   * status of a course that is neither completed nor deactivated, dates and marks take one call for each course, whoever is asked
   * about in it; timeSpentSeconds its whole roster. Where the calls left will not do for everybody asked about, people are finished
   * one after another, and the others fail with VENDOR_RATE_LIMITED or QUERY_TOO_COMPLEX.
   */
  readonly enrollments: Maybe<ReadonlyArray<Enrollment>>;
  /** From last_name. */
  readonly familyName: Maybe<Scalars['String']['output']>;
  /** When this was read from MATRIX. */
  readonly fetchedAt: Maybe<Scalars['DateTime']['output']>;
  /** First login, from first_login_at. */
  readonly firstLoginAt: Maybe<Scalars['DateTime']['output']>;
  /** From gender. */
  readonly gender: Maybe<MatrixGender>;
  /** From first_name. */
  readonly givenName: Maybe<Scalars['String']['output']>;
  /** Grades as they stand now, without archived courses. get_grades_for_user. */
  readonly grades: Maybe<MatrixGradesConnection>;
  /** Groups the account is a member of. get_groups_with_member. */
  readonly groups: Maybe<MatrixGroupConnection>;
  /** From id. */
  readonly id: Scalars['ID']['output'];
  /** The job title, by job_title_id. */
  readonly jobTitle: Maybe<MatrixJobTitle>;
  /** From job_title_id. */
  readonly jobTitleId: Maybe<Scalars['ID']['output']>;
  /** When the account was made, from joined_at. */
  readonly joinedAt: Maybe<Scalars['DateTime']['output']>;
  /** From last_login_at. */
  readonly lastActiveAt: Maybe<Scalars['DateTime']['output']>;
  /** Last login, from last_login_at. */
  readonly lastLoginAt: Maybe<Scalars['DateTime']['output']>;
  /** Number of logins, from logins. */
  readonly logins: Maybe<Scalars['Int']['output']>;
  /** Whether a manager, from manager. */
  readonly manager: Maybe<Scalars['Boolean']['output']>;
  /** Whether a monitor, from monitor. */
  readonly monitor: Maybe<Scalars['Boolean']['output']>;
  /** Nick name, from nick_name. */
  readonly nickName: Maybe<Scalars['String']['output']>;
  /** The organization, by organization_id. */
  readonly organization: Maybe<MatrixOrganization>;
  /** From organization_id. */
  readonly organizationId: Maybe<Scalars['ID']['output']>;
  /** Whether a parent, from parent; null where families are not enabled. */
  readonly parent: Maybe<Scalars['Boolean']['output']>;
  /** Parents, from parent_ids; null where families are not enabled. */
  readonly parents: Maybe<ReadonlyArray<MatrixUser>>;
  /** Phone number, from phone. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** URL of the profile picture, from picture. */
  readonly picture: Maybe<Scalars['String']['output']>;
  /** The word of MATRIX that gender translates, as it was sent. */
  readonly rawGender: Maybe<Scalars['String']['output']>;
  /** Skype name, from skype. */
  readonly skype: Maybe<Scalars['String']['output']>;
  /** Address of an SMS gateway, from sms_email. */
  readonly smsEmail: Maybe<Scalars['String']['output']>;
  /** Whether a learner, from student. */
  readonly student: Maybe<Scalars['Boolean']['output']>;
  /** Learner number given by the organization, from student_id; not the account's id. */
  readonly studentId: Maybe<Scalars['String']['output']>;
  /** Courses taught. get_classes_taught_by. */
  readonly taughtClasses: Maybe<MatrixTaughtClassConnection>;
  /** Whether an instructor, from teacher. */
  readonly teacher: Maybe<Scalars['Boolean']['output']>;
  /** Instructor number given by the organization, from teacher_id; not the account's id. */
  readonly teacherId: Maybe<Scalars['String']['output']>;
  /** Login name, from userid. */
  readonly username: Maybe<Scalars['String']['output']>;
  /** MATRIX. */
  readonly vendor: Vendor;
  /** Year of graduation, from year_of_graduation. */
  readonly yearOfGraduation: Maybe<Scalars['Int']['output']>;
};


/** An account in MATRIX. Password, birth date and home address are never read. */
export type MatrixUserAdministeredGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An account in MATRIX. Password, birth date and home address are never read. */
export type MatrixUserClassesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An account in MATRIX. Password, birth date and home address are never read. */
export type MatrixUserEnrollmentsArgs = {
  statuses?: InputMaybe<ReadonlyArray<EnrollmentStatus>>;
};


/** An account in MATRIX. Password, birth date and home address are never read. */
export type MatrixUserGradesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An account in MATRIX. Password, birth date and home address are never read. */
export type MatrixUserGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An account in MATRIX. Password, birth date and home address are never read. */
export type MatrixUserTaughtClassesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of accounts. */
export type MatrixUserConnection = {
  readonly __typename?: 'MatrixUserConnection';
  /** The entries of this page. */
  readonly nodes: ReadonlyArray<MatrixUser>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all; null where MATRIX does not say (lists that it sends in pages). */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** What accounts must fit, all of it. Whether MATRIX compares whole values or parts is not documented. */
export type MatrixUserConstraints = {
  /** Sent as administrator. */
  readonly administrator?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as archived. */
  readonly archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as assistant. */
  readonly assistant?: InputMaybe<Scalars['Boolean']['input']>;
  /** Account custom fields, each sent under its own name. */
  readonly customFields?: InputMaybe<ReadonlyArray<MatrixCustomFieldInput>>;
  /** Sent as email. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Sent as last_name. */
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  /** Sent as first_name. */
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  /** Sent as job_title_id. */
  readonly jobTitleId?: InputMaybe<Scalars['ID']['input']>;
  /** Sent as manager. */
  readonly manager?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as monitor. */
  readonly monitor?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as nick_name. */
  readonly nickName?: InputMaybe<Scalars['String']['input']>;
  /** Sent as organization_id. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Sent as parent. */
  readonly parent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent as phone. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Sent as student. */
  readonly student?: InputMaybe<Scalars['Boolean']['input']>;
  /** Learner number given by the organization, sent as student_id. */
  readonly studentId?: InputMaybe<Scalars['String']['input']>;
  /** Sent as teacher. */
  readonly teacher?: InputMaybe<Scalars['Boolean']['input']>;
  /** Instructor number given by the organization, sent as teacher_id. */
  readonly teacherId?: InputMaybe<Scalars['String']['input']>;
  /** Login name, sent as userid. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
  /** Sent as year_of_graduation. */
  readonly yearOfGraduation?: InputMaybe<Scalars['Int']['input']>;
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
  /** Accounts with this key, live: one call. Empty where MATRIX cannot look the key up. */
  readonly _matrixAccountsByKey: Maybe<ReadonlyArray<_Account>>;
  /** A page of the whole directory, active and archived accounts. */
  readonly _matrixDirectory: Maybe<_AccountPage>;
  /** A page of everybody's enrollments: the rosters of a few courses. */
  readonly _matrixEnrollments: Maybe<_EnrollmentPage>;
  /** How MATRIX stands. */
  readonly _matrixStatus: Maybe<_VendorStatus>;
  /** One person's enrollments, live. */
  readonly _matrixUserEnrollments: Maybe<ReadonlyArray<Enrollment>>;
  /** All courses. get_all_classes, 100 to a call. For managers and admins. */
  readonly matrixAllClasses: Maybe<MatrixClassConnection>;
  /** All groups. get_all_groups, 100 to a call. For managers and admins. */
  readonly matrixAllGroups: Maybe<MatrixGroupConnection>;
  /** All organizations. get_all_organizations, 100 to a call. For managers and admins. */
  readonly matrixAllOrganizations: Maybe<MatrixOrganizationConnection>;
  /** One certificate, null if there is none. get_certificates_with_ids. */
  readonly matrixCertificate: Maybe<MatrixCertificate>;
  /** All certificates of the business. get_all_certificates. For managers and admins. */
  readonly matrixCertificates: Maybe<MatrixCertificateConnection>;
  /** One course, null if there is none. get_classes_with_ids. */
  readonly matrixClass: Maybe<MatrixClass>;
  /** Who completed what. get_all_class_completions, one call. Give a filter: without one the answer can be too large to be read. For managers and admins. */
  readonly matrixClassCompletions: Maybe<MatrixClassCompletionConnection>;
  /** Courses in the order asked, null for unknown ids. get_classes_with_ids, 100 to a call. */
  readonly matrixClasses: Maybe<ReadonlyArray<Maybe<MatrixClass>>>;
  /** Courses that fit every constraint given. get_classes_that_match, 100 to a call. For managers and admins. */
  readonly matrixClassesMatching: Maybe<MatrixClassConnection>;
  /** One learner in one course, null if there is none. get_students_for_class, else get_class_report. */
  readonly matrixEnrollment: Maybe<MatrixEnrollment>;
  /** One group, null if there is none. get_groups_with_ids. */
  readonly matrixGroup: Maybe<MatrixGroup>;
  /** Groups in the order asked, null for unknown ids. get_groups_with_ids, 100 to a call. */
  readonly matrixGroups: Maybe<ReadonlyArray<Maybe<MatrixGroup>>>;
  /** One job title, null if there is none. get_job_titles_with_ids. */
  readonly matrixJobTitle: Maybe<MatrixJobTitle>;
  /** All job titles. get_all_job_titles. For managers and admins. */
  readonly matrixJobTitles: Maybe<MatrixJobTitleConnection>;
  /** One organization, null if there is none. get_organizations_with_ids. */
  readonly matrixOrganization: Maybe<MatrixOrganization>;
  /** Organizations in the order asked, null for unknown ids. get_organizations_with_ids, 100 to a call. */
  readonly matrixOrganizations: Maybe<ReadonlyArray<Maybe<MatrixOrganization>>>;
  /** One account, null if there is none. get_users_with_ids. */
  readonly matrixUser: Maybe<MatrixUser>;
  /** All accounts, archived ones too. get_all_users, 100 to a call. For managers and admins. */
  readonly matrixUserDirectory: Maybe<MatrixUserConnection>;
  /** Accounts in the order asked, null for unknown ids. get_users_with_ids, 100 to a call. */
  readonly matrixUsers: Maybe<ReadonlyArray<Maybe<MatrixUser>>>;
  /** Accounts that fit every constraint given. get_users_that_match, 100 to a call. For managers and admins. */
  readonly matrixUsersMatching: Maybe<MatrixUserConnection>;
};


export type Query_MatrixAccountsByKeyArgs = {
  key: LinkKey;
  value: Scalars['String']['input'];
};


export type Query_MatrixDirectoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  thorough?: InputMaybe<Scalars['Boolean']['input']>;
};


export type Query_MatrixEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


export type Query_MatrixUserEnrollmentsArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatrixAllClassesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMatrixAllGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMatrixAllOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMatrixCertificateArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatrixCertificatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMatrixClassArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatrixClassCompletionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  classId?: InputMaybe<Scalars['ID']['input']>;
  completedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  completedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMatrixClassesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryMatrixClassesMatchingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  constraints: MatrixClassConstraints;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMatrixEnrollmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatrixGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatrixGroupsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryMatrixJobTitleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatrixJobTitlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMatrixOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatrixOrganizationsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryMatrixUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatrixUserDirectoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMatrixUsersArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryMatrixUsersMatchingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  constraints: MatrixUserConstraints;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** The vendor's own record of an enrollment: here, a learner in a course. */
export type VendorEnrollment = MatrixEnrollment;

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
  MatrixCertificate: MatrixCertificate;
  MatrixClass: MatrixClass;
  MatrixEnrollment: MatrixEnrollment;
  MatrixGroup: MatrixGroup;
  MatrixJobTitle: MatrixJobTitle;
  MatrixOrganization: MatrixOrganization;
  MatrixUser: MatrixUser;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  MatrixCertificate:
    ( { __typename: 'MatrixCertificate' }
    & GraphQLRecursivePick<FederationTypes['MatrixCertificate'], {"id":true}> );
  MatrixClass:
    ( { __typename: 'MatrixClass' }
    & GraphQLRecursivePick<FederationTypes['MatrixClass'], {"id":true}> );
  MatrixEnrollment:
    ( { __typename: 'MatrixEnrollment' }
    & GraphQLRecursivePick<FederationTypes['MatrixEnrollment'], {"id":true}> );
  MatrixGroup:
    ( { __typename: 'MatrixGroup' }
    & GraphQLRecursivePick<FederationTypes['MatrixGroup'], {"id":true}> );
  MatrixJobTitle:
    ( { __typename: 'MatrixJobTitle' }
    & GraphQLRecursivePick<FederationTypes['MatrixJobTitle'], {"id":true}> );
  MatrixOrganization:
    ( { __typename: 'MatrixOrganization' }
    & GraphQLRecursivePick<FederationTypes['MatrixOrganization'], {"id":true}> );
  MatrixUser:
    ( { __typename: 'MatrixUser' }
    & GraphQLRecursivePick<FederationTypes['MatrixUser'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  VendorEnrollment: ( RecordParent );
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
  MatrixAssignment: ResolverTypeWrapper<WireAssignment>;
  MatrixAssignmentConnection: ResolverTypeWrapper<Omit<MatrixAssignmentConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixAssignment']> }>;
  MatrixAssignmentGrade: ResolverTypeWrapper<WireAssignmentGrade>;
  MatrixAssignmentType: MatrixAssignmentType;
  MatrixCertificate: ResolverTypeWrapper<WireCertificate>;
  MatrixCertificateConnection: ResolverTypeWrapper<Omit<MatrixCertificateConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixCertificate']> }>;
  MatrixClass: ResolverTypeWrapper<WireClass>;
  MatrixClassCompletion: ResolverTypeWrapper<CompletionParent>;
  MatrixClassCompletionConnection: ResolverTypeWrapper<Omit<MatrixClassCompletionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixClassCompletion']> }>;
  MatrixClassConnection: ResolverTypeWrapper<Omit<MatrixClassConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixClass']> }>;
  MatrixClassConstraints: MatrixClassConstraints;
  MatrixClassReportConnection: ResolverTypeWrapper<Omit<MatrixClassReportConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixClassReportRow']> }>;
  MatrixClassReportRow: ResolverTypeWrapper<WireReportRow>;
  MatrixClassStyle: MatrixClassStyle;
  MatrixClassTeacher: ResolverTypeWrapper<TeacherParent>;
  MatrixClassTeacherConnection: ResolverTypeWrapper<Omit<MatrixClassTeacherConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixClassTeacher']> }>;
  MatrixClassTime: ResolverTypeWrapper<MatrixClassTime>;
  MatrixCustomField: ResolverTypeWrapper<MatrixCustomField>;
  MatrixCustomFieldInput: MatrixCustomFieldInput;
  MatrixEnrollType: MatrixEnrollType;
  MatrixEnrollment: ResolverTypeWrapper<RecordParent>;
  MatrixEnrollmentConnection: ResolverTypeWrapper<Omit<MatrixEnrollmentConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixEnrollment']> }>;
  MatrixGender: MatrixGender;
  MatrixGradeMapEntry: ResolverTypeWrapper<MatrixGradeMapEntry>;
  MatrixGrades: ResolverTypeWrapper<GradesParent>;
  MatrixGradesConnection: ResolverTypeWrapper<Omit<MatrixGradesConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixGrades']> }>;
  MatrixGrading: MatrixGrading;
  MatrixGradingPeriod: ResolverTypeWrapper<MatrixGradingPeriod>;
  MatrixGradingPeriodGrade: ResolverTypeWrapper<WirePeriodGrade>;
  MatrixGroup: ResolverTypeWrapper<WireGroup>;
  MatrixGroupConnection: ResolverTypeWrapper<Omit<MatrixGroupConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixGroup']> }>;
  MatrixGroupType: MatrixGroupType;
  MatrixGroupUser: ResolverTypeWrapper<WireGroupUser>;
  MatrixGroupUserConnection: ResolverTypeWrapper<Omit<MatrixGroupUserConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixGroupUser']> }>;
  MatrixGroupVisibility: MatrixGroupVisibility;
  MatrixJobTitle: ResolverTypeWrapper<WireJobTitle>;
  MatrixJobTitleConnection: ResolverTypeWrapper<Omit<MatrixJobTitleConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixJobTitle']> }>;
  MatrixModule: ResolverTypeWrapper<WireModule>;
  MatrixModuleConnection: ResolverTypeWrapper<Omit<MatrixModuleConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixModule']> }>;
  MatrixOrganization: ResolverTypeWrapper<WireOrganization>;
  MatrixOrganizationConnection: ResolverTypeWrapper<Omit<MatrixOrganizationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixOrganization']> }>;
  MatrixSection: ResolverTypeWrapper<WireSection>;
  MatrixSectionType: MatrixSectionType;
  MatrixStudentNote: ResolverTypeWrapper<WireNote>;
  MatrixTaughtClass: ResolverTypeWrapper<WireTaughtClass>;
  MatrixTaughtClassConnection: ResolverTypeWrapper<Omit<MatrixTaughtClassConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixTaughtClass']> }>;
  MatrixUser: ResolverTypeWrapper<UserParent>;
  MatrixUserConnection: ResolverTypeWrapper<Omit<MatrixUserConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['MatrixUser']> }>;
  MatrixUserConstraints: MatrixUserConstraints;
  MatrixWeightingStyle: MatrixWeightingStyle;
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
  DateTime: Scalars['DateTime']['output'];
  Enrollment: EnrollmentParent;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  LinkedAccount: LinkedAccount;
  MatrixAssignment: WireAssignment;
  MatrixAssignmentConnection: Omit<MatrixAssignmentConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixAssignment']> };
  MatrixAssignmentGrade: WireAssignmentGrade;
  MatrixCertificate: WireCertificate;
  MatrixCertificateConnection: Omit<MatrixCertificateConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixCertificate']> };
  MatrixClass: WireClass;
  MatrixClassCompletion: CompletionParent;
  MatrixClassCompletionConnection: Omit<MatrixClassCompletionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixClassCompletion']> };
  MatrixClassConnection: Omit<MatrixClassConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixClass']> };
  MatrixClassConstraints: MatrixClassConstraints;
  MatrixClassReportConnection: Omit<MatrixClassReportConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixClassReportRow']> };
  MatrixClassReportRow: WireReportRow;
  MatrixClassTeacher: TeacherParent;
  MatrixClassTeacherConnection: Omit<MatrixClassTeacherConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixClassTeacher']> };
  MatrixClassTime: MatrixClassTime;
  MatrixCustomField: MatrixCustomField;
  MatrixCustomFieldInput: MatrixCustomFieldInput;
  MatrixEnrollment: RecordParent;
  MatrixEnrollmentConnection: Omit<MatrixEnrollmentConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixEnrollment']> };
  MatrixGradeMapEntry: MatrixGradeMapEntry;
  MatrixGrades: GradesParent;
  MatrixGradesConnection: Omit<MatrixGradesConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixGrades']> };
  MatrixGradingPeriod: MatrixGradingPeriod;
  MatrixGradingPeriodGrade: WirePeriodGrade;
  MatrixGroup: WireGroup;
  MatrixGroupConnection: Omit<MatrixGroupConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixGroup']> };
  MatrixGroupUser: WireGroupUser;
  MatrixGroupUserConnection: Omit<MatrixGroupUserConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixGroupUser']> };
  MatrixJobTitle: WireJobTitle;
  MatrixJobTitleConnection: Omit<MatrixJobTitleConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixJobTitle']> };
  MatrixModule: WireModule;
  MatrixModuleConnection: Omit<MatrixModuleConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixModule']> };
  MatrixOrganization: WireOrganization;
  MatrixOrganizationConnection: Omit<MatrixOrganizationConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixOrganization']> };
  MatrixSection: WireSection;
  MatrixStudentNote: WireNote;
  MatrixTaughtClass: WireTaughtClass;
  MatrixTaughtClassConnection: Omit<MatrixTaughtClassConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixTaughtClass']> };
  MatrixUser: UserParent;
  MatrixUserConnection: Omit<MatrixUserConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['MatrixUser']> };
  MatrixUserConstraints: MatrixUserConstraints;
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

export type AccessDirectiveResolver<Result, Parent, ContextType = MatrixContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OwnedDirectiveArgs = { };

export type OwnedDirectiveResolver<Result, Parent, ContextType = MatrixContext, Args = OwnedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CallBudgetResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['CallBudget'] = ResolversParentTypes['CallBudget']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate']> = {
  downloadPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expirySource?: Resolver<Maybe<ResolversTypes['ExpirySource']>, ParentType, ContextType>;
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EnrollmentResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['Enrollment'] = ResolversParentTypes['Enrollment']> = {
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

export type LinkedAccountResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['LinkedAccount'] = ResolversParentTypes['LinkedAccount']> = {
  externalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type MatrixAssignmentResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixAssignment'] = ResolversParentTypes['MatrixAssignment']> = {
  begin?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  competencyIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  gateway?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  gatewayThreshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  given?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  grading?: Resolver<Maybe<ResolversTypes['MatrixGrading']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  moduleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rawGrading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['MatrixAssignmentType']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MatrixAssignmentConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixAssignmentConnection'] = ResolversParentTypes['MatrixAssignmentConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixAssignment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixAssignmentGradeResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixAssignmentGrade'] = ResolversParentTypes['MatrixAssignmentGrade']> = {
  assignmentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gradebook?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  grader?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MatrixCertificateResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixCertificate'] = ResolversParentTypes['MatrixCertificate'], FederationReferenceType extends FederationReferenceTypes['MatrixCertificate'] = FederationReferenceTypes['MatrixCertificate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MatrixCertificate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  printable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MatrixCertificateConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixCertificateConnection'] = ResolversParentTypes['MatrixCertificateConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixCertificate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixClassResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixClass'] = ResolversParentTypes['MatrixClass'], FederationReferenceType extends FederationReferenceTypes['MatrixClass'] = FederationReferenceTypes['MatrixClass']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MatrixClass']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  assignments?: Resolver<Maybe<ResolversTypes['MatrixAssignmentConnection']>, ParentType, ContextType, RequireFields<MatrixClassAssignmentsArgs, 'first'>>;
  catalogCategories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  classTimes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixClassTime']>>, ParentType, ContextType>;
  completions?: Resolver<Maybe<ResolversTypes['MatrixClassCompletionConnection']>, ParentType, ContextType, RequireFields<MatrixClassCompletionsArgs, 'first'>>;
  courseCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixCustomField']>>, ParentType, ContextType>;
  displayInCatalog?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  finish?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  gradeMap?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixGradeMapEntry']>>, ParentType, ContextType>;
  grades?: Resolver<Maybe<ResolversTypes['MatrixGradesConnection']>, ParentType, ContextType, RequireFields<MatrixClassGradesArgs, 'first'>>;
  gradingPeriods?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixGradingPeriod']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modules?: Resolver<Maybe<ResolversTypes['MatrixModuleConnection']>, ParentType, ContextType, RequireFields<MatrixClassModulesArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  picture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStyle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawWeightingStyle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['MatrixClassReportConnection']>, ParentType, ContextType, RequireFields<MatrixClassReportArgs, 'first'>>;
  sectionCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  semester?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  students?: Resolver<Maybe<ResolversTypes['MatrixEnrollmentConnection']>, ParentType, ContextType, RequireFields<MatrixClassStudentsArgs, 'first'>>;
  style?: Resolver<Maybe<ResolversTypes['MatrixClassStyle']>, ParentType, ContextType>;
  teachers?: Resolver<Maybe<ResolversTypes['MatrixClassTeacherConnection']>, ParentType, ContextType, RequireFields<MatrixClassTeachersArgs, 'first'>>;
  weightingStyle?: Resolver<Maybe<ResolversTypes['MatrixWeightingStyle']>, ParentType, ContextType>;
  weightingUsingCategories?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MatrixClassCompletionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixClassCompletion'] = ResolversParentTypes['MatrixClassCompletion']> = {
  certificates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixCertificate']>>, ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['MatrixClass']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
};

export type MatrixClassCompletionConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixClassCompletionConnection'] = ResolversParentTypes['MatrixClassCompletionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixClassCompletion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixClassConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixClassConnection'] = ResolversParentTypes['MatrixClassConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixClass']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixClassReportConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixClassReportConnection'] = ResolversParentTypes['MatrixClassReportConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixClassReportRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixClassReportRowResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixClassReportRow'] = ResolversParentTypes['MatrixClassReportRow']> = {
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  enrolledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastVisitedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
};

export type MatrixClassTeacherResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixClassTeacher'] = ResolversParentTypes['MatrixClassTeacher']> = {
  coteacher?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
};

export type MatrixClassTeacherConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixClassTeacherConnection'] = ResolversParentTypes['MatrixClassTeacherConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixClassTeacher']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixClassTimeResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixClassTime'] = ResolversParentTypes['MatrixClassTime']> = {
  day?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatrixCustomFieldResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixCustomField'] = ResolversParentTypes['MatrixCustomField']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatrixEnrollmentResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixEnrollment'] = ResolversParentTypes['MatrixEnrollment'], FederationReferenceType extends FederationReferenceTypes['MatrixEnrollment'] = FederationReferenceTypes['MatrixEnrollment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MatrixEnrollment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['MatrixClass']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deactivated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  deactivatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  enrollType?: Resolver<Maybe<ResolversTypes['MatrixEnrollType']>, ParentType, ContextType>;
  enrolledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  enrolledBy?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastVisitedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixStudentNote']>>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rawEnrollType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reactivatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeSpentSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unenrolled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  unenrolledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unenrolledBy?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatrixEnrollmentConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixEnrollmentConnection'] = ResolversParentTypes['MatrixEnrollmentConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixEnrollment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixGradeMapEntryResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixGradeMapEntry'] = ResolversParentTypes['MatrixGradeMapEntry']> = {
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minimumPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MatrixGradesResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixGrades'] = ResolversParentTypes['MatrixGrades']> = {
  class?: Resolver<Maybe<ResolversTypes['MatrixClass']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gradingPeriods?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixGradingPeriodGrade']>>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
};

export type MatrixGradesConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixGradesConnection'] = ResolversParentTypes['MatrixGradesConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixGrades']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixGradingPeriodResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixGradingPeriod'] = ResolversParentTypes['MatrixGradingPeriod']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MatrixGradingPeriodGradeResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixGradingPeriodGrade'] = ResolversParentTypes['MatrixGradingPeriodGrade']> = {
  assignments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixAssignmentGrade']>>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MatrixGroupResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixGroup'] = ResolversParentTypes['MatrixGroup'], FederationReferenceType extends FederationReferenceTypes['MatrixGroup'] = FederationReferenceTypes['MatrixGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MatrixGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  admins?: Resolver<Maybe<ResolversTypes['MatrixGroupUserConnection']>, ParentType, ContextType, RequireFields<MatrixGroupAdminsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['MatrixGroupUserConnection']>, ParentType, ContextType, RequireFields<MatrixGroupMembersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  picture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawVisibility?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['MatrixGroupType']>, ParentType, ContextType>;
  visibility?: Resolver<Maybe<ResolversTypes['MatrixGroupVisibility']>, ParentType, ContextType>;
};

export type MatrixGroupConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixGroupConnection'] = ResolversParentTypes['MatrixGroupConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixGroupUserResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixGroupUser'] = ResolversParentTypes['MatrixGroupUser']> = {
  joinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastVisitedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
};

export type MatrixGroupUserConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixGroupUserConnection'] = ResolversParentTypes['MatrixGroupUserConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixGroupUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixJobTitleResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixJobTitle'] = ResolversParentTypes['MatrixJobTitle'], FederationReferenceType extends FederationReferenceTypes['MatrixJobTitle'] = FederationReferenceTypes['MatrixJobTitle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MatrixJobTitle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatrixJobTitleConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixJobTitleConnection'] = ResolversParentTypes['MatrixJobTitleConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixJobTitle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixModuleResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixModule'] = ResolversParentTypes['MatrixModule']> = {
  competencyIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixSection']>>, ParentType, ContextType>;
  startAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MatrixModuleConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixModuleConnection'] = ResolversParentTypes['MatrixModuleConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixModule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixOrganizationResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixOrganization'] = ResolversParentTypes['MatrixOrganization'], FederationReferenceType extends FederationReferenceTypes['MatrixOrganization'] = FederationReferenceTypes['MatrixOrganization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MatrixOrganization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  classes?: Resolver<Maybe<ResolversTypes['MatrixClassConnection']>, ParentType, ContextType, RequireFields<MatrixOrganizationClassesArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  internal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ResolversTypes['MatrixUserConnection']>, ParentType, ContextType, RequireFields<MatrixOrganizationUsersArgs, 'first'>>;
};

export type MatrixOrganizationConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixOrganizationConnection'] = ResolversParentTypes['MatrixOrganizationConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixOrganization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixSectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixSection'] = ResolversParentTypes['MatrixSection']> = {
  assignmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['MatrixCertificate']>, ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['MatrixClass']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['MatrixSectionType']>, ParentType, ContextType>;
};

export type MatrixStudentNoteResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixStudentNote'] = ResolversParentTypes['MatrixStudentNote']> = {
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  showParents?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  showStudent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  teacher?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
};

export type MatrixTaughtClassResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixTaughtClass'] = ResolversParentTypes['MatrixTaughtClass']> = {
  class?: Resolver<Maybe<ResolversTypes['MatrixClass']>, ParentType, ContextType>;
  coteacher?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MatrixTaughtClassConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixTaughtClassConnection'] = ResolversParentTypes['MatrixTaughtClassConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixTaughtClass']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatrixUserResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixUser'] = ResolversParentTypes['MatrixUser'], FederationReferenceType extends FederationReferenceTypes['MatrixUser'] = FederationReferenceTypes['MatrixUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MatrixUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  administeredGroups?: Resolver<Maybe<ResolversTypes['MatrixGroupConnection']>, ParentType, ContextType, RequireFields<MatrixUserAdministeredGroupsArgs, 'first'>>;
  administrator?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  archived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  assistant?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  children?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixUser']>>, ParentType, ContextType>;
  classes?: Resolver<Maybe<ResolversTypes['MatrixClassConnection']>, ParentType, ContextType, RequireFields<MatrixUserClassesArgs, 'first'>>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixCustomField']>>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enrollments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Enrollment']>>, ParentType, ContextType, Partial<MatrixUserEnrollmentsArgs>>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstLoginAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['MatrixGender']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grades?: Resolver<Maybe<ResolversTypes['MatrixGradesConnection']>, ParentType, ContextType, RequireFields<MatrixUserGradesArgs, 'first'>>;
  groups?: Resolver<Maybe<ResolversTypes['MatrixGroupConnection']>, ParentType, ContextType, RequireFields<MatrixUserGroupsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['MatrixJobTitle']>, ParentType, ContextType>;
  jobTitleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  joinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastLoginAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  logins?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  monitor?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  nickName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['MatrixOrganization']>, ParentType, ContextType>;
  organizationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  parents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MatrixUser']>>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  picture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawGender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smsEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  studentId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taughtClasses?: Resolver<Maybe<ResolversTypes['MatrixTaughtClassConnection']>, ParentType, ContextType, RequireFields<MatrixUserTaughtClassesArgs, 'first'>>;
  teacher?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  teacherId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  yearOfGraduation?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatrixUserConnectionResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['MatrixUserConnection'] = ResolversParentTypes['MatrixUserConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MatrixUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _matrixAccountsByKey?: Resolver<Maybe<ReadonlyArray<ResolversTypes['_Account']>>, ParentType, ContextType, RequireFields<Query_MatrixAccountsByKeyArgs, 'key' | 'value'>>;
  _matrixDirectory?: Resolver<Maybe<ResolversTypes['_AccountPage']>, ParentType, ContextType, RequireFields<Query_MatrixDirectoryArgs, 'thorough'>>;
  _matrixEnrollments?: Resolver<Maybe<ResolversTypes['_EnrollmentPage']>, ParentType, ContextType, Partial<Query_MatrixEnrollmentsArgs>>;
  _matrixStatus?: Resolver<Maybe<ResolversTypes['_VendorStatus']>, ParentType, ContextType>;
  _matrixUserEnrollments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Enrollment']>>, ParentType, ContextType, RequireFields<Query_MatrixUserEnrollmentsArgs, 'id'>>;
  matrixAllClasses?: Resolver<Maybe<ResolversTypes['MatrixClassConnection']>, ParentType, ContextType, RequireFields<QueryMatrixAllClassesArgs, 'first'>>;
  matrixAllGroups?: Resolver<Maybe<ResolversTypes['MatrixGroupConnection']>, ParentType, ContextType, RequireFields<QueryMatrixAllGroupsArgs, 'first'>>;
  matrixAllOrganizations?: Resolver<Maybe<ResolversTypes['MatrixOrganizationConnection']>, ParentType, ContextType, RequireFields<QueryMatrixAllOrganizationsArgs, 'first'>>;
  matrixCertificate?: Resolver<Maybe<ResolversTypes['MatrixCertificate']>, ParentType, ContextType, RequireFields<QueryMatrixCertificateArgs, 'id'>>;
  matrixCertificates?: Resolver<Maybe<ResolversTypes['MatrixCertificateConnection']>, ParentType, ContextType, RequireFields<QueryMatrixCertificatesArgs, 'first'>>;
  matrixClass?: Resolver<Maybe<ResolversTypes['MatrixClass']>, ParentType, ContextType, RequireFields<QueryMatrixClassArgs, 'id'>>;
  matrixClassCompletions?: Resolver<Maybe<ResolversTypes['MatrixClassCompletionConnection']>, ParentType, ContextType, RequireFields<QueryMatrixClassCompletionsArgs, 'first'>>;
  matrixClasses?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MatrixClass']>>>, ParentType, ContextType, RequireFields<QueryMatrixClassesArgs, 'ids'>>;
  matrixClassesMatching?: Resolver<Maybe<ResolversTypes['MatrixClassConnection']>, ParentType, ContextType, RequireFields<QueryMatrixClassesMatchingArgs, 'constraints' | 'first'>>;
  matrixEnrollment?: Resolver<Maybe<ResolversTypes['MatrixEnrollment']>, ParentType, ContextType, RequireFields<QueryMatrixEnrollmentArgs, 'id'>>;
  matrixGroup?: Resolver<Maybe<ResolversTypes['MatrixGroup']>, ParentType, ContextType, RequireFields<QueryMatrixGroupArgs, 'id'>>;
  matrixGroups?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MatrixGroup']>>>, ParentType, ContextType, RequireFields<QueryMatrixGroupsArgs, 'ids'>>;
  matrixJobTitle?: Resolver<Maybe<ResolversTypes['MatrixJobTitle']>, ParentType, ContextType, RequireFields<QueryMatrixJobTitleArgs, 'id'>>;
  matrixJobTitles?: Resolver<Maybe<ResolversTypes['MatrixJobTitleConnection']>, ParentType, ContextType, RequireFields<QueryMatrixJobTitlesArgs, 'first'>>;
  matrixOrganization?: Resolver<Maybe<ResolversTypes['MatrixOrganization']>, ParentType, ContextType, RequireFields<QueryMatrixOrganizationArgs, 'id'>>;
  matrixOrganizations?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MatrixOrganization']>>>, ParentType, ContextType, RequireFields<QueryMatrixOrganizationsArgs, 'ids'>>;
  matrixUser?: Resolver<Maybe<ResolversTypes['MatrixUser']>, ParentType, ContextType, RequireFields<QueryMatrixUserArgs, 'id'>>;
  matrixUserDirectory?: Resolver<Maybe<ResolversTypes['MatrixUserConnection']>, ParentType, ContextType, RequireFields<QueryMatrixUserDirectoryArgs, 'first'>>;
  matrixUsers?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['MatrixUser']>>>, ParentType, ContextType, RequireFields<QueryMatrixUsersArgs, 'ids'>>;
  matrixUsersMatching?: Resolver<Maybe<ResolversTypes['MatrixUserConnection']>, ParentType, ContextType, RequireFields<QueryMatrixUsersMatchingArgs, 'constraints' | 'first'>>;
};

export type ScoreResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['Score'] = ResolversParentTypes['Score']> = {
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scaled?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type VendorEnrollmentResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['VendorEnrollment'] = ResolversParentTypes['VendorEnrollment']> = {
  __resolveType: TypeResolveFn<'MatrixEnrollment', ParentType, ContextType>;
};

export type VendorUserResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['VendorUser'] = ResolversParentTypes['VendorUser']> = {
  __resolveType: TypeResolveFn<'MatrixUser', ParentType, ContextType>;
};

export type _AccountResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['_Account'] = ResolversParentTypes['_Account']> = {
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

export type _AccountPageResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['_AccountPage'] = ResolversParentTypes['_AccountPage']> = {
  accounts?: Resolver<ReadonlyArray<ResolversTypes['_Account']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type _EnrollmentPageResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['_EnrollmentPage'] = ResolversParentTypes['_EnrollmentPage']> = {
  enrollments?: Resolver<ReadonlyArray<ResolversTypes['Enrollment']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waitSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type _VendorStatusResolvers<ContextType = MatrixContext, ParentType extends ResolversParentTypes['_VendorStatus'] = ResolversParentTypes['_VendorStatus']> = {
  callBudget?: Resolver<Maybe<ResolversTypes['CallBudget']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['VendorHealth'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['VendorMode'], ParentType, ContextType>;
  skippedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = MatrixContext> = {
  CallBudget?: CallBudgetResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Enrollment?: EnrollmentResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  LinkedAccount?: LinkedAccountResolvers<ContextType>;
  MatrixAssignment?: MatrixAssignmentResolvers<ContextType>;
  MatrixAssignmentConnection?: MatrixAssignmentConnectionResolvers<ContextType>;
  MatrixAssignmentGrade?: MatrixAssignmentGradeResolvers<ContextType>;
  MatrixCertificate?: MatrixCertificateResolvers<ContextType>;
  MatrixCertificateConnection?: MatrixCertificateConnectionResolvers<ContextType>;
  MatrixClass?: MatrixClassResolvers<ContextType>;
  MatrixClassCompletion?: MatrixClassCompletionResolvers<ContextType>;
  MatrixClassCompletionConnection?: MatrixClassCompletionConnectionResolvers<ContextType>;
  MatrixClassConnection?: MatrixClassConnectionResolvers<ContextType>;
  MatrixClassReportConnection?: MatrixClassReportConnectionResolvers<ContextType>;
  MatrixClassReportRow?: MatrixClassReportRowResolvers<ContextType>;
  MatrixClassTeacher?: MatrixClassTeacherResolvers<ContextType>;
  MatrixClassTeacherConnection?: MatrixClassTeacherConnectionResolvers<ContextType>;
  MatrixClassTime?: MatrixClassTimeResolvers<ContextType>;
  MatrixCustomField?: MatrixCustomFieldResolvers<ContextType>;
  MatrixEnrollment?: MatrixEnrollmentResolvers<ContextType>;
  MatrixEnrollmentConnection?: MatrixEnrollmentConnectionResolvers<ContextType>;
  MatrixGradeMapEntry?: MatrixGradeMapEntryResolvers<ContextType>;
  MatrixGrades?: MatrixGradesResolvers<ContextType>;
  MatrixGradesConnection?: MatrixGradesConnectionResolvers<ContextType>;
  MatrixGradingPeriod?: MatrixGradingPeriodResolvers<ContextType>;
  MatrixGradingPeriodGrade?: MatrixGradingPeriodGradeResolvers<ContextType>;
  MatrixGroup?: MatrixGroupResolvers<ContextType>;
  MatrixGroupConnection?: MatrixGroupConnectionResolvers<ContextType>;
  MatrixGroupUser?: MatrixGroupUserResolvers<ContextType>;
  MatrixGroupUserConnection?: MatrixGroupUserConnectionResolvers<ContextType>;
  MatrixJobTitle?: MatrixJobTitleResolvers<ContextType>;
  MatrixJobTitleConnection?: MatrixJobTitleConnectionResolvers<ContextType>;
  MatrixModule?: MatrixModuleResolvers<ContextType>;
  MatrixModuleConnection?: MatrixModuleConnectionResolvers<ContextType>;
  MatrixOrganization?: MatrixOrganizationResolvers<ContextType>;
  MatrixOrganizationConnection?: MatrixOrganizationConnectionResolvers<ContextType>;
  MatrixSection?: MatrixSectionResolvers<ContextType>;
  MatrixStudentNote?: MatrixStudentNoteResolvers<ContextType>;
  MatrixTaughtClass?: MatrixTaughtClassResolvers<ContextType>;
  MatrixTaughtClassConnection?: MatrixTaughtClassConnectionResolvers<ContextType>;
  MatrixUser?: MatrixUserResolvers<ContextType>;
  MatrixUserConnection?: MatrixUserConnectionResolvers<ContextType>;
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

export type DirectiveResolvers<ContextType = MatrixContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
};
