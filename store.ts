import { environment } from './schema/process.ts';
import { learnersConfig } from './subgraphs/learners/config.ts';
import { openStore } from './subgraphs/learners/index.ts';
import { copy, erase, purge } from './subgraphs/learners/store/admin.ts';
import { openPostgres, openSqlite, type Store } from './subgraphs/learners/store/open.ts';
import { learnersEnv, sandboxConfig } from './subgraphs/sandbox.ts';

const USAGE = `npm run store -- purge            empties the store that the environment names
npm run store -- erase <learner>  erases one person by learner id
npm run store -- copy <target>    carries everything, ids included, to a Postgres URL or a SQLite file`;

const openTarget = (target: string): Promise<Store> => (/^postgres(ql)?:/.test(target) ? openPostgres(target) : openSqlite(target));

const commands: Record<string, (store: Store, argument: string) => Promise<string>> = {
  purge: async (store) => {
    await purge(store);
    return 'The store is empty.';
  },
  erase: async (store, learner) => ((await erase(store, learner)) ? 'The person is erased. The next reading brings back what the vendors still have.' : 'There is no such person.'),
  copy: async (store, to) => {
    const target = await openTarget(to);
    try {
      return `${await copy(store, target)} rows copied.`;
    } finally {
      await target.close();
    }
  },
};

const main = async (command = '', argument = ''): Promise<string> => {
  const work = commands[command];
  if (!work || (command !== 'purge' && !argument)) throw new Error(USAGE);
  const env = environment();
  const store = await openStore(learnersConfig(learnersEnv(env, sandboxConfig(env))));
  try {
    return await work(store, argument);
  } finally {
    await store.close();
  }
};

try {
  process.stdout.write(`${await main(process.argv[2], process.argv[3])}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
