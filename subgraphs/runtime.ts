import type { Logger } from 'pino';
import { z } from 'zod';
import { systemClock } from './shared/clock.ts';
import { integer, readEnv, type Env } from './shared/env.ts';
import { memoryQuotas } from './shared/quota/memory.ts';
import type { Quotas } from './shared/quota/quota.ts';
import { sqliteQuotas } from './shared/quota/sqlite.ts';
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

/** What is shared of the traffic to vendors: in Redis where there is one, else in a file, else (`memory`) in this process. */
const openQuotas = async ({ redisUrl, replicas, dataDir }: RuntimeConfig, log: Logger): Promise<Quotas> => {
  // Loaded where it is used: it costs time to start.
  if (redisUrl) return (await import('./shared/quota/redis.ts')).redisQuotas({ url: redisUrl, replicas, log });
  return dataDir === 'memory' ? memoryQuotas() : sqliteQuotas(dataDir);
};

export const openRuntime = async (config: RuntimeConfig, log: Logger): Promise<Runtime> => ({ clock: systemClock, log, quotas: await openQuotas(config, log) });
