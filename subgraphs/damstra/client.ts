import { seg, type BoundHttp } from '../shared/http.ts';
import type { Search } from '../shared/transport.ts';
import type { Part, Window } from '../shared/walk.ts';
import type { Read } from '../shared/wire/read.ts';
import { NO_QUERY } from './inferred.ts';
import { pagesSeen, type Sizes } from './paging.ts';
import * as wire from './wire.ts';

export interface UserFilter {
  readonly q?: string | null | undefined;
  readonly empId?: string | null | undefined;
  readonly emailAddress?: string | null | undefined;
  readonly activeValue: 'active' | 'inactive' | 'all';
  readonly roleId?: number | null | undefined;
}

export interface LessonFilter {
  readonly q?: string | null | undefined;
  readonly lessonIds?: readonly string[] | undefined;
  readonly publishedStates?: readonly string[] | undefined;
}

export interface SessionFilter {
  readonly lessonScheduleId?: string | null | undefined;
  readonly state?: number | null | undefined;
  readonly status?: number | null | undefined;
  readonly instructorId?: string | null | undefined;
}

type Parameters = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

const search = (parameters: Parameters): Search =>
  Object.entries(parameters).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, typeof value === 'object' ? value.join() : String(value)] as const]));

const rowsIn = ({ offset, limit }: Window) => ({ startIndex: offset, maxResults: limit });

/** A list that is read in parts. */
interface List<T> {
  readonly call: string;
  readonly path: string;
  readonly read: Read<Part<T>>;
  readonly search: Parameters;
  readonly window: Window;
  readonly rank?: number;
}

/**
 * The endpoints of Damstra that we call, one to one. Null: there is no such user, group, session or schedule. `rank` is the place
 * of the person that a call is for, see Turn; what is for nobody alone goes first.
 */
export const damstraClient = (http: BoundHttp, sizes: Sizes) => {
  const optionsOf = <T>({ read, search: parameters, window, rank = 0 }: List<T>) => ({ read, search: search(parameters), part: `from ${window.offset}`, fresh: window.fresh, rank });
  const noted = <T>({ window }: List<T>, part: Part<T>): { part: Part<T>; pages: number | null } => ({ part, pages: pagesSeen(sizes, window, part) });
  // A list of everything that is not there would be a wrong address, and must not look like an empty directory.
  const everything = async <T>(list: List<T>) => noted(list, await http.get(list.call, list.path, optionsOf(list)));
  const page = async <T>(list: List<T>): Promise<Part<T>> => (await everything(list)).part;
  const pageOf = async <T>(list: List<T>): Promise<Part<T> | null> => {
    const part = await http.find(list.call, list.path, optionsOf(list));
    return part && noted(list, part).part;
  };
  const lessonSearch = ({ q, lessonIds, publishedStates }: LessonFilter, window: Window): Parameters => ({ q: q ?? NO_QUERY, lessonIds, ...rowsIn(window), publishedStates });

  return {
    /** How many calls this operation may still make. */
    left: () => http.left(),

    user: (id: string, rank: number) => http.find('user by id', `user/${seg(id)}`, { read: wire.oneUser, rank }),
    users: async (filter: UserFilter, window: Window) => {
      const read = filter.emailAddress || filter.empId ? wire.usersWith(filter) : wire.users;
      const { part, pages } = await everything({ call: 'users', path: 'user', read, search: { ...filter, ...rowsIn(window) }, window });
      const { activeValue, ...rest } = filter;
      if (pages !== null && activeValue === 'all' && search(rest).length === 0) sizes.userPages = pages;
      return part;
    },

    group: (id: string) => http.find('group by id', `group/${seg(id)}`, { read: wire.oneGroup, rank: 0 }),
    groups: async (q: string | null | undefined, window: Window) => {
      const { part, pages } = await everything({ call: 'groups', path: 'group', read: wire.groups, search: { q: q ?? NO_QUERY, ...rowsIn(window) }, window });
      if (pages !== null && !q) sizes.groupPages = pages;
      return part;
    },
    groupMembers: (id: string, window: Window) => pageOf({ call: 'members of a group', path: `group/${seg(id)}/member`, read: wire.users, search: rowsIn(window), window }),
    groupSupervisors: (id: string, window: Window) => pageOf({ call: 'supervisors of a group', path: `group/${seg(id)}/supervisor`, read: wire.users, search: rowsIn(window), window }),

    lessons: (filter: LessonFilter, window: Window) => page({ call: 'lessons', path: 'lesson', read: wire.lessons, search: lessonSearch(filter, window), window }),
    lessonDetails: (filter: LessonFilter, window: Window) => page({ call: 'lesson details', path: 'lessondetails', read: wire.lessonDetails, search: lessonSearch(filter, window), window }),

    lessonSchedule: (id: string, rank: number) => http.find('lesson schedule by id', `lesson_schedule/${seg(id)}`, { read: wire.oneSchedule, rank }),
    userLessonSchedules: (userId: string, status: string, window: Window, rank: number) =>
      pageOf({ call: 'lesson schedules of a user', path: `user/${seg(userId)}/lesson_schedule`, read: wire.schedulesOf(userId), search: { status, ...rowsIn(window) }, window, rank }),

    session: (id: string) => http.find('session by id', `ilt_session/${seg(id)}`, { read: wire.oneSession, rank: 0 }),
    sessions: (filter: SessionFilter, window: Window, rank = 0) =>
      page({ call: 'sessions', path: 'ilt_session', read: wire.sessions, search: { ...rowsIn(window), ...filter }, window, rank }),
    /** The one list that documents no paging. */
    attendees: (sessionId: string) => http.find('attendees of a session', `ilt_session/${seg(sessionId)}/attendees`, { read: wire.attendeesOf(sessionId), rank: 0 }),
  };
};

export type DamstraClient = ReturnType<typeof damstraClient>;
