const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?$/;

/** A time in any of the vendor's four spellings; null where it cannot be read. Without a zone it is UTC. README: Dates. */
export const parseTime = (text: string): Date | null => {
  const match = TIME.exec(text.trim());
  if (!match) return null;
  const [, day, clock, zone = 'Z'] = match;
  // JavaScript wants the colon in +08:00, and lets 31 February be 3 March.
  if (!new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day!)) return null;
  const date = new Date(`${day}T${clock}${zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(date.getTime()) ? null : date;
};
