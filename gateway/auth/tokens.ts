import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { nameOf, personIn, roleIn, type ClaimNames, type Identity } from './identity.ts';
import { keysAway, noRole, wrongCredential } from './refusals.ts';

export interface TokenConfig {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer publishes its keys. */
  readonly jwksUrl: string;
  readonly claims: ClaimNames;
}

/** Public keys only: with a shared secret whoever checks tokens could make them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const CLOCKS_APART_SECONDS = 30;
const KEYS_TIMEOUT_MS = 3000;
/** Tokens with keys that nobody knows make the issuer be asked no more often. */
const KEYS_COOLDOWN_MS = 1000;

/** Whoever a token of the issuer names. Its keys are read when the first token comes, kept, and read again for a key that is new. */
export const tokenSignIn = ({ issuer, audience, jwksUrl, claims }: TokenConfig): ((token: string) => Promise<Identity>) => {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: KEYS_TIMEOUT_MS, cooldownDuration: KEYS_COOLDOWN_MS });
  const verify = async (token: string) => {
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['exp'], clockTolerance: CLOCKS_APART_SECONDS });
      return payload;
    } catch (error) {
      // No key of that name is the token's fault; keys that cannot be read are not.
      const tokensFault = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC' && !(error instanceof errors.JWKSInvalid);
      throw tokensFault ? wrongCredential() : keysAway();
    }
  };
  return async (token) => {
    const payload = await verify(token);
    const role = roleIn(payload, claims);
    if (!role) throw noRole(claims.roles);
    return { name: nameOf(payload), role, person: personIn(payload, claims) };
  };
};
