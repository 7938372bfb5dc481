import { describe, expect, it } from 'vitest';
import { atLeastZero, between, day, filled, flag, free, id, instant, number, optionalId, text, whole, word } from './fields.ts';
import { Oddities } from './oddities.ts';
import { LEFT_OUT, type Read } from './read.ts';

/** What a field reads, and what it notes. */
const read = <T>(field: Read<T>, value: unknown) => {
  const odd = new Oddities();
  odd.at = 'field';
  return { value: field(value, odd), noted: odd.list().map(({ loss }) => loss) };
};

/** Readable, and as documented. */
const plain = (value: unknown) => ({ value, noted: [] });
const odd = (value: unknown, loss = 'field') => ({ value, noted: [loss] });

describe('nothing there', () => {
  it.each([text, filled, optionalId, number, whole, flag, instant, day, free, word({ a: 'A' })])('is null and not odd', (field: Read<unknown>) => {
    expect(read(field, undefined)).toEqual(plain(null));
    expect(read(field, null)).toEqual(plain(null));
  });

  it('is a blank text too, but for texts', () => {
    for (const field of [filled, optionalId, number, whole, flag, instant, day, word({ a: 'A' })] as Read<unknown>[]) expect(read(field, '  ')).toEqual(plain(null));
    expect(read(text, '')).toEqual(plain(''));
  });
});

describe('a text', () => {
  it.each([
    ['as it is', ' Ada ', ' Ada '],
    ['sent as a number', 12, '12'],
    ['with a NUL and other controls', 'A\u0000d\u0007a\u009f', 'Ada'],
    ['with line breaks and tabs', 'a\r\n\tb', 'a\r\n\tb'],
    ['with half a character', 'Ada\ud83d', 'Ada\ufffd'],
    ['with whole characters beyond the basic plane', 'Ada 🎓', 'Ada 🎓'],
  ])('is read %s', (_how, sent, shown) => {
    expect(read(text, sent)).toEqual(plain(shown));
  });

  it.each([[{}], [['a@b.example']], [true]])('of another type is null and noted: %j', (sent) => {
    expect(read(text, sent)).toEqual(odd(null));
  });
});

describe('an id', () => {
  it.each([
    ['text', 'abc', 'abc'],
    ['a number', 12, '12'],
    ['zero', 0, '0'],
    ['more digits than a number holds', '9007199254740993', '9007199254740993'],
    ['blanks around it', ' 12 ', '12'],
  ])('is read from %s', (_how, sent, shown) => {
    expect(read(id, sent)).toEqual(plain(shown));
  });

  it.each([[null], [undefined], [''], [' '], [{}], [[1]], [true], [1.5], [2 ** 53], [NaN]])('leaves its row out where it is none: %j', (sent) => {
    expect(read(id, sent).value).toBe(LEFT_OUT);
  });

  it('of something else may be missing, and is noted where it is no id', () => {
    expect(read(optionalId, { id: 1 })).toEqual(odd(null));
    expect(read(optionalId, 7)).toEqual(plain('7'));
  });
});

describe('a number', () => {
  it.each([
    ['as text', '12.5', 12.5],
    ['with a sign for per cent', ' 75 % ', 75],
    ['with such a sign next to it', '75%', 75],
    ['negative', -3, -3],
  ])('is read %s', (_how, sent, shown) => {
    expect(read(number, sent)).toEqual(plain(shown));
  });

  it.each([['many'], ['75% of 40'], ['75 p'], ['%75'], [true], [[5]], [{}], [Infinity], ['1e999']])('that is none is null and noted: %j', (sent) => {
    expect(read(number, sent)).toEqual(odd(null));
  });

  it('that is whole is rounded, and null where GraphQL could not hold it', () => {
    expect(read(whole, 2.6)).toEqual(plain(3));
    expect(read(whole, 2 ** 31 - 1)).toEqual(plain(2 ** 31 - 1));
    expect(read(whole, 2 ** 31)).toEqual(odd(null));
    expect(read(whole, 'x')).toEqual(odd(null));
  });
});

describe('a number within bounds', () => {
  it.each([
    [0, 0],
    [100, 100],
    [50, 50],
    [null, null],
  ])('is read: %j', (sent, shown) => {
    expect(read(between(0, 100, number), sent)).toEqual(plain(shown));
  });

  it.each([-0.1, 100.1, -1e9, 1e9])('is null and noted beyond them: %j', (sent) => {
    expect(read(between(0, 100, number), sent)).toEqual(odd(null));
  });

  it('is noted once where it is none', () => {
    expect(read(between(0, 100, number), 'many')).toEqual(odd(null));
  });

  it('may be as large as it likes where it is a length or a count', () => {
    expect([read(atLeastZero(number), 0), read(atLeastZero(number), 1e300), read(atLeastZero(number), -1)]).toEqual([plain(0), plain(1e300), odd(null)]);
  });
});

describe('a flag', () => {
  it.each([[true, true], ['true', true], [' TRUE ', true], [false, false], ['false', false]])('is read: %j', (sent, shown) => {
    expect(read(flag, sent)).toEqual(plain(shown));
  });

  it.each([[1, true], ['1', true], ['yes', true], ['Y', true], [0, false], ['no', false], ['N', false]])('is read with a guess, and noted: %j', (sent, shown) => {
    expect(read(flag, sent)).toEqual(odd(shown));
  });

  it.each([[2], ['maybe'], [{}], [[true]]])('that is none is null and noted: %j', (sent) => {
    expect(read(flag, sent)).toEqual(odd(null));
  });
});

describe('an instant', () => {
  it.each([
    ['2026-11-29T10:20:30.123Z', '2026-11-29T10:20:30.123Z'],
    ['2015-10-29T15:28:59+0000', '2015-10-29T15:28:59.000Z'],
    ['2018-05-19T01:00:06.000+0800', '2018-05-18T17:00:06.000Z'],
    ['2015-10-29 15:28:59', '2015-10-29T15:28:59.000Z'],
    ['2021.02.01 17:03:01', '2021-02-01T17:03:01.000Z'],
    ['2021-02-01T17:03-03:30', '2021-02-01T20:33:00.000Z'],
    ['2026-11-29', '2026-11-29T00:00:00.000Z'],
    ['2/11/2007', '2007-02-11T00:00:00.000Z'],
    ['1971-01-01T00:00:00Z', '1971-01-01T00:00:00.000Z'],
    ['9998-12-31T23:59:59Z', '9998-12-31T23:59:59.000Z'],
  ])('is read from %s', (sent, shown) => {
    expect(read(instant, sent)).toEqual(plain(new Date(shown)));
  });

  it.each([['0001-01-01T00:00:00Z'], ['0000-12-31'], ['1970-01-01T00:00:00Z'], ['9999-12-31T23:59:59-0500'], ['9999-01-01'], ['1970-12-31T23:00:00-0030']])('outside 1971 to 9998 stands for none: %s', (sent) => {
    expect(read(instant, sent)).toEqual(odd(null, 'never'));
  });

  it.each([['soon'], ['2026-02-31'], ['2026-11-29T25:00Z'], ['2026-13-01'], ['2026-11-29T10:20+99:99'], ['20261129'], [1_764_000_000], [true], [{}]])('that is none is null and noted: %j', (sent) => {
    expect(read(instant, sent)).toEqual(odd(null));
  });

  it('by which something is due lasts to the end of its day where no time of day is said', () => {
    expect(read(day, '2026-11-29')).toEqual(plain(new Date('2026-11-29T23:59:59.999Z')));
    expect(read(day, '2026-11-29T12:00Z')).toEqual(plain(new Date('2026-11-29T12:00:00.000Z')));
    expect(read(day, '0001-01-01')).toEqual(odd(null, 'never'));
  });
});

describe('a word', () => {
  const style = word({ instructor: 'INSTRUCTOR', self_paced: 'SELF_PACED', 3: 'THREE' });

  it.each([['Instructor', 'INSTRUCTOR'], ['Self paced', 'SELF_PACED'], ['selfPaced', 'SELF_PACED'], ['self-paced', 'SELF_PACED'], [' Self - paced ', 'SELF_PACED'], [3, 'THREE']])('is ours in any spelling: %s', (sent, ours) => {
    expect(read(style, sent)).toEqual(plain({ ours, raw: String(sent) }));
  });

  it('that nobody knows is UNKNOWN, counted, and shown as it was sent', () => {
    expect(read(style, 'Blended')).toEqual(odd({ ours: 'UNKNOWN', raw: 'Blended' }, 'word'));
    expect(read(style, 'constructor')).toEqual(odd({ ours: 'UNKNOWN', raw: 'constructor' }, 'word'));
  });

  it('of another type is null', () => {
    expect(read(style, {})).toEqual(odd(null));
  });
});

it('shows an object of no documented shape as it was sent', () => {
  expect(read(free, { a: [1] })).toEqual(plain({ a: [1] }));
  expect(read(free, [1])).toEqual(odd(null));
});

it('shows no object that is nested deeper than anybody writes', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 'x' : { shallow: 1, deep: nested(levels - 1) });
  expect(read(free, nested(100))).toEqual(plain(nested(100)));
  expect(read(free, nested(101))).toEqual(odd(null));
});
