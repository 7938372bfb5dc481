import { ownsAccount, type Access } from '../shared/access.ts';
import { checkFirst } from '../shared/connection.ts';
import { badInput, type VendorName } from '../shared/errors.ts';
import type { LearnersContext } from './context.ts';
import { decide, takeBackDecision } from './decide.ts';
import { decisionsOf } from './decisions.ts';
import { keyedRow } from './changes.ts';
import { MESSAGES_FOR_LEARNERS, type LinkConflictKind } from './linking/conflicts.ts';
import { explain } from './linking/explain.ts';
import { findCaller, findLearner, keysIn } from './lookup.ts';
import { closure } from './closure.ts';
import { numbersShown, valuesShown } from './shown.ts';
import { syncVendor } from './sync.ts';
import { vendorStatus } from './status.ts';
import type { Resolvers } from './schema.generated.ts';
import { conflictsPage, learnersPage, accountCounts, type LearnerOrder, type Slice } from './store/people.ts';
import { VENDORS, type AccountRow, type LearnerRow } from './store/tables.ts';
import { foldSearch } from './summary.ts';

/** An account's type in the graph. */
const TYPE_OF = { SYNAP: 'SynapUser', MATRIX: 'MatrixUser', DAMSTRA: 'DamstraUser', INSPERA: 'InsperaUser' } as const;

/** A vendor's user as this subgraph knows it: where to find it. The vendor's subgraph has the rest. */
export interface UserStub {
  readonly __typename: (typeof TYPE_OF)[VendorName];
  readonly id: string;
}

const stub = (vendor: VendorName, id: string): UserStub => ({ __typename: TYPE_OF[vendor], id });

const toConnection = <Row>(slice: Slice<Row>, after: string | null | undefined) => {
  const edges = slice.rows.map((node) => ({ cursor: slice.cursorOf(node), node }));
  return {
    edges,
    nodes: slice.rows,
    totalCount: slice.totalCount,
    pageInfo: { hasNextPage: slice.hasNextPage, hasPreviousPage: Boolean(after), startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
};

const primaryOf = (vendor: VendorName) => async (learner: LearnerRow, _args: object, { loaders }: LearnersContext): Promise<UserStub | null> => {
  const account = (await loaders.accountsByLearnerId.load(learner.id)).find((row) => row.vendor === vendor && row.is_primary === 1);
  return account ? stub(vendor, account.external_id) : null;
};

/** The way back from a vendor's user to the person. */
const userOf = (vendor: VendorName) => ({
  __resolveReference: async (reference: { id: string }) => stub(vendor, reference.id),
  vendor: () => vendor,
  learner: async ({ id }: { id: string }, _args: object, { loaders }: LearnersContext): Promise<LearnerRow | null> => {
    const account = await loaders.accountByRef.load({ vendor, externalId: id });
    return account?.learner_id ? loaders.learnerById.load(account.learner_id) : null;
  },
});

const explainAccounts = async (a: AccountRow, b: AccountRow, { store, linkOptions }: LearnersContext) => {
  const decisions = await decisionsOf(store.reads);
  const { accounts: around } = await closure(store.kind, store.reads, [a, b], decisions);
  const ref = (row: AccountRow) => ({ vendor: row.vendor, externalId: row.external_id });
  const explanation = explain(ref(a), ref(b), [...around.values()].map((row) => keyedRow(row, linkOptions)), decisions, linkOptions);
  return { ...explanation, path: [...explanation.path], comparisons: [...explanation.comparisons] };
};

export const resolvers: Resolvers = {
  Query: {
    me: async (_root, _args, { operation, loaders }) => (operation.caller.learnerId ? loaders.learnerById.load(operation.caller.learnerId) : null),
    learner: async (_root, args, context) => findLearner(args, context),
    _caller: async (_root, args, context) => findCaller(args, context),
    learners: async (_root, { first, after, filter, orderBy }, context) => {
      const query = {
        search: filter?.search ? foldSearch(filter.search) : undefined,
        emailKeys: filter?.email ? keysIn('EMAIL', filter.email, context) : undefined,
        numberKeys: filter?.employeeNumber ? keysIn('EMPLOYEE_NUMBER', filter.employeeNumber, context) : undefined,
        vendors: filter?.vendors,
        missingFrom: filter?.missingFrom,
        active: filter?.active,
        hasConflict: filter?.hasConflict,
      };
      return toConnection(await learnersPage(context.store.reads, query, (orderBy ?? 'NAME_ASC') satisfies LearnerOrder, checkFirst(first), after), after);
    },
    linkConflicts: async (_root, { first, after, kinds, vendor, learner }, { store, loaders }) => {
      // An id that leads to nobody has no conflicts.
      const learnerId = typeof learner === 'string' ? ((await loaders.learnerById.load(learner))?.id ?? '') : null;
      return toConnection(await conflictsPage(store.reads, { kinds, vendor, learnerId }, checkFirst(first), after), after);
    },
    explainLink: async (_root, { a, b }, context) => {
      if (a.vendor === b.vendor && a.externalId === b.externalId) throw badInput('a and b are the same account: name two', { argument: 'b' });
      const [left, right] = await Promise.all([context.loaders.accountByRef.load(a), context.loaders.accountByRef.load(b)]);
      return left && right ? explainAccounts(left, right, context) : null;
    },
    vendors: async (_root, _args, context) => {
      const [counts, directories] = [await accountCounts(context.store.reads), await context.loaders.directories()];
      return Promise.all(VENDORS.map((vendor) => vendorStatus(vendor, counts, directories, context)));
    },
  },
  Mutation: {
    linkAccounts: async (_root, { input }, context) => decide(input, true, context),
    separateAccounts: async (_root, { input }, context) => decide(input, false, context),
    removeLinkOverride: async (_root, { id }, context) => takeBackDecision(id, context),
    syncVendor: async (_root, { vendor, confirm }, context) => syncVendor(vendor, confirm, context),
  },
  Learner: {
    __resolveReference: async ({ id }: { id: string }, { loaders }) => loaders.learnerById.load(id),
    displayName: (learner) => learner.display_name,
    active: (learner) => learner.active === 1,
    emails: async (learner, _args, { loaders }) => valuesShown((await loaders.accountsByLearnerId.load(learner.id)).map((row) => ({ key: row.email_key, value: row.email }))),
    employeeNumbers: async (learner, _args, { loaders }) => numbersShown(await loaders.accountsByLearnerId.load(learner.id), await loaders.conflictsByLearnerId.load(learner.id)),
    accounts: async (learner, { vendors }, { loaders }) => (await loaders.accountsByLearnerId.load(learner.id)).filter((row) => !vendors || vendors.includes(row.vendor)),
    synap: primaryOf('SYNAP'),
    matrix: primaryOf('MATRIX'),
    damstra: primaryOf('DAMSTRA'),
    inspera: primaryOf('INSPERA'),
    incompleteVendors: async (learner, _args, { loaders, disabled }) => {
      const [directories, off] = await Promise.all([loaders.directories(), disabled()]);
      return VENDORS.filter((vendor) => !off.has(vendor) && (directories.get(vendor)?.indexed_at ?? -1) < learner.found_at);
    },
    conflicts: async (learner, _args, { loaders }) => loaders.conflictsByLearnerId.load(learner.id),
  },
  _Caller: {
    learnerId: (learner) => learner.id,
    accounts: async (learner, _args, { loaders }) => (await loaders.accountsByLearnerId.load(learner.id)).map(({ vendor, external_id }) => ({ vendor, externalId: external_id })),
  },
  LearnerAccount: {
    externalId: (account) => account.external_id,
    primary: (account) => account.is_primary === 1,
    evidence: async ({ vendor, external_id, learner_id }, _args, { loaders }) => (learner_id === null ? [] : ((await loaders.evidenceByLearnerId.load(learner_id)).get(`${vendor}:${external_id}`) ?? [])),
    user: (account) => stub(account.vendor, account.external_id),
  },
  LinkConflict: {
    kind: (conflict) => conflict.kind as LinkConflictKind,
    message: (conflict, _args, { operation: { caller } }) => (caller.role === 'learner' ? MESSAGES_FOR_LEARNERS[conflict.kind as LinkConflictKind] : conflict.message),
    key: (conflict) => conflict.key as 'EMAIL' | null,
    accounts: (conflict, _args, { operation: { caller } }) => {
      const all = JSON.parse(conflict.accounts) as { vendor: VendorName; externalId: string }[];
      return caller.role === 'learner' ? all.filter(({ vendor, externalId }) => ownsAccount(caller, vendor, externalId)) : all;
    },
    detectedAt: (conflict) => new Date(conflict.detected_at),
  },
  VendorUser: { __resolveType: (user) => user.__typename },
  SynapUser: userOf('SYNAP'),
  MatrixUser: userOf('MATRIX'),
  DamstraUser: userOf('DAMSTRA'),
  InsperaUser: userOf('INSPERA'),
};

/** Whose things are: a person is his own. */
export const access: Access = {
  owners: { Learner: (learner: LearnerRow) => learner.id },
  owns: ({ learnerId }, owner) => learnerId === owner,
  // By an alias a learner may ask for himself, so the person has to be read first.
  account: '',
};
