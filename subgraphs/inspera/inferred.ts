import type { Search } from '../shared/transport.ts';
import type { Candidacy, CandidacyTest } from './candidacies.ts';

/** What the vendor's documents leave open and we guessed, all in one place. A real tenant may correct it here. README: Inferred. */

/** Ids are int64 in two models and text in a third. Without a digit it could be a path of its own, such as `search`. */
export const RECORD_ID = /^(?=.*\d)[\w-]{1,64}$/;

/** Without it the look-up by external id may know administrators alone. Spelled as the one known caller does. */
export const INCLUDE_STUDENTS: Search = [['includeStudent', 'True']];

/** Ways to ask test/search for everything, tried in turn: an empty value may be refused, or mean nothing. */
export const EVERY_TEST: readonly Search[] = [[['query', '']], [['title', '']], [['query', '*']]];

/** A search answers with a number of pages, but no parameter is documented: tried only where hits are missing. */
export const searchPage = (page: number): Search[number] => ['page', String(page)];

/**
 * Whether a list in the AllUsers file is one of accounts, by its name: null for a name that nobody mentions, which is one where
 * its entries have ids. Only `admins` is known; accounts that are gone or failed would be listed as such.
 */
export const isUserList = (name: string): boolean | null =>
  /^(admins|students|users)$/i.test(name) ? true : /delet|remov|error|fail/i.test(name) ? false : null;

/** Life of a token that does not say how long it lives, seconds: the seed's example. */
export const TOKEN_SECONDS = 3600;

/** The application gives a call up after a minute, and a search or an order of an export may take as long. */
export const SLOW_CALL_MS = 60_000;

/** Hours that an ordered file should stay available. */
export const EXPIRY_HOURS = 24;

/** Format is left to the vendor: the documented file is JSON, and the name of such a parameter is not known. */
export const SUBMISSIONS_FORMAT: Search = [];

export const PATHS = {
  candidateSubmission: (testId: string, userId: string) => `v1/candidates/submissions/${testId}/${userId}`,
  fileStatus: (jobId: string) => `v1/fileExport/status/${jobId}`,
  resultsStatus: (testId: string, userId: string, jobId: string) => `v1/candidates/allResults/${testId}/${userId}/status/${jobId}`,
  submissionsStatus: (testId: string, jobId: string) => `v1/test/${testId}/submissions/status/${jobId}`,
  candidateSubmissionStatus: (testId: string, userId: string, jobId: string) => `v1/candidates/submissions/${testId}/${userId}/status/${jobId}`,
} as const;

const SUCCEEDED: ReadonlySet<string> = new Set(['success', 'done', 'completed', 'finished']);
const FAILED: ReadonlySet<string> = new Set(['failed', 'error', 'failure']);

/** What a status answer says of its export: only `success`, `failed` and `error` are known words. */
export const exportState = (status: string | null, progress: number | null, link: string | null): 'ready' | 'failed' | 'waiting' => {
  const word = status?.trim().toLowerCase() ?? '';
  if (FAILED.has(word)) return 'failed';
  return link !== null && (word === '' || SUCCEEDED.has(word) || (progress ?? 0) >= 100) ? 'ready' : 'waiting';
};

const USABLE: ReadonlySet<string> = new Set(['enabled', 'active', 'true']);
const UNUSABLE: ReadonlySet<string> = new Set(['disabled', 'inactive', 'deleted', 'false']);

/** Whether an account can be used; null for a word that is not known. Only enabled and disabled are mentioned anywhere. */
export const usable = (status: string | null): boolean | null => {
  const word = status?.trim().toLowerCase() ?? '';
  return USABLE.has(word) ? true : UNUSABLE.has(word) ? false : null;
};

const SUBMITTED: ReadonlySet<string> = new Set(['submitted', 'partially graded', 'fully graded']);

/** Whether a state of a result says that something was submitted. OneRoster's words: the model's other fields are OneRoster's too. */
export const saysSubmitted = (resultStatus: string | null): boolean => SUBMITTED.has(resultStatus?.trim().toLowerCase().replace(/[\s_-]+/g, ' ') ?? '');

const DAY_MS = 86_400_000;
const SETTLED_AFTER_DAYS = 30;

/**
 * Whether nothing more will come of a test, so that it need not be exported again: it ended a month ago, and who handed in has a
 * grade. Inspera watches for what looks like crawling.
 */
export const isSettled = ({ endTime }: CandidacyTest, rows: readonly Candidacy[], now: number): boolean =>
  endTime !== null && endTime.getTime() < now - SETTLED_AFTER_DAYS * DAY_MS && rows.every((row) => row.finalGrade !== null || !row.handedIn);
