import type { EmployeeNumberSource } from './config.ts';
import type { WireUser } from './wire/users.ts';

/** Reads the employee number from where the tenant keeps it; null where there is none. */
export const employeeNumberFrom =
  (source: EmployeeNumberSource) =>
  (user: WireUser): string | null => {
    const value = source.kind === 'none' ? null : source.kind === 'externalId' ? user.externalId : user.attr?.[source.key];
    return typeof value === 'string' ? value || null : typeof value === 'number' ? String(value) : null;
  };

/** Whether the account can be used. No documented attribute says so: null where none of the inferred ones is there. */
export const isActive = (user: WireUser): boolean | null => (user.isRevoked === true ? false : (user.isActive ?? (user.isRevoked === null ? null : !user.isRevoked)));
