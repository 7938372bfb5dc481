import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { chunksOf } from '../shared/chunks.ts';
import type { VendorName } from '../shared/errors.ts';
import { readAccount } from './answers.ts';
import { accountsByIds, closure, refOf } from './closure.ts';
import type { LearnersConfig } from './config.ts';
import type { DirectoryAccount } from './directory.ts';
import { assignIds } from './identity.ts';
import { keyed, link, type LinkOptions, type Linking, type Override } from './linking.ts';
import { mismatchedVendors } from './mapping.ts';
import { endReading, markMissed } from './store/directories.ts';
import type { Store } from './store/open.ts';
import { overrides } from './store/people.ts';
import { VENDORS, type AccountRow, type LearnerRow, type Tables } from './store/tables.ts';
import { storable } from './store/text.ts';
import { chunks, takeNumbers, writeAccounts, writeAliases, writeConflicts, writeLearners } from './store/write.ts';
import { primaries, summarize } from './summary.ts';

type Db = Kysely<Tables>;

/** Changed accounts that are linked at once: more would hold up everybody else for longer, and take more memory. */
const BATCH = 1000;

/** Serializes linking over processes that share a Postgres; any number will do, if it stays the same. */
const LINK_LOCK = 7_205_759;

export const linkOptions = (config: Pick<LearnersConfig, 'stripZeros' | 'linkNames' | 'placeholders'>): LinkOptions => ({
  stripZeros: config.stripZeros,
  linkNames: config.linkNames,
  ...(config.placeholders ? { placeholders: config.placeholders } : {}),
});

type RawAccount = Pick<AccountRow, 'vendor' | 'external_id' | 'email' | 'employee_number' | 'given_name' | 'family_name' | 'display_name'>;

export const linkable = (row: RawAccount) => ({
  vendor: row.vendor,
  externalId: row.external_id,
  email: row.email,
  employeeNumber: row.employee_number,
  givenName: row.given_name,
  familyName: row.family_name,
  displayName: row.display_name,
});

/** Somebody's decision, with who, when and why. */
export interface Decision extends Override {
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

export const decisionsOf = async (db: Db): Promise<Decision[]> =>
  (await overrides(db)).map((row) => ({
    id: row.id,
    linked: row.linked === 1,
    a: { vendor: row.a_vendor, externalId: row.a_external_id },
    b: { vendor: row.b_vendor, externalId: row.b_external_id },
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: new Date(row.decided_at),
  }));

const COMPARED = ['email', 'employee_number', 'given_name', 'family_name', 'display_name', 'active', 'last_active_at', 'problem', 'email_key', 'number_key'] as const;

const toRow = (vendor: VendorName, account: DirectoryAccount, old: AccountRow | undefined, options: LinkOptions): AccountRow => {
  const raw = {
    vendor,
    external_id: account.id,
    email: account.email,
    employee_number: account.employeeNumber,
    given_name: account.givenName,
    family_name: account.familyName,
    display_name: account.displayName,
    active: account.active === null ? null : account.active ? 1 : 0,
    last_active_at: account.lastActiveAt === null ? null : Date.parse(account.lastActiveAt),
    problem: account.problem,
  };
  const keys = keyed(linkable(raw), options);
  return {
    ...raw,
    email_key: keys.emailKey,
    number_key: keys.numberKey,
    seq: old?.seq ?? 0,
    learner_id: old?.learner_id ?? null,
    is_primary: old?.is_primary ?? 0,
    evidence: old?.evidence ?? '[]',
    missed_at: null,
  };
};

/** An account that is new, differs from what was known, or is gone. */
interface Change {
  readonly row: AccountRow;
  /** As it was, where its keys were others: those who had them in common with it are no longer tied. */
  readonly before?: AccountRow;
  readonly gone?: true;
}

/** Writes those accounts that are new or differ from what is known. */
const writeChanges = async (trx: Db, vendor: VendorName, given: readonly DirectoryAccount[], options: LinkOptions): Promise<Change[]> => {
  // Wherever they come from: what no store can keep goes no further than here.
  const accounts = given.flatMap((account) => readAccount(account) ?? []);
  const known = new Map((await accountsByIds(trx, vendor, accounts.map(({ id }) => id))).map((row) => [row.external_id, row]));
  const rows = accounts
    .map((account) => toRow(vendor, account, known.get(account.id), options))
    .filter((row) => {
      const old = known.get(row.external_id);
      return !old || COMPARED.some((column) => old[column] !== row[column]);
    });
  const fresh = rows.filter((row) => row.seq === 0);
  const from = fresh.length > 0 ? await takeNumbers(trx, 'seq', fresh.length) : 0;
  fresh.forEach((row, i) => (row.seq = from + i));
  await writeAccounts(trx, rows);
  return rows.map((row) => {
    const old = known.get(row.external_id);
    return old && (old.email_key !== row.email_key || old.number_key !== row.number_key) ? { row, before: old } : { row };
  });
};

/** Deletes accounts of the vendor. */
const deleteAccounts = async (trx: Db, vendor: VendorName, ids: readonly string[]): Promise<Change[]> => {
  const gone = await accountsByIds(trx, vendor, ids);
  for (const chunk of chunks(gone.map((row) => row.external_id))) {
    await trx.deleteFrom('accounts').where('vendor', '=', vendor).where('external_id', 'in', chunk).execute();
  }
  return gone.map((row) => ({ row, gone: true }));
};

/** The vendor's accounts that are not among `present`. */
const othersThan = async (trx: Db, vendor: VendorName, present: ReadonlyMap<string, unknown>): Promise<string[]> => {
  const all = await trx.selectFrom('accounts').select('external_id').where('vendor', '=', vendor).execute();
  return all.flatMap(({ external_id: id }) => (present.has(id) ? [] : [id]));
};

interface Found {
  readonly people: readonly AccountRow[][];
  readonly ids: readonly string[];
  readonly linking: Linking;
  readonly known: ReadonlyMap<string, LearnerRow>;
  readonly foundAt: number;
}

const writePeople = async (trx: Db, { people, ids, linking, known, foundAt }: Found): Promise<void> => {
  const doubtful = new Set(linking.conflicts.flatMap((conflict) => conflict.accounts.map((account) => `${account.vendor}:${account.externalId}`)));
  const fresh = ids.filter((id) => !known.has(id)).length;
  let seq = fresh > 0 ? await takeNumbers(trx, 'learner_seq', fresh) : 0;
  const learners: LearnerRow[] = [];
  const rows: AccountRow[] = [];
  people.forEach((person, i) => {
    const id = ids[i]!;
    const old = known.get(id);
    const row: LearnerRow = {
      id,
      seq: old?.seq ?? seq++,
      found_at: old?.found_at ?? foundAt,
      ...summarize(person),
      has_conflict: person.some((account) => doubtful.has(refOf(account))) ? 1 : 0,
    };
    if (!old || (Object.keys(row) as (keyof LearnerRow)[]).some((column) => old[column] !== row[column])) learners.push(row);
    const best = primaries(person);
    for (const account of person) {
      const evidence = JSON.stringify(linking.evidence.get(refOf(account)) ?? []);
      const isPrimary = best.get(account.vendor) === account ? 1 : 0;
      if (account.learner_id === id && account.evidence === evidence && account.is_primary === isPrimary) continue;
      rows.push({ ...account, learner_id: id, evidence, is_primary: isPrimary });
    }
  });
  await writeAccounts(trx, rows);
  await writeLearners(trx, learners);
};

interface Around {
  readonly touched: readonly AccountRow[];
  readonly gone: readonly AccountRow[];
  readonly foundAt: number;
  readonly now: number;
}

/** Works out anew who is who around some accounts: as they are, as they were, or gone. Answers all that it looked at. */
const relinkAround = async (trx: Db, { touched, gone, foundAt, now }: Around, decisions: readonly Override[], options: LinkOptions): Promise<Iterable<string>> => {
  const accounts = await closure(trx, touched, decisions);
  const linking = link([...accounts.values()].map(linkable), decisions, options);
  const people = linking.people.map((person) => person.map((account) => accounts.get(`${account.vendor}:${account.externalId}`)!));
  const oldIds = [...new Set([...accounts.values(), ...gone].flatMap((row) => row.learner_id ?? []))];
  const known = new Map<string, LearnerRow>();
  for (const chunk of chunks(oldIds)) {
    for (const row of await trx.selectFrom('learners').selectAll().where('id', 'in', chunk).execute()) known.set(row.id, row);
  }
  const identities = assignIds(
    people.map((person) => person.map((row) => ({ seq: row.seq, learnerId: row.learner_id }))),
    [...known.values()].map(({ id, seq }) => ({ id, seq })),
    () => `person_${randomUUID().replaceAll('-', '')}`,
  );
  await writeConflicts(trx, [...accounts.values(), ...gone], linking.conflicts, now);
  await writePeople(trx, { people, ids: identities.ids, linking, known, foundAt });
  await writeAliases(trx, identities.aliases, identities.gone);
  return accounts.keys();
};

/** Works out anew who is who after these changes, a batch at a time: accounts that nothing ties to each other do not depend on each other. */
const relink = async (trx: Db, changes: readonly Change[], options: LinkOptions, foundAt: number, now: number): Promise<void> => {
  const decisions = await decisionsOf(trx);
  const done = new Set<string>();
  for (const batch of chunksOf(changes, BATCH)) {
    const open = batch.filter(({ row, before, gone }) => before || gone || !done.has(refOf(row)));
    if (open.length === 0) continue;
    const touched = open.flatMap(({ row, before }) => (before ? [row, before] : [row]));
    const gone = open.flatMap((change) => (change.gone ? [change.row] : []));
    for (const ref of await relinkAround(trx, { touched, gone, foundAt, now }, decisions, options)) done.add(ref);
  }
};

const locked = <T>(store: Store, work: (trx: Db) => Promise<T>): Promise<T> =>
  store.db.transaction().execute(async (trx) => {
    if (store.kind === 'postgres') await sql`select pg_advisory_xact_lock(${LINK_LOCK})`.execute(trx);
    return work(trx);
  });

const MISMATCH_WARNING = 'More than a fifth of the emails shared with other vendors come with different employee numbers: the mapping <VENDOR>_EMPLOYEE_NUMBER looks wrong';

/** Says of each vendor whether its employee numbers look like something else. */
const writeWarnings = async (trx: Db): Promise<void> => {
  const accounts = await trx.selectFrom('accounts').select(['vendor', 'email_key as emailKey']).where('email_key', 'is not', null).execute();
  const conflicts = await trx.selectFrom('conflicts').select('value').where('kind', '=', 'EMPLOYEE_NUMBER_MISMATCH').where('key', '=', 'EMAIL').execute();
  const wrong = new Set(mismatchedVendors(accounts, new Set(conflicts.flatMap(({ value }) => value ?? []))));
  for (const vendor of VENDORS) {
    await trx.updateTable('directories').set({ warning: wrong.has(vendor) ? MISMATCH_WARNING.replace('<VENDOR>', vendor) : null }).where('vendor', '=', vendor).execute();
  }
};

/** What becomes of accounts that a reading misses, and what is said of the reading. */
export interface Settlement {
  /** Those of them that leave the index. Without it, all of them. */
  readonly leaving?: readonly string[];
  /** Those that may exist and could not be asked for: they stay, once. */
  readonly missed?: readonly string[];
  /** False where the reading is used for want of a better one. */
  readonly complete?: boolean;
  /** What is to be known about the reading, for people. */
  readonly note?: string | null;
  /** How many accounts it found, where that is suspicious. */
  readonly doubted?: number | null;
}

/** Puts a whole reading of a vendor's directory in the place of the one before. `startedAt`: when the reading began. */
export const replaceDirectory = (
  store: Store, vendor: VendorName, accounts: readonly DirectoryAccount[], options: LinkOptions, startedAt: number, now: number, settlement: Settlement = {},
): Promise<void> =>
  locked(store, async (trx) => {
    const byId = new Map(accounts.map((account) => [storable(account.id), account]));
    const changes = await deleteAccounts(trx, vendor, settlement.leaving ?? (await othersThan(trx, vendor, byId)));
    for (const chunk of chunks([...byId.values()])) {
      await setImmediate(); // SQLite works synchronously, see writeAccounts.
      changes.push(...(await writeChanges(trx, vendor, chunk, options)));
    }
    if (changes.length > 0) {
      await relink(trx, changes, options, startedAt, now);
      await writeWarnings(trx);
    }
    await markMissed(trx, vendor, settlement.missed ?? [], now);
    const { complete = true, note = null, doubted = null } = settlement;
    await endReading(trx, vendor, { note, doubted, ...(complete ? { indexedAt: now } : {}) }, now);
  });

/** Adds accounts that a look-up found between two readings. */
export const addAccounts = (store: Store, found: readonly { vendor: VendorName; account: DirectoryAccount }[], options: LinkOptions, now: number): Promise<void> =>
  locked(store, async (trx) => {
    const changes: Change[] = [];
    for (const { vendor, account } of found) changes.push(...(await writeChanges(trx, vendor, [account], options)));
    await relink(trx, changes, options, now, now);
  });
