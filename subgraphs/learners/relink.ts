import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { v7 as uuid } from 'uuid';
import { chunksOf } from '../shared/chunks.ts';
import { keyedRow, type Change, type Changes } from './changes.ts';
import { closure, type Around } from './closure.ts';
import { decisionsOf } from './decisions.ts';
import { assignIds, handOver, takeBack, type LearnerId, type Linked } from './linking/identity.ts';
import { link, valueOf, type Linking } from './linking/link.ts';
import type { LinkOptions } from './linking/rules.ts';
import type { Override } from './linking/solve.ts';
import { pendingRows, type Pending } from './pending.ts';
import { idsOfAccounts, moveIds, standIns, writeIds } from './store/ids.ts';
import type { Store } from './store/open.ts';
import { refOf } from './store/refs.ts';
import { REFUSED, type AccountRow, type LearnerRow, type Tables } from './store/tables.ts';
import { deleteLearners, writeConflicts } from './store/write.ts';
import { primaries, summarize } from './summary.ts';

type Db = Kysely<Tables>;

/** Changed accounts that are linked at once: more would hold up everybody else for longer, and take more memory. */
const BATCH = 300;

/** Serializes linking over processes that share a Postgres; any number will do, if it stays the same. */
const LINK_LOCK = 7_205_759;

/** One transaction, and nobody else links meanwhile. */
export const locked = <T>(store: Store, work: (trx: Db) => Promise<T>): Promise<T> =>
  store.db.transaction().execute(async (trx) => {
    if (store.kind === 'postgres') await sql`select pg_advisory_xact_lock(${LINK_LOCK})`.execute(trx);
    return work(trx);
  });

interface Relinking {
  readonly store: Store;
  readonly trx: Db;
  readonly options: LinkOptions;
  readonly decisions: readonly Override[];
  readonly pending: Pending;
  readonly returned: ReadonlySet<string>;
  /** When the reading began that found the people who are new. */
  readonly foundAt: number;
  readonly now: number;
}

/** Ids as they are once accounts have left or are back. `staying`: accounts that the store knows. */
const settleIds = async ({ trx, store, returned }: Relinking, staying: readonly AccountRow[], gone: readonly AccountRow[]): Promise<LearnerId[]> => {
  const back = returned.size > 0 ? staying.filter((row) => returned.has(refOf(row))) : [];
  const known = await idsOfAccounts(trx, [...staying, ...gone], back);
  if (gone.length === 0 && back.length === 0) return known;
  const linked = (row: AccountRow): Linked => ({ ref: refOf(row), seq: row.seq, learnerId: row.learner_id });
  const handed = handOver(gone.map(linked), staying.map(linked), known);
  const byId = new Map([...known, ...handed].map((id) => [id.id, id]));
  const taken = takeBack(returned, [...byId.values()]);
  for (const id of taken) byId.set(id.id, id);
  await moveIds(store, trx, [...new Set([...handed, ...taken].map(({ id }) => id))].map((id) => byId.get(id)!));
  return [...byId.values()];
};

interface Found {
  readonly people: readonly AccountRow[][];
  readonly ids: readonly string[];
  readonly linking: Linking;
  readonly known: ReadonlyMap<string, LearnerRow>;
}

/** Rows that are there and differ from what they were, by which columns do. */
class Patches<Row extends object> {
  readonly #rows = new Map<string, { readonly columns: (keyof Row & string)[]; readonly rows: Row[] }>();

  add(row: Row, old: Row): void {
    const columns = (Object.keys(row) as (keyof Row & string)[]).filter((column) => old[column] !== row[column]);
    if (columns.length === 0) return;
    const alike = this.#rows.get(columns.join());
    if (alike) alike.rows.push(row);
    else this.#rows.set(columns.join(), { columns, rows: [row] });
  }

  async write(put: (rows: readonly Row[], columns: readonly (keyof Row & string)[]) => Promise<void>): Promise<void> {
    for (const { rows, columns } of this.#rows.values()) await put(rows, columns);
  }
}

const refusedKeys = ({ email_key: email, number_key: number }: AccountRow, { refused }: Linking): number =>
  (email !== null && refused.has(valueOf('EMAIL', email)) ? REFUSED.EMAIL : 0) + (number !== null && refused.has(valueOf('EMPLOYEE_NUMBER', number)) ? REFUSED.EMPLOYEE_NUMBER : 0);

/** People and their accounts, those that are new or changed. */
const writePeople = async ({ store, trx, pending, foundAt }: Relinking, { people, ids, linking, known }: Found): Promise<void> => {
  const doubtful = new Set(linking.conflicts.flatMap((conflict) => conflict.accounts.map((account) => `${account.vendor}:${account.externalId}`)));
  const fresh = { learners: [] as LearnerRow[], accounts: [] as AccountRow[] };
  const changed = { learners: new Patches<LearnerRow>(), accounts: new Patches<AccountRow>() };
  people.forEach((person, i) => {
    const id = ids[i]!;
    const old = known.get(id);
    const row: LearnerRow = { id, found_at: old?.found_at ?? foundAt, ...summarize(person), has_conflict: person.some((account) => doubtful.has(refOf(account))) ? 1 : 0 };
    if (old) changed.learners.add(row, old);
    else fresh.learners.push(row);
    const best = primaries(person);
    for (const account of person) {
      const linked = { learner_id: id, refused: refusedKeys(account, linking), is_primary: best.get(account.vendor) === account ? 1 : 0 };
      // What waits to be written is nobody else's.
      if (pending.get(refOf(account))) fresh.accounts.push(Object.assign(account, linked));
      else if (account.learner_id !== id || account.refused !== linked.refused || account.is_primary !== linked.is_primary) changed.accounts.add({ ...account, ...linked }, account);
    }
  });
  await store.put(trx, 'accounts', fresh.accounts);
  await store.put(trx, 'learners', fresh.learners);
  await changed.accounts.write((rows, columns) => store.patch(trx, 'accounts', rows, columns));
  await changed.learners.write((rows, columns) => store.patch(trx, 'learners', rows, columns));
};

/** In the order in which they are made: rows with such ids are written side by side. */
const newLearnerId = (): string => `person_${uuid().replaceAll('-', '')}`;

/** Works out anew who is who around some accounts: as they are, as they were, or gone. */
const relinkAround = async (work: Relinking, touched: readonly AccountRow[], gone: readonly AccountRow[]): Promise<void> => {
  const { trx, options, decisions, pending, store, now } = work;
  const { accounts, learners } = await closure(store.kind, trx, touched, decisions, pending);
  const rows = [...accounts.values()];
  await setImmediate();
  const linking = link(rows.map((row) => keyedRow(row, options)), decisions, options);
  const people = linking.people.map((person) => person.map((account) => accounts.get(`${account.vendor}:${account.externalId}`)!));
  await setImmediate();
  const written = rows.filter((row) => !pending.isNew(row));
  const ids = await idsOf(work, people, written, gone, learners);
  await writeConflicts(store, trx, [...written, ...gone], linking.conflicts, now);
  await writePeople(work, { people, ids, linking, known: learners });
  const shown = new Set(ids);
  await deleteLearners(trx, [...learners.keys()].filter((id) => !shown.has(id)));
  pending.forget(accounts.keys());
};

/** The id of each person, in their order. */
const idsOf = async (work: Relinking, people: readonly (readonly AccountRow[])[], written: readonly AccountRow[], gone: readonly AccountRow[], learners: Around['learners']): Promise<string[]> => {
  const { trx, store, pending, returned } = work;
  // Nobody of them left or is back: then a person who merely grew has the id that they had.
  const settled = gone.length === 0 && returned.size === 0;
  const kept = people.map((person) => (settled ? grownFrom(person.filter((row) => !pending.isNew(row)), learners) : null));
  const open = people.filter((_, i) => kept[i] === null);
  const asked = settled ? open.flat().filter((row) => !pending.isNew(row)) : written;
  const held = await settleIds(work, asked, gone);
  const { ids, made } = assignIds(open.map((person) => person.map((row) => ({ ref: refOf(row), seq: row.seq, isNew: pending.isNew(row) }))), held, newLearnerId);
  await writeIds(store, trx, made);
  let next = 0;
  return kept.map((id) => id ?? ids[next++]!);
};

/** The learner of whom these accounts are all; null where there is none such. */
const grownFrom = (known: readonly AccountRow[], learners: Around['learners']): string | null => {
  const id = known[0]?.learner_id ?? null;
  return id !== null && learners.get(id)?.accounts === known.length && known.every((row) => row.learner_id === id) ? id : null;
};

export interface Moment {
  readonly foundAt: number;
  readonly now: number;
}

/** Works out anew who is who after these changes, a batch at a time: accounts that nothing ties to each other do not depend on each other. */
export const relink = async (store: Store, trx: Db, { changes, fresh, returned }: Changes, options: LinkOptions, { foundAt, now }: Moment): Promise<void> => {
  const pending = pendingRows(changes.flatMap(({ row, gone }) => (gone ? [] : [row])), fresh);
  const work: Relinking = { store, trx, options, decisions: await decisionsOf(trx), pending, returned, foundAt, now };
  for (const batch of chunksOf(changes, BATCH)) {
    // Most are written with somebody before them in the list.
    const open = batch.filter(({ row, before, gone }: Change) => before || gone || pending.get(refOf(row)));
    if (open.length === 0) continue;
    // Whoever stands in for an account that is back gives the id up.
    const stoodIn = await standIns(trx, open.flatMap(({ row }) => (returned.has(refOf(row)) ? [row] : [])));
    const touched = [...open.flatMap(({ row, before }) => (before ? [row, before] : [row])), ...stoodIn];
    await relinkAround(work, touched, open.flatMap(({ row, gone }) => (gone ? [row] : [])));
  }
};
