import { z } from 'zod';

export type Env = Readonly<Record<string, string | undefined>>;

/** Every problem of the environment at once, each named by its variable. Values are never repeated: they may be secrets. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads the variables that `schema` names. Blank counts as unset. Throws ConfigError with every problem found. */
export const readEnv = <S extends z.ZodObject>(env: Env, schema: S): z.output<S> => {
  const given: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return name in given ? `${name}: ${issue.message}` : `${name} is missing: ${issue.message}`;
  });
  throw new ConfigError([...new Set(problems)]);
};

/** Runs every reader and throws one ConfigError with the problems of all of them. */
export const readAll = <T extends Record<string, () => unknown>>(readers: T): { [K in keyof T]: ReturnType<T[K]> } => {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(readers)) {
    try {
      values[name] = read();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return values as { [K in keyof T]: ReturnType<T[K]> };
};

/** A whole number from `min` to `max`, written in decimal digits. */
export const integer = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  z
    .string({ error: 'a whole number is expected' })
    .regex(/^\d+$/, 'a whole number is expected')
    .transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));

export const flag = () =>
  z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true');

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An absolute https URL without a trailing slash; plain http only on loopback. */
export const baseUrl = (example: string) =>
  z.string({ error: `an absolute URL is expected, such as ${example}` }).transform((value, context) => {
    if (!URL.canParse(value)) {
      context.addIssue(`an absolute URL is expected, such as ${example}`);
      return z.NEVER;
    }
    const url = new URL(value);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) {
      context.addIssue('must be https (http only on loopback)');
      return z.NEVER;
    }
    if (url.search || url.hash || url.username || url.password) {
      context.addIssue('must hold no query, fragment or credentials');
      return z.NEVER;
    }
    return url.href.replace(/\/+$/, '');
  });

/** Numbers of a vendor's traffic, see design.md section 4. */
export interface Traffic {
  /** Deadline of one call, milliseconds. */
  readonly timeoutMs: number;
  readonly maxConcurrency: number;
  /** Calls in any 60 seconds; undefined: no limit. */
  readonly callsPerMinute: number | undefined;
  /** How long a by-id read serves other requests, seconds. */
  readonly cacheSeconds: number;
  readonly maxCallsPerOperation: number;
}

export interface TrafficDefaults {
  maxConcurrency: number;
  callsPerMinute?: number;
}

/** The `<VENDOR>_TIMEOUT_MS` family, read for one vendor. */
export const readTraffic = (env: Env, prefix: string, defaults: TrafficDefaults): Traffic => {
  const values: Record<string, number | undefined> = readEnv(
    env,
    z.object({
      [`${prefix}_TIMEOUT_MS`]: integer(10, 600_000).default(5000),
      [`${prefix}_MAX_CONCURRENCY`]: integer(1, 1000).default(defaults.maxConcurrency),
      [`${prefix}_CALLS_PER_MINUTE`]: integer(1, 1_000_000).optional(),
      [`${prefix}_CACHE_SECONDS`]: integer(0, 86_400).default(30),
      [`${prefix}_MAX_CALLS_PER_OPERATION`]: integer(1, 1_000_000).default(100),
    }) as z.ZodObject<Record<string, z.ZodType<number | undefined>>>,
  );
  return Object.freeze({
    timeoutMs: values[`${prefix}_TIMEOUT_MS`]!,
    maxConcurrency: values[`${prefix}_MAX_CONCURRENCY`]!,
    callsPerMinute: values[`${prefix}_CALLS_PER_MINUTE`] ?? defaults.callsPerMinute,
    cacheSeconds: values[`${prefix}_CACHE_SECONDS`]!,
    maxCallsPerOperation: values[`${prefix}_MAX_CALLS_PER_OPERATION`]!,
  });
};
