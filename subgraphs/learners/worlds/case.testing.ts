import type { VendorName } from '../../shared/errors.ts';

/** An account as its vendor spells it. */
export interface CaseAccount {
  readonly vendor: VendorName;
  /** `Anna + Weber` is a given and a family name, `Anna + Weber + Anni W.` all three, anything else a display name. */
  readonly name: string | null;
  /** `%` stands for digits that no other case has: so a case can be there many times. Also in `number`. */
  readonly email: string | null;
  readonly number: string | null;
  readonly problem: string | null;
}

/** Person and account by their places in the case. */
export type Place = readonly [person: number, account: number];

export interface CaseDecision {
  readonly linked: boolean;
  readonly a: Place;
  readonly b: Place;
}

/** What linking.md says in one sentence, as an example. */
export interface Case {
  /** The truth: accounts in one inner list are one person, and nobody else is. */
  readonly people: readonly (readonly CaseAccount[])[];
  /** What is reported, as `KIND KEY`: nothing but this. */
  readonly conflicts: readonly string[];
  readonly decisions: readonly CaseDecision[];
  /** It cannot be in a world twice, because a value in it has no `%` and is a key all the same. */
  readonly once: boolean;
}

export type Cases = Readonly<Record<string, Case>>;

export const VENDOR_NAMES: readonly VendorName[] = ['SYNAP', 'MATRIX', 'DAMSTRA', 'INSPERA'];

/** A vendor for any number: all of them in turn. */
export const vendorOf = (index: number): VendorName => VENDOR_NAMES[((index % 4) + 4) % 4]!;

export const accountIn = (vendor: VendorName, name: string | null, email: string | null = null, number: string | null = null, problem: string | null = null): CaseAccount => ({
  vendor, name, email, number, problem,
});

type Write = (name: string | null, email?: string | null, number?: string | null, problem?: string | null) => CaseAccount;

const writing = (vendor: VendorName): Write => (...fields) => accountIn(vendor, ...fields);

export const synap = writing('SYNAP');
export const matrix = writing('MATRIX');
export const damstra = writing('DAMSTRA');
export const inspera = writing('INSPERA');

export const caseOf = (people: Case['people'], conflicts: readonly string[] = [], more: Partial<Case> = {}): Case => ({ people, conflicts, decisions: [], once: false, ...more });

export const joined = (a: Place, b: Place): CaseDecision => ({ linked: true, a, b });
export const separated = (a: Place, b: Place): CaseDecision => ({ linked: false, a, b });

/** Cases out of a table: `make` gets the place in the table, so that vendors can take turns. */
export const casesFrom = <T>(prefix: string, table: Readonly<Record<string, T>>, make: (entry: T, index: number) => Case): Cases =>
  Object.fromEntries(Object.entries(table).map(([name, entry], index) => [`${prefix}: ${name}`, make(entry, index)]));

/** `U+200B` for a character that is not seen. */
export const codeOf = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
