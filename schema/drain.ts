import { Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
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
 * A connection that is closed between two requests may be closed under a request that is on its way, and a client that was told
 * to connect anew may do so in the moment in which nobody is let in any more. So a server that ends is first no longer ready; then
 * it takes no more connections; then each answer says that it was its connection's last; and only who asked nothing meanwhile is
 * cut off.
 * `patient` false does without all that, where nobody is there who could lose anything.
 */
export const draining = (app: FastifyInstance, patient: boolean): Drain => {
  let closing = false;
  let last = false;
  app.addHook('onSend', async (_request, reply) => void (last && reply.header('connection', 'close')));
  return {
    closing: () => closing,
    async close() {
      closing = true;
      if (!patient) return app.close();
      await sleep(NOTICE_MS);
      // An HTTP server's own close would cut off connections that wait for their next request.
      Server.prototype.close.call(app.server);
      last = true;
      const until = Date.now() + LINGER_MS;
      while (Date.now() < until && (await connectionsOf(app)) > 0) await sleep(LOOK_MS);
      await app.close();
    },
  };
};
