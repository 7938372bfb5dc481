import { VendorError } from '../shared/errors.ts';
import { PAGE_ROWS, type MatrixClient } from './client.ts';
import {
  fromReport, fromStudent, LIST_CALLS, readLists, stateInLists, stateOf, stateOnRoster, unlisted,
  type Asked, type EnrollmentRow, type Enrolled, type Facts, type Lists, type Sources, type State,
} from './facts.ts';
import { RECORD_ID } from './inferred.ts';
import { inTurn } from './turns.ts';
import type { WireClass, WireGradesInfo, WireStudent } from './wire.ts';

// Where the calls left will not do for everybody, what is paid for is to be answered: people are finished one after another, and
// courses are read whole, by their rosters and grades, which the people after them need too. Who cannot be finished any more
// fails at once and as a whole, for nothing.

/** People at once, each of whom takes two calls at first; with fewer calls left than this, one. */
const AT_ONCE = 3;
const PLENTY = 30;
/** A look at the list of all courses is worth its call for so many people. */
const WORTH_A_LOOK = 10;

/** Failures for want of calls. Any other belongs to the field that meets it. */
const isForWant = (error: unknown): boolean => error instanceof VendorError && (error.code === 'VENDOR_RATE_LIMITED' || error.code === 'QUERY_TOO_COMPLEX');

const orNull = async <T>(pending: Promise<T>): Promise<T | null> => {
  try {
    return await pending;
  } catch (error) {
    if (isForWant(error)) throw error;
    return null;
  }
};

/** Whole courses, each read once. Null where one cannot be read, though there are calls left. */
const wholeCourses = (client: MatrixClient) => {
  const rosters = new Map<string, Promise<ReadonlyMap<string, WireStudent> | null>>();
  const grades = new Map<string, Promise<ReadonlyMap<string, WireGradesInfo> | null>>();
  const once = <T>(kept: Map<string, Promise<T>>, id: string, read: () => Promise<T>): Promise<T> => {
    const pending = kept.get(id) ?? read();
    kept.set(id, pending);
    return pending;
  };
  return {
    hasRoster: (id: string) => rosters.has(id),
    hasGrades: (id: string) => grades.has(id),
    roster: (id: string, rank: number) => once(rosters, id, () => orNull(client.studentsForClass(id, rank).then((students) => new Map(students.map((student) => [student.id, student]))))),
    grades: (id: string, rank: number) => once(grades, id, () => orNull(client.gradesForClass(id, rank).then((rows) => new Map(rows.map((row) => [row.user_id, row]))))),
  };
};

/** A course of a person's, and what is known of it before its roster is asked. */
interface Place {
  readonly course: WireClass;
  readonly known: State | null;
}

const isBegun = (row: EnrollmentRow | null): boolean => row?.started_at != null && row.completed_at === null && row.percent === null && row.grade === null;

/** Finishes people in the order in which they were asked about. Called with how many there are, 0 where their lists are read. */
export const finishing = ({ client, coursesByIds }: Sources) => {
  const whole = wholeCourses(client);
  const turn = inTurn(() => (client.left() > PLENTY ? AT_ONCE : 1));

  const rowOf = async (classId: string, { id, rank }: Asked): Promise<EnrollmentRow | null> => {
    if (!RECORD_ID.test(classId)) return null;
    const student = (await whole.roster(classId, rank))?.get(id);
    if (student) return fromStudent(student);
    const [row] = await client.classReport(classId, [id], {}, rank);
    return row ? fromReport(row) : null;
  };

  /** get_grades_for_user leaves archived courses out (L567): so do we, whichever is asked. */
  const gradesOf = async (course: WireClass, { id, rank }: Asked): Promise<WireGradesInfo | null> => {
    if (course.archived) return null;
    const all = whole.hasGrades(course.id) ? await whole.grades(course.id, rank) : null;
    if (all) return all.get(id) ?? null;
    return (await client.gradesForUser(id, rank)).find(({ class_id }) => class_id === course.id)?.grades ?? null;
  };

  /** The grades of a course begun cost no more for everybody in it than for the one person, who may have begun several. */
  const readGrades = async (begun: readonly WireClass[], { id, rank }: Asked): Promise<void> => {
    const unread = begun.filter((course) => !course.archived && !whole.hasGrades(course.id));
    if (unread.length === 0) return;
    client.demand('grades', 1);
    if (unread.length > 1 || (await whole.grades(unread[0]!.id, rank)) === null) await orNull(client.gradesForUser(id, rank));
  };

  const readRows = async (places: readonly Place[], asked: Asked): Promise<void> => {
    const { needs } = asked;
    const wanted = places.filter(({ course, known }) => RECORD_ID.test(course.id) && (needs.rows === 'all' || (needs.rows === 'open' && (known ?? 'enrolled') === 'enrolled')));
    client.demand('students of classes', wanted.filter(({ course }) => !whole.hasRoster(course.id)).length);
    const rows = await Promise.all(wanted.map(async ({ course }) => [course, await orNull(rowOf(course.id, asked))] as const));
    if (needs.liveGrades) await readGrades(rows.filter(([, row]) => isBegun(row)).map(([course]) => course), asked);
  };

  /** Everything that will be asked for, or the reason why it cannot be. What is read is kept, so that it costs nothing then. */
  const readAll = async (places: readonly Place[], asked: Asked): Promise<void> => {
    await readRows(places, asked);
    if (!asked.needs.completions || !places.some(({ known }) => known === 'completed')) return;
    client.demand('class completions', 1);
    await orNull(client.classCompletions({ user_id: asked.id }, asked.rank));
  };

  const enrolledIn = (course: WireClass, asked: Asked, state: (row: Facts['row']) => Promise<State>): Enrolled => {
    const row: Facts['row'] = () => rowOf(course.id, asked);
    return { course, facts: { row, state: () => state(row), liveGrades: () => gradesOf(course, asked), completions: () => client.classCompletions({ user_id: asked.id }, asked.rank) } };
  };

  const person = async (asked: Asked, known: Lists | undefined): Promise<readonly Enrolled[]> => {
    if (!known) client.demand('classes of a learner', LIST_CALLS);
    const lists = known ?? (await readLists(client, asked.id, asked.rank));
    const more = unlisted(lists);
    const courses = [...lists.listed, ...(more.length > 0 ? await coursesByIds(more, asked.rank) : [])].filter((course) => course !== null);
    await readAll(courses.map((course) => ({ course, known: stateInLists(lists.status, course.id) })), asked);
    return courses.map((course) => enrolledIn(course, asked, (row) => stateOf(lists, course.id, row)));
  };

  /** Everybody's courses by all rosters, where there are so few courses that this takes fewer calls than people's own lists. */
  const readEverybody = async (people: number): Promise<ReadonlyMap<string, readonly (readonly [WireClass, State])[]> | null> => {
    try {
      const page = await client.allClasses(null, 1, 0);
      if (page.length >= PAGE_ROWS || page.length + 1 > LIST_CALLS * people || page.length > client.left()) return null;
      const everybody = new Map<string, (readonly [WireClass, State])[]>();
      const few = inTurn(() => AT_ONCE * LIST_CALLS);
      const courses = page.filter((course) => course !== null && RECORD_ID.test(course.id)) as WireClass[];
      const rosters = await Promise.all(courses.map((course) => few(() => whole.roster(course.id, 0))));
      if (rosters.includes(null)) return null;
      courses.forEach((course, i) => {
        for (const student of rosters[i]!.values()) {
          const state = stateOnRoster(student);
          // As people's own lists do.
          if (state !== 'unenrolled') everybody.set(student.id, [...(everybody.get(student.id) ?? []), [course, state]]);
        }
      });
      return everybody;
    } catch (error) {
      if (error instanceof VendorError) return null;
      throw error;
    }
  };

  const personOnRosters = async (asked: Asked, places: readonly (readonly [WireClass, State])[]): Promise<readonly Enrolled[]> => {
    await readAll(places.map(([course, known]) => ({ course, known })), asked);
    return places.map(([course, state]) => enrolledIn(course, asked, () => Promise.resolve(state)));
  };

  return (people: number) => {
    const everybody = people >= WORTH_A_LOOK ? readEverybody(people) : Promise.resolve(null);
    return async (asked: Asked, known?: Lists): Promise<readonly Enrolled[]> => {
      const rosters = await everybody;
      return turn(() => (rosters ? personOnRosters(asked, rosters.get(asked.id) ?? []) : person(asked, known)));
    };
  };
};
