import type { VendorName } from '../shared/errors.ts';
import { doubtConflict, duplicateConflict, overriddenConflict, type LinkConflict } from './conflicts.ts';
import type { LinkEvidence } from './explain.ts';
import type { Bond, Tied } from './partition.ts';
import type { AccountRef, Keyed, LinkableAccount, LinkOptions, ValueKey } from './rules.ts';
import { compare, refOf, solve, VALUE_KEYS, type Override, type Solution } from './solve.ts';

export { explain, type LinkEvidence, type LinkExplanation } from './explain.ts';
export { keyed, type AccountRef, type LinkableAccount, type LinkOptions } from './rules.ts';
export { refOf, type Override } from './solve.ts';
export type { LinkConflict } from './conflicts.ts';

export interface Linking<A extends LinkableAccount = LinkableAccount> {
  /** Accounts by vendor and id; people by their first account. */
  readonly people: readonly (readonly A[])[];
  /** By `refOf(account)`: what ties it to others, empty for a person with one account. */
  readonly evidence: ReadonlyMap<string, readonly LinkEvidence[]>;
  readonly conflicts: readonly LinkConflict[];
}

/** Who is who, by the rules of linking.md. Each account once, in any order: the answer is the same for all. */
export const link = <A extends LinkableAccount>(accounts: readonly A[], overrides: readonly Override[], options: LinkOptions): Linking<A> => {
  const solution = solve(accounts, overrides, options);
  const people = peopleOf(solution);
  return {
    people: people.map((person) => person.map((i) => solution.accounts[i]!.account)),
    evidence: evidenceOf(solution),
    conflicts: conflictsOf(solution, people),
  };
};

const peopleOf = ({ accounts, tied }: Solution): number[][] => {
  const people = new Map<number, number[]>();
  accounts.forEach((_, i) => {
    const person = tied.personOf(i);
    const members = people.get(person);
    if (members) members.push(i);
    else people.set(person, [i]);
  });
  return [...people.values()];
};

/** Of a value with very many carriers each account names only so many others, else the evidence would grow with the square. */
const EVIDENCE_FOR_A_VALUE = 10;

const plain = ({ vendor, externalId }: AccountRef): AccountRef => ({ vendor, externalId });

const evidenceOf = ({ accounts, tied }: Solution): Map<string, LinkEvidence[]> => {
  const evidence = accounts.map((): LinkEvidence[] => []);
  for (const { key, value, members } of tied.applied) {
    const first = members.slice(0, EVIDENCE_FOR_A_VALUE + 1);
    for (const member of members) {
      const others = first.filter((other) => other !== member).slice(0, EVIDENCE_FOR_A_VALUE);
      evidence[member]!.push(...others.map((other) => ({ key, value, with: plain(accounts[other]!.account) })));
    }
  }
  return new Map(accounts.map(({ account }, i) => [refOf(account), evidence[i]!]));
};

const conflictsOf = (solution: Solution, people: readonly (readonly number[])[]): LinkConflict[] => {
  const { accounts, decisions, tied } = solution;
  const refs = (members: readonly number[]): AccountRef[] => members.map((i) => plain(accounts[i]!.account));
  const conflicts = VALUE_KEYS.flatMap((key) =>
    [...decisions.doubts[key]].map(([value, kind]) => doubtConflict(kind, key, value, refs(decisions.groups[key].get(value)!))),
  );
  for (const bond of tied.forbidden) conflicts.push(overriddenConflict(bond, refs(bond.members)));
  const applied = appliedBonds(tied);
  for (const person of people) {
    for (const [vendor, members] of duplicatesOf(person, accounts)) conflicts.push(duplicateConflict(vendor, refs(members), commonBond(members, accounts, applied)));
  }
  return conflicts.sort((a, b) => compare(a.kind, b.kind) || compare(a.key ?? '', b.key ?? '') || compare(a.value ?? '', b.value ?? '') || compare(a.id, b.id));
};

const duplicatesOf = (person: readonly number[], accounts: readonly Keyed[]): [VendorName, number[]][] => {
  if (person.length < 2) return [];
  const byVendor = new Map<VendorName, number[]>();
  for (const i of person) {
    const { vendor } = accounts[i]!.account;
    const members = byVendor.get(vendor);
    if (members) members.push(i);
    else byVendor.set(vendor, [i]);
  }
  return [...byVendor].filter(([, members]) => members.length > 1);
};

const appliedBonds = ({ applied }: Tied): ReadonlyMap<string, Bond> => new Map(applied.map((bond) => [`${bond.key}:${bond.value}`, bond]));

/** The key value that all of `members` have and that links, if there is one. */
const commonBond = (members: readonly number[], accounts: readonly Keyed[], applied: ReadonlyMap<string, Bond>): Bond | undefined => {
  const valueOf = (i: number, key: ValueKey): string | null => (key === 'EMAIL' ? accounts[i]!.emailKey : accounts[i]!.numberKey);
  const common = VALUE_KEYS.find((key) => {
    const value = valueOf(members[0]!, key);
    return applied.has(`${key}:${value}`) && members.every((i) => valueOf(i, key) === value);
  });
  return common && applied.get(`${common}:${valueOf(members[0]!, common)}`);
};
