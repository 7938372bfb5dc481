import { expect, it } from 'vitest';
import { decode, parseJson } from './json.ts';

const JSON_UTF8 = 'application/json; charset=utf-8';

it.each([
  ['UTF-8', Buffer.from('{"a":"ü"}'), JSON_UTF8],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff{"a":"ü"}'), JSON_UTF8],
  ['UTF-16 with a byte order mark, whatever the header says', Buffer.from('\ufeff{"a":"ü"}', 'utf16le'), JSON_UTF8],
  ['big-endian UTF-16', Buffer.from('\ufeff{"a":"ü"}', 'utf16le').swap16(), ''],
  ['the charset that the header names', Buffer.from('{"a":"ü"}', 'latin1'), 'application/json;charset="ISO-8859-1"'],
  ['UTF-8 where the header names a charset that nobody knows', Buffer.from('{"a":"ü"}'), 'application/json; charset=klingon'],
  ['UTF-8 without a header', Buffer.from('{"a":"ü"}'), ''],
])('reads %s', (_what, body, contentType) => {
  expect(parseJson(decode(body, contentType))).toEqual({ a: 'ü' });
});

it('keeps every digit of a large whole number, as text', () => {
  expect(parseJson('{"id":9007199254740993,"ids":[ -12345678901234567890 , 3],"n":1}')).toEqual({ id: '9007199254740993', ids: ['-12345678901234567890', 3], n: 1 });
});

it('leaves alone what is no large whole number', () => {
  const text = '{"id":9007199254740993,"a":"x,9007199254740993]","b":"\\"[9007199254740993","c":0.12345678901234567,"d":1234567890123456.5,"e":1e16,"f":123456789012345}';
  expect(parseJson(text)).toEqual({ id: '9007199254740993', a: 'x,9007199254740993]', b: '"[9007199254740993', c: 0.12345678901234567, d: 1234567890123456.5, e: 1e16, f: 123456789012345 });
});

it('takes no time for large numbers within a large text', () => {
  const text = JSON.stringify({ id: 1, long: `${'x\\"'.repeat(500_000)},9007199254740993` }).replace('"id":1', '"id":9007199254740993');
  expect(parseJson(text)).toMatchObject({ id: '9007199254740993' });
});

it('refuses what is no JSON', () => {
  expect(() => parseJson('{"id":9007199254740993')).toThrow(SyntaxError);
});
