import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe } from 'vitest';
import { openPostgres } from '../../subgraphs/learners/store/open.ts';
import { describeStore } from '../../subgraphs/learners/testing.ts';
import { available, POSTGRES_URL } from './services.ts';

const there = await available('Postgres', POSTGRES_URL);
const schemas: string[] = [];

const run = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: POSTGRES_URL });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** An empty store: a schema of its own for every test. */
const open = async () => {
  const schema = `graph_${randomUUID().replaceAll('-', '')}`;
  schemas.push(schema);
  await run(`create schema ${schema}`);
  return openPostgres(POSTGRES_URL, schema);
};

afterAll(async () => {
  for (const schema of schemas) await run(`drop schema ${schema} cascade`);
});

describe.skipIf(!there)('with Postgres', () => {
  describeStore('Postgres', open);
});
