import { LRUCache } from 'lru-cache';
import { badInput, VendorError } from '../shared/errors.ts';
import type { OddAnswers } from '../shared/odd.ts';
import { Oddities } from '../shared/wire/oddities.ts';
import { toAccount, type AuthTypes } from './account.ts';
import { ALL_USERS, type InsperaClient } from './client.ts';
import { ExportFailed } from './exports.ts';
import { isPathValue } from './ids.ts';
import type { InsperaLoaders } from './loaders.ts';
import { saysMore, type WireAllUsers, type WireIdentifiedUser } from './wire/users.ts';

const FULL_ROWS = 500;
/** Rows of which each costs a call. */
const BARE_ROWS = 50;
const WAIT_SECONDS = 5;
/** A first export of few people is ready so soon that nobody need come back for it. */
const FIRST_WAIT_SECONDS = 0.2;
/** A job may be asked about before the vendor knows it everywhere. */
const YOUNG_MS = 60_000;
const FILE_KEPT_MS = 10 * 60_000;

/** Where a walk through the directory stands. Plain, so that it is good in any process and for as long as the file is. */
interface Cursor {
  readonly jobId: string;
  readonly orderedAt: number;
  readonly offset: number;
}

type Account = ReturnType<typeof toAccount>;

export interface DirectoryPage {
  readonly accounts: Account[];
  readonly next: string | null;
  readonly waitSeconds: number | null;
  /** How many accounts the file lists. */
  readonly total: number | null;
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
  readonly odd: OddAnswers;
}

const encode = ({ jobId, orderedAt, offset }: Cursor): string => Buffer.from(`users ${orderedAt} ${offset} ${jobId}`).toString('base64url');

const decode = (after: string): Cursor => {
  const match = /^users (\d{1,15}) (\d{1,12}) (.{1,200})$/.exec(Buffer.from(after, 'base64url').toString());
  if (!match || !isPathValue(match[3]!)) throw badInput('after is not a cursor of this list: use a next that it returned', { argument: 'after' });
  return { orderedAt: Number(match[1]), offset: Number(match[2]), jobId: match[3]! };
};

/** No good any more, and not to be tried again: whoever reads begins anew, with another order. */
const useless = (detail: string) => new VendorError('INSPERA', 'VENDOR_BAD_RESPONSE', ALL_USERS, { detail });

/** Whether the rows of a file say all that linking needs, but for rows that hold an id alone; else each person has to be read. */
const isFull = (rows: readonly WireIdentifiedUser[], { employeeAuthType }: AuthTypes): boolean =>
  rows.some((row) => row.email !== null) && (employeeAuthType === null || rows.some((row) => row.externalIds.length > 0));

interface Row {
  readonly user: WireIdentifiedUser;
  /** Whether the person has to be read to know more than their id. */
  readonly bare: boolean;
}

/** The rows of a page: as many as may be listed, of which no more are bare than may be read. */
const cut = (users: readonly WireIdentifiedUser[], offset: number, full: boolean): Row[] => {
  const page: Row[] = [];
  let bareRows = 0;
  for (const user of users.slice(offset, offset + FULL_ROWS)) {
    const bare = !full || !saysMore(user);
    if (bare) bareRows += 1;
    if (bareRows > BARE_ROWS) break;
    page.push({ user, bare });
  }
  return page;
};

const linkOf = async (client: InsperaClient, jobId: string): Promise<string | null | undefined> => {
  try {
    return await client.allUsersLink(jobId);
  } catch (error) {
    throw error instanceof ExportFailed ? useless('the export failed') : error;
  }
};

/** Made once per process: the file of the walk under way is kept, for each page comes from it. */
export const createDirectory = ({ authTypes, timeoutSeconds, now, odd }: DirectoryOptions): Directory => {
  const files = new LRUCache<string, WireAllUsers>({ max: 1, ttl: FILE_KEPT_MS });

  /** The rows of the file; null while it is made. */
  const file = async ({ jobId, orderedAt }: Cursor, client: InsperaClient): Promise<WireAllUsers | null> => {
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

  /** An answer about one person that cannot be understood costs that person alone; it is counted until it is good again. */
  const count = (position: number, unreadable: boolean): void => {
    const found = new Oddities();
    if (unreadable) found.note('row', [String(position)]);
    odd.heard({ call: 'all users: user by id', question: `all users: ${position}`, part: undefined }, found);
  };

  const read = async ({ user: { userId } }: Row, position: number, { userById }: Readers['loaders']): Promise<Account | VendorError | null> => {
    try {
      const found = await userById.load(userId);
      count(position, false);
      return found && toAccount(userId, found.data, authTypes);
    } catch (error) {
      if (!(error instanceof VendorError) || error.code !== 'VENDOR_BAD_RESPONSE') throw error;
      count(position, true);
      return error;
    }
  };

  const accountsOf = async (page: readonly Row[], offset: number, loaders: Readers['loaders']): Promise<Account[]> => {
    const found = await Promise.all(page.map(async (row, i) => (row.bare ? read(row, offset + i, loaders) : toAccount(row.user.userId, row.user, authTypes))));
    const failures = found.filter((account) => account instanceof VendorError);
    if (failures.length > 1 && failures.length === page.length) throw failures[0]!;
    return found.flatMap((account) => (account === null || account instanceof VendorError ? [] : [account]));
  };

  return {
    async page(after, { client, loaders }) {
      if (after === null) {
        const jobId = await client.orderAllUsers();
        return { accounts: [], next: encode({ jobId, orderedAt: now(), offset: 0 }), waitSeconds: FIRST_WAIT_SECONDS, total: null };
      }
      const cursor = decode(after);
      const rows = await file(cursor, client);
      if (rows === null) return { accounts: [], next: after, waitSeconds: WAIT_SECONDS, total: null };
      const { users, total } = rows;
      const page = cut(users, cursor.offset, isFull(users, authTypes));
      const accounts = await accountsOf(page, cursor.offset, loaders);
      const end = cursor.offset + page.length;
      if (end < users.length) return { accounts, next: encode({ ...cursor, offset: end }), waitSeconds: null, total };
      files.delete(cursor.jobId);
      return { accounts, next: null, waitSeconds: null, total };
    },
  };
};
