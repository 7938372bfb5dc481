import type { Resolvers } from '../schema.generated.ts';
import { enrollmentResolvers } from './enrollments.ts';
import { groupQueries, groupResolvers } from './groups.ts';
import { hiddenQueries } from './hidden.ts';
import { lessonQueries, lessonResolvers } from './lessons.ts';
import { scheduleQueries, scheduleResolvers } from './schedules.ts';
import { sessionQueries, sessionResolvers } from './sessions.ts';
import { userQueries, userResolvers } from './users.ts';

export const resolvers: Resolvers = {
  Query: { ...userQueries, ...groupQueries, ...lessonQueries, ...scheduleQueries, ...sessionQueries, ...hiddenQueries },
  ...userResolvers,
  ...groupResolvers,
  ...lessonResolvers,
  ...scheduleResolvers,
  ...sessionResolvers,
  ...enrollmentResolvers,
};
