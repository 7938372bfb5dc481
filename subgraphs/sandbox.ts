import { z } from 'zod';
import type { Clock } from './shared/clock.ts';
import type { Emulator, EmulatorOptions } from './shared/emulator.ts';
import { flag, integer, readEnv, type Env } from './shared/env.ts';
import { buildWorld } from './shared/world/world.ts';
import type { VendorFolder } from './index.ts';

export interface SandboxConfig {
  /** Emulators stand in for the vendors. */
  readonly on: boolean;
  readonly learners: number;
  readonly seed: number;
}

const CREDENTIALS = ['SYNAP_TOKEN', 'MATRIX_BASE_URL', 'MATRIX_API_KEY', 'DAMSTRA_ACCESS_KEY', 'INSPERA_BASE_URL', 'INSPERA_CLIENT_ID', 'INSPERA_CODE'];

/** SANDBOX and its size. Unsaid, the sandbox is on where no vendor is configured at all. */
export const sandboxConfig = (env: Env): SandboxConfig => {
  const values = readEnv(env, z.object({ SANDBOX: flag().optional(), SANDBOX_LEARNERS: integer(1, 200_000).default(200), SANDBOX_SEED: integer(0, 2 ** 31).default(1) }));
  const configured = CREDENTIALS.some((name) => env[name]?.trim());
  return { on: values.SANDBOX ?? !configured, learners: values.SANDBOX_LEARNERS, seed: values.SANDBOX_SEED };
};

/** The environment of who is who: in the demo world its index has a file of its own for each world, or a schema: demo people and real ones never mix. */
export const learnersEnv = (env: Env, { on, seed, learners }: SandboxConfig): Env => (on ? { DATA_FILE: `sandbox-${seed}-${learners}.sqlite`, DATABASE_SCHEMA: `sandbox_${seed}_${learners}`, ...env } : env);

/** Production code never loads an emulator: each comes in here, when it is asked for. */
const load: Record<VendorFolder, () => Promise<(options: EmulatorOptions) => Promise<Emulator>>> = {
  synap: async () => (await import('./synap/emulator.ts')).synapEmulator,
  matrix: async () => (await import('./matrix/emulator.ts')).matrixEmulator,
  damstra: async () => (await import('./damstra/emulator.ts')).damstraEmulator,
  inspera: async () => (await import('./inspera/emulator.ts')).insperaEmulator,
};

export interface EmulateOptions extends SandboxConfig {
  readonly clock: Clock;
  /** Ports by vendor; a free one where none is given. */
  readonly ports?: Partial<Record<VendorFolder, number>>;
  readonly unlimited?: boolean;
}

/** Starts emulators of these vendors over one demo world. */
export const emulate = async (names: readonly VendorFolder[], options: EmulateOptions): Promise<Map<VendorFolder, Emulator>> => {
  const world = buildWorld({ learners: options.learners, seed: options.seed, now: new Date(options.clock.now()) });
  const started = await Promise.all(
    names.map(async (name) => {
      const start = await load[name]();
      const emulator = await start({ world, clock: options.clock, port: options.ports?.[name] ?? 0, unlimited: options.unlimited ?? false });
      return [name, emulator] as const;
    }),
  );
  return new Map(started);
};
