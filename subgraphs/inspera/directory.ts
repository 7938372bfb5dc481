import { LRUCache } from 'lru-cache';
import { badInput, VendorError } from '../shared/errors.ts';
import { toAccount, type AuthTypes } from './account.ts';
import type { InsperaClient } from './client.ts';
import { ExportFailed } from './exports.ts';
import { isPathValue } from './ids.ts';
import type { InsperaLoaders } from './loaders.ts';
import type { WireIdentifiedUser } from './wire/users.ts';

const FULL_ROWS = 500;
/** Rows of which each costs a call. */
const BARE_ROWS = 50;
const WAIT_SECONDS = 5;
/** A first export of few people is ready so soon that nobody need come back for it. */
const FIRST_WAIT_SECONDS = 0.2;
/** A job may be asked about before the vendor knows it everywhere. */
const YOUNG_MS = 60_000;
const FILE_KEPT_MS = 10 * 60_000;
const CALL = 'all users';

/** Where a walk through the directory stands. Plain, so that it is good in any process and for as long as the file is. */
interface Cursor {
  readonly jobId: string;
  readonly orderedAt: number;
  readonly offset: number;
}

export interface DirectoryPage {
  readonly accounts: ReturnType<typeof toAccount>[];
  readonly next: string | null;
  readonly waitSeconds: number | null;
}

type Readers = { readonly client: InsperaClient; readonly loaders: Pick<InsperaLoaders, 'userById'> };

/** All accounts, from the export of all users. README: Users. */
export interface Directory {
  page(after: string | null, readers: Readers): Promise<DirectoryPage>;
}

export interface DirectoryOptions {
  readonly authTypes: AuthTypes;
  readonly timeoutSeconds: number;
  readonly now: () => number;
}

const encode = ({ jobId, orderedAt, offset }: Cursor): string => Buffer.from(`users ${orderedAt} ${offset} ${jobId}`).toString('base64url');

const decode = (after: string): Cursor => {
  const match = /^users (\d{1,15}) (\d{1,12}) (.{1,200})$/.exec(Buffer.from(after, 'base64url').toString());
  if (!match || !isPathValue(match[3]!)) throw badInput('after is not a cursor of this list: use a next that it returned', { argument: 'after' });
  return { orderedAt: Number(match[1]), offset: Number(match[2]), jobId: match[3]! };
};

/** No good any more, and not to be tried again: whoever reads begins anew, with another order. */
const useless = (detail: string) => new VendorError('INSPERA', 'VENDOR_BAD_RESPONSE', CALL, { detail });

/** Whether the rows of a file say all that linking needs, or each person has to be read. */
const isFull = (rows: readonly WireIdentifiedUser[], { employeeAuthType }: AuthTypes): boolean =>
  rows.some((row) => row.email !== null) && (employeeAuthType === null || rows.some((row) => row.externalIds.length > 0));

const linkOf = async (client: InsperaClient, jobId: string): Promise<string | null | undefined> => {
  try {
    return await client.allUsersLink(jobId);
  } catch (error) {
    throw error instanceof ExportFailed ? useless('the export failed') : error;
  }
};

/** Made once per process: the file of the walk under way is kept, for each page comes from it. */
export const createDirectory = ({ authTypes, timeoutSeconds, now }: DirectoryOptions): Directory => {
  const files = new LRUCache<string, WireIdentifiedUser[]>({ max: 1, ttl: FILE_KEPT_MS });

  /** The rows of the file; null while it is made. */
  const file = async ({ jobId, orderedAt }: Cursor, client: InsperaClient): Promise<WireIdentifiedUser[] | null> => {
    const kept = files.get(jobId);
    if (kept) return kept;
    const link = await linkOf(client, jobId);
    const age = now() - orderedAt;
    if (link) {
      const rows = await client.allUsers(link);
      files.set(jobId, rows);
      return rows;
    }
    if (link === undefined && age > YOUNG_MS) throw useless('the export is not known any more');
    if (age > timeoutSeconds * 1000) throw useless(`the export was not ready in ${timeoutSeconds} seconds`);
    return null;
  };

  const accounts = async (rows: readonly WireIdentifiedUser[], { userById }: Readers['loaders']) => {
    const users = await Promise.all(rows.map(async ({ userId }) => ({ userId, user: await userById.load(userId) })));
    return users.flatMap(({ userId, user }) => (user ? [toAccount(userId, user.data, authTypes)] : []));
  };

  return {
    async page(after, { client, loaders }) {
      if (after === null) {
        const jobId = await client.orderAllUsers();
        return { accounts: [], next: encode({ jobId, orderedAt: now(), offset: 0 }), waitSeconds: FIRST_WAIT_SECONDS };
      }
      const cursor = decode(after);
      const rows = await file(cursor, client);
      if (rows === null) return { accounts: [], next: after, waitSeconds: WAIT_SECONDS };
      const full = isFull(rows, authTypes);
      const end = cursor.offset + (full ? FULL_ROWS : BARE_ROWS);
      const page = rows.slice(cursor.offset, end);
      const listed = full ? page.map((row) => toAccount(row.userId, row, authTypes)) : await accounts(page, loaders);
      if (end < rows.length) return { accounts: listed, next: encode({ ...cursor, offset: end }), waitSeconds: null };
      files.delete(cursor.jobId);
      return { accounts: listed, next: null, waitSeconds: null };
    },
  };
};
