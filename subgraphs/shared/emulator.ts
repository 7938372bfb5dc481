import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from './clock.ts';
import type { Env } from './env.ts';
import type { World } from './world/world.ts';

/** What every vendor's emulator can be told. */
export interface EmulatorOptions {
  readonly world: World;
  readonly clock: Clock;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Lifts rate limits and shortens waiting times, for benchmarks. */
  readonly unlimited?: boolean;
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Takes a request over from the emulator: to hang, to lie, to break. Answers true where it did. */
export type Fault = (request: RecordedRequest, response: ServerResponse) => boolean;

/** Makes an answer odd, as a real vendor's may be: off unless a test asks for it. */
export type Alteration = (request: RecordedRequest, reply: Reply) => Reply;

/** A running emulator of one vendor. */
export interface Emulator {
  /** As the vendor's <VENDOR>_BASE_URL would be. */
  readonly url: string;
  /** The variables that point our configuration of this vendor at the emulator. */
  readonly env: Env;
  /** The requests since the start or the last `forget`, in order of arrival; of very many the last ones. */
  requests(): readonly RecordedRequest[];
  forget(): void;
  /** Null ends the fault. */
  fault(fault: Fault | null): void;
  /** Null ends the alteration. */
  alter(alteration: Alteration | null): void;
  close(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export const json = (status: number, body: unknown, contentType = 'application/json; charset=utf-8'): Reply => ({
  status,
  headers: { 'content-type': contentType },
  body: JSON.stringify(body),
});

/** Answers one request. Thrown replies are sent too, so that a check can end a request from any depth. */
export type Handler = (request: RecordedRequest) => Reply | Promise<Reply>;

const MOST_RECORDED = 20_000;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const isReply = (thrown: unknown): thrown is Reply => typeof thrown === 'object' && thrown !== null && 'status' in thrown && 'body' in thrown;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/**
 * Serves `handle` on loopback, records what was asked, and can be made faulty. `describe` says, once the port is known,
 * the base URL and the environment that leads to it.
 */
export const startEmulator = async (
  handle: Handler,
  port: number,
  describe: (origin: string) => { url: string; env: Env },
): Promise<Emulator> => {
  let recorded: RecordedRequest[] = [];
  let fault: Fault | null = null;
  let alteration: Alteration | null = null;
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const url = new URL(incoming.url ?? '/', 'http://emulator');
      const request: RecordedRequest = {
        method: incoming.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers,
        body: await bodyOf(incoming),
      };
      recorded.push(request);
      // An emulator may run for days.
      if (recorded.length > MOST_RECORDED) recorded = recorded.slice(-MOST_RECORDED / 2);
      let reply: Reply;
      try {
        if (fault?.(request, outgoing)) return;
        reply = await handle(request);
      } catch (thrown) {
        if (!isReply(thrown)) process.emitWarning(thrown as Error);
        reply = isReply(thrown) ? thrown : { status: 500, body: 'emulator failed' };
      }
      const sent = alteration?.(request, reply) ?? reply;
      outgoing.writeHead(sent.status, sent.headers);
      outgoing.end(sent.body);
    })();
  });
  const origin = `http://127.0.0.1:${await listen(server, port)}`;
  return {
    ...describe(origin),
    requests: () => recorded,
    forget: () => {
      recorded = [];
    },
    fault: (next) => {
      fault = next;
    },
    alter: (next) => {
      alteration = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
