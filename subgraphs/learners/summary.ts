import type { VendorName } from '../shared/errors.ts';
import { vendorBits, type AccountRow } from './store/tables.ts';

/** Whose account gives the person's name: where organisations keep their people most carefully, first. */
const NAME_ORDER: readonly VendorName[] = ['DAMSTRA', 'MATRIX', 'SYNAP', 'INSPERA'];

/** Sorts after every name. */
const NO_NAME = '\uffff';

/** Most names are of these letters alone, and a hundred thousand are folded at once. */
const PLAIN = /^[ -~]*$/;

const fold = (text: string): string => (PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();

/** A search text as `LearnerRow.search` holds it. */
export const foldSearch = (text: string): string => fold(text.trim());

export const accountName = (row: Pick<AccountRow, 'display_name' | 'given_name' | 'family_name'>): string | null => {
  const joined = [row.given_name, row.family_name].map((part) => part?.trim()).filter(Boolean).join(' ');
  return row.display_name?.trim() || joined || null;
};

const betterPrimary = (a: AccountRow, b: AccountRow): number =>
  (b.active ?? 1) - (a.active ?? 1) || (b.last_active_at ?? 0) - (a.last_active_at ?? 0) || a.seq - b.seq;

/** The account that stands for the person in each vendor: usable before not, lately used before not, known longest. */
export const primaries = (accounts: readonly AccountRow[]): Map<VendorName, AccountRow> => {
  const best = new Map<VendorName, AccountRow>();
  for (const account of accounts) {
    const known = best.get(account.vendor);
    if (!known || betterPrimary(account, known) < 0) best.set(account.vendor, account);
  }
  return best;
};

/** What the list of people shows of a person, worked out from the person's accounts. */
export const summarize = (accounts: readonly AccountRow[]) => {
  const best = primaries(accounts);
  const names = new Map(accounts.map((account) => [account, accountName(account)]));
  const nameOf = (account: AccountRow | undefined) => (account && names.get(account)) ?? undefined;
  const name = NAME_ORDER.map((vendor) => nameOf(best.get(vendor))).find(Boolean) ?? [...names.values()].find((candidate) => candidate !== null) ?? null;
  const searchable = new Set<string>();
  for (const text of names.values()) if (text) searchable.add(text);
  for (const { email_key: email } of accounts) if (email) searchable.add(email);
  for (const { number_key: number } of accounts) if (number) searchable.add(number);
  return {
    display_name: name,
    sort_name: name ? fold(name) : NO_NAME,
    search: [...new Set([...searchable].map(fold))].join('\n'),
    active: accounts.some((account) => account.active !== 0) ? 1 : 0,
    last_active_at: Math.max(0, ...accounts.map((account) => account.last_active_at ?? 0)),
    vendors: vendorBits(accounts.map((account) => account.vendor)),
    accounts: accounts.length,
  };
};
