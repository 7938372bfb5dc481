import type { Item, Participation } from '../../shared/world/learning.ts';
import type { Account, VendorWorld } from '../../shared/world/world.ts';
import { attendanceOf, statusOf } from './inferred.ts';

/** Someone's place in a session. */
export interface Attendee {
  readonly id: number;
  readonly schedule: Participation;
  readonly attended: boolean;
  readonly passed: boolean;
}

/** An instructor-led session. The world has none: they are made of its lessons and of who is scheduled to them. */
export interface Session {
  readonly id: string;
  readonly item: Item;
  readonly instructor: Account;
  readonly status: 'active' | 'completed' | 'cancelled';
  readonly state: 'upcoming' | 'inprogress' | 'past';
  readonly start: Date;
  readonly end: Date;
  readonly createdAt: Date;
  readonly location: string;
  readonly attendees: readonly Attendee[];
}

/** Ids of the documented tables. */
export const STATE_IDS = { upcoming: 1, inprogress: 2, past: 3 } as const;
export const STATUS_IDS = { active: 1, completed: 2, cancelled: 3 } as const;

export const PLACES = 12;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Plan = Pick<Session, 'status' | 'state'> & { readonly lesson: number; readonly startsIn: number };

/** Two sessions for each of three lessons, in every state and status. Hours from the world's now. */
const PLANS: readonly Plan[] = [
  { lesson: 0, status: 'completed', state: 'past', startsIn: -240 },
  { lesson: 0, status: 'active', state: 'upcoming', startsIn: 72 },
  { lesson: 1, status: 'completed', state: 'past', startsIn: -480 },
  { lesson: 1, status: 'active', state: 'inprogress', startsIn: -1 },
  { lesson: 2, status: 'cancelled', state: 'past', startsIn: -120 },
  { lesson: 2, status: 'active', state: 'upcoming', startsIn: 240 },
];

/** Who has done the lesson was in a completed session of it, who has still to do it is in one to come or cancelled. */
const belongs = ({ state }: Participation, plan: Plan): boolean => {
  const status = statusOf[state];
  return plan.status === 'completed' ? status === 'completed' : status !== 'completed' && status !== 'cancelled';
};

/** The sessions of one vendor's world, the same for the same world. */
export const sessionsOf = ({ accounts, items, participations }: VendorWorld, now: Date): Session[] => {
  const instructors = accounts.filter(({ active, role }) => active && role === 'instructor');
  const leaders = instructors.length > 0 ? instructors : accounts.slice(0, 1);
  return PLANS.flatMap((plan, i): Session[] => {
    const item = items[plan.lesson];
    const instructor = leaders[i % leaders.length];
    if (!item || !instructor) return [];
    const start = new Date(now.getTime() + plan.startsIn * HOUR);
    const people = participations.filter((one) => one.itemId === item.id && one.accountId !== instructor.id && belongs(one, plan)).slice(0, PLACES);
    return [
      {
        id: String(7001 + i),
        item,
        instructor,
        status: plan.status,
        state: plan.state,
        start,
        end: new Date(start.getTime() + 3 * HOUR),
        createdAt: new Date(start.getTime() - 30 * DAY),
        location: `Training room ${plan.lesson + 1}`,
        attendees: people.map((schedule, n) => ({ id: 80_000 + i * 100 + n, schedule, ...attendanceOf(schedule, plan.status === 'completed') })),
      },
    ];
  });
};
