import type { VendorName } from '../shared/errors.ts';
import { compareNameWords, emailKey, employeeNumberKey, nameWords, type NameWords } from '../shared/keys.ts';

export interface AccountRef {
  readonly vendor: VendorName;
  /** The vendor's own id. */
  readonly externalId: string;
}

/** An account as its vendor spells it. */
export interface LinkableAccount extends AccountRef {
  readonly email: string | null;
  readonly employeeNumber: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly displayName: string | null;
}

export interface LinkOptions {
  readonly stripZeros: Readonly<Record<VendorName, boolean>>;
  /** Undefined: the usual ones. */
  readonly placeholders?: readonly string[];
  readonly linkNames: 'use' | 'ignore';
}

/** What linking looks at in an account. */
export interface Keyed<A extends LinkableAccount = LinkableAccount> {
  readonly account: A;
  readonly emailKey: string | null;
  readonly numberKey: string | null;
  readonly name: NameWords;
}

/** An account with its keys, normalized. */
export const keyed = <A extends LinkableAccount>(account: A, { stripZeros, placeholders }: LinkOptions): Keyed<A> => ({
  account,
  emailKey: emailKey(account.email),
  numberKey: employeeNumberKey(account.employeeNumber, { stripZeros: stripZeros[account.vendor], ...(placeholders ? { placeholders } : {}) }),
  name: nameWords(nameOf(account)),
});

/** Given and family name where both are there; else the display name, which has more words than either alone. */
const nameOf = ({ givenName, familyName, displayName }: LinkableAccount): string => {
  const parts = [givenName, familyName].flatMap((part) => part?.trim() || []);
  return parts.length === 2 ? parts.join(' ') : displayName?.trim() || parts.join(' ');
};

export type ValueKey = 'EMAIL' | 'EMPLOYEE_NUMBER';

/** Why a value is nobody's key. */
export type Doubt = 'SHARED_KEY' | 'EMPLOYEE_NUMBER_MISMATCH' | 'IDENTITY_MISMATCH';

export interface Decisions {
  /** Values with more than one carrier. */
  readonly groups: Readonly<Record<ValueKey, ReadonlyMap<string, readonly number[]>>>;
  /** Those of them that are nobody's key. */
  readonly doubts: Readonly<Record<ValueKey, ReadonlyMap<string, Doubt>>>;
}

/** Decides every value by rules 1 to 4 of linking.md, overrides apart. Carriers are positions in `accounts`. */
export const decideKeys = (accounts: readonly Keyed[], { linkNames }: LinkOptions): Decisions => {
  const numbers = carriersOf(accounts, (account) => account.numberKey);
  const emails = carriersOf(accounts, (account) => account.emailKey);
  const asCarrier = (i: number, number: string | null, other: string | null): Carrier => ({ vendor: accounts[i]!.account.vendor, name: accounts[i]!.name, number, other });
  const numberDoubts = doubtful(numbers, linkNames, (i) => asCarrier(i, accounts[i]!.numberKey, accounts[i]!.emailKey));
  const emailDoubts = doubtful(emails, linkNames, (i) => {
    const { numberKey } = accounts[i]!;
    const standing = numberKey !== null && numberDoubts.has(numberKey) ? null : numberKey;
    return asCarrier(i, standing, standing);
  });
  return { groups: { EMPLOYEE_NUMBER: numbers, EMAIL: emails }, doubts: { EMPLOYEE_NUMBER: numberDoubts, EMAIL: emailDoubts } };
};

const carriersOf = (accounts: readonly Keyed[], keyOf: (account: Keyed) => string | null): Map<string, number[]> => {
  const groups = new Map<string, number[]>();
  accounts.forEach((account, i) => {
    const value = keyOf(account);
    if (value === null) return;
    const group = groups.get(value);
    if (group) group.push(i);
    else groups.set(value, [i]);
  });
  for (const [value, group] of groups) if (group.length < 2) groups.delete(value);
  return groups;
};

type Groups = ReadonlyMap<string, readonly number[]>;

const doubtful = (groups: Groups, linkNames: LinkOptions['linkNames'], asCarrier: (account: number) => Carrier): Map<string, Doubt> => {
  const doubts = new Map<string, Doubt>();
  for (const [value, carriers] of groups) {
    const doubt = doubtOf(carriers.map(asCarrier), linkNames);
    if (doubt) doubts.set(value, doubt);
  }
  return doubts;
};

/** An account seen from one value that it carries. */
interface Carrier {
  readonly vendor: VendorName;
  readonly name: NameWords;
  /** A number that is itself nobody's key counts as none. */
  readonly number: string | null;
  /** The other key, which can vouch for two carriers. */
  readonly other: string | null;
}

/**
 * Rule 3 comes first: its report says most, and it leaves so little variety among many carriers that the rest stays linear.
 * A shared mailbox is therefore SHARED_KEY even where names contradict or numbers differ.
 */
const doubtOf = (carriers: readonly Carrier[], linkNames: LinkOptions['linkNames']): Doubt | null => {
  const byVendor = new Map<VendorName, Carrier[]>();
  for (const carrier of carriers) {
    const own = byVendor.get(carrier.vendor);
    if (own) own.push(carrier);
    else byVendor.set(carrier.vendor, [carrier]);
  }
  for (const own of byVendor.values()) if (!evidentlyOne(own)) return 'SHARED_KEY';
  if (numbersOf(carriers).size > 1) return 'EMPLOYEE_NUMBER_MISMATCH';
  return linkNames === 'use' && namesContradict(carriers) ? 'IDENTITY_MISMATCH' : null;
};

const numbersOf = (carriers: readonly Carrier[]): Set<string> => new Set(carriers.flatMap(({ number }) => number ?? []));

/**
 * Rule 3 for every pair at once. Unless one other key covers all, some carrier has to agree by name with each of those whose
 * other key differs, and they with it: so all have the same name.
 */
const evidentlyOne = (carriers: readonly Carrier[]): boolean => {
  const { name, other } = carriers[0]!;
  if (carriers.length === 1 || (other !== null && carriers.every((carrier) => carrier.other === other))) return true;
  return name.key !== '' && carriers.every((carrier) => carrier.name.key === name.key) && numbersOf(carriers).size < 2;
};

/** Above it nobody compares pair by pair: so many different names are not one person. */
const MANY_NAMES = 50;

/** Whether two carriers have contradicting names and no other key in common. By distinct names, of which there are few. */
const namesContradict = (carriers: readonly Carrier[]): boolean => {
  /** Each name with the one other key that all its carriers have; null where there is none such. */
  const names = new Map<string, { readonly name: NameWords; readonly other: string | null }>();
  for (const { name, other } of carriers) {
    const seen = names.get(name.key);
    names.set(name.key, { name, other: seen && seen.other !== other ? null : other });
  }
  const distinct = [...names.values()];
  if (distinct.length > MANY_NAMES) return true;
  return distinct.some((a, i) => distinct.slice(i + 1).some((b) => (a.other === null || a.other !== b.other) && compareNameWords(a.name, b.name) === 'contradict'));
};
