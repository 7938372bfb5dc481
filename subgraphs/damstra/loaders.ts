import { batched, oneByOne, perRequest } from '../shared/batch.ts';
import { readCache, type ReadCacheOptions } from '../shared/cache.ts';
import type { Clock } from '../shared/clock.ts';
import { VendorError } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import type { VendorContext } from '../shared/vendor.ts';
import type { Part, Window } from '../shared/walk.ts';
import type { DamstraClient, LessonFilter } from './client.ts';
import type { EmployeeNumberSource } from './config.ts';
import { EVERY_STATE, ID_FORM, LESSONS_PER_CALL, SMALLEST_FULL_PAGE } from './inferred.ts';
import { everything, type Sizes } from './paging.ts';
import type { WireGroup, WireLesson, WireLessonDetail, WireSchedule, WireSession, WireUser, WireUserSchedule } from './wire.ts';

export type DamstraLoaders = ReturnType<typeof damstraLoaders>;
type Caches = ReturnType<typeof damstraCaches>;

/** What resolvers find in their context. */
export interface DamstraContext extends VendorContext {
  readonly client: DamstraClient;
  readonly loaders: DamstraLoaders;
  readonly sizes: Sizes;
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

/** A version of a lesson. */
interface Version {
  readonly lessonId: string;
  readonly lessonVersionId: string | null;
  readonly version: number | null;
  readonly modifiedDate: Date | null;
}

/** The newer later; where versions are alike or missing, what was changed later. */
const byAge = (a: Version, b: Version): number => (a.version ?? 0) - (b.version ?? 0) || (a.modifiedDate?.getTime() ?? 0) - (b.modifiedDate?.getTime() ?? 0);

type ReadLessons<T> = (filter: LessonFilter, window: Window) => Promise<Part<T>>;

/**
 * Lessons by id, the newest version last. What a plain look-up leaves out is asked for once more with every state of publication
 * spelled out; a vendor that refuses so many states has no such lesson for us.
 */
const lessonsWithIds =
  <T extends Version>(call: string, read: ReadLessons<T>, sizes: Sizes) =>
  async (lessonIds: readonly string[]): Promise<T[]> => {
    const idOf = ({ lessonId, lessonVersionId, version }: T) => JSON.stringify([lessonId, lessonVersionId, version]);
    // What is missing is asked for once more anyway.
    const all = (filter: LessonFilter) => everything((window) => read(filter, window), { call, sizes, idOf, full: sizes.rowsPerPage });
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
    return [...plain, ...unpublished].sort(byAge);
  };

/** A list of one user or session, and when it was read; null where there is no such user or session. */
interface Listed<T> {
  readonly rows: readonly T[];
  readonly fetchedAt: Date;
}

/** All schedules of a user that have a status. The list has no total, so it ends at a page that is not full. */
const schedulesOf = async (client: DamstraClient, { userId, status, rank }: { userId: string; status: string; rank: number }, sizes: Sizes): Promise<WireUserSchedule[] | null> => {
  let known = false;
  const read = async (window: Window): Promise<Part<WireUserSchedule>> => {
    const part = await client.userLessonSchedules(userId, status, window, rank);
    known ||= part !== null;
    return part ?? { slots: [], total: null };
  };
  const full = Math.min(SMALLEST_FULL_PAGE, sizes.rowsPerPage);
  const rows = await everything(read, { call: 'lesson schedules of a user', sizes, idOf: (row) => row.id, full });
  return known ? rows : null;
};

/** The places of people among those that one fetch asks about, first asked first, and whose schedules are. */
const peopleInTurn = () => {
  const places = new Map<string, number>();
  const owners = new Map<string, string>();
  const placeOf = (userId: string): number => {
    const place = places.get(userId) ?? places.size;
    places.set(userId, place);
    return place;
  };
  return {
    placeOf,
    /** Of whom a schedule is; one whose owner is not known yet is for nobody alone. */
    placeOfSchedule: (id: string): number => {
      const owner = owners.get(id);
      return owner === undefined ? 0 : placeOf(owner);
    },
    own: (userId: string, schedules: readonly { readonly id: string }[]): void => {
      for (const { id } of schedules) owners.set(id, userId);
    },
  };
};

/** The look-ups of one fetch. */
export const damstraLoaders = (client: DamstraClient, caches: Caches, sizes: Sizes, clock: Clock, operation: Operation) => {
  const { left } = client;
  const people = peopleInTurn();
  const byId = { operation, vendor: 'DAMSTRA', accepts: (id: string) => ID_FORM.test(id) } as const;
  const idOf = ({ id }: { readonly id: string }) => id;
  const everyUser = (mostCalls: number) => everything((window) => client.users({ activeValue: 'all' }, window), { call: 'users', sizes, idOf, mostCalls });
  const everyGroup = (mostCalls: number) => everything((window) => client.groups(null, window), { call: 'groups', sizes, idOf, mostCalls });
  const lessons = { ...byId, max: LESSONS_PER_CALL, keyOf: ({ lessonId }: Version) => lessonId };
  const listed = <T>(rows: readonly T[] | null): Listed<T> | null => rows && { rows, fetchedAt: new Date(clock.now()) };
  const schedules = perRequest(async (key) => {
    const [status = '', userId = ''] = key.split(':');
    const rows = await schedulesOf(client, { userId, status, rank: people.placeOf(userId) }, sizes);
    people.own(userId, rows ?? []);
    return listed(rows);
  }, left);
  return {
    userById: oneByOne((id) => client.user(id, people.placeOf(id)), { ...byId, cache: caches.users, keyOf: idOf, left, scan: { cost: () => sizes.userPages, read: everyUser } }),
    groupById: oneByOne(client.group, { ...byId, cache: caches.groups, keyOf: idOf, scan: { cost: () => sizes.groupPages, read: everyGroup } }),
    lessonById: batched(lessonsWithIds('lessons', client.lessons, sizes), { ...lessons, cache: caches.lessons }),
    lessonDetailById: batched(lessonsWithIds('lesson details', client.lessonDetails, sizes), { ...lessons, cache: caches.lessonDetails }),
    scheduleById: oneByOne((id) => client.lessonSchedule(id, people.placeOfSchedule(id)), { ...byId, cache: caches.schedules, keyOf: ({ id }) => id, left }),
    sessionById: oneByOne(client.session, { ...byId, cache: caches.sessions, keyOf: idOf }),
    /** Null also for an id that cannot be. */
    schedulesOfUser: async (userId: string, status = 'all') => (ID_FORM.test(userId) ? schedules.load(`${status}:${userId}`) : null),
    attendeesOfSession: perRequest(async (id) => listed(ID_FORM.test(id) ? ((await client.attendees(id))?.slots.filter((row) => row !== null) ?? null) : null)),
    placeOfSchedule: people.placeOfSchedule,
    /** Keeps accounts that a list brought, for look-ups by id. */
    keepUsers: (users: readonly WireUser[]) => {
      for (const user of users) caches.users.put(operation, user.id, user);
    },
  };
};
