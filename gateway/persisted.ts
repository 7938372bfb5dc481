import { createHash } from 'node:crypto';
import { GraphQLError, parse, print } from 'graphql';
import type { Logger } from 'pino';
import { z } from 'zod';
import { readTokens } from '../schema/document.ts';
import { readJson } from './files.ts';

/** off: any document executes. log: those that are not registered are logged. enforce: they are refused. */
export type PersistedMode = 'off' | 'log' | 'enforce';

/** The documents that `npm run persist` wrote, by the SHA-256 of their text. */
export type Manifest = ReadonlyMap<string, string>;

export const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex');

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal digits is expected'), body: z.string() })),
});

/** Throws with what is wrong with the file. */
export const readManifest = (file: string | URL): Manifest => {
  const { operations } = readJson(file, manifest);
  const odd = operations.find(({ id, body }) => hashOf(body) !== id);
  if (odd) throw new Error(`the id ${odd.id} is not the SHA-256 of its body`);
  return new Map(operations.map(({ id, body }) => [id, body]));
};

/** What a client sends, from a body or from a URL. */
export interface GraphParams {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
  readonly documentId?: unknown;
}

/** The id that a request names a document by: `documentId`, with or without its algorithm, or as automatic persisted queries do. */
const idIn = ({ documentId, extensions }: GraphParams): string | undefined => {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  const named = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery?.sha256Hash;
  return typeof named === 'string' ? named : undefined;
};

const without = (params: GraphParams, name: keyof GraphParams): GraphParams => Object.fromEntries(Object.entries(params).filter(([key]) => key !== name));

/** As registered: letter by letter, or written in another way. */
const isRegistered = (known: Manifest, query: string): boolean => {
  if (known.has(hashOf(query))) return true;
  if (!readTokens(query).whole) return false;
  try {
    return known.has(hashOf(print(parse(query, { noLocation: true, maxTokens: 10_000 }))));
  } catch {
    return false;
  }
};

/** Apollo's protocol of automatic persisted queries: wrong in itself, or with another document than the one that it names. */
const wrongHash = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', retryable: false, http: { status: 400, headers: new Map() } } });

const checkHash = ({ query, extensions }: GraphParams): void => {
  const named = (extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery;
  if (named === undefined || named === null) return;
  const { version, sha256Hash } = named as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1 || typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash)) throw wrongHash('extensions.persistedQuery needs version 1 and a sha256Hash of 64 hexadecimal digits');
  if (typeof query === 'string' && hashOf(query) !== sha256Hash) throw wrongHash('extensions.persistedQuery.sha256Hash is not the SHA-256 of the query');
};

const notFound = (): GraphQLError =>
  new GraphQLError('No document is registered under this id', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', retryable: false, http: { status: 400, headers: new Map() } } });

const notRegistered = (): GraphQLError =>
  new GraphQLError('Only registered documents are executed here: send the id of one', { extensions: { code: 'FORBIDDEN', retryable: false, subject: 'a document that is not registered', http: { status: 403, headers: new Map() } } });

/** Puts the text in the place of a registered id, and lets other documents pass or not, as `mode` says. */
export const persistedDocuments = (mode: PersistedMode, known: Manifest, log: Logger) => (params: GraphParams): GraphParams => {
  const found = resolve(mode, known, log, params);
  checkHash(found);
  return found;
};

const resolve = (mode: PersistedMode, known: Manifest, log: Logger, params: GraphParams): GraphParams => {
  const id = idIn(params);
  const rest = without(params, 'documentId');
  if (typeof params.query !== 'string') {
    const registered = id === undefined ? undefined : known.get(id);
    if (registered !== undefined) return { ...without(rest, 'extensions'), query: registered };
    if (id !== undefined && (mode === 'enforce' || typeof params.documentId === 'string')) throw notFound();
    return rest;
  }
  if (mode === 'off' || isRegistered(known, params.query)) return mode === 'enforce' ? without(rest, 'extensions') : rest;
  if (mode === 'enforce') throw notRegistered();
  log.warn({ document: hashOf(params.query), operation: typeof params.operationName === 'string' ? hashOf(params.operationName).slice(0, 8) : undefined }, 'a document that is not registered');
  return rest;
};
