import { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VendorName } from '../../shared/errors.ts';
import { keyedRow } from '../changes.ts';
import { learnersConfig } from '../config.ts';
import { decisionsOf } from '../decisions.ts';
import type { DirectoryAccount } from '../directory.ts';
import { link } from '../linking/link.ts';
import { options } from '../linking/testing.ts';
import { relink } from '../relink.ts';
import { replaceDirectory } from '../replace.ts';
import { account } from '../testing.ts';
import { copy, erase, exportPerson, purge, sizeOf } from './admin.ts';
import { openSqlite, type Store } from './open.ts';
import { checkSource, checkTarget, describePlace, isSamePlace, placeOf, targetPlace, withStore, type Place } from './place.ts';
import { VENDORS, type OverridesTable, type Tables } from './tables.ts';

const NOW = 1_700_000_000_000;
const TABLES: readonly (keyof Tables)[] = ['accounts', 'learners', 'ids', 'departed', 'erased', 'conflicts', 'conflict_accounts', 'overrides', 'directories', 'staged', 'meta', 'secrets'];

const folder = mkdtempSync(join(tmpdir(), 'graph-admin-'));
afterAll(() => rmSync(folder, { recursive: true }));

let store: Store;
beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(() => store.close());

const read = (vendor: VendorName, accounts: readonly DirectoryAccount[], at = NOW) => replaceDirectory(store, vendor, accounts, options, at, at);

const idOf = async (vendor: VendorName, id: string): Promise<string> =>
  (await store.db.selectFrom('accounts').select('learner_id').where('vendor', '=', vendor).where('external_id', '=', id).executeTakeFirstOrThrow()).learner_id!;

const learner = async (vendor: VendorName, id: string) => store.db.selectFrom('learners').selectAll().where('id', '=', await idOf(vendor, id)).executeTakeFirstOrThrow();

const refs = async (): Promise<string[]> => (await store.db.selectFrom('accounts').select(['vendor', 'external_id']).execute()).map((row) => `${row.vendor}:${row.external_id}`).sort();

const conflicts = () => store.db.selectFrom('conflicts').selectAll().orderBy('id').execute();

const rowsOf = async (from: Store): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, (await from.db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort()])));

const stage = (vendor: VendorName, id: string, email: string) => store.put(store.db, 'staged', [{ vendor, external_id: id, row: JSON.stringify(account(id, { email })), digest: 'd' }]);

/** A decision by hand, and what follows from it. */
const decide = async (linked: boolean, a: readonly [VendorName, string], b: readonly [VendorName, string]): Promise<OverridesTable> => {
  const id = `decision_${a.join('')}${b.join('')}`;
  const row = { id, linked: linked ? 1 : 0, a_vendor: a[0], a_external_id: a[1], b_vendor: b[0], b_external_id: b[1], reason: 'they said so', decided_by: 'key', decided_at: NOW };
  await store.db.insertInto('overrides').values(row).execute();
  const rows = (await store.db.selectFrom('accounts').selectAll().execute()).filter(({ vendor, external_id }) => [a, b].some(([v, i]) => v === vendor && i === external_id));
  await store.db.transaction().execute((trx) => relink(store, trx, { changes: rows.map((one) => ({ row: one })), fresh: new Set(), returned: new Set() }, options, { foundAt: NOW, now: NOW }));
  return row;
};

/** Fails unless people and conflicts are what linking all accounts at once comes to. */
const expectWhole = async (): Promise<void> => {
  const rows = await store.db.selectFrom('accounts').selectAll().execute();
  const whole = link(rows.map((row) => keyedRow(row, options)), await decisionsOf(store.db), options);
  const people = new Map<string, string[]>();
  for (const row of rows) people.set(row.learner_id!, [...(people.get(row.learner_id!) ?? []), `${row.vendor}:${row.external_id}`].sort());
  expect([...people.values()].map(String).sort()).toEqual(whole.people.map((person) => String(person.map((one) => `${one.vendor}:${one.externalId}`).sort())).sort());
  expect((await conflicts()).map(({ id }) => id)).toEqual(whole.conflicts.map(({ id }) => id).sort());
  const doubtful = new Set(whole.conflicts.flatMap((conflict) => conflict.accounts.map((one) => `${one.vendor}:${one.externalId}`)));
  const flagged = await store.db.selectFrom('learners').select(['id', 'has_conflict']).execute();
  expect(flagged.filter((row) => row.has_conflict).map(({ id }) => id).sort()).toEqual([...people].filter(([, members]) => members.some((ref) => doubtful.has(ref))).map(([id]) => id).sort());
};

const ann = { email: 'Ann.Lee@x.example', employeeNumber: '007', givenName: 'Ann', familyName: 'Lee' };

/** Ann in three systems, one of which has merged with another person's id; Zoe shares her number; Bob has nothing to do with her. */
const fill = async (): Promise<string> => {
  await read('MATRIX', [account('m1', { ...ann, lastActiveAt: new Date(NOW).toISOString() }), account('m2', { email: 'bob@x.example', displayName: 'Bob Ray' })]);
  await read('DAMSTRA', [account('d1', { employeeNumber: 'E1' }), account('d2', { employeeNumber: '007', email: 'zoe@x.example', givenName: 'Zoe', familyName: 'Bell' })]);
  const alias = await idOf('DAMSTRA', 'd1');
  await read('SYNAP', [account('s1', { email: 'ann.lee@x.example', employeeNumber: 'E1', givenName: 'Ann', familyName: 'Lee' })]);
  await decide(true, ['MATRIX', 'm1'], ['DAMSTRA', 'd1']);
  await stage('MATRIX', 'm1', 'ann.new@x.example');
  await stage('MATRIX', 'm2', 'bob.new@x.example');
  return alias;
};

describe('exportPerson', () => {
  it('collects everything about one person, under readable names, and nothing of others', async () => {
    await fill();
    const found = await exportPerson(store, await idOf('MATRIX', 'm1'), { options });
    expect(found.learner).toMatchObject({ id: await idOf('MATRIX', 'm1'), displayName: 'Ann Lee', active: true, lastActiveAt: new Date(NOW).toISOString(), vendors: ['SYNAP', 'MATRIX', 'DAMSTRA'], hasConflict: true });
    expect(found.accounts.map(({ vendor, externalId }) => `${vendor}:${externalId}`)).toEqual(['DAMSTRA:d1', 'MATRIX:m1', 'SYNAP:s1']);
    expect(found.accounts[1]).toMatchObject({ email: 'Ann.Lee@x.example', employeeNumber: '007', emailKey: 'ann.lee@x.example', primary: true, active: true, missedAt: null });
    expect(found.accounts[1]!.evidence).toContainEqual(expect.objectContaining({ key: 'OVERRIDE', with: { vendor: 'DAMSTRA', externalId: 'd1' } }));
    expect(found.ids.map(({ shown, madeFor }) => [shown, madeFor.externalId])).toEqual([[true, 'm1'], [false, 'd1']]);
    expect(found.staged).toMatchObject([{ vendor: 'MATRIX', externalId: 'm1', account: { email: 'ann.new@x.example' } }]);
    expect(found.conflicts).toMatchObject([{ kind: expect.stringMatching(/^[A-Z_]+$/), value: '007', accounts: [{ vendor: 'MATRIX', externalId: 'm1' }], otherAccounts: 1 }]);
    expect(found.decisions).toMatchObject([{ onePerson: true, reason: 'they said so', otherAccounts: 0 }]);
    expect(JSON.stringify(found)).not.toMatch(/zoe|bell|bob|ray|"d2|"m2/i);
  });

  it('holds every column of every row', async () => {
    await fill();
    const columns = Object.keys(await store.db.selectFrom('accounts').selectAll().limit(1).executeTakeFirstOrThrow());
    const [shown] = (await exportPerson(store, 'MATRIX:m1', { options })).accounts;
    // `refused` is two truth values, and the evidence is worked out.
    expect(Object.keys(shown!)).toHaveLength(columns.length + 2);
  });

  it('shows the value of a conflict only to those who have it', async () => {
    // b ties two people whose names contradict each other, neither of whom has that email on the other account.
    await read('MATRIX', [account('1', { email: 'a@x.example', displayName: 'Ann Lee' }), account('2', { email: 'b@x.example', employeeNumber: 'E2', displayName: 'Ann Lee' })]);
    await read('DAMSTRA', [account('3', { email: 'b@x.example' }), account('4', { employeeNumber: 'E2', displayName: 'Ann Lee' })]);
    await decide(false, ['DAMSTRA', '3'], ['DAMSTRA', '4']);
    const found = await exportPerson(store, 'DAMSTRA:4', { options });
    expect(found.conflicts).toMatchObject([{ kind: 'OVERRIDDEN', key: 'EMAIL', value: 'b@x.example', otherAccounts: 1 }]);
    const rows = await conflicts();
    await store.db.updateTable('accounts').set({ email_key: null }).where('external_id', '=', '2').execute();
    expect((await exportPerson(store, 'DAMSTRA:4', { options })).conflicts).toMatchObject([{ id: rows[0]!.id, value: null }]);
  });

  it('knows a person by id, by an id from before, by email, by number and by each account', async () => {
    const alias = await fill();
    const id = await idOf('MATRIX', 'm1');
    expect(alias).not.toBe(id);
    const strips = { ...options, stripZeros: { ...options.stripZeros, SYNAP: true } };
    for (const name of [id, alias, ' ANN.LEE@x.example ', 'e1', 'E1', '0E1', 'MATRIX:m1', 'SYNAP:s1']) {
      expect((await exportPerson(store, name, { options: strips })).learner?.id).toBe(id);
    }
  });

  it('names the ids where several people are meant, and does not choose', async () => {
    await fill();
    const found = exportPerson(store, '007', { options });
    await expect(found).rejects.toMatchObject({ name: 'NotOnePerson', ids: [await idOf('MATRIX', 'm1'), await idOf('DAMSTRA', 'd2')].sort() });
    await expect(found).rejects.toThrow(await idOf('DAMSTRA', 'd2'));
  });

  it.each(['nobody@x.example', '12345', 'person_nobody', 'MATRIX:nobody', 'INSPERA:m1', 'N/A', '@', 'MATRIX:'])('says that %s is nobody', async (name) => {
    await fill();
    await expect(exportPerson(store, name, { options })).rejects.toMatchObject({ name: 'NotOnePerson', ids: [] });
  });

  it('finds a person by an account that left, and what is left of somebody who left altogether', async () => {
    await fill();
    const id = await idOf('MATRIX', 'm1');
    await read('MATRIX', [account('m2', { email: 'bob@x.example', displayName: 'Bob Ray' })]);
    expect((await exportPerson(store, 'MATRIX:m1', { options })).departed).toMatchObject([{ vendor: 'MATRIX', externalId: 'm1' }]);
    expect((await exportPerson(store, 'MATRIX:m1', { options })).learner?.id).toBe(id);
    const bob = await idOf('MATRIX', 'm2');
    await read('MATRIX', []);
    for (const name of ['MATRIX:m2', bob]) expect(await exportPerson(store, name, { options })).toMatchObject({ learner: null, accounts: [], ids: [{ id: bob }], departed: [{ externalId: 'm2' }] });
  });
});

describe('erase', () => {
  const gone = async (name: string, forget = false) => erase(store, name, { options, forget, now: NOW + 1 });

  it('leaves nothing of the person in any table, and everything of others', async () => {
    await fill();
    const traces = /ann[ .]lee|"(Ann|Lee|m1|d1|s1|E1)\\*"/i;
    expect(JSON.stringify(await rowsOf(store))).toMatch(traces);
    const bob = await exportPerson(store, 'MATRIX:m2', { options });
    const person = await gone('ann.lee@x.example');
    expect(person?.accounts.map((row) => row.external_id).sort()).toEqual(['d1', 'm1', 's1']);
    expect(JSON.stringify(await rowsOf(store))).not.toMatch(traces);
    expect(await exportPerson(store, 'MATRIX:m2', { options })).toEqual(bob);
    expect(await refs()).toEqual(['DAMSTRA:d2', 'MATRIX:m2']);
    await expect(gone('ann.lee@x.example')).rejects.toThrow('nobody');
    await expectWhole();
  });

  it('leaves nothing of the person in the file', async () => {
    const file = join(folder, 'erased.sqlite');
    const kept = store;
    store = await openSqlite(file);
    await fill();
    // What was deleted before is not there either.
    await read('SYNAP', [account('s1', { ...ann, email: 'ann.before@x.example' })]);
    await read('SYNAP', [account('s1', ann)]);
    await gone('MATRIX:m1');
    await store.close();
    const files = readdirSync(folder).filter((name) => name.startsWith('erased'));
    expect(files).toContain('erased.sqlite');
    for (const name of files) expect(readFileSync(join(folder, name)).toString('latin1')).not.toMatch(/ann\.|ann lee/i);
    store = kept;
  });

  it('keeps the accounts out until that is taken back for one of them', async () => {
    await fill();
    const all = [account('m1', ann), account('m2', { email: 'bob@x.example', displayName: 'Bob Ray' })];
    await gone('MATRIX:m1');
    await read('MATRIX', all, NOW + 2);
    await read('SYNAP', [account('s1', ann)], NOW + 2);
    expect(await refs()).toEqual(['DAMSTRA:d2', 'MATRIX:m2']);
    await expect(gone('SYNAP:s9', true)).rejects.toThrow('nobody');
    expect(await gone('MATRIX:m1', true)).toBeNull();
    await expect(gone('MATRIX:m1', true)).rejects.toThrow('nobody');
    await read('MATRIX', all, NOW + 3);
    await read('SYNAP', [account('s1', ann)], NOW + 3);
    expect(await refs()).toEqual(['DAMSTRA:d2', 'MATRIX:m1', 'MATRIX:m2']);
    await expectWhole();
  });

  it('with forget lets the next reading bring the accounts back, as somebody new', async () => {
    await fill();
    const before = await idOf('MATRIX', 'm1');
    await gone(before, true);
    expect((await rowsOf(store)).erased).toEqual([]);
    await read('MATRIX', [account('m1', ann)], NOW + 2);
    expect(await idOf('MATRIX', 'm1')).not.toBe(before);
  });

  it('ends the conflicts that only the erased person made, and links whom they kept apart', async () => {
    const same = { email: 'shared@x.example', employeeNumber: 'E5' };
    await read('MATRIX', [account('1', { ...same, displayName: 'Ann Lee' })]);
    await read('SYNAP', [account('2', { email: same.email, displayName: 'Zoe Bell' })]);
    await read('DAMSTRA', [account('3', { email: same.email, displayName: 'Zoe Bell' })]);
    expect(await conflicts()).toMatchObject([{ kind: 'IDENTITY_MISMATCH' }]);
    expect(await learner('SYNAP', '2')).toMatchObject({ has_conflict: 1 });
    await gone('MATRIX:1');
    expect(await conflicts()).toEqual([]);
    expect(await learner('SYNAP', '2')).toMatchObject({ has_conflict: 0 });
    expect(await idOf('SYNAP', '2')).toBe(await idOf('DAMSTRA', '3'));
    await expectWhole();
  });

  it('keeps a conflict, and its date, that others make without the erased person', async () => {
    await read('MATRIX', ['Ann Lee', 'Zoe Bell', 'Bob Ray'].map((displayName, i) => account(`${i}`, { email: 'shared@x.example', displayName })));
    await gone('MATRIX:0');
    const [conflict, ...more] = await conflicts();
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ detected_at: NOW });
    expect(JSON.stringify(conflict)).not.toMatch(/MATRIX 0\b|"0\\*"/);
    await expectWhole();
  });

  it('takes back decisions about the erased accounts, and what followed from them', async () => {
    await read('MATRIX', [account('1', { email: 'a@x.example', displayName: 'Ann Lee' }), account('9', { email: 'b@x.example', displayName: 'Bob Ray' })]);
    await read('SYNAP', [account('2', { email: 'a@x.example', displayName: 'Ann Lee' })]);
    await decide(false, ['MATRIX', '1'], ['SYNAP', '2']);
    const others = await decide(false, ['MATRIX', '9'], ['SYNAP', '2']);
    expect(await learner('SYNAP', '2')).toMatchObject({ has_conflict: 1 });
    await gone('MATRIX:1');
    expect(await store.db.selectFrom('overrides').selectAll().execute()).toEqual([others]);
    expect(await learner('SYNAP', '2')).toMatchObject({ has_conflict: 0 });
    await expectWhole();
  });

  it('takes what is left of an account that left, or is being read for the first time, and keeps it out', async () => {
    await read('MATRIX', [account('1', { email: 'a@x.example' })]);
    await read('MATRIX', []);
    await stage('SYNAP', 's', 'a@x.example');
    for (const [name, vendor] of [['MATRIX:1', 'MATRIX'], ['SYNAP:s', 'SYNAP']] as const) {
      expect(await gone(name)).toMatchObject({ learner: null, accounts: [], away: [{ vendor }] });
      await expect(gone(name)).rejects.toThrow('nobody');
    }
    for (const table of ['ids', 'departed', 'staged'] as const) expect((await rowsOf(store))[table]).toEqual([]);
    await read('MATRIX', [account('1', { email: 'a@x.example' })], NOW + 2);
    expect(await refs()).toEqual([]);
  });

  it('erases with a person the accounts that left and for which another one stands in', async () => {
    await read('MATRIX', [account('1', { email: 'a@x.example', displayName: 'Ann Lee' })]);
    await read('SYNAP', [account('s', { email: 'a@x.example', displayName: 'Ann Lee' })]);
    await read('MATRIX', []);
    expect(await gone('SYNAP:s')).toMatchObject({ accounts: [{ external_id: 's' }], away: [{ vendor: 'MATRIX', external_id: '1' }] });
    await read('MATRIX', [account('1', { email: 'a@x.example', displayName: 'Ann Lee' })], NOW + 2);
    expect(await refs()).toEqual([]);
  });

  it('does all of it or nothing', async () => {
    await fill();
    const before = await rowsOf(store);
    const failing: Store = { ...store, put: () => Promise.reject(new Error('the disk is full')) };
    await expect(erase(failing, 'MATRIX:m1', { options, now: NOW })).rejects.toThrow('the disk is full');
    expect(await rowsOf(store)).toEqual(before);
  });

  it('tells whom it found before it begins', async () => {
    await fill();
    const id = await idOf('MATRIX', 'm1');
    const found: unknown[] = [];
    await erase(store, 'MATRIX:m1', { options, now: NOW, found: (person) => found.push(person.learner?.id) });
    await erase(store, 'MATRIX:m2', { options, now: NOW, found: (person) => found.push(person.accounts.length) });
    expect(found).toEqual([id, 1]);
  });

  it('comes to what linking those who are left would, whoever is erased', async () => {
    const value = fc.constantFrom(null, 'a', 'b', 'c');
    const row = fc.record({ vendor: fc.constantFrom(...VENDORS), id: fc.constantFrom('1', '2', '3'), email: value, employeeNumber: value, displayName: fc.constantFrom('Ann Lee', 'Bob Ray', '') });
    const rows = fc.uniqueArray(row, { minLength: 2, maxLength: 8, selector: ({ vendor, id }) => `${vendor}:${id}` });
    const pair = fc.record({ linked: fc.boolean(), a: fc.nat(7), b: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(rows, fc.array(pair, { maxLength: 2 }), fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }), async (accounts, pairs, erasing) => {
        await purge(store);
        for (const vendor of VENDORS) await read(vendor, accounts.filter((one) => one.vendor === vendor).map(({ id, ...more }) => account(id, { ...more, email: more.email && `${more.email}@x.example` })));
        const at = (i: number) => accounts[i % accounts.length]!;
        const keys = new Set<string>();
        for (const { linked, a, b } of pairs) {
          const [x, y] = [at(a), at(b)];
          const key = [`${x.vendor}${x.id}`, `${y.vendor}${y.id}`].join('');
          if (x === y || keys.has(key)) continue;
          keys.add(key);
          await decide(linked, [x.vendor, x.id], [y.vendor, y.id]);
        }
        for (const i of erasing) {
          const name = `${at(i).vendor}:${at(i).id}`;
          const there = (await refs()).includes(name);
          if (there) await gone(name);
          else await expect(gone(name)).rejects.toThrow('nobody');
          expect(await refs()).not.toContain(name);
          await expectWhole();
        }
        const ids = await store.db.selectFrom('ids').selectAll().execute();
        const left = new Set(await refs());
        for (const one of ids) expect(left).toContain(`${one.holder_vendor}:${one.holder_id}`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('purge', () => {
  it('empties every table', async () => {
    await fill();
    await erase(store, 'MATRIX:m2', { options, now: NOW });
    expect(await sizeOf(store)).toEqual({ people: 2, accounts: 4 });
    await purge(store);
    expect(Object.values(await rowsOf(store)).flat()).toEqual([]);
    expect(await sizeOf(store)).toEqual({ people: 0, accounts: 0 });
  });
});

describe('copy', () => {
  it('carries every row of every table, so that who was erased stays out there too', async () => {
    await fill();
    await read('MATRIX', [account('m1', ann)]);
    await erase(store, 'DAMSTRA:d2', { options, now: NOW });
    await read('INSPERA', [account('i', { problem: 'the number is too long' })]);
    await store.db.insertInto('directories').values({ vendor: 'MATRIX', leased_until: 0 }).onConflict((conflict) => conflict.doNothing()).execute();
    const rows = await rowsOf(store);
    for (const table of TABLES) expect(rows[table], table).not.toEqual([]);
    const target = await openSqlite(':memory:');
    expect(await copy(store, target)).toBe(Object.values(rows).flat().length);
    expect(await rowsOf(target)).toEqual(rows);
    await replaceDirectory(target, 'DAMSTRA', [account('d2', { employeeNumber: '007' })], options, NOW, NOW);
    expect(await target.db.selectFrom('accounts').select('external_id').where('external_id', '=', 'd2').execute()).toEqual([]);
    await expect(copy(store, target)).rejects.toThrow('not empty');
    await target.close();
  });
});

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
