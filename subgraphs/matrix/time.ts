const ISO = /^(\d{4})[-.](\d{1,2})[-.](\d{1,2})(?:[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

const offsetMinutes = (zone: string | undefined): number => {
  if (!zone || /^(Z|UTC)$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  return zone.startsWith('-') ? -minutes : minutes;
};

const instant = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): Date | null => {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second, ms));
  // Date.UTC lets 31 February be 3 March.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60 ? date : null;
};

/** A time in any of the spellings that MATRIX uses; null where it cannot be read. Without a zone it is UTC. */
export const parseTime = (text: string): Date | null => {
  const american = AMERICAN.exec(text.trim());
  if (american) return instant(Number(american[3]), Number(american[1]), Number(american[2]));
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const local = instant(Number(year), Number(month), Number(day), Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0), Number((fraction ?? '').padEnd(3, '0').slice(0, 3)));
  return local && new Date(local.getTime() - offsetMinutes(zone) * 60_000);
};

/** The day in UTC, as MATRIX takes dates: YYYY-MM-DD. */
export const formatDate = (date: Date): string => date.toISOString().slice(0, 10);

/** A time as MATRIX takes it: YYYY-MM-DDThh:mmZ, without seconds. */
export const formatTime = (date: Date): string => `${date.toISOString().slice(0, 16)}Z`;
