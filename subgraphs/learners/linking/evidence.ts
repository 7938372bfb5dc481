import type { Bond } from './partition.ts';
import type { AccountRef, ValueKey } from './rules.ts';
import { compare, refOf, type Override } from './solve.ts';

/** What links an account to another one. */
export interface LinkEvidence {
  readonly key: Bond['key'];
  /** Normalized; for a decision its id. */
  readonly value: string;
  readonly with: AccountRef;
}

/** An account of one person, with those of its keys that link. */
export interface LinkedBy extends AccountRef {
  readonly emailKey: string | null;
  readonly numberKey: string | null;
}

/** Of a value with very many carriers each account names only so many others, else the evidence would grow with the square. */
const EVIDENCE_FOR_A_VALUE = 10;

/** What ties the accounts of one person to each other, by `refOf(account)`: a value that links is on all its carriers, and they are all here. */
export const evidenceOf = (person: readonly LinkedBy[], decisions: readonly Override[]): Map<string, LinkEvidence[]> => {
  const sorted = [...person].sort((a, b) => compare(refOf(a), refOf(b)));
  const evidence = new Map(sorted.map((account) => [refOf(account), [] as LinkEvidence[]]));
  const tell = (key: LinkEvidence['key'], value: string, members: readonly AccountRef[]): void => {
    const first = members.slice(0, EVIDENCE_FOR_A_VALUE + 1);
    for (const member of members) {
      const others = first.filter((other) => refOf(other) !== refOf(member)).slice(0, EVIDENCE_FOR_A_VALUE);
      evidence.get(refOf(member))!.push(...others.map(({ vendor, externalId }) => ({ key, value, with: { vendor, externalId } })));
    }
  };
  for (const { id, linked, a, b } of [...decisions].sort((x, y) => compare(x.id, y.id))) {
    if (linked && refOf(a) !== refOf(b) && evidence.has(refOf(a)) && evidence.has(refOf(b))) tell('OVERRIDE', id, [a, b]);
  }
  for (const [key, keyOf] of KEYS) {
    for (const [value, members] of byValue(sorted, keyOf)) if (members.length > 1) tell(key, value, members);
  }
  return evidence;
};

const KEYS: readonly (readonly [ValueKey, (account: LinkedBy) => string | null])[] = [
  ['EMPLOYEE_NUMBER', ({ numberKey }) => numberKey],
  ['EMAIL', ({ emailKey }) => emailKey],
];

const byValue = (accounts: readonly LinkedBy[], keyOf: (account: LinkedBy) => string | null): Map<string, LinkedBy[]> => {
  const groups = new Map<string, LinkedBy[]>();
  for (const account of accounts) {
    const value = keyOf(account);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(account);
    else groups.set(value, [account]);
  }
  return groups;
};
