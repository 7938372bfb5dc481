import { setMaxListeners } from 'node:events';
import { LRUCache } from 'lru-cache';
import type { Passport } from '../../schema/caller.ts';
import type { VendorError, VendorName } from './errors.ts';

/** What one fetch of a subgraph cost, reported as extensions.vendorCalls and extensions.stale. */
export interface Ledger {
  readonly vendorCalls: { vendor: VendorName; calls: number; cacheHits: number; ms: number }[];
  readonly stale: { vendor: VendorName; fetchedAt: string }[];
  /** What is missing from the answer without an error of its own, in our words. */
  readonly incomplete: { vendor: VendorName; message: string }[];
  /** What was done that belongs into the audit log, and why: accounts by their ids, no personal data of ours. */
  readonly deeds?: { action: string; on: string; why?: string }[];
}

/** What all fetches of one operation share in this process: a plan may ask one subgraph twice. */
interface OperationMemory {
  /** Reads made already, by request; the same request is never sent twice for one operation. */
  readonly reads: Map<string, Promise<unknown>>;
  readonly calls: Map<VendorName, number>;
  /** A vendor that let this operation wait to the end is not waited for again. */
  readonly gaveUp: Map<VendorName, VendorError>;
}

/** One fetch of one operation, as a subgraph sees it. */
export interface Operation extends Passport, OperationMemory {
  readonly ledger: Ledger;
  /** Aborted when nobody waits for the answer any more: calls not yet made are not made. Undefined for work of the background. */
  readonly signal: AbortSignal | undefined;
}

// A bound, not a promise: an evicted operation merely reads again.
const memories = new LRUCache<string, OperationMemory>({ max: 500, ttl: 15_000, ttlAutopurge: true });

export const openOperation = (passport: Passport, signal?: AbortSignal): Operation => {
  // Each call in flight listens, and a hundred calls are no leak.
  if (signal) setMaxListeners(0, signal);
  const memory = memories.get(passport.operationId) ?? { reads: new Map(), calls: new Map(), gaveUp: new Map() };
  // What fills an index reads each thing once anyway, and a lot of it.
  if (passport.purpose !== 'index') memories.set(passport.operationId, memory);
  return { ...passport, ...memory, ledger: { vendorCalls: [], stale: [], incomplete: [], deeds: [] }, signal };
};

/** Frees what an operation read, where its end is known (in one process). */
export const closeOperation = (operationId: string): void => {
  memories.delete(operationId);
};

const line = (ledger: Ledger, vendor: VendorName) => {
  let found = ledger.vendorCalls.find((entry) => entry.vendor === vendor);
  if (!found) ledger.vendorCalls.push((found = { vendor, calls: 0, cacheHits: 0, ms: 0 }));
  return found;
};

/** Adds calls, cache hits or milliseconds of waiting to the ledger. */
export const record = (ledger: Ledger, vendor: VendorName, cost: { calls?: number; cacheHits?: number; ms?: number }): void => {
  const entry = line(ledger, vendor);
  entry.calls += cost.calls ?? 0;
  entry.cacheHits += cost.cacheHits ?? 0;
  entry.ms += Math.round(cost.ms ?? 0);
};

export const recordStale = (ledger: Ledger, vendor: VendorName, fetchedAt: Date): void => {
  ledger.stale.push({ vendor, fetchedAt: fetchedAt.toISOString() });
};

/** Says once that something of a vendor's is missing from the answer. */
export const recordGap = (ledger: Ledger, vendor: VendorName, message: string): void => {
  if (!ledger.incomplete.some((gap) => gap.vendor === vendor && gap.message === message)) ledger.incomplete.push({ vendor, message });
};

/** Puts something that was done into the audit log, where the gateway keeps it. */
export const recordDeed = (ledger: Ledger, action: string, on: string, why?: string): void => void ledger.deeds?.push({ action, on, ...(why === undefined ? {} : { why }) });
