const ISO = /^(\d{4})[-.](\d{1,2})[-.](\d{1,2})(?:[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

const FIRST_YEAR = 1971;
const LAST_YEAR = 9998;

export interface Time {
  readonly at: Date;
  /** Whether a time of day was written, or a day alone. */
  readonly hasClock: boolean;
}

/** Minutes east of UTC, null for an offset that no place has. */
const offsetMinutes = (zone: string | undefined): number | null => {
  if (!zone || /^(Z|UTC)$/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};

const utc = (year: number, month: number, day: number, hour: number, minute: number, second: number, ms: number): number | null => {
  const date = new Date(0);
  // Date.UTC takes year 1 for 1901.
  date.setUTCFullYear(year, month - 1, day);
  // It lets 31 February be 3 March.
  if (date.getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second > 59) return null;
  return date.setUTCHours(hour, minute, second, ms);
};

/**
 * A time in any spelling that a vendor uses: ISO 8601 with `T` or a blank, with or without seconds, fraction and zone, with
 * dots for dashes and unpadded; a day alone; month/day/year. Without a zone it is UTC. `never` is a date outside 1971 to 9998,
 * which stands for none; null is no date.
 */
export const parseTime = (text: string): Time | 'never' | null => {
  const trimmed = text.trim();
  const american = AMERICAN.exec(trimmed);
  const match = ISO.exec(trimmed);
  if (!american && !match) return null;
  const [year, month, day] = american ? [american[3], american[1], american[2]].map(Number) : match!.slice(1, 4).map(Number);
  const [hour, minute, second, fraction, zone] = match?.slice(4) ?? [];
  const local = utc(year!, month!, day!, Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0), Number((fraction ?? '').padEnd(3, '0').slice(0, 3)));
  const offset = offsetMinutes(zone);
  if (local === null || offset === null) return null;
  const at = new Date(local - offset * 60_000);
  return at.getUTCFullYear() < FIRST_YEAR || at.getUTCFullYear() > LAST_YEAR ? 'never' : { at, hasClock: hour !== undefined };
};
