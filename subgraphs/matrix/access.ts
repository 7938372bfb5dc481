import type { ResolversParentTypes } from './schema.generated.ts';

type Parent<T extends keyof ResolversParentTypes> = ResolversParentTypes[T];

/** Whose the things of each `@owned` type are: the id of a MATRIX account. */
export const owners = {
  MatrixUser: ({ id }: Parent<'MatrixUser'>) => id,
  Enrollment: ({ user }: Parent<'Enrollment'>) => user.id,
  MatrixEnrollment: ({ user }: Parent<'MatrixEnrollment'>) => user.id,
  MatrixClassTeacher: ({ user }: Parent<'MatrixClassTeacher'>) => user.id,
  MatrixClassCompletion: ({ user }: Parent<'MatrixClassCompletion'>) => user.id,
  MatrixClassReportRow: ({ student_id }: Parent<'MatrixClassReportRow'>) => student_id,
  MatrixGrades: ({ userId }: Parent<'MatrixGrades'>) => userId,
  MatrixGroupUser: ({ id }: Parent<'MatrixGroupUser'>) => id,
};
