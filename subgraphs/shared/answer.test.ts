import { describe, expect, it } from 'vitest';
import { LONGEST_REST_SECONDS, PDF_INSTEAD, readAnswer, type Classify } from './answer.ts';
import type { HttpAnswer } from './transport.ts';
import { id } from './wire/fields.ts';
import { document, object, rows } from './wire/shapes.ts';

const answer = (status: number, body: string, more: Partial<HttpAnswer> = {}): HttpAnswer => ({ status, contentType: 'application/json', body: Buffer.from(body), retryAfterSeconds: undefined, ...more });
const users = rows(object({ id }));
const outcome = (status: number, body: string, more?: Partial<HttpAnswer>, classify?: Classify) => readAnswer(answer(status, body, more), users, classify);

describe('an answer', () => {
  it.each([200, 201, 299])('of status %i is read', (status) => {
    expect(outcome(status, '[{ "id": 7 }]')).toMatchObject({ kind: 'value', value: [{ id: '7' }] });
  });

  it('may hold what looks like HTML or a PDF', () => {
    expect(outcome(200, ' [{ "id": "a <b> %PDF" }]')).toMatchObject({ kind: 'value', value: [{ id: 'a <b> %PDF' }] });
  });

  it('tells what of it was odd', () => {
    const read = outcome(200, '[{ "id": 7 }, {}]');
    expect(read.kind === 'value' && read.odd.count('row')).toBe(1);
  });

  it.each([
    ['HTML', '\n <html>secret</html>', {}, 'HTML instead of JSON'],
    ['a text', 'secret', {}, 'not JSON'],
    ['a PDF by its type', 'secret', { contentType: 'application/pdf' }, PDF_INSTEAD],
    ['a PDF by its type, spelled otherwise', 'secret', { contentType: '  Application/PDF; x=y' }, PDF_INSTEAD],
    ['a PDF by its first letters', '%PDF-1.7 secret', {}, PDF_INSTEAD],
    ['a PDF behind blanks', ' \n%PDF-1.7 secret', {}, PDF_INSTEAD],
    ['a type that only begins like a PDF', 'secret', { contentType: 'application/pdfx' }, 'not JSON'],
    ['a text in which a PDF is named', 'no %PDF', { contentType: 'text/plain; was=application/pdf' }, 'not JSON'],
    ['an object', '{ "secret": 1 }', {}, 'the body is missing or of another type'],
    ['nothing', ' ', {}, 'the body is missing or of another type'],
  ])('that is %s says so, and nothing of it', (_what, body, more, detail) => {
    expect(outcome(200, body, more)).toEqual({ kind: 'refused', code: 'VENDOR_BAD_RESPONSE', detail });
  });

  it('names the place of what is missing', () => {
    expect(readAnswer(answer(200, '{}'), document({ results: users }), undefined)).toMatchObject({ detail: 'results is missing or of another type' });
  });

  it('that is right, and that our own reader fails on, is no fault of the vendor', () => {
    const ours = () => {
      throw new TypeError('ours');
    };
    expect(() => readAnswer(answer(200, '[]'), ours, undefined)).toThrow(new TypeError('ours'));
  });
});

describe('a status', () => {
  it.each([
    [401, 'VENDOR_AUTH'], [403, 'VENDOR_AUTH'], [429, 'VENDOR_RATE_LIMITED'], [500, 'VENDOR_UNAVAILABLE'], [503, 'VENDOR_UNAVAILABLE'],
  ])('%i is %s', (status, code) => {
    expect(outcome(status, '<html>')).toEqual({ kind: 'refused', code });
  });

  it.each([[199, 'a redirect'], [300, 'a redirect'], [302, 'a redirect'], [399, 'a redirect'], [400, 'status 400'], [418, 'status 418'], [499, 'status 499']])('%i cannot be understood', (status, detail) => {
    expect(outcome(status, '[]')).toEqual({ kind: 'refused', code: 'VENDOR_BAD_RESPONSE', detail });
  });

  it('404 is nothing there', () => {
    expect(outcome(404, '')).toEqual({ kind: 'missing' });
  });

  it('means at a vendor what that vendor says, by its body', () => {
    const classify: Classify = (status, body) => (status === 404 ? 'VENDOR_AUTH' : body === 'gone' ? 'NOT_FOUND' : undefined);
    expect(outcome(404, '', {}, classify)).toMatchObject({ code: 'VENDOR_AUTH' });
    expect(outcome(400, '"gone"', {}, classify)).toEqual({ kind: 'missing' });
    expect(outcome(401, '"else"', {}, classify)).toMatchObject({ code: 'VENDOR_AUTH' });
    expect(outcome(400, 'gone', {}, classify)).toMatchObject({ detail: 'status 400' });
    expect(outcome(400, '<gone>', {}, (_status, body) => (body === undefined ? 'NOT_FOUND' : undefined))).toEqual({ kind: 'missing' });
  });

  it('may bring a rest, of a quarter of an hour at most, where the vendor takes no calls', () => {
    const rest = (status: number, retryAfterSeconds: number) => (outcome(status, '', { retryAfterSeconds }) as { restSeconds?: number }).restSeconds;
    expect([rest(429, 30), rest(503, 30), rest(429, 0), rest(503, 2098), rest(429, 1e9)]).toEqual([30, 30, 0, LONGEST_REST_SECONDS, LONGEST_REST_SECONDS]);
    expect([rest(401, 30), rest(400, 30), rest(302, 30)]).toEqual([undefined, undefined, undefined]);
  });
});
