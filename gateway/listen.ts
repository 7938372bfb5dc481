import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import { admit, callerContext, type Admission } from './admission.ts';
import { auditing } from './audit.ts';
import { createGateway, type GatewayOptions } from './gateway.ts';
import { servePage, type TabOperation } from './page.ts';

export interface ListenOptions extends GatewayOptions {
  readonly host: string;
  readonly port: number;
  readonly admission: Admission;
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

const MAX_BODY_BYTES = 1024 * 1024;

const health = (app: FastifyInstance, waitingFor: () => readonly string[]): void => {
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', (_request, reply) => {
    const waiting = waitingFor();
    return reply.code(waiting.length === 0 ? 200 : 503).send({ status: waiting.length === 0 ? 'ok' : 'waiting', waitingFor: waiting });
  });
};

/** Serves the graph, GraphiQL and the health of both. */
export const listenGateway = async (options: ListenOptions): Promise<RunningGateway> => {
  const app = fastify({ bodyLimit: MAX_BODY_BYTES, forceCloseConnections: 'idle' });
  const gateway = createGateway(options, [fastifyApolloDrainPlugin(app), auditing(options.admission.audit)]);
  await gateway.server.start();
  await app.register(fastifyApollo(gateway.server), {
    context: async (request) => {
      const identity = await admit(options.admission, request);
      return callerContext(options.ask, identity, gateway.context(identity, request.id));
    },
  });
  let closing = false;
  // Else a client that keeps its connection for a next request would keep the process from ending.
  app.addHook('onSend', async (_request, reply) => void (closing && reply.header('connection', 'close')));
  health(app, () => (closing ? ['shutting down'] : options.waitingFor()));
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
    },
  };
};
