import type { z } from 'zod';
import { seg, type BoundHttp } from '../shared/http.ts';
import type { Search } from '../shared/transport.ts';
import { NO_QUERY } from './inferred.ts';
import { pagesSeen, type Sizes, type Window } from './paging.ts';
import * as wire from './wire.ts';
import type { WirePage } from './wire.ts';

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

const lessonSearch = ({ q, lessonIds, publishedStates }: LessonFilter, window: Window): Search => search({ q: q ?? NO_QUERY, lessonIds, ...window, publishedStates });

/** The endpoints of Damstra that we call, one to one. Null: there is no such user, group, session or schedule. */
export const damstraClient = (http: BoundHttp, sizes: Sizes) => {
  // A list of everything that is not there would be a wrong address, and must not look like an empty directory.
  const page = <S extends z.ZodType>(call: string, path: string, row: S, parameters: Search): Promise<WirePage<z.output<S>>> =>
    http.get(call, path, { schema: wire.wirePage(row), search: parameters });
  const pageOf = <S extends z.ZodType>(call: string, path: string, row: S, parameters: Search): Promise<WirePage<z.output<S>> | null> =>
    http.find(call, path, { schema: wire.wirePage(row), search: parameters });

  return {
    user: (id: string) => http.find('user by id', `user/${seg(id)}`, { schema: wire.wireUser }),
    users: async (filter: UserFilter, window: Window) => {
      const found = await page('users', 'user', wire.wireUser, search({ ...filter, ...window }));
      const { activeValue, ...rest } = filter;
      const pages = pagesSeen(sizes, window, found);
      if (activeValue === 'all' && search(rest).length === 0) sizes.userPages = pages;
      return found;
    },

    group: (id: string) => http.find('group by id', `group/${seg(id)}`, { schema: wire.wireGroup }),
    groups: async (q: string | null | undefined, window: Window) => {
      const found = await page('groups', 'group', wire.wireGroup, search({ q: q ?? NO_QUERY, ...window }));
      const pages = pagesSeen(sizes, window, found);
      if (!q) sizes.groupPages = pages;
      return found;
    },
    groupMembers: (id: string, window: Window) => pageOf('members of a group', `group/${seg(id)}/member`, wire.wireUser, search({ ...window })),
    groupSupervisors: (id: string, window: Window) => pageOf('supervisors of a group', `group/${seg(id)}/supervisor`, wire.wireUser, search({ ...window })),

    lessons: (filter: LessonFilter, window: Window) => page('lessons', 'lesson', wire.wireLesson, lessonSearch(filter, window)),
    lessonDetails: (filter: LessonFilter, window: Window) => page('lesson details', 'lessondetails', wire.wireLessonDetail, lessonSearch(filter, window)),

    lessonSchedule: (id: string) => http.find('lesson schedule by id', `lesson_schedule/${seg(id)}`, { schema: wire.wireSchedule }),
    userLessonSchedules: (userId: string, status: string, window: Window) =>
      pageOf('lesson schedules of a user', `user/${seg(userId)}/lesson_schedule`, wire.wireUserSchedule, search({ status, ...window })),

    session: (id: string) => http.find('session by id', `ilt_session/${seg(id)}`, { schema: wire.wireSession }),
    sessions: (filter: SessionFilter, window: Window) => page('sessions', 'ilt_session', wire.wireSessionRow, search({ ...window, ...filter })),
    /** The one list that documents no paging. */
    attendees: (sessionId: string) => pageOf('attendees of a session', `ilt_session/${seg(sessionId)}/attendees`, wire.wireAttendee, []),
  };
};

export type DamstraClient = ReturnType<typeof damstraClient>;
