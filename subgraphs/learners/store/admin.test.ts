import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { options } from '../linking/testing.ts';
import { replaceDirectory } from '../suites/replace.testing.ts';
import { account } from '../suites/store.testing.ts';
import { copy, erase, exportPerson, purge, sizeOf } from './admin.ts';
import { openSqlite, type Store } from './open.ts';
import { VENDORS } from './tables.ts';
import { ann, NOW, rowsOf, storeUnderTest, TABLES, type StoreUnderTest } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'graph-admin-'));
afterAll(() => rmSync(folder, { recursive: true }));

let at: StoreUnderTest;
beforeEach(async () => {
  at = await storeUnderTest();
});
afterEach(() => at.store.close());

describe('erase', () => {
  const gone = async (name: string, forget = false) => erase(at.store, name, { options, forget, now: NOW + 1 });

  it('leaves nothing of the person in any table, and everything of others', async () => {
    await at.fill();
    const traces = /ann[ .]lee|"(Ann|Lee|m1|d1|s1|E1)\\*"/i;
    expect(JSON.stringify(await at.rows())).toMatch(traces);
    const bob = await exportPerson(at.store, 'MATRIX:m2', { options });
    const person = await gone('ann.lee@x.example');
    expect(person?.accounts.map((row) => row.external_id).sort()).toEqual(['d1', 'm1', 's1']);
    expect(JSON.stringify(await at.rows())).not.toMatch(traces);
    expect(await exportPerson(at.store, 'MATRIX:m2', { options })).toEqual(bob);
    expect(await at.refs()).toEqual(['DAMSTRA:d2', 'MATRIX:m2']);
    await expect(gone('ann.lee@x.example')).rejects.toThrow('nobody');
    await at.expectWhole();
  });

  it('leaves nothing of the person in the file', async () => {
    const file = join(folder, 'erased.sqlite');
    await at.store.close();
    at = await storeUnderTest(file);
    await at.fill();
    // What was deleted before is not there either.
    await at.read('SYNAP', [account('s1', { ...ann, email: 'ann.before@x.example' })]);
    await at.read('SYNAP', [account('s1', ann)]);
    await gone('MATRIX:m1');
    const files = readdirSync(folder).filter((name) => name.startsWith('erased'));
    expect(files).toContain('erased.sqlite');
    for (const name of files) expect(readFileSync(join(folder, name)).toString('latin1')).not.toMatch(/ann\.|ann lee/i);
  });

  it('keeps the accounts out until that is taken back for one of them', async () => {
    await at.fill();
    const all = [account('m1', ann), account('m2', { email: 'bob@x.example', displayName: 'Bob Ray' })];
    await gone('MATRIX:m1');
    await at.read('MATRIX', all, NOW + 2);
    await at.read('SYNAP', [account('s1', ann)], NOW + 2);
    expect(await at.refs()).toEqual(['DAMSTRA:d2', 'MATRIX:m2']);
    await expect(gone('SYNAP:s9', true)).rejects.toThrow('nobody');
    expect(await gone('MATRIX:m1', true)).toBeNull();
    await expect(gone('MATRIX:m1', true)).rejects.toThrow('nobody');
    await at.read('MATRIX', all, NOW + 3);
    await at.read('SYNAP', [account('s1', ann)], NOW + 3);
    expect(await at.refs()).toEqual(['DAMSTRA:d2', 'MATRIX:m1', 'MATRIX:m2']);
    await at.expectWhole();
  });

  it('with forget lets the next reading bring the accounts back, as somebody new', async () => {
    await at.fill();
    const before = await at.idOf('MATRIX', 'm1');
    await gone(before, true);
    expect((await at.rows()).erased).toEqual([]);
    await at.read('MATRIX', [account('m1', ann)], NOW + 2);
    expect(await at.idOf('MATRIX', 'm1')).not.toBe(before);
  });

  it('ends the conflicts that only the erased person made, and links whom they kept apart', async () => {
    const same = { email: 'shared@x.example', employeeNumber: 'E5' };
    await at.read('MATRIX', [account('1', { ...same, displayName: 'Ann Lee' })]);
    await at.read('SYNAP', [account('2', { email: same.email, displayName: 'Zoe Bell' })]);
    await at.read('DAMSTRA', [account('3', { email: same.email, displayName: 'Zoe Bell' })]);
    expect(await at.conflicts()).toMatchObject([{ kind: 'IDENTITY_MISMATCH' }]);
    expect(await at.learner('SYNAP', '2')).toMatchObject({ has_conflict: 1 });
    await gone('MATRIX:1');
    expect(await at.conflicts()).toEqual([]);
    expect(await at.learner('SYNAP', '2')).toMatchObject({ has_conflict: 0 });
    expect(await at.idOf('SYNAP', '2')).toBe(await at.idOf('DAMSTRA', '3'));
    await at.expectWhole();
  });

  it('keeps a conflict, and its date, that others make without the erased person', async () => {
    await at.read('MATRIX', ['Ann Lee', 'Zoe Bell', 'Bob Ray'].map((displayName, i) => account(`${i}`, { email: 'shared@x.example', displayName })));
    await gone('MATRIX:0');
    const [conflict, ...more] = await at.conflicts();
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ detected_at: NOW });
    expect(JSON.stringify(conflict)).not.toMatch(/MATRIX 0\b|"0\\*"/);
    await at.expectWhole();
  });

  it('takes back decisions about the erased accounts, and what followed from them', async () => {
    await at.read('MATRIX', [account('1', { email: 'a@x.example', displayName: 'Ann Lee' }), account('9', { email: 'b@x.example', displayName: 'Bob Ray' })]);
    await at.read('SYNAP', [account('2', { email: 'a@x.example', displayName: 'Ann Lee' })]);
    await at.decide(false, ['MATRIX', '1'], ['SYNAP', '2']);
    const others = await at.decide(false, ['MATRIX', '9'], ['SYNAP', '2']);
    expect(await at.learner('SYNAP', '2')).toMatchObject({ has_conflict: 1 });
    await gone('MATRIX:1');
    expect(await at.store.db.selectFrom('overrides').selectAll().execute()).toEqual([others]);
    expect(await at.learner('SYNAP', '2')).toMatchObject({ has_conflict: 0 });
    await at.expectWhole();
  });

  it('takes what is left of an account that left, or is being read for the first time, and keeps it out', async () => {
    await at.read('MATRIX', [account('1', { email: 'a@x.example' })]);
    await at.read('MATRIX', []);
    await at.stage('SYNAP', 's', 'a@x.example');
    for (const [name, vendor] of [['MATRIX:1', 'MATRIX'], ['SYNAP:s', 'SYNAP']] as const) {
      expect(await gone(name)).toMatchObject({ learner: null, accounts: [], away: [{ vendor }] });
      await expect(gone(name)).rejects.toThrow('nobody');
    }
    for (const table of ['ids', 'departed', 'staged'] as const) expect((await at.rows())[table]).toEqual([]);
    await at.read('MATRIX', [account('1', { email: 'a@x.example' })], NOW + 2);
    expect(await at.refs()).toEqual([]);
  });

  it('erases with a person the accounts that left and for which another one stands in', async () => {
    await at.read('MATRIX', [account('1', { email: 'a@x.example', displayName: 'Ann Lee' })]);
    await at.read('SYNAP', [account('s', { email: 'a@x.example', displayName: 'Ann Lee' })]);
    await at.read('MATRIX', []);
    expect(await gone('SYNAP:s')).toMatchObject({ accounts: [{ external_id: 's' }], away: [{ vendor: 'MATRIX', external_id: '1' }] });
    await at.read('MATRIX', [account('1', { email: 'a@x.example', displayName: 'Ann Lee' })], NOW + 2);
    expect(await at.refs()).toEqual([]);
  });

  it('does all of it or nothing', async () => {
    await at.fill();
    const before = await at.rows();
    const failing: Store = { ...at.store, put: () => Promise.reject(new Error('the disk is full')) };
    await expect(erase(failing, 'MATRIX:m1', { options, now: NOW })).rejects.toThrow('the disk is full');
    expect(await at.rows()).toEqual(before);
  });

  it('tells whom it found before it begins', async () => {
    await at.fill();
    const id = await at.idOf('MATRIX', 'm1');
    const found: unknown[] = [];
    await erase(at.store, 'MATRIX:m1', { options, now: NOW, found: (person) => found.push(person.learner?.id) });
    await erase(at.store, 'MATRIX:m2', { options, now: NOW, found: (person) => found.push(person.accounts.length) });
    expect(found).toEqual([id, 1]);
  });

  it('comes to what linking those who are left would, whoever is erased', async () => {
    const value = fc.constantFrom(null, 'a', 'b', 'c');
    const any = fc.record({ vendor: fc.constantFrom(...VENDORS), id: fc.constantFrom('1', '2', '3'), email: value, employeeNumber: value, displayName: fc.constantFrom('Ann Lee', 'Bob Ray', '') });
    const rows = fc.uniqueArray(any, { minLength: 2, maxLength: 8, selector: ({ vendor, id }) => `${vendor}:${id}` });
    const pair = fc.record({ linked: fc.boolean(), a: fc.nat(7), b: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(rows, fc.array(pair, { maxLength: 2 }), fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }), async (accounts, pairs, erasing) => {
        await purge(at.store);
        for (const vendor of VENDORS) await at.read(vendor, accounts.filter((row) => row.vendor === vendor).map(({ id, ...more }) => account(id, { ...more, email: more.email && `${more.email}@x.example` })));
        const one = (i: number) => accounts[i % accounts.length]!;
        const keys = new Set<string>();
        for (const { linked, a, b } of pairs) {
          const [x, y] = [one(a), one(b)];
          const key = [`${x.vendor}${x.id}`, `${y.vendor}${y.id}`].join('');
          if (x === y || keys.has(key)) continue;
          keys.add(key);
          await at.decide(linked, [x.vendor, x.id], [y.vendor, y.id]);
        }
        for (const i of erasing) {
          const name = `${one(i).vendor}:${one(i).id}`;
          const there = (await at.refs()).includes(name);
          if (there) await gone(name);
          else await expect(gone(name)).rejects.toThrow('nobody');
          expect(await at.refs()).not.toContain(name);
          await at.expectWhole();
        }
        const ids = await at.store.db.selectFrom('ids').selectAll().execute();
        const left = new Set(await at.refs());
        for (const row of ids) expect(left).toContain(`${row.holder_vendor}:${row.holder_id}`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('purge', () => {
  it('empties every table', async () => {
    await at.fill();
    await erase(at.store, 'MATRIX:m2', { options, now: NOW });
    expect(await sizeOf(at.store)).toEqual({ people: 2, accounts: 4 });
    await purge(at.store);
    expect(Object.values(await at.rows()).flat()).toEqual([]);
    expect(await sizeOf(at.store)).toEqual({ people: 0, accounts: 0 });
  });
});

describe('copy', () => {
  it('carries every row of every table, so that who was erased stays out there too', async () => {
    await at.fill();
    await at.read('MATRIX', [account('m1', ann)]);
    await erase(at.store, 'DAMSTRA:d2', { options, now: NOW });
    await at.read('INSPERA', [account('i', { problem: 'the number is too long' })]);
    await at.store.db.insertInto('directories').values({ vendor: 'MATRIX', leased_until: 0 }).onConflict((conflict) => conflict.doNothing()).execute();
    const rows = await at.rows();
    for (const table of TABLES) expect(rows[table], table).not.toEqual([]);
    const target = await openSqlite(':memory:');
    expect(await copy(at.store, target)).toBe(Object.values(rows).flat().length);
    expect(await rowsOf(target)).toEqual(rows);
    await replaceDirectory(target, 'DAMSTRA', [account('d2', { employeeNumber: '007' })], options, NOW, NOW);
    expect(await target.db.selectFrom('accounts').select('external_id').where('external_id', '=', 'd2').execute()).toEqual([]);
    await expect(copy(at.store, target)).rejects.toThrow('not empty');
    await target.close();
  });
});
