import type { VendorName } from '../../shared/errors.ts';
import { explain as explainKeyed } from './explain.ts';
import { evidenceOf } from './evidence.ts';
import { link as linkKeyed, valueOf } from './link.ts';
import { keyed, type AccountRef, type LinkableAccount, type LinkOptions } from './rules.ts';
import { refOf, type Override } from './solve.ts';
import { DEFAULT_WORDS } from './words.ts';

/** For tests of linking: the usual options, and linking of accounts as they are. */
export const options: LinkOptions = { stripZeros: { SYNAP: false, MATRIX: false, DAMSTRA: false, INSPERA: false }, words: DEFAULT_WORDS, linkNames: 'use' };

const keyedAll = <A extends LinkableAccount>(accounts: readonly A[], how: LinkOptions) => accounts.map((account) => keyed(account, how));

export const link = <A extends LinkableAccount>(accounts: readonly A[], overrides: readonly Override[], how: LinkOptions = options) => {
  const linking = linkKeyed(keyedAll(accounts, how), overrides, how);
  /** Null where the value links nobody. */
  const linked = (key: 'EMAIL' | 'EMPLOYEE_NUMBER', value: string | null) => (value !== null && linking.refused.has(valueOf(key, value)) ? null : value);
  const evidence = linking.people.flatMap((person) => {
    const members = person.map((account) => {
      const { emailKey, numberKey } = keyed(account, how);
      return { vendor: account.vendor, externalId: account.externalId, emailKey: linked('EMAIL', emailKey), numberKey: linked('EMPLOYEE_NUMBER', numberKey) };
    });
    return [...evidenceOf(members, overrides)];
  });
  return { ...linking, evidence: new Map(evidence) };
};

export const explain = <O extends Override>(a: AccountRef, b: AccountRef, accounts: readonly LinkableAccount[], overrides: readonly O[], how: LinkOptions = options) =>
  explainKeyed(a, b, keyedAll(accounts, how), overrides, how);

/** `who` is vendor and id: `MATRIX:1`. */
export const account = (who: string, name: string, email: string | null = null, employeeNumber: string | null = null): LinkableAccount => {
  const [vendor, externalId] = who.split(':') as [VendorName, string];
  return { vendor, externalId, email, employeeNumber, givenName: null, familyName: null, displayName: name, problem: null };
};

export const ref = (who: string): AccountRef => {
  const { vendor, externalId } = account(who, '');
  return { vendor, externalId };
};

const decision = (id: string, linked: boolean, a: string, b: string): Override => ({ id, linked, a: ref(a), b: ref(b) });
export const join = (a: string, b: string, id = 'join'): Override => decision(id, true, a, b);
export const separate = (a: string, b: string, id = 'separate'): Override => decision(id, false, a, b);

/** Each person as `DAMSTRA:1 MATRIX:1`, each conflict as `KIND key value`. */
export const told = (accounts: readonly LinkableAccount[], overrides: readonly Override[] = [], how: LinkOptions = options) => {
  const { people, conflicts } = link(accounts, overrides, how);
  return { people: people.map((person) => person.map(refOf).join(' ')), conflicts: conflicts.map(({ kind, key, value }) => `${kind} ${key} ${value}`) };
};
