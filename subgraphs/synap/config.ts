import { z } from 'zod';
import { baseUrl, integer, readAll, readEnv, readTraffic, type Env, type Traffic } from '../shared/env.ts';

/** Where a tenant keeps the employee number: a field of its own, one of the custom attributes, or nowhere. */
export type EmployeeNumberSource = { readonly kind: 'none' } | { readonly kind: 'externalId' } | { readonly kind: 'attr'; readonly key: string };

export interface SynapConfig {
  readonly baseUrl: string;
  /** Personal access token. */
  readonly token: string;
  readonly traffic: Traffic;
  readonly employeeNumber: EmployeeNumberSource;
  /** Query parameter of List Users that finds an email; undefined: Synap documents none. */
  readonly userFilter: string | undefined;
  /** From the end of one complete reading of the enrollments to the start of the next. */
  readonly enrollmentMinutes: number;
  /** A reading of more enrollments than this fails. */
  readonly enrollmentMax: number;
}

const employeeNumber = z
  .string()
  .regex(/^(none|externalId|attr:.+)$/, 'must be none, externalId or attr:<key>')
  .default('none')
  .transform((value): EmployeeNumberSource => (value.startsWith('attr:') ? { kind: 'attr', key: value.slice(5) } : { kind: value === 'externalId' ? 'externalId' : 'none' }));

const schema = z.object({
  SYNAP_BASE_URL: baseUrl('https://api.synap.ac/v3').default('https://api.synap.ac/v3'),
  SYNAP_TOKEN: z.string({ error: 'a personal access token is expected' }).regex(/^[\x21-\x7e]+$/, 'must be one word, without "Bearer"'),
  SYNAP_EMPLOYEE_NUMBER: employeeNumber,
  SYNAP_USER_FILTER: z.string().regex(/^[\w[\].-]+$/, 'must be the name of a query parameter, such as filter[emailAddress]').optional(),
  // setTimeout counts to 24 days.
  SYNAP_ENROLLMENT_INDEX_MINUTES: integer(1, 30_000).default(360),
  SYNAP_ENROLLMENT_INDEX_MAX: integer(1, 20_000_000).default(1_000_000),
});

/** The SYNAP_ variables; null without a token. */
export const synapConfig = (env: Env): SynapConfig | null => {
  if (!env.SYNAP_TOKEN?.trim()) return null;
  const { own, traffic } = readAll({ own: () => readEnv(env, schema), traffic: () => readTraffic(env, 'SYNAP', { maxConcurrency: 4 }) });
  return Object.freeze({
    baseUrl: own.SYNAP_BASE_URL,
    token: own.SYNAP_TOKEN,
    traffic,
    employeeNumber: own.SYNAP_EMPLOYEE_NUMBER,
    userFilter: own.SYNAP_USER_FILTER,
    enrollmentMinutes: own.SYNAP_ENROLLMENT_INDEX_MINUTES,
    enrollmentMax: own.SYNAP_ENROLLMENT_INDEX_MAX,
  });
};
