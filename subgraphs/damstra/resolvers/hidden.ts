import { VendorError } from '../../shared/errors.ts';
import { recordGap } from '../../shared/operation.ts';
import { cursorOf } from '../../shared/cursor.ts';
import { positionAfter, type Position } from '../../shared/walk.ts';
import { active, displayName, employeeNumber } from '../account.ts';
import { PAGE_ROWS } from '../inferred.ts';
import type { DamstraContext } from '../loaders.ts';
import { stepOf } from '../paging.ts';
import { userById, type EnrollmentParent } from '../parents.ts';
import type { LinkKey, QueryResolvers } from '../schema.generated.ts';
import type { WireUser } from '../wire.ts';
import { enrollmentsOf } from './enrollments.ts';

/** Accounts in one page of the walk over everybody's schedules: one call each, and one for the accounts. */
const PEOPLE_AT_ONCE = 25;

const account = (user: WireUser, context: DamstraContext) => ({
  id: user.id,
  email: user.emailAddress,
  employeeNumber: employeeNumber(user.employeeNumber, context.employeeNumber),
  givenName: user.firstName,
  familyName: user.lastName,
  displayName: displayName(user),
  active: active(user),
  lastActiveAt: user.lastLoggedInDate,
  problem: null,
});

/**
 * One step through the directory, and where it goes on. It is always read so that nobody is lost where rows move, at the cost of
 * one row a page: `thorough` costs and changes nothing.
 */
const directory = async (position: Position, limit: number, { client, sizes }: DamstraContext) => {
  const { rows, next, total } = await stepOf((window) => client.users({ activeValue: 'all' }, window), position, { call: 'users', sizes, idOf: ({ id }) => id, limit });
  return { users: rows, next: next && cursorOf(next), total };
};

/** A person's enrollments for the walk over everybody's: an answer that cannot be understood costs nobody else's. */
const enrollmentsOrNone = async (id: string, context: DamstraContext): Promise<EnrollmentParent[]> => {
  try {
    return (await enrollmentsOf(userById(id, context), null, context)) ?? [];
  } catch (error) {
    if (!(error instanceof VendorError) || error.code !== 'VENDOR_BAD_RESPONSE') throw error;
    recordGap(context.operation.ledger, 'DAMSTRA', error.message);
    return [];
  }
};

/** The parameter of a key, null where Damstra has none. */
const parameterOf = (key: LinkKey, { employeeNumber: source }: DamstraContext): 'emailAddress' | 'empId' | null => {
  if (key === 'EMAIL') return 'emailAddress';
  return key === 'EMPLOYEE_NUMBER' && source !== 'none' ? 'empId' : null;
};

type Queries = '_damstraDirectory' | '_damstraEnrollments' | '_damstraAccountsByKey' | '_damstraUserEnrollments' | '_damstraStatus';

export const hiddenQueries: Pick<QueryResolvers, Queries> = {
  _damstraDirectory: async (_, { after }, context) => {
    const { users, next, total } = await directory(positionAfter(after), PAGE_ROWS, context);
    return { accounts: users.map((user) => account(user, context)), next, total, waitSeconds: null };
  },
  _damstraEnrollments: async (_, { after }, context) => {
    const position = positionAfter(after);
    const { users, next } = await directory(position, PEOPLE_AT_ONCE, context);
    // Pages overlap: who was on the page before has been answered with it.
    const ids = [...new Set(users.map(({ id }) => id))].filter((id) => !position.seen.includes(id));
    const lists = await Promise.all(ids.map((id) => enrollmentsOrNone(id, context)));
    return { enrollments: lists.flat(), next, waitSeconds: null };
  },
  _damstraAccountsByKey: async (_, { key, value }, context) => {
    const parameter = parameterOf(key, context);
    if (!parameter || !value.trim()) return [];
    const { slots } = await context.client.users({ [parameter]: value, activeValue: 'all' }, { offset: 0, limit: PAGE_ROWS });
    const rows = slots.filter((row) => row !== null);
    context.loaders.keepUsers(rows);
    return rows.map((user) => account(user, context));
  },
  _damstraUserEnrollments: async (_, { id }, context) => enrollmentsOf(userById(id, context), null, context),
  _damstraStatus: async (_, _args, { mode, status }) => ({ mode, ...status() }),
};
