import type { VendorName } from '../../shared/errors.ts';
import { chunks } from './chunks.ts';
import { VENDORS } from './tables.ts';

/** An account, as the tables name it. */
export interface Ref {
  readonly vendor: VendorName;
  readonly external_id: string;
}

/** An account in one word. */
export const refOf = ({ vendor, external_id }: Ref): string => `${vendor}:${external_id}`;

/** An account written as VENDOR:id; null where the text is no such thing. */
export const accountNamed = (name: string): Ref | null => {
  const vendor = VENDORS.find((one) => name.startsWith(`${one}:`) && name.length > one.length + 1);
  return vendor ? { vendor, external_id: name.slice(vendor.length + 1) } : null;
};

/** Asks for some accounts, a vendor and a chunk at a time. */
export const eachVendor = async <T>(refs: readonly Ref[], ask: (vendor: VendorName, ids: readonly string[]) => Promise<readonly T[]>): Promise<T[]> => {
  const found: T[] = [];
  for (const vendor of VENDORS) {
    for (const ids of chunks(refs.flatMap((ref) => (ref.vendor === vendor ? [ref.external_id] : [])))) found.push(...(await ask(vendor, ids)));
  }
  return found;
};
