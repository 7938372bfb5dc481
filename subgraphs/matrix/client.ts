import type { BoundHttp } from '../shared/http.ts';
import type { Search } from '../shared/transport.ts';
import { isObject, LEFT_OUT, type Kept, type Read } from '../shared/wire/read.ts';
import { one, slots } from '../shared/wire/shapes.ts';
import * as wire from './wire.ts';

/** Rows of one answer of a function that MATRIX sends in pages. */
export const PAGE_ROWS = 100;

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Rows in their places, see ReadPart: null stands for one that could not be read. */
export type Page<T> = readonly (T | null)[];

const flat = (attributes: Attributes): Search =>
  Object.entries(attributes).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)] as const]));

const array = (name: string, values: readonly string[]): Search => values.map((value) => [`${name}[]`, value] as const);

/** The rows of an answer. One row that comes without its list is read too: see `many` in wire.ts. */
const rowsOf = <T>(row: Read<T>): Read<(Kept<T> | null)[]> => {
  const listed = slots(row);
  const single = one(row);
  return (value, odd) => {
    if (!isObject(value)) return listed(value, odd);
    const only = single(value, odd);
    odd.note();
    return [only];
  };
};

/** A row that was not asked for is another's: it is left out. */
const only = <T>(row: Read<T>, isAsked: (row: Kept<T>) => boolean): Read<T | typeof LEFT_OUT> => (value, odd) => {
  const read = row(value, odd);
  if (read === LEFT_OUT || isAsked(read as Kept<T>)) return read;
  odd.blame();
  return LEFT_OUT;
};

const isRow = <T>(slot: T | null): slot is T => slot !== null;
const isAmong = (asked: readonly string[]): ((id: string) => boolean) => {
  const ids = new Set(asked);
  return (id) => ids.has(id);
};

/** The functions of MATRIX that we call, one to one. A person, course or group that does not exist has empty lists. */
export const matrixClient = (http: BoundHttp) => {
  const list = async <T>(call: string, path: string, row: Read<T>, search: Search = [], rank?: number): Promise<NonNullable<Kept<T>>[]> =>
    ((await http.find(call, path, { read: rowsOf(row), search, rank })) ?? []).filter(isRow) as NonNullable<Kept<T>>[];

  const page = async <T>(call: string, path: string, row: Read<T>, number: number, more: Attributes = {}, rank?: number): Promise<Page<NonNullable<Kept<T>>>> =>
    ((await http.find(call, path, { read: rowsOf(row), search: flat({ ...more, page: number }), part: `page ${number}`, rank })) ?? []) as Page<NonNullable<Kept<T>>>;

  /** Should MATRIX refuse a whole batch for one id that does not exist, halves find the others. */
  const withIds = async <T extends { readonly id: string } | typeof LEFT_OUT>(call: string, path: string, row: Read<T>, name: string, ids: readonly string[], rank?: number): Promise<Kept<T>[]> => {
    const isAsked = isAmong(ids);
    const asked = only(row, (read) => isAsked((read as { readonly id: string }).id));
    const found = await http.find(call, path, { read: rowsOf(asked), search: array(name, ids), rank });
    if (found || ids.length < 2) return (found ?? []).filter(isRow);
    const middle = Math.ceil(ids.length / 2);
    const halves = [ids.slice(0, middle), ids.slice(middle)];
    return (await Promise.all(halves.map((half) => withIds(call, path, row, name, half, rank)))).flat();
  };

  return {
    /** See BoundHttp. */
    left: () => http.left(),
    demand: (call: string, calls: number) => http.demand(call, calls),

    allUsers: (number: number) => page('all users', 'get_all_users', wire.wireUser, number),
    usersWithIds: (ids: readonly string[]) => withIds('users by id', 'get_users_with_ids', wire.wireUser, 'user_ids', ids),
    usersThatMatch: (constraints: Attributes, number: number) => page('users that match', 'get_users_that_match', wire.wireUser, number, constraints),

    allClasses: (archived: boolean | null | undefined, number: number, rank?: number) => page('all classes', 'get_all_classes', wire.wireClass, number, { archived }, rank),
    classesWithIds: (ids: readonly string[], rank?: number) => withIds('classes by id', 'get_classes_with_ids', wire.wireClass, 'class_ids', ids, rank),
    classesForOrganization: (organization_id: string, archived: boolean | null | undefined, number: number) =>
      page('classes of an organization', 'get_classes_for_organization', wire.wireClass, number, { organization_id, archived }),
    classesThatMatch: (constraints: Attributes, number: number) => page('classes that match', 'get_classes_that_match', wire.wireClass, number, constraints),
    classesTaughtBy: (user_id: string) => list('classes taught', 'get_classes_taught_by', wire.wireTaughtClass, flat({ user_id })),
    classesEnrolledBy: (user_id: string, rank?: number) => list('classes of a learner', 'get_classes_enrolled_by', wire.wireClass, flat({ user_id }), rank),
    statusOfClasses: async (user_id: string, rank?: number): Promise<wire.WireStatus> =>
      (await http.find('status of classes', 'get_status_of_classes', { read: wire.wireStatus, search: flat({ user_id }), rank })) ?? { enrolled: [], deactivated: [], completed: [] },
    classCompletions: (filter: { readonly class_id?: string | null | undefined; readonly user_id?: string | null | undefined } & Attributes, rank?: number) => {
      const isAsked = (row: wire.WireCompletion) => (filter.class_id ?? row.class.id) === row.class.id && (filter.user_id ?? row.student.id) === row.student.id;
      return list('class completions', 'get_all_class_completions', only(wire.wireCompletion, isAsked), flat(filter), rank);
    },
    teachersForClass: (class_id: string) => list('teachers of a class', 'get_teachers_for_class', wire.wireTeacher, flat({ class_id })),
    studentsForClass: (class_id: string, rank?: number) => list('students of a class', 'get_students_for_class', wire.wireStudent, flat({ class_id }), rank),
    /** Without ids, of everybody active. */
    classReport: (class_id: string, student_ids: readonly string[], constraints: Attributes = {}, rank?: number) => {
      const isAsked = isAmong(student_ids);
      const row = student_ids.length > 0 ? only(wire.wireReportRow, ({ student_id }) => isAsked(student_id)) : wire.wireReportRow;
      return list('class report', 'get_class_report', row, [...flat({ class_id, ...constraints }), ...array('student_ids', student_ids)], rank);
    },

    lessonsForClass: (class_id: string) => list('modules of a class', 'get_lessons_for_class', wire.wireModule, flat({ class_id })),
    assignmentsForClass: (class_id: string) => list('assignments of a class', 'get_assignments_for_class', wire.wireAssignment, flat({ class_id })),
    gradesForClass: (class_id: string, rank?: number) => list('grades of a class', 'get_grades_for_class', wire.wireGrades, flat({ class_id }), rank),
    gradesForUser: (user_id: string, rank?: number) => list('grades of a user', 'get_grades_for_user', wire.wireUserGrades, flat({ user_id }), rank),

    allOrganizations: (number: number) => page('all organizations', 'get_all_organizations', wire.wireOrganization, number),
    organizationsWithIds: (ids: readonly string[]) => withIds('organizations by id', 'get_organizations_with_ids', wire.wireOrganization, 'organization_ids', ids),

    allGroups: (number: number) => page('all groups', 'get_all_groups', wire.wireGroup, number),
    groupsWithIds: (ids: readonly string[]) => withIds('groups by id', 'get_groups_with_ids', wire.wireGroup, 'group_ids', ids),
    membersForGroup: (group_id: string) => list('members of a group', 'get_members_for_group', wire.wireGroupUser, flat({ group_id })),
    adminsForGroup: (group_id: string) => list('admins of a group', 'get_admins_for_group', wire.wireGroupUser, flat({ group_id })),
    groupsWithMember: (user_id: string) => list('groups of a member', 'get_groups_with_member', wire.wireGroup, flat({ user_id })),
    groupsWithAdmin: (user_id: string) => list('groups of an admin', 'get_groups_with_admin', wire.wireGroup, flat({ user_id })),

    allJobTitles: () => list('all job titles', 'get_all_job_titles', wire.wireJobTitle),
    jobTitlesWithIds: (ids: readonly string[]) => withIds('job titles by id', 'get_job_titles_with_ids', wire.wireJobTitle, 'job_title_ids', ids),

    allCertificates: () => list('all certificates', 'get_all_certificates', wire.wireCertificate),
    certificatesWithIds: (ids: readonly string[]) => withIds('certificates by id', 'get_certificates_with_ids', wire.wireCertificate, 'certificate_ids', ids),
  };
};

export type MatrixClient = ReturnType<typeof matrixClient>;
