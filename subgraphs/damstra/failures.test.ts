import type { ServerResponse } from 'node:http';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryQuotas } from '../shared/quota/memory.ts';
import { passport, vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import { systemClock } from '../shared/clock.ts';
import type { Env } from '../shared/env.ts';
import { vendorSubgraph } from '../shared/subgraph.ts';
import { damstraEmulator, damstraServerError, powerlessKey, type DamstraEmulatorOptions } from './emulator.ts';
import { damstra } from './index.ts';

const benches: VendorUnderTest[] = [];
const open = async (env: Env = {}, emulator: Partial<DamstraEmulatorOptions> = {}): Promise<VendorUnderTest> => {
  const bench = await vendorUnderTest(damstra, damstraEmulator, { env: { DAMSTRA_CACHE_SECONDS: '0', ...env }, emulator });
  benches.push(bench);
  return bench;
};
afterEach(async () => {
  await Promise.all(benches.splice(0).map((bench) => bench.close()));
});

const send = (response: ServerResponse, status: number, body: unknown, contentType = 'application/json'): true => {
  response.writeHead(status, { 'content-type': contentType }).end(typeof body === 'string' ? body : JSON.stringify(body));
  return true;
};
const codes = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) => (answer.errors ?? []).map(({ extensions }) => extensions?.code);
const KEY = 'sandbox-damstra-key';

const ONE = 'query ($id: ID!) { damstraUser(id: $id) { id } }';
const MANY = 'query ($ids: [ID!]!) { damstraUsers(ids: $ids) { id } }';
const LESSONS = 'query ($ids: [ID!]!) { damstraLessons(ids: $ids) { id } }';
const peopleOf = (bench: VendorUnderTest, count: number) => bench.world.vendors.damstra.accounts.slice(0, count).map(({ id }) => id);

describe('lessons by id, in one call', () => {
  const lessonsOf = (bench: VendorUnderTest) => bench.world.vendors.damstra.items.map(({ id }) => id);

  it('come in the order asked, null for who is missing, looked for once more among all states', async () => {
    const bench = await open();
    const ids = lessonsOf(bench);
    expect((await bench.query(LESSONS, { ids: [...ids, '999', 'no,id'] })).data).toEqual({ damstraLessons: [...ids.map((id) => ({ id })), null, null] });
    const [plain, again, ...more] = bench.emulator.requests();
    expect(plain!.query.get('lessonIds')).toBe([...ids, '999'].join());
    expect(again!.query.get('publishedStates')).toBe('active,inactive,never,rendering,error');
    expect(again!.query.get('lessonIds')).toContain('999');
    expect(more).toEqual([]);
  });

  it('do without a vendor that takes one state only', async () => {
    const bench = await open();
    const [id] = lessonsOf(bench);
    bench.emulator.fault((request, response) => request.query.has('publishedStates') && send(response, 400, { error: 'publishedStates is one word' }));
    const answer = await bench.query(LESSONS, { ids: [id, '999'] });
    expect(answer).toMatchObject({ data: { damstraLessons: [{ id }, null] } });
    expect(answer.errors).toBeUndefined();
  });

  it('fail in their own places', async () => {
    const bench = await open();
    const ids = [...lessonsOf(bench), ...Array.from({ length: 50 }, (_, i) => String(700 + i))];
    bench.emulator.fault((request, response) => (request.query.get('lessonIds') ?? '').includes('749') && send(response, 400, { error: 'secret words of the vendor' }));
    const answer = await bench.query(LESSONS, { ids });
    const rows = answer.data!.damstraLessons as ({ id: string } | null)[];
    expect(rows.slice(0, 10)).toEqual(ids.slice(0, 10).map((id) => ({ id })));
    expect(codes(answer)).toEqual(Array.from({ length: ids.length - 50 }, () => 'VENDOR_BAD_RESPONSE'));
    expect(JSON.stringify(answer)).not.toContain('secret words');
  });
});

describe.each([
  ['damstraUser', 'user', (bench: VendorUnderTest) => bench.world.vendors.damstra.accounts[0]!.id],
  ['damstraGroup', 'group', (bench: VendorUnderTest) => bench.world.vendors.damstra.groups[0]!.id],
  ['damstraLessonSchedule', 'lesson_schedule', (bench: VendorUnderTest) => bench.world.vendors.damstra.participations[0]!.id],
  ['damstraSession', 'ilt_session', () => '7001'],
] as const)('%s', (field, path, idOf) => {
  it('costs one call for each id, none for an id that cannot be, and fails in its own place', async () => {
    const bench = await open();
    const id = idOf(bench);
    bench.emulator.fault((request, response) => request.path.endsWith('/998') && send(response, 418, 'no'));
    const answer = await bench.query(`{ a: ${field}(id: "${id}") { id } b: ${field}(id: "999") { id } c: ${field}(id: "998") { id } d: ${field}(id: "a/b") { id } e: ${field}(id: "${id}") { id } }`);
    expect(answer.data).toEqual({ a: { id }, b: null, c: null, d: null, e: { id } });
    expect(answer.errors).toMatchObject([{ path: ['c'], extensions: { code: 'VENDOR_BAD_RESPONSE', vendor: 'DAMSTRA', retryable: false } }]);
    expect(bench.requests().sort()).toEqual([id, '998', '999'].map((one) => `GET /api/v2/${path}/${one}`).sort());
  });
});

it('answers people one by one, in the order asked', async () => {
  const bench = await open();
  const ids = peopleOf(bench, 12).reverse();
  expect((await bench.query(MANY, { ids })).data).toEqual({ damstraUsers: ids.map((id) => ({ id })) });
  expect(bench.requests().sort()).toEqual(ids.map((id) => `GET /api/v2/user/${id}`).sort());
});

it('says that a 400 about somebody unknown is nobody', async () => {
  const bench = await open();
  bench.emulator.fault((_, response) => send(response, 400, { internalCode: 0, error: 'User does not exist' }));
  expect(await bench.query(ONE, { id: '5' })).toMatchObject({ data: { damstraUser: null } });
  bench.emulator.fault((_, response) => send(response, 404, '{"internalCode":TBD}'));
  const answer = await bench.query('{ damstraGroup(id: "5") { id } }');
  expect(answer.errors).toBeUndefined();
});

it('does not take a directory that is not there for an empty one', async () => {
  const bench = await open();
  bench.emulator.fault((_, response) => send(response, 404, {}));
  expect(codes(await bench.query('{ _damstraDirectory { accounts { id } } }'))).toEqual(['VENDOR_BAD_RESPONSE']);
});

it.each([
  ['wrong', 'a-wrong-key'],
  ['powerless', powerlessKey],
])('says that the key is refused: %s', async (_, key) => {
  const bench = await open({ DAMSTRA_ACCESS_KEY: key });
  const answer = await bench.query('{ damstraUser(id: "1") { id } damstraGroups { totalCount } }');
  expect(answer.errors).toMatchObject([{ extensions: { code: 'VENDOR_AUTH', vendor: 'DAMSTRA', retryable: false } }, { extensions: { code: 'VENDOR_AUTH' } }]);
  expect((await bench.query('{ _damstraStatus { health lastError } }')).data).toMatchObject({ _damstraStatus: { health: 'DOWN' } });
  expect(JSON.stringify(answer) + bench.logged()).not.toContain(key);
});

it('says for how long Damstra takes no more calls', async () => {
  const bench = await open({}, { callsPerMinute: 1 });
  const [a, b] = peopleOf(bench, 2);
  await bench.query(ONE, { id: a });
  const answer = await bench.query(ONE, { id: b });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'VENDOR_RATE_LIMITED', vendor: 'DAMSTRA', retryable: true, retryAfterSeconds: expect.any(Number) as unknown } }]);
  expect((await bench.query('{ _damstraStatus { health } }')).data).toMatchObject({ _damstraStatus: { health: 'RATE_LIMITED' } });
});

it('does not wait longer than DAMSTRA_TIMEOUT_MS', async () => {
  const bench = await open({ DAMSTRA_TIMEOUT_MS: '60' });
  bench.emulator.fault(() => true);
  const started = Date.now();
  expect(codes(await bench.query(ONE, { id: '1' }))).toEqual(['VENDOR_TIMEOUT']);
  expect(Date.now() - started).toBeLessThan(2000);
});

it('tells an outage, and serves the last good copy where there is one', async () => {
  const bench = await open();
  const [known, unknown] = peopleOf(bench, 2);
  await bench.query(ONE, { id: known });
  bench.emulator.fault(damstraServerError);
  const answer = await bench.query(MANY, { ids: [known, unknown] });
  expect(answer.data).toEqual({ damstraUsers: [{ id: known }, null] });
  expect(answer.errors).toMatchObject([{ path: ['damstraUsers', 1], extensions: { code: 'VENDOR_UNAVAILABLE', retryable: true } }]);
  expect(answer.extensions).toMatchObject({ stale: [{ vendor: 'DAMSTRA' }] });
});

it('keeps a copy for DAMSTRA_CACHE_SECONDS', async () => {
  const bench = await open({ DAMSTRA_CACHE_SECONDS: '30' });
  const [id] = peopleOf(bench, 1);
  await bench.query(ONE, { id });
  await bench.query(ONE, { id });
  expect(bench.requests()).toHaveLength(1);
});

it.each([
  ['HTML with status 200', '<html><body>secret words</body></html>', 'text/html', 'HTML instead of JSON'],
  ['half a body', '{"id": 1', 'application/json', 'not JSON'],
  ['no id', { firstName: 'secret words' }, 'application/json', 'id is missing or of another type'],
  ['another shape', ['secret words'], 'application/json', 'the body is missing or of another type'],
])('refuses %s', async (_, body, contentType, detail) => {
  const bench = await open();
  bench.emulator.fault((_request, response) => send(response, 200, body, contentType));
  const answer = await bench.query(ONE, { id: '1' });
  expect(answer.errors).toMatchObject([{ message: expect.stringContaining(detail) as unknown, extensions: { code: 'VENDOR_BAD_RESPONSE', vendor: 'DAMSTRA' } }]);
  expect(JSON.stringify(answer) + bench.logged()).not.toContain('secret words');
});

it('shows no key, no address and no word of the vendor, in answers or in the log', async () => {
  const bench = await open();
  const [id] = peopleOf(bench, 1);
  const answers = [await bench.query(ONE, { id }), await bench.query('{ _damstraDirectory { accounts { id } } }')];
  bench.emulator.fault((request, response) => send(response, 500, { error: `secret words at ${request.path}`, key: KEY }));
  answers.push(await bench.query(ONE, { id: '5' }), await bench.query('{ damstraUserSearch(email: "amelia@home.example") { totalCount } _damstraStatus { lastError } }'));
  const all = JSON.stringify(answers) + bench.logged();
  for (const secret of [KEY, '127.0.0.1', '/api/v2', 'secret words', 'amelia@home.example']) expect(all).not.toContain(secret);
  expect(bench.emulator.requests().every(({ headers }) => headers.accesskey === KEY)).toBe(true);
});

it('says that Damstra is not configured', async () => {
  expect(damstra.config({ DAMSTRA_BASE_URL: 'https://app.velpic.com/api/v2' })).toBeNull();
  const runtime = { clock: systemClock, log: pino({ level: 'silent' }), quotas: memoryQuotas(), mode: 'DISABLED', open: passport } as const;
  const subgraph = await vendorSubgraph(damstra, null, runtime);
  const answer = await subgraph.execute({ query: '{ damstraUser(id: "1") { id } _damstraDirectory { next } _damstraStatus { mode health } }' }, passport());
  expect(answer.data).toEqual({ damstraUser: null, _damstraDirectory: null, _damstraStatus: { mode: 'DISABLED', health: 'UNKNOWN' } });
  expect(codes(answer)).toEqual(['VENDOR_NOT_CONFIGURED', 'VENDOR_NOT_CONFIGURED']);
  await subgraph.close();
});

it('names every problem of the configuration at once', () => {
  const set = { DAMSTRA_ACCESS_KEY: 'k', DAMSTRA_BASE_URL: 'http://damstra.example', DAMSTRA_EMPLOYEE_NUMBER: 'badge', DAMSTRA_TIMEOUT_MS: 'soon' };
  expect(() => damstra.config(set)).toThrow(/DAMSTRA_BASE_URL: must be https[\s\S]*DAMSTRA_EMPLOYEE_NUMBER: must be employeeNumber or none[\s\S]*DAMSTRA_TIMEOUT_MS: a whole number/);
  expect(damstra.config({ DAMSTRA_ACCESS_KEY: 'k' })).toMatchObject({ baseUrl: 'https://app.velpic.com/api/v2', employeeNumber: 'employeeNumber', traffic: { maxConcurrency: 5, callsPerMinute: undefined } });
});
