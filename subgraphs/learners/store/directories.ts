import type { Kysely } from 'kysely';
import type { VendorName } from '../../shared/errors.ts';
import type { Store } from './open.ts';
import type { DirectoryRow, Tables } from './tables.ts';
import { clearStaged } from './staged.ts';
import { chunks } from './chunks.ts';

type Db = Kysely<Tables>;

/** How long a vendor stays ours after the last sign of life. */
const LEASE_MS = 2 * 60_000;

/** Another process took over the reading: it counts, ours does not. */
export class LeaseLost extends Error {
  constructor() {
    super('another process took over the reading');
    this.name = 'LeaseLost';
  }
}

/**
 * One process at a time reads a vendor: the lease is renewed with every page and every pause, and runs out where a process
 * dies. A SQLite file has one process, so a lease that is still there is that of one which died. False where another reads.
 */
export const takeLease = async ({ db, kind }: Store, vendor: VendorName, me: string, now: number): Promise<boolean> => {
  await db.insertInto('directories').values({ vendor, leased_until: 0 }).onConflict((conflict) => conflict.doNothing()).execute();
  const take = db.updateTable('directories').set({ leased_by: me, leased_until: now + LEASE_MS }).where('vendor', '=', vendor);
  const free = kind === 'sqlite' ? take : take.where((eb) => eb.or([eb('leased_until', '<', now), eb('leased_by', '=', me)]));
  return Number((await free.executeTakeFirst()).numUpdatedRows) > 0;
};

/** Keeps the lease until `until` and a little longer. */
export const renewLease = async (db: Db, vendor: VendorName, me: string, until: number, more: Partial<DirectoryRow> = {}): Promise<void> => {
  const result = await db.updateTable('directories').set({ ...more, leased_until: until + LEASE_MS }).where('vendor', '=', vendor).where('leased_by', '=', me).executeTakeFirst();
  if (Number(result.numUpdatedRows) === 0) throw new LeaseLost();
};

export const endLease = async (db: Db, vendor: VendorName, me: string): Promise<void> =>
  void (await db.updateTable('directories').set({ leased_until: 0 }).where('vendor', '=', vendor).where('leased_by', '=', me).execute());

export const directoryRow = (db: Db, vendor: VendorName): Promise<DirectoryRow | undefined> =>
  db.selectFrom('directories').selectAll().where('vendor', '=', vendor).executeTakeFirst();

/** Begins a reading anew: nothing is left of one that did not come to its end. */
export const beginReading = async (db: Db, vendor: VendorName, now: number): Promise<void> => {
  await clearStaged(db, vendor);
  await db.updateTable('directories').set({ reading_started_at: now, reading_cursor: null, reading_total: null }).where('vendor', '=', vendor).execute();
};

export interface Ended {
  readonly note: string | null;
  readonly doubted: number | null;
  /** Where the reading is complete. */
  readonly indexedAt?: number;
}

/** Says how a reading that came to its end was taken. */
export const endReading = async (db: Db, vendor: VendorName, { note, doubted, indexedAt }: Ended, now: number): Promise<void> => {
  const complete = indexedAt === undefined ? {} : { indexed_at: indexedAt };
  await db
    .updateTable('directories')
    .set({ ...complete, last_error: note, doubted_accounts: doubted, ended_at: now, reading_started_at: null, reading_cursor: null, reading_total: null })
    .where('vendor', '=', vendor)
    .execute();
};

/** Remembers which accounts the reading that just ended missed, and forgets the others. */
export const markMissed = async (db: Db, vendor: VendorName, ids: readonly string[], now: number): Promise<void> => {
  await db.updateTable('accounts').set({ missed_at: null }).where('vendor', '=', vendor).where('missed_at', 'is not', null).execute();
  for (const chunk of chunks(ids)) await db.updateTable('accounts').set({ missed_at: now }).where('vendor', '=', vendor).where('external_id', 'in', chunk).execute();
};
