import type { Clock } from '../../shared/clock.ts';
import type { RecordedRequest, Reply } from '../../shared/emulator.ts';
import { refusal, type Resource } from './document.ts';
import { RATE_LIMIT_WINDOW_MS } from './inferred.ts';
import type { Token } from './people.ts';
import type { Audience } from './routes.ts';

const SUBJECT_USER_HEADER = 'subject-user';

/** As whom a call runs: the administrator who made the token, an educator, or a user who sees only what is their own. */
export type Caller = { readonly role: 'administrator' } | { readonly role: 'educator' } | { readonly role: 'student'; readonly userId: string };

const authenticate = (request: RecordedRequest, tokens: readonly Token[]): void => {
  const header = request.headers.authorization;
  if (!header) throw refusal(401, 'No personal access token was sent.', { source: { header: 'Authorization' } });
  const secret = /^Bearer (\S+)$/.exec(header)?.[1];
  if (!secret?.startsWith('p:')) {
    throw refusal(401, 'Authorization must be "Bearer p:<token>".', { source: { header: 'Authorization' } });
  }
  const token = tokens.find((candidate) => candidate.secret === secret);
  if (!token || token.isRevoked) throw refusal(401, 'The personal access token is invalid or revoked.', { source: { header: 'Authorization' } });
};

/** Checks the token, then the subject user; throws the vendor's refusal. */
export const callerOf = (request: RecordedRequest, tokens: readonly Token[], userIds: ReadonlyMap<string, unknown>, educatorIds: ReadonlySet<string>): Caller => {
  authenticate(request, tokens);
  const subject = request.headers[SUBJECT_USER_HEADER];
  if (subject === undefined) return { role: 'administrator' };
  if (typeof subject !== 'string' || !userIds.has(subject)) {
    throw refusal(403, 'The subject user does not exist.', { source: { header: 'Subject-User' } });
  }
  return educatorIds.has(subject) ? { role: 'educator' } : { role: 'student', userId: subject };
};

const ownerId = (resource: Resource): string | null => {
  if (resource.type === 'User') return resource.id;
  const user = resource.relationships['user']?.data;
  return user && 'id' in user ? user.id : null;
};

/** Throws unless the caller may use a route for this audience at all: portal settings are the administrator's. */
export const checkAudience = (caller: Caller, audience: Audience): void => {
  if (audience === 'administrators' && caller.role !== 'administrator') throw refusal(403, 'The subject user may not read portal settings.');
};

/** Whether the caller may see this one. */
export const maySee = (caller: Caller, audience: Audience, resource: Resource): boolean =>
  audience !== 'owner' || caller.role !== 'student' || ownerId(resource) === caller.userId;

/** Those of a route's resources that the caller may see; the others are as if absent from lists. */
export const visibleTo = (caller: Caller, audience: Audience, resources: readonly Resource[]): readonly Resource[] =>
  audience === 'owner' && caller.role === 'student' ? resources.filter((resource) => maySee(caller, audience, resource)) : resources;

/** Counts calls in any 60 seconds and gives the refusal of one too many, else null. */
export const rateLimit = (callsPerMinute: number | undefined, clock: Clock): (() => Reply | null) => {
  let calls: number[] = [];
  return () => {
    if (callsPerMinute === undefined) return null;
    const now = clock.now();
    calls = calls.filter((time) => time > now - RATE_LIMIT_WINDOW_MS);
    const oldest = calls[0];
    if (oldest === undefined || calls.length < callsPerMinute) {
      calls.push(now);
      return null;
    }
    const reply = refusal(429, 'The rate limit was exceeded.');
    return { ...reply, headers: { ...reply.headers, 'retry-after': String(Math.ceil((oldest + RATE_LIMIT_WINDOW_MS - now) / 1000)) } };
  };
};
