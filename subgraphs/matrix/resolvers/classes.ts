import { checkIds, pageOf } from '../../shared/connection.ts';
import { customFields } from '../account.ts';
import { CLASS_CONSTRAINTS } from '../inferred.ts';
import { reportOf } from '../loaders.ts';
import { pageOfPages } from '../paging.ts';
import { userFrom } from '../parents.ts';
import type { QueryResolvers, Resolvers } from '../schema.generated.ts';
import { formatDate, formatTime } from '../time.ts';
import { attributes, checkSome, isId, many, one } from './common.ts';
import { completionFrom, recordById, recordFrom } from './rosters.ts';

type Queries = 'matrixClass' | 'matrixClasses' | 'matrixClassesMatching' | 'matrixAllClasses' | 'matrixClassCompletions' | 'matrixEnrollment';

export const classQueries: Pick<QueryResolvers, Queries> = {
  matrixClass: async (_, { id }, { loaders }) => one(loaders.classById, id),
  matrixClasses: async (_, { ids }, { loaders }) => many(loaders.classById, ids),
  matrixClassesMatching: async (_, { constraints, ...args }, { client }) => {
    const sent = checkSome(attributes(CLASS_CONSTRAINTS, constraints));
    return pageOfPages('classes that match', (page) => client.classesThatMatch(sent, page), args);
  },
  matrixAllClasses: async (_, { archived, ...args }, { client }) => pageOfPages('all classes', (page) => client.allClasses(archived, page), args),
  matrixClassCompletions: async (_, { classId, userId, completedAfter, completedBefore, first, after }, { client, now }) => {
    if ([classId, userId].some((id) => typeof id === 'string' && !isId(id))) return pageOf([], first, after);
    const rows = await client.classCompletions({
      class_id: classId,
      user_id: userId,
      completed_after: completedAfter && formatDate(completedAfter),
      completed_before: completedBefore && formatDate(completedBefore),
    });
    return pageOf(rows.map((row) => completionFrom(row, new Date(now()))), first, after);
  },
  matrixEnrollment: async (_, { id }, context) => recordById(id, context),
};

export const classResolvers: Pick<Resolvers, 'MatrixClass'> = {
  MatrixClass: {
    __resolveReference: async ({ id }, { loaders }) => one(loaders.classById, id),
    style: (course) => course.style?.ours ?? null,
    rawStyle: (course) => course.style?.raw ?? null,
    courseCode: (course) => course.course_code,
    sectionCode: (course) => course.section_code,
    classTimes: (course) => course.class_times,
    weightingUsingCategories: (course) => course.weighting_using_categories,
    weightingStyle: (course) => course.weighting_style?.ours ?? null,
    rawWeightingStyle: (course) => course.weighting_style?.raw ?? null,
    displayInCatalog: (course) => course.display_in_catalog,
    catalogCategories: (course) => course.catalog_category,
    gradeMap: (course) => course.grademap?.map(({ grade, minimum_percent }) => ({ grade, minimumPercent: minimum_percent })) ?? null,
    gradingPeriods: (course) => course.grading_periods,
    customFields: (course, _, { settings }) => customFields(course.custom, settings.customFields),
    students: async ({ id }, { first, after }, { client, now }) => {
      const students = await client.studentsForClass(id);
      return pageOf(students.map((student) => recordFrom(id, student, new Date(now()))), first, after);
    },
    teachers: async ({ id }, { first, after }, { client, now }) => {
      const teachers = await client.teachersForClass(id);
      return pageOf(teachers.map((teacher) => ({ teacher, user: userFrom(teacher, new Date(now())) })), first, after);
    },
    completions: async ({ id }, { first, after }, { client, now }) => {
      const completions = await client.classCompletions({ class_id: id });
      return pageOf(completions.map((row) => completionFrom(row, new Date(now()))), first, after);
    },
    report: async ({ id }, { studentIds, startedFrom, to, from, first, after }, { client }) => {
      const constraints = { started_from: startedFrom && formatTime(startedFrom), to: to && formatTime(to), from: from && formatTime(from) };
      return pageOf(await reportOf(client, id, studentIds ? checkIds(studentIds).filter(isId) : null, constraints), first, after);
    },
    grades: async ({ id }, { first, after }, { client }) => {
      const grades = await client.gradesForClass(id);
      return pageOf(grades.map((row) => ({ classId: id, userId: row.user_id, grades: row })), first, after);
    },
    assignments: async ({ id }, { first, after }, { client }) => pageOf(await client.assignmentsForClass(id), first, after),
    modules: async ({ id }, { first, after }, { client }) => pageOf(await client.lessonsForClass(id), first, after),
  },
};
