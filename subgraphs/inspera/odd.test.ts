import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphResponse } from '../../schema/ask.ts';
import { tryOdd, type OddCase } from '../../test/support/odd-answers.ts';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import { insperaEmulator } from './emulator.ts';
import { inspera } from './index.ts';

// What Inspera is asked directly, with one thing odd in an answer: at most that is lost. The files of exports are read by the
// same kit, row by row: directory.test.ts and readings.test.ts make those odd.

let bench: VendorUnderTest;
beforeAll(async () => {
  bench = await vendorUnderTest(inspera, insperaEmulator, { learners: 60, emulator: { unlimited: true }, env: { INSPERA_CACHE_SECONDS: '0', INSPERA_EMPLOYEE_NUMBER: 'EMPLOYEE' } });
  await bench.subgraph.whenReady();
});
afterAll(() => bench.close());

type Json = Record<string, unknown>;

const itself = (body: unknown): readonly unknown[] => [body];
const idIn = (name: string) => (row: unknown): string | undefined => {
  const id = (row as Json | null)?.[name];
  return typeof id === 'string' && id.trim() ? id.trim() : typeof id === 'number' ? String(id) : undefined;
};
const byId = (nodes: readonly unknown[]) => new Map((nodes as (Json | null)[]).flatMap((node) => (node ? [[String(node.id), node] as const] : [])));

const ACCOUNT = 'id displayName givenName familyName username email employeeNumber active externalIds { authType externalId }';
const DIRECTORY = 'query ($after: String) { _insperaDirectory(after: $after) { next accounts { id email employeeNumber givenName familyName displayName active problem } } }';

/** The whole directory, as the index reads it: an export is ordered, waited for and downloaded. */
const directory = async (): Promise<GraphResponse> => {
  const accounts: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const answer: GraphResponse = await bench.query(DIRECTORY, { after });
    const page = answer.data?._insperaDirectory as { next: string | null; accounts: unknown[] } | null | undefined;
    if (answer.errors || !page) return answer;
    accounts.push(...page.accounts);
    if (page.next === null) return { data: { accounts } };
    after = page.next;
    await sleep(5);
  }
};

const users = (body: unknown): readonly unknown[] => (body as { students: unknown[] }).students;

const casesOf = ({ query, world }: VendorUnderTest): OddCase[] => {
  const { accounts, items } = world.vendors.inspera;
  const number = accounts.find(({ employeeNumber, secondEmployeeNumber }) => employeeNumber !== null && secondEmployeeNumber === null)!;
  const user = `query ($id: ID!) { insperaUser(id: $id) { ${ACCOUNT} } }`;
  const test = 'query ($title: String!) { insperaTestSearch(title: $title) { nodes { id title status rawStatus startTime endTime isTemplate } } }';
  return [
    { name: 'user by id', call: ({ path }) => /\/users\/\d+$/.test(path), ask: () => query(user, { id: accounts[0]!.id }), rows: itself, idOf: () => accounts[0]!.id, shown: (data) => byId([data.insperaUser]) },
    {
      name: 'users by external id',
      call: ({ path }) => path.includes('/users/external/'),
      ask: () => query('query ($number: String!) { _insperaAccountsByKey(key: EMPLOYEE_NUMBER, value: $number) { id email givenName familyName } }', { number: number.employeeNumber }),
      rows: (body) => body as unknown[],
      idOf: idIn('userId'),
      shown: (data) => byId(data._insperaAccountsByKey as unknown[]),
    },
    { name: 'test by id', call: ({ path }) => /\/test\/\d+$/.test(path), ask: () => query('query ($id: ID!) { insperaTest(id: $id) { id title status startTime endTime committees { name } candidates { userId } } }', { id: items[0]!.id }), rows: itself, idOf: () => items[0]!.id, shown: (data) => byId([data.insperaTest]) },
    { name: 'test search', call: ({ path }) => path.endsWith('/test/search'), ask: () => query(test, { title: items[0]!.title }), rows: (body) => (body as { results: unknown[] }).results, idOf: idIn('assessmentRunId'), shown: (data) => byId((data.insperaTestSearch as { nodes: unknown[] }).nodes) },
    { name: 'the file of all users', call: ({ path, method }) => method === 'GET' && !path.includes('/v1/'), ask: directory, rows: users, idOf: idIn('userId'), shown: (data) => byId(data.accounts as unknown[]) },
  ];
};

const skippedRows = async () => ((await bench.query('{ _insperaStatus { skippedRows } }')).data!._insperaStatus as { skippedRows: number }).skippedRows;

it('loses what is odd in an answer, and nothing beside it, in every call', { timeout: 120_000 }, async () => {
  const each = Number(process.env.ODD_EACH ?? 100);
  const cases = casesOf(bench);
  expect(await tryOdd(bench.emulator, cases, { seed: Number(process.env.ODD_SEED ?? 1), each, skippedRows })).toBeGreaterThan(cases.length * each * 0.7);
});
