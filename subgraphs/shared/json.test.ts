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

it.each([
  ['first half of a little-endian mark', [0xff, 0x41], 'text/plain; charset=iso-8859-1', 'ÿA'],
  ['second half of a little-endian mark', [0x41, 0xfe], 'text/plain; charset=iso-8859-1', 'Aþ'],
  ['first half of a big-endian mark', [0xfe, 0x41], 'text/plain; charset=iso-8859-1', 'þA'],
  ['second half of a big-endian mark', [0x41, 0xff], 'text/plain; charset=iso-8859-1', 'Aÿ'],
  ['charset in capitals, with spaces', [0xfc], 'TEXT/HTML; CHARSET = ISO-8859-1', 'ü'],
  ['charset with spaces before its sign alone', [0xfc], 'text/html; charset \t=iso-8859-1', 'ü'],
])('takes the %s for what it is', (_what, bytes, contentType, text) => {
  expect(decode(Buffer.from(bytes), contentType)).toBe(text);
});

it('keeps every digit of a large whole number, as text', () => {
  expect(parseJson('{"id":9007199254740993,"ids":[ -12345678901234567890 , 3],"n":1}')).toEqual({ id: '9007199254740993', ids: ['-12345678901234567890', 3], n: 1 });
});

it.each(['[1000000000000001]', '[0,1000000000000001]', '{"id":1000000000000001}', '{"id":  1000000000000001}', '{"id":-1000000000000001}'])('keeps the digits of %s, whatever stands before them', (json) => {
  expect(JSON.stringify(parseJson(json))).toBe(json.replace(/\s/g, '').replace(/-?\d{16}/, '"$&"'));
});

it('reads a large number that is all there is', () => {
  expect(parseJson(' 12345678901234567890 ')).toBe('12345678901234567890');
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
