import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { systemClock } from '../shared/clock.ts';
import { VendorError } from '../shared/errors.ts';
import { openOperation } from '../shared/operation.ts';
import type { Directories, DirectoryPage } from './directory.ts';
import { startReadings, type Readings } from './readings.ts';
import { openSqlite, type Store } from './store/open.ts';
import { account } from './testing.ts';

let store: Store;
let readings: Readings;
let asked: (string | null)[];

beforeEach(async () => {
  store = await openSqlite(':memory:');
  asked = [];
});
afterEach(async () => {
  await readings.close();
  await store.close();
});

const read = async (page: (after: string | null) => DirectoryPage) => {
  const vendors: Directories = {
    page: async (_vendor, after) => {
      asked.push(after);
      return page(after);
    },
    byKey: async () => [],
    status: async (vendor) => ({ mode: vendor === 'MATRIX' ? 'LIVE' : 'DISABLED', health: 'OK', lastError: null, callBudget: null }),
  };
  readings = startReadings({
    store,
    vendors,
    clock: systemClock,
    log: pino({ level: 'silent' }),
    linkOptions: { stripZeros: { SYNAP: false, MATRIX: false, DAMSTRA: false, INSPERA: false }, linkNames: 'use' },
    minutes: { SYNAP: 15, MATRIX: 15, DAMSTRA: 15, INSPERA: 15 },
    open: () => openOperation(passport({ purpose: 'index' })),
  });
  readings.start();
  await readings.firstRound();
};

const page = (id: string, next: string | null): DirectoryPage => ({ accounts: [account(id)], next, waitSeconds: null });
const ids = async () => (await store.db.selectFrom('accounts').select('external_id').orderBy('external_id').execute()).map((row) => row.external_id);
const directory = () => store.db.selectFrom('directories').selectAll().where('vendor', '=', 'MATRIX').executeTakeFirstOrThrow();

it('reads a directory page by page to its end', async () => {
  await read((after) => (after === null ? page('1', 'two') : page('2', null)));
  expect(asked).toEqual([null, 'two']);
  expect(await ids()).toEqual(['1', '2']);
  expect((await directory()).indexed_at).not.toBeNull();
});

it('keeps the old index where a reading does not come to its end, and says why', async () => {
  await read((after) => (after === null ? page('1', null) : page('2', null)));
  await readings.close();
  await read((after) => {
    if (after !== null) throw new VendorError('MATRIX', 'VENDOR_AUTH', 'directory');
    return page('9', 'two');
  });
  expect(await ids()).toEqual(['1']);
  expect((await directory()).last_error).toContain('MATRIX refused our credentials');
});

it('goes on after a restart where it was, and takes over from a process that died', async () => {
  await store.db
    .insertInto('directories')
    .values({ vendor: 'MATRIX', indexed_at: null, last_error: null, warning: null, reading_started_at: Date.now(), reading_cursor: 'two', leased_until: Date.now() + 60_000, leased_by: 'a process that died' })
    .execute();
  await store.db.insertInto('staged').values({ vendor: 'MATRIX', external_id: '1', row: JSON.stringify(account('1')) }).execute();
  await read(() => page('2', null));
  expect(asked).toEqual(['two']);
  expect(await ids()).toEqual(['1', '2']);
});

it('leaves a disabled vendor alone', async () => {
  await read(() => page('1', null));
  await sleep(0);
  expect(await store.db.selectFrom('directories').select('vendor').execute()).toMatchObject([{ vendor: 'MATRIX' }]);
});
