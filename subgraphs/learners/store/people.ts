import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { badInput, type VendorName } from '../../shared/errors.ts';
import { VENDOR_BIT, vendorBits, type AccountRow, type ConflictRow, type DirectoryRow, type LearnerRow, type OverridesTable, type Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** The learner with this id, or to whose person the id leads. */
export const learnersByIds = async (db: Db, ids: readonly string[]): Promise<Map<string, LearnerRow>> => {
  const direct = await db.selectFrom('learners').selectAll().where('id', 'in', ids).execute();
  const found = new Map(direct.map((row) => [row.id, row]));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) {
    const rows = await db
      .selectFrom('ids')
      .innerJoin('accounts', (join) => join.onRef('accounts.vendor', '=', 'ids.holder_vendor').onRef('accounts.external_id', '=', 'ids.holder_id'))
      .innerJoin('learners', 'learners.id', 'accounts.learner_id')
      .selectAll('learners')
      .select('ids.id as asked')
      .where('ids.id', 'in', missing)
      .execute();
    for (const { asked, ...row } of rows) found.set(asked, row);
  }
  return found;
};

export const learnerIdsByKey = async (db: Db, column: 'email_key' | 'number_key', key: string): Promise<string[]> => {
  const rows = await db.selectFrom('accounts').select('learner_id').distinct().where(column, '=', key).where('learner_id', 'is not', null).execute();
  return rows.map((row) => row.learner_id!).sort();
};

export const accountsOfLearners = (db: Db, ids: readonly string[]): Promise<AccountRow[]> =>
  db.selectFrom('accounts').selectAll().where('learner_id', 'in', ids).orderBy('vendor').orderBy('is_primary', 'desc').orderBy('seq').execute();

export const accountsByIds = (db: Db, vendor: VendorName, externalIds: readonly string[]): Promise<AccountRow[]> =>
  db.selectFrom('accounts').selectAll().where('vendor', '=', vendor).where('external_id', 'in', externalIds).execute();

export const conflictsOfLearners = (db: Db, ids: readonly string[]): Promise<(ConflictRow & { learner_id: string | null })[]> =>
  db
    .selectFrom('accounts')
    .innerJoin('conflict_accounts', (join) => join.onRef('conflict_accounts.vendor', '=', 'accounts.vendor').onRef('conflict_accounts.external_id', '=', 'accounts.external_id'))
    .innerJoin('conflicts', 'conflicts.id', 'conflict_accounts.conflict_id')
    .selectAll('conflicts')
    .select('accounts.learner_id')
    .distinct()
    .where('accounts.learner_id', 'in', ids)
    .orderBy('conflicts.id')
    .execute();

export interface LearnerQuery {
  readonly search?: string | null | undefined;
  /** Any of these emails; none fits nobody. */
  readonly emailKeys?: readonly string[] | undefined;
  /** Any of these numbers; none fits nobody. */
  readonly numberKeys?: readonly string[] | undefined;
  readonly vendors?: readonly VendorName[] | null | undefined;
  readonly missingFrom?: readonly VendorName[] | null | undefined;
  readonly active?: boolean | null | undefined;
  readonly hasConflict?: boolean | null | undefined;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** People who fit everything that is given; undefined and null ask for nothing. */
const matching = (db: Db, filter: LearnerQuery) => {
  let query = db.selectFrom('learners');
  if (filter.search) query = query.where(sql<boolean>`search like ${`%${escapeLike(filter.search)}%`} escape '\\'`);
  for (const [column, keys] of [['email_key', filter.emailKeys], ['number_key', filter.numberKeys]] as const) {
    if (!keys) continue;
    query = keys.length === 0 ? query.where(sql<boolean>`1 = 0`) : query.where('id', 'in', db.selectFrom('accounts').select('learner_id').where(column, 'in', keys).$castTo<{ learner_id: string }>());
  }
  const having = vendorBits(filter.vendors ?? []);
  if (having) query = query.where(sql<boolean>`(vendors & ${sql.lit(having)}) = ${sql.lit(having)}`);
  const missing = vendorBits(filter.missingFrom ?? []);
  if (missing) query = query.where(sql<boolean>`(vendors & ${sql.lit(missing)}) = 0`);
  if (typeof filter.active === 'boolean') query = query.where('active', '=', filter.active ? 1 : 0);
  if (typeof filter.hasConflict === 'boolean') query = query.where('has_conflict', '=', filter.hasConflict ? 1 : 0);
  return query;
};

export interface Slice<Row> {
  readonly rows: Row[];
  readonly cursorOf: (row: Row) => string;
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

interface KeysetOptions {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  readonly first: number;
  readonly after: string | null | undefined;
}

/** Postgres compares no text with a time. */
const fitsColumn = (value: unknown, column: string): value is string | number => (column === 'sort_name' ? typeof value === 'string' : Number.isSafeInteger(value));

const readCursor = (after: string, column: string, direction: string): [string | number, string] => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(parsed) && parsed.length === 4 && parsed[0] === column && parsed[1] === direction && typeof parsed[3] === 'string' && fitsColumn(parsed[2], column)) {
      return [parsed[2], parsed[3]];
    }
  } catch {
    // Falls through to the error for the caller.
  }
  throw badInput('after is not a cursor of this list in this order: use an endCursor that it returned', { argument: 'after' });
};

/** A page by the values of its last row, so that it stays right while rows come and go. `id` breaks ties, upwards. */
const keyset = async <Table extends 'learners' | 'conflicts', Row extends { id: string }>(
  query: SelectQueryBuilder<Tables, Table, object>,
  { column, direction, first, after }: KeysetOptions,
): Promise<Slice<Row>> => {
  const order = sql.ref(column);
  const position = after ? readCursor(after, column, direction) : undefined;
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  let page = query.selectAll() as SelectQueryBuilder<Tables, Table, object>;
  if (position) page = page.where(sql<boolean>`(${order} ${beyond} ${position[0]} or (${order} = ${position[0]} and id > ${position[1]}))`);
  const rows = (await page.orderBy(sql`${order} ${sql.raw(direction)}`).orderBy(sql`id asc`).limit(first + 1).execute()) as unknown as Row[];
  const counted = await query.select(sql<number>`count(*)`.as('count')).executeTakeFirst();
  return {
    rows: rows.slice(0, first),
    hasNextPage: rows.length > first,
    totalCount: counted?.count ?? 0,
    cursorOf: (row) => Buffer.from(JSON.stringify([column, direction, row[column as keyof Row], row.id])).toString('base64url'),
  };
};

export type LearnerOrder = 'NAME_ASC' | 'NAME_DESC' | 'RECENTLY_ACTIVE';

const ORDER = {
  NAME_ASC: { column: 'sort_name', direction: 'asc' },
  NAME_DESC: { column: 'sort_name', direction: 'desc' },
  RECENTLY_ACTIVE: { column: 'last_active_at', direction: 'desc' },
} as const;

export const learnersPage = (db: Db, filter: LearnerQuery, order: LearnerOrder, first: number, after: string | null | undefined): Promise<Slice<LearnerRow>> =>
  keyset<'learners', LearnerRow>(matching(db, filter), { ...ORDER[order], first, after });

const conflictIdsOf = (db: Db, learnerId: string) =>
  db
    .selectFrom('accounts')
    .innerJoin('conflict_accounts', (join) => join.onRef('conflict_accounts.vendor', '=', 'accounts.vendor').onRef('conflict_accounts.external_id', '=', 'accounts.external_id'))
    .select('conflict_accounts.conflict_id')
    .where('accounts.learner_id', '=', learnerId);

export interface ConflictQuery {
  readonly kinds?: readonly string[] | null | undefined;
  readonly vendor?: VendorName | null | undefined;
  /** A learner's id as it is shown. */
  readonly learnerId?: string | null | undefined;
}

export const conflictsPage = (db: Db, { kinds, vendor, learnerId }: ConflictQuery, first: number, after: string | null | undefined): Promise<Slice<ConflictRow>> => {
  let query = db.selectFrom('conflicts');
  if (typeof learnerId === 'string') query = query.where('id', 'in', conflictIdsOf(db, learnerId));
  if (kinds) query = query.where('kind', 'in', kinds.length > 0 ? kinds : ['']);
  if (vendor) query = query.where(sql<boolean>`(vendors & ${sql.lit(vendorBits([vendor]))}) <> 0`);
  return keyset<'conflicts', ConflictRow>(query, { column: 'detected_at', direction: 'desc', first, after });
};

export const directoryRows = async (db: Db): Promise<Map<VendorName, DirectoryRow>> =>
  new Map((await db.selectFrom('directories').selectAll().execute()).map((row) => [row.vendor, row]));

/** Accounts of each vendor in the index, and how many of them share their person with another account. */
export const accountCounts = async (db: Db): Promise<Map<VendorName, { accounts: number; linked: number }>> => {
  const rows = await db.selectFrom('accounts').select(['vendor', sql<number>`count(*)`.as('accounts')]).groupBy('vendor').execute();
  const alone = await db.selectFrom('learners').select(['vendors', sql<number>`count(*)`.as('people')]).where('accounts', '=', 1).groupBy('vendors').execute();
  const unlinked = new Map(alone.map(({ vendors, people }) => [vendors, people]));
  return new Map(rows.map(({ vendor, accounts }) => [vendor, { accounts, linked: accounts - (unlinked.get(VENDOR_BIT[vendor]) ?? 0) }]));
};

export const overrides = (db: Db): Promise<OverridesTable[]> => db.selectFrom('overrides').selectAll().orderBy('decided_at').orderBy('id').execute();
