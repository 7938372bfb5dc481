import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** Requests that each caller may make. */
export interface RequestLimit {
  /** Counts a request of this caller; answers 0, or the seconds until the next one may come. */
  take(name: string): Promise<number>;
  close(): void;
}

export interface RequestLimitOptions {
  readonly perMinute: number;
  /** Replicas count together there; each alone while it is away, or without one. */
  readonly redisUrl: string | undefined;
  readonly log: Logger;
}

/** At most so many requests a minute from one caller. */
export const requestLimit = ({ perMinute, redisUrl, log }: RequestLimitOptions): RequestLimit => {
  const numbers = { points: perMinute, duration: 60, keyPrefix: 'graph:requests' };
  const alone = new RateLimiterMemory(numbers);
  const redis = redisUrl ? new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 500 }) : null;
  redis?.on('error', () => log.warn('Redis is away: requests are counted in this process alone'));
  const limiter: RateLimiterAbstract = redis ? new RateLimiterRedis({ ...numbers, storeClient: redis, insuranceLimiter: alone }) : alone;
  return {
    async take(name) {
      try {
        await limiter.consume(name);
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
        throw refused;
      }
    },
    close: () => redis?.disconnect(),
  };
};
