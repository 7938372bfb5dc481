// Damstra's words and numbers, and ours for them.

export const ROLES = { 3: 'ADMIN', 4: 'EDITOR', 5: 'SUPERVISOR', 6: 'TRAINEE', 7: 'OWNER', 8: 'INSTRUCTOR' } as const;

export const LESSON_STATUS = { active: 'ACTIVE', inactive: 'INACTIVE', never: 'NEVER', rendering: 'RENDERING', error: 'ERROR' } as const;

/** How far a schedule is. */
export const SCHEDULE_STATUS = { scheduled: 'SCHEDULED', due: 'DUE', overdue: 'OVERDUE', completed: 'COMPLETED', cancelled: 'CANCELLED' } as const;

export const SESSION_STATE = { upcoming: 'UPCOMING', inprogress: 'IN_PROGRESS', in_progress: 'IN_PROGRESS', past: 'PAST' } as const;

/** The same where sessions are searched for. */
export const SESSION_STATE_NUMBERS = { 1: 'UPCOMING', 2: 'IN_PROGRESS', 3: 'PAST' } as const;

export const SESSION_STATUS = { 1: 'ACTIVE', 2: 'COMPLETED', 3: 'CANCELLED' } as const;
