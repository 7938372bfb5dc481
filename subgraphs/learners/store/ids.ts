import type { Kysely } from 'kysely';
import type { VendorName } from '../../shared/errors.ts';
import type { LearnerId } from '../linking/identity.ts';
import type { Store } from './open.ts';
import { VENDORS, type AccountRow, type IdRow, type Tables } from './tables.ts';
import { chunks } from './write.ts';

type Db = Kysely<Tables>;

interface Ref {
  readonly vendor: VendorName;
  readonly external_id: string;
}

const toLearnerId = (row: IdRow): LearnerId => ({ id: row.id, rank: row.rank, founder: `${row.vendor}:${row.external_id}`, holder: `${row.holder_vendor}:${row.holder_id}` });

const split = (ref: string): [VendorName, string] => {
  const at = ref.indexOf(':');
  return [ref.slice(0, at) as VendorName, ref.slice(at + 1)];
};

const toRow = ({ id, rank, founder, holder }: LearnerId): IdRow => {
  const [vendor, externalId] = split(founder);
  const [holderVendor, holderId] = split(holder);
  return { id, rank, vendor, external_id: externalId, holder_vendor: holderVendor, holder_id: holderId };
};

const ofVendor = (refs: readonly Ref[], vendor: VendorName): string[] => refs.flatMap((ref) => (ref.vendor === vendor ? [ref.external_id] : []));

/** The ids that lead to `holders`, or were founded by `founders`. */
export const idsOfAccounts = async (db: Db, holders: readonly Ref[], founders: readonly Ref[]): Promise<LearnerId[]> => {
  const found = new Map<string, LearnerId>();
  for (const vendor of VENDORS) {
    const ids = db.selectFrom('ids').selectAll();
    for (const chunk of chunks(ofVendor(holders, vendor))) {
      for (const row of await ids.where('holder_vendor', '=', vendor).where('holder_id', 'in', chunk).execute()) found.set(row.id, toLearnerId(row));
    }
    for (const chunk of chunks(ofVendor(founders, vendor))) {
      for (const row of await ids.where('vendor', '=', vendor).where('external_id', 'in', chunk).execute()) found.set(row.id, toLearnerId(row));
    }
  }
  return [...found.values()];
};

/** The accounts that stand in for these founders. */
export const standIns = async (db: Db, founders: readonly Ref[]): Promise<AccountRow[]> => {
  const found: AccountRow[] = [];
  for (const vendor of VENDORS) {
    for (const chunk of chunks(ofVendor(founders, vendor))) {
      const query = db
        .selectFrom('ids')
        .innerJoin('accounts', (join) => join.onRef('accounts.vendor', '=', 'ids.holder_vendor').onRef('accounts.external_id', '=', 'ids.holder_id'))
        .selectAll('accounts')
        .where('ids.vendor', '=', vendor)
        .where('ids.external_id', 'in', chunk);
      found.push(...(await query.execute()));
    }
  }
  return found;
};

export const writeIds = (store: Store, trx: Db, ids: readonly LearnerId[]): Promise<void> => store.put(trx, 'ids', ids.map(toRow));

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
