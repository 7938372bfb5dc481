import { environment } from './schema/process.ts';
import { learnersConfig } from './subgraphs/learners/config.ts';
import { openStore } from './subgraphs/learners/index.ts';
import { copy, erase, purge } from './subgraphs/learners/store/admin.ts';
import { openPostgres, openSqlite, type Store } from './subgraphs/learners/store/open.ts';
import { ConfigError } from './subgraphs/shared/env.ts';

const USAGE = `npm run store -- purge            empties the store that the environment names
npm run store -- erase <learner>  erases one person by learner id
npm run store -- copy <target>    carries everything, ids included, to a Postgres URL or a SQLite file`;

const openTarget = (target: string): Promise<Store> => (/^postgres(ql)?:/.test(target) ? openPostgres(target) : openSqlite(target));

const work = async (store: Store, command: string | undefined, argument: string | undefined): Promise<string> => {
  if (command === 'purge') return purge(store).then(() => 'The store is empty.');
  if (command === 'erase' && argument) return (await erase(store, argument)) ? 'The person is erased. The next reading brings back what the vendors still have.' : 'There is no such person.';
  if (command !== 'copy' || !argument) return USAGE;
  const target = await openTarget(argument);
  try {
    return `${await copy(store, target)} rows copied.`;
  } finally {
    await target.close();
  }
};

try {
  const store = await openStore(learnersConfig(environment()));
  try {
    process.stdout.write(`${await work(store, process.argv[2], process.argv[3])}\n`);
  } finally {
    await store.close();
  }
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError || error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
