import type { Kysely } from 'kysely';
import type { VendorName } from '../shared/errors.ts';
import type { Override } from './linking/solve.ts';
import type { Pending } from './pending.ts';
import { among } from './store/among.ts';
import type { Store } from './store/open.ts';
import { refOf } from './store/refs.ts';
import { VENDORS, type AccountRow, type LearnerRow, type Tables } from './store/tables.ts';
import { chunks } from './store/chunks.ts';

type Db = Kysely<Tables>;
type Kind = Store['kind'];

/** Those of a vendor's accounts that are known. */
export const accountsByIds = async (kind: Kind, db: Db, vendor: VendorName, ids: readonly string[]): Promise<AccountRow[]> => {
  const found: AccountRow[] = [];
  for (const chunk of chunks(ids)) found.push(...(await db.selectFrom('accounts').selectAll().where('vendor', '=', vendor).where(among(kind, 'external_id', chunk)).execute()));
  return found;
};

/** Accounts that belong together, and whose they are as the store has it. */
export interface Around {
  readonly accounts: ReadonlyMap<string, AccountRow>;
  readonly learners: ReadonlyMap<string, LearnerRow>;
}

/**
 * The accounts whose linking may depend on what `touched` were or are: all that share a key, a person or a decision with them,
 * and so on. What is pending counts, not what the store has of it.
 */
export const closure = async (kind: Kind, db: Db, touched: readonly AccountRow[], decisions: readonly Override[], pending?: Pending): Promise<Around> => {
  const accounts = new Map<string, AccountRow>();
  const learners = new Map<string, LearnerRow>();
  /** How many accounts of a person are found. */
  const found = new Map<string, number>();
  const take = (rows: Iterable<AccountRow>): AccountRow[] => {
    const frontier: AccountRow[] = [];
    for (const stored of rows) {
      const ref = refOf(stored);
      if (accounts.has(ref)) continue;
      const row = pending?.get(ref) ?? stored;
      accounts.set(ref, row);
      if (row.learner_id !== null) found.set(row.learner_id, (found.get(row.learner_id) ?? 0) + 1);
      frontier.push(row);
      // What it was leads to others, too.
      if (row !== stored) frontier.push(stored);
    }
    return frontier;
  };
  const asked = { email_key: new Set<string>(), number_key: new Set<string>(), learner_id: new Set<string>() };
  const unasked = (rows: readonly AccountRow[], column: keyof typeof asked): string[] => {
    const values = [...new Set(rows.flatMap((row) => row[column] ?? []))].filter((value) => !asked[column].has(value));
    for (const value of values) asked[column].add(value);
    return values;
  };
  const stored = async (column: keyof typeof asked, values: readonly string[]): Promise<AccountRow[]> => {
    const rows: AccountRow[] = [];
    for (const chunk of chunks(values)) rows.push(...take(await db.selectFrom('accounts').selectAll().where(among(kind, column, chunk)).execute()));
    return rows;
  };
  for (let frontier = touched; frontier.length > 0; ) {
    const next: AccountRow[] = [];
    for (const column of ['email_key', 'number_key'] as const) {
      const values = unasked(frontier, column);
      for (const value of values) next.push(...take(pending?.withKey(column, value) ?? []));
      next.push(...(await stored(column, values)));
    }
    const ids = unasked(frontier, 'learner_id');
    for (const chunk of chunks(ids)) for (const row of await db.selectFrom('learners').selectAll().where(among(kind, 'id', chunk)).execute()) learners.set(row.id, row);
    // Mostly all accounts of a person are found by their keys.
    next.push(...(await stored('learner_id', ids.filter((id) => (found.get(id) ?? 0) < (learners.get(id)?.accounts ?? Infinity)))));
    const refs = [...partners(frontier, decisions), ...frontier.map((row) => ({ vendor: row.vendor, externalId: row.external_id }))];
    for (const vendor of VENDORS) {
      const wanted = new Set(refs.flatMap((ref) => (ref.vendor === vendor && !accounts.has(`${vendor}:${ref.externalId}`) ? [ref.externalId] : [])));
      next.push(...take([...wanted].flatMap((id) => pending?.get(`${vendor}:${id}`) ?? [])));
      next.push(...take(await accountsByIds(kind, db, vendor, [...wanted].filter((id) => !accounts.has(`${vendor}:${id}`)))));
    }
    frontier = next;
  }
  return { accounts, learners };
};

const partners = (frontier: readonly AccountRow[], decisions: readonly Override[]) => {
  if (decisions.length === 0) return [];
  const here = new Set(frontier.map(refOf));
  return decisions.flatMap(({ a, b }) => [
    ...(here.has(`${a.vendor}:${a.externalId}`) ? [b] : []),
    ...(here.has(`${b.vendor}:${b.externalId}`) ? [a] : []),
  ]);
};
