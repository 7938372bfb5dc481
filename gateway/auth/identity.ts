import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Role } from '../../schema/caller.ts';

/** How a sign-in names a person: a verified email, or a learner's id or employee number. */
export type NamedPerson = { readonly email: string } | { readonly idOrNumber: string };

/** Who signed in, before anybody looked up which learner that is. */
export interface Identity {
  /** For the audit log and the limit of requests: tells callers apart, names nobody. */
  readonly name: string;
  readonly role: Role;
  readonly person: NamedPerson | null;
}

/** Everybody, where nobody has to sign in. */
export const OPEN: Identity = Object.freeze({ name: 'open', role: 'admin', person: null });

export const ROLES: readonly Role[] = ['admin', 'manager', 'learner'];

export interface ClaimNames {
  /** Which claim holds the roles; a path such as realm_access.roles leads into objects. */
  readonly roles: string;
  /** Which claim says who the caller is; undefined: none does. */
  readonly learner: string | undefined;
}

/** A claim by its whole name, which may hold dots (https://example.org/roles), else as a path. */
const claimAt = (claims: JWTPayload, name: string): unknown =>
  Object.hasOwn(claims, name)
    ? claims[name]
    : name.split('.').reduce<unknown>((value, part) => (typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : undefined), claims);

const words = (value: unknown): string[] => (Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : typeof value === 'string' ? value.split(/[\s,]+/) : []);

/** The highest role that a token has; null where it has none of ours. */
export const roleIn = (claims: JWTPayload, { roles }: ClaimNames): Role | null => {
  const given = new Set(words(claimAt(claims, roles)));
  return ROLES.find((role) => given.has(role)) ?? null;
};

const EMAIL_CLAIM = /(^|[._/])e?mail$/i;

/**
 * Whom a token names. An email counts only where the issuer says that it is verified: else whoever may write any address into
 * a profile would be that person. What a claim for emails holds is never taken for a number.
 */
export const personIn = (claims: JWTPayload, { learner }: ClaimNames): NamedPerson | null => {
  const claim = learner === undefined ? undefined : claimAt(claims, learner);
  const value = typeof claim === 'string' || typeof claim === 'number' ? String(claim).trim() : '';
  if (!value) return null;
  if (!value.includes('@')) return EMAIL_CLAIM.test(learner!) ? null : { idOrNumber: value };
  return claims.email_verified === true || claims.email_verified === 'true' ? { email: value } : null;
};

/** A subject, or the client that got the token, tells callers apart, but may be an address or a name: its fingerprint is kept in its place. */
export const nameOf = (claims: JWTPayload): string => `token:${createHash('sha256').update(JSON.stringify([claims.iss, claims.sub ?? claims.azp ?? claims.client_id])).digest('hex').slice(0, 16)}`;
