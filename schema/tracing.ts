import { context, propagation, SpanKind, SpanStatusCode, trace, type Attributes, type Context } from '@opentelemetry/api';

const tracer = trace.getTracer('learning-graph');

/** Runs `work` in a span. An error marks it with its code alone: messages may hold anything. */
export const inSpan = <T>(name: string, kind: 'server' | 'client', attributes: Attributes, work: () => Promise<T>, parent: Context = context.active()): Promise<T> =>
  tracer.startActiveSpan(name, { kind: kind === 'server' ? SpanKind.SERVER : SpanKind.CLIENT, attributes }, parent, async (span) => {
    try {
      return await work();
    } catch (error) {
      const code = (error as { extensions?: { code?: unknown } }).extensions?.code;
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.code', typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR');
      throw error;
    } finally {
      span.end();
    }
  });

/** The trace that a request belongs to, from its `traceparent`. */
export const traceOf = (headers: Readonly<Record<string, unknown>>): Context => propagation.extract(context.active(), headers);

/** Runs what follows as part of that trace. */
export const within = <T>(parent: Context, work: () => T): T => context.with(parent, work);

/** Headers that carry the trace on, to services of ours and to nobody else. */
export const traceHeaders = (): Record<string, string> => {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
};

type Env = Readonly<Record<string, string | undefined>>;

/** Sends spans where OTEL_EXPORTER_OTLP_ENDPOINT says. The libraries are loaded only then: they cost memory and time to start. */
export const startTracing = async (env: Env, service: string): Promise<() => Promise<void>> => {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return () => Promise.resolve();
  const [{ NodeSDK }, { OTLPTraceExporter }] = await Promise.all([import('@opentelemetry/sdk-node'), import('@opentelemetry/exporter-trace-otlp-http')]);
  const sdk = new NodeSDK({ serviceName: env.OTEL_SERVICE_NAME ?? service, traceExporter: new OTLPTraceExporter(), instrumentations: [], autoDetectResources: false });
  sdk.start();
  // What could not be sent is lost; nobody waits for it.
  return () => sdk.shutdown().catch(() => undefined);
};
