import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../subgraphs/shared/clock.ts';
import { runAll } from '../../subgraphs/serve.ts';
import { redisQuotas } from '../../subgraphs/shared/quota/redis.ts';
import { sqliteQuotas } from '../../subgraphs/shared/quota/sqlite.ts';
import { startEmulators, startGraph, type Answer, type Emulators, type TestGraph } from '../support/graph.ts';
import { passport } from '../support/vendor.ts';
import { available, REDIS_URL } from './services.ts';

const LIMIT = 100;
const there = await available('Redis', REDIS_URL);

/** MATRIX alone, as strict as it is, and when it was called. */
const matrixAlone = async (): Promise<{ emulators: Emulators; calls: number[] }> => {
  const all = await startEmulators(2500, false);
  for (const [name, emulator] of all) if (name !== 'matrix') await emulator.close();
  const matrix = all.get('matrix')!;
  const calls: number[] = [];
  matrix.fault(() => {
    calls.push(Date.now());
    return false;
  });
  return { emulators: new Map([['matrix', matrix]]), calls };
};

const mostInAMinute = (calls: readonly number[]): number => Math.max(...calls.map((start) => calls.filter((at) => at >= start && at < start + 60_000).length));

const codes = (answers: readonly Answer[]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const { errors } of answers) {
    const code = errors ? String(errors[0]?.extensions?.code) : 'answered';
    counted[code] = (counted[code] ?? 0) + 1;
    if (errors) expect(errors[0]?.extensions).toMatchObject({ vendor: 'MATRIX', retryAfterSeconds: expect.any(Number) });
  }
  return counted;
};

const user = (graph: TestGraph, id: number) => graph.query(`{ matrixUser(id: "${id}") { displayName } }`);

describe.skipIf(!there)('MATRIX, which shuts for a minute after 120 calls in one', () => {
  // Two first readings of the directory, each there and back, take more of the budget's index share than a minute has.
  it('is never locked out by 1,000 different queries in a minute from two gateways', { timeout: 240_000 }, async () => {
    const redis = new Redis(REDIS_URL);
    await redis.del('graph:{calls:MATRIX}', 'graph:{calls:MATRIX}:index', 'graph:{calls:MATRIX}:miss', 'graph:rest:MATRIX');
    redis.disconnect();
    const { emulators, calls } = await matrixAlone();
    const log = pino({ level: 'silent' });
    const quotas = [redisQuotas({ url: REDIS_URL, replicas: 2, log }), redisQuotas({ url: REDIS_URL, replicas: 2, log })];
    const graphs = await Promise.all(quotas.map((shared) => startGraph('one process', emulators, {}, shared)));
    const answers: Promise<Answer>[] = [];
    for (let i = 0; i < 1000; i += 1) {
      answers.push(user(graphs[i % 2]!, 200_001 + i));
      await sleep(62);
    }
    const counted = codes(await Promise.all(answers));
    process.stdout.write(`1,000 queries in ${Math.round((1000 * 62) / 1000)} s: ${JSON.stringify(counted)}, most calls in any minute: ${mostInAMinute(calls)}\n`);
    expect(mostInAMinute(calls)).toBeLessThanOrEqual(LIMIT);
    expect(Object.keys(counted).sort()).toEqual(['VENDOR_RATE_LIMITED', 'answered']);
    // What was read is answered from the cache meanwhile.
    expect((await user(graphs[0]!, 200_001 + 998)).status).toBe(200);
    for (const graph of graphs) await graph.close();
    for (const shared of quotas) shared.close();
    await emulators.get('matrix')!.close();
  });
});

describe('MATRIX', () => {
  it('is not locked out by three restarts within a minute', { timeout: 60_000 }, async () => {
    const { emulators, calls } = await matrixAlone();
    const folder = mkdtempSync(join(tmpdir(), 'graph-calls-'));
    for (let restart = 0; restart < 4; restart += 1) {
      const quotas = sqliteQuotas(folder);
      // As users start it: the graph answers while the directory is still being read.
      const running = await runAll({ DATA_DIR: 'memory', SANDBOX: 'false', ...emulators.get('matrix')!.env, MATRIX_TIMEOUT_MS: '300' }, { clock: systemClock, log: pino({ level: 'silent' }), quotas });
      await Promise.all(Array.from({ length: 60 }, (_, i) => running.ask('matrix', { query: `{ matrixUser(id: "${200_001 + restart * 60 + i}") { displayName } }` }, passport())));
      await running.close();
      quotas.close();
    }
    expect(mostInAMinute(calls)).toBeLessThanOrEqual(LIMIT);
    expect(calls.length).toBeGreaterThan(60);
    await emulators.get('matrix')!.close();
    rmSync(folder, { recursive: true });
  });
});
