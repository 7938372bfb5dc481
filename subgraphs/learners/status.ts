import type { VendorName } from '../shared/errors.ts';
import type { LearnersContext } from './context.ts';
import type { StatusRow } from './directory.ts';
import type { VendorStatus } from './schema.generated.ts';
import type { accountCounts } from './store/people.ts';
import type { DirectoryRow } from './store/tables.ts';

const AWAY = { mode: 'UNKNOWN', health: 'UNKNOWN', skippedRows: 0, callBudget: null } as const;

/**
 * What went wrong last: a call of the vendor's, the reading of its directory, rows that could not be read, the mapping. The
 * vendor's subgraph has one text for its calls and its rows: it is about rows where some were left out and calls go well.
 */
const lastError = (status: StatusRow, directory: DirectoryRow | undefined): string | null => {
  const aboutRows = status.health === 'OK' && status.skippedRows > 0;
  return (aboutRows ? null : status.lastError) ?? directory?.last_error ?? status.lastError ?? directory?.warning ?? null;
};

/** How a vendor stands: what its subgraph says, and what the index has of it. */
export const vendorStatus = async (vendor: VendorName, counts: Awaited<ReturnType<typeof accountCounts>>, directories: ReadonlyMap<VendorName, DirectoryRow>, context: LearnersContext): Promise<VendorStatus> => {
  const status = await context.vendors.status(vendor, context.operation).catch(() => ({ ...AWAY, lastError: `${vendor}'s subgraph is not available` }));
  const directory = directories.get(vendor);
  const next = context.nextReadingAt(vendor);
  return {
    vendor,
    mode: status.mode,
    health: status.health,
    accounts: counts.get(vendor)?.accounts ?? 0,
    linkedAccounts: counts.get(vendor)?.linked ?? 0,
    indexedAt: directory?.indexed_at ? new Date(directory.indexed_at) : null,
    nextIndexAt: next ? new Date(next) : null,
    readingSince: directory?.reading_started_at && directory.leased_until > context.clock.now() ? new Date(directory.reading_started_at) : null,
    callBudget: status.callBudget,
    lastError: lastError(status, directory),
    skippedRows: status.skippedRows,
  };
};
