import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Admission } from '../gateway/admission.ts';
import type { AuditRecord } from '../gateway/audit.ts';
import type { Role } from '../schema/caller.ts';
import { MODES, OPEN_TO_ALL, startEmulators, startGraph, type Emulators, type Mode, type TestGraph } from './support/graph.ts';
import { checkLinks, type Explained, type Told, type ToldAccount } from './support/linkchecker.ts';

/** Who asks is what the header says: how people sign in is tested elsewhere. */
const audited: AuditRecord[] = [];
const admission: Admission = {
  ...OPEN_TO_ALL,
  signIn: (headers) => Promise.resolve({ name: `key:${String(headers['x-role'] ?? 'admin')}`, role: (headers['x-role'] ?? 'admin') as Role, person: null }),
  audit: { record: (entry) => void audited.push(entry) },
};

let emulators: Emulators;
const graphs = new Map<Mode, TestGraph>();

beforeAll(async () => {
  emulators = await startEmulators(40);
  for (const mode of MODES) graphs.set(mode, await startGraph(mode, emulators, { SYNAP_EMPLOYEE_NUMBER: 'externalId', INSPERA_EMPLOYEE_NUMBER: 'EMPLOYEE' }, undefined, admission));
});

afterAll(async () => {
  for (const graph of graphs.values()) await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

interface Ref {
  readonly vendor: string;
  readonly externalId: string;
}

const literal = ({ vendor, externalId }: Ref): string => `{ vendor: ${vendor}, externalId: ${JSON.stringify(externalId)} }`;
const nameOf = ({ vendor, externalId }: Ref): string => `${vendor} ${externalId}`;

const STEP = 'key value with { vendor externalId }';
const PEOPLE = `{ learners(first: 500) { totalCount nodes { id displayName accounts { vendor externalId evidence { ${STEP} } } } } linkConflicts(first: 500) { totalCount nodes { kind key value message accounts { vendor externalId } } } }`;
const EXPLAINED = `{ linked path { ${STEP} } comparisons { key a b outcome } override { id linked } }`;

/** So many pairs are asked about at once. */
const PAIRS = 100;

type People = Told['people'];

const askIn = (mode: Mode) => async (query: string, role: Role = 'admin') => graphs.get(mode)!.query(query, {}, { 'x-role': role });
type Asking = ReturnType<typeof askIn>;

const all = async (ask: Asking): Promise<{ readonly people: People; readonly conflicts: Told['conflicts'] }> => {
  const { data } = await ask(PEOPLE);
  const { learners, linkConflicts } = data as unknown as { learners: { totalCount: number; nodes: People }; linkConflicts: { totalCount: number; nodes: Told['conflicts'] } };
  expect([learners.totalCount, linkConflicts.totalCount]).toEqual([learners.nodes.length, linkConflicts.nodes.length]);
  return { people: learners.nodes, conflicts: linkConflicts.nodes };
};

/** Everything that is to be checked, with every pair explained. */
const told = async (ask: Asking): Promise<Told> => {
  const { people, conflicts } = await all(ask);
  const accounts = people.flatMap((person) => [...person.accounts]);
  const explained = new Map<string, Explained>();
  const tied = (a: ToldAccount, b: ToldAccount) => a.evidence.some((step) => nameOf(step.with) === nameOf(b));
  const pairs = accounts.flatMap((a, i) => accounts.flatMap((b, j) => (i < j || tied(a, b) ? [[a, b] as const] : [])));
  for (let from = 0; from < pairs.length; from += PAIRS) {
    const some = pairs.slice(from, from + PAIRS);
    const answer = await ask(`{ ${some.map(([a, b], i) => `p${i}: explainLink(a: ${literal(a)}, b: ${literal(b)}) ${EXPLAINED}`).join(' ')} }`);
    some.forEach(([a, b], i) => explained.set(`${nameOf(a)} ${nameOf(b)}`, answer.data![`p${i}`] as Explained));
  }
  return { people, conflicts, explain: (a, b) => Promise.resolve(explained.get(`${nameOf(a)} ${nameOf(b)}`)!) };
};

/** Two accounts of `one` person, or of two. */
const pairOf = async (ask: Asking, one: boolean): Promise<readonly [Ref, Ref]> => {
  const { people } = await all(ask);
  const { accounts } = people.find((person) => person.accounts.length > 1)!;
  const other = one ? accounts[1]! : people.find((person) => !person.accounts.includes(accounts[0]!))!.accounts[0]!;
  return [accounts[0]!, other];
};

const decideIn = (ask: Asking) => (field: string, [a, b]: readonly [Ref, Ref], role: Role = 'admin') =>
  ask(`mutation { ${field}(input: { a: ${literal(a)}, b: ${literal(b)}, reason: "tested by hand" }) { id decidedBy reason } }`, role);

describe('links and refusals', () => {
  const ask = askIn('one process');
  const decide = decideIn(ask);

  it('are all as evidence, explanations and conflicts say, before and after decisions by hand', { timeout: 120_000 }, async () => {
    const before = await told(ask);
    expect(await checkLinks(before)).toEqual([]);
    const [apart, together] = [await pairOf(ask, true), await pairOf(ask, false)];
    const made = [await decide('separateAccounts', apart), await decide('linkAccounts', together)];
    expect(made.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    const after = await told(ask);
    expect(await checkLinks(after)).toEqual([]);
    for (const { data } of made) await ask(`mutation { removeLinkOverride(id: "${(Object.values(data!)[0] as { id: string }).id}") { id } }`);
    expect((await all(ask)).people).toEqual(before.people);
  });

  it('a checker finds what is wrong', { timeout: 60_000 }, async () => {
    const { people, conflicts, explain } = await told(ask);
    const strangers = { ...people[0]!, accounts: people.slice(0, 2).flatMap(({ accounts }) => accounts) };
    expect(await checkLinks({ people: [strangers, ...people.slice(2)], conflicts, explain })).not.toEqual([]);
    expect(await checkLinks({ people, conflicts: conflicts.filter(({ kind }) => kind !== 'IDENTITY_MISMATCH'), explain })).not.toEqual([]);
    const blind = people.map((person) => ({ ...person, accounts: person.accounts.map((account) => ({ ...account, evidence: account.evidence.slice(1) })) }));
    expect(await checkLinks({ people: blind, conflicts, explain })).not.toEqual([]);
  });
});

describe.each(MODES)('decisions by hand, %s', (mode) => {
  const ask = askIn(mode);
  const decide = decideIn(ask);

  it('who decided what, when and why is in the audit log, and so is who may not', async () => {
    const pair = await pairOf(ask, false);
    audited.length = 0;
    const { data } = await decide('linkAccounts', pair);
    const { id, decidedBy, reason } = data!.linkAccounts as { id: string; decidedBy: string; reason: string };
    expect([decidedBy, reason]).toEqual(['key:admin', 'tested by hand']);
    const by = { who: 'key:admin', role: 'admin', outcome: 'done' };
    expect(audited).toMatchObject([{ ...by, action: 'linkAccounts', on: 'Mutation' }, { ...by, action: 'link', on: `${nameOf(pair[0])} and ${nameOf(pair[1])} (${id})`, why: 'tested by hand' }]);
    audited.length = 0;
    await ask(`mutation { removeLinkOverride(id: "${id}") { id } }`);
    expect(audited).toMatchObject([{ action: 'removeLinkOverride' }, { action: 'remove a decision', on: expect.stringContaining(id) }]);
    for (const role of ['manager', 'learner'] as const) {
      audited.length = 0;
      const { errors } = await decide('linkAccounts', pair, role);
      expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
      expect(audited).toMatchObject([{ who: `key:${role}`, on: 'Mutation.linkAccounts', outcome: 'denied' }, { who: `key:${role}`, action: 'linkAccounts', outcome: 'denied' }]);
      expect((await decide('linkAccounts', pair, role)).data ?? null).toBeNull();
    }
    expect((await decide('linkAccounts', [pair[0], pair[0]])).errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('a vendor is read when somebody asks, with the answer of how it stands', async () => {
    const { data } = await ask('mutation { syncVendor(vendor: DAMSTRA) { vendor mode accounts indexedAt readingSince lastError } }');
    expect(data!.syncVendor).toMatchObject({ vendor: 'DAMSTRA', mode: 'LIVE', readingSince: null, lastError: null });
    expect(Date.now() - Date.parse((data!.syncVendor as { indexedAt: string }).indexedAt)).toBeLessThan(10_000);
    const { errors } = await ask('mutation { syncVendor(vendor: DAMSTRA, confirm: true) { vendor } }', 'manager');
    expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});
