import { z } from 'zod';
import { isLoopbackName } from '../../schema/loopback.ts';
import { fileProblems } from '../files.ts';
import { readKeyFile } from './apikeys.ts';
import type { TokenConfig } from './tokens.ts';

/** Who may ask: anybody, or whoever signs in. */
export type AuthConfig = { readonly open: true } | { readonly open: false; readonly tokens: TokenConfig | null; readonly keysFile: string | null };

type Env = Readonly<Record<string, string | undefined>>;

const secureUrl = (example: string) =>
  z.string().refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackName(url.hostname)));
  }, `an https URL is expected, such as ${example} (http only on loopback)`);

const variables = z.object({
  AUTH_DISABLED: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  AUTH_ISSUER: z.string().optional(),
  AUTH_AUDIENCE: z.string().optional(),
  AUTH_JWKS_URL: secureUrl('https://login.example.org/keys').optional(),
  AUTH_ROLES_CLAIM: z.string().default('roles'),
  AUTH_LEARNER_CLAIM: z.string().optional(),
  API_KEYS_FILE: z.string().optional(),
});

type Values = z.output<typeof variables>;

const TOKEN_VARIABLES = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'] as const;

const keyFileProblems = (file: string | undefined): string[] => (file ? fileProblems('API_KEYS_FILE', () => readKeyFile(file)) : []);

const problemsIn = (values: Values, signIn: boolean): string[] => {
  const given = TOKEN_VARIABLES.filter((name) => values[name] !== undefined);
  return [
    ...(given.length > 0 ? TOKEN_VARIABLES.filter((name) => values[name] === undefined).map((name) => `${name} is missing: tokens need ${TOKEN_VARIABLES.join(', ')}`) : []),
    ...keyFileProblems(values.API_KEYS_FILE),
    ...(signIn && values.AUTH_DISABLED === 'true' ? ['AUTH_DISABLED: true contradicts the AUTH_ variables or API_KEYS_FILE beside it: say one of the two'] : []),
  ];
};

/** Who may ask, or every problem with what says so. Without any word it is open: whoever starts the server decides whether that will do. */
export const authConfig = (env: Env): { config: AuthConfig; disabled: boolean } | { problems: string[] } => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = variables.safeParse(given);
  if (!result.success) return { problems: result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  const values = result.data;
  const { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience, AUTH_JWKS_URL: jwksUrl, API_KEYS_FILE: keysFile } = values;
  const signIn = Boolean(issuer ?? audience ?? jwksUrl ?? keysFile);
  const problems = problemsIn(values, signIn);
  if (problems.length > 0) return { problems };
  const claims = { roles: values.AUTH_ROLES_CLAIM, learner: values.AUTH_LEARNER_CLAIM };
  const tokens = issuer && audience && jwksUrl ? { issuer, audience, jwksUrl, claims } : null;
  return { config: signIn ? { open: false, tokens, keysFile: keysFile ?? null } : { open: true }, disabled: values.AUTH_DISABLED === 'true' };
};
