import { z } from 'zod';
import { baseUrl, readAll, readEnv, readTraffic, type Env, type Traffic } from '../shared/env.ts';
import { isCustomUserKey } from './wire.ts';

/** Where the organization keeps its employee numbers in MATRIX. */
export type EmployeeNumberSource = 'student_id' | 'teacher_id' | 'userid' | 'none' | { readonly custom: string };

export interface MatrixConfig {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly traffic: Traffic;
  readonly employeeNumber: EmployeeNumberSource;
  /** Keys of real custom fields; null: every key that the document does not list. */
  readonly customFields: ReadonlySet<string> | null;
}

const CREDENTIALS = ['MATRIX_BASE_URL', 'MATRIX_API_KEY'] as const;
const CHOICES = 'must be student_id, teacher_id, userid, custom:<key> or none';

const employeeNumber = z.string().transform((value, context): EmployeeNumberSource => {
  if (value === 'student_id' || value === 'teacher_id' || value === 'userid' || value === 'none') return value;
  const custom = /^custom:(.+)$/.exec(value)?.[1]?.trim();
  if (custom && isCustomUserKey(custom)) return Object.freeze({ custom });
  context.addIssue(CHOICES);
  return z.NEVER;
});

const keys = z.string().transform((value) => new Set(value.split(',').map((key) => key.trim()).filter(Boolean)));

/** The configuration of MATRIX, null where no credential is set. Throws ConfigError with every problem. */
export const matrixConfig = (env: Env): MatrixConfig | null => {
  if (CREDENTIALS.every((name) => !env[name]?.trim())) return null;
  const { own, traffic } = readAll({
    own: () =>
      readEnv(
        env,
        z.object({
          MATRIX_BASE_URL: baseUrl('https://{business}.matrixlms.com/api'),
          MATRIX_API_KEY: z.string({ error: "an administrator's API key is expected" }),
          MATRIX_EMPLOYEE_NUMBER: employeeNumber.prefault('student_id'),
          MATRIX_CUSTOM_FIELDS: keys.optional(),
        }),
      ),
    traffic: () => readTraffic(env, 'MATRIX', { maxConcurrency: 6, callsPerMinute: 100 }),
  });
  return Object.freeze({
    baseUrl: own.MATRIX_BASE_URL,
    apiKey: own.MATRIX_API_KEY,
    traffic,
    employeeNumber: own.MATRIX_EMPLOYEE_NUMBER,
    customFields: own.MATRIX_CUSTOM_FIELDS ?? null,
  });
};
