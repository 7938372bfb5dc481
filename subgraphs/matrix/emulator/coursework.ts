import type { Participation } from '../../shared/world/learning.ts';
import { id } from './arguments.ts';
import type { Course } from './course.ts';
import { isCompleted, isUnenrolled } from './inferred.ts';
import { found, operation, type Operations, type Row } from './operation.ts';
import { gradeOf } from './spelling.ts';
import type { Tenant } from './tenant.ts';

const MODULES = ['Introduction', 'Practice'] as const;

/** `module`: the position of the assignment's module, null for none. */
const ASSIGNMENTS = [
  { name: 'Entry quiz', type: 'Quiz', category: 'Quizzes', grading: 'Normal', module: 0, gateway: true },
  { name: 'Reflection', type: 'Freeform', category: 'Homework', grading: 'Normal', module: 1, gateway: false },
  { name: 'Course feedback', type: 'Survey', category: null, grading: 'Not graded', module: null, gateway: false },
] as const;

const COMPETENCIES = [501, 502];
const moduleId = (course: Course, position: number): number => course.id * 100 + position + 1;
const assignmentId = (course: Course, position: number): number => course.id * 100 + position + 51;

const sectionsOf = (tenant: Tenant, course: Course, position: number): Row[] => {
  const [linked] = tenant.courses.values();
  const sections: Row[] = [
    { name: 'Reading', type: 'Page' },
    ...ASSIGNMENTS.flatMap(({ name, module }, i) => (module === position ? [{ name, type: 'Assignment', assignment_id: assignmentId(course, i) }] : [])),
    ...(position === 1 && course.certificate ? [{ name: course.certificate.name, type: 'Certificate', certificate_id: course.certificate.id }] : []),
    ...(position === 1 && course.mastery && linked ? [{ name: linked.title, type: 'Class', class_id: linked.id }] : []),
  ];
  return sections.map((section, i) => ({ id: moduleId(course, position) * 10 + i, ...section }));
};

const moduleRows = (tenant: Tenant, course: Course): Row[] =>
  MODULES.map((name, position) => ({
    id: moduleId(course, position),
    name,
    start_at: tenant.spell.time(position === 0 ? course.start : null),
    ...(course.mastery ? { competencies: [COMPETENCIES[position]] } : {}),
    sections: sectionsOf(tenant, course, position),
  }));

const assignmentRows = (tenant: Tenant, course: Course): Row[] =>
  ASSIGNMENTS.map(({ name, type, category, grading, module, gateway }, position) => ({
    id: assignmentId(course, position),
    name,
    type,
    points: grading === 'Normal' ? 100 : 0,
    category,
    grading,
    ...(course.weightsByCategory ? { weight: grading === 'Normal' ? 50 : 0 } : {}),
    ...(course.start && { begin: tenant.spell.time(course.start), end: tenant.spell.time(course.finish), given: course.start.getTime() <= tenant.now() }),
    gateway,
    ...(gateway ? { gateway_threshold: 50 } : {}),
    lesson: module === null ? null : moduleId(course, module),
    ...(course.mastery ? { competencies: position < 2 ? [COMPETENCIES[position]] : [] } : {}),
  }));

const assignmentGrades = (tenant: Tenant, course: Course, enrollment: Participation, periods: number, period: number): Row[] => {
  const percent = isCompleted(enrollment) ? enrollment.percent : null;
  const byHand = Number(enrollment.id) % 7 === 0;
  return ASSIGNMENTS.flatMap(({ type, grading }, position) => {
    if (grading !== 'Normal' || position % periods !== period) return [];
    return {
      id: assignmentId(course, position),
      percent,
      grade: gradeOf(percent),
      score: percent,
      points: 100,
      comment: byHand && percent !== null ? 'Marked by hand' : null,
      submitted_at: tenant.spell.time(enrollment.completedAt),
      grader_id: percent === null ? null : Number(course.teachers[0]?.account.id),
      ...(type === 'Quiz' && byHand && percent !== null ? { gradebook: true } : {}),
    };
  });
};

const gradeRow = (tenant: Tenant, course: Course, enrollment: Participation): Row => {
  const mark = { percent: enrollment.percent, grade: gradeOf(enrollment.percent) };
  const periods = course.selfPaced ? ['Course'] : ['First half', 'Second half'];
  return {
    user_id: Number(enrollment.accountId),
    ...mark,
    grading_periods: periods.map((name, i) => ({ name, ...mark, assignments: assignmentGrades(tenant, course, enrollment, periods.length, i) })),
  };
};

/** Modules, assignments and grades of courses. */
export const courseworkOperations = (tenant: Tenant): Operations => ({
  get_lessons_for_class: operation({ class_id: id }, ({ class_id }) => moduleRows(tenant, found(tenant.courses, class_id, 'class'))),
  get_assignments_for_class: operation({ class_id: id }, ({ class_id }) => assignmentRows(tenant, found(tenant.courses, class_id, 'class'))),
  get_grades_for_class: operation({ class_id: id }, ({ class_id }) => {
    const course = found(tenant.courses, class_id, 'class');
    const enrolled = tenant.enrollmentsOfCourse(class_id).filter((enrollment) => !isUnenrolled(enrollment));
    return enrolled.map((enrollment) => gradeRow(tenant, course, enrollment));
  }),
  get_grades_for_user: operation({ user_id: id }, ({ user_id }) => {
    found(tenant.users, user_id, 'user');
    return tenant.enrollmentsOfUser(user_id).flatMap((enrollment) => {
      const course = found(tenant.courses, Number(enrollment.itemId), 'class');
      return course.archived || isUnenrolled(enrollment) ? [] : [{ class_id: course.id, grades: gradeRow(tenant, course, enrollment) }];
    });
  }),
});
