import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { callsTo, forgetCalls, MODES, startEmulators, startGraph, type Emulators, type TestGraph } from './support/graphtmp.ts';

const SLOW_MS = 400;

/** Stands before a vendor and answers each call `ms` later: as the vendor does, or with `status`. */
const slowly = async (origin: URL) => {
  const calls: string[] = [];
  const how: { ms: number; status?: number } = { ms: 0 };
  const server = createServer((incoming, outgoing) => {
    calls.push(new URL(incoming.url!, origin).pathname);
    setTimeout(() => {
      // Whoever called did not wait.
      if (outgoing.destroyed) return;
      if (how.status !== undefined) return void outgoing.writeHead(how.status).end('{}');
      forward({ host: origin.hostname, port: origin.port, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(outgoing);
      }).end();
    }, how.ms);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${origin.pathname}`,
    calls,
    how,
    close: () => void server.close().closeAllConnections(),
  };
};

/** Two waves: the people in one call, then what belongs to each in a call of its own. */
const EVERYTHING = 'query ($ids: [ID!]!) { matrixUsers(ids: $ids) { id enrollments { title } } }';

describe.each(MODES)('a client that leaves, %s', (mode) => {
  let emulators: Emulators;
  let graph: TestGraph;
  let matrix: Awaited<ReturnType<typeof slowly>>;
  beforeAll(async () => {
    emulators = await startEmulators(60);
    matrix = await slowly(new URL(emulators.get('matrix')!.url));
    graph = await startGraph(mode, emulators, { MATRIX_BASE_URL: matrix.url, MATRIX_MAX_CONCURRENCY: '2', MATRIX_CACHE_SECONDS: '0', MATRIX_TIMEOUT_MS: '30000' });
    matrix.how.ms = SLOW_MS;
  });
  afterAll(async () => {
    const t=Date.now(); const timer = setInterval(() => process.stdout.write(`waiting ${Date.now()-t} ${JSON.stringify(process.getActiveResourcesInfo().reduce((a, k) => ({...a, [k]: (a[k] ?? 0) + 1}), {} as Record<string, number>))}\n`), 5000); await graph.close(); clearInterval(timer); process.stdout.write(`graph closed ${Date.now()-t}\n`);
    matrix.close();
    for (const emulator of emulators.values()) await emulator.close();
  });

  const ids = Array.from({ length: 20 }, (_, i) => String(200_001 + i));
  const ask = (signal?: AbortSignal) =>
    fetch(graph.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: EVERYTHING, variables: { ids } }), ...(signal ? { signal } : {}) });

  /** The calls that had been made when the gateway, and over HTTP its service, heard of it, and those of the time after. */
  const leaveAfter = async (ms: number) => {
    matrix.calls.length = 0;
    await expect(ask(AbortSignal.timeout(ms))).rejects.toThrow();
    await sleep(100);
    const made = matrix.calls.length;
    await sleep(3 * SLOW_MS);
    return { made, after: matrix.calls.slice(made) };
  };

  it('after 100 ms, at a slow MATRIX, costs no further call', async () => {
    expect(await leaveAfter(100)).toEqual({ made: 1, after: [] });
  });

  it('while there are many more calls to make, costs none of those', async () => {
    const { made, after } = await leaveAfter(SLOW_MS + 200);
    expect(made).toBeGreaterThan(1);
    expect(after).toEqual([]);
  });

  it('has no call made again for them that failed', async () => {
    matrix.how.status = 503;
    expect(await leaveAfter(100)).toEqual({ made: 1, after: [] });
    delete matrix.how.status;
  });

  it('is counted as such, and as no failure of a vendor', async () => {
    const metrics = async () => (await fetch(new URL('/metrics', graph.url))).text();
    const value = (text: string, line: string) => Number(text.split('\n').find((each) => each.startsWith(line))?.split(' ').at(-1) ?? 0);
    const before = await metrics();
    await leaveAfter(100);
    const after = await metrics();
    const grown = (line: string) => value(after, line) - value(before, line);
    expect(grown('graph_requests_total{outcome="left"}')).toBe(1);
    expect(grown('graph_errors_total{code="VENDOR_UNAVAILABLE",vendor="MATRIX"}')).toBe(0);
  });

  it('takes nothing from who stays', async () => {
    forgetCalls(emulators);
    const leaving = ask(AbortSignal.timeout(100)).catch(() => null);
    // A call that failed for somebody else may have let the vendor rest.
    await vi.waitFor(
      async () => {
        const answer = (await (await ask()).json()) as { data: { matrixUsers: ({ enrollments: unknown[] | null } | null)[] } };
        expect(answer.data.matrixUsers.filter((user) => user?.enrollments).length).toBeGreaterThan(10);
      },
      { timeout: 18_000, interval: 500 },
    );
    await leaving;
    expect(callsTo(emulators).matrix).toBeGreaterThan(10);
  });
});
