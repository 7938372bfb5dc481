import { between, free, number, text, word } from '../shared/wire/fields.ts';
import { mapped, type Read } from '../shared/wire/read.ts';
import { record } from '../shared/wire/shapes.ts';
import { DEADLINE_WORDS, RESULTS_WORDS, STATUS_WORDS } from './inferred.ts';

// Fields that only Synap has, beside those of the shared kit.

/** A link with what it is asked with, in any text. */
const ASKING_LINK = /((?:[a-z][a-z0-9+.-]*:)?\/\/[^\s?#"'<>]+)\?[^\s"'<>]*/gi;

const withoutQueries = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(ASKING_LINK, '$1');
  if (Array.isArray(value)) return value.map(withoutQueries);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutQueries(each)])) : value;
};

/** An object of no documented shape. Files in it are links that hold a credential in their query: the query is not kept. */
export const map: Read<Record<string, unknown> | null> = mapped(free, (value) => value && (withoutQueries(value) as Record<string, unknown>));

/** An embedded file. A link with a query may carry a credential and is not kept. */
export const file = record({ name: text, url: mapped(text, (url) => (url?.includes('?') ? null : url)) });

/** A length of time in milliseconds, whose seconds GraphQL's Int can hold. */
export const milliseconds = between(0, (2 ** 31 - 1) * 1000, number);

/** A part of the whole, 0 to 1. */
export const fraction = between(0, 1, number);

/** A part of the whole, 0 to 1, which may be sent as per cent. */
export const progress: Read<number | null> = mapped(between(0, 100, number), (value) => (value !== null && value > 1 ? value / 100 : value));

/** The word for how far something is. */
export const statusWord = word(STATUS_WORDS);

/** The word for whether there are results. */
export const resultsWord = word(RESULTS_WORDS);

/** The word for the kind of a deadline. */
export const deadlineWord = word(DEADLINE_WORDS);
