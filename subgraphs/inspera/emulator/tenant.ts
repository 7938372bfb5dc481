import type { Account, VendorWorld, World } from '../../shared/world/world.ts';
import type { Item, Participation } from '../../shared/world/learning.ts';
import { refuse } from './guesses.ts';

/** A learner's place on a test. */
export interface Candidate {
  /** The candidate number on the test; no key of a person. */
  readonly candidateId: string;
  readonly account: Account;
  readonly participation: Participation;
}

/** A test, with its place in the tenant's list. */
export interface Test {
  readonly item: Item;
  readonly index: number;
  readonly startTime: Date;
  readonly endTime: Date;
  readonly candidates: readonly Candidate[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When the tests open, in days from the world's now, and how many hours they stay open: some past, one open, one to come. */
const CALENDAR = [
  [-60, 4],
  [-20, 4],
  [-1, 7 * 24],
  [14, 4],
  [-8, 6],
  [-35, 4],
] as const;

const testsOf = (world: VendorWorld, now: Date): Test[] => {
  const accounts = new Map(world.accounts.map((account) => [account.id, account]));
  return world.items.map((item, index) => {
    const [day, hours] = CALENDAR[index % CALENDAR.length] ?? CALENDAR[0];
    const startTime = new Date(Math.floor(now.getTime() / HOUR) * HOUR + day * DAY);
    const candidates = world.participations
      .filter(({ itemId }) => itemId === item.id)
      .flatMap((participation, i) => {
        const account = accounts.get(participation.accountId);
        return account ? [{ candidateId: String(1001 + i), account, participation }] : [];
      });
    return { item, index, startTime, endTime: new Date(startTime.getTime() + hours * HOUR), candidates };
  });
};

/** What the tenant holds, found by the vendor's ids; an unknown one is refused with 404. */
export const tenantOf = (world: World) => {
  const { accounts } = world.vendors.inspera;
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const tests = testsOf(world.vendors.inspera, world.now);
  const testById = new Map(tests.map((test) => [test.item.id, test]));
  const contributors = accounts.filter(({ role }) => role === 'instructor');
  const account = (userId: string): Account => {
    const found = accountById.get(userId);
    if (!found) throw refuse(404, 'User not found');
    return found;
  };
  const test = (testId: string): Test => {
    const found = testById.get(testId);
    if (!found) throw refuse(404, 'Test not found');
    return found;
  };
  const candidate = (testId: string, userId: string): Candidate => {
    const found = test(testId).candidates.find((one) => one.account.id === userId);
    if (!found) throw refuse(404, 'The user is not a candidate of the test');
    return found;
  };
  return { accounts, tests, contributors, groups: world.vendors.inspera.groups, account, test, candidate };
};

export type Tenant = ReturnType<typeof tenantOf>;

/** UTC with seconds, 2018-02-28T09:00:00Z. */
export const dateTime = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
