import PQueue from 'p-queue';
import { once } from './once.ts';

/** How many calls to a vendor there may be at once. */
export interface Lanes {
  /** Where calls of this process wait for their turn. */
  readonly queue: PQueue;
  /**
   * Takes one of the calls that all processes together may have at once, for a call that ends by `endsBy` at the latest. Answers
   * how to give it back, or null where none came free by `until`. Milliseconds since the epoch.
   */
  enter(until: number, endsBy: number): Promise<(() => void) | null>;
}

const FREE = () => undefined;

/** Kept in this process alone. */
export const memoryLanes = () => once((_vendor, most: number): Lanes => ({ queue: new PQueue({ concurrency: most }), enter: () => Promise.resolve(FREE) }));
