import type { Kysely } from 'kysely';
import type { VendorName } from '../shared/errors.ts';
import type { Override } from './linking.ts';
import { VENDORS, type AccountRow, type Tables } from './store/tables.ts';
import { chunks } from './store/write.ts';

type Db = Kysely<Tables>;

export const refOf = (row: { readonly vendor: string; readonly external_id: string }): string => `${row.vendor}:${row.external_id}`;

/** Those of a vendor's accounts that are known. */
export const accountsByIds = async (db: Db, vendor: VendorName, ids: readonly string[]): Promise<AccountRow[]> => {
  const found: AccountRow[] = [];
  for (const chunk of chunks(ids)) found.push(...(await db.selectFrom('accounts').selectAll().where('vendor', '=', vendor).where('external_id', 'in', chunk).execute()));
  return found;
};

/** The accounts whose linking may depend on what `touched` were or are: all that share a key, a person or a decision with them, and so on. */
export const closure = async (db: Db, touched: readonly AccountRow[], decisions: readonly Override[]): Promise<Map<string, AccountRow>> => {
  const found = new Map<string, AccountRow>();
  const take = (rows: readonly AccountRow[]) => rows.filter((row) => !found.has(refOf(row)) && found.set(refOf(row), row));
  const asked = { email_key: new Set<string>(), number_key: new Set<string>(), learner_id: new Set<string>() };
  let frontier = touched;
  while (frontier.length > 0) {
    const next: AccountRow[] = [];
    for (const column of ['email_key', 'number_key', 'learner_id'] as const) {
      const values = [...new Set(frontier.flatMap((row) => row[column] ?? []))].filter((value) => !asked[column].has(value));
      for (const value of values) asked[column].add(value);
      for (const chunk of chunks(values)) next.push(...take(await db.selectFrom('accounts').selectAll().where(column, 'in', chunk).execute()));
    }
    const refs = [...partners(frontier, decisions), ...frontier.map((row) => ({ vendor: row.vendor, externalId: row.external_id }))];
    for (const vendor of VENDORS) {
      const ids = refs.flatMap((ref) => (ref.vendor === vendor && !found.has(`${vendor}:${ref.externalId}`) ? [ref.externalId] : []));
      next.push(...take(await accountsByIds(db, vendor, [...new Set(ids)])));
    }
    frontier = next;
  }
  return found;
};

const partners = (frontier: readonly AccountRow[], decisions: readonly Override[]) => {
  if (decisions.length === 0) return [];
  const here = new Set(frontier.map(refOf));
  return decisions.flatMap(({ a, b }) => [
    ...(here.has(`${a.vendor}:${a.externalId}`) ? [b] : []),
    ...(here.has(`${b.vendor}:${b.externalId}`) ? [a] : []),
  ]);
};
