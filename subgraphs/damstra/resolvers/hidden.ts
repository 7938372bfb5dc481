import { offsetAfter, offsetCursor } from '../../shared/connection.ts';
import { active, displayName, employeeNumber, filled } from '../account.ts';
import { PAGE_ROWS } from '../inferred.ts';
import type { DamstraContext } from '../loaders.ts';
import { userById } from '../parents.ts';
import type { LinkKey, QueryResolvers } from '../schema.generated.ts';
import type { WireUser } from '../wire.ts';
import { enrollmentsOf } from './enrollments.ts';

/** Accounts in one page of the walk over everybody's schedules: one call each, and one for the accounts. */
const PEOPLE_AT_ONCE = 25;

const account = (user: WireUser, context: DamstraContext) => ({
  id: user.id,
  email: filled(user.emailAddress),
  employeeNumber: employeeNumber(user.employeeNumber, context.employeeNumber),
  givenName: user.firstName,
  familyName: user.lastName,
  displayName: displayName(user),
  active: active(user),
  lastActiveAt: user.lastLoggedInDate,
  problem: null,
});

/** One call's worth of the directory, and where it goes on. */
const directory = async (after: string | null | undefined, maxResults: number, { client }: DamstraContext) => {
  const startIndex = offsetAfter(after);
  const { rows, total } = await client.users({ activeValue: 'all' }, { startIndex, maxResults });
  const end = startIndex + rows.length;
  const ended = rows.length === 0 || (total !== null && end >= total);
  return { users: rows, next: ended ? null : offsetCursor(end - 1) };
};

/** The parameter of a key, null where Damstra has none. */
const parameterOf = (key: LinkKey, { employeeNumber: source }: DamstraContext): 'emailAddress' | 'empId' | null => {
  if (key === 'EMAIL') return 'emailAddress';
  return key === 'EMPLOYEE_NUMBER' && source !== 'none' ? 'empId' : null;
};

type Queries = '_damstraDirectory' | '_damstraEnrollments' | '_damstraAccountsByKey' | '_damstraUserEnrollments' | '_damstraStatus';

export const hiddenQueries: Pick<QueryResolvers, Queries> = {
  _damstraDirectory: async (_, { after }, context) => {
    const { users, next } = await directory(after, PAGE_ROWS, context);
    return { accounts: users.map((user) => account(user, context)), next, waitSeconds: null };
  },
  _damstraEnrollments: async (_, { after }, context) => {
    const { users, next } = await directory(after, PEOPLE_AT_ONCE, context);
    const lists = await Promise.all(users.map((user) => enrollmentsOf(userById(user.id, context), null, context)));
    return { enrollments: lists.flatMap((list) => list ?? []), next, waitSeconds: null };
  },
  _damstraAccountsByKey: async (_, { key, value }, context) => {
    const parameter = parameterOf(key, context);
    if (!parameter || !value.trim()) return [];
    const { rows } = await context.client.users({ [parameter]: value, activeValue: 'all' }, { startIndex: 0, maxResults: PAGE_ROWS });
    context.loaders.keepUsers(rows);
    return rows.map((user) => account(user, context));
  },
  _damstraUserEnrollments: async (_, { id }, context) => enrollmentsOf(userById(id, context), null, context),
  _damstraStatus: async (_, _args, { mode, status }) => ({ mode, ...status() }),
};
