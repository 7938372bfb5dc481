import { SignJWT, jwtVerify, errors, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Passport } from './caller.ts';

/** The header that carries the passport between services. */
export const PASSPORT_HEADER = 'x-graph-passport';

/** Strict: a part that this version does not know may be a restriction, and must not be passed over. */
const passportShape = z.strictObject({
  caller: z.strictObject({
    role: z.enum(['admin', 'manager', 'learner']),
    learnerId: z.string().nullable(),
    accounts: z.array(z.strictObject({ vendor: z.string(), externalId: z.string() })),
  }),
  operationId: z.string().min(1).max(128),
  deadline: z.number(),
  purpose: z.enum(['query', 'miss', 'index']),
  who: z.string().max(200).optional(),
});

/** Why a passport is refused. */
export type PassportFault = 'signature' | 'expired' | 'audience' | 'form';

/** What is wrong with a passport, as its sender and its receiver may read it in a log. */
export const FAULT_WORDS: Readonly<Record<PassportFault, string>> = {
  signature: 'the SUBGRAPH_SECRET of the two services differ',
  expired: 'the clocks of the two services differ by minutes',
  audience: 'the address of this subgraph leads to another one',
  form: 'the two services are of different versions',
};

export type PassportReading = { readonly passport: Passport } | { readonly fault: PassportFault };

const key = (secret: string) => new TextEncoder().encode(secret);

/** Signs for one subgraph, with the first of `secrets`; they are listed newest first. */
export const signPassport = (passport: Passport, secrets: readonly string[], subgraph: string): Promise<string> =>
  new SignJWT({ ...passport }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().setExpirationTime('2m').setAudience(subgraph).sign(key(secrets[0]!));

/** Unsigned, for services of one machine that know no secret. A header holds ASCII alone. */
export const writePassport = (passport: Passport): string => JSON.stringify(passport).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const shaped = (value: unknown): PassportReading => {
  const read = passportShape.safeParse(value);
  return read.success ? { passport: read.data } : { fault: 'form' };
};

const faultIn = (error: unknown): PassportFault => {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'aud' ? 'audience' : error.claim === 'exp' ? 'expired' : 'form';
  if (error instanceof errors.JOSEError) return 'signature';
  throw error;
};

const claimsIn = async (token: string, secrets: readonly string[], subgraph: string): Promise<JWTPayload | PassportFault> => {
  let fault: PassportFault = 'signature';
  for (const secret of secrets) {
    try {
      return (await jwtVerify(token, key(secret), { algorithms: ['HS256'], audience: subgraph, requiredClaims: ['exp'] })).payload;
    } catch (error) {
      fault = faultIn(error);
      if (fault !== 'signature') return fault;
    }
  }
  return fault;
};

/** What a signature adds to a passport. */
const OF_THE_TOKEN: ReadonlySet<string> = new Set(['iat', 'exp', 'aud']);

/** Reads a passport that one of `secrets` must have signed, for this subgraph and not long ago. */
export const readPassport = async (token: string, secrets: readonly string[], subgraph: string): Promise<PassportReading> => {
  const claims = await claimsIn(token, secrets, subgraph);
  if (typeof claims === 'string') return { fault: claims };
  return shaped(Object.fromEntries(Object.entries(claims).filter(([name]) => !OF_THE_TOKEN.has(name))));
};

/** Reads a passport that nobody signed. */
export const readUnsigned = (token: string): PassportReading => {
  // A signed one comes from a service that knows a secret, where this one knows none.
  if (!token.startsWith('{')) return { fault: 'signature' };
  try {
    return shaped(JSON.parse(token));
  } catch {
    return { fault: 'form' };
  }
};
