import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { requestLimit } from '../../gateway/ratelimit.ts';
import { available, REDIS_URL } from './services.ts';

const log = pino({ level: 'silent' });

describe.runIf(await available('Redis', REDIS_URL))('requests of one caller, over Redis', () => {
  const replicas = [1, 2].map(() => requestLimit({ perMinute: 10, redisUrl: REDIS_URL, log }));
  afterAll(() => replicas.forEach((replica) => replica.close()));

  it('are counted by all replicas together', async () => {
    // Until both are connected each counts alone.
    await vi.waitFor(async () => {
      const probe = `test:${randomUUID()}`;
      for (let n = 0; n < 10; n += 1) await replicas[n % 2]!.take(probe);
      expect(await replicas[0]!.take(probe)).toBeGreaterThan(0);
    });
    const name = `test:${randomUUID()}`;
    const waits: number[] = [];
    for (let n = 0; n < 14; n += 1) waits.push(await replicas[n % 2]!.take(name));
    expect(waits.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 0));
    for (const seconds of waits.slice(10)) expect(seconds).toBeGreaterThan(0);
  });

  it('are counted by each alone while Redis is away', async () => {
    const alone = requestLimit({ perMinute: 3, redisUrl: 'redis://127.0.0.1:9', log });
    const waits: number[] = [];
    for (let n = 0; n < 5; n += 1) waits.push(await alone.take('somebody'));
    alone.close();
    expect(waits.map((seconds) => seconds > 0)).toEqual([false, false, false, true, true]);
  });
});
