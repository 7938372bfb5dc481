import DataLoader from 'dataloader';
import type { Fetched, ReadCache, Slot } from './cache.ts';
import { chunksOf } from './chunks.ts';
import type { Operation } from './operation.ts';

export type Loader<T> = DataLoader<string, T>;

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

const cachedLoader = <T>({ operation, cache, accepts }: ByIdOptions<T>, missing: Missing<T>): Loader<Fetched<T> | null> =>
  new DataLoader(async (ids): Promise<Slot<T>[]> => {
    const possible = accepts ? ids.filter(accepts) : ids;
    const slots = await cache.read(operation, possible, missing);
    const found = new Map(possible.map((id, i) => [id, slots[i]!]));
    return ids.map((id) => found.get(id) ?? null);
  });

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
  /** A cheaper way for many: what it would cost in calls (Infinity where unknown), and everything it brings. */
  readonly scan?: { readonly cost: () => number; readonly read: () => Promise<readonly T[]>; readonly keyOf: (row: T) => string };
}

/** A by-id look-up that the vendor answers for one id a call; for many ids a scan of the directory where that costs less. */
export const oneByOne = <T>(fetch: (id: string) => Promise<T | null>, options: OneByOneOptions<T>): Loader<Fetched<T> | null> =>
  cachedLoader(options, async (ids) => {
    const { scan, cache, operation } = options;
    const byId = new Map<string, T | null | Error>();
    if (scan && scan.cost() < ids.length) {
      for (const row of await scan.read()) {
        cache.put(operation, scan.keyOf(row), row);
        byId.set(scan.keyOf(row), row);
      }
    }
    // Rows may move while pages are read: whom the scan did not meet is asked for alone.
    const singly = ids.filter((id) => !byId.has(id));
    await Promise.all(singly.map(async (id) => byId.set(id, await fetch(id).catch(asError))));
    return byId;
  });

/** A look-up that is not by id, such as the courses of one learner: batched per tick, kept for one request, never across. */
export const perRequest = <T>(fetch: (key: string) => Promise<T>): Loader<T> =>
  new DataLoader((keys) => Promise.all(keys.map((key) => fetch(key).catch(asError))));

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
