import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, parseName, type NameVerdict } from './names.ts';
import { wordLists, type WordLists } from './words.ts';

/** `Anna Weber` is a display name, `Anna + Weber` a given and a family name, `Anna + Weber + Anni W.` all three. */
const named = (text: string, words?: WordLists) => {
  const [givenName, familyName, displayName] = text.split(' + ');
  return parseName(familyName === undefined ? { displayName: text } : { givenName, familyName, displayName }, words);
};

/** The verdict, the same both ways round. */
const verdict = (a: string, b: string, words?: WordLists): NameVerdict => {
  const [x, y] = [named(a, words), named(b, words)];
  expect(compareNames(y, x)).toBe(compareNames(x, y));
  return compareNames(x, y);
};

describe('two names agree', () => {
  it.each([
    ['José Muñoz', 'Jose Munoz'],
    ['José Muñoz', 'JOSE\u0301 MUN\u0303OZ'],
    ['Łukasz Nowak', 'Lukasz Nowak'],
    ['Mette Sørensen', 'Mette Sorensen'],
    ['Mette Sørensen', 'Mette Soerensen'],
    ['Anders Åberg', 'Anders Aaberg'],
    ["Sean O'Brien", 'Sean OBrien'],
    ['Anna Müller', 'Anna Muller'],
    ['Anna Müller', 'Anna Mueller'],
    ['Anna Muller', 'Anna Mueller'],
    ['A. Muller', 'Anna Mueller'],
    ['Anna Gotz', 'Anna Goetz'],
    ['Anna MÜLLER', 'Müller, Anna'],
    ['Jörg Müller', 'Joerg Muller'],
    ['Anna Weber', 'Weber Anna'],
    ['Anna + Weber', 'Weber + Anna'],
    ['Dr Anna Weber', 'Anna Weber, PhD'],
    ['Anna Weber', 'A. Weber'],
    ['Anna Weber', 'A W'],
    ['Alex Weber', 'Alexander Weber'],
    ['Bob Smith', 'Robert Smith'],
    ['Bob Smith', 'Rob Smith'],
    ['Kate Smith', 'Catherine Smith'],
    ['Саша Иванов', 'Иванов Александр'],
    ['Anna Maria Weber', 'Anna Weber'],
    ['Anna Maria Weber', 'Weber, Maria'],
    ['Anna-Maria Smith-Jones', 'Annamaria Smithjones'],
    ['Mary-Ann Weber', 'Maryann Weber'],
    ['山田太郎', '山田 太郎'],
    ['山田太郎', '太郎 + 山田'],
    ['김민수', '민수 + 김'],
    ['Jan van der Berg', 'Jan Vanderberg'],
    ['Jan van der Berg', 'Jan Berg'],
    ['Ben Baker', 'Benjamin Baker'],
    ['Madonna', 'MADONNA'],
    ['Alex', 'Alexander'],
    ['John Smith Jr', 'John Smith, Junior'],
    ['Ann Anna Weber', 'Anna Ann Weber'],
    ['Hannah Ann Weber', 'Ann Anna H. Weber'],
    ['Anna Weber (Contractor)', 'Anna Weber - ACME'],
    ['Gal·la Puig', 'Galla Puig'],
    ['Əli Məmmədov', 'Eli Memmedov'],
    ['كامل يحيى', 'کامل یحیی'],
  ])('%s, %s', (a, b) => {
    expect(verdict(a, b)).toBe('agree');
    expect(verdict(a, a)).toBe('agree');
  });
});

describe('two names contradict', () => {
  it.each([
    ['Anna Weber', 'Karl Braun'],
    ['Dr Anna Weber', 'Dr Karl Braun'],
    ['Jan van der Berg', 'Piet van der Meer'],
    ['Jan de la Cruz', 'Piet de la Fuente'],
    ['Anna A.', 'Karl A.'],
    ['Anna W', 'Karl W.'],
    ['Anna Weber Jr.', 'Karl Braun Jr.'],
    ['Anna Weber Jr.', 'Karl Braun'],
    ['Anna Weber (Contractor)', 'Karl Braun (Contractor)'],
    ['Anna Weber - ACME', 'Karl Braun - ACME'],
    ['Anna Weber | ACME', 'Karl Braun | ACME'],
    ['Anna Weber, PhD', 'Karl Braun, PhD'],
    ['Peter Smith', 'Sarah Smith'],
    ['Smith, Peter', 'Sarah Smith'],
    ['P. Smith', 'Sarah Smith'],
    ['Peter + Smith Jones', 'Sarah + Smith'],
    ['Anna', 'Karl'],
    ['Anna', 'Karl Braun'],
    ['W. Anna', 'Karl Wagner'],
    ['Alexander Weber', 'Alexandra Weber'],
    ['Michal Cohen', 'Michael Cohen'],
    ['Peter Muller', 'Sarah Mueller'],
    ['Christopher Hall', 'Christine Hall'],
    ['Anna Weber', '李 Karl'],
    ['李 + 李', '王 + 王'],
    ['李小龙', '王小龙'],
  ])('%s, %s', (a, b) => {
    expect(verdict(a, b)).toBe('contradict');
  });
});

describe('two names say nothing', () => {
  it.each([
    ['李小龙', 'Xiaolong Li'],
    ['やまだ たろう', '山田太郎'],
    ['Анна Вебер', 'Anna Weber'],
    ['Anna', 'Anna Weber'],
    ['Anna Weber', 'Anna Braun'],
    ['Anna Boe', 'Anna Bo'],
    ['Jan van der Berg', 'Jan van der Meer'],
    ['Smith', 'Sarah Smith'],
    ['Smith Peter', 'Sarah Smith'],
    ['John Smith', 'John Smith Jr.'],
    ['John Smith Sr.', 'John Smith Jr.'],
    ['John Smith II', 'John Smith III'],
    ['J. Smith Jr.', 'John Smith'],
    ['Anna Weber Braun', 'Weber Karl Braun'],
    ['Ann Weber', 'Anna Ann'],
    ['17', '18'],
    ['Trainee 17', 'Trainee 18'],
    ['12345', '123456'],
  ])('%s, %s', (a, b) => {
    expect(verdict(a, b)).toBe('silent');
  });

  it('where the lists leave nothing of one', () => {
    const words = wordLists({ namePlaceholders: ['reception'] });
    expect(verdict('Reception', 'Anna Weber', words)).toBe('silent');
    expect(verdict('Reception', 'Reception', words)).toBe('silent');
  });
});

describe('any two names', () => {
  const word = fc.constantFrom(
    'Anna', 'ann', 'Karl', 'Müller', 'Mueller', 'MULLER', 'de', 'van der', 'Ben', 'Jr.', 'Sr', 'Junior', 'II', 'Dr.', 'Ph.D.', 'M.D.', 'A.', 'B', 'Bob',
    'Robert', 'Rob', ',', '-', ' - ', '(', ')', '|', 'test', 'N/A', "O'Brien", 'obrien', 'Саша', 'Александр', '山田', '太郎', '山', 'अमित', '7', 'Straße', 'STRASSE',
  );
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
  const name = fc.record({ givenName: fc.option(text), familyName: fc.option(text), displayName: fc.option(text) });
  const written = { numRuns: 1000 };

  it('compare the same both ways round, and every name with words agrees with itself', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [x, y] = [parseName(a), parseName(b)];
        expect(compareNames(x, y)).toBe(compareNames(y, x));
        expect(compareNames(x, parseName(a))).toBe(x.key === '' ? 'silent' : 'agree');
        expect(x.key === '').toBe(x.given.length + x.family.length === 0);
      }),
      written,
    );
  });

  it('have no empty words, whatever characters they are written with', () => {
    const marks = fc.string({ unit: fc.constantFrom('\u0301', '\u0640', '\u05B0', '.', ' ', 'ŉ', 'ａ', '½') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), marks), (odd) => {
        const name = parseName({ displayName: odd });
        expect([...name.given, ...name.family].map(({ text }) => text)).not.toContain('');
        expect(compareNames(name, parseName({ displayName: `${odd} ` }))).toBe(name.key === '' ? 'silent' : 'agree');
      }),
      written,
    );
  });

  it('compare alike with anything if their keys are equal', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        const [x, y, z] = [parseName(a), parseName(b), parseName(c)];
        if (x.key === y.key) expect(compareNames(x, z)).toBe(compareNames(y, z));
        expect(parseName(a)).toEqual(x);
      }),
      written,
    );
  });

  it('compare the same in any letter case, composition and with characters that are not seen', () => {
    const hide = (value: string | null) => value && Array.from(value).join('\u200B').replaceAll(' ', '\u00A0\u2009 \t') + '\uFEFF';
    const forms = [(value: string | null) => value && value.toUpperCase(), (value: string | null) => value && value.toLowerCase(), (value: string | null) => value && value.normalize('NFD'), hide];
    fc.assert(
      fc.property(name, fc.constantFrom(...forms), (a, form) => {
        const other = parseName({ givenName: form(a.givenName), familyName: form(a.familyName), displayName: form(a.displayName) });
        expect(other.key).toBe(parseName(a).key);
      }),
      written,
    );
  });

  it('cost little, however long and odd they are', () => {
    const odd = ['a '.repeat(10_000), '('.repeat(10_000), 'a.'.repeat(10_000), ' - '.repeat(5000), 'é'.repeat(10_000), ','.repeat(10_000), 'a b c,'.repeat(5000), 'aa ab ac,'.repeat(5000), 'ü'.repeat(500) + ' 山'.repeat(500), 'Jr '.repeat(5000)];
    const start = performance.now();
    for (const a of odd) for (const b of odd) compareNames(parseName({ givenName: a, familyName: b, displayName: a }), parseName({ givenName: b, familyName: a }));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
