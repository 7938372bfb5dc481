import { createHash } from 'node:crypto';
import type { VendorName } from '../shared/errors.ts';
import type { Bond } from './partition.ts';
import type { AccountRef, Doubt } from './rules.ts';

export type LinkKey = Bond['key'];
export type LinkConflictKind = Doubt | 'DUPLICATE_ACCOUNT' | 'OVERRIDDEN';

export interface LinkConflict {
  /** Stays the same while the conflict does. */
  readonly id: string;
  readonly kind: LinkConflictKind;
  readonly key: LinkKey | null;
  /** Normalized; for a decision its id. */
  readonly value: string | null;
  readonly accounts: readonly AccountRef[];
  readonly message: string;
}

const WORDS: Record<LinkKey, string> = { EMAIL: 'email', EMPLOYEE_NUMBER: 'employee number', OVERRIDE: 'decision' };

/** Why a value that several accounts have links nobody. No names and no values: the sentence is shown and logged. */
export const doubtReason = (kind: Doubt, key: LinkKey): string => {
  if (kind === 'SHARED_KEY') return 'several accounts of one vendor have it and nothing shows that they are one person';
  if (kind === 'EMPLOYEE_NUMBER_MISMATCH') return 'the accounts that have it have different employee numbers';
  return `accounts that have it have contradicting names and no ${key === 'EMAIL' ? 'employee number' : 'email'} in common`;
};

/** A value that is nobody's key. */
export const doubtConflict = (kind: Doubt, key: LinkKey, value: string, accounts: readonly AccountRef[]): LinkConflict => ({
  id: idOf(kind, key, value),
  kind,
  key,
  value,
  accounts,
  message: `${accounts.length} accounts have this ${WORDS[key]}, which links nobody: ${doubtReason(kind, key)}.`,
});

/** A value, or a decision that joins two accounts, which a decision to keep accounts apart overrules. */
export const overriddenConflict = ({ key, value }: Bond, accounts: readonly AccountRef[]): LinkConflict => ({
  id: idOf('OVERRIDDEN', key, value),
  kind: 'OVERRIDDEN',
  key,
  value,
  accounts,
  message: `This ${WORDS[key]} links nobody: it would bring together accounts that ${key === 'OVERRIDE' ? 'another' : 'a'} decision keeps apart.`,
});

/** Accounts of one vendor in one person; `bond` is what ties all of them, if one thing does. */
export const duplicateConflict = (vendor: VendorName, accounts: readonly AccountRef[], bond: Bond | undefined): LinkConflict => ({
  // Without a value the first account stands for the person.
  id: idOf('DUPLICATE_ACCOUNT', bond?.key ?? vendor, bond?.value ?? accounts[0]!.externalId, vendor),
  kind: 'DUPLICATE_ACCOUNT',
  key: bond?.key ?? null,
  value: bond?.value ?? null,
  accounts,
  message: `One person has ${accounts.length} accounts in ${vendor}.`,
});

const idOf = (...parts: readonly string[]): string => `conflict_${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`;
