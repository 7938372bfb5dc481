/** What counts as no employee number, beside blanks and runs of zeros or dashes. Compared after normalizing. */
export const DEFAULT_PLACEHOLDERS: readonly string[] = ['0', 'NA', 'N/A', 'NONE', 'NULL', 'NIL', 'UNKNOWN', 'TBA', 'TBC', 'TEST', '-', '.'];

export interface NumberOptions {
  readonly stripZeros: boolean;
  /** Instead of DEFAULT_PLACEHOLDERS. Blanks and runs of zeros or dashes are no number whatever the list says. */
  readonly placeholders?: readonly string[];
}

/** The email as a key: equal keys are the same address. Null where it is none. */
export const emailKey = (raw: string | null | undefined): string | null => {
  // Composed again after the change of case, which can leave a letter and its mark apart.
  const key = (raw ?? '').normalize('NFC').trim().toLowerCase().normalize('NFC');
  // Something on both sides: `@northwind.example` is what a template makes of an empty user name.
  return key.indexOf('@') > 0 && key.lastIndexOf('@') < key.length - 1 ? key : null;
};

/** The employee number as a key: equal keys are the same number. Null where it is none. */
export const employeeNumberKey = (raw: string | null | undefined, options: NumberOptions): string | null => {
  const number = normalizeNumber(raw ?? '');
  const placeholders = normalizedList(options.placeholders ?? DEFAULT_PLACEHOLDERS);
  const key = options.stripZeros ? number.replace(/^0+/, '') : number;
  return [number, key].some((value) => isNoNumber(value, placeholders)) ? null : key;
};

const normalizeNumber = (raw: string): string => raw.normalize('NFC').trim().toUpperCase().normalize('NFC');

const isNoNumber = (value: string, placeholders: ReadonlySet<string>): boolean => /^[0\p{Pd}]*$/u.test(value) || placeholders.has(value);

/** One list serves a hundred thousand accounts, so it is normalized once. */
const lists = new WeakMap<readonly string[], ReadonlySet<string>>();

const normalizedList = (placeholders: readonly string[]): ReadonlySet<string> => {
  const known = lists.get(placeholders) ?? new Set(placeholders.map(normalizeNumber));
  lists.set(placeholders, known);
  return known;
};

/** A name taken apart for comparing. */
export interface NameWords {
  /** The words in alphabetical order: equal where names agree. Empty for a name without a word. */
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** The scripts of its letters, in alphabetical order. Empty for a name of digits. */
  readonly scripts: string;
}

export type NameVerdict = 'agree' | 'contradict' | 'silent';

/** The words and scripts of a name. A mark belongs to its letter: Devanagari vowels, accents that do not compose. */
export const nameWords = (name: string): NameWords => {
  const words = foldCase(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const written = new Set<string>();
  for (const letter of words.join('')) {
    const script = scriptOf(letter);
    if (script) written.add(script);
  }
  return { key: words.sort().join(' '), words: new Set(words), scripts: [...written].sort().join(' ') };
};

/** Compares names that are taken apart already. */
export const compareNameWords = (a: NameWords, b: NameWords): NameVerdict => {
  if (a.key === '' || b.key === '') return 'silent';
  if (a.key === b.key) return 'agree';
  // A name without a letter is written in no script, so it contradicts none.
  const sameScript = a.scripts !== '' && a.scripts === b.scripts;
  return sameScript && ![...a.words].some((word) => b.words.has(word)) ? 'contradict' : 'silent';
};

/** Whether two names are the same words in any order, have nothing in common, or allow no conclusion. */
export const compareNames = (a: string, b: string): NameVerdict => compareNameWords(nameWords(a), nameWords(b));

/** By way of upper case, because lower case alone keeps `ß` apart from `SS` and `ς` from `σ`. */
const foldCase = (text: string): string => text.normalize('NFC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFC');

/** Scripts in use today; the historic ones share the name Other. */
const SCRIPTS = (
  'Latin Cyrillic Greek Han Hiragana Katakana Hangul Bopomofo Arabic Hebrew Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada ' +
  'Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Georgian Armenian Ethiopic Mongolian Thaana Syriac Nko Tifinagh Cherokee ' +
  'Canadian_Aboriginal Adlam Vai Yi Javanese Balinese Sundanese Meetei_Mayek Ol_Chiki Lisu'
)
  .split(' ')
  .map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

/** Digits, marks and letters that every script uses. */
const NO_SCRIPT = /[\p{N}\p{M}\p{Script=Common}\p{Script=Inherited}]/u;

const scripts = new Map<string, string>();

const scriptOf = (letter: string): string => {
  const found = scripts.get(letter);
  if (found !== undefined) return found;
  const script = NO_SCRIPT.test(letter) ? '' : (SCRIPTS.find(({ pattern }) => pattern.test(letter))?.name ?? 'Other');
  scripts.set(letter, script);
  return script;
};
