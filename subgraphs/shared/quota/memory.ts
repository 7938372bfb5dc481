import { oddAnswers } from '../odd.ts';
import { memoryLanes } from './lanes.ts';
import { once } from './once.ts';
import { WINDOW_MS, type Budget, type BudgetStatus, type Purpose, type Quotas, type Rest, type Rests } from './quota.ts';

/** The part of the budget that each purpose may use, so that neither indexing nor look-ups of unknown keys starve people. */
const SHARE: Record<Purpose, number> = { query: 1, index: 0.5, miss: 0.2 };

export const shareOf = (limit: number, purpose: Purpose): number => Math.max(1, Math.floor(limit * SHARE[purpose]));

export const statusOf = (limit: number, spent: number, oldest: number | undefined, now: number): BudgetStatus => ({
  limit,
  remaining: Math.max(0, limit - spent),
  resetsAt: new Date((oldest ?? now - WINDOW_MS) + WINDOW_MS),
});

interface Spent {
  readonly at: number;
  readonly purpose: Purpose;
}

/** Kept in this process alone. */
export const memoryBudget = (limit: number): Budget => {
  let log: Spent[] = [];
  const prune = (now: number) => {
    const first = log.findIndex((spent) => spent.at > now - WINDOW_MS);
    log = first === -1 ? [] : log.slice(first);
  };
  return {
    take(purpose, now) {
      prune(now);
      const share = shareOf(limit, purpose);
      const own = purpose === 'query' ? log : log.filter((spent) => spent.purpose === purpose);
      const blocking = log.length >= limit ? log[log.length - limit] : own.length >= share ? own[own.length - share] : undefined;
      if (blocking) return Promise.resolve(blocking.at + WINDOW_MS - now + 1);
      log.push({ at: now, purpose });
      return Promise.resolve(0);
    },
    status(now) {
      prune(now);
      return statusOf(limit, log.length, log[0]?.at, now);
    },
  };
};

export const memoryRests = (): Rests => {
  let kept: Rest | undefined;
  return {
    tell(rest) {
      if (!kept || kept.until < rest.until) kept = rest;
    },
    current: () => kept,
  };
};

/** What is kept in this process alone, whatever the rest is kept in. */
export const inThisProcess = () => ({ rests: once(memoryRests), lanes: memoryLanes(), odd: once(oddAnswers) });

/** Kept in this process alone. */
export const memoryQuotas = (): Quotas => ({ ...inThisProcess(), budget: once((_vendor, limit: number) => memoryBudget(limit)), close: () => undefined });
