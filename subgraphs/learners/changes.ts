import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { VendorName } from '../shared/errors.ts';
import { readAccount } from './answers.ts';
import { accountsByIds } from './closure.ts';
import type { DirectoryAccount } from './directory.ts';
import { keysOf, withKeys, type LinkOptions } from './linking/rules.ts';
import { erasedAmong } from './store/erased.ts';
import { departedSeqs, forgetDeparture } from './store/ids.ts';
import type { Store } from './store/open.ts';
import { refOf } from './store/refs.ts';
import type { AccountRow, Tables } from './store/tables.ts';
import { chunks } from './store/chunks.ts';
import { takeNumbers } from './store/write.ts';

type Db = Kysely<Tables>;

/** Grows with every change of how keys are made, so that every account is looked at again. */
const KEYS_VERSION = 2;

/** Configurations are few and live as long as the process. */
const salts = new WeakMap<LinkOptions, string>();

const saltOf = (options: LinkOptions): string => {
  const known = salts.get(options) ?? hash('sha1', JSON.stringify([KEYS_VERSION, options], (_key, value: unknown) => (value instanceof Set ? [...value] : value)), 'base64');
  salts.set(options, known);
  return known;
};

/** What an account is made of, in few bytes: the same while its vendor and the configuration say the same. */
export const digestOf = (account: DirectoryAccount, options: LinkOptions): string => hash('sha1', saltOf(options) + JSON.stringify(account), 'base64');

/** An account that is new, differs from what was known, or is gone. */
export interface Change {
  readonly row: AccountRow;
  /** As it was, where its keys were others: those who had them in common with it are no longer tied. */
  readonly before?: AccountRow;
  readonly gone?: true;
}

export interface Changes {
  readonly changes: readonly Change[];
  /** Rows of accounts never seen before. */
  readonly fresh: ReadonlySet<AccountRow>;
  /** Refs of accounts that were away. */
  readonly returned: ReadonlySet<string>;
}

type RawAccount = Pick<AccountRow, 'vendor' | 'external_id' | 'email' | 'employee_number' | 'given_name' | 'family_name' | 'display_name' | 'problem'>;

const linkable = (row: RawAccount) => ({
  vendor: row.vendor,
  externalId: row.external_id,
  email: row.email,
  employeeNumber: row.employee_number,
  givenName: row.given_name,
  familyName: row.family_name,
  displayName: row.display_name,
  problem: row.problem,
});

/** An account of the index with the keys that it has there. */
export const keyedRow = (row: RawAccount & Pick<AccountRow, 'email_key' | 'number_key'>, options: LinkOptions) =>
  withKeys(linkable(row), { emailKey: row.email_key, numberKey: row.number_key }, options);

const toRow = (vendor: VendorName, account: DirectoryAccount, old: AccountRow | undefined, digest: string, options: LinkOptions): AccountRow => {
  const { emailKey, numberKey } = keysOf({ vendor, email: account.email, employeeNumber: account.employeeNumber }, options);
  return {
    vendor,
    external_id: account.id,
    seq: old?.seq ?? 0,
    email: account.email,
    employee_number: account.employeeNumber,
    given_name: account.givenName,
    family_name: account.familyName,
    display_name: account.displayName,
    active: account.active === null ? null : account.active ? 1 : 0,
    last_active_at: account.lastActiveAt === null ? null : Date.parse(account.lastActiveAt),
    problem: account.problem,
    email_key: emailKey,
    number_key: numberKey,
    learner_id: old?.learner_id ?? null,
    is_primary: old?.is_primary ?? 0,
    refused: old?.refused ?? 0,
    missed_at: null,
    digest,
  };
};

/** Accounts, a little at a time. */
export type AccountParts = AsyncIterable<readonly DirectoryAccount[]> | Iterable<readonly DirectoryAccount[]>;

/** Those accounts of a vendor that are new or differ from what is known, as rows that are not written yet. */
export const findChanges = async ({ kind }: Store, trx: Db, vendor: VendorName, given: AccountParts, options: LinkOptions): Promise<Changes> => {
  const changes: Change[] = [];
  const [fresh, returned] = [new Set<AccountRow>(), new Set<string>()];
  for await (const chunk of given) {
    await setImmediate(); // SQLite works synchronously: between two chunks everybody else gets a turn.
    // Wherever they come from: what no store can keep goes no further than here.
    const read = chunk.flatMap((account) => readAccount(account) ?? []);
    const erased = await erasedAmong(trx, vendor, read.map(({ id }) => id));
    const accounts = read.filter(({ id }) => !erased.has(id));
    const known = new Map((await accountsByIds(kind, trx, vendor, accounts.map(({ id }) => id))).map((row) => [row.external_id, row]));
    const rows: AccountRow[] = [];
    for (const account of accounts) {
      const [old, digest] = [known.get(account.id), digestOf(account, options)];
      if (old && old.digest === digest) continue;
      const row = toRow(vendor, account, old, digest, options);
      rows.push(row);
      changes.push(old && (old.email_key !== row.email_key || old.number_key !== row.number_key) ? { row, before: old } : { row });
    }
    await number(trx, vendor, rows.filter(({ seq }) => seq === 0), fresh, returned);
  }
  return { changes, fresh, returned };
};

/** Gives accounts that are not in the index their place in the order of first sight: a new one, or that which they had. */
const number = async (trx: Db, vendor: VendorName, rows: readonly AccountRow[], fresh: Set<AccountRow>, returned: Set<string>): Promise<void> => {
  if (rows.length === 0) return;
  const departed = await departedSeqs(trx, vendor, rows.map((row) => row.external_id));
  await forgetDeparture(trx, vendor, [...departed.keys()]);
  let next = departed.size < rows.length ? await takeNumbers(trx, 'seq', rows.length - departed.size) : 0;
  for (const row of rows) {
    const before = departed.get(row.external_id);
    row.seq = before ?? next;
    if (before !== undefined) returned.add(refOf(row));
    else {
      next += 1;
      fresh.add(row);
    }
  }
};

/** Deletes accounts of the vendor. */
export const deleteAccounts = async (store: Store, trx: Db, vendor: VendorName, ids: readonly string[]): Promise<Change[]> => {
  const gone = await accountsByIds(store.kind, trx, vendor, ids);
  for (const chunk of chunks(gone.map((row) => row.external_id))) {
    await trx.deleteFrom('accounts').where('vendor', '=', vendor).where('external_id', 'in', chunk).execute();
  }
  await store.put(trx, 'departed', gone.map(({ vendor: from, external_id, seq }) => ({ vendor: from, external_id, seq })));
  return gone.map((row) => ({ row, gone: true }));
};
