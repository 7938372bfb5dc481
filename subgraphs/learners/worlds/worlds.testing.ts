import type { LinkableAccount } from '../linking/rules.ts';
import type { Override } from '../linking/solve.ts';
import type { Case, CaseAccount, Cases, Place } from './case.testing.ts';
import { DECISION_CASES } from './decisions.testing.ts';
import { KEY_CASES } from './keys.testing.ts';
import { NAME_CASES } from './names.testing.ts';
import { RULE_CASES } from './rules.testing.ts';
import { SCRIPT_CASES } from './scripts.testing.ts';

export const PARTS: readonly Cases[] = [KEY_CASES, NAME_CASES, RULE_CASES, DECISION_CASES, SCRIPT_CASES];

/** Every case of linking.md, by name. */
export const CASES: Cases = Object.assign({}, ...PARTS);

/** A case with ids, emails and numbers of its own. */
export interface Instance {
  readonly name: string;
  readonly people: readonly (readonly LinkableAccount[])[];
  readonly conflicts: readonly string[];
  readonly overrides: readonly Override[];
}

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
export const randomFrom = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const shuffled = <T>(items: readonly T[], random: Random): T[] => {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
};

type Fields = Pick<LinkableAccount, 'givenName' | 'familyName' | 'displayName'>;

const fieldsOf = (name: string | null): Fields => {
  const [first, second, third] = name?.split(/ ?\+ ?/) ?? [];
  if (second === undefined) return { givenName: null, familyName: null, displayName: name };
  return { givenName: first ?? null, familyName: second, displayName: third ?? null };
};

const accountOf = ({ vendor, name, email, number, problem }: CaseAccount, externalId: string, digits: string): LinkableAccount => ({
  vendor, externalId, problem, ...fieldsOf(name), email: email?.replaceAll('%', digits) ?? null, employeeNumber: number?.replaceAll('%', digits) ?? null,
});

/** The case with `serial` in its ids, emails and numbers. Its ids begin with anything, so that no order of ids is the order of cases. */
export const instanceOf = (name: string, { people, conflicts, decisions }: Case, serial: number, random: Random): Instance => {
  // As many digits for all: `1%` of one is not `%1` of another.
  const digits = String(100_000 + serial);
  const idFor = (place: Place): string => `${Math.floor(random() * 46_656).toString(36)}-${digits}-${place.join('-')}`;
  const accounts = people.map((person, p) => person.map((account, a) => accountOf(account, idFor([p, a]), digits)));
  const refAt = ([p, a]: Place) => ({ vendor: accounts[p]![a]!.vendor, externalId: accounts[p]![a]!.externalId });
  const overrides = decisions.map(({ linked, a, b }, i): Override => ({ id: `decision_${idFor([i, 0])}`, linked, a: refAt(a), b: refAt(b) }));
  return { name, people: accounts, conflicts, overrides };
};

/** All cases in a random order, with those of each part in turn: so a small world has some of every part. */
const everyCase = (random: Random): [string, Case][] => {
  const parts = PARTS.map((part) => shuffled(Object.entries(part), random));
  return Array.from({ length: Math.max(...parts.map((part) => part.length)) }, (_, i) => parts.flatMap((part) => part.slice(i, i + 1))).flat();
};

/** A world of so many people: all cases, again and again, as far as they fit. */
export const buildWorld = (size: number, seed: number): Instance[] => {
  const random = randomFrom(seed);
  const world: Instance[] = [];
  let left = size;
  for (let round = 0; left > 0; round += 1) {
    for (const [name, one] of everyCase(random)) {
      if (one.people.length > left || (one.once && round > 0)) continue;
      world.push(instanceOf(name, one, world.length, random));
      left -= one.people.length;
    }
  }
  return world;
};
