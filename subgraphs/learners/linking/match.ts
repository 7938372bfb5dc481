import type { Folded } from './folding.ts';
import { writesWholeWords } from './scripts.ts';
import { shortFormGroups } from './shortforms.ts';

/** A word of a name, ready to be compared. */
export interface Word extends Folded {
  /** How many letters it has; 0 where it has digits too. */
  readonly letters: number;
  /** A single letter that can stand for any word that it begins. */
  readonly initial: boolean;
  /** The groups of short forms that it is in. */
  readonly groups: readonly number[];
  /** Of a family name, with umlauts no longer spelled out; else ''. */
  readonly plain: string;
}

export const givenWord = ({ text, spelled }: Folded): Word => {
  const letters = lettersOf(text);
  const initial = letters === 1 && !writesWholeWords(text);
  return { text, spelled, letters, initial, groups: initial ? NONE : (shortFormGroups(text) ?? NONE), plain: '' };
};

const NONE: readonly number[] = [];

/** One system makes `Muller` of Müller, another `Mueller`. In given names that would join Michal and Michael, in short names Boe and Bo. */
export const familyWord = (folded: Folded): Word => {
  const word = givenWord(folded);
  return { ...word, plain: word.letters >= 5 ? word.text.replace(/([aou])e/g, '$1') : word.text };
};

const lettersOf = (text: string): number => {
  if (/^[a-z]+$/.test(text)) return text.length;
  return /\p{N}/u.test(text) ? 0 : (text.match(/\p{L}/gu) ?? []).length;
};

/** How two words match: not at all, by an initial, which says little, or as the same word. */
export type Match = 0 | 1 | 2;

export const matchOf = (a: Word, b: Word): Match => {
  if (a.initial || b.initial) return begins(a, b) || begins(b, a) ? 1 : 0;
  return same(a, b) || shareGroup(a, b) || (reaches(a) && begins(a, b)) || (reaches(b) && begins(b, a)) ? 2 : 0;
};

const same = (a: Word, b: Word): boolean =>
  a.text === b.text || (a.spelled !== '' && isForm(a.spelled, b)) || (b.spelled !== '' && b.spelled === a.text) || (a.plain !== '' && a.plain === b.plain);

const isForm = (text: string, word: Word): boolean => text === word.text || text === word.spelled;

const shareGroup = (a: Word, b: Word): boolean => a.groups.length > 0 && b.groups.length > 0 && a.groups.some((group) => b.groups.includes(group));

/** Whether the beginning of another word is enough to match it. */
const reaches = (word: Word): boolean => word.letters >= 3;

/** In any folding of the two. */
const begins = (short: Word, long: Word): boolean =>
  startsWith(long, short.text) || (short.spelled !== '' && !short.initial && startsWith(long, short.spelled));

const startsWith = (long: Word, start: string): boolean => long.text.startsWith(start) || (long.spelled !== '' && long.spelled.startsWith(start));
