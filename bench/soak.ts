import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { createGateway } from '../gateway/gateway.ts';
import { systemClock } from '../subgraphs/shared/clock.ts';
import { closeOperation } from '../subgraphs/shared/operation.ts';
import { memoryQuotas } from '../subgraphs/shared/quota/memory.ts';
import { emulate } from '../subgraphs/sandbox.ts';
import { runAll, VENDOR_FOLDERS } from '../subgraphs/serve.ts';

// What stays behind after very many requests, of which one vendor call in twenty fails: `npm run bench:soak`.
const REQUESTS = Number(process.env.SOAK_REQUESTS ?? 200_000);
const WARM_UP = Math.ceil(REQUESTS / 10);
const AT_ONCE = 20;

const supergraphSdl = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');

const emulators = await emulate(VENDOR_FOLDERS, { on: true, learners: 400, seed: 1, clock: systemClock, unlimited: true });
const env = Object.assign({ DATA_DIR: 'memory', SANDBOX: 'false', MATRIX_CALLS_PER_MINUTE: '1000000' }, ...[...emulators.values()].map((emulator) => emulator.env)) as Record<string, string>;
for (const vendor of VENDOR_FOLDERS) env[`${vendor.toUpperCase()}_CACHE_SECONDS`] = '1';
const running = await runAll(env, { clock: systemClock, log: pino({ level: 'silent' }), quotas: memoryQuotas() });
await running.full;
const gateway = createGateway({ supergraphSdl, ask: running.ask, operationTimeoutMs: 15_000, onEnd: closeOperation, introspection: true, automaticPersisted: true });
await gateway.server.start();

let calls = 0;
let faults = 0;
for (const emulator of emulators.values()) {
  emulator.fault((_request, response) => {
    calls += 1;
    if (calls % 1000 === 0) for (const each of emulators.values()) each.forget();
    if (calls % 20 !== 0) return false;
    faults += 1;
    response.writeHead(500).end();
    return true;
  });
}

const QUERY = 'query ($search: String, $after: String) { learners(first: 1, after: $after, filter: { search: $search }) { nodes { displayName accounts { vendor user { displayName email } } } pageInfo { endCursor } } }';
const SEARCHES = 'abcdefghijklmnopqrstuvwxyz'.split('');

let failed = 0;
const work = async (count: number): Promise<void> => {
  let left = count;
  const one = async () => {
    for (let i = 0; left > 0; i += 1) {
      left -= 1;
      const answer = await gateway.server.executeOperation({ query: QUERY, variables: { search: `${SEARCHES[left % 26]}${SEARCHES[(left * 7 + i) % 26]}` } }, { contextValue: gateway.context() });
      if (answer.body.kind === 'single' && answer.body.singleResult.errors) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
};

const settled = async () => {
  for (let i = 0; i < 5; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    globalThis.gc?.();
  }
  return { heap: process.memoryUsage().heapUsed, handles: process.getActiveResourcesInfo().filter((kind) => kind !== 'Timeout').length };
};

await work(WARM_UP);
const before = await settled();
const started = performance.now();
await work(REQUESTS);
const seconds = (performance.now() - started) / 1000;
const after = await settled();
const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
process.stdout.write(
  `${REQUESTS} requests in ${seconds.toFixed(0)} s, ${calls} vendor calls of which ${faults} failed, ${failed} answers with an error\n` +
    `heap after collection: ${mb(before.heap)} MB before, ${mb(after.heap)} MB after (${(((after.heap - before.heap) / before.heap) * 100).toFixed(1)}%)\n` +
    `open handles: ${before.handles} before, ${after.handles} after\n`,
);
await gateway.server.stop();
await running.close();
for (const emulator of emulators.values()) await emulator.close();
