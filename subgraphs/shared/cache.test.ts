import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { vendorCache } from '../../schema/metrics.ts';
import { batched, oneByOne } from './batch.ts';
import { readCache, type ReadCacheOptions } from './cache.ts';
import { VendorError } from './errors.ts';
import { openOperation } from './operation.ts';

/** What some library may throw that is no Error. */
const STRANGE = JSON.parse('"a text"') as Error;

interface Row {
  id: string;
}

const clockAt = (start: number) => {
  let now = start;
  return { now: () => now, pass: (ms: number) => (now += ms) };
};

const setup = (more: Partial<ReadCacheOptions> = {}) => {
  const clock = clockAt(1_000_000);
  const cache = readCache<Row>({ vendor: 'MATRIX', seconds: 30, clock, ...more });
  const calls: string[][] = [];
  let answer = async (ids: readonly string[]): Promise<Row[]> => ids.map((id) => ({ id })).reverse();
  const loader = (operation = openOperation(passport())) =>
    batched<Row>(
      (ids) => {
        calls.push([...ids]);
        return answer(ids);
      },
      { operation, cache, keyOf: (row) => row.id, max: 3, accepts: (id) => /^\w+$/.test(id) },
    );
  return { clock, cache, calls, loader, answerWith: (next: typeof answer) => (answer = next) };
};

const down = () => Promise.reject(new VendorError('MATRIX', 'VENDOR_UNAVAILABLE', 'users by id'));
const ids = (slots: readonly ({ data: Row } | Error | null)[]) => slots.map((slot) => (slot instanceof Error ? 'error' : (slot?.data.id ?? null)));

describe('a batched look-up by id', () => {
  it('asks for many keys in one call, and in several where one takes no more', async () => {
    const { loader, calls } = setup();
    const users = loader();
    expect(ids(await Promise.all(['1', '2', '3', '4'].map((id) => users.load(id))))).toEqual(['1', '2', '3', '4']);
    expect(calls).toEqual([['1', '2', '3'], ['4']]);
  });

  it('matches rows by key whatever their order, and knows a missing row', async () => {
    const { loader, answerWith } = setup();
    answerWith(async () => [{ id: '3' }, { id: '1' }]);
    expect(ids(await loader().loadMany(['1', '2', '3']))).toEqual(['1', null, '3']);
  });

  it('fails the keys of a failed call only', async () => {
    const { loader, answerWith } = setup();
    answerWith((asked) => (asked.includes('4') ? down() : Promise.resolve(asked.map((id) => ({ id })))));
    expect(ids(await loader().loadMany(['1', '2', '3', '4']))).toEqual(['1', '2', '3', 'error']);
  });

  it('asks nothing for an id of a form that cannot exist', async () => {
    const { loader, calls } = setup();
    expect(await loader().load('no such id')).toBeNull();
    expect(calls).toEqual([]);
  });
});

describe('the cache of reads by id', () => {
  it('serves other operations for a while, then reads anew', async () => {
    const { loader, calls, clock } = setup();
    await loader().load('1');
    await loader().load('1');
    clock.pass(31_000);
    await loader().load('1');
    expect(calls).toEqual([['1'], ['1']]);
  });

  it('lets other operations join a read under way', async () => {
    const { loader, calls } = setup();
    await Promise.all([loader().load('1'), loader().load('1'), loader().loadMany(['1', '2'])]);
    expect(calls).toEqual([['1'], ['2']]);
  });

  it('reports what it saved', async () => {
    const { loader } = setup();
    await loader().load('1');
    const operation = openOperation(passport());
    await loader(operation).load('1');
    expect(operation.ledger.vendorCalls).toEqual([{ vendor: 'MATRIX', calls: 0, cacheHits: 1, ms: 0 }]);
  });

  it('stands in with the last good copy while the vendor is away, and says so', async () => {
    const { loader, clock, answerWith } = setup();
    const before = await loader().load('1');
    clock.pass(60_000);
    answerWith(down);
    const operation = openOperation(passport());
    expect(await loader(operation).load('1')).toEqual(before);
    expect(operation.ledger.stale).toEqual([{ vendor: 'MATRIX', fetchedAt: before!.fetchedAt.toISOString() }]);
  });

  it('stands in for a day and no longer: older than that it would mislead', async () => {
    const DAY = 24 * 60 * 60 * 1000;
    const { loader, clock, answerWith } = setup();
    const before = await loader().load('1');
    answerWith(down);
    clock.pass(DAY);
    expect(await loader().load('1')).toEqual(before);
    clock.pass(1);
    await expect(loader().load('1')).rejects.toMatchObject({ code: 'VENDOR_UNAVAILABLE' });
  });

  it('does not stand in for a limit of the operation itself', async () => {
    const { loader, clock, answerWith } = setup();
    await loader().load('1');
    clock.pass(60_000);
    answerWith(() => Promise.reject(new VendorError('MATRIX', 'QUERY_TOO_COMPLEX', 'users by id')));
    await expect(loader().load('1')).rejects.toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });

  it('does not stand in for a vendor that is no longer configured', async () => {
    const { loader, clock, answerWith } = setup();
    await loader().load('1');
    clock.pass(60_000);
    answerWith(() => Promise.reject(new VendorError('MATRIX', 'VENDOR_NOT_CONFIGURED', 'users by id')));
    await expect(loader().load('1')).rejects.toMatchObject({ code: 'VENDOR_NOT_CONFIGURED' });
  });

  it('does not stand in for somebody who is not there any more', async () => {
    const { loader, clock, answerWith } = setup();
    await loader().load('1');
    clock.pass(60_000);
    answerWith(async () => []);
    expect(await loader().load('1')).toBeNull();
    answerWith(down);
    clock.pass(60_000);
    await expect(loader().load('1')).rejects.toMatchObject({ code: 'VENDOR_UNAVAILABLE' });
  });

  it('serves for exactly as long as it is told', async () => {
    const { loader, calls, clock } = setup();
    await loader().load('1');
    clock.pass(29_999);
    await loader().load('1');
    expect(calls).toHaveLength(1);
    clock.pass(1);
    await loader().load('1');
    expect(calls).toHaveLength(2);
  });

  it('reads again on its own account what it joined, where that failed for the other operation’s limit alone', async () => {
    const { loader, calls, answerWith } = setup();
    let fail: (error: Error) => void = () => undefined;
    answerWith((asked) => (asked.includes('1') && calls.length === 1 ? new Promise((_resolve, reject) => (fail = reject)) : Promise.resolve(asked.map((id) => ({ id })))));
    const first = loader().load('1');
    await setImmediate();
    const joined = loader().loadMany(['1', '2']);
    await setImmediate();
    fail(new VendorError('MATRIX', 'QUERY_TOO_COMPLEX', 'users by id'));
    await expect(first).rejects.toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
    expect(ids(await joined)).toEqual(['1', '2']);
    expect(calls).toEqual([['1'], ['2'], ['1']]);
  });

  it('does not read again what it joined and the vendor failed', async () => {
    const { loader, calls, answerWith } = setup();
    answerWith(down);
    expect((await Promise.allSettled([loader().load('1'), loader().load('1')])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(calls).toEqual([['1']]);
  });

  it('fails with an error of ours where something else was thrown', async () => {
    const { cache } = setup();
    expect(await cache.read(openOperation(passport()), ['1'], () => Promise.reject(STRANGE))).toEqual([new Error('failed')]);
  });

  it('costs nothing in the ledger and calls nobody where nothing was asked for', async () => {
    const { loader, cache } = setup();
    const operation = openOperation(passport());
    await loader(operation).load('1');
    expect(operation.ledger.vendorCalls).toEqual([]);
    expect(await cache.read(operation, [], () => Promise.reject(new Error('one call too many')))).toEqual([]);
  });

  it('counts what was fresh, joined, missing and old', async () => {
    const { loader, clock, answerWith } = setup({ vendor: 'DAMSTRA' });
    const counted = async () => new Map((await vendorCache.get()).values.filter(({ labels }) => labels.vendor === 'DAMSTRA').map(({ labels, value }) => [labels.result, value]));
    const before = await counted();
    await Promise.all([loader().loadMany(['1', '2']), loader().load('1')]);
    await loader().loadMany(['1', '2', '3']);
    clock.pass(60_000);
    answerWith(down);
    await loader().load('1');
    const after = await counted();
    expect(Object.fromEntries([...after].map(([result, value]) => [result, value - (before.get(result) ?? 0)]))).toEqual({ hit: 2, joined: 1, miss: 4, stale: 1 });
  });

  it('keeps what another call brought', async () => {
    const { loader, cache, calls } = setup();
    cache.put(openOperation(passport()), '1', { id: '1' });
    expect(ids(await loader().loadMany(['1', '2']))).toEqual(['1', '2']);
    expect(calls).toEqual([['2']]);
  });

  it('never shares between callers with different rights', async () => {
    const { loader, calls } = setup({ scope: (operation) => operation.caller.learnerId ?? '' });
    const as = (learnerId: string) => openOperation(passport({ caller: { role: 'learner', learnerId, accounts: [] } }));
    await loader(as('a')).load('1');
    await loader(as('b')).load('1');
    expect(calls).toHaveLength(2);
  });

  it('forgets what a write touched', async () => {
    const { loader, cache, calls } = setup();
    await loader().load('1');
    await loader().load('2');
    cache.purge('1');
    await loader().loadMany(['1', '2']);
    expect(calls).toEqual([['1'], ['2'], ['1']]);
  });

  it('keeps no more than its bound', async () => {
    const { loader, calls } = setup({ max: 2 });
    await loader().loadMany(['1', '2', '3']);
    await loader().load('1');
    expect(calls.flat().filter((id) => id === '1')).toHaveLength(2);
  });
});

describe('a look-up one by one', () => {
  it('scans the directory instead where that costs less', async () => {
    const { cache } = setup();
    const singles: string[] = [];
    let scans = 0;
    const users = oneByOne<Row>(
      async (id) => {
        singles.push(id);
        return id === '9' ? null : { id };
      },
      {
        operation: openOperation(passport()),
        vendor: 'DAMSTRA',
        cache,
        keyOf: (row) => row.id,
        scan: {
          cost: () => 2,
          read: async () => {
            scans += 1;
            return [{ id: '1' }, { id: '2' }, { id: '3' }];
          },
        },
      },
    );
    expect(ids(await users.loadMany(['7', '8']))).toEqual(['7', '8']);
    expect(ids(await users.loadMany(['1', '2', '3', '9']))).toEqual(['1', '2', '3', null]);
    expect({ singles, scans }).toEqual({ singles: ['7', '8', '9'], scans: 1 });
  });
});
