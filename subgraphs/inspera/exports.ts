import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { PDF_INSTEAD } from '../shared/answer.ts';
import { CallerLeft, isOwnFailure, VendorError, type VendorErrorCode } from '../shared/errors.ts';
import { vendorHttp, type BoundHttp, type TrafficStatus } from '../shared/http.ts';
import type { Operation } from '../shared/operation.ts';
import type { Runtime } from '../shared/vendor.ts';
import type { Read } from '../shared/wire/read.ts';
import type { InsperaConfig } from './config.ts';
import { jobOf, type ExportJob } from './jobs.ts';
import { exportState } from './inferred.ts';
import { wireStatus, type WireOrder } from './wire/exports.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = { query: 2000, miss: 2000, index: 10_000 } as const;
/** A file may be large: nobody waits for a background download, so it gets longer than a call. */
const DOWNLOAD_MS = 60_000;
/** Odd answers to a status call that are put up with, one after another. */
const ODD_ANSWERS = 5;
/** So many PDFs and never JSON: then that is what this tenant exports, and no more are ordered. */
const ENOUGH_PDFS = 3;
const NOT_KNOWN = 'the export is not known';

const fail = (code: VendorErrorCode, call: string, detail?: string) => new VendorError('INSPERA', code, call, detail ? { detail } : {});

/** The vendor said that this export failed: another order may not. */
export class ExportFailed extends VendorError {
  constructor(call: string) {
    super('INSPERA', 'VENDOR_UNAVAILABLE', call, { detail: 'the export failed' });
  }
}

/** An export that was not ready as soon as it had to be. It goes on at the vendor. */
export class ExportLate extends VendorError {
  constructor(call: string, known: boolean) {
    super('INSPERA', 'VENDOR_TIMEOUT', call, { detail: known ? 'the export is not ready yet' : NOT_KNOWN });
  }
}

/** A signed link that its store refused, as it does when the link has expired. */
class LinkRefused extends VendorError {
  constructor(call: string) {
    super('INSPERA', 'VENDOR_UNAVAILABLE', call, { detail: 'the download link was refused' });
  }
}

export interface ExportSpec<T> {
  readonly call: string;
  /** Names what is exported: an order that was not waited for to the end is taken up again by it. */
  readonly key: string;
  /** Names what is read of it, where that is not everything. */
  readonly subject?: string;
  /** Whether some tenants get it as PDF, which cannot be read. */
  readonly mayBePdf?: boolean;
  readonly order: () => Promise<WireOrder | null>;
  /** Where to ask without a callback that can be used. */
  readonly statusPath?: (jobId: string) => string;
  readonly read: Read<T>;
}

/** The asynchronous exports of one operation. README: Exports. */
export interface Exports {
  job(call: string, order: WireOrder, statusPath?: (jobId: string) => string): ExportJob;
  /** The link of a finished export, null while it is made, undefined where the job is not known. Throws ExportFailed. */
  ask(call: string, path: string): Promise<string | null | undefined>;
  /** `subject` names the file: its link is another each time. */
  download<T>(call: string, link: string, read: Read<T>, subject: string): Promise<T>;
  /** Orders, waits as long as the operation allows, and downloads; null where there is nothing to export. */
  run<T>(spec: ExportSpec<T>): Promise<T | null>;
}

export interface ExportDesk {
  /** `calls` makes calls with the token for an operation. An aborted `signal` ends the waiting. */
  for(operation: Operation, calls: (operation: Operation) => BoundHttp, signal?: AbortSignal): Exports;
  status(): TrafficStatus;
}

const isSafeLink = (link: string): boolean => {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname } = new URL(link);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
};

/** What forgets what an operation read and gave up on: the same status is asked again and again. */
const anew = (operation: Operation, more: Partial<Operation> = {}): Operation => ({ ...operation, reads: new Map(), gaveUp: new Map(), ...more });

/** Whether a failed status call says nothing of the export. */
const mayPass = (error: unknown, odd: number): boolean => {
  if (!(error instanceof VendorError) || error instanceof ExportFailed) return false;
  if (error.code === 'VENDOR_BAD_RESPONSE') return odd < ODD_ANSWERS;
  return error.extensions.retryable === true;
};

/** Whether an export may still be made at the vendor after this: then the next who asks for it takes it up. */
const goesOn = (error: unknown): boolean => isOwnFailure(error) || (error instanceof VendorError && error.code === 'VENDOR_TIMEOUT' && error.detail !== NOT_KNOWN);

/** Remembers for the process which exports come as PDF, so that not each of them is ordered for nothing. */
const formats = () => {
  const seen = new Map<string, { pdfs: number; json: boolean }>();
  const of = (call: string) => seen.get(call) ?? { pdfs: 0, json: false };
  return {
    isPdf: (call: string): boolean => !of(call).json && of(call).pdfs >= ENOUGH_PDFS,
    pdf: (call: string): void => void seen.set(call, { ...of(call), pdfs: of(call).pdfs + 1 }),
    json: (call: string): void => void seen.set(call, { ...of(call), json: true }),
  };
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
  const format = formats();

  const exportsOf: ExportDesk['for'] = (operation, calls, signal) => {
    const ending = signal ?? operation.signal;

    const pause = async (call: string, ms: number): Promise<void> => {
      try {
        await sleep(ms, undefined, ending ? { signal: ending } : {});
      } catch (error) {
        throw operation.signal?.aborted ? new CallerLeft('INSPERA', call) : error;
      }
    };

    const ask: Exports['ask'] = async (call, path) => {
      const answer = await calls(anew(operation)).find(`${call}: status`, path, { read: wireStatus });
      if (answer === null) return undefined;
      const state = exportState(answer.status, answer.progress, answer.link);
      if (state === 'failed') throw new ExportFailed(call);
      return state === 'ready' ? answer.link : null;
    };

    const whenReady = async (call: string, { paths }: ExportJob, deadline: number): Promise<string> => {
      let at = 0;
      let odd = 0;
      let known = false;
      for (let tries = 0; ; tries += 1) {
        const ms = Math.min(LONGEST_PAUSE_MS[operation.purpose], FIRST_PAUSE_MS * 2 ** tries);
        if (clock.now() + ms >= deadline) throw new ExportLate(call, known);
        await pause(call, ms);
        try {
          const link = await ask(call, paths[at % paths.length]!);
          if (link) return link;
          odd = 0;
          known ||= link !== undefined;
          if (link === undefined) at += 1;
        } catch (error) {
          odd += 1;
          if (!mayPass(error, odd)) throw error;
        }
      }
    };

    const download: Exports['download'] = async (call, link, read, subject) => {
      if (!isSafeLink(link)) throw fail('VENDOR_BAD_RESPONSE', call, 'the download link is not https');
      const deadline = operation.purpose === 'index' ? operation.deadline : Math.min(operation.deadline, clock.now() + traffic.timeoutMs);
      try {
        return await store.for(anew(operation, { deadline })).get(`${call}: download`, '', { read, signedUrl: link, maxBytes, subject });
      } catch (error) {
        throw error instanceof VendorError && error.code === 'VENDOR_AUTH' ? new LinkRefused(call) : error;
      }
    };

    /** A link lives shortly: one that is refused is asked for once more. */
    const fetchFile = async <T>({ call, read, key, subject = key }: ExportSpec<T>, ordered: ExportJob, deadline: number): Promise<T> => {
      try {
        return await download(call, await whenReady(call, ordered, deadline), read, subject);
      } catch (error) {
        if (!(error instanceof LinkRefused)) throw error;
        return download(call, await whenReady(call, ordered, deadline), read, subject);
      }
    };

    const ordered = async <T>({ call, key, order, statusPath }: ExportSpec<T>): Promise<ExportJob | null> => {
      const kept = unfinished.get(key);
      if (kept) return kept;
      const answer = await order();
      if (answer === null) return null;
      const job = jobOf(call, answer, baseUrl, statusPath);
      unfinished.set(key, job);
      return job;
    };

    return {
      job: (call, order, statusPath) => jobOf(call, order, baseUrl, statusPath),
      ask,
      download,
      async run(spec) {
        const { call, key, mayBePdf = false } = spec;
        if (mayBePdf && format.isPdf(call)) throw fail('VENDOR_BAD_RESPONSE', call, PDF_INSTEAD);
        const deadline = Math.min(operation.deadline, clock.now() + exportTimeoutSeconds * 1000);
        const job = await ordered(spec);
        if (job === null) return null;
        try {
          const file = await fetchFile(spec, job, deadline);
          unfinished.delete(key);
          format.json(call);
          return file;
        } catch (error) {
          if (!goesOn(error)) unfinished.delete(key);
          if (error instanceof VendorError && error.detail === PDF_INSTEAD) format.pdf(call);
          throw error;
        }
      },
    };
  };

  return { for: exportsOf, status: () => store.status() };
};
