import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmulators, startGraph, type Answer, type Emulators, type TestGraph } from './support/graph.ts';

const FRIEND = 'https://learn.example.org';

let emulators: Emulators;
let graph: TestGraph;

beforeAll(async () => {
  emulators = await startEmulators(10);
  graph = await startGraph('one process', emulators, {}, undefined, undefined, { corsOrigins: [FRIEND] });
});

afterAll(async () => {
  await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

const JSON_BODY = { 'content-type': 'application/json' };
const ask = (headers: Record<string, string> = JSON_BODY, body: RequestInit['body'] = '{"query":"{ __typename }"}', method = 'POST') => fetch(graph.url, { method, headers, ...(method === 'GET' ? {} : { body }) });
const bodyOf = async (response: Response) => (await response.json()) as Answer;

/** fetch would not let us choose these headers. */
const asBrowser = (headers: Record<string, string>, path = '/graphql?query=%7B__typename%7D') =>
  new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const request = httpRequest(new URL(path, graph.url), { headers }, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode!, headers: response.headers }));
    });
    request.on('error', reject).end();
  });

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => graph.url });

  it('has 61 audits', () => expect(audits).toHaveLength(61));

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});

describe('what cannot be read', () => {
  const wrong: [string, () => Promise<Response>, number, string][] = [
    ['a form', () => ask({ 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7B__typename%7D'), 415, 'BAD_USER_INPUT'],
    ['a form in parts', () => ask({}, Object.entries({ query: '{ __typename }' }).reduce((form, [name, value]) => (form.append(name, value), form), new FormData())), 415, 'BAD_USER_INPUT'],
    ['plain text', () => ask({ 'content-type': 'text/plain' }), 415, 'BAD_USER_INPUT'],
    ['a type that is none', () => ask({ 'content-type': 'rubbish' }), 415, 'BAD_USER_INPUT'],
    ['JSON that is none', () => ask(JSON_BODY, '{"query":'), 400, 'BAD_USER_INPUT'],
    ['nothing', () => ask(JSON_BODY, ''), 400, 'BAD_USER_INPUT'],
    ['a list of operations', () => ask(JSON_BODY, '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'), 400, 'BAD_USER_INPUT'],
    ['an operation by another method', () => ask(JSON_BODY, '{"query":"{ __typename }"}', 'PUT'), 405, 'BAD_USER_INPUT'],
    ['too much', () => ask(JSON_BODY, JSON.stringify({ query: `{ __typename } #${'x'.repeat(2_000_000)}` })), 413, 'BAD_USER_INPUT'],
    ['a browser that opens the address', () => fetch(graph.url, { headers: { accept: 'text/html' } }), 406, 'BAD_USER_INPUT'],
    ['another path', () => fetch(new URL('/etc/passwd', graph.url)), 404, 'NOT_FOUND'],
    ['a mutation by GET', () => fetch(`${graph.url}?query=mutation%7B__typename%7D`), 405, 'BAD_USER_INPUT'],
  ];
  it.each(wrong)('%s is refused in the words of the contract', async (_what, send, status, code) => {
    const response = await send();
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const body = await bodyOf(response);
    expect([response.status, body.errors?.[0]?.extensions?.code]).toEqual([status, code]);
    expect(JSON.stringify(body)).not.toMatch(/FST_|fastify|node_modules|\n\s+at /i);
  });
});

describe('every answer', () => {
  it('has a request id: the client’s own, or a new one', async () => {
    for (const send of [() => ask(), () => ask(JSON_BODY, '{"query":"{"}'), () => ask({ 'content-type': 'text/plain' }), () => ask({ ...JSON_BODY, origin: 'https://evil.example' })]) {
      const response = await send();
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect((await bodyOf(response)).extensions).toEqual({ vendorCalls: [] });
    }
    const own = await ask({ ...JSON_BODY, 'x-request-id': 'my-request-1' });
    expect(own.headers.get('x-request-id')).toBe('my-request-1');
    const odd = await ask({ ...JSON_BODY, 'x-request-id': 'a"b {}<script>' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect((await fetch(new URL('/health/live', graph.url))).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells browsers to take it for nothing else', async () => {
    for (const response of [await ask(), await ask({ 'content-type': 'text/plain' }), await fetch(new URL('/nowhere', graph.url))]) {
      const headers: Record<string, string> = {};
      response.headers.forEach((value, name) => (headers[name] = value));
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store', 'content-security-policy': expect.stringContaining("default-src 'none'") });
    }
  });
});

describe('a page from elsewhere', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: FRIEND.replace('https', 'http') }],
    [{ origin: `${FRIEND}.evil.example` }],
    [{ host: 'evil.example' }],
    [{ host: 'localhost.evil.example:4000' }],
  ])('is refused: %j', async (headers) => {
    expect((await asBrowser(headers)).status).toBe(403);
  });

  it.each([[{}], [{ 'sec-fetch-site': 'same-origin' }], [{ 'sec-fetch-site': 'none' }], [{ origin: FRIEND, 'sec-fetch-site': 'cross-site' }], [{ host: new URL(FRIEND).host }]])('is not what sends %j', async (headers) => {
    expect((await asBrowser(headers)).status).toBe(200);
  });

  it('of an allowed origin may read answers, any other may not', async () => {
    const preflight = (origin: string) => fetch(graph.url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,authorization' } });
    const allowed = await preflight(FRIEND);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(FRIEND);
    expect((await asBrowser({ origin: FRIEND })).headers['access-control-allow-origin']).toBe(FRIEND);
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may read nothing at all where no origin is allowed', async ({ onTestFinished }) => {
    const closed = await startGraph('one process', emulators);
    onTestFinished(closed.close);
    const preflight = await fetch(closed.url, { method: 'OPTIONS', headers: { origin: FRIEND, 'access-control-request-method': 'POST' } });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(preflight.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a connection that speaks no HTTP', () => {
  it('is closed, and the graph goes on', async () => {
    const { hostname, port } = new URL(graph.url);
    const heard = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write('\u0000\u0001 rubbish\r\n\r\n'));
      let text = '';
      socket.on('data', (part) => (text += part.toString())).on('close', () => resolve(text)).on('error', () => resolve(text));
    });
    expect(heard).not.toMatch(/node_modules|\n\s+at /);
    expect((await ask()).status).toBe(200);
  });
});
