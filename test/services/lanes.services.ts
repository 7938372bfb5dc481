import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../subgraphs/shared/clock.ts';
import { redisQuotas } from '../../subgraphs/shared/quota/redis.ts';
import { vendorSubgraph, type Subgraph } from '../../subgraphs/shared/subgraph.ts';
import { buildWorld } from '../../subgraphs/shared/world/world.ts';
import { insperaEmulator } from '../../subgraphs/inspera/emulator.ts';
import { inspera } from '../../subgraphs/inspera/index.ts';
import { atOnce } from '../../subgraphs/inspera/testing.ts';
import { passport } from '../support/vendor.ts';
import { available, REDIS_URL } from './services.ts';

const there = await available('Redis', REDIS_URL);
const log = pino({ level: 'silent' });

/** Three replicas of Inspera's subgraph read everything and answer many people, all at the same time. */
const storm = async (url: string) => {
  const world = buildWorld({ learners: 200, seed: 1, now: new Date() });
  const emulator = await insperaEmulator({ world, clock: systemClock, exportMs: 0, answerMs: 15 });
  const most = atOnce(emulator);
  const quotas = [1, 2, 3].map(() => redisQuotas({ url, replicas: 3, log }));
  const replica = (shared: (typeof quotas)[number]): Promise<Subgraph> =>
    vendorSubgraph(inspera, inspera.config({ ...emulator.env, INSPERA_TIMEOUT_MS: '20000' }), { clock: systemClock, log, quotas: shared, mode: 'LIVE', open: () => passport({ purpose: 'index', deadline: Number.MAX_SAFE_INTEGER }) });
  const replicas = await Promise.all(quotas.map(replica));
  const ids = world.vendors.inspera.accounts.map(({ id }) => id);
  const answers = await Promise.all(
    replicas.flatMap((one) => [
      ...ids.map((id) => one.execute({ query: `{ insperaUser(id: "${id}") { username } }` }, passport())),
      one.execute({ query: '{ _insperaDirectory { next } }' }, passport()),
    ]),
  );
  await Promise.all(replicas.map((one) => one.whenReady()));
  for (const one of replicas) await one.close();
  for (const shared of quotas) shared.close();
  await emulator.close();
  return { most: most(), answers: answers.length, errors: answers.flatMap(({ errors = [] }) => errors.map(({ message }) => message)) };
};

describe('Inspera, which takes ten requests at once from all programs of a customer', () => {
  it.skipIf(!there)('is never asked more than four by three replicas together', { timeout: 120_000 }, async () => {
    const { most, answers, errors } = await storm(REDIS_URL);
    expect(errors).toEqual([]);
    expect(answers).toBeGreaterThan(100);
    expect(most).toBe(4);
  });

  it('is asked by each replica for its part where Redis is away', { timeout: 120_000 }, async () => {
    const { most, errors } = await storm('redis://127.0.0.1:1');
    expect(errors).toEqual([]);
    expect(most).toBeLessThanOrEqual(3);
  });
});
