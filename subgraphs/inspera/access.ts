import type { ResolversParentTypes } from './schema.generated.ts';

type Parent<T extends keyof ResolversParentTypes> = ResolversParentTypes[T];

/** Whose the things of each `@owned` type are: the id of an Inspera account. */
export const owners = {
  InsperaUser: ({ id }: Parent<'InsperaUser'>) => id,
  Enrollment: ({ row }: Parent<'Enrollment'>) => row.userId,
  InsperaCandidacy: ({ userId }: Parent<'InsperaCandidacy'>) => userId,
  InsperaCandidate: ({ row }: Parent<'InsperaCandidate'>) => row.userId,
  InsperaCandidateResult: ({ userId }: Parent<'InsperaCandidateResult'>) => userId,
  InsperaSubmission: ({ row }: Parent<'InsperaSubmission'>) => row.userId,
  InsperaContributor: ({ userId }: Parent<'InsperaContributor'>) => userId,
};
