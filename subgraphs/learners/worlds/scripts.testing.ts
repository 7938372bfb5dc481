import { accountIn, caseOf, damstra, inspera, joined, matrix, synap, vendorOf, type Case, type CaseAccount, type Cases } from './case.testing.ts';

// Twenty people for each of six scripts, each with two to four accounts that are spelled differently. Every fifth shares something
// with the one before: a mistyped number (5th, 15th) or a family's address (10th, 20th, who have the same family name).

interface Script {
  readonly name: string;
  readonly title: string;
  readonly people: string;
}

const SCRIPTS: readonly Script[] = [
  {
    name: 'Latin with accents',
    title: 'Dr. ',
    people: `
      Agnès + Léger; Bjørn + Ødegaard; Cătălina + Ionescu; Dušan + Živković; Eszter + Szűcs;
      Fátima + Magalhães; Grażyna + Wójcik; Håkan + Sjöström; Íñigo + Echeverría; Júlia + Echeverría;
      Kateřina + Dvořáková; Lütfü + Çağlar; Mārtiņš + Ozoliņš; Ñusta + Quispe; Óscar + Benítez;
      Phượng + Nguyễn; Rūta + Žukauskaitė; Søren + Kjærgård; Tõnu + Põldmäe; Úrsula + Põldmäe`,
  },
  {
    name: 'Cyrillic',
    title: 'Доктор ',
    people: `
      Артём + Соболев; Богдана + Кравчук; Василиса + Королёва; Глеб + Ушаков; Дарья + Йованова;
      Емельян + Пугачёв; Жанна + Майорова; Зоран + Митровић; Игнат + Чайковский; Лариса + Чайковская;
      Кузьма + Щёголев; Людмил + Стоянов; Мстислав + Гайдай; Нурсултан + Абдрахманов; Олеся + Гуцуляк;
      Прохор + Фёдоровский; Раиса + Хвостова; Степан + Цветков; Тамара + Юдина; Фёкла + Юдина`,
  },
  {
    name: 'Greek',
    title: 'Δρ ',
    people: `
      Αγγελική + Βλάχου; Βασίλης + Γεωργίου; Γαρυφαλλιά + Δήμου; Διονύσης + Ζερβός; Ευφροσύνη + Ηλιάδη;
      Ζήσης + Θεοχάρης; Ηρώ + Ιωαννίδου; Θωμάς + Κωνσταντίνου; Ίρις + Λαμπράκη; Κλεάνθης + Λαμπράκη;
      Λήδα + Μαυρομμάτη; Μιλτιάδης + Νικολαΐδης; Νεφέλη + Ξύδη; Ξενοφών + Οικονομίδης; Όλγα + Πετρίδου;
      Παναγιώτης + Ρούσσος; Ρένα + Σταυροπούλου; Στέλιος + Τζαννετάκης; Τάσος + Φραγκούλης; Υακίνθη + Φραγκούλης`,
  },
  {
    name: 'Arabic',
    title: 'الدكتور ',
    people: `
      أمينة + العلي; بشار + الحسن; تميم + البرغوثي; ثريا + المصري; جمال + عبدالناصر;
      حنان + الأسعد; خديجة + بلقاسم; دلال + العنزي; رؤوف + القرشي; زهراء + القرشي;
      سامر + إدريس; شيماء + فوزي; صبري + مؤمن; ضحى + الطائي; طلال + آلوسي;
      ظافر + الدوسري; عائشة + بنصالح; غسان + كنفاني; فيصل + الرشيدي; قمر + الرشيدي`,
  },
  {
    name: 'Han',
    title: 'Dr. ',
    people: `
      嘉怡 + 林; 俊杰 + 何; 思远 + 郭; 晓燕 + 马; 文博 + 罗;
      静 + 梁; 海涛 + 宋; 雪梅 + 郑; 国强 + 谢; 佳琪 + 谢;
      振华 + 韩; 若兰 + 唐; 天佑 + 冯; 玉珍 + 于; 少峰 + 董;
      修 + 诸葛; 直樹 + 中村; 恵子 + 小林; 大輔 + 加藤; 由美 + 加藤`,
  },
  {
    name: 'Devanagari',
    title: 'डॉ. ',
    people: `
      आदित्य + चतुर्वेदी; इंदु + नायर; उमेश + ठाकुर; ऋतिका + सक्सेना; एकता + बंसल;
      कृष्णकांत + दुबे; खुशबू + राठौड़; गणेश + शिंदे; घनश्याम + तिवारी; चित्रा + तिवारी;
      छाया + वाघमारे; जगदीश + पांडेय; झलक + सोनी; ट्विंकल + अरोड़ा; डिंपल + कपूर;
      तन्मय + भारद्वाज; धर्मेंद्र + प्रजापति; निखिल + फड़के; बृजेश + श्रीवास्तव; फ़रीदा + श्रीवास्तव`,
  },
];

/** Marks that people leave out: accents of Latin and Greek, and Arabic vowels and hamza. */
const MARKS = /[\u0300-\u036F\u064B-\u0655]/g;

const plain = (text: string): string => text.normalize('NFD').replace(MARKS, '').normalize('NFC');

type Spelling = (given: string, family: string, title: string) => string;

/** Given and family name are where they belong, or a comma says which is which. */
const ORDERED: readonly Spelling[] = [
  (given, family) => `${given} + ${family}`,
  (given, family) => `${given} ${family}`,
  (given, family) => `${family}, ${given}`,
  (given, family) => `${given} + ${family}`.toUpperCase(),
  (given, family) => `${given} ${family}`.toLowerCase(),
  (given, family) => `${given} + ${family}`.normalize('NFD'),
  (given, family, title) => `${title}${given} ${family}`,
  (given, family) => `\u00A0${given}\u2003\t${family} `,
  (given, family) => Array.from(`${given} ${family}`).join('\u200B'),
  (given, family) => plain(`${given} + ${family}`),
  (given, family) => `${given} ${family} (ACME)`,
];

const SPELLINGS: readonly Spelling[] = [
  ...ORDERED,
  (given, family) => `${family} + ${given}`,
  (given, family) => `${family} ${given}`,
  (given, family, title) => `${title}${given} + ${family} + N/A`,
  (given, family) => plain(`${family} ${given}`).toUpperCase(),
];

interface Person {
  readonly given: string;
  readonly family: string;
  /** The name in the n-th spelling of this person. */
  readonly spelled: (n: number, spellings?: readonly Spelling[]) => string;
}

const readPeople = ({ people, title }: Script): Person[] =>
  people.trim().split(/;\s+/).map((text, i) => {
    const [given, family] = text.split(' + ') as [string, string];
    return { given, family, spelled: (n, spellings = SPELLINGS) => spellings[(i * 4 + n * 7) % spellings.length]!(given, family, title) };
  });

/** Two to four accounts: linked by an email, by a number, or by both in turn. */
const alone = ({ spelled }: Person, index: number): Case => {
  const at = (n: number, email: string | null, number: string | null): CaseAccount => accountIn(vendorOf(index + n), spelled(n), email, number);
  if (index % 4 === 0) return caseOf([[at(0, 'a%@home.example', null), at(1, ' A%@HOME.example', null)]]);
  if (index % 4 === 1) return caseOf([[at(0, 'a%@home.example', 'E%'), at(1, 'b%@home.example', 'e%')]]);
  if (index % 4 === 2) return caseOf([[at(0, 'a%@home.example', null), at(1, 'a%@home.example', 'E%'), at(2, null, 'E%')]]);
  const again = accountIn(vendorOf(index + 1), spelled(3), 'c%@home.example', 'E%');
  return caseOf([[at(0, 'a%@home.example', null), at(1, 'a%@home.example', 'E%'), at(2, 'b%@home.example', 'E%'), again]], ['DUPLICATE_ACCOUNT EMPLOYEE_NUMBER']);
};

/** The second person's number was typed into an account of the first. */
const mistyped = (first: Person, second: Person): Case =>
  caseOf(
    [
      [synap(first.spelled(0), 'a%@home.example'), matrix(first.spelled(1), 'a%@home.example', 'E%'), damstra(first.spelled(2), 'A%@home.example', 'F%')],
      [matrix(second.spelled(0), 'b%@home.example', 'F%'), inspera(second.spelled(1), 'b%@home.example')],
    ],
    ['IDENTITY_MISMATCH EMPLOYEE_NUMBER'],
  );

/** Only the given names tell who is who. */
const family = (first: Person, second: Person): Case =>
  caseOf(
    [
      [synap(first.spelled(0, ORDERED), 'home%@home.example', 'E%'), matrix(first.spelled(1, ORDERED), 'home%@home.example', 'E%'), inspera(first.spelled(2, ORDERED), null, 'E%')],
      [damstra(second.spelled(0, ORDERED), 'home%@home.example'), matrix(second.spelled(1, ORDERED), 'b%@home.example')],
    ],
    ['IDENTITY_MISMATCH EMAIL'],
    // Nothing of the second but the address is in both.
    { decisions: [joined([1, 0], [1, 1])] },
  );

const twenty = (script: Script): [string, Case][] => {
  const people = readPeople(script);
  return people.flatMap((person, i): [string, Case][] => {
    const next = people[i + 1];
    if (i % 5 === 4) return [];
    const both = `${script.name}: ${person.given} ${person.family} and ${next?.given} ${next?.family}`;
    if (i % 5 === 3) return i % 10 === 3 ? [[`${both}, a mistyped number`, mistyped(person, next!)]] : [[`${both}, a family’s address`, family(person, next!)]];
    return [[`${script.name}: ${person.given} ${person.family}`, alone(person, i)]];
  });
};

export const SCRIPT_CASES: Cases = Object.fromEntries(SCRIPTS.flatMap(twenty));
