import type { Fetched } from '../shared/cache.ts';
import type { Page } from '../shared/connection.ts';
import type { PageArguments, ReadPart } from '../shared/walk.ts';
import type { DamstraContext } from './loaders.ts';
import { pageOfRows } from './paging.ts';
import type { WireAttendee, WireGroup, WireSchedule, WireSession, WireSessionRow, WireUser, WireUserSchedule } from './wire.ts';

/** Something of which the id is known; the rest is read when somebody asks for it. */
export interface ById<T> {
  readonly id: string;
  readonly read: () => Promise<Fetched<T> | null>;
}
export type UserParent = ById<WireUser>;
export type GroupParent = ById<WireGroup>;

/** What both forms of a schedule hold is at hand; what only one holds may cost a call. */
export interface ScheduleParent {
  readonly id: string;
  readonly known: WireUserSchedule | WireSchedule;
  readonly fetchedAt: Date;
  readonly row: () => Promise<WireUserSchedule | null>;
  readonly record: () => Promise<WireSchedule | null>;
}

/** A person's lesson in shared words. */
export interface EnrollmentParent {
  readonly schedule: ScheduleParent & { readonly known: WireUserSchedule };
  readonly user: UserParent;
}

export interface SessionParent {
  readonly id: string;
  readonly known: WireSessionRow | WireSession;
  readonly record: () => Promise<WireSession | null>;
}

export interface AttendanceParent {
  readonly sessionId: string;
  readonly attendee: WireAttendee;
}

const at = <T>(data: T, fetchedAt: Date) => () => Promise.resolve({ data, fetchedAt });

/** An account by its id. */
export const userById = (id: string, { loaders }: DamstraContext): UserParent => ({ id, read: () => loaders.userById.load(id) });

/** An account whose id may be missing. */
export const userOrNull = (id: string | null, context: DamstraContext): UserParent | null => (id === null ? null : userById(id, context));

/** An account that was read. */
export const userFrom = (data: WireUser, fetchedAt: Date): UserParent => ({ id: data.id, read: at(data, fetchedAt) });

/** A page of accounts; they are kept for look-ups by id. */
export const userPage = async (read: ReadPart<WireUser>, args: PageArguments, { loaders, now, sizes }: DamstraContext): Promise<Page<UserParent>> => {
  const page = await pageOfRows(read, args, sizes);
  loaders.keepUsers(page.nodes);
  const fetchedAt = new Date(now());
  return { ...page, nodes: page.nodes.map((user) => userFrom(user, fetchedAt)) };
};

/** A group by its id. */
export const groupById = (id: string, { loaders }: DamstraContext): GroupParent => ({ id, read: () => loaders.groupById.load(id) });

/** A group that was read. */
export const groupFrom = (data: WireGroup, fetchedAt: Date): GroupParent => ({ id: data.id, read: at(data, fetchedAt) });

/** A schedule from the list of a person. */
export const scheduleFromRow = (row: WireUserSchedule, fetchedAt: Date, { loaders }: DamstraContext): EnrollmentParent['schedule'] => ({
  id: row.id,
  known: row,
  fetchedAt,
  row: () => Promise.resolve(row),
  record: async () => (await loaders.scheduleById.load(row.id))?.data ?? null,
});

/** A schedule by its id, null if there is none. */
export const scheduleById = async (id: string | null, { loaders }: DamstraContext): Promise<ScheduleParent | null> => {
  const found = id === null ? null : await loaders.scheduleById.load(id);
  if (!found) return null;
  const { data, fetchedAt } = found;
  return {
    id: data.id ?? id!,
    known: data,
    fetchedAt,
    row: async () => {
      const list = data.userId === null ? null : await loaders.schedulesOfUser(data.userId);
      return list?.rows.find((row) => row.id === id) ?? null;
    },
    record: () => Promise.resolve(data),
  };
};

/** A page of sessions. */
export const sessionPage = async (read: ReadPart<WireSessionRow>, args: PageArguments, context: DamstraContext): Promise<Page<SessionParent>> => {
  const page = await pageOfRows(read, args, context.sizes);
  return { ...page, nodes: page.nodes.map((row) => sessionFromRow(row, context)) };
};

/** A session from a list. */
const sessionFromRow = (row: WireSessionRow, { loaders }: DamstraContext): SessionParent => ({
  id: row.id,
  known: row,
  record: async () => (await loaders.sessionById.load(row.id))?.data ?? null,
});

/** A session by its id, null if there is none. */
export const sessionById = async (id: string, { loaders }: DamstraContext): Promise<SessionParent | null> => {
  const found = await loaders.sessionById.load(id);
  return found && { id: found.data.id, known: found.data, record: () => Promise.resolve(found.data) };
};
