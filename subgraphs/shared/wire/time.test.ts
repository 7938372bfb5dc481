import { expect, it } from 'vitest';
import { parseTime } from './time.ts';

const at = (text: string) => {
  const time = parseTime(text);
  return time === null || time === 'never' ? time : time.at.toISOString();
};

it.each([
  ['tenths', '2026-11-29T10:20:30.5Z', '2026-11-29T10:20:30.500Z'],
  ['hundredths behind a comma', '2026-11-29T10:20:30,25Z', '2026-11-29T10:20:30.250Z'],
  ['microseconds, of which no more than milliseconds are kept', '2026-11-29T10:20:30.123456Z', '2026-11-29T10:20:30.123Z'],
  ['nanoseconds', '2026-11-29T10:20:30.999999999Z', '2026-11-29T10:20:30.999Z'],
  ['a blank before the zone', '2026-11-29 10:20:30 UTC', '2026-11-29T10:20:30.000Z'],
  ['small letters', '2026-11-29t10:20:30z', '2026-11-29T10:20:30.000Z'],
  ['hours alone for a zone', '2026-11-29T10:20+02', '2026-11-29T08:20:00.000Z'],
  ['no padding', '2026-1-2 3:4:5', '2026-01-02T03:04:05.000Z'],
  ['blanks around it', ' 2026-11-29 ', '2026-11-29T00:00:00.000Z'],
  ['month and day in two digits, American', '11/09/2007', '2007-11-09T00:00:00.000Z'],
  ['month and day in one digit, American', '2/1/2007', '2007-02-01T00:00:00.000Z'],
  ['the last day of a leap year’s February', '2024-02-29', '2024-02-29T00:00:00.000Z'],
])('reads %s', (_what, text, shown) => {
  expect(at(text)).toBe(shown);
});

it.each([
  ['2026-11-29T10:20+14:00', '2026-11-28T20:20:00.000Z'],
  ['2026-11-29T10:20-14:59', '2026-11-30T01:19:00.000Z'],
  ['2026-11-29T23:59:59Z', '2026-11-29T23:59:59.000Z'],
])('reads what is just within bounds: %s', (text, shown) => {
  expect(at(text)).toBe(shown);
});

it.each([
  ['2026-11-29T10:20+15:00'], ['2026-11-29T10:20+01:60'], ['2026-11-29T24:00Z'], ['2026-11-29T10:60Z'], ['2026-11-29T10:20:60Z'],
  ['2026-02-29'], ['2026-04-31'], ['2026-11-00'], ['2026-00-10'], ['2026-11-99'], ['13/01/2026'],
])('reads nothing where there is no such time: %s', (text) => {
  expect(parseTime(text)).toBeNull();
});

it.each([['due 2026-11-29'], ['2026-11-29 or so'], ['12026-11-29'], ['2026-11-290'], ['2026-11-29T10:20:30Zulu'], ['2026-11-29T10:20:30+01:000'], ['2026-11-29T10:20:30.Z'], ['2026-11-29T10'], ['12/11/20071'], ['112/11/2007'], ['2/11/07'], ['']])(
  'reads nothing where there is more or less than a time: %s',
  (text) => {
    expect(parseTime(text)).toBeNull();
  },
);

it('tells a day from a time of day', () => {
  expect([parseTime('2026-11-29'), parseTime('2/1/2007'), parseTime('2026-11-29T00:00Z')]).toMatchObject([{ hasClock: false }, { hasClock: false }, { hasClock: true }]);
});
