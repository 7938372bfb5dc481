import type { Passport } from '../../schema/caller.ts';

const WINDOW_MS = 60_000;

type Purpose = Passport['purpose'];

/** The part of the budget that each purpose may use, so that neither indexing nor look-ups of unknown keys starve people. */
const SHARE: Record<Purpose, number> = { query: 1, index: 0.5, miss: 0.2 };

export interface Budget {
  readonly limit: number;
  /** Takes one call and answers 0, or takes nothing and answers the milliseconds until one may be free. */
  take(purpose: Purpose, now: number): Promise<number>;
  status(now: number): { limit: number; remaining: number; resetsAt: Date };
}

interface Spent {
  at: number;
  purpose: Purpose;
}

/**
 * At most `limit` calls in any 60 seconds: a sliding log, because a fixed window lets nearly twice the limit
 * through around its edge.
 */
export const slidingBudget = (limit: number): Budget => {
  let log: Spent[] = [];
  const prune = (now: number) => {
    const first = log.findIndex((spent) => spent.at > now - WINDOW_MS);
    log = first === -1 ? [] : first === 0 ? log : log.slice(first);
  };
  return {
    limit,
    take(purpose, now) {
      prune(now);
      const share = Math.max(1, Math.floor(limit * SHARE[purpose]));
      const own = purpose === 'query' ? log : log.filter((spent) => spent.purpose === purpose);
      const blocking = log.length >= limit ? log[log.length - limit] : own.length >= share ? own[own.length - share] : undefined;
      if (blocking) return Promise.resolve(blocking.at + WINDOW_MS - now + 1);
      log.push({ at: now, purpose });
      return Promise.resolve(0);
    },
    status(now) {
      prune(now);
      return { limit, remaining: Math.max(0, limit - log.length), resetsAt: new Date((log[0]?.at ?? now - WINDOW_MS) + WINDOW_MS) };
    },
  };
};
