import { badInput } from '../shared/errors.ts';

const isoOf = (date: Date): string => {
  const text = date.toISOString();
  // Years beyond have a sign and six digits.
  if (text.length !== '2026-01-31T09:05:06.789Z'.length) throw badInput('times must lie in the years 0000 to 9999');
  return text;
};

/** The day in UTC, as MATRIX takes dates: YYYY-MM-DD. */
export const formatDate = (date: Date): string => isoOf(date).slice(0, 10);

/** A time as MATRIX takes it: YYYY-MM-DDThh:mmZ, without seconds. */
export const formatTime = (date: Date): string => `${isoOf(date).slice(0, 16)}Z`;
