import { describe, expect, it } from 'vitest';
import { accounts, failure, FORM, items, participations, run } from './emulator/testing.ts';

const ofCase = (family: string) => accounts.find((account) => account.familyName === family)!;

describe('the token call', () => {
  it('answers a token and its life, to the code in a header', async () => {
    const { exchange } = await run();
    expect(await exchange()).toMatchObject({ status: 200, body: { access_token: expect.any(String), expires_in: 3600 } });
  });

  it('need not say how long the token lives', async () => {
    const { exchange } = await run({ tokenLifeUnsaid: true });
    expect((await exchange()).body).toEqual({ access_token: expect.any(String) });
  });

  it('takes the parameters as form fields too, and the code in the query only when told so', async () => {
    const { exchange, goodQuery, code } = await run();
    expect((await exchange('', { ...FORM, code }, goodQuery)).status).toBe(200);
    expect((await exchange(`${goodQuery}&code=${code}`, FORM)).status).toBe(400);
    const older = await run({ codeInQuery: true });
    expect((await older.exchange(`${goodQuery}&code=${code}`, FORM)).status).toBe(200);
  });

  it.each([
    ['no grant_type', 'client_id=sandbox-inspera', {}, 400, 'invalid_request'],
    ['no client_id', 'grant_type=authorization_code', {}, 400, 'invalid_request'],
    ['another grant_type', 'grant_type=password&client_id=sandbox-inspera', {}, 400, 'unsupported_grant_type'],
    ['no code', undefined, { code: '' }, 400, 'invalid_request'],
    ['JSON as content type', undefined, { 'content-type': 'application/json' }, 400, 'invalid_request'],
    ['an unknown parameter', 'grant_type=authorization_code&client_id=sandbox-inspera&scope=all', {}, 400, 'invalid_request'],
    ['a wrong code', undefined, { code: 'stale' }, 401, 'invalid_grant'],
    ['a wrong client', 'grant_type=authorization_code&client_id=other', {}, 401, 'invalid_grant'],
  ])('refuses %s', async (_, query, headers, status, error) => {
    const { exchange, code } = await run();
    expect(await exchange(query, { ...FORM, code, ...headers })).toMatchObject({ status, body: { error } });
  });

  it('does not implement refresh tokens', async () => {
    const { exchange } = await run();
    expect(await exchange('grant_type=refresh_token&client_id=sandbox-inspera')).toMatchObject({ status: 501, text: '' });
  });

  it('refuses a user with too many unexpired tokens until some expire', async () => {
    const { exchange, pass } = await run({ maxTokens: 2, tokenSeconds: 60 });
    expect((await exchange()).status).toBe(200);
    expect(await exchange()).toMatchObject({ status: 409, body: { error: 'Multiple tokens for user', description: 'Please contact inspera support' } });
    pass(60_000);
    expect((await exchange()).status).toBe(200);
  });

  it('wants the trailing slash and a POST', async () => {
    const { emulator } = await run();
    expect((await fetch(`${emulator.url}/authenticate/token`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${emulator.url}/authenticate/token/`)).status).toBe(405);
  });
});

describe('requests at the same time', () => {
  const eleven = async (switches: Parameters<typeof run>[0]) => {
    const { call } = await run({ answerMs: 100, ...switches });
    const statuses = await Promise.all(Array.from({ length: 11 }, async () => (await call('test/search?title=Law')).status));
    return [statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 429).length];
  };

  it('are ten at most, over all that a customer runs', async () => {
    expect(await eleven({})).toEqual([10, 1]);
  });

  it('are not limited when unlimited', async () => {
    expect(await eleven({ unlimited: true })).toEqual([11, 0]);
  });
});

describe('a resource call', () => {
  it('takes bearer in both spellings, and no other scheme or token', async () => {
    const { exchange, call } = await run();
    const { access_token: token } = (await exchange()).body as { access_token: string };
    const status = async (authorization: string) => (await call('test/search?title=Law', { headers: { authorization } })).status;
    expect(await status(`bearer ${token}`)).toBe(200);
    expect(await status(`Bearer ${token}`)).toBe(200);
    expect(await status(`Basic ${token}`)).toBe(401);
    expect(await status('bearer wrong')).toBe(401);
    expect(await status('')).toBe(401);
  });

  it('refuses an expired token', async () => {
    const { call, pass } = await run({ tokenSeconds: 10 });
    pass(9_999);
    expect((await call('test/search?title=Law')).status).toBe(200);
    pass(1);
    expect(await call('test/search?title=Law')).toMatchObject({ status: 401, body: failure });
  });

  it.each([
    ['an unknown path', 'GET', 'courses', 404],
    ['a path without v1', 'GET', '../test/search?title=a', 404],
    ['an unknown user', 'GET', 'users/1', 404],
    ['an unknown test', 'GET', 'test/1', 404],
    ['an unknown job', 'GET', 'fileExport/status/1', 404],
    ['a wrong method', 'GET', 'fileExport/order', 405],
    ['an unknown parameter', 'GET', `users/${accounts[0]!.id}?fields=email`, 400],
    ['a parameter given twice', 'GET', 'test/search?title=a&title=b', 400],
    ['a search without criteria', 'GET', 'test/search', 400],
    ['an includeStudent that is not True', 'GET', 'users/external/EMPLOYEE/E-2010?includeStudent=1', 400],
    ['a broken escape', 'GET', 'users/external/EMPLOYEE/%E0%A4', 400],
    ['a documented write', 'POST', 'test', 501],
    ['the undocumented search of users', 'GET', 'users/search?email=a', 501],
    ['submissions as PDF', 'GET', `test/${items[0]!.id}/submissions?format=PDF`, 501],
    ['submissions in an unknown format', 'GET', `test/${items[0]!.id}/submissions?format=CSV`, 400],
  ])('says what is wrong with %s', async (_, method, path, status) => {
    const { call } = await run();
    expect(await call(path, { method })).toMatchObject({ status, body: failure });
  });
});

describe('users', () => {
  it('reads one by id, with every external id', async () => {
    const { call } = await run();
    const { id, username } = ofCase('Moe');
    const { body } = await call(`users/${id}`);
    expect(body).toMatchObject({ userId: Number(id), username, firstName: 'Dagny', lastName: 'Moe', email: 'dagny@northwind.example' });
    expect((body as { externalIds: unknown[] }).externalIds).toEqual(
      expect.arrayContaining(['E-2007', 'E-2008'].map((externalId) => ({ authType: 'EMPLOYEE', externalId }))),
    );
  });

  it('sends a blank email as null or not at all', async () => {
    const { call } = await run();
    expect((await call(`users/${ofCase('Mensah').id}`)).body).not.toHaveProperty('email', expect.any(String));
  });

  it('finds students by external id only when asked to include them, as an array', async () => {
    const { call } = await run();
    const found = [expect.objectContaining({ userId: Number(ofCase('Mensah').id) })];
    expect(await call('users/external/EMPLOYEE/E-2010?includeStudent=True')).toMatchObject({ status: 200, body: found });
    expect((await call('users/external/EMPLOYEE/E-2010')).body).toEqual([]);
    expect((await call('users/external/EMPLOYEE/E-2010?includeStudent=False')).body).toEqual([]);
    expect((await call('users/external/FEIDE/E-2010?includeStudent=True')).body).toEqual([]);
    expect(await call('users/external/EMPLOYEE/E%2F404?includeStudent=True')).toMatchObject({ status: 200, body: [] });
  });

  it('finds by FEIDE id, and an administrative user without asking for students', async () => {
    const { call } = await run();
    const feide = accounts.find(({ id, role }) => role === 'learner' && Number(id) % 3 === 0)!;
    const path = `users/external/FEIDE/${encodeURIComponent(`${feide.username}@northwind.example`)}`;
    expect((await call(`${path}?includeStudent=True`)).body).toEqual([expect.objectContaining({ userId: Number(feide.id) })]);
    const admin = accounts.find(({ role, employeeNumber }) => role === 'instructor' && employeeNumber)!;
    expect((await call(`users/external/EMPLOYEE/${admin.employeeNumber}`)).body).toEqual([expect.objectContaining({ userId: Number(admin.id) })]);
  });
});

describe('tests', () => {
  it('searches by any criterion', async () => {
    const { call, emulator } = await run();
    const statistics = items.find(({ title }) => title === 'Statistics Final')!;
    const row = {
      assessmentRunId: Number(statistics.id),
      assessmentRunTitle: statistics.title,
      externalId: statistics.code,
      status: 'FINISHED',
      startTime: '2025-02-18T12:00:00Z',
      endTime: '2025-02-18T16:00:00Z',
      isTemplate: false,
      metadataUrl: `${emulator.url}/v1/test/${statistics.id}/`,
    };
    for (const criterion of ['title=statistics', `externalTestID=${statistics.code}`, `query=${statistics.code}`]) {
      expect((await call(`test/search?${criterion}`)).body).toEqual({ hits: 1, results: [row] });
    }
    expect((await call('test/search?title=astrology')).body).toEqual({ hits: 0, results: [] });
  });

  it('shows tests of every state, and leaves out an external id there is not', async () => {
    const { call } = await run();
    const { results } = (await call('test/search?query=')).body as { results: { status: string }[] };
    expect(results.map(({ status }) => status)).toEqual(['GRADED', 'FINISHED', 'ACTIVE', 'SCHEDULED', 'GRADING_IN_PROGRESS', 'GRADED']);
    expect(results[2]).not.toHaveProperty('externalId');
  });

  it('reads the metadata that a search points at', async () => {
    const { call } = await run();
    const { results } = (await call('test/search?title=Law')).body as { results: { metadataUrl: string }[] };
    const { status, body } = await call(results[0]!.metadataUrl);
    expect(status).toBe(200);
    const test = body as { assessmentRunTitle: string; candidates: unknown[]; contributors: unknown[] };
    const law = items.find(({ title }) => title === 'Law Essay')!;
    expect(test.assessmentRunTitle).toBe('Law Essay');
    expect(test.candidates).toHaveLength(participations.filter(({ itemId }) => itemId === law.id).length);
    expect(test.contributors[0]).toMatchObject({ roles: ['evaluate'], committees: ['Grading committee'], userName: expect.any(String) });
    expect((await call(`test/${law.id}`)).body).toEqual(body);
  });
});
