import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryQuotas } from '../shared/quota/memory.ts';
import { passport, vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import { systemClock } from '../shared/clock.ts';
import type { Fault } from '../shared/emulator.ts';
import { vendorSubgraph } from '../shared/subgraph.ts';
import type { VendorWorld } from '../shared/world/world.ts';
import { synapEmulator, synapServerError } from './emulator.ts';
import { synap } from './index.ts';

const SECRET = 'p:sandbox-synap-token';

let t: VendorUnderTest;
let world: VendorWorld;
let everything = '';

beforeAll(async () => {
  t = await vendorUnderTest(synap, synapEmulator, { env: { SYNAP_CACHE_SECONDS: '0', SYNAP_TIMEOUT_MS: '400' } });
  world = t.world.vendors.synap;
  await t.subgraph.whenReady();
});
beforeEach(() => void t.requests());
afterEach(() => t.emulator.fault(null));
afterAll(() => t.close());

const ask = async (query: string, variables?: Record<string, unknown>) => {
  const answer = await t.query(query, variables);
  everything += JSON.stringify(answer);
  return answer;
};
const code = async (query: string) => (await ask(query)).errors?.[0]?.extensions?.code;

const reply =
  (status: number, body: unknown, path = /./, contentType = 'application/vnd.api+json'): Fault =>
  (request, response) => {
    if (!path.test(request.path)) return false;
    response.writeHead(status, { 'content-type': contentType }).end(typeof body === 'string' ? body : JSON.stringify(body));
    return true;
  };
const document = (type: string, id: string | number, attributes?: object) => ({ data: { id, type, attributes } });
const list = (type: string, ids: readonly string[]) => ({ data: ids.map((id) => ({ id, type })), meta: { total: ids.length } });

describe('a look-up by id', () => {
  // Read one by one: Synap has no list of them, or no list of them was read so far.
  const single = [
    ['synapUser', 'users', 'User'],
    ['synapUserGroup', 'user-groups', 'UserGroup'],
    ['synapAssignmentGroup', 'assignment-groups', 'AssignmentGroup'],
    ['synapCourse', 'courses', 'Course'],
    ['synapLearningRecord', 'learning-records', 'LearningRecord'],
  ] as const;
  it.each(single)('%s reads each id once, null for an unknown one, and only the broken one fails', async (field, path, type) => {
    t.emulator.fault((request, response) => {
      const id = request.path.split('/').at(-1)!;
      return reply(id === 'broken' ? 400 : id === 'missing' ? 404 : 200, document(type, id, { name: id }))(request, response);
    });
    const answer = await ask(`{ b: ${field}(id: "b") { id name } x: ${field}(id: "broken") { id } a: ${field}(id: "a") { id name } m: ${field}(id: "missing") { id } again: ${field}(id: "a") { id } }`);
    expect(answer.data).toEqual({ b: { id: 'b', name: 'b' }, x: null, a: { id: 'a', name: 'a' }, m: null, again: { id: 'a' } });
    expect(answer.errors).toMatchObject([{ path: ['x'], extensions: { code: 'VENDOR_BAD_RESPONSE', vendor: 'SYNAP' } }]);
    expect(t.requests().sort()).toEqual(['a', 'b', 'broken', 'missing'].map((id) => `GET /v3/${path}/${id}`));
  });

  // Listed by the reading of the enrollments, so that a scan is known to cost one call.
  const scanned = [
    ['synapAttempt', 'attempts', 'Attempt'],
    ['synapAssignment', 'assignments', 'Assignment'],
    ['synapExam', 'exam-v-2s', 'Exam-V-2'],
    ['synapCertificate', 'certificates', 'Certificate'],
  ] as const;
  it.each(scanned)('%s takes one call for many, whatever the order of the rows, and all fail where it fails', async (field, path, type) => {
    const query = (suffix: string) => `{ a: ${field}(id: "a${suffix}") { id } b: ${field}(id: "b${suffix}") { id } c: ${field}(id: "c${suffix}") { id } m: ${field}(id: "missing") { id } }`;
    t.emulator.fault(reply(200, list(type, ['c', 'a', 'unasked', 'b'])));
    expect(await ask(query(''))).toMatchObject({ data: { a: { id: 'a' }, b: { id: 'b' }, c: { id: 'c' }, m: null } });
    // Whom the list does not name is asked for alone: rows may have moved meanwhile.
    expect(t.requests()).toEqual([`GET /v3/${path}`, `GET /v3/${path}/missing`]);
    t.emulator.fault(reply(400, {}));
    const failed = await ask(query('2'));
    expect(failed.data).toEqual({ a: null, b: null, c: null, m: null });
    expect(failed.errors?.map((error) => error.extensions?.code)).toEqual(Array.from({ length: 4 }, () => 'VENDOR_BAD_RESPONSE'));
    // What was read before serves while the vendor is away, and is marked.
    expect(await ask(query(''))).toMatchObject({ data: { a: { id: 'a' } }, extensions: { stale: [{ vendor: 'SYNAP' }, { vendor: 'SYNAP' }, { vendor: 'SYNAP' }] } });
  });

  it('takes numbers for ids, and what is unknown or of another kind for nothing', async () => {
    t.emulator.fault(reply(200, { data: { id: 7, type: 'User', attributes: { name: 'Ada', emailVerified: 'perhaps', lastSeen: 'yesterday', createdAt: '2026-01-31T09:00:00+02:00', novelty: { x: 1 } }, links: {} }, included: [] }));
    expect(await ask('{ synapUser(id: "7") { id name emailVerified lastSeen createdAt attr userGroups { userGroupId } } }')).toMatchObject({
      data: { synapUser: { id: '7', name: 'Ada', emailVerified: null, lastSeen: null, createdAt: '2026-01-31T07:00:00.000Z', attr: null, userGroups: [] } },
    });
  });
});

describe('a failure', () => {
  const query = '{ synapUser(id: "someone") { id } }';

  it('of the credentials is VENDOR_AUTH, and the vendor counts as down', async () => {
    t.emulator.fault(reply(401, { errors: [{ status: '401', title: 'LEAK', detail: SECRET }] }));
    expect(await ask(query)).toMatchObject({ data: { synapUser: null }, errors: [{ path: ['synapUser'], extensions: { code: 'VENDOR_AUTH', vendor: 'SYNAP', retryable: false } }] });
    expect((await ask('{ _synapStatus { health lastError } }')).data).toEqual({ _synapStatus: { health: 'DOWN', lastError: 'SYNAP refused our credentials (user by id)' } });
  });

  it.each([
    ['HTML with status 200', 200, '<html>LEAK</html>', 'text/html'],
    ['no JSON', 200, 'LEAK', 'application/vnd.api+json'],
    ['a document without data', 200, { meta: {} }, 'application/vnd.api+json'],
    ['a resource without an id', 200, { data: { type: 'User', attributes: { name: 'LEAK' } } }, 'application/vnd.api+json'],
    ['a list for one', 200, { data: [] }, 'application/vnd.api+json'],
    ['a redirect', 302, 'LEAK', 'text/plain'],
  ])('of the answer’s shape (%s) is VENDOR_BAD_RESPONSE', async (_what, status, body, contentType) => {
    t.emulator.fault(reply(status, body, /./, contentType));
    expect(await code(query)).toBe('VENDOR_BAD_RESPONSE');
  });

  it('of the list itself is VENDOR_BAD_RESPONSE and names what is missing', async () => {
    for (const data of [null, 'LEAK', 7, {}, undefined]) {
      t.emulator.fault(reply(200, { data, meta: { total: 1 } }));
      expect((await ask('{ synapUserDirectory { totalCount } }')).errors?.[0]?.message).toBe('SYNAP answered something that cannot be understood (users): data is missing or of another type');
    }
  });

  it('in one row of a list costs that row alone, and is named', async () => {
    t.emulator.fault(reply(200, { data: [{ id: 'a', type: 'User' }, { type: 'User', attributes: { name: 'LEAK' } }, { id: 'c', type: 'User' }] }));
    expect((await ask('{ synapUserDirectory { nodes { id } } }')).data).toEqual({ synapUserDirectory: { nodes: [{ id: 'a' }, { id: 'c' }] } });
    expect((await ask('{ _synapStatus { health lastError skippedRows } }')).data).toEqual({
      _synapStatus: { health: 'OK', skippedRows: 1, lastError: expect.stringMatching(/^SYNAP sent 1 row.* not as documented: .*users, row 2, id/) as string },
    });
  });

  it('of one page fails the field, not the others beside it', async () => {
    t.emulator.fault(reply(500, {}, /users$/));
    const answer = await ask(`{ synapUserDirectory { totalCount } synapExam(id: "${world.items[0]!.id}") { name } }`);
    expect(answer).toMatchObject({ data: { synapUserDirectory: null, synapExam: { name: world.items[0]!.title } }, errors: [{ extensions: { code: 'VENDOR_UNAVAILABLE' } }] });
  });

  it('of the vendor’s server is VENDOR_UNAVAILABLE', async () => {
    t.emulator.fault(synapServerError);
    expect(await code(query)).toBe('VENDOR_UNAVAILABLE');
  });

  it('to answer in time is VENDOR_TIMEOUT', async () => {
    t.emulator.fault(() => true);
    expect(await code(query)).toBe('VENDOR_TIMEOUT');
  });

  it('by the rate limit is VENDOR_RATE_LIMITED, with the time to wait, and Synap is left alone until then', async () => {
    const limited = await vendorUnderTest(synap, synapEmulator);
    await limited.subgraph.whenReady();
    limited.emulator.fault((_request, response) => (response.writeHead(429, { 'retry-after': '30' }).end(), true));
    limited.requests();
    for (const id of ['a', 'b']) {
      const answer = await limited.query(`{ synapUser(id: "${id}") { id } }`);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'VENDOR_RATE_LIMITED', retryable: true, retryAfterSeconds: 30 });
    }
    expect(limited.requests()).toEqual(['GET /v3/users/a']);
    await limited.close();
  });

  it('shows neither the token nor the vendor’s address nor its words, in answers and in the log', () => {
    expect(everything).toContain('VENDOR_AUTH');
    expect(t.logged()).toContain('VENDOR_BAD_RESPONSE');
    for (const hidden of [SECRET, t.emulator.url, 'LEAK', 'authorization']) {
      expect(everything).not.toContain(hidden);
      expect(t.logged()).not.toContain(hidden);
    }
  });
});

describe('configuration', () => {
  it('is off without a token, and the fields say so', async () => {
    expect(synap.config({ SYNAP_BASE_URL: 'https://api.synap.ac/v3' })).toBeNull();
    const runtime = { clock: systemClock, log: pino({ level: 'silent' }), quotas: memoryQuotas(), mode: 'DISABLED' as const, open: passport };
    const off = await vendorSubgraph(synap, null, runtime);
    const answer = await off.execute({ query: '{ synapUser(id: "a") { id } synapExams { totalCount } _synapDirectory { next } _synapStatus { mode health lastError } }' }, passport());
    expect(answer.data).toEqual({ synapUser: null, synapExams: null, _synapDirectory: null, _synapStatus: { mode: 'DISABLED', health: 'UNKNOWN', lastError: null } });
    expect(answer.errors?.map((error) => error.extensions?.code)).toEqual(['VENDOR_NOT_CONFIGURED', 'VENDOR_NOT_CONFIGURED', 'VENDOR_NOT_CONFIGURED']);
    await off.close();
  });

  it('has defaults for everything but the token', () => {
    expect(synap.config({ SYNAP_TOKEN: ' p:abc ' })).toMatchObject({
      baseUrl: 'https://api.synap.ac/v3',
      token: 'p:abc',
      employeeNumber: { kind: 'none' },
      userFilter: undefined,
      enrollmentMinutes: 360,
      enrollmentMax: 1_000_000,
      traffic: { maxConcurrency: 4, callsPerMinute: undefined },
    });
  });

  it('names every wrong variable at once, and no value', () => {
    const env = { SYNAP_TOKEN: 'Bearer hush', SYNAP_BASE_URL: 'http://api.synap.ac/v3', SYNAP_EMPLOYEE_NUMBER: 'ssn', SYNAP_USER_FILTER: 'a=b&c', SYNAP_ENROLLMENT_INDEX_MINUTES: '0', SYNAP_TIMEOUT_MS: 'x' };
    expect(() => synap.config(env)).toThrow(/SYNAP_BASE_URL[^]*SYNAP_TOKEN[^]*SYNAP_EMPLOYEE_NUMBER[^]*SYNAP_USER_FILTER[^]*SYNAP_ENROLLMENT_INDEX_MINUTES[^]*SYNAP_TIMEOUT_MS/);
    expect(() => synap.config(env)).not.toThrow(/hush/);
  });
});
