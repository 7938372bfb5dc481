import { badInput } from '../../shared/errors.ts';
import { toAccount } from '../account.ts';
import { rowsAfter } from '../candidacies.ts';
import { isPathValue } from '../ids.ts';
import type { InsperaContext } from '../loaders.ts';
import type { LinkKey, QueryResolvers } from '../schema.generated.ts';
import { enrollmentsOf, lastReading } from './enrollments.ts';

const PAGE_ROWS = 500;
/** Asking again costs the vendor nothing. */
const WAIT_SECONDS = 1;

/** A walk through the enrollments stands after an id, so that it survives restarts and new readings. */
const START = 'from:';
const encode = (id: string): string => Buffer.from(`${START}${id}`).toString('base64url');

const decode = (after: string | null): string | null => {
  if (after === null) return null;
  const text = Buffer.from(after, 'base64url').toString();
  if (!text.startsWith(START)) throw badInput('after is not a cursor of this list: use a next that it returned', { argument: 'after' });
  return text.slice(START.length) || null;
};

const authTypeOf = (key: LinkKey, { settings }: InsperaContext): string | null =>
  key === 'EMPLOYEE_NUMBER' ? settings.employeeAuthType : key === 'EMAIL' ? settings.emailAuthType : null;

type Queries = '_insperaDirectory' | '_insperaEnrollments' | '_insperaAccountsByKey' | '_insperaUserEnrollments' | '_insperaStatus';

export const hiddenQueries: Pick<QueryResolvers, Queries> = {
  _insperaDirectory: async (_, { after }, { directory, client, loaders }) => directory.page(after ?? null, { client, loaders }),
  _insperaEnrollments: async (_, { after }, context) => {
    const from = decode(after ?? null);
    const { candidacies } = context;
    if (!candidacies.current() && candidacies.lastError() === null) return { enrollments: [], next: after ?? encode(''), waitSeconds: WAIT_SECONDS };
    const { value, readAt } = lastReading(context);
    const rows = rowsAfter(value.rows, from, PAGE_ROWS);
    return {
      enrollments: rows.map((row) => ({ row, fetchedAt: readAt })),
      next: rows.length < PAGE_ROWS ? null : encode(rows.at(-1)!.id),
      waitSeconds: null,
    };
  },
  _insperaAccountsByKey: async (_, { key, value }, context) => {
    const authType = authTypeOf(key, context);
    if (authType === null || !isPathValue(value)) return [];
    const users = await context.loaders.usersByExternalId.load(JSON.stringify([authType, value]));
    return users.map(({ data }) => toAccount(data.userId, data, context.settings));
  },
  _insperaUserEnrollments: async (_, { id }, context) => enrollmentsOf(id, null, context),
  _insperaStatus: async (_, _args, { mode, status }) => ({ mode, ...status() }),
};
