import { filled, flag, id, instant, number, optionalId } from '../../shared/wire/fields.ts';
import { isObject, LEFT_OUT, mapped, type Output, type Read } from '../../shared/wire/read.ts';
import { object, one, record, slots } from '../../shared/wire/shapes.ts';
import { entries, externalIds, length } from './fields.ts';

const manualScore = mapped(object({ ext_inspera_manualScore: number, ext_inspera_gradingTeacherName: filled }), (row) => ({
  score: row.ext_inspera_manualScore,
  graderName: row.ext_inspera_gradingTeacherName,
}));
export type WireManualScore = Output<typeof manualScore>;

const question = mapped(
  object({
    ext_inspera_question_type: filled,
    ext_inspera_questionId: filled,
    ext_inspera_questionNumber: filled,
    ext_inspera_questionTitle: filled,
    ext_inspera_questionContentItemId: filled,
    ext_inspera_questionWeight: number,
    ext_inspera_maxQuestionScore: number,
    ext_inspera_durationSeconds: length,
    ext_inspera_autoScore: number,
    ext_inspera_candidateResponses: entries(object({ ext_inspera_response: filled })),
    ext_inspera_manualScores: entries(manualScore),
  }),
  (row) => ({
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
  }),
);
export type WireSubmissionQuestion = Output<typeof question>;

const briefFields = {
  // Without its candidate nobody can be told whose a submission is.
  student: object({ sourcedId: id }),
  lineItem: record({ sourcedId: optionalId }),
  resultstatus: filled,
  ext_inspera_attendance: flag,
  ext_inspera_startTime: instant,
  ext_inspera_endTime: instant,
  ext_inspera_finalGrade: filled,
  ext_inspera_finalGradeDate: instant,
  ext_inspera_totalScore: number,
};

const isAnswered = (value: unknown): boolean =>
  isObject(value) && Array.isArray(value.ext_inspera_candidateResponses) && value.ext_inspera_candidateResponses.some((given) => isObject(given) && Boolean(given.ext_inspera_response));

/** Whether any question was answered: all that an enrollment needs of the questions. */
const answered: Read<boolean> = (value, odd) => {
  if (Array.isArray(value)) return value.some(isAnswered);
  if (value !== null && value !== undefined) odd.note();
  return isAnswered(value);
};

const brief = object({ ...briefFields, ext_inspera_questions: answered });

const full = object({
  ...briefFields,
  sourcedId: filled,
  status: filled,
  dateLastModified: instant,
  score: number,
  date: instant,
  comment: record({ ext_inspera_comment: filled, ext_inspera_evaluatorId: filled, ext_inspera_evaluatorName: filled }),
  ext_inspera_candidateId: filled,
  ext_inspera_extraTimeMins: length,
  ext_inspera_incidentTimeMins: length,
  ext_inspera_userAssessmentSetupId: filled,
  ext_inspera_userAssessmentId: filled,
  ext_inspera_candidateExternalIds: externalIds,
  ext_inspera_autoScore: number,
  ext_inspera_questions: entries(question),
});

const named = (row: Pick<Output<typeof brief>, keyof typeof briefFields>) => ({
  testId: row.lineItem?.sourcedId ?? null,
  userId: row.student.sourcedId,
  resultStatus: row.resultstatus,
  attendance: row.ext_inspera_attendance,
  startTime: row.ext_inspera_startTime,
  endTime: row.ext_inspera_endTime,
  finalGrade: row.ext_inspera_finalGrade,
  finalGradeDate: row.ext_inspera_finalGradeDate,
  totalScore: row.ext_inspera_totalScore,
});

const briefRow = (row: Output<typeof brief>) => ({ ...named(row), answered: row.ext_inspera_questions });

const fullRow = (row: Output<typeof full>) => ({
  ...named(row),
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

const metadata = object({ id: filled, name: filled, dataType: filled, valueText: entries(filled) });
export type WireSectionMetadata = Output<typeof metadata>;

interface Identified {
  readonly testId: string | null;
  readonly userId: string;
}

const isKept = <T>(slot: T | null): slot is T => slot !== null;

/** A file of submissions: one object for a test, or one for each of several. */
const fileOf = <Row extends Identified>(result: Read<Row | typeof LEFT_OUT>) => {
  const candidates = slots(mapped(object({ result }), (candidate) => candidate.result as Row));
  const candidatesOf: Read<(Row | null)[] | typeof LEFT_OUT> = (value, odd) => {
    if (Array.isArray(value) || isObject(value)) return candidates(isObject(value) ? [value] : value, odd);
    odd.blame();
    return LEFT_OUT;
  };
  const test = mapped(
    object({
      lineItemSourcedId: optionalId,
      ext_inspera_assessmentRunTitle: filled,
      ext_inspera_maxTotalScore: number,
      ext_inspera_groupName: filled,
      ext_inspera_first_section_metadata: entries(metadata),
      ext_inspera_candidates: candidatesOf,
    }),
    (file) => {
      const shared = {
        title: file.ext_inspera_assessmentRunTitle,
        maxTotalScore: file.ext_inspera_maxTotalScore,
        groupName: file.ext_inspera_groupName,
        sectionMetadata: file.ext_inspera_first_section_metadata,
      };
      const rows = file.ext_inspera_candidates.filter(isKept).map((row) => ({ ...shared, ...row, testId: row.testId ?? file.lineItemSourcedId }));
      return { rows, unreadable: file.ext_inspera_candidates.length - rows.length };
    },
  );
  const tests = mapped(slots(test), (all) => {
    const files = all.filter(isKept);
    return { rows: files.flatMap(({ rows }) => rows), unreadable: all.length - files.length + files.reduce((sum, { unreadable }) => sum + unreadable, 0) };
  });
  const alone = one(test);
  return (value: unknown, odd: Parameters<typeof alone>[1]) => (Array.isArray(value) ? tests(value, odd) : alone(value, odd));
};

/** Submissions with all that the vendor tells of them. README: Submissions. */
export const wireSubmissions = mapped(fileOf(mapped(full, fullRow)), ({ rows }) => rows);
export type WireSubmission = Output<typeof wireSubmissions>[number];

/** The same file, read for what an enrollment needs alone, and how many candidates in it could not be read. */
export const wireBriefSubmissions = fileOf(mapped(brief, briefRow));
export type WireBriefSubmission = Output<typeof wireBriefSubmissions>['rows'][number];
