import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Env } from '../subgraphs/shared/env.ts';
import { startEmulators, startGraph, type Emulators, type TestGraph } from './support/graph.ts';
import { ask, build, script, start, stopAll, urlOf, type Built, type Program } from './support/program.ts';

const SLOW = { timeout: 60_000 };

let built: Built;
let emulators: Emulators;

beforeAll(async () => {
  [built, emulators] = await Promise.all([build(), startEmulators(30)]);
});
afterAll(async () => {
  await stopAll();
  built.remove();
  for (const emulator of emulators.values()) await emulator.close();
});

const program = (name: string, env: Env = {}, ...more: string[]): Program => start(built.folder, script(name, ...more), { PORT: '0', DATA_DIR: mkdtempSync(join(built.folder, 'data-')), ...env });

describe('metrics', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph('one process', emulators);
  });
  afterAll(() => graph.close());

  const metrics = async (headers: Record<string, string> = {}) => (await fetch(new URL('/metrics', graph.url), { headers })).text();
  const value = (text: string, line: string): number => Number(new RegExp(`^${line.replace(/[{}"]/g, '\\$&')} ([\\d.e+-]+)$`, 'm').exec(text)?.[1] ?? NaN);

  it('count requests, vendor calls, the cache, budgets, breakers and the age of the index', async () => {
    const before = await metrics();
    await graph.query('{ matrixUser(id: "200001") { email } damstraUser(id: "300001") { email } }');
    await graph.query('{ matrixUser(id: "200001") { email } damstraUser(id: "300001") { email } }');
    await graph.query('{ nonsense }');
    emulators.get('synap')!.fault((_request, response) => (response.writeHead(500).end(), true));
    await graph.query('{ vendors { vendor } synapUser(id: "3f0c9c1e-0000-4000-8000-000000000000") { email } }');
    emulators.get('synap')!.fault(null);
    const after = await metrics();
    const grown = (line: string) => value(after, line) - (value(before, line) || 0);
    expect(grown('graph_requests_total{outcome="ok"}')).toBe(2);
    expect(grown('graph_requests_total{outcome="refused"}')).toBe(1);
    expect(grown('graph_requests_total{outcome="partial"}')).toBe(1);
    expect(grown('graph_errors_total{code="BAD_USER_INPUT",vendor=""}')).toBe(1);
    expect(grown('graph_errors_total{code="VENDOR_UNAVAILABLE",vendor="SYNAP"}')).toBe(1);
    expect(grown('vendor_calls_total{vendor="MATRIX",outcome="ok"}')).toBe(1);
    expect(grown('vendor_call_duration_seconds_count{vendor="MATRIX"}')).toBe(1);
    expect(grown('vendor_calls_total{vendor="SYNAP",outcome="VENDOR_UNAVAILABLE"}')).toBeGreaterThan(0);
    expect(grown('vendor_cache_total{vendor="MATRIX",result="miss"}')).toBe(1);
    expect(grown('vendor_cache_total{vendor="MATRIX",result="hit"}')).toBe(1);
    expect(value(after, 'vendor_budget_limit{vendor="MATRIX"}')).toBe(100);
    expect(value(after, 'vendor_budget_remaining{vendor="MATRIX"}')).toBeLessThan(100);
    expect(value(after, 'vendor_breaker_open{vendor="MATRIX"}')).toBe(0);
    expect(value(after, 'vendor_queue_size{vendor="MATRIX"}')).toBe(0);
    expect(value(after, 'index_accounts{vendor="MATRIX"}')).toBeGreaterThan(10);
    expect(value(after, 'index_age_seconds{vendor="MATRIX"}')).toBeLessThan(60);
    expect(after).toContain('process_resident_memory_bytes');
  });

  it('tell nothing about people, ids, queries or addresses', async () => {
    await graph.query('query Canary { learner(email: "amelia.okafor@northwind.example") { displayName } }');
    // The measured numbers themselves may hold any digits.
    const names = (await metrics()).replace(/ [\d.e+-]+$/gm, '');
    expect(names).toContain('graph_requests_total{outcome="ok"}\n');
    expect(names).not.toMatch(/@|Amelia|Canary|200001|https?:|nonsense/);
  });

  it('are for admins, and have a port of their own where one is named', SLOW, async ({ onTestFinished }) => {
    const role = (name: 'admin' | 'manager') => ({ signIn: () => Promise.resolve({ name, role: name, person: null }), limit: null, perMinute: 0, audit: { record: () => undefined } });
    for (const [name, status] of [['admin', 200], ['manager', 403]] as const) {
      const guarded = await startGraph('one process', emulators, {}, undefined, role(name));
      expect((await fetch(new URL('/metrics', guarded.url))).status).toBe(status);
      await guarded.close();
    }
    const http = await startGraph('over HTTP', emulators);
    onTestFinished(http.close);
    for (const url of Object.values(http.serviceUrls)) expect((await fetch(new URL('/metrics', url))).status).toBe(401);
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const own = program('start', { METRICS_PORT: String(port) });
    await own.ready;
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain('graph_requests_total');
    expect((await fetch(`http://127.0.0.1:${port}/graphql?query={__typename}`)).status).toBe(404);
    own.signal('SIGTERM');
    expect(await own.ended).toBe(0);
  });
});

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  service: string;
}

/** Takes spans as a collector does. */
const startCollector = async () => {
  const spans: Span[] = [];
  let heard = '';
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const text = Buffer.concat(parts).toString();
      heard += text;
      const body = JSON.parse(text) as { resourceSpans: { resource: { attributes: { key: string; value: { stringValue: string } }[] }; scopeSpans: { spans: Span[] }[] }[] };
      for (const { resource, scopeSpans } of body.resourceSpans) {
        const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
        spans.push(...scopeSpans.flatMap((scope) => scope.spans).map((span) => ({ ...span, service })));
      }
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, heard: () => heard, close: () => void server.close().closeAllConnections() };
};

const TRACE = '0af7651916cd43dd8448eb211c80319c';

describe('traces', () => {
  it.each(['one process', 'over HTTP'])('lead from the client’s request to each vendor call, and tell nothing of either, %s', SLOW, async (mode) => {
    const collector = await startCollector();
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '100', SANDBOX: 'true', SANDBOX_LEARNERS: '30' };
    const matrix = mode === 'over HTTP' ? program('subgraph', env, 'matrix') : null;
    const graph = matrix ? program('gateway', { ...env, SUBGRAPH_URL_MATRIX: urlOf(await matrix.ready) }) : program('start', env);
    const response = await fetch(urlOf(await graph.ready), {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: `00-${TRACE}-b7ad6b7169203331-01` },
      body: JSON.stringify({ query: 'query Canary($id: ID!) { matrixUser(id: $id) { email displayName } }', variables: { id: '200001' } }),
    });
    expect(((await response.json()) as { data: { matrixUser: unknown } }).data.matrixUser).toBeTruthy();
    for (const running of [graph, matrix]) {
      running?.signal('SIGTERM');
      await running?.ended;
    }
    collector.close();
    const ours = collector.spans.filter(({ traceId }) => traceId === TRACE);
    const call = ours.find(({ name }) => name === 'MATRIX users by id')!;
    expect(call).toBeDefined();
    const chain: string[] = [];
    for (let span: Span | undefined = call; span; span = ours.find(({ spanId }) => spanId === span.parentSpanId)) chain.push(span.name);
    expect(chain.at(-1)).toBe('graph.request');
    expect(chain).toContain('gateway.fetch');
    expect(ours.find(({ name }) => name === 'graph.request')!.parentSpanId).toBe('b7ad6b7169203331');
    expect(call.service).toBe(matrix ? 'learning-graph-matrix' : 'learning-graph');
    expect(collector.heard()).not.toMatch(/200001|northwind|Amelia|api_key|\/api\/|displayName/);
  });
});

describe('readiness', () => {
  const ready = async (url: string) => {
    const response = await fetch(new URL('/health/ready', url));
    return [response.status, (await response.json()) as unknown];
  };

  it('names what cannot be answered, and is gone when nothing can', SLOW, async () => {
    const services = new Map<string, Program>();
    for (const name of ['matrix', 'damstra']) services.set(name, program('subgraph', { SANDBOX: 'true', SANDBOX_LEARNERS: '30' }, name));
    const urls = Object.fromEntries(await Promise.all([...services].map(async ([name, { ready: line }]) => [name, urlOf(await line)] as const)));
    const nowhere = Object.fromEntries(['LEARNERS', 'SYNAP', 'INSPERA'].map((name) => [`SUBGRAPH_URL_${name}`, 'http://127.0.0.1:9/graphql']));
    const gateway = program('gateway', { ...nowhere, SUBGRAPH_URL_MATRIX: urls.matrix, SUBGRAPH_URL_DAMSTRA: urls.damstra });
    const url = urlOf(await gateway.ready);
    expect(await ready(url)).toEqual([200, { status: 'degraded', waitingFor: [], unavailable: ['inspera', 'learners', 'synap'] }]);
    for (const service of services.values()) {
      service.signal('SIGTERM');
      await service.ended;
    }
    await vi.waitFor(async () => expect(await ready(url)).toMatchObject([503, { status: 'waiting' }]), { timeout: 5000 });
    expect((await fetch(new URL('/health/live', url))).status).toBe(200);
    gateway.signal('SIGTERM');
    expect(await gateway.ended).toBe(0);
  });
});

/** Asks without pause over connections that are kept, until nobody takes a new one. Answers what was whole, and what went wrong. */
const load = (url: string, clients: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const outcome = { whole: 0, wrong: [] as string[] };
  const once = (): Promise<boolean> =>
    new Promise((resolve) => {
      const body = JSON.stringify({ query: '{ learners(first: 5) { nodes { displayName } } }' });
      const sent = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('aborted', () => (outcome.wrong.push('cut'), resolve(false))).on('end', () => {
          const nodes = (JSON.parse(text) as { data?: { learners?: { nodes: unknown[] } } }).data?.learners?.nodes;
          if (response.statusCode === 200 && nodes?.length === 5) outcome.whole += 1;
          else outcome.wrong.push(`${response.statusCode}: ${text.slice(0, 200)}`);
          resolve(true);
        });
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ECONNREFUSED') outcome.wrong.push(String(error.code));
        resolve(false);
      });
      sent.end(body);
    });
  const done = Promise.all(Array.from({ length: clients }, async () => {
    while (await once());
  })).then(() => agent.destroy());
  return { outcome, done };
};

describe('SIGTERM under load', () => {
  it.each(['one process', 'over HTTP'])('drops nothing: whoever is connected gets an answer, whoever comes later is refused, %s', SLOW, async (mode) => {
    const env = { SANDBOX: 'true', SANDBOX_LEARNERS: '30' };
    const vendors = mode === 'over HTTP' ? Object.fromEntries(['synap', 'matrix', 'damstra', 'inspera'].map((name) => [name, program('subgraph', env, name)])) : {};
    const urls = Object.fromEntries(await Promise.all(Object.entries(vendors).map(async ([name, { ready }]) => [`SUBGRAPH_URL_${name.toUpperCase()}`, urlOf(await ready)] as const)));
    const learners = mode === 'over HTTP' ? program('subgraph', { ...env, ...urls }, 'learners') : null;
    const graph = learners ? program('gateway', { ...urls, SUBGRAPH_URL_LEARNERS: urlOf(await learners.ready) }) : program('start', env);
    const url = urlOf(await graph.ready);
    await vi.waitFor(async () => expect((await ask(url, '{ learners { totalCount } }')).data!.learners).toMatchObject({ totalCount: expect.any(Number) }), { timeout: 10_000 });
    const { outcome, done } = load(url, 20);
    await vi.waitFor(() => expect(outcome.whole).toBeGreaterThan(50), { timeout: 30_000 });
    graph.signal('SIGTERM');
    await done;
    expect(await graph.ended).toBe(0);
    expect(outcome.wrong).toEqual([]);
    for (const service of [learners, ...Object.values(vendors)]) {
      service?.signal('SIGTERM');
      if (service) expect(await service.ended).toBe(0);
    }
  });
});
