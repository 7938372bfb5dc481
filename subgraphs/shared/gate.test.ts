import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { systemClock } from './clock.ts';
import type { Traffic } from './env.ts';
import { CallerLeft, VendorError, type VendorErrorCode } from './errors.ts';
import { createGate, type Gate, type Turn } from './gate.ts';
import { openOperation } from './operation.ts';
import { memoryLanes, type Lanes } from './quota/lanes.ts';
import { memoryRests } from './quota/memory.ts';
import type { Budget } from './quota/quota.ts';

const TRAFFIC: Traffic = { timeoutMs: 300, maxConcurrency: 10, callsPerMinute: undefined, cacheSeconds: 30, maxCallsPerOperation: 100 };
const ANSWER_MS = 50;

const open = (budget?: Budget, lanes: Lanes = memoryLanes()('MATRIX', 10), restMs = 100, timeoutMs = TRAFFIC.timeoutMs): Gate =>
  createGate({ vendor: 'MATRIX', traffic: { ...TRAFFIC, timeoutMs }, clock: systemClock, restMs, budget, lanes, rests: memoryRests() });

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

const turn = (more: Partial<Turn> = {}): Turn => ({ operation: openOperation(passport()), call: 'users', deadline: Date.now() + 5000, ...more });
/** What a call fails with. */
const failure = (gate: Gate, more: Partial<Turn> = {}, work: () => Promise<unknown> = () => Promise.resolve('answered')): Promise<unknown> => gate.pass(turn(more), work).then(() => null, (error: unknown) => error);
const failing = (code: VendorErrorCode) => () => Promise.reject(new VendorError('MATRIX', code, 'users'));
const failTimes = async (gate: Gate, code: VendorErrorCode, times: number): Promise<void> => {
  for (let i = 0; i < times; i += 1) expect(await failure(gate, {}, failing(code))).toMatchObject({ code, detail: undefined });
};
const RESTING = { code: 'VENDOR_UNAVAILABLE', detail: 'resting after repeated failures' };

describe('a vendor that wants to be left alone', () => {
  it('is, for as long as it says, and callers are told in whole seconds', async () => {
    const gate = open();
    gate.rest('VENDOR_UNAVAILABLE', 1.4);
    expect(await failure(gate)).toMatchObject({ code: 'VENDOR_UNAVAILABLE', retryAfterSeconds: 2 });
    expect(gate.health()).toBe('CLOSED');
    gate.rest('VENDOR_RATE_LIMITED', 2.5);
    expect(await failure(gate)).toMatchObject({ code: 'VENDOR_RATE_LIMITED', retryAfterSeconds: 3 });
    expect(gate.health()).toBe('RATE_LIMITED');
  });

  it('is asked again when that is over', async () => {
    const gate = open();
    gate.rest('VENDOR_RATE_LIMITED', 0.05);
    await sleep(60);
    expect(gate.health()).toBe('CLOSED');
    expect(await failure(gate)).toBeNull();
  });
});

describe('the first call after a rest', () => {
  it('goes ahead, and the others wait for what becomes of it', async () => {
    const gate = open();
    gate.rest('VENDOR_UNAVAILABLE', 0.05);
    await sleep(60);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    let sent = 0;
    const work = () => {
      sent += 1;
      return sent === 1 ? answered : Promise.resolve();
    };
    const calls = [1, 2, 3].map(() => failure(gate, {}, work));
    await sleep(20);
    expect(sent).toBe(1);
    answer();
    expect(await Promise.all(calls)).toEqual([null, null, null]);
    expect(sent).toBe(3);
  });

  it('is the only one where the vendor wants to be left alone again', async () => {
    const gate = open();
    gate.rest('VENDOR_UNAVAILABLE', 0.05);
    await sleep(60);
    let sent = 0;
    const work = async () => {
      sent += 1;
      await sleep(10);
      gate.rest('VENDOR_RATE_LIMITED', 60);
      throw new VendorError('MATRIX', 'VENDOR_RATE_LIMITED', 'users');
    };
    const failures = await Promise.all([1, 2, 3].map(() => failure(gate, {}, work)));
    expect(failures).toMatchObject([1, 2, 3].map(() => ({ code: 'VENDOR_RATE_LIMITED' })));
    expect(sent).toBe(1);
  });
});

describe('the breaker', () => {
  it.each([['VENDOR_UNAVAILABLE', 5], ['VENDOR_TIMEOUT', 2]] as const)('opens at %s, %i times in a row, and not before', async (code, times) => {
    const gate = open(undefined, undefined, 60_000, 10_000);
    await failTimes(gate, code, times - 1);
    expect(gate.health()).toBe('CLOSED');
    expect(await failure(gate)).toBeNull();
    await failTimes(gate, code, times);
    expect(gate.health()).toBe('OPEN');
    expect(await failure(gate)).toMatchObject(RESTING);
    // With next to no time left, too.
    expect(await failure(gate, { deadline: Date.now() + 1500 })).toMatchObject(RESTING);
  });

  it('stays closed whatever fails that says nothing about the vendor as a whole', async () => {
    const gate = open();
    await failTimes(gate, 'VENDOR_BAD_RESPONSE', 8);
    await failTimes(gate, 'VENDOR_AUTH', 8);
    for (let i = 0; i < 8; i += 1) expect(await failure(gate, {}, () => Promise.reject(new CallerLeft('MATRIX', 'users')))).toBeInstanceOf(CallerLeft);
    expect(gate.health()).toBe('CLOSED');
  });

  it.each(['VENDOR_UNAVAILABLE', 'VENDOR_TIMEOUT'] as const)('lets one call find out, and the others not wait for it, after %s', async (code) => {
    const gate = open(undefined, undefined, 500);
    await failTimes(gate, code, code === 'VENDOR_TIMEOUT' ? 2 : 5);
    await sleep(510);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    let sent = 0;
    const work = () => {
      sent += 1;
      return answered;
    };
    const probe = failure(gate, {}, work);
    await sleep(0);
    expect(await failure(gate, {}, work)).toMatchObject(RESTING);
    expect([sent, gate.health()]).toEqual([1, 'OPEN']);
    answer();
    expect([await probe, gate.health()]).toEqual([null, 'CLOSED']);
    expect(await failure(gate)).toBeNull();
  });
});

describe('a call that has to wait', () => {
  const oneLane = () => memoryLanes()('MATRIX', 1);

  it('for other processes’ calls, beyond its time, is told to come back', async () => {
    const { queue } = oneLane();
    expect(await failure(open(undefined, { queue, enter: () => Promise.resolve(null) }))).toMatchObject({ code: 'VENDOR_RATE_LIMITED', retryAfterSeconds: 1 });
  });

  it('for calls before it, beyond its time, is late', async () => {
    const gate = open(undefined, oneLane());
    const first = failure(gate, {}, () => sleep(250));
    let sent = 0;
    expect(await failure(gate, { deadline: Date.now() + 50 }, () => Promise.resolve((sent += 1)))).toMatchObject({ code: 'VENDOR_TIMEOUT' });
    expect(await first).toBeNull();
    expect([await failure(gate), sent]).toEqual([null, 0]);
  });

  it('gives its place back, whether it fails or not', async () => {
    let entered = 0;
    const { queue } = oneLane();
    const gate = open(undefined, { queue, enter: () => Promise.resolve(((entered += 1), () => void (entered -= 1))) });
    await failure(gate);
    await failTimes(gate, 'VENDOR_BAD_RESPONSE', 1);
    expect(entered).toBe(0);
  });

  it('is not made where its client has left already', async () => {
    let sent = 0;
    expect(await failure(open(), { operation: openOperation(passport(), AbortSignal.abort()) }, () => Promise.resolve((sent += 1)))).toBeInstanceOf(CallerLeft);
    expect(sent).toBe(0);
  });

  it('for the budget, beyond its time, is told in whole seconds when there is room', async () => {
    const budget = { take: () => Promise.resolve(6200), status: () => ({ limit: 1, remaining: 0, resetsAt: new Date() }) };
    let taken = 0;
    const admit = () => {
      taken += 1;
      return () => void (taken -= 1);
    };
    expect(await failure(open(budget), { admit })).toMatchObject({ code: 'VENDOR_RATE_LIMITED', retryAfterSeconds: 7 });
    expect(taken).toBe(0);
  });

  it('for the budget is not made where its client leaves meanwhile', async () => {
    const budget = { take: () => Promise.resolve(3000), status: () => ({ limit: 1, remaining: 0, resetsAt: new Date() }) };
    const client = new AbortController();
    const waiting = failure(open(budget), { operation: openOperation(passport(), client.signal) });
    await sleep(20);
    client.abort();
    expect(await waiting).toBeInstanceOf(CallerLeft);
  });

  it('goes after those of people who wait, and after those for people who were begun before', async () => {
    const gate = open(undefined, oneLane());
    const order: string[] = [];
    const add = (name: string, purpose: 'query' | 'miss' | 'index', rank?: number) => failure(gate, { operation: openOperation(passport({ purpose })), rank }, async () => void order.push(name));
    const first = failure(gate, {}, () => sleep(30));
    await Promise.all([first, add('index', 'index'), add('index of the first', 'index', 0), add('look-up', 'miss'), add('anybody', 'query'), add('third', 'query', 2), add('first', 'query', 0), add('beyond all ranks', 'query', 5_000_000), add('second', 'query', 1)]);
    expect(order).toEqual(['first', 'second', 'third', 'anybody', 'beyond all ranks', 'look-up', 'index of the first', 'index']);
  });
});

describe('a read that failed', () => {
  const down = new VendorError('MATRIX', 'VENDOR_UNAVAILABLE', 'users');
  /** A gate that ten calls passed, which earns one retry. */
  const passed = async (calls = 10): Promise<Gate> => {
    const gate = open();
    for (let i = 0; i < calls; i += 1) await failure(gate);
    return gate;
  };

  it('is tried again once for ten calls, and no more than ten times in a row', async () => {
    const gate = await passed(11);
    expect([await gate.retry(down, turn()), await gate.retry(down, turn())]).toEqual([true, false]);
    expect(await (await passed(8)).retry(down, turn())).toBe(false);
    const busy = await passed(150);
    let retries = 0;
    while (await busy.retry(down, turn())) retries += 1;
    expect(retries).toBe(10);
  });

  it('is not where the vendor answered, the client has left, or the breaker is open', async () => {
    const gate = await passed(20);
    for (const code of ['VENDOR_TIMEOUT', 'VENDOR_RATE_LIMITED', 'VENDOR_BAD_RESPONSE', 'VENDOR_AUTH'] as const) expect(await gate.retry(new VendorError('MATRIX', code, 'users'), turn())).toBe(false);
    expect(await gate.retry(down, turn({ operation: openOperation(passport(), AbortSignal.abort()) }))).toBe(false);
    await failTimes(gate, 'VENDOR_UNAVAILABLE', 5);
    expect(await gate.retry(down, turn())).toBe(false);
  });

  it('waits until the vendor takes calls again, unless that is too late', async () => {
    const gate = await passed(21);
    gate.rest('VENDOR_UNAVAILABLE', 1);
    expect(await gate.retry(down, turn({ deadline: Date.now() + 500 }))).toBe(false);
    const began = Date.now();
    expect(await gate.retry(down, turn())).toBe(true);
    expect(Date.now() - began).toBeGreaterThanOrEqual(500);
  });

  it('is not where its client leaves while it waits', async () => {
    const gate = await passed(20);
    gate.rest('VENDOR_UNAVAILABLE', 2);
    const client = new AbortController();
    const retried = gate.retry(down, turn({ operation: openOperation(passport(), client.signal) }));
    client.abort();
    await expect(retried).rejects.toBeInstanceOf(CallerLeft);
  });
});

it('tells the budget, where there is one', () => {
  const status = { limit: 1, remaining: 1, resetsAt: new Date(0) };
  expect([open().budget(), open({ take: () => Promise.resolve(0), status: () => status }).budget()]).toEqual([null, status]);
});
