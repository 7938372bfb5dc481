import { oneByOne, perRequest } from '../shared/batch.ts';
import { readCache, type Fetched, type ReadCacheOptions } from '../shared/cache.ts';
import type { Operation } from '../shared/operation.ts';
import type { VendorContext } from '../shared/vendor.ts';
import type { AuthTypes } from './account.ts';
import type { Candidacies } from './candidacies.ts';
import type { InsperaClient } from './client.ts';
import type { GradePolicy } from './config.ts';
import type { Directory } from './directory.ts';
import { isId, splitPair } from './ids.ts';
import type { WireResult } from './wire/results.ts';
import type { WireSubmission } from './wire/submissions.ts';
import type { WireTestMetadata } from './wire/tests.ts';
import type { WireIdentifiedUser, WireUser } from './wire/users.ts';

export type InsperaLoaders = ReturnType<typeof insperaLoaders>;
type Caches = ReturnType<typeof insperaCaches>;

/** What resolvers find in their context. */
export interface InsperaContext extends VendorContext {
  readonly client: InsperaClient;
  readonly loaders: InsperaLoaders;
  readonly directory: Directory;
  readonly candidacies: Candidacies;
  readonly settings: AuthTypes & { readonly grades: GradePolicy };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface TestSubmissions {
  readonly rows: readonly WireSubmission[];
  /** Of the test asked for, where the file holds others too. */
  readonly byUserId: ReadonlyMap<string, WireSubmission>;
}

/** What is kept across requests, made once per process. Few whole exports, for they may be large. */
export const insperaCaches = (options: ReadCacheOptions) => ({
  users: readCache<WireUser>(options),
  tests: readCache<WireTestMetadata>(options),
  results: readCache<readonly WireResult[]>({ ...options, max: 500 }),
  testResults: readCache<readonly WireResult[]>({ ...options, max: 10 }),
  submissions: readCache<TestSubmissions>({ ...options, max: 10 }),
  submission: readCache<WireSubmission>({ ...options, max: 500 }),
});

const byUserId = (testId: string, rows: readonly WireSubmission[]): TestSubmissions => ({
  rows,
  byUserId: new Map(rows.filter((row) => row.testId === null || row.testId === testId).map((row) => [row.userId, row])),
});

/** The look-ups of one fetch. Inspera takes one id a call; exports are of one test, or of one person in it. */
export const insperaLoaders = (client: InsperaClient, caches: Caches, operation: Operation, now: () => number) => {
  const byId = { vendor: 'INSPERA', operation, accepts: isId } as const;
  const byPair = { vendor: 'INSPERA', operation, accepts: (pair: string) => splitPair(pair) !== null } as const;
  // What is no one thing has no id of its own: rows of others were left out where it was read.
  const ofMany = { keyOf: () => null };
  const testById = oneByOne(client.test, { ...byId, cache: caches.tests, keyOf: ({ testId }) => testId });
  return {
    userById: oneByOne(client.user, { ...byId, cache: caches.users, keyOf: ({ userId }) => userId }),
    testById,
    /** By pair of test and user. Null where that person is no candidate. */
    resultsOfCandidate: oneByOne(
      (pair) => {
        const { testId, userId } = splitPair(pair)!;
        return client.candidateResults(testId, userId);
      },
      { ...byPair, ...ofMany, cache: caches.results },
    ),
    // The order of this export does not say what is wrong with it: whether there is such a test is asked before.
    resultsOfTest: oneByOne(async (testId) => ((await testById.load(testId)) ? client.testResults(testId) : null), { ...byId, ...ofMany, cache: caches.testResults }),
    submissionsOfTest: oneByOne(
      async (testId) => {
        const rows = await client.submissions(testId);
        return rows && byUserId(testId, rows);
      },
      { ...byId, ...ofMany, cache: caches.submissions },
    ),
    /** By pair of test and user. */
    submissionOfCandidate: oneByOne(
      async (pair) => {
        const { testId, userId } = splitPair(pair)!;
        const rows = await client.candidateSubmission(testId, userId);
        return rows?.find((row) => row.userId === userId && (row.testId === null || row.testId === testId)) ?? null;
      },
      { ...byPair, ...ofMany, cache: caches.submission },
    ),
    /** By authType and external id as JSON. What it brings is kept for look-ups by id. */
    usersByExternalId: perRequest(async (key): Promise<Fetched<WireIdentifiedUser>[]> => {
      const [authType, externalId] = JSON.parse(key) as [string, string];
      const users = await client.usersByExternalId(authType, externalId);
      for (const user of users) caches.users.put(operation, user.userId, user);
      return users.map((data) => ({ data, fetchedAt: new Date(now()) }));
    }),
  };
};
