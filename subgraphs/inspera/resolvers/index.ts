import type { Resolvers } from '../schema.generated.ts';
import { enrollmentResolvers } from './enrollments.ts';
import { hiddenQueries } from './hidden.ts';
import { resultQueries, resultResolvers } from './results.ts';
import { testQueries, testResolvers } from './tests.ts';
import { userQueries, userResolvers } from './users.ts';

export const resolvers: Resolvers = {
  Query: { ...userQueries, ...testQueries, ...resultQueries, ...hiddenQueries },
  ...userResolvers,
  ...testResolvers,
  ...resultResolvers,
  ...enrollmentResolvers,
};
