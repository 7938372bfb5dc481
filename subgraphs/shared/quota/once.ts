import type { VendorName } from '../errors.ts';

/** One thing for each vendor, however often it is asked for. */
export const once = <Args extends unknown[], T>(make: (vendor: VendorName, ...args: Args) => T): ((vendor: VendorName, ...args: Args) => T) => {
  const made = new Map<VendorName, T>();
  return (vendor, ...args) => {
    const known = made.get(vendor);
    if (known) return known;
    const fresh = make(vendor, ...args);
    made.set(vendor, fresh);
    return fresh;
  };
};
