import type { Account } from '../../shared/world/world.ts';
import { guesses } from './guesses.ts';
import { autoScoreOf, handedIn, marksOf, MAX_TOTAL_SCORE, type Mark } from './marks.ts';
import { dateTime, type Candidate, type Tenant, type Test } from './tenant.ts';
import { externalIdsOf } from './users.ts';

const DAY = 86_400_000;

const orNull = (date: Date | null): string | null => (date ? dateTime(date) : null);

const question = (mark: Mark, grader: Account | undefined) => ({
  ext_inspera_question_type: mark.type,
  ext_inspera_questionId: mark.questionId,
  ext_inspera_questionNumber: mark.questionNumber,
  ext_inspera_questionTitle: `Question ${mark.questionNumber}`,
  ext_inspera_questionContentItemId: mark.questionId,
  ext_inspera_questionWeight: 1,
  ext_inspera_maxQuestionScore: mark.max,
  ext_inspera_durationSeconds: 300,
  ext_inspera_autoScore: mark.automatic ? mark.score : null,
  ext_inspera_candidateResponses: [{ ext_inspera_response: `Answer ${mark.questionNumber}` }],
  // Null where nobody marked by hand.
  ext_inspera_manualScores:
    mark.automatic || mark.score === null
      ? null
      : [{ ext_inspera_manualScore: mark.score, ext_inspera_gradingTeacherName: grader ? `${grader.givenName} ${grader.familyName}` : null }],
});

const resultStatusOf = ({ participation }: Candidate): string => {
  const { graded, submitted, open } = guesses.resultStatus;
  if (participation.percent !== null) return graded;
  return participation.completedAt === null ? open : submitted;
};

const commentOf = (candidate: Candidate, grader: Account | undefined) =>
  candidate.participation.percent === null || !grader
    ? null
    : {
        ext_inspera_comment: 'Marked according to the guide.',
        ext_inspera_evaluatorId: Number(grader.id),
        ext_inspera_evaluatorName: `${grader.givenName} ${grader.familyName}`,
      };

/** The OneRoster-like half of a result. */
const oneRoster = (test: Test, candidate: Candidate, origin: string, grader: Account | undefined) => {
  const { participation, account } = candidate;
  const lastChange = participation.completedAt ?? participation.endedAt ?? participation.startedAt ?? participation.assignedAt;
  return {
    sourcedId: Number(participation.id),
    status: participation.endedAt ? guesses.recordStatus.ended : guesses.recordStatus.current,
    dateLastModified: dateTime(lastChange),
    lineItem: { href: `${origin}/api/v1/test/${test.item.id}/`, sourcedId: Number(test.item.id), type: 'lineItem' },
    student: { href: `${origin}/api/v1/users/${account.id}`, sourcedId: Number(account.id), type: 'user' },
    score: participation.percent,
    resultstatus: resultStatusOf(candidate),
    date: orNull(participation.completedAt),
    comment: commentOf(candidate, grader),
  };
};

const result = (test: Test, candidate: Candidate, origin: string, grader: Account | undefined, timesOfTest: boolean) => {
  const { participation, account } = candidate;
  const planned = timesOfTest && participation.startedAt === null;
  const marks = handedIn(candidate) ? marksOf(test, candidate) : [];
  return {
    ...oneRoster(test, candidate, origin, grader),
    ext_inspera_candidateId: candidate.candidateId,
    ext_inspera_attendance: participation.startedAt !== null,
    ext_inspera_startTime: orNull(planned ? test.startTime : participation.startedAt),
    ext_inspera_endTime: orNull(planned ? test.endTime : participation.completedAt),
    ext_inspera_extraTimeMins: Number(account.id) % 7 === 0 ? 15 : 0,
    ext_inspera_incidentTimeMins: 0,
    ext_inspera_userAssessmentSetupId: Number(participation.id) + 1_000_000,
    ext_inspera_userAssessmentId: Number(participation.id),
    ext_inspera_candidateExternalIds: externalIdsOf(account).map(({ authType, id }) => ({ ext_inspera_authType: authType, ext_inspera_externalId: id })),
    // A string here, a decimal in the results file.
    ext_inspera_finalGrade: participation.percent === null ? null : String(participation.percent),
    ext_inspera_finalGradeDate: participation.percent === null || !participation.completedAt ? null : dateTime(new Date(participation.completedAt.getTime() + DAY)),
    ext_inspera_autoScore: handedIn(candidate) ? autoScoreOf(marks) : null,
    ext_inspera_totalScore: participation.percent,
    ext_inspera_questions: marks.map((mark) => question(mark, grader)),
    ext_inspera_externalDelivery: null,
  };
};

/** The submissions file of some candidates of a test, whatever became of them. Which keys are null rather than missing is inferred. */
export const submissionsFile = (tenant: Tenant, test: Test, candidates: readonly Candidate[], origin: string, timesOfTest: boolean) => ({
  lineItemSourcedId: Number(test.item.id),
  ext_inspera_assessmentRunTitle: test.item.title,
  ext_inspera_maxTotalScore: MAX_TOTAL_SCORE,
  ext_inspera_groupName: tenant.groups[test.index % tenant.groups.length]?.name ?? null,
  ext_inspera_first_section_metadata: [{ id: Number(test.item.id) * 10, name: 'Subject', dataType: 'string', valueText: [test.item.title] }],
  ext_inspera_candidates: candidates.map((candidate) => ({ result: result(test, candidate, origin, tenant.contributors[0], timesOfTest) })),
});
