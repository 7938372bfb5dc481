import type { Ask } from '../../schema/ask.ts';
import { ADMIN, type Passport } from '../../schema/caller.ts';
import type { VendorName } from '../shared/errors.ts';
import { record, recordStale, type Operation } from '../shared/operation.ts';
import { failure, instant, readAccounts, readPage, readPresence, readStatus } from './answers.ts';

/** An account as a vendor's subgraph lists it for the index. */
export interface DirectoryAccount {
  readonly id: string;
  readonly email: string | null;
  readonly employeeNumber: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly displayName: string | null;
  readonly active: boolean | null;
  /** RFC 3339. */
  readonly lastActiveAt: string | null;
  readonly problem: string | null;
}

export interface DirectoryPage {
  readonly accounts: readonly DirectoryAccount[];
  readonly next: string | null;
  readonly waitSeconds: number | null;
  /** How many accounts the vendor itself counts: of the directory, or of this page alone. */
  readonly total: number | null;
  /** Entries that are no account: without an id. */
  readonly unreadable: number;
}

/** Whether an account exists; unknown where the vendor could not be asked about it. */
export type Presence = 'there' | 'gone' | 'unknown';

export interface StatusRow {
  readonly mode: 'SANDBOX' | 'LIVE' | 'DISABLED' | 'UNKNOWN';
  readonly health: 'OK' | 'DEGRADED' | 'DOWN' | 'RATE_LIMITED' | 'UNKNOWN';
  readonly lastError: string | null;
  readonly skippedRows: number;
  readonly callBudget: { readonly limit: number; readonly remaining: number; readonly resetsAt: Date } | null;
}

/** What the index reads of the vendors, through their subgraphs. */
export interface Directories {
  /** `thorough`: nobody may be lost where rows move meanwhile, also where that takes more calls. */
  page(vendor: VendorName, after: string | null, thorough: boolean, operation: Operation): Promise<DirectoryPage>;
  /** Which of these accounts there are: at most 500 ids. Rejects where the vendor could be asked about none of them. */
  presence(vendor: VendorName, ids: readonly string[], operation: Operation): Promise<ReadonlyMap<string, Presence>>;
  byKey(vendor: VendorName, key: 'EMAIL' | 'EMPLOYEE_NUMBER', value: string, operation: Operation): Promise<readonly DirectoryAccount[]>;
  status(vendor: VendorName, operation: Operation): Promise<StatusRow>;
}

const ACCOUNT = 'id email employeeNumber givenName familyName displayName active lastActiveAt problem';

/** What a subgraph says that a fetch cost. Another's numbers are not believed to be numbers. */
const addCosts = (operation: Operation, extensions: unknown): void => {
  const { vendorCalls, stale } = (extensions ?? {}) as Record<string, unknown>;
  for (const entry of Array.isArray(vendorCalls) ? vendorCalls : []) {
    const { vendor, calls, cacheHits, ms } = (entry ?? {}) as { vendor: VendorName; calls: number; cacheHits: number; ms: number };
    if ([calls, cacheHits, ms].every(Number.isFinite)) record(operation.ledger, vendor, { calls, cacheHits, ms });
  }
  for (const entry of Array.isArray(stale) ? stale : []) {
    const { vendor, fetchedAt } = (entry ?? {}) as { vendor: VendorName; fetchedAt: unknown };
    const at = instant(fetchedAt);
    if (at !== null) recordStale(operation.ledger, vendor, new Date(at));
  }
};

/** Vendors as their subgraphs show them, asked directly and not through the gateway. What that cost counts for `operation`. */
export const directories = (ask: Ask): Directories => {
  const read = async (vendor: VendorName, operation: Operation, call: string, field: string, signature: string, variables: Record<string, unknown>) => {
    // Asked for the index, not for whoever waits for it.
    const passport: Passport = { caller: ADMIN, operationId: operation.operationId, deadline: operation.deadline, purpose: operation.purpose };
    let answer;
    try {
      answer = await ask(vendor.toLowerCase(), { query: `query ${signature} { answer: ${field} }`, variables }, passport, operation.signal);
    } catch {
      throw failure(vendor, call);
    }
    addCosts(operation, answer?.extensions);
    const errors: readonly unknown[] = Array.isArray(answer?.errors) ? answer.errors : [];
    const value = answer?.data?.answer;
    if (value === null || value === undefined) throw failure(vendor, call, errors[0]);
    return { value, errors };
  };
  return {
    async page(vendor, after, thorough, operation) {
      const field = `_${vendor.toLowerCase()}Directory(after: $after, thorough: $thorough) { accounts { ${ACCOUNT} } next waitSeconds total }`;
      const { value } = await read(vendor, operation, 'directory', field, '($after: String, $thorough: Boolean)', { after, thorough });
      return readPage(vendor, value);
    },
    async presence(vendor, ids, operation) {
      const { value, errors } = await read(vendor, operation, 'accounts by id', `${vendor.toLowerCase()}Users(ids: $ids) { id }`, '($ids: [ID!]!)', { ids });
      const found = readPresence(vendor, ids, value, errors);
      if (ids.length > 0 && [...found.values()].every((presence) => presence === 'unknown')) throw failure(vendor, 'accounts by id', errors[0]);
      return found;
    },
    async byKey(vendor, key, value, operation) {
      const field = `_${vendor.toLowerCase()}AccountsByKey(key: $key, value: $value) { ${ACCOUNT} }`;
      const answer = await read(vendor, operation, 'accounts by key', field, '($key: LinkKey!, $value: String!)', { key, value });
      return readAccounts(vendor, 'accounts by key', answer.value);
    },
    async status(vendor, operation) {
      const field = `_${vendor.toLowerCase()}Status { mode health lastError skippedRows callBudget { limit remaining resetsAt } }`;
      return readStatus((await read(vendor, operation, 'status', field, '', {})).value);
    },
  };
};
