import type { VendorName } from '../../shared/errors.ts';

/** More of a vendor's shared emails than this in conflict over numbers, and its numbers are probably something else. */
const SUSPECT_SHARE = 1 / 5;

/**
 * Vendors whose employee-number mapping looks wrong: more than a fifth of the emails that they share with other vendors end
 * in EMPLOYEE_NUMBER_MISMATCH. `shared`: how many emails each vendor shares. `mismatched`: of each such email the vendors that
 * have it.
 */
export const mismatchedVendors = (shared: ReadonlyMap<VendorName, number>, mismatched: readonly ReadonlySet<VendorName>[]): VendorName[] => {
  const wrong = new Map<VendorName, number>();
  for (const vendors of mismatched) {
    if (vendors.size < 2) continue;
    for (const vendor of vendors) wrong.set(vendor, (wrong.get(vendor) ?? 0) + 1);
  }
  return [...wrong].flatMap(([vendor, count]) => (count > (shared.get(vendor) ?? 0) * SUSPECT_SHARE ? [vendor] : [])).sort();
};
