import { availableParallelism, totalmem } from 'node:os';
import type { Fill } from './directory.ts';
import type { Caches, Mode } from './graphs.ts';
import type { Cell, PairMemory } from './queries.ts';
import type { Startup } from './startup.ts';

export interface Results {
  /** Of the minute before the run: what else the machine was busy with. */
  readonly load: number;
  readonly cells: readonly Cell[];
  readonly memories: readonly PairMemory[];
  readonly startups: readonly Startup[];
  readonly fills: readonly Fill[];
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const whole = (value: number): string => String(Math.round(value));
const brief = (value: number): string => (value >= 100 ? whole(value) : value.toPrecision(3));
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
const seconds = (ms: number): string => (ms / 1000).toFixed(2);

const HEAD = ['learners', 'at a time', 'vendor calls', 'ours q/s', 'stock q/s', 'ratio (by round)', 'ours median ms', 'stock', 'ours p99 ms', 'stock', 'ours CPU ms', 'stock', 'queries'];

const line = ({ learners, concurrency, calls, ours, stock, ratios }: Cell) => [
  learners,
  concurrency,
  calls,
  brief(ours.perSecond),
  brief(stock.perSecond),
  `**${(ours.perSecond / stock.perSecond).toFixed(2)}** (${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)})`,
  brief(ours.medianMs),
  brief(stock.medianMs),
  brief(ours.p99Ms),
  brief(stock.p99Ms),
  brief(ours.cpuMs),
  brief(stock.cpuMs),
  `${ours.queries} / ${stock.queries}`,
];

const part = (mode: Mode, caches: Caches, { cells, memories }: Results): string => {
  const memory = memories.find((entry) => entry.mode === mode && entry.caches === caches)!;
  return [
    `### ${mode}, caches ${caches}`,
    table(HEAD, cells.filter((cell) => cell.mode === mode && cell.caches === caches).map(line)),
    `Most memory resident: ours ${whole(memory.oursMb)} MB, stock ${whole(memory.stockMb)} MB.`,
  ].join('\n\n');
};

const QUERIES = `The operation is \`learners(first: N) { nodes { id displayName accounts { vendor externalId user { displayName email employeeNumber active } } } }\`, asked over HTTP of our graph and of a stock one: \`ApolloServer\` with \`ApolloGateway\`, behind the same web server. Both answered the same before they were measured. They take turns (A B A B) within one run; the ratio is ours by stock, above 1 where ours answers more, with the smallest and largest of the rounds behind it.

- *in one process*: ours is \`dist/start.js\`; stock uses \`LocalGraphQLDataSource\` over the same subgraphs. That class hands one context to every subgraph, so a line of the bench puts each subgraph's own in. Each of the two has its own process and index.
- *over HTTP*: five services (\`dist/subgraphs/main.js\`), shared by both gateways; ours is \`dist/gateway/main.js\`, stock uses \`RemoteGraphQLDataSource\`. No SUBGRAPH_SECRET, so no passport is signed here.
- *cold*: \`<VENDOR>_CACHE_SECONDS=0\`, so every query goes to the vendors. *warm*: the users are in the cache, and the vendors are not asked.

The vendors are emulated in another process with their limits lifted. CPU is that of the process that answers (over HTTP the gateway alone), for one query. Emulators, graph and the process that asks share the cores. The p99 of fewer than a hundred queries is the slowest of them.`;

const STARTUP = '`node dist/start.js` with nothing configured: the demo world of 200 people with its four vendors in the same process, until the line that says that it is ready. Then three seconds of `learners(first: 20)`, eight at a time.';

const FILLS =
  'Accounts of the demo world, spread over the four vendors, read into an index in an SQLite file by `readDirectory`, one vendor after another, from the first page to the people: pages of a hundred are staged, compared, linked and written, in a process of its own. Not counted: asking the vendors, which are at hand. *1% changed*: every hundredth account has a new email. *one account changed*: a look-up finds an account with another email (`addAccounts`), the mean of 200. *blocked*: the longest time that nothing else could run in the process. Goals for 100,000 accounts on two cores: 10 s, 1.5 s, 2 s, 5 ms, blocked under 50 ms, under 300 MB.';

const fillRows = (fills: readonly Fill[]) =>
  fills.flatMap(({ accounts, people, emptyMb, phases }) => phases.map(({ name, ms, blockedMs, peakMb }) => [accounts, people, name, (ms / 1000).toPrecision(3), whole(blockedMs), whole(peakMb), whole(emptyMb)]));

/** The results as they are kept in RESULTS.md. */
export const report = (results: Results): string => {
  const { startups, fills } = results;
  return `${[
    '# Benchmarks',
    'Written by `npm run bench`. Figures of another machine differ; ratios less so.',
    `Machine: ${availableParallelism()} cores, ${whole(totalmem() / 2 ** 30)} GB memory, ${process.platform}, Node.js ${process.version}; load of the minute before, by other work: ${results.load.toFixed(1)}.`,
    '## Queries, beside a stock gateway',
    QUERIES,
    ...(['in one process', 'over HTTP'] as const).flatMap((mode) => (['cold', 'warm'] as const).map((caches) => part(mode, caches, results))),
    '## Start and memory',
    STARTUP,
    table(
      ['', 'until ready, s', 'resident when ready, MB', 'most resident, MB'],
      [...startups.map((entry, n) => [`start ${n + 1}`, seconds(entry.readyMs), whole(entry.readyMb), whole(entry.peakMb)]), ['median', seconds(median(startups.map((entry) => entry.readyMs))), whole(median(startups.map((entry) => entry.readyMb))), whole(median(startups.map((entry) => entry.peakMb)))]],
    ),
    '## Filling the index',
    FILLS,
    table(['accounts', 'people', 'reading', 's', 'blocked, ms', 'most resident, MB', 'before, MB'], fillRows(fills)),
    '## Commands',
    'All of it: `npm run bench`. It compiles what is older than its sources (`npm run build:server`, `npx tsc -p bench/tsconfig.build.json`), takes about five minutes on two cores, needs Linux for `/proc`, and writes this file.',
  ].join('\n\n')}\n`;
};
