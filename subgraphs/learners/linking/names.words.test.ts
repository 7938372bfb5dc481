import { describe, expect, it } from 'vitest';
import { compareNames, parseName } from './names.ts';
import { scriptsOf } from './scripts.ts';
import { DEFAULT_WORDS, GENERATIONS, wordLists, type WordLists } from './words.ts';

/** `Anna Weber` is a display name, `Anna + Weber` a given and a family name, `Anna + Weber + Anni W.` all three. */
const named = (text: string, words?: WordLists) => {
  const [givenName, familyName, displayName] = text.split(' + ');
  return parseName(familyName === undefined ? { displayName: text } : { givenName, familyName, displayName }, words);
};

const wordsIn = (text: string, words?: WordLists) => {
  const { given, family, generation } = named(text, words);
  return [given, family].map((part) => part.map((word) => word.text).join(' ')).join(' | ') + (generation && ` | ${generation}`);
};

describe('the words of a name', () => {
  it.each([
    ['Anna Weber', 'anna | weber'],
    ['Anna Maria Weber', 'anna maria | weber'],
    ['Weber, Anna Maria', 'anna maria | weber'],
    ['Garcia Lopez, Ana', 'ana | garcia lopez'],
    ['Madonna', ' | madonna'],
    ['  Anna\u00A0\t Weber ', 'anna | weber'],
    ['An\u200Bna We\u00ADber', 'anna | weber'],
    ["Sean O'Brien", 'sean | obrien'],
    ['Sean O’Brien', 'sean | obrien'],
    ['Sean OʼBrien', 'sean | obrien'],
    ['Sean O´Brien', 'sean | obrien'],
    ['Sean O`Brien', 'sean | obrien'],
    ['Anna-Maria Smith-Jones', 'anna maria smith | jones'],
    ['José Muñoz', 'jose | munoz'],
    ['Łukasz Sørensen', 'lukasz | sorensen'],
    ['Æthelred Þór Đoković', 'aethelred thor | dokovic'],
    ['Jörg Strauß', 'jorg | strauss'],
    ['JÖRG STRAUẞ', 'jorg | strauss'],
    ['İbrahim Işık', 'ibrahim | isik'],
    ['Νίκος Οδυσσεύς', 'νικοσ | οδυσσευσ'],
    ['Ａｎｎａ　Ｗｅｂｅｒ', 'anna | weber'],
    ['anna.weber', 'anna | weber'],
    ['A. B. Weber', 'a b | weber'],
    ['K2 Weber', 'k2 | weber'],
    ['Anna "Anni" Weber', 'anna anni | weber'],
    ['Anna „Anni“ Weber', 'anna anni | weber'],
  ])('of %s', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  it.each([
    ['Dr Anna Weber', 'anna | weber'],
    ['Prof. Dr. Anna Weber', 'anna | weber'],
    ['Dott.ssa Anna Weber', 'anna | weber'],
    ['Mr. Anna Weber', 'anna | weber'],
    ['Weber, Dr. Anna', 'anna | weber'],
    ['Dr.Anna Weber', 'anna | weber'],
    ['Karl Braun, PhD', 'karl | braun'],
    ['Karl Braun, Ph.D., MBA', 'karl | braun'],
    ['Karl Braun Ph. D.', 'karl | braun'],
    ['Karl Braun M.D.', 'karl | braun'],
    ['Karl Braun, M. D.', 'karl | braun'],
    ['Braun, Karl, PhD', 'karl | braun'],
    ['MD Rahim Uddin', 'md rahim | uddin'],
    ['Md. + Rahman', 'md | rahman'],
    ['J.D. Weber', 'j d | weber'],
    ['ד"ר דוד לוי', 'דוד | לוי'],
    ['डॉ. अमित शर्मा', 'अमित | शर्मा'],
    ['الدكتور أحمد خليل', 'احمد | خليل'],
    ['Jack Ma', 'jack | ma'],
    ['Linh Do', 'linh | do'],
  ])('of %s are without titles and suffixes', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  it.each('Dr Prof Mr Mrs Ms Miss Herr Frau PhD MBA'.split(' '))('are without %s', (affix) => {
    expect(wordsIn(`${affix} Anna Weber`)).toBe('anna | weber');
    expect(wordsIn(`Anna Weber, ${affix}.`)).toBe('anna | weber');
    expect(wordsIn(`${affix}. Anna + Weber`)).toBe('anna | weber');
  });

  it.each([
    ['John Smith Jr.', 'john | smith | jr'],
    ['John Smith, Jnr', 'john | smith | jr'],
    ['Smith, Jr., John', 'john | smith | jr'],
    ['John + Smith III', 'john | smith | iii'],
    ['John + Smith + John Smith II', 'john | smith | ii'],
    ['Ana + Silva + Ana Silva Júnior', 'ana | silva | jr'],
    ['- + Silva Junior', 'silva | junior'],
    ['John Smith + Jr', 'john | smith | jr'],
    ['John Smith IV (Sales)', 'john | smith | iv'],
    ['John Smith Senior', 'john | smith | sr'],
    ['John Smith Snr., PhD', 'john | smith | sr'],
    ['Carlos Silva Junior', 'carlos | silva | jr'],
    ['Carlos Junior + Silva', 'carlos | silva | jr'],
    ['Carlos Silva, Júnior', 'carlos | silva | jr'],
    ['Junior + Silva', 'junior | silva'],
    ['Junior + da Silva', 'junior | silva'],
    ['Junior Silva Santos', 'junior silva | santos'],
    ['Silva Junior', 'silva | junior'],
    ['Silva, Junior', 'junior | silva'],
    ['Sr. Juan Perez', 'juan | perez'],
    ['Perez, Sr. Juan', 'juan | perez'],
    ['Juan Perez Sr.', 'juan | perez | sr'],
    ['J.R. Smith', 'j r | smith'],
    ['JR + Smith', 'jr | smith'],
  ])('of %s are without its generation', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  it.each('de da dos del di van der den von zu bin binti ibn ben al el'.split(' '))('are without %s', (particle) => {
    expect(wordsIn(`Anna ${particle} Weber`)).toBe('anna | weber');
    expect(wordsIn(`Anna + ${particle} Weber`)).toBe('anna | weber');
    expect(wordsIn(`${particle} Weber, Anna`)).toBe('anna | weber');
    expect(wordsIn(`${particle} + Weber`)).toBe(`${particle} | weber`);
  });

  it.each([
    ['Jan van der Berg', 'jan | berg'],
    ['Jan + van der Berg', 'jan | berg'],
    ['Jan van der + Berg', 'jan | berg'],
    ['van der Berg', ' | berg'],
    ['van der Berg, Jan', 'jan | berg'],
    ['Berg, Jan van der', 'jan | berg'],
    ['Maria de la Cruz', 'maria | cruz'],
    ['Maria la Cruz', 'maria la | cruz'],
    ['João dos Santos', 'joao | santos'],
    ['Mohammed bin Salman', 'mohammed | salman'],
    ['محمد بن سلمان', 'محمد | سلمان'],
    ['Ben Baker', 'ben | baker'],
    ['Ben + Baker', 'ben | baker'],
    ['Al + El', 'al | el'],
    ['Wang Bin', 'wang | bin'],
    ['van der', 'van | der'],
    ['van der + de la', 'van der | de la'],
    ['de la + Cruz', ' | cruz'],
  ])('of %s are without particles', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  it.each([
    ['Anna Weber (Contractor)', 'anna | weber'],
    ['(Contractor) Anna Weber', 'anna | weber'],
    ['Anna [ACME (North)] Weber {x}', 'anna | weber'],
    ['Anna Weber（契約）', 'anna | weber'],
    ['Anna Weber (ACME', 'anna | weber'],
    ['Anna Weber) ACME', 'anna weber | acme'],
    ['Anna Weber <anna@x.example>', 'anna | weber'],
    ['Anna Weber - ACME', 'anna | weber'],
    ['Anna Weber – ACME – North', 'anna | weber'],
    ['Anna Weber — ACME', 'anna | weber'],
    ['Anna Weber|ACME', 'anna | weber'],
    ['Anna Weber ｜ ACME', 'anna | weber'],
    ['Anna -Weber', 'anna | weber'],
    ['Test Weber', ' | weber'],
    ['Anna + N/A', ' | anna'],
    ['Weber, N/A', ' | weber'],
  ])('of %s are without what is no name', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  it.each(['', ' ', '\u200B', 'null', 'Unknown', 'TEST', 'Test User', 'unknown unknown', 'N/A', '#N/A', 'tba', '-', '–', '?', '.', '000', '99999', 'xxx', 'Dr.', 'Contractor', '(Anna)', '[Anna', '| Anna', 'anna@x.example', ' Anna.Weber@x.example ', '<anna@x.example>', '!!!'])('are none in %j', (text) => {
    expect(named(text).key).toBe('');
    expect(parseName({ givenName: text, familyName: text, displayName: text }).key).toBe('');
    expect(compareNames(named(text), named(text))).toBe('silent');
    expect(compareNames(named(text), named('Anna Weber'))).toBe('silent');
  });

  it('are taken from given and family name, else from the display name, else from what there is', () => {
    const words = (givenName: string | null, familyName: string | null, displayName: string | null) => {
      const { given, family } = parseName({ givenName, familyName, displayName });
      return [...given, '|', ...family].map((word) => (typeof word === 'string' ? word : word.text)).join(' ');
    };
    expect(words('Anna', 'Weber', 'Karl Braun')).toBe('anna | weber');
    expect(words('Anna', '-', 'Karl Braun')).toBe('karl | braun');
    expect(words('Anna Weber', '', '')).toBe('anna | weber');
    expect(words('Dr.', 'Weber, Anna', null)).toBe('anna | weber');
    expect(words('Anna', null, 'anna@x.example')).toBe('| anna');
    expect(parseName({}).key).toBe('');
  });

  it('leave out more where the lists are longer', () => {
    const words = wordLists({ titles: ['Ing.'], suffixes: ['R.T.W.'], particles: ['vande'], namePlaceholders: ['Not Known', 'café'] });
    expect(wordsIn('Ing. Jan vande Berg RTW', words)).toBe('jan | berg');
    expect(wordsIn('Dr. Jan van Berg PhD', words)).toBe('jan | berg');
    expect(named('not  known', words).key).toBe('');
    expect(parseName({ givenName: 'Cafe', familyName: 'Not known' }, words).key).toBe('');
  });
});

describe('the word lists', () => {
  it('hold each word in one script', () => {
    const { titles, suffixes, particles, namePlaceholders } = DEFAULT_WORDS;
    for (const word of [...titles, ...suffixes, ...particles, ...namePlaceholders, ...GENERATIONS.keys()]) expect(scriptsOf(word).size, word).toBe(1);
  });

  it.each(['ma', 'ba', 'do', 'le', 'sen', 'phil', 'nat', 'du', 'la'])('leave the name %s alone', (word) => {
    expect(wordsIn(`Anna ${word} Weber`)).toBe(`anna ${word} | weber`);
    expect(wordsIn(`Anna + ${word}`)).toBe(`anna | ${word}`);
  });
});
