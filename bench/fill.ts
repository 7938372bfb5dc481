import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DirectoryAccount } from '../subgraphs/learners/directory.ts';
import { replaceDirectory } from '../subgraphs/learners/relink.ts';
import type { LinkOptions } from '../subgraphs/learners/linking.ts';
import { openSqlite } from '../subgraphs/learners/store/open.ts';
import { VENDORS } from '../subgraphs/learners/store/tables.ts';

/** What one reading of all four directories took. */
export interface FillPhase {
  readonly name: string;
  readonly ms: number;
  /** The longest time that nothing else could run in the process. */
  readonly blockedMs: number;
  /** The most memory resident so far. */
  readonly peakMb: number;
}

export interface FillReport {
  readonly emptyMb: number;
  readonly people: number;
  readonly phases: readonly FillPhase[];
}

const OPTIONS: LinkOptions = { stripZeros: { SYNAP: false, MATRIX: false, DAMSTRA: false, INSPERA: false }, linkNames: 'use' };

/** Before and after what is measured, so that the delay is recorded. */
const TURN_MS = 30;

const folder = process.argv[2]!;
const store = await openSqlite(join(folder, 'index.sqlite'));
const delay = monitorEventLoopDelay({ resolution: 5 });

/** Reads the four directories one after another, as they arrive; parsing them is not counted. */
const phase = async (name: string, files: string): Promise<FillPhase> => {
  let ms = 0;
  let blockedMs = 0;
  for (const vendor of VENDORS) {
    const accounts = JSON.parse(readFileSync(join(folder, `${files}-${vendor}.json`), 'utf8')) as DirectoryAccount[];
    // Reset first: the pause that spans a reset is never recorded.
    delay.reset();
    delay.enable();
    await sleep(TURN_MS);
    const from = performance.now();
    await replaceDirectory(store, vendor, accounts, OPTIONS, Date.now(), Date.now());
    ms += performance.now() - from;
    await sleep(TURN_MS);
    delay.disable();
    blockedMs = Math.max(blockedMs, delay.max / 1e6);
  }
  return { name, ms, blockedMs, peakMb: process.resourceUsage().maxRSS / 1024 };
};

const emptyMb = process.memoryUsage.rss() / 2 ** 20;
const phases = [await phase('first fill', 'first'), await phase('nothing changed', 'first'), await phase('1% changed', 'changed')];
const people = await store.db.selectFrom('learners').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
await store.close();
process.stdout.write(`${JSON.stringify({ emptyMb, people: people.count, phases } satisfies FillReport)}\n`);
