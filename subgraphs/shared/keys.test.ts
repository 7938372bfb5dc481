import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, DEFAULT_PLACEHOLDERS, emailKey, employeeNumberKey } from './keys.ts';

const numberKey = (raw: string | null | undefined, stripZeros = false) => employeeNumberKey(raw, { stripZeros });

describe('an email as a key', () => {
  it('ignores letter case and surrounding space', () => {
    expect(emailKey(' Jonas.BERG@northwind.example\t')).toBe('jonas.berg@northwind.example');
  });

  it('is the same for composed and decomposed letters', () => {
    expect(emailKey('Jose\u0301@northwind.example')).toBe(emailKey('josé@northwind.example'));
    expect(emailKey('J\u030C@northwind.example')).toBe(emailKey('\u01F0@northwind.example'));
  });

  it.each(['p.n@northwind.example', 'pn+exam@northwind.example'])('keeps %s apart from the address without dot or tag', (email) => {
    expect(emailKey(email)).toBe(email);
  });

  it.each([null, undefined, '', '  ', 'none', 'n/a', '@', ' @ ', '@northwind.example', 'petra@'])('is none for %j', (raw) => {
    expect(emailKey(raw)).toBeNull();
  });

  it('stays the same when it is normalized again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const key = emailKey(`${text}@x.y`);
        expect(emailKey(key)).toBe(key);
      }),
    );
  });
});

describe('an employee number as a key', () => {
  it('ignores letter case and surrounding space', () => {
    expect(numberKey(' k-77b ')).toBe('K-77B');
  });

  it('is the same for composed and decomposed letters', () => {
    expect(numberKey('n\u0303-1')).toBe(numberKey('Ñ-1'));
    expect(numberKey('\u0390-1')).toBe(numberKey('\u03AA\u0301-1'));
  });

  it('counts leading zeros unless told otherwise', () => {
    expect(numberKey('00123')).toBe('00123');
    expect(numberKey('00123', true)).toBe('123');
    expect(numberKey('100', true)).toBe('100');
  });

  it.each(DEFAULT_PLACEHOLDERS)('is none for the placeholder %s in any spelling', (placeholder) => {
    expect(numberKey(` ${placeholder.toLowerCase()} `)).toBeNull();
    expect(numberKey(placeholder, true)).toBeNull();
  });

  it.each([null, undefined, '', '   ', '0000', '---', '–', '0-0'])('is none for %j, whatever the placeholders are', (raw) => {
    expect(employeeNumberKey(raw, { stripZeros: false, placeholders: [] })).toBeNull();
    expect(employeeNumberKey(raw, { stripZeros: true, placeholders: [] })).toBeNull();
  });

  it('is none for a placeholder, before and after its zeros are gone', () => {
    expect(numberKey('000N/A', true)).toBeNull();
    expect(employeeNumberKey('007', { stripZeros: true, placeholders: ['007'] })).toBeNull();
  });

  it('takes another list of placeholders, in any spelling', () => {
    const options = { stripZeros: false, placeholders: ['to follow'] };
    expect(employeeNumberKey('To Follow', options)).toBeNull();
    expect(employeeNumberKey('TBA', options)).toBe('TBA');
  });

  it('stays the same when it is normalized again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, stripZeros) => {
        const key = numberKey(text, stripZeros);
        expect(numberKey(key, stripZeros)).toBe(key);
      }),
    );
  });
});

describe('two names', () => {
  it.each([
    ['Bruno Keller', 'keller, bruno'],
    ['Jose\u0301 Nu\u0301n\u0303ez', 'José Núñez'],
    ['Jürgen Groß', 'JÜRGEN GROSS'],
    ['Οδυσσεύς', 'ΟΔΥΣΣΕΎΣ'],
    ['Ας.Βας', 'Ας Βας'],
    ['李小龙', '李小龙'],
    ['हिन्दी शर्मा', 'शर्मा हिन्दी'],
    ['Candidate 12', '12 candidate'],
  ])('agree: %s and %s', (a, b) => {
    expect(compareNames(a, b)).toBe('agree');
  });

  it.each([
    ['Harald Fjeld', 'Mina Petrov'],
    ['Laura Schmidt', 'L. Meyer-Brandt'],
    ['李小龙', '成龙'],
    ['Иван Петров', 'Анна Смирнова'],
    ['शर्मा', 'वर्मा'],
    ['山田 はなこ', '鈴木 さくら'],
  ])('contradict: %s and %s', (a, b) => {
    expect(compareNames(a, b)).toBe('contradict');
  });

  it.each([
    ['', 'Wanda Empty'],
    ['', ''],
    [' - ', 'Wanda Empty'],
    ['李小龙', 'Xiaolong Li'],
    ['李小龙 Bruce', 'Xiaolong Li'],
    ['Иван Петров', 'Ivan Petrov'],
    ['Paul Weber', 'Paula Weber'],
    ['Bruno Keller', 'Bruno Maria Keller'],
    ['4711', 'Bruno Keller'],
    ['4711', '4712'],
  ])('say nothing: %j and %j', (a, b) => {
    expect(compareNames(a, b)).toBe('silent');
  });

  it('say the same in both directions', () => {
    const name = fc.array(fc.constantFrom('Ana', 'ANA', 'Ruiz', 'Mina', '李', '小龙', '7', '-'), { maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compareNames(a, b)).toBe(compareNames(b, a));
      }),
    );
  });
});
