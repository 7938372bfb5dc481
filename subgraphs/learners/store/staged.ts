import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { VendorName } from '../../shared/errors.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** Rows that one statement goes through: SQLite works synchronously, between two of them everybody else gets a turn. */
const RANGE = 1000;

/** A vendor's rows of a table in ranges of ids: from beyond the first to the second, null for the end. */
async function* rangesOf(db: Db, table: 'accounts' | 'staged', vendor: VendorName): AsyncGenerator<readonly [string, string | null]> {
  for (let from = ''; ; ) {
    const { rows } = await sql<{ external_id: string }>`
      select external_id from ${sql.table(table)} where vendor = ${vendor} and external_id > ${from} order by external_id limit 1 offset ${RANGE - 1}`.execute(db);
    const to = rows[0]?.external_id ?? null;
    yield [from, to];
    await setImmediate();
    if (to === null) return;
    from = to;
  }
}

/** JSON of those accounts of a reading that are new or differ from what the index has, a little at a time. */
export async function* changedStaged(db: Db, vendor: VendorName): AsyncGenerator<string[]> {
  for await (const [from, to] of rangesOf(db, 'staged', vendor)) {
    let query = db
      .selectFrom('staged')
      .leftJoin('accounts', (join) => join.onRef('accounts.vendor', '=', 'staged.vendor').onRef('accounts.external_id', '=', 'staged.external_id'))
      .select('staged.row')
      .where('staged.vendor', '=', vendor)
      .where('staged.external_id', '>', from)
      .where((eb) => eb.or([eb('accounts.digest', 'is', null), eb('accounts.digest', '<>', eb.ref('staged.digest'))]))
      .orderBy('staged.external_id');
    if (to !== null) query = query.where('staged.external_id', '<=', to);
    yield (await query.execute()).map(({ row }) => row);
  }
}

export interface Unlisted {
  readonly external_id: string;
  readonly missed_at: number | null;
}

/** Accounts of the index that a reading did not bring, and when a reading missed them last. */
export const unlisted = async (db: Db, vendor: VendorName): Promise<Unlisted[]> => {
  const missing: Unlisted[] = [];
  for await (const [from, to] of rangesOf(db, 'accounts', vendor)) {
    let query = db
      .selectFrom('accounts')
      .leftJoin('staged', (join) => join.onRef('accounts.vendor', '=', 'staged.vendor').onRef('accounts.external_id', '=', 'staged.external_id'))
      .select(['accounts.external_id', 'accounts.missed_at'])
      .where('accounts.vendor', '=', vendor)
      .where('accounts.external_id', '>', from)
      .where('staged.digest', 'is', null);
    if (to !== null) query = query.where('accounts.external_id', '<=', to);
    missing.push(...(await query.execute()));
  }
  return missing;
};

export const stagedCount = async (db: Db, vendor: VendorName): Promise<number> =>
  (await db.selectFrom('staged').select((eb) => eb.fn.countAll<number>().as('count')).where('vendor', '=', vendor).executeTakeFirstOrThrow()).count;

export const indexedCount = async (db: Db, vendor: VendorName): Promise<number> =>
  (await db.selectFrom('accounts').select((eb) => eb.fn.countAll<number>().as('count')).where('vendor', '=', vendor).executeTakeFirstOrThrow()).count;

/** Nothing is left of a vendor's reading under way. */
export const clearStaged = async (db: Db, vendor: VendorName): Promise<void> => {
  for await (const [, to] of rangesOf(db, 'staged', vendor)) {
    const rows = db.deleteFrom('staged').where('vendor', '=', vendor);
    await (to === null ? rows : rows.where('external_id', '<=', to)).execute();
  }
};
