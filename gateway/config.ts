import { z } from 'zod';
import { LOG_LEVELS } from '../schema/process.ts';

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
  readonly authDisabled: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const whole = (min: number, max: number) => z.string().regex(/^\d+$/, 'a whole number is expected').transform(Number).pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));

/** One or more, separated by commas. */
const SECRETS = /^[^,]{16,}(,[^,]{16,})*$/;

const variables = z.object({
  PORT: whole(0, 65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  SUPERGRAPH: z.string().optional(),
  SUBGRAPH_SECRET: z.string().regex(SECRETS, 'each secret needs at least 16 characters').optional(),
  OPERATION_TIMEOUT_MS: whole(100, 600_000).default(15_000),
  AUTH_DISABLED: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
});

const URL_VARIABLE = /^SUBGRAPH_URL_([A-Z0-9_]+)$/;

/** The gateway's variables; `problems` names every one that is wrong. */
export const gatewayConfig = (env: Env): { config: GatewayConfig } | { problems: string[] } => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = variables.safeParse(given);
  const problems = result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const subgraphUrls: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const subgraph = URL_VARIABLE.exec(name)?.[1]?.toLowerCase();
    if (!subgraph || !value) continue;
    if (!URL.canParse(value) || !/^https?:/.test(value)) problems.push(`${name}: an absolute URL is expected, such as http://${subgraph}:4000/graphql`);
    else subgraphUrls[subgraph] = value;
  }
  if (!result.success || problems.length > 0) return { problems };
  const values = result.data;
  return {
    config: Object.freeze({
      host: values.HOST,
      port: values.PORT,
      supergraph: values.SUPERGRAPH,
      subgraphUrls,
      secrets: values.SUBGRAPH_SECRET?.split(',').map((secret) => secret.trim()) ?? [],
      operationTimeoutMs: values.OPERATION_TIMEOUT_MS,
      authDisabled: values.AUTH_DISABLED === 'true',
      logLevel: values.LOG_LEVEL,
    }),
  };
};
