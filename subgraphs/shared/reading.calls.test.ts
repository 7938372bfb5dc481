import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { VendorError } from './errors.ts';
import { openOperation, type Operation } from './operation.ts';
import { patiently } from './reading.ts';

const MINUTE = 60_000;
const open = () => openOperation(passport({ purpose: 'index' }));
const down = () => new VendorError('SYNAP', 'VENDOR_UNAVAILABLE', 'list');

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) }));
afterEach(() => void vi.useRealTimers());

describe('one call of a long reading', () => {
  const limited = (seconds: number) => new VendorError('SYNAP', 'VENDOR_RATE_LIMITED', 'list', { retryAfterSeconds: seconds });

  it('waits as long as the vendor says and goes on, with nothing kept from the try before', async () => {
    const seen: Operation[] = [];
    const answer = patiently(open(), new AbortController().signal, (operation) => {
      seen.push(operation);
      operation.gaveUp.set('SYNAP', down());
      return seen.length === 1 ? Promise.reject(limited(30)) : Promise.resolve('page');
    });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(seen).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe('page');
    expect(seen[0]!.reads).not.toBe(seen[1]!.reads);
    expect(seen[1]!.gaveUp.size).toBe(1);
  });

  it('fails at once where waiting cannot help, and in the end where it does not', async () => {
    let calls = 0;
    const refused = new VendorError('SYNAP', 'VENDOR_AUTH', 'list');
    const { signal } = new AbortController();
    await expect(patiently(open(), signal, () => ((calls += 1), Promise.reject(refused)))).rejects.toBe(refused);
    expect(calls).toBe(1);
    const failed = expect(patiently(open(), signal, () => ((calls += 1), Promise.reject(down())))).rejects.toMatchObject({ code: 'VENDOR_UNAVAILABLE' });
    await vi.advanceTimersByTimeAsync(MINUTE);
    await failed;
    expect(calls).toBe(6);
  });

  it('is made again after one second, two, four and eight where the vendor does not say when', async () => {
    const began = Date.now();
    const calls: number[] = [];
    const failed = expect(patiently(open(), new AbortController().signal, () => (calls.push(Date.now() - began), Promise.reject(down())))).rejects.toMatchObject({ code: 'VENDOR_UNAVAILABLE' });
    await vi.advanceTimersByTimeAsync(MINUTE);
    await failed;
    expect(calls).toEqual([0, 1000, 3000, 7000, 15_000]);
  });

  it('is not made where the reading is no longer wanted', async () => {
    let calls = 0;
    await expect(patiently(open(), AbortSignal.abort(), () => Promise.resolve((calls += 1)))).rejects.toMatchObject({ name: 'AbortError' });
    expect(calls).toBe(0);
  });

  it('ends when the reading is no longer wanted', async () => {
    const abort = new AbortController();
    const ended = expect(patiently(open(), abort.signal, () => Promise.reject(limited(3600)))).rejects.toMatchObject({ name: 'AbortError' });
    await vi.advanceTimersByTimeAsync(0);
    abort.abort();
    await ended;
  });
});
