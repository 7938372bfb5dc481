/** How one tenant spells moments. */
export interface Spelling {
  /** `YYYY-MM-DDThh:mmTZD`, without seconds. */
  time(moment: Date | null): string | null;
  /** `YYYY-MM-DD`. */
  date(moment: Date | null): string | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

const zone = (minutes: number): string => {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** The declared spellings, in the tenant's own time zone. */
export const spelling = (utcOffsetMinutes: number): Spelling => {
  const local = (moment: Date) => new Date(moment.getTime() + utcOffsetMinutes * 60_000).toISOString();
  return {
    time: (moment) => moment && local(moment).slice(0, 16) + zone(utcOffsetMinutes),
    date: (moment) => moment && local(moment).slice(0, 10),
  };
};

const GRADES = [
  { grade: 'A', minimum_percent: 90 },
  { grade: 'B', minimum_percent: 80 },
  { grade: 'C', minimum_percent: 70 },
  { grade: 'D', minimum_percent: 60 },
  { grade: 'F', minimum_percent: 0 },
] as const;

/** The grade mappings of every course, in descending order. */
export const gradeMap = GRADES;

/** The letter of a percentage. */
export const gradeOf = (percent: number | null): string | null =>
  percent === null ? null : (GRADES.find(({ minimum_percent }) => percent >= minimum_percent)?.grade ?? null);
