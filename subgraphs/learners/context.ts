import type { Clock } from '../shared/clock.ts';
import type { VendorName } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import type { Directories } from './directory.ts';
import type { LinkOptions } from './linking/rules.ts';
import type { LiveFill } from './livefill.ts';
import type { LearnersLoaders } from './loaders.ts';
import type { Store } from './store/open.ts';

/** Made per fetch. */
export interface LearnersContext {
  readonly operation: Operation;
  readonly clock: Clock;
  readonly store: Store;
  readonly linkOptions: LinkOptions;
  readonly liveFill: LiveFill;
  readonly vendors: Directories;
  /** When a vendor's directory is read next, milliseconds since the epoch. */
  readonly nextReadingAt: (vendor: VendorName) => number | null;
  /** Reads a vendor's directory now: resolves when that has ended. */
  readonly sync: (vendor: VendorName, confirm: boolean) => Promise<void>;
  /** Vendors without credentials: nothing of theirs is missing. */
  readonly disabled: () => Promise<ReadonlySet<VendorName>>;
  readonly loaders: LearnersLoaders;
}
