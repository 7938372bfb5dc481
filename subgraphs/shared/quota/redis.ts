import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import type { VendorName } from '../errors.ts';
import type { Lanes } from './lanes.ts';
import { inThisProcess, memoryBudget, memoryRests, shareOf, statusOf } from './memory.ts';
import { once } from './once.ts';
import { WINDOW_MS, type Budget, type BudgetStatus, type Purpose, type Quotas, type Rest, type Rests } from './quota.ts';

/**
 * One sorted set of times for all calls, one for each limited purpose. Redis's own clock: the replicas' may differ. First
 * what was spent while Redis was away is entered, by its age. Answers the wait in milliseconds, the calls spent, the age of the oldest.
 */
const TAKE = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local window, limit, share, id = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
for i = 5, #ARGV do redis.call('ZADD', KEYS[1], now - tonumber(ARGV[i]), id .. ':' .. i) end
local function blocking(key, most)
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now - window)
  if redis.call('ZCARD', key) < most then return nil end
  return tonumber(redis.call('ZRANGE', key, -most, -most, 'WITHSCORES')[2])
end
local limited = KEYS[2] ~= KEYS[1]
local first = blocking(KEYS[1], limit) or (limited and blocking(KEYS[2], share)) or nil
local wait = 0
if first then wait = first + window - now + 1 else
  redis.call('ZADD', KEYS[1], now, id)
  if limited then redis.call('ZADD', KEYS[2], now, id) end
end
redis.call('PEXPIRE', KEYS[1], window)
if limited then redis.call('PEXPIRE', KEYS[2], window) end
local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2]
return { wait, redis.call('ZCARD', KEYS[1]), oldest and (now - tonumber(oldest)) or 0 }
`;

/** One sorted set of those who are in, by when each is out at the latest: a process that dies gives nothing back. */
const ENTER = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local most, id, ms = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('ZCARD', KEYS[1]) >= most then return 0 end
redis.call('ZADD', KEYS[1], now + ms, id)
redis.call('PEXPIRE', KEYS[1], math.max(ms, redis.call('PTTL', KEYS[1])))
return 1
`;

/** A call that was given up at its deadline is over at the vendor a little later. */
const LATE_MS = 2000;
const LOOK_AGAIN_MS = 20;

const ANSWER_MS = 500;
const REST_CHANNEL = 'graph:rests';

export interface RedisQuotasOptions {
  readonly url: string;
  /** How many replicas share the budget: without Redis each keeps to its part. */
  readonly replicas: number;
  readonly log: Logger;
}

/** This replica's part of a budget, for while Redis is away. */
const alone = (limit: number, replicas: number) => {
  const part = memoryBudget(Math.max(1, Math.floor(limit / replicas)));
  let known = 0;
  let outage: { since: number; left: number } | undefined;
  let unreported: number[] = [];
  return {
    /** Redis answered: `spent` calls in the last minute, by all replicas. */
    heard(spent: number): void {
      known = spent;
      outage = undefined;
    },
    async take(purpose: Purpose, now: number): Promise<number> {
      // In the first minute what all replicas spent before still counts: what was left then is shared out.
      outage ??= { since: now, left: Math.floor((limit - known) / replicas) };
      const first = now - outage.since < WINDOW_MS;
      if (first && outage.left <= 0) return outage.since + WINDOW_MS - now;
      const wait = await part.take(purpose, now);
      if (wait > 0) return wait;
      if (first) outage.left -= 1;
      unreported.push(now);
      return 0;
    },
    /** Ages of the calls that Redis does not know of, for it to enter them. */
    report(now: number): number[] {
      const ages = unreported.map((at) => now - at).filter((age) => age < WINDOW_MS);
      return ages;
    },
    reported: () => void (unreported = []),
    status: (now: number) => part.status(now),
  };
};

/** Shared by every process that uses the same Redis. While it is away each keeps to its part of the limit, and says so. */
export const redisQuotas = ({ url, replicas, log }: RedisQuotasOptions): Quotas => {
  const redis = new Redis(url, { maxRetriesPerRequest: 0, commandTimeout: ANSWER_MS, connectTimeout: ANSWER_MS });
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

  // A rest is told to every replica at once. Replicas' clocks may differ by less than a rest matters; what is sent is how long it lasts.
  const heard = redis.duplicate();
  const local = new Map<VendorName, Rests>();
  heard.on('error', () => undefined);
  heard.on('message', (_channel, message) => {
    const { vendor, ms, code } = JSON.parse(message) as { vendor: VendorName; ms: number; code: Rest['code'] };
    local.get(vendor)?.tell({ until: Date.now() + ms, code });
  });
  heard.subscribe(REST_CHANNEL).catch(() => undefined);

  const rests = once((vendor): Rests => {
    const own = memoryRests();
    local.set(vendor, own);
    return {
      tell(rest) {
        own.tell(rest);
        const ms = Math.ceil(rest.until - Date.now());
        if (ms > 0 && !away) redis.publish(REST_CHANNEL, JSON.stringify({ vendor, ms, code: rest.code })).catch(say);
      },
      current: own.current,
    };
  });

  const lanes = once((vendor, most: number): Lanes => {
    const key = `graph:lanes:${vendor}`;
    const part = Math.max(1, Math.floor(most / replicas));
    let within = 0;
    const enterAlone = (): (() => void) | null => {
      if (within >= part) return null;
      within += 1;
      return () => void (within -= 1);
    };
    const tryToEnter = async (endsBy: number): Promise<(() => void) | null> => {
      // Known to be away: nobody waits for it.
      if (away) return enterAlone();
      const id = randomUUID();
      try {
        const entered = await redis.eval(ENTER, 1, key, most, id, Math.max(0, endsBy - Date.now()) + LATE_MS);
        return entered === 1 ? () => void redis.zrem(key, id).catch(() => undefined) : null;
      } catch {
        say();
        return enterAlone();
      }
    };
    return {
      queue: new PQueue({ concurrency: most }),
      async enter(until, endsBy) {
        for (;;) {
          const leave = await tryToEnter(endsBy);
          if (leave || Date.now() >= until) return leave;
          await sleep(LOOK_AGAIN_MS * (1 + Math.random()));
        }
      },
    };
  });

  const budget = once((vendor, limit: number): Budget => {
    const part = alone(limit, replicas);
    const key = `graph:{calls:${vendor}}`;
    let last: BudgetStatus | undefined;
    const ask = async (purpose: Purpose, now: number): Promise<number> => {
      const own = purpose === 'query' ? key : `${key}:${purpose}`;
      const answer = await redis.eval(TAKE, 2, key, own, WINDOW_MS, limit, shareOf(limit, purpose), randomUUID(), ...part.report(now));
      const [wait, spent, age] = answer as [number, number, number];
      part.reported();
      part.heard(spent);
      last = statusOf(limit, spent, now - age, now);
      return wait;
    };
    return {
      async take(purpose, now) {
        // Known to be away: nobody waits for it.
        if (away) return part.take(purpose, now);
        try {
          return await ask(purpose, now);
        } catch {
          say();
          return part.take(purpose, now);
        }
      },
      status: (now) => (away ? part.status(now) : last && last.resetsAt.getTime() > now ? last : statusOf(limit, 0, undefined, now)),
    };
  });
  return {
    ...inThisProcess(),
    budget,
    rests,
    lanes,
    close() {
      redis.disconnect();
      heard.disconnect();
    },
  };
};
