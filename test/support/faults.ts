import type { ServerResponse } from 'node:http';
import type { Fault } from '../../subgraphs/shared/emulator.ts';

const LEAK = 'canary-vendor-text';

const answer = (status: number, body: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/json' }): Fault =>
  (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
    return true;
  };

const take = (act: (response: ServerResponse) => void): Fault => (_request, response) => {
  act(response);
  return true;
};

const drip = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

const HUGE = Buffer.alloc(1024 * 1024, 'x');

const pour = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  let left = 50;
  const next = (): void => {
    if (left === 0) return void response.end();
    left -= 1;
    if (response.write(HUGE)) setImmediate(next);
    else response.once('drain', next);
  };
  next();
};

type Code = 'VENDOR_UNAVAILABLE' | 'VENDOR_TIMEOUT' | 'VENDOR_RATE_LIMITED' | 'VENDOR_AUTH' | 'VENDOR_BAD_RESPONSE';

export interface NamedFault {
  readonly name: string;
  readonly fault: Fault;
  /** What an affected field says: the first is the fault's own, the others what follows from it within one operation. */
  readonly codes: readonly Code[];
  /** The deadline of a call where the usual short one would come first, milliseconds. */
  readonly deadlineMs?: number;
  /** The fault is a possible answer: a thing that is not there is null without an error. */
  readonly mayBeAbsent?: boolean;
}

/** The ways for a vendor to fail, and how the graph names them. */
export const FAULTS: readonly NamedFault[] = [
  { name: 'hang before headers', fault: () => true, codes: ['VENDOR_TIMEOUT'] },
  { name: 'hang after headers', fault: take((response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{')), codes: ['VENDOR_TIMEOUT'] },
  { name: 'slow drip', fault: take(drip), codes: ['VENDOR_TIMEOUT'] },
  { name: 'reset', fault: take((response) => void response.socket?.resetAndDestroy()), codes: ['VENDOR_UNAVAILABLE'] },
  { name: 'close', fault: take((response) => void response.socket?.destroy()), codes: ['VENDOR_UNAVAILABLE'] },
  {
    name: 'cut body',
    fault: take((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('[{"id":', () => response.socket?.destroy());
    }),
    codes: ['VENDOR_UNAVAILABLE'],
  },
  { name: '500', fault: answer(500, `{"error":"${LEAK}"}`), codes: ['VENDOR_UNAVAILABLE'] },
  { name: '502', fault: answer(502, `<html>${LEAK}</html>`, { 'content-type': 'text/html' }), codes: ['VENDOR_UNAVAILABLE'] },
  { name: '503 with Retry-After in seconds', fault: answer(503, LEAK, { 'retry-after': '30' }), codes: ['VENDOR_UNAVAILABLE'] },
  { name: '503 with Retry-After as a date', fault: (_request, response) => answer(503, LEAK, { 'retry-after': new Date(Date.now() + 30_000).toUTCString() })(_request, response), codes: ['VENDOR_UNAVAILABLE'] },
  { name: '429', fault: answer(429, `{"message":"${LEAK}"}`), codes: ['VENDOR_RATE_LIMITED'] },
  { name: 'the lock-out of MATRIX', fault: answer(400, '{"message":"Rate limit exceeded"}'), codes: ['VENDOR_RATE_LIMITED', 'VENDOR_BAD_RESPONSE'] },
  { name: '401', fault: answer(401, `{"message":"${LEAK}"}`), codes: ['VENDOR_AUTH'] },
  { name: '403', fault: answer(403, `{"message":"${LEAK}"}`), codes: ['VENDOR_AUTH'] },
  // A by-id look-up takes it for an answer: there is no such thing.
  { name: '404', fault: answer(404, `{"message":"${LEAK}"}`), codes: ['VENDOR_BAD_RESPONSE'], mayBeAbsent: true },
  { name: 'HTML with 200', fault: answer(200, `<html>${LEAK}</html>`, { 'content-type': 'text/html' }), codes: ['VENDOR_BAD_RESPONSE'] },
  { name: 'invalid JSON', fault: answer(200, LEAK), codes: ['VENDOR_BAD_RESPONSE'] },
  { name: 'truncated JSON', fault: answer(200, '[{"id": 1, "na'), codes: ['VENDOR_BAD_RESPONSE'] },
  { name: 'wrong shape', fault: answer(200, `"${LEAK}"`), codes: ['VENDOR_BAD_RESPONSE'] },
  { name: 'empty body', fault: answer(200, ''), codes: ['VENDOR_BAD_RESPONSE'] },
  // Time enough to see that it is too large.
  { name: '50 MB body', fault: take(pour), codes: ['VENDOR_BAD_RESPONSE'], deadlineMs: 5000 },
  { name: 'redirect', fault: answer(302, '', { location: 'http://127.0.0.1:1/' }), codes: ['VENDOR_BAD_RESPONSE'] },
];

/** What no answer and no log line may ever hold. */
export const LEAKS: readonly string[] = [LEAK, 'sandbox-', '127.0.0.1', 'localhost', 'http:', 'node_modules', '.ts:'];

/** What answers hold and logs may not: people's names, emails and numbers. */
export const PERSONAL: readonly string[] = ['melia', 'kafor', 'northwind', 'E-1001', '300001', '200001'];
