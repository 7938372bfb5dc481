import { options } from './linking/testing.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { systemClock } from '../shared/clock.ts';
import { VendorError } from '../shared/errors.ts';
import { openOperation } from '../shared/operation.ts';
import { handTime } from './suites/fakes.testing.ts';
import type { Directories, DirectoryPage } from './directory.ts';
import { startReadings, type Readings, type ReadingsOptions } from './readings.ts';
import { openSqlite, type Store } from './store/open.ts';
import { account } from './suites/store.testing.ts';

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

const read = async (page: (after: string | null) => DirectoryPage, more: Partial<ReadingsOptions> = {}, onStatus: () => void = () => undefined) => {
  const vendors: Directories = {
    page: async (_vendor, after) => {
      asked.push(after);
      return page(after);
    },
    presence: async (_vendor, ids) => new Map(ids.map((id) => [id, 'unknown'])),
    byKey: async () => [],
    status: async (vendor) => {
      if (vendor === 'MATRIX') onStatus();
      return { mode: vendor === 'MATRIX' ? 'LIVE' : 'DISABLED', health: 'OK', lastError: null, skippedRows: 0, callBudget: null };
    },
  };
  readings = startReadings({
    store,
    vendors,
    clock: systemClock,
    log: pino({ level: 'silent' }),
    linkOptions: options,
    minutes: { SYNAP: 15, MATRIX: 15, DAMSTRA: 15, INSPERA: 15 },
    open: () => openOperation(passport({ purpose: 'index' })),
    ...more,
  });
  readings.start();
  await readings.firstRound();
};

const page = (id: string, next: string | null): DirectoryPage => ({ accounts: [account(id)], next, waitSeconds: null, total: null, unreadable: 0 });
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
  await store.db.insertInto('staged').values({ vendor: 'MATRIX', external_id: '1', row: JSON.stringify(account('1')), digest: '' }).execute();
  await read(() => page('2', null));
  expect(asked).toEqual(['two']);
  expect(await ids()).toEqual(['1', '2']);
});

it('leaves a disabled vendor alone', async () => {
  await read(() => page('1', null));
  await sleep(0);
  expect(await store.db.selectFrom('directories').select('vendor').execute()).toMatchObject([{ vendor: 'MATRIX' }]);
});

/** The store, with a switch that lets every use of it fail. */
const fragile = () => {
  const state = { broken: false };
  const db = new Proxy(store.db, {
    get(whole, name) {
      if (state.broken) throw new RangeError('the disk is full');
      const value: unknown = Reflect.get(whole, name);
      return typeof value === 'function' ? (value.bind(whole) as unknown) : value;
    },
  });
  return { state, store: { ...store, db } };
};

it.each(['before a reading', 'in the middle of one'])('begins the next reading a minute after the store failed %s', async (when) => {
  const { state, store: shaky } = fragile();
  const time = handTime(4);
  const lines: string[] = [];
  let rounds = 0;
  const onStatus = () => {
    rounds += 1;
    state.broken = rounds === 1 && when === 'before a reading';
  };
  const breaking = () => {
    state.broken = rounds === 1;
    return page('1', null);
  };
  await read(breaking, { store: shaky, clock: time, sleep: time.sleep, log: pino({}, { write: (line: string) => void lines.push(line) }) }, onStatus);
  expect(lines.join('')).toContain('"type":"RangeError"');
  expect(readings.nextAt('MATRIX')).toBe(time.now() + 60_000);
  expect(await ids()).toEqual([]);
  await time.pass(1);
  await time.quiet();
  expect(await ids()).toEqual(['1']);
});

it('waits as long as it should, also for longer than a timer takes', async () => {
  const minutes = { SYNAP: 100_000, MATRIX: 100_000, DAMSTRA: 100_000, INSPERA: 100_000 };
  await read(() => page('1', null), { minutes });
  await sleep(20);
  expect(asked).toEqual([null]);
});

it('gives up a reading that another process took over, and begins none beside it', async () => {
  const time = handTime(4);
  const lost = async () => {
    await store.db.updateTable('directories').set({ leased_by: 'another process', leased_until: time.now() + 60_000, ended_at: time.now() }).where('vendor', '=', 'MATRIX').execute();
  };
  let taken: Promise<void> | undefined;
  await read(() => {
    taken ??= lost();
    return page('1', 'two');
  }, { clock: time, sleep: time.sleep });
  await taken;
  expect(asked).toEqual([null]);
  expect(await ids()).toEqual([]);
});
