import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '../shared/clock.ts';
import { VendorError, type VendorName } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import type { Directories, DirectoryAccount, DirectoryPage } from './directory.ts';
import type { LinkOptions } from './linking.ts';
import { replaceDirectory } from './relink.ts';
import type { Store } from './store/open.ts';
import { VENDORS } from './store/tables.ts';
import { chunks } from './store/write.ts';

export interface ReadingsOptions {
  readonly store: Store;
  readonly vendors: Directories;
  readonly clock: Clock;
  readonly log: Logger;
  readonly linkOptions: LinkOptions;
  /** Minutes from the end of one reading to the start of the next. */
  readonly minutes: Readonly<Record<VendorName, number>>;
  /** An operation for the calls of a reading: nobody waits for it. */
  readonly open: () => Operation;
}

/** The readings of the vendors' directories: one after another for each vendor, for as long as the process runs. */
export interface Readings {
  start(): void;
  /** Resolves when every vendor's first reading has ended, well or not. */
  firstRound(): Promise<void>;
  /** When a vendor's next reading is due, milliseconds since the epoch; null while one runs or where none will. */
  nextAt(vendor: VendorName): number | null;
  close(): Promise<void>;
}

const LEASE_MS = 2 * 60_000;
const RESUMABLE_MS = 24 * 60 * 60_000;
const PAGE_TRIES = 5;
const FIRST_PAUSE_MS = 1000;
const LEASED_PAUSE_MS = 5000;

const deferred = () => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
};

export const startReadings = (options: ReadingsOptions): Readings => {
  const { store, vendors, clock, log } = options;
  const me = randomUUID();
  const stopped = new AbortController();
  const due = new Map<VendorName, number>();
  const first = new Map(VENDORS.map((vendor) => [vendor, deferred()]));
  const loops: Promise<void>[] = [];

  const pause = (ms: number) => sleep(ms, undefined, { signal: stopped.signal, ref: false });

  /**
   * One process at a time reads a vendor: the lease is renewed with every page, and runs out where a process dies. A SQLite file
   * has one process, so a lease that is still there is that of one which died.
   */
  const lease = async (vendor: VendorName): Promise<boolean> => {
    const now = clock.now();
    await store.db.insertInto('directories').values({ vendor, indexed_at: null, last_error: null, warning: null, reading_started_at: null, reading_cursor: null, leased_until: 0, leased_by: null }).onConflict((conflict) => conflict.doNothing()).execute();
    const take = store.db.updateTable('directories').set({ leased_by: me, leased_until: now + LEASE_MS }).where('vendor', '=', vendor);
    const free = store.kind === 'sqlite' ? take : take.where((eb) => eb.or([eb('leased_until', '<', now), eb('leased_by', '=', me)]));
    const result = await free.executeTakeFirst();
    return Number(result.numUpdatedRows) > 0;
  };

  const release = (vendor: VendorName) => store.db.updateTable('directories').set({ leased_until: 0 }).where('vendor', '=', vendor).where('leased_by', '=', me).execute();

  /** Where to begin: at the page after the last one kept, or at the start. */
  const resume = async (vendor: VendorName): Promise<{ startedAt: number; cursor: string | null }> => {
    const row = await store.db.selectFrom('directories').selectAll().where('vendor', '=', vendor).executeTakeFirstOrThrow();
    const startedAt = row.reading_started_at;
    if (startedAt !== null && row.reading_cursor !== null && clock.now() - startedAt < RESUMABLE_MS) return { startedAt, cursor: row.reading_cursor };
    await store.db.deleteFrom('staged').where('vendor', '=', vendor).execute();
    const now = clock.now();
    await store.db.updateTable('directories').set({ reading_started_at: now, reading_cursor: null }).where('vendor', '=', vendor).execute();
    return { startedAt: now, cursor: null };
  };

  const page = async (vendor: VendorName, cursor: string | null): Promise<DirectoryPage> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await vendors.page(vendor, cursor, options.open());
      } catch (error) {
        if (!(error instanceof VendorError) || error.extensions.retryable !== true || tries >= PAGE_TRIES) throw error;
        await pause(Math.max((error.retryAfterSeconds ?? 0) * 1000, FIRST_PAUSE_MS * 2 ** tries));
      }
    }
  };

  const keep = async (vendor: VendorName, { accounts, next }: DirectoryPage): Promise<void> => {
    const rows = [...new Map(accounts.map((account) => [account.id, { vendor, external_id: account.id, row: JSON.stringify(account) }])).values()];
    await store.db.transaction().execute(async (trx) => {
      for (const chunk of chunks(rows)) {
        await trx.insertInto('staged').values(chunk).onConflict((conflict) => conflict.columns(['vendor', 'external_id']).doUpdateSet((eb) => ({ row: eb.ref('excluded.row') }))).execute();
      }
      await trx.updateTable('directories').set({ reading_cursor: next, leased_until: clock.now() + LEASE_MS }).where('vendor', '=', vendor).execute();
    });
  };

  const read = async (vendor: VendorName): Promise<void> => {
    const { startedAt, cursor } = await resume(vendor);
    for (let at: string | null = cursor; ; ) {
      const got = await page(vendor, at);
      await keep(vendor, got);
      if (got.next === null) break;
      at = got.next;
      if (got.waitSeconds) await pause(got.waitSeconds * 1000);
    }
    const staged = await store.db.selectFrom('staged').select('row').where('vendor', '=', vendor).execute();
    await replaceDirectory(store, vendor, staged.map(({ row }) => JSON.parse(row) as DirectoryAccount), options.linkOptions, startedAt, clock.now());
    await store.db.deleteFrom('staged').where('vendor', '=', vendor).execute();
  };

  /** False where another process is reading the vendor. */
  const attempt = async (vendor: VendorName): Promise<boolean> => {
    if (!(await lease(vendor))) return false;
    try {
      await read(vendor);
      log.info({ vendor }, 'the directory was read');
    } catch (error) {
      if (stopped.signal.aborted) return true;
      const known = error instanceof VendorError;
      log.warn({ vendor, code: known ? error.code : 'INTERNAL_SERVER_ERROR' }, 'the directory could not be read');
      const update: { last_error: string; reading_started_at?: null } = { last_error: known ? error.message : 'The directory could not be read' };
      // What cannot be retried may be the cursor's own fault: begin anew.
      if (!known || error.extensions.retryable !== true) update.reading_started_at = null;
      await store.db.updateTable('directories').set(update).where('vendor', '=', vendor).execute();
    } finally {
      await release(vendor);
    }
    return true;
  };

  const readSince = async (vendor: VendorName, since: number): Promise<boolean> => {
    const row = await store.db.selectFrom('directories').select('indexed_at').where('vendor', '=', vendor).executeTakeFirst();
    return (row?.indexed_at ?? 0) >= since;
  };

  const loop = async (vendor: VendorName): Promise<void> => {
    const { mode } = await vendors.status(vendor, options.open()).catch(() => ({ mode: 'UNKNOWN' }));
    if (mode === 'DISABLED') return first.get(vendor)!.resolve();
    while (!stopped.signal.aborted) {
      due.delete(vendor);
      const started = clock.now();
      // What another process reads meanwhile counts; should it die, we take over.
      while (!(await attempt(vendor)) && !(await readSince(vendor, started))) await pause(LEASED_PAUSE_MS);
      first.get(vendor)!.resolve();
      const wait = options.minutes[vendor] * 60_000;
      due.set(vendor, clock.now() + wait);
      await pause(wait);
    }
  };

  return {
    start() {
      for (const vendor of VENDORS) {
        loops.push(
          loop(vendor).catch((error: unknown) => {
            if (!stopped.signal.aborted) log.error({ vendor, type: error instanceof Error ? error.name : 'unknown' }, 'readings of the directory ended');
            first.get(vendor)!.resolve();
          }),
        );
      }
    },
    firstRound: async () => void (await Promise.all([...first.values()].map(({ promise }) => promise))),
    nextAt: (vendor) => due.get(vendor) ?? null,
    async close() {
      stopped.abort();
      await Promise.all(loops);
    },
  };
};
