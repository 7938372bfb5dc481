import { cursorOf, placeAt } from '../../shared/cursor.ts';
import { VendorError } from '../../shared/errors.ts';
import { isPosition, START, type Position } from '../../shared/walk.ts';
import { isActive } from '../employee.ts';
import { rowsAfter } from '../enrollments.ts';
import { PAGE_SIZE } from '../inferred.ts';
import type { SynapContext } from '../loaders.ts';
import { step } from '../paging.ts';
import type { Resolvers } from '../schema.generated.ts';
import type { WireUser } from '../wire/users.ts';
import { enrollmentsOf } from './enrollments.ts';

const ENROLLMENT_PAGE = 500;
const WAIT_SECONDS = 1;

/** What a cursor holds, and of which list it is. */
const isOf =
  <Kind extends string, T>(kind: Kind, isHeld: (value: unknown) => value is T) =>
  (value: unknown): value is readonly [Kind, T] =>
    Array.isArray(value) && value.length === 2 && value[0] === kind && isHeld(value[1]);

const isDirectoryPosition = (value: unknown): value is Position => isPosition(value) && value.seen.length <= 10 * PAGE_SIZE;

/** Where a walk through the directory goes on. */
const positionOf = (after: string | null | undefined): Position => {
  const { offset, seen, pages, returns, back } = placeAt(after, ['directory', START] as const, isOf('directory', isDirectoryPosition))[1];
  return { offset, seen, pages, returns, back };
};

/** The id behind which a walk through the enrollments goes on. */
const idOf = (after: string | null | undefined): string => placeAt(after, ['enrollments', ''] as const, isOf('enrollments', (value) => typeof value === 'string'))[1];

const accountOf = (user: WireUser, { employeeNumber }: SynapContext) => ({
  id: user.id,
  email: user.emailAddress,
  employeeNumber: employeeNumber(user),
  givenName: user.firstName,
  familyName: user.lastName,
  displayName: user.name,
  active: isActive(user),
  lastActiveAt: user.lastSeen,
  problem: null,
});

/** The fields that the learners subgraph reads and clients do not see. */
export const hidden = {
  Query: {
    _synapDirectory: async (_root, { after }, context) => {
      // Of one walk's pages some are read twice on purpose. It walks back where rows moved, thorough or not.
      const { rows, next, total } = await step(context.again().users, positionOf(after));
      const once = new Map(rows.map((user) => [user.id, user]));
      return { accounts: [...once.values()].map((user) => accountOf(user, context)), next: next && cursorOf(['directory', next]), waitSeconds: null, total };
    },
    _synapEnrollments: async (_root, { after }, { reading }) => {
      const from = idOf(after);
      const current = reading.current();
      if (!current) {
        if (reading.lastError() !== null) throw new VendorError('SYNAP', 'VENDOR_UNAVAILABLE', 'enrollments', { detail: 'the first reading failed and will be tried again' });
        return { enrollments: [], next: cursorOf(['enrollments', from]), waitSeconds: WAIT_SECONDS };
      }
      const { rows, more } = rowsAfter(current.value.index, from, ENROLLMENT_PAGE);
      const last = rows.at(-1);
      return { enrollments: rows.map((row) => ({ row, fetchedAt: current.readAt })), next: more && last ? cursorOf(['enrollments', last.id]) : null, waitSeconds: null };
    },
    _synapAccountsByKey: async (_root, { key, value }, context) => {
      if (key !== 'EMAIL' || !context.client.usersByEmail || value.trim() === '') return [];
      return (await context.client.usersByEmail(value)).map((user) => accountOf(user, context));
    },
    _synapUserEnrollments: async (_root, { id }, context) => enrollmentsOf(context, id),
    _synapStatus: async (_root, _arguments, context) => ({ mode: context.mode, ...context.status() }),
  },
} satisfies Resolvers;
