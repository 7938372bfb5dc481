import type { Participation } from '../../shared/world/learning.ts';
import type { Course } from './course.ts';
import { isCompleted, isDeactivated, isUnenrolled } from './inferred.ts';
import type { Row } from './operation.ts';
import { gradeOf } from './spelling.ts';
import type { Tenant } from './tenant.ts';

const ENROLL_TYPES = ['Direct', 'Roster', 'API', 'Catalog', 'SIS'] as const;

/** The last visit to the course; null for who never came. */
export const lastVisit = (tenant: Tenant, { accountId, startedAt, completedAt, endedAt }: Participation): Date | null => {
  if (startedAt === null) return null;
  const seen = tenant.accounts.get(Number(accountId))?.lastActiveAt ?? startedAt;
  return completedAt ?? endedAt ?? (seen > startedAt ? seen : startedAt);
};

const notesOf = ({ id, assignedAt }: Participation, teacherId: number, { time }: Tenant['spell']) =>
  Number(id) % 10 === 0
    ? [{ teacher_id: teacherId, submitted_at: time(assignedAt), show_student: true, show_parents: false, subject: 'Welcome', message: 'Please start with the first module.' }]
    : [];

/** Student info: user info and how the user stands in one course. */
export const studentRow = (tenant: Tenant, course: Course, enrollment: Participation): Row => {
  const { time } = tenant.spell;
  const completed = isCompleted(enrollment);
  const unenrolled = isUnenrolled(enrollment);
  const deactivated = isDeactivated(enrollment);
  const teacherId = Number(course.teachers[0]?.account.id);
  return {
    ...tenant.users.get(Number(enrollment.accountId)),
    notes: notesOf(enrollment, teacherId, tenant.spell),
    enroll_type: ENROLL_TYPES[Number(enrollment.id) % ENROLL_TYPES.length],
    enrolled_at: time(enrollment.assignedAt),
    enrolled_by_id: teacherId,
    started_at: time(enrollment.startedAt),
    last_visited_at: time(lastVisit(tenant, enrollment)),
    time_spent: enrollment.timeSpentSeconds,
    completed_at: time(enrollment.completedAt),
    unenrolled,
    unenrolled_at: time(unenrolled ? enrollment.endedAt : null),
    unenrolled_by_id: unenrolled ? teacherId : null,
    deactivated,
    deactivated_at: time(deactivated ? enrollment.endedAt : null),
    reactivated_at: null,
    percent: completed ? enrollment.percent : null,
    grade: completed ? gradeOf(enrollment.percent) : null,
  };
};
