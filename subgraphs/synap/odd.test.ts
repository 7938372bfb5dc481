import { afterAll, beforeAll, expect, it } from 'vitest';
import { tryOdd, type OddCase } from '../../test/support/odd-answers.ts';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { RecordedRequest } from '../shared/emulator.ts';
import { synapEmulator } from './emulator.ts';
import { synap } from './index.ts';
import { statusOf } from './testing.ts';

// Every kind of resource, listed and by its id, with one thing odd in an answer: at most that is lost.

let bench: VendorUnderTest;
beforeAll(async () => {
  bench = await vendorUnderTest(synap, synapEmulator, { learners: 60, env: { SYNAP_CACHE_SECONDS: '0', SYNAP_MAX_CALLS_PER_OPERATION: '1000' } });
  await bench.subgraph.whenReady();
});
afterAll(() => bench.close());

type Json = Record<string, unknown>;

const listed = (body: unknown): readonly unknown[] => (body as { data: unknown[] }).data;
const alone = (body: unknown): readonly unknown[] => [(body as { data: unknown }).data];
const idOf = (row: unknown): string | undefined => {
  const id = (row as Json | null)?.id;
  return typeof id === 'string' && id.trim() ? id.trim() : typeof id === 'number' ? String(id) : undefined;
};
const byId = (nodes: readonly unknown[]) => new Map((nodes as (Json | null)[]).flatMap((node) => (node ? [[String(node.id), node] as const] : [])));

/** What of each resource is asked for: texts, numbers, flags, times, maps and links. */
const RESOURCES = {
  'users': ['synapUserDirectory', 'synapUser', 'id displayName givenName familyName email active lastActiveAt'],
  'user-groups': ['synapUserGroups', 'synapUserGroup', 'id name description totalUsers isArchived owner { id }'],
  'attempts': ['synapAttempts', 'synapAttempt', 'id title status examStatus isCompleted resitCount score timeStarted timeCompleted user { id }'],
  'assignments': ['synapAssignments', 'synapAssignment', 'id name status isCompleted createdAt user { id }'],
  'certificates': ['synapCertificates', 'synapCertificate', 'id name issuedAt expiresAt user { id }'],
} as const;

const to = (end: (path: string) => boolean) => ({ path }: RecordedRequest) => end(path);

const casesOf = async ({ query }: VendorUnderTest): Promise<OddCase[]> => {
  const cases: OddCase[] = [];
  for (const [path, [many, single, fields]] of Object.entries(RESOURCES)) {
    const list = `{ ${many}(first: 500) { nodes { ${fields} } } }`;
    const nodesIn = (data: Json): readonly unknown[] => (data[many] as { nodes: unknown[] }).nodes;
    const { data } = await query(list);
    const [first] = nodesIn(data!) as Json[];
    if (!first) throw new Error(`${many} lists nothing`);
    cases.push({ name: many, call: to((at) => at.endsWith(`/${path}`)), ask: () => query(list), rows: listed, idOf, shown: (shown) => byId(nodesIn(shown)) });
    const one = `query ($id: ID!) { ${single}(id: $id) { ${fields} } }`;
    cases.push({ name: single, call: to((at) => at.includes(`/${path}/`)), ask: () => query(one, { id: first.id }), rows: alone, idOf, shown: (shown) => byId([shown[single]]) });
  }
  return cases;
};

it('loses what is odd in an answer, and nothing beside it, in every call', { timeout: 120_000 }, async () => {
  const each = Number(process.env.ODD_EACH ?? 200);
  const cases = await casesOf(bench);
  const skippedRows = async () => (await statusOf(bench)).skippedRows;
  expect(await tryOdd(bench.emulator, cases, { seed: Number(process.env.ODD_SEED ?? 1), each, skippedRows })).toBeGreaterThan(cases.length * each * 0.8);
});
