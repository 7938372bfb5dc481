import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Emulator, RecordedRequest } from '../shared/emulator.ts';
import type { VendorWorld } from '../shared/world/world.ts';
import { damstraEmulator } from './emulator.ts';
import { damstra } from './index.ts';

export type Json = Record<string, unknown>;

/** A subgraph of its own, that keeps nothing from one question to the next. */
export const open = (): Promise<VendorUnderTest> => vendorUnderTest(damstra, damstraEmulator, { learners: 120, env: { DAMSTRA_CACHE_SECONDS: '0' } });

interface OddBench {
  readonly emulator: Emulator;
  readonly world: VendorWorld;
  readonly query: VendorUnderTest['query'];
  readonly requests: VendorUnderTest['requests'];
  /** Asks what is answered without errors. */
  data(query: string, variables?: Json): Promise<Json>;
  /** Changes the body of the answers to requests whose path ends so. A text such as `#9007199254740993` is sent as that number. */
  change(ending: string, how: (body: Json, request: RecordedRequest) => unknown): void;
}

/** One subgraph for all tests of a file, whose answers they make odd. */
export const oddBench = (): OddBench => {
  let bench: VendorUnderTest;
  beforeAll(async () => {
    bench = await open();
  });
  beforeEach(() => bench.emulator.forget());
  afterEach(() => bench.emulator.alter(null));
  afterAll(() => bench.close());
  return {
    get emulator() {
      return bench.emulator;
    },
    get world() {
      return bench.world.vendors.damstra;
    },
    query: (...asked) => bench.query(...asked),
    requests: () => bench.requests(),
    async data(query, variables) {
      const answer = await bench.query(query, variables);
      expect(answer.errors).toBeUndefined();
      return answer.data!;
    },
    change(ending, how) {
      bench.emulator.alter((request, reply) => {
        if (!request.path.endsWith(ending) || reply.status !== 200) return reply;
        return { ...reply, body: JSON.stringify(how(JSON.parse(reply.body.toString()) as Json, request)).replaceAll(/"#(-?[\d.e+]+)"/g, '$1') };
      });
    },
  };
};

/** Changes the third row of a list. */
export const thirdRow =
  (part: Json) =>
  (body: Json): Json => ({ ...body, results: (body.results as Json[]).map((row, i) => (i === 2 ? { ...row, ...part } : row)) });
