import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VendorName } from '../../shared/errors.ts';
import type { DirectoryAccount } from '../directory.ts';
import type { LinkableAccount, LinkOptions } from '../linking/rules.ts';
import { refOf, type Override } from '../linking/solve.ts';
import { link, options } from '../linking/testing.ts';
import { replaceDirectory } from '../suites/replace.testing.ts';
import type { Store } from '../store/open.ts';
import { VENDORS } from '../store/tables.ts';
import type { Case } from './case.testing.ts';
import { SETTING_CASES } from './settings.testing.ts';
import { buildWorld, CASES, instanceOf, PARTS, randomFrom, shuffled, type Instance, type Random } from './worlds.testing.ts';

/** An account by its place in the case, with all that linking looks at, for people who read why a case failed. */
const told = ({ vendor, givenName, familyName, displayName, email, employeeNumber }: LinkableAccount, place: string): string =>
  `${place} ${vendor} ${JSON.stringify([givenName, familyName, displayName])} ${JSON.stringify(email)} ${JSON.stringify(employeeNumber)}`;

const toldIn = ({ people }: Instance): string[][] => people.map((person, p) => person.map((account, a) => told(account, `${p}.${a}`)));

interface Outcome {
  readonly people: readonly (readonly string[])[];
  readonly conflicts: readonly string[];
}

const outcomeOf = (people: Iterable<readonly string[]>, conflicts: readonly string[]): Outcome => ({
  people: [...people].map((person) => [...person].sort()).sort((a, b) => (a.join() < b.join() ? -1 : 1)),
  conflicts: [...conflicts].sort(),
});

const expectedOf = (instance: Instance): Outcome => outcomeOf(toldIn(instance), instance.conflicts);

/** What was found: whose each account is, and what is reported about it. */
interface Found {
  readonly personOf: ReadonlyMap<string, string | null>;
  readonly conflicts: readonly { readonly kind: string; readonly key: string | null; readonly refs: readonly string[] }[];
}

interface Wrong {
  readonly case: string;
  readonly expected: Outcome;
  readonly found: Outcome;
}

/** Cases that came out differently. An account of another case in somebody's person is named with its case. */
const wrongIn = (world: readonly Instance[], { personOf, conflicts }: Found): Wrong[] => {
  const owners = new Map<string, { readonly instance: Instance; readonly text: string }>();
  for (const instance of world) {
    const texts = toldIn(instance).flat();
    for (const [i, account] of instance.people.flat().entries()) owners.set(refOf(account), { instance, text: texts[i]! });
  }
  const person = (ref: string): string => personOf.get(ref) ?? `nobody, ${ref}`;
  const members = new Map<string, string[]>();
  for (const ref of personOf.keys()) members.set(person(ref), [...(members.get(person(ref)) ?? []), ref]);
  const reported = new Map<Instance, string[]>();
  for (const { kind, key, refs } of conflicts) {
    for (const instance of new Set(refs.map((ref) => owners.get(ref)!.instance))) reported.set(instance, [...(reported.get(instance) ?? []), key === null ? kind : `${kind} ${key}`]);
  }
  return world.flatMap((instance) => {
    const persons = new Set(instance.people.flat().map((account) => person(refOf(account))));
    const seen = (ref: string) => (owners.get(ref)!.instance === instance ? owners.get(ref)!.text : `${owners.get(ref)!.text} of ${owners.get(ref)!.instance.name}`);
    const found = outcomeOf([...persons].map((one) => (members.get(one) ?? []).map(seen)), reported.get(instance) ?? []);
    const expected = expectedOf(instance);
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ case: instance.name, expected, found }];
  });
};

/** Fails unless all is as it should be, with the first few cases that are not. */
const expectRight = (world: readonly Instance[], found: Found): void => {
  const wrong = wrongIn(world, found);
  expect({ wrong: wrong.length, first: wrong.slice(0, 3) }).toEqual({ wrong: 0, first: [] });
};

/** A case alone, without a store. */
const linkAlone = (name: string, one: Case, how: LinkOptions): void => {
  const instance = instanceOf(name, one, 0, randomFrom(1));
  const accounts = instance.people.flat();
  for (const order of [accounts, accounts.toReversed(), shuffled(accounts, randomFrom(2))]) {
    const { people, conflicts } = link(order, instance.overrides, how);
    expectRight([instance], {
      personOf: new Map(people.flatMap((person, i) => person.map((account) => [refOf(account), String(i)]))),
      conflicts: conflicts.map(({ kind, key, accounts: about }) => ({ kind, key, refs: about.map(refOf) })),
    });
  }
};

/** Each case by itself, so that a wrong rule is found at once. */
export const describeCases = (): void => {
  describe('a case of linking.md alone', () => {
    it('has a name that no other has', () => {
      expect(Object.keys(CASES)).toHaveLength(PARTS.flatMap((part) => Object.keys(part)).length);
    });

    it('is in a world of 2,000 people', () => {
      expect(new Set(buildWorld(2000, 1).map(({ name }) => name))).toEqual(new Set(Object.keys(CASES)));
    });

    it.each(Object.entries(CASES))('%s', (name, one) => linkAlone(name, one, options));

    it.each(Object.entries(SETTING_CASES))('%s', (name, { options: how, case: one }) => linkAlone(name, one, how));
  });
};

/** One reading of a vendor. */
interface Step {
  readonly vendor: VendorName;
  readonly accounts: readonly LinkableAccount[];
  /** Something changed that has nothing to do with who is who. */
  readonly later?: boolean;
}

interface Plan {
  readonly name: string;
  steps(accounts: readonly LinkableAccount[], random: Random): Step[];
  /** Overrides come after all was read once, and not while it is read. */
  readonly lateOverrides?: boolean;
}

const rowsOf = (vendor: VendorName, accounts: readonly LinkableAccount[], random: Random): LinkableAccount[] => shuffled(accounts.filter((account) => account.vendor === vendor), random);

const whole = (vendor: VendorName, accounts: readonly LinkableAccount[], random: Random): Step => ({ vendor, accounts: rowsOf(vendor, accounts, random) });

/** Without a random third. */
const partly = (vendor: VendorName, accounts: readonly LinkableAccount[], random: Random): Step => {
  const rows = rowsOf(vendor, accounts, random);
  return { vendor, accounts: rows.slice(Math.ceil(rows.length / 3)) };
};

/** A random third of them with keys that others of them have. */
const mistaken = (vendor: VendorName, accounts: readonly LinkableAccount[], random: Random): Step => {
  const rows = rowsOf(vendor, accounts, random);
  const third = Math.ceil(rows.length / 3);
  const keys = ({ email, employeeNumber }: LinkableAccount) => ({ email, employeeNumber });
  return { vendor, accounts: shuffled(rows.map((account, i) => (i < third ? { ...account, ...keys(rows[rows.length - 1 - i]!) } : account)), random) };
};

/** The readings of each vendor in their order, those of different vendors in any. */
const mixed = (accounts: readonly LinkableAccount[], random: Random, readings: readonly (typeof whole)[]): Step[] => {
  const turns = shuffled(VENDORS.flatMap((vendor) => readings.map(() => vendor)), random);
  const read = new Map<VendorName, number>();
  return turns.map((vendor) => {
    const turn = read.get(vendor) ?? 0;
    read.set(vendor, turn + 1);
    return readings[turn]!(vendor, accounts, random);
  });
};

const PLANS: readonly Plan[] = [
  { name: 'each vendor once', steps: (accounts, random) => mixed(accounts, random, [whole]) },
  { name: 'each vendor twice, at first without a third', steps: (accounts, random) => mixed(accounts, random, [partly, whole]) },
  { name: 'each vendor three times, once without a third', steps: (accounts, random) => mixed(accounts, random, [whole, partly, whole]) },
  { name: 'each vendor twice, at first with mistaken keys', steps: (accounts, random) => mixed(accounts, random, [mistaken, whole]) },
  {
    name: 'overrides after all was read',
    steps: (accounts, random) => [...mixed(accounts, random, [whole]), ...mixed(accounts, random, [whole]).map((step) => ({ ...step, later: true }))],
    lateOverrides: true,
  },
];

/** Before which step each override is made: at the latest where the second of its accounts comes, since it is looked at then. */
const overridesByStep = (steps: readonly Step[], overrides: readonly Override[], plan: Plan, random: Random): Map<number, Override[]> => {
  const [first, present] = [new Map<string, number>(), (i: number) => steps[i]!.accounts.map(refOf)];
  for (let i = steps.length - 1; i >= 0; i -= 1) for (const ref of present(i)) first.set(ref, i);
  const byStep = new Map<number, Override[]>();
  for (const override of overrides) {
    const last = Math.max(first.get(refOf(override.a))!, first.get(refOf(override.b))!);
    const at = plan.lateOverrides ? VENDORS.length : Math.floor(random() * (last + 1));
    byStep.set(at, [...(byStep.get(at) ?? []), override]);
  }
  return byStep;
};

const NOW = 1_700_000_000_000;

const listed = ({ externalId: id, email, employeeNumber, givenName, familyName, displayName, problem }: LinkableAccount, later: boolean): DirectoryAccount => ({
  id, email, employeeNumber, givenName, familyName, displayName, problem, active: true, lastActiveAt: later ? new Date(NOW).toISOString() : null,
});

const writeOverrides = async ({ db }: Store, overrides: readonly Override[]): Promise<void> => {
  for (const { id, linked, a, b } of overrides) {
    const row = { id, linked: linked ? 1 : 0, a_vendor: a.vendor, a_external_id: a.externalId, b_vendor: b.vendor, b_external_id: b.externalId, reason: 'a test', decided_by: 'a test', decided_at: NOW };
    await db.insertInto('overrides').values(row).execute();
  }
};

const readWorld = async (store: Store, world: readonly Instance[], plan: Plan, random: Random): Promise<void> => {
  const steps = plan.steps(world.flatMap(({ people }) => people.flat()), random);
  const overrides = overridesByStep(steps, shuffled(world.flatMap((instance) => instance.overrides), random), plan, random);
  for (const [i, { vendor, accounts, later = false }] of steps.entries()) {
    await writeOverrides(store, overrides.get(i) ?? []);
    await replaceDirectory(store, vendor, accounts.map((account) => listed(account, later)), options, NOW + i, NOW + i);
  }
};

const foundIn = async ({ db }: Store): Promise<Found> => {
  const accounts = await db.selectFrom('accounts').select(['vendor', 'external_id', 'learner_id']).execute();
  const carriers = await db.selectFrom('conflict_accounts').selectAll().execute();
  const refs = new Map<string, string[]>();
  for (const { conflict_id: id, vendor, external_id: externalId } of carriers) refs.set(id, [...(refs.get(id) ?? []), `${vendor}:${externalId}`]);
  const conflicts = await db.selectFrom('conflicts').select(['id', 'kind', 'key']).execute();
  return {
    personOf: new Map(accounts.map((row) => [`${row.vendor}:${row.external_id}`, row.learner_id])),
    conflicts: conflicts.map(({ id, kind, key }) => ({ kind, key, refs: refs.get(id) ?? [] })),
  };
};

/** How many people, and how many worlds of them for each plan. */
const SIZES: readonly (readonly [people: number, worlds: number])[] = [[60, 5], [300, 3], [2000, 1]];

const runsOf = ([size, worlds]: (typeof SIZES)[number]): [string, number, Plan, number][] =>
  PLANS.flatMap((plan, p) => Array.from({ length: worlds }, (_, i) => i + 100 * p).map((seed): [string, number, Plan, number] => [`${size} people, ${plan.name}, seed ${seed}`, size, plan, seed]));

/** Everybody in worlds of our own must be found, whatever is read in whatever order: the same for SQLite and Postgres. `open` gives an empty store. */
export const describeWorlds = (name: string, open: () => Promise<Store>): void => {
  describe(`worlds of our own in ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      const empty = { indexed_at: null, last_error: null, warning: null, reading_started_at: null, reading_cursor: null, leased_until: 0, leased_by: null };
      await store.db.insertInto('directories').values(VENDORS.map((vendor) => ({ ...empty, vendor }))).execute();
    });
    afterEach(() => store.close());

    it.each(SIZES.flatMap(runsOf))('%s', { timeout: 60_000 }, async (_, size, plan, seed) => {
      const world = buildWorld(size, seed);
      await readWorld(store, world, plan, randomFrom(seed + 1));
      expectRight(world, await foundIn(store));
      expect(await store.db.selectFrom('learners').select((query) => query.fn.countAll<number>().as('count')).executeTakeFirst()).toEqual({ count: size });
    });
  });
};
