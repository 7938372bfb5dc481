import { z } from 'zod';
import { externalIds, flag, id, list, number, text, texts, time, whole } from './fields.ts';

const reference = z.object({ sourcedId: id.nullish() }).nullish();

const manualScore = z
  .object({ ext_inspera_manualScore: number, ext_inspera_gradingTeacherName: text })
  .transform((row) => ({ score: row.ext_inspera_manualScore, graderName: row.ext_inspera_gradingTeacherName }));
export type WireManualScore = z.output<typeof manualScore>;

const question = z
  .object({
    ext_inspera_question_type: text,
    ext_inspera_questionId: text,
    ext_inspera_questionNumber: text,
    ext_inspera_questionTitle: text,
    ext_inspera_questionContentItemId: text,
    ext_inspera_questionWeight: number,
    ext_inspera_maxQuestionScore: number,
    ext_inspera_durationSeconds: whole,
    ext_inspera_autoScore: number,
    ext_inspera_candidateResponses: list(z.object({ ext_inspera_response: text })),
    ext_inspera_manualScores: list(manualScore),
  })
  .transform((row) => ({
    type: row.ext_inspera_question_type,
    questionId: row.ext_inspera_questionId,
    questionNumber: row.ext_inspera_questionNumber,
    title: row.ext_inspera_questionTitle,
    contentItemId: row.ext_inspera_questionContentItemId,
    weight: row.ext_inspera_questionWeight,
    maxScore: row.ext_inspera_maxQuestionScore,
    durationSeconds: row.ext_inspera_durationSeconds,
    autoScore: row.ext_inspera_autoScore,
    responses: row.ext_inspera_candidateResponses.map((response) => response.ext_inspera_response).filter((response) => response !== null),
    manualScores: row.ext_inspera_manualScores,
  }));
export type WireSubmissionQuestion = z.output<typeof question>;

const brief = z.object({
  resultstatus: text,
  lineItem: reference,
  student: reference,
  ext_inspera_attendance: flag,
  ext_inspera_startTime: time,
  ext_inspera_endTime: time,
  ext_inspera_finalGrade: text,
  ext_inspera_finalGradeDate: time,
  ext_inspera_totalScore: number,
});

const full = brief.extend({
  sourcedId: text,
  status: text,
  dateLastModified: time,
  score: number,
  date: time,
  comment: z.object({ ext_inspera_comment: text, ext_inspera_evaluatorId: text, ext_inspera_evaluatorName: text }).nullish(),
  ext_inspera_candidateId: text,
  ext_inspera_extraTimeMins: whole,
  ext_inspera_incidentTimeMins: whole,
  ext_inspera_userAssessmentSetupId: text,
  ext_inspera_userAssessmentId: text,
  ext_inspera_candidateExternalIds: externalIds,
  ext_inspera_autoScore: number,
  ext_inspera_questions: list(question),
});

const briefRow = (row: z.output<typeof brief>) => ({
  testId: row.lineItem?.sourcedId ?? null,
  userId: row.student?.sourcedId ?? null,
  resultStatus: row.resultstatus,
  attendance: row.ext_inspera_attendance,
  startTime: row.ext_inspera_startTime,
  endTime: row.ext_inspera_endTime,
  finalGrade: row.ext_inspera_finalGrade,
  finalGradeDate: row.ext_inspera_finalGradeDate,
  totalScore: row.ext_inspera_totalScore,
});

const fullRow = (row: z.output<typeof full>) => ({
  ...briefRow(row),
  sourcedId: row.sourcedId,
  status: row.status,
  dateLastModified: row.dateLastModified,
  score: row.score,
  date: row.date,
  comment: row.comment?.ext_inspera_comment ?? null,
  commentEvaluatorId: row.comment?.ext_inspera_evaluatorId ?? null,
  commentEvaluatorName: row.comment?.ext_inspera_evaluatorName ?? null,
  candidateId: row.ext_inspera_candidateId,
  extraTimeMinutes: row.ext_inspera_extraTimeMins,
  incidentTimeMinutes: row.ext_inspera_incidentTimeMins,
  userAssessmentSetupId: row.ext_inspera_userAssessmentSetupId,
  userAssessmentId: row.ext_inspera_userAssessmentId,
  externalIds: row.ext_inspera_candidateExternalIds,
  autoScore: row.ext_inspera_autoScore,
  questions: row.ext_inspera_questions,
});

const metadata = z.object({ id: text, name: text, dataType: text, valueText: texts });
export type WireSectionMetadata = z.output<typeof metadata>;

interface Identified {
  readonly testId: string | null;
  readonly userId: string | null;
}

/** A file of submissions: one object for a test, or one for each of several. */
const fileOf = <Row extends Identified>(result: z.ZodType<Row>) => {
  const test = z
    .object({
      lineItemSourcedId: id.nullish(),
      ext_inspera_assessmentRunTitle: text,
      ext_inspera_maxTotalScore: number,
      ext_inspera_groupName: text,
      ext_inspera_first_section_metadata: list(metadata),
      ext_inspera_candidates: z.array(z.object({ result: z.unknown() }).transform((candidate) => candidate.result).pipe(result)),
    })
    .transform((file) => {
      const shared = {
        title: file.ext_inspera_assessmentRunTitle,
        maxTotalScore: file.ext_inspera_maxTotalScore,
        groupName: file.ext_inspera_groupName,
        sectionMetadata: file.ext_inspera_first_section_metadata,
      };
      // Without its candidate nobody can be told whose a submission is.
      return file.ext_inspera_candidates.flatMap((row) => (row.userId === null ? [] : [{ ...shared, ...row, userId: row.userId, testId: row.testId ?? file.lineItemSourcedId ?? null }]));
    });
  return z.union([z.array(test).transform((tests) => tests.flat()), test]);
};

/** Submissions with all that the vendor tells of them. README: Submissions. */
export const wireSubmissions = fileOf(full.transform(fullRow));
export type WireSubmission = z.output<typeof wireSubmissions>[number];

/** The same file, read for what an enrollment needs alone. */
export const wireBriefSubmissions = fileOf(brief.transform(briefRow));
export type WireBriefSubmission = z.output<typeof wireBriefSubmissions>[number];
