import { oneByOne, type Loader } from '../shared/batch.ts';
import { readCache, type Fetched, type ReadCache } from '../shared/cache.ts';
import type { Clock } from '../shared/clock.ts';
import type { Operation } from '../shared/operation.ts';
import type { CompleteReading } from '../shared/reading.ts';
import type { Runtime, VendorContext } from '../shared/vendor.ts';
import { isReadable, subjectOf, type SynapClient, type Totals } from './client.ts';
import type { SynapConfig } from './config.ts';
import { PATHS } from './inferred.ts';
import { pagesOf, scan, type List } from './paging.ts';
import type { EnrollmentReading } from './reading.ts';
import type { WireAssignment, WireAssignmentGroup } from './wire/assignments.ts';
import type { WireAttempt } from './wire/attempts.ts';
import type { WireExam } from './wire/exams.ts';
import type { WireCertificate, WireCourse, WireLearningRecord } from './wire/records.ts';
import type { WireUser, WireUserGroup } from './wire/users.ts';

interface Things {
  user: WireUser;
  userGroup: WireUserGroup;
  assignment: WireAssignment;
  assignmentGroup: WireAssignmentGroup;
  attempt: WireAttempt;
  exam: WireExam;
  course: WireCourse;
  certificate: WireCertificate;
  learningRecord: WireLearningRecord;
}

export type SynapCaches = { readonly [K in keyof Things]: ReadCache<Things[K]> };

/** One cache for each kind of thing, made once per process. A learner acting as itself shares them with nobody. */
export const synapCaches = (config: SynapConfig, { clock }: Runtime): SynapCaches => {
  const cache = <T>() => readCache<T>({ vendor: 'SYNAP', seconds: config.traffic.cacheSeconds, clock, scope: (operation) => subjectOf(operation) ?? '' });
  return {
    user: cache(),
    userGroup: cache(),
    assignment: cache(),
    assignmentGroup: cache(),
    attempt: cache(),
    exam: cache(),
    course: cache(),
    certificate: cache(),
    learningRecord: cache(),
  };
};

/** By-id look-ups, made for each fetch. What Synap can list is scanned instead where that takes fewer calls. */
export const synapLoaders = (operation: Operation, open: (operation: Operation) => SynapClient, caches: SynapCaches, totals: Totals) => {
  const client = open(operation);
  const same = { operation, accepts: isReadable, vendor: 'SYNAP' as const, keyOf: (row: { readonly id: string }) => row.id };
  const byId = <T extends { readonly id: string }>(cache: ReadCache<T>, fetch: (id: string) => Promise<T | null>): Loader<Fetched<T> | null> => oneByOne(fetch, { ...same, cache });

  /** Everything in a list, in no more calls than the look-ups one by one would take: its total may be wrong. */
  const everything = async <T extends { readonly id: string }>(listOf: (client: SynapClient) => List<T>, mostCalls: number): Promise<T[]> => {
    const { call } = listOf(client);
    // A page that is read again must be read again.
    const read: List<T>['read'] = (window) => listOf(open({ ...operation, reads: new Map() })).read(window);
    return [...(await scan({ call, read }, (row) => row, { mostCalls })).rows.values()];
  };

  const scanned = <T extends { readonly id: string }>(cache: ReadCache<T>, fetch: (id: string) => Promise<T | null>, path: string, listOf: (client: SynapClient) => List<T>): Loader<Fetched<T> | null> =>
    oneByOne(fetch, {
      ...same,
      cache,
      scan: {
        // What a learner may list is not what administrators see.
        cost: () => (operation.caller.role === 'learner' ? Infinity : pagesOf(totals.get(path) ?? Infinity)),
        read: (mostCalls) => everything(listOf, mostCalls),
      },
    });

  return {
    userById: scanned(caches.user, client.user, PATHS.users, ({ users }) => users),
    userGroupById: scanned(caches.userGroup, client.userGroup, PATHS.userGroups, ({ userGroups }) => userGroups),
    assignmentById: scanned(caches.assignment, client.assignment, PATHS.assignments, ({ assignments }) => assignments),
    assignmentGroupById: byId(caches.assignmentGroup, client.assignmentGroup),
    attemptById: scanned(caches.attempt, client.attempt, PATHS.attempts, ({ attempts }) => attempts),
    examById: scanned(caches.exam, client.exam, PATHS.exams, ({ exams }) => exams),
    courseById: byId(caches.course, client.course),
    certificateById: scanned(caches.certificate, client.certificate, PATHS.certificates, ({ certificates }) => certificates),
    learningRecordById: scanned(caches.learningRecord, client.learningRecord, PATHS.learningRecords, ({ learningRecords }) => learningRecords),
  };
};

export type SynapLoaders = ReturnType<typeof synapLoaders>;

/** What Synap's resolvers find in their context. */
export interface SynapContext extends VendorContext {
  readonly client: SynapClient;
  /** A client that reads again what this operation has read already. */
  readonly again: () => SynapClient;
  readonly loaders: SynapLoaders;
  readonly reading: Pick<CompleteReading<EnrollmentReading>, 'current' | 'lastError'>;
  readonly clock: Clock;
  readonly employeeNumber: (user: WireUser) => string | null;
}
