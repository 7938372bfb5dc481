import { setTimeout as sleepFor } from 'node:timers/promises';
import { VendorError, type VendorName } from '../shared/errors.ts';
import { recordDeed } from '../shared/operation.ts';
import type { LearnersContext } from './context.ts';
import type { VendorStatus } from './schema.generated.ts';
import { vendorStatus } from './status.ts';
import { accountCounts, directoryRows } from './store/people.ts';

/** What is left of an operation's time for the answer itself. */
const ANSWER_MS = 1000;

/** `syncVendor`: waits for the reading as long as somebody waits for the answer. */
export const syncVendor = async (vendor: VendorName, confirm: boolean, context: LearnersContext): Promise<VendorStatus> => {
  const { operation, clock, store } = context;
  if ((await context.disabled()).has(vendor)) throw new VendorError(vendor, 'VENDOR_NOT_CONFIGURED', 'directory');
  recordDeed(operation.ledger, confirm ? 'read, whatever it finds' : 'read', vendor);
  const reading = context.sync(vendor, confirm);
  const enough = new AbortController();
  const patience = Math.max(0, Math.min(operation.deadline - clock.now() - ANSWER_MS, 2 ** 31 - 1));
  await Promise.race([reading, sleepFor(patience, undefined, { signal: enough.signal }).catch(() => undefined)]);
  enough.abort();
  return vendorStatus(vendor, await accountCounts(store.reads), await directoryRows(store.reads), context);
};
