import type { Store } from './open.ts';
import type { Tables } from './tables.ts';
import { chunks } from './write.ts';

const TABLES: readonly (keyof Tables)[] = ['accounts', 'learners', 'aliases', 'conflicts', 'conflict_accounts', 'overrides', 'directories', 'staged', 'meta'];

/** Empties the store: people, decisions, everything. */
export const purge = (store: Store): Promise<void> =>
  store.db.transaction().execute(async (trx) => {
    for (const table of TABLES) await trx.deleteFrom(table).execute();
  });

/** Carries everything, ids included, into an empty store. Rejects where the target holds people already. */
export const copy = async (from: Store, to: Store): Promise<number> => {
  const held = await to.db.selectFrom('learners').select('id').limit(1).execute();
  if (held.length > 0) throw new Error('The target store is not empty: purge it first');
  let rows = 0;
  await to.db.transaction().execute(async (trx) => {
    for (const table of TABLES) {
      const all = await from.db.selectFrom(table).selectAll().execute();
      await trx.deleteFrom(table).execute();
      for (const chunk of chunks(all)) await trx.insertInto(table).values(chunk).execute();
      rows += all.length;
    }
  });
  return rows;
};

/** Erases one person with all accounts, and whatever led there; false where there is no such person. */
export const erase = (store: Store, id: string): Promise<boolean> =>
  store.db.transaction().execute(async (trx) => {
    const alias = await trx.selectFrom('aliases').select('learner_id').where('alias', '=', id).executeTakeFirst();
    const learnerId = alias?.learner_id ?? id;
    const accounts = await trx.selectFrom('accounts').select(['vendor', 'external_id']).where('learner_id', '=', learnerId).execute();
    for (const { vendor, external_id } of accounts) {
      const conflicts = trx.selectFrom('conflict_accounts').select('conflict_id').where('vendor', '=', vendor).where('external_id', '=', external_id);
      await trx.deleteFrom('conflicts').where('id', 'in', conflicts).execute();
      await trx.deleteFrom('conflict_accounts').where('conflict_id', 'in', conflicts).execute();
      await trx.deleteFrom('staged').where('vendor', '=', vendor).where('external_id', '=', external_id).execute();
    }
    await trx.deleteFrom('accounts').where('learner_id', '=', learnerId).execute();
    await trx.deleteFrom('aliases').where('learner_id', '=', learnerId).execute();
    const result = await trx.deleteFrom('learners').where('id', '=', learnerId).executeTakeFirst();
    return Number(result.numDeletedRows) > 0;
  });
