import { describe, expect, it } from 'vitest';
import { memoryBudget, memoryQuotas, memoryRests, shareOf, statusOf } from './memory.ts';
import { WINDOW_MS } from './quota.ts';

const T = 1_000_000_000;

describe('a budget', () => {
  it('gives as many calls as it has in any window, and says when the next may be', async () => {
    const budget = memoryBudget(3);
    expect([await budget.take('query', T), await budget.take('query', T + 10), await budget.take('query', T + 20)]).toEqual([0, 0, 0]);
    expect(await budget.take('query', T + 30)).toBe(WINDOW_MS - 29);
    expect(await budget.take('query', T + WINDOW_MS)).toBe(0);
    expect(await budget.take('query', T + WINDOW_MS)).toBe(11);
  });

  it('leaves half to people who wait when an index is filled, and most when unknown keys are looked up', async () => {
    const budget = memoryBudget(10);
    const takes = async (purpose: 'index' | 'miss' | 'query', times: number) => {
      const waits = [];
      for (let i = 0; i < times; i += 1) waits.push(await budget.take(purpose, T + i));
      return waits;
    };
    expect(await takes('index', 6)).toEqual([0, 0, 0, 0, 0, WINDOW_MS - 4]);
    expect(await takes('miss', 3)).toEqual([0, 0, WINDOW_MS - 1]);
    expect(await takes('query', 4)).toEqual([0, 0, 0, WINDOW_MS - 2]);
  });

  it('gives nobody more than there is, whatever they have left of their own part', async () => {
    const budget = memoryBudget(2);
    await budget.take('query', T);
    await budget.take('query', T + 5);
    expect([await budget.take('index', T + 10), await budget.take('miss', T + 10)]).toEqual([WINDOW_MS - 9, WINDOW_MS - 9]);
  });

  it('leaves each purpose one call, however small it is', () => {
    expect([shareOf(100, 'query'), shareOf(100, 'index'), shareOf(100, 'miss'), shareOf(3, 'index'), shareOf(1, 'miss')]).toEqual([100, 50, 20, 1, 1]);
  });

  it('says how much is left, and until when', async () => {
    const budget = memoryBudget(2);
    expect(budget.status(T)).toEqual({ limit: 2, remaining: 2, resetsAt: new Date(T) });
    await budget.take('query', T + 5);
    await budget.take('query', T + 9);
    expect(budget.status(T + 10)).toEqual({ limit: 2, remaining: 0, resetsAt: new Date(T + 5 + WINDOW_MS) });
    expect(budget.status(T + 5 + WINDOW_MS)).toMatchObject({ remaining: 1 });
    expect(statusOf(2, 5, undefined, T).remaining).toBe(0);
  });
});

it('keeps the later of two rests', () => {
  const rests = memoryRests();
  expect(rests.current()).toBeUndefined();
  rests.tell({ until: 5, code: 'VENDOR_UNAVAILABLE' });
  rests.tell({ until: 3, code: 'VENDOR_RATE_LIMITED' });
  rests.tell({ until: 5, code: 'VENDOR_RATE_LIMITED' });
  expect(rests.current()).toEqual({ until: 5, code: 'VENDOR_UNAVAILABLE' });
  rests.tell({ until: 6, code: 'VENDOR_RATE_LIMITED' });
  expect(rests.current()).toEqual({ until: 6, code: 'VENDOR_RATE_LIMITED' });
});

it('keeps one of everything for each vendor', () => {
  const quotas = memoryQuotas();
  expect(quotas.budget('SYNAP', 3)).toBe(quotas.budget('SYNAP', 9));
  expect(quotas.budget('SYNAP', 9).status(T).limit).toBe(3);
  expect(quotas.lanes('SYNAP', 2)).toBe(quotas.lanes('SYNAP', 5));
  expect(quotas.lanes('SYNAP', 5).queue.concurrency).toBe(2);
  expect(quotas.rests('SYNAP')).not.toBe(quotas.rests('MATRIX'));
  expect(quotas.odd('SYNAP')).toBe(quotas.odd('SYNAP'));
});
