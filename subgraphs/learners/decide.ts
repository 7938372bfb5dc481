import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Kysely } from 'kysely';
import { badInput } from '../shared/errors.ts';
import { recordDeed } from '../shared/operation.ts';
import { accountsByIds } from './closure.ts';
import type { LearnersContext } from './context.ts';
import { decisionsOf, toDecision, type Decision } from './decisions.ts';
import { cleaned } from './linking/characters.ts';
import { nameOf } from './linking/conflicts.ts';
import type { AccountRef } from './linking/rules.ts';
import { refOf } from './linking/solve.ts';
import { locked, relink } from './relink.ts';
import type { Store } from './store/open.ts';
import type { AccountRow, OverridesTable, Tables } from './store/tables.ts';

type Db = Kysely<Tables>;

export interface OverrideInput {
  readonly a: AccountRef;
  readonly b: AccountRef;
  readonly reason: string;
}

const LONGEST_REASON = 1000;

const reasonOf = (text: string): string => {
  const reason = cleaned(text);
  if (reason === '') throw badInput('reason is blank: say in a few words why, for whoever looks at this later', { argument: 'reason' });
  if (reason.length > LONGEST_REASON) throw badInput(`reason has ${reason.length} characters: say it in at most ${LONGEST_REASON}`, { argument: 'reason' });
  return reason;
};

const accountOf = async ({ kind }: Store, trx: Db, ref: AccountRef): Promise<AccountRow> => {
  const [row] = await accountsByIds(kind, trx, ref.vendor, [ref.externalId]);
  if (row) return row;
  const message = `The index knows no account ${nameOf(ref)}: check the id, or read the vendor's directory with syncVendor`;
  throw new GraphQLError(message, { extensions: { code: 'NOT_FOUND', retryable: false } });
};

const samePair = (decision: Decision, a: AccountRef, b: AccountRef): boolean => [refOf(decision.a), refOf(decision.b)].sort().join() === [refOf(a), refOf(b)].sort().join();

/** What stands in the way says who decided it, and how to take it back. */
const forbids = ({ id, linked, a, b, decidedBy, decidedAt }: Decision, what: string): GraphQLError =>
  badInput(
    `${what}: decision ${id}, by ${decidedBy} on ${decidedAt.toISOString().slice(0, 10)}, says that ${nameOf(a)} and ${nameOf(b)} are ${linked ? 'one person' : 'different people'}; take it back with removeLinkOverride(id: "${id}") first`,
    { argument: 'b', override: id },
  );

/** The decision that keeps somebody of the one person apart from somebody of the other. */
const keptApart = async (trx: Db, a: AccountRow, b: AccountRow, decisions: readonly Decision[]): Promise<Decision | undefined> => {
  const rows = await trx.selectFrom('accounts').select(['vendor', 'external_id', 'learner_id']).where('learner_id', 'in', [a.learner_id ?? '', b.learner_id ?? '']).execute();
  const learnerOf = new Map(rows.map((row) => [`${row.vendor}:${row.external_id}`, row.learner_id]));
  return decisions.find((decision) => {
    const people = [learnerOf.get(refOf(decision.a)), learnerOf.get(refOf(decision.b))];
    return !decision.linked && people.includes(a.learner_id) && people.includes(b.learner_id);
  });
};

/** A decision on the way from one account to the other, where decisions alone make them one person. */
const joinedBy = (a: AccountRef, b: AccountRef, decisions: readonly Decision[]): Decision | undefined => {
  const joins = decisions.filter(({ linked }) => linked);
  const [from, to] = [refOf(a), refOf(b)];
  const direct = joins.find((decision) => samePair(decision, a, b));
  if (direct) return direct;
  const cameBy = new Map<string, Decision | null>([[from, null]]);
  for (const at of cameBy.keys()) {
    for (const join of joins) {
      const [x, y] = [refOf(join.a), refOf(join.b)];
      const next = x === at ? y : y === at ? x : null;
      if (next !== null && !cameBy.has(next)) cameBy.set(next, join);
    }
  }
  return cameBy.get(to) ?? undefined;
};

const relinkAround = async (trx: Db, rows: readonly AccountRow[], { store, linkOptions, clock }: LearnersContext): Promise<void> => {
  const now = clock.now();
  await relink(store, trx, { changes: rows.map((row) => ({ row })), fresh: new Set(), returned: new Set() }, linkOptions, { foundAt: now, now });
};

/** `linkAccounts` and `separateAccounts`: a decision is checked, kept, and at once what the people follow from. */
export const decide = async ({ a, b, reason: text }: OverrideInput, linked: boolean, context: LearnersContext): Promise<Decision> => {
  const { store, operation, clock } = context;
  const reason = reasonOf(text);
  if (refOf(a) === refOf(b)) throw badInput(`a and b are the same account, ${nameOf(a)}: name two`, { argument: 'b' });
  return locked(store, async (trx) => {
    const [left, right] = [await accountOf(store, trx, a), await accountOf(store, trx, b)];
    const decisions = await decisionsOf(trx);
    const known = decisions.find((decision) => decision.linked === linked && samePair(decision, a, b));
    if (known) return known;
    const against = linked ? await keptApart(trx, left, right, decisions) : joinedBy(a, b, decisions);
    if (against) throw forbids(against, `${nameOf(a)} and ${nameOf(b)} cannot be ${linked ? 'joined' : 'kept apart'}`);
    const row: OverridesTable = {
      id: `decision_${randomUUID().replaceAll('-', '')}`,
      linked: linked ? 1 : 0,
      a_vendor: a.vendor,
      a_external_id: a.externalId,
      b_vendor: b.vendor,
      b_external_id: b.externalId,
      reason,
      decided_by: operation.who ?? 'a service',
      decided_at: clock.now(),
    };
    await trx.insertInto('overrides').values(row).execute();
    await relinkAround(trx, [left, right], context);
    recordDeed(operation.ledger, linked ? 'link' : 'separate', `${nameOf(a)} and ${nameOf(b)} (${row.id})`, reason);
    return toDecision(row);
  });
};

/** `removeLinkOverride`; null where there is no such decision. */
export const takeBackDecision = (id: string, context: LearnersContext): Promise<Decision | null> =>
  locked(context.store, async (trx) => {
    const decision = (await decisionsOf(trx)).find((one) => one.id === id);
    if (!decision) return null;
    const rows = [...(await accountsByIds(context.store.kind, trx, decision.a.vendor, [decision.a.externalId])), ...(await accountsByIds(context.store.kind, trx, decision.b.vendor, [decision.b.externalId]))];
    await trx.deleteFrom('overrides').where('id', '=', id).execute();
    await relinkAround(trx, rows, context);
    recordDeed(context.operation.ledger, 'remove a decision', `${nameOf(decision.a)} and ${nameOf(decision.b)} (${id})`);
    return decision;
  });
