import './schema/production.ts';
import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openAudit, type Audit } from './gateway/audit.ts';
import { environment } from './schema/process.ts';
import { learnersConfig, linkOptions, type LearnersConfig } from './subgraphs/learners/config.ts';
import { copy, erase, exportPerson, purge, sizeOf, type Naming, type Size } from './subgraphs/learners/store/admin.ts';
import { NotOnePerson, refsOf, type Person } from './subgraphs/learners/store/person.ts';
import { checkSource, checkTarget, describePlace, placeOf, StoreError, targetPlace, withStore, type Place } from './subgraphs/learners/store/place.ts';
import { accountNamed, refOf } from './subgraphs/learners/store/refs.ts';
import { learnersEnv, sandboxConfig } from './subgraphs/sandbox.ts';
import { ConfigError, type Env } from './subgraphs/shared/env.ts';

const USAGE = `npm run store -- export <person>            prints everything that the store holds about one person, as JSON
npm run store -- erase <person>             erases one person; no reading brings the accounts back
npm run store -- erase <person> --forget    erases one person, whom the next reading may bring back; lets an account that was erased earlier come back
npm run store -- purge                      says what the store holds, and empties nothing
npm run store -- purge --yes                empties the store: people, decisions, what was erased, everything
npm run store -- copy <target>              carries everything, ids included, to a Postgres URL or a SQLite file that holds nobody yet

A person is a learner's id, an email, an employee number, or an account as VENDOR:id (SYNAP, MATRIX, DAMSTRA or INSPERA).
The store is the one that the environment names: DATABASE_URL, or a file in DATA_DIR.`;

class UsageError extends Error {
  constructor(problem: string) {
    super(`${problem}\n\n${USAGE}`);
    this.name = 'UsageError';
  }
}

interface Request {
  readonly env: Env;
  readonly config: LearnersConfig;
  readonly place: Place;
  /** What stands after the command; empty where it takes nothing. */
  readonly argument: string;
  readonly flagged: boolean;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const sizeInWords = ({ people, accounts }: Size): string => `${count(people, 'person', 'people')} with ${count(accounts, 'account', 'accounts')}`;

/** As the gateway has it, so that both write to one log. */
const auditFile = ({ AUDIT_LOG: said, DATA_DIR: dataDir = '.data' }: Env): string | null => (said === 'stderr' || (!said && dataDir === 'memory') ? null : (said ?? join(dataDir, 'audit.log')));

const openedAudit = (env: Env): Audit => {
  const file = auditFile(env);
  try {
    return openAudit(file);
  } catch {
    throw new StoreError(`The audit log ${file} cannot be written, so nothing is done: set AUDIT_LOG to a file that can be, or to stderr`);
  }
};

/** A user without an entry in the system's list has no name, as in some containers. */
const operatingUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
};

const idsIn = (person: Person): string => [...(person.learner ? [person.learner.id] : []), ...refsOf(person).map(refOf)].join(' ');

/** Does something to one person, and writes down that it was done or failed: by ids, never by what the person was named. */
const audited = async (action: 'export' | 'erase', { env, config, argument }: Request, work: (naming: Naming) => Promise<string>): Promise<string> => {
  const audit = openedAudit(env);
  // Until it is known who is meant: an account may be written down, an email or a number not.
  let on = accountNamed(argument) ? argument : 'nobody';
  const record = (outcome: 'done' | 'failed') => audit.record({ who: `store command line (${operatingUser()})`, role: 'admin', action, on, outcome, requestId: randomUUID() });
  try {
    const said = await work({ options: linkOptions(config), found: (person) => (on = idsIn(person)) });
    record('done');
    return said;
  } catch (error) {
    if (error instanceof NotOnePerson && error.ids.length > 0) on = error.ids.join(' ');
    record('failed');
    throw error;
  }
};

const exported = (request: Request): Promise<string> =>
  audited('export', request, (naming) => withStore(request.place, async (store) => JSON.stringify(await exportPerson(store, request.argument, naming), null, 2)));

const erasedInWords = (person: Person, forget: boolean): string => {
  const refs = refsOf(person);
  const away = person.away.length > 0 ? `, ${person.away.length} of them not in the index` : '';
  const next = forget
    ? 'The next reading brings back what the vendors still have.'
    : 'The next reading leaves out what the vendors still have of them; erase --forget VENDOR:id lets an account come back.';
  return `Erased ${person.learner?.id ?? 'what was left of somebody'}: ${count(refs.length, 'account', 'accounts')}${away} (${refs.map(refOf).join(', ')}). ${next}`;
};

const erased = (request: Request): Promise<string> =>
  audited('erase', request, (naming) =>
    withStore(request.place, async (store) => {
      const { argument, flagged: forget } = request;
      const person = await erase(store, argument, { ...naming, forget, now: Date.now() });
      return person ? erasedInWords(person, forget) : `${argument} was erased earlier, and is kept out no longer: the next reading brings it back if the vendor still has it.`;
    }),
  );

const purged = ({ place, flagged: yes }: Request): Promise<string> =>
  withStore(place, async (store) => {
    const held = `${describePlace(place)}, which ${yes ? 'held' : 'holds'} ${sizeInWords(await sizeOf(store))}`;
    if (!yes) throw new StoreError(`This would empty ${held}. Nothing is emptied: add --yes to do it.`);
    await purge(store);
    return `The store is empty: ${held}. The next reading finds everybody anew whom the vendors have, also those who were erased.`;
  });

const copied = async ({ config, place, argument }: Request): Promise<string> => {
  const target = await targetPlace(argument, config.databaseSchema);
  checkTarget(target, place);
  return withStore(place, (from) =>
    withStore(target, async (to) => {
      const rows = await copy(from, to);
      return `Copied ${sizeInWords(await sizeOf(to))}, ${count(rows, 'row', 'rows')} in all, to ${describePlace(target)}.`;
    }),
  );
};

interface Command {
  /** What its one argument is. */
  readonly takes?: string;
  readonly flag?: string;
  readonly work: (request: Request) => Promise<string>;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['export', { takes: 'a person', work: exported }],
  ['erase', { takes: 'a person', flag: 'forget', work: erased }],
  ['purge', { flag: 'yes', work: purged }],
  ['copy', { takes: 'a target', work: copied }],
]);

interface Line {
  readonly command: Command;
  readonly argument: string;
  readonly flagged: boolean;
}

/** What was asked for; throws a UsageError where that is nothing that can be done. */
const parse = ([name, ...args]: readonly string[]): Line => {
  if (name === undefined) throw new UsageError('A command is missing.');
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError(`There is no command ${name}.`);
  const { takes, flag } = command;
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: flag ? { [flag]: { type: 'boolean' } } : {} });
  } catch {
    throw new UsageError(flag ? `${name} has no other flag than --${flag}.` : `${name} has no flags.`);
  }
  const [argument = '', ...more] = parsed.positionals;
  if (takes && !argument.trim()) throw new UsageError(`${name} needs to be told ${takes}.`);
  if (more.length > 0 || (!takes && parsed.positionals.length > 0)) throw new UsageError(takes ? `${name} takes one argument, ${takes}: put it into quotes if it has blanks.` : `${name} takes no argument.`);
  return { command, argument, flagged: flag !== undefined && parsed.values[flag] === true };
};

/** What is not ours may hold anything, a password too. */
const inWords = (error: unknown): string =>
  error instanceof StoreError || error instanceof UsageError || error instanceof ConfigError
    ? error.message
    : `Something unexpected went wrong: ${(error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.name : typeof error)}`;

export interface Said {
  readonly done: boolean;
  /** For standard output where it is done, else for standard error. */
  readonly text: string;
}

/** `npm run store -- <args>`. The environment is read only once it is clear what is wanted. */
export const runStore = async (args: readonly string[], environmentOf: () => Env): Promise<Said> => {
  try {
    const { command, argument, flagged } = parse(args);
    const env = environmentOf();
    const config = learnersConfig(learnersEnv(env, sandboxConfig(env)));
    const place = await placeOf(config);
    checkSource(place);
    return { done: true, text: await command.work({ env, config, place, argument, flagged }) };
  } catch (error) {
    return { done: false, text: inWords(error) };
  }
};

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const { done, text } = await runStore(process.argv.slice(2), environment);
  if (done) process.stdout.write(`${text}\n`);
  // A connection that nobody needs any more would keep the program waiting.
  else process.stderr.write(`${text}\n`, () => process.exit(1));
}
