import { describe, expect, it } from 'vitest';
import type { VendorName } from '../shared/errors.ts';
import { link } from './linking.ts';
import { mismatchedVendors } from './mapping.ts';
import { keyed, type LinkableAccount, type LinkOptions } from './rules.ts';

const options: LinkOptions = { stripZeros: { SYNAP: false, MATRIX: false, DAMSTRA: false, INSPERA: false }, linkNames: 'use' };

/** `who` is vendor and id: `MATRIX:1`. */
const account = (who: string, name: string, email: string | null = null, employeeNumber: string | null = null): LinkableAccount => {
  const [vendor, externalId] = who.split(':') as [VendorName, string];
  return { vendor, externalId, email, employeeNumber, givenName: null, familyName: null, displayName: name };
};

describe('a mapping that looks wrong', () => {
  /** Emails that MATRIX shares with Damstra, the first `wrong` of them with other numbers there; Synap shares all of them too. */
  const suspects = (emails: number, wrong: number) => {
    const accounts = Array.from({ length: emails }, (_, i) => [
      account(`MATRIX:${i}`, 'Ana Ruiz', `${i}@x.example`, `M${i}`),
      account(`DAMSTRA:${i}`, 'Ana Ruiz', `${i}@x.example`, i < wrong ? `D${i}` : `M${i}`),
      account(`MATRIX:alone${i}`, 'Ana Ruiz', `${i}@alone.example`),
    ]).flat();
    const synap = Array.from({ length: emails * 3 }, (_, i) => [account(`SYNAP:${i}`, 'Bo Li', `${i}@s.example`), account(`DAMSTRA:s${i}`, 'Bo Li', `${i}@s.example`)]).flat();
    const all = [...accounts, ...synap];
    const mismatched = new Set(link(all, [], options).conflicts.flatMap(({ kind, value }) => (kind === 'EMPLOYEE_NUMBER_MISMATCH' ? value! : [])));
    return mismatchedVendors(all.map((one) => ({ vendor: one.vendor, emailKey: keyed(one, options).emailKey })), mismatched);
  };

  it('is suspected above a fifth of the emails shared with others, of that vendor alone', () => {
    expect(suspects(10, 3)).toEqual(['MATRIX']);
  });

  it('is not suspected at a fifth, nor where nothing is shared', () => {
    expect(suspects(10, 2)).toEqual([]);
    expect(suspects(0, 0)).toEqual([]);
  });
});
