import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { openOperation } from '../subgraphs/shared/operation.ts';
import { ADMIN } from '../schema/caller.ts';
import type { VendorName } from '../subgraphs/shared/errors.ts';
import { learnersConfig, linkOptions } from '../subgraphs/learners/config.ts';
import type { Directories, DirectoryAccount } from '../subgraphs/learners/directory.ts';
import { readDirectory } from '../subgraphs/learners/reading.ts';
import { addAccounts } from '../subgraphs/learners/replace.ts';
import { takeLease } from '../subgraphs/learners/store/directories.ts';
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

const OPTIONS = linkOptions(learnersConfig({}));
const ME = 'the bench';

/** How many accounts each vendor's subgraph hands over at once. */
const PAGE: Readonly<Record<VendorName, number>> = { SYNAP: 100, MATRIX: 100, DAMSTRA: 100, INSPERA: 500 };

/** Before and after what is measured, so that the delay is recorded. */
const TURN_MS = 30;

const folder = process.argv[2]!;
const store = await openSqlite(join(folder, 'index.sqlite'));
const delay = monitorEventLoopDelay({ resolution: 5 });
const operation = () => openOperation({ caller: ADMIN, operationId: 'bench', deadline: Number.MAX_SAFE_INTEGER, purpose: 'index' });

/** A directory that is at hand: what a vendor needs for its pages is not measured. */
const inMemory = (accounts: readonly DirectoryAccount[]): Directories => ({
  page: (vendor, after) => {
    const from = Number(after ?? 0);
    const next = from + PAGE[vendor];
    return Promise.resolve({ accounts: accounts.slice(from, next), next: next < accounts.length ? String(next) : null, waitSeconds: null, total: accounts.length, unreadable: 0 });
  },
  presence: () => Promise.resolve(new Map()),
  byKey: () => Promise.resolve([]),
  status: () => Promise.reject(new Error('nobody asks')),
});

const accountsOf = (files: string, vendor: VendorName): DirectoryAccount[] => JSON.parse(readFileSync(join(folder, `${files}-${vendor}.json`), 'utf8')) as DirectoryAccount[];

const read = async (vendor: VendorName, accounts: readonly DirectoryAccount[]): Promise<void> => {
  await takeLease(store, vendor, ME, Date.now());
  await readDirectory(vendor, {
    store,
    vendors: inMemory(accounts),
    clock: { now: Date.now },
    log: pino({ level: 'silent' }),
    linkOptions: OPTIONS,
    open: operation,
    pause: () => Promise.resolve(),
    me: ME,
  });
};

const measured = async (work: () => Promise<void>): Promise<{ readonly ms: number; readonly blockedMs: number }> => {
  // Reset first: the pause that spans a reset is never recorded.
  delay.reset();
  delay.enable();
  await sleep(TURN_MS);
  const from = performance.now();
  await work();
  const ms = performance.now() - from;
  await sleep(TURN_MS);
  delay.disable();
  return { ms, blockedMs: delay.max / 1e6 };
};

const peak = (): number => process.resourceUsage().maxRSS / 1024;

/** Reads the four directories one after another, from their first page to the index; parsing the files is not counted. */
const phase = async (name: string, files: string): Promise<FillPhase> => {
  let [ms, blockedMs] = [0, 0];
  for (const vendor of VENDORS) {
    const accounts = accountsOf(files, vendor);
    const one = await measured(() => read(vendor, accounts));
    ms += one.ms;
    blockedMs = Math.max(blockedMs, one.blockedMs);
  }
  return { name, ms, blockedMs, peakMb: peak() };
};

const ONE_BY_ONE = 200;

/** Accounts that change one at a time, as look-ups find them: the time of each. */
const oneByOne = async (): Promise<FillPhase> => {
  const accounts = accountsOf('changed', 'MATRIX').slice(0, ONE_BY_ONE);
  const { ms, blockedMs } = await measured(async () => {
    for (const [n, account] of accounts.entries()) await addAccounts(store, [{ vendor: 'MATRIX', account: { ...account, email: `once.${n}@northwind.example` } }], OPTIONS, Date.now());
  });
  return { name: 'one account changed', ms: ms / accounts.length, blockedMs, peakMb: peak() };
};

const emptyMb = process.memoryUsage.rss() / 2 ** 20;
const phases = [await phase('first fill', 'first'), await phase('nothing changed', 'first'), await phase('1% changed', 'changed'), await oneByOne()];
const people = await store.db.selectFrom('learners').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
await store.close();
process.stdout.write(`${JSON.stringify({ emptyMb, people: people.count, phases } satisfies FillReport)}\n`);
