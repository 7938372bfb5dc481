import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { CallerLeft, isOwnFailure, VendorError } from './errors.ts';
import { isWaitedFor, waitFor } from './interest.ts';
import { closeOperation, openOperation, record, recordGap, recordStale } from './operation.ts';

describe('what the fetches of one operation share', () => {
  it('is their memory, and not their cost', () => {
    const given = passport();
    const [one, other] = [openOperation(given), openOperation(given)];
    one.reads.set('users', Promise.resolve(1));
    one.calls.set('SYNAP', 3);
    expect([other.reads.has('users'), other.calls.get('SYNAP')]).toEqual([true, 3]);
    record(one.ledger, 'SYNAP', { calls: 1 });
    expect(other.ledger.vendorCalls).toEqual([]);
    closeOperation(given.operationId);
    expect(openOperation(given).reads.size).toBe(0);
  });

  it('is nothing where an index is filled, or between operations', () => {
    const given = passport({ purpose: 'index' });
    openOperation(given).calls.set('SYNAP', 3);
    expect(openOperation(given).calls.size).toBe(0);
    openOperation(passport()).calls.set('SYNAP', 3);
    expect(openOperation(passport()).calls.size).toBe(0);
  });

  it('ends with its signal, to which many calls may listen', async () => {
    const warned = vi.fn();
    process.on('warning', warned);
    const { signal } = new AbortController();
    expect(openOperation(passport(), signal).signal).toBe(signal);
    for (let i = 0; i < 20; i += 1) signal.addEventListener('abort', () => i);
    await setImmediate();
    process.off('warning', warned);
    expect(warned).not.toHaveBeenCalled();
    expect(openOperation(passport()).signal).toBeUndefined();
  });
});

describe('the ledger', () => {
  it('adds up what each vendor cost', () => {
    const { ledger } = openOperation(passport());
    record(ledger, 'SYNAP', { calls: 1, ms: 1.6 });
    record(ledger, 'MATRIX', { cacheHits: 1 });
    record(ledger, 'SYNAP', { calls: 2, cacheHits: 1, ms: 3 });
    expect(ledger.vendorCalls).toEqual([{ vendor: 'SYNAP', calls: 3, cacheHits: 1, ms: 5 }, { vendor: 'MATRIX', calls: 0, cacheHits: 1, ms: 0 }]);
  });

  it('names what is old, and once what is missing', () => {
    const { ledger } = openOperation(passport());
    recordStale(ledger, 'SYNAP', new Date(0));
    for (const [vendor, message] of [['SYNAP', 'a'], ['SYNAP', 'a'], ['SYNAP', 'b'], ['MATRIX', 'a']] as const) recordGap(ledger, vendor, message);
    expect(ledger).toMatchObject({ stale: [{ vendor: 'SYNAP', fetchedAt: '1970-01-01T00:00:00.000Z' }], incomplete: [{ vendor: 'SYNAP', message: 'a' }, { vendor: 'SYNAP', message: 'b' }, { vendor: 'MATRIX', message: 'a' }] });
  });
});

it('knows which operation others wait for, and which failures are its own', () => {
  const [one, other] = [openOperation(passport()), openOperation(passport())];
  waitFor({ ...one });
  expect([isWaitedFor(one), isWaitedFor(other)]).toEqual([true, false]);
  expect([new CallerLeft('SYNAP', 'users'), new VendorError('SYNAP', 'QUERY_TOO_COMPLEX', 'users'), new VendorError('SYNAP', 'VENDOR_UNAVAILABLE', 'users'), new Error('x')].map(isOwnFailure)).toEqual([true, true, false, false]);
});

describe('an error of a vendor', () => {
  it('says which call of whom failed and why, and whether to try again', () => {
    expect(new VendorError('SYNAP', 'VENDOR_AUTH', 'users by id')).toMatchObject({ message: 'SYNAP refused our credentials (users by id)', extensions: { code: 'VENDOR_AUTH', vendor: 'SYNAP', retryable: false } });
    const limited = new VendorError('MATRIX', 'VENDOR_RATE_LIMITED', 'classes', { detail: 'ours', retryAfterSeconds: 0 });
    expect(limited).toMatchObject({ message: 'MATRIX takes no more calls for now (classes): ours', detail: 'ours', extensions: { retryable: true, retryAfterSeconds: 0 } });
    expect(new CallerLeft('SYNAP', 'users').message).toBe('SYNAP is not available (users): the client went away');
  });

  it.each([['VENDOR_UNAVAILABLE', true], ['VENDOR_TIMEOUT', true], ['VENDOR_BAD_RESPONSE', false], ['VENDOR_NOT_CONFIGURED', false], ['QUERY_TOO_COMPLEX', false]] as const)('%s may be retried: %s', (code, retryable) => {
    expect(new VendorError('SYNAP', code, 'users').extensions).toStrictEqual({ code, vendor: 'SYNAP', retryable });
  });
});
