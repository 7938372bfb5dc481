import { json, startEmulator, type Emulator, type EmulatorOptions, type Handler } from '../shared/emulator.ts';
import { refusal } from './emulator/arguments.ts';
import { catalogOperations } from './emulator/catalog.ts';
import { completionOperations } from './emulator/completions.ts';
import { courseOperations } from './emulator/courses.ts';
import { courseworkOperations } from './emulator/coursework.ts';
import { notEmulated } from './emulator/documented.ts';
import { messages } from './emulator/inferred.ts';
import { rateLimit } from './emulator/limit.ts';
import { operation, type Operation } from './emulator/operation.ts';
import { tenantOf } from './emulator/tenant.ts';
import { userOperations } from './emulator/users.ts';

/** What the document leaves to the tenant or does not say. */
export interface MatrixEmulatorOptions extends EmulatorOptions {
  /** The status of a call over the limit: 400, the default, by the general rule of the document. */
  readonly rateLimitStatus?: 400 | 429;
  /** The time zone in which the tenant prints times; 0, the default, prints Z. */
  readonly utcOffsetMinutes?: number;
  /** get_classes_enrolled_by lists only courses that are neither completed nor deactivated; the document does not say. */
  readonly currentCoursesOnly?: boolean;
}

const API_KEY = 'sandbox-matrix-key';
const PATH = /^\/api\/(.+)$/;

const operationsOf = ({ utcOffsetMinutes = 0, currentCoursesOnly = false, ...options }: MatrixEmulatorOptions): ReadonlyMap<string, Operation> => {
  const tenant = tenantOf(options, utcOffsetMinutes);
  return new Map(
    Object.entries({
      get_version: operation({}, () => ({ version: 1 })),
      ...userOperations(tenant),
      ...courseOperations(tenant, currentCoursesOnly),
      ...completionOperations(tenant),
      ...courseworkOperations(tenant),
      ...catalogOperations(tenant),
    }),
  );
};

/** The MATRIX LMS API 1.0 over the demo world, as strict as its document. */
export const matrixEmulator = (options: MatrixEmulatorOptions): Promise<Emulator> => {
  const operations = operationsOf(options);
  const mayPass = options.unlimited ? () => true : rateLimit(options.clock);
  const handle: Handler = ({ method, path, query, headers }) => {
    const keys = query.getAll('api_key');
    if (keys.length !== 1 || keys[0] !== API_KEY) return json(401, { message: 'Invalid API key' });
    if (!mayPass()) return json(options.rateLimitStatus ?? 400, { message: messages.rateLimited });
    if (method !== 'GET') return refusal(messages.onlyGet);
    const name = PATH.exec(path)?.[1] ?? path;
    const run = operations.get(name);
    if (!run) return refusal(notEmulated.has(name) ? messages.notEmulated(name) : messages.unknownFunction(name));
    if (query.getAll('api_version').some((version) => version !== '1')) return refusal(messages.unsupportedVersion);
    return run(query, { origin: `http://${headers.host ?? 'localhost'}`, apiKey: API_KEY });
  };
  return startEmulator(handle, options.port ?? 0, (origin) => ({ url: `${origin}/api`, env: { MATRIX_BASE_URL: `${origin}/api`, MATRIX_API_KEY: API_KEY } }));
};
