import { VendorError } from '../shared/errors.ts';
import { seg } from '../shared/http.ts';
import { isPathValue } from './ids.ts';
import { PATHS } from './inferred.ts';
import type { WireOrder } from './wire/exports.ts';

/** Where to ask how an ordered export stands: the next path where one does not know it. */
export interface ExportJob {
  readonly jobId: string;
  readonly paths: readonly string[];
}

/** Cursors hold it, and no vendor's is longer. */
const LONGEST_JOB_ID = 200;

/** The callback as a path under the base URL; null for one that leads elsewhere, where our token must not go. */
const callbackPath = (callbackUrl: string | null, baseUrl: string): string | null => {
  if (callbackUrl === null || !URL.canParse(callbackUrl, baseUrl)) return null;
  const url = new URL(callbackUrl, baseUrl);
  const base = new URL(`${baseUrl}/`);
  return url.origin === base.origin && url.pathname.startsWith(base.pathname) ? url.pathname.slice(base.pathname.length) + url.search || null : null;
};

const isJobId = (jobId: string | null | undefined): jobId is string => typeof jobId === 'string' && isPathValue(jobId) && jobId.length <= LONGEST_JOB_ID;

/** What was ordered, as the order's answer tells it. Throws where nothing can be asked about it. */
export const jobOf = (call: string, order: WireOrder, baseUrl: string, statusPath?: (jobId: string) => string): ExportJob => {
  const callback = callbackPath(order.callbackUrl, baseUrl);
  // Callbacks end in the job's id.
  const jobId = [order.jobId, /([^/?]+)\/?(\?.*)?$/.exec(callback ?? '')?.[1]].find(isJobId);
  if (jobId === undefined) throw new VendorError('INSPERA', 'VENDOR_BAD_RESPONSE', call, { detail: 'jobId is missing, and the callback leads elsewhere' });
  const paths = [callback, statusPath?.(jobId) ?? null, PATHS.fileStatus(seg(jobId))];
  return { jobId, paths: [...new Set(paths.filter((path) => path !== null))] };
};
