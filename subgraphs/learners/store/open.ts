import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect, type PostgresPool, type PostgresPoolClient, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Libsql from 'libsql';
import type { Pool } from 'pg';
import { keepLogSmall } from './checkpoints.ts';
import { migrate } from './migrate.ts';
import { writingPostgres, writingSqlite, type Writing } from './put.ts';
import type { Tables } from './tables.ts';
import { storable } from './text.ts';

export interface Store extends Writing {
  readonly kind: 'sqlite' | 'postgres';
  /** Writes, and reads that belong to them. */
  readonly db: Kysely<Tables>;
  /** Reads of queries: they do not wait for a long write. */
  readonly reads: Kysely<Tables>;
  close(): Promise<void>;
}

/**
 * A boolean bound to libsql ends the whole process, undefined silently becomes NULL, and an array as the only argument
 * is taken for the list of arguments: nothing but these goes through. Of a text no more than what both databases can keep.
 */
export const guardParameter = (value: unknown): unknown => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return storable(value);
  if (value === null || typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`a ${Array.isArray(value) ? 'list' : typeof value} cannot be bound to a statement`);
};

const guarded = (database: InstanceType<typeof Libsql>): SqliteDatabase => ({
  close: () => void database.close(),
  prepare(sql): SqliteStatement {
    const statement = database.prepare(sql) as unknown as SqliteStatement;
    return {
      reader: statement.reader,
      all: (parameters) => statement.all(parameters.map(guardParameter)),
      run: (parameters) => statement.run(parameters.map(guardParameter)),
      iterate: (parameters) => statement.iterate(parameters.map(guardParameter)),
    };
  },
});

/** Creates the file for its owner alone: it holds names, emails and numbers. SQLite gives its side files the same mode. */
const createPrivately = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
};

const connect = (file: string) => {
  const database = new Libsql(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -4000;');
  // The log is moved into the file by another thread, see checkpoints.ts.
  database.exec('PRAGMA wal_autocheckpoint = 0;');
  const safe = guarded(database);
  return { db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: safe }) }), writing: writingSqlite(safe) };
};

/** A file, or `:memory:`. `upTo`: a store of an earlier version, for tests. */
export const openSqlite = async (file: string, upTo?: string): Promise<Store> => {
  const memory = file === ':memory:';
  if (!memory) createPrivately(file);
  const { db, writing } = connect(file);
  await migrate(db, 'sqlite', { upTo });
  const reads = memory ? db : connect(file).db;
  const endCheckpoints = memory ? () => Promise.resolve() : keepLogSmall(file);
  return {
    kind: 'sqlite',
    db,
    reads,
    ...writing,
    async close() {
      await endCheckpoints();
      if (!memory) await reads.destroy();
      await db.destroy();
    },
  };
};

const INT8 = 20;

/** What is bound to a statement is the same for both databases. */
const guardedPool = (pool: Pool): PostgresPool => ({
  async connect() {
    const client = await pool.connect();
    const query = (text: string, parameters: readonly unknown[]) => client.query(text, parameters.map(guardParameter));
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
  },
  end: () => pool.end(),
});

/** A schema of a Postgres. `upTo`: a store of an earlier version, for tests. */
export const openPostgres = async (url: string, schema = 'public', upTo?: string): Promise<Store> => {
  // Loaded where it is used: it costs time to start.
  const { default: pg } = await import('pg');
  const types = new pg.TypeOverrides();
  // Milliseconds and counters fit a double exactly.
  types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({ connectionString: url, types, max: 10, connectionTimeoutMillis: 5000, options: `-c search_path=${schema}` });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guardedPool(pool) }) });
  if (schema !== 'public') await db.schema.createSchema(schema).ifNotExists().execute();
  await migrate(db, 'postgres', { schema, upTo });
  return { kind: 'postgres', db, reads: db, ...writingPostgres, close: () => db.destroy() };
};
