import type { RecordedRequest } from '../../shared/emulator.ts';
import { whole } from './query.ts';
import { refusal } from './replies.ts';
import type { Route } from './tenant.ts';
import { WRITES } from './writes.ts';

const BASE = '/api/v2';

const patternOf = (path: string): RegExp => new RegExp(`^${BASE}${path.replace(/\{\w+\}/g, '([^/]+)')}/?$`);

interface Read {
  readonly pattern: RegExp;
  readonly route: Route;
}

/** Matches paths against the documented ones; a slash at the end is tolerated, as the document's examples have one. */
export const readsOf = (routes: readonly Route[]): readonly Read[] => routes.map((route) => ({ pattern: patternOf(route.path), route }));

const writes = WRITES.map((write) => {
  const [method, path] = write.split(' ') as [string, string];
  return { method, pattern: patternOf(path) };
});

/** The read that a path belongs to, whatever the method: it decides how a wrong key is told. */
export const readAt = (reads: readonly Read[], path: string): Read | undefined => reads.find(({ pattern }) => pattern.test(path));

/** The read to run and its id, 0 where it has none; throws what answers any other method or path. */
export const matched = (reads: readonly Read[], { method, path }: RecordedRequest): { route: Route; id: number } => {
  const read = readAt(reads, path);
  if (method === 'GET' && read) {
    const id = read.pattern.exec(path)?.[1];
    return { route: read.route, id: id === undefined ? 0 : whole(/\{(\w+)\}/.exec(read.route.path)?.[1] ?? 'id', id) };
  }
  const others = writes.filter(({ pattern }) => pattern.test(path));
  if (others.some((write) => write.method === method)) throw refusal(501, 'Not implemented', 'This write is documented but not emulated');
  if (!read && others.length === 0) throw refusal(404, 'Not found', 'No such resource');
  const refused = refusal(405, 'Method not allowed', `${method} is not a method of this resource`);
  const allow = [...(read ? ['GET'] : []), ...others.map((write) => write.method)].join(', ');
  throw { ...refused, headers: { ...refused.headers, allow } };
};
