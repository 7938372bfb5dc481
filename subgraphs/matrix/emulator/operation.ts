import { json, type Reply } from '../../shared/emulator.ts';
import { id, optional, readArguments, refusal, text, type Argument, type Arguments, type Values } from './arguments.ts';
import { messages, orderOfAnswer } from './inferred.ts';

/** What a function may need of the call besides its arguments. */
export interface Call {
  readonly origin: string;
  readonly apiKey: string;
}

/** One function of the API: from the query to the reply. */
export type Operation = (query: URLSearchParams, call: Call) => Reply;
export type Operations = Readonly<Record<string, Operation>>;
export type Row = Readonly<Record<string, unknown>>;

const PAGE_SIZE = 100;

/** A function that answers everything at once. */
export const operation =
  <A extends Arguments>(args: A, answer: (values: Values<A>, call: Call) => unknown): Operation =>
  (query, call) =>
    json(200, answer(readArguments(args, query), call));

/** A function that the document declares paginated: pages of 100 from 1 on, empty past the end. */
export const paginated = <A extends Arguments>(args: A, answer: (values: Values<A>) => readonly Row[]): Operation =>
  operation({ ...args, page: optional(id) }, (values) => {
    const start = ((values.page ?? 1) - 1) * PAGE_SIZE;
    return answer(values).slice(start, start + PAGE_SIZE);
  });

/** A paginated function over rows that satisfy every constraint, compared exactly. */
export const matching = (constraints: Readonly<Record<string, Argument<unknown>>>, rows: () => readonly Row[]): Operation => {
  const args: Record<string, Argument<unknown>> = {};
  for (const [name, argument] of Object.entries(constraints)) args[name] = optional(argument);
  return paginated(args, (values) => {
    const wanted = Object.entries(values).filter(([name, value]) => name !== 'page' && value !== undefined);
    if (wanted.length === 0) throw refusal(messages.missingConstraint);
    return rows().filter((row) => wanted.every(([name, value]) => row[name] === value));
  });
};

/** Rows of a by-id call, unknown ids left out. */
export const rowsWithIds = (rows: ReadonlyMap<number, Row>, wanted: readonly number[]): Row[] =>
  orderOfAnswer(wanted).flatMap<Row>((wantedId) => rows.get(wantedId) ?? []);

/** What a single id stands for, or the vendor's refusal. */
export const found = <T>(things: ReadonlyMap<number, T>, wanted: number, what: string): T => {
  const thing = things.get(wanted);
  if (thing === undefined) throw refusal(messages.notFound(what, wanted));
  return thing;
};

/** `text` for each of these constraints. */
export const texts = (...names: readonly string[]): Record<string, Argument<unknown>> => Object.fromEntries(names.map((name) => [name, text]));
