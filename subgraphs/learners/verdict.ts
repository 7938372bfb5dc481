import type { VendorName } from '../shared/errors.ts';

/** A directory may lose so many accounts, or such a part of them, from one reading to the next without being suspicious. */
const FEW = 10;
const SHARE = 1 / 5;

export interface Findings {
  readonly vendor: VendorName;
  /** Accounts of the vendor in the index. */
  readonly had: number;
  /** Accounts that the reading found, each once. */
  readonly found: number;
  /** Accounts that the vendor itself counts. It may count those of one page, so that fewer than were found says nothing. */
  readonly total: number | null;
  /** What the reading before found, if it was suspicious. */
  readonly doubted: number | null;
  /** Whether there is a complete reading that could be kept instead. */
  readonly indexed: boolean;
  /** Whether somebody said that it is true, however little it is. */
  readonly confirmed?: boolean;
}

export interface Verdict {
  /** `partial`: for want of a better one it is used, and read again soon. */
  readonly kind: 'complete' | 'partial' | 'refused';
  /** What people should know of it. */
  readonly note: string | null;
  /** What it found, where that is suspicious: what the next reading is compared with. */
  readonly doubted: number | null;
}

const farApart = (a: number, b: number): boolean => Math.abs(a - b) > FEW && Math.abs(a - b) > Math.max(a, b) * SHARE;

/** Whether a reading may replace what the index has: a vendor that answers too little for a moment must not delete people. */
export const judge = ({ vendor, had, found, total, doubted, indexed, confirmed = false }: Findings): Verdict => {
  const shrunk = found < had && farApart(had, found);
  const short = total !== null && found < total;
  if (!shrunk && !short) return { kind: 'complete', note: null, doubted: null };
  if (confirmed || (doubted !== null && !farApart(doubted, found))) {
    // Somebody confirmed it, or two readings agree: that is how it is, and where the vendor still counts more people should know.
    return { kind: 'complete', note: short ? `${vendor} counts ${total} accounts and listed ${found} of them${confirmed ? '' : ', more than once'}: what it listed is used` : null, doubted: short ? found : null };
  }
  if (!shrunk && !indexed) return { kind: 'partial', note: `${vendor} listed ${found} of the ${total} accounts that it counts: some may be missing until the next reading`, doubted: found };
  const of = shrunk ? `${had} accounts that it had` : `${total} accounts that it counts`;
  return { kind: 'refused', note: `${vendor} listed ${found} of the ${of}: the old reading is kept; the next reading, or syncVendor(vendor: ${vendor}, confirm: true), decides`, doubted: found };
};
