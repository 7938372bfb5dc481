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

const ONE_URL_FOR_ALL = 'https://app.velpic.com/api/v2';

/** The configuration of Damstra, null without an access key. Throws ConfigError with every problem. */
export const damstraConfig = (env: Env): DamstraConfig | null => {
  if (!env.DAMSTRA_ACCESS_KEY?.trim()) return null;
  const { own, traffic } = readAll({
    own: () =>
      readEnv(
        env,
        z.object({
          DAMSTRA_BASE_URL: baseUrl(ONE_URL_FOR_ALL).prefault(ONE_URL_FOR_ALL),
          DAMSTRA_ACCESS_KEY: z.string().regex(/^[\x21-\x7e]+$/, 'must be one word'),
          DAMSTRA_EMPLOYEE_NUMBER: z.enum(['employeeNumber', 'none'], { error: 'must be employeeNumber or none' }).default('employeeNumber'),
        }),
      ),
    traffic: () => readTraffic(env, 'DAMSTRA', { maxConcurrency: 5 }),
  });
  return Object.freeze({ baseUrl: own.DAMSTRA_BASE_URL, accessKey: own.DAMSTRA_ACCESS_KEY, traffic, employeeNumber: own.DAMSTRA_EMPLOYEE_NUMBER });
};
