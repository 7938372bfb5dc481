import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { systemClock } from './clock.ts';
import type { Traffic } from './env.ts';
import { VendorError } from './errors.ts';
import { createGate, type Gate } from './gate.ts';
import { openOperation } from './operation.ts';
import { memoryLanes } from './quota/lanes.ts';
import { memoryRests } from './quota/memory.ts';
import type { Budget } from './quota/quota.ts';

const TRAFFIC: Traffic = { timeoutMs: 300, maxConcurrency: 10, callsPerMinute: undefined, cacheSeconds: 30, maxCallsPerOperation: 100 };
const ANSWER_MS = 50;

const open = (budget?: Budget): Gate => createGate({ vendor: 'MATRIX', traffic: TRAFFIC, clock: systemClock, restMs: 100, budget, lanes: memoryLanes()('MATRIX', 10), rests: memoryRests() });

/** A vendor that answers after 50 ms, and what it was asked: the time that was left, milliseconds. */
const vendor = () => {
  const sent: number[] = [];
  const work = async (msLeft: number): Promise<string> => {
    sent.push(msLeft);
    await sleep(Math.min(ANSWER_MS, msLeft));
    if (msLeft < ANSWER_MS) throw new VendorError('MATRIX', 'VENDOR_TIMEOUT', 'users');
    return 'answered';
  };
  return { sent, work };
};

const pass = (gate: Gate, work: (msLeft: number) => Promise<string>, ms = TRAFFIC.timeoutMs): Promise<string> =>
  gate.pass({ operation: openOperation(passport()), call: 'users', deadline: Date.now() + ms }, work).catch((error: unknown) => (error as VendorError).code);

it('sends nothing that waited for the budget so long that the vendor could not answer any more', async () => {
  const waits = [270];
  const gate = open({ take: () => Promise.resolve(waits.shift() ?? 0), status: () => ({ limit: 1, remaining: 0, resetsAt: new Date() }) });
  const { sent, work } = vendor();
  expect(await pass(gate, work)).toBe('VENDOR_RATE_LIMITED');
  expect(sent).toHaveLength(0);
  expect(await pass(gate, work)).toBe('answered');
});

it('does not take a vendor for one that hangs where the callers had next to no time', async () => {
  const gate = open();
  const { work } = vendor();
  for (let i = 0; i < 4; i += 1) expect(await pass(gate, work, 20)).toBe('VENDOR_TIMEOUT');
  expect(await pass(gate, work)).toBe('answered');
});

it('lets no more than 2000 calls wait, and refuses the others at once', async () => {
  const gate = open();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let sent = 0;
  const work = async (): Promise<string> => {
    sent += 1;
    await released;
    return 'answered';
  };
  const LONG_MS = 60_000;
  const calls = Array.from({ length: 10 + 2000 }, () => pass(gate, work, LONG_MS));
  await sleep(0);
  expect([sent, gate.waiting()]).toEqual([10, 2000]);
  const outcome = await Promise.race([pass(gate, work, LONG_MS), sleep(1000, 'waits')]);
  expect(outcome).toBe('VENDOR_RATE_LIMITED');
  release();
  expect(new Set(await Promise.all(calls))).toEqual(new Set(['answered']));
  // Those who waited have gone: there is room again.
  expect(await pass(gate, work, LONG_MS)).toBe('answered');
});
