import { guesses } from './guesses.ts';
import { autoScoreOf, handedIn, marksOf } from './marks.ts';
import { dateTime, type Candidate, type Tenant, type Test } from './tenant.ts';
import { externalUserIdsOf } from './users.ts';

/** Who marks the questions that the machine does not. */
const graderOf = (tenant: Tenant): number | null => {
  const [first] = tenant.contributors;
  return first ? Number(first.id) : null;
};

const evaluationRound = (test: Test, candidate: Candidate, grader: number | null) => {
  const { percent } = candidate.participation;
  const marks = marksOf(test, candidate);
  return {
    roundId: 1,
    automaticQuestionScore: autoScoreOf(marks),
    ...(percent === null ? {} : { finalGrade: percent }),
    jaggedAnalysisStatus: guesses.jaggedAnalysisStatus,
    roundGrades: percent === null || grader === null ? [] : [{ evaluatorUserId: grader, totalScore: percent }],
    questions: marks.map(({ questionNumber, questionId, userQuestionId, automatic, score }) => ({
      questionNumber,
      questionId,
      userQuestionId,
      questionWeight: 1,
      evaluations: score === null ? [] : [{ score, evaluatorId: automatic ? -1 : (grader ?? -1), scoreDetails: {} }],
    })),
  };
};

/** The results file of some candidates of a test: those who have not handed in are not in it. That it is a list is inferred. */
export const resultsFile = (tenant: Tenant, test: Test, candidates: readonly Candidate[]) =>
  candidates.filter(handedIn).map((candidate) => ({
    userId: candidate.account.id,
    candidateId: candidate.candidateId,
    externalUserIds: externalUserIdsOf(candidate.account),
    assessmentRunId: Number(test.item.id),
    assessmentRunTitle: test.item.title,
    assessmentRunStartTime: dateTime(test.startTime),
    assessmentRunEndTime: dateTime(test.endTime),
    ext_inspera_sessionId: `session-${candidate.participation.id}`,
    taskId: `task-${candidate.participation.id}`,
    evaluationRounds: [evaluationRound(test, candidate, graderOf(tenant))],
  }));
