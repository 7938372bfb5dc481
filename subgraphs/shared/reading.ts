import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { VendorError, type VendorName } from './errors.ts';
import type { Operation } from './operation.ts';

const FIRST_RETRY_MS = 60_000;
const PAGE_TRIES = 5;

/** Why a reading cannot be used, in our own words: its message is shown to people. */
export class ReadingError extends Error {}

export interface ReadingOptions<T> {
  readonly vendor: VendorName;
  /** From the end of one reading to the start of the next. */
  readonly minutes: number;
  readonly clock: Clock;
  readonly log: Logger;
  /** Reads everything or throws; `signal` is aborted when nobody wants the result any more. */
  readonly read: (operation: Operation, signal: AbortSignal) => Promise<T>;
}

export interface CompleteReading<T> {
  /** Starts the first reading; `open` gives each reading its operation. */
  start(open: () => Operation): void;
  close(): void;
  /** The last complete reading and when it ended; null before the first. */
  current(): { readonly value: T; readonly readAt: Date } | null;
  /** Why the last reading failed; null if it did not. */
  lastError(): string | null;
  /** Settles when there is a complete reading, or when there will be none any more. */
  whenReady(): Promise<void>;
}

const words = (error: unknown): string => (error instanceof VendorError || error instanceof ReadingError ? error.message : 'the reading failed unexpectedly');

/**
 * Everything of one kind at a vendor, kept in memory and replaced whole: read at start and again `minutes` after each
 * reading has ended, never two at once. A reading that fails leaves the old one and is tried again after a minute, then
 * after two, four, … up to the interval.
 */
export const completeReading = <T>({ vendor, minutes, clock, log, read }: ReadingOptions<T>): CompleteReading<T> => {
  const interval = minutes * 60_000;
  const abort = new AbortController();
  let settle = (): void => undefined;
  const ready = new Promise<void>((resolve) => (settle = resolve));
  let started = false;
  let timer: NodeJS.Timeout | undefined;
  let current: { value: T; readAt: Date } | null = null;
  let lastError: string | null = null;
  let failures = 0;

  const attempt = async (open: () => Operation): Promise<void> => {
    try {
      const value = await read(open(), abort.signal);
      if (abort.signal.aborted) return;
      current = { value, readAt: new Date(clock.now()) };
      lastError = null;
      failures = 0;
      settle();
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
