import { oneByOne, type Loader } from '../shared/batch.ts';
import { readCache, type Fetched, type ReadCache } from '../shared/cache.ts';
import type { Clock } from '../shared/clock.ts';
import type { Operation } from '../shared/operation.ts';
import type { CompleteReading } from '../shared/reading.ts';
import type { Runtime, VendorContext } from '../shared/vendor.ts';
import { subjectOf, type SynapClient, type Totals } from './client.ts';
import type { SynapConfig } from './config.ts';
import type { EnrollmentIndex } from './enrollments.ts';
import { PAGE_SIZE, PATHS } from './inferred.ts';
import { scan, type List } from './paging.ts';
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

// An empty id would be the list, a dot another route.
const accepts = (id: string) => !/^\.{0,2}$/.test(id.trim());

/** By-id look-ups, made for each fetch. What Synap can list is scanned instead where that takes fewer calls. */
export const synapLoaders = (operation: Operation, open: (operation: Operation) => SynapClient, caches: SynapCaches, totals: Totals) => {
  const client = open(operation);
  const byId = <T>(cache: ReadCache<T>, fetch: (id: string) => Promise<T | null>): Loader<Fetched<T> | null> => oneByOne(fetch, { operation, cache, accepts });

  const scanned = <T extends { readonly id: string }>(cache: ReadCache<T>, fetch: (id: string) => Promise<T | null>, path: string, listOf: (client: SynapClient) => List<T>): Loader<Fetched<T> | null> =>
    oneByOne(fetch, {
      operation,
      cache,
      accepts,
      scan: {
        // What a learner may list is not what administrators see.
        cost: () => (operation.caller.role === 'learner' ? Infinity : Math.ceil((totals.get(path) ?? Infinity) / PAGE_SIZE)),
        // A page that is read again must be read again.
        read: async () => [...(await scan(listOf(open({ ...operation, reads: new Map() })), (row) => row)).values()],
        keyOf: (row) => row.id,
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
  readonly reading: Pick<CompleteReading<EnrollmentIndex>, 'current' | 'lastError'>;
  readonly clock: Clock;
  readonly employeeNumber: (user: WireUser) => string | null;
}
