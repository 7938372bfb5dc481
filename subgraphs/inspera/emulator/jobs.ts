import { createHmac, randomUUID } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { json, type RecordedRequest, type Reply } from '../../shared/emulator.ts';
import { guesses, refuse, storeRefusals } from './guesses.ts';
import { queryOf, type Call } from './routes.ts';

export interface JobSwitches {
  /** Until an export is ready, 100 ms; 20 when unlimited. */
  readonly exportMs?: number;
  /** Exports end in `failed`. */
  readonly exportFails?: boolean;
  /** Life of a signed link from when it is told; else the token's life, and for file exports their expiryPeriod. */
  readonly linkSeconds?: number;
}

/** What a finished export comes to: a value as JSON, or a file as it is. */
export type ExportFile = () => unknown;

interface Job {
  readonly id: string;
  readonly orderedAt: number;
  readonly readyAt: number;
  /** Set for file exports. */
  readonly expiryHours: number | undefined;
  readonly file: ExportFile;
}

export interface Order {
  /** What is exported: while such an export runs, another order of it answers with the same job. */
  readonly resource: string;
  /** Below /api/v1/, once the job's id is known. */
  readonly statusPath: (jobId: string) => string;
  readonly file: ExportFile;
  readonly expiryHours?: number;
}

const STORE = /^\/exports\/([\w-]+)\.json$/;

/** Orders, states and downloads of the asynchronous exports of one emulator. */
export const exportDesk = (clock: Clock, { exportMs, exportFails = false, linkSeconds }: JobSwitches & { exportMs: number }) => {
  const secret = randomUUID();
  const byStatusPath = new Map<string, Job>();
  const byId = new Map<string, Job>();
  const latest = new Map<string, Job>();

  const signature = (id: string, expires: string) => createHmac('sha256', secret).update(`${id}.${expires}`).digest('hex');

  const signedLink = (job: Job, { origin, session }: Call): string => {
    const documented = job.expiryHours === undefined ? session.expiresAt : job.readyAt + job.expiryHours * 3_600_000;
    const until = linkSeconds === undefined ? documented : clock.now() + linkSeconds * 1000;
    const expires = String(Math.ceil(until / 1000));
    return `${origin}/exports/${job.id}.json?Expires=${expires}&Signature=${signature(job.id, expires)}`;
  };

  /** Takes an order; the answer tells where to ask for its state. */
  const order = ({ origin }: Call, { resource, statusPath, file, expiryHours }: Order): { jobId: string; callbackUrl: string } => {
    const now = clock.now();
    const running = latest.get(resource);
    const job: Job = running && now < running.readyAt ? running : { id: randomUUID(), orderedAt: now, readyAt: now + exportMs, expiryHours, file };
    const path = `/api/v1/${statusPath(job.id)}`;
    latest.set(resource, job);
    byStatusPath.set(path, job);
    byId.set(job.id, job);
    return { jobId: job.id, callbackUrl: `${origin}${path}` };
  };

  /** The state of a job, asked at its own callback. */
  const status = (call: Call): Reply => {
    queryOf(call);
    const job = byStatusPath.get(call.request.path);
    if (!job) throw refuse(404, 'Job not found');
    if (clock.now() < job.readyAt) return json(200, { status: guesses.running, progress: Math.floor(((clock.now() - job.orderedAt) / exportMs) * 100) });
    if (exportFails) return json(200, { status: 'failed', progress: 99 });
    return json(200, { status: 'success', progress: 100, exportInfo: { signedResponseUrl: signedLink(job, call) } });
  };

  /** A finished file, for whoever has its link; null where the path is not the store's. */
  const download = ({ method, path, query, headers }: RecordedRequest): Reply | null => {
    const id = STORE.exec(path)?.[1];
    if (id === undefined) return null;
    if (headers.authorization !== undefined) throw storeRefusals.twoMechanisms;
    const job = byId.get(id);
    const expires = query.get('Expires') ?? '';
    if (!job || method !== 'GET' || query.get('Signature') !== signature(id, expires)) throw storeRefusals.wrongSignature;
    if (clock.now() >= Number(expires) * 1000) throw storeRefusals.expired;
    const file = job.file();
    return Buffer.isBuffer(file) ? { status: 200, headers: { 'content-type': 'application/pdf' }, body: file } : json(200, file, 'application/json');
  };

  return { order, status, download };
};

export type ExportDesk = ReturnType<typeof exportDesk>;
