import type DataLoader from 'dataloader';
import type { VendorName } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import type { Clock } from '../shared/clock.ts';
import type { LearnersConfig } from './config.ts';
import type { Directories } from './directory.ts';
import type { Index } from './index/index.ts';
import type { Store } from './store/open.ts';
import type { AccountRow, ConflictRow, DirectoryRow, LearnerRow } from './store/tables.ts';

/** Made per fetch: what one fetch reads of the index, each thing once. */
export interface LearnersLoaders {
  readonly learnerById: DataLoader<string, LearnerRow | null>;
  readonly accountsByLearnerId: DataLoader<string, AccountRow[]>;
  readonly conflictsByLearnerId: DataLoader<string, ConflictRow[]>;
  readonly accountByRef: DataLoader<{ vendor: VendorName; externalId: string }, AccountRow | null, string>;
  readonly directories: () => Promise<Map<VendorName, DirectoryRow>>;
}

export interface LearnersContext {
  readonly operation: Operation;
  readonly config: LearnersConfig;
  readonly clock: Clock;
  readonly store: Store;
  readonly index: Index;
  readonly vendors: Directories;
  readonly loaders: LearnersLoaders;
}
