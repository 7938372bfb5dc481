import type { Kysely } from 'kysely';
import type { VendorName } from '../shared/errors.ts';
import { deleteAccounts, findChanges, type AccountParts, type Change } from './changes.ts';
import type { DirectoryAccount } from './directory.ts';
import type { LinkOptions } from './linking/rules.ts';
import { locked, relink } from './relink.ts';
import { endReading, markMissed } from './store/directories.ts';
import type { Store } from './store/open.ts';
import type { Tables } from './store/tables.ts';
import { writeWarnings } from './store/warnings.ts';

type Db = Kysely<Tables>;

/** What becomes of accounts that a reading misses, and what is said of the reading. */
export interface Settlement {
  /** Those of them that leave the index. */
  readonly leaving: readonly string[];
  /** Those that may exist and could not be asked for: they stay, once. */
  readonly missed?: readonly string[];
  /** False where the reading is used for want of a better one. */
  readonly complete?: boolean;
  /** What is to be known about the reading, for people. */
  readonly note?: string | null;
  /** How many accounts it found, where that is suspicious. */
  readonly doubted?: number | null;
}

interface Reading {
  readonly vendor: VendorName;
  /** What is new or differs; accounts that are as they were may be left out. */
  readonly changed: (trx: Db) => AccountParts;
  readonly settlement: Settlement;
  /** When the reading began. */
  readonly startedAt: number;
}

/** Puts a whole reading of a vendor's directory in the place of the one before. */
export const applyReading = (store: Store, { vendor, changed, settlement, startedAt }: Reading, options: LinkOptions, now: number): Promise<void> =>
  locked(store, async (trx) => {
    const { leaving, missed = [], complete = true, note = null, doubted = null } = settlement;
    const gone = await deleteAccounts(store, trx, vendor, leaving);
    const { changes, ...found } = await findChanges(store, trx, vendor, changed(trx), options);
    const all: readonly Change[] = [...gone, ...changes];
    if (all.length > 0) {
      await relink(store, trx, { ...found, changes: all }, options, { foundAt: startedAt, now });
      await writeWarnings(trx);
    }
    await markMissed(trx, vendor, missed, now);
    await endReading(trx, vendor, { note, doubted, ...(complete ? { indexedAt: now } : {}) }, now);
  });

/** Adds accounts that a look-up found between two readings. */
export const addAccounts = (store: Store, found: readonly { vendor: VendorName; account: DirectoryAccount }[], options: LinkOptions, now: number): Promise<void> =>
  locked(store, async (trx) => {
    const parts = [];
    for (const { vendor, account } of found) parts.push(await findChanges(store, trx, vendor, [[account]], options));
    await relink(
      store,
      trx,
      {
        changes: parts.flatMap(({ changes }) => changes),
        fresh: new Set(parts.flatMap(({ fresh }) => [...fresh])),
        returned: new Set(parts.flatMap(({ returned }) => [...returned])),
      },
      options,
      { foundAt: now, now },
    );
  });
