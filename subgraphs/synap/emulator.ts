import { startEmulator, type Emulator, type EmulatorOptions, type Fault, type RecordedRequest, type Reply } from '../shared/emulator.ts';
import { callerOf, checkAudience, maySee, rateLimit, visibleTo, type Caller } from './emulator/access.ts';
import { documentReply, MEDIA_TYPE, refusal, type Resource } from './emulator/document.ts';
import { ASSIGNMENT_GROUPS_LISTED, MAX_LIMIT } from './emulator/inferred.ts';
import { listReply, unknownParameters } from './emulator/lists.ts';
import type { Token } from './emulator/people.ts';
import { buildPortal, type RouteName } from './emulator/portal.ts';
import { isRouteName, ROUTES, type Route } from './emulator/routes.ts';

/** What differs between tenants, or is not documented. */
export interface SynapEmulatorOptions extends EmulatorOptions {
  /** The highest `limit` of a list, 100. */
  readonly maxLimit?: number;
  /** A tenant that has list filters; none are documented, so without this they are refused. */
  readonly filters?: boolean;
  /** The vendor has a rate limit and gives no number: none unless told. */
  readonly callsPerMinute?: number;
  /** False refuses the list of assignment groups, which no page of the vendor names. */
  readonly assignmentGroupList?: boolean;
}

const TOKENS: readonly Token[] = [
  { secret: 'p:sandbox-synap-token', label: 'Learning graph', isRevoked: false },
  { secret: 'p:sandbox-synap-revoked', label: 'Old integration', isRevoked: true },
];

interface Target {
  readonly name: RouteName;
  readonly id: string | null;
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refusal(404, 'The id is not a well-formed path segment.');
  }
};

/** Which documented operation a call asks for; throws 404, 405 or, for a write, 501. */
const targetOf = ({ method, path }: RecordedRequest, routes: Readonly<Record<RouteName, Route>>): Target => {
  const [, name, segment] = /^\/v3\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (name === undefined || !isRouteName(name)) throw refusal(404, `There is no ${path}.`);
  const methods = segment === undefined ? routes[name].collection : routes[name].item;
  if (!methods.includes(method)) {
    const reply = refusal(405, `${method} is not an operation of ${path}.`);
    throw { ...reply, headers: { ...reply.headers, allow: methods.join(', ') } };
  }
  if (method !== 'GET') throw refusal(501, 'The emulator only reads: this documented write is not emulated.');
  return { name, id: segment === undefined ? null : decoded(segment) };
};

const itemReply = (resource: Resource | undefined, route: Route, id: string, caller: Caller, query: URLSearchParams): Reply => {
  const problems = unknownParameters(query, []);
  if (problems.length > 0) return documentReply(400, { errors: problems });
  if (!resource) return refusal(404, `There is no ${route.type} ${id}.`);
  if (!maySee(caller, route.audience, resource)) return refusal(403, `The subject user may not read this ${route.type}.`);
  return documentReply(200, { data: resource });
};

const routesOf = (options: SynapEmulatorOptions): Readonly<Record<RouteName, Route>> => {
  if (!(options.assignmentGroupList ?? ASSIGNMENT_GROUPS_LISTED)) return ROUTES;
  const groups = ROUTES['assignment-groups'];
  return { ...ROUTES, 'assignment-groups': { ...groups, collection: ['GET', ...groups.collection] } };
};

/** Starts Synap as its documentation describes it, over the demo world. */
export const synapEmulator = (options: SynapEmulatorOptions): Promise<Emulator> => {
  const portal = buildPortal(options.world, TOKENS);
  const byId = new Map(Object.entries(portal.resources).map(([name, all]) => [name, new Map(all.map((one) => [one.id, one]))]));
  const users = byId.get('users') ?? new Map<string, Resource>();
  const routes = routesOf(options);
  const rules = { maxLimit: options.maxLimit ?? MAX_LIMIT, filters: options.filters ?? false };
  const overLimit = rateLimit(options.unlimited ? undefined : options.callsPerMinute, options.clock);
  const handle = (request: RecordedRequest): Reply => {
    const limited = overLimit();
    if (limited) return limited;
    const caller = callerOf(request, TOKENS, users, portal.educatorIds);
    const { name, id } = targetOf(request, routes);
    const route = routes[name];
    checkAudience(caller, route.audience);
    if (id !== null) return itemReply(byId.get(name)?.get(id), route, id, caller, request.query);
    return listReply(visibleTo(caller, route.audience, portal.resources[name]), route.type, request.query, rules);
  };
  return startEmulator(handle, options.port ?? 0, (origin) => ({
    url: `${origin}/v3`,
    env: { SYNAP_BASE_URL: `${origin}/v3`, SYNAP_TOKEN: 'p:sandbox-synap-token', SYNAP_EMPLOYEE_NUMBER: 'externalId' },
  }));
};

/** A fault for `Emulator.fault`: the vendor's own 500, whose trace id its support asks for. */
export const synapServerError: Fault = (_request, response) => {
  const { status, body } = refusal(500, 'Something went wrong on our side.', { meta: { traceId: '5e0ad1f2c3b44e6f' } });
  response.writeHead(status, { 'content-type': MEDIA_TYPE }).end(body);
  return true;
};
