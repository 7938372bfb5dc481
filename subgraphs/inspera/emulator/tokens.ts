import { randomUUID } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { json, type RecordedRequest, type Reply } from '../../shared/emulator.ts';
import { guesses, refuse, tokenRefusals } from './guesses.ts';

export const CLIENT_ID = 'sandbox-inspera';
export const CODE = 'sandbox-inspera-code';

export interface TokenSwitches {
  /** Life of an access token, 3600. */
  readonly tokenSeconds?: number;
  /** How many unexpired tokens a user may hold before 409, 5. */
  readonly maxTokens?: number;
  /** Also take the API key from the query, as the vendor did before it moved to the header. */
  readonly codeInQuery?: boolean;
  /** The answer does not say how long the token lives. */
  readonly tokenLifeUnsaid?: boolean;
}

/** Who calls: an accepted token, by the moment it ends. */
export interface Session {
  readonly expiresAt: number;
}

const onlyOnce = (parameters: URLSearchParams, allowed: readonly string[]): Map<string, string> => {
  const given = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (!allowed.includes(name) || given.has(name)) throw tokenRefusals.missing;
    given.set(name, value);
  }
  return given;
};

const credentials = (request: RecordedRequest, codeInQuery: boolean) => {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw tokenRefusals.missing;
  const query = onlyOnce(request.query, codeInQuery ? ['grant_type', 'client_id', 'code'] : ['grant_type', 'client_id']);
  // Public clients send the two parameters as form fields.
  const form = onlyOnce(new URLSearchParams(request.body), ['grant_type', 'client_id']);
  const header = request.headers.code;
  return {
    grantType: query.get('grant_type') || form.get('grant_type'),
    clientId: query.get('client_id') || form.get('client_id'),
    code: (typeof header === 'string' && header) || query.get('code'),
  };
};

/** Hands out and checks the access tokens of one emulator. */
export const tokenDesk = (clock: Clock, { tokenSeconds = 3600, maxTokens = guesses.maxTokens, codeInQuery = false, tokenLifeUnsaid = false }: TokenSwitches) => {
  const tokens = new Map<string, Session>();
  const forgetExpired = () => {
    for (const [token, { expiresAt }] of tokens) if (expiresAt <= clock.now()) tokens.delete(token);
  };
  return {
    exchange: (request: RecordedRequest): Reply => {
      const { grantType, clientId, code } = credentials(request, codeInQuery);
      if (!grantType || !clientId) throw tokenRefusals.missing;
      if (grantType === 'refresh_token') throw tokenRefusals.refreshToken;
      if (grantType !== 'authorization_code') throw tokenRefusals.wrongGrantType;
      if (!code) throw tokenRefusals.missing;
      if (code !== CODE || clientId !== CLIENT_ID) throw json(401, { error: 'invalid_grant' });
      forgetExpired();
      if (tokens.size >= maxTokens) throw json(409, { error: 'Multiple tokens for user', description: 'Please contact inspera support' });
      const token = randomUUID();
      tokens.set(token, { expiresAt: clock.now() + tokenSeconds * 1000 });
      return json(200, { access_token: token, ...(tokenLifeUnsaid ? {} : { expires_in: tokenSeconds }) });
    },
    session: (request: RecordedRequest): Session => {
      const token = /^[bB]earer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined) throw refuse(401, 'Authorization: bearer <token> is required');
      forgetExpired();
      const session = tokens.get(token);
      if (!session) throw refuse(401, 'The access token is unknown or has expired');
      return session;
    },
  };
};
