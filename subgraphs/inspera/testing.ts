import { pino } from 'pino';
import { memoryQuotas } from '../shared/quota/memory.ts';
import { passport, vendorUnderTest, type UnderTestOptions, type VendorUnderTest } from '../../test/support/vendor.ts';
import { systemClock } from '../shared/clock.ts';
import type { Env } from '../shared/env.ts';
import { vendorSubgraph, type Subgraph } from '../shared/subgraph.ts';
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

/** Codes of the errors, in their order. */
export const codes = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }): unknown[] => (answer.errors ?? []).map((error) => error.extensions?.code);

export const externalIdsOf = (account: Account): { authType: string; externalId: string }[] => [
  ...(Number(account.id) % 3 === 0 ? [{ authType: 'FEIDE', externalId: `${account.username}@northwind.example` }] : []),
  ...[account.employeeNumber, account.secondEmployeeNumber].flatMap((externalId) => (externalId === null ? [] : [{ authType: 'EMPLOYEE', externalId }])),
];

/** Another process with this environment; null: without one. */
export const another = (env: Env | null): Promise<Subgraph> =>
  vendorSubgraph(inspera, env && inspera.config(env), { clock: systemClock, log: pino({ level: 'silent' }), quotas: memoryQuotas(), mode: env ? 'LIVE' : 'DISABLED', open: () => passport({ purpose: 'index', deadline: Number.MAX_SAFE_INTEGER }) });
