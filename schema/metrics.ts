import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, register } from 'prom-client';

// One registry for the process, whatever runs in it. Labels hold words of ours alone: no ids, no text of clients or vendors.

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How a request of a client came out: ok, partial (some fields failed), refused (the client's doing), failed, left (the client did not wait). */
export type RequestOutcome = 'ok' | 'partial' | 'refused' | 'failed' | 'left';

export const requests = new Counter({ name: 'graph_requests_total', help: 'Requests of clients.', labelNames: ['outcome'] as const });
export const requestSeconds = new Histogram({ name: 'graph_request_duration_seconds', help: 'How long operations took.', labelNames: ['outcome'] as const, buckets: SECONDS });
export const errorCodes = new Counter({ name: 'graph_errors_total', help: 'Errors in answers, by the code of the contract and the vendor at fault.', labelNames: ['code', 'vendor'] as const });

export const vendorCalls = new Counter({ name: 'vendor_calls_total', help: 'Calls made to vendors; outcome is ok, not_found, caller_left or the error code.', labelNames: ['vendor', 'outcome'] as const });
export const vendorSeconds = new Histogram({ name: 'vendor_call_duration_seconds', help: 'How long vendors took to answer.', labelNames: ['vendor'] as const, buckets: SECONDS });
export const vendorCache = new Counter({ name: 'vendor_cache_total', help: 'By-id reads: hit (a fresh copy), joined (a read in flight), miss, stale (an old copy while the vendor was away).', labelNames: ['vendor', 'result'] as const });

export const vendorOdd = new Counter({
  name: 'vendor_odd_values_total',
  help: 'What in vendors’ answers was not as documented: row (left out), field (null, or read with a guess), word (UNKNOWN), never (a date that stands for none).',
  labelNames: ['vendor', 'call', 'field', 'loss'] as const,
});

let started = false;

/** `/metrics`: everything that is measured, as Prometheus reads it; from the first time on also what the process uses. */
export const serveMetrics = (app: FastifyInstance, allowed: (request: FastifyRequest) => Promise<unknown>): void => {
  app.get('/metrics', async (request, reply) => {
    await allowed(request);
    if (!started) collectDefaultMetrics();
    started = true;
    return reply.type(register.contentType).send(await register.metrics());
  });
};
