import { z } from 'zod';
import { baseUrl, readAll, readEnv, readTraffic, type Env, type Traffic } from '../shared/env.ts';

/** Where the organization keeps its employee numbers in Damstra. */
export type EmployeeNumberSource = 'employeeNumber' | 'none';

export interface DamstraConfig {
  readonly baseUrl: string;
  readonly accessKey: string;
  readonly traffic: Traffic;
  readonly employeeNumber: EmployeeNumberSource;
}

const URL_OF_ALL = 'https://app.velpic.com/api/v2';
const CREDENTIALS = ['DAMSTRA_ACCESS_KEY'] as const;

/** The configuration of Damstra, null where no credential is set. Throws ConfigError with every problem. */
export const damstraConfig = (env: Env): DamstraConfig | null => {
  if (CREDENTIALS.every((name) => !env[name]?.trim())) return null;
  const { own, traffic } = readAll({
    own: () =>
      readEnv(
        env,
        z.object({
          DAMSTRA_BASE_URL: baseUrl(URL_OF_ALL).prefault(URL_OF_ALL),
          DAMSTRA_ACCESS_KEY: z.string({ error: 'an access key of the account is expected' }),
          DAMSTRA_EMPLOYEE_NUMBER: z.enum(['employeeNumber', 'none'], { error: 'must be employeeNumber or none' }).default('employeeNumber'),
        }),
      ),
    traffic: () => readTraffic(env, 'DAMSTRA', { maxConcurrency: 5 }),
  });
  return Object.freeze({ baseUrl: own.DAMSTRA_BASE_URL, accessKey: own.DAMSTRA_ACCESS_KEY, traffic, employeeNumber: own.DAMSTRA_EMPLOYEE_NUMBER });
};
