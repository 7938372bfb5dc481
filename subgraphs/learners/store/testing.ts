import { expect } from 'vitest';
import type { VendorName } from '../../shared/errors.ts';
import { keyedRow } from '../changes.ts';
import { decisionsOf } from '../decisions.ts';
import type { DirectoryAccount } from '../directory.ts';
import { link } from '../linking/link.ts';
import { options } from '../linking/testing.ts';
import { relink } from '../relink.ts';
import { replaceDirectory } from '../suites/replace.testing.ts';
import { account } from '../suites/store.testing.ts';
import { openSqlite, type Store } from './open.ts';
import type { OverridesTable, Tables } from './tables.ts';

export const NOW = 1_700_000_000_000;

export const TABLES: readonly (keyof Tables)[] = ['accounts', 'learners', 'ids', 'departed', 'erased', 'conflicts', 'conflict_accounts', 'overrides', 'directories', 'staged', 'meta', 'secrets'];

/** Every row of every table. */
export const rowsOf = async ({ db }: Store): Promise<Record<string, string[]>> =>
  Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, (await db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort()] as const)));

export const ann = { email: 'Ann.Lee@x.example', employeeNumber: '007', givenName: 'Ann', familyName: 'Lee' };

/** A store, and what tests of its commands do with it. */
export const storeUnderTest = async (file = ':memory:') => {
  const store = await openSqlite(file);
  const { db } = store;

  const read = (vendor: VendorName, accounts: readonly DirectoryAccount[], when = NOW) => replaceDirectory(store, vendor, accounts, options, when, when);

  const idOf = async (vendor: VendorName, id: string): Promise<string> =>
    (await db.selectFrom('accounts').select('learner_id').where('vendor', '=', vendor).where('external_id', '=', id).executeTakeFirstOrThrow()).learner_id!;

  const refs = async (): Promise<string[]> => (await db.selectFrom('accounts').select(['vendor', 'external_id']).execute()).map((row) => `${row.vendor}:${row.external_id}`).sort();

  const conflicts = () => db.selectFrom('conflicts').selectAll().orderBy('id').execute();

  const stage = (vendor: VendorName, id: string, email: string) => store.put(db, 'staged', [{ vendor, external_id: id, row: JSON.stringify(account(id, { email })), digest: 'd' }]);

  /** A decision by hand, and what follows from it. */
  const decide = async (linked: boolean, a: readonly [VendorName, string], b: readonly [VendorName, string]): Promise<OverridesTable> => {
    const id = `decision_${a.join('')}${b.join('')}`;
    const row = { id, linked: linked ? 1 : 0, a_vendor: a[0], a_external_id: a[1], b_vendor: b[0], b_external_id: b[1], reason: 'they said so', decided_by: 'key', decided_at: NOW };
    await db.insertInto('overrides').values(row).execute();
    const rows = (await db.selectFrom('accounts').selectAll().execute()).filter(({ vendor, external_id }) => [a, b].some(([v, i]) => v === vendor && i === external_id));
    await db.transaction().execute((trx) => relink(store, trx, { changes: rows.map((one) => ({ row: one })), fresh: new Set(), returned: new Set() }, options, { foundAt: NOW, now: NOW }));
    return row;
  };

  /** Fails unless people and conflicts are what linking all accounts at once comes to. */
  const expectWhole = async (): Promise<void> => {
    const rows = await db.selectFrom('accounts').selectAll().execute();
    const whole = link(rows.map((row) => keyedRow(row, options)), await decisionsOf(db), options);
    const people = new Map<string, string[]>();
    for (const row of rows) people.set(row.learner_id!, [...(people.get(row.learner_id!) ?? []), `${row.vendor}:${row.external_id}`].sort());
    expect([...people.values()].map(String).sort()).toEqual(whole.people.map((person) => String(person.map((one) => `${one.vendor}:${one.externalId}`).sort())).sort());
    expect((await conflicts()).map(({ id }) => id)).toEqual(whole.conflicts.map(({ id }) => id).sort());
    const doubtful = new Set(whole.conflicts.flatMap((conflict) => conflict.accounts.map((one) => `${one.vendor}:${one.externalId}`)));
    const learners = await db.selectFrom('learners').select(['id', 'has_conflict']).execute();
    expect(learners.map(({ id }) => id).sort()).toEqual([...people.keys()].sort());
    expect(learners.filter((row) => row.has_conflict).map(({ id }) => id).sort()).toEqual([...people].filter(([, members]) => members.some((ref) => doubtful.has(ref))).map(([id]) => id).sort());
  };

  /** Ann in three systems, where two of her had an id before; Zoe shares her number; Bob has nothing to do with her. Answers her other id. */
  const fill = async (): Promise<string> => {
    await read('MATRIX', [account('m1', { ...ann, lastActiveAt: new Date(NOW).toISOString() }), account('m2', { email: 'bob@x.example', displayName: 'Bob Ray' })]);
    await read('DAMSTRA', [account('d1', { employeeNumber: 'E1' }), account('d2', { employeeNumber: '007', email: 'zoe@x.example', givenName: 'Zoe', familyName: 'Bell' })]);
    const other = await idOf('DAMSTRA', 'd1');
    await read('SYNAP', [account('s1', { email: 'ann.lee@x.example', employeeNumber: 'E1', givenName: 'Ann', familyName: 'Lee' })]);
    await decide(true, ['MATRIX', 'm1'], ['DAMSTRA', 'd1']);
    await stage('MATRIX', 'm1', 'ann.new@x.example');
    await stage('MATRIX', 'm2', 'bob.new@x.example');
    return other;
  };

  return {
    store,
    read,
    idOf,
    refs,
    conflicts,
    stage,
    decide,
    expectWhole,
    fill,
    rows: () => rowsOf(store),
    learner: async (vendor: VendorName, id: string) => db.selectFrom('learners').selectAll().where('id', '=', await idOf(vendor, id)).executeTakeFirstOrThrow(),
  };
};

export type StoreUnderTest = Awaited<ReturnType<typeof storeUnderTest>>;
