import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { run } from '../../schema/process.ts';
import { VendorError } from '../../subgraphs/shared/errors.ts';

/** A program with a mistake: what a client sends makes it reject, or throw, where nobody is waiting. */
await run(async () => {
  const server = createServer((request, response) => {
    const secret = new TypeError('https://vendor.example/api?api_key=canary\n    at canary');
    if (request.url === '/reject') void Promise.reject(secret);
    if (request.url === '/own') void Promise.reject(new VendorError('MATRIX', 'VENDOR_TIMEOUT', 'users by id'));
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- some libraries do
    if (request.url === '/text') void Promise.reject('canary');
    if (request.url === '/throw') setImmediate(() => {
      throw secret;
    });
    response.end('alive');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { ready: `ready at http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => Promise.resolve(void server.close()) };
});
