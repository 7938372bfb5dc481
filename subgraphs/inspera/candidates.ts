import { VendorError } from '../shared/errors.ts';
import type { Candidacy, CandidacyTest } from './candidacies.ts';
import type { InsperaClient } from './client.ts';
import { ExportFailed, ExportLate } from './exports.ts';
import { isId, pairId } from './ids.ts';
import { saysSubmitted } from './inferred.ts';
import type { WireResult } from './wire/results.ts';
import type { WireBriefSubmission } from './wire/submissions.ts';
import type { WireTestHit } from './wire/tests.ts';

/** What could not be read of a test. `old`: what an earlier reading knew stands in. */
export type Want = 'everything' | 'others' | 'progress' | 'old';

export interface Found {
  readonly rows: readonly Candidacy[];
  /** Null where nothing is wanting. */
  readonly want: Want | null;
  /** Candidates that were named so that they could not be read. */
  readonly unreadable: number;
}

/** One call or export, tried again where the vendor asks for time. */
export type Patient = <T>(call: (client: InsperaClient) => Promise<T>) => Promise<T>;

const testOf = ({ testId, title, startTime, endTime }: WireTestHit): CandidacyTest => ({ testId, title, startTime, endTime });

const past = (time: Date | null, now: number): Date | null => (time !== null && time.getTime() <= now ? time : null);

const same = (a: Date | null, b: Date | null): boolean => a !== null && b !== null && a.getTime() === b.getTime();

/** Whether the times of a candidate are not the person's but the test's own. README: Enrollments. */
const areTestTimes = (row: WireBriefSubmission, test: CandidacyTest): boolean => {
  const nothing = row.finalGrade === null && !row.answered && !(row.totalScore !== null && row.totalScore > 0) && !saysSubmitted(row.resultStatus);
  if (!nothing || row.attendance === true) return false;
  return row.attendance === false || (same(row.endTime, test.endTime) && (row.startTime === null || same(row.startTime, test.startTime)));
};

/** A candidate as the submissions export tells of them. Times that are not yet are the test's, whatever they are called. */
const fromSubmission = (row: WireBriefSubmission, test: CandidacyTest, now: number): Candidacy => {
  const own = !areTestTimes(row, test);
  const startTime = own ? past(row.startTime, now) : null;
  const endTime = own ? past(row.endTime, now) : null;
  return {
    id: pairId(test.testId, row.userId),
    test,
    userId: row.userId,
    resultStatus: row.resultStatus,
    begun: startTime !== null || row.attendance === true,
    handedIn: endTime !== null,
    startTime,
    endTime,
    finalGrade: row.finalGrade,
    finalGradeDate: past(row.finalGradeDate, now),
    totalScore: row.totalScore,
    maxTotalScore: row.maxTotalScore,
  };
};

/** A candidate of whom nothing is known but that they are one. */
const fromPlan = (userId: string, test: CandidacyTest): Candidacy => ({
  id: pairId(test.testId, userId),
  test,
  userId,
  resultStatus: null,
  begun: false,
  handedIn: false,
  startTime: null,
  endTime: null,
  finalGrade: null,
  finalGradeDate: null,
  totalScore: null,
  maxTotalScore: null,
});

const isMarked = ({ evaluationRounds }: WireResult): boolean =>
  evaluationRounds.some((round) => round.automaticQuestionScore !== null || round.roundGrades.length > 0 || round.questions.some((question) => question.evaluations.length > 0));

/** A candidate as the results export tells of them. It holds no times: those that an earlier reading knew stay. */
const fromResult = (row: WireResult, test: CandidacyTest, known: Candidacy | undefined, now: number): Candidacy => {
  const graded = row.evaluationRounds.findLast((round) => round.finalGrade !== null);
  const points = new Set(graded?.roundGrades.map((grade) => grade.totalScore).filter((score) => score !== null));
  const before = known ?? fromPlan(row.userId, test);
  const open = test.startTime === null || test.startTime.getTime() <= now;
  return {
    ...before,
    test: { ...test, title: test.title ?? row.assessmentRunTitle },
    begun: before.begun || (open && isMarked(row)),
    handedIn: before.handedIn || (open && isMarked(row)),
    finalGrade: graded?.finalGrade ?? null,
    finalGradeDate: graded && graded.finalGrade === before.finalGrade ? before.finalGradeDate : null,
    // Graders who do not agree gave no one number.
    totalScore: points.size === 1 ? [...points][0]! : before.totalScore,
  };
};

/** Null where this test cannot be had so, whoever asks and when; anything else that fails is thrown. */
const orNull = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ExportFailed || error instanceof ExportLate || (error instanceof VendorError && error.code === 'VENDOR_BAD_RESPONSE')) return null;
    throw error;
  }
};

const byUser = (rows: readonly Candidacy[]): Map<string, Candidacy> => new Map(rows.map((row) => [row.userId, row]));

/** What nobody can tell of a test without its submissions. */
const wantOf = (results: readonly WireResult[] | null, planned: readonly string[], known: readonly Candidacy[]): Want | null => {
  if (results === null) {
    if (known.some((row) => row.begun || row.finalGrade !== null)) return 'old';
    return planned.length > 0 ? 'progress' : known.length > 0 ? 'old' : 'everything';
  }
  const told = new Set(results.map((row) => row.userId));
  return planned.length > 0 ? null : known.some((row) => !told.has(row.userId)) ? 'old' : 'others';
};

/** The candidates that are known without submissions: those with results, those who are planned, those of an earlier reading. */
const withoutSubmissions = async (hit: WireTestHit, known: readonly Candidacy[], patient: Patient, now: number): Promise<Found> => {
  const test = testOf(hit);
  const results = await patient((client) => orNull(client.testResults(hit.testId)));
  const metadata = await patient((client) => orNull(client.test(hit.testId)));
  const planned = (metadata?.candidates ?? []).map(({ userId }) => userId).filter(isId);
  const before = byUser(known);
  const found = new Map<string, Candidacy>();
  for (const row of results ?? []) if ((row.assessmentRunId ?? hit.testId) === hit.testId) found.set(row.userId, fromResult(row, test, before.get(row.userId), now));
  for (const userId of planned.length > 0 ? planned : before.keys()) if (!found.has(userId)) found.set(userId, before.get(userId) ?? fromPlan(userId, test));
  return { rows: [...found.values()], want: wantOf(results, planned, known), unreadable: 0 };
};

/**
 * The candidates of a test, from the submissions export, which alone names every one with times, grade and points at once. Where
 * that cannot be read, or says nothing of people who were candidates before (submissions are deleted after a time), from what
 * else there is. README: Enrollments.
 */
export const candidatesOf = async (hit: WireTestHit, known: readonly Candidacy[], tests: ReadonlyMap<string, WireTestHit>, patient: Patient, now: number): Promise<Found> => {
  const file = await patient((client) => orNull(client.briefSubmissions(hit.testId)));
  const submissions = file?.rows ?? null;
  const own = submissions?.filter((row) => (row.testId ?? hit.testId) === hit.testId) ?? [];
  const empty = own.length === 0 && (known.length > 0 || (submissions ?? []).length > 0);
  if (submissions === null || empty) return withoutSubmissions(hit, known, patient, now);
  // The file of a parent test may hold its children's too.
  const shared = new Map<string, CandidacyTest>();
  const sharedTest = ({ testId, title }: WireBriefSubmission): CandidacyTest => {
    const id = testId ?? hit.testId;
    const test = shared.get(id) ?? { ...testOf(tests.get(id) ?? hit), testId: id, ...(title === null ? {} : { title }) };
    shared.set(id, test);
    return test;
  };
  return { rows: submissions.map((row) => fromSubmission(row, sharedTest(row), now)), want: null, unreadable: file?.unreadable ?? 0 };
};
