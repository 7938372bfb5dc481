import DataLoader from 'dataloader';
import type { Fetched, ReadCache, Slot } from './cache.ts';
import { chunksOf } from './chunks.ts';
import { VendorError, type VendorName } from './errors.ts';
import type { Operation } from './operation.ts';

export type Loader<T> = Pick<DataLoader<string, T>, 'load' | 'loadMany'>;

interface ByIdOptions<T> {
  readonly operation: Operation;
  readonly cache: ReadCache<T>;
  /** Ids of another form cannot exist at this vendor: null at no cost. */
  readonly accepts?: (id: string) => boolean;
}

interface BatchedOptions<T> extends ByIdOptions<T> {
  readonly keyOf: (row: T) => string;
  /** How many ids one call takes. */
  readonly max: number;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('failed'));

type Missing<T> = (ids: readonly string[]) => Promise<Map<string, T | null | Error>>;

const readCached = async <T>({ operation, cache, accepts }: ByIdOptions<T>, ids: readonly string[], missing: Missing<T>): Promise<Slot<T>[]> => {
  const possible = accepts ? ids.filter(accepts) : ids;
  const slots = await cache.read(operation, possible, missing);
  const found = new Map(possible.map((id, i) => [id, slots[i]!]));
  return ids.map((id) => found.get(id) ?? null);
};

const cachedLoader = <T>(options: ByIdOptions<T>, missing: Missing<T>): Loader<Fetched<T> | null> => new DataLoader((ids) => readCached(options, ids, missing));

/** Whether calls are short for so many: each needs the one that is asked for, and often one more. */
const isShort = (left: () => number, count: number): boolean => left() < 2 * count;

/**
 * A loader that answers each key by itself, as soon as it is known, where calls are short: DataLoader alone answers all keys of
 * a tick together, so that the second step for the first person would wait for the first step for the last one, and nobody
 * would be finished with the calls that are left. Give `http` calls a `rank` by person beside it, the same for all calls that
 * one person needs. Where there are calls enough, keys are answered together, so that what follows can be batched.
 */
const eachInTurn = <T>(left: () => number, answer: (keys: readonly string[], together: boolean) => readonly Promise<T>[], isCheap: (count: number) => boolean = () => false): Loader<T> => {
  const loader = new DataLoader<string, () => Promise<T>>((keys) => {
    const together = !isShort(left, keys.length) || isCheap(keys.length);
    const answers = answer(keys, together);
    // Also waits for answers that nobody waits for yet.
    const all = Promise.allSettled(answers);
    return Promise.resolve(answers.map((one) => () => (together ? all.then(() => one) : one)));
  });
  const load = async (key: string): Promise<T> => (await loader.load(key))();
  return { load, loadMany: (keys) => Promise.all(Array.from(keys, (key) => load(key).catch(asError))) };
};

/**
 * A by-id look-up that the vendor answers for many ids in one call. Rows are matched by key, never by position; a missing
 * row is null, a failed chunk fails its own ids only. Made per request over a cache made per process.
 */
export const batched = <T>(fetch: (ids: readonly string[]) => Promise<readonly T[]>, options: BatchedOptions<T>): Loader<Fetched<T> | null> =>
  cachedLoader(options, async (ids) => {
    const found = new Map<string, T | null | Error>();
    await Promise.all(
      chunksOf(ids, options.max).map(async (chunk) => {
        try {
          for (const row of await fetch(chunk)) found.set(options.keyOf(row), row);
        } catch (error) {
          for (const id of chunk) found.set(id, asError(error));
        }
      }),
    );
    return found;
  });

interface OneByOneOptions<T> extends ByIdOptions<T> {
  /** The id that a row says that it has, null where it says none: a vendor that answers with another thing is not believed. */
  readonly keyOf: (row: T) => string | null;
  readonly vendor: VendorName;
  /** A cheaper way for many: what it would cost in calls (Infinity where unknown), and what it brings in at most so many. */
  readonly scan?: { readonly cost: () => number; readonly read: (mostCalls: number) => Promise<readonly T[]> };
  /** How many calls are left to the operation: with it, keys are answered in turn where they are short, see eachInTurn. */
  readonly left?: () => number;
}

const orThrow = <T>(slot: Slot<T>): Fetched<T> | null => {
  if (slot instanceof Error) throw slot;
  return slot;
};

/** A by-id look-up that the vendor answers for one id a call; for many ids a scan of the directory where that costs less. */
export const oneByOne = <T>(fetch: (id: string) => Promise<T | null>, options: OneByOneOptions<T>): Loader<Fetched<T> | null> => {
  const { scan, cache, operation, keyOf, vendor, left } = options;
  const missing: Missing<T> = async (ids) => {
    const readOne = async (id: string): Promise<T | null> => {
      const row = await fetch(id);
      if (row === null || (keyOf(row) ?? id) === id) return row;
      throw new VendorError(vendor, 'VENDOR_BAD_RESPONSE', 'by id', { detail: 'the answer is another thing than was asked for' });
    };
    const byId = new Map<string, T | null | Error>();
    if (scan && scan.cost() < ids.length) {
      for (const row of await scan.read(ids.length)) {
        const id = keyOf(row);
        if (id === null) continue;
        cache.put(operation, id, row);
        byId.set(id, row);
      }
    }
    // Rows may move while pages are read: whom the scan did not meet is asked for alone.
    const singly = ids.filter((id) => !byId.has(id));
    await Promise.all(singly.map(async (id) => byId.set(id, await readOne(id).catch(asError))));
    return byId;
  };
  if (!left) return cachedLoader(options, missing);
  const answer = (ids: readonly string[], together: boolean): Promise<Fetched<T> | null>[] => {
    if (!together) return ids.map(async (id) => orThrow((await readCached(options, [id], missing))[0]!));
    const slots = readCached(options, ids, missing);
    return ids.map(async (_, i) => orThrow((await slots)[i]!));
  };
  return eachInTurn(left, answer, (count) => scan !== undefined && scan.cost() < count);
};

/**
 * A look-up that is not by id, such as the courses of one learner: batched per tick, kept for one request, never across.
 * `left` as in oneByOne.
 */
export const perRequest = <T>(fetch: (key: string) => Promise<T>, left?: () => number): Loader<T> =>
  left ? eachInTurn(left, (keys) => keys.map(fetch)) : new DataLoader((keys) => Promise.all(keys.map((key) => fetch(key).catch(asError))));

/**
 * A look-up by two ids where one call takes many of the second, such as students of one class: one call for each first id.
 * `fetch` answers rows by second id.
 */
export const grouped = <T>(fetch: (outer: string, inner: readonly string[]) => Promise<ReadonlyMap<string, T>>): DataLoader<readonly [string, string], T | null, string> =>
  new DataLoader(
    async (pairs) => {
      const inners = new Map<string, string[]>();
      for (const [outer, inner] of pairs) inners.set(outer, [...(inners.get(outer) ?? []), inner]);
      const found = new Map(
        await Promise.all([...inners].map(async ([outer, inner]) => [outer, await fetch(outer, inner).catch(asError)] as const)),
      );
      return pairs.map(([outer, inner]) => {
        const rows = found.get(outer)!;
        return rows instanceof Error ? rows : (rows.get(inner) ?? null);
      });
    },
    { cacheKeyFn: ([outer, inner]) => JSON.stringify([outer, inner]) },
  );

/** A look-up of our own store: all keys of a tick at once, answers in the order of the keys, each read once a request. */
export const lookup = <Key, Value>(read: (keys: readonly Key[]) => Promise<readonly Value[]>, keyOf?: (key: Key) => string): DataLoader<Key, Value, unknown> =>
  new DataLoader<Key, Value, unknown>(read, keyOf ? { cacheKeyFn: keyOf } : {});
