import { VendorError } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import { patiently, ReadingError, type CompleteReading } from '../shared/reading.ts';
import type { Search } from '../shared/transport.ts';
import type { InsperaClient } from './client.ts';
import { ExportFailed } from './exports.ts';
import { pairId } from './ids.ts';
import { EVERY_TEST, searchPage } from './inferred.ts';
import type { WireBriefSubmission } from './wire/submissions.ts';
import type { WireTestHit } from './wire/tests.ts';

const TESTS_AT_ONCE = 3;
const MAX_SEARCH_PAGES = 1000;

/** What an enrollment needs of its test. */
export type CandidacyTest = Pick<WireTestHit, 'testId' | 'title' | 'startTime' | 'endTime'>;

/** A candidate of a test: what an enrollment needs and nothing else, for the reading keeps a million of these. */
export interface Candidacy {
  readonly id: string;
  readonly test: CandidacyTest;
  readonly userId: string;
  readonly resultStatus: string | null;
  readonly attendance: boolean | null;
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
  /** What the vendor would not tell, in our words; null where there is nothing of the kind. */
  readonly gap: string | null;
}

export type Candidacies = Pick<CompleteReading<CandidacyIndex>, 'current' | 'lastError'>;

/** Opens a client whose waiting ends with `signal`. */
export type OpenClient = (operation: Operation, signal: AbortSignal) => InsperaClient;

const byId = (a: Candidacy, b: Candidacy): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const candidacyOf = (row: WireBriefSubmission, hit: WireTestHit): Candidacy => {
  const testId = row.testId ?? hit.testId;
  return {
    id: pairId(testId, row.userId),
    test: { testId, title: row.title ?? hit.title, startTime: hit.startTime, endTime: hit.endTime },
    userId: row.userId,
    resultStatus: row.resultStatus,
    attendance: row.attendance,
    startTime: row.startTime,
    endTime: row.endTime,
    finalGrade: row.finalGrade,
    finalGradeDate: row.finalGradeDate,
    totalScore: row.totalScore,
    maxTotalScore: row.maxTotalScore,
  };
};

type SearchTests = (search: Search) => ReturnType<InsperaClient['searchTests']>;

/** More pages of a search that found more than it listed. The parameter is a guess: what does not help ends it. */
const morePages = async (search: SearchTests, everything: Search, first: readonly WireTestHit[], hits: number): Promise<Map<string, WireTestHit>> => {
  const found = new Map(first.map((hit) => [hit.testId, hit]));
  for (let page = 1; found.size < hits && page <= MAX_SEARCH_PAGES; page += 1) {
    const before = found.size;
    try {
      for (const hit of (await search([...everything, searchPage(page)])).results) found.set(hit.testId, hit);
    } catch (error) {
      if (error instanceof VendorError && error.code === 'VENDOR_BAD_RESPONSE') break;
      throw error;
    }
    // Page 1 may be the first again.
    if (found.size === before && page > 1) break;
  }
  return found;
};

/** Every test, by the first of our guesses that finds any. README: Inferred. */
const everyTest = async (search: SearchTests): Promise<{ tests: WireTestHit[]; missing: number }> => {
  let refused: unknown = null;
  for (const everything of EVERY_TEST) {
    try {
      const { hits, results } = await search(everything);
      if (results.length === 0) continue;
      const tests = await morePages(search, everything, results, hits ?? 0);
      return { tests: [...tests.values()].filter((test) => test.isTemplate !== true), missing: Math.max(0, (hits ?? 0) - tests.size) };
    } catch (error) {
      if (!(error instanceof VendorError) || error.code !== 'VENDOR_BAD_RESPONSE') throw error;
      refused = error;
    }
  }
  if (refused !== null) throw refused;
  return { tests: [], missing: 0 };
};

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

const gapOf = (missing: number, refused: number, tests: number): string | null => {
  const parts = [missing > 0 ? `the search of tests did not list ${missing} that it found` : '', refused > 0 ? `${refused} of ${tests} tests did not export their submissions` : ''].filter(Boolean);
  return parts.length > 0 ? `INSPERA enrollments are not complete: ${parts.join(', and ')}` : null;
};

/**
 * Everybody's candidacies: all tests, then the submissions export of each, the only one that names every candidate and holds
 * times, grade and points at once. A test that does not export keeps what an earlier reading knew of it.
 */
export const readCandidacies =
  (open: OpenClient, max: number, before: () => CandidacyIndex | null) =>
  async (operation: Operation, signal: AbortSignal): Promise<CandidacyIndex> => {
    const patient = <T>(call: (client: InsperaClient) => Promise<T>): Promise<T> => patiently(operation, signal, (fresh) => call(open(fresh, signal)));

    /** Null where the vendor will not export this test, whoever asks and when. */
    const submissions = (testId: string) =>
      patient(async (client) => {
        try {
          return (await client.briefSubmissions(testId)) ?? [];
        } catch (error) {
          if (error instanceof ExportFailed || (error instanceof VendorError && error.code === 'VENDOR_BAD_RESPONSE')) return null;
          throw error;
        }
      });

    const { tests, missing } = await everyTest((search) => patient((client) => client.searchTests(search)));
    const found = new Map<string, Candidacy>();
    const silent = new Set<string>();
    await eachOf(tests, TESTS_AT_ONCE, async (test) => {
      const rows = await submissions(test.testId);
      if (rows === null) silent.add(test.testId);
      for (const row of rows ?? []) {
        const candidacy = candidacyOf(row, test);
        found.set(candidacy.id, candidacy);
      }
      if (found.size > max) throw new ReadingError(`INSPERA has more than ${max} candidacies: INSPERA_ENROLLMENT_INDEX_MAX is too low`);
    });
    if (silent.size > 0 && silent.size === tests.length) throw new ReadingError('INSPERA exported the submissions of no test');
    for (const old of before()?.rows ?? []) if (silent.has(old.test.testId) && !found.has(old.id)) found.set(old.id, old);

    const rows = [...found.values()].sort(byId);
    const byUserId = new Map<string, Candidacy[]>();
    for (const row of rows) byUserId.set(row.userId, [...(byUserId.get(row.userId) ?? []), row]);
    return { rows, byUserId, gap: gapOf(missing, silent.size, tests.length) };
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
