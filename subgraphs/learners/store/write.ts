import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { chunksOf } from '../../shared/chunks.ts';
import type { LinkConflict } from '../linking.ts';
import { VENDORS, vendorBits, type AccountRow, type LearnerRow, type Tables } from './tables.ts';

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

/** Writes accounts as they are now; the order of first sight stays. */
export const writeAccounts = async (trx: Db, rows: readonly AccountRow[]): Promise<void> => {
  for (const chunk of chunks(rows)) {
    await setImmediate(); // SQLite works synchronously: between two chunks everybody else gets a turn.
    await trx
      .insertInto('accounts')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['vendor', 'external_id']).doUpdateSet((eb) => ({
          email: eb.ref('excluded.email'),
          employee_number: eb.ref('excluded.employee_number'),
          given_name: eb.ref('excluded.given_name'),
          family_name: eb.ref('excluded.family_name'),
          display_name: eb.ref('excluded.display_name'),
          active: eb.ref('excluded.active'),
          last_active_at: eb.ref('excluded.last_active_at'),
          problem: eb.ref('excluded.problem'),
          email_key: eb.ref('excluded.email_key'),
          number_key: eb.ref('excluded.number_key'),
          learner_id: eb.ref('excluded.learner_id'),
          is_primary: eb.ref('excluded.is_primary'),
          evidence: eb.ref('excluded.evidence'),
        })),
      )
      .execute();
  }
};

/** Writes people as they are now; when one was found first stays. */
export const writeLearners = async (trx: Db, learners: readonly LearnerRow[]): Promise<void> => {
  for (const chunk of chunks(learners)) {
    await setImmediate();
    await trx
      .insertInto('learners')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          display_name: eb.ref('excluded.display_name'),
          sort_name: eb.ref('excluded.sort_name'),
          search: eb.ref('excluded.search'),
          active: eb.ref('excluded.active'),
          last_active_at: eb.ref('excluded.last_active_at'),
          vendors: eb.ref('excluded.vendors'),
          has_conflict: eb.ref('excluded.has_conflict'),
        })),
      )
      .execute();
  }
};

/** Puts the conflicts of these accounts in the place of those that any of them was part of. One that stays keeps its date. */
export const writeConflicts = async (trx: Db, accounts: readonly AccountRow[], conflicts: readonly LinkConflict[], now: number): Promise<void> => {
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
  for (const chunk of chunks(rows)) await trx.insertInto('conflicts').values(chunk).execute();
  const members = conflicts.flatMap((conflict) => conflict.accounts.map(({ vendor, externalId }) => ({ conflict_id: conflict.id, vendor, external_id: externalId })));
  for (const chunk of chunks(members)) await trx.insertInto('conflict_accounts').values(chunk).onConflict((conflict) => conflict.doNothing()).execute();
};

/** Ids of people who became others lead there; people without accounts are forgotten, and what led to them too. */
export const writeAliases = async (trx: Db, aliases: readonly { alias: string; learnerId: string }[], gone: readonly string[]): Promise<void> => {
  for (const { alias, learnerId } of aliases) {
    await trx.updateTable('aliases').set({ learner_id: learnerId }).where('learner_id', '=', alias).execute();
    await trx.insertInto('aliases').values({ alias, learner_id: learnerId }).onConflict((conflict) => conflict.column('alias').doUpdateSet({ learner_id: learnerId })).execute();
  }
  const lost = [...gone, ...aliases.map(({ alias }) => alias)];
  for (const chunk of chunks(lost)) await trx.deleteFrom('learners').where('id', 'in', chunk).execute();
  for (const chunk of chunks(gone)) await trx.deleteFrom('aliases').where('learner_id', 'in', chunk).execute();
};
