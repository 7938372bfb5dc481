import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runStore } from '../store.ts';
import { options } from '../subgraphs/learners/linking/testing.ts';
import { replaceDirectory } from '../subgraphs/learners/suites/replace.testing.ts';
import { openSqlite } from '../subgraphs/learners/store/open.ts';
import { account } from '../subgraphs/learners/suites/store.testing.ts';
import type { Env } from '../subgraphs/shared/env.ts';
import { project, start, stopAll } from './support/program.ts';

/** Several programs one after the other, on a small machine. */
const SLOW = { timeout: 60_000 };
const COMMANDS = ['export', 'erase', 'purge', 'copy'];
const CANARY = 'canary-that-nobody-may-see';

const base = mkdtempSync(join(tmpdir(), 'graph-cli-'));
afterAll(async () => {
  await stopAll();
  rmSync(base, { recursive: true });
});

interface Ended {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

const envIn = (folder: string): Env => ({ DATA_DIR: folder, DATA_FILE: 'people.sqlite' });

/** `npm run store -- <args>` as a program, in a folder of its own. */
const programIn = (folder: string) => async (...args: string[]): Promise<Ended> => {
  const program = start(folder, [join(project, 'node_modules/.bin/tsx'), join(project, 'store.ts'), ...args], envIn(folder));
  return { code: await program.ended, out: program.stdout(), err: program.stderr() };
};

/** The same without a process for each command. */
const storeIn = (folder: string) => async (args: readonly string[], env: Env = {}): Promise<Ended> => {
  const { done, text } = await runStore(args, () => ({ ...envIn(folder), ...env }));
  return done ? { code: 0, out: `${text}\n`, err: '' } : { code: 1, out: '', err: `${text}\n` };
};

const ann = account('m1', { email: 'ann@x.example', employeeNumber: 'E1', displayName: 'Ann Lee' });
const bob = account('m2', { email: 'bob@x.example', displayName: 'Bob Ray' });

const readIn = async (folder: string): Promise<string[]> => {
  const store = await openSqlite(join(folder, 'people.sqlite'));
  await replaceDirectory(store, 'MATRIX', [ann, bob], options, 1000, 1000);
  await replaceDirectory(store, 'SYNAP', [account('s1', { email: 'ann@x.example', displayName: 'Ann Lee' }), account('s2', { email: 'bob@x.example', displayName: 'Zoe Bell' })], options, 1000, 1000);
  const rows = await store.db.selectFrom('accounts').select(['vendor', 'external_id']).execute();
  await store.close();
  return rows.map((row) => `${row.vendor}:${row.external_id}`).sort();
};

/** A folder with a store of three people, two of whom share an email. */
const filled = async (): Promise<string> => {
  const folder = mkdtempSync(join(base, 'data-'));
  await readIn(folder);
  return folder;
};

const auditIn = (folder: string) => readFileSync(join(folder, 'audit.log'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

describe.concurrent('npm run store', () => {
  it('exports one person as JSON, erases the person, keeps the accounts out and lets one come back; and writes down who did what', SLOW, async () => {
    const folder = await filled();
    const run = programIn(folder);
    const exported = await run('export', ' ANN@x.example');
    expect([exported.code, exported.err]).toEqual([0, '']);
    const found = JSON.parse(exported.out) as { learner: { id: string } };
    expect(found).toMatchObject({ learner: { displayName: 'Ann Lee' }, accounts: [{ externalId: 'm1', email: 'ann@x.example' }, { externalId: 's1' }] });
    expect(exported.out).toBe(`${JSON.stringify(found, null, 2)}\n`);
    expect(exported.out).not.toMatch(/bob|zoe/i);

    const erased = await run('erase', 'E1');
    expect([erased.code, erased.err]).toEqual([0, '']);
    expect(erased.out).toContain('2 accounts (MATRIX:m1, SYNAP:s1). The next reading leaves out');
    expect(await readIn(folder)).toEqual(['MATRIX:m2', 'SYNAP:s2']);
    expect(await run('erase', 'ann@x.example')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('nobody') });
    expect(await storeIn(folder)(['erase', '--forget', 'MATRIX:m1'])).toMatchObject({ code: 0, out: expect.stringContaining('the next reading brings it back') });
    expect(await readIn(folder)).toEqual(['MATRIX:m1', 'MATRIX:m2', 'SYNAP:s2']);

    const records = auditIn(folder);
    const on = `${found.learner.id} MATRIX:m1 SYNAP:s1`;
    expect(records).toMatchObject([
      { action: 'export', on, outcome: 'done' },
      { action: 'erase', on, outcome: 'done' },
      { action: 'erase', on: 'nobody', outcome: 'failed' },
      { action: 'erase', on: 'MATRIX:m1', outcome: 'done' },
    ]);
    for (const record of records) expect(record).toMatchObject({ audit: true, who: `store command line (${userInfo().username})`, role: 'admin', requestId: expect.stringMatching(/^[\da-f-]{36}$/) });
    expect(readFileSync(join(folder, 'audit.log'), 'utf8')).not.toMatch(/@|ann|"E1"/i);
  });

  it('as a program fails with clear words on standard error alone, without a password', SLOW, async () => {
    const folder = mkdtempSync(join(base, 'empty-'));
    const run = programIn(folder);
    for (const args of [['nonsense'], ['copy', `postgres://graph:${CANARY}@127.0.0.1:1/graph`]]) {
      const { code, out, err } = await run(...args);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^(There is no command nonsense\.\n|There is no store at )/);
      expect(err).not.toContain(CANARY);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([[[]], [['nonsense']], [['export']], [['export', ' ']], [['erase', 'a', 'b']], [['erase', 'a', '--yes']], [['purge', '--force']], [['purge', 'x']], [['purge', '--yes=1']], [['copy']], [['copy', 'x.sqlite', '--yes']], [['--help']], [['toString']]])('asked for %j, says what it can do', async (args) => {
    const { code, err } = await storeIn('/nowhere')(args);
    expect(code).toBe(1);
    for (const command of COMMANDS) expect(err).toContain(`npm run store -- ${command}`);
  });

  it('does not choose where several people are meant', async () => {
    const folder = await filled();
    const run = storeIn(folder);
    const { code, err } = await run(['erase', 'bob@x.example']);
    const ids = err.match(/person_[\da-f]+/g) ?? [];
    expect([code, new Set(ids).size]).toEqual([1, 2]);
    expect(auditIn(folder)).toMatchObject([{ action: 'erase', outcome: 'failed', on: ids.join(' ') }]);
    expect(await run(['erase', String(ids[0]), '--forget'])).toMatchObject({ code: 0, out: expect.stringContaining('The next reading brings back') });
    expect(await readIn(folder)).toHaveLength(4);
  });

  it('does nothing to a person where that cannot be written down', async () => {
    const folder = await filled();
    const run = storeIn(folder);
    expect(await run(['erase', 'MATRIX:m1'], { AUDIT_LOG: folder })).toMatchObject({ code: 1, err: `The audit log ${folder} cannot be written, so nothing is done: set AUDIT_LOG to a file that can be, or to stderr\n` });
    expect(await run(['export', 'MATRIX:m1'], { AUDIT_LOG: join(folder, 'own.log') })).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toContain('own.log');
    expect(readdirSync(folder)).not.toContain('audit.log');
  });

  it('empties the store when it is told to twice', async () => {
    const folder = await filled();
    const run = storeIn(folder);
    const held = `the SQLite file ${join(folder, 'people.sqlite')}, which holds 3 people with 4 accounts`;
    expect(await run(['purge'])).toEqual({ code: 1, out: '', err: `This would empty ${held}. Nothing is emptied: add --yes to do it.\n` });
    expect(await run(['purge', '--yes'])).toMatchObject({ code: 0, out: expect.stringContaining(`The store is empty: ${held.replace('holds', 'held')}`) });
    expect(await run(['purge'])).toMatchObject({ code: 1, err: expect.stringContaining('0 people with 0 accounts') });
  });

  it('copies the store to a new file, and nowhere else', async () => {
    const folder = await filled();
    const run = storeIn(folder);
    const files = () => readdirSync(folder).filter((name) => !/-(shm|wal)$/.test(name));
    writeFileSync(join(folder, 'text'), CANARY);
    const refused = async (target: string, why: string, env: Env = {}) => {
      const before = files();
      const said = await run(['copy', target], env);
      expect(said).toMatchObject({ code: 1, err: expect.stringContaining(why) });
      expect(said.err).not.toContain(CANARY);
      expect(files()).toEqual(before);
    };
    const target = join(folder, 'copy.sqlite');
    expect(await run(['copy', target])).toEqual({ code: 0, out: expect.stringMatching(/^Copied 3 people with 4 accounts, \d+ rows in all, to the SQLite file .*copy\.sqlite\.\n$/), err: '' });
    await refused(target, 'holds people already');
    await refused(join(folder, '.', 'people.sqlite'), 'the store itself');
    await refused(join(folder, 'text'), 'is no SQLite database');
    await refused(join(folder, 'no/such/copy.sqlite'), 'does not exist');
    await refused(`mysql://graph:${CANARY}@db/graph`, 'not of a Postgres');
    await refused(`postgers://graph:${CANARY}@db/graph`, 'not of a Postgres');
    await refused(`postgres://graph:${CANARY}@127.0.0.1:1/graph`, 'the Postgres at 127.0.0.1:1, database graph, schema public: nothing listens there', { DATABASE_SCHEMA: 'public' });
  });

  it('says which store there is not, or cannot be opened', async () => {
    const folder = mkdtempSync(join(base, 'empty-'));
    const run = storeIn(folder);
    expect(await run(['purge', '--yes'])).toMatchObject({ code: 1, err: `There is no store at ${join(folder, 'people.sqlite')}: check DATA_DIR, SANDBOX and DATABASE_URL\n` });
    expect(await run(['purge'], { DATA_DIR: 'memory' })).toMatchObject({ code: 1, err: expect.stringContaining('DATA_DIR is memory') });
    expect(await run(['purge'], { DATABASE_URL: CANARY })).toMatchObject({ code: 1, err: expect.stringMatching(/- DATABASE_URL: must be a Postgres URL, such as \S+\n$/) });
    const away = await run(['purge', '--yes'], { DATABASE_URL: `postgres://graph:${CANARY}@127.0.0.1:1/graph`, DATABASE_SCHEMA: 'public' });
    expect(away).toEqual({ code: 1, out: '', err: 'Cannot work with the Postgres at 127.0.0.1:1, database graph, schema public: nothing listens there\n' });
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, 'people.sqlite'), 'this is no database');
    expect(await run(['export', 'MATRIX:m1'])).toMatchObject({ code: 1, err: expect.stringMatching(/people\.sqlite is no SQLite database/) });
  });
});
