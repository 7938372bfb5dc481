import type { EmployeeNumberSource } from './config.ts';
import type { WireUser } from './wire.ts';

const filled = (value: string | null | undefined): string | null => (value?.trim() ? value : null);

/** The employee number, from where the configuration says that it is kept. */
export const employeeNumber = (user: WireUser, source: EmployeeNumberSource): string | null => {
  if (source === 'none') return null;
  return filled(typeof source === 'object' ? user.custom.get(source.custom) : user[source]);
};

/** The name as one would write it. */
export const displayName = (user: WireUser): string | null =>
  filled(user.nick_name)?.trim() ?? filled([user.first_name, user.last_name].map((name) => name?.trim()).filter(Boolean).join(' '));

/** Whether the account can be used; null where MATRIX does not say. */
export const active = (user: WireUser): boolean | null => (user.archived === null ? null : !user.archived);

/** Custom fields to show: all of them, or the configured ones. */
export const customFields = (custom: ReadonlyMap<string, string | null>, real: ReadonlySet<string> | null): { key: string; value: string | null }[] =>
  [...custom].filter(([key]) => real === null || real.has(key)).map(([key, value]) => ({ key, value }));
