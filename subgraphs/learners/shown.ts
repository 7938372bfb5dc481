import type { LinkedBy } from './linking/evidence.ts';
import { REFUSED, type AccountRow, type ConflictRow } from './store/tables.ts';

interface Value {
  readonly key: string | null;
  readonly value: string | null;
}

/** Values as vendors hold them, each key once: as it was compared where a vendor writes it so, else as the first one does. */
export const valuesShown = (values: readonly Value[]): string[] => {
  const shown = new Map<string, string>();
  for (const { key, value } of values) {
    if (key === null || value === null) continue;
    const text = value.trim();
    if (!shown.has(key) || text === key) shown.set(key, text);
  }
  return [...shown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
};

/** A number that links nobody is shown only where the person has no other: it may be somebody else's. */
export const numbersShown = (accounts: readonly AccountRow[], conflicts: readonly ConflictRow[]): string[] => {
  const doubtful = new Set(conflicts.flatMap(({ key, value, kind }) => (key === 'EMPLOYEE_NUMBER' && kind !== 'DUPLICATE_ACCOUNT' ? [value] : [])));
  const all = accounts.map((row) => ({ key: row.number_key, value: row.employee_number }));
  const certain = valuesShown(all.filter(({ key }) => !doubtful.has(key)));
  const every = valuesShown(all);
  return certain.length > 0 || every.length > 1 ? certain : every;
};

/** An account with those of its keys that link. */
export const linkedBy = (row: AccountRow): LinkedBy => ({
  vendor: row.vendor,
  externalId: row.external_id,
  emailKey: row.refused & REFUSED.EMAIL ? null : row.email_key,
  numberKey: row.refused & REFUSED.EMPLOYEE_NUMBER ? null : row.number_key,
});
