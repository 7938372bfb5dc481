import { badInput, VendorError } from '../../shared/errors.ts';
import { isActive } from '../employee.ts';
import { rowsAfter } from '../enrollments.ts';
import type { SynapContext } from '../loaders.ts';
import { START, step, type Position } from '../paging.ts';
import type { Resolvers } from '../schema.generated.ts';
import type { WireUser } from '../wire/users.ts';
import { enrollmentsOf } from './enrollments.ts';

const ENROLLMENT_PAGE = 500;
const WAIT_SECONDS = 1;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const decode = (after: string): unknown => {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown;
  } catch {
    return undefined;
  }
};

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const foreign = () => badInput('after is not a cursor of this list: use a next that it returned', { argument: 'after' });

/** Where a walk through the directory goes on. */
const positionOf = (after: string | null | undefined): Position => {
  if (after === null || after === undefined) return START;
  const [kind, offset, total] = Array.isArray(decode(after)) ? (decode(after) as unknown[]) : [];
  if (kind !== 'directory' || !isCount(offset) || !(total === null || isCount(total))) throw foreign();
  return { offset, total };
};

/** The id behind which a walk through the enrollments goes on. */
const idOf = (after: string | null | undefined): string => {
  if (after === null || after === undefined) return '';
  const [kind, id] = Array.isArray(decode(after)) ? (decode(after) as unknown[]) : [];
  if (kind !== 'enrollments' || typeof id !== 'string') throw foreign();
  return id;
};

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
      // Of one walk's pages some are read twice on purpose.
      const { rows, next } = await step(context.again().users, positionOf(after));
      const once = new Map(rows.map((user) => [user.id, user]));
      return { accounts: [...once.values()].map((user) => accountOf(user, context)), next: next && encode(['directory', next.offset, next.total]), waitSeconds: null };
    },
    _synapEnrollments: async (_root, { after }, { reading }) => {
      const from = idOf(after);
      const current = reading.current();
      if (!current) {
        if (reading.lastError() !== null) throw new VendorError('SYNAP', 'VENDOR_UNAVAILABLE', 'enrollments', { detail: 'the first reading failed and will be tried again' });
        return { enrollments: [], next: encode(['enrollments', from]), waitSeconds: WAIT_SECONDS };
      }
      const { rows, more } = rowsAfter(current.value, from, ENROLLMENT_PAGE);
      const last = rows.at(-1);
      return { enrollments: rows.map((row) => ({ row, fetchedAt: current.readAt })), next: more && last ? encode(['enrollments', last.id]) : null, waitSeconds: null };
    },
    _synapAccountsByKey: async (_root, { key, value }, context) => {
      if (key !== 'EMAIL' || !context.client.usersByEmail || value.trim() === '') return [];
      return (await context.client.usersByEmail(value)).map((user) => accountOf(user, context));
    },
    _synapUserEnrollments: async (_root, { id }, context) => enrollmentsOf(context, id),
    _synapStatus: async (_root, _arguments, context) => ({ mode: context.mode, ...context.status() }),
  },
} satisfies Resolvers;
