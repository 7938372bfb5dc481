import { accountIn, caseOf, casesFrom, codeOf, vendorOf, type Case, type Cases } from './case.testing.ts';

// The section "Keys" of linking.md.

const NAME = 'Anna + Weber';

const range = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** Characters of Default_Ignorable_Code_Point, by hand, and controls. */
const UNSEEN = [
  ...Array.from('\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B\u180E\u3164\uFE00\uFE0F\uFEFF\uFFA0'), ...range(0x200b, 0x200f), ...range(0x202a, 0x202e), ...range(0x2060, 0x206f),
  '\u{1D173}', '\u{E0001}', '\u{E0020}', '\u{E0100}', '\0', '\x07', '\x1B', '\x7F', '\x80', '\x9F',
];

const SPACES = [...Array.from('\t\n\v\f\r\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000'), ...range(0x2000, 0x200a)];

/** What is the same for everybody who looks at it. */
const unseen = (character: string, index: number): Case => {
  const [one, other, third] = [vendorOf(index), vendorOf(index + 1), vendorOf(index + 2)];
  const hidden = (text: string): string => character + Array.from(text).join(character) + character;
  return caseOf(
    [
      [accountIn(one, NAME, 'anna%@northwind.example'), accountIn(other, NAME, `${character}an${character}na%@north${character}wind.example${character}`)],
      [accountIn(other, NAME, null, 'K-%'), accountIn(third, NAME, null, `K${character}-${character}%${character}`)],
      [accountIn(third, 'Anna Weber', 'weber%@northwind.example'), accountIn(third, hidden('Anna Weber'), 'weber%@northwind.example')],
    ],
    ['DUPLICATE_ACCOUNT EMAIL'],
  );
};

const space = (character: string, index: number): Case => {
  const [one, other, third] = [vendorOf(index), vendorOf(index + 2), vendorOf(index + 3)];
  return caseOf(
    [
      [accountIn(one, NAME, 'anna%@northwind.example'), accountIn(other, NAME, `${character}anna%@northwind.example${character}${character}`)],
      [accountIn(other, NAME, null, 'K %'), accountIn(third, NAME, null, `${character}K${character} ${character}%${character}`)],
      [accountIn(third, 'Anna Weber', 'weber%@northwind.example'), accountIn(third, `Anna${character}Weber${character}`, 'weber%@northwind.example')],
      [accountIn(one, NAME, null, 'K%')],
    ],
    ['DUPLICATE_ACCOUNT EMAIL'],
  );
};

type Texts = Readonly<Record<string, readonly string[]>>;

/** All one address. */
const EMAILS_ALIKE: Texts = {
  'letter case and space around': ['jonas.berg%@northwind.example', ' Jonas.BERG%@NorthWind.Example\t', 'JONAS.BERG%@NORTHWIND.EXAMPLE\r\n'],
  'letters other than ASCII in capitals': ['émile.čapek%@northwind.example', 'ÉMILE.ČAPEK%@northwind.example'],
  'composed and decomposed': ['josé%@northwind.example', 'jose\u0301%@northwind.example', 'JOSE\u0301%@northwind.example'],
  'a mail link': ['anna%@northwind.example', 'mailto:anna%@northwind.example', 'MAILTO:Anna%@northwind.example', ' mailto: anna%@northwind.example'],
  'a name before it': ['anna%@northwind.example', 'Anna Weber <Anna%@northwind.example>', '"Weber, Anna" <anna%@northwind.example>', '<anna%@northwind.example>'],
  'a mail link behind a name': ['anna%@northwind.example', 'Anna Weber <mailto:anna%@northwind.example>'],
  'a dot at the end': ['anna%@northwind.example', 'anna%@northwind.example.', 'Anna <anna%@northwind.example.>'],
  'a German domain': ['anna%@münchen.example', 'anna%@xn--mnchen-3ya.example', 'ANNA%@MÜNCHEN.EXAMPLE.', 'anna%@mu\u0308nchen.example'],
  'a domain with a sharp s': ['anna%@straße.example', 'anna%@xn--strae-oqa.example', 'ANNA%@STRAẞE.example'],
  'a Japanese domain': ['anna%@例え.テスト', 'anna%@xn--r8jz45g.xn--zckzah'],
  'a Greek domain': ['anna%@παράδειγμα.δοκιμή', 'anna%@xn--hxajbheg2az3al.xn--jxalpdlp'],
  'a Russian domain': ['anna%@пример.испытание', 'anna%@XN--E1AFMKFD.XN--80AKHBYKNJ4F'],
  'a local part that begins like a placeholder': ['test%@northwind.example', 'Test%@northwind.example'],
  'a local part that has a placeholder in it': ['unknown.artist%@northwind.example', 'unknown.artist%@northwind.example'],
  'a placeholder with a plus tag': ['noreply+%@northwind.example', 'noreply+%@northwind.example'],
};

/** Each another address. */
const EMAILS_APART: Texts = {
  dots: ['pn%@northwind.example', 'p.n%@northwind.example', 'pn%.@northwind.example'],
  'plus tags': ['petra%@northwind.example', 'petra%+exam@northwind.example', 'petra%+@northwind.example'],
  'dots and plus tags behind a name': ['Petra <petra%@northwind.example>', 'Petra <petra%+exam@northwind.example>', 'Petra <pe.tra%@northwind.example>'],
  accents: ['josé%@northwind.example', 'jose%@northwind.example'],
  'sharp s': ['strauß%@northwind.example', 'strauss%@northwind.example'],
  apostrophes: ["o'brien%@northwind.example", 'obrien%@northwind.example', 'o’brien%@northwind.example'],
  'hyphens that are seen': ['an-na%@northwind.example', 'anna%@northwind.example', 'an_na%@northwind.example'],
  'spaces inside': ['an na%@northwind.example', 'anna%@northwind.example'],
  domains: ['anna%@northwind.example', 'anna%@north.wind.example', 'anna%@northwind.example.org', 'anna%@northwind.test'],
  'umlauts in a domain': ['anna%@münchen.example', 'anna%@munchen.example', 'anna%@muenchen.example'],
  'a sharp s in a domain': ['anna%@straße.example', 'anna%@strasse.example'],
  'two people in brackets': ['Anna <anna%a@northwind.example>', 'Anna <anna%b@northwind.example>'],
  'two mail links': ['mailto:anna%a@northwind.example', 'mailto:anna%b@northwind.example'],
  'a name in brackets that looks like the other address': ['anna%a@northwind.example <anna%b@northwind.example>', 'anna%a@northwind.example'],
};

/** Without an @, or with nothing beside it. */
const NO_EMAILS: readonly string[] = ['', ' ', '\u00A0', '\u200B', '-', 'none', 'n/a', 'unknown', 'anna.weber', 'anna.weber at northwind.example', 'northwind.example', 'mailto:', '@', '@northwind.example'];

const NUMBERS_ALIKE: Texts = {
  'space around': ['K-77-%', ' K-77-% ', '\tK-77-%\r\n'],
  'letter case': ['K-77b-%', 'k-77B-%'],
  'letters other than ASCII': ['ÅÉ%', 'åé%', 'a\u030Ae\u0301%'],
  'inner spaces': ['K 77 %', 'K  77 \t %', 'k\u00A077\u2003%'],
  'zeros that are the same': ['00%', '00% '],
  'zeros that begin it': ['0000000%', '0000000%'],
  'nines that begin it': ['99999%', '99999%'],
  'X that begins it': ['XXX%', 'xxx%'],
  'a placeholder that begins it': ['N/A-%', 'n/a-%'],
  'a word that begins it': ['TEST%', 'test%'],
  'a dash before it': ['-%', '-%'],
};

const NUMBERS_APART: Texts = {
  'leading zeros': ['00%', '0%', '%', '000%'],
  'leading zeros behind a letter': ['E00%', 'E0%', 'E%'],
  spaces: ['K 77 %', 'K77 %', 'K77%'],
  dashes: ['K-77-%', 'K77%', 'K–77–%', 'K_77_%'],
  accents: ['Ñ-%', 'N-%'],
  'a dot at the end': ['%', '%.'],
};

/** Not long enough for a placeholder. They are themselves, so a world can hold them once. */
const SHORT_NUMBERS: readonly string[] = ['9', '99', '9999', 'XX', 'X', 'NO', 'AN', '01'];

const NUMBER_PLACEHOLDERS = [
  ...'0 NA N/A #N/A N.A. NONE NULL NIL UNDEFINED NAN TRUE FALSE UNKNOWN TBA TBC TBD TEST TEMP EXTERNAL CONTRACTOR ? - .'.split(' '),
  '00', '0000000', '--', '-----', '–', '——', '‐‐', '99999', '999999', '9999999999', 'XXX', 'XXXX', 'XXXXXXXXXX',
];

const EMAIL_PLACEHOLDERS = ['none', 'noemail', 'no-email', 'no-reply', 'noreply', 'unknown', 'test'];

/** Spelled as people spell it. */
const spellings = (text: string): [string, string, string] => [text, ` ${text.toLowerCase()}\u00A0`, `${text.slice(0, 1)}\u200B${text.slice(1)}`];

/** It links nobody, is reported nowhere, and is no second number beside a real one. */
const noNumber = ([plain, spaced, hidden]: readonly [string, string, string], index: number): Case => {
  const [one, other, third] = [vendorOf(index), vendorOf(index + 1), vendorOf(index + 3)];
  return caseOf([
    [accountIn(one, NAME, 'anna%@northwind.example', plain), accountIn(other, NAME, 'anna%@northwind.example', 'E%')],
    [accountIn(other, NAME, 'weber%@northwind.example', spaced)],
    [accountIn(third, NAME, null, hidden)],
    [accountIn(third, NAME, null, plain)],
  ]);
};

const noEmail = (values: readonly string[], index: number): Case => {
  const [one, other] = [vendorOf(index), vendorOf(index + 1)];
  const [first, second = first, third = second] = values as readonly [string, ...string[]];
  return caseOf([[accountIn(one, NAME, first, 'E%'), accountIn(other, NAME, second, 'E%')], [accountIn(other, NAME, third)], [accountIn(other, NAME, first)], [accountIn(one, NAME, second)]]);
};

const alike = (values: readonly string[], index: number, account: (place: number, value: string) => Case['people'][number][number]): Case =>
  caseOf([values.map((value, i) => account(index + i, value))]);

const apart = (values: readonly string[], index: number, account: (place: number, value: string) => Case['people'][number][number]): Case =>
  caseOf(values.map((value, i) => [account(index + i, value)]));

const withEmail = (place: number, email: string) => accountIn(vendorOf(place), NAME, email);
const withNumber = (place: number, number: string) => accountIn(vendorOf(place), NAME, null, number);

/** A list as a table, each entry named by itself. */
const named = (texts: readonly string[]): Record<string, string> => Object.fromEntries(texts.map((text) => [JSON.stringify(text).replace(/[^ -~]/g, codeOf), text]));
const codes = (characters: readonly string[]): Record<string, string> => Object.fromEntries(characters.map((character) => [codeOf(character), character]));

export const KEY_CASES: Cases = {
  ...casesFrom('a character that is not seen', codes(UNSEEN), unseen),
  ...casesFrom('a kind of space', codes(SPACES), space),
  ...casesFrom('one email', EMAILS_ALIKE, (values, i) => alike(values, i, withEmail)),
  ...casesFrom('several emails', EMAILS_APART, (values, i) => apart(values, i, withEmail)),
  ...casesFrom('no email', named(NO_EMAILS), (value, i) => noEmail([value], i)),
  ...casesFrom('an email that is a placeholder', named(EMAIL_PLACEHOLDERS), (local, i) =>
    noEmail([`${local}@northwind.example`, ` ${local.toUpperCase()}@Northwind.example`, `Somebody <mailto:${local.slice(0, 1)}\u200B${local.slice(1)}@northwind.example.>`], i)),
  ...casesFrom('one number', NUMBERS_ALIKE, (values, i) => alike(values, i, withNumber)),
  ...casesFrom('several numbers', NUMBERS_APART, (values, i) => apart(values, i, withNumber)),
  ...casesFrom('a short number', named(SHORT_NUMBERS), (value, i) => ({ ...alike([value, value.toLowerCase()], i, withNumber), once: true })),
  ...casesFrom('no number', named(['', ' ', '\u00A0', '\u200B']), (value, i) => noNumber([value, `${value}\t`, `${value}\u00AD`], i)),
  ...casesFrom('a number that is a placeholder', named(NUMBER_PLACEHOLDERS), (value, i) => noNumber(spellings(value), i)),
};
