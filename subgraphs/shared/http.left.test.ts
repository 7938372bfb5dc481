import { describe, expect, it } from 'vitest';
import { answeringVendor, operation, read } from '../../test/support/answering.ts';

const at = answeringVendor();
const refusal = (demand: () => void): unknown => {
  try {
    demand();
    return null;
  } catch (error) {
    return (error as { extensions: unknown }).extensions;
  }
};

describe('how many calls an operation may still make', () => {
  it('is what its own limit and the budget leave', async () => {
    const vendor = at.client({ maxCallsPerOperation: 5, callsPerMinute: 6 });
    const [first, second] = [operation(), operation()];
    expect(vendor.for(first).left()).toBe(5);
    for (const path of ['a', 'b', 'c']) await read(vendor, first, path);
    expect(vendor.for(first).left()).toBe(2);
    expect(vendor.for(second).left()).toBe(3);
    expect(at.client({ maxCallsPerOperation: 7 }).for(operation()).left()).toBe(7);
  });

  it('is said before they are made, with the reason why so many may not be', async () => {
    const vendor = at.client({ maxCallsPerOperation: 5, callsPerMinute: 6 });
    const [first, second] = [operation(), operation()];
    for (const path of ['a', 'b', 'c']) await read(vendor, first, path);
    expect(refusal(() => vendor.for(first).demand('users', 2))).toBeNull();
    expect(refusal(() => vendor.for(first).demand('users', 3))).toMatchObject({ code: 'QUERY_TOO_COMPLEX', retryable: false });
    expect(refusal(() => vendor.for(second).demand('users', 3))).toBeNull();
    expect(refusal(() => vendor.for(second).demand('users', 4))).toMatchObject({ code: 'VENDOR_RATE_LIMITED', retryable: true, retryAfterSeconds: expect.any(Number) as number });
    expect(at.seen).toHaveLength(3);
  });

  it('refuses nothing that has only to wait for a moment', async () => {
    const clock = { ahead: -60_000, now: () => Date.now() + clock.ahead };
    const vendor = at.client({ callsPerMinute: 1, timeoutMs: 2000 }, {}, clock);
    await read(vendor, operation(), 'a');
    expect(refusal(() => vendor.for(operation()).demand('users', 1))).toMatchObject({ code: 'VENDOR_RATE_LIMITED' });
    clock.ahead = 0;
    expect(refusal(() => vendor.for(operation()).demand('users', 1))).toBeNull();
  });
});
