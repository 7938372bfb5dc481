import { learnersQuery, newTally, round, ask, type Tally } from './load.ts';
import { startPair, type Caches, type Graph, type Mode, type Pair } from './graphs.ts';

const SIZES = [1, 20, 100];
const CONCURRENCIES = [1, 8];
const ROUNDS = 4;
const ROUND_MS = 700;
const WARM_UP_MS = 1500;

export interface Side {
  readonly queries: number;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
}

/** One line of the table. */
export interface Cell {
  readonly mode: Mode;
  readonly caches: Caches;
  readonly learners: number;
  readonly concurrency: number;
  /** Calls to vendors that one query costs. */
  readonly calls: number;
  readonly ours: Side;
  readonly stock: Side;
  /** Queries a second of ours by those of the stock gateway, round by round. */
  readonly ratios: readonly number[];
}

const side = ({ histogram, busyMs, cpuMs }: Tally): Side => ({
  queries: histogram.count,
  perSecond: (histogram.count / busyMs) * 1000,
  medianMs: histogram.percentile(50) / 1000,
  p99Ms: histogram.percentile(99) / 1000,
  cpuMs: cpuMs / histogram.count,
});

const measure = async (graph: Graph, query: string, concurrency: number, ms: number, tally: Tally): Promise<void> => {
  const before = graph.program.cpuMs();
  await round(graph.url, query, concurrency, ms, tally);
  tally.cpuMs += graph.program.cpuMs() - before;
};

const callsOf = async ({ url }: Graph, query: string): Promise<number> => {
  const { extensions } = await ask(url, query);
  return ((extensions?.vendorCalls ?? []) as { calls: number }[]).reduce((sum, { calls }) => sum + calls, 0);
};

/** A B A B: where the machine slows down, both slow down. */
const cell = async ({ ours, stock }: Pair, learners: number, concurrency: number) => {
  const query = learnersQuery(learners);
  const [a, b] = [newTally(), newTally()];
  for (let n = 0; n < ROUNDS; n += 1) {
    await measure(ours, query, concurrency, ROUND_MS, a);
    await measure(stock, query, concurrency, ROUND_MS, b);
  }
  return { learners, concurrency, calls: await callsOf(ours, query), ours: side(a), stock: side(b), ratios: a.rates.map((rate, n) => rate / b.rates[n]!) };
};

/** Peak memory of the two graphs' processes after all of a table's load. */
export interface PairMemory {
  readonly mode: Mode;
  readonly caches: Caches;
  readonly oursMb: number;
  readonly stockMb: number;
}

/** Everything that is asked of one pair of graphs. */
export const measurePair = async (mode: Mode, caches: Caches, vendorEnv: Readonly<Record<string, string>>, cwd: string): Promise<{ cells: Cell[]; memory: PairMemory }> => {
  const pair = await startPair(mode, caches, vendorEnv, cwd);
  try {
    for (const learners of SIZES) for (const graph of [pair.ours, pair.stock]) await round(graph.url, learnersQuery(learners), 8, WARM_UP_MS / SIZES.length, newTally());
    const cells: Cell[] = [];
    for (const learners of SIZES) for (const concurrency of CONCURRENCIES) cells.push({ mode, caches, ...(await cell(pair, learners, concurrency)) });
    return { cells, memory: { mode, caches, oursMb: pair.ours.program.memory().peakMb, stockMb: pair.stock.program.memory().peakMb } };
  } finally {
    await pair.close();
  }
};
