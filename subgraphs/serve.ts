import { randomUUID } from 'node:crypto';
import type { Ask } from '../schema/ask.ts';
import { draining } from '../schema/drain.ts';
import { serveMetrics } from '../schema/metrics.ts';
import { ADMIN, type Passport } from '../schema/caller.ts';
import { learnersConfig } from './learners/config.ts';
import { learnersSubgraph, type LearnersSubgraph } from './learners/index.ts';
import type { Emulator } from './shared/emulator.ts';
import { ConfigError, readAll, type Env } from './shared/env.ts';
import { vendorSubgraph, type Subgraph } from './shared/subgraph.ts';
import type { Runtime, Vendor } from './shared/vendor.ts';
import { runtimeConfig } from './runtime.ts';
import { serviceApp } from './service.ts';
import { emulate, learnersEnv, sandboxConfig, type SandboxConfig } from './sandbox.ts';
import { vendors, type VendorFolder } from './index.ts';

export const VENDOR_FOLDERS = Object.keys(vendors) as VendorFolder[];

export const isVendorFolder = (name: string): name is VendorFolder => name in vendors;

const FAR = Number.MAX_SAFE_INTEGER;

/** For calls that no caller waits for. */
const background = (): Passport => ({ caller: ADMIN, operationId: randomUUID(), deadline: FAR, purpose: 'index' });

const anyVendor = (name: VendorFolder): Vendor<object, object> => vendors[name];

const PLACEHOLDERS: Env = {
  SYNAP_TOKEN: 'p:placeholder',
  MATRIX_BASE_URL: 'http://127.0.0.1/api',
  MATRIX_API_KEY: 'placeholder',
  DAMSTRA_ACCESS_KEY: 'placeholder',
  INSPERA_BASE_URL: 'http://127.0.0.1/api',
  INSPERA_CLIENT_ID: 'placeholder',
  INSPERA_CODE: 'placeholder',
};

/** A vendor's configuration, null where it is not live. What else is said of the vendor is checked all the same. */
const checkVendor = (name: VendorFolder, env: Env, sandbox: SandboxConfig): object | null => {
  const config = sandbox.on ? null : anyVendor(name).config(env);
  if (config === null) anyVendor(name).config({ ...withoutVendor(env, name), ...PLACEHOLDERS });
  return config;
};

const startVendor = (name: VendorFolder, env: Env, emulator: Emulator | undefined, runtime: Runtime): Promise<Subgraph> => {
  const config = anyVendor(name).config(emulator ? { ...withoutVendor(env, name), ...emulator.env } : env);
  return vendorSubgraph(anyVendor(name), config, { ...runtime, mode: emulator ? 'SANDBOX' : 'LIVE', open: background });
};

/** The sandbox never sends a real credential anywhere; numbers such as <VENDOR>_TIMEOUT_MS hold there too. */
const withoutVendor = (env: Env, name: VendorFolder): Env => {
  const secrets = /_(BASE_URL|TOKEN|API_KEY|ACCESS_KEY|CLIENT_ID|CODE)$/;
  return Object.fromEntries(Object.entries(env).filter(([variable]) => !(variable.startsWith(`${name.toUpperCase()}_`) && secrets.test(variable))));
};

/** Every vendor with credentials in the environment. Throws ConfigError with every problem of every subgraph. */
export const checkAll = (env: Env): { sandbox: SandboxConfig; live: VendorFolder[] } => {
  // A sandbox that cannot be read must not keep the other problems from being named.
  const assumed = readOr(() => sandboxConfig(env), { on: false, learners: 1, seed: 1 });
  const { sandbox, ...configs } = readAll({
    sandbox: () => sandboxConfig(env),
    runtime: () => runtimeConfig(env),
    learners: () => learnersConfig(learnersEnv(env, assumed)),
    ...Object.fromEntries(VENDOR_FOLDERS.map((name) => [name, () => checkVendor(name, env, assumed)])),
  }) as { sandbox: SandboxConfig } & Record<string, unknown>;
  return { sandbox, live: VENDOR_FOLDERS.filter((name) => configs[name] !== null) };
};

const readOr = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof ConfigError) return otherwise;
    throw error;
  }
};

export interface Running {
  readonly ask: Ask;
  /** Vendors that cannot be asked now, by the names of their subgraphs. */
  readonly unavailable: () => Promise<readonly string[]>;
  /** Resolves when the index is full and everything read in the background has been read once. */
  readonly full: Promise<void>;
  readonly emulators: ReadonlyMap<VendorFolder, Emulator>;
  close(): Promise<void>;
}

const vendorsDown = async (ask: Ask): Promise<string[]> => {
  const health = await Promise.all(VENDOR_FOLDERS.map(async (name) => ((await ask(name, { query: `{ status: _${name}Status { health } }` }, background())).data?.status as { health?: string } | null)?.health));
  return VENDOR_FOLDERS.filter((_, i) => health[i] === 'DOWN');
};

export interface RunOptions {
  /** Lifts the emulators' limits, for benchmarks. */
  readonly unlimited?: boolean;
}

/** All five subgraphs in this process, over live vendors or over emulators beside them. */
export const runAll = async (env: Env, runtime: Runtime, options: RunOptions = {}): Promise<Running> => {
  const { sandbox } = checkAll(env);
  const emulators = sandbox.on ? await emulate(VENDOR_FOLDERS, { ...sandbox, clock: runtime.clock, ...options }) : new Map<VendorFolder, Emulator>();
  const subgraphs = new Map<string, Subgraph>();
  const ask: Ask = (name, request, passport, signal) => subgraphs.get(name)!.execute(request, passport, signal);
  for (const name of VENDOR_FOLDERS) subgraphs.set(name, await startVendor(name, env, emulators.get(name), runtime));
  const learners = await learnersSubgraph(learnersConfig(learnersEnv(env, sandbox)), ask, { ...runtime, open: background });
  subgraphs.set('learners', learners);
  learners.readings.start();
  const full = Promise.all([learners.readings.firstRound(), ...VENDOR_FOLDERS.map((name) => subgraphs.get(name)!.whenReady())]).then(() => undefined);
  return {
    ask,
    full,
    unavailable: () => vendorsDown(ask),
    emulators,
    async close() {
      await learners.close();
      await Promise.all(VENDOR_FOLDERS.map((name) => subgraphs.get(name)!.close()));
      await Promise.all([...emulators.values()].map((emulator) => emulator.close()));
    },
  };
};

export interface ServiceOptions {
  readonly host: string;
  readonly port: number;
  /** What passports are signed with, newest first; none: only for loopback, where everybody is an admin. */
  readonly secrets: readonly string[];
  /** Whether ending waits for clients, see schema/drain.ts. */
  readonly patient?: boolean;
  /** How the learners subgraph reaches the vendors'. */
  readonly ask: Ask;
}

/** One subgraph as a service. */
export const runOne = async (name: string, env: Env, runtime: Runtime, options: ServiceOptions): Promise<{ url: string; full: Promise<void>; close(): Promise<void> }> => {
  // Unsaid is off here: a vendor left out of a live installation must not show demo people.
  const sandbox = sandboxConfig({ SANDBOX: 'false', ...env });
  const emulators = sandbox.on && isVendorFolder(name) ? await emulate([name], { ...sandbox, clock: runtime.clock }) : new Map<VendorFolder, Emulator>();
  const learners: LearnersSubgraph | null = isVendorFolder(name) ? null : await learnersSubgraph(learnersConfig(learnersEnv(env, sandbox)), options.ask, { ...runtime, open: background });
  const subgraph = learners ?? (await startVendor(name as VendorFolder, env, emulators.get(name as VendorFolder), runtime));
  const full = Promise.all([learners?.readings.firstRound(), subgraph.whenReady()]).then(() => undefined);
  // As in one process: what the demo world has is there when the service is ready, and a live vendor is not waited for.
  let ready = !sandbox.on;
  void full.then(() => (ready = true));
  const { app, identify, checkPassport } = serviceApp(subgraph, options.secrets, runtime.log);
  const drain = draining(app, options.patient ?? false);
  const isReady = () => ready && !drain.closing();
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (request, reply) => {
    // The gateway asks with its passport: one that is refused means that nothing can be asked for here.
    await checkPassport(request);
    return reply.code(isReady() ? 200 : 503).send({ status: isReady() ? 'ok' : 'waiting' });
  });
  serveMetrics(app, identify);
  await app.listen({ host: options.host, port: options.port });
  learners?.readings.start();
  const address = app.server.address();
  return {
    full,
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${typeof address === 'object' && address ? address.port : options.port}/graphql`,
    async close() {
      await drain.close();
      await subgraph.close();
      await Promise.all([...emulators.values()].map((emulator) => emulator.close()));
    },
  };
};
