import { setTimeout as sleep } from 'node:timers/promises';
import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import PQueue from 'p-queue';
import { inTime } from '../../schema/deadline.ts';
import type { Budget, Rests } from './quota/quota.ts';
import type { Clock } from './clock.ts';
import type { Traffic } from './env.ts';
import { VendorError, type VendorErrorCode, type VendorErrorDetails, type VendorName } from './errors.ts';
import type { Operation } from './operation.ts';

const MAX_WAITING = 2000;
const RETRY_JITTER_MS = 200;
/**
 * The part of its time that must be left to a call when its turn comes. With less it could only fail, and cost a call of the
 * budget; and a vendor that had less does not hang.
 */
const FAIR_PART = 0.2;
/** Retries that may be saved up; each call earns a tenth of one. */
const MAX_RETRY_CREDIT = 10;
const PRIORITY: Record<Operation['purpose'], number> = { query: 2, miss: 1, index: 0 };

export type GateHealth = 'CLOSED' | 'OPEN' | 'RATE_LIMITED';

/** Decides whether and when a call may go to a vendor. */
export interface Gate {
  /** Runs `work` once it is its turn and the budget has room, or rejects with why it may not. */
  pass<T>(operation: Operation, call: string, deadline: number, work: (msLeft: number) => Promise<T>): Promise<T>;
  /** Leaves the vendor alone for so long: calls meanwhile fail with `code`. */
  rest(code: VendorErrorCode, seconds: number): void;
  /** Waits until a failed read may be tried again, and answers true; false where it may not be. */
  retry(error: VendorError, deadline: number): Promise<boolean>;
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
  /** Until when the vendor wants to be left alone, as far as any process knows. */
  readonly rests: Rests;
  /** How long an open breaker rests before it lets one probe through, milliseconds. */
  readonly restMs: number;
}

/** Concurrency, budget, breaker, rest and retry credit of one vendor. Built once per process. */
export const createGate = ({ vendor, traffic, clock, restMs, budget, rests }: GateOptions): Gate => {
  const queue = new PQueue({ concurrency: traffic.maxConcurrency });
  const [hanging, failing] = OUTAGES.map(({ code, inARow }) =>
    circuitBreaker(handleWhen((error) => error instanceof VendorError && error.code === code), { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(inARow) }),
  ) as [CircuitBreakerPolicy, CircuitBreakerPolicy];
  const isIn = (state: CircuitState) => hanging.state === state || failing.state === state;
  const isClosed = () => hanging.state === CircuitState.Closed && failing.state === CircuitState.Closed;
  let retryCredit = 0;

  const fail = (code: VendorErrorCode, call: string, details?: VendorErrorDetails) => new VendorError(vendor, code, call, details);
  const restLeft = () => Math.max(0, (rests.current()?.until ?? 0) - clock.now());
  const broken = (call: string) => fail('VENDOR_UNAVAILABLE', call, { detail: 'resting after repeated failures' });

  const check = (call: string): void => {
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

  /** One turn: the answer, or how long the budget wants us to wait. */
  const turn = async <T>(operation: Operation, call: string, deadline: number, work: (msLeft: number) => Promise<T>): Promise<{ value: T } | { waitMs: number }> => {
    check(call);
    const waitMs = budget ? await budget.take(operation.purpose, clock.now()) : 0;
    if (waitMs > 0) return { waitMs };
    retryCredit = Math.min(MAX_RETRY_CREDIT, retryCredit + 0.1);
    const left = deadline - clock.now();
    return { value: await guarded(call, left, () => work(left)) };
  };

  return {
    async pass<T>(operation: Operation, call: string, deadline: number, work: (msLeft: number) => Promise<T>): Promise<T> {
      const lastTurn = deadline - FAIR_PART * (deadline - clock.now());
      const short = () => fail('VENDOR_RATE_LIMITED', call, { retryAfterSeconds: 1 });
      // Once the budget made the call wait, it is the budget that was short for as long as it could wait.
      for (let late = () => fail('VENDOR_TIMEOUT', call); ; late = short) {
        check(call);
        if (queue.size >= MAX_WAITING) throw short();
        const next = () => (clock.now() < lastTurn ? turn(operation, call, deadline, work) : Promise.reject(late()));
        const queued = queue.add(next, { priority: PRIORITY[operation.purpose] }) as Promise<{ value: T } | { waitMs: number }>;
        // A little later than the call's own deadline, whose error says more.
        const outcome = await inTime(queued, deadline - clock.now() + 20, late);
        if ('value' in outcome) return outcome.value;
        if (clock.now() + outcome.waitMs >= lastTurn) throw fail('VENDOR_RATE_LIMITED', call, { retryAfterSeconds: Math.ceil(outcome.waitMs / 1000) });
        await sleep(outcome.waitMs);
      }
    },
    rest: (code, seconds) => rests.tell({ until: clock.now() + seconds * 1000, code }),
    async retry(error, deadline) {
      if (error.code !== 'VENDOR_UNAVAILABLE' || !isClosed() || retryCredit < 1) return false;
      const wait = restLeft() || Math.random() * RETRY_JITTER_MS;
      if (clock.now() + wait >= deadline) return false;
      retryCredit -= 1;
      await sleep(wait);
      return true;
    },
    health: () => (restLeft() > 0 && rests.current()?.code === 'VENDOR_RATE_LIMITED' ? 'RATE_LIMITED' : isClosed() ? 'CLOSED' : 'OPEN'),
    waiting: () => queue.size,
    budget: () => budget?.status(clock.now()) ?? null,
  };
};
