import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../shared/clock.ts';
import { VendorError, type VendorName } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import { ReadingError } from '../shared/reading.ts';
import { seconds } from './answers.ts';
import { digestOf } from './changes.ts';
import type { Directories, DirectoryAccount, DirectoryPage, Presence } from './directory.ts';
import type { LinkOptions } from './linking/rules.ts';
import { settleMissing } from './missing.ts';
import { applyReading } from './replace.ts';
import { beginReading, directoryRow, endReading, markMissed, renewLease } from './store/directories.ts';
import type { Store } from './store/open.ts';
import type { Tables } from './store/tables.ts';
import { changedStaged, clearStaged, indexedCount, stagedCount, unlisted } from './store/staged.ts';
import { storable } from './store/text.ts';
import { judge, type Verdict } from './verdict.ts';

export interface ReadingOptions {
  readonly store: Store;
  readonly vendors: Directories;
  readonly clock: Clock;
  readonly log: Logger;
  readonly linkOptions: LinkOptions;
  /** An operation for the calls of a reading: nobody waits for it. */
  readonly open: () => Operation;
  /** Rejects when nobody wants the reading any more. */
  readonly pause: (ms: number) => Promise<void>;
  /** The process that holds the lease. */
  readonly me: string;
  /** Whether somebody confirmed that what the reading finds is true, however little it is. */
  readonly confirmed?: () => boolean;
}

/** A reading that takes longer began too long ago to be compared with anything. */
const MAX_READING_MS = 24 * 60 * 60_000;
const PAGE_TRIES = 5;
const PRESENCE_TRIES = 2;
const FIRST_PAUSE_MS = 1000;

const MAX_PAGES = 50_000;
/** A list may be gone through more than once so that nobody is lost: so many pages may bring nobody new for each that does. */
const IDLE_PAGES_EACH = 2;
const IDLE_PAGES = 100;

/** Watches that a reading gets on; throws where it would never end. */
const watchProgress = (vendor: VendorName, cursor: string | null) => {
  const cursors = new Set([cursor]);
  const ids = new Set<string>();
  let pages = 0;
  let idle = 0;
  return ({ accounts, next, waitSeconds }: DirectoryPage): void => {
    const before = ids.size;
    for (const { id } of accounts) ids.add(id);
    // While an export is prepared nothing gets on, and the same cursor comes back.
    if (waitSeconds) return;
    pages += 1;
    if (ids.size === before) idle += 1;
    const circle = cursors.has(next);
    cursors.add(next);
    if (circle || pages > MAX_PAGES || idle > IDLE_PAGES + IDLE_PAGES_EACH * (pages - idle)) {
      throw new ReadingError(`${vendor}'s directory has no end: ${circle ? 'a page leads back to one before it' : `${pages} pages were read`}`);
    }
  };
};

interface Start {
  readonly startedAt: number;
  readonly cursor: string | null;
  readonly thorough: boolean;
}

/** One reading of a vendor's directory, from the first page, or from the last one kept, to what becomes of it. */
export const readDirectory = async (vendor: VendorName, options: ReadingOptions): Promise<Verdict['kind']> => {
  const { store, vendors, clock, log, me } = options;

  /** The lease outlasts the pause. */
  const rest = async (ms: number): Promise<void> => {
    await renewLease(store.db, vendor, me, clock.now() + ms);
    await options.pause(ms);
  };

  const patiently = async <T>(tries: number, call: () => Promise<T>): Promise<T> => {
    for (let made = 1; ; made += 1) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof VendorError) || error.extensions.retryable !== true || made >= tries) throw error;
        await rest(Math.max((seconds(error.retryAfterSeconds) ?? 0) * 1000, FIRST_PAUSE_MS * 2 ** made));
      }
    }
  };

  const begin = async (): Promise<Start> => {
    const row = await directoryRow(store.db, vendor);
    // The same for every page of a reading, also after a restart: nothing but the end of one changes it.
    const thorough = (row?.indexed_at ?? null) === null;
    const startedAt = row?.reading_started_at ?? null;
    if (startedAt !== null && row?.reading_cursor && clock.now() - startedAt < MAX_READING_MS) return { startedAt, cursor: row.reading_cursor, thorough };
    const now = clock.now();
    await beginReading(store.db, vendor, now);
    return { startedAt: now, cursor: null, thorough };
  };

  const keep = async ({ accounts, next, total }: DirectoryPage): Promise<void> => {
    // An account that is listed twice counts once; what was read last holds.
    const rows = [...new Map(accounts.map((account) => [storable(account.id), account]))].map(([id, account]) => ({
      vendor,
      external_id: id,
      row: JSON.stringify(account),
      digest: digestOf(account, options.linkOptions),
    }));
    await store.db.transaction().execute(async (trx) => {
      await store.put(trx, 'staged', rows);
      await renewLease(trx, vendor, me, clock.now(), { reading_cursor: next, ...(total === null ? {} : { reading_total: total }) });
    });
  };

  const walk = async ({ startedAt, cursor, thorough }: Start): Promise<void> => {
    const check = watchProgress(vendor, cursor);
    let unreadable = 0;
    for (let at = cursor; ; ) {
      const page = await patiently(PAGE_TRIES, () => vendors.page(vendor, at, thorough, options.open()));
      await keep(page);
      unreadable += page.unreadable;
      if (page.next === null) break;
      check(page);
      if (clock.now() - startedAt > MAX_READING_MS) throw new ReadingError(`${vendor}'s directory was not read to its end within a day`);
      at = page.next;
      const wait = seconds(page.waitSeconds);
      if (wait !== null) await rest(wait * 1000);
    }
    if (unreadable > 0) log.warn({ vendor, unreadable }, 'entries of the directory have no id and were left out');
  };

  const presence = async (ids: readonly string[]): Promise<ReadonlyMap<string, Presence>> => {
    try {
      return await patiently(PRESENCE_TRIES, () => vendors.presence(vendor, ids, options.open()));
    } catch (error) {
      if (!(error instanceof VendorError)) throw error;
      log.warn({ vendor, code: error.code, accounts: ids.length }, 'accounts that a reading missed could not be asked for');
      return new Map();
    }
  };

  const { startedAt, ...start } = await begin();
  await walk({ startedAt, ...start });
  const missing = await unlisted(store.db, vendor);
  const row = await directoryRow(store.db, vendor);
  const counts = { had: await indexedCount(store.db, vendor), found: await stagedCount(store.db, vendor), total: row?.reading_total ?? null };
  const { kind, note, doubted } = judge({ vendor, ...counts, doubted: row?.doubted_accounts ?? null, indexed: (row?.indexed_at ?? null) !== null, confirmed: options.confirmed?.() === true });

  if (kind === 'refused') {
    await store.db.transaction().execute(async (trx) => {
      await markMissed(trx, vendor, missing.map(({ external_id: id }) => id), clock.now());
      await endReading(trx, vendor, { note, doubted }, clock.now());
    });
  } else {
    const settled = await settleMissing(vendor, missing.map(({ external_id: id, missed_at: at }) => ({ id, again: at !== null })), presence);
    const changed = async function* (trx: Kysely<Tables>) {
      for await (const rows of changedStaged(trx, vendor)) yield rows.map((text) => JSON.parse(text) as DirectoryAccount);
    };
    const settlement = { ...settled, complete: kind === 'complete', note, doubted };
    await applyReading(store, { vendor, changed, settlement, startedAt }, options.linkOptions, clock.now());
  }
  await clearStaged(store.db, vendor);
  log[kind === 'complete' ? 'info' : 'warn']({ vendor, ...counts }, note ?? 'the directory was read');
  return kind;
};
