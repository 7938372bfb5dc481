import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { traceHeaders } from './tracing.ts';
import type { Passport } from './caller.ts';
import { FAULT_WORDS, PASSPORT_HEADER, signPassport, writePassport, type PassportFault } from './passport.ts';
import { seldom } from './seldom.ts';

export interface GraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

export interface GraphResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/**
 * Asks a subgraph by name, in process or over HTTP: whoever asks need not know. Rejects where it cannot be reached.
 * `signal` is aborted when nobody waits for the answer any more.
 */
export type Ask = (subgraph: string, request: GraphRequest, passport: Passport, signal?: AbortSignal) => Promise<GraphResponse>;

/** A service that did not answer, or not in GraphQL. Holds neither its address nor its words. */
export class Unreachable extends Error {
  readonly subgraph: string;
  constructor(subgraph: string) {
    super(`${subgraph} could not be reached`);
    this.name = 'Unreachable';
    this.subgraph = subgraph;
  }
}

/** A service that runs and does not accept our passports: a mistake of the configuration, which trying again does not mend. */
export class PassportRefused extends Unreachable {
  readonly fault: PassportFault;
  constructor(subgraph: string, fault: PassportFault) {
    super(subgraph);
    this.name = 'PassportRefused';
    this.message = `the service of ${subgraph} does not accept our passports: ${FAULT_WORDS[fault]}`;
    this.fault = fault;
  }
}

const isResponse = (body: unknown): body is GraphResponse => typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);

const isFault = (value: unknown): value is PassportFault => typeof value === 'string' && Object.hasOwn(FAULT_WORDS, value);

/** What a service of ours says of a passport that it refuses; undefined where it said anything else. */
export const refusalIn = (body: unknown): PassportFault | undefined => {
  const fault = isResponse(body) ? body.errors?.[0]?.extensions?.passport : undefined;
  return isFault(fault) ? fault : undefined;
};

const SAY_AGAIN_MS = 10_000;

/** Writes down which subgraph refused our passport, each not more often than every ten seconds. */
export const refusalLog = (log: Logger): ((subgraph: string, fault: PassportFault) => void) => {
  const faults = new Map<string, PassportFault>();
  const say = seldom(SAY_AGAIN_MS, (subgraph) => log.error({ subgraph, fault: faults.get(subgraph) }, `the subgraph refused our passport: ${FAULT_WORDS[faults.get(subgraph)!]}`));
  return (subgraph, fault) => {
    faults.set(subgraph, fault);
    say(subgraph);
  };
};

/** The header that says who asks, signed by the first of `secrets`; unsigned where there is none. */
export const passportHeader = async (subgraph: string, passport: Passport, secrets: readonly string[]): Promise<Record<string, string>> => ({
  [PASSPORT_HEADER]: secrets.length > 0 ? await signPassport(passport, secrets, subgraph) : writePassport(passport),
});

const longestMs = 2 ** 31 - 1;

/** The end of the operation, and of whoever waits for it. */
const untilEnd = (deadline: number, signal: AbortSignal | undefined): AbortSignal => {
  const timeout = AbortSignal.timeout(Math.min(longestMs, Math.max(1, deadline - Date.now())));
  return signal ? AbortSignal.any([timeout, signal]) : timeout;
};

/** Asks services by HTTP, with a passport for each. */
export const askOverHttp = (urlOf: (subgraph: string) => string, secrets: readonly string[], log?: Logger): Ask => {
  const sayRefused = log && refusalLog(log);
  return async (subgraph, request, passport, signal) => {
    let body: unknown;
    try {
      const response = await fetch(urlOf(subgraph), {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...(await passportHeader(subgraph, passport, secrets)), ...traceHeaders() },
        body: JSON.stringify(request),
        signal: untilEnd(passport.deadline, signal),
      });
      body = await response.json();
    } catch {
      throw new Unreachable(subgraph);
    }
    const fault = refusalIn(body);
    if (fault) {
      sayRefused?.(subgraph, fault);
      throw new PassportRefused(subgraph, fault);
    }
    if (!isResponse(body)) throw new Unreachable(subgraph);
    return body;
  };
};
