import type { Candidate, Test } from './tenant.ts';

export interface Mark {
  readonly questionId: number;
  readonly questionNumber: string;
  readonly userQuestionId: number;
  readonly type: string;
  readonly automatic: boolean;
  readonly max: number;
  /** Null until somebody has marked it. */
  readonly score: number | null;
}

export const MAX_TOTAL_SCORE = 100;
const TYPES = ['multiple_choice', 'true_false', 'short_text', 'essay'] as const;
const MAX_QUESTION_SCORE = MAX_TOTAL_SCORE / TYPES.length;

/** Whether the candidate has handed in: only then are there results. */
export const handedIn = ({ participation }: Candidate): boolean => participation.completedAt !== null;

/** One row a question; the two closed ones are marked at once, the others when there is a final grade, which is their sum. */
export const marksOf = (test: Test, candidate: Candidate): Mark[] => {
  const { id, percent } = candidate.participation;
  const rest = (percent ?? 0) % TYPES.length;
  return TYPES.map((type, i) => {
    const automatic = i < 2;
    const share = percent === null ? 10 + (Number(id) % 16) : Math.floor(percent / TYPES.length) + (i < rest ? 1 : 0);
    return {
      questionId: Number(test.item.id) * 10 + i,
      questionNumber: String(i + 1),
      userQuestionId: Number(id) * 10 + i,
      type,
      automatic,
      max: MAX_QUESTION_SCORE,
      score: automatic || percent !== null ? share : null,
    };
  });
};

/** What the machine gave. */
export const autoScoreOf = (marks: readonly Mark[]): number => marks.reduce((sum, { automatic, score }) => sum + (automatic ? (score ?? 0) : 0), 0);
