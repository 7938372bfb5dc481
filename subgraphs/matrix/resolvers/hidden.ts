import { badInput, VendorError } from '../../shared/errors.ts';
import { active, displayName, employeeNumber } from '../account.ts';
import { PAGE_ROWS } from '../client.ts';
import { USER_CONSTRAINTS } from '../inferred.ts';
import type { MatrixContext } from '../loaders.ts';
import { userById, userFrom, type EnrollmentParent } from '../parents.ts';
import type { LinkKey, QueryResolvers } from '../schema.generated.ts';
import type { WireClass, WireUser } from '../wire.ts';
import { enrollmentsOf } from './enrollments.ts';

/** Courses in one page of the walk over all rosters: one call each, and one for their list. */
const CLASSES_AT_ONCE = 10;

const cursor = (after: string | null | undefined, from: number): number => {
  if (after === null || after === undefined) return from;
  if (!/^\d{1,9}$/.test(after)) throw badInput('after is not a cursor of this list: use a next that it returned', { argument: 'after' });
  return Number(after);
};

const account = (user: WireUser, { settings }: MatrixContext) => ({
  id: user.id,
  email: user.email,
  employeeNumber: employeeNumber(user, settings.employeeNumber),
  givenName: user.first_name,
  familyName: user.last_name,
  displayName: displayName(user),
  active: active(user),
  lastActiveAt: user.last_login_at,
  problem: null,
});

/** The attribute of a key, null where MATRIX has none. */
const attributeOf = (key: LinkKey, { settings: { employeeNumber: source } }: MatrixContext): string | null => {
  if (key === 'EMAIL') return USER_CONSTRAINTS.email;
  if (key !== 'EMPLOYEE_NUMBER' || source === 'none') return null;
  return typeof source === 'object' ? source.custom : source;
};

const onRoster = async (course: WireClass, { client, now }: MatrixContext): Promise<EnrollmentParent[]> => {
  const students = await client.studentsForClass(course.id);
  const fetchedAt = new Date(now());
  return students.map((student) => ({ course, user: userFrom(student, fetchedAt), fetchedAt, student }));
};

type Queries = '_matrixDirectory' | '_matrixEnrollments' | '_matrixAccountsByKey' | '_matrixUserEnrollments' | '_matrixStatus';

export const hiddenQueries: Pick<QueryResolvers, Queries> = {
  _matrixDirectory: async (_, { after }, context) => {
    const page = cursor(after, 1);
    const users = await context.client.allUsers(page);
    return { accounts: users.map((user) => account(user, context)), next: users.length < PAGE_ROWS ? null : String(page + 1), waitSeconds: null };
  },
  _matrixEnrollments: async (_, { after }, context) => {
    const start = cursor(after, 0);
    const skip = start % PAGE_ROWS;
    const courses = await context.client.allClasses(null, (start - skip) / PAGE_ROWS + 1);
    const enrollments: EnrollmentParent[] = [];
    let done = skip;
    for (const course of courses.slice(skip, skip + CLASSES_AT_ONCE)) {
      try {
        enrollments.push(...(await onRoster(course, context)));
      } catch (error) {
        // What was read is worth keeping: with a small budget a page would never end.
        if (!(error instanceof VendorError) || done === skip) throw error;
        return { enrollments, next: String(start - skip + done), waitSeconds: error.retryAfterSeconds ?? null };
      }
      done += 1;
    }
    const more = done < courses.length || courses.length === PAGE_ROWS;
    return { enrollments, next: more ? String(start - skip + done) : null, waitSeconds: null };
  },
  _matrixAccountsByKey: async (_, { key, value }, context) => {
    const attribute = attributeOf(key, context);
    if (!attribute || !value.trim()) return [];
    const users = await context.client.usersThatMatch({ [attribute]: value }, 1);
    context.loaders.keepUsers(users);
    return users.map((user) => account(user, context));
  },
  _matrixUserEnrollments: async (_, { id }, context) => enrollmentsOf(userById(id, context), true, context),
  _matrixStatus: async (_, _args, { mode, status }) => ({ mode, ...status() }),
};
