import { z } from 'zod';
import type { BoundHttp } from '../shared/http.ts';
import type { Search } from '../shared/transport.ts';
import * as wire from './wire.ts';

/** Rows of one answer of a function that MATRIX sends in pages. */
export const PAGE_ROWS = 100;

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const flat = (attributes: Attributes): Search =>
  Object.entries(attributes).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)] as const]));

const array = (name: string, values: readonly string[]): Search => values.map((value) => [`${name}[]`, value] as const);

/** The functions of MATRIX that we call, one to one. A person, course or group that does not exist has empty lists. */
export const matrixClient = (http: BoundHttp) => {
  const list = async <S extends z.ZodType>(call: string, path: string, row: S, search: Search = []): Promise<z.output<S>[]> =>
    (await http.find(call, path, { schema: z.array(row), search })) ?? [];

  /** Should MATRIX refuse a whole batch for one id that does not exist, halves find the others. */
  const withIds = async <S extends z.ZodType>(call: string, path: string, row: S, name: string, ids: readonly string[]): Promise<z.output<S>[]> => {
    const rows = await http.find(call, path, { schema: z.array(row), search: array(name, ids) });
    if (rows || ids.length < 2) return rows ?? [];
    const middle = Math.ceil(ids.length / 2);
    const halves = [ids.slice(0, middle), ids.slice(middle)];
    return (await Promise.all(halves.map((half) => withIds(call, path, row, name, half)))).flat();
  };

  return {
    allUsers: (page: number) => list('all users', 'get_all_users', wire.wireUser, flat({ page })),
    usersWithIds: (ids: readonly string[]) => withIds('users by id', 'get_users_with_ids', wire.wireUser, 'user_ids', ids),
    usersThatMatch: (constraints: Attributes, page: number) => list('users that match', 'get_users_that_match', wire.wireUser, flat({ ...constraints, page })),

    allClasses: (archived: boolean | null | undefined, page: number) => list('all classes', 'get_all_classes', wire.wireClass, flat({ archived, page })),
    classesWithIds: (ids: readonly string[]) => withIds('classes by id', 'get_classes_with_ids', wire.wireClass, 'class_ids', ids),
    classesForOrganization: (organization_id: string, archived: boolean | null | undefined, page: number) =>
      list('classes of an organization', 'get_classes_for_organization', wire.wireClass, flat({ organization_id, archived, page })),
    classesThatMatch: (constraints: Attributes, page: number) => list('classes that match', 'get_classes_that_match', wire.wireClass, flat({ ...constraints, page })),
    classesTaughtBy: (user_id: string) => list('classes taught', 'get_classes_taught_by', wire.wireTaughtClass, flat({ user_id })),
    classesEnrolledBy: (user_id: string) => list('classes of a learner', 'get_classes_enrolled_by', wire.wireClass, flat({ user_id })),
    statusOfClasses: async (user_id: string): Promise<wire.WireStatus> =>
      (await http.find('status of classes', 'get_status_of_classes', { schema: wire.wireStatus, search: flat({ user_id }) })) ?? { enrolled: [], deactivated: [], completed: [] },
    classCompletions: (filter: Attributes) => list('class completions', 'get_all_class_completions', wire.wireCompletion, flat(filter)),
    teachersForClass: (class_id: string) => list('teachers of a class', 'get_teachers_for_class', wire.wireTeacher, flat({ class_id })),
    studentsForClass: (class_id: string) => list('students of a class', 'get_students_for_class', wire.wireStudent, flat({ class_id })),
    classReport: (class_id: string, student_ids: readonly string[], constraints: Attributes = {}) =>
      list('class report', 'get_class_report', wire.wireReportRow, [...flat({ class_id, ...constraints }), ...array('student_ids', student_ids)]),

    lessonsForClass: (class_id: string) => list('modules of a class', 'get_lessons_for_class', wire.wireModule, flat({ class_id })),
    assignmentsForClass: (class_id: string) => list('assignments of a class', 'get_assignments_for_class', wire.wireAssignment, flat({ class_id })),
    gradesForClass: (class_id: string) => list('grades of a class', 'get_grades_for_class', wire.wireGrades, flat({ class_id })),
    gradesForUser: (user_id: string) => list('grades of a user', 'get_grades_for_user', wire.wireUserGrades, flat({ user_id })),

    allOrganizations: (page: number) => list('all organizations', 'get_all_organizations', wire.wireOrganization, flat({ page })),
    organizationsWithIds: (ids: readonly string[]) => withIds('organizations by id', 'get_organizations_with_ids', wire.wireOrganization, 'organization_ids', ids),

    allGroups: (page: number) => list('all groups', 'get_all_groups', wire.wireGroup, flat({ page })),
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
