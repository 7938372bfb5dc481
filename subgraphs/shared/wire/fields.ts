import { LEFT_OUT, isObject, type Read } from './read.ts';
import { parseTime } from './time.ts';

// Fields of a vendor's JSON, read alike for every vendor. Absent, null and (but for texts) blank are null and not odd; what is
// of another type is null and noted.

// Not tab, line feed and carriage return: people write those.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Without controls, which no database takes and nobody sees, and without halves of characters. */
const clean = (value: string): string => {
  const seen = CONTROLS.test(value) ? value.replace(CONTROLS, '') : value;
  CONTROLS.lastIndex = 0;
  return seen.isWellFormed() ? seen : seen.toWellFormed();
};

const isNone = (value: unknown): value is null | undefined => value === null || value === undefined;
const isBlank = (value: unknown): boolean => isNone(value) || (typeof value === 'string' && value.trim() === '');

/** A text as it was sent, but for controls; also where it was sent as a number. */
export const text: Read<string | null> = (value, odd) => {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'number') return String(value);
  if (!isNone(value)) odd.note();
  return null;
};

/** A text that says something: a blank one is null. */
export const filled: Read<string | null> = (value, odd) => {
  const read = text(value, odd);
  return read?.trim() ? read : null;
};

const readId = (value: unknown): string | null => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  return typeof value === 'string' ? clean(value).trim() || null : null;
};

/** An id, with every digit that it was sent with. Nothing can be done with a thing without one. */
export const id: Read<string | typeof LEFT_OUT> = (value, odd) => {
  const read = readId(value);
  if (read !== null) return read;
  odd.blame();
  return LEFT_OUT;
};

/** The id of something else, where there is one. */
export const optionalId: Read<string | null> = (value, odd) => {
  const read = readId(value);
  if (read === null && !isBlank(value)) odd.note();
  return read;
};

/** A number, also where it was sent as text, with or without a sign for per cent. */
export const number: Read<number | null> = (value, odd) => {
  if (isBlank(value)) return null;
  const read = typeof value === 'number' ? value : typeof value === 'string' ? Number(value.trim().replace(/\s?%$/, '')) : NaN;
  if (Number.isFinite(read)) return read;
  odd.note();
  return null;
};

const LARGEST_INT = 2 ** 31 - 1;

/** A whole number that GraphQL's Int can hold. */
export const whole: Read<number | null> = (value, odd) => {
  const read = number(value, odd);
  if (read === null) return null;
  if (Math.abs(read) <= LARGEST_INT) return Math.round(read);
  odd.note();
  return null;
};

/** A number within bounds: beyond them it makes no sense. */
export const between =
  (least: number, most: number, read: Read<number | null>): Read<number | null> =>
  (value, odd) => {
    const found = read(value, odd);
    if (found === null || (found >= least && found <= most)) return found;
    odd.note();
    return null;
  };

/** A length, a count or an amount, which cannot be negative. */
export const atLeastZero = (read: Read<number | null>): Read<number | null> => between(0, Infinity, read);

const TRUTHS: ReadonlyMap<unknown, boolean> = new Map([['true', true], ['false', false]]);
/** Not documented for any vendor, and yet plain: read, and noted. */
const OTHER_TRUTHS: ReadonlyMap<unknown, boolean> = new Map([['1', true], ['yes', true], ['y', true], ['0', false], ['no', false], ['n', false]]);

/** True or false. */
export const flag: Read<boolean | null> = (value, odd) => {
  if (typeof value === 'boolean') return value;
  if (isBlank(value)) return null;
  const word = typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '';
  const read = TRUTHS.get(word);
  if (read !== undefined) return read;
  odd.note();
  return OTHER_TRUTHS.get(word) ?? null;
};

const END_OF_DAY_MS = 24 * 60 * 60 * 1000 - 1;

const time =
  (endOfDay: boolean): Read<Date | null> =>
  (value, odd) => {
    if (isBlank(value)) return null;
    const read = typeof value === 'string' ? parseTime(value) : null;
    if (read === null || read === 'never') {
      odd.note(read === 'never' ? 'never' : 'field');
      return null;
    }
    return endOfDay && !read.hasClock ? new Date(read.at.getTime() + END_OF_DAY_MS) : read.at;
  };

/** A point in time, see parseTime. A day alone is its beginning. */
export const instant = time(false);

/** A point in time by which something ends or is due. A day alone lasts to its end. */
export const day = time(true);

/** A word of the vendor's as one of ours, and as it was sent. */
export interface Word<T extends string> {
  readonly ours: T | 'UNKNOWN';
  readonly raw: string;
}

const spelled = (value: string): string => value.trim().replace(/([a-z])([A-Z])/g, '$1_$2').replace(/[\s_-]+/g, '_').toUpperCase();

/** One of the words that `known` translates, in any spelling (`Self paced`, `selfPaced`, `SELF-PACED`); numbers are words too. */
export const word = <T extends string>(known: Readonly<Record<string, T>>): Read<Word<T> | null> => {
  const ours = new Map(Object.entries(known).map(([theirs, name]) => [spelled(theirs), name]));
  return (value, odd) => {
    const raw = filled(value, odd);
    if (raw === null) return null;
    const found = ours.get(spelled(raw));
    if (found === undefined) odd.note('word');
    return { ours: found ?? 'UNKNOWN', raw };
  };
};

/** Deeper than this nobody writes, and what writes answers would overflow. */
const MOST_NESTED = 100;

const isTooDeep = (value: unknown, left = MOST_NESTED): boolean =>
  typeof value === 'object' && value !== null && (left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1)));

/** An object of no documented shape, as it was sent. */
export const free: Read<Record<string, unknown> | null> = (value, odd) => {
  if (isObject(value) && !isTooDeep(value)) return value;
  if (!isNone(value)) odd.note();
  return null;
};
