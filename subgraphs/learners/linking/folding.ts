import removeAccents from 'remove-accents';

/** A word in its foldings: `Müller` is `muller` and `mueller`. */
export interface Folded {
  readonly text: string;
  /** The word with its umlauts spelled out, '' where it has none. */
  readonly spelled: string;
}

/** The foldings of one word, which holds letters, marks and digits only. */
export const foldings = (word: string): Folded => {
  if (ASCII.test(word)) return { text: word.toLowerCase(), spelled: '' };
  const text = folded(word);
  const spelled = UMLAUT.test(word) ? folded(word.replace(UMLAUTS, (letter) => SPELLED.get(letter)!)) : '';
  return { text, spelled: spelled === text ? '' : spelled };
};

/** The word without accents and letter case. Vowel signs stay: in Indic and Thai scripts a mark is a sound of its own. */
export const folded = (word: string): string => {
  const bare = foldCase(word.normalize('NFKD').replace(ACCENTS, '')).normalize('NFC');
  return ASCII.test(bare) ? bare : foldLetters(bare).replace(NO_WORD, '');
};

const ASCII = /^[\0-\x7F]*$/;

/** Marks that any script uses, but not the voicing of kana; and Hebrew points. */
const ACCENTS = /(?![\u3099\u309A])(?=\p{M})\p{Script=Inherited}|(?=\p{M})\p{Script=Hebrew}/gu;

/** What NFKD makes of a few letters is no letter: `ŀ` is `l·`. */
const NO_WORD = /[^\p{L}\p{M}\p{N}]/gu;

/** By way of lower and upper case, because lower case alone keeps `ß` and `ẞ` apart from `SS`, and `ς` from `σ`. */
const foldCase = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');

/** Letters that are not another letter with a mark. The library knows `ł ø đ æ þ`; it is slow, so it sees Latin letters alone. */
const foldLetters = (text: string): string => (LATIN.test(text) ? removeAccents(text) : text).replace(OTHERS, (letter) => OTHER.get(letter) ?? '');

const LATIN = /[\u00C0-\u024F]/;

/** Letters of Azerbaijani and Hausa, and Arabic letters that are written one for the other. A tatweel stretches, and `ŉ` has an apostrophe. */
const OTHER: ReadonlyMap<string, string> = new Map(Object.entries({ ə: 'e', ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ـ: '', ʼ: '' }));

const OTHERS = new RegExp(`[${[...OTHER.keys()].join('')}]`, 'gu');

const SPELLED: ReadonlyMap<string, string> = new Map(
  ['äae', 'öoe', 'üue', 'øoe', 'åaa', 'əa'].flatMap((pair) => [pair, pair.toUpperCase()]).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const UMLAUT = new RegExp(`[${[...SPELLED.keys()].join('')}]`, 'u');
const UMLAUTS = new RegExp(UMLAUT, 'gu');
