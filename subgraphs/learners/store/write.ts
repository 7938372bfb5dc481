import { sql, type Kysely } from 'kysely';
import type { LinkConflict } from '../linking/conflicts.ts';
import { chunks } from './chunks.ts';
import type { Store } from './open.ts';
import { eachVendor, type Ref } from './refs.ts';
import { vendorBits, type AccountRow, type Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** Takes numbers `count` long that were never given out before. */
export const takeNumbers = async (trx: Db, name: string, count: number): Promise<number> => {
  await trx.insertInto('meta').values({ name, value: 0 }).onConflict((conflict) => conflict.column('name').doNothing()).execute();
  const row = await trx.updateTable('meta').set({ value: sql`value + ${count}` }).where('name', '=', name).returning('value').executeTakeFirstOrThrow();
  return row.value - count + 1;
};

/** The ids of the conflicts that accounts are part of. */
export const conflictIdsOf = async (db: Db, refs: readonly Ref[]): Promise<string[]> => {
  const rows = await eachVendor(refs, (vendor, ids) => db.selectFrom('conflict_accounts').select('conflict_id').distinct().where('vendor', '=', vendor).where('external_id', 'in', ids).execute());
  return [...new Set(rows.map((row) => row.conflict_id))];
};

/** Puts the conflicts of these accounts in the place of those that any of them was part of. One that stays keeps its date. */
export const writeConflicts = async (store: Store, trx: Db, accounts: readonly AccountRow[], conflicts: readonly LinkConflict[], now: number): Promise<void> => {
  const old = new Map<string, number>();
  for (const chunk of chunks(await conflictIdsOf(trx, accounts))) {
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
