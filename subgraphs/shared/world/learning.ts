import { faker } from '@faker-js/faker/locale/en';

/** A course, lesson or exam, in neutral words. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly createdAt: Date;
  readonly passPercent: number;
  readonly certificate: boolean;
}

export type ParticipationState = 'scheduled' | 'notStarted' | 'inProgress' | 'overdue' | 'submitted' | 'completed' | 'failed' | 'withdrawn' | 'cancelled';

/** That an account is to do, does or has done an item, in neutral words. */
export interface Participation {
  readonly id: string;
  readonly accountId: string;
  readonly itemId: string;
  readonly state: ParticipationState;
  readonly assignedAt: Date;
  readonly availableFrom: Date;
  readonly dueAt: Date;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  /** When the account was withdrawn or the participation cancelled. */
  readonly endedAt: Date | null;
  /** 0 to 1. */
  readonly progress: number;
  readonly timeSpentSeconds: number;
  /** 0 to 100; null before there is a mark. */
  readonly percent: number | null;
}

const DAY = 86_400_000;
const STATES: readonly ParticipationState[] = ['scheduled', 'notStarted', 'inProgress', 'overdue', 'submitted', 'completed', 'completed', 'completed', 'failed', 'withdrawn', 'cancelled'];

const participation = (id: string, accountId: string, item: Item, state: ParticipationState, now: Date): Participation => {
  // Whole minutes: MATRIX prints no seconds.
  const day = (offset: number) => new Date(Math.floor((now.getTime() + offset * DAY) / 60_000) * 60_000);
  const age = faker.number.int({ min: 20, max: 90 });
  const finished = state === 'completed' || state === 'failed' || state === 'submitted';
  const started = finished || state === 'inProgress' || state === 'withdrawn';
  const future = state === 'scheduled';
  return {
    id,
    accountId,
    itemId: item.id,
    state,
    assignedAt: day(-age),
    availableFrom: day(future ? 7 : 2 - age),
    dueAt: day(state === 'overdue' ? -5 : future ? 40 : finished ? 5 : 21),
    startedAt: started ? day(4 - age) : null,
    completedAt: finished ? day(6 - age) : null,
    endedAt: state === 'withdrawn' || state === 'cancelled' ? day(10 - age) : null,
    progress: finished ? 1 : started ? 0.4 : 0,
    timeSpentSeconds: started ? faker.number.int({ min: 5, max: 240 }) * 60 : 0,
    percent: state === 'completed' ? faker.number.int({ min: item.passPercent, max: 100 }) : state === 'failed' ? faker.number.int({ min: 5, max: item.passPercent - 1 }) : null,
  };
};

/** One to four items for each account, never the same one twice. */
export const participationsOf = (accounts: readonly { id: string }[], items: readonly Item[], makeId: () => string, now: Date): Participation[] =>
  accounts.flatMap((account) =>
    faker.helpers
      .arrayElements(items, { min: 1, max: 4 })
      .map((item) => participation(makeId(), account.id, item, faker.helpers.arrayElement(STATES), now)),
  );
