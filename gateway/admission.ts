import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Ask } from '../schema/ask.ts';
import { openAudit, type Audit } from './audit.ts';
import type { Identity } from './auth/identity.ts';
import { tooManyRequests } from './auth/refusals.ts';
import { signIn, type SignIn } from './auth/signin.ts';
import { whoIs } from './auth/who.ts';
import type { GatewayConfig } from './config.ts';
import type { GatewayContext } from './context.ts';
import type { RequestLimit } from './ratelimit.ts';

/** Who is let in, how often, and where it is written down. */
export interface Admission {
  readonly signIn: SignIn;
  readonly limit: RequestLimit | null;
  readonly perMinute: number;
  readonly audit: Audit;
}

const openLimit = async ({ requestsPerMinute: perMinute, redisUrl }: GatewayConfig, log: Logger): Promise<RequestLimit | null> => {
  if (perMinute === null) return null;
  // Loaded where it is used: it costs time to start.
  const { requestLimit } = await import('./ratelimit.ts');
  return requestLimit({ perMinute, redisUrl, log });
};

export const openAdmission = async (config: GatewayConfig, log: Logger): Promise<Admission> => ({
  signIn: signIn(config.auth, log),
  limit: await openLimit(config, log),
  perMinute: config.requestsPerMinute ?? 0,
  audit: openAudit(config.auditFile),
});

/** Lets a request in, or rejects with why not. */
export const admit = async ({ signIn, limit, perMinute }: Admission, request: FastifyRequest): Promise<Identity> => {
  const identity = await signIn(request.headers);
  const seconds = (await limit?.take(identity.name)) ?? 0;
  if (seconds > 0) throw tooManyRequests(seconds, perMinute);
  return identity;
};

/** The context of an operation of whoever was let in: the caller is looked up once, for all subgraphs. */
export const callerContext = async (ask: Ask, identity: Identity, context: GatewayContext): Promise<GatewayContext> => ({
  ...context,
  passport: { ...context.passport, caller: await whoIs(ask, identity, context) },
});
