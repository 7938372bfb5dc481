import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, parseName, type Name } from './names.ts';

interface Script {
  readonly name: string;
  readonly title: string;
  /** Given and family names. */
  readonly people: readonly (readonly [string, string])[];
}

const people = (lines: string) =>
  lines
    .trim()
    .split(/;\s+/)
    .map((person) => person.split(' + ') as [string, string]);

const SCRIPTS: readonly Script[] = [
  {
    name: 'Latin with accents',
    title: 'Dr. ',
    people: people(`
      José + Muñoz Ibáñez; Łukasz + Wiśniewski; Mette + Sørensen; Jürgen + Groß; François + Lefèvre;
      Željko + Đurić; Håkon + Ødegård; Şeyma + Yıldız; Nguyễn Thị Hương + Trần; Antônio + Gonçalves;
      Zsófia + Kővári; Dvořák + Ondřej; Māris + Bērziņš; Síle + Ní Dhomhnaill; Björk + Guðmundsdóttir;
      Ștefan + Țurcanu; Ülle + Pärn; Renée + Dubois-Lacôte; Ağası + Quliyev; Núria + Capdevila`),
  },
  {
    name: 'Cyrillic',
    title: 'Доктор ',
    people: people(`
      Алексей + Чернышёв; Ольга Петровна + Кузнецова; Дмитрий + Соловьёв; Наталья + Лебедева; Юрий + Щербаков;
      Светлана + Морозова; Тарас + Шевченко; Їжак + Гнатюк; Оксана + Ткаченко; Ђорђе + Петровић;
      Љубица + Стојановић; Борислав + Георгиев; Цветанка + Ангелова; Бахтияр + Ахметов; Айгүл + Нұрланова;
      Владимир + Воробьёв; Полина + Зайцева; Ярослав + Фёдоров; Эльвира + Хабибуллина; Кирилл + Якушев`),
  },
  {
    name: 'Greek',
    title: 'Δρ. ',
    people: people(`
      Γεώργιος + Παπαδόπουλος; Μαρία + Αλεξίου; Νίκος + Καζαντζάκης; Ελένη + Βασιλείου; Δημήτρης + Οικονόμου;
      Σοφία + Χατζηγιάννη; Οδυσσέας + Ελύτης; Κατερίνα + Τσακίρη; Θεόδωρος + Μπακόλας; Άννα + Ραγκούση;
      Ιωάννης + Δούκας; Ζωή + Λάσκαρη; Σπύρος + Φωκάς; Ευαγγελία + Ντούρου; Χρήστος + Ζαχαρίας;
      Πηνελόπη + Ξενάκη; Λουκάς + Ψαρράς; Ραλλού + Γαλάνη; Ηλίας + Ηλιόπουλος; Φίλιππος + Ρήγας`),
  },
  {
    name: 'Arabic',
    title: 'الدكتور ',
    people: people(`
      أحمد + الخطيب; فاطمة + الزهراني; يوسف + حداد; مريم + القحطاني; خالد + بن سعيد;
      ليلى + منصور; إبراهيم + العتيبي; نور + شاهين; عبد الرحمن + الغامدي; هدى + صالح;
      كريم + بنعلي; زينب + التميمي; طارق + عثمان; سلمى + درويش; حسين + الموسوي;
      رانيا + جابر; مصطفى + الشريف; آمنة + بوزيد; ياسر + قباني; رضا + تهرانی`),
  },
  {
    name: 'Han',
    title: 'Dr. ',
    people: people(`
      小龙 + 李; 伟 + 王; 秀英 + 张; 子涵 + 刘; 建国 + 陈;
      丽 + 杨; 志强 + 黄; 美玲 + 赵; 雨轩 + 周; 浩然 + 吴;
      欣怡 + 徐; 明 + 孙; 诗婷 + 欧阳; 国栋 + 司马; 太郎 + 山田;
      花子 + 佐藤; 健一 + 鈴木; 美咲 + 高橋; 翔 + 渡辺; 陽菜 + 伊藤`),
  },
  {
    name: 'Devanagari',
    title: 'डॉ. ',
    people: people(`
      अमित + शर्मा; प्रिया + गुप्ता; राजेश + वर्मा; सुनीता + देवी; विक्रम + सिंह;
      अंजलि + मेहता; संजय + पाटील; कविता + जोशी; मोहन + यादव; नेहा + अग्रवाल;
      अर्जुन + कुलकर्णी; दीपिका + चौहान; रवि + मिश्रा; पूजा + त्रिवेदी; हरीश + नेगी;
      मीनाक्षी + भट्ट; ज्ञानेश + देशपांडे; ज़ाकिर + हुसैन; लक्ष्मी + बिष्ट; ओम + ढोलकिया`),
  },
  {
    name: 'Hebrew',
    title: 'ד"ר ',
    people: people(`
      דוד + לוי; שרה + כהן; יוסף + מזרחי; רחל + פרץ; משה + ביטון;
      תמר + דהן; אברהם + אזולאי; נועה + פרידמן; איתי + גבאי; מיכל + חדד;
      עומר + שפירא; יעל + רוזנברג; אורי + בן דרור; שירה + קליין; גיל + אוחיון;
      הדס + ברק; נדב + סגל; ליאור + וקנין; ענת + צור; רון + טל`),
  },
  {
    name: 'Hangul',
    title: 'Dr. ',
    people: people(`
      민수 + 김; 지영 + 이; 서준 + 박; 하은 + 최; 도윤 + 정;
      수빈 + 강; 예준 + 조; 지우 + 윤; 현우 + 장; 채원 + 임;
      준호 + 한; 유나 + 오; 성민 + 서; 소희 + 신; 동현 + 권;
      미경 + 황; 태양 + 안; 은주 + 송; 재석 + 유; 나연 + 홍`),
  },
];

const parse = ([givenName, familyName]: readonly [string, string]) => parseName({ givenName, familyName });

/** The verdict, if it is the same both ways round. */
const bothWays = (a: Name, b: Name) => {
  const verdict = compareNames(a, b);
  return compareNames(b, a) === verdict ? verdict : 'lopsided';
};

/** The same person as other systems write them. */
const spellings = ([given, family]: readonly [string, string], title: string) => [
  { displayName: `${given} ${family}` },
  { displayName: `${family} ${given}` },
  { displayName: `${family}, ${given}` },
  { displayName: `${title}${given} ${family}` },
  { displayName: `${given} ${family} (Contractor)` },
  { givenName: family, familyName: given },
  { givenName: `${title}${given}`, familyName: family, displayName: 'N/A' },
  { givenName: given.toUpperCase(), familyName: family.toUpperCase() },
  { givenName: given.toLowerCase(), familyName: family.toLowerCase() },
  { givenName: given.normalize('NFD'), familyName: family.normalize('NFD') },
  { displayName: `\u00A0 ${given}\u2003\t ${family} \u200B`.normalize('NFD').toUpperCase() },
  { displayName: Array.from(`${given} ${family}`).join('\u2060') },
];

describe.each(SCRIPTS)('names in $name', ({ title, people: everybody }) => {
  const written = everybody.map((person) => ({ person, forms: spellings(person, title).map((spelling) => ({ spelling, name: parseName(spelling) })) }));

  it('are twenty', () => {
    expect(new Set(everybody.map(String)).size).toBe(20);
  });

  it.each(everybody)('%s %s agrees with other spellings of it', (...person) => {
    const name = parse(person);
    const forms = written.find((one) => one.person[0] === person[0])!.forms;
    expect(forms.filter((form) => bothWays(name, form.name) !== 'agree')).toEqual([]);
  });

  it.each(everybody)('%s %s contradicts everybody else, however they are written', (...person) => {
    const name = parse(person);
    const others = written.filter((other) => other.person[0] !== person[0] && other.person[1] !== person[1]);
    expect(others).toHaveLength(19);
    expect(others.flatMap(({ forms }) => forms).filter((form) => bothWays(name, form.name) !== 'contradict')).toEqual([]);
  });

  it('contradict where only the family name is the same, and not where only the given name is', () => {
    for (const [index, [given, family]] of everybody.entries()) {
      const [otherGiven, otherFamily] = everybody[(index + 1) % everybody.length]!;
      expect(compareNames(parse([given, family]), parse([otherGiven, family])), family).toBe('contradict');
      expect(compareNames(parse([given, family]), parse([given, otherFamily])), given).toBe('silent');
    }
  });
});

describe('names in two scripts', () => {
  const written = SCRIPTS.flatMap(({ name, people: everybody }) => everybody.map((person) => ({ script: name, name: parse(person) })));

  it('say nothing', () => {
    const spoken = written.filter((a) => written.some((b) => a.script !== b.script && compareNames(a.name, b.name) !== 'silent'));
    expect(spoken).toEqual([]);
  });

  it.each([
    ['日本 Taro', 'Taro 日本', 'agree'],
    ['山田 タロウ', '山田 たろう', 'silent'],
    ['李小龙 Bruce', 'Xiaolong Li', 'contradict'],
    ['ｱﾝﾅ ｼﾞﾛｳ', 'アンナ ジロウ', 'agree'],
    ['ハハ ハナ', 'ババ バナ', 'contradict'],
  ])('%s and %s: %s', (a, b, verdict) => {
    expect(compareNames(parseName({ displayName: a }), parseName({ displayName: b }))).toBe(verdict);
  });
});

describe('names of any script', () => {
  const pool = SCRIPTS.flatMap(({ people: everybody }) => everybody.flat());
  const text = fc.array(fc.constantFrom(...pool, 'Jr', 'Dr', 'van'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

  it('compare the same both ways round', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [parseName({ displayName: a }), parseName({ displayName: b })];
        expect(compareNames(x, y)).toBe(compareNames(y, x));
      }),
      { numRuns: 2000 },
    );
  });

  it('compare the same in any letter case, composition and with characters that are not seen', () => {
    const forms: ((value: string) => string)[] = [(value) => value.toUpperCase(), (value) => value.toLowerCase(), (value) => value.normalize('NFD'), (value) => Array.from(value).join('\u00AD')];
    fc.assert(
      fc.property(text, fc.constantFrom(...forms), (a, form) => {
        expect(parseName({ displayName: form(a) }).key).toBe(parseName({ displayName: a }).key);
      }),
      { numRuns: 2000 },
    );
  });
});
