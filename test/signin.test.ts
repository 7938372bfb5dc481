import { mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAdmission, type Admission } from '../gateway/admission.ts';
import { readPassport, signPassport } from '../schema/passport.ts';
import { hashOfKey } from '../gateway/auth/apikeys.ts';
import { gatewayConfig } from '../gateway/config.ts';
import { MODES, startEmulators, startGraph, type Answer, type Emulators, type Mode, type TestGraph } from './support/graph.ts';
import { AUDIENCE, startIssuer, type Issuer } from './support/issuer.ts';

const folder = mkdtempSync(join(tmpdir(), 'signin-'));
const keysFile = join(folder, 'keys.json');
const auditFile = join(folder, 'audit', 'audit.log');
const MANAGER_KEY = 'lgk_a-key-of-the-tests';
const ADA = 'amelia.okafor@northwind.example';
const KEY_ENTRIES = [{ name: 'reports', role: 'manager', sha256: hashOfKey(MANAGER_KEY) }];

let issuer: Issuer;
let emulators: Emulators;
const graphs = new Map<Mode, TestGraph>();
const opened: Admission[] = [];

const admission = async (more: Record<string, string> = {}): Promise<Admission> => {
  const read = gatewayConfig({ ...issuer.env, API_KEYS_FILE: keysFile, AUDIT_LOG: auditFile, ...more });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const made = await openAdmission(read.config, pino({ level: 'silent' }));
  opened.push(made);
  return made;
};

beforeAll(async () => {
  writeFileSync(keysFile, JSON.stringify(KEY_ENTRIES));
  issuer = await startIssuer();
  emulators = await startEmulators(60);
  for (const mode of MODES) graphs.set(mode, await startGraph(mode, emulators, { SYNAP_EMPLOYEE_NUMBER: 'externalId', INSPERA_EMPLOYEE_NUMBER: 'EMPLOYEE' }, undefined, await admission({ REQUESTS_PER_MINUTE: '100000' })));
});

afterAll(async () => {
  for (const graph of graphs.values()) await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
  for (const { limit } of opened) limit?.close();
  await issuer.close();
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const post = (graph: TestGraph, headers: Record<string, string>, query = '{ me { id } }') =>
  fetch(graph.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions?.code);

/** The audit log from its nth line on. */
const audited = (from = 0): Record<string, unknown>[] => readFileSync(auditFile, 'utf8').split('\n').filter(Boolean).slice(from).map((line) => JSON.parse(line) as Record<string, unknown>);

describe('whoever does not sign in', () => {
  const graph = () => graphs.get('one process')!;
  const now = Math.floor(Date.now() / 1000);
  const secret = new TextEncoder().encode('a secret that is long enough for HS256');
  const claims = { sub: 'x', aud: AUDIENCE, exp: now + 60, roles: ['admin'] };

  const wrong: [string, () => Promise<Record<string, string>> | Record<string, string>][] = [
    ['says nothing', () => ({})],
    ['says something else', () => ({ authorization: 'Basic YTpi' })],
    ['says rubbish', () => bearer('rubbish')],
    ['has an unsigned token', () => bearer(new UnsecuredJWT({ ...claims, iss: issuer.url }).encode())],
    ['has a token signed with a shared secret', async () => bearer(await new SignJWT({ ...claims, iss: issuer.url }).setProtectedHeader({ alg: 'HS256' }).sign(secret))],
    ['has a token signed with another key', async () => bearer(await issuer.forged({ roles: ['admin'] }))],
    ['has a token of another issuer', async () => bearer(await issuer.token({ roles: ['admin'], iss: 'https://elsewhere.example' }))],
    ['has a token for another service', async () => bearer(await issuer.token({ roles: ['admin'], aud: 'mail' }))],
    ['has a token that has ended', async () => bearer(await issuer.token({ roles: ['admin'], exp: now - 3600 }))],
    ['has a token that never ends', async () => bearer(await issuer.token({ roles: ['admin'], exp: undefined }))],
    ['has a token that does not begin yet', async () => bearer(await issuer.token({ roles: ['admin'], nbf: now + 3600 }))],
    ['has a key that nobody made', () => ({ 'x-api-key': 'lgk_wrong' })],
    ['writes the passport of the services himself', () => ({ 'x-graph-passport': JSON.stringify({ caller: { role: 'admin', learnerId: null, accounts: [] } }) })],
  ];
  it.each(wrong)('is told so, and nothing else, where he %s', async (_how, headers) => {
    const before = audited().length;
    const response = await post(graph(), await headers(), '{ learners { nodes { id } } }');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    const body = (await response.json()) as Answer;
    expect(codes(body)).toEqual(['UNAUTHENTICATED']);
    expect(body.data ?? null).toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/jose|jwt|signature|https?:|\n\s+at /i);
    expect(audited(before)).toMatchObject([{ who: 'unknown', action: 'sign in', on: 'the graph', outcome: 'denied', requestId: response.headers.get('x-request-id') }]);
  });

  it('has no role, or none that is known here: FORBIDDEN', async () => {
    for (const roles of [undefined, [], ['staff'], { admin: true }]) {
      const before = audited().length;
      const response = await post(graph(), bearer(await issuer.token({ roles })));
      expect(response.status).toBe(403);
      expect(audited(before)).toMatchObject([{ who: 'unknown', on: 'role', outcome: 'denied' }]);
      expect(codes((await response.json()) as Answer)).toEqual(['FORBIDDEN']);
    }
  });

  it('cannot ask a subgraph that runs as a service, which accepts the gateway and its like alone', async () => {
    for (const [name, url] of Object.entries(graphs.get('over HTTP')!.serviceUrls)) {
      for (const passport of [undefined, 'rubbish', JSON.stringify({ caller: { role: 'admin', learnerId: null, accounts: [] } }), await issuer.token({ roles: ['admin'] })]) {
        const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...(passport ? { 'x-graph-passport': passport } : {}) }, body: JSON.stringify({ query: '{ __typename }' }) });
        expect([name, response.status]).toEqual([name, 401]);
      }
    }
  });
});

describe('keys of the issuer', () => {
  it('change: a token of the new key is good without a restart, and one of the old key too', async () => {
    const old = await issuer.token({ roles: ['manager'] });
    const graph = graphs.get('one process')!;
    expect((await post(graph, bearer(old))).status).toBe(200);
    await issuer.rotate();
    const token = await issuer.token({ roles: ['manager'] });
    await vi.waitFor(async () => expect((await post(graph, bearer(token))).status).toBe(200), { timeout: 5000, interval: 200 });
    expect((await post(graph, bearer(old))).status).toBe(200);
  });

  it('cannot be read: to be tried again, and nothing says where they are', async ({ onTestFinished }) => {
    const graph = await startGraph('one process', emulators, {}, undefined, await admission());
    onTestFinished(graph.close);
    issuer.setAway(true);
    onTestFinished(() => issuer.setAway(false));
    const response = await post(graph, bearer(await issuer.token({ roles: ['manager'] })));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    const body = (await response.json()) as Answer;
    expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', retryable: true } }]);
    expect(JSON.stringify(body)).not.toContain(issuer.url);
  });
});

describe.each(MODES)('a caller, %s', (mode) => {
  const graph = () => graphs.get(mode)!;
  const as = async (claims: Record<string, unknown>, query: string, variables = {}) => graph().query(query, variables, bearer(await issuer.token(claims)));
  const learner = { roles: ['learner'], employee: 'E-1001' };
  const ME = '{ me { id displayName emails accounts { vendor externalId user { email displayName } } } }';

  it('is the person of his employee number, his id or his verified email', async () => {
    const byNumber = await as(learner, ME);
    expect(byNumber.errors).toBeUndefined();
    expect(byNumber.data!.me).toMatchObject({ displayName: 'Amelia Okafor', accounts: ['DAMSTRA', 'INSPERA', 'MATRIX', 'SYNAP'].map((vendor) => ({ vendor, user: { displayName: 'Amelia Okafor' } })) });
    const { id } = byNumber.data!.me as { id: string };
    for (const claims of [{ employee: id }, { employee: ADA, email_verified: true }, { employee: ` ${ADA.toUpperCase()} `, email_verified: true }]) {
      expect((await as({ roles: 'learner', ...claims }, ME)).data).toEqual(byNumber.data);
    }
  });

  it.each([
    ['an email that the issuer did not verify', { employee: ADA }],
    ['an email that the issuer says is not verified', { employee: ADA, email_verified: false }],
    ['an email of two people', { employee: 'sales@northwind.example', email_verified: true }],
    ['a mailbox of many', { employee: 'reception@northwind.example', email_verified: true }],
    ['a number of two people', { employee: 'E-2001' }],
    ['a placeholder', { employee: 'N/A' }],
    ['an object', { employee: { toString: 'E-1001' } }],
    ['nothing', {}],
    ['a number that nobody has', { employee: 'E-9999999' }],
  ])('is nobody where his token says %s', async (_what, claims) => {
    const answer = await as({ roles: ['learner'], ...claims }, `${ME.slice(0, -1)} matrixUser(id: "200001") { id } }`);
    expect(answer.data).toEqual({ me: null, matrixUser: null });
    expect(codes(answer)).toEqual(['FORBIDDEN']);
  });

  it('who is a learner reads himself, and is refused everybody else, which is written down without a name', async () => {
    const before = audited().length;
    const own = await as(learner, ME);
    const mine = (own.data!.me as { id: string; accounts: { vendor: string; externalId: string }[] });
    const matrix = mine.accounts.find(({ vendor }) => vendor === 'MATRIX')!.externalId;
    const other = Number(matrix) + 1;
    const query = `query ($me: ID!) {
      own: matrixUser(id: "${matrix}") { id email learner { id } }
      other: matrixUser(id: "${other}") { id email }
      self: learner(id: $me) { id } byNumber: learner(employeeNumber: "e-1001") { id }
      somebody: learner(email: "jonas.berg@northwind.example") { id } nobody: learner(email: "nobody@northwind.example") { id }
      learners { nodes { displayName } } linkConflicts { totalCount } vendors { vendor }
    }`;
    const answer = await as(learner, query, { me: mine.id });
    expect(answer.data).toEqual({
      own: { id: matrix, email: expect.stringContaining('@'), learner: { id: mine.id } },
      other: null,
      self: { id: mine.id },
      byNumber: { id: mine.id },
      somebody: null,
      nobody: null,
      learners: null,
      linkConflicts: null,
      vendors: null,
    });
    expect(answer.errors!.map(({ path, extensions }) => [path![0], extensions!.code]).sort()).toEqual(
      ['learners', 'linkConflicts', 'nobody', 'other', 'somebody', 'vendors'].map((field) => [field, 'FORBIDDEN']),
    );
    expect(JSON.stringify(answer.errors)).not.toMatch(/subject|jonas|nobody@/);
    // Whether somebody is there is not to be told from the answers.
    const [somebody, nobody] = ['somebody', 'nobody'].map((field) => answer.errors!.find(({ path }) => path![0] === field)!.message);
    expect(somebody).toBe(nobody);
    const written = audited(before);
    expect(written).toContainEqual(expect.objectContaining({ who: expect.stringMatching(/^token:[0-9a-f]{16}$/), role: 'learner', action: 'read', on: `MatrixUser ${other}`, outcome: 'denied' }));
    expect(written).toContainEqual(expect.objectContaining({ on: 'Query.learners' }));
    expect(JSON.stringify(written)).not.toMatch(/@|Amelia|Jonas|E-1001/i);
  });

  it('who is a manager reads everybody; who is an admin too, and each has a me', async () => {
    for (const role of ['manager', 'admin']) {
      const answer = await as({ roles: ['staff', role], employee: 'E-1001' }, `{ me { displayName } learners(first: 3) { totalCount } learner(email: "jonas.berg@northwind.example") { displayName } vendors { vendor } }`);
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toMatchObject({ me: { displayName: 'Amelia Okafor' }, learner: { displayName: 'Jonas Berg' } });
    }
  });

  it('with an API key has the key’s role, and no me', async () => {
    const answer = await graph().query('{ me { id } learners(first: 1) { totalCount } }', {}, { 'x-api-key': MANAGER_KEY });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ me: null, learners: { totalCount: expect.any(Number) } });
    expect((await graph().query('{ __typename }', {}, bearer(MANAGER_KEY))).data).toEqual({ __typename: 'Query' });
  });
});

describe('API keys', () => {
  it('come and go without a restart; a file that is half-written takes no key away', async () => {
    const graph = graphs.get('one process')!;
    const fresh = 'lgk_a-second-key';
    const status = async (key: string) => (await post(graph, { 'x-api-key': key })).status;
    let at = Date.now();
    const write = (text: string): void => {
      writeFileSync(keysFile, text);
      at += 5000;
      utimesSync(keysFile, new Date(at), new Date(at));
    };
    expect(await status(fresh)).toBe(401);
    write(JSON.stringify([{ name: 'second', role: 'learner', sha256: hashOfKey(fresh), learner: ADA }]));
    await vi.waitFor(async () => expect([await status(fresh), await status(MANAGER_KEY)]).toEqual([200, 401]), { timeout: 5000, interval: 100 });
    expect((await graph.query('{ me { displayName } }', {}, { 'x-api-key': fresh })).data).toEqual({ me: { displayName: 'Amelia Okafor' } });
    write('[{"name":');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await status(fresh)).toBe(200);
    write(JSON.stringify(KEY_ENTRIES));
    await vi.waitFor(async () => expect([await status(fresh), await status(MANAGER_KEY)]).toEqual([401, 200]), { timeout: 5000, interval: 100 });
  });
});

describe('requests of one caller', () => {
  it('are so many a minute, then 429 with the seconds to wait; others are not held up', async ({ onTestFinished }) => {
    const graph = await startGraph('one process', emulators, {}, undefined, await admission({ REQUESTS_PER_MINUTE: '5' }));
    onTestFinished(graph.close);
    const one = bearer(await issuer.token({ roles: ['learner'], sub: 'one' }));
    for (let n = 0; n < 5; n += 1) expect((await post(graph, one)).status).toBe(200);
    const refused = await post(graph, one);
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(((await refused.json()) as Answer).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryable: true, retryAfterSeconds: seconds } }]);
    expect((await post(graph, bearer(await issuer.token({ roles: ['learner'], sub: 'two' })))).status).toBe(200);
  });
});

describe('what the services know each other by', () => {
  it('changes without a pause: the newest signs, the older ones are still good', async () => {
    const passport = { caller: { role: 'admin', learnerId: null, accounts: [] }, operationId: 'x', deadline: Date.now() + 1000, purpose: 'query' } as const;
    const [older, newer] = ['the older secret of the tests', 'the newer secret of the tests'];
    expect(await readPassport(await signPassport(passport, [older], 'matrix'), [newer, older], 'matrix')).toEqual({ passport });
    expect(await readPassport(await signPassport(passport, [newer, older], 'matrix'), [newer, older], 'matrix')).toEqual({ passport });
    expect(await readPassport(await signPassport(passport, [newer], 'matrix'), [older], 'matrix')).toEqual({ fault: 'signature' });
  });
});

describe('the logs', () => {
  it('hold no credential and nobody’s name, at any level', async () => {
    const token = await issuer.token({ roles: ['learner'], employee: ADA, email_verified: true, sub: 'canary-subject', name: 'Canary Name' });
    for (const graph of graphs.values()) {
      await graph.query('{ me { displayName emails } }', {}, bearer(token));
      await graph.query('{ me { id } }', {}, { 'x-api-key': 'lgk_canary-key' });
      expect(graph.logged()).toContain('an operation');
      for (const canary of [token, 'canary', 'Canary', 'Amelia', ADA, MANAGER_KEY, 'E-1001']) expect(graph.logged()).not.toContain(canary);
    }
    expect(JSON.stringify(audited())).not.toMatch(/canary/i);
  });
});

describe('the audit log', () => {
  it('has what was refused because of where it came from, and who may see the metrics', async () => {
    const graph = graphs.get('one process')!;
    const before = audited().length;
    const manager = bearer(await issuer.token({ roles: ['manager'] }));
    expect((await post(graph, { ...manager, origin: 'https://evil.example' })).status).toBe(403);
    expect((await fetch(new URL('/metrics', graph.url), { headers: manager })).status).toBe(403);
    expect((await fetch(new URL('/metrics', graph.url), { headers: bearer(await issuer.token({ roles: ['admin'] })) })).status).toBe(200);
    expect(audited(before)).toMatchObject([{ who: 'unknown', on: 'a request from elsewhere' }, { who: expect.stringMatching(/^token:/), role: 'manager', action: 'ask', on: 'the metrics' }]);
  });

  it('can be read by its owner alone', () => {
    expect(statSync(auditFile).mode & 0o077).toBe(0);
  });
});
