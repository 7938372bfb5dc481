import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { VendorName } from '../../shared/errors.ts';
import { mismatchedVendors } from '../linking/mapping.ts';
import { VENDOR_BIT, VENDORS, type Tables } from './tables.ts';

type Db = Kysely<Tables>;

const MISMATCH_WARNING = 'More than a fifth of the emails shared with other vendors come with different employee numbers: the mapping <VENDOR>_EMPLOYEE_NUMBER looks wrong';

/** Accounts that one statement goes through: SQLite works synchronously, between two of them everybody else gets a turn. */
const RANGE = 5000;

/** How many emails each vendor has in common with others. */
const sharedEmails = async (db: Db): Promise<Map<VendorName, number>> => {
  const shared = new Map<VendorName, number>();
  for (let from: string | null = ''; from !== null; ) {
    const { rows } = await sql<{ email_key: string }>`select email_key from accounts where email_key > ${from} order by email_key limit 1 offset ${RANGE}`.execute(db);
    const to: string | null = rows[0]?.email_key ?? null;
    const range = to === null ? sql`email_key > ${from}` : sql`email_key > ${from} and email_key <= ${to}`;
    const counts = await sql<{ vendor: VendorName; emails: number }>`
      select vendor, count(distinct accounts.email_key) as emails from accounts
      join (select email_key from accounts where ${range} group by email_key having min(vendor) <> max(vendor)) several on several.email_key = accounts.email_key
      group by vendor`.execute(db);
    for (const { vendor, emails } of counts.rows) shared.set(vendor, (shared.get(vendor) ?? 0) + emails);
    from = to;
    await setImmediate();
  }
  return shared;
};

/** Says of each vendor whether its employee numbers look like something else. */
export const writeWarnings = async (trx: Db): Promise<void> => {
  const conflicts = await trx.selectFrom('conflicts').select('vendors').where('kind', '=', 'EMPLOYEE_NUMBER_MISMATCH').where('key', '=', 'EMAIL').execute();
  const mismatched = conflicts.map(({ vendors }) => new Set(VENDORS.filter((vendor) => vendors & VENDOR_BIT[vendor])));
  const wrong = new Set(mismatched.length > 0 ? mismatchedVendors(await sharedEmails(trx), mismatched) : []);
  for (const vendor of VENDORS) {
    await trx.updateTable('directories').set({ warning: wrong.has(vendor) ? MISMATCH_WARNING.replace('<VENDOR>', vendor) : null }).where('vendor', '=', vendor).execute();
  }
};
