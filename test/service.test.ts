import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unavailableServices } from '../gateway/readiness.ts';
import { askOverHttp, type GraphResponse } from '../schema/ask.ts';
import { ADMIN, type Passport } from '../schema/caller.ts';
import { PASSPORT_HEADER, signPassport } from '../schema/passport.ts';
import { systemClock } from '../subgraphs/shared/clock.ts';
import type { Env } from '../subgraphs/shared/env.ts';
import { memoryQuotas } from '../subgraphs/shared/quota/memory.ts';
import { runOne } from '../subgraphs/serve.ts';
import { SECRET, startEmulators, startGraph, type Emulators, type TestGraph } from './support/graph.ts';
import { passport } from './support/vendor.ts';

const OTHER_SECRET = 'another secret of the tests, as long';

let emulators: Emulators;
let graph: TestGraph;

beforeAll(async () => {
  emulators = await startEmulators(30);
  graph = await startGraph('over HTTP', emulators);
});
afterAll(async () => {
  await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

interface Answered extends GraphResponse {
  readonly status: number;
}

const post = async (url: string, headers: Record<string, string>, body: object = { query: '{ __typename }' }): Promise<Answered> => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return { status: response.status, ...((await response.json()) as GraphResponse) };
};

const signed = async (more: Partial<Passport> = {}, subgraph = 'matrix') => ({ [PASSPORT_HEADER]: await signPassport(passport(more), [SECRET], subgraph) });

/** A token with these claims, and the usual ones where they are not named. */
const token = async (claims: Record<string, unknown>): Promise<Record<string, string>> => {
  const { exp = Math.floor(Date.now() / 1000) + 60, aud = 'matrix', ...rest } = claims;
  const all = Object.fromEntries(Object.entries({ ...passport(), exp, aud, ...rest }).filter(([, value]) => value !== null));
  return { [PASSPORT_HEADER]: await new SignJWT(all).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(SECRET)) };
};

describe('references of _entities, as the gateway asks for them', () => {
  const ENTITIES = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on MatrixUser { id email } } }';
  const entities = async (...representations: unknown[]) => post(graph.serviceUrls.matrix!, await signed(), { query: ENTITIES, variables: { representations } });

  it('fail each in its own place where one cannot be read and another is of a type that there is not, and the service lives on', async () => {
    emulators.get('matrix')!.fault((_request, response) => (response.writeHead(401).end('{}'), true));
    const { status, data, errors } = await entities({ __typename: 'MatrixUser', id: '200003' }, { __typename: 'Nope' });
    emulators.get('matrix')!.fault(null);
    expect({ status, data }).toEqual({ status: 200, data: { _entities: [null, null] } });
    expect(errors).toMatchObject([
      { path: ['_entities', 1], message: expect.stringMatching(/representations\[1\].*"Nope".*MatrixUser/), extensions: { code: 'BAD_USER_INPUT' } },
      { path: ['_entities', 0], extensions: { code: 'VENDOR_AUTH' } },
    ]);
    expect((await entities({ __typename: 'MatrixUser', id: '200001' })).data).toMatchObject({ _entities: [{ id: '200001' }] });
  });

  it('are answered beside any number of odd ones', async () => {
    const odd: [unknown, RegExp][] = [
      ['text', /is "text": an object with __typename/], [7, /is 7/], [[], /is \[\]/], [{}, /its __typename is nothing/], [{ __typename: 7, id: '1' }, /its __typename is 7/],
      [{ __typename: ['MatrixUser'], id: '200001' }, /its __typename is/], [{ __typename: '__proto__', id: '1' }, /"__proto__"/], [{ __typename: 'Learner', id: '1' }, /"Learner"|id/],
      [{ __typename: 'Vendor', id: '1' }, /"Vendor"/], [{ __typename: 'MatrixUser' }, /id is missing: MatrixUser is asked for by { __typename id }/],
      [{ __typename: 'MatrixUser', id: null }, /id is missing/], [{ __typename: 'MatrixUser', id: { a: 1 } }, /id is no ID/], [{ __typename: 'MatrixUser', id: ['200001'] }, /id is no ID/],
      [{ __typename: 'MatrixUser', id: true }, /id is no ID/], [{ __typename: 'MatrixUser', id: 9007199254740993 }, /not kept exactly/],
    ];
    const { data, errors } = await entities({ __typename: 'MatrixUser', id: '200001' }, ...odd.map(([reference]) => reference), { __typename: 'MatrixUser', id: 200002 });
    const slots = data!._entities as unknown[];
    expect([slots.at(0), slots.at(-1)]).toMatchObject([{ id: '200001' }, { id: '200002' }]);
    const at = (i: number) => errors!.filter(({ path }) => path?.[1] === i);
    odd.forEach(([, words], i) => {
      if (slots[i + 1] !== null) return expect(slots[i + 1]).toEqual({ __typename: 'Learner' });
      expect(at(i + 1).map(({ message, extensions }) => [words.test(message) || message, extensions?.code])).toEqual([[true, 'BAD_USER_INPUT']]);
    });
    expect([at(0), at(slots.length - 1)]).toEqual([[], []]);
  });

  it('are somebody’s own also where an id is sent as a number', async () => {
    const learner = { role: 'learner', learnerId: 'person_x', accounts: [{ vendor: 'MATRIX', externalId: '200001' }] } as const;
    const { data, errors } = await post(graph.serviceUrls.matrix!, await signed({ caller: learner }), { query: ENTITIES, variables: { representations: [200002, 200001].map((id) => ({ __typename: 'MatrixUser', id })) } });
    expect(data).toMatchObject({ _entities: [null, { id: '200001' }] });
    expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a passport', () => {
  const caller = { ...ADMIN };
  const wrong: [string, () => Promise<Record<string, string>>][] = [
    ['is none', async () => ({})],
    ['is empty', async () => ({ [PASSPORT_HEADER]: '' })],
    ['is no token', async () => ({ [PASSPORT_HEADER]: 'nonsense' })],
    ['is unsigned', async () => ({ [PASSPORT_HEADER]: JSON.stringify(passport()) })],
    ['is signed with another secret', async () => ({ [PASSPORT_HEADER]: await signPassport(passport(), [OTHER_SECRET], 'matrix') })],
    ['is for another subgraph', () => signed({}, 'damstra')],
    ['is for nobody', () => token({ aud: null })],
    ['never expires', () => token({ exp: null })],
    ['is too old', () => token({ exp: Math.floor(Date.now() / 1000) - 60 })],
    ...['superuser', 'ADMIN', '', 7, undefined, 'constructor', '__proto__', ['admin']].map((role): [string, () => Promise<Record<string, string>>] => [`has the role ${JSON.stringify(role)}`, () => token({ caller: { ...caller, role } })]),
    ['has no caller', () => token({ caller: null })],
    ['has no list of accounts', () => token({ caller: { ...caller, accounts: 'all' } })],
    ['has an account without an id', () => token({ caller: { ...caller, accounts: [{ vendor: 'MATRIX' }] } })],
    ['has an operationId that is empty', () => token({ operationId: '' })],
    ['has an operationId that is very long', () => token({ operationId: 'x'.repeat(1000) })],
    ['has a deadline that is no number', () => token({ deadline: 'soon' })],
    ['has a purpose of its own', () => token({ purpose: 'fun' })],
    ['restricts in a way that this version does not know', () => token({ tenant: 'north' })],
  ];

  it.each(wrong)('that %s is refused with 401', async (_what, headers) => {
    const { status, data, errors } = await post(graph.serviceUrls.matrix!, await headers());
    expect([status, data ?? null]).toEqual([401, null]);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|\n\s+at /);
  });

  it('that is signed for this subgraph, and not long ago, lets in', async () => {
    expect(await post(graph.serviceUrls.matrix!, await signed())).toMatchObject({ status: 200, data: { __typename: 'Query' } });
  });
});

const service = async (secrets: readonly string[], log = pino({ level: 'silent' })) => {
  const env: Env = { DATA_DIR: 'memory', SANDBOX: 'false', ...emulators.get('matrix')!.env };
  return runOne('matrix', env, { clock: systemClock, log, quotas: memoryQuotas() }, { host: '127.0.0.1', port: 0, secrets, ask: () => Promise.reject(new Error('nobody is asked')) });
};

/** fetch would not let us choose these headers. */
const asBrowser = (url: string, headers: Record<string, string>, path = '/graphql?query=%7B__typename%7D') =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = httpRequest(new URL(path, url), { headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => resolve({ status: response.statusCode!, body }));
    });
    sent.on('error', reject).end();
  });

describe('a service without a secret, on its own machine', () => {
  let open: Awaited<ReturnType<typeof service>>;
  beforeAll(async () => {
    open = await service([]);
  });
  afterAll(() => open.close());

  it.each([
    [{ host: 'evil.example' }], [{ host: 'evil.example:4000' }], [{ host: 'localhost.evil.example' }], [{ host: '127.0.0.1.evil.example' }], [{ host: '[' }],
    [{ origin: 'https://evil.example' }], [{ origin: 'null' }], [{ origin: 'http://localhost.evil.example' }], [{ origin: 'nonsense' }], [{ 'sec-fetch-site': 'cross-site' }],
  ])('answers nothing to %j', async (headers) => {
    for (const path of [undefined, '/metrics', '/health/ready']) {
      const { status, body } = await asBrowser(open.url, headers, path);
      expect([status, JSON.parse(body)]).toMatchObject([403, { errors: [{ extensions: { code: 'FORBIDDEN' } }] }]);
    }
  });

  it.each([[{}], [{ host: 'localhost:4001' }], [{ host: '127.0.0.1' }], [{ host: '[::1]:4000' }], [{ origin: 'http://localhost:3000' }], [{ 'sec-fetch-site': 'none' }]])('answers who sends %j', async (headers) => {
    expect(await asBrowser(open.url, headers)).toEqual({ status: 200, body: expect.stringContaining('Query') });
  });

  it.each([
    ['nonsense'], ['{'], ['{}'], ['null'], ['[]'], [JSON.stringify({ ...passport(), caller: { ...ADMIN, role: 'superuser' } })], [JSON.stringify({ ...passport(), deadline: null })],
  ])('refuses the passport %s', async (header) => {
    expect(await post(open.url, { [PASSPORT_HEADER]: header })).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('believes a passport that nobody signed, whatever letters are in it', async () => {
    const ask = askOverHttp(() => open.url, []);
    const learner = { role: 'learner', learnerId: 'Zoë 松', accounts: [] } as const;
    expect((await ask('matrix', { query: '{ matrixUser(id: "200001") { email } }' }, passport({ caller: learner }))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('two services whose SUBGRAPH_SECRET differ', () => {
  it('say so on both sides, in readiness and to the client, and nobody can flood a log with it', async ({ onTestFinished }) => {
    const lines: Record<'gateway' | 'matrix', string[]> = { gateway: [], matrix: [] };
    const log = (name: 'gateway' | 'matrix') => pino({ level: 'error' }, { write: (line: string) => void lines[name].push(line) });
    const matrix = await service([SECRET], log('matrix'));
    onTestFinished(matrix.close);
    const urls = { ...graph.serviceUrls, matrix: matrix.url };
    const right = askOverHttp((name) => urls[name as keyof typeof urls], [SECRET]);
    const wrong = askOverHttp(() => matrix.url, [OTHER_SECRET], log('gateway'));
    const mixed = await startGraph('over HTTP', emulators, {}, undefined, undefined, {
      ask: (name, ...rest) => (name === 'matrix' ? wrong : right)(name, ...rest),
      unavailable: unavailableServices({ urls: { matrix: matrix.url }, secrets: [OTHER_SECRET], log: log('gateway') }),
    });
    onTestFinished(mixed.close);
    for (let i = 0; i < 5; i += 1) {
      const { status, data, errors } = await mixed.query('{ matrixUser(id: "200001") { email } damstraUser(id: "300001") { email } }');
      expect([status, data]).toEqual([200, { matrixUser: null, damstraUser: { email: expect.any(String) } }]);
      expect(errors).toEqual([{ message: expect.stringContaining('SUBGRAPH_SECRET'), path: ['matrixUser'], extensions: { code: 'VENDOR_UNAVAILABLE', vendor: 'MATRIX', retryable: false } }]);
      expect(errors![0]!.message).not.toMatch(/gateway may ask|sign in/i);
    }
    const ready = await fetch(new URL('/health/ready', mixed.url));
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'degraded', waitingFor: [], unavailable: ['matrix'] }]);
    expect(lines.matrix.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ subgraph: 'matrix', msg: expect.stringContaining('SUBGRAPH_SECRET of this service cannot verify') }]);
    // One of the questions of clients, one of the question whether it is ready.
    expect(lines.gateway.map((line) => JSON.parse(line) as unknown)).toMatchObject([1, 2].map(() => ({ subgraph: 'matrix', msg: expect.stringContaining('the subgraph refused our passport: the SUBGRAPH_SECRET') })));
    expect(JSON.stringify(lines)).not.toContain(OTHER_SECRET);
  });

  it('are told apart from a service that has another version, another clock or another address', async ({ onTestFinished }) => {
    const matrix = await service([SECRET]);
    onTestFinished(matrix.close);
    const ask = (name: string) => askOverHttp(() => matrix.url, [SECRET])(name, { query: '{ __typename }' }, passport({ operationId: randomUUID() }));
    expect(await ask('matrix')).toMatchObject({ data: { __typename: 'Query' } });
    await expect(ask('damstra')).rejects.toThrow('the address of this subgraph leads to another one');
  });
});

describe('the readiness of a service', () => {
  it('is refused to a passport that it cannot verify, and else as it was', async () => {
    const ready = async (headers: Record<string, string>) => (await fetch(new URL('/health/ready', graph.serviceUrls.matrix), { headers })).status;
    expect(await ready({})).toBe(200);
    expect(await ready(await signed())).toBe(200);
    expect(await ready({ [PASSPORT_HEADER]: await signPassport(passport(), [OTHER_SECRET], 'matrix') })).toBe(401);
    expect((await fetch(new URL('/health/live', graph.serviceUrls.matrix), { headers: { [PASSPORT_HEADER]: 'x' } })).status).toBe(200);
  });
});

describe('what a service cannot read', () => {
  it.each([
    ['a body that is no JSON', { 'content-type': 'application/json' }, '{', 400],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b', 415],
    ['text', { 'content-type': 'text/plain' }, '{}', 415],
    ['a document with five thousand brackets', { 'content-type': 'application/json' }, JSON.stringify({ query: `{ __typename @include(if: ${'['.repeat(5000)}${']'.repeat(5000)}) }` }), 400],
  ])('%s is refused in the words of the contract', async (_what, headers, body, status) => {
    const response = await fetch(graph.serviceUrls.matrix!, { method: 'POST', headers: { ...headers, ...(await signed()) }, body });
    expect([response.status, await response.json()]).toMatchObject([status, { errors: [{ extensions: { code: expect.stringMatching(/BAD_USER_INPUT|QUERY_TOO_COMPLEX/) } }] }]);
  });
});
