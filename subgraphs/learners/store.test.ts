import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { guardParameter, openSqlite } from './store/open.ts';
import { stagedCount } from './store/staged.ts';
import { describeStore } from './suites/store.testing.ts';
import { describeMigration } from './suites/migration.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'graph-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
describeStore('memory', () => openSqlite(':memory:'));
describeStore('a file', () => openSqlite(join(folder, `${(files += 1)}.sqlite`)));

describe('the file', () => {
  it('is readable by its owner alone, with all that lies beside it', async () => {
    const file = join(folder, 'private.sqlite');
    const store = await openSqlite(file);
    await store.db.insertInto('meta').values({ name: 'x', value: 1 }).execute();
    for (const name of [file, `${file}-wal`, `${file}-shm`]) expect(statSync(name).mode & 0o077).toBe(0);
    await store.close();
  });

  it('is there after a restart', async () => {
    const file = join(folder, 'kept.sqlite');
    const first = await openSqlite(file);
    await first.db.insertInto('meta').values({ name: 'x', value: 7 }).execute();
    await first.close();
    const second = await openSqlite(file);
    expect(await second.db.selectFrom('meta').selectAll().execute()).toMatchObject([{ name: 'x', value: 7 }]);
    await second.close();
  });
});

describe('the write-ahead log', () => {
  it('is moved into the file while the store is open', async () => {
    const file = join(folder, 'log.sqlite');
    const store = await openSqlite(file);
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ vendor: 'MATRIX' as const, external_id: String(i), row: 'x'.repeat(500), digest: '' }));
    await store.put(store.db, 'staged', rows);
    await expect.poll(() => statSync(file).size, { timeout: 20_000, interval: 100 }).toBeGreaterThan(8_000_000);
    expect(await stagedCount(store.reads, 'MATRIX')).toBe(rows.length);
    await store.close();
  });
});

describeMigration('a file', (upTo) => openSqlite(join(folder, 'earlier.sqlite'), upTo));

describe('what is bound to a statement', () => {
  it('turns a boolean into a number: as it is, it would end the process', async () => {
    expect([true, false].map(guardParameter)).toEqual([1, 0]);
    const store = await openSqlite(':memory:');
    await store.db.insertInto('meta').values({ name: 'x', value: true as unknown as number }).execute();
    expect(await store.db.selectFrom('meta').select('value').executeTakeFirst()).toMatchObject({ value: 1 });
    await store.close();
  });

  it('drops what no database can keep from a text', () => {
    expect(['a\0b', '\ud800', 'x\udc00\0y', '👩🏽‍🚀', 'Łukasz\n'].map(guardParameter)).toEqual(['ab', '', 'xy', '👩🏽‍🚀', 'Łukasz\n']);
  });

  it.each([[undefined], [Number.NaN], [[1]], [{}], [new Date()]])('refuses %s', (value) => {
    expect(() => guardParameter(value)).toThrow(TypeError);
  });
});
