import type { Passport } from '../../../schema/caller.ts';
import type { VendorErrorCode, VendorName } from '../errors.ts';
import type { OddAnswers } from '../odd.ts';
import type { Lanes } from './lanes.ts';

/**
 * The budgets are of any minute: a sliding log, because a fixed window lets nearly twice the limit through around its edge.
 * A second more than the minute, because calls do not all take the same time to arrive.
 */
export const WINDOW_MS = 61_000;

export type Purpose = Passport['purpose'];

export interface BudgetStatus {
  readonly limit: number;
  readonly remaining: number;
  readonly resetsAt: Date;
}

/** At most so many calls to a vendor in any 60 seconds. Times are milliseconds since the epoch. */
export interface Budget {
  /** Takes one call and answers 0, or takes nothing and answers the milliseconds until one may be free. */
  take(purpose: Purpose, now: number): Promise<number>;
  status(now: number): BudgetStatus;
}

/** Until when a vendor wants to be left alone, and what calls meanwhile fail with. */
export interface Rest {
  readonly until: number;
  readonly code: VendorErrorCode;
}

export interface Rests {
  /** Keeps the later of this and what is known. */
  tell(rest: Rest): void;
  current(): Rest | undefined;
}

/**
 * What all traffic to a vendor has in common: the same for the same vendor, whatever asks for it. Budgets are kept where every
 * process that calls the vendor, now or after a restart, finds them; a restart forgets that a vendor wanted to be left alone.
 */
export interface Quotas {
  budget(vendor: VendorName, limit: number): Budget;
  rests(vendor: VendorName): Rests;
  /** `most`: how many calls at once. The first who asks says. */
  lanes(vendor: VendorName, most: number): Lanes;
  odd(vendor: VendorName): OddAnswers;
  close(): void;
}
