import type { Resolvers } from '../schema.generated.ts';
import { classQueries, classResolvers } from './classes.ts';
import { enrollmentResolvers } from './enrollments.ts';
import { hiddenQueries } from './hidden.ts';
import { organizationQueries, organizationResolvers } from './organizations.ts';
import { rosterResolvers } from './rosters.ts';
import { userQueries, userResolvers } from './users.ts';
import { workResolvers } from './work.ts';

export const resolvers: Resolvers = {
  Query: { ...userQueries, ...classQueries, ...organizationQueries, ...hiddenQueries },
  ...userResolvers,
  ...classResolvers,
  ...rosterResolvers,
  ...enrollmentResolvers,
  ...workResolvers,
  ...organizationResolvers,
};
