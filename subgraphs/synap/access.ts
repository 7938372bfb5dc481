import type { ResolversParentTypes } from './schema.generated.ts';

type Parent<T extends keyof ResolversParentTypes> = ResolversParentTypes[T];

/** Whose the things of each `@owned` type are: the id of a Synap account, from the relationships that their `user` fields read. */
export const owners = {
  SynapUser: ({ id }: Parent<'SynapUser'>) => id,
  Enrollment: ({ row }: Parent<'Enrollment'>) => row.userId,
  SynapAssignment: ({ one }: Parent<'SynapAssignment'>) => one.user ?? one.owner,
  SynapAttempt: ({ one }: Parent<'SynapAttempt'>) => one.user,
  SynapCertificate: ({ one }: Parent<'SynapCertificate'>) => one.user,
  SynapLearningRecord: ({ one }: Parent<'SynapLearningRecord'>) => one.user ?? one.owner,
};
