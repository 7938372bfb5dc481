import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { VendorName } from '../shared/errors.ts';
import type { LearnersConfig } from './config.ts';
import type { DirectoryAccount } from './directory.ts';
import { assignIds } from './identity.ts';
import { keyed, link, type LinkOptions, type Linking, type Override } from './linking.ts';
import { mismatchedVendors } from './mapping.ts';
import type { Store } from './store/open.ts';
import { overrides } from './store/people.ts';
import { VENDORS, type AccountRow, type LearnerRow, type Tables } from './store/tables.ts';
import { chunks, takeNumbers, writeAccounts, writeAliases, writeConflicts, writeLearners } from './store/write.ts';
import { primaries, summarize } from './summary.ts';

type Db = Kysely<Tables>;

/** From so many changed accounts on, reading everything is cheaper than following keys. */
const MANY = 2000;

/** Serializes linking over processes that share a Postgres; any number will do, if it stays the same. */
const LINK_LOCK = 7_205_759;

export const refOf = (row: { readonly vendor: string; readonly external_id: string }): string => `${row.vendor}:${row.external_id}`;

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
    last_active_at: account.lastActiveAt ? Date.parse(account.lastActiveAt) : null,
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
  };
};

/** Of accounts as read, those that are new or differ from what is known, ready to be written. */
const changedRows = async (trx: Db, vendor: VendorName, accounts: readonly DirectoryAccount[], known: ReadonlyMap<string, AccountRow>, options: LinkOptions): Promise<AccountRow[]> => {
  const rows = [...new Map(accounts.map((account) => [account.id, account])).values()]
    .map((account) => toRow(vendor, account, known.get(account.id), options))
    .filter((row) => {
      const old = known.get(row.external_id);
      return !old || COMPARED.some((column) => old[column] !== row[column]);
    });
  const fresh = rows.filter((row) => row.seq === 0);
  const from = fresh.length > 0 ? await takeNumbers(trx, 'seq', fresh.length) : 0;
  fresh.forEach((row, i) => (row.seq = from + i));
  return rows;
};

/** The accounts whose linking may depend on what `touched` were or are: all that share a key, a person or a decision with them, and so on. */
export const closure = async (trx: Db, touched: readonly AccountRow[], decisions: readonly Override[]): Promise<Map<string, AccountRow>> => {
  const found = new Map<string, AccountRow>();
  if (touched.length >= MANY) {
    for (const row of await trx.selectFrom('accounts').selectAll().execute()) found.set(refOf(row), row);
    return found;
  }
  const asked = { email_key: new Set<string>(), number_key: new Set<string>(), learner_id: new Set<string>() };
  let frontier = touched;
  while (frontier.length > 0) {
    const next: AccountRow[] = [];
    for (const column of ['email_key', 'number_key', 'learner_id'] as const) {
      const values = [...new Set(frontier.flatMap((row) => row[column] ?? []))].filter((value) => !asked[column].has(value));
      for (const value of values) asked[column].add(value);
      for (const chunk of chunks(values)) next.push(...(await trx.selectFrom('accounts').selectAll().where(column, 'in', chunk).execute()));
    }
    for (const ref of [...partners(frontier, decisions), ...frontier.map((row) => ({ vendor: row.vendor, externalId: row.external_id }))]) {
      if (found.has(`${ref.vendor}:${ref.externalId}`)) continue;
      next.push(...(await trx.selectFrom('accounts').selectAll().where('vendor', '=', ref.vendor).where('external_id', '=', ref.externalId).execute()));
    }
    frontier = next.filter((row) => !found.has(refOf(row)) && found.set(refOf(row), row));
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

/** Works out anew who is who around `touched`: accounts as they are, as they were, or gone. */
const relink = async (trx: Db, touched: readonly AccountRow[], gone: readonly AccountRow[], options: LinkOptions, foundAt: number, now: number): Promise<void> => {
  const decisions = await decisionsOf(trx);
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

/** Puts a whole reading of a vendor's directory in the place of the one before. `startedAt`: when the reading began. */
export const replaceDirectory = (store: Store, vendor: VendorName, accounts: readonly DirectoryAccount[], options: LinkOptions, startedAt: number, now: number): Promise<void> =>
  locked(store, async (trx) => {
    const known = new Map((await trx.selectFrom('accounts').selectAll().where('vendor', '=', vendor).execute()).map((row) => [row.external_id, row]));
    const rows = await changedRows(trx, vendor, accounts, known, options);
    const present = new Set(accounts.map((account) => account.id));
    const gone = [...known.values()].filter((row) => !present.has(row.external_id));
    await writeAccounts(trx, rows);
    for (const chunk of chunks(gone.map((row) => row.external_id))) {
      await trx.deleteFrom('accounts').where('vendor', '=', vendor).where('external_id', 'in', chunk).execute();
    }
    const before = rows.flatMap((row) => known.get(row.external_id) ?? []);
    if (rows.length + gone.length > 0) await relink(trx, [...rows, ...before, ...gone], gone, options, startedAt, now);
    await writeWarnings(trx);
    await trx.updateTable('directories').set({ indexed_at: now, last_error: null, reading_started_at: null, reading_cursor: null }).where('vendor', '=', vendor).execute();
  });

/** Adds accounts that a look-up found between two readings. */
export const addAccounts = (store: Store, found: readonly { vendor: VendorName; account: DirectoryAccount }[], options: LinkOptions, now: number): Promise<void> =>
  locked(store, async (trx) => {
    const touched: AccountRow[] = [];
    for (const { vendor, account } of found) {
      const old = await trx.selectFrom('accounts').selectAll().where('vendor', '=', vendor).where('external_id', '=', account.id).executeTakeFirst();
      const rows = await changedRows(trx, vendor, [account], new Map(old ? [[account.id, old]] : []), options);
      await writeAccounts(trx, rows);
      touched.push(...rows, ...(old ? [old] : []));
    }
    if (touched.length > 0) await relink(trx, touched, [], options, now, now);
  });
