import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { grouped, lookup, oneByOne, perRequest, type Loader } from './batch.ts';
import { readCache } from './cache.ts';
import { openOperation } from './operation.ts';
import { systemClock } from './clock.ts';

/** What some library may throw that is no Error. */
const STRANGE = JSON.parse('"a text"') as Error;

interface Row {
  readonly id: string;
}

/** Reads that end when they are told to. */
const slowReads = () => {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const read = (id: string): Promise<Row> => {
    begun.push(id);
    return new Promise((resolve, reject) => ends.set(id, (error) => (error ? reject(error) : resolve({ id }))));
  };
  return { begun, read, end: (id: string, error?: Error) => ends.get(id)!(error) };
};

/** Which keys are answered, in the order in which they are. */
const answered = (loader: Loader<unknown>, keys: readonly string[]): string[] => {
  const order: string[] = [];
  for (const key of keys) void loader.load(key).then(() => order.push(key), () => order.push(`${key} failed`));
  return order;
};

const KEYS = ['a', 'b', 'c'];

describe.each<[string, (read: (id: string) => Promise<Row>, left: () => number) => Loader<unknown>]>([
  ['a look-up for one request', (read, left) => perRequest(read, left)],
  [
    'a look-up one by one',
    (read, left) =>
      oneByOne(read, { operation: openOperation(passport()), vendor: 'DAMSTRA', cache: readCache<Row>({ vendor: 'DAMSTRA', seconds: 30, clock: systemClock }), keyOf: ({ id }) => id, left, accepts: (id) => id !== 'no id' }),
  ],
])('%s', (_, make) => {
  it('answers each key as soon as it is known, where calls are short', async () => {
    const { begun, read, end } = slowReads();
    const order = answered(make(read, () => 5), KEYS);
    await setImmediate();
    expect(begun).toEqual(KEYS);
    end('b');
    await setImmediate();
    expect(order).toEqual(['b']);
    end('c', new Error('no'));
    end('a');
    await setImmediate();
    expect(order).toEqual(expect.arrayContaining(['a', 'b', 'c failed']));
  });

  it('answers all keys together, where calls will do', async () => {
    const { read, end } = slowReads();
    const order = answered(make(read, () => 6), KEYS);
    await setImmediate();
    end('b');
    end('c', new Error('no'));
    await setImmediate();
    expect(order).toEqual([]);
    end('a');
    await setImmediate();
    expect(order).toEqual(expect.arrayContaining(['a', 'b', 'c failed']));
  });

  it('reads a key once, whichever way', async () => {
    for (const left of [0, 100]) {
      const { begun, read, end } = slowReads();
      const loader = make(read, () => left);
      const all = loader.loadMany(['a', 'a']);
      const again = loader.load('a');
      await setImmediate();
      end('a');
      expect([...(await all), await again]).toHaveLength(3);
      expect(begun).toEqual(['a']);
    }
  });
});

it('reads the directory where that is cheap, also where calls are short', async () => {
  let scans = 0;
  const loader = oneByOne<Row>(() => Promise.reject(new Error('one call too many')), {
    operation: openOperation(passport()),
    vendor: 'DAMSTRA',
    cache: readCache<Row>({ vendor: 'DAMSTRA', seconds: 30, clock: systemClock }),
    keyOf: ({ id }) => id,
    left: () => 2,
    scan: {
      cost: () => 2,
      read: (most) => {
        scans += 1;
        expect(most).toBe(3);
        return Promise.resolve(KEYS.map((id) => ({ id })));
      },
    },
  });
  expect(await loader.loadMany(KEYS)).toMatchObject(KEYS.map((id) => ({ data: { id } })));
  expect(scans).toBe(1);
});

describe('a row of another thing than was asked for', () => {
  const loaderOf = (rows: readonly { readonly id: string | null }[]) => {
    const asked: string[] = [];
    const loader = oneByOne<{ readonly id: string | null }>(
      (id) => {
        asked.push(id);
        return Promise.resolve(rows[asked.length - 1] ?? null);
      },
      { operation: openOperation(passport()), vendor: 'DAMSTRA', cache: readCache({ vendor: 'DAMSTRA', seconds: 30, clock: systemClock }), keyOf: ({ id }) => id },
    );
    return { asked, loader };
  };

  it('is not believed', async () => {
    await expect(loaderOf([{ id: 'b' }]).loader.load('a')).rejects.toMatchObject({ code: 'VENDOR_BAD_RESPONSE', message: expect.stringContaining('(by id): the answer is another thing than was asked for') as string });
  });

  it('is not one that says no id', async () => {
    expect(await loaderOf([{ id: null }]).loader.load('a')).toMatchObject({ data: { id: null } });
  });

  it('in a scan is kept for whoever asks, and rows without an id are nobody', async () => {
    const single: string[] = [];
    const loader = oneByOne<{ readonly id: string | null }>(
      (id) => {
        single.push(id);
        return Promise.resolve({ id });
      },
      { operation: openOperation(passport()), vendor: 'DAMSTRA', cache: readCache({ vendor: 'DAMSTRA', seconds: 30, clock: systemClock }), keyOf: ({ id }) => id, scan: { cost: () => 1, read: () => Promise.resolve([{ id: null }, { id: 'a' }, { id: 'z' }]) } },
    );
    expect(await loader.loadMany(['a', 'b'])).toMatchObject([{ data: { id: 'a' } }, { data: { id: 'b' } }]);
    expect(await loader.load('z')).toMatchObject({ data: { id: 'z' } });
    expect(single).toEqual(['b']);
  });

  it('costs no scan that is no cheaper', async () => {
    const loader = oneByOne<Row>((id) => Promise.resolve({ id }), { operation: openOperation(passport()), vendor: 'DAMSTRA', cache: readCache({ vendor: 'DAMSTRA', seconds: 30, clock: systemClock }), keyOf: ({ id }) => id, scan: { cost: () => 2, read: () => Promise.reject(new Error('a scan too many')) } });
    expect(await loader.loadMany(['a', 'b'])).toMatchObject([{ data: { id: 'a' } }, { data: { id: 'b' } }]);
  });
});

it('answers in turn, where calls are short, although a directory could be read for more', async () => {
  const { begun, read, end } = slowReads();
  const order = answered(
    oneByOne(read, { operation: openOperation(passport()), vendor: 'DAMSTRA', cache: readCache<Row>({ vendor: 'DAMSTRA', seconds: 30, clock: systemClock }), keyOf: ({ id }) => id, left: () => 5, scan: { cost: () => 3, read: () => Promise.reject(new Error('a scan too many')) } }),
    KEYS,
  );
  await setImmediate();
  expect(begun).toEqual(KEYS);
  end('c');
  await setImmediate();
  expect(order).toEqual(['c']);
});

it('looks up for one request each key once, and fails each alone', async () => {
  const asked: string[] = [];
  const loader = perRequest((key) => {
    asked.push(key);
    return key === 'bad' ? Promise.reject(new Error('no')) : key === 'odd' ? Promise.reject(STRANGE) : Promise.resolve(key.toUpperCase());
  });
  expect(await loader.loadMany(['a', 'bad', 'odd', 'a'])).toEqual(['A', new Error('no'), new Error('failed'), 'A']);
  expect(asked).toEqual(['a', 'bad', 'odd']);
});

it('looks up pairs with one call for each first id; a call that fails costs its own pairs alone', async () => {
  const calls: [string, readonly string[]][] = [];
  const loader = grouped((outer, inner) => {
    calls.push([outer, inner]);
    return outer === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(new Map(inner.filter((id) => id !== 'nobody').map((id) => [id, `${outer}${id}`])));
  });
  expect(await loader.loadMany([['1', 'a'], ['2', 'a'], ['1', 'b'], ['bad', 'a'], ['1', 'nobody'], ['1', 'a']])).toEqual(['1a', '2a', '1b', new Error('no'), null, '1a']);
  expect(calls).toEqual([['1', ['a', 'b', 'nobody']], ['2', ['a']], ['bad', ['a']]]);
});

it('looks up in the store all keys of a tick at once, alike keys once', async () => {
  const reads: unknown[] = [];
  const loader = lookup(
    (keys: readonly { readonly id: string }[]) => {
      reads.push(keys);
      return Promise.resolve(keys.map(({ id }) => id.toUpperCase()));
    },
    ({ id }) => id,
  );
  expect(await loader.loadMany([{ id: 'a' }, { id: 'b' }, { id: 'a' }])).toEqual(['A', 'B', 'A']);
  expect(reads).toEqual([[{ id: 'a' }, { id: 'b' }]]);
  expect(await lookup((keys: readonly number[]) => Promise.resolve(keys.map((key) => key + 1))).loadMany([1, 2])).toEqual([2, 3]);
});
