import { atLeastZero, filled, free, whole } from '../../shared/wire/fields.ts';
import { mapped, type Kept, type Read } from '../../shared/wire/read.ts';
import { listOrOne, object } from '../../shared/wire/shapes.ts';

/** A list that may be missing, or of one and without its brackets. */
export const entries = <T>(read: Read<T>): Read<NonNullable<Kept<T>>[]> => {
  const all = listOrOne(read);
  return (value, odd) => all(value, odd) ?? [];
};

/** A whole number of a length of time; a negative one is odd. */
export const length = atLeastZero(whole);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** An object as it is sent, or as the text of one. */
export const freeForm: Read<Record<string, unknown> | null> = (value, odd) =>
  typeof value === 'string' ? (value.trim() === '' ? null : free(parsed(value), odd)) : free(value, odd);

/** The pair of a user's id elsewhere and what kind of id it is: four spellings, one type. README: Identifiers. */
export interface WireExternalId {
  readonly authType: string | null;
  readonly externalId: string;
}

const externalId = mapped(object({ authType: filled, ext_inspera_authType: filled, externalId: filled, externalUserId: filled, ext_inspera_externalId: filled }), (row) => ({
  authType: row.authType ?? row.ext_inspera_authType,
  externalId: row.externalId ?? row.externalUserId ?? row.ext_inspera_externalId,
}));

/** Without those of which the id is null, as Inspera documents that it may be. */
export const externalIds: Read<WireExternalId[]> = mapped(entries(externalId), (all) => all.filter((row): row is WireExternalId => row.externalId !== null));
