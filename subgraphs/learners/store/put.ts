import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely, type RawBuilder, type Selectable, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { chunks } from './chunks.ts';
import type { Tables } from './tables.ts';
import { storable } from './text.ts';

/** What makes a row the same row. */
const KEYS = {
  accounts: ['vendor', 'external_id'],
  learners: ['id'],
  ids: ['id'],
  waiting: ['id', 'position'],
  departed: ['vendor', 'external_id'],
  staged: ['vendor', 'external_id'],
  conflicts: ['id'],
  conflict_accounts: ['vendor', 'external_id', 'conflict_id'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

type Table = keyof typeof KEYS;

export interface Writing {
  /** Puts rows in the place of those with the same key, each whole. All have the same columns. */
  put<T extends Table>(trx: Kysely<Tables>, table: T, rows: readonly Selectable<Tables[T]>[]): Promise<void>;
  /** Changes some columns of rows that are there. An index of which no column is named costs nothing. */
  patch<T extends Table>(trx: Kysely<Tables>, table: T, rows: readonly Selectable<Tables[T]>[], columns: readonly (keyof Tables[T] & string)[]): Promise<void>;
}

const insert = (table: Table, columns: readonly string[], values: string): string => {
  const keys: readonly string[] = KEYS[table];
  const others = columns.filter((column) => !keys.includes(column));
  const update = others.length > 0 ? `update set ${others.map((column) => `${column} = excluded.${column}`).join(', ')}` : 'nothing';
  return `insert into ${table} (${columns.join(', ')}) ${values} on conflict (${keys.join(', ')}) do ${update}`;
};

type Row = Readonly<Record<string, unknown>>;

/** Statements prepared once: a hundred thousand rows cost about a second. The transaction is that of the connection. */
export const writingSqlite = (database: SqliteDatabase): Writing => {
  const prepared = new Map<string, SqliteStatement>();
  const run = async (text: string, rows: readonly Row[], columns: readonly string[]): Promise<void> => {
    const statement = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, statement);
    for (const chunk of chunks(rows)) {
      for (const row of chunk) statement.run(columns.map((column) => row[column]));
      await setImmediate(); // SQLite works synchronously: between two chunks everybody else gets a turn.
    }
  };
  return {
    async put(_trx, table, rows) {
      if (!rows[0]) return;
      const columns = Object.keys(rows[0]);
      await run(insert(table, columns, `values (${columns.map(() => '?').join(', ')})`), rows, columns);
    },
    async patch(_trx, table, rows, columns) {
      if (rows.length === 0 || columns.length === 0) return;
      const text = `update ${table} set ${columns.map((column) => `${column} = ?`).join(', ')} where ${KEYS[table].map((key) => `${key} = ?`).join(' and ')}`;
      await run(text, rows, [...columns, ...KEYS[table]]);
    },
  };
};

/** One parameter a chunk: a statement takes no more than 65,535 of them. */
const inPostgres = async (trx: Kysely<Tables>, rows: readonly Row[], statement: (json: RawBuilder<unknown>) => RawBuilder<unknown>): Promise<void> => {
  for (const chunk of chunks(rows)) {
    const json = JSON.stringify(chunk, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value));
    await statement(sql`${json}`).execute(trx);
  }
};

export const writingPostgres: Writing = {
  async put(trx, table, rows) {
    const columns = Object.keys(rows[0] ?? {});
    const [before, after] = insert(table, columns, `select ${columns.join(', ')} from json_populate_recordset(null::${table}, ::json)`).split('::json') as [string, string];
    await inPostgres(trx, rows, (json) => sql`${sql.raw(before)}${json}::json${sql.raw(after)}`);
  },
  async patch(trx, table, rows, columns) {
    if (columns.length === 0) return;
    const set = columns.map((column) => `${column} = v.${column}`).join(', ');
    const same = KEYS[table].map((key) => `${table}.${key} = v.${key}`).join(' and ');
    await inPostgres(trx, rows, (json) => sql`update ${sql.raw(table)} set ${sql.raw(set)} from json_populate_recordset(null::${sql.raw(table)}, ${json}::json) v where ${sql.raw(same)}`);
  },
};
