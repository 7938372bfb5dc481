import type { Kysely } from 'kysely';
import type { VendorName } from '../../shared/errors.ts';
import type { LearnerId } from '../linking/identity.ts';
import type { Store } from './open.ts';
import { eachVendor, type Ref } from './refs.ts';
import type { AccountRow, IdRow, Tables } from './tables.ts';
import { chunks } from './chunks.ts';

type Db = Kysely<Tables>;

const split = (ref: string): [VendorName, string] => {
  const at = ref.indexOf(':');
  return [ref.slice(0, at) as VendorName, ref.slice(at + 1)];
};

const toRow = ({ id, rank, founder, holder }: LearnerId): IdRow => {
  const [vendor, externalId] = split(founder);
  const [holderVendor, holderId] = split(holder);
  return { id, rank, vendor, external_id: externalId, holder_vendor: holderVendor, holder_id: holderId };
};

/** With who waits for them, where somebody stands in. */
const toLearnerIds = async (db: Db, rows: readonly IdRow[]): Promise<LearnerId[]> => {
  const waiting = new Map<string, { ref: string; rank: number }[]>();
  const lent = rows.filter((row) => row.holder_vendor !== row.vendor || row.holder_id !== row.external_id);
  for (const chunk of chunks(lent.map(({ id }) => id))) {
    for (const row of await db.selectFrom('waiting').selectAll().where('id', 'in', chunk).orderBy('position').execute()) {
      waiting.set(row.id, [...(waiting.get(row.id) ?? []), { ref: `${row.vendor}:${row.external_id}`, rank: row.rank }]);
    }
  }
  return rows.map((row) => ({
    id: row.id,
    rank: row.rank,
    founder: `${row.vendor}:${row.external_id}`,
    holder: `${row.holder_vendor}:${row.holder_id}`,
    waiting: waiting.get(row.id) ?? [],
  }));
};

/** The ids that lead to `holders`, or for which one of `waiting` waits. */
export const idsOfAccounts = async (db: Db, holders: readonly Ref[], waiting: readonly Ref[]): Promise<LearnerId[]> => {
  const held = await eachVendor(holders, (vendor, ids) => db.selectFrom('ids').selectAll().where('holder_vendor', '=', vendor).where('holder_id', 'in', ids).execute());
  const lent = await eachVendor(waiting, (vendor, ids) => {
    const own = db.selectFrom('waiting').select('id').where('vendor', '=', vendor).where('external_id', 'in', ids);
    return db.selectFrom('ids').selectAll().where('id', 'in', own).execute();
  });
  return toLearnerIds(db, [...new Map([...held, ...lent].map((row) => [row.id, row])).values()]);
};

/** The accounts that hold what these ones wait for. */
export const standIns = (db: Db, waiting: readonly Ref[]): Promise<AccountRow[]> =>
  eachVendor(waiting, (vendor, ids) =>
    db
      .selectFrom('waiting')
      .innerJoin('ids', 'ids.id', 'waiting.id')
      .innerJoin('accounts', (join) => join.onRef('accounts.vendor', '=', 'ids.holder_vendor').onRef('accounts.external_id', '=', 'ids.holder_id'))
      .selectAll('accounts')
      .where('waiting.vendor', '=', vendor)
      .where('waiting.external_id', 'in', ids)
      .execute(),
  );

/** Ids that are new. */
export const writeIds = (store: Store, trx: Db, ids: readonly LearnerId[]): Promise<void> => store.put(trx, 'ids', ids.map(toRow));

/** Ids that lead to somebody else from now on, and who waits for them. */
export const moveIds = async (store: Store, trx: Db, ids: readonly LearnerId[]): Promise<void> => {
  await writeIds(store, trx, ids);
  for (const chunk of chunks(ids.map(({ id }) => id))) await trx.deleteFrom('waiting').where('id', 'in', chunk).execute();
  const rows = ids.flatMap(({ id, waiting }) => waiting.map(({ ref, rank }, position) => ({ id, position, vendor: split(ref)[0], external_id: split(ref)[1], rank })));
  await store.put(trx, 'waiting', rows);
};

/** When those of a vendor's accounts were first seen that left the index since. */
export const departedSeqs = async (trx: Db, vendor: VendorName, ids: readonly string[]): Promise<Map<string, number>> => {
  const found = new Map<string, number>();
  for (const chunk of chunks(ids)) {
    for (const row of await trx.selectFrom('departed').selectAll().where('vendor', '=', vendor).where('external_id', 'in', chunk).execute()) found.set(row.external_id, row.seq);
  }
  return found;
};

/** Forgets that accounts were away. */
export const forgetDeparture = async (trx: Db, vendor: VendorName, ids: readonly string[]): Promise<void> => {
  for (const chunk of chunks(ids)) await trx.deleteFrom('departed').where('vendor', '=', vendor).where('external_id', 'in', chunk).execute();
};
