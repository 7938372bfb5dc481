import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { answeringVendor, operation, read, reply, type Answering } from '../../test/support/answering.ts';
import { passport } from '../../test/support/vendor.ts';
import { PDF_INSTEAD } from './answer.ts';
import { VendorError } from './errors.ts';
import type { VendorHttp } from './http.ts';
import { openOperation } from './operation.ts';
import { id, text } from './wire/fields.ts';
import { document, object, rows } from './wire/shapes.ts';

const at = answeringVendor();

const users = rows(object({ id, name: text }));
const list = (http: VendorHttp, path = 'users?page=1', part = 'page 1') => http.for(operation()).get('all users', path, { read: users, part });
const codeOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'answered', (error: unknown) => (error instanceof VendorError ? error.code : error));

/** Answers each request only when it is told to. */
const held = () => {
  const open: (() => void)[] = [];
  const answer: Answering = (request, response) => void open.push(() => reply(200, '{"id":1}')(request, response));
  return { answer, open, release: () => open.splice(0).forEach((go) => go()) };
};

describe('what vendors really send', () => {
  it('may begin with a byte order mark', async () => {
    at.answer = reply(200, Buffer.from('\ufeff{"id":1}'));
    expect(await read(at.client())).toEqual({ id: 1 });
  });

  it('may be called HTML and be JSON', async () => {
    at.answer = reply(200, '{"id":1}', { 'content-type': 'text/html' });
    expect(await read(at.client())).toEqual({ id: 1 });
  });

  it('may be called JSON and be HTML', async () => {
    at.answer = reply(200, ' \n<!doctype html>');
    expect(await codeOf(read(at.client()))).toBe('VENDOR_BAD_RESPONSE');
  });

  it('may be a PDF, of any size, which is told apart from what is broken', async () => {
    const detail = (answer: Answering, maxBytes?: number): Promise<unknown> => {
      at.answer = answer;
      return at.client().for(operation()).get('file', 'file', { read: users, ...(maxBytes ? { maxBytes } : {}) }).catch((error: unknown) => (error as VendorError).detail);
    };
    expect(await detail(reply(200, '%PDF-1.7\n1 0 obj', { 'content-type': 'binary/octet-stream' }))).toBe(PDF_INSTEAD);
    expect(await detail(reply(200, 'x'.repeat(2_000_000), { 'content-type': 'application/pdf' }), 1_000_000)).toBe(PDF_INSTEAD);
    expect(await detail(reply(200, 'x'.repeat(2_000_000)), 1_000_000)).toBe('the body is too large');
    expect(await detail(reply(200, 'broken'))).toBe('not JSON');
  });

  it('may be asked for at once to be read for several things', async () => {
    const http = at.client();
    const { answer, open, release } = held();
    at.answer = answer;
    const asked = (subject: string, field: string) => http.for(operation()).get('file', '', { read: document({ [field]: text }), signedUrl: `${at.url()}/file`, subject });
    const both = Promise.all([asked('ids', 'id'), asked('names', 'name'), asked('ids', 'id')]);
    await expect.poll(() => open.length).toBe(2);
    release();
    expect(await both).toEqual([{ id: '1' }, { name: null }, { id: '1' }]);
  });

  it('may have ids of nineteen digits', async () => {
    at.answer = reply(200, '[{"id":9007199254740993},{"id":9007199254740992}]');
    expect(await list(at.client())).toEqual([{ id: '9007199254740993', name: null }, { id: '9007199254740992', name: null }]);
  });

  it('costs the odd row or field alone, which is counted and named, and never shown', async () => {
    const http = at.client();
    at.answer = reply(200, '[{"id":1,"name":{"canary":1}},{"id":null,"name":"canary"},{"id":3,"name":"Cy"}]');
    expect(await list(http)).toEqual([{ id: '1', name: null }, { id: '3', name: 'Cy' }]);
    expect(http.status()).toMatchObject({
      health: 'OK',
      skippedRows: 1,
      lastError: 'MATRIX sent 1 row and 1 field not as documented: all users (page 1), row 1, name; all users (page 1), row 2, id',
    });
    expect(at.lines.join('')).not.toContain('canary');
  });

  it('is forgotten when the same question is answered well', async () => {
    const http = at.client();
    at.answer = reply(200, '[{"id":null}]');
    await list(http);
    await list(http, 'users?page=2', 'page 2');
    expect(http.status().skippedRows).toBe(2);
    at.answer = reply(200, '[{"id":2}]');
    await list(http);
    expect(http.status()).toMatchObject({ skippedRows: 1, lastError: expect.stringContaining('page 2') as string });
    await list(http, 'users?page=2', 'page 2');
    expect(http.status()).toMatchObject({ skippedRows: 0, lastError: null });
  });
});

describe('a Retry-After', () => {
  it.each(['2098', '604800', 'Fri, 01 Jan 2098 00:00:00 GMT'])('of %s is believed for a quarter of an hour, then one call asks again', async (value) => {
    let now = Date.now();
    const http = at.client({ timeoutMs: 5000 }, {}, { now: () => now });
    const patient = () => openOperation(passport({ deadline: Number.MAX_SAFE_INTEGER }));
    at.answer = reply(503, '', { 'retry-after': value });
    expect(await read(http).catch((error: unknown) => (error as VendorError).extensions)).toMatchObject({ code: 'VENDOR_UNAVAILABLE', retryAfterSeconds: 900 });
    now += 899_000;
    expect(await codeOf(read(http, patient()))).toBe('VENDOR_UNAVAILABLE');
    expect(at.seen).toHaveLength(1);
    now += 2000;
    const { answer, open, release } = held();
    at.answer = answer;
    const five = Promise.all(Array.from({ length: 5 }, (_, i) => codeOf(read(http, patient(), `user/${i}`))));
    await expect.poll(() => open.length).toBe(1);
    await sleep(30);
    expect(open).toHaveLength(1);
    at.answer = reply(200, '{"id":1}');
    release();
    expect(await five).toEqual(Array.from({ length: 5 }, () => 'answered'));
    expect(at.seen).toHaveLength(6);
  });

  it('says nothing where the vendor refuses for another reason', async () => {
    at.answer = reply(400, '{}', { 'retry-after': '600' });
    const http = at.client();
    expect(await codeOf(read(http))).toBe('VENDOR_BAD_RESPONSE');
    at.answer = reply(200, '{"id":1}');
    expect(await codeOf(read(http, operation(), 'other'))).toBe('answered');
  });
});

describe('a client that leaves', () => {
  const leaving = () => {
    const abort = new AbortController();
    return { as: operation(abort.signal), leave: () => abort.abort() };
  };

  it('costs no call that was not made yet', async () => {
    const { answer, open, release } = held();
    at.answer = answer;
    const http = at.client({ maxConcurrency: 2, timeoutMs: 5000 });
    const { as, leave } = leaving();
    const all = Promise.all(Array.from({ length: 20 }, (_, i) => codeOf(read(http, as, `user/${i}`))));
    await expect.poll(() => open.length).toBe(2);
    leave();
    release();
    await all;
    expect(at.seen).toHaveLength(2);
    expect(http.status().health).toBe('UNKNOWN');
  });

  it('frees the vendor of what is in flight, and nothing of that is tried again', async () => {
    let closed = 0;
    at.answer = (_request, response) => void response.on('close', () => (closed += 1));
    const http = at.client({ timeoutMs: 5000 });
    for (let i = 0; i < 20; i += 1) {
      const { as, leave } = leaving();
      const asked = codeOf(read(http, as, `user/${i}`));
      await expect.poll(() => at.seen.length).toBe(i + 1);
      leave();
      await asked;
    }
    await expect.poll(() => closed).toBe(20);
    expect(at.seen).toHaveLength(20);
    at.answer = reply(200, '{"id":1}');
    // Twenty calls that were given up say nothing about the vendor.
    expect(await codeOf(read(http))).toBe('answered');
  });

  it('does not keep others from what they wait for too', async () => {
    const { answer, open, release } = held();
    at.answer = answer;
    const http = at.client({ timeoutMs: 5000 });
    const { as, leave } = leaving();
    const first = codeOf(read(http, as));
    await expect.poll(() => open.length).toBe(1);
    const second = read(http);
    leave();
    await sleep(20);
    release();
    expect(await second).toEqual({ id: 1 });
    await first;
    expect(at.seen).toHaveLength(1);
  });

  it('before the call was made leaves it to others who wait for it', async () => {
    const { answer, open, release } = held();
    at.answer = answer;
    const http = at.client({ maxConcurrency: 1, timeoutMs: 5000 });
    const busy = read(http, operation(), 'busy');
    await expect.poll(() => open.length).toBe(1);
    const { as, leave } = leaving();
    const first = codeOf(read(http, as, 'wanted'));
    const second = codeOf(read(http, operation(), 'wanted'));
    leave();
    at.answer = reply(200, '{"id":1}');
    release();
    await Promise.all([busy, first]);
    expect(await second).toBe('answered');
    expect(at.seen).toHaveLength(2);
  });
});

describe('calls that wait for their turn', () => {
  it('go in the order of their rank: who was begun is finished first', async () => {
    const { answer, open, release } = held();
    at.answer = answer;
    const http = at.client({ maxConcurrency: 1, timeoutMs: 5000 });
    const as = operation();
    const ask = (path: string, rank?: number) => codeOf(http.for(as).get('user', path, { read: rows(text), rank }));
    const asked = [ask('first', 0), ask('unranked'), ask('third', 2), ask('second', 1), ask('first-again', 0)];
    await expect.poll(() => open.length).toBe(1);
    at.answer = reply(200, '[]');
    release();
    await Promise.all(asked);
    expect(at.seen.map((line) => /api\/([\w-]+)/.exec(line)![1])).toEqual(['first', 'first-again', 'second', 'third', 'unranked']);
  });

  it('count for their operation when they are made', async () => {
    const http = at.client({ maxConcurrency: 1, maxCallsPerOperation: 2, callsPerMinute: 10 });
    const as = operation();
    expect([http.for(as).left(), at.client().for(as).left()]).toEqual([2, 100]);
    const ask = (path: string, rank: number) => codeOf(http.for(as).get('user', path, { read: rows(text), rank }));
    at.answer = reply(200, '[]');
    expect(await Promise.all([ask('c', 3), ask('b', 2), ask('a', 1)])).toEqual(['answered', 'QUERY_TOO_COMPLEX', 'answered']);
    expect(http.for(as).left()).toBe(0);
  });

  it('are made once for an operation, and anew where rows have moved', async () => {
    const http = at.client();
    const as = operation();
    at.answer = reply(200, '[]');
    const ask = (fresh: boolean) => http.for(as).get('users', 'users', { read: users, fresh });
    await ask(false);
    await ask(false);
    expect(at.seen).toHaveLength(1);
    at.answer = reply(200, '[{"id":1}]');
    expect(await ask(true)).toEqual([{ id: '1', name: null }]);
    expect(await ask(false)).toEqual([{ id: '1', name: null }]);
    expect(at.seen).toHaveLength(2);
  });
});
