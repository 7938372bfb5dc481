import { Server, type Socket } from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long whoever sends us requests may take to see that we are not ready any more. */
const NOTICE_MS = 300;
/** How long whoever is connected may take to ask once more. */
const LINGER_MS = 1000;
const LOOK_MS = 20;

export interface Drain {
  readonly closing: () => boolean;
  /** Ends the server without losing a request. */
  close(): Promise<void>;
}

const connectionsOf = (app: FastifyInstance): Promise<number> => new Promise((resolve) => app.server.getConnections((error, count) => resolve(error ? 0 : count)));

/**
 * Waits until nobody stands before the door. The system takes connections for us, with the requests on them, and a turn of the
 * event loop lets one of them in: in a busy process some have not been let in yet, and closing the door would cut them off.
 */
const doorwayEmpty = async (app: FastifyInstance): Promise<void> => {
  let arrived = true;
  const arrival = () => void (arrived = true);
  app.server.on('connection', arrival);
  for (const until = Date.now() + LINGER_MS; arrived && Date.now() < until; ) {
    arrived = false;
    await setImmediate();
  }
  app.server.off('connection', arrival);
};

/**
 * Connections on which nothing was ever asked: a client's pool opens some in advance, and anew where it gave a request up. An
 * HTTP server that closes takes them for busy, and would wait a minute for them.
 */
const unusedConnections = (app: FastifyInstance): ReadonlySet<Socket> => {
  const unused = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }: { readonly socket: Socket }) => unused.delete(socket));
  return unused;
};

/**
 * A connection that is closed between two requests may be closed under a request that is on its way, and a client that was told
 * to connect anew may do so in the moment in which nobody is let in any more. So a server that ends is first no longer ready; then
 * it takes no more connections; then each answer says that it was its connection's last; and only who asked nothing meanwhile is
 * cut off.
 * `patient` false does without all that, where nobody is there who could lose anything.
 */
export const draining = (app: FastifyInstance, patient: boolean): Drain => {
  let closing = false;
  let last = false;
  const unused = unusedConnections(app);
  const end = async (): Promise<void> => {
    const closed = app.close();
    await setImmediate();
    for (const socket of unused) socket.destroy();
    await closed;
  };
  app.addHook('onSend', async (_request, reply) => void (last && reply.header('connection', 'close')));
  return {
    closing: () => closing,
    async close() {
      closing = true;
      if (!patient) return end();
      await sleep(NOTICE_MS);
      await doorwayEmpty(app);
      // An HTTP server's own close would cut off connections that wait for their next request.
      Server.prototype.close.call(app.server);
      last = true;
      const until = Date.now() + LINGER_MS;
      while (Date.now() < until && (await connectionsOf(app)) > 0) await sleep(LOOK_MS);
      await end();
    },
  };
};
