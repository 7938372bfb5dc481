import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VendorName } from '../../shared/errors.ts';
import { decide, takeBackDecision } from '../decide.ts';
import type { DirectoryAccount } from '../directory.ts';
import { options } from '../linking/testing.ts';
import { replaceDirectory } from './replace.testing.ts';
import { purge } from '../store/admin.ts';
import type { Store } from '../store/open.ts';
import { learnersByIds } from '../store/people.ts';
import { VENDORS } from '../store/tables.ts';
import { account } from './store.testing.ts';
import { decisionContext } from './context.testing.ts';

const NOW = 1_700_000_000_000;

/** Few places and few values, so that accounts meet. */
const PLACES = VENDORS.flatMap((vendor) => ['1', '2'].map((id) => ({ vendor, id })));
const place = fc.nat(PLACES.length - 1);
const value = fc.constantFrom(null, 'a', 'b', 'c');
const keys = fc.record({ email: value, number: fc.constantFrom(null, null, '1', '2'), name: fc.constantFrom('', '', 'Ann Lee', 'Bo Ray') });
type Keys = { email: string | null; number: string | null; name: string };

/** What happens in the world for good. */
const truth = fc.oneof(
  fc.record({ kind: fc.constant('is' as const), place, keys }),
  fc.record({ kind: fc.constant('leaves' as const), place }),
  fc.record({ kind: fc.constant('decide' as const), linked: fc.boolean(), a: place, b: place }),
);
/** What is undone some steps later: a wrong key, a reading that misses an account, a decision. */
const mistake = fc.oneof(
  fc.record({ kind: fc.constant('wrong' as const), place, keys }),
  fc.record({ kind: fc.constant('missed' as const), place }),
  fc.record({ kind: fc.constant('decide' as const), linked: fc.boolean(), a: place, b: place }),
);
type Truth = typeof truth extends fc.Arbitrary<infer T> ? T : never;
type Mistake = typeof mistake extends fc.Arbitrary<infer T> ? T : never;

/** Things that come to stay; and between two of them mistakes, each with how many mistakes it outlasts. All are undone before the next. */
const sequence = fc.record({
  start: fc.array(fc.record({ place, keys }), { minLength: 2, maxLength: 6 }),
  steps: fc.array(fc.record({ truth, mistakes: fc.array(fc.record({ mistake, outlasts: fc.nat(3) }), { maxLength: 4 }) }), { minLength: 1, maxLength: 5 }),
});
type Sequence = typeof sequence extends fc.Arbitrary<infer T> ? T : never;

/** A world that a store follows, reading by reading. */
class World {
  readonly #store: Store;
  readonly #is = new Map<number, Keys>();
  readonly #wrong = new Map<number, Keys | null>();
  /** Accounts to which each id ever led. */
  readonly #ledTo = new Map<string, string[]>();

  constructor(store: Store) {
    this.#store = store;
  }

  async read(vendor: VendorName): Promise<void> {
    const rows = PLACES.flatMap((one, at): DirectoryAccount[] => {
      const truly = this.#is.get(at);
      const now = this.#wrong.has(at) ? this.#wrong.get(at) : truly;
      if (one.vendor !== vendor || !truly || !now) return [];
      return [account(one.id, { email: now.email && `${now.email}@x.example`, employeeNumber: now.number, displayName: now.name })];
    });
    await replaceDirectory(this.#store, vendor, rows, options, NOW, NOW);
    await this.#watch();
  }

  async happen(step: Truth): Promise<void> {
    if (step.kind === 'decide') await this.decide(step);
    else if (step.kind === 'leaves') this.#is.delete(step.place);
    else this.#is.set(step.place, step.keys);
    if (step.kind !== 'decide') await this.read(PLACES[step.place]!.vendor);
  }

  /** Makes a mistake; answers how it is undone. */
  async err(step: Mistake): Promise<() => Promise<void>> {
    if (step.kind === 'decide') {
      const id = await this.decide(step);
      return async () => {
        if (id) await takeBackDecision(id, decisionContext(this.#store));
        await this.#watch();
      };
    }
    const { vendor } = PLACES[step.place]!;
    this.#wrong.set(step.place, step.kind === 'missed' ? null : step.keys);
    await this.read(vendor);
    return async () => {
      this.#wrong.delete(step.place);
      await this.read(vendor);
    };
  }

  /** The id of the new decision; null where it is refused, or is there already. */
  async decide({ linked, a, b }: { linked: boolean; a: number; b: number }): Promise<string | null> {
    const before = new Set((await this.#store.db.selectFrom('overrides').select('id').execute()).map(({ id }) => id));
    const ref = (at: number) => ({ vendor: PLACES[at]!.vendor, externalId: PLACES[at]!.id });
    try {
      const { id } = await decide({ a: ref(a), b: ref(b), reason: 'because' }, linked, decisionContext(this.#store));
      await this.#watch();
      return before.has(id) ? null : id;
    } catch {
      return null;
    }
  }

  /** Each account with its id by whom it was made for. */
  async people(): Promise<Record<string, string>> {
    const rows = await this.#store.db.selectFrom('accounts').innerJoin('ids', 'ids.id', 'accounts.learner_id').select(['accounts.vendor', 'accounts.external_id', 'ids.vendor as founderVendor', 'ids.external_id as founder']).execute();
    return Object.fromEntries(rows.map((row) => [`${row.vendor}:${row.external_id}`, `${row.founderVendor}:${row.founder}`]).sort());
  }

  /** An id leads to the person of the account for which it was made; while that is away to nobody, or to somebody whom it led to before. */
  async #watch(): Promise<void> {
    const rows = await this.#store.db.selectFrom('accounts').select(['vendor', 'external_id', 'learner_id']).execute();
    const members = new Map<string, string[]>();
    for (const row of rows) members.set(row.learner_id!, [...(members.get(row.learner_id!) ?? []), `${row.vendor}:${row.external_id}`]);
    const ids = await this.#store.db.selectFrom('ids').selectAll().execute();
    const led = ids.length > 0 ? await learnersByIds(this.#store.db, ids.map(({ id }) => id)) : new Map<string, { id: string }>();
    for (const { id, vendor, external_id: founder } of ids) {
      const person = members.get(led.get(id)?.id ?? '') ?? [];
      const before = this.#ledTo.get(id) ?? [];
      if (rows.some((row) => row.vendor === vendor && row.external_id === founder)) expect(person).toContain(`${vendor}:${founder}`);
      else if (person.length > 0) expect(person.some((ref) => before.includes(ref)), `${id} leads to strangers`).toBe(true);
      this.#ledTo.set(id, [...before, ...person]);
    }
  }
}

/** Runs a sequence with or without its mistakes. */
const run = async (store: Store, { start, steps }: Sequence, withMistakes: boolean): Promise<Record<string, string>> => {
  await purge(store);
  for (const vendor of VENDORS) await store.db.insertInto('directories').values({ vendor, leased_until: 0 }).execute();
  const world = new World(store);
  for (const { place: at, keys: is } of start) await world.happen({ kind: 'is', place: at, keys: is });
  for (const step of steps) {
    const undo: { at: number; how: () => Promise<void> }[] = [];
    for (const [n, { mistake: made, outlasts }] of (withMistakes ? step.mistakes : []).entries()) {
      undo.push({ at: n + outlasts, how: await world.err(made) });
      for (const { how } of undo.filter(({ at }) => at === n)) await how();
    }
    for (const { how } of undo.filter(({ at }) => at >= step.mistakes.length)) await how();
    await world.happen(step.truth);
  }
  return world.people();
};

/**
 * Ids are never somebody else's, and whatever went wrong leaves no trace: the same for SQLite and Postgres. Mistakes overlap
 * and are undone in any order; what comes to stay comes while nothing is wrong, since nobody can know that a reading in which
 * an account is seen for the first time, or for the last time, is wrong.
 */
export const describeSequences = (name: string, open: () => Promise<Store>, runs: number, seed?: number): void => {
  describe(`ids over any sequence of readings and decisions in ${name}`, () => {
    let store: Store;
    beforeAll(async () => void (store = await open()));
    afterAll(() => store.close());

    it(`are those of the sequence without its mistakes (${runs} sequences)`, { timeout: 20 * 60_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(sequence, async (all) => {
          const [without, withThem] = [await run(store, all, false), await run(store, all, true)];
          expect(withThem).toEqual(without);
        }),
        { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
      );
    });
  });
};

