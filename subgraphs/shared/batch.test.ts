import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import { oneByOne, perRequest, type Loader } from './batch.ts';
import { readCache } from './cache.ts';
import { openOperation } from './operation.ts';
import { systemClock } from './clock.ts';

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
