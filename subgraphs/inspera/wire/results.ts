import { day, filled, id, instant, number, optionalId } from '../../shared/wire/fields.ts';
import { isObject, mapped, type Output, type Read } from '../../shared/wire/read.ts';
import { object, slots } from '../../shared/wire/shapes.ts';
import { entries, externalIds, freeForm } from './fields.ts';

const evaluation = object({ score: number, evaluatorId: filled, scoreDetails: freeForm });
export type WireEvaluation = Output<typeof evaluation>;

const question = object({ questionNumber: filled, questionId: filled, userQuestionId: filled, questionWeight: number, evaluations: entries(evaluation) });
export type WireResultQuestion = Output<typeof question>;

const roundGrade = mapped(object({ evaluatorUserId: filled, evaluatorId: filled, totalScore: number, grade: filled }), (row) => ({
  evaluatorId: row.evaluatorUserId ?? row.evaluatorId,
  totalScore: row.totalScore,
  grade: row.grade,
}));
export type WireRoundGrade = Output<typeof roundGrade>;

/** Older tenants say `gradeValue` and `causeOfRound`. */
const round = mapped(
  object({
    roundId: filled,
    automaticQuestionScore: number,
    finalGrade: filled,
    gradeValue: filled,
    jaggedAnalysisStatus: filled,
    causeOfRound: filled,
    roundGrades: entries(roundGrade),
    questions: entries(question),
  }),
  ({ gradeValue, causeOfRound, ...row }) => ({ ...row, finalGrade: row.finalGrade ?? gradeValue, jaggedAnalysisStatus: row.jaggedAnalysisStatus ?? causeOfRound }),
);
export type WireRound = Output<typeof round>;

const result = object({
  userId: id,
  candidateId: filled,
  externalUserIds: externalIds,
  assessmentRunId: optionalId,
  assessmentRunTitle: filled,
  assessmentRunStartTime: instant,
  assessmentRunEndTime: day,
  ext_inspera_sessionId: filled,
  taskId: filled,
  evaluationRounds: entries(round),
});
export type WireResult = Output<typeof result>;

const results = slots(result);

/** A list, a list under `results`, or one result alone. */
const rowsOf = (file: unknown): unknown => {
  if (!isObject(file)) return file;
  return 'results' in file ? (isObject(file.results) ? [file.results] : file.results) : 'userId' in file ? [file] : file;
};

/** A parent test has no questions itself, and its children are in the same file. README: Results. */
const isParent = (rows: readonly (WireResult | null)[], testId: string): boolean => {
  const own = rows.filter((row) => row?.assessmentRunId === testId);
  return own.length > 0 && own.every((row) => row!.evaluationRounds.every((each) => each.questions.length === 0));
};

/**
 * A file of results: one entry for each candidate and test. One of another test than was asked for, unless that is a parent,
 * or of another person, is left out and noted.
 */
export const wireResultsOf =
  (testId: string, userId?: string): Read<WireResult[]> =>
  (value, odd) => {
    const rows = results(rowsOf(value), odd);
    const others = isParent(rows, testId);
    return rows.flatMap((row, i) => {
      if (row === null) return [];
      const field = userId !== undefined && row.userId !== userId ? 'userId' : !others && (row.assessmentRunId ?? testId) !== testId ? 'assessmentRunId' : null;
      if (field === null) return [row];
      odd.note('row', [String(i), field]);
      return [];
    });
  };
