import { json, type Reply } from '../../shared/emulator.ts';
import { messages, parseMoment } from './inferred.ts';

/** How one argument of a function is checked and read. */
export interface Argument<T> {
  readonly array: boolean;
  readonly required: boolean;
  read(name: string, values: readonly string[]): T;
}

export type Arguments = Readonly<Record<string, Argument<unknown>>>;
export type Values<A extends Arguments> = { readonly [K in keyof A]: ReturnType<A[K]['read']> };

/** The vendor's failure: 400 and a message, for everything but a wrong key. */
export const refusal = (message: string): Reply => json(400, { message });

const single = <T>(parse: (text: string) => T | undefined): Argument<T> => ({
  array: false,
  required: true,
  read: (name, values) => {
    const [text] = values;
    const value = text === undefined || values.length > 1 ? undefined : parse(text);
    if (value === undefined) throw refusal(messages.invalidArgument(name));
    return value;
  },
});

const parseId = (text: string): number | undefined => (/^[1-9]\d*$/.test(text) ? Number(text) : undefined);

export const id = single(parseId);

export const ids: Argument<readonly number[]> = {
  array: true,
  required: true,
  read: (name, values) =>
    values.map((text) => {
      const value = parseId(text);
      if (value === undefined) throw refusal(messages.invalidArgument(name));
      return value;
    }),
};

export const text = single((value) => value);

export const flag = single((value) => (value === 'true' ? true : value === 'false' ? false : undefined));

/** A moment, as milliseconds since the epoch. */
export const moment = single((value) => {
  const time = parseMoment(value);
  return Number.isNaN(time) ? undefined : time;
});

export const optional = <T>({ array, read }: Argument<T>): Argument<T | undefined> => ({ array, read, required: false });

/** Sent with any call. */
const COMMON = new Set(['api_key', 'api_version']);

const refuseUnknown = (args: Arguments, query: URLSearchParams): void => {
  for (const key of query.keys()) {
    if (COMMON.has(key)) continue;
    const name = key.replace(/\[\]$/, '');
    const argument = Object.hasOwn(args, name) ? args[name] : undefined;
    if (argument?.array === true && key === name) throw refusal(messages.arrayExpected(name));
    if (argument === undefined || argument.array !== key.endsWith('[]')) throw refusal(messages.unknownArgument(key));
  }
};

/** Reads what `args` declares and refuses what it does not. */
export const readArguments = <A extends Arguments>(args: A, query: URLSearchParams): Values<A> => {
  refuseUnknown(args, query);
  const values: Record<string, unknown> = {};
  for (const [name, argument] of Object.entries(args)) {
    const given = query.getAll(argument.array ? `${name}[]` : name);
    if (given.length > 0) values[name] = argument.read(name, given);
    else if (argument.required) throw refusal(messages.missingArgument(name));
  }
  return values as Values<A>;
};
