import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tryOdd, type OddCase } from '../../test/support/odd-answers.ts';
import { passport, vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import { systemClock } from '../shared/clock.ts';
import type { RecordedRequest } from '../shared/emulator.ts';
import { VendorError } from '../shared/errors.ts';
import { openOperation } from '../shared/operation.ts';
import { memoryQuotas } from '../shared/quota/memory.ts';
import { ReadingError } from '../shared/reading.ts';
import { synapClient, synapHttp } from './client.ts';
import { synapEmulator } from './emulator.ts';
import { synap } from './index.ts';
import { readEnrollments } from './reading.ts';
import { statusOf } from './testing.ts';

// Every call with one thing odd in an answer: at most that is lost.

const start = async (learners: number): Promise<VendorUnderTest> => {
  const env = { SYNAP_CACHE_SECONDS: '0', SYNAP_MAX_CALLS_PER_OPERATION: '1000', SYNAP_USER_FILTER: 'filter[emailAddress]' };
  const t = await vendorUnderTest(synap, synapEmulator, { learners, env, emulator: { filters: true } });
  await t.subgraph.whenReady();
  return t;
};

let bench: VendorUnderTest;
/** With more than a page of accounts. */
let large: VendorUnderTest;
beforeAll(async () => {
  [bench, large] = await Promise.all([start(90), start(180)]);
});
afterAll(async () => {
  await bench.close();
  await large.close();
});

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
  'exam-v-2s': ['synapExams', 'synapExam', 'id name isDynamic attr ipAllowList marking { doubleMinMarkers escalationReasons { slug label } } publishedVersionId userGroup { id }'],
  'learning-records': ['synapLearningRecords', 'synapLearningRecord', 'id name achievedOn expiresOn attr user { id }'],
} as const;

/** Those that Synap lists nowhere: what is asked for of them, and where an assignment leads to one. */
const UNLISTED = {
  'assignment-groups': ['synapAssignmentGroup', 'id name absoluteDeadline deadlineType isActive certificateShareList { label } startDate reviewers { id }', 'assignmentGroup'],
  'courses': ['synapCourse', 'id name description isArchived attr createdAt owner { id }', 'course'],
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

/** By id, those that Synap lists nowhere. */
const unlisted = async ({ query }: VendorUnderTest): Promise<OddCase[]> => {
  const { data } = await query('{ synapAssignments(first: 1) { nodes { assignmentGroup { id } course { id } } } }');
  const [assignment] = (data!.synapAssignments as { nodes: Record<string, { id: string }>[] }).nodes;
  return Object.entries(UNLISTED).map(([path, [single, fields, link]]) => ({
    name: single,
    call: to((at) => at.includes(`/${path}/`)),
    ask: () => query(`query ($id: ID!) { ${single}(id: $id) { ${fields} } }`, { id: assignment![link]!.id }),
    rows: alone,
    idOf,
    shown: (shown) => byId([shown[single]]),
  }));
};

/** What the index asks of the users: the whole directory, and one by the email. */
const accounts = ({ query, world }: VendorUnderTest): OddCase[] => {
  const { email } = world.vendors.synap.accounts[0]!;
  const fields = 'id email employeeNumber givenName familyName displayName active lastActiveAt';
  const call = to((at) => at.endsWith('/users'));
  const walk = async () => {
    const found: unknown[] = [];
    for (let after: unknown = null; ; ) {
      const answer = await query(`query ($after: String) { _synapDirectory(after: $after) { accounts { ${fields} } next } }`, { after });
      const page = answer.data?._synapDirectory as { accounts: unknown[]; next: string | null } | null;
      found.push(...(page?.accounts ?? []));
      if (answer.errors || !page?.next) return { ...answer, data: { found } };
      after = page.next;
    }
  };
  return [
    { name: '_synapDirectory', call, ask: walk, rows: listed, idOf, shown: (shown) => byId(shown.found as unknown[]) },
    {
      name: '_synapAccountsByKey',
      call,
      ask: () => query(`query ($email: String!) { _synapAccountsByKey(key: EMAIL, value: $email) { ${fields} } }`, { email }),
      rows: listed,
      idOf,
      shown: (shown) => byId((shown._synapAccountsByKey as unknown[] | null) ?? []),
    },
  ];
};

/** Readings of everybody's enrollments, made by themselves as often as is needed. */
const readings = (t: VendorUnderTest) => {
  const http = synapHttp(synap.config(t.emulator.env)!, { clock: systemClock, log: pino({ level: 'silent' }), quotas: memoryQuotas() });
  let leftOut = 0;
  const read = readEnrollments({ open: (operation) => synapClient(http, operation, new Map(), undefined), now: () => t.world.now.getTime(), max: 10_000 });
  const ask = async () => {
    try {
      const { index, gaps } = await read(openOperation(passport({ purpose: 'index' })), new AbortController().signal);
      ({ leftOut } = gaps);
      return { data: { rows: index.rows } };
    } catch (error) {
      if (error instanceof VendorError) return { errors: [error] };
      if (error instanceof ReadingError) return { errors: [new VendorError('SYNAP', 'VENDOR_BAD_RESPONSE', 'enrollments')] };
      throw error;
    }
  };
  const shown = (data: Json) => byId(data.rows as unknown[]);
  const cases = ['attempts', 'assignments'].map((path): OddCase => ({ name: `the reading of ${path}`, call: to((at) => at.endsWith(`/${path}`)), ask, rows: listed, idOf, shown }));
  return { cases, skippedRows: () => Promise.resolve(http.status().skippedRows + leftOut) };
};

const seed = Number(process.env.ODD_SEED ?? 1);
const each = Number(process.env.ODD_EACH ?? 200);

it('loses what is odd in an answer, and nothing beside it, in every call', { timeout: 240_000 }, async () => {
  const cases = [...(await casesOf(bench)), ...(await unlisted(bench))];
  const skippedRows = async () => (await statusOf(bench)).skippedRows;
  expect(await tryOdd(bench.emulator, cases, { seed, each, skippedRows })).toBeGreaterThan(cases.length * each * 0.8);
});

it('reads every account of a directory of two pages but the odd one', { timeout: 240_000 }, async () => {
  const cases = accounts(large);
  const skippedRows = async () => (await statusOf(large)).skippedRows;
  expect(await tryOdd(large.emulator, cases, { seed, each, skippedRows })).toBeGreaterThan(cases.length * each * 0.8);
});

it('reads everybody’s enrollments but the odd one', { timeout: 240_000 }, async () => {
  const { cases, skippedRows } = readings(bench);
  expect(await tryOdd(bench.emulator, cases, { seed, each, skippedRows })).toBeGreaterThan(cases.length * each * 0.8);
});
