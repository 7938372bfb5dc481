import { startEmulators, startGraph, MODES, operation } from '../test/support/graph.ts';

// What a vendor that hangs costs a request, and how soon it is noticed that it is back: `npm run bench:trouble`.
const DEADLINE_MS = 500;
const REST_MS = 5000;

const emulators = await startEmulators(200);
const damstra = emulators.get('damstra')!;
const sorted = (times: number[]) => times.sort((a, b) => a - b);
const say = (what: string, times: number[]) => {
  const list = sorted(times);
  process.stdout.write(`${what}: ${list.length} requests, median ${list[Math.floor(list.length / 2)]!.toFixed(0)} ms, p99 ${list[Math.floor(list.length * 0.99)]!.toFixed(0)} ms\n`);
};

for (const mode of MODES) {
  const graph = await startGraph(mode, emulators, { DAMSTRA_TIMEOUT_MS: String(DEADLINE_MS), DAMSTRA_CACHE_SECONDS: '0' });
  const timed = async (): Promise<{ ms: number; sick: boolean }> => {
    const started = performance.now();
    const answer = await graph.query(operation('TwentyWithUsers'));
    return { ms: performance.now() - started, sick: answer.errors !== undefined || answer.extensions?.stale !== undefined };
  };
  for (let i = 0; i < 5; i += 1) await timed();
  damstra.fault(() => true);
  const hanging: number[] = [];
  const open: number[] = [];
  // The first requests wait for the deadline, all at once; then the breaker is open.
  hanging.push(...(await Promise.all(Array.from({ length: 10 }, timed))).map(({ ms }) => ms));
  damstra.forget();
  const until = performance.now() + 2 * REST_MS;
  while (performance.now() < until) {
    open.push((await timed()).ms);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const probes = damstra.requests().length;
  damstra.fault(null);
  const back = performance.now();
  while ((await timed()).sick) await new Promise((resolve) => setTimeout(resolve, 50));
  process.stdout.write(`${mode}, deadline ${DEADLINE_MS} ms\n`);
  say('  while it hangs', hanging);
  say('  while the breaker is open, probes included', open);
  process.stdout.write(`  probes in ${(2 * REST_MS) / 1000} s: ${probes}; healthy again ${((performance.now() - back) / 1000).toFixed(1)} s after it came back (interval ${REST_MS / 1000} s)\n`);
  await graph.close();
}
for (const emulator of emulators.values()) await emulator.close();
