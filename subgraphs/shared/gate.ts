import { setTimeout as sleep } from 'node:timers/promises';
import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import { inTime } from '../../schema/deadline.ts';
import type { Clock } from './clock.ts';
import type { Traffic } from './env.ts';
import { CallerLeft, VendorError, type VendorErrorCode, type VendorErrorDetails, type VendorName } from './errors.ts';
import type { Operation } from './operation.ts';
import type { Lanes } from './quota/lanes.ts';
import type { Budget, Rests } from './quota/quota.ts';

const MAX_WAITING = 2000;
const RETRY_JITTER_MS = 200;
/**
 * The part of its time that must be left to a call when its turn comes. With less it could only fail, and cost a call of the
 * budget; and a vendor that had less does not hang.
 */
export const FAIR_PART = 0.2;
/** Retries that may be saved up; each call earns a tenth of one. */
const MAX_RETRY_CREDIT = 10;
const PRIORITY: Record<Operation['purpose'], number> = { query: 2, miss: 1, index: 0 };
/** More people than one operation may ask about. */
const RANKS = 1_000_000;

export type GateHealth = 'CLOSED' | 'OPEN' | 'RATE_LIMITED';

/** A call that wants to be made. */
export interface Turn {
  readonly operation: Operation;
  /** Our name of the call. */
  readonly call: string;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  /** Among calls that wait, those with a lower one go first: what was begun for one person is finished before the next is begun. */
  readonly rank?: number | undefined;
  /** Counts the call for its operation, or throws why that may make no more; answers how to take it back. */
  readonly admit?: () => () => void;
}

/** Decides whether and when a call may go to a vendor. */
export interface Gate {
  /** Runs `work` once it is its turn and the budget has room, or rejects with why it may not. */
  pass<T>(turn: Turn, work: (msLeft: number) => Promise<T>): Promise<T>;
  /** Leaves the vendor alone for so long: calls meanwhile fail with `code`. */
  rest(code: VendorErrorCode, seconds: number): void;
  /** Waits until a failed read may be tried again, and answers true; false where it may not be. */
  retry(error: VendorError, turn: Turn): Promise<boolean>;
  health(): GateHealth;
  /** Calls that wait for their turn. */
  waiting(): number;
  budget(): ReturnType<Budget['status']> | null;
}

/**
 * Failures that say something about the whole vendor, not about one call, and how many in a row open the breaker. A vendor
 * that hangs makes everybody wait, so it is believed sooner.
 */
const OUTAGES = [
  { code: 'VENDOR_TIMEOUT', inARow: 2 },
  { code: 'VENDOR_UNAVAILABLE', inARow: 5 },
] as const;

export interface GateOptions {
  readonly vendor: VendorName;
  readonly traffic: Traffic;
  readonly clock: Clock;
  /** Calls in any 60 seconds; undefined: no limit. */
  readonly budget: Budget | undefined;
  /** Calls at once. */
  readonly lanes: Lanes;
  /** Until when the vendor wants to be left alone, as far as any process knows. */
  readonly rests: Rests;
  /** How long an open breaker rests before it lets one probe through, milliseconds. */
  readonly restMs: number;
}

type Attempt<T> = { readonly value: T } | { readonly waitMs: number };

const isOutage = (error: unknown, code: VendorErrorCode): boolean => error instanceof VendorError && error.code === code && !(error instanceof CallerLeft);

/** Concurrency, budget, breaker, rest and retry credit of one vendor. Built once per process. */
export const createGate = ({ vendor, traffic, clock, restMs, budget, lanes, rests }: GateOptions): Gate => {
  const { queue } = lanes;
  const [hanging, failing] = OUTAGES.map(({ code, inARow }) =>
    circuitBreaker(handleWhen((error) => isOutage(error, code)), { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(inARow) }),
  ) as [CircuitBreakerPolicy, CircuitBreakerPolicy];
  const isIn = (state: CircuitState) => hanging.state === state || failing.state === state;
  const isClosed = () => hanging.state === CircuitState.Closed && failing.state === CircuitState.Closed;
  let retryCredit = 0;
  /** The one call that finds out whether a vendor takes calls again after a rest, and the rest that was found to be over. */
  let probe: Promise<unknown> | null = null;
  let restOver = 0;

  const fail = (code: VendorErrorCode, call: string, details?: VendorErrorDetails) => new VendorError(vendor, code, call, details);
  const restLeft = () => Math.max(0, (rests.current()?.until ?? 0) - clock.now());
  const broken = (call: string) => fail('VENDOR_UNAVAILABLE', call, { detail: 'resting after repeated failures' });

  const check = ({ operation, call }: Turn): void => {
    if (operation.signal?.aborted) throw new CallerLeft(vendor, call);
    const left = restLeft();
    if (left > 0) throw fail(rests.current()?.code ?? 'VENDOR_RATE_LIMITED', call, { retryAfterSeconds: Math.ceil(left / 1000) });
    // Half open: one probe is out already, and nobody waits for it.
    if (isIn(CircuitState.HalfOpen)) throw broken(call);
  };

  const guarded = async <T>(call: string, left: number, work: () => Promise<T>): Promise<T> => {
    if (left < traffic.timeoutMs * FAIR_PART) {
      if (!isClosed()) throw broken(call);
      return work();
    }
    try {
      return await hanging.execute(() => failing.execute(work));
    } catch (error) {
      throw error instanceof BrokenCircuitError ? broken(call) : error;
    }
  };

  /** After a rest one call goes ahead, and the others wait for what becomes of it. */
  const afterRest = async <T>(turn: Turn, work: () => Promise<T>): Promise<T> => {
    while (probe) {
      await probe.catch(() => undefined);
      check(turn);
    }
    const until = rests.current()?.until ?? 0;
    if (until <= restOver) return work();
    const pending = work();
    probe = pending.finally(() => {
      probe = null;
      restOver = until;
    });
    probe.catch(() => undefined);
    return pending;
  };

  /** One turn: the answer, or how long the budget wants us to wait. */
  const take = async <T>(turn: Turn, work: (msLeft: number) => Promise<T>): Promise<Attempt<T>> => {
    const { operation, call, deadline } = turn;
    check(turn);
    const takeBack = turn.admit?.();
    const waitMs = budget ? await budget.take(operation.purpose, clock.now()) : 0;
    if (waitMs > 0) {
      takeBack?.();
      return { waitMs };
    }
    retryCredit = Math.min(MAX_RETRY_CREDIT, retryCredit + 0.1);
    const left = deadline - clock.now();
    return { value: await guarded(call, left, () => work(left)) };
  };

  const inLane = async <T>(turn: Turn, lastTurn: number, work: (msLeft: number) => Promise<T>): Promise<Attempt<T>> => {
    check(turn);
    const leave = await lanes.enter(lastTurn, turn.deadline);
    if (!leave) throw fail('VENDOR_RATE_LIMITED', turn.call, { retryAfterSeconds: 1 });
    try {
      return await afterRest(turn, () => take(turn, work));
    } finally {
      leave();
    }
  };

  const pause = async (ms: number, { operation, call }: Turn): Promise<void> => {
    try {
      await sleep(ms, undefined, operation.signal ? { signal: operation.signal } : {});
    } catch {
      throw new CallerLeft(vendor, call);
    }
  };

  return {
    async pass<T>(turn: Turn, work: (msLeft: number) => Promise<T>): Promise<T> {
      const { operation, call, deadline, rank = RANKS } = turn;
      const lastTurn = deadline - FAIR_PART * (deadline - clock.now());
      const priority = PRIORITY[operation.purpose] * 2 * RANKS + RANKS - Math.min(rank, RANKS);
      const short = () => fail('VENDOR_RATE_LIMITED', call, { retryAfterSeconds: 1 });
      // Once the budget made the call wait, it is the budget that was short for as long as it could wait.
      for (let late = () => fail('VENDOR_TIMEOUT', call); ; late = short) {
        check(turn);
        if (queue.size >= MAX_WAITING) throw short();
        const next = () => (clock.now() < lastTurn ? inLane(turn, lastTurn, work) : Promise.reject(late()));
        const queued = queue.add(next, { priority }) as Promise<Attempt<T>>;
        // A little later than the call's own deadline, whose error says more.
        const outcome = await inTime(queued, deadline - clock.now() + 20, late);
        if ('value' in outcome) return outcome.value;
        if (clock.now() + outcome.waitMs >= lastTurn) throw fail('VENDOR_RATE_LIMITED', call, { retryAfterSeconds: Math.ceil(outcome.waitMs / 1000) });
        await pause(outcome.waitMs, turn);
      }
    },
    rest: (code, seconds) => rests.tell({ until: clock.now() + seconds * 1000, code }),
    async retry(error, turn) {
      if (error.code !== 'VENDOR_UNAVAILABLE' || turn.operation.signal?.aborted || !isClosed() || retryCredit < 1) return false;
      const wait = restLeft() || Math.random() * RETRY_JITTER_MS;
      if (clock.now() + wait >= turn.deadline) return false;
      retryCredit -= 1;
      await pause(wait, turn);
      return true;
    },
    health: () => (restLeft() > 0 && rests.current()?.code === 'VENDOR_RATE_LIMITED' ? 'RATE_LIMITED' : isClosed() ? 'CLOSED' : 'OPEN'),
    waiting: () => queue.size,
    budget: () => budget?.status(clock.now()) ?? null,
  };
};
