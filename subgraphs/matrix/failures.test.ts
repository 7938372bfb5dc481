import type { ServerResponse } from 'node:http';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryQuotas } from '../shared/quota/memory.ts';
import { passport, vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import { systemClock } from '../shared/clock.ts';
import type { Env } from '../shared/env.ts';
import { vendorSubgraph } from '../shared/subgraph.ts';
import { matrixEmulator, type MatrixEmulatorOptions } from './emulator.ts';
import { matrix } from './index.ts';

const benches: VendorUnderTest[] = [];
const open = async (env: Env = {}, emulator: Partial<MatrixEmulatorOptions> = {}): Promise<VendorUnderTest> => {
  const bench = await vendorUnderTest(matrix, matrixEmulator, { env: { MATRIX_CACHE_SECONDS: '0', ...env }, emulator });
  benches.push(bench);
  return bench;
};
afterEach(async () => {
  await Promise.all(benches.splice(0).map((bench) => bench.close()));
});

const send = (response: ServerResponse, status: number, body: unknown, contentType = 'application/json; charset=utf-8'): true => {
  response.writeHead(status, { 'content-type': contentType }).end(typeof body === 'string' ? body : JSON.stringify(body));
  return true;
};
const codes = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) => (answer.errors ?? []).map(({ extensions }) => extensions?.code);
const USERS = 'query ($ids: [ID!]!) { matrixUsers(ids: $ids) { id email } }';
const DIRECTORY = '{ matrixUserDirectory { nodes { id } } }';

/** Loaders by id, by the field and the function. */
const LOADERS = [
  ['matrixUsers', 'get_users_with_ids', 'user_ids[]', (bench: VendorUnderTest) => bench.world.vendors.matrix.accounts.map(({ id }) => id)],
  ['matrixClasses', 'get_classes_with_ids', 'class_ids[]', (bench: VendorUnderTest) => bench.world.vendors.matrix.items.map(({ id }) => id)],
  ['matrixOrganizations', 'get_organizations_with_ids', 'organization_ids[]', () => ['51', '52', '53']],
  ['matrixGroups', 'get_groups_with_ids', 'group_ids[]', (bench: VendorUnderTest) => bench.world.vendors.matrix.groups.map(({ id }) => id)],
] as const;

describe.each(LOADERS)('%s', (field, path, parameter, idsOf) => {
  const query = `query ($ids: [ID!]!) { ${field}(ids: $ids) { id } }`;

  it('asks for many with one call, whatever the order of the answer, null for who is missing', async () => {
    const bench = await open();
    const ids = idsOf(bench).slice(0, 20);
    const { data } = await bench.query(query, { ids: [...ids, '999'] });
    expect(data).toEqual({ [field]: [...ids.map((id) => ({ id })), null] });
    const sent = bench.emulator.requests();
    expect(sent.map((request) => request.path)).toEqual([`/api/${path}`]);
    expect(sent[0]!.query.getAll(parameter)).toEqual([...ids, '999']);
    expect(sent[0]!.query.get('api_version')).toBe('1');
  });

  it('finds the others where MATRIX refuses the whole call for one id', async () => {
    const bench = await open();
    const ids = idsOf(bench).slice(0, 3);
    bench.emulator.fault((request, response) => request.query.getAll(parameter).includes('999') && send(response, 400, { message: 'Invalid user_id' }));
    expect((await bench.query(query, { ids: [...ids, '999'] })).data).toEqual({ [field]: [...ids.map((id) => ({ id })), null] });
  });

  it('fails in its own place', async () => {
    const bench = await open();
    const ids = idsOf(bench).slice(0, 2);
    bench.emulator.fault((_, response) => send(response, 400, { message: 'secret words of the vendor' }));
    const answer = await bench.query(query, { ids });
    expect(answer.data).toEqual({ [field]: [null, null] });
    expect(answer.errors).toMatchObject(ids.map((_, i) => ({ path: [field, i], extensions: { code: 'VENDOR_BAD_RESPONSE', vendor: 'MATRIX', retryable: false } })));
    expect(JSON.stringify(answer)).not.toContain('secret words');
  });
});

it('fails only the accounts of the call that failed', async () => {
  const bench = await open({}, {});
  const ids = [...bench.world.vendors.matrix.accounts.map(({ id }) => id), ...Array.from({ length: 100 }, (_, i) => String(700 + i))];
  bench.emulator.fault((request, response) => request.query.getAll('user_ids[]').includes('799') && send(response, 500, 'no'));
  const answer = await bench.query(USERS, { ids });
  const rows = answer.data!.matrixUsers as ({ id: string } | null)[];
  expect(rows[0]).toMatchObject({ id: ids[0] });
  expect(rows.at(-1)).toBeNull();
  expect(new Set(codes(answer))).toEqual(new Set(['VENDOR_UNAVAILABLE']));
  expect(answer.errors!.length).toBe(ids.length - 100);
});

describe('when MATRIX fails', () => {
  it('says that the credentials were refused', async () => {
    const bench = await open({ MATRIX_API_KEY: 'a-wrong-key' });
    const answer = await bench.query(USERS, { ids: ['200001'] });
    expect(answer).toMatchObject({ data: { matrixUsers: [null] }, errors: [{ extensions: { code: 'VENDOR_AUTH', retryable: false } }] });
    expect(bench.requests()).toHaveLength(1);
  });

  it.each([400, 429] as const)('rests for a minute after a rate limit told with status %d', async (rateLimitStatus) => {
    const bench = await open({ MATRIX_CALLS_PER_MINUTE: '1000', MATRIX_MAX_CALLS_PER_OPERATION: '1000' }, { rateLimitStatus });
    for (let i = 0; i < 120; i += 1) await bench.query(DIRECTORY);
    const refused = await bench.query(DIRECTORY);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'VENDOR_RATE_LIMITED', retryable: true, retryAfterSeconds: 60 } }]);
    bench.requests();
    const resting = await bench.query(DIRECTORY);
    expect(codes(resting)).toEqual(['VENDOR_RATE_LIMITED']);
    expect(bench.requests()).toEqual([]);
    expect((await bench.query('{ _matrixStatus { health } }')).data).toEqual({ _matrixStatus: { health: 'RATE_LIMITED' } });
  });

  it('never makes the 121st call of a minute', async () => {
    const bench = await open({ MATRIX_TIMEOUT_MS: '300' });
    for (let i = 0; i < 130; i += 1) await bench.query(DIRECTORY);
    expect(bench.requests()).toHaveLength(100);
  });

  it('does not wait for an answer that does not come', async () => {
    const bench = await open({ MATRIX_TIMEOUT_MS: '100' });
    bench.emulator.fault(() => true);
    const answer = await bench.query(DIRECTORY);
    expect(answer).toMatchObject({ data: { matrixUserDirectory: null }, errors: [{ extensions: { code: 'VENDOR_TIMEOUT', retryable: true } }] });
  });

  it.each([
    ['HTML with status 200', 200, '<html>Sign in</html>', 'text/html'],
    ['no JSON', 200, 'nonsense', 'application/json'],
    ['an object instead of a list', 200, { users: [] }, 'application/json'],
    ['nothing', 200, 'null', 'application/json'],
    ['a message with status 200', 200, { message: 'somebody@northwind.example' }, 'application/json'],
    ['a page that is not there', 404, '<html>Not found</html>', 'text/html'],
    ['a redirect', 302, '', 'text/plain'],
  ])('refuses %s', async (_, status, body, contentType) => {
    const bench = await open();
    bench.emulator.fault((_request, response) => send(response, status, body, contentType));
    const answer = await bench.query(DIRECTORY);
    expect(codes(answer)).toEqual(['VENDOR_BAD_RESPONSE']);
    expect(JSON.stringify(answer)).not.toContain('somebody@');
  });

  it('keeps the rosters that it read when the budget ends, and says where to go on', async () => {
    const bench = await open({ MATRIX_CALLS_PER_MINUTE: '6', MATRIX_TIMEOUT_MS: '500' });
    const { data, errors } = await bench.query('{ _matrixEnrollments { enrollments { id } next waitSeconds } }');
    expect(errors).toBeUndefined();
    const { enrollments, next, waitSeconds } = data!._matrixEnrollments as { enrollments: { id: string }[]; next: string; waitSeconds: number };
    expect(waitSeconds).toBeGreaterThan(0);
    const [first, ...others] = bench.world.vendors.matrix.items.map(({ id }) => id);
    expect(new Set(enrollments.map(({ id }) => id.split(':')[0]))).toEqual(new Set([first, ...others.slice(0, 4)]));
    const other = await open();
    const rest = await other.query('query ($after: String) { _matrixEnrollments(after: $after) { enrollments { id } next } }', { after: next });
    expect(new Set((rest.data!._matrixEnrollments as { enrollments: { id: string }[] }).enrollments.map(({ id }) => id.split(':')[0]))).toEqual(new Set(others.slice(4)));
  });
});

describe('what tenants send otherwise', () => {
  it('reads numbers as text, missing fields, other spellings of times, and unknown words', async () => {
    const bench = await open();
    const row = { id: '5', name: 'Odd', style: 'Hybrid', start_at: '2026-01-31T23:30+02:00', finish: 'soon', weight_using_categories: 'true', catalog_category: ['a', 'b'], grademap: [{ grade: 'A', minimum_percent: '90' }], description: 'built in', level: 3, api_token: 'x' };
    bench.emulator.fault((_, response) => send(response, 200, [row]));
    const { data, errors } = await bench.query('{ matrixClass(id: "5") { id name style start finish weightingUsingCategories catalogCategories gradeMap { minimumPercent } customFields { key value } archived courseCode } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      matrixClass: { id: '5', name: 'Odd', style: 'UNKNOWN', start: '2026-01-31T21:30:00.000Z', finish: null, weightingUsingCategories: true, catalogCategories: ['a', 'b'], gradeMap: [{ minimumPercent: 90 }], customFields: [{ key: 'description', value: 'built in' }, { key: 'level', value: '3' }], archived: null, courseCode: null },
    });
  });

  it('takes times of a tenant in another zone', async () => {
    const bench = await open({}, { utcOffsetMinutes: 330 });
    const account = bench.world.vendors.matrix.accounts[0]!;
    const { data } = await bench.query('query ($id: ID!) { matrixUser(id: $id) { joinedAt } }', { id: account.id });
    expect(data).toEqual({ matrixUser: { joinedAt: account.createdAt.toISOString() } });
  });

  it.each([
    ['teacher_id', (a: { role: string; employeeNumber: string | null }) => (a.role === 'instructor' ? a.employeeNumber : null)],
    ['userid', (a: { username: string }) => a.username],
    ['none', () => null],
  ])('takes employee numbers from %s', async (source, numberOf) => {
    const bench = await open({ MATRIX_EMPLOYEE_NUMBER: source });
    const { accounts } = bench.world.vendors.matrix;
    const ids = accounts.map(({ id }) => id);
    const { data } = await bench.query('query ($ids: [ID!]!) { matrixUsers(ids: $ids) { employeeNumber } }', { ids });
    expect(data).toEqual({ matrixUsers: accounts.map((account) => ({ employeeNumber: numberOf(account) })) });
  });

  it('takes employee numbers from a custom field and looks them up there, and shows only the fields configured', async () => {
    const bench = await open({ MATRIX_EMPLOYEE_NUMBER: 'custom:department', MATRIX_CUSTOM_FIELDS: 'division' });
    const group = bench.world.vendors.matrix.groups[0]!;
    const { data } = await bench.query('query ($id: ID!, $value: String!) { matrixUser(id: $id) { employeeNumber customFields { key } } _matrixAccountsByKey(key: EMPLOYEE_NUMBER, value: $value) { id employeeNumber } }', { id: group.memberIds[0], value: group.name });
    expect(data).toEqual({ matrixUser: { employeeNumber: group.name, customFields: [] }, _matrixAccountsByKey: group.memberIds.map((id) => ({ id, employeeNumber: group.name })) });
    const none = await open({ MATRIX_EMPLOYEE_NUMBER: 'none' });
    expect((await none.query('{ _matrixAccountsByKey(key: EMPLOYEE_NUMBER, value: "E-1") { id } }')).data).toEqual({ _matrixAccountsByKey: [] });
    expect(none.requests()).toEqual([]);
  });
});

it('shows no password, key, birth date, address or certificate link, and logs none', async () => {
  const bench = await open();
  const { accounts, items } = bench.world.vendors.matrix;
  const first = await bench.query('query ($ids: [ID!]!, $c: ID!) { matrixUsers(ids: $ids) { id picture customFields { key value } } matrixClassCompletions(classId: $c) { nodes { user { email customFields { key } } certificates { id name description } } } }', { ids: accounts.map(({ id }) => id), c: items[0]!.id });
  expect(first.errors).toBeUndefined();
  bench.emulator.fault((_, response) => response.destroy() !== undefined);
  const second = await bench.query(DIRECTORY);
  expect(codes(second)).toEqual(['VENDOR_UNAVAILABLE']);
  const seen = JSON.stringify([first, second]) + bench.logged();
  expect(bench.logged()).toContain('a vendor call failed');
  for (const secret of ['sandbox-matrix-key', 'Passw0rd', 'Harbour Street', '-45-', 'download_certificate', bench.emulator.url]) expect(seen).not.toContain(secret);
  const { data } = await bench.query('{ __type(name: "MatrixUser") { fields { name } } }');
  const fields = (data!.__type as { fields: { name: string }[] }).fields.map(({ name }) => name);
  expect(fields.filter((name) => /password|ssn|birth|street|city|zip|state|country/i.test(name))).toEqual([]);
});

describe('configuration', () => {
  it('is off without any credential, and its fields say so', async () => {
    expect(matrix.config({ MATRIX_TIMEOUT_MS: 'x', SYNAP_TOKEN: 'x' })).toBeNull();
    const subgraph = await vendorSubgraph(matrix, null, { clock: systemClock, quotas: memoryQuotas(), log: pino({ level: 'silent' }), mode: 'DISABLED', open: passport });
    const answer = await subgraph.execute({ query: '{ matrixUser(id: "1") { id } matrixJobTitles { totalCount } _matrixStatus { mode health } }' }, passport());
    expect(answer.data).toEqual({ matrixUser: null, matrixJobTitles: null, _matrixStatus: { mode: 'DISABLED', health: 'UNKNOWN' } });
    expect(codes(answer)).toEqual(['VENDOR_NOT_CONFIGURED', 'VENDOR_NOT_CONFIGURED']);
    await subgraph.close();
  });

  it('names every problem at once and repeats no value', () => {
    expect(() => matrix.config({ MATRIX_BASE_URL: 'https://northwind.matrixlms.com/api' })).toThrow(/MATRIX_API_KEY is missing/);
    expect(() => matrix.config({ MATRIX_API_KEY: 'hush' })).toThrow(/MATRIX_BASE_URL is missing/);
    const wrong = () => matrix.config({ MATRIX_BASE_URL: 'http://northwind.matrixlms.com/api', MATRIX_API_KEY: 'hush', MATRIX_EMPLOYEE_NUMBER: 'custom:password', MATRIX_CALLS_PER_MINUTE: 'many' });
    expect(wrong).toThrow(/MATRIX_BASE_URL: must be https.*[\s\S]*MATRIX_EMPLOYEE_NUMBER: must be[\s\S]*MATRIX_CALLS_PER_MINUTE/);
    expect(wrong).not.toThrow(/hush/);
  });

  it('keeps within MATRIX’s limit unless told otherwise', () => {
    const config = matrix.config({ MATRIX_BASE_URL: 'https://northwind.matrixlms.com/api/', MATRIX_API_KEY: 'hush', MATRIX_CUSTOM_FIELDS: 'division, level' });
    expect(config).toMatchObject({ baseUrl: 'https://northwind.matrixlms.com/api', employeeNumber: 'student_id', traffic: { callsPerMinute: 100, maxConcurrency: 6, timeoutMs: 5000 } });
    expect(config!.customFields).toEqual(new Set(['division', 'level']));
  });
});
