import { cursorOf, placeAt } from '../../shared/cursor.ts';
import { VendorError } from '../../shared/errors.ts';
import { FIRST_PAGE, stepByPage, walking, type PagePosition } from '../../shared/walk.ts';
import { isObject } from '../../shared/wire/read.ts';
import { active, displayName, employeeNumber } from '../account.ts';
import { PAGE_ROWS } from '../client.ts';
import { fromStudent, stateOnRoster, type Facts } from '../facts.ts';
import { USER_CONSTRAINTS } from '../inferred.ts';
import type { MatrixContext } from '../loaders.ts';
import { userById, userFrom, type EnrollmentParent } from '../parents.ts';
import type { LinkKey, QueryResolvers } from '../schema.generated.ts';
import type { WireClass, WireStudent, WireUser } from '../wire.ts';
import { enrollmentsOf } from './enrollments.ts';

/** Courses in one page of the walk over all rosters: one call each, and one for their list. */
const CLASSES_AT_ONCE = 10;

const isText = (value: unknown): value is string => typeof value === 'string';
const isPage = (value: unknown): value is PagePosition =>
  isObject(value) && Number.isSafeInteger(value.page) && (value.page as number) > 0 && Array.isArray(value.seen) && value.seen.every(isText) && typeof value.back === 'boolean';

/** Where the walk over all rosters stands: the page of courses, and those of them that were read. */
interface RosterPosition {
  readonly at: PagePosition;
  readonly done: readonly string[];
}
const isRosterPosition = (value: unknown): value is RosterPosition => isObject(value) && isPage(value.at) && Array.isArray(value.done) && value.done.every(isText);

const PAGES = { full: PAGE_ROWS, idOf: ({ id }: { readonly id: string }) => id };

const account = (user: WireUser, { settings }: MatrixContext) => ({
  id: user.id,
  email: user.email,
  employeeNumber: employeeNumber(user, settings.employeeNumber),
  givenName: user.first_name,
  familyName: user.last_name,
  displayName: displayName(user),
  active: active(user),
  lastActiveAt: user.last_login_at,
  problem: null,
});

/** The attribute of a key, null where MATRIX has none. */
const attributeOf = (key: LinkKey, { settings: { employeeNumber: source } }: MatrixContext): string | null => {
  if (key === 'EMAIL') return USER_CONSTRAINTS.email;
  if (key !== 'EMPLOYEE_NUMBER' || source === 'none') return null;
  return typeof source === 'object' ? source.custom : source;
};

/** The walk over all rosters goes without the live grades. */
const factsOf = (course: WireClass, student: WireStudent, { client }: MatrixContext): Facts => ({
  state: () => Promise.resolve(stateOnRoster(student)),
  row: () => Promise.resolve(fromStudent(student)),
  liveGrades: () => Promise.resolve(null),
  completions: () => (student.completed_at ? client.classCompletions({ class_id: course.id }) : Promise.resolve([])),
});

const onRoster = async (course: WireClass, context: MatrixContext): Promise<EnrollmentParent[]> => {
  const students = await context.client.studentsForClass(course.id);
  const fetchedAt = new Date(context.now());
  return students.map((student) => ({ course, user: userFrom(student, fetchedAt), fetchedAt, facts: factsOf(course, student, context) }));
};

/**
 * Courses whose rosters were not read yet, and the page after. A course that goes draws the first one of the next page back onto
 * the page before, which is therefore looked at again.
 */
const coursesFrom = async ({ at, done }: RosterPosition, { client }: MatrixContext): Promise<{ courses: WireClass[]; drawn: number; next: PagePosition | null }> => {
  const { rows, next } = await stepByPage((page) => client.allClasses(null, page), at, { ...PAGES, thorough: false });
  const before = at.page > 1 && done.length === 0 ? await client.allClasses(null, at.page - 1) : [];
  const seen = new Set([...at.seen, ...done]);
  const drawn = before.filter((course) => course !== null && !seen.has(course.id)) as WireClass[];
  const courses = new Map([...drawn, ...rows.filter(({ id }) => !done.includes(id))].map((course) => [course.id, course]));
  return { courses: [...courses.values()], drawn: drawn.length, next };
};

const enrollmentPage = async (place: RosterPosition, context: MatrixContext) => {
  const { courses, drawn, next } = await coursesFrom(place, context);
  const enrollments: EnrollmentParent[] = [];
  const done = [...place.done];
  const here = () => cursorOf({ at: place.at, done });
  for (const course of courses.slice(0, drawn + CLASSES_AT_ONCE)) {
    try {
      enrollments.push(...(await onRoster(course, context)));
    } catch (error) {
      // What was read is worth keeping: with a small budget a page would never end.
      if (!(error instanceof VendorError) || done.length <= place.done.length + drawn) throw error;
      return { enrollments, next: here(), waitSeconds: error.retryAfterSeconds ?? null };
    }
    done.push(course.id);
  }
  const isPageDone = courses.length <= drawn + CLASSES_AT_ONCE;
  return { enrollments, next: isPageDone ? next && cursorOf({ at: next, done: [] }) : here(), waitSeconds: null };
};

type Queries = '_matrixDirectory' | '_matrixEnrollments' | '_matrixAccountsByKey' | '_matrixUserEnrollments' | '_matrixStatus';

export const hiddenQueries: Pick<QueryResolvers, Queries> = {
  _matrixDirectory: async (_, { after, thorough }, context) => {
    const place = placeAt(after, FIRST_PAGE, isPage);
    const { rows, next } = await walking('MATRIX', 'all users', () => stepByPage(context.client.allUsers, place, { ...PAGES, thorough: thorough ?? false }));
    return { accounts: rows.map((user) => account(user, context)), next: next && cursorOf(next), waitSeconds: null, total: null };
  },
  _matrixEnrollments: async (_, { after }, context) => walking('MATRIX', 'all classes', () => enrollmentPage(placeAt(after, { at: FIRST_PAGE, done: [] }, isRosterPosition), context)),
  _matrixAccountsByKey: async (_, { key, value }, context) => {
    const attribute = attributeOf(key, context);
    if (!attribute || !value.trim()) return [];
    const users = (await context.client.usersThatMatch({ [attribute]: value }, 1)).filter((user) => user !== null);
    context.loaders.keepUsers(users);
    return users.map((user) => account(user, context));
  },
  _matrixUserEnrollments: async (_, { id }, context, info) => enrollmentsOf(userById(id, context), null, context, info),
  _matrixStatus: async (_, _args, { mode, status }) => ({ mode, ...status() }),
};
