import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { VendorError, type VendorName } from './errors.ts';
import type { Operation } from './operation.ts';

const FIRST_RETRY_MS = 60_000;
const PAGE_TRIES = 5;

/** Why a reading cannot be used, in our own words: its message is shown to people. */
export class ReadingError extends Error {}

/** How much a reading brought. */
export interface Size {
  readonly rows: number;
  /** Rows that the vendor itself counts and did not send. */
  readonly missing: number;
  /** What people should know about it, in our own words. */
  readonly notes: readonly string[];
}

export interface ReadingOptions<T> {
  readonly vendor: VendorName;
  /** From the end of one reading to the start of the next. */
  readonly minutes: number;
  readonly clock: Clock;
  readonly log: Logger;
  /** Reads everything or throws; `signal` is aborted when nobody wants the result any more. */
  readonly read: (operation: Operation, signal: AbortSignal) => Promise<T>;
  /** With it, a reading that brings much less than the one before, or less than the vendor counts, replaces nothing at first. */
  readonly measure?: (value: T) => Size;
}

export interface CompleteReading<T> {
  /** Starts the first reading; `open` gives each reading its operation. */
  start(open: () => Operation): void;
  close(): void;
  /** The last complete reading and when it ended; null before the first. */
  current(): { readonly value: T; readonly readAt: Date } | null;
  /** Why the last reading failed or was not used, else what is known to be missing in it; null if nothing is. */
  lastError(): string | null;
  /** Settles when there is a complete reading, or when there will be none any more. */
  whenReady(): Promise<void>;
}

const words = (error: unknown): string => (error instanceof VendorError || error instanceof ReadingError ? error.message : 'the reading failed unexpectedly');

/** A reading may bring so many rows less than the one before, or such a part of them, without being suspicious. */
const FEW = 10;
const SHARE = 1 / 5;

const farApart = (a: number, b: number): boolean => Math.abs(a - b) > FEW && Math.abs(a - b) > Math.max(a, b) * SHARE;

interface Judged {
  /** `partial`: for want of a better one it is used, and read again soon. */
  readonly verdict: 'complete' | 'partial' | 'refused';
  readonly note: string | null;
  /** How many rows a suspicious reading brought: the next one is compared with that. */
  readonly doubted: number | null;
}

/** The rule for directories (linking.md, Freshness) for readings that are kept in memory: a vendor that answers too little for a moment must not delete what people did. */
const judge = (vendor: VendorName, { rows, missing }: Size, before: { readonly rows: number; readonly whole: boolean }, doubted: number | null): Judged => {
  const shrunk = rows < before.rows && farApart(before.rows, rows);
  const short = farApart(rows + missing, rows);
  const counts = missing === 0 ? null : `${vendor} counts ${missing} enrollments beside the ${rows} that it listed`;
  if (!shrunk && !short) return { verdict: 'complete', note: counts, doubted: null };
  // Two readings agree: that is how it is.
  if (doubted !== null && !farApart(doubted, rows)) return { verdict: 'complete', note: counts, doubted: short ? rows : null };
  if (!shrunk && !before.whole) return { verdict: 'partial', note: counts, doubted: rows };
  const found = shrunk ? `${vendor} listed ${rows} of the ${before.rows} enrollments that it had` : counts;
  return { verdict: 'refused', note: `${found}: the old reading is kept; the next reading decides`, doubted: rows };
};

/**
 * Everything of one kind at a vendor, kept in memory and replaced whole: read at start and again `minutes` after each
 * reading has ended, never two at once. A reading that fails leaves the old one and is tried again after a minute, then
 * after two, four, … up to the interval. One that brings suspiciously little leaves the old one too, unless the next one agrees.
 */
export const completeReading = <T>({ vendor, minutes, clock, log, read, measure }: ReadingOptions<T>): CompleteReading<T> => {
  const interval = minutes * 60_000;
  const abort = new AbortController();
  let settle = (): void => undefined;
  const ready = new Promise<void>((resolve) => (settle = resolve));
  let started = false;
  let timer: NodeJS.Timeout | undefined;
  let current: { value: T; readAt: Date } | null = null;
  let lastError: string | null = null;
  let failures = 0;
  let before = { rows: 0, whole: false };
  let doubted: number | null = null;

  /** Takes a reading in, unless it is suspicious. */
  const take = (value: T): void => {
    const size = measure?.(value) ?? { rows: 0, missing: 0, notes: [] };
    const judged = judge(vendor, size, before, doubted);
    doubted = judged.doubted;
    const notes = judged.note === null ? size.notes : [judged.note, ...size.notes];
    lastError = notes.length > 0 ? notes.join('; ') : null;
    if (lastError !== null) log.warn({ vendor, rows: size.rows, verdict: judged.verdict }, lastError);
    failures = judged.verdict === 'partial' ? failures + 1 : 0;
    if (judged.verdict === 'refused') return;
    current = { value, readAt: new Date(clock.now()) };
    before = { rows: size.rows, whole: judged.verdict === 'complete' };
    settle();
  };

  const attempt = async (open: () => Operation): Promise<void> => {
    try {
      const value = await read(open(), abort.signal);
      if (abort.signal.aborted) return;
      take(value);
    } catch (error) {
      if (abort.signal.aborted) return;
      failures += 1;
      lastError = words(error);
      log.warn({ vendor, failures, error: lastError }, 'a complete reading failed');
    }
    const pause = failures === 0 ? interval : Math.min(interval, FIRST_RETRY_MS * 2 ** (failures - 1));
    timer = setTimeout(() => void attempt(open), pause);
    timer.unref();
  };

  return {
    start(open) {
      if (started || abort.signal.aborted) return;
      started = true;
      void attempt(open);
    },
    close() {
      abort.abort();
      clearTimeout(timer);
      settle();
    },
    current: () => current,
    lastError: () => lastError,
    whenReady: () => ready,
  };
};

const rest = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000).unref();
  });

/**
 * One call of a long reading, given time where the vendor asks for it: a rate limit, a budget that is spent or a short
 * outage must not throw away the thousand pages before it. Nothing that an earlier call left behind is kept or counts.
 */
export const patiently = async <T>(operation: Operation, signal: AbortSignal, call: (operation: Operation) => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      signal.throwIfAborted();
      return await call({ ...operation, reads: new Map(), gaveUp: new Map() });
    } catch (error) {
      if (!(error instanceof VendorError) || error.extensions.retryable !== true || tries === PAGE_TRIES) throw error;
      await rest(error.retryAfterSeconds ?? 2 ** (tries - 1), signal);
    }
  }
};
