import { sql, type Kysely } from 'kysely';
import type { LinkOptions } from '../linking/rules.ts';
import { locked, relink } from '../relink.ts';
import { forgetErased, rememberErased } from './erased.ts';
import { toExport } from './export.ts';
import type { Store } from './open.ts';
import { accountsOf, decisionsAbout, heldAbout, NotOnePerson, personNamed, refsOf, type Person } from './person.ts';
import { StoreError } from './place.ts';
import { accountNamed, eachVendor, refOf, type Ref } from './refs.ts';
import type { AccountRow, Tables } from './tables.ts';
import { writeWarnings } from './warnings.ts';
import { conflictIdsOf } from './write.ts';
import { chunks } from './chunks.ts';

type Db = Kysely<Tables>;

/** Every table, or it does not compile. */
const TABLES = Object.keys({
  accounts: true,
  learners: true,
  ids: true,
  waiting: true,
  departed: true,
  erased: true,
  conflicts: true,
  conflict_accounts: true,
  overrides: true,
  directories: true,
  staged: true,
  meta: true,
  secrets: true,
} satisfies Record<keyof Tables, true>) as (keyof Tables)[];

export interface Size {
  readonly people: number;
  readonly accounts: number;
}

const rowsOf = async (db: Db, table: 'learners' | 'accounts'): Promise<number> => (await db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;

/** How many people and accounts the store holds. */
export const sizeOf = async ({ db }: Store): Promise<Size> => ({ people: await rowsOf(db, 'learners'), accounts: await rowsOf(db, 'accounts') });

/** SQLite leaves in its file what was deleted, until something else is written there: the file is written anew without it. */
const wipe = async ({ kind, db }: Store): Promise<void> => {
  if (kind !== 'sqlite') return;
  try {
    await sql`vacuum`.execute(db);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  } catch {
    // The graph is writing, or the disk has no room for a second file: the rows are deleted all the same.
  }
};

/** Empties the store: people, decisions, everything. */
export const purge = async (store: Store): Promise<void> => {
  await locked(store, async (trx) => {
    for (const table of TABLES) await trx.deleteFrom(table).execute();
  });
  await wipe(store);
};

/**
 * Carries everything, ids included, into an empty store, and answers how many rows that were. Rejects where the target holds
 * people already. Nobody links in the source meanwhile.
 */
export const copy = (from: Store, to: Store): Promise<number> =>
  locked(from, (source) =>
    // Without the lock: in one Postgres it would wait for the source's.
    to.db.transaction().execute(async (trx) => {
      const held = await trx.selectFrom('learners').select('id').limit(1).execute();
      if (held.length > 0) throw new StoreError('The target store is not empty, it holds people already: purge it first, or name another one');
      let rows = 0;
      for (const table of TABLES) {
        const all = await source.selectFrom(table).selectAll().execute();
        await trx.deleteFrom(table).execute();
        for (const chunk of chunks(all)) await trx.insertInto(table).values(chunk).execute();
        rows += all.length;
      }
      return rows;
    }),
  );

export interface Naming {
  readonly options: LinkOptions;
  /** Called as soon as it is known who is meant. */
  readonly found?: (person: Person) => void;
}

/** Everything that the store holds about the one person whom `name` means. Rejects with NotOnePerson. */
export const exportPerson = (store: Store, name: string, { options, found }: Naming): Promise<ReturnType<typeof toExport>> =>
  locked(store, async (trx) => {
    const person = await personNamed(trx, name, options);
    found?.(person);
    return toExport(await heldAbout(trx, person));
  });

/** Accounts of others that share a conflict, or are named in a decision, with some that are erased. */
const neighboursOf = async (trx: Db, refs: readonly Ref[]): Promise<AccountRow[]> => {
  const others: Ref[] = [];
  for (const ids of chunks(await conflictIdsOf(trx, refs))) others.push(...(await trx.selectFrom('conflict_accounts').select(['vendor', 'external_id']).where('conflict_id', 'in', ids).execute()));
  for (const row of await decisionsAbout(trx, refs)) others.push({ vendor: row.a_vendor, external_id: row.a_external_id }, { vendor: row.b_vendor, external_id: row.b_external_id });
  const own = new Set(refs.map(refOf));
  const distinct = new Map(others.filter((ref) => !own.has(refOf(ref))).map((ref) => [refOf(ref), ref]));
  return accountsOf(trx, [...distinct.values()]);
};

/** All rows that are about these accounts alone. Conflicts are not: relinking settles what becomes of them. */
const deleteRows = async (trx: Db, refs: readonly Ref[]): Promise<void> => {
  for (const ids of chunks((await decisionsAbout(trx, refs)).map(({ id }) => id))) await trx.deleteFrom('overrides').where('id', 'in', ids).execute();
  await eachVendor(refs, async (vendor, ids) => {
    for (const table of ['accounts', 'departed', 'staged', 'ids', 'waiting'] as const) await trx.deleteFrom(table).where('vendor', '=', vendor).where('external_id', 'in', ids).execute();
    await trx.deleteFrom('ids').where('holder_vendor', '=', vendor).where('holder_id', 'in', ids).execute();
    return [];
  });
  await trx.deleteFrom('waiting').where('id', 'not in', trx.selectFrom('ids').select('id')).execute();
};

/** Deletes a person, and works out anew who everybody is that had something to do with the accounts. */
const deletePerson = async (store: Store, trx: Db, person: Person, options: LinkOptions, now: number): Promise<void> => {
  const refs = refsOf(person);
  const neighbours = await neighboursOf(trx, refs);
  await deleteRows(trx, refs);
  const changes = [...person.accounts.map((row) => ({ row, gone: true as const })), ...neighbours.map((row) => ({ row }))];
  if (changes.length === 0) return;
  await relink(store, trx, { changes, fresh: new Set(), returned: new Set() }, options, { foundAt: now, now });
  await writeWarnings(trx);
};

export interface Erasing extends Naming {
  /** The next reading may bring the accounts back. */
  readonly forget?: boolean;
  readonly now: number;
}

/** Lets an account come back that was erased earlier; false where `name` is no such account. */
const lift = async (trx: Db, name: string): Promise<boolean> => {
  const account = accountNamed(name);
  return account !== null && forgetErased(trx, account.vendor, account.external_id);
};

const eraseIn = async (trx: Db, store: Store, name: string, { options, found, forget = false, now }: Erasing): Promise<Person | null> => {
  // Takes SQLite's turn to write: a transaction that reads first fails where another process wrote before it did.
  if (store.kind === 'sqlite') await trx.deleteFrom('erased').where('hash', '=', '').execute();
  let person: Person;
  try {
    person = await personNamed(trx, name, options);
  } catch (error) {
    if (forget && error instanceof NotOnePerson && (await lift(trx, name))) return null;
    throw error;
  }
  found?.(person);
  await deletePerson(store, trx, person, options, now);
  for (const { vendor, external_id } of refsOf(person)) await (forget ? forgetErased : rememberErased)(trx, vendor, external_id);
  return person;
};

/**
 * Erases the one person whom `name` means, and remembers the accounts so that no reading brings them back, or lets them come
 * back with `forget`. Null: the account was erased earlier, and may come back from now on. Rejects with NotOnePerson.
 */
export const erase = async (store: Store, name: string, erasing: Erasing): Promise<Person | null> => {
  const person = await locked(store, (trx) => eraseIn(trx, store, name, erasing));
  await wipe(store);
  return person;
};
