import type { Ask } from '../../schema/ask.ts';
import { ADMIN, type Passport } from '../../schema/caller.ts';
import { VendorError, type VendorErrorCode, type VendorName } from '../shared/errors.ts';
import { record, recordStale, type Operation } from '../shared/operation.ts';

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
}

export interface StatusRow {
  readonly mode: 'SANDBOX' | 'LIVE' | 'DISABLED' | 'UNKNOWN';
  readonly health: 'OK' | 'DEGRADED' | 'DOWN' | 'RATE_LIMITED' | 'UNKNOWN';
  readonly lastError: string | null;
  readonly callBudget: { readonly limit: number; readonly remaining: number; readonly resetsAt: string } | null;
}

/** What the index reads of the vendors, through their subgraphs. */
export interface Directories {
  page(vendor: VendorName, after: string | null, operation: Operation): Promise<DirectoryPage>;
  byKey(vendor: VendorName, key: 'EMAIL' | 'EMPLOYEE_NUMBER', value: string, operation: Operation): Promise<readonly DirectoryAccount[]>;
  status(vendor: VendorName, operation: Operation): Promise<StatusRow>;
}

const ACCOUNT = 'id email employeeNumber givenName familyName displayName active lastActiveAt problem';

const CODES: ReadonlySet<string> = new Set<VendorErrorCode>([
  'VENDOR_UNAVAILABLE', 'VENDOR_TIMEOUT', 'VENDOR_RATE_LIMITED', 'VENDOR_AUTH', 'VENDOR_BAD_RESPONSE', 'VENDOR_NOT_CONFIGURED', 'QUERY_TOO_COMPLEX',
]);

const failure = (vendor: VendorName, call: string, extensions: Record<string, unknown> | undefined): VendorError => {
  const code = typeof extensions?.code === 'string' && CODES.has(extensions.code) ? (extensions.code as VendorErrorCode) : 'VENDOR_UNAVAILABLE';
  const seconds = extensions?.retryAfterSeconds;
  return new VendorError(vendor, code, call, typeof seconds === 'number' ? { retryAfterSeconds: seconds } : {});
};

interface Costs {
  vendorCalls?: { vendor: VendorName; calls: number; cacheHits: number; ms: number }[];
  stale?: { vendor: VendorName; fetchedAt: string }[];
}

/** Vendors as their subgraphs show them, asked directly and not through the gateway. What that cost counts for `operation`. */
export const directories = (ask: Ask): Directories => {
  const read = async (vendor: VendorName, operation: Operation, call: string, field: string, signature: string, variables: Record<string, unknown>): Promise<unknown> => {
    // Asked for the index, not for whoever waits for it.
    const passport: Passport = { caller: ADMIN, operationId: operation.operationId, deadline: operation.deadline, purpose: operation.purpose };
    let answer;
    try {
      answer = await ask(vendor.toLowerCase(), { query: `query ${signature} { answer: _${vendor.toLowerCase()}${field} }`, variables }, passport);
    } catch {
      throw failure(vendor, call, undefined);
    }
    const costs = (answer.extensions ?? {}) as Costs;
    for (const { vendor: of, ...cost } of costs.vendorCalls ?? []) record(operation.ledger, of, cost);
    for (const { vendor: of, fetchedAt } of costs.stale ?? []) recordStale(operation.ledger, of, new Date(fetchedAt));
    const value = answer.data?.answer;
    if (value === null || value === undefined) throw failure(vendor, call, answer.errors?.[0]?.extensions);
    return value;
  };
  return {
    page: async (vendor, after, operation) =>
      (await read(vendor, operation, 'directory', `Directory(after: $after) { accounts { ${ACCOUNT} } next waitSeconds }`, '($after: String)', { after })) as DirectoryPage,
    byKey: async (vendor, key, value, operation) =>
      (await read(vendor, operation, 'accounts by key', `AccountsByKey(key: $key, value: $value) { ${ACCOUNT} }`, '($key: LinkKey!, $value: String!)', { key, value })) as DirectoryAccount[],
    status: async (vendor, operation) =>
      (await read(vendor, operation, 'status', 'Status { mode health lastError callBudget { limit remaining resetsAt } }', '', {})) as StatusRow,
  };
};
