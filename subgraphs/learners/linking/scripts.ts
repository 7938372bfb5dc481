/** The scripts of a text's letters. Empty for a text of digits. */
export const scriptsOf = (text: string): ReadonlySet<string> => {
  if (LATIN_WORD.test(text)) return LATIN;
  const found = new Set<string>();
  for (const letter of text) {
    const script = scriptOf(letter);
    if (script) found.add(script);
  }
  return found;
};

/** Whether a single character of the text's script is a whole word, so that it cannot be an initial. */
export const writesWholeWords = (text: string): boolean => WHOLE_WORDS.test(text);

const WHOLE_WORDS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;

const LATIN: ReadonlySet<string> = new Set(['Latin']);

const LATIN_WORD = /^[a-z]+$/;

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

/** One entry for each character that was ever seen, so it cannot outgrow Unicode. */
const scripts = new Map<string, string>();

const scriptOf = (letter: string): string => {
  const known = scripts.get(letter);
  if (known !== undefined) return known;
  const script = NO_SCRIPT.test(letter) ? '' : (SCRIPTS.find(({ pattern }) => pattern.test(letter))?.name ?? 'Other');
  scripts.set(letter, script);
  return script;
};
