import { existsSync, linkSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { learnersConfig } from '../config.ts';
import { checkSource, checkTarget, describePlace, isSamePlace, placeOf, targetPlace, withStore, type Place } from './place.ts';

const folder = mkdtempSync(join(tmpdir(), 'graph-place-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PASSWORD = 'canary-that-nobody-may-see';

describe('where a store is', () => {
  const sqlite = (name: string): Place => ({ kind: 'sqlite', file: join(folder, name) });
  const URL = `postgres://somebody:${PASSWORD}@db.example:6000/graph`;

  it('is named without user and password', async () => {
    const place = await placeOf(learnersConfig({ DATABASE_URL: URL, DATABASE_SCHEMA: 'own' }));
    expect(describePlace(place)).toBe('the Postgres at db.example:6000, database graph, schema own');
    expect(describePlace(await placeOf(learnersConfig({ DATA_DIR: folder })))).toBe(`the SQLite file ${join(folder, 'learners.sqlite')}`);
    await expect(placeOf(learnersConfig({ DATA_DIR: 'memory' }))).rejects.toThrow('DATA_DIR is memory');
  });

  it.each(['mysql://u:PASSWORD@h/db', 'postgers://u:PASSWORD@h/db', 'sqlite:PASSWORD', 'http://u:PASSWORD@h', 'postgres:PASSWORD', 'postgres://u:PASSWORD@h:99999/db', ':memory:'])('is no target at %s', async (target) => {
    const refused = await targetPlace(target.replace('PASSWORD', PASSWORD), 'public').then(() => 'taken', (error: unknown) => String(error));
    expect(refused).toMatch(/^StoreError: /);
    expect(refused).not.toContain(PASSWORD);
  });

  it('is the same under another name', async () => {
    writeFileSync(join(folder, 'one'), '');
    symlinkSync(join(folder, 'one'), join(folder, 'soft'));
    linkSync(join(folder, 'one'), join(folder, 'hard'));
    writeFileSync(join(folder, 'two'), '');
    expect(['one', 'soft', 'hard', 'two', 'none'].map((name) => isSamePlace(sqlite('one'), sqlite(name)))).toEqual([true, true, true, false, false]);
    const [a, b, c, d] = await Promise.all([targetPlace('postgres://a:b@localhost/graph', 'public'), targetPlace('postgresql://c@127.0.0.1:5432/graph', 'public'), targetPlace('postgres://a@localhost/graph', 'own'), targetPlace(URL, 'public')] as const);
    expect([b, c, d, sqlite('one')].map((place) => isSamePlace(a, place))).toEqual([true, false, false, false]);
    expect(() => checkTarget(sqlite('soft'), sqlite('one'))).toThrow('the store itself');
  });

  it('is checked without making anything', () => {
    writeFileSync(join(folder, 'text'), 'this is no database');
    const mode = statSync(join(folder, 'text')).mode;
    const before = readdirSync(folder);
    expect(() => checkSource(sqlite('nowhere'))).toThrow('There is no store at');
    expect(() => checkSource({ kind: 'sqlite', file: folder })).toThrow('is no file');
    expect(() => checkTarget(sqlite('no/such/copy'), sqlite('one'))).toThrow(`The folder ${join(folder, 'no/such')} does not exist`);
    expect(() => checkTarget(sqlite('text/copy'), sqlite('one'))).toThrow('does not exist');
    expect(() => checkTarget(sqlite('text'), sqlite('one'))).toThrow('is no SQLite database');
    expect(() => checkTarget(sqlite('new'), sqlite('one'))).not.toThrow();
    expect(readdirSync(folder)).toEqual(before);
    expect(statSync(join(folder, 'text')).mode).toBe(mode);
  });

  it('cannot be opened, in plain words', async () => {
    writeFileSync(join(folder, 'broken'), 'SQLite format 3\0 and then something else altogether');
    await expect(withStore(sqlite('broken'), () => Promise.resolve())).rejects.toThrow(/^Cannot work with the SQLite file .*broken: it is no SQLite database$/);
    const away = await targetPlace(`postgres://somebody:${PASSWORD}@127.0.0.1:1/graph`, 'public');
    await expect(withStore(away, () => Promise.resolve())).rejects.toThrow(/^Cannot work with the Postgres at 127.0.0.1:1, database graph, schema public: nothing listens there$/);
  });

  it('repeats nothing of an error that may hold the password', async () => {
    const file = sqlite('fine');
    await expect(withStore(file, () => Promise.reject(new Error('odd')))).rejects.toThrow('something unexpected (odd)');
    await expect(withStore(file, () => Promise.reject(Object.assign(new Error(), { code: 'SQLITE_BUSY_SNAPSHOT' })))).rejects.toThrow('another program is writing to it');
    expect(existsSync(join(folder, 'fine'))).toBe(true);
  });
});
