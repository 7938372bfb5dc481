import { compareNames } from './names.ts';
import type { Bond, Sets } from './partition.ts';
import { MANY, namesContradict, writtenName, type Decisions, type Keyed, type Pair } from './rules.ts';

/** Two accounts that must not become one person. */
export interface Contradiction {
  readonly pair: Pair;
  /** All emails of a group that is too varied to be one person: they are refused without a look at who leads to whom. */
  readonly whole?: readonly Bond[];
}

/**
 * Rule 6 of linking.md: accounts whose names contradict, that share no key, and that emails would make one person. `people`:
 * who is one person without emails. `joined`: accounts that somebody joined by hand; that is not questioned, so whoever goes by
 * the name of one of them may come to all.
 */
export const contradictions = (accounts: readonly Keyed[], { doubts }: Decisions, people: Sets, emails: readonly Bond[], joined: readonly number[]): Contradiction[] => {
  const standing = (i: number) => {
    const { emailKey, numberKey } = accounts[i]!;
    return {
      email: emailKey !== null && doubts.EMAIL.has(emailKey) ? null : emailKey,
      number: numberKey !== null && doubts.EMPLOYEE_NUMBER.has(numberKey) ? null : numberKey,
    };
  };
  const byHand = new Set(joined.map(people.find));
  /** One account for each way to look. */
  const distinct = (members: readonly number[]): number[] => {
    const looks = new Map<string, number>();
    for (const i of members) {
      const { email, number } = standing(i);
      const look = JSON.stringify([writtenName(accounts[i]!), email, number, byHand.has(people.find(i)) ? people.find(i) : null]);
      if (!looks.has(look)) looks.set(look, i);
    }
    return [...looks.values()];
  };
  const welcome = (a: number, b: number, members: readonly number[]): boolean =>
    byHand.has(people.find(b)) && members.some((other) => people.find(other) === people.find(b) && compareNames(accounts[a]!.name, accounts[other]!.name) === 'agree');
  const against = (a: number, b: number, members: readonly number[]): boolean => {
    if (people.find(a) === people.find(b)) return false;
    const [x, y] = [standing(a), standing(b)];
    if ((x.email !== null && x.email === y.email) || (x.number !== null && x.number === y.number)) return false;
    return namesContradict(accounts[a]!, accounts[b]!) && !welcome(a, b, members) && !welcome(b, a, members);
  };
  return [...groupsOf(people, emails)].flatMap(({ members, bonds }): Contradiction[] => {
    const few = distinct(members);
    if (few.length > MANY) return [{ pair: [few[0]!, few[MANY]!], whole: bonds }];
    return few.flatMap((a, i) => few.slice(i + 1).flatMap((b) => (against(a, b, members) ? [{ pair: [a, b] as const }] : [])));
  });
};

interface Group {
  readonly members: readonly number[];
  readonly bonds: readonly Bond[];
}

/** Accounts that emails, too, make one person. */
const groupsOf = (people: Sets, emails: readonly Bond[]): Iterable<Group> => {
  const whole = people.copy();
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
