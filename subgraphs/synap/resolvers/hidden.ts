import { badInput, VendorError } from '../../shared/errors.ts';
import { START, type Position } from '../../shared/walk.ts';
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

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const decode = (after: string): unknown => {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown;
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isIds = (value: unknown): value is readonly string[] => Array.isArray(value) && value.length <= 10 * PAGE_SIZE && value.every((id) => typeof id === 'string');
const foreign = () => badInput('after is not a cursor of this list: use a next that it returned', { argument: 'after' });

/** What a cursor of this kind holds. */
const heldBy = (kind: string, after: string): unknown => {
  const decoded = decode(after);
  if (!Array.isArray(decoded) || decoded.length !== 2 || decoded[0] !== kind) throw foreign();
  return decoded[1] as unknown;
};

/** Where a walk through the directory goes on. */
const positionOf = (after: string | null | undefined): Position => {
  if (after === null || after === undefined) return START;
  const held = heldBy('directory', after);
  const { offset, seen, pages, returns, back } = isObject(held) ? held : {};
  if (!isCount(offset) || !isIds(seen) || !isCount(pages) || !isCount(returns) || typeof back !== 'boolean') throw foreign();
  return { offset, seen, pages, returns, back };
};

/** The id behind which a walk through the enrollments goes on. */
const idOf = (after: string | null | undefined): string => {
  if (after === null || after === undefined) return '';
  const id = heldBy('enrollments', after);
  if (typeof id !== 'string') throw foreign();
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
      // Of one walk's pages some are read twice on purpose. It walks back where rows moved, thorough or not.
      const { rows, next, total } = await step(context.again().users, positionOf(after));
      const once = new Map(rows.map((user) => [user.id, user]));
      return { accounts: [...once.values()].map((user) => accountOf(user, context)), next: next && encode(['directory', next]), waitSeconds: null, total };
    },
    _synapEnrollments: async (_root, { after }, { reading }) => {
      const from = idOf(after);
      const current = reading.current();
      if (!current) {
        if (reading.lastError() !== null) throw new VendorError('SYNAP', 'VENDOR_UNAVAILABLE', 'enrollments', { detail: 'the first reading failed and will be tried again' });
        return { enrollments: [], next: encode(['enrollments', from]), waitSeconds: WAIT_SECONDS };
      }
      const { rows, more } = rowsAfter(current.value.index, from, ENROLLMENT_PAGE);
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
