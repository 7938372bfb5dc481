import { setTimeout as sleep } from 'node:timers/promises';
import { ask, learnersQuery } from './load.ts';
import { addressIn, start, type Program } from './processes.ts';

export type Mode = 'in one process' | 'over HTTP';
export type Caches = 'cold' | 'warm';

/** A running graph. `program` answers its queries: over HTTP the gateway alone. */
export interface Graph {
  readonly url: string;
  readonly program: Program;
}

export interface Pair {
  readonly ours: Graph;
  readonly stock: Graph;
  close(): Promise<void>;
}

type Env = Readonly<Record<string, string>>;

const VENDORS = ['synap', 'matrix', 'damstra', 'inspera'];
const READY_MS = 60_000;

/** One page that holds everybody: where names are equal, the order within the list differs from index to index. */
const EVERYBODY = 500;

const variables = (vendorEnv: Env, caches: Caches): Env => ({
  ...vendorEnv,
  AUTH_DISABLED: 'true',
  DATA_DIR: 'memory',
  LOG_LEVEL: 'error',
  PORT: '0',
  MATRIX_CALLS_PER_MINUTE: '1000000',
  ...Object.fromEntries(VENDORS.flatMap((name) => [[`${name.toUpperCase()}_CACHE_SECONDS`, caches === 'cold' ? '0' : '86400'], [`${name.toUpperCase()}_MAX_CALLS_PER_OPERATION`, '1000000']])),
});

interface Person {
  accounts: { vendor: string; externalId: string; user: { displayName: string | null } | null }[];
}

/** Everybody's accounts, each with its name, sorted: ids of people differ from index to index. */
const answerOf = async (url: string): Promise<string[]> => {
  const nodes = ((await ask(url, learnersQuery(EVERYBODY))).data?.learners as { nodes: Person[] }).nodes;
  return nodes.flatMap(({ accounts }) => accounts.map(({ vendor, externalId, user }) => `${vendor}:${externalId}:${user ? user.displayName : 'nothing'}`)).sort();
};

const indexed = async (url: string): Promise<boolean> => ((await ask(url, '{ vendors { indexedAt } }')).data?.vendors as { indexedAt: string | null }[]).every(({ indexedAt }) => indexedAt);

/** A graph is up before its index is full. */
const whenIndexed = async (url: string): Promise<void> => {
  for (const until = Date.now() + READY_MS; !(await indexed(url)); await sleep(200)) if (Date.now() > until) throw new Error('the index did not fill');
};

/** Both must give the same answer, or their speeds say nothing. */
const compare = async (ours: Graph, stock: Graph): Promise<void> => {
  for (const { url } of [ours, stock]) await whenIndexed(url);
  const [a, b] = [await answerOf(ours.url), await answerOf(stock.url)];
  const wrong = [...a.filter((account) => !b.includes(account)), ...b.filter((account) => !a.includes(account)), ...a.filter((account) => account.endsWith(':nothing'))];
  if (a.length < EVERYBODY || wrong.length > 0) throw new Error(`the two graphs answer differently, ${a.length} and ${b.length} accounts: ${wrong.slice(0, 10).join(', ')}`);
};

/** Starts our graph and a stock one over the same subgraphs and the same vendors. In one process each has its own copy of the subgraphs. */
export const startPair = async (mode: Mode, caches: Caches, vendorEnv: Env, cwd: string): Promise<Pair> => {
  const env = variables(vendorEnv, caches);
  const programs: Program[] = [];
  const run = async (program: string, args: readonly string[], more: Env = {}): Promise<Graph> => {
    const started = await start(program, args, { ...env, ...more }, cwd);
    programs.unshift(started);
    return { url: addressIn(started), program: started };
  };
  const close = async () => {
    for (const program of programs) await program.stop();
  };
  try {
    const services: Record<string, string> = {};
    if (mode === 'over HTTP') {
      for (const name of [...VENDORS, 'learners']) services[`SUBGRAPH_URL_${name.toUpperCase()}`] = (await run('subgraphs/main.js', [name], services)).url;
    }
    const ours = mode === 'over HTTP' ? await run('gateway/main.js', [], services) : await run('start.js', []);
    const stock = await run('bench/stock.js', mode === 'over HTTP' ? [] : ['local'], services);
    await compare(ours, stock);
    return { ours, stock, close };
  } catch (error) {
    await close();
    throw error;
  }
};
