/** `2015-10-29T15:28:59+0000`: users and lessons. */
export const basicOffset = (date: Date): string => `${date.toISOString().slice(0, 19)}+0000`;

/** `2016-08-24T15:00:00.000Z`: lesson schedules and the getting-started answer. */
export const zulu = (date: Date): string => date.toISOString();

/** `2015-10-29 15:28:59`: groups. */
export const zoneless = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ');

const PERTH_OFFSET_MS = 8 * 3_600_000;

/** `2018-05-19T01:00:06.000+0800`: ILT sessions and attendees. */
export const perth = (date: Date): string => new Date(date.getTime() + PERTH_OFFSET_MS).toISOString().replace('Z', '+0800');
