import { LRUCache } from 'lru-cache';
import { vendorCache } from '../../schema/metrics.ts';
import type { Clock } from './clock.ts';
import { isOwnFailure, VendorError, type VendorName } from './errors.ts';
import { waitFor } from './interest.ts';
import { record, recordStale, type Operation } from './operation.ts';

/** A thing as a vendor sent it, and when. */
export interface Fetched<T> {
  readonly data: T;
  readonly fetchedAt: Date;
}

export type Slot<T> = Fetched<T> | null | Error;

export interface ReadCache<T> {
  /** The things with these ids, in their order: null where there is none, an Error in its own slot where one failed. */
  read(operation: Operation, ids: readonly string[], fetch: (missing: readonly string[]) => Promise<Map<string, T | null | Error>>): Promise<Slot<T>[]>;
  /** Keeps what another call brought, such as the rows of a directory page. */
  put(operation: Operation, id: string, data: T): void;
  /** Forgets a thing that a write of ours touched. */
  purge(id: string): void;
}

export interface ReadCacheOptions {
  readonly vendor: VendorName;
  readonly seconds: number;
  readonly clock: Clock;
  readonly max?: number;
  /** Callers with different rights at the vendor never share: everything read is kept under this. */
  readonly scope?: (operation: Operation) => string;
}

/** How long an old copy may stand in while its vendor is away, milliseconds. */
const STALE_MS = 24 * 60 * 60 * 1000;

/** Failures that an old copy may stand in for. */
const away = (slot: unknown): boolean => slot instanceof VendorError && !isOwnFailure(slot) && slot.code !== 'VENDOR_NOT_CONFIGURED';

/**
 * By-id reads of one kind of thing, once per process: fresh copies serve every request for `seconds`, a read in flight is
 * joined, and while the vendor is away the last good copy serves, reported as stale.
 */
export const readCache = <T>({ vendor, seconds, clock, max = 5_000, scope = () => '' }: ReadCacheOptions): ReadCache<T> => {
  const kept = new LRUCache<string, { slot: Fetched<T> | null; at: number }>({ max });
  const inFlight = new Map<string, { readonly slot: Promise<Slot<T>>; readonly operation: Operation }>();
  const keyOf = (operation: Operation, id: string) => JSON.stringify([scope(operation), id]);

  const keep = (key: string, data: T | null): Fetched<T> | null => {
    const at = clock.now();
    const slot = data === null ? null : { data, fetchedAt: new Date(at) };
    kept.set(key, { slot, at });
    return slot;
  };

  const settle = (operation: Operation, key: string, result: T | null | Error | undefined): Slot<T> => {
    if (!(result instanceof Error)) return keep(key, result ?? null);
    const old = kept.peek(key);
    if (!away(result) || !old?.slot || clock.now() - old.at > STALE_MS) return result;
    recordStale(operation.ledger, vendor, old.slot.fetchedAt);
    vendorCache.inc({ vendor, result: 'stale' });
    return old.slot;
  };

  const fetchMissing = (operation: Operation, ids: readonly string[], fetch: (missing: readonly string[]) => Promise<Map<string, T | null | Error>>) => {
    const batch = fetch(ids).catch((error: unknown) => new Map<string, T | null | Error>(ids.map((id) => [id, error instanceof Error ? error : new Error('failed')])));
    return new Map(
      ids.map((id) => {
        const key = keyOf(operation, id);
        const pending = batch.then((rows) => settle(operation, key, rows.get(id)));
        inFlight.set(key, { slot: pending, operation });
        void pending.finally(() => inFlight.delete(key));
        return [id, pending] as const;
      }),
    );
  };

  return {
    async read(operation, ids, fetch) {
      const now = clock.now();
      const slots = new Map<string, Promise<Slot<T>>>();
      const joined: string[] = [];
      const missing: string[] = [];
      for (const id of new Set(ids)) {
        const key = keyOf(operation, id);
        const fresh = kept.get(key);
        const running = inFlight.get(key);
        if (fresh && now - fresh.at < seconds * 1000) slots.set(id, Promise.resolve(fresh.slot));
        else if (running) {
          waitFor(running.operation);
          slots.set(id, running.slot);
          joined.push(id);
        } else missing.push(id);
      }
      const hits = slots.size;
      vendorCache.inc({ vendor, result: 'hit' }, hits - joined.length);
      vendorCache.inc({ vendor, result: 'joined' }, joined.length);
      vendorCache.inc({ vendor, result: 'miss' }, missing.length);
      if (hits > 0) record(operation.ledger, vendor, { cacheHits: hits });
      if (missing.length > 0) for (const [id, pending] of fetchMissing(operation, missing, fetch)) slots.set(id, pending);
      // Another operation's limit is not ours: what failed for that alone is read again on our own account.
      const again: string[] = [];
      for (const id of joined) {
        const slot = await slots.get(id)!;
        if (isOwnFailure(slot)) again.push(id);
      }
      if (again.length > 0) for (const [id, pending] of fetchMissing(operation, again, fetch)) slots.set(id, pending);
      return Promise.all(ids.map((id) => slots.get(id)!));
    },
    put: (operation, id, data) => void keep(keyOf(operation, id), data),
    purge(id) {
      for (const key of kept.keys()) if ((JSON.parse(key) as string[])[1] === id) kept.delete(key);
    },
  };
};
