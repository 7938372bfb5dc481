import { batched, grouped, perRequest } from '../shared/batch.ts';
import { readCache, type ReadCacheOptions } from '../shared/cache.ts';
import { chunksOf } from '../shared/chunks.ts';
import type { Operation } from '../shared/operation.ts';
import type { VendorContext } from '../shared/vendor.ts';
import type { MatrixClient } from './client.ts';
import type { EmployeeNumberSource } from './config.ts';
import { fromReport, fromStudent, type EnrollmentNeed, type EnrollmentRow } from './facts.ts';
import { RECORD_ID, IDS_PER_CALL } from './inferred.ts';
import { enrolledPeople } from './people.ts';
import type { WireCertificate, WireClass, WireGroup, WireJobTitle, WireOrganization, WireUser } from './wire.ts';

export type MatrixLoaders = ReturnType<typeof matrixLoaders>;
type Caches = ReturnType<typeof matrixCaches>;

/** What resolvers find in their context. */
export interface MatrixContext extends VendorContext {
  readonly client: MatrixClient;
  readonly loaders: MatrixLoaders;
  readonly settings: { readonly employeeNumber: EmployeeNumberSource; readonly customFields: ReadonlySet<string> | null };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What is kept across requests, made once per process. */
export const matrixCaches = (options: ReadCacheOptions) => ({
  users: readCache<WireUser>(options),
  classes: readCache<WireClass>(options),
  organizations: readCache<WireOrganization>(options),
  groups: readCache<WireGroup>(options),
  jobTitles: readCache<WireJobTitle>(options),
  certificates: readCache<WireCertificate>(options),
});

const inChunks = async <T>(ids: readonly string[], read: (chunk: readonly string[]) => Promise<readonly T[]>): Promise<T[]> => {
  return (await Promise.all(chunksOf(ids, IDS_PER_CALL).map(read))).flat();
};

/** The report of these people in a course; without ids, of everybody active. */
export const reportOf = (client: MatrixClient, classId: string, ids: readonly string[] | null, constraints = {}) =>
  ids ? inChunks(ids, (chunk) => client.classReport(classId, chunk, constraints)) : client.classReport(classId, [], constraints);

/**
 * Learners in courses, by class and `need:user`. Everybody asked about in one course costs one call: the report, or the roster
 * where anybody needs what only that holds. Who is missing there is asked for by id in the report, which knows those who left.
 */
const enrollmentRows = (client: MatrixClient) => {
  const rosters = new Set<string>();
  const loader = grouped<EnrollmentRow>(async (classId, wanted) => {
    const users = new Map(wanted.map((key) => [key, key.slice(key.indexOf(':') + 1)]));
    if (wanted.some((key) => key.startsWith('roster:'))) rosters.add(classId);
    const rows = new Map<string, EnrollmentRow>();
    if (rosters.has(classId)) for (const student of await client.studentsForClass(classId)) rows.set(student.id, fromStudent(student));
    const missing = [...new Set(users.values())].filter((id) => !rows.has(id));
    for (const row of await reportOf(client, classId, missing)) rows.set(row.student_id, fromReport(row));
    return new Map([...users].flatMap(([key, id]) => (rows.has(id) ? [[key, rows.get(id)!] as const] : [])));
  });
  return async (classId: string, userId: string, need: EnrollmentNeed) => (RECORD_ID.test(classId) ? loader.load([classId, `${need}:${userId}`]) : null);
};

/** Courses by their ids, those not known with one call of this rank; null where there is none. */
const coursesByIds = (client: MatrixClient, { classes }: Caches, operation: Operation) => async (ids: readonly string[], rank: number): Promise<(WireClass | null)[]> => {
  const slots = await classes.read(operation, ids.filter((id) => RECORD_ID.test(id)), async (missing) => {
    const found = await inChunks(missing, (chunk) => client.classesWithIds(chunk, rank));
    return new Map(found.map((course) => [course.id, course]));
  });
  return slots.map((slot) => {
    if (slot instanceof Error) throw slot;
    return slot?.data ?? null;
  });
};

/** The look-ups of one fetch. */
export const matrixLoaders = (client: MatrixClient, caches: Caches, operation: Operation) => {
  const byId = { operation, keyOf: (row: { id: string }) => row.id, max: IDS_PER_CALL, accepts: (id: string) => RECORD_ID.test(id) };
  const classById = batched((ids) => client.classesWithIds(ids), { ...byId, cache: caches.classes });
  const enrollmentRow = enrollmentRows(client);
  return {
    userById: batched(client.usersWithIds, { ...byId, cache: caches.users }),
    classById,
    organizationById: batched(client.organizationsWithIds, { ...byId, cache: caches.organizations }),
    groupById: batched(client.groupsWithIds, { ...byId, cache: caches.groups }),
    jobTitleById: batched(client.jobTitlesWithIds, { ...byId, cache: caches.jobTitles }),
    certificateById: batched(client.certificatesWithIds, { ...byId, cache: caches.certificates }),
    classesByUserId: perRequest((id) => client.classesEnrolledBy(id)),
    enrollmentRow,
    enrolled: enrolledPeople({
      client,
      enrollmentRow,
      course: async (id) => (await classById.load(id))?.data ?? null,
      coursesByIds: coursesByIds(client, caches, operation),
    }),
    /** Keeps accounts that a list brought, for look-ups by id. */
    keepUsers: (users: readonly WireUser[]) => {
      for (const user of users) caches.users.put(operation, user.id, user);
    },
  };
};
