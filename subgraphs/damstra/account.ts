import type { EmployeeNumberSource } from './config.ts';
import type { WireUser } from './wire.ts';

/** An employee number, if the organization keeps them in Damstra. */
export const employeeNumber = (value: string | null, source: EmployeeNumberSource): string | null => (source === 'none' ? null : value);

/** The name as one would write it. */
export const displayName = (user: WireUser): string | null =>
  [user.firstName, user.lastName].map((name) => name?.trim()).filter(Boolean).join(' ') || null;

const STANDING = new Map([
  [56, true],
  [57, false],
]);

/** Whether the account can be used; null where Damstra does not say. */
export const active = (user: WireUser): boolean | null => STANDING.get(user.clientStatusId ?? 0) ?? user.active;
