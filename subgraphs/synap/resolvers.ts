import { assignments } from './resolvers/assignments.ts';
import { attempts } from './resolvers/attempts.ts';
import { enrollments } from './resolvers/enrollments.ts';
import { exams } from './resolvers/exams.ts';
import { hidden } from './resolvers/hidden.ts';
import { records } from './resolvers/records.ts';
import { users } from './resolvers/users.ts';
import type { Resolvers } from './schema.generated.ts';

/** Everything that Synap's subgraph answers. */
export const resolvers = {
  ...users,
  ...assignments,
  ...attempts,
  ...exams,
  ...records,
  ...enrollments,
  Query: { ...users.Query, ...assignments.Query, ...attempts.Query, ...exams.Query, ...records.Query, ...hidden.Query },
} satisfies Resolvers;
