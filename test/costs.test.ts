import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { VendorFolder } from '../subgraphs/index.ts';
import { callsTo, forgetCalls, MODES, operation, startEmulators, startGraph, type Emulators, type TestGraph } from './support/graph.ts';

const PAGE = 100;
const PEOPLE = 200;

let emulators: Emulators;
const graphs = new Map<string, TestGraph>();

beforeAll(async () => {
  emulators = await startEmulators(PEOPLE);
  const uncached = Object.fromEntries(['SYNAP', 'MATRIX', 'DAMSTRA', 'INSPERA'].map((vendor) => [`${vendor}_CACHE_SECONDS`, '0']));
  for (const mode of MODES) graphs.set(mode, await startGraph(mode, emulators, uncached));
});

afterAll(async () => {
  for (const graph of graphs.values()) await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

beforeEach(() => forgetCalls(emulators));

interface Counted {
  readonly accounts: readonly { readonly vendor: string }[];
}

const madeFor = (vendor: VendorFolder, what: (path: string) => boolean): number => emulators.get(vendor)!.requests().filter(({ path }) => what(path)).length;

describe.each(MODES)('what the reference operations cost, nothing cached, %s', (mode) => {
  const ask = async (query: string) => {
    const answer = await graphs.get(mode)!.query(query);
    expect(answer.errors).toBeUndefined();
    return answer;
  };
  /** Pages of a vendor's directory: what reading everybody would cost. */
  const pages = async (vendor: string): Promise<number> => {
    const { data } = await ask('{ vendors { vendor accounts } }');
    return Math.ceil((data!.vendors as { vendor: string; accounts: number }[]).find((row) => row.vendor === vendor)!.accounts / PAGE);
  };

  it('is the least that the documents allow, for twenty people with their accounts', async () => {
    const directory = { SYNAP: await pages('SYNAP'), DAMSTRA: await pages('DAMSTRA') };
    forgetCalls(emulators);
    const { data } = await ask(operation('TwentyWithUsers'));
    const accounts = (data!.learners as { nodes: Counted[] }).nodes.flatMap((node) => node.accounts);
    const count = (vendor: string) => accounts.filter((account) => account.vendor === vendor).length;
    expect(callsTo(emulators)).toEqual({
      matrix: 1,
      // One call an account, or the pages of the directory where there are fewer.
      damstra: Math.min(count('DAMSTRA'), directory.DAMSTRA),
      synap: Math.min(count('SYNAP'), directory.SYNAP),
      // Inspera has no pages: one call an account.
      inspera: count('INSPERA'),
    });
  });

  it('is the least that the documents allow, for twenty accounts of each vendor', async () => {
    const directory = { SYNAP: await pages('SYNAP'), DAMSTRA: await pages('DAMSTRA') };
    forgetCalls(emulators);
    await ask(operation('TwentyUsersOfEach'));
    expect(callsTo(emulators)).toEqual({ matrix: 1, damstra: Math.min(20, directory.DAMSTRA), synap: Math.min(20, directory.SYNAP), inspera: 20 });
  });

  it('is the least that the documents allow, for everything about one person', async () => {
    const { data } = await ask(operation('PersonByEmail'));
    const accounts = (data!.learner as { accounts: { vendor: string; user: { enrollments: { status: string }[] } }[] }).accounts;
    const courses = accounts.find(({ vendor }) => vendor === 'MATRIX')!.user.enrollments.length;
    expect(madeFor('matrix', (path) => path.endsWith('get_class_report'))).toBe(courses);
    // The account, its courses, their status, and a report for each course: dates are nowhere else.
    expect(callsTo(emulators)).toEqual({ matrix: 3 + courses, damstra: 2, synap: 1, inspera: 1 });
  });

  it('is nothing for Synap and Inspera, for one person’s enrollments: they come from the last reading', async () => {
    await ask(operation('PersonEnrollments'));
    expect(callsTo(emulators)).toMatchObject({ synap: 0, inspera: 0, damstra: 1 });
  });

  it('is one call for a title alone in Damstra, and two in MATRIX, which keeps finished courses in a list of their own', async () => {
    await ask('{ learner(email: "amelia.okafor@northwind.example") { matrix { enrollments { title } } damstra { enrollments { title } } } }');
    expect(callsTo(emulators)).toEqual({ matrix: 2, damstra: 1, synap: 0, inspera: 0 });
  });

  it('is shared by the people of a query: one report for a course, however many are in it', async () => {
    await ask('{ learners(first: 20) { nodes { matrix { enrollments { title startedAt } } } } }');
    const reports = emulators.get('matrix')!.requests().filter(({ path }) => path.endsWith('get_class_report')).map(({ query }) => query.get('class_id'));
    expect(new Set(reports).size).toBe(reports.length);
  });

  it('is one call for a hundred identical look-ups at once', async () => {
    const graph = await startGraph(mode, emulators);
    forgetCalls(emulators);
    await Promise.all(Array.from({ length: 100 }, () => graph.query('{ damstraUser(id: "300003") { displayName } }')));
    expect(callsTo(emulators).damstra).toBe(1);
    await graph.close();
  });

  it('is at most a tenth more calls while everything fails', async () => {
    const synap = emulators.get('synap')!;
    synap.fault((_request, response) => {
      response.writeHead(500).end();
      return true;
    });
    for (let i = 0; i < 40; i += 1) await graphs.get(mode)!.query(`{ synapUser(id: "AAAAAAAA${10 + i}") { displayName } }`);
    synap.fault(null);
    expect(callsTo(emulators).synap).toBeLessThanOrEqual(44);
  });
});
