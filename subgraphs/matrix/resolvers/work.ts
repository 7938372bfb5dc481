import { userById, userOrNull } from '../parents.ts';
import type { Resolvers } from '../schema.generated.ts';
import { one } from './common.ts';
import { word } from './words.ts';

const sectionType = word('PAGE', 'ASSIGNMENT', 'SCORM', 'CLASS', 'CERTIFICATE');
const assignmentType = word('ATTENDANCE', 'DEBATE', 'DISCUSSION', 'FREEFORM', 'OFFLINE', 'QUIZ', 'SURVEY', 'TEAM');
const grading = word('NORMAL', 'EXTRA_CREDIT', 'IGNORE', 'NOT_GRADED');

type Types = 'MatrixModule' | 'MatrixSection' | 'MatrixAssignment' | 'MatrixGrades' | 'MatrixGradingPeriodGrade' | 'MatrixAssignmentGrade';

export const workResolvers: Pick<Resolvers, Types> = {
  MatrixModule: { startAt: (module) => module.start_at, competencyIds: (module) => module.competencies },
  MatrixSection: {
    type: (section) => sectionType(section.type),
    assignmentId: (section) => section.assignment_id,
    class: async (section, _, { loaders }) => one(loaders.classById, section.class_id),
    certificate: async (section, _, { loaders }) => one(loaders.certificateById, section.certificate_id),
  },
  MatrixAssignment: {
    type: (assignment) => assignmentType(assignment.type),
    grading: (assignment) => grading(assignment.grading),
    gatewayThreshold: (assignment) => assignment.gateway_threshold,
    moduleId: (assignment) => assignment.lesson,
    competencyIds: (assignment) => assignment.competencies,
  },
  MatrixGrades: {
    class: async ({ classId }, _, { loaders }) => one(loaders.classById, classId),
    user: ({ userId }, _, context) => userById(userId, context),
    percent: ({ grades }) => grades.percent,
    grade: ({ grades }) => grades.grade,
    gradingPeriods: ({ grades }) => grades.grading_periods,
  },
  MatrixAssignmentGrade: {
    assignmentId: (grade) => grade.id,
    submittedAt: (grade) => grade.submitted_at,
    grader: (grade, _, context) => userOrNull(grade.grader_id, context),
  },
};
