import { refOf } from './store/refs.ts';
import type { AccountRow } from './store/tables.ts';

type KeyColumn = 'email_key' | 'number_key';

/** Accounts as they are from now on and not yet written: each is written once, with all that linking finds. */
export interface Pending {
  get(ref: string): AccountRow | undefined;
  withKey(column: KeyColumn, value: string): Iterable<AccountRow>;
  /** Whether this is an account that the store knows nothing of. */
  isNew(row: AccountRow): boolean;
  /** Accounts that are written. */
  forget(refs: Iterable<string>): void;
}

/** `fresh`: those of the rows that nobody has seen before. */
export const pendingRows = (rows: readonly AccountRow[], fresh: ReadonlySet<AccountRow>): Pending => {
  const byRef = new Map(rows.map((row) => [refOf(row), row]));
  const byKey: Record<KeyColumn, Map<string, AccountRow[]>> = { email_key: new Map(), number_key: new Map() };
  for (const row of rows) {
    for (const column of ['email_key', 'number_key'] as const) {
      const value = row[column];
      if (value === null) continue;
      const group = byKey[column].get(value);
      if (group) group.push(row);
      else byKey[column].set(value, [row]);
    }
  }
  return {
    get: (ref) => byRef.get(ref),
    withKey: (column, value) => (byKey[column].get(value) ?? []).filter((row) => byRef.has(refOf(row))),
    isNew: (row) => fresh.has(row),
    forget(refs) {
      for (const ref of refs) byRef.delete(ref);
    },
  };
};
