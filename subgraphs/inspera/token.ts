import { setTimeout as sleep } from 'node:timers/promises';
import { VendorError } from '../shared/errors.ts';
import { vendorHttp, type BoundHttp, type CallOptions, type TrafficStatus, type VendorHttp } from '../shared/http.ts';
import type { Operation } from '../shared/operation.ts';
import type { Runtime } from '../shared/vendor.ts';
import type { InsperaConfig } from './config.ts';
import { TOKEN_SECONDS } from './inferred.ts';
import { wireToken } from './wire/token.ts';

const CALL = 'access token';
/** A token is replaced so long before it ends, or a tenth of its life before, whichever is less. */
const MARGIN_MS = 60_000;
/** How long a refused renewal rests while the old token still holds. */
const PAUSE_MS = 10_000;

interface Token {
  readonly value: string;
  readonly issuedAt: number;
  readonly endsAt: number;
  renewAt: number;
  /** Whether it took the place of one that the vendor refused. */
  readonly afterRefusal: boolean;
  /** Whether the vendor has taken it since. */
  served: boolean;
}

/** The one token of the process. Never two exchanges at once: the vendor refuses users with several tokens. */
export interface TokenDesk {
  current(operation: Operation): Promise<Token>;
  /** Another token where `refused` may have ended before its time; the same where a new one would not help. */
  replace(refused: Token, operation: Operation): Promise<Token>;
  /** Told the status of every refusal, which it leaves as it is. */
  noticed(status: number): undefined;
  status(): TrafficStatus;
}

/** Waits for the exchange no longer than this operation may. */
const inTime = async <T>(pending: Promise<T>, ms: number): Promise<T> => {
  const abort = new AbortController();
  const late = sleep(Math.max(0, ms), undefined, { signal: abort.signal, ref: false }).then(() => {
    throw new VendorError('INSPERA', 'VENDOR_TIMEOUT', CALL);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([pending, late]);
  } finally {
    abort.abort();
  }
};

const isTimeout = (error: unknown): error is VendorError => error instanceof VendorError && error.code === 'VENDOR_TIMEOUT';

/** What exchanging the API key for a token comes to, over HTTP of its own: the key never goes with another call. README: Auth. */
const exchanger = ({ baseUrl, clientId, code, traffic }: InsperaConfig, runtime: Runtime) => {
  const http = vendorHttp({
    vendor: 'INSPERA',
    baseUrl,
    runtime,
    // On nobody's account: others wait for the same token, and the limits of the one who came first are not theirs.
    traffic: { ...traffic, maxCallsPerOperation: Infinity },
    authorize: () => ({}),
    classify: (status) => (status === 400 || status === 401 || status === 409 ? 'VENDOR_AUTH' : undefined),
  });
  return {
    status: () => http.status(),
    exchange: (operation: Operation) =>
      // Nobody's leaving ends it, and it goes before all that wait for it.
      http.for({ ...operation, purpose: 'query', signal: undefined, deadline: runtime.clock.now() + traffic.timeoutMs, gaveUp: new Map() }).post(CALL, 'authenticate/token/', {
        read: wireToken,
        search: [['grant_type', 'authorization_code'], ['client_id', clientId]],
        headers: { code, 'content-type': 'application/x-www-form-urlencoded' },
        rank: 0,
      }),
  };
};

export const tokenDesk = (config: InsperaConfig, runtime: Runtime): TokenDesk => {
  const { clock } = runtime;
  const { exchange, status } = exchanger(config, runtime);
  let token: Token | null = null;
  let pending: Promise<Token> | null = null;
  let unauthorizedAt = -Infinity;

  const renew = async (operation: Operation, afterRefusal: boolean): Promise<Token> => {
    const askedAt = clock.now();
    try {
      const { access_token: value, expires_in: seconds } = await exchange(operation);
      const life = (seconds !== null && seconds > 0 ? seconds : TOKEN_SECONDS) * 1000;
      token = { value, issuedAt: clock.now(), endsAt: askedAt + life, renewAt: askedAt + life - Math.min(MARGIN_MS, life / 10), afterRefusal, served: false };
      return token;
    } catch (error) {
      if (afterRefusal || !token || clock.now() >= token.endsAt) throw error;
      token.renewAt = clock.now() + PAUSE_MS;
      return token;
    }
  };

  const wait = async (operation: Operation, afterRefusal: boolean): Promise<Token> => {
    const gaveUp = operation.gaveUp.get('INSPERA');
    if (gaveUp) throw gaveUp;
    pending ??= renew(operation, afterRefusal).finally(() => (pending = null));
    try {
      return await inTime(pending, Math.min(operation.deadline - clock.now(), config.traffic.timeoutMs + 100));
    } catch (error) {
      if (isTimeout(error)) operation.gaveUp.set('INSPERA', error);
      throw error;
    }
  };

  return {
    current: async (operation) => (token && clock.now() < token.renewAt ? token : wait(operation, false)),
    async replace(refused, operation) {
      if (pending) return wait(operation, true);
      if (token && token.value !== refused.value) return token;
      // 403 is a matter of rights, and a new token that is refused like the old one did not help: another would not either.
      const ended = unauthorizedAt >= refused.issuedAt && (refused.served || !refused.afterRefusal);
      return ended ? wait(operation, true) : refused;
    },
    noticed(code) {
      if (code === 401) unauthorizedAt = clock.now();
      return undefined;
    },
    status,
  };
};

const withToken = <T>(options: CallOptions<T>, { value }: Token): CallOptions<T> => ({
  ...options,
  headers: { ...options.headers, authorization: `bearer ${value}` },
});

/** Calls with the token: once more with a new one where the vendor refuses the old, orders too, since what is refused is not done. */
export const withTokens = (http: VendorHttp, desk: TokenDesk, operation: Operation): BoundHttp => {
  const bound = http.for(operation);
  const call = async <T, R>(options: CallOptions<T>, send: (options: CallOptions<T>) => Promise<R>): Promise<R> => {
    const sendWith = async (token: Token): Promise<R> => {
      const answer = await send(withToken(options, token));
      token.served = true;
      return answer;
    };
    const token = await desk.current(operation);
    try {
      return await sendWith(token);
    } catch (error) {
      if (!(error instanceof VendorError) || error.code !== 'VENDOR_AUTH') throw error;
      const other = await desk.replace(token, operation);
      if (other.value === token.value) throw error;
      return sendWith(other);
    }
  };
  return {
    get: (name, path, options) => call(options, (given) => bound.get(name, path, given)),
    find: (name, path, options) => call(options, (given) => bound.find(name, path, given)),
    post: (name, path, options) => call(options, (given) => bound.post(name, path, given)),
    left: () => bound.left(),
    demand: (name, calls) => bound.demand(name, calls),
  };
};
