import { setTimeout as sleep } from 'node:timers/promises';
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import PQueue from 'p-queue';
import type { z } from 'zod';
import { slidingBudget, type Budget } from './budget.ts';
import type { Traffic } from './env.ts';
import { VendorError, type VendorErrorCode, type VendorErrorDetails, type VendorName } from './errors.ts';
import { record, type Operation } from './operation.ts';
import { exchange, queryString, TransportFailure, type HttpAnswer, type HttpRequest, type Search } from './transport.ts';
import type { Runtime } from './vendor.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_WAITING = 2000;
const BREAKER_FAILURES = 5;
const RETRY_JITTER_MS = 200;
const PRIORITY: Record<Operation['purpose'], number> = { query: 2, miss: 1, index: 0 };

export interface Authorization {
  readonly headers?: Readonly<Record<string, string>>;
  readonly search?: Search;
}

export interface VendorHttpOptions {
  readonly vendor: VendorName;
  readonly baseUrl: string;
  readonly traffic: Traffic;
  readonly runtime: Runtime;
  /** How long the breaker rests before one probe, milliseconds. */
  readonly restMs?: number;
  /** Asked for each call, so that a token can be renewed. */
  readonly authorize: (operation: Operation) => Authorization | Promise<Authorization>;
  /** Called on VENDOR_AUTH; true: the credential was renewed and a read is worth one more try. */
  readonly renew?: () => boolean | Promise<boolean>;
  /** What a refusal means at this vendor; undefined leaves it to the status. `body` is parsed JSON or undefined. */
  readonly classify?: (status: number, body: unknown) => VendorErrorCode | 'NOT_FOUND' | undefined;
  /** How long everything rests where the vendor throttles without saying for how long, seconds. */
  readonly lockoutSeconds?: number;
}

export interface CallOptions<S extends z.ZodType> {
  readonly schema: S;
  readonly search?: Search;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly maxBytes?: number;
  /** An absolute URL instead of one under the base, called without any credential: signed download links. */
  readonly signedUrl?: string;
}

/** The calls of one operation. `call` is our name of the call, shown in errors; `path` is relative to the base URL. */
export interface BoundHttp {
  get<S extends z.ZodType>(call: string, path: string, options: CallOptions<S>): Promise<z.output<S>>;
  /** Like get; null where the vendor says that there is no such thing. */
  find<S extends z.ZodType>(call: string, path: string, options: CallOptions<S>): Promise<z.output<S> | null>;
  /** A write, or an order of an export: sent once, whatever comes back. */
  post<S extends z.ZodType>(call: string, path: string, options: CallOptions<S>): Promise<z.output<S>>;
}

export type Health = 'OK' | 'DEGRADED' | 'DOWN' | 'RATE_LIMITED' | 'UNKNOWN';

export interface TrafficStatus {
  readonly health: Health;
  readonly lastError: string | null;
  readonly callBudget: { limit: number; remaining: number; resetsAt: Date } | null;
}

export interface VendorHttp {
  for(operation: Operation): BoundHttp;
  status(): TrafficStatus;
}

/** One path segment, escaped. */
export const seg = (value: string | number): string => encodeURIComponent(String(value));

/** Not found is an answer, not a failure. */
const NOT_FOUND = Symbol('not found');
type Answer<S extends z.ZodType> = z.output<S> | typeof NOT_FOUND;

/** A failure that says something about the whole vendor, not about one call: these open the breaker. */
const isOutage = (error: unknown): boolean =>
  error instanceof VendorError && (error.code === 'VENDOR_UNAVAILABLE' || error.code === 'VENDOR_TIMEOUT');

const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * All traffic to one vendor: deadline, concurrency, budget, breaker, retry of reads, no redirects, size and shape checks,
 * typed errors. design.md section 4 says the rules; nothing here knows a vendor. Build it once per process.
 */
export const vendorHttp = (options: VendorHttpOptions): VendorHttp => {
  const { vendor, traffic, runtime } = options;
  const clock = runtime.clock;
  const budget: Budget | undefined = traffic.callsPerMinute === undefined ? undefined : slidingBudget(traffic.callsPerMinute);
  const queue = new PQueue({ concurrency: traffic.maxConcurrency });
  const breaker = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: options.restMs ?? 5000,
    breaker: new ConsecutiveBreaker(BREAKER_FAILURES),
  });
  const inFlight = new Map<string, Promise<unknown>>();
  let pause: { until: number; code: VendorErrorCode } | undefined;
  // At most a tenth of the calls on top: every call earns a tenth of a retry.
  let retryCredit = 0;
  let last: { error: VendorError | null } | undefined;

  const fail = (code: VendorErrorCode, call: string, details?: VendorErrorDetails) => new VendorError(vendor, code, call, details);

  const checkOpen = (call: string) => {
    const now = clock.now();
    if (pause && pause.until > now) {
      throw fail(pause.code, call, { retryAfterSeconds: Math.ceil((pause.until - now) / 1000) });
    }
    // Half open: one probe is out already.
    if (breaker.state === CircuitState.HalfOpen) throw fail('VENDOR_UNAVAILABLE', call, { detail: 'resting after repeated failures' });
  };

  const refusal = (call: string, answer: HttpAnswer, body: unknown): VendorError | typeof NOT_FOUND => {
    const { status, retryAfterSeconds } = answer;
    const code =
      options.classify?.(status, body) ??
      (status === 401 || status === 403
        ? 'VENDOR_AUTH'
        : status === 404
          ? 'NOT_FOUND'
          : status === 429
            ? 'VENDOR_RATE_LIMITED'
            : status >= 500
              ? 'VENDOR_UNAVAILABLE'
              : 'VENDOR_BAD_RESPONSE');
    if (code === 'NOT_FOUND') return NOT_FOUND;
    const rest = retryAfterSeconds ?? (code === 'VENDOR_RATE_LIMITED' ? (options.lockoutSeconds ?? 1) : undefined);
    if (rest !== undefined && (code === 'VENDOR_RATE_LIMITED' || code === 'VENDOR_UNAVAILABLE')) {
      const until = clock.now() + rest * 1000;
      if (!pause || pause.until < until) pause = { until, code };
    }
    const detail = code === 'VENDOR_BAD_RESPONSE' ? (status < 400 ? 'a redirect' : `status ${status}`) : undefined;
    return fail(code, call, {
      ...(detail ? { detail } : {}),
      ...(rest === undefined ? {} : { retryAfterSeconds: Math.ceil(rest) }),
    });
  };

  const read = <S extends z.ZodType>(call: string, answer: HttpAnswer, schema: S): Answer<S> => {
    const html = /html/i.test(answer.contentType);
    const body = html ? undefined : parseJson(answer.body);
    if (answer.status < 200 || answer.status > 299) {
      const refused = refusal(call, answer, body);
      if (refused === NOT_FOUND) return NOT_FOUND;
      throw refused;
    }
    if (body === undefined && answer.body.length > 0) throw fail('VENDOR_BAD_RESPONSE', call, { detail: html ? 'HTML instead of JSON' : 'not JSON' });
    const result = schema.safeParse(body);
    if (!result.success) {
      const where = result.error.issues[0]?.path.join('.') || 'the body';
      throw fail('VENDOR_BAD_RESPONSE', call, { detail: `${where} is missing or of another type` });
    }
    return result.data;
  };

  const request = async (operation: Operation, method: HttpRequest['method'], path: string, call: CallOptions<z.ZodType>, timeoutMs: number): Promise<HttpRequest> => {
    const auth: Authorization = call.signedUrl ? {} : await options.authorize(operation);
    const search = [...(auth.search ?? []), ...(call.search ?? [])];
    return {
      method,
      url: call.signedUrl ?? `${options.baseUrl}/${path}${search.length > 0 ? `?${queryString(search)}` : ''}`,
      headers: {
        accept: 'application/json',
        ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
        ...auth.headers,
        ...call.headers,
      },
      body: call.json === undefined ? undefined : JSON.stringify(call.json),
      timeoutMs,
      maxBytes: call.maxBytes ?? MAX_BYTES,
    };
  };

  /** One try: waits its turn and the budget until `deadline`, then one exchange. */
  const attempt = async <S extends z.ZodType>(operation: Operation, method: HttpRequest['method'], call: string, path: string, given: CallOptions<S>, deadline: number): Promise<Answer<S>> => {
    for (;;) {
      checkOpen(call);
      if (queue.size >= MAX_WAITING) throw fail('VENDOR_RATE_LIMITED', call, { retryAfterSeconds: 1 });
      const turn = queue.add(
        async () => {
          checkOpen(call);
          const left = deadline - clock.now();
          if (left <= 0) throw fail('VENDOR_TIMEOUT', call);
          const prepared = await request(operation, method, path, given, left);
          const wait = budget ? await budget.take(operation.purpose, clock.now()) : 0;
          return wait > 0 ? { wait } : { wait, value: await breaker.execute(() => send(operation, call, prepared, given.schema)) };
        },
        { priority: PRIORITY[operation.purpose] },
      );
      const outcome = await beforeDeadline(turn, call, deadline);
      if (!outcome) throw fail('VENDOR_UNAVAILABLE', call);
      if (outcome.wait === 0) return outcome.value as Answer<S>;
      if (clock.now() + outcome.wait > deadline) throw fail('VENDOR_RATE_LIMITED', call, { retryAfterSeconds: Math.ceil(outcome.wait / 1000) });
      await sleep(outcome.wait);
    }
  };

  const beforeDeadline = async <T>(turn: Promise<T>, call: string, deadline: number): Promise<T> => {
    const abort = new AbortController();
    const late = sleep(Math.max(0, deadline - clock.now()) + 20, undefined, { signal: abort.signal, ref: false }).then(
      () => Promise.reject(fail('VENDOR_TIMEOUT', call)),
      () => new Promise<never>(() => undefined),
    );
    try {
      return await Promise.race([turn, late]);
    } finally {
      abort.abort();
      turn.catch(() => undefined);
    }
  };

  const send = async <S extends z.ZodType>(operation: Operation, call: string, prepared: HttpRequest, schema: S): Promise<Answer<S>> => {
    const started = clock.now();
    operation.calls.set(vendor, (operation.calls.get(vendor) ?? 0) + 1);
    retryCredit = Math.min(10, retryCredit + 0.1);
    try {
      return read(call, await exchange(prepared, started), schema);
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      if (error.kind === 'too-large') throw fail('VENDOR_BAD_RESPONSE', call, { detail: 'the body is too large' });
      throw fail(error.kind === 'timeout' ? 'VENDOR_TIMEOUT' : 'VENDOR_UNAVAILABLE', call);
    } finally {
      record(operation.ledger, vendor, { calls: 1, ms: clock.now() - started });
    }
  };

  const mayRetry = (error: unknown, deadline: number): boolean => {
    if (!(error instanceof VendorError) || error.code !== 'VENDOR_UNAVAILABLE') return false;
    const rest = (pause?.until ?? 0) - clock.now();
    if (breaker.state !== CircuitState.Closed || retryCredit < 1 || clock.now() + Math.max(rest, RETRY_JITTER_MS) > deadline) return false;
    retryCredit -= 1;
    return true;
  };

  const perform = async <S extends z.ZodType>(operation: Operation, method: HttpRequest['method'], call: string, path: string, given: CallOptions<S>): Promise<Answer<S>> => {
    const gaveUp = operation.gaveUp.get(vendor);
    if (gaveUp) throw gaveUp;
    if (operation.purpose !== 'index' && (operation.calls.get(vendor) ?? 0) >= traffic.maxCallsPerOperation) {
      throw fail('QUERY_TOO_COMPLEX', call, { detail: `more than ${traffic.maxCallsPerOperation} calls for one operation` });
    }
    const deadline = Math.min(clock.now() + traffic.timeoutMs, operation.deadline);
    let retried = false;
    for (;;) {
      try {
        const value = await attempt(operation, method, call, path, given, deadline);
        last = { error: null };
        return value;
      } catch (thrown) {
        const error = thrown instanceof VendorError ? thrown : breaker.state === CircuitState.Closed ? thrown : fail('VENDOR_UNAVAILABLE', call, { detail: 'resting after repeated failures' });
        if (error instanceof VendorError) {
          last = { error };
          runtime.log.warn({ vendor, call, code: error.code }, 'a vendor call failed');
          if (!retried && error.code === 'VENDOR_AUTH' && method === 'GET' && (await options.renew?.())) {
            retried = true;
            continue;
          }
          if (error.code === 'VENDOR_TIMEOUT') operation.gaveUp.set(vendor, error);
        }
        if (method !== 'GET' || retried || !mayRetry(error, deadline)) throw error;
        retried = true;
        const rest = (pause?.until ?? 0) - clock.now();
        await sleep(rest > 0 ? rest : Math.random() * RETRY_JITTER_MS);
      }
    }
  };

  /** A read is made once for an operation, and joined where another operation is making it. */
  const shared = async <S extends z.ZodType>(operation: Operation, call: string, path: string, given: CallOptions<S>): Promise<Answer<S>> => {
    const id = JSON.stringify([vendor, path, given.search, given.headers, given.signedUrl]);
    const known = operation.reads.get(id);
    if (known) return known as Promise<Answer<S>>;
    const running = inFlight.get(id);
    const pending = running
      ? joined(operation, running, () => shared({ ...operation, reads: new Map() }, call, path, given))
      : perform(operation, 'GET', call, path, given);
    operation.reads.set(id, pending);
    if (!running) {
      inFlight.set(id, pending);
      const forget = () => inFlight.delete(id);
      pending.then(forget, forget);
    }
    return pending as Promise<Answer<S>>;
  };

  /** Another operation's limit is not ours: then the read is made again on our own account. */
  const joined = async (operation: Operation, running: Promise<unknown>, again: () => Promise<unknown>): Promise<unknown> => {
    try {
      const value = await running;
      record(operation.ledger, vendor, { cacheHits: 1 });
      return value;
    } catch (error) {
      if (error instanceof VendorError && error.code === 'QUERY_TOO_COMPLEX') return again();
      throw error;
    }
  };

  const health = (): Health => {
    if (pause && pause.until > clock.now() && pause.code === 'VENDOR_RATE_LIMITED') return 'RATE_LIMITED';
    if (breaker.state !== CircuitState.Closed) return 'DOWN';
    if (!last) return 'UNKNOWN';
    return last.error ? (last.error.code === 'VENDOR_AUTH' ? 'DOWN' : 'DEGRADED') : 'OK';
  };

  const orThrow = <T>(call: string, value: T | typeof NOT_FOUND): T => {
    if (value === NOT_FOUND) throw fail('VENDOR_BAD_RESPONSE', call, { detail: 'status 404' });
    return value as T;
  };

  return {
    for: (operation) => ({
      get: async <S extends z.ZodType>(call: string, path: string, given: CallOptions<S>) => orThrow<z.output<S>>(call, await shared(operation, call, path, given)),
      find: async (call, path, given) => {
        const value = await shared(operation, call, path, given);
        return value === NOT_FOUND ? null : value;
      },
      post: async <S extends z.ZodType>(call: string, path: string, given: CallOptions<S>) => orThrow<z.output<S>>(call, await perform(operation, 'POST', call, path, given)),
    }),
    status: () => ({
      health: health(),
      lastError: last?.error?.message ?? null,
      callBudget: budget?.status(clock.now()) ?? null,
    }),
  };
};
