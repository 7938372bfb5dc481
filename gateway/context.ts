import type { Passport } from '../schema/caller.ts';
import type { Identity } from './auth/identity.ts';

interface VendorCalls {
  vendor: string;
  calls: number;
  cacheHits: number;
  ms: number;
}

interface Stale {
  vendor: string;
  fetchedAt: string;
}

interface Gap {
  vendor: string;
  message: string;
}

/** What a subgraph did, for the audit log: it alone knows what of it may be written down. */
interface Deed {
  action: string;
  on: string;
  why?: string;
}

/** What one operation carries through the gateway. */
export interface GatewayContext {
  readonly passport: Passport;
  /** Who signed in. */
  readonly identity: Identity;
  /** On every answer, in the logs and in the audit log. */
  readonly requestId: string;
  /** Aborted when the client leaves before its answer. */
  readonly signal: AbortSignal;
  readonly vendorCalls: VendorCalls[];
  readonly stale: Stale[];
  /** What is missing from the answer without an error of its own. */
  readonly incomplete: Gap[];
  readonly deeds: Deed[];
  /** What the root fetches brought, and what grows on it. */
  readonly tree: Record<string, unknown>;
}

export const newContext = (passport: Passport, identity: Identity, requestId: string, signal: AbortSignal): GatewayContext => ({ passport, identity, requestId, signal, vendorCalls: [], stale: [], incomplete: [], deeds: [], tree: {} });

/** Adds what a fetch cost, as its subgraph says, to the operation's sum. */
export const addCosts = (context: GatewayContext, extensions: Record<string, unknown> | undefined): void => {
  const costs = (extensions ?? {}) as { vendorCalls?: VendorCalls[]; stale?: Stale[]; incomplete?: Gap[]; deeds?: Deed[] };
  context.deeds.push(...(costs.deeds ?? []));
  for (const cost of costs.vendorCalls ?? []) {
    const sum = context.vendorCalls.find((entry) => entry.vendor === cost.vendor);
    if (sum) {
      sum.calls += cost.calls;
      sum.cacheHits += cost.cacheHits;
      sum.ms += cost.ms;
    } else context.vendorCalls.push({ ...cost });
  }
  for (const { vendor, fetchedAt } of costs.stale ?? []) {
    const known = context.stale.find((entry) => entry.vendor === vendor);
    if (!known) context.stale.push({ vendor, fetchedAt });
    else if (fetchedAt < known.fetchedAt) known.fetchedAt = fetchedAt;
  }
  for (const { vendor, message } of costs.incomplete ?? []) {
    if (!context.incomplete.some((gap) => gap.vendor === vendor && gap.message === message)) context.incomplete.push({ vendor, message });
  }
};
