import { LRUCache } from 'lru-cache';
import type { Clock } from '../shared/clock.ts';
import { VendorError, type VendorName } from '../shared/errors.ts';
import type { Operation } from '../shared/operation.ts';
import type { Directories, DirectoryAccount } from './directory.ts';
import { keysOf, type LinkOptions } from './linking/rules.ts';
import { addAccounts } from './replace.ts';
import type { Store } from './store/open.ts';

export interface LiveFillOptions {
  readonly store: Store;
  readonly vendors: Directories;
  readonly clock: Clock;
  readonly linkOptions: LinkOptions;
}

type Key = 'EMAIL' | 'EMPLOYEE_NUMBER';

/** Synap documents no look-up by a key. A real tenant may prove one, so its subgraph is asked: it answers at no cost where none is configured. */
const ASKED: readonly VendorName[] = ['MATRIX', 'DAMSTRA', 'SYNAP', 'INSPERA'];

const MISS_MS = 60_000;

/**
 * Asks the vendors for a key that the index does not know, one call each, and puts what they have into the index. A miss is
 * remembered for a minute. Where nobody was found and a vendor could not be asked, that vendor's error is thrown: the person
 * may well exist.
 */
export const liveFill = ({ store, vendors, clock, linkOptions }: LiveFillOptions) => {
  const misses = new LRUCache<string, number>({ max: 50_000 });
  const running = new Map<string, Promise<boolean>>();

  /** Whether a vendor's answer is what was asked for, by the vendor's own rules: whether leading zeros count may differ. */
  const fits = (vendor: VendorName, account: DirectoryAccount, key: Key, value: string): boolean => {
    const keyOf = (email: string | null, employeeNumber: string | null) => {
      const keys = keysOf({ vendor, email, employeeNumber }, linkOptions);
      return key === 'EMAIL' ? keys.emailKey : keys.numberKey;
    };
    const wanted = keyOf(value, value);
    return wanted !== null && keyOf(account.email, account.employeeNumber) === wanted;
  };

  const search = async (key: Key, value: string, normalized: string, operation: Operation): Promise<boolean> => {
    const asking: Operation = { ...operation, purpose: 'miss' };
    const answers = await Promise.allSettled(ASKED.map((vendor) => vendors.byKey(vendor, key, value, asking)));
    const found = answers.flatMap((answer, i) => {
      const vendor = ASKED[i]!;
      return answer.status === 'fulfilled' ? answer.value.filter((account) => fits(vendor, account, key, value)).map((account) => ({ vendor, account })) : [];
    });
    if (found.length > 0) {
      await addAccounts(store, found, linkOptions, clock.now());
      return true;
    }
    const failed = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : [])).find((error) => !(error instanceof VendorError && error.code === 'VENDOR_NOT_CONFIGURED'));
    if (failed) throw failed;
    misses.set(`${key}:${normalized}`, clock.now());
    return false;
  };

  return {
    /** True where the index may know more than before. `value` as the caller wrote it. */
    async fill(key: Key, value: string, normalized: string, operation: Operation): Promise<boolean> {
      const id = `${key}:${normalized}`;
      if (clock.now() - (misses.get(id) ?? -Infinity) < MISS_MS) return false;
      const known = running.get(id);
      if (known) return known;
      const pending = search(key, value, normalized, operation).finally(() => running.delete(id));
      running.set(id, pending);
      return pending;
    },
  };
};

export type LiveFill = ReturnType<typeof liveFill>;
