import type { Fetched } from '../shared/cache.ts';
import type { Enrolled, EnrollmentNeed, EnrollmentRow } from './facts.ts';
import type { MatrixContext } from './loaders.ts';
import type { WireCompletion, WireGradesInfo, WireTeacher, WireUser } from './wire.ts';

/** An account of which the id is known; the rest is read when somebody asks for it. */
export interface UserParent {
  readonly id: string;
  readonly read: () => Promise<Fetched<WireUser> | null>;
}

/** A learner in a course, in shared words. */
export interface EnrollmentParent extends Enrolled {
  readonly user: UserParent;
  readonly fetchedAt: Date;
}

/** A learner in a course, in MATRIX's words. */
export interface RecordParent {
  readonly classId: string;
  readonly user: UserParent;
  readonly row: (need: EnrollmentNeed) => Promise<EnrollmentRow | null>;
}

export interface TeacherParent {
  readonly user: UserParent;
  readonly teacher: WireTeacher;
}

export interface CompletionParent {
  readonly user: UserParent;
  readonly completion: WireCompletion;
}

export interface GradesParent {
  readonly classId: string;
  readonly userId: string;
  readonly grades: WireGradesInfo | null;
}

/** An account by its id. */
export const userById = (id: string, { loaders }: MatrixContext): UserParent => ({ id, read: () => loaders.userById.load(id) });

/** An account that another call brought. */
export const userFrom = (data: WireUser, fetchedAt: Date): UserParent => ({ id: data.id, read: () => Promise.resolve({ data, fetchedAt }) });

/** An account whose id may be missing. */
export const userOrNull = (id: string | null, context: MatrixContext): UserParent | null => (id === null ? null : userById(id, context));
