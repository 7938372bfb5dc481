import { SCORE_OF_WHOLE, SCORE_ROUNDING } from './inferred.ts';

export interface Score {
  /** 0 to 1. */
  readonly scaled: number | null;
  readonly raw: number | null;
  readonly max: number | null;
}

export interface Scored {
  readonly score: number | null;
  readonly scoreFrac: number | null;
  readonly marks: { readonly points: number | null; readonly maxPoints: number | null } | null;
}

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** The points reached as a part of the points that there are. */
const ratioOf = (marks: Scored['marks']): number | null => {
  const { points = null, maxPoints = null } = marks ?? {};
  return points === null || maxPoints === null || maxPoints <= 0 ? null : points / maxPoints;
};

/** `score` as a part of the whole: a part already or per cent, whichever its marks agree with. Marks that agree with neither hold. */
const besideMarks = (score: number, ratio: number): number => {
  const [nearest] = [score / SCORE_OF_WHOLE, score].map((part) => ({ part, apart: Math.abs(part - ratio) })).sort((a, b) => a.apart - b.apart);
  return nearest!.apart <= SCORE_ROUNDING ? nearest!.part : ratio;
};

const partOf = ({ score, scoreFrac, marks }: Scored): number | null => {
  if (scoreFrac !== null) return scoreFrac;
  const ratio = ratioOf(marks);
  if (ratio !== null) return score === null ? ratio : besideMarks(score, ratio);
  return score === null ? null : score / SCORE_OF_WHOLE;
};

/** A score in shared words. README: Enrollments. */
export const scoreOf = (scored: Scored): Score => {
  const part = partOf(scored);
  const { points = null, maxPoints = null } = scored.marks ?? {};
  // Above the whole, or below nothing, the scaled score alone would not show it.
  const outside = part !== null && within(part) !== part && points === null && maxPoints === null;
  return { scaled: part === null ? null : within(part), raw: outside ? scored.score : points, max: outside ? SCORE_OF_WHOLE : maxPoints };
};
