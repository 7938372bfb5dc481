import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach } from 'vitest';
import { systemClock, type Clock } from '../../subgraphs/shared/clock.ts';
import type { Traffic } from '../../subgraphs/shared/env.ts';
import { vendorHttp, type VendorHttp, type VendorHttpOptions } from '../../subgraphs/shared/http.ts';
import { openOperation, type Operation } from '../../subgraphs/shared/operation.ts';
import { memoryQuotas } from '../../subgraphs/shared/quota/memory.ts';
import { LEFT_OUT, type Read } from '../../subgraphs/shared/wire/read.ts';
import { document } from '../../subgraphs/shared/wire/shapes.ts';
import { passport } from './vendor.ts';

export const KEY = 'canary-key-1b7';

/** A number that must be there. */
const required: Read<number | typeof LEFT_OUT> = (value, odd) => {
  if (typeof value === 'number') return value;
  odd.blame();
  return LEFT_OUT;
};
export const user = document({ id: required });

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export const reply = (status: number, body: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/json' }): Answering => (_request, response) => {
  response.writeHead(status, headers);
  response.end(body);
};

export const TRAFFIC: Traffic = { timeoutMs: 300, maxConcurrency: 10, callsPerMinute: undefined, cacheSeconds: 30, maxCallsPerOperation: 100 };

export const operation = (signal?: AbortSignal): Operation => openOperation(passport(), signal);
export const read = (http: VendorHttp, as = operation(), path = 'user'): Promise<unknown> => http.for(as).get('user', path, { read: user });

/** A server that answers as each test says, and a client of ours for it. */
export const answeringVendor = () => {
  let server: Server;
  const at = {
    answer: reply(200, '{"id":1}'),
    /** Method and path of every request. */
    seen: [] as string[],
    /** Every line that was logged. */
    lines: [] as string[],
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    client: (traffic: Partial<Traffic> = {}, more: Partial<VendorHttpOptions> = {}, clock: Clock = systemClock): VendorHttp =>
      vendorHttp({
        vendor: 'MATRIX',
        baseUrl: `${at.url()}/api`,
        traffic: { ...TRAFFIC, ...traffic },
        runtime: { clock, quotas: memoryQuotas(), log: pino({ level: 'trace' }, { write: (line: string) => void at.lines.push(line) }) },
        restMs: 100,
        authorize: () => ({ search: [['api_key', KEY]] }),
        ...more,
      }),
  };
  beforeEach(async () => {
    at.seen = [];
    at.lines = [];
    at.answer = reply(200, '{"id":1}');
    server = createServer((request, response) => {
      at.seen.push(`${request.method} ${request.url}`);
      at.answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  return at;
};
