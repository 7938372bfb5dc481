import { badInput } from '../../shared/errors.ts';

/** A word of Damstra's as one of ours; UNKNOWN for a word that is not among `known`, null for none. */
export const word =
  <T extends string>(known: Readonly<Record<string, T>>) =>
  (value: string | number | null): T | 'UNKNOWN' | null => {
    const key = value === null ? '' : String(value).trim().toLowerCase();
    return key ? (Object.hasOwn(known, key) ? known[key]! : 'UNKNOWN') : null;
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
