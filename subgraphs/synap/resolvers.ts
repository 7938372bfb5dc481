import { assignments } from './resolvers/assignments.ts';
import { attempts } from './resolvers/attempts.ts';
import { enrollments } from './resolvers/enrollments.ts';
import { exams } from './resolvers/exams.ts';
import { hidden } from './resolvers/hidden.ts';
import { records } from './resolvers/records.ts';
import { users } from './resolvers/users.ts';

const groups = [users, assignments, attempts, exams, records, enrollments, hidden];

/** Everything that Synap's subgraph answers. */
export const resolvers: object = {
  ...Object.assign({}, ...groups),
  Query: Object.assign({}, ...groups.map((group) => ('Query' in group ? group.Query : {}))) as object,
};
