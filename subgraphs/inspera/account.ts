import { usable } from './inferred.ts';
import type { WireUser } from './wire/users.ts';

/** Which kinds of external id stand for what. */
export interface AuthTypes {
  readonly employeeAuthType: string | null;
  readonly emailAuthType: string | null;
}

const same = (a: string | null, b: string): boolean => a?.trim().toLowerCase() === b.trim().toLowerCase();

/** The external ids of one kind, each once. */
const idsOf = (user: WireUser, authType: string | null): string[] => {
  if (authType === null) return [];
  const found = user.externalIds.filter((row) => same(row.authType, authType)).map((row) => row.externalId);
  return [...new Map(found.map((value) => [value.trim().toUpperCase(), value])).values()];
};

/** The employee number; null for somebody with two, of whom nobody knows which is right. */
export const employeeNumber = (user: WireUser, { employeeAuthType }: AuthTypes): string | null => {
  const numbers = idsOf(user, employeeAuthType);
  return numbers.length === 1 ? numbers[0]! : null;
};

/** The email, also where the tenant keeps it as an external id alone. */
export const email = (user: WireUser, { emailAuthType }: AuthTypes): string | null => user.email ?? idsOf(user, emailAuthType)[0] ?? null;

/** Given and family name joined. */
export const displayName = ({ firstName, lastName }: WireUser): string | null =>
  [firstName, lastName].map((name) => name?.trim()).filter(Boolean).join(' ') || null;

/** Whether the account can be used; null where Inspera does not say. */
export const active = (user: WireUser): boolean | null => usable(user.status);

/** An account as the link index reads it. */
export const toAccount = (id: string, user: WireUser, types: AuthTypes) => ({
  id,
  email: email(user, types),
  employeeNumber: employeeNumber(user, types),
  givenName: user.firstName,
  familyName: user.lastName,
  displayName: displayName(user),
  active: active(user),
  lastActiveAt: null,
  problem: idsOf(user, types.employeeAuthType).length > 1 ? 'Several external ids of the authType that holds the employee number: none is used' : null,
});
