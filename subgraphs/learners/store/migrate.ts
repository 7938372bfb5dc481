import { sql, type Kysely, type Migration, Migrator } from 'kysely';
import { NEVER_SHOWN } from '../linking/identity.ts';
import { REFUSED, type Tables } from './tables.ts';

type Kind = 'sqlite' | 'postgres';

/** Text that both databases sort by its bytes, so that a page is the same from either. */
const sorted = (kind: Kind) => (kind === 'postgres' ? sql`text collate "C"` : sql`text`);

/** SQLite keeps such a table in its key's order, once instead of twice. */
const compact = (kind: Kind) => (kind === 'sqlite' ? sql`without rowid` : sql``);

const first = (kind: Kind): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('accounts')
      .addColumn('vendor', 'text', (column) => column.notNull())
      .addColumn('external_id', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('email', 'text')
      .addColumn('employee_number', 'text')
      .addColumn('given_name', 'text')
      .addColumn('family_name', 'text')
      .addColumn('display_name', 'text')
      .addColumn('active', 'integer')
      .addColumn('last_active_at', 'bigint')
      .addColumn('problem', 'text')
      .addColumn('email_key', 'text')
      .addColumn('number_key', 'text')
      .addColumn('learner_id', 'text')
      .addColumn('is_primary', 'integer', (column) => column.notNull())
      .addColumn('evidence', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('accounts_pk', ['vendor', 'external_id'])
      .execute();
    for (const column of ['email_key', 'number_key', 'learner_id']) {
      await db.schema.createIndex(`accounts_${column}`).on('accounts').column(column).execute();
    }
    await db.schema
      .createTable('learners')
      .addColumn('id', sorted(kind), (column) => column.primaryKey())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('found_at', 'bigint', (column) => column.notNull())
      .addColumn('display_name', 'text')
      .addColumn('sort_name', sorted(kind), (column) => column.notNull())
      .addColumn('search', 'text', (column) => column.notNull())
      .addColumn('active', 'integer', (column) => column.notNull())
      .addColumn('last_active_at', 'bigint', (column) => column.notNull())
      .addColumn('vendors', 'integer', (column) => column.notNull())
      .addColumn('has_conflict', 'integer', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('learners_name').on('learners').columns(['sort_name', 'id']).execute();
    await db.schema.createIndex('learners_recent').on('learners').columns(['last_active_at', 'id']).execute();
    await db.schema
      .createTable('aliases')
      .addColumn('alias', 'text', (column) => column.primaryKey())
      .addColumn('learner_id', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('aliases_learner').on('aliases').column('learner_id').execute();
    await db.schema
      .createTable('conflicts')
      .addColumn('id', sorted(kind), (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('key', 'text')
      .addColumn('value', 'text')
      .addColumn('accounts', 'text', (column) => column.notNull())
      .addColumn('vendors', 'integer', (column) => column.notNull())
      .addColumn('detected_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('conflict_accounts')
      .addColumn('conflict_id', 'text', (column) => column.notNull())
      .addColumn('vendor', 'text', (column) => column.notNull())
      .addColumn('external_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('conflict_accounts_pk', ['vendor', 'external_id', 'conflict_id'])
      .execute();
    await db.schema.createIndex('conflict_accounts_conflict').on('conflict_accounts').column('conflict_id').execute();
    await db.schema
      .createTable('overrides')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('linked', 'integer', (column) => column.notNull())
      .addColumn('a_vendor', 'text', (column) => column.notNull())
      .addColumn('a_external_id', 'text', (column) => column.notNull())
      .addColumn('b_vendor', 'text', (column) => column.notNull())
      .addColumn('b_external_id', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('decided_by', 'text', (column) => column.notNull())
      .addColumn('decided_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('directories')
      .addColumn('vendor', 'text', (column) => column.primaryKey())
      .addColumn('indexed_at', 'bigint')
      .addColumn('last_error', 'text')
      .addColumn('warning', 'text')
      .addColumn('reading_started_at', 'bigint')
      .addColumn('reading_cursor', 'text')
      .addColumn('leased_until', 'bigint', (column) => column.notNull())
      .addColumn('leased_by', 'text')
      .execute();
    await db.schema
      .createTable('staged')
      .addColumn('vendor', 'text', (column) => column.notNull())
      .addColumn('external_id', 'text', (column) => column.notNull())
      .addColumn('row', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('staged_pk', ['vendor', 'external_id'])
      .execute();
    await db.schema
      .createTable('meta')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'bigint', (column) => column.notNull())
      .execute();
  },
});

/** What is kept of suspicious readings, and of accounts that a reading missed. */
const second: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('accounts').addColumn('missed_at', 'bigint').execute();
    for (const column of ['reading_total', 'ended_at', 'doubted_accounts']) await db.schema.alterTable('directories').addColumn(column, 'bigint').execute();
  },
};

/**
 * Ids with founders. Nobody's id changes: each is founded by the account first seen of its person, and what was an alias leads
 * on to that account. Staged rows are of a reading under way, which begins anew.
 */
const third = (kind: Kind): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('ids')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('rank', 'bigint', (column) => column.notNull())
      .addColumn('vendor', 'text', (column) => column.notNull())
      .addColumn('external_id', 'text', (column) => column.notNull())
      .addColumn('holder_vendor', 'text', (column) => column.notNull())
      .addColumn('holder_id', 'text', (column) => column.notNull())
      .modifyEnd(compact(kind))
      .execute();
    const founder = sql`accounts a where a.learner_id = l.id and a.seq = (select min(b.seq) from accounts b where b.learner_id = l.id)`;
    await sql`insert into ids select l.id, a.seq, a.vendor, a.external_id, a.vendor, a.external_id from learners l, ${founder}`.execute(db);
    await sql`insert into ids select x.alias, ${sql.lit(NEVER_SHOWN)}, a.vendor, a.external_id, a.vendor, a.external_id from aliases x, learners l, ${founder} and x.learner_id = l.id`.execute(db);
    await db.schema.createIndex('ids_holder').on('ids').columns(['holder_vendor', 'holder_id']).execute();
    await db.schema.dropTable('aliases').execute();
    await db.schema.alterTable('learners').dropColumn('seq').execute();
    await db.schema
      .createTable('waiting')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('vendor', 'text', (column) => column.notNull())
      .addColumn('external_id', 'text', (column) => column.notNull())
      .addColumn('rank', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('waiting_pk', ['id', 'position'])
      .modifyEnd(compact(kind))
      .execute();
    await db.schema.createIndex('waiting_account').on('waiting').columns(['vendor', 'external_id']).execute();
    await db.schema
      .createTable('departed')
      .addColumn('vendor', 'text', (column) => column.notNull())
      .addColumn('external_id', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('departed_pk', ['vendor', 'external_id'])
      .modifyEnd(compact(kind))
      .execute();
    await db.schema.createTable('erased').addColumn('hash', 'text', (column) => column.primaryKey()).execute();
    await db.schema
      .createTable('secrets')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await db.schema.alterTable('accounts').addColumn('digest', 'text').execute();
    await db.schema.alterTable('accounts').addColumn('refused', 'integer', (column) => column.notNull().defaultTo(0)).execute();
    for (const [key, column] of [['EMAIL', 'email_key'], ['EMPLOYEE_NUMBER', 'number_key']] as const) {
      const values = sql`select value from conflicts where key = ${sql.lit(key)} and kind <> 'DUPLICATE_ACCOUNT'`;
      await sql`update accounts set refused = refused + ${sql.lit(REFUSED[key])} where ${sql.ref(column)} in (${values})`.execute(db);
    }
    await db.schema.alterTable('accounts').dropColumn('evidence').execute();
    await db.schema.alterTable('learners').addColumn('accounts', 'integer', (column) => column.notNull().defaultTo(0)).execute();
    await sql`update learners set accounts = (select count(*) from accounts a where a.learner_id = learners.id)`.execute(db);
    // A warning about emails reads nothing but this.
    await db.schema.dropIndex('accounts_email_key').execute();
    await db.schema.createIndex('accounts_email_key').on('accounts').columns(['email_key', 'vendor']).execute();
    await db.schema.dropTable('staged').execute();
    await db.schema
      .createTable('staged')
      .addColumn('vendor', 'text', (column) => column.notNull())
      .addColumn('external_id', sorted(kind), (column) => column.notNull())
      .addColumn('row', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('staged_pk', ['vendor', 'external_id'])
      .modifyEnd(compact(kind))
      .execute();
    await sql`update directories set reading_started_at = null, reading_cursor = null`.execute(db);
  },
});

export interface MigrateOptions {
  readonly schema?: string;
  /** The last migration to make. For tests: all others make all. */
  readonly upTo?: string | undefined;
}

/** Brings the tables up to date. Safe where several processes start at once. */
export const migrate = async (db: Kysely<Tables>, kind: Kind, { schema, upTo }: MigrateOptions = {}): Promise<void> => {
  const migrations = { '001-first': first(kind), '002-readings': second, '003-founders': third(kind) };
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) }, ...(schema ? { migrationTableSchema: schema } : {}) });
  const { error } = upTo ? await migrator.migrateTo(upTo) : await migrator.migrateToLatest();
  if (error) throw error;
};
