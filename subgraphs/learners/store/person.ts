import type { Kysely } from 'kysely';
import type { LearnerId } from '../linking/identity.ts';
import { spellingsOf, type LinkOptions } from '../linking/rules.ts';
import { chunks } from './chunks.ts';
import { idsOfAccounts } from './ids.ts';
import { accountsOfLearners, learnerIdsByKey, learnersByIds, overrides } from './people.ts';
import { StoreError } from './place.ts';
import { accountNamed, eachVendor, refOf, type Ref } from './refs.ts';
import type { AccountRow, ConflictRow, LearnerRow, OverridesTable, StagedTable, Tables } from './tables.ts';
import { conflictIdsOf } from './write.ts';

type Db = Kysely<Tables>;

/** Somebody in the index, or what is left of an account that is not there: it left, or is being read for the first time. */
export interface Person {
  readonly learner: LearnerRow | null;
  readonly accounts: readonly AccountRow[];
  /** Accounts that are not in the index, and are the person's as far as the ids say. */
  readonly away: readonly Ref[];
}

/** Nobody, or more than one, goes by the name that was given. */
export class NotOnePerson extends StoreError {
  readonly ids: readonly string[];
  constructor(message: string, ids: readonly string[] = []) {
    super(message);
    this.name = 'NotOnePerson';
    this.ids = ids;
  }
}

/** All of a person's accounts, in the index and away. */
export const refsOf = ({ accounts, away }: Person): Ref[] => [...accounts, ...away].map(({ vendor, external_id }) => ({ vendor, external_id }));

/** Those of the accounts that are in the index. */
export const accountsOf = (db: Db, refs: readonly Ref[]): Promise<AccountRow[]> =>
  eachVendor(refs, (vendor, ids) => db.selectFrom('accounts').selectAll().where('vendor', '=', vendor).where('external_id', 'in', ids).execute());

/** Whom a name may mean: people of the index, or else an account that is not in it. */
interface Candidates {
  readonly learners: readonly string[];
  readonly account?: Ref;
}

/** The person of an account. Of one that left, whoever its ids lead to. */
const byAccount = async (db: Db, account: Ref): Promise<Candidates> => {
  const [row] = await accountsOf(db, [account]);
  if (row) return { learners: row.learner_id === null ? [] : [row.learner_id], account };
  const founded = (await idsOfAccounts(db, [account], [account])).map(({ id }) => id);
  const learners = founded.length > 0 ? [...(await learnersByIds(db, founded)).values()].map(({ id }) => id) : [];
  return { learners: [...new Set(learners)], account };
};

/** The person whom an id leads to; null where the text is no id. */
const byId = async (db: Db, id: string): Promise<Candidates | null> => {
  const learner = (await learnersByIds(db, [id])).get(id);
  if (learner) return { learners: [learner.id] };
  const row = await db.selectFrom('ids').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { learners: [], account: { vendor: row.holder_vendor, external_id: row.holder_id } } : null;
};

/** People with this email or number, in each spelling that some vendor uses. */
const byKey = async (db: Db, value: string, options: LinkOptions): Promise<Candidates> => {
  const email = value.includes('@');
  const learners = new Set<string>();
  for (const key of spellingsOf(email ? 'EMAIL' : 'EMPLOYEE_NUMBER', value, options)) {
    for (const id of await learnerIdsByKey(db, email ? 'email_key' : 'number_key', key)) learners.add(id);
  }
  return { learners: [...learners].sort() };
};

const inIndex = async (db: Db, learnerId: string): Promise<Person> => {
  const learner = (await learnersByIds(db, [learnerId])).get(learnerId) ?? null;
  const accounts = await accountsOfLearners(db, [learnerId]);
  const founders = (await idsOfAccounts(db, accounts, [])).flatMap(({ founder, waiting }) => [founder, ...waiting.map(({ ref }) => ref)]).map((ref) => accountNamed(ref)!);
  const known = new Set((await accountsOf(db, founders)).map(refOf));
  // An id that an account holds for one that left says that the two were one person.
  const away = new Map(founders.filter((ref) => !known.has(refOf(ref))).map((ref) => [refOf(ref), ref]));
  return { learner, accounts, away: [...away.values()] };
};

const NAMED = 20;

const several = (ids: readonly string[]): NotOnePerson => {
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return new NotOnePerson(`This means ${ids.length} people: name one of them by id: ${ids.slice(0, NAMED).join(', ')}${more}`, ids);
};

/** The one person whom a learner's id, an email, an employee number or a VENDOR:id means. Rejects with NotOnePerson. */
export const personNamed = async (db: Db, name: string, options: LinkOptions): Promise<Person> => {
  const account = accountNamed(name);
  const candidates = account ? await byAccount(db, account) : ((await byId(db, name)) ?? (await byKey(db, name, options)));
  const [learner, ...others] = candidates.learners;
  if (others.length > 0) throw several(candidates.learners);
  if (learner !== undefined) return inIndex(db, learner);
  if (candidates.account) {
    const left: Person = { learner: null, accounts: [], away: [candidates.account] };
    if (!isNothing(await heldAbout(db, left))) return left;
  }
  throw new NotOnePerson('The store holds nobody of that name: give a learner’s id, an email, an employee number, or an account as VENDOR:id');
};

/** Everything that the store holds about a person. */
export interface Held {
  readonly person: Person;
  readonly ids: readonly LearnerId[];
  readonly departed: readonly (Ref & { readonly seq: number })[];
  readonly staged: readonly StagedTable[];
  readonly conflicts: readonly ConflictRow[];
  readonly decisions: readonly OverridesTable[];
}

/** Decisions by hand in which one of the accounts is named. */
export const decisionsAbout = async (db: Db, refs: readonly Ref[]): Promise<OverridesTable[]> => {
  const own = new Set(refs.map(refOf));
  return (await overrides(db)).filter((row) => own.has(`${row.a_vendor}:${row.a_external_id}`) || own.has(`${row.b_vendor}:${row.b_external_id}`));
};

/** Collects what the store holds about a person. */
export const heldAbout = async (db: Db, person: Person): Promise<Held> => {
  const refs = refsOf(person);
  const conflicts: ConflictRow[] = [];
  for (const ids of chunks(await conflictIdsOf(db, refs))) conflicts.push(...(await db.selectFrom('conflicts').selectAll().where('id', 'in', ids).orderBy('id').execute()));
  return {
    person,
    ids: (await idsOfAccounts(db, refs, refs)).sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)),
    departed: await eachVendor(refs, (vendor, ids) => db.selectFrom('departed').selectAll().where('vendor', '=', vendor).where('external_id', 'in', ids).execute()),
    staged: await eachVendor(refs, (vendor, ids) => db.selectFrom('staged').selectAll().where('vendor', '=', vendor).where('external_id', 'in', ids).execute()),
    conflicts,
    decisions: await decisionsAbout(db, refs),
  };
};

const isNothing = ({ ids, departed, staged, conflicts, decisions }: Held): boolean =>
  [ids, departed, staged, conflicts, decisions].every((rows) => rows.length === 0);
