import { randomUUID } from 'node:crypto';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { VendorError, type VendorName } from '../shared/errors.ts';
import { ReadingError } from '../shared/reading.ts';
import { readDirectory, type ReadingOptions } from './reading.ts';
import { directoryRow, endLease, LeaseLost, takeLease } from './store/directories.ts';
import { VENDORS } from './store/tables.ts';
import type { Verdict } from './verdict.ts';

/** Resolves after so many milliseconds; rejects when the signal is aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

export interface ReadingsOptions extends Omit<ReadingOptions, 'pause' | 'me'> {
  /** Minutes from the end of one reading to the start of the next. */
  readonly minutes: Readonly<Record<VendorName, number>>;
  /** How pauses pass. For tests. */
  readonly sleep?: Sleep | undefined;
}

/** The readings of the vendors' directories: one after another for each vendor, for as long as the process runs. */
export interface Readings {
  start(): void;
  /** Resolves when every vendor's first reading has ended, well or not. */
  firstRound(): Promise<void>;
  /**
   * Reads a vendor now, after a reading that runs already; resolves when that has ended, well or not. `confirm`: what it finds
   * is true, however little it is.
   */
  sync(vendor: VendorName, confirm: boolean): Promise<void>;
  /** When a vendor's next reading is due, milliseconds since the epoch; null while one runs or where none will. */
  nextAt(vendor: VendorName): number | null;
  close(): Promise<void>;
}

const LEASED_PAUSE_MS = 5000;
const FIRST_RETRY_MS = 60_000;
/** A reading that fails so often may have a cursor that is no good any more: it begins anew. */
const RESUMES = 5;

/** A timer takes no more: it would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const sleepLong: Sleep = async (ms, signal) => {
  for (let left = ms; left > 0; left -= LONGEST_TIMER_MS) await sleepFor(Math.min(left, LONGEST_TIMER_MS), undefined, { signal, ref: false });
};

const deferred = () => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
};

const typeOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** `elsewhere`: another process read the vendor meanwhile. */
type Result = Verdict['kind'] | 'failed' | 'elsewhere' | 'disabled';

interface Sync {
  readonly confirm: boolean;
  readonly done: () => void;
}

interface Round {
  readonly result: Result;
  /** When it ended elsewhere. */
  readonly endedAt?: number;
}

export const startReadings = (options: ReadingsOptions): Readings => {
  const { store, vendors, clock, log, sleep = sleepLong } = options;
  const me = randomUUID();
  const stopped = new AbortController();
  const due = new Map<VendorName, number>();
  const first = new Map(VENDORS.map((vendor) => [vendor, deferred()]));
  const loops: Promise<void>[] = [];
  /** Readings that somebody asked for, and how to wake the vendor's loop. */
  const wanted = new Map<VendorName, Sync[]>();
  const wake = new Map<VendorName, () => void>();
  const confirmed = new Set<VendorName>();

  const intervalOf = (vendor: VendorName): number => options.minutes[vendor] * 60_000;
  const pause = (ms: number) => sleep(ms, stopped.signal);

  const noteFailure = async (vendor: VendorName, error: unknown, failures: number): Promise<void> => {
    const known = error instanceof VendorError;
    const words = known || error instanceof ReadingError ? error.message : 'The directory could not be read';
    log.warn({ vendor, code: known ? error.code : 'INTERNAL_SERVER_ERROR', type: typeOf(error) }, words);
    // What cannot be retried may be the cursor's own fault: begin anew.
    const anew = !known || error.extensions.retryable !== true || failures % RESUMES === RESUMES - 1;
    await store.db
      .updateTable('directories')
      .set({ last_error: words, ended_at: clock.now(), ...(anew ? { reading_started_at: null } : {}) })
      .where('vendor', '=', vendor)
      .execute();
  };

  const attempt = async (vendor: VendorName, failures: number): Promise<Result | 'taken'> => {
    if (!(await takeLease(store, vendor, me, clock.now()))) return 'taken';
    try {
      return await readDirectory(vendor, { ...options, pause, me, confirmed: () => confirmed.has(vendor) });
    } catch (error) {
      if (error instanceof LeaseLost) return 'taken';
      if (!stopped.signal.aborted) await noteFailure(vendor, error, failures);
      return 'failed';
    } finally {
      await endLease(store.db, vendor, me);
    }
  };

  /** When a reading of the vendor ended that began after `since`: by another process, where ours did not. */
  const endedAfter = async (vendor: VendorName, since: number): Promise<number | null> => {
    const endedAt = (await directoryRow(store.db, vendor))?.ended_at ?? null;
    return endedAt !== null && endedAt >= since ? endedAt : null;
  };

  /** `lastEnd`: when our last round ended; null before the first, which reads whatever others have read. */
  const round = async (vendor: VendorName, failures: number, lastEnd: number | null): Promise<Round> => {
    const { mode } = await vendors.status(vendor, options.open()).catch(() => ({ mode: 'UNKNOWN' }));
    if (mode === 'DISABLED') return { result: 'disabled' };
    const started = clock.now();
    // What another process read meanwhile counts: a vendor is not read by every replica, and a refused reading is not decided at once.
    const since = lastEnd === null ? null : await endedAfter(vendor, lastEnd + 1);
    if (since !== null && since + intervalOf(vendor) > started) return { result: 'elsewhere', endedAt: since };
    for (;;) {
      const result = await attempt(vendor, failures);
      if (result !== 'taken') return { result };
      // Should the other one die, we take over.
      const endedAt = await endedAfter(vendor, started);
      if (endedAt !== null) return { result: 'elsewhere', endedAt };
      await pause(LEASED_PAUSE_MS);
    }
  };

  /** Whatever happens in a round, the store's own trouble too, there is a next one. */
  const safely: typeof round = async (vendor, failures, lastEnd) => {
    try {
      return await round(vendor, failures, lastEnd);
    } catch (error) {
      if (!stopped.signal.aborted) log.error({ vendor, type: typeOf(error) }, 'a reading of the directory ended unexpectedly, it is tried again');
      return { result: 'failed' };
    }
  };

  /** Until the next reading is due or somebody wants one; rejects where the readings are closed. */
  const rest = async (vendor: VendorName, ms: number): Promise<void> => {
    if (wanted.has(vendor)) return;
    const waker = new AbortController();
    wake.set(vendor, () => waker.abort());
    await sleep(ms, AbortSignal.any([stopped.signal, waker.signal])).catch(() => undefined);
    wake.delete(vendor);
  };

  const loop = async (vendor: VendorName): Promise<void> => {
    let lastEnd: number | null = null;
    for (let failures = 0; !stopped.signal.aborted; ) {
      due.delete(vendor);
      const syncs = wanted.get(vendor) ?? [];
      wanted.delete(vendor);
      if (syncs.some(({ confirm }) => confirm)) confirmed.add(vendor);
      // What another process read meanwhile is not what somebody asks for now.
      const { result, endedAt } = await safely(vendor, failures, syncs.length > 0 ? null : lastEnd);
      confirmed.delete(vendor);
      for (const { done } of syncs) done();
      lastEnd = clock.now();
      failures = result === 'failed' || result === 'partial' ? failures + 1 : 0;
      const wait = failures === 0 ? intervalOf(vendor) : Math.min(intervalOf(vendor), FIRST_RETRY_MS * 2 ** (failures - 1));
      const next = (endedAt ?? lastEnd) + wait;
      // A vendor that is not configured may be later on: asking whether it is costs nothing.
      if (result !== 'disabled') due.set(vendor, next);
      first.get(vendor)!.resolve();
      await rest(vendor, next - lastEnd);
    }
    for (const { done } of wanted.get(vendor) ?? []) done();
  };

  return {
    start() {
      for (const vendor of VENDORS) loops.push(loop(vendor));
    },
    firstRound: async () => void (await Promise.all([...first.values()].map(({ promise }) => promise))),
    sync: (vendor, confirm) =>
      new Promise((done) => {
        wanted.set(vendor, [...(wanted.get(vendor) ?? []), { confirm, done }]);
        wake.get(vendor)?.();
      }),
    nextAt: (vendor) => due.get(vendor) ?? null,
    async close() {
      stopped.abort();
      await Promise.all(loops);
    },
  };
};
