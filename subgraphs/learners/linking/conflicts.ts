import { createHash } from 'node:crypto';
import type { VendorName } from '../../shared/errors.ts';
import type { Bond } from './partition.ts';
import type { AccountRef, DoubtKind } from './rules.ts';

export type LinkKey = Bond['key'];
export type LinkConflictKind = DoubtKind | 'DUPLICATE_ACCOUNT' | 'OVERRIDDEN' | 'UNUSABLE_KEY';

export interface LinkConflict {
  /** Stays the same while the conflict does. */
  readonly id: string;
  readonly kind: LinkConflictKind;
  readonly key: LinkKey | null;
  /** Normalized; for a decision its id. */
  readonly value: string | null;
  readonly accounts: readonly AccountRef[];
  /** What was found, about which accounts, and what a person could do. It holds no name and no value: it is shown and logged. */
  readonly message: string;
}

type RefPair = readonly [AccountRef, AccountRef];

export const WORDS: Record<LinkKey, string> = { EMAIL: 'email', EMPLOYEE_NUMBER: 'employee number', OVERRIDE: 'decision' };

const OTHER_WORDS: Record<LinkKey, string> = { EMAIL: 'employee number', EMPLOYEE_NUMBER: 'email', OVERRIDE: 'key' };

/** So many accounts a sentence names; the rest it counts. */
const NAMED = 5;

/** An account in words. */
export const nameOf = ({ vendor, externalId }: AccountRef): string => `${vendor} ${externalId}`;

const listOf = (accounts: readonly AccountRef[]): string => {
  const named = accounts.slice(0, NAMED).map(nameOf);
  const more = accounts.length - named.length;
  const last = more > 0 ? `${more} more` : named.pop();
  return named.length > 0 ? `${named.join(', ')} and ${last}` : String(last);
};

/** What two carriers of a value show that stops the value from linking anybody. `carriers`: all who have it. */
export const doubtReason = (kind: DoubtKind, key: LinkKey, [a, b]: RefPair, carriers: readonly AccountRef[]): string => {
  const others = carriers.length > 2;
  const two = others ? `${nameOf(a)} and ${nameOf(b)}` : 'they';
  if (kind === 'SHARED_KEY') return `nothing shows that ${two} are one person`;
  if (kind === 'EMPLOYEE_NUMBER_MISMATCH') return `${two} have different employee numbers`;
  return `${others ? `the names of ${two}` : 'their names'} contradict each other and they have no ${OTHER_WORDS[key]} in common`;
};

const ADVICE: Record<DoubtKind, (word: string) => string> = {
  SHARED_KEY: (word) => `give each person an ${word} of their own, or join the accounts of one person with linkAccounts`,
  EMPLOYEE_NUMBER_MISMATCH: () => 'correct the number or the email that is wrong, or join the accounts of one person with linkAccounts',
  IDENTITY_MISMATCH: (word) => `correct the ${word} or the name that is wrong, or join the accounts of one person with linkAccounts`,
};

/** A value that links nobody. */
export const doubtConflict = (kind: DoubtKind, key: LinkKey, value: string, accounts: readonly AccountRef[], pair: RefPair): LinkConflict => ({
  id: idOf(kind, key, value),
  kind,
  key,
  value,
  accounts,
  message: `${listOf(accounts)} have the same ${WORDS[key]}, and ${doubtReason(kind, key, pair, accounts)}, so it links nobody: ${ADVICE[kind](WORDS[key])}.`,
});

/** Why an email links nobody that would make one person of two whose names contradict, by way of others. */
export const mismatchReason = ([a, b]: RefPair): string =>
  `with what else links it would make one person of ${nameOf(a)} and ${nameOf(b)}, whose names contradict each other and who share no key`;

/** Such an email. The two are part of the conflict, also where they do not have the email. */
export const mismatchConflict = ({ key, value }: Bond, carriers: readonly AccountRef[], pair: RefPair): LinkConflict => ({
  id: idOf('IDENTITY_MISMATCH', key, value),
  kind: 'IDENTITY_MISMATCH',
  key,
  value,
  accounts: [...carriers, ...pair.filter((ref) => !carriers.some((other) => nameOf(other) === nameOf(ref)))],
  message: `${listOf(carriers)} have the same email, and ${mismatchReason(pair)}, so it links nobody: ${ADVICE.IDENTITY_MISMATCH('email')}.`,
});

/** Why a value, or a decision that joins two accounts, links nobody where a decision keeps accounts apart. */
export const overruledReason = ([a, b]: RefPair): string => `it would bring ${nameOf(a)} and ${nameOf(b)} together, which a decision keeps apart`;

/** Such a value or decision. */
export const overriddenConflict = ({ key, value }: Bond, carriers: readonly AccountRef[], pair: RefPair): LinkConflict => ({
  id: idOf('OVERRIDDEN', key, value),
  kind: 'OVERRIDDEN',
  key,
  value,
  accounts: [...carriers, ...pair.filter((ref) => !carriers.some((other) => nameOf(other) === nameOf(ref)))],
  message:
    key === 'OVERRIDE'
      ? `A decision joins ${listOf(carriers)}, and ${overruledReason(pair)}, so it joins nobody: remove one of the two decisions with removeLinkOverride.`
      : `${listOf(carriers)} have the same ${WORDS[key]}, and ${overruledReason(pair)}, so it links nobody: remove the decision with removeLinkOverride if the two are one person.`,
});

/** Accounts of one vendor in one person; `bond` is what ties all of them, if one thing does. */
export const duplicateConflict = (vendor: VendorName, accounts: readonly AccountRef[], bond: Bond | undefined): LinkConflict => ({
  // Without a value the first account stands for the person.
  id: idOf('DUPLICATE_ACCOUNT', bond?.key ?? vendor, bond?.value ?? accounts[0]!.externalId, vendor),
  kind: 'DUPLICATE_ACCOUNT',
  key: bond?.key ?? null,
  value: bond?.value ?? null,
  accounts,
  message: `One person has ${accounts.length} accounts in one system, ${listOf(accounts)}: close those that are not needed, or keep two people apart with separateAccounts.`,
});

/** An account whose employee number cannot be used. `problem` is its subgraph's sentence, without a full stop. */
export const unusableConflict = (account: AccountRef, problem: string): LinkConflict => ({
  id: idOf('UNUSABLE_KEY', account.vendor, account.externalId),
  kind: 'UNUSABLE_KEY',
  key: 'EMPLOYEE_NUMBER',
  value: null,
  accounts: [account],
  message: `The employee number of ${nameOf(account)} cannot be used and links nobody (${problem.replace(/[.\s]+$/, '')}): correct it in ${account.vendor}, or join the accounts of the person with linkAccounts.`,
});

/** What a learner reads of a conflict: nothing of others' accounts, and not how many there are. */
export const MESSAGES_FOR_LEARNERS: Record<LinkConflictKind, string> = {
  SHARED_KEY: 'A value of yours is also on an account that may be somebody else’s, so it links nobody: ask whoever runs the system to give each person a value of their own.',
  EMPLOYEE_NUMBER_MISMATCH: 'An email of yours is on accounts with different employee numbers, so it links nobody: ask whoever runs the systems to correct the number or the email.',
  IDENTITY_MISMATCH: 'A value of yours is on accounts whose names contradict each other, so it links nobody: ask whoever runs the systems to correct the value or the name.',
  DUPLICATE_ACCOUNT: 'You have several accounts in one system: ask whoever runs it to close those that are not needed.',
  OVERRIDDEN: 'A value of yours links nobody, since an administrator decided that accounts belong to different people.',
  UNUSABLE_KEY: 'The employee number of an account of yours cannot be used: ask whoever runs the system to correct it.',
};

const idOf = (...parts: readonly string[]): string => `conflict_${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`;
