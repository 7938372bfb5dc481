import { vi } from 'vitest';
import { vendorUnderTest, type UnderTestOptions, type VendorUnderTest } from '../../test/support/vendor.ts';
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
  await vi.waitFor(
    async () => {
      const { data } = await started.query('{ _insperaEnrollments { waitSeconds } }');
      if ((data?._insperaEnrollments as { waitSeconds: unknown } | null)?.waitSeconds !== null) throw new Error('not read yet');
    },
    { timeout: 5000, interval: 10 },
  );
  started.requests();
  return started;
};

/** Codes of the errors, in their order. */
export const codes = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }): unknown[] => (answer.errors ?? []).map((error) => error.extensions?.code);

export const externalIdsOf = (account: Account): { authType: string; externalId: string }[] => [
  ...(Number(account.id) % 3 === 0 ? [{ authType: 'FEIDE', externalId: `${account.username}@northwind.example` }] : []),
  ...[account.employeeNumber, account.secondEmployeeNumber].flatMap((externalId) => (externalId === null ? [] : [{ authType: 'EMPLOYEE', externalId }])),
];
