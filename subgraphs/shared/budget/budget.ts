import type { Passport } from '../../../schema/caller.ts';

/** The budgets are of any so many milliseconds: a sliding log, because a fixed window lets nearly twice the limit through around its edge. */
export const WINDOW_MS = 60_000;

export type Purpose = Passport['purpose'];

/** The part of the budget that each purpose may use, so that neither indexing nor look-ups of unknown keys starve people. */
const SHARE: Record<Purpose, number> = { query: 1, index: 0.5, miss: 0.2 };

export const shareOf = (limit: number, purpose: Purpose): number => Math.max(1, Math.floor(limit * SHARE[purpose]));

export interface BudgetStatus {
  readonly limit: number;
  readonly remaining: number;
  readonly resetsAt: Date;
}

/** At most so many calls to a vendor in any 60 seconds. Times are milliseconds since the epoch. */
export interface Budget {
  /** Takes one call and answers 0, or takes nothing and answers the milliseconds until one may be free. */
  take(purpose: Purpose, now: number): Promise<number>;
  status(now: number): BudgetStatus;
}

/** A budget for calls to one vendor, kept where this process keeps such things. */
export type OpenBudget = (vendor: string, limit: number) => Budget;

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
