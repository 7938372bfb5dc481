import { z } from 'zod';
import { baseUrl, integer, readAll, readEnv, readTraffic, type Env, type Traffic } from '../shared/env.ts';

/** Which final grades mean passed. With one list alone, all other grades mean the opposite. */
export interface GradePolicy {
  readonly pass: ReadonlySet<string> | null;
  readonly fail: ReadonlySet<string> | null;
}

export interface InsperaConfig {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly code: string;
  readonly traffic: Traffic;
  /** The authType whose external id is the employee number; null: there is none. */
  readonly employeeAuthType: string | null;
  /** The authType whose external id is the email; null: people cannot be looked up by email. */
  readonly emailAuthType: string | null;
  /** How long an export may take that nobody waits for, seconds. */
  readonly exportTimeoutSeconds: number;
  readonly exportMaxBytes: number;
  /** From the end of one reading of all enrollments to the start of the next, minutes. */
  readonly enrollmentIndexMinutes: number;
  readonly enrollmentIndexMax: number;
  readonly grades: GradePolicy;
}

const CREDENTIALS = ['INSPERA_BASE_URL', 'INSPERA_CLIENT_ID', 'INSPERA_CODE'] as const;

const authType = z
  .string()
  .refine((value) => !/^\.{1,2}$/.test(value), 'must be an authType of the tenant, or none')
  .transform((value) => (value.toLowerCase() === 'none' ? null : value));

const grades = z.string().transform((value) => new Set(value.split(',').map((grade) => grade.trim().toUpperCase()).filter(Boolean)));

/** The configuration of Inspera, null where no credential is set. Throws ConfigError with every problem. */
export const insperaConfig = (env: Env): InsperaConfig | null => {
  if (CREDENTIALS.every((name) => !env[name]?.trim())) return null;
  const { own, traffic } = readAll({
    own: () =>
      readEnv(
        env,
        z.object({
          INSPERA_BASE_URL: baseUrl('https://{tenant}.inspera.com/api'),
          INSPERA_CLIENT_ID: z.string({ error: 'the client id shown beside the API key is expected' }),
          INSPERA_CODE: z.string({ error: "an integration user's API key is expected" }),
          INSPERA_EMPLOYEE_NUMBER: authType.prefault('none'),
          INSPERA_EMAIL_AUTH_TYPE: authType.prefault('none'),
          INSPERA_EXPORT_TIMEOUT_SECONDS: integer(1, 86_400).default(1800),
          INSPERA_EXPORT_MAX_MB: integer(1, 512).default(32),
          INSPERA_ENROLLMENT_INDEX_MINUTES: integer(1, 100_000).default(360),
          INSPERA_ENROLLMENT_INDEX_MAX: integer(1, 100_000_000).default(1_000_000),
          INSPERA_PASS_GRADES: grades.optional(),
          INSPERA_FAIL_GRADES: grades.optional(),
        }),
      ),
    traffic: () => readTraffic(env, 'INSPERA', { maxConcurrency: 4 }),
  });
  return Object.freeze({
    baseUrl: own.INSPERA_BASE_URL,
    clientId: own.INSPERA_CLIENT_ID,
    code: own.INSPERA_CODE,
    traffic,
    employeeAuthType: own.INSPERA_EMPLOYEE_NUMBER,
    emailAuthType: own.INSPERA_EMAIL_AUTH_TYPE,
    exportTimeoutSeconds: own.INSPERA_EXPORT_TIMEOUT_SECONDS,
    exportMaxBytes: own.INSPERA_EXPORT_MAX_MB * 1024 * 1024,
    enrollmentIndexMinutes: own.INSPERA_ENROLLMENT_INDEX_MINUTES,
    enrollmentIndexMax: own.INSPERA_ENROLLMENT_INDEX_MAX,
    grades: Object.freeze({ pass: own.INSPERA_PASS_GRADES ?? null, fail: own.INSPERA_FAIL_GRADES ?? null }),
  });
};
