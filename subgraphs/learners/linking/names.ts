import type { Folded } from './folding.ts';
import { familyWord, givenWord, matchOf, type Match, type Word } from './match.ts';
import { hasName, MOST_WORDS, nameText, readPart, reading, readSegments, withoutParticles, type Reading } from './parts.ts';
import { scriptsOf } from './scripts.ts';
import { DEFAULT_WORDS, type WordLists } from './words.ts';

/** A name as a vendor holds it. */
export interface WrittenName {
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly displayName?: string | null;
}

/** A name taken apart for comparing. */
export interface Name {
  /** Equal keys compare alike with anything. '' for a name without words, which says nothing. */
  readonly key: string;
  readonly given: readonly Word[];
  readonly family: readonly Word[];
  /** The scripts of its words. */
  readonly scripts: ReadonlySet<string>;
  /** `jr`, `sr`, `ii` …, '' without one. */
  readonly generation: string;
  /** The letters in one go, particles among them, with either part first and in either folding. */
  readonly runs: readonly string[];
}

export type NameVerdict = 'agree' | 'contradict' | 'silent';

/** Takes a name apart into words. */
export const parseName = (name: WrittenName, words: WordLists = DEFAULT_WORDS): Name => {
  const [given, family, display] = [name.givenName, name.familyName, name.displayName].map((text) => nameText(text, words)) as [string, string, string];
  const so = reading(words, given !== '' && family !== '');
  const [givenWords, familyWords] = [readPart(given, so), readPart(family, so)];
  if (givenWords.length > 0 && familyWords.length > 0) return nameOf(givenWords, familyWords, so.generation || generationIn(display, words), words);
  for (const text of [display, given, family]) {
    const single = fromText(text, so);
    if (single) return single;
  }
  return NO_NAME;
};

const NO_NAME: Name = { key: '', given: [], family: [], scripts: new Set(), generation: '', runs: [] };

/** Some vendors have the Jr. in the full name alone. */
const generationIn = (text: string, words: WordLists): string => {
  if (!GENERATION.test(text)) return '';
  const so = reading(words);
  readSegments(text, so);
  return so.generation;
};

const GENERATION = /[\s,](?:jn?r|sn?r|i[iv]i?|j[uú]nior|senior)\b/i;

/** A single text: the family name is the part before a comma, else the last word. */
const fromText = (text: string, { words, generation }: Reading): Name | null => {
  const so = reading(words);
  const [first, ...rest] = readSegments(text, so);
  if (!first) return null;
  const given = rest.length > 0 ? rest.flat().slice(0, MOST_WORDS) : first.slice(0, -1);
  return nameOf(given, rest.length > 0 ? first : first.slice(-1), so.generation || generation, words);
};

const nameOf = (allGiven: readonly Folded[], allFamily: readonly Folded[], generation: string, words: WordLists): Name => {
  const family = withoutParticles(allFamily, hasName(allGiven, words) || allGiven.length === 1, words).slice(0, MOST_WORDS / 2).map(familyWord);
  const given = withoutParticles(allGiven, hasName(allFamily, words) || allFamily.length === 1, words).slice(0, MOST_WORDS - family.length).map(givenWord);
  return {
    key: `${spelling(allGiven)}|${spelling(allFamily)}|${generation}`,
    given,
    family,
    scripts: scriptsIn([...given, ...family]),
    generation,
    runs: runsOf(allGiven, allFamily),
  };
};

const spelling = (part: readonly Folded[]): string => part.map(({ text, spelled }) => (spelled === '' ? text : `${text}/${spelled}`)).join(' ');

const scriptsIn = (words: readonly Word[]): ReadonlySet<string> => scriptsOf(words.map((word) => word.text).join(''));

const runsOf = (given: readonly Folded[], family: readonly Folded[]): string[] => {
  const [givenRun, familyRun] = [run(given), run(family)];
  const [givenSpelled, familySpelled] = [run(given, true), run(family, true)];
  return [...new Set([givenRun + familyRun, familyRun + givenRun, givenSpelled + familySpelled, familySpelled + givenSpelled])];
};

const run = (part: readonly Folded[], spelled = false): string => part.map((word) => (spelled && word.spelled) || word.text).join('');

/** Whether two names are one person's, cannot be one person's, or allow no conclusion. The same both ways round. */
export const compareNames = (a: Name, b: Name): NameVerdict => {
  if (a.key === '' || b.key === '') return 'silent';
  if (a.key === b.key) return 'agree';
  // Father and son: they never agree, nor do they contradict for that alone.
  if (a.generation === b.generation && (a.runs.some((run) => b.runs.includes(run)) || wordsAgree(a, b))) return 'agree';
  return contradict(a, b) ? 'contradict' : 'silent';
};

/** Whether every word of the shorter name matches a word of its own in the longer one. */
const wordsAgree = (a: Name, b: Name): boolean => {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length) as [readonly Word[], readonly Word[]];
  if (short.length === 1 && long.length > 1) return false;
  const owners: number[] = [];
  return short.every((_, index) => place(index, short, long, owners, new Set()));
};

/** Finds the word a partner, if need be by moving those that have one already (Kuhn's bipartite matching). */
const place = (index: number, short: readonly Word[], long: readonly Word[], owners: number[], tried: Set<number>): boolean =>
  long.some((candidate, partner) => {
    if (tried.has(partner) || matchOf(short[index]!, candidate) === 0) return false;
    tried.add(partner);
    const owner = owners[partner];
    if (owner !== undefined && !place(owner, short, long, owners, tried)) return false;
    owners[partner] = index;
    return true;
  });

/** Whether names that do not agree have no word in common, or only the family name. */
const contradict = (a: Name, b: Name): boolean => {
  if (!overlap(a.scripts, b.scripts)) return false;
  if (!anyMatch(wordsOf(a), wordsOf(b), 2)) return true;
  return overlap(scriptsIn(a.given), scriptsIn(b.given)) && !anyMatch(a.given, b.given, 1) && anyMatch(a.family, b.family, 2);
};

const wordsOf = (name: Name): readonly Word[] => [...name.given, ...name.family];

const anyMatch = (some: readonly Word[], others: readonly Word[], least: Match): boolean =>
  some.some((word) => others.some((other) => matchOf(word, other) >= least));

const overlap = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
  for (const item of some) if (others.has(item)) return true;
  return false;
};
