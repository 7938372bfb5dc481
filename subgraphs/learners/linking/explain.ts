import { doubtReason, mismatchReason, overruledReason, WORDS } from './conflicts.ts';
import type { LinkEvidence } from './evidence.ts';
import type { Bond } from './partition.ts';
import type { AccountRef, Keyed, LinkOptions, Pair, ValueKey } from './rules.ts';
import { refOf, solve, type Override, type Refusal, type Solution } from './solve.ts';

export interface KeyComparison {
  readonly key: ValueKey;
  /** As compared; null where the account has none that counts. */
  readonly a: string | null;
  readonly b: string | null;
  /** As the vendor holds it. */
  readonly aValue: string | null;
  readonly bValue: string | null;
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
  accounts: readonly Keyed[],
  overrides: readonly O[],
  options: LinkOptions,
): LinkExplanation<O> => {
  const solution = solve(accounts, overrides, options);
  const positionOf = (ref: AccountRef) => solution.accounts.findIndex(({ account }) => refOf(account) === refOf(ref));
  const [from, to] = [positionOf(a), positionOf(b)];
  if (from < 0 || to < 0) throw new Error('An account to be explained is not among the accounts');
  const linked = solution.personOf(from) === solution.personOf(to);
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
const pathBetween = (from: number, to: number, { accounts, applied, personOf }: Solution): LinkEvidence[] => {
  const bondsOf = new Map<number, Bond[]>();
  for (const bond of applied) {
    if (personOf(bond.members[0]!) !== personOf(from)) continue;
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
  const [left, right] = [solution.accounts[from]!, solution.accounts[to]!];
  const [a, b] = [keyOf(key, left), keyOf(key, right)];
  return { key, a, b, aValue: valueOf(key, left), bValue: valueOf(key, right), outcome: outcomeOf(key, left, right, solution) };
};

const keyOf = (key: ValueKey, { emailKey, numberKey }: Keyed): string | null => (key === 'EMAIL' ? emailKey : numberKey);

const valueOf = (key: ValueKey, { account }: Keyed): string | null => (key === 'EMAIL' ? account.email : account.employeeNumber);

const outcomeOf = (key: ValueKey, left: Keyed, right: Keyed, solution: Solution): string => {
  const word = WORDS[key];
  const [a, b] = [keyOf(key, left), keyOf(key, right)];
  if (a === null && b === null) return `Neither account has an ${word} that counts${unusable(key, left, right)}.`;
  if (a === null || b === null) return `Only the ${a === null ? 'second' : 'first'} account has an ${word} that counts${unusable(key, left, right)}.`;
  if (a !== b) return `The ${word}s differ, so they link nothing.`;
  const reason = refusalOf(key, a, solution);
  return reason === null ? `The same ${word}: it links the two.` : `The same ${word}, but it links nobody: ${reason}.`;
};

/** A value that is there and does not count says why. */
const unusable = (key: ValueKey, ...accounts: readonly Keyed[]): string => {
  const problem = key === 'EMPLOYEE_NUMBER' ? accounts.find(({ account }) => account.problem !== null)?.account.problem : null;
  if (problem) return ` (${problem.replace(/[.\s]+$/, '')})`;
  const placeholder = accounts.some((account) => keyOf(key, account) === null && (valueOf(key, account) ?? '').trim() !== '');
  return placeholder ? ' (blanks, placeholders and what is no such value do not count)' : '';
};

/** Why a value that both have links nobody; null where it links. */
const refusalOf = (key: ValueKey, value: string, { accounts, decisions, overruled, mismatched }: Solution): string | null => {
  const refs = ([a, b]: Pair): readonly [AccountRef, AccountRef] => [accounts[a]!.account, accounts[b]!.account];
  const doubt = decisions.doubts[key].get(value);
  if (doubt) return doubtReason(doubt.kind, key, refs(doubt.pair), decisions.groups[key].get(value)!.map((i) => accounts[i]!.account));
  const about = ({ bond }: Refusal) => bond.key === key && bond.value === value;
  const [byDecision, byNames] = [overruled.find(about), mismatched.find(about)];
  if (byDecision) return overruledReason(refs(byDecision.pair));
  return byNames ? mismatchReason(refs(byNames.pair)) : null;
};
