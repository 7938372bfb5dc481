import type { VendorName } from '../../shared/errors.ts';
import { doubtConflict, duplicateConflict, mismatchConflict, overriddenConflict, unusableConflict, type LinkConflict } from './conflicts.ts';
import type { Bond } from './partition.ts';
import type { AccountRef, Keyed, LinkableAccount, LinkOptions, Pair, ValueKey } from './rules.ts';
import { compare, solve, VALUE_KEYS, type Override, type Solution } from './solve.ts';

export interface Linking<A extends LinkableAccount = LinkableAccount> {
  /** Accounts by vendor and id; people by their first account. */
  readonly people: readonly (readonly A[])[];
  /** Values that several accounts have and that link nobody, as `valueOf` names them. */
  readonly refused: ReadonlySet<string>;
  readonly conflicts: readonly LinkConflict[];
}

/** Who is who, by the rules of linking.md. Each account once, in any order: the answer is the same for all. */
export const link = <A extends LinkableAccount>(accounts: readonly Keyed<A>[], overrides: readonly Override[], options: LinkOptions): Linking<A> => {
  const solution = solve(accounts, overrides, options);
  const people = peopleOf(solution);
  return {
    people: people.map((person) => person.map((i) => solution.accounts[i]!.account)),
    refused: refusedOf(solution),
    conflicts: conflictsOf(solution, people),
  };
};

const peopleOf = ({ accounts, personOf }: Solution): number[][] => {
  const people = new Map<number, number[]>();
  accounts.forEach((_, i) => {
    const person = personOf(i);
    const members = people.get(person);
    if (members) members.push(i);
    else people.set(person, [i]);
  });
  return [...people.values()];
};

const plain = ({ vendor, externalId }: AccountRef): AccountRef => ({ vendor, externalId });

/** By what a value is known in `Linking.refused`. */
export const valueOf = (key: ValueKey, value: string): string => `${key}:${value}`;

const refusedOf = ({ decisions, overruled, mismatched }: Solution): Set<string> => {
  const refused = new Set(VALUE_KEYS.flatMap((key) => [...decisions.doubts[key].keys()].map((value) => valueOf(key, value))));
  for (const { bond } of [...overruled, ...mismatched]) if (bond.key !== 'OVERRIDE') refused.add(valueOf(bond.key, bond.value));
  return refused;
};

const conflictsOf = (solution: Solution, people: readonly (readonly number[])[]): LinkConflict[] => {
  const { accounts, decisions, personOf } = solution;
  const ref = (i: number): AccountRef => plain(accounts[i]!.account);
  const pairOf = ([a, b]: Pair) => [ref(a), ref(b)] as const;
  // What somebody decided by hand is no longer open.
  const settled = (members: readonly number[]) => members.every((i) => personOf(i) === personOf(members[0]!));
  const conflicts = VALUE_KEYS.flatMap((key) =>
    [...decisions.doubts[key]].flatMap(([value, { kind, pair }]) => {
      const carriers = decisions.groups[key].get(value)!;
      return settled(carriers) ? [] : [doubtConflict(kind, key, value, carriers.map(ref), pairOf(pair))];
    }),
  );
  for (const { bond, pair } of solution.overruled) conflicts.push(overriddenConflict(bond, bond.members.map(ref), pairOf(pair)));
  for (const { bond, pair } of solution.mismatched) if (!settled([...bond.members, ...pair])) conflicts.push(mismatchConflict(bond, bond.members.map(ref), pairOf(pair)));
  for (const { account } of accounts) if (account.problem !== null) conflicts.push(unusableConflict(plain(account), account.problem));
  const applied = appliedBonds(solution);
  for (const person of people) {
    for (const [vendor, members] of duplicatesOf(person, accounts)) conflicts.push(duplicateConflict(vendor, members.map(ref), commonBond(members, accounts, applied)));
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

const appliedBonds = ({ applied }: Solution): ReadonlyMap<string, Bond> => new Map(applied.map((bond) => [`${bond.key}:${bond.value}`, bond]));

/** The key value that all of `members` have and that links, if there is one. */
const commonBond = (members: readonly number[], accounts: readonly Keyed[], applied: ReadonlyMap<string, Bond>): Bond | undefined => {
  const valueOf = (i: number, key: ValueKey): string | null => (key === 'EMAIL' ? accounts[i]!.emailKey : accounts[i]!.numberKey);
  const common = VALUE_KEYS.find((key) => {
    const value = valueOf(members[0]!, key);
    return applied.has(`${key}:${value}`) && members.every((i) => valueOf(i, key) === value);
  });
  return common && applied.get(`${common}:${valueOf(members[0]!, common)}`);
};
