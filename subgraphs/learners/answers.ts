import { VendorError, type VendorErrorCode, type VendorName } from '../shared/errors.ts';
import type { DirectoryAccount, DirectoryPage, Presence, StatusRow } from './directory.ts';
import { storable } from './store/text.ts';

/** Nobody is waited for any longer, whatever they ask for. */
const MAX_WAIT_SECONDS = 15 * 60;

/** A cursor is kept in the store and sent with every page. */
const MAX_CURSOR = 100_000;

// An instant outside these years is none: vendors write "never" as the year 1 or 9999.
const FROM = Date.UTC(1971, 0);
const TO = Date.UTC(9999, 0);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const text = (value: unknown): string | null => (typeof value === 'string' ? storable(value) : null);

const count = (value: unknown): number | null => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null);

/** Milliseconds since the epoch; null where it is no instant. In one process a DateTime arrives as a Date. */
export const instant = (value: unknown): number | null => {
  const at = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return at >= FROM && at < TO ? at : null;
};

/** How long somebody wants to be left alone: null where that is no time, never more than a quarter of an hour. */
export const seconds = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? Math.min(value, MAX_WAIT_SECONDS) : null);

const badAnswer = (vendor: VendorName, call: string, detail: string) => new VendorError(vendor, 'VENDOR_BAD_RESPONSE', call, { detail });

const CODES: ReadonlySet<unknown> = new Set<VendorErrorCode>([
  'VENDOR_UNAVAILABLE', 'VENDOR_TIMEOUT', 'VENDOR_RATE_LIMITED', 'VENDOR_AUTH', 'VENDOR_BAD_RESPONSE', 'VENDOR_NOT_CONFIGURED', 'QUERY_TOO_COMPLEX',
]);

/** The error of a vendor's subgraph in our own words, whatever it holds. */
export const failure = (vendor: VendorName, call: string, error?: unknown): VendorError => {
  const extensions = isObject(error) && isObject(error.extensions) ? error.extensions : {};
  const code = CODES.has(extensions.code) ? (extensions.code as VendorErrorCode) : 'VENDOR_UNAVAILABLE';
  const retryAfterSeconds = seconds(extensions.retryAfterSeconds);
  return new VendorError(vendor, code, call, retryAfterSeconds === null ? {} : { retryAfterSeconds });
};

/** An account; null where it has no id. A field of another type is null. */
export const readAccount = (value: unknown): DirectoryAccount | null => {
  if (!isObject(value)) return null;
  const id = text(value.id);
  if (!id) return null;
  const at = instant(value.lastActiveAt);
  return {
    id,
    email: text(value.email),
    employeeNumber: text(value.employeeNumber),
    givenName: text(value.givenName),
    familyName: text(value.familyName),
    displayName: text(value.displayName),
    active: typeof value.active === 'boolean' ? value.active : null,
    lastActiveAt: at === null ? null : new Date(at).toISOString(),
    problem: text(value.problem),
  };
};

export const readAccounts = (vendor: VendorName, call: string, value: unknown): DirectoryAccount[] => {
  if (!Array.isArray(value)) throw badAnswer(vendor, call, 'the accounts are no list');
  return value.flatMap((row: unknown) => readAccount(row) ?? []);
};

export const readPage = (vendor: VendorName, value: unknown): DirectoryPage => {
  const { accounts, next, waitSeconds, total } = isObject(value) ? value : {};
  const read = readAccounts(vendor, 'directory', accounts);
  if (next !== null && next !== undefined && typeof next !== 'string') throw badAnswer(vendor, 'directory', 'next is no text');
  if (typeof next === 'string' && next.length > MAX_CURSOR) throw badAnswer(vendor, 'directory', 'next is too long');
  return { accounts: read, next: next ?? null, waitSeconds: seconds(waitSeconds), total: count(total), unreadable: (accounts as unknown[]).length - read.length };
};

/** Which of these accounts there are. An account whose slot failed may exist. */
export const readPresence = (vendor: VendorName, ids: readonly string[], slots: unknown, errors: readonly unknown[]): Map<string, Presence> => {
  if (!Array.isArray(slots) || slots.length !== ids.length) throw badAnswer(vendor, 'accounts by id', 'not one slot for each id');
  const failed = new Set(errors.map((error) => (isObject(error) && Array.isArray(error.path) ? (error.path[1] as unknown) : undefined)));
  // An error that names no slot may be about any of them.
  const anyFailed = failed.has(undefined);
  return new Map(
    ids.map((id, i): [string, Presence] => {
      const slot: unknown = slots[i];
      if (isObject(slot) && slot.id === id) return [id, 'there'];
      return [id, slot === null && !anyFailed && !failed.has(i) ? 'gone' : 'unknown'];
    }),
  );
};

const oneOf = <T extends string>(value: unknown, ...words: readonly T[]): T | 'UNKNOWN' => words.find((word) => word === value) ?? 'UNKNOWN';

const readBudget = (value: unknown): StatusRow['callBudget'] => {
  if (!isObject(value)) return null;
  const [limit, remaining, resetsAt] = [count(value.limit), count(value.remaining), instant(value.resetsAt)];
  return limit === null || remaining === null || resetsAt === null ? null : { limit, remaining, resetsAt: new Date(resetsAt) };
};

export const readStatus = (value: unknown): StatusRow => {
  const status = isObject(value) ? value : {};
  return {
    mode: oneOf(status.mode, 'SANDBOX', 'LIVE', 'DISABLED'),
    health: oneOf(status.health, 'OK', 'DEGRADED', 'DOWN', 'RATE_LIMITED'),
    lastError: text(status.lastError),
    skippedRows: count(status.skippedRows) ?? 0,
    callBudget: readBudget(status.callBudget),
  };
};
