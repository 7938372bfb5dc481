import { compareNames } from './names.ts';
import type { Bond, Sets } from './partition.ts';
import type { Decisions, Keyed, Pair } from './rules.ts';

/** Two accounts that must not become one person. */
export interface Contradiction {
  readonly pair: Pair;
  /** All emails of a group that is too varied to be one person: they are refused without a look at who leads to whom. */
  readonly whole?: readonly Bond[];
}

/** So many accounts that look different are not one person: above it nobody compares them pair by pair. */
const MANY = 50;

/**
 * Rule 6 of linking.md: accounts whose names contradict, that share no key, and that numbers and emails together would make
 * one person. What somebody decided by hand (`decided`: who is one person without emails) is not questioned.
 */
export const contradictions = (accounts: readonly Keyed[], { doubts }: Decisions, byNumber: Sets, emails: readonly Bond[], decided: Sets): Contradiction[] => {
  const standing = (i: number) => {
    const { emailKey, numberKey } = accounts[i]!;
    return {
      email: emailKey !== null && doubts.EMAIL.has(emailKey) ? null : emailKey,
      number: numberKey !== null && doubts.EMPLOYEE_NUMBER.has(numberKey) ? null : numberKey,
    };
  };
  /** One account for each way to look. */
  const distinct = (members: readonly number[]): number[] => {
    const looks = new Map<string, number>();
    for (const i of members) {
      const { email, number } = standing(i);
      const look = JSON.stringify([accounts[i]!.name.key, email, number]);
      if (!looks.has(look)) looks.set(look, i);
    }
    return [...looks.values()];
  };
  const against = (a: number, b: number): boolean => {
    if (decided.find(a) === decided.find(b)) return false;
    const [x, y] = [standing(a), standing(b)];
    if ((x.email !== null && x.email === y.email) || (x.number !== null && x.number === y.number)) return false;
    return compareNames(accounts[a]!.name, accounts[b]!.name) === 'contradict';
  };
  return [...groupsOf(byNumber, emails)].flatMap(({ members, bonds }): Contradiction[] => {
    const few = distinct(members);
    if (few.length > MANY) return [{ pair: [few[0]!, few[MANY]!], whole: bonds }];
    return few.flatMap((a, i) => few.slice(i + 1).flatMap((b) => (against(a, b) ? [{ pair: [a, b] as const }] : [])));
  });
};

interface Group {
  readonly members: readonly number[];
  readonly bonds: readonly Bond[];
}

/** Accounts that numbers and emails make one person, where more than one value does: within one value rules 1 to 3 have spoken. */
const groupsOf = (byNumber: Sets, emails: readonly Bond[]): Iterable<Group> => {
  const whole = byNumber.copy();
  for (const { members } of emails) whole.join(members);
  const groups = new Map<number, { members: number[]; bonds: Bond[] }>();
  for (const bond of emails) {
    const root = whole.find(bond.members[0]!);
    const group = groups.get(root) ?? { members: [], bonds: [] };
    group.bonds.push(bond);
    groups.set(root, group);
  }
  for (let i = 0; i < whole.size; i += 1) groups.get(whole.find(i))?.members.push(i);
  return groups.values();
};
