import { tie, type Bond, type Pair, type Tied } from './partition.ts';
import { decideKeys, keyed, type AccountRef, type Decisions, type Keyed, type LinkableAccount, type LinkOptions, type ValueKey } from './rules.ts';

/** Somebody's decision that two accounts are (`linked`), or are not, one person. */
export interface Override {
  readonly id: string;
  readonly linked: boolean;
  readonly a: AccountRef;
  readonly b: AccountRef;
}

/** An account in one word. */
export const refOf = ({ vendor, externalId }: AccountRef): string => `${vendor}:${externalId}`;

/** Linking before it is told: everything by the position of an account in `accounts`, which is sorted. */
export interface Solution<A extends LinkableAccount = LinkableAccount> {
  readonly accounts: readonly Keyed<A>[];
  readonly decisions: Decisions;
  readonly tied: Tied;
}

export const VALUE_KEYS: readonly ValueKey[] = ['EMPLOYEE_NUMBER', 'EMAIL'];

/** Decides the keys, then ties people together: by decisions first, then numbers, then emails. */
export const solve = <A extends LinkableAccount>(accounts: readonly A[], overrides: readonly Override[], options: LinkOptions): Solution<A> => {
  const sorted = [...accounts].sort(byRef).map((account) => keyed(account, options));
  const decisions = decideKeys(sorted, options);
  const placed = placedOverrides(sorted, overrides);
  const joins = placed.filter(({ override }) => override.linked).map(({ override, pair }): Bond => ({ key: 'OVERRIDE', value: override.id, members: pair }));
  const values = VALUE_KEYS.map((key) =>
    [...decisions.groups[key]].filter(([value]) => !decisions.doubts[key].has(value)).map(([value, members]): Bond => ({ key, value, members })),
  );
  const separated = placed.filter(({ override }) => !override.linked).map(({ pair }) => pair);
  return { accounts: sorted, decisions, tied: tie(sorted.length, [joins, ...values], separated) };
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
      return a === undefined || b === undefined || a === b ? [] : [{ override, pair: [a, b] }];
    });
};
