import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { GraphResponse } from '../../schema/ask.ts';
import { ADMIN, type Caller, type Passport } from '../../schema/caller.ts';
import { memoryQuotas } from '../../subgraphs/shared/quota/memory.ts';
import { systemClock, type Clock } from '../../subgraphs/shared/clock.ts';
import type { Emulator, EmulatorOptions } from '../../subgraphs/shared/emulator.ts';
import type { Env } from '../../subgraphs/shared/env.ts';
import { vendorSubgraph, type Subgraph } from '../../subgraphs/shared/subgraph.ts';
import type { Vendor } from '../../subgraphs/shared/vendor.ts';
import { buildWorld, type World } from '../../subgraphs/shared/world/world.ts';

export const passport = (more: Partial<Passport> = {}): Passport => ({
  caller: ADMIN,
  operationId: randomUUID(),
  deadline: Date.now() + 60_000,
  purpose: 'query',
  ...more,
});

export interface VendorUnderTest {
  readonly world: World;
  readonly emulator: Emulator;
  readonly subgraph: Subgraph;
  /** Every line that was logged, at every level, as one text. */
  readonly logged: () => string;
  query(query: string, variables?: Record<string, unknown>, as?: { caller?: Caller; operationId?: string }): Promise<GraphResponse>;
  /** Method and path of every request since the last call of this function. */
  requests(): string[];
  close(): Promise<void>;
}

/** When the worlds of this process begin, unless a test has a clock of its own: two that are compared must not begin in different minutes. */
const BEGAN = new Date(systemClock.now());

export interface UnderTestOptions<O extends EmulatorOptions> {
  readonly learners?: number;
  readonly clock?: Clock;
  readonly env?: Env;
  readonly emulator?: Partial<O>;
}

/** One vendor's subgraph over HTTP to its emulator, on the same demo world every time. */
export const vendorUnderTest = async <Config, Context, O extends EmulatorOptions>(
  vendor: Vendor<Config, Context>,
  start: (options: O) => Promise<Emulator>,
  options: UnderTestOptions<O> = {},
): Promise<VendorUnderTest> => {
  const clock = options.clock ?? systemClock;
  const world = buildWorld({ learners: options.learners ?? 60, seed: 1, now: options.clock ? new Date(clock.now()) : BEGAN });
  const emulator = await start({ world, clock, ...options.emulator } as O);
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const config = vendor.config({ ...emulator.env, ...options.env });
  const subgraph = await vendorSubgraph(vendor, config, { clock, log, quotas: memoryQuotas(), mode: 'SANDBOX', open: () => passport({ purpose: 'index', deadline: Number.MAX_SAFE_INTEGER }) });
  return {
    world,
    emulator,
    subgraph,
    logged: () => lines.join(''),
    query: (query, variables, as = {}) => subgraph.execute({ query, variables }, passport(as)),
    requests() {
      const made = emulator.requests().map((request) => `${request.method} ${request.path}`);
      emulator.forget();
      return made;
    },
    async close() {
      await subgraph.close();
      await emulator.close();
    },
  };
};
