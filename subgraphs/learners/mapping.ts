import type { VendorName } from '../shared/errors.ts';

/** More of a vendor's shared emails than this in conflict over numbers, and its numbers are probably something else. */
const SUSPECT_SHARE = 1 / 5;

interface Addressed {
  readonly vendor: VendorName;
  readonly emailKey: string | null;
}

interface Shared {
  emails: number;
  mismatched: number;
}

/**
 * Vendors whose employee-number mapping looks wrong: more than a fifth of the emails that they share with other vendors end
 * in EMPLOYEE_NUMBER_MISMATCH. `mismatched` holds the values of these conflicts.
 */
export const mismatchedVendors = (accounts: Iterable<Addressed>, mismatched: ReadonlySet<string>): VendorName[] => {
  const vendorsOf = new Map<string, Set<VendorName>>();
  for (const { vendor, emailKey } of accounts) {
    if (emailKey === null) continue;
    const vendors = vendorsOf.get(emailKey);
    if (vendors) vendors.add(vendor);
    else vendorsOf.set(emailKey, new Set([vendor]));
  }
  const shared = new Map<VendorName, Shared>();
  for (const [email, vendors] of vendorsOf) {
    if (vendors.size < 2) continue;
    for (const vendor of vendors) {
      const count = shared.get(vendor) ?? { emails: 0, mismatched: 0 };
      shared.set(vendor, { emails: count.emails + 1, mismatched: count.mismatched + (mismatched.has(email) ? 1 : 0) });
    }
  }
  return [...shared].flatMap(([vendor, count]) => (count.mismatched > count.emails * SUSPECT_SHARE ? [vendor] : [])).sort();
};
