import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { VendorName } from '../../subgraphs/shared/errors.ts';
import { redisQuotas } from '../../subgraphs/shared/quota/redis.ts';
import { available, REDIS_URL } from './services.ts';

const there = await available('Redis', REDIS_URL);

/** A budget of its own for each test. */
const unusedVendor = (): VendorName => `TEST-${randomUUID()}` as VendorName;

const replica = (url = REDIS_URL, replicas = 1) => {
  const lines: string[] = [];
  const budgets = redisQuotas({ url, replicas, log: pino({}, { write: (line: string) => void lines.push(line) }) });
  return { ...budgets, lines };
};

describe.skipIf(!there)('a call budget in Redis', () => {
  it('is one for all replicas, whatever their clocks say', async () => {
    const vendor = unusedVendor();
    const [a, b] = [replica(), replica()];
    const [left, right] = [a.budget(vendor, 100), b.budget(vendor, 100)];
    const waits = await Promise.all(Array.from({ length: 300 }, (_, i) => (i % 2 ? left : right).take('query', i % 2 ? 0 : 9e12)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(100);
    expect(Math.max(...waits)).toBeLessThanOrEqual(61_001);
    a.close();
    b.close();
  });

  it('keeps its shares: look-ups of unknown keys get a fifth, indexing a half', async () => {
    const vendor = unusedVendor();
    const one = replica();
    const budget = one.budget(vendor, 100);
    const free = async (purpose: 'miss' | 'index' | 'query') => (await Promise.all(Array.from({ length: 100 }, () => budget.take(purpose, 0)))).filter((wait) => wait === 0).length;
    expect(await free('miss')).toBe(20);
    expect(await free('index')).toBe(50);
    expect(await free('query')).toBe(30);
    one.close();
  });
});

describe.skipIf(!there)('a vendor that wants to be left alone', () => {
  it('is left alone by every replica, and one that starts later asks for itself', async () => {
    const vendor = unusedVendor();
    const [a, b] = [replica(), replica()];
    const [left, right] = [a.rests(vendor), b.rests(vendor)];
    // Listening takes a moment to begin.
    await expect.poll(() => {
      left.tell({ until: Date.now() + 30_000, code: 'VENDOR_RATE_LIMITED' });
      return right.current()?.code;
    }).toBe('VENDOR_RATE_LIMITED');
    const later = replica();
    expect(later.rests(vendor).current()).toBeUndefined();
    for (const each of [a, b, later]) each.close();
  });
});

describe('a call budget whose Redis is away', () => {
  it('is this replica’s part of it, and says so', async () => {
    const one = replica('redis://127.0.0.1:1', 4);
    const budget = one.budget('MATRIX', 100);
    const waits = await Promise.all(Array.from({ length: 60 }, () => budget.take('query', 1_000)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(25);
    expect(one.lines.join('')).toContain('Redis is away');
    expect(budget.status(1_000)).toMatchObject({ limit: 25, remaining: 0 });
    one.close();
  });
});
