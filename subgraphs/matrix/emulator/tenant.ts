import type { EmulatorOptions } from '../../shared/emulator.ts';
import type { Participation } from '../../shared/world/learning.ts';
import type { Account, Group } from '../../shared/world/world.ts';
import { coursesOf, type Course } from './course.ts';
import type { Row } from './operation.ts';
import { spelling, type Spelling } from './spelling.ts';
import { userRow } from './user.ts';

/** What the API of one tenant knows, by the vendor's ids. */
export interface Tenant {
  readonly spell: Spelling;
  readonly accounts: ReadonlyMap<number, Account>;
  readonly users: ReadonlyMap<number, Row>;
  readonly courses: ReadonlyMap<number, Course>;
  readonly groups: readonly Group[];
  now(): number;
  enrollmentsOfCourse(id: number): readonly Participation[];
  enrollmentsOfUser(id: number): readonly Participation[];
}

const grouped = (participations: readonly Participation[], keyOf: (participation: Participation) => string) => {
  const groups = new Map<number, Participation[]>();
  for (const participation of participations) {
    const key = Number(keyOf(participation));
    const group = groups.get(key);
    if (group) group.push(participation);
    else groups.set(key, [participation]);
  }
  return (id: number): readonly Participation[] => groups.get(id) ?? [];
};

const byId = <T>(things: readonly T[], idOf: (thing: T) => number): Map<number, T> => new Map(things.map((thing) => [idOf(thing), thing]));

/** The tenant that the demo world describes. */
export const tenantOf = ({ world, clock }: EmulatorOptions, utcOffsetMinutes: number): Tenant => {
  const { accounts, items, participations, groups } = world.vendors.matrix;
  const spell = spelling(utcOffsetMinutes);
  const instructors = accounts.filter(({ role }) => role === 'instructor');
  const teachers = instructors.length > 0 ? instructors : accounts.slice(0, 1);
  const courses = coursesOf(items, teachers, world.now, spell);
  const groupNames = new Map(groups.flatMap(({ name, memberIds }) => memberIds.map((memberId) => [memberId, name] as const)));
  const users = accounts.map((account) =>
    userRow(account, { spell, now: world.now, teacher: teachers.includes(account), administrator: account === teachers[0], department: groupNames.get(account.id) ?? null }),
  );
  return {
    spell,
    accounts: byId(accounts, (account) => Number(account.id)),
    users: byId(users, (user) => user.id),
    courses: byId(courses, (course) => course.id),
    groups,
    now: () => clock.now(),
    enrollmentsOfCourse: grouped(participations, ({ itemId }) => itemId),
    enrollmentsOfUser: grouped(participations, ({ accountId }) => accountId),
  };
};
