import { join } from 'node:path';
import { z } from 'zod';
import { listensOnLoopback } from '../schema/loopback.ts';
import { LOG_LEVELS } from '../schema/process.ts';
import { authConfig, type AuthConfig } from './auth/config.ts';
import { fileProblems } from './files.ts';
import { NO_LIMITS, type Limits } from './limits.ts';
import { readManifest, type PersistedMode } from './persisted.ts';

export type Env = Readonly<Record<string, string | undefined>>;

export interface GatewayConfig {
  readonly host: string;
  readonly port: number;
  /** A supergraph file instead of the one that comes with this service. */
  readonly supergraph: string | undefined;
  /** Addresses of subgraphs that are not where the supergraph says. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** What signs the passports, newest first. */
  readonly secrets: readonly string[];
  /** How long one operation may take, milliseconds. */
  readonly operationTimeoutMs: number;
  /** Who may ask. */
  readonly auth: AuthConfig;
  /** Somebody said that callers need not sign in. */
  readonly authDisabled: boolean;
  /** Of each caller; null: no limit. */
  readonly requestsPerMinute: number | null;
  readonly redisUrl: string | undefined;
  /** Where the audit log goes; null: to standard error. */
  readonly auditFile: string | null;
  /** Whether the schema may be asked for, and whether GraphiQL is served; undefined: wherever `showsDetails`. */
  readonly introspection: boolean | undefined;
  readonly graphiql: boolean | undefined;
  readonly limits: Limits;
  readonly maxBodyBytes: number;
  readonly persisted: { readonly mode: PersistedMode; readonly manifest: string | undefined };
  /** A port for the metrics alone; null: none. */
  readonly metricsPort: number | null;
  /** Origins whose pages may ask. */
  readonly corsOrigins: readonly string[];
  /** NODE_ENV was said to be production. */
  readonly production: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const whole = (min: number, max: number) => z.string().regex(/^\d+$/, 'a whole number is expected').transform(Number).pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));

const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true');

/** Origins as browsers write them, separated by commas. */
const origins = z.string().transform((value, context) => {
  const given = value.split(',').map((origin) => origin.trim()).filter(Boolean);
  const odd = given.some((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (odd) context.addIssue('origins are expected, such as https://learn.example.org, separated by commas');
  return given;
});

type Values = z.output<typeof variables>;

/** 0 switches one off, LIMITS=off all of them. */
const limitsOf = (values: Values): Limits =>
  values.LIMITS === 'off'
    ? NO_LIMITS
    : {
        tokens: values.MAX_TOKENS || null,
        depth: values.MAX_DEPTH || null,
        aliases: values.MAX_ALIASES || null,
        directives: values.MAX_DIRECTIVES || null,
        rootFields: values.MAX_ROOT_FIELDS || null,
        cost: values.MAX_COST || null,
      };

const LARGE_BODY = 100 * 1024 * 1024;

const SIGNED_IN_REQUESTS = 600;

/** One or more, separated by commas. */
const SECRETS = /^[^,]{16,}(,[^,]{16,})*$/;

const variables = z.object({
  PORT: whole(0, 65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  SUPERGRAPH: z.string().optional(),
  SUBGRAPH_SECRET: z.string().regex(SECRETS, 'each secret needs at least 16 characters').optional(),
  OPERATION_TIMEOUT_MS: whole(100, 600_000).default(15_000),
  REQUESTS_PER_MINUTE: whole(0, 1_000_000).optional(),
  REDIS_URL: z.string().regex(/^rediss?:\/\/./, 'must be a Redis URL, such as redis://host:6379').optional(),
  AUDIT_LOG: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  MAX_BODY_BYTES: whole(1000, 100_000_000).default(256 * 1024),
  LIMITS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  MAX_TOKENS: whole(0, 10_000_000).default(2000),
  MAX_DEPTH: whole(0, 10_000).default(15),
  MAX_ALIASES: whole(0, 1_000_000).default(30),
  MAX_DIRECTIVES: whole(0, 1_000_000).default(30),
  MAX_ROOT_FIELDS: whole(0, 1_000_000).default(20),
  MAX_COST: whole(0, 1_000_000_000).default(250_000),
  PERSISTED_DOCUMENTS: z.enum(['off', 'log', 'enforce'], { error: 'must be off, log or enforce' }).default('off'),
  PERSISTED_MANIFEST: z.string().optional(),
  METRICS_PORT: whole(1, 65_535).optional(),
  CORS_ORIGINS: origins.default([]),
  INTROSPECTION: flag.optional(),
  GRAPHIQL: flag.optional(),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
});

/** A file, unless nothing is to be kept on disk. */
const auditFile = (said: string | undefined, dataDir: string): string | null => (said === 'stderr' || (!said && dataDir === 'memory') ? null : (said ?? join(dataDir, 'audit.log')));

const manifestProblems = (file: string | undefined): string[] => (file ? fileProblems('PERSISTED_MANIFEST', () => readManifest(file)) : []);

const URL_VARIABLE = /^SUBGRAPH_URL_([A-Z0-9_]+)$/;

/** Addresses of subgraphs by name, and what is wrong with them. */
const subgraphUrlsIn = (given: Env): { urls: Record<string, string>; problems: string[] } => {
  const urls: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const subgraph = URL_VARIABLE.exec(name)?.[1]?.toLowerCase();
    if (!subgraph || !value) continue;
    if (!URL.canParse(value) || !/^https?:/.test(value)) problems.push(`${name}: an absolute URL is expected, such as http://${subgraph}:4000/graphql`);
    else urls[subgraph] = value;
  }
  return { urls, problems };
};

type Read<T> = { readonly config: T; readonly disabled: boolean };

const built = (values: Values, subgraphUrls: Record<string, string>, auth: Read<AuthConfig>): GatewayConfig =>
  Object.freeze({
    host: values.HOST,
    port: values.PORT,
    supergraph: values.SUPERGRAPH,
    subgraphUrls,
    secrets: values.SUBGRAPH_SECRET?.split(',').map((secret) => secret.trim()) ?? [],
    operationTimeoutMs: values.OPERATION_TIMEOUT_MS,
    auth: auth.config,
    authDisabled: auth.disabled,
    requestsPerMinute: (values.REQUESTS_PER_MINUTE ?? (auth.config.open ? 0 : SIGNED_IN_REQUESTS)) || null,
    redisUrl: values.REDIS_URL,
    auditFile: auditFile(values.AUDIT_LOG, values.DATA_DIR),
    limits: limitsOf(values),
    maxBodyBytes: values.LIMITS === 'off' ? LARGE_BODY : values.MAX_BODY_BYTES,
    persisted: { mode: values.PERSISTED_DOCUMENTS, manifest: values.PERSISTED_MANIFEST },
    metricsPort: values.METRICS_PORT ?? null,
    corsOrigins: values.CORS_ORIGINS,
    introspection: values.INTROSPECTION,
    graphiql: values.GRAPHIQL,
    production: values.NODE_ENV === 'production',
    logLevel: values.LOG_LEVEL,
  });

/** The gateway's variables; `problems` names every one that is wrong. */
export const gatewayConfig = (env: Env): { config: GatewayConfig } | { problems: string[] } => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = variables.safeParse(given);
  const auth = authConfig(env);
  const { urls, problems: ofUrls } = subgraphUrlsIn(given);
  const problems = [
    ...(result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
    ...('problems' in auth ? auth.problems : []),
    ...manifestProblems(given.PERSISTED_MANIFEST),
    ...ofUrls,
  ];
  return !result.success || 'problems' in auth || problems.length > 0 ? { problems } : { config: built(result.data, urls, auth) };
};

/** Whether only this machine can reach it. */
export const onLoopback = ({ host }: Pick<GatewayConfig, 'host'>): boolean => listensOnLoopback(host);

/** Why it may not start as open as it is; null: it may. */
export const tooOpen = (config: GatewayConfig, live: boolean): string | null => {
  if (!config.auth.open || config.authDisabled) return null;
  const ways = 'set AUTH_ISSUER, AUTH_AUDIENCE and AUTH_JWKS_URL, or API_KEYS_FILE, or say AUTH_DISABLED=true and let only trusted callers reach this port';
  if (live) return `AUTH_DISABLED: a live vendor is configured, so callers must be known: ${ways}`;
  return onLoopback(config) ? null : `AUTH_DISABLED: HOST lets others than this machine reach the graph, so callers must be known: ${ways}`;
};

/** Whether what helps to explore the graph is on where nobody said so: where nobody has to sign in, and it is no production. */
export const showsDetails = ({ auth, production }: GatewayConfig, sandbox: boolean): boolean => auth.open && (sandbox || !production);
