import { z } from 'zod';
import { parseTime } from '../time.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A text, also where it is sent as a number; blank or missing: null. */
export const text = scalar.nullish().transform((value) => (value === null || value === undefined || String(value).trim() === '' ? null : String(value)));

/** An id, sent as a number by some models and as text by others. */
export const id = z.union([z.string().trim().min(1), z.number().int()]).transform(String);

/** A number, also where it is sent as text. */
export const number = scalar.nullish().transform((value) => {
  if (value === null || value === undefined || typeof value === 'boolean' || String(value).trim() === '') return null;
  return Number.isFinite(Number(value)) ? Number(value) : null;
});

/** A whole number that GraphQL's Int can hold. */
export const whole = number.transform((value) => (value === null || Math.abs(value) > 2 ** 31 - 1 ? null : Math.round(value)));

export const flag = scalar.nullish().transform((value) => {
  const word = String(value).toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
});

/** A time; null where it cannot be read. */
export const time = text.transform((value) => (value === null ? null : parseTime(value)));

/** A list that may be missing or null. */
export const list = <S extends z.ZodType>(row: S) =>
  z
    .array(row)
    .nullish()
    .transform((rows) => rows ?? []);

/** A list of texts, of which blank ones are dropped. */
export const texts = list(text).transform((all) => all.filter((value) => value !== null));

/** An object as it is sent, or as the text of one; null where it is neither. */
export const freeForm = z.unknown().transform((value): Record<string, unknown> | null => {
  let parsed = value;
  if (typeof value === 'string') {
    try {
      parsed = JSON.parse(value);
    } catch {
      return null;
    }
  }
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : null;
});

/** The pair of a user's id elsewhere and what kind of id it is: four spellings, one type. README: Identifiers. */
export interface WireExternalId {
  readonly authType: string | null;
  readonly externalId: string;
}

const externalId = z
  .object({ authType: text, ext_inspera_authType: text, externalId: text, externalUserId: text, ext_inspera_externalId: text })
  .transform((row) => ({
    authType: row.authType ?? row.ext_inspera_authType,
    externalId: row.externalId ?? row.externalUserId ?? row.ext_inspera_externalId,
  }));

export const externalIds = list(externalId).transform((all) => all.filter((row): row is WireExternalId => row.externalId !== null));
