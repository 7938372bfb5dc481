import type { Logger } from 'pino';
import { z } from 'zod';
import { memoryBudget } from './shared/budget/budget.ts';
import { redisBudgets } from './shared/budget/redis.ts';
import { sqliteBudgets } from './shared/budget/sqlite.ts';
import { systemClock } from './shared/clock.ts';
import { integer, readEnv, type Env } from './shared/env.ts';
import type { Runtime } from './shared/vendor.ts';

export interface RuntimeConfig {
  readonly redisUrl: string | undefined;
  readonly replicas: number;
  readonly dataDir: string;
}

/** Where this process keeps what it shares with others, or with itself after a restart. */
export const runtimeConfig = (env: Env): RuntimeConfig => {
  const values = readEnv(
    env,
    z.object({
      REDIS_URL: z.string().regex(/^rediss?:\/\/./, 'must be a Redis URL, such as redis://host:6379').optional(),
      REPLICAS: integer(1, 1000).default(1),
      DATA_DIR: z.string().default('.data'),
    }),
  );
  return { redisUrl: values.REDIS_URL, replicas: values.REPLICAS, dataDir: values.DATA_DIR };
};

/** Call budgets in Redis where there is one, else in a file, else (`memory`) in this process. */
export const openRuntime = (config: RuntimeConfig, log: Logger): Runtime & { close(): void } => {
  if (config.redisUrl) {
    const { open, close } = redisBudgets({ url: config.redisUrl, replicas: config.replicas, log });
    return { clock: systemClock, log, openBudget: open, close };
  }
  if (config.dataDir === 'memory') return { clock: systemClock, log, openBudget: (_vendor, limit) => memoryBudget(limit), close: () => undefined };
  const { open, close } = sqliteBudgets(config.dataDir);
  return { clock: systemClock, log, openBudget: open, close };
};
