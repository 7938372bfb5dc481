import { readFileSync } from 'node:fs';
import { pino, type Logger } from 'pino';
import type { Admission } from '../../gateway/admission.ts';
import { OPEN } from '../../gateway/auth/identity.ts';
import { NO_LIMITS } from '../../gateway/limits.ts';
import { listenGateway, type ListenOptions } from '../../gateway/listen.ts';
import { readOperations } from '../../gateway/page.ts';
import { askOverHttp, type Ask, type GraphResponse } from '../../schema/ask.ts';
import { systemClock } from '../../subgraphs/shared/clock.ts';
import type { Emulator } from '../../subgraphs/shared/emulator.ts';
import type { Env } from '../../subgraphs/shared/env.ts';
import { closeOperation } from '../../subgraphs/shared/operation.ts';
import type { Quotas } from '../../subgraphs/shared/quota/quota.ts';
import { emulate } from '../../subgraphs/sandbox.ts';
import { runAll, runOne, VENDOR_FOLDERS } from '../../subgraphs/serve.ts';
import { memoryQuotas } from '../../subgraphs/shared/quota/memory.ts';
import type { VendorFolder } from '../../subgraphs/index.ts';

export type Mode = 'one process' | 'over HTTP';
export const MODES: readonly Mode[] = ['one process', 'over HTTP'];

const schema = new URL('../../schema/', import.meta.url);
export const supergraphSdl = readFileSync(new URL('supergraph.graphql', schema), 'utf8');
export const operations = readOperations(new URL('operations/', schema));
export const operation = (name: string): string => operations.find((candidate) => candidate.name === name)!.query;

/** Nobody signs in, nothing is counted or written down. */
export const OPEN_TO_ALL: Admission = { signIn: () => Promise.resolve(OPEN), limit: null, perMinute: 0, audit: { record: () => undefined } };

/** What the services of the tests know each other by. */
export const SECRET = 'a secret of the tests, long enough';

export type Emulators = ReadonlyMap<VendorFolder, Emulator>;

export const startEmulators = (learners = 60, unlimited = true): Promise<Emulators> =>
  emulate(VENDOR_FOLDERS, { on: true, learners, seed: 1, clock: systemClock, unlimited });

export interface Answer extends GraphResponse {
  readonly status: number;
}

export interface TestGraph {
  readonly url: string;
  readonly logged: () => string;
  query(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** Where a subgraph's service is: only over HTTP. */
  readonly serviceUrls: Readonly<Record<string, string>>;
  /** Stops one subgraph's service: only over HTTP. */
  kill(name: string): Promise<void>;
  close(): Promise<void>;
}

interface Parts {
  readonly ask: Ask;
  readonly kill: (name: string) => Promise<void>;
  readonly serviceUrls: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

const inOneProcess = async (env: Env, log: Logger, quotas: Quotas): Promise<Parts> => {
  const running = await runAll(env, { clock: systemClock, log, quotas });
  await running.full;
  return { ask: running.ask, close: running.close, serviceUrls: {}, kill: () => Promise.reject(new Error('in one process nothing can be killed alone')) };
};

const overHttp = async (env: Env, log: Logger, quotas: Quotas): Promise<Parts> => {
  const services = new Map<string, Awaited<ReturnType<typeof runOne>>>();
  const ask = askOverHttp((name) => services.get(name)!.url, [SECRET]);
  const options = { host: '127.0.0.1', port: 0, secrets: [SECRET], ask };
  for (const name of VENDOR_FOLDERS) services.set(name, await runOne(name, env, { clock: systemClock, log, quotas }, options));
  const learners = await runOne('learners', env, { clock: systemClock, log, quotas }, options);
  services.set('learners', learners);
  await Promise.all([...services.values()].map(({ full }) => full));
  return {
    ask,
    kill: (name) => services.get(name)!.close(),
    serviceUrls: Object.fromEntries([...services].map(([name, { url }]) => [name, url])),
    async close() {
      for (const [n, service] of [...services].reverse()) { process.stdout.write(`closing ${n}\n`); await service.close(); }
    },
  };
};

/** The whole graph over these emulators, as it runs for users: the gateway listens, whatever answers behind it. */
export const startGraph = async (mode: Mode, emulators: Emulators, more: Env = {}, quotas: Quotas = memoryQuotas(), admission: Admission = OPEN_TO_ALL, gatewayOptions: Partial<ListenOptions> = {}): Promise<TestGraph> => {
  const lines: string[] = [];
  const log: Logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const env: Env = Object.assign({ DATA_DIR: 'memory', SANDBOX: 'false' }, ...[...emulators.values()].map((emulator) => emulator.env), more) as Env;
  const parts = await (mode === 'one process' ? inOneProcess : overHttp)(env, log, quotas);
  const gateway = await listenGateway({
    admission,
    supergraphSdl,
    ask: parts.ask,
    operationTimeoutMs: 15_000,
    onEnd: closeOperation,
    host: '127.0.0.1',
    port: 0,
    page: new URL('../../dist/page/', import.meta.url),
    operations,
    graphiql: true,
    introspection: true,
    log,
    patient: false,
    limits: NO_LIMITS,
    maxBodyBytes: 1024 * 1024,
    persisted: { mode: 'off', manifest: new Map() },
    corsOrigins: [],
    loopbackOnly: true,
    metricsPort: null,
    unavailable: () => Promise.resolve([]),
    ...gatewayOptions,
  });
  return {
    url: gateway.url,
    logged: () => lines.join(''),
    async query(query, variables = {}, headers = {}) {
      const response = await fetch(gateway.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
      return { status: response.status, ...((await response.json()) as GraphResponse) };
    },
    kill: parts.kill,
    serviceUrls: parts.serviceUrls,
    async close() {
      process.stdout.write('closing gateway\n'); await gateway.close();
      await parts.close();
    },
  };
};

/** Calls that reached each vendor since the last `forget`. */
export const callsTo = (emulators: Emulators): Record<string, number> =>
  Object.fromEntries([...emulators].map(([name, emulator]) => [name, emulator.requests().length]));

export const forgetCalls = (emulators: Emulators): void => emulators.forEach((emulator) => emulator.forget());
