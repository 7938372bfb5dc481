import { badInput } from '../../shared/errors.ts';
import type { Word } from '../../shared/wire/fields.ts';

/** Our word, and the vendor's. */
export const ours = <T extends string>(word: Word<T> | null): T | 'UNKNOWN' | null => word && word.ours;
export const raw = (word: Word<string> | null): string | null => word && word.raw;

const LARGEST_INT = 2 ** 31 - 1;

/** A word that is a number. */
export const asNumber = (word: Word<string> | null): number | null => {
  const found = word ? Number(word.raw) : NaN;
  return Number.isInteger(found) && Math.abs(found) <= LARGEST_INT ? found : null;
};

/** One of our words as Damstra's, to be searched for. */
export const sent = <T extends string>(known: Readonly<Record<string, T>>, argument: string, value: T | 'UNKNOWN' | null | undefined): string | undefined => {
  if (value === null || value === undefined) return undefined;
  const found = Object.entries(known).find(([, ours]) => ours === value);
  if (!found) throw badInput(`${argument} cannot be UNKNOWN: it is for words that are not known here`, { argument });
  return found[0];
};

/** The same where Damstra uses numbers. */
export const sentNumber = <T extends string>(known: Readonly<Record<string, T>>, argument: string, value: T | 'UNKNOWN' | null | undefined): number | undefined => {
  const found = sent(known, argument, value);
  return found === undefined ? undefined : Number(found);
};

/** An argument that must not be blank: Damstra could take that for everybody. */
export const notBlank = (argument: string, value: string | null | undefined): string | undefined => {
  if (value === null || value === undefined) return undefined;
  if (!value.trim()) throw badInput(`${argument} must not be blank`, { argument });
  return value;
};
