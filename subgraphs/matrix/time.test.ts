import { describe, expect, it } from 'vitest';
import { instant } from '../shared/wire/fields.ts';
import { Oddities } from '../shared/wire/oddities.ts';
import { dueBy, expiry } from './inferred.ts';
import { formatDate, formatTime } from './time.ts';

const parse = (text: string) => instant(text, new Oddities());

describe('times', () => {
  it.each([
    ['2026-01-31T09:05Z', '2026-01-31T09:05:00.000Z'],
    ['2026-01-31T09:05+05:30', '2026-01-31T03:35:00.000Z'],
    ['2026-01-31T09:05:06.789-0800', '2026-01-31T17:05:06.789Z'],
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['2021.02.01 17:03:01', '2021-02-01T17:03:01.000Z'],
    ['2/11/2007', '2007-02-11T00:00:00.000Z'],
  ])('reads %s', (text, instant) => expect(parse(text)?.toISOString()).toBe(instant));

  it.each(['', 'soon', '2026-02-31', '2026-01-31T25:00Z', '31/31/2026'])('reads %j as no time', (text) => expect(parse(text)).toBeNull());

  it('are written as MATRIX takes them', () => {
    const time = new Date('2026-01-31T23:05:06.789Z');
    expect([formatDate(time), formatTime(time)]).toEqual(['2026-01-31', '2026-01-31T23:05Z']);
  });

  it.each(['+010000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z'])('that cannot be written so are refused: %s', (text) => {
    for (const format of [formatDate, formatTime]) expect(() => format(new Date(text))).toThrow('the years 0000 to 9999');
  });

  it('let a last day last until it ends', () => {
    expect(dueBy(new Date('2026-01-31')).toISOString()).toBe('2026-01-31T23:59:59.999Z');
    expect(dueBy(new Date('2026-01-31T12:00Z')).toISOString()).toBe('2026-01-31T12:00:00.000Z');
  });

  it.each([
    ['1 year', '2027-01-31'],
    ['1 month', '2026-02-28'],
    ['90 days', '2026-05-01'],
    ['2 Weeks', '2026-02-14'],
  ])('end a certificate after %s', (duration, day) => expect(expiry(new Date('2026-01-31'), duration)?.toISOString().slice(0, 10)).toBe(day));

  it('end no certificate after the last year that can be written', () => expect(expiry(new Date('2026-01-31'), '9000 years')).toBeNull());

  it.each(['12', 'forever', ''])('do not guess the end of a certificate of %j', (duration) => expect(expiry(new Date(), duration)).toBeNull());
});
