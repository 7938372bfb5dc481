/**
 * The guesses: what no page of the vendor was seen to say. Assignment, Course, Certificate and LearningRecord are known
 * by name only; their fields are spelled as Attempt, AssignmentGroup and the webhook payloads spell the same things.
 * A tenant may differ in anything below. Guessed elsewhere: most routes (by the rule that the documented ones follow), null for
 * a value that is not set, milliseconds in dates typed as plain strings, 404, 405 and 429 as the statuses of their cases, and
 * what a subject user's access policy is.
 */
import type { Account } from '../../shared/world/world.ts';
import type { Item, Participation, ParticipationState } from '../../shared/world/learning.ts';
import { dateText, derivedId, toMany, toOne, type Resource } from './document.ts';

/** No maximum of `limit` is documented. */
export const MAX_LIMIT = 100;

/** Whether `meta.page` counts from 0 or 1 is not stated. */
export const FIRST_PAGE = 1;

/** 429 and Retry-After are the usual way to say that a rate limit was exceeded; the vendor's page names neither. */
export const RATE_LIMIT_WINDOW_MS = 60_000;

/** Neither contents list has a "List AssignmentGroups", only the operations on one group. */
export const ASSIGNMENT_GROUPS_LISTED = true;

/** Filters of tenants that have them; `user` stands for the relationship of that name. */
export const FILTERS: Readonly<Record<string, readonly string[]>> = {
  User: ['emailAddress', 'externalId'],
  Attempt: ['user'],
  Assignment: ['user'],
  Certificate: ['user'],
  LearningRecord: ['user'],
};

/** The words of Attempt.examStatus; only `enrolled` was seen, on PlayerAttempt. */
export const EXAM_STATUS: Readonly<Record<ParticipationState, string>> = {
  scheduled: 'enrolled',
  notStarted: 'enrolled',
  overdue: 'enrolled',
  inProgress: 'started',
  submitted: 'submitted',
  completed: 'completed',
  failed: 'completed',
  withdrawn: 'started',
  cancelled: 'enrolled',
};

/** The words of Attempt.status: `draft` was seen there, `completed` on PlayerAttempt. */
export const attemptStatus = (examStatus: string): string =>
  examStatus === 'enrolled' ? 'draft' : examStatus === 'started' ? 'inProgress' : 'completed';

/** Words of resultsStatus and resultsMarkingStatus beside the documented `pending` and `notStarted`. */
export const RESULTS_RELEASED = 'released';
export const MARKING_COMPLETED = 'completed';

/** A word of AssignmentGroup.deadlineType and of its status, beside the documented `indefinite` and `inactive`. */
export const DEADLINE_ABSOLUTE = 'absolute';
export const GROUP_ACTIVE = 'active';

/** Types and words of strings that the pages show only as `string`. */
export const CONSENT_NONE = 'none';
export const DEFAULT_GROUP_TYPES = { students: 'students', educators: 'educators' } as const;
export const PROGRESSION_FREE = 'free';

/** The vendor knows no withdrawal: like a cancelled one it is a revoked record, told apart by its start. */
export const isRevoked = (state: ParticipationState): boolean => state === 'withdrawn' || state === 'cancelled';

const ASSIGNMENT_STATUS: Readonly<Record<ParticipationState, string>> = {
  scheduled: 'upcoming',
  notStarted: 'notStarted',
  inProgress: 'inProgress',
  overdue: 'overdue',
  submitted: 'submitted',
  completed: 'completed',
  failed: 'failed',
  withdrawn: 'inProgress',
  cancelled: 'notStarted',
};

export const courseId = (item: Item): string => derivedId('Course', item.id);

/** A course. */
export const course = (item: Item): Resource => ({
  id: courseId(item),
  type: 'Course',
  attributes: {
    name: item.title,
    description: `${item.title}: the course`,
    shortDescription: item.title,
    createdAt: dateText(item.createdAt),
    updatedAt: dateText(item.createdAt),
    isArchived: false,
    attr: { code: item.code },
  },
  relationships: { owner: toOne('User', null), coverImage: toOne('File', null), folders: toMany('CourseFolder', []) },
});

/** What one user is to do, does or has done of an AssignmentGroup, which holds the dates. */
export const assignment = (participation: Participation, item: Item, groupId: string): Resource => ({
  id: participation.id,
  type: 'Assignment',
  attributes: {
    name: item.title,
    status: ASSIGNMENT_STATUS[participation.state],
    createdAt: dateText(participation.assignedAt),
    updatedAt: dateText(participation.endedAt ?? participation.completedAt ?? participation.startedAt ?? participation.assignedAt),
    timeStarted: dateText(participation.startedAt),
    timeCompleted: dateText(participation.completedAt),
    isCompleted: participation.completedAt !== null,
    isRevoked: isRevoked(participation.state),
    progress: participation.progress,
    score: participation.percent,
  },
  relationships: {
    user: toOne('User', participation.accountId),
    owner: toOne('User', participation.accountId),
    assignmentGroup: toOne('AssignmentGroup', groupId),
    course: toOne('Course', courseId(item)),
  },
});

/** A certificate for a completed attempt or assignment; `url` and `certificatePdfPath` are the webhook's words. */
export const certificate = (participation: Participation, item: Item, source: Resource): Resource => {
  const id = derivedId('Certificate', participation.id);
  return {
    id,
    type: 'Certificate',
    attributes: {
      title: item.title,
      createdAt: dateText(participation.completedAt),
      url: `https://files.synap.example/certificates/${id}`,
      certificatePdfPath: `certificates/${id}.pdf`,
    },
    relationships: {
      user: toOne('User', participation.accountId),
      attempt: toOne('Attempt', source.type === 'Attempt' ? source.id : null),
      assignment: toOne('Assignment', source.type === 'Assignment' ? source.id : null),
    },
  };
};

const YEAR_MS = 365 * 86_400_000;

/** A record of something learned, with the day it runs out. */
export const learningRecord = (participation: Participation, item: Item, achievedOn: Date): Resource => ({
  id: derivedId('LearningRecord', participation.id),
  type: 'LearningRecord',
  attributes: {
    title: item.title,
    description: `${item.title} (${item.code})`,
    achievedOn: dateText(achievedOn),
    expiresOn: dateText(new Date(achievedOn.getTime() + 2 * YEAR_MS)),
    createdAt: dateText(achievedOn),
    updatedAt: dateText(achievedOn),
    attr: {},
  },
  relationships: { user: toOne('User', participation.accountId), owner: toOne('User', participation.accountId) },
});

/** Custom attributes are the tenant's own; this one keeps the employee number there too. Every key of the portal is there, null where it is empty. */
export const customAttributes = (account: Account): Record<string, string | null> => ({ staffNumber: account.employeeNumber, costCenter: null });
