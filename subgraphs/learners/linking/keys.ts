import { addressOf } from './addresses.ts';
import { upperCased } from './characters.ts';
import { DEFAULT_WORDS, type WordLists } from './words.ts';

/** The email as a key: equal keys are the same address. Null where it is none. */
export const emailKey = (raw: string | null | undefined, words: WordLists = DEFAULT_WORDS): string | null => {
  const key = raw ? addressOf(raw) : null;
  if (key === null) return null;
  const local = key.slice(0, key.lastIndexOf('@') + 1);
  return words.emailPlaceholders.has(local) || words.emailPlaceholders.has(key) ? null : key;
};

export interface NumberOptions {
  /** Whether `00123` is the same number as `123`. */
  readonly stripZeros: boolean;
  readonly words?: WordLists;
}

/** The employee number as a key: equal keys are the same number. Null where it is none. */
export const employeeNumberKey = (raw: string | null | undefined, options: NumberOptions): string | null => {
  const words = options.words ?? DEFAULT_WORDS;
  const number = raw ? upperCased(raw) : '';
  if (isPlaceholder(number, words)) return null;
  const key = options.stripZeros ? number.replace(/^[0 ]+/, '') : number;
  return key !== number && isPlaceholder(key, words) ? null : key;
};

/** Whether an upper-cased text stands for nothing, as `N/A`, `000` and `XXX` do. */
export const isPlaceholder = (text: string, words: WordLists): boolean => {
  const dense = text.includes(' ') ? text.replaceAll(' ', '') : text;
  return NOTHING.test(dense) || words.numberPlaceholders.has(dense) || words.numberPlaceholders.has(text);
};

/** Blank, zeros and dashes of any kind, five nines or more, three X or more. */
const NOTHING = /^(?:[0\p{Pd}\u2212]*|9{5,}|X{3,})$/u;
