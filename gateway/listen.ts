import fastifyCors from '@fastify/cors';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { draining } from '../schema/drain.ts';
import { refusingBadUrls, WITHOUT_SCHEMAS } from '../schema/fastify.ts';
import { serveMetrics } from '../schema/metrics.ts';
import { knownOperation } from '../schema/operation.ts';
import { admit, type Admission } from './admission.ts';
import { addHeaders, answerErrors, refuse, requestIdOf } from './answers.ts';
import { auditing, recordRefusal } from './audit.ts';
import type { Identity } from './auth/identity.ts';
import { costLimit } from './cost.ts';
import { createGateway, type GatewayOptions } from './gateway.ts';
import { serveGraph } from './graphql.ts';
import { measuring } from './measuring.ts';
import { metricsRefused } from './auth/refusals.ts';
import { serveHealth, type Unavailable } from './readiness.ts';
import { shapeCheck, type Limits } from './limits.ts';
import { servePage, type TabOperation } from './page.ts';
import { persistedDocuments, type Manifest, type PersistedMode } from './persisted.ts';
import { documentStatus } from './status.ts';

export interface ListenOptions extends Omit<GatewayOptions, 'automaticPersisted'> {
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
  /** Whether ending waits for clients, see schema/drain.ts. */
  readonly patient: boolean;
  readonly admission: Admission;
  readonly limits: Limits;
  readonly maxBodyBytes: number;
  readonly persisted: { readonly mode: PersistedMode; readonly manifest: Manifest };
  /** Origins whose pages may ask. */
  readonly corsOrigins: readonly string[];
  /** Open, and for this machine alone. */
  readonly loopbackOnly: boolean;
  /** The built GraphiQL page. */
  readonly page: URL;
  readonly operations: readonly TabOperation[];
  /** Whether GraphiQL is served. */
  readonly graphiql: boolean;
  readonly unavailable: Unavailable;
  /** A port for the metrics alone; null: none. */
  readonly metricsPort: number | null;
  /** Clients are let in only then. */
  readonly opensAfter?: Promise<unknown>;
}

export interface RunningGateway {
  readonly url: string;
  /** Finishes what is in flight, then stops. */
  close(): Promise<void>;
}

/** The metrics are for whoever may see everything, and on a port of their own for whoever reaches that. */
const adminOnly = (admission: Admission) => async (request: FastifyRequest): Promise<void> => {
  let who: Identity | null = null;
  try {
    who = await admit(admission, request);
    if (who.role !== 'admin') throw metricsRefused();
  } catch (refusal) {
    recordRefusal(admission.audit, refusal, who, request.id);
    throw refusal;
  }
};

/** The port that METRICS_PORT names: nothing but the metrics. */
const listenMetrics = async ({ metricsPort, host }: ListenOptions): Promise<FastifyInstance | null> => {
  if (metricsPort === null) return null;
  const app = fastify(WITHOUT_SCHEMAS);
  serveMetrics(app, () => Promise.resolve());
  await app.listen({ host, port: metricsPort });
  return app;
};

const subgraphsIn = (supergraphSdl: string): number => supergraphSdl.match(/@join__graph\(name: "/g)?.length ?? 0;

const openApp = async ({ maxBodyBytes, corsOrigins, log }: ListenOptions): Promise<FastifyInstance> => {
  const app = fastify({ ...WITHOUT_SCHEMAS, ...refusingBadUrls(refuse), bodyLimit: maxBodyBytes, forceCloseConnections: 'idle', return503OnClosing: false, genReqId: requestIdOf, requestIdHeader: false });
  // Only JSON: a form, or text, is what a page from elsewhere can send without asking.
  app.removeContentTypeParser('text/plain');
  addHeaders(app);
  answerErrors(app, log);
  if (corsOrigins.length > 0) await app.register(fastifyCors, { origin: [...corsOrigins], methods: ['GET', 'POST'], exposedHeaders: ['x-request-id', 'retry-after'], maxAge: 600 });
  return app;
};

/** Serves the graph, GraphiQL and the health of both. */
export const listenGateway = async (options: ListenOptions): Promise<RunningGateway> => {
  const { admission, limits, persisted, log } = options;
  const app = await openApp(options);
  const plugins = [measuring(log), auditing(admission.audit), documentStatus, knownOperation, ...(limits.cost === null ? [] : [costLimit(options.supergraphSdl, limits.cost)])];
  const gateway = createGateway({ ...options, automaticPersisted: persisted.mode !== 'enforce' }, plugins);
  await gateway.server.start();
  const drain = draining(app, options.patient);
  serveHealth(app, { closing: drain.closing, unavailable: options.unavailable, subgraphs: subgraphsIn(options.supergraphSdl) });
  serveMetrics(app, adminOnly(admission));
  serveGraph(app, {
    gateway,
    ask: options.ask,
    admission,
    origin: { allowed: options.corsOrigins, loopbackOnly: options.loopbackOnly },
    checkShape: shapeCheck(limits),
    persisted: persistedDocuments(persisted.mode, persisted.manifest, log),
  });
  if (options.graphiql) await servePage(app, options.page, options.operations);
  await options.opensAfter;
  await app.listen({ host: options.host, port: options.port });
  const metrics = await listenMetrics(options);
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const host = options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`,
    async close() {
      await drain.close();
      await gateway.server.stop();
      await metrics?.close();
      admission.limit?.close();
    },
  };
};
