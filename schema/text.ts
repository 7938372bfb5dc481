import { GraphQLError } from 'graphql';
import { tooComplex } from './document.ts';

/** The client's mistake in a document or its variables. */
export const badText = (message: string, more: { readonly argument?: string } = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', retryable: false, ...more, http: { status: 400, ofTheDocument: true, headers: new Map() } } });

/** Lists and objects within each other: none of the graph's inputs goes deeper than a few. */
const MAX_DEPTH = 50;

/** In this mode a pair is one letter, so that what is found is half of one. */
const HALF_A_PAIR = /\p{Surrogate}/u;

/** Why no vendor and no database could take a value; undefined: they could. */
export const problemOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') {
    if (value.includes('\0')) return 'holds NUL (\\u0000): leave it out';
    return HALF_A_PAIR.test(value) ? 'holds half a surrogate pair: text must be valid Unicode' : undefined;
  }
  // JSON readers round it, and an id would name somebody else.
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) ? 'holds a number of more than 15 digits, which is not kept exactly: send it as text, in quotes' : undefined;
};

const partsOf = (value: object): unknown[] => (Array.isArray(value) ? (value as unknown[]) : Object.entries(value).flat());

/** The first problem within one variable. Goes level by level instead of calling itself: a client chooses how deep values are. */
const problemWithin = (name: string, variable: unknown): string | undefined => {
  let level: unknown[] = [variable];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw tooComplex(`$${name} with more than ${MAX_DEPTH} lists and objects within each other`, depth, MAX_DEPTH);
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'object' && value !== null) for (const part of partsOf(value)) next.push(part);
      else {
        const problem = problemOf(value);
        if (problem) return problem;
      }
    }
    level = next;
  }
  return undefined;
};

/** Refuses variables that no vendor and no database could take, before anybody is asked about them; those of `others` are looked at elsewhere. */
export const checkVariables = (variables: unknown, others: readonly string[] = []): void => {
  if (typeof variables !== 'object' || variables === null) return;
  for (const [name, value] of Object.entries(variables)) {
    if (others.includes(name)) continue;
    const problem = problemOf(name) ? 'has a name that is not valid Unicode' : problemWithin(name, value);
    if (problem) throw badText(`$${shown(name)} ${problem}`, { argument: shown(name) });
  }
};

/** A name that a client chose, short and of letters that every reader takes. */
const shown = (name: string): string => name.slice(0, 64).replace(/[^\w.-]/g, '?');
