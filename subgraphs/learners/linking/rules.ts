import type { VendorName } from '../../shared/errors.ts';
import { emailKey, employeeNumberKey } from './keys.ts';
import { compareNames, parseName, type Name } from './names.ts';
import type { WordLists } from './words.ts';

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
  /** Why the account's employee number cannot be used, in its subgraph's words; null where nothing is wrong. */
  readonly problem: string | null;
}

export interface LinkOptions {
  readonly stripZeros: Readonly<Record<VendorName, boolean>>;
  readonly words: WordLists;
  readonly linkNames: 'use' | 'ignore';
}

/** What linking looks at in an account. */
export interface Keyed<A extends LinkableAccount = LinkableAccount> {
  readonly account: A;
  readonly emailKey: string | null;
  readonly numberKey: string | null;
  readonly name: Name;
}

export type Keys = Pick<Keyed, 'emailKey' | 'numberKey'>;

/** The keys of an account, normalized. */
export const keysOf = ({ vendor, email, employeeNumber }: Pick<LinkableAccount, 'vendor' | 'email' | 'employeeNumber'>, { stripZeros, words }: LinkOptions): Keys => ({
  emailKey: emailKey(email, words),
  numberKey: employeeNumberKey(employeeNumber, { stripZeros: stripZeros[vendor], words }),
});

/** A value as a key, in each spelling that some vendor uses: they may differ in whether leading zeros count. None where it is no key. */
export const spellingsOf = (key: ValueKey, value: string, { stripZeros, words }: LinkOptions): string[] => {
  const keys = key === 'EMAIL' ? [emailKey(value, words)] : Object.values(stripZeros).map((strip) => employeeNumberKey(value, { stripZeros: strip, words }));
  return [...new Set(keys)].filter((one) => one !== null);
};

/** An account with keys that are known already. Its name is taken apart when somebody asks for it: most are never compared. */
export const withKeys = <A extends LinkableAccount>(account: A, keys: Keys, { words }: LinkOptions): Keyed<A> => {
  let name: Name | undefined;
  return {
    account,
    emailKey: keys.emailKey,
    numberKey: keys.numberKey,
    get name() {
      return (name ??= parseName(account, words));
    },
  };
};

/** An account with its keys. */
export const keyed = <A extends LinkableAccount>(account: A, options: LinkOptions): Keyed<A> => withKeys(account, keysOf(account, options), options);

/** A name as it is written: what is written alike is compared once, or not at all. */
export const writtenName = ({ account: { givenName, familyName, displayName } }: Keyed): string => `${givenName ?? ''}\n${familyName ?? ''}\n${displayName ?? ''}`;

/** Whether the names of two accounts cannot be one person's. */
export const namesContradict = (a: Keyed, b: Keyed): boolean => writtenName(a) !== writtenName(b) && compareNames(a.name, b.name) === 'contradict';

export type ValueKey = 'EMAIL' | 'EMPLOYEE_NUMBER';

export type DoubtKind = 'SHARED_KEY' | 'EMPLOYEE_NUMBER_MISMATCH' | 'IDENTITY_MISMATCH';

export type Pair = readonly [number, number];

/** Why a value links nobody, and two of its carriers that show it. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly pair: Pair;
}

export interface Decisions {
  /** Values with more than one carrier. */
  readonly groups: Readonly<Record<ValueKey, ReadonlyMap<string, readonly number[]>>>;
  /** Those of them that link nobody. */
  readonly doubts: Readonly<Record<ValueKey, ReadonlyMap<string, Doubt>>>;
}

/** Decides every value by rules 1 to 4 of linking.md, overrides apart. Carriers are positions in `accounts`. */
export const decideKeys = (accounts: readonly Keyed[], { linkNames }: LinkOptions): Decisions => {
  const numbers = carriersOf(accounts, (account) => account.numberKey);
  const emails = carriersOf(accounts, (account) => account.emailKey);
  const numberDoubts = doubtful(numbers, linkNames, (i) => asCarrier(i, accounts[i]!, accounts[i]!.numberKey, accounts[i]!.emailKey));
  const emailDoubts = doubtful(emails, linkNames, (i) => {
    const { numberKey } = accounts[i]!;
    const standing = numberKey !== null && numberDoubts.has(numberKey) ? null : numberKey;
    return asCarrier(i, accounts[i]!, standing, standing);
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

const doubtful = (groups: Groups, linkNames: LinkOptions['linkNames'], carrierOf: (account: number) => Carrier): Map<string, Doubt> => {
  const doubts = new Map<string, Doubt>();
  for (const [value, carriers] of groups) {
    const doubt = doubtOf(carriers.map(carrierOf), linkNames);
    if (doubt) doubts.set(value, doubt);
  }
  return doubts;
};

/** An account seen from one value that it carries. */
interface Carrier {
  readonly position: number;
  readonly keyed: Keyed;
  /** A number that itself links nobody counts as none. */
  readonly number: string | null;
  /** The other key, which can vouch for two carriers. */
  readonly other: string | null;
}

const asCarrier = (position: number, account: Keyed, number: string | null, other: string | null): Carrier => ({ position, keyed: account, number, other });

/**
 * Rule 3 comes first: its report says most, and it leaves so little variety among many carriers that the rest stays linear.
 * A shared mailbox is therefore SHARED_KEY even where names contradict or numbers differ.
 */
const doubtOf = (carriers: readonly Carrier[], linkNames: LinkOptions['linkNames']): Doubt | null => {
  for (const own of byVendor(carriers)) {
    const pair = own.length > 1 ? firstPair(own, notEvidentlyOne) : null;
    if (pair) return { kind: 'SHARED_KEY', pair };
  }
  const numbered = carriers.find(({ number }) => number !== null);
  const other = numbered && carriers.find(({ number }) => number !== null && number !== numbered.number);
  if (other) return { kind: 'EMPLOYEE_NUMBER_MISMATCH', pair: [numbered.position, other.position] };
  const pair = linkNames === 'use' ? firstPair(carriers, contradict) : null;
  return pair && { kind: 'IDENTITY_MISMATCH', pair };
};

const byVendor = (carriers: readonly Carrier[]): Iterable<readonly Carrier[]> => {
  const vendors = new Map<VendorName, Carrier[]>();
  for (const one of carriers) {
    const { vendor } = one.keyed.account;
    const own = vendors.get(vendor);
    if (own) own.push(one);
    else vendors.set(vendor, [one]);
  }
  return vendors.values();
};

const sameOther = (a: Carrier, b: Carrier): boolean => a.other !== null && a.other === b.other;

/** Rule 3, for two who do not have the other key in common. */
const notEvidentlyOne = (a: Carrier, b: Carrier): boolean =>
  (a.number !== null && b.number !== null && a.number !== b.number) || compareNames(a.keyed.name, b.keyed.name) !== 'agree';

const contradict = (a: Carrier, b: Carrier): boolean => namesContradict(a.keyed, b.keyed);

/** Carriers with the same name and the same number. */
interface Look {
  readonly first: Carrier;
  /** The first of them whose other key differs. */
  second?: Carrier;
}

/** So many that look different are not one person: above it nobody compares them pair by pair. */
export const MANY = 50;

/** The first two carriers that do not have the other key in common and `differ`. Those that look alike are compared once, so that many of them cost little. */
const firstPair = (carriers: readonly Carrier[], differ: (a: Carrier, b: Carrier) => boolean): Pair | null => {
  if (carriers.length === 2) return pairOf(carriers.slice(0, 1), carriers.slice(1), differ);
  const looks = new Map<string, Look>();
  for (const carrier of carriers) {
    const key = JSON.stringify([writtenName(carrier.keyed), carrier.number]);
    const alike = looks.get(key);
    if (!alike) looks.set(key, { first: carrier });
    else if (!alike.second && !sameOther(alike.first, carrier)) alike.second = carrier;
    if (looks.size > MANY) return [carriers[0]!.position, carrier.position];
  }
  const all = [...looks.values()].map(({ first, second }) => (second ? [first, second] : [first]));
  for (const [i, some] of all.entries()) {
    for (const others of all.slice(i)) {
      const pair = pairOf(some, others, differ);
      if (pair) return pair;
    }
  }
  return null;
};

const pairOf = (some: readonly Carrier[], others: readonly Carrier[], differ: (a: Carrier, b: Carrier) => boolean): Pair | null => {
  for (const a of some) for (const b of others) if (a !== b && !sameOther(a, b) && differ(a, b)) return [a.position, b.position];
  return null;
};
