import { vendorCalls, vendorSeconds } from '../../schema/metrics.ts';
import { inSpan } from '../../schema/tracing.ts';
import { isPdf, PDF_INSTEAD, readAnswer, type Classify } from './answer.ts';
import type { Traffic } from './env.ts';
import { CallerLeft, isOwnFailure, VendorError, type VendorErrorCode, type VendorErrorDetails, type VendorName } from './errors.ts';
import { createGate, FAIR_PART, type Turn } from './gate.ts';
import { isWaitedFor, waitFor } from './interest.ts';
import { watchTraffic } from './metrics.ts';
import { record, type Operation } from './operation.ts';
import { exchange, queryString, TransportFailure, type HttpAnswer, type HttpRequest, type Search } from './transport.ts';
import type { Runtime } from './vendor.ts';
import type { Read } from './wire/read.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const BREAKER_REST_MS = 5000;

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
  readonly classify?: Classify;
  /** How long everything rests where the vendor throttles without saying for how long, seconds. */
  readonly lockoutSeconds?: number;
}

export interface CallOptions<T> {
  /** What the answer is read with. */
  readonly read: Read<T>;
  readonly search?: Search;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** A larger or smaller body than the usual 10 MB. */
  readonly maxBytes?: number;
  /** An absolute URL instead of one under the base, called without any credential: signed download links. */
  readonly signedUrl?: string;
  /** Which part of a longer list this is, in people's words, such as `page 2`. */
  readonly part?: string;
  /** What is asked for, where the path does not say: a signed link is another each time, and may be read for several things. */
  readonly subject?: string;
  /** See Turn. */
  readonly rank?: number | undefined;
  /** Sent even if this operation has asked the same before: where rows move, an earlier answer is of no use. */
  readonly fresh?: boolean | undefined;
}

/** The calls of one operation. `call` is our name of the call, shown in errors; `path` is relative to the base URL. */
export interface BoundHttp {
  get<T>(call: string, path: string, options: CallOptions<T>): Promise<T>;
  /** Like get; null where the vendor says that there is no such thing. */
  find<T>(call: string, path: string, options: CallOptions<T>): Promise<T | null>;
  /** A write, or an order of an export: sent once, whatever comes back. */
  post<T>(call: string, path: string, options: CallOptions<T>): Promise<T>;
  /** How many calls this operation may still make now; Infinity where nothing limits it. */
  left(): number;
  /** Throws what `call` would be refused with where so many calls could not all be made in time; what could be made would be wasted. */
  demand(call: string, calls: number): void;
}

export type Health = 'OK' | 'DEGRADED' | 'DOWN' | 'RATE_LIMITED' | 'UNKNOWN';

export interface TrafficStatus {
  readonly health: Health;
  readonly lastError: string | null;
  readonly callBudget: { limit: number; remaining: number; resetsAt: Date } | null;
  /** Rows of the latest answers that could not be read. */
  readonly skippedRows: number;
}

export interface VendorHttp {
  for(operation: Operation): BoundHttp;
  status(): TrafficStatus;
}

/** One path segment, escaped. */
export const seg = (value: string | number): string => encodeURIComponent(String(value));

/** Not found is an answer, not a failure. */
const NOT_FOUND = Symbol('not found');
type Answer<T> = T | typeof NOT_FOUND;

interface Call<T> {
  readonly operation: Operation;
  readonly method: HttpRequest['method'];
  readonly name: string;
  readonly path: string;
  readonly options: CallOptions<T>;
}

/**
 * All traffic to one vendor: deadline, concurrency, budget, breaker, retry of reads, no redirects, size and shape checks,
 * typed errors. design.md section 4 says the rules; nothing here knows a vendor. Build it once per process.
 */
export const vendorHttp = (options: VendorHttpOptions): VendorHttp => {
  const { vendor, traffic, runtime } = options;
  const { clock, quotas } = runtime;
  const budget = traffic.callsPerMinute === undefined ? undefined : quotas.budget(vendor, traffic.callsPerMinute);
  const lanes = quotas.lanes(vendor, traffic.maxConcurrency);
  const gate = createGate({ vendor, traffic, clock, budget, lanes, rests: quotas.rests(vendor), restMs: options.restMs ?? BREAKER_REST_MS });
  const odd = quotas.odd(vendor);
  watchTraffic(vendor, () => ({ open: gate.health() === 'OPEN', waiting: gate.waiting(), budget: gate.budget() }));
  const inFlight = new Map<string, { readonly answer: Promise<unknown>; readonly operation: Operation }>();
  let last: { error: VendorError | null } | undefined;

  const fail = (code: VendorErrorCode, call: string, details?: VendorErrorDetails) => new VendorError(vendor, code, call, details);

  const prepare = async ({ operation, method, path, options: call }: Call<unknown>, timeoutMs: number, signal: AbortSignal): Promise<HttpRequest> => {
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
      signal,
    };
  };

  const transmit = async (operation: Operation, call: string, request: HttpRequest) => {
    const started = clock.now();
    try {
      return await exchange(request, started);
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      if (error.kind === 'aborted') throw new CallerLeft(vendor, call);
      if (error.kind === 'too-large') throw fail('VENDOR_BAD_RESPONSE', call, { detail: isPdf(error.contentType) ? PDF_INSTEAD : 'the body is too large' });
      throw fail(error.kind === 'timeout' ? 'VENDOR_TIMEOUT' : 'VENDOR_UNAVAILABLE', call);
    } finally {
      const ms = clock.now() - started;
      record(operation.ledger, vendor, { calls: 1, ms });
      vendorSeconds.observe({ vendor }, ms / 1000);
    }
  };

  const outcomeOf = (error: unknown): string => (error instanceof CallerLeft ? 'caller_left' : error instanceof VendorError ? error.code : 'INTERNAL_SERVER_ERROR');

  const send = async <T>(call: Call<T>, msLeft: number): Promise<Answer<T>> => {
    // A client that leaves ends what is in flight for it, unless others have come to wait for the same.
    const { operation } = call;
    const abort = new AbortController();
    const leave = () => void (isWaitedFor(operation) || abort.abort());
    operation.signal?.addEventListener('abort', leave, { once: true });
    try {
      const answer = understand(call, await transmit(operation, call.name, await prepare(call, msLeft, abort.signal)));
      vendorCalls.inc({ vendor, outcome: answer === NOT_FOUND ? 'not_found' : 'ok' });
      return answer;
    } catch (error) {
      vendorCalls.inc({ vendor, outcome: outcomeOf(error) });
      throw error;
    } finally {
      operation.signal?.removeEventListener('abort', leave);
    }
  };

  const understand = <T>({ name, path, options: given }: Call<T>, answer: HttpAnswer): Answer<T> => {
    const outcome = readAnswer(answer, given.read, options.classify);
    if (outcome.kind === 'value') {
      odd.heard({ call: name, question: given.subject ?? JSON.stringify([path, given.search]), part: given.part }, outcome.odd);
      return outcome.value;
    }
    if (outcome.kind === 'missing') return NOT_FOUND;
    const { code, detail } = outcome;
    const restSeconds = outcome.restSeconds ?? (code === 'VENDOR_RATE_LIMITED' ? (options.lockoutSeconds ?? 1) : undefined);
    if (restSeconds !== undefined) gate.rest(code, restSeconds);
    throw fail(code, name, { ...(detail ? { detail } : {}), ...(restSeconds === undefined ? {} : { retryAfterSeconds: Math.ceil(restSeconds) }) });
  };

  const tooMany = (call: string) => fail('QUERY_TOO_COMPLEX', call, { detail: `more than ${traffic.maxCallsPerOperation} calls for one operation` });
  const limitOf = ({ purpose }: Operation): number => (purpose === 'index' ? Infinity : traffic.maxCallsPerOperation);

  /** Counts a call for its operation, or says why the operation may make no more. */
  const admit = ({ operation, name }: Call<unknown>): (() => void) => {
    const gaveUp = operation.gaveUp.get(vendor);
    if (gaveUp) throw gaveUp;
    const calls = operation.calls.get(vendor) ?? 0;
    if (calls >= limitOf(operation)) throw tooMany(name);
    operation.calls.set(vendor, calls + 1);
    return () => void operation.calls.set(vendor, (operation.calls.get(vendor) ?? 1) - 1);
  };

  /** True where a failed call may be made once more. */
  const again = async (call: Call<unknown>, error: VendorError, turn: Turn): Promise<boolean> => {
    if (call.method !== 'GET' || error instanceof CallerLeft) return false;
    if (error.code === 'VENDOR_AUTH') return (await options.renew?.()) ?? false;
    return gate.retry(error, turn);
  };

  /** In a span from the wish to the answer, with the wait for its turn. */
  const perform = <T>(call: Call<T>): Promise<Answer<T>> => inSpan(`${vendor} ${call.name}`, 'client', { vendor, call: call.name }, () => attempts(call));

  /** What one operation or one learner may not do says nothing about the vendor. */
  const isOwn = (error: VendorError, { operation }: Call<unknown>): boolean => isOwnFailure(error) || (error.code === 'VENDOR_AUTH' && operation.caller.role === 'learner');

  const attempts = async <T>(call: Call<T>): Promise<Answer<T>> => {
    const { operation, name } = call;
    const turn: Turn = { operation, call: name, deadline: Math.min(clock.now() + traffic.timeoutMs, operation.deadline), rank: call.options.rank, admit: () => admit(call) };
    for (let tries = 1; ; tries += 1) {
      try {
        const value = await gate.pass(turn, (msLeft) => send(call, msLeft));
        last = { error: null };
        return value;
      } catch (error) {
        if (!(error instanceof VendorError)) throw error;
        if (!isOwn(error, call)) {
          last = { error };
          runtime.log.warn({ vendor, call: name, code: error.code }, 'a vendor call failed');
        }
        // A vendor that let this operation wait to the end is not waited for again.
        if (error.code === 'VENDOR_TIMEOUT') operation.gaveUp.set(vendor, error);
        if (tries > 1 || !(await again(call, error, turn))) throw error;
      }
    }
  };

  /** Another operation's limit is not ours: then the read is made again on our own account. */
  const join = async (operation: Operation, running: Promise<unknown>, alone: () => Promise<unknown>): Promise<unknown> => {
    try {
      const value = await running;
      record(operation.ledger, vendor, { cacheHits: 1 });
      return value;
    } catch (error) {
      if (isOwnFailure(error)) return alone();
      throw error;
    }
  };

  /** A read is made once for an operation, and joined where another operation is making it. */
  const read = <T>(call: Call<T>): Promise<Answer<T>> => {
    const { operation, path, options: given } = call;
    const id = JSON.stringify([vendor, path, given.search, given.headers, given.signedUrl, given.subject, operation.caller.role === 'learner' ? operation.caller.learnerId : null]);
    const known = given.fresh ? undefined : operation.reads.get(id);
    if (known) return known as Promise<Answer<T>>;
    const running = inFlight.get(id);
    if (running) waitFor(running.operation);
    const pending = running ? join(operation, running.answer, () => perform(call)) : perform(call);
    operation.reads.set(id, pending);
    if (!running) {
      inFlight.set(id, { answer: pending, operation });
      const forget = () => inFlight.delete(id);
      pending.then(forget, forget);
    }
    return pending as Promise<Answer<T>>;
  };

  const health = (): Health => {
    const gateHealth = gate.health();
    if (gateHealth === 'RATE_LIMITED') return 'RATE_LIMITED';
    if (gateHealth === 'OPEN' || last?.error?.code === 'VENDOR_AUTH') return 'DOWN';
    if (!last) return 'UNKNOWN';
    return last.error ? 'DEGRADED' : 'OK';
  };

  const demand = (operation: Operation, call: string, calls: number): void => {
    if (calls > limitOf(operation) - (operation.calls.get(vendor) ?? 0)) throw tooMany(call);
    const budget = gate.budget();
    const msUntilMore = (budget?.resetsAt.getTime() ?? 0) - clock.now();
    // What the budget makes wait for a moment is made then, see gate.pass.
    if (!budget || calls <= budget.remaining || msUntilMore < Math.min(traffic.timeoutMs, operation.deadline - clock.now()) * (1 - FAIR_PART)) return;
    throw fail('VENDOR_RATE_LIMITED', call, { retryAfterSeconds: Math.max(1, Math.ceil(msUntilMore / 1000)) });
  };

  const orThrow = <T>(call: string, value: T | typeof NOT_FOUND): T => {
    if (value === NOT_FOUND) throw fail('VENDOR_BAD_RESPONSE', call, { detail: 'status 404' });
    return value;
  };

  return {
    for: (operation) => ({
      get: async (name, path, given) => orThrow(name, await read({ operation, method: 'GET', name, path, options: given })),
      async find(name, path, given) {
        const value = await read({ operation, method: 'GET', name, path, options: given });
        return value === NOT_FOUND ? null : value;
      },
      post: async (name, path, given) => orThrow(name, await perform({ operation, method: 'POST', name, path, options: given })),
      demand: (call, calls) => demand(operation, call, calls),
      left: () => Math.min(limitOf(operation) - (operation.calls.get(vendor) ?? 0), gate.budget()?.remaining ?? Infinity),
    }),
    status: () => ({ health: health(), lastError: last?.error?.message ?? odd.summary(), callBudget: gate.budget(), skippedRows: odd.skippedRows() }),
  };
};
