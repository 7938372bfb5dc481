import { userById, userOrNull } from '../parents.ts';
import type { Resolvers } from '../schema.generated.ts';
import { one } from './common.ts';

type Types = 'MatrixModule' | 'MatrixSection' | 'MatrixAssignment' | 'MatrixGrades' | 'MatrixGradingPeriodGrade' | 'MatrixAssignmentGrade';

export const workResolvers: Pick<Resolvers, Types> = {
  MatrixModule: { startAt: (module) => module.start_at, competencyIds: (module) => module.competencies },
  MatrixSection: {
    type: (section) => section.type?.ours ?? null,
    rawType: (section) => section.type?.raw ?? null,
    assignmentId: (section) => section.assignment_id,
    class: async (section, _, { loaders }) => one(loaders.classById, section.class_id),
    certificate: async (section, _, { loaders }) => one(loaders.certificateById, section.certificate_id),
  },
  MatrixAssignment: {
    type: (assignment) => assignment.type?.ours ?? null,
    rawType: (assignment) => assignment.type?.raw ?? null,
    grading: (assignment) => assignment.grading?.ours ?? null,
    rawGrading: (assignment) => assignment.grading?.raw ?? null,
    gatewayThreshold: (assignment) => assignment.gateway_threshold,
    moduleId: (assignment) => assignment.lesson,
    competencyIds: (assignment) => assignment.competencies,
  },
  MatrixGrades: {
    class: async ({ classId }, _, { loaders }) => one(loaders.classById, classId),
    user: ({ userId }, _, context) => userById(userId, context),
    percent: ({ grades }) => grades?.percent ?? null,
    grade: ({ grades }) => grades?.grade ?? null,
    gradingPeriods: ({ grades }) => grades?.grading_periods ?? null,
  },
  MatrixAssignmentGrade: {
    assignmentId: (grade) => grade.id,
    submittedAt: (grade) => grade.submitted_at,
    grader: (grade, _, context) => userOrNull(grade.grader_id, context),
  },
};
