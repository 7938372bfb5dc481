import { cleaned, upperCased } from './characters.ts';
import { folded, foldings, type Folded } from './folding.ts';
import { isPlaceholder } from './keys.ts';
import { GENERATIONS, type WordLists } from './words.ts';

/** What has been read of a name so far. */
export interface Reading {
  readonly words: WordLists;
  /** How many words stand before, particles aside. */
  before: number;
  /** Whether there is a family name of its own, which counts as a word more. */
  readonly familyFollows: boolean;
  /** `jr`, `sr`, `ii` …, '' without one. */
  generation: string;
}

export const reading = (words: WordLists, familyFollows = false): Reading => ({ words, before: 0, familyFollows, generation: '' });

/** The part of a text that can hold a name: '' if it is an email, a placeholder or all in brackets. */
export const nameText = (raw: string | null | undefined, words: WordLists): string => {
  if (!raw) return '';
  const text = outside(cleaned(raw.slice(0, LONGEST)));
  return EMAIL.test(text) || isPlaceholder(upperCased(text), words) ? '' : text;
};

/** No name is longer; what goes beyond costs nothing. */
const LONGEST = 500;
export const MOST_WORDS = 12;

const EMAIL = /^\S+@\S+$/;

/** Without brackets and what is in them, and without what stands behind ` - ` or `|`. */
const outside = (text: string): string => (ASIDE.test(text) ? withoutBrackets(text).split(BEHIND, 1)[0]!.trim() : text);

const ASIDE = /[<|\uFF5C]|\p{Ps}| \p{Pd}/u;
const BEHIND = / \p{Pd}+ |[|\uFF5C]/u;

/** Low quotation marks count as brackets in Unicode, but `Anna „Anni“ Weber` is all name. */
const OPENS = /(?![\u201A\u201E\u2E42\u301D])[\p{Ps}<]/u;
const CLOSES = /[\p{Pe}>]/u;

const withoutBrackets = (text: string): string => {
  let depth = 0;
  let rest = '';
  for (const character of text) {
    if (OPENS.test(character)) depth++;
    if (depth === 0) rest += character;
    if (depth > 0 && CLOSES.test(character)) depth--;
    if (depth === 0 && CLOSES.test(character)) rest += ' ';
  }
  return rest;
};

/** Takes a text apart at its commas: `Weber, Anna`. Parts without a word are left out: `Karl Braun, PhD`. */
export const readSegments = (text: string, so: Reading): Folded[][] => {
  const segments = text.split(COMMA, MOST_WORDS).filter((segment) => !isPlaceholder(upperCased(segment), so.words));
  const parts = segments.map((segment) => readWords(tokensOf(segment, so.words), so, so.before > 0));
  const name = parts.flat().map((word) => word.text).join(' ');
  return so.words.namePlaceholders.has(name) ? [] : parts.filter((part) => part.length > 0);
};

const COMMA = /[,\u060C\u3001\uFF0C]/;

/** The words of a given or family name. */
export const readPart = (text: string, so: Reading): Folded[] => {
  const part = readWords(tokensOf(text, so.words), so, false);
  return so.words.namePlaceholders.has(part.map((word) => word.text).join(' ')) ? [] : part;
};

/** A word as it is written. `M.D.` may be one word or two letters: only its place tells. */
interface Token extends Folded {
  readonly letters?: readonly string[];
}

const tokensOf = (text: string, words: WordLists): Token[] => {
  const tokens: Token[] = [];
  let last = '';
  for (const [chunk] of text.replace(APOSTROPHES, '').matchAll(CHUNK)) {
    if (tokens.length >= MOST_WORDS) break;
    const suffix = last.endsWith('.') && chunk.endsWith('.') ? dotted(last + chunk, words) : [];
    // `Ph. D.` with a space in between.
    if (suffix.length === 1 && words.suffixes.has(suffix[0]!.text)) tokens.splice(-1, 1, ...suffix);
    else tokens.push(...(chunk.includes('.') ? dotted(chunk, words) : [foldings(chunk)]));
    last = chunk;
  }
  return tokens.slice(0, MOST_WORDS);
};

const CHUNK = /[\p{L}\p{M}\p{N}.]+/gu;

/** Of all kinds, with the letters that transliteration uses for them and the Hebrew signs (also as a plain quotation mark, in `ד"ר`). */
const APOSTROPHES = /['’‘‛`´\u02B9-\u02BF\u02C8\u2032\uFF07\u05F3\u05F4\uA78C]|(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu;

const dotted = (chunk: string, words: WordLists): Token[] => {
  const pieces = chunk.split('.').filter(Boolean).slice(0, MOST_WORDS);
  const text = pieces.length > 1 ? folded(pieces.join('')) : '';
  if (pieces.length > 1 && pieces.every((piece) => ONE_LETTER.test(piece))) return [{ text, spelled: '', letters: pieces }];
  return words.titles.has(text) || words.suffixes.has(text) ? [{ text, spelled: '' }] : pieces.map(foldings);
};

const ONE_LETTER = /^\p{L}\p{M}*$/u;

/** The tokens that are words of the name. `follows`: the part stands behind a comma. */
const readWords = (tokens: readonly Token[], so: Reading, follows: boolean): Folded[] => {
  const kept: Folded[] = [];
  for (const [index, token] of tokens.entries()) {
    const generation = generationOf(tokens, index, so, follows);
    if (generation !== undefined) so.generation = generation;
    if (generation !== undefined || isTitle(tokens, index, so) || isSuffix(token, so) || so.words.namePlaceholders.has(token.text)) continue;
    kept.push(...(token.letters?.map(foldings) ?? [token]));
    // A particle at the very beginning can be a name: Ben, Al, Van.
    if (so.before === 0 || !so.words.particles.has(token.text)) so.before += token.letters?.length ?? 1;
  }
  // A lone accent is no word.
  return kept.filter(({ text }) => text !== '').slice(0, MOST_WORDS);
};

/** `Sr` before a name is the Spanish title, behind a name it is Senior. */
const isTitle = (tokens: readonly Token[], index: number, { words, before }: Reading): boolean => {
  const { text, letters } = tokens[index]!;
  return letters === undefined && (words.titles.has(text) || (text === 'sr' && index === 0 && (tokens.length > 1 || before === 0)));
};

/** Two letters, or letters with dots, are a suffix only behind a full name: `MD Rahim` is Mohammed, `J.D. Weber` has initials. */
const isSuffix = ({ text, letters }: Token, { words, before }: Reading): boolean =>
  words.suffixes.has(text) && (before >= 2 || (letters === undefined && text.length > 2));

/** A generation stands behind a name. `J.R.` are initials. */
const generationOf = (tokens: readonly Token[], index: number, so: Reading, follows: boolean): string | undefined => {
  const { text, letters } = tokens[index]!;
  const generation = letters === undefined && so.before > 0 ? GENERATIONS.get(text) : undefined;
  if (generation === undefined || (text === 'sr' && isTitle(tokens, index, so))) return undefined;
  if (text.length <= 3) return generation;
  // Written out it is a name as well: only at the end, beside two other words.
  const behind = so.before + Number(so.familyFollows) >= 2 && (index > 0 || follows);
  return behind && tokens.slice(index + 1).every((next) => isAffix(next, so.words)) ? generation : undefined;
};

const isAffix = ({ text }: Token, words: WordLists): boolean => words.titles.has(text) || words.suffixes.has(text) || GENERATIONS.has(text);

/** Without `van der` and the like, as long as another word is left here or elsewhere in the name. A single word stays: Ben Baker. */
export const withoutParticles = (part: readonly Folded[], elsewhere: boolean, words: WordLists): readonly Folded[] => {
  if (part.length <= 1) return part;
  const names = part.filter((_, index) => !isParticle(part, index, words));
  return names.length > 0 || elsewhere ? names : part;
};

/** Whether the part has a word that is no particle. */
export const hasName = (part: readonly Folded[], words: WordLists): boolean => part.some((_, index) => !isParticle(part, index, words));

const isParticle = (part: readonly Folded[], index: number, { particles }: WordLists): boolean => {
  const { text } = part[index]!;
  if (particles.has(text)) return true;
  const before = index > 0 ? part[index - 1]!.text : '';
  return particles.has(before) && particles.has(`${before} ${text}`);
};
