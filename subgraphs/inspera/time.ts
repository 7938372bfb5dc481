const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;

const offsetMinutes = (zone: string | undefined): number => {
  if (!zone || /^(Z|UTC)$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
};

/** A time as Inspera writes it, UTC in ISO 8601; null where it cannot be read. Without a zone it is UTC. README: Times. */
export const parseTime = (text: string): Date | null => {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = ''] = match;
  const local = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), Number(fraction.padEnd(3, '0').slice(0, 3))));
  // Date.UTC lets 31 February be 3 March, and hour 25 the next day.
  const real = local.getUTCMonth() === Number(month) - 1 && local.getUTCDate() === Number(day) && Number(minute) < 60 && Number(second) < 60;
  return real ? new Date(local.getTime() - offsetMinutes(match[8]) * 60_000) : null;
};
