import { sql, type Kysely } from 'kysely';
import { chunksOf } from '../../shared/chunks.ts';
import type { LinkConflict } from '../linking/conflicts.ts';
import type { Store } from './open.ts';
import { VENDORS, vendorBits, type AccountRow, type Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** Rows of one statement: far below the parameter limits of both databases. */
const CHUNK = 500;

/** Rows, a statement at a time. */
export const chunks = <T>(rows: readonly T[]): T[][] => chunksOf(rows, CHUNK);

/** Takes numbers `count` long that were never given out before. */
export const takeNumbers = async (trx: Db, name: string, count: number): Promise<number> => {
  await trx.insertInto('meta').values({ name, value: 0 }).onConflict((conflict) => conflict.column('name').doNothing()).execute();
  const row = await trx.updateTable('meta').set({ value: sql`value + ${count}` }).where('name', '=', name).returning('value').executeTakeFirstOrThrow();
  return row.value - count + 1;
};

/** Puts the conflicts of these accounts in the place of those that any of them was part of. One that stays keeps its date. */
export const writeConflicts = async (store: Store, trx: Db, accounts: readonly AccountRow[], conflicts: readonly LinkConflict[], now: number): Promise<void> => {
  const old = new Map<string, number>();
  const touched = new Set<string>();
  for (const vendor of VENDORS) {
    const ids = accounts.flatMap((row) => (row.vendor === vendor ? [row.external_id] : []));
    for (const chunk of chunks(ids)) {
      const found = await trx.selectFrom('conflict_accounts').select('conflict_id').distinct().where('vendor', '=', vendor).where('external_id', 'in', chunk).execute();
      for (const row of found) touched.add(row.conflict_id);
    }
  }
  for (const chunk of chunks([...touched])) {
    for (const row of await trx.selectFrom('conflicts').select(['id', 'detected_at']).where('id', 'in', chunk).execute()) old.set(row.id, row.detected_at);
    await trx.deleteFrom('conflicts').where('id', 'in', chunk).execute();
    await trx.deleteFrom('conflict_accounts').where('conflict_id', 'in', chunk).execute();
  }
  const rows = conflicts.map((conflict) => ({
    id: conflict.id,
    kind: conflict.kind,
    message: conflict.message,
    key: conflict.key,
    value: conflict.value,
    accounts: JSON.stringify(conflict.accounts.map(({ vendor, externalId }) => ({ vendor, externalId }))),
    vendors: vendorBits(conflict.accounts.map((account) => account.vendor)),
    detected_at: old.get(conflict.id) ?? now,
  }));
  await store.put(trx, 'conflicts', rows);
  const members = conflicts.flatMap((conflict) => conflict.accounts.map(({ vendor, externalId }) => ({ conflict_id: conflict.id, vendor, external_id: externalId })));
  await store.put(trx, 'conflict_accounts', members);
};

/** People of whom no account is left, or who are shown under another id. */
export const deleteLearners = async (trx: Db, ids: readonly string[]): Promise<void> => {
  for (const chunk of chunks(ids)) await trx.deleteFrom('learners').where('id', 'in', chunk).execute();
};
