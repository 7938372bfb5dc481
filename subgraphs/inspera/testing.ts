import { pino } from 'pino';
import { afterEach, vi } from 'vitest';
import { memoryQuotas } from '../shared/quota/memory.ts';
import { passport, vendorUnderTest, type UnderTestOptions, type VendorUnderTest } from '../../test/support/vendor.ts';
import { systemClock } from '../shared/clock.ts';
import type { Emulator } from '../shared/emulator.ts';
import type { Env } from '../shared/env.ts';
import { vendorSubgraph, type Subgraph } from '../shared/subgraph.ts';
import type { Participation } from '../shared/world/learning.ts';
import type { Account, VendorWorld } from '../shared/world/world.ts';
import { insperaEmulator, type InsperaSwitches } from './emulator.ts';
import { inspera } from './index.ts';

type Switches = InsperaSwitches & Parameters<typeof insperaEmulator>[0];

export interface InsperaUnderTest extends VendorUnderTest {
  readonly tenant: VendorWorld;
}

/** Inspera over HTTP on its emulator, nothing cached. */
export const start = async (options: UnderTestOptions<Switches> = {}): Promise<InsperaUnderTest> => {
  const started = await vendorUnderTest(inspera, insperaEmulator, {
    ...options,
    env: { INSPERA_CACHE_SECONDS: '0', ...options.env },
    emulator: { exportMs: 0, ...options.emulator },
  });
  return { ...started, tenant: started.world.vendors.inspera };
};

/** As start, once the first reading of all enrollments has ended, so that its calls are not counted. */
export const startRead = async (options: UnderTestOptions<Switches> = {}): Promise<InsperaUnderTest> => {
  const started = await start(options);
  await started.subgraph.whenReady();
  started.requests();
  return started;
};

const INTERVAL_MINUTES = 4321;
// As it is before any test stands in its place.
const { setTimeout: real } = globalThis;

export interface InsperaReadAgain extends InsperaUnderTest {
  /** Ends when another reading of all enrollments has. */
  readAgain(): Promise<void>;
}

/** As startRead, with readings that follow each other when they are told to, not when their time has come. */
export const startReadings = async (options: UnderTestOptions<Switches> = {}): Promise<InsperaReadAgain> => {
  let next: (() => void) | null = null;
  const spy = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms?: number, ...more: unknown[]) => {
    if (ms !== INTERVAL_MINUTES * 60_000) return real(work, ms, ...more);
    next = work;
    return real(() => undefined);
  }) as typeof setTimeout);
  const ended = () => vi.waitFor(() => next ?? Promise.reject(new Error('the reading has not ended')), { timeout: 15_000, interval: 5 });
  const under = await start({ ...options, env: { INSPERA_ENROLLMENT_INDEX_MINUTES: String(INTERVAL_MINUTES), ...options.env } });
  await ended();
  under.requests();
  return {
    ...under,
    async readAgain() {
      const work = next!;
      next = null;
      work();
      await ended();
    },
    async close() {
      spy.mockRestore();
      await under.close();
    },
  };
};

/** Changes the files of submissions, row by row; `change` answers what the row becomes. */
export const alterSubmissions = ({ emulator }: Pick<InsperaUnderTest, 'emulator'>, change: (row: Record<string, unknown>) => unknown): void =>
  emulator.alter((request, reply) => {
    if (!request.path.startsWith('/exports/') || !String(reply.body).includes('ext_inspera_candidates')) return reply;
    const file = JSON.parse(String(reply.body)) as { ext_inspera_candidates: { result: Record<string, unknown> }[] };
    return { ...reply, body: JSON.stringify({ ...file, ext_inspera_candidates: file.ext_inspera_candidates.map(({ result }) => ({ result: change(result) })) }) };
  });

/** Codes of the errors, in their order. */
export const codes = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }): unknown[] => (answer.errors ?? []).map((error) => error.extensions?.code);

export const externalIdsOf = (account: Account): { authType: string; externalId: string }[] => [
  ...(Number(account.id) % 3 === 0 ? [{ authType: 'FEIDE', externalId: `${account.username}@northwind.example` }] : []),
  ...[account.employeeNumber, account.secondEmployeeNumber].flatMap((externalId) => (externalId === null ? [] : [{ authType: 'EMPLOYEE', externalId }])),
];

/** Another process with this environment; null: without one. */
export const another = (env: Env | null): Promise<Subgraph> =>
  vendorSubgraph(inspera, env && inspera.config(env), { clock: systemClock, log: pino({ level: 'silent' }), quotas: memoryQuotas(), mode: env ? 'LIVE' : 'DISABLED', open: () => passport({ purpose: 'index', deadline: Number.MAX_SAFE_INTEGER }) });

/** Counts requests that an emulator has at once from now on; answers how many there were at most. */
export const atOnce = (emulator: Pick<Emulator, 'fault'>): (() => number) => {
  let running = 0;
  let most = 0;
  emulator.fault((_, response) => {
    running += 1;
    most = Math.max(most, running);
    response.once('close', () => (running -= 1));
    return false;
  });
  return () => most;
};

/** An enrollment of the last reading, as `allEnrollments` asks for it. */
export interface EnrollmentRow {
  id: string;
  title: string;
  status: string;
  availableFrom: string;
  dueAt: string;
  startedAt: string | null;
  completedAt: string | null;
  isOverdue: boolean;
  score: { scaled: number | null; raw: number | null; max: number | null; grade: string | null } | null;
}

const ALL = '{ _insperaEnrollments { enrollments { id title status availableFrom dueAt startedAt completedAt isOverdue score { scaled raw max grade } } } }';
/** Everybody's enrollments of the last reading, by id. */
export const allEnrollments = async (under: Pick<InsperaUnderTest, 'query'>): Promise<Map<string, EnrollmentRow>> => {
  const { data } = await under.query(ALL);
  return new Map((data?._insperaEnrollments as { enrollments: EnrollmentRow[] }).enrollments.map((row) => [row.id, row]));
};
export const lastErrorOf = async (under: Pick<InsperaUnderTest, 'query'>): Promise<unknown> => ((await under.query('{ _insperaStatus { lastError } }')).data?._insperaStatus as { lastError: unknown }).lastError;

/** Refuses some requests from now on. */
export const refusing = ({ emulator }: Pick<InsperaUnderTest, 'emulator'>, refused: (path: string, body: string) => boolean): void =>
  emulator.fault(({ path, body }, response) => {
    if (!refused(path, body)) return false;
    response.writeHead(400, { 'content-type': 'application/json' }).end('{}');
    return true;
  });

/** The id of an enrollment in the demo world. */
export const idOf = ({ itemId, accountId }: Participation): string => `${itemId}:${accountId}`;

/** Takes what a test has started, and closes it after that test. */
export const closedAfterEach = () => {
  let open: InsperaUnderTest[] = [];
  afterEach(async () => {
    await Promise.all(open.map((one) => one.close()));
    open = [];
  });
  return async <T extends InsperaUnderTest>(under: Promise<T>): Promise<T> => {
    open.push(await under);
    return under;
  };
};
