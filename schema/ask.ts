import type { GraphQLFormattedError } from 'graphql';
import { traceHeaders } from './tracing.ts';
import { PASSPORT_HEADER, signPassport, type Passport } from './caller.ts';

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

/** Asks a subgraph by name, in process or over HTTP: whoever asks need not know. Rejects where it cannot be reached. */
export type Ask = (subgraph: string, request: GraphRequest, passport: Passport) => Promise<GraphResponse>;

/** A service that did not answer, or not in GraphQL. Holds neither its address nor its words. */
export class Unreachable extends Error {
  readonly subgraph: string;
  constructor(subgraph: string) {
    super(`${subgraph} could not be reached`);
    this.name = 'Unreachable';
    this.subgraph = subgraph;
  }
}

const isResponse = (body: unknown): body is GraphResponse => typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);

/** Asks services by HTTP, with the passport signed by the first of `secrets`; unsigned where there is none. */
export const askOverHttp = (urlOf: (subgraph: string) => string, secrets: readonly string[]): Ask =>
  async (subgraph, request, passport) => {
    const token = secrets.length > 0 ? await signPassport(passport, secrets) : JSON.stringify(passport);
    try {
      const response = await fetch(urlOf(subgraph), {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json', accept: 'application/json', [PASSPORT_HEADER]: token, ...traceHeaders() },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(Math.min(2 ** 31 - 1, Math.max(1, passport.deadline - Date.now()))),
      });
      const body: unknown = await response.json();
      if (!isResponse(body)) throw new Unreachable(subgraph);
      return body;
    } catch {
      throw new Unreachable(subgraph);
    }
  };
