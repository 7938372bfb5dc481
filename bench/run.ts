import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { measureFill, type Fill } from './directory.ts';
import { start } from './processes.ts';
import { measurePair } from './queries.ts';
import { report } from './report.ts';
import { measureStartup } from './startup.ts';

const LEARNERS = '300';
const ACCOUNTS = [1000, 10_000, 100_000];

const say = (what: string): void => void process.stdout.write(`${what}\n`);

const measureQueries = async (cwd: string): Promise<Awaited<ReturnType<typeof measurePair>>[]> => {
  const vendors = await start('bench/vendors.js', [], { SANDBOX_LEARNERS: LEARNERS }, cwd);
  try {
    const env = JSON.parse(vendors.line) as Record<string, string>;
    const measured = [];
    for (const mode of ['in one process', 'over HTTP'] as const) {
      for (const caches of ['cold', 'warm'] as const) {
        say(`queries ${mode}, caches ${caches}`);
        measured.push(await measurePair(mode, caches, env, cwd));
      }
    }
    return measured;
  } finally {
    await vendors.stop();
  }
};

const load = loadavg()[0] ?? 0;
const cwd = mkdtempSync(join(tmpdir(), 'learning-graph-bench-'));
try {
  say('compiling');
  build();
  const pairs = await measureQueries(cwd);
  say('starting');
  const startups = await measureStartup(cwd);
  const fills: Fill[] = [];
  for (const accounts of ACCOUNTS) {
    say(`filling an index with ${accounts} accounts`);
    fills.push(await measureFill(accounts, cwd));
  }
  const file = new URL('RESULTS.md', import.meta.url);
  writeFileSync(file, report({ load, cells: pairs.flatMap(({ cells }) => cells), memories: pairs.map(({ memory }) => memory), startups, fills }));
  say('written to bench/RESULTS.md');
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
