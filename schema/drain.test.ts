import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { draining } from './drain.ts';

const busyFor = (ms: number): void => {
  for (const until = performance.now() + ms; performance.now() < until; );
};

it('answers those too whom the system had let in and a busy process had not', async () => {
  const app = fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
  app.get('/', () => {
    busyFor(30);
    return 'whole';
  });
  const drain = draining(app, true);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const ask = () =>
    new Promise<string>((resolve) => {
      request({ port, host: '127.0.0.1', agent: false }, (response) => void response.on('data', (part) => resolve(String(part))))
        .on('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)))
        .end();
    });
  const answers = Array.from({ length: 20 }, ask);
  await drain.close();
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['whole']));
});

it('does not wait for a connection on which nothing was asked', async () => {
  const app = fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
  const drain = draining(app, false);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  const closed = once(socket, 'close');
  await once(app.server, 'connection');
  await drain.close();
  await closed;
});
