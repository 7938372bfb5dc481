import { flag, id, ids, optional } from './arguments.ts';
import type { Course } from './course.ts';
import { isCompleted, isDeactivated, isUnenrolled, isActive } from './inferred.ts';
import { found, matching, operation, paginated, rowsWithIds, texts, type Operations, type Row } from './operation.ts';
import { ORGANIZATIONS } from './site.ts';
import { studentRow } from './student.ts';
import type { Tenant } from './tenant.ts';

const archivedAs = (archived: boolean | undefined) => (course: Course) => archived === undefined || course.archived === archived;

const organizations = new Map<number, Row>(ORGANIZATIONS.map((organization) => [organization.id, organization]));

const hasStudentOf = (tenant: Tenant, courseId: number, organizationId: number): boolean =>
  tenant.enrollmentsOfCourse(courseId).some((enrollment) => !isUnenrolled(enrollment) && tenant.users.get(Number(enrollment.accountId))?.organization_id === organizationId);

const statusOf = (tenant: Tenant, userId: number) => {
  const enrollments = tenant.enrollmentsOfUser(userId);
  const classIds = (some: typeof enrollments) => some.map(({ itemId }) => Number(itemId));
  return {
    enrolled: classIds(enrollments.filter((enrollment) => isActive(enrollment) && !isCompleted(enrollment))),
    deactivated: classIds(enrollments.filter(isDeactivated)),
    completed: classIds(enrollments.filter(isCompleted)),
  };
};

/** Courses and the people in them. */
export const courseOperations = (tenant: Tenant, currentOnly: boolean): Operations => {
  const all = [...tenant.courses.values()];
  const rows = new Map(all.map(({ id: classId, row }) => [classId, row]));
  return {
    get_all_classes: paginated({ archived: optional(flag) }, ({ archived }) => all.filter(archivedAs(archived)).map(({ row }) => row)),
    get_classes_with_ids: operation({ class_ids: ids }, ({ class_ids }) => rowsWithIds(rows, class_ids)),
    get_classes_for_organization: paginated({ organization_id: id, archived: optional(flag) }, ({ organization_id, archived }) => {
      found(organizations, organization_id, 'organization');
      return all.filter((course) => archivedAs(archived)(course) && hasStudentOf(tenant, course.id, organization_id)).map(({ row }) => row);
    }),
    get_classes_that_match: matching({ ...texts('name', 'course_code', 'section_code'), archived: flag }, () => all.map(({ row }) => row)),
    get_classes_taught_by: operation({ user_id: id }, ({ user_id }) => {
      const account = found(tenant.accounts, user_id, 'user');
      return all.flatMap(({ row, teachers }) => teachers.filter((teacher) => teacher.account === account).map(({ coteacher }) => ({ ...row, coteacher })));
    }),
    get_classes_enrolled_by: operation({ user_id: id }, ({ user_id }) => {
      found(tenant.users, user_id, 'user');
      const enrolled = tenant.enrollmentsOfUser(user_id).filter((enrollment) => !isUnenrolled(enrollment) && !(currentOnly && (isCompleted(enrollment) || isDeactivated(enrollment))));
      return enrolled.flatMap(({ itemId }) => rows.get(Number(itemId)) ?? []);
    }),
    get_teachers_for_class: operation({ class_id: id }, ({ class_id }) =>
      found(tenant.courses, class_id, 'class').teachers.map(({ account, coteacher }) => ({ ...tenant.users.get(Number(account.id)), coteacher })),
    ),
    get_students_for_class: operation({ class_id: id }, ({ class_id }) => {
      const course = found(tenant.courses, class_id, 'class');
      return tenant.enrollmentsOfCourse(class_id).map((enrollment) => studentRow(tenant, course, enrollment));
    }),
    get_status_of_classes: operation({ user_id: id }, ({ user_id }) => {
      found(tenant.users, user_id, 'user');
      return statusOf(tenant, user_id);
    }),
  };
};
