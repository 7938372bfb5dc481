import { addressOf } from './addresses.ts';
import { upperCased } from './characters.ts';
import { folded } from './folding.ts';

// Every list of words. No word is here that is also a common name where its place in a name cannot tell which it is: so no `ma`, `ba`, `ed`,
// `med`, `meng`, `obe`, `do`, `le`, `du`, `la`, `sri`, `ing`, `lord`, `guest`. How the place tells is in parts.ts.

const TITLES = `
  dr dra doctor prof profa professor mr mister mrs ms miss mx sir madam rev reverend capt lt sgt cpl
  herr frau hr fr fru froken mme mlle monsieur madame mademoiselle sra srta senor senora senorita signor signora signorina dott dottssa
  drs dhr mevr mevrouw meneer shri smt shrimati mgr datuk datin
  доктор профессор проф др господин госпожа δρ κος κα κυριος κυρια
  دكتور دكتورة الدكتور الدكتورة الأستاذ الأستاذة דר פרופ גברת श्री श्रीमती सुश्री डॉ डॉक्टर`;

const SUFFIXES = `
  phd dphil md mba mphil msc bsc llb llm jd dds dvm rn cpa cfa pmp esq esquire frcs mrcp cbe kbe mbbs hons retd acca bcom mcom mpa mph dba`;

/** Spellings of what tells a father from a son. */
export const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'], ['jnr', 'jr'], ['junior', 'jr'], ['sr', 'sr'], ['snr', 'sr'], ['senior', 'sr'], ['ii', 'ii'], ['iii', 'iii'], ['iv', 'iv'],
]);

/** Of two words: the second is one behind the first. */
const PARTICLES = [
  ...listed(`
  de da dos das del della di dei degli dal dalla van der den ten ter von vom zu zum zur af av
  bin bint binti binte ibn ben al el ul фон ван дер оглы кызы بن ابن بنت آل ال בן בת`),
  'de la', 'de las', 'de los', 'van t',
];

const NAME_PLACEHOLDERS = `
  null undefined unknown unnamed anonymous noname firstname lastname test user username admin administrator demo dummy student learner
  unbekannt inconnu onbekend desconocido desconhecido sconosciuto неизвестно тест пользователь 未知 测试`;

const NUMBER_PLACEHOLDERS = `
  0 NA N/A #N/A N.A. N.A NONE NULL NIL UNDEFINED NAN TRUE FALSE UNKNOWN TBA TBC TBD TEST TEMP EXTERNAL CONTRACTOR ? - .`;

const EMAIL_PLACEHOLDERS = `
  none@ noemail@ no-email@ no.email@ no_email@ nomail@ no-reply@ noreply@ donotreply@ do-not-reply@ unknown@ undefined@ null@ nobody@ test@`;

/** The words that are no part of anybody's name, number or email. All compared after normalizing. */
export interface WordLists {
  readonly titles: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly namePlaceholders: ReadonlySet<string>;
  readonly numberPlaceholders: ReadonlySet<string>;
  /** Local parts, which end in `@`, and whole addresses. */
  readonly emailPlaceholders: ReadonlySet<string>;
}

export interface MoreWords {
  readonly titles?: readonly string[];
  readonly suffixes?: readonly string[];
  readonly particles?: readonly string[];
  readonly namePlaceholders?: readonly string[];
  /** `none@` is the local part of an email, `hr@northwind.example` a whole address, anything without `@` an employee number. */
  readonly placeholders?: readonly string[];
}

/** The built-in lists and more. */
export const wordLists = (more: MoreWords = {}): WordLists => {
  const placeholders = [...listed(NUMBER_PLACEHOLDERS), ...listed(EMAIL_PLACEHOLDERS), ...(more.placeholders ?? [])];
  return {
    titles: new Set([...listed(TITLES), ...(more.titles ?? [])].map(nameWords)),
    suffixes: new Set([...listed(SUFFIXES), ...(more.suffixes ?? [])].map(nameWords)),
    particles: new Set([...PARTICLES, ...(more.particles ?? [])].map(nameWords)),
    namePlaceholders: new Set([...listed(NAME_PLACEHOLDERS), ...(more.namePlaceholders ?? [])].map(nameWords)),
    numberPlaceholders: new Set(placeholders.filter((entry) => !entry.includes('@')).map(upperCased)),
    emailPlaceholders: new Set(placeholders.filter((entry) => entry.includes('@')).map(emailPlaceholder)),
  };
};

function listed(words: string): string[] {
  return words.trim().split(/\s+/);
}

/** The words of an entry as they are found in a name; `Ph.D.` is one word. */
const nameWords = (entry: string): string => (entry.normalize('NFC').replace(/[.'’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(folded).join(' ');

const emailPlaceholder = (entry: string): string => {
  const end = entry.trim().endsWith('@') ? 'x' : '';
  return (addressOf(entry.trim() + end) ?? '').slice(0, end ? -1 : undefined);
};

export const DEFAULT_WORDS: WordLists = wordLists();
