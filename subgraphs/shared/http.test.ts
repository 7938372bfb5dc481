import { describe, expect, it } from 'vitest';
import { answeringVendor, KEY, operation, read, reply, user, type Answering } from '../../test/support/answering.ts';
import { passport } from '../../test/support/vendor.ts';
import { openOperation } from './operation.ts';

const at = answeringVendor();
const vendor = at.client;

const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => new Error('no error'),
    (thrown: unknown) => thrown as Error & { extensions?: { code?: string } },
  );
  const text = `${error.message} ${JSON.stringify(error)} ${error.stack ?? ''} ${at.lines.join('')}`;
  expect(text).not.toContain(KEY);
  expect(error.message).not.toContain('http');
  return (error as { extensions?: { code?: string } }).extensions?.code ?? error.message;
};

describe('what a vendor may answer', () => {
  it('reads JSON of the right shape', async () => {
    expect(await read(vendor())).toEqual({ id: 1 });
    expect(at.seen).toEqual([`GET /api/user?api_key=${KEY}`]);
  });

  it.each([
    ['HTML with status 200', reply(200, '<html>', { 'content-type': 'text/html' }), 'VENDOR_BAD_RESPONSE'],
    ['text that is not JSON', reply(200, 'hello'), 'VENDOR_BAD_RESPONSE'],
    ['truncated JSON', reply(200, '{"id":'), 'VENDOR_BAD_RESPONSE'],
    ['another shape', reply(200, '{"id":"canary"}'), 'VENDOR_BAD_RESPONSE'],
    ['an empty body', reply(200, ''), 'VENDOR_BAD_RESPONSE'],
    ['a redirect', reply(302, '', { location: 'http://127.0.0.1:1/' }), 'VENDOR_BAD_RESPONSE'],
    ['404 for a list', reply(404, '{}'), 'VENDOR_BAD_RESPONSE'],
    ['401', reply(401, '{}'), 'VENDOR_AUTH'],
    ['403', reply(403, '{}'), 'VENDOR_AUTH'],
    ['429', reply(429, '{}'), 'VENDOR_RATE_LIMITED'],
    ['500', reply(500, 'stack trace canary'), 'VENDOR_UNAVAILABLE'],
    ['503', reply(503, ''), 'VENDOR_UNAVAILABLE'],
    ['a closed connection', (request) => void request.socket.destroy(), 'VENDOR_UNAVAILABLE'],
    ['no answer', () => undefined, 'VENDOR_TIMEOUT'],
    ['headers and then nothing', (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{'), 'VENDOR_TIMEOUT'],
  ] satisfies [string, Answering, string][])('refuses %s', async (_name, faulty, code) => {
    at.answer = faulty;
    expect(await codeOf(read(vendor()))).toBe(code);
    expect(at.seen).toHaveLength(1);
  });

  it('refuses a body over its limit without keeping it', async () => {
    at.answer = reply(200, JSON.stringify({ id: 1, filler: 'x'.repeat(200_000) }));
    expect(await codeOf(vendor().for(operation()).get('user', 'user', { read: user, maxBytes: 100_000 }))).toBe('VENDOR_BAD_RESPONSE');
  });

  it('answers null for a thing that is not there, where asked to', async () => {
    at.answer = reply(404, '{}');
    expect(await vendor().for(operation()).find('user', 'user/9', { read: user })).toBeNull();
  });

  it('leaves the meaning of a refusal to the vendor', async () => {
    at.answer = reply(400, '{"message":"Rate limit exceeded"}');
    const http = vendor({}, { classify: (status) => (status === 400 ? 'VENDOR_RATE_LIMITED' : undefined), lockoutSeconds: 60 });
    expect(await codeOf(read(http))).toBe('VENDOR_RATE_LIMITED');
    expect(await codeOf(read(http))).toBe('VENDOR_RATE_LIMITED');
    expect(at.seen).toHaveLength(1);
    expect(http.status().health).toBe('RATE_LIMITED');
  });

  it('never sends the credential to a signed link', async () => {
    const http = vendor();
    await http.for(operation()).get('file', '', { read: user, signedUrl: `${at.url()}/file?sig=1` });
    expect(at.seen).toEqual(['GET /file?sig=1']);
  });
});

describe('how often a vendor is asked', () => {
  it('makes one call of a hundred identical reads at once', async () => {
    const http = vendor();
    await Promise.all(Array.from({ length: 100 }, () => read(http)));
    expect(at.seen).toHaveLength(1);
  });

  it('makes one call of the same read twice in one operation, one after the other', async () => {
    const http = vendor();
    const as = operation();
    await read(http, as);
    await read(http, as);
    expect(at.seen).toHaveLength(1);
  });

  it('makes at most the allowed calls for one operation', async () => {
    const http = vendor({ maxCallsPerOperation: 3 });
    const as = operation();
    const codes = await Promise.all(Array.from({ length: 5 }, (_, i) => codeOf(read(http, as, `user/${i}`))));
    expect(codes.filter((code) => code === 'QUERY_TOO_COMPLEX')).toHaveLength(2);
    expect(at.seen).toHaveLength(3);
  });

  it('joins a read in flight without inheriting the limit of who began it', async () => {
    const http = vendor({ maxCallsPerOperation: 1 });
    const poor = operation();
    await read(http, poor, 'first');
    const [, rich] = await Promise.all([codeOf(read(http, poor, 'second')), read(http, operation(), 'second')]);
    expect(rich).toEqual({ id: 1 });
  });

  it('stays within the budget of any minute, and says when there is room again', async () => {
    const http = vendor({ callsPerMinute: 5 });
    const codes = await Promise.all(Array.from({ length: 9 }, (_, i) => codeOf(read(http, operation(), `user/${i}`))));
    expect(codes.filter((code) => code === 'VENDOR_RATE_LIMITED')).toHaveLength(4);
    expect(at.seen).toHaveLength(5);
    expect(http.status().callBudget).toMatchObject({ limit: 5, remaining: 0 });
  });

  it('keeps indexing and look-ups of unknown keys from using up the budget', async () => {
    const http = vendor({ callsPerMinute: 10 });
    const as = (purpose: 'index' | 'miss') => openOperation(passport({ purpose }));
    await Promise.all(Array.from({ length: 10 }, (_, i) => codeOf(read(http, as('miss'), `miss/${i}`))));
    await Promise.all(Array.from({ length: 10 }, (_, i) => codeOf(read(http, as('index'), `index/${i}`))));
    expect(at.seen).toHaveLength(2 + 5);
    await Promise.all(Array.from({ length: 3 }, (_, i) => read(http, operation(), `query/${i}`)));
    expect(at.seen).toHaveLength(10);
  });

  it('never has more calls under way than allowed', async () => {
    let now = 0;
    let most = 0;
    at.answer = (_request, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        reply(200, '{"id":1}')(_request, response);
      }, 5);
    };
    const http = vendor({ maxConcurrency: 3, timeoutMs: 5000 });
    await Promise.all(Array.from({ length: 30 }, (_, i) => read(http, operation(), `user/${i}`)));
    expect(most).toBe(3);
  });
});

describe('a vendor in trouble', () => {
  it('is left alone until its Retry-After is over, in seconds or as a date', async () => {
    for (const value of ['30', new Date(Date.now() + 30_000).toUTCString()]) {
      at.seen = [];
      at.answer = reply(503, '', { 'retry-after': value });
      const http = vendor();
      await codeOf(read(http));
      expect(await codeOf(read(http, operation(), 'other'))).toBe('VENDOR_UNAVAILABLE');
      expect(at.seen).toHaveLength(1);
    }
  });

  it('is asked at most a tenth more often than without retries', async () => {
    const http = vendor();
    for (let i = 0; i < 40; i += 1) await read(http, operation(), `good/${i}`);
    at.seen = [];
    let failed = 0;
    at.answer = (request, response) => {
      failed += 1;
      reply(failed <= 1 ? 500 : 200, '{"id":1}')(request, response);
    };
    expect(await read(http, operation(), 'flaky')).toEqual({ id: 1 });
    expect(at.seen).toHaveLength(2);
    at.seen = [];
    at.answer = reply(500, '');
    for (let i = 0; i < 50; i += 1) await codeOf(read(http, operation(), `bad/${i}`));
    expect(at.seen.length).toBeLessThanOrEqual(55);
  });

  it('is not asked while the breaker is open, and is again when it has recovered', async () => {
    const http = vendor();
    at.answer = reply(500, '');
    for (let i = 0; i < 10; i += 1) await codeOf(read(http, operation(), `bad/${i}`));
    const calls = at.seen.length;
    expect(calls).toBeLessThan(8);
    expect(http.status().health).toBe('DOWN');
    expect(await codeOf(read(http))).toBe('VENDOR_UNAVAILABLE');
    expect(at.seen).toHaveLength(calls);
    at.answer = reply(200, '{"id":1}');
    await expect.poll(() => read(http).catch(() => null), { timeout: 2000, interval: 20 }).toEqual({ id: 1 });
    expect(http.status().health).toBe('OK');
  });

  it('gets at most one probe an interval while it stays down', async () => {
    const http = vendor();
    at.answer = reply(500, '');
    for (let i = 0; i < 10; i += 1) await codeOf(read(http, operation(), `bad/${i}`));
    at.seen = [];
    const until = performance.now() + 350;
    for (let i = 0; performance.now() < until; i += 1) {
      await Promise.all(Array.from({ length: 5 }, (_, j) => codeOf(read(http, operation(), `down/${i}/${j}`))));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(at.seen.length).toBeGreaterThan(0);
    expect(at.seen.length).toBeLessThanOrEqual(4);
  });

  it('is not waited for twice by one operation', async () => {
    const http = vendor();
    at.answer = () => undefined;
    const as = operation();
    await codeOf(read(http, as, 'one'));
    expect(await codeOf(read(http, as, 'two'))).toBe('VENDOR_TIMEOUT');
    expect(at.seen).toHaveLength(1);
  });

  it('never gets a write twice', async () => {
    const http = vendor();
    for (let i = 0; i < 40; i += 1) await read(http, operation(), `good/${i}`);
    at.seen = [];
    at.answer = reply(500, '');
    await codeOf(http.for(operation()).post('order', 'order', { read: user, json: {} }));
    expect(at.seen).toHaveLength(1);
  });

  it('that refuses a token gets one more read with a new one', async () => {
    let token = 'old';
    at.answer = (request, response) => reply(request.url?.includes('new') ? 200 : 401, '{"id":1}')(request, response);
    const http = vendor({}, {
      authorize: () => ({ search: [['token', token]] }),
      renew: () => {
        token = 'new';
        return true;
      },
    });
    expect(await read(http)).toEqual({ id: 1 });
    expect(at.seen).toHaveLength(2);
  });
});

it('says what a fetch cost', async () => {
  const http = vendor();
  const as = operation();
  await Promise.all([read(http, as), read(http, as, 'other')]);
  expect(as.ledger.vendorCalls).toEqual([{ vendor: 'MATRIX', calls: 2, cacheHits: 0, ms: expect.any(Number) }]);
});
