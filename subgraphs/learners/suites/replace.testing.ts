import type { VendorName } from '../../shared/errors.ts';
import type { DirectoryAccount } from '../directory.ts';
import type { LinkOptions } from '../linking/rules.ts';
import { applyReading } from '../replace.ts';
import { chunks } from '../store/chunks.ts';
import type { Store } from '../store/open.ts';
import { storable } from '../store/text.ts';

/** Puts these accounts in the place of all that a vendor has, as a whole reading does. */
export const replaceDirectory = async (store: Store, vendor: VendorName, accounts: readonly DirectoryAccount[], options: LinkOptions, startedAt: number, now: number): Promise<void> => {
  // Of an account that is listed twice the last counts.
  const byId = new Map(accounts.map((account) => [storable(account.id), account]));
  const indexed = await store.db.selectFrom('accounts').select('external_id').where('vendor', '=', vendor).execute();
  const leaving = indexed.flatMap(({ external_id: id }) => (byId.has(id) ? [] : [id]));
  await applyReading(store, { vendor, changed: () => chunks([...byId.values()]), settlement: { leaving }, startedAt }, options, now);
};
