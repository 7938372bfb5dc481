import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { passportHeader, refusalIn, refusalLog } from '../schema/ask.ts';
import type { Passport } from '../schema/caller.ts';

/** What of the graph cannot be answered now, by the names of subgraphs. */
export type Unavailable = () => Promise<readonly string[]>;

const ASK_MS = 1000;
const KEEP_MS = 1000;

/** For a question about readiness nobody's data is needed: the least of passports. */
const nobodys = (): Passport => ({ caller: { role: 'learner', learnerId: null, accounts: [] }, operationId: randomUUID(), deadline: Date.now() + ASK_MS, purpose: 'query' });

export interface Services {
  /** Where each subgraph is. */
  readonly urls: Readonly<Record<string, string>>;
  /** What signs passports, newest first. */
  readonly secrets: readonly string[];
  readonly log: Logger;
}

const jsonOf = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

/** Asks the services whether they are ready and accept our passports, at most once a second. */
export const unavailableServices = ({ urls, secrets, log }: Services): Unavailable => {
  const sayRefused = refusalLog(log);
  const isReady = async (name: string, url: string): Promise<boolean> => {
    try {
      const response = await fetch(new URL('/health/ready', url), { headers: await passportHeader(name, nobodys(), secrets), signal: AbortSignal.timeout(ASK_MS), redirect: 'manual' });
      // A foreign subgraph may know no such path, or ask for a sign-in there: that it answers is enough.
      const fault = response.status === 401 ? refusalIn(await jsonOf(response)) : undefined;
      if (fault) sayRefused(name, fault);
      return fault === undefined && response.status < 500;
    } catch {
      return false;
    }
  };
  let asked = -Infinity;
  let known: Promise<string[]> = Promise.resolve([]);
  return () => {
    if (Date.now() - asked < KEEP_MS) return known;
    asked = Date.now();
    known = Promise.all(Object.entries(urls).map(async ([name, url]) => ((await isReady(name, url)) ? [] : [name]))).then((names) => names.flat());
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
