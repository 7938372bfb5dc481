import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import { KEY_PREFIX, keySignIn } from './apikeys.ts';
import type { AuthConfig } from './config.ts';
import { OPEN, type Identity } from './identity.ts';
import { noCredential, wrongCredential } from './refusals.ts';
import { tokenSignIn } from './tokens.ts';

/** Says who sent a request, from its headers; rejects with a typed error that holds its HTTP status. */
export type SignIn = (headers: IncomingHttpHeaders) => Promise<Identity>;

const BEARER = /^bearer +(\S+)$/i;

const credentialIn = (headers: IncomingHttpHeaders): string => {
  const key = headers['x-api-key'];
  if (typeof key === 'string' && key) return key;
  if (!headers.authorization) throw noCredential();
  const token = BEARER.exec(headers.authorization)?.[1];
  if (!token) throw wrongCredential();
  return token;
};

/** Tokens and API keys side by side, whichever are configured. */
export const signIn = (config: AuthConfig, log: Logger): SignIn => {
  if (config.open) return () => Promise.resolve(OPEN);
  const byKey = config.keysFile === null ? null : keySignIn(config.keysFile, log);
  const byToken = config.tokens && tokenSignIn(config.tokens);
  return async (headers) => {
    const credential = credentialIn(headers);
    const by = credential.startsWith(KEY_PREFIX) ? byKey : byToken;
    if (!by) throw wrongCredential();
    return by(credential);
  };
};
