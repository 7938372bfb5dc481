import { afterEach, describe, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import type { Clock } from '../shared/clock.ts';
import { ConfigError } from '../shared/env.ts';
import type { Fault } from '../shared/emulator.ts';
import { inspera } from './index.ts';
import { another, codes, start, startRead, type InsperaUnderTest } from './testing.ts';

const TOKEN = 'POST /api/authenticate/token/';
const CODE = 'sandbox-inspera-code';

let open: InsperaUnderTest[] = [];
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});
const started = async (options: Parameters<typeof start>[0] = {}, how: typeof start = startRead): Promise<InsperaUnderTest> => {
  const under = await how(options);
  open.push(under);
  return under;
};

const answering =
  (part: string, status: number, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }, times = Infinity): Fault =>
  (request, response) => {
    if (!request.path.includes(part) || times <= 0) return false;
    times -= 1;
    response.writeHead(status, headers).end(body);
    return true;
  };

/** Reads so many people, at a time. */
const many = (under: InsperaUnderTest, count: number, now = Date.now()) =>
  under.subgraph.execute(
    { query: 'query ($ids: [ID!]!) { insperaUsers(ids: $ids) { username } }', variables: { ids: under.tenant.accounts.slice(0, count).map(({ id }) => id) } },
    passport({ deadline: now + 60_000 }),
  );
const user = (under: InsperaUnderTest) => under.query(`{ insperaUser(id: "${under.tenant.accounts[0]!.id}") { username } }`);
const results = (under: InsperaUnderTest) => {
  const { itemId, accountId } = under.tenant.participations.find(({ state }) => state === 'completed')!;
  return under.query(`{ insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { userId } }`);
};

describe('the token', () => {
  it('is fetched once for many people, renewed before it ends and not before', async () => {
    let now = Date.now();
    const clock: Clock = { now: () => now };
    const under = await started({ clock });
    await many(under, 10);
    now += 3500 * 1000;
    await many(under, 10, now);
    expect(under.requests()).not.toContain(TOKEN);
    now += 60 * 1000;
    expect((await many(under, 10, now)).errors).toBeUndefined();
    const calls = under.requests();
    expect([calls[0], calls.filter((line) => line === TOKEN).length, calls.length]).toEqual([TOKEN, 1, 11]);
  });

  it('is fetched once more where the vendor refuses it, by all calls together, for orders too', async () => {
    const under = await started();
    await user(under);
    const old = under.emulator.requests().at(-1)!.headers.authorization;
    expect(old).toMatch(/^bearer \S+$/);
    under.emulator.forget();
    under.emulator.fault((request, response) => {
      if (request.headers.authorization !== old) return false;
      response.writeHead(401, { 'content-type': 'application/json' }).end('{}');
      return true;
    });
    expect((await many(under, 20)).errors).toBeUndefined();
    expect(under.requests().filter((line) => line === TOKEN)).toHaveLength(1);

    const ordering = await started();
    ordering.emulator.fault(answering('/fileExport/order', 401, '{}', undefined, 1));
    expect((await ordering.query('{ _insperaDirectory { waitSeconds } }')).errors).toBeUndefined();
    expect(ordering.requests()).toEqual(['POST /api/v1/fileExport/order', TOKEN, 'POST /api/v1/fileExport/order']);
  });

  it('is not fetched again and again where a new one is refused too, or rights are missing', async () => {
    const under = await started();
    under.emulator.fault(answering('/v1/users/', 403, '{}'));
    expect(codes(await many(under, 5))).toEqual(Array(5).fill('VENDOR_AUTH'));
    expect(under.requests()).not.toContain(TOKEN);
    under.emulator.fault(answering('/v1/', 401, '{}'));
    expect(codes(await many(under, 5))).toEqual(Array(5).fill('VENDOR_AUTH'));
    expect(codes(await many(under, 5))).toEqual(Array(5).fill('VENDOR_AUTH'));
    expect(under.requests().filter((line) => line === TOKEN)).toHaveLength(1);
  });

  it.each([[400, '{"error":"invalid_request"}'], [401, '{"error":"invalid_grant"}'], [409, '{"error":"Multiple tokens for user"}']])('that is refused with %i is VENDOR_AUTH', async (status, body) => {
    const under = await started({}, start);
    under.emulator.fault(answering('/authenticate/', status, body));
    const fresh = await another(under.emulator.env);
    const answer = await fresh.execute({ query: '{ insperaUser(id: "400001") { id username } }' }, passport());
    const status_ = await fresh.execute({ query: '{ _insperaStatus { mode health callBudget { limit } lastError } }' }, passport());
    await fresh.close();
    expect([answer.data, codes(answer)]).toEqual([{ insperaUser: null }, ['VENDOR_AUTH']]);
    expect(status_.data).toEqual({ _insperaStatus: { mode: 'LIVE', health: 'DOWN', callBudget: null, lastError: 'INSPERA refused our credentials (access token)' } });
  });

  it('is kept while it holds where a new one cannot be had', async () => {
    let now = Date.now();
    const under = await started({ clock: { now: () => now } });
    now += 3570 * 1000;
    under.emulator.fault(answering('/authenticate/', 409, '{"error":"Multiple tokens for user"}'));
    expect((await many(under, 5, now)).errors).toBeUndefined();
    expect((await many(under, 5, now)).errors).toBeUndefined();
    expect(under.requests().filter((line) => line === TOKEN)).toHaveLength(1);
  });
});

describe('exports', () => {
  it('are asked about again after odd answers, and their link once more where it was refused', async () => {
    const under = await started();
    let asked = 0;
    let loaded = 0;
    under.emulator.fault((request, response) => {
      if (request.path.includes('/status/') && (asked += 1) < 4) {
        response.writeHead([404, 503, 202][asked - 1]!).end();
        return true;
      }
      if (request.path.startsWith('/exports/') && (loaded += 1) === 1) {
        response.writeHead(403, { 'content-type': 'application/xml' }).end('<Error/>');
        return true;
      }
      return false;
    });
    const answer = await results(under);
    expect(answer.errors).toBeUndefined();
    expect(loaded).toBe(2);
  });

  it('that fail are VENDOR_UNAVAILABLE', async () => {
    const under = await started({ emulator: { exportFails: true } }, start);
    const answer = await results(under);
    expect([codes(answer), answer.errors?.[0]?.message]).toEqual([['VENDOR_UNAVAILABLE'], 'INSPERA is not available (results of a candidate): the export failed']);
  });

  it('are waited for as long as the operation lasts, and taken up again by the next', async () => {
    const under = await started();
    under.emulator.fault(answering('/status/', 200, '{"status":"in_progress","progress":10}'));
    const { itemId, accountId } = under.tenant.participations.find(({ state }) => state === 'completed')!;
    const query = `{ insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { userId } }`;
    const begun = Date.now();
    const answer = await under.subgraph.execute({ query }, passport({ deadline: Date.now() + 500 }));
    expect(codes(answer)).toEqual(['VENDOR_TIMEOUT']);
    expect(Date.now() - begun).toBeLessThan(1500);
    under.emulator.fault(null);
    expect((await under.query(query)).data).toEqual({ insperaCandidateResults: [{ userId: accountId }] });
    expect(under.requests().filter((line) => line.endsWith(`/allResults/${itemId}/${accountId}`))).toHaveLength(1);
  });

  it('are ordered anew where Inspera did not know of the first', async () => {
    const under = await started();
    const { itemId, accountId } = under.tenant.participations.find(({ state }) => state === 'completed')!;
    const query = `{ insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { userId } }`;
    under.emulator.fault(answering('/status/', 404, '{}'));
    expect(codes(await under.subgraph.execute({ query }, passport({ deadline: Date.now() + 500 })))).toEqual(['VENDOR_TIMEOUT']);
    under.emulator.fault(null);
    expect((await under.query(query)).data).toEqual({ insperaCandidateResults: [{ userId: accountId }] });
    expect(under.requests().filter((line) => line.endsWith(`/allResults/${itemId}/${accountId}`))).toHaveLength(2);
  });

  it('are never asked for elsewhere with our token, nor downloaded without https', async () => {
    const under = await started();
    under.emulator.fault(answering('/candidates/allResults/', 200, '{"jobId":7,"callbackUrl":"https://elsewhere.example/api/v1/status/7"}', undefined, 1));
    const pending = results(under);
    await expect.poll(() => under.emulator.requests().map(({ path }) => path).filter((path) => path.includes('/status/7'))).toContain('/api/v1/fileExport/status/7');
    under.emulator.fault(answering('/status/7', 200, '{"status":"SUCCESS","progress":100,"exportInfo":{"signedResponseUrl":"http://elsewhere.example/file"}}'));
    const answer = await pending;
    expect([codes(answer), answer.errors?.[0]?.message]).toEqual([['VENDOR_BAD_RESPONSE'], expect.stringContaining('the download link is not https')]);
    expect(under.emulator.requests().map(({ path }) => path)).not.toContain('/api/v1/status/7');
  });

  it('are downloaded without our token, up to a size', async () => {
    const under = await started({ env: { INSPERA_EXPORT_MAX_MB: '1' } }, start);
    const [one, other] = under.tenant.items;
    const submissions = (id: string) => under.query(`{ insperaSubmissions(testId: "${id}") { totalCount } }`);
    await submissions(one!.id);
    const download = under.emulator.requests().find(({ path }) => path.startsWith('/exports/'))!;
    expect(download.headers).not.toHaveProperty('authorization');
    under.emulator.fault(answering('/exports/', 200, `[${' '.repeat(2 * 1024 * 1024)}]`));
    const answer = await submissions(other!.id);
    expect([codes(answer), answer.errors?.[0]?.message]).toEqual([['VENDOR_BAD_RESPONSE'], expect.stringContaining('too large')]);
  });
});

describe('failures', () => {
  it('of one person leave the others', async () => {
    const under = await started({}, start);
    const [a, b, c] = under.tenant.accounts;
    under.emulator.fault(answering(`/users/${b!.id}`, 200, '{"success":false,"errors":["secret words"]}'));
    const answer = await under.query('query ($ids: [ID!]!) { insperaUsers(ids: $ids) { username } }', { ids: [c!.id, b!.id, a!.id] });
    expect(answer.data).toEqual({ insperaUsers: [{ username: c!.username }, null, { username: a!.username }] });
    expect(answer.errors?.map(({ path, extensions, message }) => [path, extensions?.code, message.includes('secret')])).toEqual([[['insperaUsers', 1], 'VENDOR_BAD_RESPONSE', false]]);
  });

  it.each([
    ['HTML with status 200', 200, '<html>login</html>', 'text/html', 'VENDOR_BAD_RESPONSE'],
    ['a list', 200, '[]', 'application/json', 'VENDOR_BAD_RESPONSE'],
    ['no JSON', 200, '{"userId":', 'application/json', 'VENDOR_BAD_RESPONSE'],
    ['an outage', 503, '', 'text/plain', 'VENDOR_UNAVAILABLE'],
    ['a redirect', 302, '', 'text/plain', 'VENDOR_BAD_RESPONSE'],
  ])('%s', async (_, status, body, type, code) => {
    const under = await started({}, start);
    under.emulator.fault(answering('/users/', status, body, { 'content-type': type }));
    expect(codes(await user(under))).toEqual([code]);
  });

  it('are rate limits, with when to come back', async () => {
    const under = await started({}, start);
    under.emulator.fault(answering('/users/', 429, '{}', { 'retry-after': '7' }));
    const answer = await user(under);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'VENDOR_RATE_LIMITED', vendor: 'INSPERA', retryable: true, retryAfterSeconds: 7 });
    expect((await under.query('{ _insperaStatus { mode health } }')).data).toEqual({ _insperaStatus: { mode: 'SANDBOX', health: 'RATE_LIMITED' } });
  });

  it('are timeouts, where the vendor or its token hangs', async () => {
    const under = await started({ env: { INSPERA_TIMEOUT_MS: '150' } }, start);
    under.emulator.fault(({ path }) => path.includes('/users/'));
    expect(codes(await user(under))).toEqual(['VENDOR_TIMEOUT']);
    under.emulator.fault(({ path }) => path.includes('/authenticate/'));
    const fresh = await another({ ...under.emulator.env, INSPERA_TIMEOUT_MS: '150' });
    const answer = await fresh.execute({ query: '{ a: insperaUser(id: "400001") { username } b: insperaUser(id: "400002") { username } }' }, passport());
    await fresh.close();
    expect(codes(answer)).toEqual(['VENDOR_TIMEOUT', 'VENDOR_TIMEOUT']);
  });

  it('show no secret, no link and no words of the vendor, in answers or logs', async () => {
    const under = await started();
    await user(under);
    await results(under);
    const token = under.emulator.requests()[0]!.headers.authorization!.split(' ')[1]!;
    const answers = [];
    const { itemId } = under.tenant.participations[0]!;
    for (const [path, status, field] of [['/users/1', 500, 'insperaUser(id: "1") { id }'], ['/users/2', 400, 'insperaUser(id: "2") { id }'], ['/exports/', 500, `insperaSubmissions(testId: "${itemId}") { totalCount }`]] as const) {
      under.emulator.fault(answering(path, status, '{"errors":["the vendor’s words"]}'));
      answers.push(await under.query(`{ ${field} }`));
    }
    const shown = JSON.stringify(answers) + under.logged();
    expect(answers.flatMap(codes)).toHaveLength(3);
    for (const secret of [CODE, token, 'Signature', 'http://', 'vendor’s words']) expect(shown).not.toContain(secret);
  });

  it('are configuration: nothing set is disabled and says so, a part of it is named', async () => {
    expect(inspera.config({ INSPERA_CODE: ' ' })).toBeNull();
    expect(() => inspera.config({ INSPERA_CODE: 'x', INSPERA_BASE_URL: 'http://t.inspera.com/api', INSPERA_TIMEOUT_MS: 'soon' })).toThrow(ConfigError);
    expect(() => inspera.config({ INSPERA_CODE: 'x', INSPERA_BASE_URL: 'http://t.inspera.com/api', INSPERA_TIMEOUT_MS: 'soon' })).toThrow(/INSPERA_BASE_URL[^]*INSPERA_CLIENT_ID is missing[^]*INSPERA_TIMEOUT_MS/);
    const disabled = await another(null);
    const answer = await disabled.execute({ query: '{ insperaUser(id: "1") { id } _insperaDirectory { next } _insperaStatus { mode } }' }, passport());
    await disabled.close();
    expect([answer.data, codes(answer)]).toEqual([{ insperaUser: null, _insperaDirectory: null, _insperaStatus: { mode: 'DISABLED' } }, ['VENDOR_NOT_CONFIGURED', 'VENDOR_NOT_CONFIGURED']]);
  });
});
