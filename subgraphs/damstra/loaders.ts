import { batched, oneByOne, perRequest } from '../shared/batch.ts';
import { readCache, type ReadCacheOptions } from '../shared/cache.ts';
import type { Clock } from '../shared/clock.ts';
import { VendorError } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import type { VendorContext } from '../shared/vendor.ts';
import type { DamstraClient, LessonFilter } from './client.ts';
import type { EmployeeNumberSource } from './config.ts';
import { EVERY_STATE, ID_FORM, LESSONS_PER_CALL, SMALLEST_FULL_PAGE } from './inferred.ts';
import { readRows, type Sizes, type Window } from './paging.ts';
import type { WireGroup, WireLesson, WireLessonDetail, WirePage, WireSchedule, WireSession, WireUser } from './wire.ts';

export type DamstraLoaders = ReturnType<typeof damstraLoaders>;
type Caches = ReturnType<typeof damstraCaches>;

/** What resolvers find in their context. */
export interface DamstraContext extends VendorContext {
  readonly client: DamstraClient;
  readonly loaders: DamstraLoaders;
  readonly employeeNumber: EmployeeNumberSource;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What is kept across requests, made once per process. */
export const damstraCaches = (options: ReadCacheOptions) => ({
  users: readCache<WireUser>(options),
  groups: readCache<WireGroup>(options),
  lessons: readCache<WireLesson>(options),
  lessonDetails: readCache<WireLessonDetail>(options),
  schedules: readCache<WireSchedule>(options),
  sessions: readCache<WireSession>(options),
});

type ReadLessons<T> = (filter: LessonFilter, window: Window) => Promise<WirePage<T>>;

/**
 * Lessons by id, the newest version last. What a plain look-up leaves out is asked for once more with every state of publication
 * spelled out; a vendor that refuses so many states has no such lesson for us.
 */
const lessonsWithIds =
  <T extends { lessonId: string; version: number | null }>(read: ReadLessons<T>) =>
  async (lessonIds: readonly string[]): Promise<T[]> => {
    const all = async (filter: LessonFilter) => (await readRows<T>((window) => read(filter, window))).rows;
    const plain = await all({ lessonIds });
    const found = new Set(plain.map((row) => row.lessonId));
    const missing = lessonIds.filter((id) => !found.has(id));
    const unpublished =
      missing.length === 0
        ? []
        : await all({ lessonIds: missing, publishedStates: EVERY_STATE }).catch((error: unknown) => {
            if (error instanceof VendorError && error.code === 'VENDOR_BAD_RESPONSE') return [];
            throw error;
          });
    return [...plain, ...unpublished].sort((a, b) => (a.version ?? 0) - (b.version ?? 0));
  };

/** A list of one user or session, and when it was read; null where there is no such user or session. */
const listOf = <T>(clock: Clock, read: (id: string) => Promise<readonly T[] | null>) =>
  perRequest(async (id) => {
    const rows = await read(id);
    return rows && { rows, fetchedAt: new Date(clock.now()) };
  });

/** All schedules of a user that have a status. The list has no total, so its end is where pages get shorter. */
const schedulesOf = async (client: DamstraClient, userId: string, status: string, sizes: Sizes) => {
  let known = false;
  const read = async (window: Window) => {
    const page = await client.userLessonSchedules(userId, status, window);
    known ||= page !== null;
    return page ?? { rows: [], total: null };
  };
  const { rows } = await readRows(read, { fullPage: Math.min(SMALLEST_FULL_PAGE, sizes.rowsPerPage) });
  return known ? rows : null;
};

/** The look-ups of one fetch. */
export const damstraLoaders = (client: DamstraClient, caches: Caches, sizes: Sizes, clock: Clock, operation: Operation) => {
  const byId = { operation, accepts: (id: string) => ID_FORM.test(id) };
  const everyUser = async () => (await readRows((window) => client.users({ activeValue: 'all' }, window))).rows;
  const everyGroup = async () => (await readRows((window) => client.groups(null, window))).rows;
  const lessons = { ...byId, max: LESSONS_PER_CALL, keyOf: (lesson: { lessonId: string }) => lesson.lessonId };
  const schedules = listOf(clock, (key) => {
    const [status = '', userId = ''] = key.split(':');
    return schedulesOf(client, userId, status, sizes);
  });
  return {
    userById: oneByOne(client.user, { ...byId, cache: caches.users, scan: { cost: () => sizes.userPages, read: everyUser, keyOf: (user) => user.id } }),
    groupById: oneByOne(client.group, { ...byId, cache: caches.groups, scan: { cost: () => sizes.groupPages, read: everyGroup, keyOf: (group) => group.id } }),
    lessonById: batched(lessonsWithIds(client.lessons), { ...lessons, cache: caches.lessons }),
    lessonDetailById: batched(lessonsWithIds(client.lessonDetails), { ...lessons, cache: caches.lessonDetails }),
    scheduleById: oneByOne(client.lessonSchedule, { ...byId, cache: caches.schedules }),
    sessionById: oneByOne(client.session, { ...byId, cache: caches.sessions }),
    /** Null also for an id that cannot be. */
    schedulesOfUser: async (userId: string, status = 'all') => (ID_FORM.test(userId) ? schedules.load(`${status}:${userId}`) : null),
    attendeesOfSession: listOf(clock, async (id) => (ID_FORM.test(id) ? ((await client.attendees(id))?.rows ?? null) : null)),
    /** Keeps accounts that a list brought, for look-ups by id. */
    keepUsers: (users: readonly WireUser[]) => {
      for (const user of users) caches.users.put(operation, user.id, user);
    },
  };
};
