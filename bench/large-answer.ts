import { systemClock } from '../subgraphs/shared/clock.ts';
import { FAULTS } from '../test/support/faults.ts';
import { startEmulators, startGraph } from '../test/support/graph.ts';

// How much memory a vendor's 50 MB answer costs: `npm run bench:large`.
const emulators = await startEmulators(60);
const graph = await startGraph('one process', emulators, { DAMSTRA_CACHE_SECONDS: '0' });
const ask = (id: number) => graph.query(`{ damstraUser(id: "${300_001 + id}") { displayName } }`);
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

for (let i = 0; i < 20; i += 1) await ask(i);
globalThis.gc?.();
await rest(500);
const before = process.memoryUsage().rss;
let peak = before;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 1);
emulators.get('damstra')!.fault(FAULTS.find(({ name }) => name === '50 MB body')!.fault);
const started = systemClock.now();
const answer = await ask(30);
await rest(500);
clearInterval(watch);
const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
process.stdout.write(`a 50 MB answer: ${String(answer.errors?.[0]?.extensions?.code)} after ${systemClock.now() - started - 500} ms, ${mb(before)} MB resident before, at most ${mb(peak)} MB (${mb(peak - before)} MB more)\n`);
await graph.close();
for (const emulator of emulators.values()) await emulator.close();
