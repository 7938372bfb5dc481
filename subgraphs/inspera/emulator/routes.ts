import type { RecordedRequest, Reply } from '../../shared/emulator.ts';
import { refuse } from './guesses.ts';
import type { Session } from './tokens.ts';

/** One authenticated call below /api/v1/. */
export interface Call {
  readonly request: RecordedRequest;
  readonly session: Session;
  /** Scheme, host and port under which the caller reached us: links lead back there. */
  readonly origin: string;
  /** A decoded part of the path, by its name in the route. */
  readonly part: (name: string) => string;
}

export interface Route {
  readonly method: string;
  /** Below /api/v1/; `:name` is one part. */
  readonly path: string;
  readonly answer: (call: Call) => Reply;
}

const ROOT = '/api/v1/';

/** Documented, and known not to be emulated: a call of these is not the caller's misspelling. */
const NOT_EMULATED: readonly (readonly [string, string])[] = [
  ['GET', 'candidates/results/:testId/:userId'],
  ['POST', 'test'],
  ['POST', 'test/:testId/candidates'],
  ['DELETE', 'test/:testId/candidates'],
  ['POST', 'test/:testId/candidates/:userId/marks'],
  ['GET', 'test/:testId/contributors'],
  ['POST', 'test/:testId/contributors'],
  ['DELETE', 'test/:testId/contributors'],
  ['POST', 'test/:testId/options'],
  ['GET', 'test/:testId/events'],
  ['GET', 'test/:testId/events/status/:jobId'],
  ['POST', 'test/:testId/appeals'],
  ['DELETE', 'test/:testId/appeals'],
  ['GET', 'test/:testId/explanations'],
  ['POST', 'test/:testId/explanations'],
  ['POST', 'test/:testId/committees'],
  ['DELETE', 'test/:testId/committees'],
  ['POST', 'test/:testId/committees/candidates/move'],
  ['POST', 'test/:testId/committees/candidates/remove'],
  ['POST', 'test/:testId/committees/contributors/move'],
  ['POST', 'test/:testId/committees/contributors/remove'],
  ['POST', 'users'],
  ['GET', 'users/search'],
  ['POST', 'users/student'],
  ['PUT', 'users/:userId'],
  ['DELETE', 'users/:userId'],
  ['GET', 'subscription'],
  ['POST', 'subscription'],
  ['GET', 'subscription/events'],
  ['DELETE', 'subscription/:subscriptionId'],
];

const notEmulated = NOT_EMULATED.map(([method, path]): Route => ({
  method,
  path,
  answer: () => refuse(501, `${method} /v1/${path} is documented but not emulated`),
}));

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refuse(400, 'The path is not percent-encoded');
  }
};

const partsOf = (route: Route, path: readonly string[]): Map<string, string> | null => {
  const wanted = route.path.split('/');
  if (wanted.length !== path.length) return null;
  const parts = new Map<string, string>();
  for (const [i, want] of wanted.entries()) {
    const got = path[i] ?? '';
    if (want.startsWith(':') && got !== '') parts.set(want.slice(1), decoded(got));
    else if (want !== got) return null;
  }
  return parts;
};

const isLiteral = (route: Route): boolean => !route.path.includes(':');

/** Finds the route of a request, literal paths first, and answers it; an unknown path is 404, a wrong method 405. */
export const router = (routes: readonly Route[]) => {
  const all = [...routes, ...notEmulated].sort((a, b) => Number(isLiteral(b)) - Number(isLiteral(a)));
  return (request: RecordedRequest, session: Session): Reply => {
    const path = request.path.slice(ROOT.length).split('/');
    const matching = all.flatMap((route) => {
      const parts = partsOf(route, path);
      return parts ? [{ route, parts }] : [];
    });
    const found = matching.find(({ route }) => route.method === request.method);
    if (matching.length === 0) throw refuse(404, 'There is nothing at this path');
    if (!found) throw refuse(405, 'This path does not have this method');
    return found.route.answer({
      request,
      session,
      origin: `http://${request.headers.host}`,
      part: (name) => found.parts.get(name) ?? '',
    });
  };
};

/** The query's parameters, each given once and known to the call. */
export const queryOf = ({ request }: Call, allowed: readonly string[] = []): Readonly<Record<string, string>> => {
  const given: Record<string, string> = {};
  for (const [name, value] of request.query) {
    if (!allowed.includes(name)) throw refuse(400, `Unknown parameter ${name}`);
    if (name in given) throw refuse(400, `Parameter ${name} is given more than once`);
    given[name] = value;
  }
  return given;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object that has no keys but the allowed ones. */
export const objectOf = (value: unknown, name: string, allowed: readonly string[]): Readonly<Record<string, unknown>> => {
  if (!isObject(value)) throw refuse(400, `${name} must be an object`);
  for (const key of Object.keys(value)) if (!allowed.includes(key)) throw refuse(400, `Unknown property ${key} in ${name}`);
  return value;
};

/** The body of a call that takes JSON. */
export const bodyOf = ({ request }: Call): unknown => {
  if (request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== 'application/json') throw refuse(400, 'Content-Type must be application/json');
  try {
    return JSON.parse(request.body);
  } catch {
    throw refuse(400, 'The body is not JSON');
  }
};
