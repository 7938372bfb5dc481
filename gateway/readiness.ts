import type { FastifyInstance } from 'fastify';

/** What of the graph cannot be answered now, by the names of subgraphs. */
export type Unavailable = () => Promise<readonly string[]>;

const ASK_MS = 1000;
const KEEP_MS = 1000;

const isReady = async (url: string): Promise<boolean> => {
  try {
    // A foreign subgraph may know no such path; that it answers is enough.
    return (await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(ASK_MS), redirect: 'manual' })).status < 500;
  } catch {
    return false;
  }
};

/** Asks the services whether they are ready, at most once a second. */
export const unavailableServices = (urls: Readonly<Record<string, string>>): Unavailable => {
  let asked = -Infinity;
  let known: Promise<string[]> = Promise.resolve([]);
  return () => {
    if (Date.now() - asked < KEEP_MS) return known;
    asked = Date.now();
    known = Promise.all(Object.entries(urls).map(async ([name, url]) => ((await isReady(url)) ? [] : [name]))).then((names) => names.flat());
    return known;
  };
};

export interface HealthOptions {
  /** Whether the gateway is ending. */
  readonly closing: () => boolean;
  readonly unavailable: Unavailable;
  /** How many subgraphs there are: without all of them nothing can be answered. */
  readonly subgraphs: number;
}

/** `/health/live`: the process runs. `/health/ready`: questions can be answered, if not all of them. */
export const serveHealth = (app: FastifyInstance, { closing, unavailable, subgraphs }: HealthOptions): void => {
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const waiting = closing() ? ['shutting down'] : [];
    const away = waiting.length > 0 ? [] : await unavailable();
    const nothing = subgraphs > 0 && away.length >= subgraphs;
    const status = waiting.length > 0 || nothing ? 'waiting' : away.length > 0 ? 'degraded' : 'ok';
    return reply.code(status === 'waiting' ? 503 : 200).send({ status, waitingFor: waiting, unavailable: away });
  });
};
