import { startEmulator, type Emulator, type EmulatorOptions, type Fault, type Handler } from '../shared/emulator.ts';
import { groupRoutes } from './emulator/groups.ts';
import { Q_REQUIRED } from './emulator/inferred.ts';
import { lessonRoutes } from './emulator/lessons.ts';
import { rateLimit } from './emulator/limit.ts';
import { matched, readAt, readsOf } from './emulator/paths.ts';
import { playerRoutes } from './emulator/player.ts';
import { given } from './emulator/query.ts';
import { keyRefusals, notAuthorised, serverError } from './emulator/replies.ts';
import { scheduleRoutes } from './emulator/schedules.ts';
import { sessionRoutes } from './emulator/sessions.ts';
import { tenantOf, type Route } from './emulator/tenant.ts';
import { userRoutes } from './emulator/users.ts';

/** What the document leaves open. */
export interface DamstraEmulatorOptions extends EmulatorOptions {
  /** Cuts every page at so many rows without a word, such as 200. None is documented: no cap unless told. */
  readonly rowCap?: number;
  /** No limit is documented: none unless told. */
  readonly callsPerMinute?: number;
  /** True refuses groups and lessons without `q`, which is marked required there. */
  readonly qRequired?: boolean;
  /** True answers GET /user as Getting Started prints it: more keys, roles as objects, another date spelling. */
  readonly gettingStarted?: boolean;
}

const ACCESS_KEY = 'sandbox-damstra-key';

/** A key that is known and may do nothing: every call with it is answered with 831. */
export const powerlessKey = 'sandbox-damstra-powerless';

const routesOf = (options: DamstraEmulatorOptions): Route[] => {
  const tenant = tenantOf(options);
  const { clock, rowCap = Infinity } = options;
  const q = (options.qRequired ?? Q_REQUIRED) ? 'required' : 'optional';
  return [
    ...userRoutes(tenant, { rowCap, startedAt: options.gettingStarted ? () => new Date(clock.now()) : undefined }),
    ...groupRoutes(tenant, rowCap, q),
    ...lessonRoutes(tenant, { rowCap, q, clock }),
    ...scheduleRoutes(tenant, rowCap),
    ...sessionRoutes(tenant, rowCap),
    ...playerRoutes(tenant),
  ];
};

/** Starts Damstra Learning as its document describes it, over the demo world. */
export const damstraEmulator = (options: DamstraEmulatorOptions): Promise<Emulator> => {
  const reads = readsOf(routesOf(options));
  const overLimit = rateLimit(options.unlimited ? Infinity : (options.callsPerMinute ?? Infinity), options.clock);
  const handle: Handler = (request) => {
    const key = request.headers.accesskey;
    if (key !== ACCESS_KEY && key !== powerlessKey) return keyRefusals[readAt(reads, request.path)?.route.keyRefusal ?? 'long'];
    if (key === powerlessKey) return notAuthorised;
    const limited = overLimit();
    if (limited) return limited;
    const { route, id } = matched(reads, request);
    return route.run(given(request.query, route.parameters), id);
  };
  return startEmulator(handle, options.port ?? 0, (origin) => ({
    url: `${origin}/api/v2`,
    env: { DAMSTRA_BASE_URL: `${origin}/api/v2`, DAMSTRA_ACCESS_KEY: ACCESS_KEY },
  }));
};

/** A fault for `Emulator.fault`: the vendor's own "Internal Server Error", a 503. */
export const damstraServerError: Fault = (_request, response) => {
  response.writeHead(serverError.status, serverError.headers).end(serverError.body);
  return true;
};
