import { filled } from '../shared/wire/fields.ts';
import { Oddities } from '../shared/wire/oddities.ts';
import type { EmployeeNumberSource } from './config.ts';
import type { WireUser } from './wire/users.ts';

/** Reads the employee number from where the tenant keeps it; null where there is none. */
export const employeeNumberFrom =
  (source: EmployeeNumberSource) =>
  (user: WireUser): string | null => {
    if (source.kind === 'none') return null;
    // The custom attributes hold every key of the portal, null where it is empty. A text or a number is one, nothing else is.
    return filled(source.kind === 'externalId' ? user.externalId : user.attr?.[source.key], new Oddities());
  };

/** Whether the account can be used. No documented attribute says so: null where none of the inferred ones is there. */
export const isActive = (user: WireUser): boolean | null => (user.isRevoked === true ? false : (user.isActive ?? (user.isRevoked === null ? null : !user.isRevoked)));
