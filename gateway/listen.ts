import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastifyCors from '@fastify/cors';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Admission } from './admission.ts';
import { addHeaders, answerErrors, requestIdOf } from './answers.ts';
import { auditing } from './audit.ts';
import { costLimit } from './cost.ts';
import { createGateway, type GatewayOptions } from './gateway.ts';
import { serveGraph } from './graphql.ts';
import { shapeCheck, type Limits } from './limits.ts';
import { servePage, type TabOperation } from './page.ts';
import { persistedDocuments, type Manifest, type PersistedMode } from './persisted.ts';
import { documentStatus } from './status.ts';

export interface ListenOptions extends Omit<GatewayOptions, 'automaticPersisted'> {
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
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
  /** What keeps the graph from being ready, in a word each; none: ready. */
  readonly waitingFor: () => readonly string[];
}

export interface RunningGateway {
  readonly url: string;
  /** Finishes what is in flight, then stops. */
  close(): Promise<void>;
}

const health = (app: FastifyInstance, waitingFor: () => readonly string[]): void => {
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', (_request, reply) => {
    const waiting = waitingFor();
    return reply.code(waiting.length === 0 ? 200 : 503).send({ status: waiting.length === 0 ? 'ok' : 'waiting', waitingFor: waiting });
  });
};

const openApp = async ({ maxBodyBytes, corsOrigins, log }: ListenOptions): Promise<FastifyInstance> => {
  const app = fastify({ bodyLimit: maxBodyBytes, forceCloseConnections: 'idle', genReqId: requestIdOf, requestIdHeader: false });
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
  const plugins = [fastifyApolloDrainPlugin(app), auditing(admission.audit), documentStatus, ...(limits.cost === null ? [] : [costLimit(options.supergraphSdl, limits.cost)])];
  const gateway = createGateway({ ...options, automaticPersisted: persisted.mode !== 'enforce' }, plugins);
  await gateway.server.start();
  let closing = false;
  // Else a client that keeps its connection for a next request would keep the process from ending.
  app.addHook('onSend', async (_request, reply) => void (closing && reply.header('connection', 'close')));
  health(app, () => (closing ? ['shutting down'] : options.waitingFor()));
  serveGraph(app, {
    gateway,
    ask: options.ask,
    admission,
    origin: { allowed: options.corsOrigins, loopbackOnly: options.loopbackOnly },
    checkShape: shapeCheck(limits),
    persisted: persistedDocuments(persisted.mode, persisted.manifest, log),
  });
  if (options.graphiql) await servePage(app, options.page, options.operations);
  await app.listen({ host: options.host, port: options.port });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const host = options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`,
    async close() {
      closing = true;
      await gateway.server.stop();
      await app.close();
      admission.limit?.close();
    },
  };
};
