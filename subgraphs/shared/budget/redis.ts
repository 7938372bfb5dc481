import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { memoryBudget, shareOf, statusOf, WINDOW_MS, type Budget, type BudgetStatus, type OpenBudget } from './budget.ts';

/**
 * One sorted set of times for all calls, one for each limited purpose. Redis's own clock: the replicas' may differ.
 * Answers the wait in milliseconds, the calls spent, and the oldest of them.
 */
const TAKE = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local window = tonumber(ARGV[1])
local function blocking(key, limit)
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now - window)
  if redis.call('ZCARD', key) < limit then return nil end
  return tonumber(redis.call('ZRANGE', key, -limit, -limit, 'WITHSCORES')[2])
end
local first = blocking(KEYS[1], tonumber(ARGV[2]))
if not first and KEYS[2] ~= KEYS[1] then first = blocking(KEYS[2], tonumber(ARGV[3])) end
local wait = 0
if first then wait = first + window - now + 1 else
  for i = 1, (KEYS[2] ~= KEYS[1]) and 2 or 1 do
    redis.call('ZADD', KEYS[i], now, ARGV[4])
    redis.call('PEXPIRE', KEYS[i], window)
  end
end
local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2]
return { wait, redis.call('ZCARD', KEYS[1]), oldest or '' }
`;

const ANSWER_MS = 500;

export interface RedisBudgetsOptions {
  readonly url: string;
  /** How many replicas share the budget: without Redis each keeps to its part. */
  readonly replicas: number;
  readonly log: Logger;
}

/** Shared by every process that uses the same Redis. While it is away each keeps to its part of the limit, and says so. */
export const redisBudgets = ({ url, replicas, log }: RedisBudgetsOptions): { open: OpenBudget; close(): void } => {
  const redis = new Redis(url, { maxRetriesPerRequest: 0, enableOfflineQueue: false, commandTimeout: ANSWER_MS, connectTimeout: ANSWER_MS, lazyConnect: false });
  let away = false;
  // Errors are told by the calls that fail; without a listener each would be printed.
  redis.on('error', () => undefined);
  redis.on('ready', () => {
    if (away) log.warn('Redis is back: the call budgets are shared again');
    away = false;
  });
  const say = () => {
    if (!away) log.warn({ replicas }, 'Redis is away: each replica keeps to its part of the call budgets');
    away = true;
  };

  const open: OpenBudget = (vendor, limit): Budget => {
    const alone = memoryBudget(Math.max(1, Math.floor(limit / replicas)));
    let last: BudgetStatus | undefined;
    const key = `graph:{calls:${vendor}}`;
    return {
      async take(purpose, now) {
        // What this replica spends counts for its own part too, so that Redis's leaving does not give it a fresh one.
        const own = purpose === 'query' ? key : `${key}:${purpose}`;
        try {
          const [wait, spent, oldest] = (await redis.eval(TAKE, 2, key, own, WINDOW_MS, limit, shareOf(limit, purpose), randomUUID())) as [number, number, string];
          last = statusOf(limit, spent, oldest ? Number(oldest) : undefined, now);
          if (wait === 0) await alone.take(purpose, now);
          return wait;
        } catch {
          say();
          last = undefined;
          return alone.take(purpose, now);
        }
      },
      status: (now) => (last && last.resetsAt.getTime() > now ? last : away ? alone.status(now) : statusOf(limit, 0, undefined, now)),
    };
  };
  return { open, close: () => redis.disconnect() };
};
