import { contradictions, type Contradiction } from './person.ts';
import { bondsBetween, disjointSets, type Bond, type Sets } from './partition.ts';
import { decideKeys, type AccountRef, type Decisions, type Keyed, type LinkableAccount, type LinkOptions, type Pair, type ValueKey } from './rules.ts';

/** Somebody's decision that two accounts are (`linked`), or are not, one person. */
export interface Override {
  readonly id: string;
  readonly linked: boolean;
  readonly a: AccountRef;
  readonly b: AccountRef;
}

/** An account in one word. */
export const refOf = ({ vendor, externalId }: AccountRef): string => `${vendor}:${externalId}`;

/** A value, or a decision, that links nobody because it would bring `pair` together. */
export interface Refusal {
  readonly bond: Bond;
  readonly pair: Pair;
}

/** Linking before it is told: everything by the position of an account in `accounts`, which is sorted. */
export interface Solution<A extends LinkableAccount = LinkableAccount> {
  readonly accounts: readonly Keyed<A>[];
  readonly decisions: Decisions;
  readonly personOf: (account: number) => number;
  /** What ties accounts to each other. */
  readonly applied: readonly Bond[];
  /** What a decision to keep accounts apart overrules. */
  readonly overruled: readonly Refusal[];
  /** Emails that would make one person of two whose names contradict: rule 6. */
  readonly mismatched: readonly Refusal[];
}

export const VALUE_KEYS: readonly ValueKey[] = ['EMPLOYEE_NUMBER', 'EMAIL'];

/** Decides the keys, then ties people together: by decisions first, then numbers, then emails. */
export const solve = <A extends LinkableAccount>(accounts: readonly Keyed<A>[], overrides: readonly Override[], options: LinkOptions): Solution<A> => {
  const sorted = [...accounts].sort((a, b) => byRef(a.account, b.account));
  const decisions = decideKeys(sorted, options);
  const placed = placedOverrides(sorted, overrides);
  const joins = placed.filter(({ override }) => override.linked).map(({ override, pair }): Bond => ({ key: 'OVERRIDE', value: override.id, members: pair }));
  const separated = placed.filter(({ override }) => !override.linked).map(({ pair }) => pair);
  const sets = disjointSets(sorted.length);
  const [decided, numbers] = [join(sets, joins, separated), join(sets, bondsOf('EMPLOYEE_NUMBER', decisions), separated)];
  const shared = bondsOf('EMAIL', decisions);
  const allowed = withoutRefused(shared, bondsBetween(sets, shared, separated));
  const against = options.linkNames === 'use' ? contradictions(sorted, decisions, sets, allowed.applied, decided.applied.flatMap(({ members }) => members)) : [];
  const emails = withoutRefused(allowed.applied, refusedFor(against, sets, allowed.applied));
  tie(sets, emails.applied);
  return {
    accounts: sorted,
    decisions,
    personOf: sets.find,
    applied: [...decided.applied, ...numbers.applied, ...emails.applied],
    overruled: [...decided.refused, ...numbers.refused, ...allowed.refused],
    mismatched: emails.refused,
  };
};

interface Sifted {
  readonly applied: readonly Bond[];
  readonly refused: readonly Refusal[];
}

const tie = (sets: Sets, bonds: readonly Bond[]): void => {
  for (const bond of bonds) sets.join(bond.members);
};

/** Ties accounts by those of a layer's bonds that bring no separated pair together. */
const join = (sets: Sets, bonds: readonly Bond[], separated: readonly Pair[]): Sifted => {
  const sifted = withoutRefused(bonds, bondsBetween(sets, bonds, separated));
  tie(sets, sifted.applied);
  return sifted;
};

const withoutRefused = (bonds: readonly Bond[], refused: ReadonlyMap<Bond, Pair>): Sifted => ({
  applied: bonds.filter((bond) => !refused.has(bond)),
  refused: [...refused].map(([bond, pair]) => ({ bond, pair })),
});

const bondsOf = (key: ValueKey, { groups, doubts }: Decisions): Bond[] =>
  [...groups[key]].flatMap(([value, members]) => (doubts[key].has(value) ? [] : [{ key, value, members }]));

/** Rule 6: the emails on the way between two whose names contradict; of a group too varied to be one person, all. */
const refusedFor = (against: readonly Contradiction[], people: Sets, emails: readonly Bond[]): ReadonlyMap<Bond, Pair> => {
  const between = bondsBetween(people, emails, against.flatMap(({ pair, whole }) => (whole ? [] : [pair])));
  const refused = new Map(between);
  for (const { pair, whole } of against) for (const bond of whole ?? []) if (!refused.has(bond)) refused.set(bond, pair);
  return refused;
};

/** By code units, so that every machine sorts the same. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byRef = (a: AccountRef, b: AccountRef): number => compare(a.vendor, b.vendor) || compare(a.externalId, b.externalId);

/** Overrides of which both accounts are here; a decision about an account that is gone waits for its return. */
const placedOverrides = (accounts: readonly Keyed[], overrides: readonly Override[]): { override: Override; pair: Pair }[] => {
  if (overrides.length === 0) return [];
  const positions = new Map(accounts.map(({ account }, i) => [refOf(account), i]));
  return [...overrides]
    .sort((a, b) => compare(a.id, b.id))
    .flatMap((override) => {
      const [a, b] = [positions.get(refOf(override.a)), positions.get(refOf(override.b))];
      return a === undefined || b === undefined || a === b ? [] : [{ override, pair: [a, b] as const }];
    });
};
