import { toDecision } from '../decisions.ts';
import { MESSAGES_FOR_LEARNERS, type LinkConflictKind } from '../linking/conflicts.ts';
import { evidenceOf, type LinkEvidence } from '../linking/evidence.ts';
import type { LearnerId } from '../linking/identity.ts';
import { linkedBy, numbersShown, valuesShown } from '../shown.ts';
import { refsOf, type Held } from './person.ts';
import { accountNamed, refOf, type Ref } from './refs.ts';
import { REFUSED, VENDOR_BIT, VENDORS, type AccountRow, type ConflictRow, type LearnerRow, type OverridesTable } from './tables.ts';

/** Zero stands for never. */
const time = (milliseconds: number | null): string | null => (milliseconds ? new Date(milliseconds).toISOString() : null);

const shownRef = ({ vendor, external_id }: Ref) => ({ vendor, externalId: external_id });

const shownLearner = (learner: LearnerRow, accounts: readonly AccountRow[], conflicts: readonly ConflictRow[]) => ({
  id: learner.id,
  displayName: learner.display_name,
  emails: valuesShown(accounts.map((row) => ({ key: row.email_key, value: row.email }))),
  employeeNumbers: numbersShown(accounts, conflicts),
  active: learner.active === 1,
  lastActiveAt: time(learner.last_active_at),
  foundAt: time(learner.found_at),
  vendors: VENDORS.filter((vendor) => (learner.vendors & VENDOR_BIT[vendor]) !== 0),
  hasConflict: learner.has_conflict === 1,
  orderedBy: learner.sort_name,
  foundBy: learner.search.split('\n'),
});

const shownId = ({ id, rank, founder, holder }: LearnerId, shown: string | undefined) => ({
  id,
  shown: id === shown,
  rank,
  madeFor: shownRef(accountNamed(founder)!),
  leadsTo: shownRef(accountNamed(holder)!),
});

const evidenceIn = ({ person, decisions }: Held): Map<string, LinkEvidence[]> => evidenceOf(person.accounts.map(linkedBy), decisions.map(toDecision));

const shownAccount = (row: AccountRow, evidence: readonly LinkEvidence[]) => ({
  ...shownRef(row),
  learnerId: row.learner_id,
  primary: row.is_primary === 1,
  email: row.email,
  employeeNumber: row.employee_number,
  givenName: row.given_name,
  familyName: row.family_name,
  displayName: row.display_name,
  active: row.active === null ? null : row.active === 1,
  lastActiveAt: time(row.last_active_at),
  problem: row.problem,
  emailKey: row.email_key,
  employeeNumberKey: row.number_key,
  emailLinksNobody: (row.refused & REFUSED.EMAIL) !== 0,
  employeeNumberLinksNobody: (row.refused & REFUSED.EMPLOYEE_NUMBER) !== 0,
  evidence,
  orderOfFirstSight: row.seq,
  missedAt: time(row.missed_at),
  digest: row.digest,
});

/** Whether a conflict's value is of one of these accounts: some are part of a conflict about a value that others have. */
const hasValue = ({ key, value }: ConflictRow, accounts: readonly AccountRow[], decisions: readonly OverridesTable[]): boolean => {
  if (key === 'EMAIL') return accounts.some((row) => row.email_key === value);
  if (key === 'EMPLOYEE_NUMBER') return accounts.some((row) => row.number_key === value);
  return decisions.some(({ id }) => id === value);
};

const shownConflict = (conflict: ConflictRow, { person, decisions }: Held) => {
  const all = JSON.parse(conflict.accounts) as { vendor: string; externalId: string }[];
  const own = new Set(refsOf(person).map(refOf));
  const accounts = all.filter(({ vendor, externalId }) => own.has(`${vendor}:${externalId}`));
  return {
    id: conflict.id,
    kind: conflict.kind,
    // The other message names accounts of others.
    message: MESSAGES_FOR_LEARNERS[conflict.kind as LinkConflictKind],
    key: conflict.key,
    value: hasValue(conflict, person.accounts, decisions) ? conflict.value : null,
    detectedAt: time(conflict.detected_at),
    accounts,
    otherAccounts: all.length - accounts.length,
  };
};

const shownDecision = (row: OverridesTable, own: ReadonlySet<string>) => {
  const both: Ref[] = [{ vendor: row.a_vendor, external_id: row.a_external_id }, { vendor: row.b_vendor, external_id: row.b_external_id }];
  const accounts = both.filter((ref) => own.has(refOf(ref)));
  return {
    id: row.id,
    onePerson: row.linked === 1,
    accounts: accounts.map(shownRef),
    otherAccounts: both.length - accounts.length,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: time(row.decided_at),
  };
};

/** What is held about one person, for that person to read: readable names, and nothing of others. */
export const toExport = (held: Held) => {
  const { person, ids, departed, staged, conflicts, decisions } = held;
  const { learner, accounts } = person;
  const own = new Set(refsOf(person).map(refOf));
  const evidence = evidenceIn(held);
  return {
    learner: learner && shownLearner(learner, accounts, conflicts),
    ids: ids.map((id) => shownId(id, learner?.id)),
    accounts: accounts.map((row) => shownAccount(row, evidence.get(refOf(row)) ?? [])),
    departed: departed.map((row) => ({ ...shownRef(row), orderOfFirstSight: row.seq })),
    staged: staged.map((row) => ({ ...shownRef(row), account: JSON.parse(row.row) as unknown, digest: row.digest })),
    conflicts: conflicts.map((conflict) => shownConflict(conflict, held)),
    decisions: decisions.map((row) => shownDecision(row, own)),
  };
};
