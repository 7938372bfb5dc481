import type { Selectable } from 'kysely';
import type { VendorName } from '../../shared/errors.ts';

/** Times are milliseconds since the epoch, truth values are 0 and 1: what SQLite and Postgres both keep exactly. */
export interface AccountsTable {
  vendor: VendorName;
  external_id: string;
  /** Order of first sight, over all vendors. */
  seq: number;
  email: string | null;
  employee_number: string | null;
  given_name: string | null;
  family_name: string | null;
  display_name: string | null;
  active: number | null;
  last_active_at: number | null;
  problem: string | null;
  email_key: string | null;
  number_key: string | null;
  learner_id: string | null;
  is_primary: number;
  /** Which of its keys link nobody, by REFUSED. */
  refused: number;
  /** When the last reading missed this account and nobody could say whether it still exists: a second one that misses it too deletes it. */
  missed_at: number | null;
  /** What the account was made of: while a reading brings the same, nothing is to be done. Null before the first reading of this kind. */
  digest: string | null;
}

export interface LearnersTable {
  id: string;
  found_at: number;
  display_name: string | null;
  /** What the list is ordered by: the name folded, people without a name last. */
  sort_name: string;
  /** Names, emails and numbers, folded, for search. */
  search: string;
  active: number;
  last_active_at: number;
  /** A bit for each vendor, see VENDOR_BIT. */
  vendors: number;
  has_conflict: number;
  /** How many the person has. */
  accounts: number;
}

/** Ids of people, see linking/identity.ts. */
export interface IdsTable {
  id: string;
  /** Of the ids of one person the lowest is shown. */
  rank: number;
  /** The account for which the id was made. */
  vendor: VendorName;
  external_id: string;
  /** The account that it leads to. */
  holder_vendor: VendorName;
  holder_id: string;
}

/** Who held an id before its holder of now and is away: it is theirs again when they return. */
export interface WaitingTable {
  id: string;
  /** From 0, the founder. */
  position: number;
  vendor: VendorName;
  external_id: string;
  /** The id's rank then. */
  rank: number;
}

/** Accounts that left the index: when they come back they are as old as they were. */
export interface DepartedTable {
  vendor: VendorName;
  external_id: string;
  seq: number;
}

/** Accounts of erased people, as keyed hashes: they do not come back with the next reading. */
export interface ErasedTable {
  hash: string;
}

export interface ConflictsTable {
  id: string;
  kind: string;
  message: string;
  key: string | null;
  value: string | null;
  /** JSON of LinkedAccount[]. */
  accounts: string;
  vendors: number;
  detected_at: number;
}

export interface ConflictAccountsTable {
  conflict_id: string;
  vendor: VendorName;
  external_id: string;
}

export interface OverridesTable {
  id: string;
  linked: number;
  a_vendor: VendorName;
  a_external_id: string;
  b_vendor: VendorName;
  b_external_id: string;
  reason: string;
  decided_by: string;
  decided_at: number;
}

/** One row for each vendor: when its directory was read, and the reading under way. */
export interface DirectoriesTable {
  vendor: VendorName;
  indexed_at: number | null;
  last_error: string | null;
  /** What linking says of the vendor's configuration. */
  warning: string | null;
  reading_started_at: number | null;
  reading_cursor: string | null;
  /** How many accounts the vendor itself counts, as the reading under way was told last. */
  reading_total: number | null;
  /** When the last reading ended: used, refused or failed. */
  ended_at: number | null;
  /** How many accounts a suspicious reading found; the next one is believed if it finds about as many. */
  doubted_accounts: number | null;
  /** Until then one process reads this vendor, and no other. */
  leased_until: number;
  leased_by: string | null;
}

/** Accounts of the reading under way: it replaces the old ones only when it is whole. */
export interface StagedTable {
  vendor: VendorName;
  external_id: string;
  /** JSON of DirectoryAccount. */
  row: string;
  digest: string;
}

export interface MetaTable {
  name: string;
  value: number;
}

export interface SecretsTable {
  name: string;
  value: string;
}

export interface Tables {
  accounts: AccountsTable;
  learners: LearnersTable;
  ids: IdsTable;
  waiting: WaitingTable;
  departed: DepartedTable;
  erased: ErasedTable;
  conflicts: ConflictsTable;
  conflict_accounts: ConflictAccountsTable;
  overrides: OverridesTable;
  directories: DirectoriesTable;
  staged: StagedTable;
  meta: MetaTable;
  secrets: SecretsTable;
}

export type AccountRow = Selectable<AccountsTable>;
export type IdRow = Selectable<IdsTable>;

export type LearnerRow = Selectable<LearnersTable>;
export type ConflictRow = Selectable<ConflictsTable>;
export type DirectoryRow = Selectable<DirectoriesTable>;

export const VENDORS: readonly VendorName[] = ['SYNAP', 'MATRIX', 'DAMSTRA', 'INSPERA'];

export const VENDOR_BIT: Record<VendorName, number> = { SYNAP: 1, MATRIX: 2, DAMSTRA: 4, INSPERA: 8 };

export const vendorBits = (vendors: Iterable<VendorName>): number => [...vendors].reduce((bits, vendor) => bits | VENDOR_BIT[vendor], 0);

/** Keys of an account that link nobody, a bit for each. */
export const REFUSED = { EMAIL: 1, EMPLOYEE_NUMBER: 2 } as const;
