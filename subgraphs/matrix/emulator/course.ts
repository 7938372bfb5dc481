import type { Item } from '../../shared/world/learning.ts';
import type { Account } from '../../shared/world/world.ts';
import { courseCustomField } from './inferred.ts';
import type { Row } from './operation.ts';
import { gradeMap, type Spelling } from './spelling.ts';

/** A course as the emulator thinks of it, and `row` as the vendor sends it. */
export interface Course {
  readonly id: number;
  readonly title: string;
  readonly selfPaced: boolean;
  readonly start: Date | null;
  readonly finish: Date | null;
  readonly archived: boolean;
  readonly weightsByCategory: boolean;
  readonly mastery: boolean;
  readonly teachers: readonly { readonly account: Account; readonly coteacher: boolean }[];
  readonly certificate: Row | null;
  readonly row: Row;
}

const DAY = 86_400_000;

/** Past, current, future and, without dates, self-paced, in turn: days from now. */
const SCHEDULES = [
  { style: 'Instructor', from: -60, to: -10 },
  { style: 'Blended', from: -30, to: 30 },
  { style: 'Instructor', from: 14, to: 60 },
  { style: 'Self paced', from: null, to: null },
] as const;

const CLASS_TIMES = [
  { day: 'Tue', from: '15:15', to: '17:30', location: 'Leeds' },
  { day: 'Wed', from: '16:0', to: '18:0', location: 'Room 101' },
];

const teachersOf = (index: number, courses: number, instructors: readonly Account[]): Course['teachers'] => {
  const main = index % instructors.length;
  return instructors.flatMap<Course['teachers'][number]>((account, i) => {
    if (i === main) return [{ account, coteacher: false }];
    return i % courses === index || (i === 1 && index === 0) ? [{ account, coteacher: true }] : [];
  });
};

const certificateOf = (item: Item, index: number): Row | null =>
  item.certificate
    ? { id: 91 + index, name: `Certificate: ${item.title}`, description: `Awarded for completing ${item.title}`, printable: true, duration: index === 0 ? '1 year' : null }
    : null;

const gradingPeriods = (start: Date | null, finish: Date | null, spell: Spelling) => {
  if (!start || !finish) return [{ name: 'Course', percent: 100, start: null }];
  const middle = new Date((start.getTime() + finish.getTime()) / 2);
  return [
    { name: 'First half', percent: 50, start: spell.date(start) },
    { name: 'Second half', percent: 50, start: spell.date(middle) },
  ];
};

const courseOf = (item: Item, index: number, teachers: Course['teachers'], now: Date, spell: Spelling): Course => {
  const { style, from, to } = SCHEDULES[index % 4]!;
  const day = (offset: number | null) => (offset === null ? null : new Date(now.getTime() + offset * DAY));
  const [start, finish] = [day(from), day(to)];
  const id = Number(item.id);
  const archived = index === 8;
  const weightsByCategory = index % 2 === 1;
  const row = {
    id,
    name: item.title,
    style,
    course_code: item.code,
    section_code: index % 3 === 0 ? null : `S${(index % 3) + 1}`,
    picture: `https://northwind.matrixlms.example/pictures/class-${id}.png`,
    semester: start ? `${now.getUTCFullYear()}` : null,
    start: spell.date(start),
    finish: spell.date(finish),
    class_times: start ? CLASS_TIMES : null,
    weighting_using_categories: weightsByCategory,
    weighting_style: (['MaxScore', 'Points', 'Percent', 'Equally'] as const)[index % 4],
    display_in_catalog: index % 5 !== 4,
    archived,
    catalog_category: index % 2 === 0 ? 'Compliance' : 'Skills',
    grademap: gradeMap,
    grading_periods: gradingPeriods(start, finish, spell),
    [courseCustomField]: index % 2 === 0 ? 'Everyone' : null,
  };
  const certificate = certificateOf(item, index);
  return { id, title: item.title, selfPaced: start === null, start, finish, archived, weightsByCategory, mastery: index === 1, teachers, certificate, row };
};

/** The courses of the tenant: each has a teacher, and each instructor a course. */
export const coursesOf = (items: readonly Item[], instructors: readonly Account[], now: Date, spell: Spelling): Course[] =>
  items.map((item, index) => courseOf(item, index, teachersOf(index, items.length, instructors), now, spell));
