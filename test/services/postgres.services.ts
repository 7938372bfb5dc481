import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeVendors, handTime, learnersUnderTest } from '../../subgraphs/learners/suites/fakes.testing.ts';
import { openPostgres } from '../../subgraphs/learners/store/open.ts';
import { describeDecisions } from '../../subgraphs/learners/suites/decisions.testing.ts';
import { describeReadings, people } from '../../subgraphs/learners/suites/readings.testing.ts';
import { describeMigration } from '../../subgraphs/learners/suites/migration.testing.ts';
import { describeSequences } from '../../subgraphs/learners/suites/sequences.testing.ts';
import { describeStore } from '../../subgraphs/learners/suites/store.testing.ts';
import { VENDORS } from '../../subgraphs/learners/store/tables.ts';
import { describeWorlds } from '../../subgraphs/learners/worlds/suite.testing.ts';
import { available, POSTGRES_URL } from './services.ts';

const there = await available('Postgres', POSTGRES_URL);
const schemas: string[] = [];

const run = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: POSTGRES_URL });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** A schema of its own for every test. */
const emptySchema = async (): Promise<string> => {
  const schema = `graph_${randomUUID().replaceAll('-', '')}`;
  schemas.push(schema);
  await run(`create schema ${schema}`);
  return schema;
};

const emptyConfig = async () => ({ databaseUrl: POSTGRES_URL, databaseSchema: await emptySchema() });

afterAll(async () => {
  for (const schema of schemas) await run(`drop schema ${schema} cascade`);
});

describe.skipIf(!there)('with Postgres', () => {
  describeStore('Postgres', async () => openPostgres(POSTGRES_URL, await emptySchema()));
  describeWorlds('Postgres', async () => openPostgres(POSTGRES_URL, await emptySchema()));
  describeReadings('Postgres', emptyConfig);
  describeDecisions('Postgres', emptyConfig);
  describeSequences('Postgres', async () => openPostgres(POSTGRES_URL, await emptySchema()), 40);

  let schemaOfEarlier: string | undefined;
  describeMigration('a database', async (upTo) => openPostgres(POSTGRES_URL, (schemaOfEarlier ??= await emptySchema()), upTo));

  it('brings a database up to date once, where two processes start together', async () => {
    const schema = await emptySchema();
    await (await openPostgres(POSTGRES_URL, schema, '002-readings')).close();
    const [second, third] = await Promise.all([openPostgres(POSTGRES_URL, schema), openPostgres(POSTGRES_URL, schema)]);
    expect(await second.db.selectFrom('ids').selectAll().execute()).toEqual([]);
    expect(await third.db.selectFrom('accounts').select('digest').execute()).toEqual([]);
    await Promise.all([second.close(), third.close()]);
  });

  it('a second process does not decide at once about a reading that the first refused', async () => {
    const time = handTime(2 * VENDORS.length);
    const vendors = fakeVendors(time.now);
    const config = await emptyConfig();
    const [first, second] = [await learnersUnderTest({ config, vendors, time }), await learnersUnderTest({ config, vendors, time })];
    vendors.fakes.MATRIX.accounts = people(57);
    await Promise.all([first.start(), second.start()]);
    await time.pass(5);
    vendors.fakes.MATRIX.listed = [];
    vendors.fakes.MATRIX.asked.length = 0;
    await time.pass(11);
    // Two processes, one reading.
    expect(vendors.fakes.MATRIX.asked.filter(({ field }) => field === 'page')).toHaveLength(1);
    expect(await second.status('MATRIX')).toMatchObject({ accounts: 57, lastError: expect.stringContaining('listed 0 of the 57') });
    await Promise.all([first.close(), second.close()]);
  });
});
