import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { LearnersConfig } from '../config.ts';
import { openPostgres, openSqlite, type Store } from './open.ts';

/** Says in plain words, without a secret, why a store cannot be worked on. */
export class StoreError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoreError';
  }
}

/** Where a store is. */
export type Place =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly host: string; readonly port: number; readonly database: string; readonly schema: string };

/** How the driver itself reads the URL, defaults included. Nothing is connected. */
const postgresPlace = async (url: string, schema: string): Promise<Place> => {
  const { default: pg } = await import('pg');
  try {
    const { host, port, database, user } = new pg.Client({ connectionString: url });
    return { kind: 'postgres', url, host, port, database: database ?? user ?? '', schema };
  } catch {
    // The error may repeat the URL, and with it the password.
    throw new StoreError('The Postgres URL cannot be understood: it should look like postgres://user:password@host:5432/database, with %-codes for special characters in the password');
  }
};

/** Where the environment says that the store is. */
export const placeOf = async ({ databaseUrl, databaseSchema, dataDir, dataFile }: LearnersConfig): Promise<Place> => {
  if (databaseUrl) return postgresPlace(databaseUrl, databaseSchema);
  if (dataDir === 'memory') throw new StoreError('DATA_DIR is memory: such a store lives and ends with the graph, nobody else can open it');
  return { kind: 'sqlite', file: resolve(join(dataDir, dataFile)) };
};

/** Where a store is to be copied to. In a Postgres it gets the schema in which the graph with this environment would look. */
export const targetPlace = async (target: string, schema: string): Promise<Place> => {
  if (/^postgres(ql)?:\/\//.test(target)) return postgresPlace(target, schema);
  if (/^[a-z][a-z\d+.-]+:/i.test(target)) throw new StoreError('The target looks like a URL, but not of a Postgres: give postgres://user:password@host:5432/database, or the path of a SQLite file');
  if (target === ':memory:') throw new StoreError('The target :memory: would be gone at once: give the path of a file');
  return { kind: 'sqlite', file: resolve(target) };
};

/** The place in words: no user, no password. */
export const describePlace = (place: Place): string =>
  place.kind === 'sqlite' ? `the SQLite file ${place.file}` : `the Postgres at ${place.host}:${place.port}, database ${place.database}, schema ${place.schema}`;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

const sameHost = (a: string, b: string): boolean => a === b || (LOOPBACK.has(a) && LOOPBACK.has(b));

const sameFile = (a: string, b: string): boolean => {
  if (!existsSync(a) || !existsSync(b)) return a === b;
  const [left, right] = [statSync(a), statSync(b)];
  return left.dev === right.dev && left.ino === right.ino;
};

/** Whether both are one store, under whatever name. */
export const isSamePlace = (a: Place, b: Place): boolean => {
  if (a.kind === 'sqlite') return b.kind === 'sqlite' && sameFile(a.file, b.file);
  return b.kind === 'postgres' && sameHost(a.host, b.host) && a.port === b.port && a.database === b.database && a.schema === b.schema;
};

const HEADER = 'SQLite format 3\0';

/** An empty file is as good as none: SQLite makes a database of it. */
const isDatabase = (file: string): boolean => {
  const start = Buffer.alloc(HEADER.length);
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, start);
    return length === 0 || start.toString('latin1') === HEADER;
  } finally {
    closeSync(handle);
  }
};

const checkFile = (place: Place & { kind: 'sqlite' }): void => {
  if (!statSync(place.file).isFile()) throw new StoreError(`${place.file} is no file: give the path of a SQLite file`);
  if (!isDatabase(place.file)) throw new StoreError(`${place.file} is no SQLite database: it stays as it is`);
};

/** Checks, making nothing, that there is a store where one should be. */
export const checkSource = (place: Place): void =>
  inWords(place, () => {
    if (place.kind !== 'sqlite') return;
    if (!existsSync(place.file)) throw new StoreError(`There is no store at ${place.file}: check DATA_DIR, SANDBOX and DATABASE_URL`);
    checkFile(place);
  });

/** Checks, making nothing, that a store could be copied there. */
export const checkTarget = (place: Place, source: Place): void =>
  inWords(place, () => {
    if (isSamePlace(place, source)) throw new StoreError('The target is the store itself: name another one');
    if (place.kind !== 'sqlite') return;
    const folder = dirname(place.file);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new StoreError(`The folder ${folder} does not exist: make it first, or give another path`);
    if (existsSync(place.file)) checkFile(place);
  });

/** By the codes of the file system, SQLite, the network and Postgres. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not read and write there',
  EPERM: 'this user may not read and write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no space left',
  SQLITE_BUSY: 'another program is writing to it: try again in a moment',
  SQLITE_LOCKED: 'another program is writing to it: try again in a moment',
  SQLITE_CANTOPEN: 'this user may not read and write there',
  SQLITE_READONLY: 'this user may not write to it',
  SQLITE_NOTADB: 'it is no SQLite database',
  SQLITE_CORRUPT: 'the file is damaged',
  SQLITE_FULL: 'there is no space left',
  ECONNREFUSED: 'nothing listens there',
  ENOENT: 'there is no such socket or file',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host’s address cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'there is no way to that host',
  ENETUNREACH: 'there is no way to that host',
  ECONNRESET: 'it broke off the connection',
  '28P01': 'it refuses the user or the password',
  '28000': 'it refuses the user',
  '3D000': 'there is no such database',
  '42501': 'the user may not do that there',
  '53300': 'it has too many connections',
  '57P01': 'it is shutting down',
  '57P03': 'it is starting up or shutting down: try again in a moment',
};

/** By what an error without a code says. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/timeout/i, 'it does not answer'],
  [/corrupted migrations/i, 'its tables were made by another version of this program'],
  [/SSL/, 'it does not speak TLS as the URL asks'],
  [/password must be a string|no password/i, 'it wants a password'],
];

/** Why something failed. What a Postgres driver says is not repeated: it may hold the password. */
const reasonOf = (error: unknown, { kind }: Place): string => {
  const { code, message, name } = error as NodeJS.ErrnoException;
  const known = REASONS[code ?? ''] ?? REASONS[/^SQLITE_[A-Z]+/.exec(code ?? '')?.[0] ?? ''];
  return known ?? SAYINGS.find(([saying]) => saying.test(message))?.[1] ?? `something unexpected (${code ?? (kind === 'sqlite' ? message : name)})`;
};

const toStoreError = (place: Place, error: unknown): Error => (error instanceof StoreError ? error : new StoreError(`Cannot work with ${describePlace(place)}: ${reasonOf(error, place)}`));

const inWords = (place: Place, check: () => void): void => {
  try {
    check();
  } catch (error) {
    throw toStoreError(place, error);
  }
};

/** Opens the store for some work. What goes wrong is said in plain words. */
export const withStore = async <T>(place: Place, work: (store: Store) => Promise<T>): Promise<T> => {
  let store: Store | undefined;
  try {
    store = place.kind === 'sqlite' ? await openSqlite(place.file) : await openPostgres(place.url, place.schema);
    return await work(store);
  } catch (error) {
    throw toStoreError(place, error);
  } finally {
    await store?.close();
  }
};
