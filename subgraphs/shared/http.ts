import type { z } from 'zod';
import { vendorCalls, vendorSeconds } from '../../schema/metrics.ts';
import { inSpan } from '../../schema/tracing.ts';
import { readAnswer, type Classify } from './answer.ts';
import type { Traffic } from './env.ts';
import { VendorError, type VendorErrorCode, type VendorErrorDetails, type VendorName } from './errors.ts';
import { createGate } from './gate.ts';
import { watchTraffic } from './metrics.ts';
import { record, type Operation } from './operation.ts';
import { exchange, queryString, TransportFailure, type HttpRequest, type Search } from './transport.ts';
import type { Runtime } from './vendor.ts';

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

export interface CallOptions<S extends z.ZodType> {
  readonly schema: S;
  readonly search?: Search;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** A larger or smaller body than the usual 10 MB. */
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

interface Call<S extends z.ZodType> {
  readonly operation: Operation;
  readonly method: HttpRequest['method'];
  readonly name: string;
  readonly path: string;
  readonly options: CallOptions<S>;
}

/**
 * All traffic to one vendor: deadline, concurrency, budget, breaker, retry of reads, no redirects, size and shape checks,
 * typed errors. design.md section 4 says the rules; nothing here knows a vendor. Build it once per process.
 */
export const vendorHttp = (options: VendorHttpOptions): VendorHttp => {
  const { vendor, traffic, runtime } = options;
  const { clock } = runtime;
  const { quotas } = runtime;
  const budget = traffic.callsPerMinute === undefined ? undefined : quotas.budget(vendor, traffic.callsPerMinute);
  const gate = createGate({ vendor, traffic, clock, budget, rests: quotas.rests(vendor), restMs: options.restMs ?? BREAKER_REST_MS });
  watchTraffic(vendor, () => ({ open: gate.health() === 'OPEN', waiting: gate.waiting(), budget: gate.budget() }));
  const inFlight = new Map<string, Promise<unknown>>();
  let last: { error: VendorError | null } | undefined;

  const fail = (code: VendorErrorCode, call: string, details?: VendorErrorDetails) => new VendorError(vendor, code, call, details);

  const prepare = async ({ operation, method, path, options: call }: Call<z.ZodType>, timeoutMs: number): Promise<HttpRequest> => {
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

  const transmit = async (operation: Operation, call: string, request: HttpRequest) => {
    const started = clock.now();
    try {
      return await exchange(request, started);
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      if (error.kind === 'too-large') throw fail('VENDOR_BAD_RESPONSE', call, { detail: 'the body is too large' });
      throw fail(error.kind === 'timeout' ? 'VENDOR_TIMEOUT' : 'VENDOR_UNAVAILABLE', call);
    } finally {
      const ms = clock.now() - started;
      record(operation.ledger, vendor, { calls: 1, ms });
      vendorSeconds.observe({ vendor }, ms / 1000);
    }
  };

  const send = async <S extends z.ZodType>(call: Call<S>, msLeft: number): Promise<Answer<S>> => {
    try {
      const answer = await understand(call, msLeft);
      vendorCalls.inc({ vendor, outcome: answer === NOT_FOUND ? 'not_found' : 'ok' });
      return answer;
    } catch (error) {
      vendorCalls.inc({ vendor, outcome: error instanceof VendorError ? error.code : 'INTERNAL_SERVER_ERROR' });
      throw error;
    }
  };

  const understand = async <S extends z.ZodType>(call: Call<S>, msLeft: number): Promise<Answer<S>> => {
    const answer = await transmit(call.operation, call.name, await prepare(call, msLeft));
    const outcome = readAnswer(answer, call.options.schema, options.classify);
    if (outcome.kind === 'value') return outcome.value;
    if (outcome.kind === 'missing') return NOT_FOUND;
    const { code, detail } = outcome;
    const restSeconds = outcome.restSeconds ?? (code === 'VENDOR_RATE_LIMITED' ? (options.lockoutSeconds ?? 1) : undefined);
    if (restSeconds !== undefined) gate.rest(code, restSeconds);
    throw fail(code, call.name, { ...(detail ? { detail } : {}), ...(restSeconds === undefined ? {} : { retryAfterSeconds: Math.ceil(restSeconds) }) });
  };

  /** Counts a call for its operation, or says why the operation may make no more. */
  const admit = ({ operation, name }: Call<z.ZodType>): void => {
    const gaveUp = operation.gaveUp.get(vendor);
    if (gaveUp) throw gaveUp;
    const calls = (operation.calls.get(vendor) ?? 0) + 1;
    if (operation.purpose !== 'index' && calls > traffic.maxCallsPerOperation) {
      throw fail('QUERY_TOO_COMPLEX', name, { detail: `more than ${traffic.maxCallsPerOperation} calls for one operation` });
    }
    operation.calls.set(vendor, calls);
  };

  /** True where a failed call may be made once more. */
  const again = async (call: Call<z.ZodType>, error: VendorError, deadline: number): Promise<boolean> => {
    if (call.method !== 'GET') return false;
    if (error.code === 'VENDOR_AUTH') return (await options.renew?.()) ?? false;
    return gate.retry(error, deadline);
  };

  /** In a span from the wish to the answer, with the wait for its turn. */
  const perform = <S extends z.ZodType>(call: Call<S>): Promise<Answer<S>> => inSpan(`${vendor} ${call.name}`, 'client', { vendor, call: call.name }, () => attempts(call));

  const attempts = async <S extends z.ZodType>(call: Call<S>): Promise<Answer<S>> => {
    const deadline = Math.min(clock.now() + traffic.timeoutMs, call.operation.deadline);
    for (let tries = 1; ; tries += 1) {
      try {
        admit(call);
        const value = await gate.pass(call.operation, call.name, deadline, (msLeft) => send(call, msLeft));
        last = { error: null };
        return value;
      } catch (error) {
        if (!(error instanceof VendorError)) throw error;
        // What one operation or one learner may not do says nothing about the vendor.
        const own = error.code === 'QUERY_TOO_COMPLEX' || (error.code === 'VENDOR_AUTH' && call.operation.caller.role === 'learner');
        if (!own) last = { error };
        runtime.log.warn({ vendor, call: call.name, code: error.code }, 'a vendor call failed');
        // A vendor that let this operation wait to the end is not waited for again.
        if (error.code === 'VENDOR_TIMEOUT') call.operation.gaveUp.set(vendor, error);
        if (tries > 1 || !(await again(call, error, deadline))) throw error;
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
      if (error instanceof VendorError && error.code === 'QUERY_TOO_COMPLEX') return alone();
      throw error;
    }
  };

  /** A read is made once for an operation, and joined where another operation is making it. */
  const read = <S extends z.ZodType>(call: Call<S>): Promise<Answer<S>> => {
    const { operation, path, options: given } = call;
    const id = JSON.stringify([vendor, path, given.search, given.headers, given.signedUrl, operation.caller.role === 'learner' ? operation.caller.learnerId : null]);
    const known = operation.reads.get(id);
    if (known) return known as Promise<Answer<S>>;
    const running = inFlight.get(id);
    const pending = running ? join(operation, running, () => perform(call)) : perform(call);
    operation.reads.set(id, pending);
    if (!running) {
      inFlight.set(id, pending);
      const forget = () => inFlight.delete(id);
      pending.then(forget, forget);
    }
    return pending as Promise<Answer<S>>;
  };

  const health = (): Health => {
    const gateHealth = gate.health();
    if (gateHealth === 'RATE_LIMITED') return 'RATE_LIMITED';
    if (gateHealth === 'OPEN' || last?.error?.code === 'VENDOR_AUTH') return 'DOWN';
    if (!last) return 'UNKNOWN';
    return last.error ? 'DEGRADED' : 'OK';
  };

  const orThrow = <T>(call: string, value: T | typeof NOT_FOUND): T => {
    if (value === NOT_FOUND) throw fail('VENDOR_BAD_RESPONSE', call, { detail: 'status 404' });
    return value;
  };

  return {
    for: (operation) => ({
      get: async <S extends z.ZodType>(name: string, path: string, given: CallOptions<S>) => orThrow<z.output<S>>(name, await read({ operation, method: 'GET', name, path, options: given })),
      find: async <S extends z.ZodType>(name: string, path: string, given: CallOptions<S>) => {
        const value = await read({ operation, method: 'GET', name, path, options: given });
        return value === NOT_FOUND ? null : value;
      },
      post: async <S extends z.ZodType>(name: string, path: string, given: CallOptions<S>) =>
        orThrow<z.output<S>>(name, await perform({ operation, method: 'POST', name, path, options: given })),
    }),
    status: () => ({ health: health(), lastError: last?.error?.message ?? null, callBudget: gate.budget() }),
  };
};
