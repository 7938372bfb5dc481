import { describe, expect, it } from 'vitest';
import type { VendorName } from '../../shared/errors.ts';
import { mismatchedVendors } from './mapping.ts';

const emailOf = (...vendors: VendorName[]): ReadonlySet<VendorName> => new Set(vendors);

describe('a mapping that looks wrong', () => {
  /** MATRIX and Damstra share so many emails, some of them with different numbers; Damstra and Synap share four times as many. */
  const suspects = (emails: number, wrong: number) =>
    mismatchedVendors(new Map([['MATRIX', emails], ['DAMSTRA', emails * 5], ['SYNAP', emails * 4]]), Array.from({ length: wrong }, () => emailOf('MATRIX', 'DAMSTRA')));

  it('is suspected above a fifth of the emails shared with others, of that vendor alone', () => {
    expect(suspects(10, 3)).toEqual(['MATRIX']);
  });

  it('is not suspected at a fifth, nor where nothing is shared', () => {
    expect(suspects(10, 2)).toEqual([]);
    expect(suspects(0, 0)).toEqual([]);
  });

  it('does not count an email of one vendor alone', () => {
    expect(mismatchedVendors(new Map([['MATRIX', 1]]), [emailOf('MATRIX')])).toEqual([]);
  });
});
