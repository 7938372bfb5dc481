import type { EmulatorOptions, Reply } from '../../shared/emulator.ts';
import type { Item, Participation } from '../../shared/world/learning.ts';
import type { Account, Group } from '../../shared/world/world.ts';
import type { Given, Parameters } from './query.ts';
import type { KeyRefusal } from './replies.ts';
import { sessionsOf, type Session } from './timetable.ts';

/** What the account at the vendor holds, found by the numbers that stand for ids on the wire. */
export interface Tenant {
  readonly now: Date;
  readonly accounts: ReadonlyMap<number, Account>;
  readonly groups: ReadonlyMap<number, Group>;
  readonly lessons: ReadonlyMap<number, Item>;
  readonly schedules: ReadonlyMap<number, Participation>;
  readonly schedulesByAccount: ReadonlyMap<number, readonly Participation[]>;
  readonly sessions: ReadonlyMap<number, Session>;
  /** Groups by the id of a member, and of a supervisor. */
  readonly memberships: ReadonlyMap<string, readonly Group[]>;
  readonly supervisions: ReadonlyMap<string, readonly Group[]>;
}

/** One documented read. `{…}` in the path stands for the id that `run` gets. */
export interface Route {
  readonly path: string;
  readonly keyRefusal: KeyRefusal;
  readonly parameters: Parameters;
  readonly run: (call: Given, id: number) => Reply;
}

const byNumber = <T extends { readonly id: string }>(all: readonly T[]): Map<number, T> =>
  new Map([...all].sort((a, b) => Number(a.id) - Number(b.id)).map((one) => [Number(one.id), one]));

/** Each of `all` under every key that it has. */
const grouped = <T, K>(all: Iterable<T>, keysOf: (one: T) => readonly K[]): Map<K, T[]> => {
  const found = new Map<K, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const others = found.get(key);
      if (others) others.push(one);
      else found.set(key, [one]);
    }
  }
  return found;
};

/** Indexes the demo world's Damstra. */
export const tenantOf = ({ world }: EmulatorOptions): Tenant => {
  const held = world.vendors.damstra;
  const schedules = byNumber(held.participations);
  return {
    now: world.now,
    accounts: byNumber(held.accounts),
    groups: byNumber(held.groups),
    lessons: byNumber(held.items),
    schedules,
    schedulesByAccount: grouped(schedules.values(), ({ accountId }) => [Number(accountId)]),
    sessions: byNumber(sessionsOf(held, world.now)),
    memberships: grouped(held.groups, (group) => group.memberIds),
    supervisions: grouped(held.groups, (group) => group.supervisorIds),
  };
};
