import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { VendorError, type VendorErrorCode } from '../shared/errors.ts';
import { seg, vendorHttp, type BoundHttp, type TrafficStatus } from '../shared/http.ts';
import type { Operation } from '../shared/operation.ts';
import type { Runtime } from '../shared/vendor.ts';
import type { InsperaConfig } from './config.ts';
import { exportState, PATHS } from './inferred.ts';
import { wireStatus, type WireOrder } from './wire/exports.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = { query: 2000, miss: 2000, index: 10_000 } as const;
/** A file may be large: nobody waits for a background download, so it gets longer than a call. */
const DOWNLOAD_MS = 60_000;
/** Odd answers to a status call that are put up with, one after another. */
const ODD_ANSWERS = 5;

const fail = (code: VendorErrorCode, call: string, detail?: string) => new VendorError('INSPERA', code, call, detail ? { detail } : {});

/** The vendor said that this export failed: another order may not. */
export class ExportFailed extends VendorError {
  constructor(call: string) {
    super('INSPERA', 'VENDOR_UNAVAILABLE', call, { detail: 'the export failed' });
  }
}

/** A signed link that its store refused, as it does when the link has expired. */
class LinkRefused extends VendorError {
  constructor(call: string) {
    super('INSPERA', 'VENDOR_UNAVAILABLE', call, { detail: 'the download link was refused' });
  }
}

/** Where to ask how an ordered export stands: the next path where one does not know it. */
export interface ExportJob {
  readonly jobId: string;
  readonly paths: readonly string[];
}

export interface ExportSpec<S extends z.ZodType> {
  readonly call: string;
  /** Names what is exported: an order that was not waited for to the end is taken up again by it. */
  readonly key: string;
  readonly order: () => Promise<WireOrder | null>;
  /** Where to ask without a callback that can be used. */
  readonly statusPath?: (jobId: string) => string;
  readonly schema: S;
}

/** The asynchronous exports of one operation. README: Exports. */
export interface Exports {
  job(call: string, order: WireOrder, statusPath?: (jobId: string) => string): ExportJob;
  /** The link of a finished export, null while it is made, undefined where the job is not known. Throws ExportFailed. */
  ask(call: string, path: string): Promise<string | null | undefined>;
  download<S extends z.ZodType>(call: string, link: string, schema: S): Promise<z.output<S>>;
  /** Orders, waits as long as the operation allows, and downloads; null where there is nothing to export. */
  run<S extends z.ZodType>(spec: ExportSpec<S>): Promise<z.output<S> | null>;
}

export interface ExportDesk {
  /** `calls` makes calls with the token for an operation. An aborted `signal` ends the waiting. */
  for(operation: Operation, calls: (operation: Operation) => BoundHttp, signal?: AbortSignal): Exports;
  status(): TrafficStatus;
}

/** The callback as a path under the base URL; null for one that leads elsewhere, where our token must not go. */
const callbackPath = (callbackUrl: string | null, baseUrl: string): string | null => {
  if (callbackUrl === null || !URL.canParse(callbackUrl, baseUrl)) return null;
  const url = new URL(callbackUrl, baseUrl);
  const base = new URL(`${baseUrl}/`);
  return url.origin === base.origin && url.pathname.startsWith(base.pathname) ? url.pathname.slice(base.pathname.length) + url.search : null;
};

const isSafeLink = (link: string): boolean => {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname } = new URL(link);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
};

/** What forgets what an operation read and gave up on: the same status is asked again and again. */
const anew = (operation: Operation, more: Partial<Operation> = {}): Operation => ({ ...operation, reads: new Map(), gaveUp: new Map(), ...more });

/** Whether a failed status call says nothing of the export. */
const mayPass = (error: unknown, odd: number): boolean => {
  if (!(error instanceof VendorError)) return false;
  if (error.code === 'VENDOR_BAD_RESPONSE') return odd < ODD_ANSWERS;
  return error.extensions.retryable === true;
};

export const exportDesk = (config: InsperaConfig, runtime: Runtime): ExportDesk => {
  const { baseUrl, traffic, exportMaxBytes: maxBytes, exportTimeoutSeconds } = config;
  const { clock } = runtime;
  // On its own, without a credential: the store of the files is not the vendor's API, nor is its health.
  const store = vendorHttp({
    vendor: 'INSPERA',
    baseUrl,
    runtime,
    traffic: { ...traffic, timeoutMs: Math.max(traffic.timeoutMs, DOWNLOAD_MS) },
    authorize: () => ({}),
    // Stores refuse an expired link with 400 or 403, and forget files with 404 or 410.
    classify: (status) => (status >= 400 && status < 500 && status !== 429 ? 'VENDOR_AUTH' : undefined),
  });
  const unfinished = new LRUCache<string, ExportJob>({ max: 1000, ttl: 30 * 60_000 });

  const job: Exports['job'] = (call, order, statusPath) => {
    const callback = callbackPath(order.callbackUrl, baseUrl);
    // Callbacks end in the job's id.
    const jobId = order.jobId ?? /([^/?]+)\/?(\?.*)?$/.exec(callback ?? '')?.[1] ?? null;
    if (jobId === null) throw fail('VENDOR_BAD_RESPONSE', call, 'jobId is missing, and the callback leads elsewhere');
    const paths = [callback, statusPath?.(jobId) ?? null, PATHS.fileStatus(seg(jobId))];
    return { jobId, paths: [...new Set(paths.filter((path) => path !== null))] };
  };

  const exportsOf: ExportDesk['for'] = (operation, calls, signal) => {
    const ask: Exports['ask'] = async (call, path) => {
      const answer = await calls(anew(operation)).find(`${call}: status`, path, { schema: wireStatus });
      if (answer === null) return undefined;
      const state = exportState(answer.status, answer.progress, answer.link);
      if (state === 'failed') throw new ExportFailed(call);
      return state === 'ready' ? answer.link : null;
    };

    const whenReady = async (call: string, { paths }: ExportJob, deadline: number): Promise<string> => {
      let at = 0;
      let odd = 0;
      for (let tries = 0; ; tries += 1) {
        const pause = Math.min(LONGEST_PAUSE_MS[operation.purpose], FIRST_PAUSE_MS * 2 ** tries);
        if (clock.now() + pause >= deadline) throw fail('VENDOR_TIMEOUT', call, 'the export is not ready yet');
        await sleep(pause, undefined, signal ? { signal } : {});
        try {
          const link = await ask(call, paths[at % paths.length]!);
          if (link) return link;
          odd = 0;
          if (link === undefined) at += 1;
        } catch (error) {
          odd += 1;
          if (error instanceof ExportFailed || !mayPass(error, odd)) throw error;
        }
      }
    };

    const download: Exports['download'] = async (call, link, schema) => {
      if (!isSafeLink(link)) throw fail('VENDOR_BAD_RESPONSE', call, 'the download link is not https');
      const deadline = operation.purpose === 'index' ? operation.deadline : Math.min(operation.deadline, clock.now() + traffic.timeoutMs);
      try {
        return await store.for(anew(operation, { deadline })).get(`${call}: download`, '', { schema, signedUrl: link, maxBytes });
      } catch (error) {
        throw error instanceof VendorError && error.code === 'VENDOR_AUTH' ? new LinkRefused(call) : error;
      }
    };

    /** A link lives shortly: one that is refused is asked for once more. */
    const fetchFile = async <S extends z.ZodType>({ call, schema }: ExportSpec<S>, ordered: ExportJob, deadline: number): Promise<z.output<S>> => {
      try {
        return await download(call, await whenReady(call, ordered, deadline), schema);
      } catch (error) {
        if (!(error instanceof LinkRefused)) throw error;
        return download(call, await whenReady(call, ordered, deadline), schema);
      }
    };

    return {
      job,
      ask,
      download,
      async run(spec) {
        const deadline = Math.min(operation.deadline, clock.now() + exportTimeoutSeconds * 1000);
        let ordered = unfinished.get(spec.key);
        if (!ordered) {
          const order = await spec.order();
          if (order === null) return null;
          ordered = job(spec.call, order, spec.statusPath);
          unfinished.set(spec.key, ordered);
        }
        try {
          const file = await fetchFile(spec, ordered, deadline);
          unfinished.delete(spec.key);
          return file;
        } catch (error) {
          // An export that took longer than its operation goes on at the vendor.
          if (!(error instanceof VendorError) || error.code !== 'VENDOR_TIMEOUT') unfinished.delete(spec.key);
          throw error;
        }
      },
    };
  };

  return { for: exportsOf, status: () => store.status() };
};
