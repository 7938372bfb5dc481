import { accountIn, caseOf, vendorOf, type Case, type Cases } from './case.testing.ts';

// The section "Names" of linking.md. Names link nobody: what they say is seen in what they forbid.

type NamePair = readonly [string, string];

/** What is no word, with `…` for the name. */
const AROUND = [
  ...'Dr Dr. Prof Prof. Mr Mr. Mrs Mrs. Ms Ms.'.split(' ').map((title) => `${title} …`), 'Prof. Dr. …', '… PhD', '… Ph.D.', '…, PhD', '…, Ph.D.', '… (Contractor)', '…(Contractor)', '(Night Shift) …',
  '… [ACME]', '… - ACME', '… - ACME - North', '… | ACME', '…|ACME', 'Dr. …, PhD (Contractor) - ACME | North',
];

const PARTICLES = [...'de da dos del di van der den von zu bin binti ibn ben al el'.split(' '), 'van der', 'von der', 'van den'];

const around = (name: string, what: string): string => what.replace('…', name);

const AFFIXES_AGREE = [
  ...AROUND.flatMap((what): NamePair[] => [[around('Anna Weber', what), 'Anna Weber'], [around('Anna Maria Weber', what), 'Anna + Weber']]),
  ...PARTICLES.flatMap((particle): NamePair[] => [[`Anna ${particle} Weber`, 'Anna Weber'], [`Anna + ${particle} Weber`, 'Weber, Anna']]),
];

/** What is no word is no word in common either, and hides none. */
const AFFIXES_CONTRADICT = [
  ...AROUND.flatMap((what): NamePair[] => [[around('Anna Weber', what), around('Karl Weber', what)], [around('Anna Weber', what), around('Karl Braun', what)]]),
  ...PARTICLES.flatMap((particle): NamePair[] => [[`Anna + ${particle} Weber`, `Karl + ${particle} Weber`], [`Anna ${particle} Weber`, `Karl ${particle} Braun`]]),
];

/** They agree: accounts of one system are one person. */
const AGREE: readonly NamePair[] = [
  // Words.
  ['José Muñoz', 'Jose Munoz'], ['JOSE\u0301 MUN\u0303OZ', 'José Muñoz'], ['Łukasz Nowak', 'Lukasz Nowak'], ['Mette Sørensen', 'Mette Sorensen'], ['Zoë Brontë', 'Zoe Bronte'],
  ['François Lefèvre', 'FRANCOIS LEFEVRE'], ['Anna Müller', 'Anna Muller'], ['Anna Müller', 'Anna Mueller'], ['Jürgen Weiss', 'Juergen Weiss'], ['Jürgen Weiss', 'Jurgen Weiss'],
  ['Anna + Mu\u0308ller', 'ANNA + MUELLER'], ['Karl Strauß', 'KARL STRAUSS'], ['ANNA WEBER', 'anna weber'], ["Sean O'Brien", 'Sean OBrien'], ['Sean O’Brien', 'Sean O`Brien'],
  ['Sean Oʼbrien', "SEAN O'BRIEN"], ["D'Arcy + Hall", 'Darcy + Hall'], ['Anna-Maria Weber', 'Anna Maria Weber'], ['anna.weber', 'Anna Weber'], ['Anna_Weber', 'Anna Weber'], ['Anna/Weber', 'Weber Anna'],
  ['Jürgen Maria Weiss', 'Juergen Weiss'], ['Anna Maria Müller', 'Anna Mueller'], ['Anna Maria Müller', 'Muller, Anna'], ["Sean Patrick O'Brien", 'Sean OBrien'], ['Sean Patrick O’Brien', "O'BRIEN, S."], ["Ma'ruf Ali Khan", 'Maruf Khan'],
  // No words.
  ['Ben Baker', 'Benjamin Baker'], ['Al Baker', 'Albert Baker'], ['Ben + Baker', 'BAKER, Ben'], ['Anna Weber Jr.', 'Anna Weber, Junior'], ['Anna Weber III', 'Weber, Anna III'],
  ['null + null + Anna Weber', 'Anna Weber'], ['Unknown + Unknown + Anna Weber', 'Weber Anna'], ['anna@northwind.example + + Anna Weber', 'Anna Weber'], ['Dr. + (ACME) + Anna Weber', 'Anna Weber'],
  ['Anna (Annie) + Weber - ACME', 'Anna Weber'], ['User Anna Weber', 'Anna Weber'],
  // Given and family.
  ['Anna + Weber', 'Anna Weber'], ['Anna + Weber', 'Weber, Anna'], ['Weber, Anna Maria', 'Anna Maria Weber'], ['Garcia Lopez, Ana', 'Ana + Garcia Lopez'], ['Weber + Anna', 'Anna + Weber'],
  // Two words match.
  ['Alex Weber', 'Alexander Weber'], ['Sam Weber', 'Samuel Weber'], ['Ale Weber', 'Alessandra Weber'], ['A. Weber', 'Anna Weber'], ['Anna W.', 'Anna Weber'], ['A W', 'Anna Weber'],
  ['Bob Smith', 'Robert Smith'], ['Bill Smith', 'William Smith'], ['Kate Smith', 'Catherine Smith'], ['Liz Smith', 'Elizabeth Smith'], ['Sasha Petrov', 'Aleksandr Petrov'],
  ['Hans Weber', 'Johannes Weber'], ['Pepe Ruiz', 'José Ruiz'], ['А. Вебер', 'Анна Вебер'], ['Ά. Παππάς', 'Άννα Παππάς'], ['أ. خليل', 'أحمد خليل'], ['अ. शर्मा', 'अमित शर्मा'],
  ['Ü. Tamm', 'Ülle Tamm'], ['U. Tamm', 'Ülle Tamm'], ['J.R. Smith', 'John Ronald Smith'], ['J R Smith', 'John Smith'], ['A. W.', 'a w'], ['Алекс Вебер', 'Александр Вебер'],
  // Two names agree.
  ['Anna Maria Weber', 'Anna Weber'], ['Anna Maria Weber', 'Weber Maria'], ['Ana + Garcia Lopez', 'Ana + Lopez'], ['Madonna', 'MADONNA'], ['Alex', 'Alexander'], ['A.', 'Anna'], ['Ann Anna Weber', 'Anna Ann Weber'],
  ['Anna-Maria Smith-Jones', 'Annamaria Smithjones'], ['Jan van der Berg', 'Jan Vanderberg'], ['Mary-Ann + Hall', 'Maryann + Hall'], ['山田太郎', '太郎 + 山田'], ['John Smith Jr.', 'J. Smith, Junior'],
];

/** They contradict: an address or a number that both have is nobody's. */
const CONTRADICT: readonly NamePair[] = [
  // Words.
  ['Anna Weber', 'Karl Braun'], ['ANNA WEBER', 'karl braun'], ['Anna + Weber', 'Braun, Karl'], ['José Muñoz', 'Inés Peña'], ['Peter Müller', 'Sarah Muller'], ['Peter Müller', 'Sarah Mueller'],
  ["Peter O'Brien", 'Sarah OBrien'], ['Łukasz Nowak', 'Piotr Nowak'], ['Anna-Maria Weber', 'Karl-Heinz Braun'], ['anna.weber', 'karl.braun'],
  // What is no word is no word in common either, and hides none.
  ['Ben Baker', 'Karl Baker'], ['Al Baker', 'Karl Baker'], ['Anna Weber Jr.', 'Karl Braun Jr.'], ['Anna Weber Jr.', 'Karl Braun'], ['Peter Smith Jr.', 'Sarah Smith'], ['Anna Weber III', 'Karl Braun III'],
  ['Anna Weber Sr', 'Karl Braun Sr'], ['Anna Weber II', 'Karl Braun II'], ['test + test + Anna Weber', 'test + test + Karl Braun'], ['Anna + Weber + null', 'Karl + Braun + null'],
  ['Test Anna Weber', 'Test Karl Braun'], ['null Anna Weber', 'null Karl Braun'], ['Unknown Anna Weber', 'Unknown Karl Braun'], ['Anna (Karl) + Weber', 'Karl (Anna) + Weber'], ['Anna - Karl Weber', 'Karl Weber'],
  // Given and family.
  ['Peter Smith', 'Sarah Smith'], ['Smith, Peter', 'Sarah Smith'], ['Smith, Peter', 'Sarah + Smith'], ['Peter + Lopez Garcia', 'Sarah + Garcia'], ['Lopez Garcia, Peter', 'Sarah Garcia'], ['Martin Smith, Peter', 'Martin Anna + Smith'],
  // Words that do not match.
  ['B. Weber', 'Anna Weber'], ['Jo Weber', 'Jonas Weber'], ['Su Weber', 'Sunniva Weber'], ['Bob Smith', 'William Smith'], ['Alexander Weber', 'Alexandra Weber'], ['Annamaria Smithjones', 'Annamarie Smithjones'],
  // An initial alone is no match, and not every word of a name has to be in the script of the other.
  ['Anna W.', 'Karl W.'], ['A. Weber', 'Anna Braun'], ['Anna', 'Karl'], ['Anna', 'Karl Braun'], ['Anna 李', 'Karl Braun'], ['李小龙', '王伟'], ['Олег Иванов', 'Мария Кузнецова'],
];

/** They say nothing: accounts of two systems are one person, accounts of one system are not. */
const SILENT: readonly NamePair[] = [
  // Nothing is left of one.
  ['', 'Anna Weber'], ['', ''], [' + ', 'Anna + Weber'], ['Dr.', 'Anna Weber'], ['(Anna Weber)', 'Karl Braun'], ['| ACME', 'Anna Weber'], ['null', 'Anna Weber'], ['unknown', 'unknown'],
  ['Unknown', 'Anna Weber'], ['test', 'test'], ['Test User', 'Anna Weber'], ['user', 'user'], ['User', 'Karl Braun'], ['null + null', 'Anna + Weber'], ['Test Weber', 'Anna Weber'],
  ['Dr. + Weber', 'Anna + Weber'], ['Prof. Weber', 'Karl Weber'], ['Mrs Weber', 'Mr Karl Weber'], ['Weber (Anna)', 'Karl Weber'],
  ['anna@northwind.example', 'Karl Braun'], ['anna@northwind.example', 'anna@northwind.example'],
  // One word of several, or not a word of its own for each.
  ['Anna', 'Anna Weber'], ['Smith', 'Sarah Smith'], ['Ann Anna', 'Anna Weber'], ['Smith Peter', 'Sarah Smith'],
  // Married.
  ['Anna Weber', 'Anna Braun'], ['Anna + Weber', 'Braun, Anna'], ['Jan van der Berg', 'Jan van der Meer'], ['Bob Smith', 'Robert Jones'], ['Jürgen Weiss', 'Juergen Schwarz'],
  // Father and son never agree.
  ['John Smith', 'John Smith Jr.'], ['John Smith', 'J. Smith III'], ['John + Smith + John Smith II', 'John + Smith'],
  // Two scripts.
  ['李小龙', 'Xiaolong Li'], ['Анна Вебер', 'Anna Weber'], ['Γιώργος Παππάς', 'Giorgos Pappas'], ['أحمد خليل', 'Ahmed Khalil'], ['अमित शर्मा', 'Amit Sharma'],
];

/** Father and son for sure: at least in one system they are two. */
const GENERATIONS: readonly NamePair[] = [['John Smith Sr.', 'John Smith Jr.'], ['John Smith II', 'John Smith III'], ['Smith, John Senior', 'John Smith, Junior'], ['John + Smith Sr', 'John + Smith II']];

/** The same for an email that both have, and for a number. */
interface Shared {
  readonly key: 'EMAIL' | 'EMPLOYEE_NUMBER';
  /** An account with the shared value `value`; the other key is its own. */
  account(vendor: number, name: string, value: string, own: string): Case['people'][number][number];
}

const SHARED: readonly Shared[] = [
  { key: 'EMAIL', account: (vendor, name, value) => accountIn(vendorOf(vendor), name, `${value}%@northwind.example`) },
  { key: 'EMPLOYEE_NUMBER', account: (vendor, name, value, own) => accountIn(vendorOf(vendor), name, `${own}%@northwind.example`, `${value}-%`) },
];

type Make = (pair: NamePair, index: number, shared: Shared) => Case;

const agree: Make = ([a, b], i, { key, account }) => caseOf([[account(i, a, 'v', 'a'), account(i, b, 'v', 'b')]], [`DUPLICATE_ACCOUNT ${key}`]);

const contradict: Make = ([a, b], i, { key, account }) => caseOf([[account(i, a, 'v', 'a')], [account(i + 1 + (i % 3), b, 'v', 'b')]], [`IDENTITY_MISMATCH ${key}`]);

const twoInOne: Make = ([a, b], i, { key, account }) => caseOf([[account(i, a, 'w', 'c')], [account(i, b, 'w', 'd')]], [`SHARED_KEY ${key}`]);

const silent: Make = (pair, i, shared) => {
  const [a, b] = pair;
  const { people, conflicts } = twoInOne(pair, i, shared);
  return caseOf([[shared.account(i, a, 'v', 'a'), shared.account(i + 1 + (i % 3), b, 'v', 'b')], ...people], conflicts);
};

const named = (what: string, pair: NamePair, i: number, shared: Shared, make: Make): [string, Case] => [
  `names that ${what}, ${shared.key}: ${pair.map((name) => JSON.stringify(name)).join(' and ')}`, make(pair, i, shared),
];

/** Each pair with either key. */
const both = (what: string, pairs: readonly NamePair[], make: Make): Cases => Object.fromEntries(pairs.flatMap((pair, i) => SHARED.map((shared) => named(what, pair, i, shared, make))));

/** Each pair with one key: they are many. */
const either = (what: string, pairs: readonly NamePair[], make: Make): Cases => Object.fromEntries(pairs.map((pair, i) => named(what, pair, i, SHARED[(i + (i >> 1)) % 2]!, make)));

export const NAME_CASES: Cases = {
  ...both('agree', AGREE, agree),
  ...either('agree but for what is no word', AFFIXES_AGREE, agree),
  ...both('contradict', CONTRADICT, contradict),
  ...either('contradict in spite of what is no word', AFFIXES_CONTRADICT, contradict),
  ...both('say nothing', SILENT, silent),
  ...both('are of father and son', GENERATIONS, twoInOne),
};
