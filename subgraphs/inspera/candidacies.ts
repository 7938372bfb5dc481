import { isDeepStrictEqual } from 'node:util';
import { VendorError } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import { patiently, ReadingError, type CompleteReading } from '../shared/reading.ts';
import { candidatesOf, type Patient, type Want } from './candidates.ts';
import type { InsperaClient } from './client.ts';
import { isSettled } from './inferred.ts';
import { everyTest } from './testlist.ts';
import type { WireTestHit } from './wire/tests.ts';

const MOST_TESTS_AT_ONCE = 3;
/** So many tests in a row that cannot be read for an outage are an outage of everything. */
const OUTAGES = 3;

/** What an enrollment needs of its test. */
export type CandidacyTest = Pick<WireTestHit, 'testId' | 'title' | 'startTime' | 'endTime'>;

/** A candidate of a test: what an enrollment needs and nothing else, for the reading keeps a million of these. */
export interface Candidacy {
  readonly id: string;
  readonly test: CandidacyTest;
  readonly userId: string;
  readonly resultStatus: string | null;
  readonly begun: boolean;
  readonly handedIn: boolean;
  /** When the person began and handed in: never the test's own times, nor times that are not yet. */
  readonly startTime: Date | null;
  readonly endTime: Date | null;
  readonly finalGrade: string | null;
  readonly finalGradeDate: Date | null;
  readonly totalScore: number | null;
  readonly maxTotalScore: number | null;
}

/** All candidacies, as of one complete reading. */
export interface CandidacyIndex {
  /** By id, so that a walk through them survives a new reading. */
  readonly rows: readonly Candidacy[];
  readonly byUserId: ReadonlyMap<string, readonly Candidacy[]>;
  /** What is missing from people's enrollments, in our words; null where nothing is. */
  readonly gap: string | null;
  /** What of it an earlier reading told and this one could not, in our words; null where there is nothing of the kind. */
  readonly old: string | null;
  /** Tests of which nothing more will come, as two exports agree: they are not exported again while this process runs. */
  readonly settled: ReadonlySet<string>;
}

export type Candidacies = Pick<CompleteReading<CandidacyIndex>, 'current' | 'lastError'>;

/** Opens a client whose waiting ends with `signal`. */
export type OpenClient = (operation: Operation, signal: AbortSignal) => InsperaClient;

const byId = (a: Candidacy, b: Candidacy): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Runs `work` for all, a few at a time; the first failure ends it. */
const eachOf = async <T>(all: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> => {
  const left = [...all];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      await work(item).catch((error: unknown) => {
        left.length = 0;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

const grouped = (rows: readonly Candidacy[], keyOf: (row: Candidacy) => string): Map<string, Candidacy[]> => {
  const groups = new Map<string, Candidacy[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};

/** Whether an export said what the one before said: then it is no accident. */
const areSame = (fresh: readonly Candidacy[], before: readonly Candidacy[] | null): boolean =>
  before !== null && isDeepStrictEqual(new Map(fresh.map((row) => [row.id, row])), new Map(before.map((row) => [row.id, row])));

const sentence = (start: string, parts: readonly (readonly [number, string])[]): string | null => {
  const told = parts.filter(([count]) => count > 0).map(([, words]) => words);
  return told.length > 0 ? `INSPERA enrollments are not ${start}: ${told.join(', and ')}` : null;
};

/** In what way a reading is not complete. */
const gapOf = (missing: number, wants: readonly Want[], tests: number) => {
  const count = (want: Want) => wants.filter((each) => each === want).length;
  const [everything, others, progress, old] = [count('everything'), count('others'), count('progress'), count('old')];
  return {
    gap: sentence('complete', [
      [missing, `the search of tests did not list ${missing} that it found`],
      [everything, `${everything} of ${tests} tests did not export their candidates`],
      [others, `of ${others} of ${tests} tests only those who handed in are known`],
      [progress, `of ${progress} of ${tests} tests it is not known how far people are`],
    ]),
    old: sentence('up to date', [[old, `${old} of ${tests} tests keep what an earlier reading knew`]]),
  };
};

/** Counts tests that an outage keeps from being read: one alone costs itself, several in a row are an outage of the vendor. */
const outages = () => {
  let inARow = 0;
  return {
    over: () => void (inARow = 0),
    /** Throws where the reading is to end. */
    met(error: unknown): void {
      inARow += 1;
      if (!(error instanceof VendorError) || error.extensions.retryable !== true || inARow >= OUTAGES) throw error;
    },
  };
};

export interface ReadCandidaciesOptions {
  readonly open: OpenClient;
  readonly max: number;
  /** The calls that Inspera may be asked at once, of which some are left for queries. */
  readonly maxConcurrency: number;
  readonly before: () => CandidacyIndex | null;
  readonly now: () => number;
}

/** Everybody's candidacies: all tests, then the candidates of each. A test that cannot be read costs itself alone. */
export const readCandidacies =
  ({ open, max, maxConcurrency, before, now }: ReadCandidaciesOptions) =>
  async (operation: Operation, signal: AbortSignal): Promise<CandidacyIndex> => {
    const patient: Patient = (call) => patiently(operation, signal, (fresh) => call(open(fresh, signal)));
    const { tests, missing } = await everyTest((search) => patient((client) => client.searchTests(search)));
    const hits = new Map(tests.map((test) => [test.testId, test]));
    const old = before();
    const known = grouped(old?.rows ?? [], (row) => row.test.testId);
    const found = new Map<string, Candidacy>();
    const settled = new Set<string>();
    const wants: Want[] = [];
    const outage = outages();

    const candidates = async (test: WireTestHit, rows: readonly Candidacy[]) => {
      try {
        const read = await candidatesOf(test, rows, hits, patient, now());
        outage.over();
        return read;
      } catch (error) {
        outage.met(error);
        return { rows, want: rows.length > 0 ? 'old' : 'everything', unreadable: 0 } as const;
      }
    };

    const keep = (testId: string, rows: readonly Candidacy[]): void => {
      // What the test's own file says of a candidate goes before what its parent's says.
      for (const row of rows) if (row.test.testId === testId || !found.has(row.id)) found.set(row.id, row);
      if (found.size > max) throw new ReadingError(`INSPERA has more than ${max} candidacies: INSPERA_ENROLLMENT_INDEX_MAX is too low`);
    };

    await eachOf(tests, Math.max(1, Math.min(MOST_TESTS_AT_ONCE, maxConcurrency - 1)), async (test) => {
      const rows = known.get(test.testId) ?? [];
      if (old?.settled.has(test.testId) && isSettled(test, rows, now())) {
        settled.add(test.testId);
        return keep(test.testId, rows);
      }
      const { rows: fresh, want, unreadable } = await candidates(test, rows);
      if (want !== null) wants.push(want);
      else if (unreadable === 0 && isSettled(test, fresh, now()) && areSame(fresh, old && rows)) settled.add(test.testId);
      keep(test.testId, fresh);
    });
    const unread = wants.filter((want) => want === 'everything' || want === 'old').length;
    if (unread > 0 && unread === tests.length) throw new ReadingError('INSPERA exported the candidates of no test');

    const rows = [...found.values()].sort(byId);
    return { rows, byUserId: grouped(rows, (row) => row.userId), ...gapOf(missing, wants, tests.length), settled };
  };

/** The rows after `id`, or from the start. */
export const rowsAfter = (rows: readonly Candidacy[], id: string | null, size: number): readonly Candidacy[] => {
  if (id === null) return rows.slice(0, size);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.id <= id) low = middle + 1;
    else high = middle;
  }
  return rows.slice(low, low + size);
};
