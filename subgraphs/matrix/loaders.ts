import { batched, grouped, perRequest } from '../shared/batch.ts';
import { readCache, type ReadCacheOptions } from '../shared/cache.ts';
import { chunksOf } from '../shared/chunks.ts';
import type { Operation } from '../shared/operation.ts';
import type { VendorContext } from '../shared/vendor.ts';
import type { MatrixClient } from './client.ts';
import type { EmployeeNumberSource } from './config.ts';
import { RECORD_ID, IDS_PER_CALL } from './inferred.ts';
import type { WireCertificate, WireClass, WireGroup, WireJobTitle, WireOrganization, WireReportRow, WireStudent, WireUser } from './wire.ts';

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

/** What both the roster and the report of a course say of a learner; `student` where the roster was read. */
export type EnrollmentRow = Pick<WireStudent, 'enrolled_at' | 'started_at' | 'last_visited_at' | 'completed_at' | 'percent' | 'grade'> & {
  readonly student: WireStudent | null;
};

/** What is kept across requests, made once per process. */
export const matrixCaches = (options: ReadCacheOptions) => ({
  users: readCache<WireUser>(options),
  classes: readCache<WireClass>(options),
  organizations: readCache<WireOrganization>(options),
  groups: readCache<WireGroup>(options),
  jobTitles: readCache<WireJobTitle>(options),
  certificates: readCache<WireCertificate>(options),
});

/** The report and the roster of a course hold the same dates and marks; only the roster holds more. */
export type EnrollmentNeed = 'report' | 'roster';

const fromReport = ({ score, ...row }: WireReportRow): EnrollmentRow => ({ ...row, percent: score?.percent ?? null, grade: score?.grade ?? null, student: null });

export const fromStudent = (student: WireStudent): EnrollmentRow => ({ ...student, student });

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
  return (classId: string, userId: string, need: EnrollmentNeed) => loader.load([classId, `${need}:${userId}`]);
};

/** The look-ups of one fetch. */
export const matrixLoaders = (client: MatrixClient, caches: Caches, operation: Operation) => {
  const byId = { operation, keyOf: (row: { id: string }) => row.id, max: IDS_PER_CALL, accepts: (id: string) => RECORD_ID.test(id) };
  return {
    userById: batched(client.usersWithIds, { ...byId, cache: caches.users }),
    classById: batched(client.classesWithIds, { ...byId, cache: caches.classes }),
    organizationById: batched(client.organizationsWithIds, { ...byId, cache: caches.organizations }),
    groupById: batched(client.groupsWithIds, { ...byId, cache: caches.groups }),
    jobTitleById: batched(client.jobTitlesWithIds, { ...byId, cache: caches.jobTitles }),
    certificateById: batched(client.certificatesWithIds, { ...byId, cache: caches.certificates }),
    // Through loaders although MATRIX takes one person a call: all people's answers arrive together, so that what hangs on
    // them (the reports of their courses) is batched across people.
    classesByUserId: perRequest(client.classesEnrolledBy),
    statusByUserId: perRequest(client.statusOfClasses),
    enrollmentRow: enrollmentRows(client),
    /** Keeps accounts that a list brought, for look-ups by id. */
    keepUsers: (users: readonly WireUser[]) => {
      for (const user of users) caches.users.put(operation, user.id, user);
    },
  };
};
