import { explain as explainKeyed } from './explain.ts';
import { evidenceOf } from './evidence.ts';
import { link as linkKeyed, valueOf } from './link.ts';
import { keyed, type AccountRef, type LinkableAccount, type LinkOptions } from './rules.ts';
import type { Override } from './solve.ts';
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
