import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { VendorError } from './errors.ts';
import { openOperation } from './operation.ts';
import { completeReading, ReadingError, type CompleteReading, type Size } from './reading.ts';

const MINUTE = 60_000;
const log = pino({ level: 'silent' });
const clock = { now: () => Date.now() };
const open = () => openOperation(passport({ purpose: 'index' }));
const down = () => new VendorError('SYNAP', 'VENDOR_UNAVAILABLE', 'list');

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) }));
afterEach(() => void vi.useRealTimers());

/** A reading of the numbers 1, 2, 3, …; `answers` replaces some by an error. */
const counting = (answers: readonly (Error | null)[] = [], minutes = 10) => {
  let reads = 0;
  const purposes: string[] = [];
  const reading = completeReading({
    vendor: 'SYNAP',
    minutes,
    clock,
    log,
    read: (operation) => {
      purposes.push(operation.purpose);
      const error = answers[reads];
      reads += 1;
      return error ? Promise.reject(error) : Promise.resolve(reads);
    },
  });
  return { reading, purposes, reads: () => reads };
};

const settled = async (reading: CompleteReading<unknown>) => {
  await vi.advanceTimersByTimeAsync(0);
  return reading.current();
};

describe('a complete reading', () => {
  it('is nothing before the first one has ended, then everything with its time', async () => {
    const { reading, purposes } = counting();
    expect(reading.current()).toBeNull();
    reading.start(open);
    await reading.whenReady();
    expect(reading.current()).toEqual({ value: 1, readAt: new Date(Date.UTC(2026, 0, 1)) });
    expect(purposes).toEqual(['index']);
    reading.close();
  });

  it('is replaced an interval after the last has ended', async () => {
    const { reading } = counting();
    reading.start(open);
    await vi.advanceTimersByTimeAsync(10 * MINUTE - 1);
    expect(reading.current()?.value).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(reading.current()).toEqual({ value: 2, readAt: new Date(Date.UTC(2026, 0, 1, 0, 10)) });
    reading.close();
  });

  it('never runs twice at once, however long one takes', async () => {
    let running = 0;
    let most = 0;
    let finish = (): void => undefined;
    const reading = completeReading({
      vendor: 'SYNAP',
      minutes: 1,
      clock,
      log,
      read: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => (finish = resolve));
        running -= 1;
        return 'all';
      },
    });
    reading.start(open);
    reading.start(open);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    finish();
    expect(await settled(reading)).toEqual({ value: 'all', readAt: new Date(Date.UTC(2026, 0, 1, 1)) });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(most).toBe(1);
    expect(running).toBe(1);
    reading.close();
  });

  it('keeps the old one where a new one fails, and says why', async () => {
    const { reading } = counting([null, down()]);
    reading.start(open);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(reading.current()?.value).toBe(1);
    expect(reading.lastError()).toBe('SYNAP is not available (list)');
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(reading.current()?.value).toBe(3);
    expect(reading.lastError()).toBeNull();
    reading.close();
  });

  it('is tried again after one minute, two, four, and never later than the interval', async () => {
    const { reading, reads } = counting([down(), down(), down(), down(), down()], 5);
    reading.start(open);
    const counts: number[] = [];
    for (const minutes of [0, 1, 2, 4, 5, 5]) {
      await vi.advanceTimersByTimeAsync(minutes * MINUTE - (minutes && 1));
      const before = reads();
      await vi.advanceTimersByTimeAsync(minutes && 1);
      counts.push(reads() - (minutes ? before : 0));
    }
    expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
    expect(reading.current()?.value).toBe(6);
    reading.close();
  });

  it('shows our own words for a failure, and nothing of a stranger’s', async () => {
    const own = counting([new ReadingError('more than 10 rows')]);
    own.reading.start(open);
    const strange = counting([new Error('https://secret.example?key=abc')]);
    strange.reading.start(open);
    await vi.advanceTimersByTimeAsync(0);
    expect([own.reading.lastError(), strange.reading.lastError()]).toEqual(['more than 10 rows', 'the reading failed unexpectedly']);
    own.reading.close();
    strange.reading.close();
  });

  it('stops when closed: no further reading, none that is running counts, and nobody waits for ever', async () => {
    const { reading, reads } = counting([down()]);
    reading.start(open);
    await vi.advanceTimersByTimeAsync(0);
    reading.close();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    await reading.whenReady();
    expect(reads()).toBe(1);
    reading.start(open);
    expect(reads()).toBe(1);
  });
});

describe('a reading under way', () => {
  /** One that ends when it is told to. */
  const slow = () => {
    let end: (error?: Error) => void = () => undefined;
    let reads = 0;
    const reading = completeReading({ vendor: 'SYNAP', minutes: 1, clock, log, read: () => new Promise<number>((resolve, reject) => { reads += 1; end = (error) => (error ? reject(error) : resolve(reads)); }) });
    return { reading, end: (error?: Error) => end(error), reads: () => reads };
  };

  it('is waited for', async () => {
    const { reading, end } = slow();
    reading.start(open);
    let ready = false;
    void reading.whenReady().then(() => (ready = true));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(ready).toBe(false);
    end();
    await vi.advanceTimersByTimeAsync(0);
    expect(ready).toBe(true);
    reading.close();
  });

  it('when all is closed counts no more, whether it fails or not, and is the last', async () => {
    for (const error of [undefined, down()]) {
      const { reading, end, reads } = slow();
      reading.start(open);
      reading.close();
      end(error);
      await vi.advanceTimersByTimeAsync(60 * MINUTE);
      expect([reading.current(), reading.lastError(), reads()]).toEqual([null, null, 1]);
    }
  });

  it('after several that brought less than is counted is put off longer each time', async () => {
    const reads: number[] = [];
    const reading = completeReading({ vendor: 'SYNAP', minutes: 60, clock, log, read: () => { reads.push(Date.now()); return Promise.resolve(reads.length); }, measure: (n) => ({ rows: n * 100, missing: 5000, notes: [] }) });
    reading.start(open);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    reading.close();
    expect(reads.map((at) => (at - reads[0]!) / MINUTE)).toEqual([0, 1, 3, 7]);
  });
});

describe('a reading that brings too little', () => {
  const all = (rows: number, missing = 0, ...notes: string[]): Size => ({ rows, missing, notes });
  /** Readings every 10 minutes that bring these, one after another. */
  const bringing = (...sizes: readonly Size[]) => {
    const left = [...sizes];
    const reading = completeReading({ vendor: 'SYNAP', minutes: 10, clock, log, read: () => Promise.resolve(left.shift()!), measure: (size) => size });
    reading.start(open);
    return {
      rows: async (minutes: number) => {
        await vi.advanceTimersByTimeAsync(minutes * MINUTE);
        return reading.current()?.value.rows;
      },
      lastError: () => reading.lastError(),
      left: () => left.length,
      [Symbol.dispose]: () => reading.close(),
    };
  };

  it('keeps the old one, says so, and the next reading decides: it agrees', async () => {
    using it = bringing(all(219), all(0), all(3), all(3));
    expect([await it.rows(0), it.lastError()]).toEqual([219, null]);
    expect([await it.rows(10), it.lastError()]).toEqual([219, 'SYNAP listed 0 of the 219 enrollments that it had: the old reading is kept; the next reading decides']);
    // Not after a minute: whatever ails the vendor has the usual time to go away.
    expect([await it.rows(9), it.left()]).toEqual([219, 2]);
    expect([await it.rows(1), it.lastError()]).toEqual([3, null]);
  });

  it('keeps the old one, and the next reading decides: it was nothing', async () => {
    using it = bringing(all(219), all(100), all(220));
    expect(await it.rows(10)).toBe(219);
    expect([await it.rows(10), it.lastError()]).toEqual([220, null]);
  });

  it('keeps the old one for as long as no two readings agree', async () => {
    using it = bringing(all(219), all(0), all(100), all(40), all(30));
    const seen: (number | undefined)[] = [];
    for (const minutes of [0, 10, 10, 10, 10]) seen.push(await it.rows(minutes));
    expect(seen).toEqual([219, 219, 219, 219, 30]);
  });

  it.each([
    [12, 2],
    [219, 176],
    [100, 80],
  ])('is not suspicious where %i become %i', async (before, after) => {
    using it = bringing(all(before), all(after));
    expect(await it.rows(10)).toBe(after);
    expect(it.lastError()).toBeNull();
  });

  it.each([
    [13, 2],
    [219, 175],
    [100, 79],
  ])('is suspicious where %i become %i', async (before, after) => {
    using it = bringing(all(before), all(after));
    expect(await it.rows(10)).toBe(before);
  });

  it('is used at first where the vendor counts more, for want of a better one, and read again after a minute', async () => {
    using it = bringing(all(0, 219), all(219));
    expect([await it.rows(0), it.lastError()]).toEqual([0, 'SYNAP counts 219 enrollments beside the 0 that it listed']);
    expect([await it.rows(1), it.lastError()]).toEqual([219, null]);
  });

  it('of less than the vendor counts replaces no complete one', async () => {
    using it = bringing(all(150), all(150, 100), all(250));
    expect(await it.rows(0)).toBe(150);
    expect([await it.rows(10), it.lastError()]).toEqual([150, 'SYNAP counts 100 enrollments beside the 150 that it listed: the old reading is kept; the next reading decides']);
    expect([await it.rows(10), it.lastError()]).toEqual([250, null]);
  });

  it('is believed at last where the vendor’s count is what is wrong, and people know', async () => {
    using it = bringing(all(100, 5000), all(101, 5000), all(102, 5000), all(103, 5000));
    const counts = (rows: number) => `SYNAP counts 5000 enrollments beside the ${rows} that it listed`;
    expect([await it.rows(0), it.lastError()]).toEqual([100, counts(100)]);
    expect([await it.rows(1), it.lastError()]).toEqual([101, counts(101)]);
    expect([await it.rows(10), it.lastError()]).toEqual([102, counts(102)]);
    expect([await it.rows(10), it.lastError()]).toEqual([103, counts(103)]);
  });

  it('by a few only is used, and told', async () => {
    using it = bringing(all(219), all(219, 3, 'titles are missing'));
    expect([await it.rows(10), it.lastError()]).toEqual([219, 'SYNAP counts 3 enrollments beside the 219 that it listed; titles are missing']);
  });

  it('after a failure is still compared with the last one that was used', async () => {
    const results: (Size | Error)[] = [all(219), down(), all(5)];
    const reading = completeReading({ vendor: 'SYNAP', minutes: 10, clock, log, read: () => { const next = results.shift()!; return next instanceof Error ? Promise.reject(next) : Promise.resolve(next); }, measure: (size) => size });
    reading.start(open);
    await vi.advanceTimersByTimeAsync(11 * MINUTE);
    expect([reading.current()?.value.rows, results.length]).toEqual([219, 0]);
    reading.close();
  });
});
