import { z } from 'zod';

// Every attribute may be absent, and none may spoil the others: what cannot be read is null.
const maybe = z.unknown().optional();

/** Text; absent and null are null, and so is anything that is no text. */
export const text = maybe.transform((value): string | null => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null));

/** A number, also where it is written as text. */
export const number = maybe.transform((value): number | null => {
  const read = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isFinite(read) ? read : null;
});

/** A whole number that GraphQL's Int can hold. */
export const whole = number.transform((value) => (value !== null && Math.abs(value) < 2 ** 31 ? Math.round(value) : null));

export const flag = maybe.transform((value): boolean | null => (typeof value === 'boolean' ? value : null));

/** A free map. */
export const map = maybe.transform((value): Record<string, unknown> | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null));

export const texts = maybe.transform((value): string[] | null => (Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : null));

const OFFSET = /(Z|[+-]\d\d:?\d\d)$/i;

/** A time in UTC; null where it cannot be read. A time without an offset is taken as UTC, not as this machine's. */
export const readInstant = (value: unknown): Date | null => {
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  if (!/^\d{4}-\d\d-\d\d/.test(trimmed)) return null;
  const time = Date.parse(trimmed.length > 10 && !OFFSET.test(trimmed) ? `${trimmed}Z` : trimmed);
  return Number.isNaN(time) ? null : new Date(time);
};

export const instant = maybe.transform(readInstant);

/** An object with these fields, null where there is none. */
export const record = <S extends z.ZodRawShape>(shape: S) => {
  const object = z.object(shape);
  return maybe.transform((value) => object.safeParse(value).data ?? null);
};

/** A list of such objects; what is none of them is left out. */
export const records = <S extends z.ZodRawShape>(shape: S) => {
  const object = z.object(shape);
  return maybe.transform((value) =>
    Array.isArray(value)
      ? value.flatMap((entry) => {
          const read = object.safeParse(entry);
          return read.success ? [read.data] : [];
        })
      : null,
  );
};

/** An embedded file. A link with a query string may carry a signature and is not kept. */
export const file = record({ name: text, url: text.transform((url) => (url?.includes('?') ? null : url)) });
