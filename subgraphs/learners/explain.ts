import { doubtReason } from './conflicts.ts';
import type { Bond } from './partition.ts';
import type { AccountRef, LinkableAccount, LinkOptions, ValueKey } from './rules.ts';
import { refOf, solve, type Override, type Solution } from './solve.ts';

export interface LinkEvidence {
  readonly key: Bond['key'];
  /** Normalized; for a decision its id. */
  readonly value: string;
  readonly with: AccountRef;
}

export interface KeyComparison {
  readonly key: ValueKey;
  /** Normalized; null where the account has none that counts. */
  readonly a: string | null;
  readonly b: string | null;
  /** What follows from the two, in a sentence. */
  readonly outcome: string;
}

export interface LinkExplanation<O extends Override = Override> {
  readonly linked: boolean;
  /** The shortest chain of evidence from the first to the second account; empty where they are not linked. */
  readonly path: readonly LinkEvidence[];
  readonly comparisons: readonly KeyComparison[];
  /** The decision about these two accounts, if there is one. */
  readonly override: O | null;
}

/** Why two accounts are, or are not, one person. Both must be among `accounts`, with all on whom linking them may depend. */
export const explain = <O extends Override>(
  a: AccountRef,
  b: AccountRef,
  accounts: readonly LinkableAccount[],
  overrides: readonly O[],
  options: LinkOptions,
): LinkExplanation<O> => {
  const solution = solve(accounts, overrides, options);
  const positionOf = (ref: AccountRef) => solution.accounts.findIndex(({ account }) => refOf(account) === refOf(ref));
  const [from, to] = [positionOf(a), positionOf(b)];
  if (from < 0 || to < 0) throw new Error('An account to be explained is not among the accounts');
  const linked = solution.tied.personOf(from) === solution.tied.personOf(to);
  return {
    linked,
    path: linked ? pathBetween(from, to, solution) : [],
    comparisons: [compareValues('EMAIL', from, to, solution), compareValues('EMPLOYEE_NUMBER', from, to, solution)],
    override: overrideOf(a, b, overrides),
  };
};

/** Where there are several, the one that keeps them apart is the one that holds. */
const overrideOf = <O extends Override>(a: AccountRef, b: AccountRef, overrides: readonly O[]): O | null => {
  const pair = [refOf(a), refOf(b)].sort().join(' ');
  const about = overrides.filter((override) => [refOf(override.a), refOf(override.b)].sort().join(' ') === pair);
  return about.sort((x, y) => Number(x.linked) - Number(y.linked) || (x.id < y.id ? -1 : 1))[0] ?? null;
};

/** Breadth first; every bond is gone through once. */
const pathBetween = (from: number, to: number, { accounts, tied }: Solution): LinkEvidence[] => {
  const bondsOf = new Map<number, Bond[]>();
  for (const bond of tied.applied) {
    if (tied.personOf(bond.members[0]!) !== tied.personOf(from)) continue;
    for (const member of bond.members) bondsOf.set(member, [...(bondsOf.get(member) ?? []), bond]);
  }
  const cameBy = new Map<number, { readonly before: number; readonly bond: Bond } | null>([[from, null]]);
  const gone = new Set<Bond>();
  for (const account of cameBy.keys()) {
    for (const bond of bondsOf.get(account) ?? []) {
      if (gone.has(bond)) continue;
      gone.add(bond);
      for (const member of bond.members) if (!cameBy.has(member)) cameBy.set(member, { before: account, bond });
    }
  }
  const path: LinkEvidence[] = [];
  let at = to;
  for (let step = cameBy.get(at); step; step = cameBy.get(at)) {
    const { vendor, externalId } = accounts[at]!.account;
    path.unshift({ key: step.bond.key, value: step.bond.value, with: { vendor, externalId } });
    at = step.before;
  }
  return path;
};

const compareValues = (key: ValueKey, from: number, to: number, solution: Solution): KeyComparison => {
  const [a, b] = [from, to].map((i) => solution.accounts[i]![key === 'EMAIL' ? 'emailKey' : 'numberKey']) as [string | null, string | null];
  return { key, a, b, outcome: outcomeOf(key, a, b, solution) };
};

const outcomeOf = (key: ValueKey, a: string | null, b: string | null, { decisions, tied }: Solution): string => {
  const word = key === 'EMAIL' ? 'email' : 'employee number';
  if (a === null && b === null) return `Neither account has an ${word} that counts.`;
  if (a === null || b === null) return `Only the ${a === null ? 'second' : 'first'} account has an ${word} that counts.`;
  if (a !== b) return `The ${word}s differ, so they link nothing.`;
  const doubt = decisions.doubts[key].get(a);
  if (doubt) return `The same ${word}, but it links nobody: ${doubtReason(doubt, key)}.`;
  const forbidden = tied.forbidden.some((bond) => bond.key === key && bond.value === a);
  return forbidden ? `The same ${word}, but it links nobody: it would bring together accounts that a decision keeps apart.` : `The same ${word}: it links the two.`;
};
