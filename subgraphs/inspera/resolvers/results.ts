import { checkFirst, pageOf, type Page } from '../../shared/connection.ts';
import { isId, pairId, splitPair } from '../ids.ts';
import type { InsperaContext } from '../loaders.ts';
import { userOf, type CandidacyParent, type SubmissionParent } from '../parents.ts';
import type { QueryResolvers, Resolvers } from '../schema.generated.ts';
import type { WireResult } from '../wire/results.ts';

type PageArgs = { readonly first?: number | null; readonly after?: string | null };

/** Results by pair of test and user; of a parent test, its children's too. */
export const resultsOf = async (pair: string, { loaders }: InsperaContext): Promise<readonly WireResult[] | null> => (await loaders.resultsOfCandidate.load(pair))?.data ?? null;

/** What one person submitted, by pair of test and user. */
export const findSubmission = async (pair: string, { loaders }: InsperaContext): Promise<SubmissionParent | null> => {
  const found = await loaders.submissionOfCandidate.load(pair);
  return found && { testId: splitPair(pair)!.testId, row: found.data };
};

/** A page of everybody's results on a test; null for a test that there is not. */
export const pageOfResults = async (testId: string, { first, after }: PageArgs, { loaders }: InsperaContext): Promise<Page<WireResult> | null> => {
  checkFirst(first);
  const found = await loaders.resultsOfTest.load(testId);
  return found && pageOf(found.data, first, after);
};

/** A page of what everybody submitted on a test; null for a test that there is not. */
export const pageOfSubmissions = async (testId: string, { first, after }: PageArgs, { loaders }: InsperaContext): Promise<Page<SubmissionParent> | null> => {
  checkFirst(first);
  const found = await loaders.submissionsOfTest.load(testId);
  return found && pageOf(found.data.rows.map((row) => ({ testId: row.testId ?? testId, row })), first, after);
};

const findCandidacy = async (id: string, { loaders }: InsperaContext): Promise<CandidacyParent | null> => {
  const pair = splitPair(id);
  const submission = pair && (await loaders.submissionsOfTest.load(pair.testId))?.data.byUserId.get(pair.userId);
  return submission ? { ...pair, submission } : null;
};

/** Whether there is such a candidate is not asked before something is asked of it. */
const candidacyOf = (testId: string | null, userId: string): CandidacyParent | null => (isId(testId) && isId(userId) ? { testId, userId, submission: null } : null);

type Queries = 'insperaCandidateResults' | 'insperaTestResults' | 'insperaSubmissions' | 'insperaSubmission' | 'insperaCandidacy';

export const resultQueries: Pick<QueryResolvers, Queries> = {
  insperaCandidateResults: async (_, { testId, userId }, context) => resultsOf(pairId(testId, userId), context),
  insperaTestResults: async (_, { testId, ...args }, context) => pageOfResults(testId, args, context),
  insperaSubmissions: async (_, { testId, ...args }, context) => pageOfSubmissions(testId, args, context),
  insperaSubmission: async (_, { testId, userId }, context) => findSubmission(pairId(testId, userId), context),
  insperaCandidacy: async (_, { id }, context) => findCandidacy(id, context),
};

type Types = 'InsperaCandidacy' | 'InsperaCandidateResult' | 'InsperaRoundGrade' | 'InsperaResultQuestion' | 'InsperaEvaluationRound' | 'InsperaSubmission' | 'InsperaSubmissionQuestion' | 'InsperaSectionMetadata';

export const resultResolvers: Pick<Resolvers, Types> = {
  InsperaCandidacy: {
    __resolveReference: async ({ id }) => {
      const pair = splitPair(id);
      return pair && { ...pair, submission: null };
    },
    id: ({ testId, userId }) => pairId(testId, userId),
    test: ({ testId }) => ({ id: testId, known: {} }),
    user: async ({ userId }, _, context, info) => userOf(userId, context, info),
    submission: async ({ testId, userId, submission }, _, context) => {
      const row = submission ?? (await findCandidacy(pairId(testId, userId), context))?.submission;
      return row ? { testId, row } : null;
    },
    results: async ({ testId, userId }, _, context) => resultsOf(pairId(testId, userId), context),
  },
  InsperaCandidateResult: {
    externalIds: (row) => row.externalUserIds,
    testId: (row) => row.assessmentRunId,
    testTitle: (row) => row.assessmentRunTitle,
    testStartTime: (row) => row.assessmentRunStartTime,
    testEndTime: (row) => row.assessmentRunEndTime,
    sessionId: (row) => row.ext_inspera_sessionId,
    user: async (row, _, context, info) => userOf(row.userId, context, info),
    test: (row) => row.assessmentRunId === null ? null : { id: row.assessmentRunId, known: row.assessmentRunTitle === null ? {} : { title: row.assessmentRunTitle } },
    candidacy: (row) => candidacyOf(row.assessmentRunId, row.userId),
  },
  InsperaEvaluationRound: { id: (round) => round.roundId },
  InsperaRoundGrade: { evaluator: async (grade, _, context, info) => userOf(isId(grade.evaluatorId) ? grade.evaluatorId : null, context, info) },
  InsperaResultQuestion: { number: (question) => question.questionNumber, weight: (question) => question.questionWeight },
  InsperaSubmission: {
    sourcedId: ({ row }) => row.sourcedId,
    userId: ({ row }) => row.userId,
    testTitle: ({ row }) => row.title,
    maxTotalScore: ({ row }) => row.maxTotalScore,
    groupName: ({ row }) => row.groupName,
    sectionMetadata: ({ row }) => row.sectionMetadata,
    status: ({ row }) => row.status,
    resultStatus: ({ row }) => row.resultStatus,
    dateLastModified: ({ row }) => row.dateLastModified,
    score: ({ row }) => row.score,
    date: ({ row }) => row.date,
    comment: ({ row }) => row.comment,
    commentEvaluatorId: ({ row }) => row.commentEvaluatorId,
    commentEvaluatorName: ({ row }) => row.commentEvaluatorName,
    candidateId: ({ row }) => row.candidateId,
    attendance: ({ row }) => row.attendance,
    startTime: ({ row }) => row.startTime,
    endTime: ({ row }) => row.endTime,
    extraTimeMinutes: ({ row }) => row.extraTimeMinutes,
    incidentTimeMinutes: ({ row }) => row.incidentTimeMinutes,
    userAssessmentSetupId: ({ row }) => row.userAssessmentSetupId,
    userAssessmentId: ({ row }) => row.userAssessmentId,
    externalIds: ({ row }) => row.externalIds,
    finalGrade: ({ row }) => row.finalGrade,
    finalGradeDate: ({ row }) => row.finalGradeDate,
    autoScore: ({ row }) => row.autoScore,
    totalScore: ({ row }) => row.totalScore,
    questions: ({ row }) => row.questions,
    user: async ({ row }, _, context, info) => userOf(row.userId, context, info),
    test: ({ testId, row }) => ({ id: testId, known: row.title === null ? {} : { title: row.title } }),
    candidacy: ({ testId, row }) => (isId(testId) && isId(row.userId) ? { testId, userId: row.userId, submission: row } : null),
  },
  InsperaSubmissionQuestion: { number: (question) => question.questionNumber },
  InsperaSectionMetadata: { values: (metadata) => metadata.valueText },
};
