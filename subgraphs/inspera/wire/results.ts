import { z } from 'zod';
import { externalIds, freeForm, id, list, number, text, time } from './fields.ts';

const evaluation = z.object({ score: number, evaluatorId: text, scoreDetails: freeForm });
export type WireEvaluation = z.output<typeof evaluation>;

const question = z.object({ questionNumber: text, questionId: text, userQuestionId: text, questionWeight: number, evaluations: list(evaluation) });
export type WireResultQuestion = z.output<typeof question>;

const roundGrade = z
  .object({ evaluatorUserId: text, evaluatorId: text, totalScore: number, grade: text })
  .transform((row) => ({ evaluatorId: row.evaluatorUserId ?? row.evaluatorId, totalScore: row.totalScore, grade: row.grade }));
export type WireRoundGrade = z.output<typeof roundGrade>;

/** Older tenants say `gradeValue` and `causeOfRound`. */
const round = z
  .object({ roundId: text, automaticQuestionScore: number, finalGrade: text, gradeValue: text, jaggedAnalysisStatus: text, causeOfRound: text, roundGrades: list(roundGrade), questions: list(question) })
  .transform((row) => ({
    roundId: row.roundId,
    automaticQuestionScore: row.automaticQuestionScore,
    finalGrade: row.finalGrade ?? row.gradeValue,
    jaggedAnalysisStatus: row.jaggedAnalysisStatus ?? row.causeOfRound,
    roundGrades: row.roundGrades,
    questions: row.questions,
  }));
export type WireRound = z.output<typeof round>;

const result = z
  .object({
    userId: id,
    candidateId: text,
    externalUserIds: externalIds,
    assessmentRunId: id.nullish(),
    assessmentRunTitle: text,
    assessmentRunStartTime: time,
    assessmentRunEndTime: time,
    ext_inspera_sessionId: text,
    taskId: text,
    evaluationRounds: list(round),
  })
  .transform((row) => ({ ...row, assessmentRunId: row.assessmentRunId ?? null }));
export type WireResult = z.output<typeof result>;

/** A file of results: one entry for each candidate and test. README: Results. */
export const wireResults = z.union([z.array(result), z.object({ results: z.array(result) }).transform(({ results }) => results), result.transform((one) => [one])]);
