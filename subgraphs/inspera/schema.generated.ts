import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserParent, EnrollmentParent, CandidacyParent, TestParent, CandidateParent, SubmissionParent } from './parents.ts';
import type { WireContributor } from './wire/tests.ts';
import type { WireResult, WireRound, WireRoundGrade, WireResultQuestion } from './wire/results.ts';
import type { WireSubmissionQuestion, WireSectionMetadata } from './wire/submissions.ts';
import type { InsperaContext } from './loaders.ts';
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

/** A learner as a candidate of a test. Inspera has no id for it. */
export type InsperaCandidacy = {
  readonly __typename?: 'InsperaCandidacy';
  /** testId:userId. */
  readonly id: Scalars['ID']['output'];
  /** From the results export of this candidate. */
  readonly results: Maybe<ReadonlyArray<InsperaCandidateResult>>;
  /** From the submissions export of the test: one export for all candidates of a test. */
  readonly submission: Maybe<InsperaSubmission>;
  /** The test. */
  readonly test: Maybe<InsperaTest>;
  /** Id of the test in Inspera. */
  readonly testId: Scalars['ID']['output'];
  /** The account. */
  readonly user: Maybe<InsperaUser>;
  /** Id of the account in Inspera. */
  readonly userId: Scalars['ID']['output'];
};

/** Who takes a test, as its metadata lists it. */
export type InsperaCandidate = {
  readonly __typename?: 'InsperaCandidate';
  /** The person as a candidate of this test. */
  readonly candidacy: Maybe<InsperaCandidacy>;
  /** The number that stands for the person on this test, from candidateId. */
  readonly candidateId: Maybe<Scalars['String']['output']>;
  /** From externalUserIds. */
  readonly externalIds: ReadonlyArray<InsperaExternalId>;
  /** The account. */
  readonly user: Maybe<InsperaUser>;
  /** From userId. */
  readonly userId: Maybe<Scalars['ID']['output']>;
};

/** How one learner did on one test. */
export type InsperaCandidateResult = {
  readonly __typename?: 'InsperaCandidateResult';
  /** The person as a candidate of this test. */
  readonly candidacy: Maybe<InsperaCandidacy>;
  /** The number that stands for the person on this test, from candidateId. */
  readonly candidateId: Maybe<Scalars['String']['output']>;
  /** From evaluationRounds; none on a parent test. */
  readonly evaluationRounds: ReadonlyArray<InsperaEvaluationRound>;
  /** From externalUserIds. */
  readonly externalIds: ReadonlyArray<InsperaExternalId>;
  /** From ext_inspera_sessionId. */
  readonly sessionId: Maybe<Scalars['ID']['output']>;
  /** From taskId. */
  readonly taskId: Maybe<Scalars['ID']['output']>;
  /** The test. */
  readonly test: Maybe<InsperaTest>;
  /** From assessmentRunEndTime. */
  readonly testEndTime: Maybe<Scalars['DateTime']['output']>;
  /** From assessmentRunId. */
  readonly testId: Maybe<Scalars['ID']['output']>;
  /** From assessmentRunStartTime. */
  readonly testStartTime: Maybe<Scalars['DateTime']['output']>;
  /** From assessmentRunTitle. */
  readonly testTitle: Maybe<Scalars['String']['output']>;
  /** The account. */
  readonly user: Maybe<InsperaUser>;
  /** From userId. */
  readonly userId: Scalars['ID']['output'];
};

/** A page of results. */
export type InsperaCandidateResultConnection = {
  readonly __typename?: 'InsperaCandidateResultConnection';
  /** The results. */
  readonly nodes: ReadonlyArray<InsperaCandidateResult>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A group of graders of a test. */
export type InsperaCommittee = {
  readonly __typename?: 'InsperaCommittee';
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** GRADING or REASSESSMENT, from type. */
  readonly type: Maybe<Scalars['String']['output']>;
};

/** Who has a task on a test other than taking it. */
export type InsperaContributor = {
  readonly __typename?: 'InsperaContributor';
  /** Names of the person's committees, from committees. */
  readonly committees: ReadonlyArray<Scalars['String']['output']>;
  /** From externalUserIds. */
  readonly externalIds: ReadonlyArray<InsperaExternalId>;
  /** From firstName. */
  readonly firstName: Maybe<Scalars['String']['output']>;
  /** From lastName. */
  readonly lastName: Maybe<Scalars['String']['output']>;
  /** Tasks, such as evaluate and monitor. From roles. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** The account. */
  readonly user: Maybe<InsperaUser>;
  /** From userId. */
  readonly userId: Maybe<Scalars['ID']['output']>;
  /** Login name, from userName. */
  readonly username: Maybe<Scalars['String']['output']>;
};

/** Points for a question. */
export type InsperaEvaluation = {
  readonly __typename?: 'InsperaEvaluation';
  /** Who gave them, from evaluatorId; -1 in the first round is the computer. For managers and admins. */
  readonly evaluatorId: Maybe<Scalars['ID']['output']>;
  /** From score. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** How they came about, from scoreDetails. For managers and admins. */
  readonly scoreDetails: Maybe<Scalars['JSONObject']['output']>;
};

/** One round of grading. */
export type InsperaEvaluationRound = {
  readonly __typename?: 'InsperaEvaluationRound';
  /** Points that the computer gave, from automaticQuestionScore. */
  readonly automaticQuestionScore: Maybe<Scalars['Float']['output']>;
  /** The grade, a letter or a number. From finalGrade, in older answers gradeValue. */
  readonly finalGrade: Maybe<Scalars['String']['output']>;
  /** From roundId. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** Why the round was held, from jaggedAnalysisStatus, in older answers causeOfRound. */
  readonly jaggedAnalysisStatus: Maybe<Scalars['String']['output']>;
  /** From questions. */
  readonly questions: ReadonlyArray<InsperaResultQuestion>;
  /** What each grader gave, from roundGrades. */
  readonly roundGrades: ReadonlyArray<InsperaRoundGrade>;
};

/** The id that another system knows a person by. Inspera spells the pair in four ways. */
export type InsperaExternalId = {
  readonly __typename?: 'InsperaExternalId';
  /** What kind of id it is: the tenant's own word, such as FEIDE or LTI. From authType or ext_inspera_authType. */
  readonly authType: Maybe<Scalars['String']['output']>;
  /** The id. From externalId, externalUserId or ext_inspera_externalId. */
  readonly externalId: Scalars['String']['output'];
};

/** Points that a grader gave. */
export type InsperaManualScore = {
  readonly __typename?: 'InsperaManualScore';
  /** From ext_inspera_gradingTeacherName. For managers and admins. */
  readonly graderName: Maybe<Scalars['String']['output']>;
  /** From ext_inspera_manualScore. */
  readonly score: Maybe<Scalars['Float']['output']>;
};

/** A question in a round of grading. */
export type InsperaResultQuestion = {
  readonly __typename?: 'InsperaResultQuestion';
  /** From evaluations. */
  readonly evaluations: ReadonlyArray<InsperaEvaluation>;
  /** Its number on the test, from questionNumber. */
  readonly number: Maybe<Scalars['String']['output']>;
  /** From questionId. */
  readonly questionId: Maybe<Scalars['ID']['output']>;
  /** The question as this person got it, from userQuestionId. */
  readonly userQuestionId: Maybe<Scalars['ID']['output']>;
  /** From questionWeight. */
  readonly weight: Maybe<Scalars['Float']['output']>;
};

/** What one grader gave in a round. */
export type InsperaRoundGrade = {
  readonly __typename?: 'InsperaRoundGrade';
  /** The grader's account. */
  readonly evaluator: Maybe<InsperaUser>;
  /** From evaluatorUserId, in older answers evaluatorId. For managers and admins. */
  readonly evaluatorId: Maybe<Scalars['ID']['output']>;
  /** The grade, in older answers only. From grade. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** Points in all, from totalScore. */
  readonly totalScore: Maybe<Scalars['Float']['output']>;
};

/** What is noted about the first section of a test. */
export type InsperaSectionMetadata = {
  readonly __typename?: 'InsperaSectionMetadata';
  /** From dataType. */
  readonly dataType: Maybe<Scalars['String']['output']>;
  /** From id. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** From name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** From valueText. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

/** What a learner submitted on a test, and what came of it. */
export type InsperaSubmission = {
  readonly __typename?: 'InsperaSubmission';
  /** Whether the person was there, from ext_inspera_attendance. */
  readonly attendance: Maybe<Scalars['Boolean']['output']>;
  /** Points that the computer gave, from ext_inspera_autoScore. */
  readonly autoScore: Maybe<Scalars['Float']['output']>;
  /** The person as a candidate of this test. */
  readonly candidacy: Maybe<InsperaCandidacy>;
  /** The number that stands for the person on this test, from ext_inspera_candidateId. */
  readonly candidateId: Maybe<Scalars['String']['output']>;
  /** The grader's words, from comment.ext_inspera_comment. */
  readonly comment: Maybe<Scalars['String']['output']>;
  /** From comment.ext_inspera_evaluatorId. For managers and admins. */
  readonly commentEvaluatorId: Maybe<Scalars['ID']['output']>;
  /** From comment.ext_inspera_evaluatorName. For managers and admins. */
  readonly commentEvaluatorName: Maybe<Scalars['String']['output']>;
  /** From date. */
  readonly date: Maybe<Scalars['DateTime']['output']>;
  /** When the record last changed, from dateLastModified. */
  readonly dateLastModified: Maybe<Scalars['DateTime']['output']>;
  /** When the person handed in; for somebody who has not, it may be when the test ends. From ext_inspera_endTime. */
  readonly endTime: Maybe<Scalars['DateTime']['output']>;
  /** From ext_inspera_candidateExternalIds. */
  readonly externalIds: ReadonlyArray<InsperaExternalId>;
  /** Extra time, minutes. From ext_inspera_extraTimeMins. */
  readonly extraTimeMinutes: Maybe<Scalars['Int']['output']>;
  /** The grade, a letter or a number. From ext_inspera_finalGrade. */
  readonly finalGrade: Maybe<Scalars['String']['output']>;
  /** When it was graded, from ext_inspera_finalGradeDate. */
  readonly finalGradeDate: Maybe<Scalars['DateTime']['output']>;
  /** From ext_inspera_groupName. */
  readonly groupName: Maybe<Scalars['String']['output']>;
  /** Time given for an incident, minutes. From ext_inspera_incidentTimeMins. */
  readonly incidentTimeMinutes: Maybe<Scalars['Int']['output']>;
  /** Points that can be reached on the test, from ext_inspera_maxTotalScore. */
  readonly maxTotalScore: Maybe<Scalars['Float']['output']>;
  /** From ext_inspera_questions. */
  readonly questions: ReadonlyArray<InsperaSubmissionQuestion>;
  /** State of the result, from resultstatus. */
  readonly resultStatus: Maybe<Scalars['String']['output']>;
  /** From score. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** From ext_inspera_first_section_metadata. */
  readonly sectionMetadata: ReadonlyArray<InsperaSectionMetadata>;
  /** Id of the result in Inspera, from sourcedId. */
  readonly sourcedId: Maybe<Scalars['ID']['output']>;
  /** When the person began; for somebody who has not, it may be when the test begins. From ext_inspera_startTime. */
  readonly startTime: Maybe<Scalars['DateTime']['output']>;
  /** State of the record, from status. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** The test. */
  readonly test: Maybe<InsperaTest>;
  /** Id of the test in Inspera, from lineItem.sourcedId or lineItemSourcedId. */
  readonly testId: Scalars['ID']['output'];
  /** From ext_inspera_assessmentRunTitle. */
  readonly testTitle: Maybe<Scalars['String']['output']>;
  /** Points in all, from ext_inspera_totalScore. */
  readonly totalScore: Maybe<Scalars['Float']['output']>;
  /** The account. */
  readonly user: Maybe<InsperaUser>;
  /** Id of the attempt, from ext_inspera_userAssessmentId. */
  readonly userAssessmentId: Maybe<Scalars['ID']['output']>;
  /** From ext_inspera_userAssessmentSetupId. */
  readonly userAssessmentSetupId: Maybe<Scalars['ID']['output']>;
  /** Id of the account in Inspera, from student.sourcedId. */
  readonly userId: Scalars['ID']['output'];
};

/** A page of submissions. */
export type InsperaSubmissionConnection = {
  readonly __typename?: 'InsperaSubmissionConnection';
  /** The submissions. */
  readonly nodes: ReadonlyArray<InsperaSubmission>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A question as a learner answered it. */
export type InsperaSubmissionQuestion = {
  readonly __typename?: 'InsperaSubmissionQuestion';
  /** Points that the computer gave, from ext_inspera_autoScore. */
  readonly autoScore: Maybe<Scalars['Float']['output']>;
  /** From ext_inspera_questionContentItemId. */
  readonly contentItemId: Maybe<Scalars['ID']['output']>;
  /** Time spent on it, seconds. From ext_inspera_durationSeconds. */
  readonly durationSeconds: Maybe<Scalars['Int']['output']>;
  /** Points that people gave, from ext_inspera_manualScores. */
  readonly manualScores: ReadonlyArray<InsperaManualScore>;
  /** Points that can be reached, from ext_inspera_maxQuestionScore. */
  readonly maxScore: Maybe<Scalars['Float']['output']>;
  /** Its number on the test, from ext_inspera_questionNumber. */
  readonly number: Maybe<Scalars['String']['output']>;
  /** From ext_inspera_questionId. */
  readonly questionId: Maybe<Scalars['ID']['output']>;
  /** The answers, from ext_inspera_candidateResponses. */
  readonly responses: ReadonlyArray<Scalars['String']['output']>;
  /** From ext_inspera_questionTitle. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** From ext_inspera_question_type. */
  readonly type: Maybe<Scalars['String']['output']>;
  /** From ext_inspera_questionWeight. */
  readonly weight: Maybe<Scalars['Float']['output']>;
};

/** A test in Inspera, also called an assessment run. */
export type InsperaTest = {
  readonly __typename?: 'InsperaTest';
  /** Who takes it, from candidates. */
  readonly candidates: Maybe<ReadonlyArray<InsperaCandidate>>;
  /** From committees. For managers and admins. */
  readonly committees: Maybe<ReadonlyArray<InsperaCommittee>>;
  /** Who grades or monitors it, from contributors. */
  readonly contributors: Maybe<ReadonlyArray<InsperaContributor>>;
  /** Until when it can be taken, from endTime. */
  readonly endTime: Maybe<Scalars['DateTime']['output']>;
  /** The test's id in another system, from externalId. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** From assessmentRunId. */
  readonly id: Scalars['ID']['output'];
  /** Whether other tests are made from it, from isTemplate. */
  readonly isTemplate: Maybe<Scalars['Boolean']['output']>;
  /** Inspera's own word, from status. */
  readonly rawStatus: Maybe<Scalars['String']['output']>;
  /** Results of everybody, from the AllResults export, which may take long. For managers and admins. */
  readonly results: Maybe<InsperaCandidateResultConnection>;
  /** From when it can be taken, from startTime. */
  readonly startTime: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  readonly status: Maybe<InsperaTestStatus>;
  /** What everybody submitted, from test/{testId}/submissions: an export, which may take long. For managers and admins. */
  readonly submissions: Maybe<InsperaSubmissionConnection>;
  /** From assessmentRunTitle. */
  readonly title: Maybe<Scalars['String']['output']>;
};


/** A test in Inspera, also called an assessment run. */
export type InsperaTestResultsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A test in Inspera, also called an assessment run. */
export type InsperaTestSubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of tests. */
export type InsperaTestConnection = {
  readonly __typename?: 'InsperaTestConnection';
  /** The tests. */
  readonly nodes: ReadonlyArray<InsperaTest>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many tests were found, from hits. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

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

/** An account in Inspera. */
export type InsperaUser = VendorUser & {
  readonly __typename?: 'InsperaUser';
  /** From status; null where Inspera does not say. */
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** firstName and lastName joined. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** From email; else the external id that INSPERA_EMAIL_AUTH_TYPE names. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** The external id of the authType that INSPERA_EMPLOYEE_NUMBER names; null for somebody with two. */
  readonly employeeNumber: Maybe<Scalars['String']['output']>;
  /** From the last complete reading of all tests; fetchedAt says of when. Before the first, null with VENDOR_UNAVAILABLE. */
  readonly enrollments: Maybe<ReadonlyArray<Enrollment>>;
  /** The ids that other systems know the person by, from externalIds. */
  readonly externalIds: Maybe<ReadonlyArray<InsperaExternalId>>;
  /** From lastName. */
  readonly familyName: Maybe<Scalars['String']['output']>;
  /** When this was read from the vendor. */
  readonly fetchedAt: Maybe<Scalars['DateTime']['output']>;
  /** From firstName. */
  readonly givenName: Maybe<Scalars['String']['output']>;
  /** From userId. */
  readonly id: Scalars['ID']['output'];
  /** Always null: Inspera does not tell. */
  readonly lastActiveAt: Maybe<Scalars['DateTime']['output']>;
  /** This person's results on one test, from candidates/allResults/{testId}/{userId}: an export, which may take seconds. */
  readonly results: Maybe<ReadonlyArray<InsperaCandidateResult>>;
  /** Inspera's own word for whether the account can be used, from status. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** What this person submitted on one test: an export, which may take seconds. */
  readonly submission: Maybe<InsperaSubmission>;
  /** Login name, from username. */
  readonly username: Maybe<Scalars['String']['output']>;
  /** INSPERA. */
  readonly vendor: Vendor;
};


/** An account in Inspera. */
export type InsperaUserEnrollmentsArgs = {
  statuses?: InputMaybe<ReadonlyArray<EnrollmentStatus>>;
};


/** An account in Inspera. */
export type InsperaUserResultsArgs = {
  testId: Scalars['ID']['input'];
};


/** An account in Inspera. */
export type InsperaUserSubmissionArgs = {
  testId: Scalars['ID']['input'];
};

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
  /** Accounts with this key, live: one call. Empty where Inspera cannot look the key up. */
  readonly _insperaAccountsByKey: Maybe<ReadonlyArray<_Account>>;
  /** A page of the whole directory, active and disabled accounts: the export of all users. */
  readonly _insperaDirectory: Maybe<_AccountPage>;
  /** A page of everybody's enrollments, from the last complete reading. */
  readonly _insperaEnrollments: Maybe<_EnrollmentPage>;
  /** How Inspera stands. */
  readonly _insperaStatus: Maybe<_VendorStatus>;
  /** One person's enrollments, from the last complete reading. */
  readonly _insperaUserEnrollments: Maybe<ReadonlyArray<Enrollment>>;
  /** One learner as a candidate of one test, null if there is no such candidate. From the submissions export of the test. */
  readonly insperaCandidacy: Maybe<InsperaCandidacy>;
  /** Results of one learner on one test; of a parent test and its children, all. Null for no such candidate. candidates/allResults/{testId}/{userId}: an export, which may take seconds. */
  readonly insperaCandidateResults: Maybe<ReadonlyArray<InsperaCandidateResult>>;
  /** What one learner submitted on one test, null for no such candidate. candidates/submissions/{testId}/{userId}: an export, which may take seconds. */
  readonly insperaSubmission: Maybe<InsperaSubmission>;
  /** What everybody submitted on one test, null if there is no such test. test/{testId}/submissions: an export, which may take long: ask again after VENDOR_TIMEOUT. For managers and admins. */
  readonly insperaSubmissions: Maybe<InsperaSubmissionConnection>;
  /** One test, null if there is none. test/{testId}. */
  readonly insperaTest: Maybe<InsperaTest>;
  /** Results of everybody on one test, null if there is no such test. The AllResults export, which may take long: ask again after VENDOR_TIMEOUT. For managers and admins. */
  readonly insperaTestResults: Maybe<InsperaCandidateResultConnection>;
  /** Tests that fit every criterion given; at least one. test/search. For managers and admins. */
  readonly insperaTestSearch: Maybe<InsperaTestConnection>;
  /** Tests in the order asked, null for unknown ids. test/{testId}, one call each. */
  readonly insperaTests: Maybe<ReadonlyArray<Maybe<InsperaTest>>>;
  /** One account, null if there is none. users/{userId}. */
  readonly insperaUser: Maybe<InsperaUser>;
  /** The account with this id in another system, null if there is none. users/external/{authType}/{externalUserId}. For managers and admins. */
  readonly insperaUserByExternalId: Maybe<InsperaUser>;
  /** Accounts in the order asked, null for unknown ids. users/{userId}, one call each. */
  readonly insperaUsers: Maybe<ReadonlyArray<Maybe<InsperaUser>>>;
};


export type Query_InsperaAccountsByKeyArgs = {
  key: LinkKey;
  value: Scalars['String']['input'];
};


export type Query_InsperaDirectoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  thorough?: InputMaybe<Scalars['Boolean']['input']>;
};


export type Query_InsperaEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


export type Query_InsperaUserEnrollmentsArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInsperaCandidacyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInsperaCandidateResultsArgs = {
  testId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryInsperaSubmissionArgs = {
  testId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryInsperaSubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  testId: Scalars['ID']['input'];
};


export type QueryInsperaTestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInsperaTestResultsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  testId: Scalars['ID']['input'];
};


export type QueryInsperaTestSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  externalTestId?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};


export type QueryInsperaTestsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryInsperaUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInsperaUserByExternalIdArgs = {
  authType: Scalars['String']['input'];
  externalUserId: Scalars['String']['input'];
};


export type QueryInsperaUsersArgs = {
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

/** The vendor's own record of an enrollment: here, a candidate of a test. */
export type VendorEnrollment = InsperaCandidacy;

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
  InsperaCandidacy: InsperaCandidacy;
  InsperaTest: InsperaTest;
  InsperaUser: InsperaUser;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  InsperaCandidacy:
    ( { __typename: 'InsperaCandidacy' }
    & GraphQLRecursivePick<FederationTypes['InsperaCandidacy'], {"id":true}> );
  InsperaTest:
    ( { __typename: 'InsperaTest' }
    & GraphQLRecursivePick<FederationTypes['InsperaTest'], {"id":true}> );
  InsperaUser:
    ( { __typename: 'InsperaUser' }
    & GraphQLRecursivePick<FederationTypes['InsperaUser'], {"id":true}> );
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
  InsperaCandidacy: ResolverTypeWrapper<CandidacyParent>;
  InsperaCandidate: ResolverTypeWrapper<CandidateParent>;
  InsperaCandidateResult: ResolverTypeWrapper<WireResult>;
  InsperaCandidateResultConnection: ResolverTypeWrapper<Omit<InsperaCandidateResultConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['InsperaCandidateResult']> }>;
  InsperaCommittee: ResolverTypeWrapper<InsperaCommittee>;
  InsperaContributor: ResolverTypeWrapper<WireContributor>;
  InsperaEvaluation: ResolverTypeWrapper<InsperaEvaluation>;
  InsperaEvaluationRound: ResolverTypeWrapper<WireRound>;
  InsperaExternalId: ResolverTypeWrapper<InsperaExternalId>;
  InsperaManualScore: ResolverTypeWrapper<InsperaManualScore>;
  InsperaResultQuestion: ResolverTypeWrapper<WireResultQuestion>;
  InsperaRoundGrade: ResolverTypeWrapper<WireRoundGrade>;
  InsperaSectionMetadata: ResolverTypeWrapper<WireSectionMetadata>;
  InsperaSubmission: ResolverTypeWrapper<SubmissionParent>;
  InsperaSubmissionConnection: ResolverTypeWrapper<Omit<InsperaSubmissionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['InsperaSubmission']> }>;
  InsperaSubmissionQuestion: ResolverTypeWrapper<WireSubmissionQuestion>;
  InsperaTest: ResolverTypeWrapper<TestParent>;
  InsperaTestConnection: ResolverTypeWrapper<Omit<InsperaTestConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['InsperaTest']> }>;
  InsperaTestStatus: InsperaTestStatus;
  InsperaUser: ResolverTypeWrapper<UserParent>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  LinkKey: LinkKey;
  LinkedAccount: ResolverTypeWrapper<LinkedAccount>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Score: ResolverTypeWrapper<Score>;
  Vendor: Vendor;
  VendorEnrollment: ResolverTypeWrapper<CandidacyParent>;
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
  InsperaCandidacy: CandidacyParent;
  InsperaCandidate: CandidateParent;
  InsperaCandidateResult: WireResult;
  InsperaCandidateResultConnection: Omit<InsperaCandidateResultConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['InsperaCandidateResult']> };
  InsperaCommittee: InsperaCommittee;
  InsperaContributor: WireContributor;
  InsperaEvaluation: InsperaEvaluation;
  InsperaEvaluationRound: WireRound;
  InsperaExternalId: InsperaExternalId;
  InsperaManualScore: InsperaManualScore;
  InsperaResultQuestion: WireResultQuestion;
  InsperaRoundGrade: WireRoundGrade;
  InsperaSectionMetadata: WireSectionMetadata;
  InsperaSubmission: SubmissionParent;
  InsperaSubmissionConnection: Omit<InsperaSubmissionConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['InsperaSubmission']> };
  InsperaSubmissionQuestion: WireSubmissionQuestion;
  InsperaTest: TestParent;
  InsperaTestConnection: Omit<InsperaTestConnection, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['InsperaTest']> };
  InsperaUser: UserParent;
  JSONObject: Scalars['JSONObject']['output'];
  LinkedAccount: LinkedAccount;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Score: Score;
  VendorEnrollment: CandidacyParent;
  VendorUser: UserParent;
  _Account: _Account;
  _AccountPage: _AccountPage;
  _EnrollmentPage: Omit<_EnrollmentPage, 'enrollments'> & { enrollments: ReadonlyArray<ResolversParentTypes['Enrollment']> };
  _VendorStatus: _VendorStatus;
};

export type AccessDirectiveArgs = {
  role: _Role;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = InsperaContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OwnedDirectiveArgs = { };

export type OwnedDirectiveResolver<Result, Parent, ContextType = InsperaContext, Args = OwnedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CallBudgetResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['CallBudget'] = ResolversParentTypes['CallBudget']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate']> = {
  downloadPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expirySource?: Resolver<Maybe<ResolversTypes['ExpirySource']>, ParentType, ContextType>;
  issuedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EnrollmentResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['Enrollment'] = ResolversParentTypes['Enrollment']> = {
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

export type InsperaCandidacyResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaCandidacy'] = ResolversParentTypes['InsperaCandidacy'], FederationReferenceType extends FederationReferenceTypes['InsperaCandidacy'] = FederationReferenceTypes['InsperaCandidacy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InsperaCandidacy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InsperaCandidateResult']>>, ParentType, ContextType>;
  submission?: Resolver<Maybe<ResolversTypes['InsperaSubmission']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['InsperaTest']>, ParentType, ContextType>;
  testId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['InsperaUser']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsperaCandidateResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaCandidate'] = ResolversParentTypes['InsperaCandidate']> = {
  candidacy?: Resolver<Maybe<ResolversTypes['InsperaCandidacy']>, ParentType, ContextType>;
  candidateId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['InsperaExternalId']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['InsperaUser']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type InsperaCandidateResultResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaCandidateResult'] = ResolversParentTypes['InsperaCandidateResult']> = {
  candidacy?: Resolver<Maybe<ResolversTypes['InsperaCandidacy']>, ParentType, ContextType>;
  candidateId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evaluationRounds?: Resolver<ReadonlyArray<ResolversTypes['InsperaEvaluationRound']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['InsperaExternalId']>, ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['InsperaTest']>, ParentType, ContextType>;
  testEndTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  testId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  testStartTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  testTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['InsperaUser']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InsperaCandidateResultConnectionResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaCandidateResultConnection'] = ResolversParentTypes['InsperaCandidateResultConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InsperaCandidateResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InsperaCommitteeResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaCommittee'] = ResolversParentTypes['InsperaCommittee']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InsperaContributorResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaContributor'] = ResolversParentTypes['InsperaContributor']> = {
  committees?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['InsperaExternalId']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['InsperaUser']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InsperaEvaluationResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaEvaluation'] = ResolversParentTypes['InsperaEvaluation']> = {
  evaluatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scoreDetails?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
};

export type InsperaEvaluationRoundResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaEvaluationRound'] = ResolversParentTypes['InsperaEvaluationRound']> = {
  automaticQuestionScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  finalGrade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  jaggedAnalysisStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['InsperaResultQuestion']>, ParentType, ContextType>;
  roundGrades?: Resolver<ReadonlyArray<ResolversTypes['InsperaRoundGrade']>, ParentType, ContextType>;
};

export type InsperaExternalIdResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaExternalId'] = ResolversParentTypes['InsperaExternalId']> = {
  authType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InsperaManualScoreResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaManualScore'] = ResolversParentTypes['InsperaManualScore']> = {
  graderName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type InsperaResultQuestionResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaResultQuestion'] = ResolversParentTypes['InsperaResultQuestion']> = {
  evaluations?: Resolver<ReadonlyArray<ResolversTypes['InsperaEvaluation']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  questionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userQuestionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type InsperaRoundGradeResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaRoundGrade'] = ResolversParentTypes['InsperaRoundGrade']> = {
  evaluator?: Resolver<Maybe<ResolversTypes['InsperaUser']>, ParentType, ContextType>;
  evaluatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type InsperaSectionMetadataResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaSectionMetadata'] = ResolversParentTypes['InsperaSectionMetadata']> = {
  dataType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InsperaSubmissionResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaSubmission'] = ResolversParentTypes['InsperaSubmission']> = {
  attendance?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  autoScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  candidacy?: Resolver<Maybe<ResolversTypes['InsperaCandidacy']>, ParentType, ContextType>;
  candidateId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commentEvaluatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  commentEvaluatorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateLastModified?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['InsperaExternalId']>, ParentType, ContextType>;
  extraTimeMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  finalGrade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finalGradeDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groupName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  incidentTimeMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxTotalScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['InsperaSubmissionQuestion']>, ParentType, ContextType>;
  resultStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sectionMetadata?: Resolver<ReadonlyArray<ResolversTypes['InsperaSectionMetadata']>, ParentType, ContextType>;
  sourcedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['InsperaTest']>, ParentType, ContextType>;
  testId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  testTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['InsperaUser']>, ParentType, ContextType>;
  userAssessmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userAssessmentSetupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InsperaSubmissionConnectionResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaSubmissionConnection'] = ResolversParentTypes['InsperaSubmissionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InsperaSubmission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InsperaSubmissionQuestionResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaSubmissionQuestion'] = ResolversParentTypes['InsperaSubmissionQuestion']> = {
  autoScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  contentItemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  manualScores?: Resolver<ReadonlyArray<ResolversTypes['InsperaManualScore']>, ParentType, ContextType>;
  maxScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  questionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  responses?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type InsperaTestResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaTest'] = ResolversParentTypes['InsperaTest'], FederationReferenceType extends FederationReferenceTypes['InsperaTest'] = FederationReferenceTypes['InsperaTest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InsperaTest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  candidates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InsperaCandidate']>>, ParentType, ContextType>;
  committees?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InsperaCommittee']>>, ParentType, ContextType>;
  contributors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InsperaContributor']>>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isTemplate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ResolversTypes['InsperaCandidateResultConnection']>, ParentType, ContextType, RequireFields<InsperaTestResultsArgs, 'first'>>;
  startTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['InsperaTestStatus']>, ParentType, ContextType>;
  submissions?: Resolver<Maybe<ResolversTypes['InsperaSubmissionConnection']>, ParentType, ContextType, RequireFields<InsperaTestSubmissionsArgs, 'first'>>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InsperaTestConnectionResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaTestConnection'] = ResolversParentTypes['InsperaTestConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InsperaTest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InsperaUserResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['InsperaUser'] = ResolversParentTypes['InsperaUser'], FederationReferenceType extends FederationReferenceTypes['InsperaUser'] = FederationReferenceTypes['InsperaUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InsperaUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enrollments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Enrollment']>>, ParentType, ContextType, Partial<InsperaUserEnrollmentsArgs>>;
  externalIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InsperaExternalId']>>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fetchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InsperaCandidateResult']>>, ParentType, ContextType, RequireFields<InsperaUserResultsArgs, 'testId'>>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submission?: Resolver<Maybe<ResolversTypes['InsperaSubmission']>, ParentType, ContextType, RequireFields<InsperaUserSubmissionArgs, 'testId'>>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type LinkedAccountResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['LinkedAccount'] = ResolversParentTypes['LinkedAccount']> = {
  externalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _insperaAccountsByKey?: Resolver<Maybe<ReadonlyArray<ResolversTypes['_Account']>>, ParentType, ContextType, RequireFields<Query_InsperaAccountsByKeyArgs, 'key' | 'value'>>;
  _insperaDirectory?: Resolver<Maybe<ResolversTypes['_AccountPage']>, ParentType, ContextType, RequireFields<Query_InsperaDirectoryArgs, 'thorough'>>;
  _insperaEnrollments?: Resolver<Maybe<ResolversTypes['_EnrollmentPage']>, ParentType, ContextType, Partial<Query_InsperaEnrollmentsArgs>>;
  _insperaStatus?: Resolver<Maybe<ResolversTypes['_VendorStatus']>, ParentType, ContextType>;
  _insperaUserEnrollments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Enrollment']>>, ParentType, ContextType, RequireFields<Query_InsperaUserEnrollmentsArgs, 'id'>>;
  insperaCandidacy?: Resolver<Maybe<ResolversTypes['InsperaCandidacy']>, ParentType, ContextType, RequireFields<QueryInsperaCandidacyArgs, 'id'>>;
  insperaCandidateResults?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InsperaCandidateResult']>>, ParentType, ContextType, RequireFields<QueryInsperaCandidateResultsArgs, 'testId' | 'userId'>>;
  insperaSubmission?: Resolver<Maybe<ResolversTypes['InsperaSubmission']>, ParentType, ContextType, RequireFields<QueryInsperaSubmissionArgs, 'testId' | 'userId'>>;
  insperaSubmissions?: Resolver<Maybe<ResolversTypes['InsperaSubmissionConnection']>, ParentType, ContextType, RequireFields<QueryInsperaSubmissionsArgs, 'first' | 'testId'>>;
  insperaTest?: Resolver<Maybe<ResolversTypes['InsperaTest']>, ParentType, ContextType, RequireFields<QueryInsperaTestArgs, 'id'>>;
  insperaTestResults?: Resolver<Maybe<ResolversTypes['InsperaCandidateResultConnection']>, ParentType, ContextType, RequireFields<QueryInsperaTestResultsArgs, 'first' | 'testId'>>;
  insperaTestSearch?: Resolver<Maybe<ResolversTypes['InsperaTestConnection']>, ParentType, ContextType, RequireFields<QueryInsperaTestSearchArgs, 'first'>>;
  insperaTests?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['InsperaTest']>>>, ParentType, ContextType, RequireFields<QueryInsperaTestsArgs, 'ids'>>;
  insperaUser?: Resolver<Maybe<ResolversTypes['InsperaUser']>, ParentType, ContextType, RequireFields<QueryInsperaUserArgs, 'id'>>;
  insperaUserByExternalId?: Resolver<Maybe<ResolversTypes['InsperaUser']>, ParentType, ContextType, RequireFields<QueryInsperaUserByExternalIdArgs, 'authType' | 'externalUserId'>>;
  insperaUsers?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['InsperaUser']>>>, ParentType, ContextType, RequireFields<QueryInsperaUsersArgs, 'ids'>>;
};

export type ScoreResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['Score'] = ResolversParentTypes['Score']> = {
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scaled?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type VendorEnrollmentResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['VendorEnrollment'] = ResolversParentTypes['VendorEnrollment']> = {
  __resolveType: TypeResolveFn<'InsperaCandidacy', ParentType, ContextType>;
};

export type VendorUserResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['VendorUser'] = ResolversParentTypes['VendorUser']> = {
  __resolveType: TypeResolveFn<'InsperaUser', ParentType, ContextType>;
};

export type _AccountResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['_Account'] = ResolversParentTypes['_Account']> = {
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

export type _AccountPageResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['_AccountPage'] = ResolversParentTypes['_AccountPage']> = {
  accounts?: Resolver<ReadonlyArray<ResolversTypes['_Account']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type _EnrollmentPageResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['_EnrollmentPage'] = ResolversParentTypes['_EnrollmentPage']> = {
  enrollments?: Resolver<ReadonlyArray<ResolversTypes['Enrollment']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waitSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type _VendorStatusResolvers<ContextType = InsperaContext, ParentType extends ResolversParentTypes['_VendorStatus'] = ResolversParentTypes['_VendorStatus']> = {
  callBudget?: Resolver<Maybe<ResolversTypes['CallBudget']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['VendorHealth'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['VendorMode'], ParentType, ContextType>;
  skippedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = InsperaContext> = {
  CallBudget?: CallBudgetResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Enrollment?: EnrollmentResolvers<ContextType>;
  InsperaCandidacy?: InsperaCandidacyResolvers<ContextType>;
  InsperaCandidate?: InsperaCandidateResolvers<ContextType>;
  InsperaCandidateResult?: InsperaCandidateResultResolvers<ContextType>;
  InsperaCandidateResultConnection?: InsperaCandidateResultConnectionResolvers<ContextType>;
  InsperaCommittee?: InsperaCommitteeResolvers<ContextType>;
  InsperaContributor?: InsperaContributorResolvers<ContextType>;
  InsperaEvaluation?: InsperaEvaluationResolvers<ContextType>;
  InsperaEvaluationRound?: InsperaEvaluationRoundResolvers<ContextType>;
  InsperaExternalId?: InsperaExternalIdResolvers<ContextType>;
  InsperaManualScore?: InsperaManualScoreResolvers<ContextType>;
  InsperaResultQuestion?: InsperaResultQuestionResolvers<ContextType>;
  InsperaRoundGrade?: InsperaRoundGradeResolvers<ContextType>;
  InsperaSectionMetadata?: InsperaSectionMetadataResolvers<ContextType>;
  InsperaSubmission?: InsperaSubmissionResolvers<ContextType>;
  InsperaSubmissionConnection?: InsperaSubmissionConnectionResolvers<ContextType>;
  InsperaSubmissionQuestion?: InsperaSubmissionQuestionResolvers<ContextType>;
  InsperaTest?: InsperaTestResolvers<ContextType>;
  InsperaTestConnection?: InsperaTestConnectionResolvers<ContextType>;
  InsperaUser?: InsperaUserResolvers<ContextType>;
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

export type DirectiveResolvers<ContextType = InsperaContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
};
