import type { ResolversParentTypes } from './schema.generated.ts';

type Parent<T extends keyof ResolversParentTypes> = ResolversParentTypes[T];

/** Whose the things of each `@owned` type are: the id of a Damstra account. */
export const owners = {
  DamstraUser: ({ id }: Parent<'DamstraUser'>) => id,
  Enrollment: ({ user }: Parent<'Enrollment'>) => user.id,
  DamstraLessonSchedule: ({ known }: Parent<'DamstraLessonSchedule'>) => known.userId,
  DamstraSessionAttendance: ({ attendee }: Parent<'DamstraSessionAttendance'>) => attendee.userId,
};
