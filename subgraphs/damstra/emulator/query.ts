import { badRequest } from './replies.ts';

/** The parameters of one operation, by name. */
export type Parameters = Readonly<Record<string, 'required' | 'optional'>>;

/** What a call gave of them: each once, each known, those required not missing. */
export type Given = ReadonlyMap<string, string>;

const WHOLE = /^\d{1,15}$/;

/** Checks a query against the parameters of its operation; throws the refusal. */
export const given = (query: URLSearchParams, parameters: Parameters): Given => {
  const known = new Map(Object.entries(parameters));
  for (const name of query.keys()) {
    if (!known.has(name)) throw badRequest(`Unknown parameter: ${name}`);
    if (query.getAll(name).length > 1) throw badRequest(`Parameter given more than once: ${name}`);
  }
  for (const [name, need] of known) if (need === 'required' && !query.has(name)) throw badRequest(`Missing parameter: ${name}`);
  return new Map(query);
};

/** A number written in digits. */
export const whole = (name: string, text: string): number => {
  if (!WHOLE.test(text)) throw badRequest(`Not a number: ${name}`);
  return Number(text);
};

/** A number that may be left out. */
export const wholeOr = <T>(call: Given, name: string, otherwise: T): number | T => {
  const text = call.get(name);
  return text === undefined ? otherwise : whole(name, text);
};

/** One of a parameter's documented words. */
export const choice = <W extends string>(call: Given, name: string, words: readonly W[], otherwise: W): W => {
  const text = call.get(name) ?? otherwise;
  const word = words.find((one) => one === text);
  if (word === undefined) throw badRequest(`${name} is one of ${words.join(', ')}`);
  return word;
};

/** An array parameter: its values stand in one text, between commas. */
export const list = (call: Given, name: string): readonly string[] | undefined => call.get(name)?.split(',');

/** Whether any of the texts holds the parameter `q`, if one is given. */
export const matchesQ = (call: Given, texts: readonly string[]): boolean => {
  const q = call.get('q')?.toLowerCase();
  return q === undefined || texts.some((text) => text.toLowerCase().includes(q));
};
