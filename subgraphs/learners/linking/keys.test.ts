import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailKey, employeeNumberKey } from './keys.ts';
import { wordLists } from './words.ts';

const numberKey = (raw: string | null | undefined, stripZeros = false) => employeeNumberKey(raw, { stripZeros });

/** Characters that are not seen. */
const UNSEEN = ['\u00AD', '\u034F', '\u061C', '\u180E', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u2060', '\u2066', '\uFE0F', '\uFEFF', '\u{E0020}', '\0', '\x07', '\x7F', '\u009F'];

const code = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

describe('an email as a key', () => {
  it.each([
    ['letter case and space around', ' Jonas.BERG@Northwind.example\t', 'jonas.berg@northwind.example'],
    ['a mail link', 'mailto:anna@x.example', 'anna@x.example'],
    ['a mail link with a subject', 'MailTo: Anna@x.example?subject=Hi', 'anna@x.example'],
    ['a name before it', 'Anna Weber <Anna@x.example>', 'anna@x.example'],
    ['a quoted name before it', '"Weber, Anna" <anna@x.example>', 'anna@x.example'],
    ['brackets alone', '<anna@x.example>', 'anna@x.example'],
    ['a mail link in brackets', 'Anna < MAILTO:anna@x.example >', 'anna@x.example'],
    ['dots at the end of the domain', 'anna@x.example..', 'anna@x.example'],
    ['an international domain', 'anna@münchen.example', 'anna@xn--mnchen-3ya.example'],
    ['an international domain in capitals', 'Anna@MÜNCHEN.EXAMPLE.', 'anna@xn--mnchen-3ya.example'],
    ['an ideographic full stop', 'anna@例え.テスト。', 'anna@xn--r8jz45g.xn--zckzah'],
    ['a domain of digits', 'anna@123', 'anna@123'],
    ['a domain that has no ASCII form', 'anna@ü..x y', 'anna@ü..x y'],
  ])('sees through %s', (_, raw, key) => {
    expect(emailKey(raw)).toBe(key);
    expect(emailKey(key)).toBe(key);
  });

  it.each(['p.n@x.example', 'pn+exam@x.example', 'who?@x.example', "o'brien@x.example", 'a<b@x.example'])('keeps %s as it is', (email) => {
    expect(emailKey(email)).toBe(email);
  });

  it('is the same for composed and decomposed letters', () => {
    expect(emailKey('Jose\u0301@x.example')).toBe(emailKey('josé@x.example'));
    expect(emailKey('J\u030C@x.example')).toBe(emailKey('\u01F0@x.example'));
  });

  it.each(UNSEEN.map((character) => [code(character), character]))('does not see %s', (_, character) => {
    expect(emailKey(`${character}an${character}na@x.exa${character}mple${character}`)).toBe('anna@x.example');
  });

  it.each([null, undefined, '', '  ', '\u200B', 'none', 'n/a', '@', ' @ ', '@x.example', 'petra@', 'petra@.', 'Anna <@x.example>', 'mailto:', 'mailto:?a@b'])('is none for %j', (raw) => {
    expect(emailKey(raw)).toBeNull();
  });

  it.each(['none', 'noemail', 'no-email', 'no-reply', 'noreply', 'unknown', 'test', 'NoReply', ' TEST', 'tes\u00ADt'])('is none for %s@, whatever the domain', (local) => {
    expect(emailKey(`${local}@x.example`)).toBeNull();
    expect(emailKey(`mailto:${local}@münchen.example`)).toBeNull();
  });

  it.each(['testa', 'a.test', 'notest', 'no', 'test+anna'])('keeps %s@', (local) => {
    expect(emailKey(`${local}@x.example`)).toBe(`${local}@x.example`);
  });

  it('takes more placeholders, in any spelling', () => {
    const words = wordLists({ placeholders: [' Reception@', 'HR@Münch\u00ADen.example'] });
    expect(emailKey('reception@anywhere.example', words)).toBeNull();
    expect(emailKey('hr@xn--mnchen-3ya.example', words)).toBeNull();
    expect(emailKey('noreply@x.example', words)).toBeNull();
    expect(emailKey('hr@x.example', words)).toBe('hr@x.example');
  });
});

describe('an employee number as a key', () => {
  it.each([
    [' k-77b ', 'K-77B'],
    ['k \t 77', 'K 77'],
    ['k\u00A077', 'K 77'],
    ['k\u3000\u200977', 'K 77'],
    ['n\u0303-1', 'Ñ-1'],
    ['\u0390-1', '\u03AA\u0301-1'],
    ['00123', '00123'],
    ['9999', '9999'],
    ['99998', '99998'],
    ['XX', 'XX'],
    ['XXXL', 'XXXL'],
    ['NAT', 'NAT'],
    ['TEST-1', 'TEST-1'],
  ])('of %j is %j', (raw, key) => {
    expect(numberKey(raw)).toBe(key);
    expect(numberKey(key)).toBe(key);
  });

  it.each([
    ['00123', '123'],
    ['0 0123', '123'],
    ['100', '100'],
    ['00K-7', 'K-7'],
  ])('of %j without leading zeros is %j', (raw, key) => {
    expect(numberKey(raw, true)).toBe(key);
  });

  it.each(UNSEEN.map((character) => [code(character), character]))('does not see %s', (_, character) => {
    expect(numberKey(`${character}1${character}2${character}`)).toBe('12');
    expect(numberKey(`N/${character}A`)).toBeNull();
  });

  const none = '0 NA N/A #N/A N.A. NONE NULL NIL UNDEFINED NAN TRUE FALSE UNKNOWN TBA TBC TBD TEST TEMP EXTERNAL CONTRACTOR ? - .'.split(' ');

  it.each([...none, '0000', '---', '–', '—-', '\u2212', '0-0', '99999', '9999999', 'XXX', 'XXXXXX'])('is none for %s in any spelling', (raw) => {
    for (const spelling of [raw, ` ${raw.toLowerCase()}\u00A0`, `${raw.slice(0, 1)}\u200B${raw.slice(1)}`, Array.from(raw).join(' ')]) {
      expect(numberKey(spelling)).toBeNull();
      expect(numberKey(spelling, true)).toBeNull();
    }
  });

  it.each([null, undefined, '', '   ', '\u00AD'])('is none for %j', (raw) => {
    expect(numberKey(raw)).toBeNull();
  });

  it.each(['000N/A', '0099999', '00 XXX'])('is none for %s, a placeholder behind zeros', (raw) => {
    expect(numberKey(raw, true)).toBeNull();
  });

  it('takes more placeholders, in any spelling', () => {
    const words = wordLists({ placeholders: ['to follow', '007'] });
    expect(employeeNumberKey('To \u00A0 Follow', { stripZeros: false, words })).toBeNull();
    expect(employeeNumberKey('007', { stripZeros: true, words })).toBeNull();
    expect(employeeNumberKey('TBA', { stripZeros: false, words })).toBeNull();
    expect(employeeNumberKey('to follow', { stripZeros: false })).toBe('TO FOLLOW');
  });
});

describe('any key', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...Array.from('09- .aA@<>?:üß\u0301\u200B\u00A0。'), 'mailto:') }));

  it('stays the same when it is normalized again', () => {
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (one, other, stripZeros) => {
        const [email, number] = [emailKey(`${one}@${other}`), numberKey(one, stripZeros)];
        expect(emailKey(email)).toBe(email);
        expect(numberKey(number, stripZeros)).toBe(number);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on characters that are not seen, nor on the composition of letters', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...Array.from('aB1é ñ@.<>-')), fc.constantFrom('', '', ...UNSEEN))), (pieces) => {
        const seen = pieces.map(([character]) => character).join('');
        const hidden = pieces.flat().join('').normalize('NFD');
        expect(emailKey(hidden)).toBe(emailKey(seen));
        expect(numberKey(hidden)).toBe(numberKey(seen));
      }),
    );
  });

  it('does not depend on letter case', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Array.from('abNAxX09é ü@.-'), 'mailto:', 'none')), (pieces) => {
        const text = pieces.join('');
        expect(emailKey(text.toUpperCase())).toBe(emailKey(text.toLowerCase()));
        expect(numberKey(text.toUpperCase())).toBe(numberKey(text.toLowerCase()));
      }),
    );
  });

  it('costs little, however long and odd the value', () => {
    const odd = `a@${'.'.repeat(100_000)}x${'@<'.repeat(50_000)}${'0 '.repeat(50_000)}ü`;
    const start = performance.now();
    emailKey(odd);
    emailKey(`mailto:${odd}`);
    numberKey(odd, true);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
