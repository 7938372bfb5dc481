import type { MatrixClient } from './client.ts';
import type { WireClass, WireCompletion, WireGradesInfo, WireReportRow, WireStatus, WireStudent } from './wire.ts';

/** MATRIX's own words: three lists of get_status_of_classes, and the flag of the roster. */
export type State = 'completed' | 'deactivated' | 'unenrolled' | 'enrolled';

/** The report and the roster of a course hold the same dates and marks; only the roster holds more. */
export type EnrollmentNeed = 'report' | 'roster';

/** What both the roster and the report of a course say of a learner; `student` where the roster was read. */
export type EnrollmentRow = Pick<WireStudent, 'enrolled_at' | 'started_at' | 'last_visited_at' | 'completed_at' | 'percent' | 'grade'> & {
  readonly student: WireStudent | null;
};

export const fromReport = ({ score, ...row }: WireReportRow): EnrollmentRow => ({ ...row, percent: score?.percent ?? null, grade: score?.grade ?? null, student: null });

export const fromStudent = (student: WireStudent): EnrollmentRow => ({ ...student, student });

/** What can be known of a learner in a course, each part read when somebody asks for it. */
export interface Facts {
  state(): Promise<State>;
  row(need: EnrollmentNeed): Promise<EnrollmentRow | null>;
  /** Grades as they stand now; asked for of a course begun and not finished. */
  liveGrades(): Promise<WireGradesInfo | null>;
  completions(): Promise<readonly WireCompletion[]>;
}

/** A person's place in a course. */
export interface Enrolled {
  readonly course: WireClass;
  readonly facts: Facts;
}

/** What will be asked for of people's enrollments: it decides how many calls a person takes. */
export interface Needs {
  /** Of which courses the report or the roster: those neither completed nor deactivated, or all. */
  readonly rows: 'none' | 'open' | 'all';
  readonly liveGrades: boolean;
  readonly completions: boolean;
}

/** What MATRIX lists for one person. */
export interface Lists {
  readonly listed: readonly WireClass[];
  readonly status: WireStatus;
}

export interface Sources {
  readonly client: MatrixClient;
  readonly enrollmentRow: (classId: string, userId: string, need: EnrollmentNeed) => Promise<EnrollmentRow | null>;
  readonly course: (id: string) => Promise<WireClass | null>;
  readonly coursesByIds: (ids: readonly string[], rank: number) => Promise<readonly (WireClass | null)[]>;
}

/** A person asked about, and their place among all that an operation asks about: who comes first is finished first. */
export interface Asked {
  readonly id: string;
  readonly needs: Needs;
  readonly rank: number;
}

export const stateOnRoster = (student: WireStudent): State =>
  student.completed_at ? 'completed' : student.deactivated ? 'deactivated' : student.unenrolled ? 'unenrolled' : 'enrolled';

/** What the status lists say of a course; null where they do not know it. */
export const stateInLists = ({ completed, deactivated, enrolled }: WireStatus, classId: string): State | null => {
  if (completed.includes(classId)) return 'completed';
  if (deactivated.includes(classId)) return 'deactivated';
  return enrolled.includes(classId) ? 'enrolled' : null;
};

/** A course that no status list knows: the roster does, else the person is in it since MATRIX lists it. */
export const stateOf = async (lists: Lists, classId: string, row: Facts['row']): Promise<State> => {
  const known = stateInLists(lists.status, classId);
  if (known) return known;
  const student = (await row('roster'))?.student;
  return student ? stateOnRoster(student) : 'enrolled';
};

/** Courses of the status lists that get_classes_enrolled_by leaves out. */
export const unlisted = ({ listed, status }: Lists): string[] => {
  const known = new Set(listed.map(({ id }) => id));
  return [...new Set([...status.enrolled, ...status.completed, ...status.deactivated])].filter((id) => !known.has(id));
};

/** Calls for the lists of one person. */
export const LIST_CALLS = 2;

export const readLists = async (client: MatrixClient, id: string, rank?: number): Promise<Lists> => {
  const [listed, status] = await Promise.all([client.classesEnrolledBy(id, rank), client.statusOfClasses(id, rank)]);
  return { listed, status };
};
