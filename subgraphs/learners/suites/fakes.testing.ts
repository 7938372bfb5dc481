import { readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { buildASTSchema, Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { passport } from '../../../test/support/vendor.ts';
import type { Ask, GraphRequest, GraphResponse } from '../../../schema/ask.ts';
import { ADMIN, type Caller } from '../../../schema/caller.ts';
import type { VendorName } from '../../shared/errors.ts';
import { memoryQuotas } from '../../shared/quota/memory.ts';
import { readSdl } from '../../shared/subgraph.ts';
import { learnersConfig, type LearnersConfig } from '../config.ts';
import type { DirectoryAccount } from '../directory.ts';
import { learnersSubgraph } from '../index.ts';
import type { Sleep } from '../readings.ts';
import { VENDORS } from '../store/tables.ts';

/** Time that passes when a test says so. */
export const handTime = (loops: number) => {
  let now = Date.UTC(2026, 0, 5, 8);
  const naps = new Set<{ readonly at: number; readonly wake: () => void }>();
  const sleep: Sleep = (ms, signal) =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void) => () => {
        naps.delete(nap);
        signal.removeEventListener('abort', stop);
        settle();
      };
      const nap = { at: now + ms, wake: end(resolve) };
      const stop = end(() => reject(new Error('stopped')));
      if (signal.aborted) return stop();
      naps.add(nap);
      signal.addEventListener('abort', stop, { once: true });
    });
  /** Waits until nothing happens any more before time passes. */
  const quiet = async (): Promise<void> => {
    while (naps.size < loops) await setImmediate();
  };
  return {
    now: () => now,
    sleep,
    quiet,
    async pass(minutes: number): Promise<void> {
      const until = now + minutes * 60_000;
      for (;;) {
        await quiet();
        const next = [...naps].sort((a, b) => a.at - b.at)[0]!;
        if (next.at > until) break;
        now = Math.max(now, next.at);
        next.wake();
      }
      now = until;
    },
  };
};

export interface Asked {
  readonly field: string;
  readonly variables: Record<string, unknown>;
  readonly at: number;
}

type Answer = (variables: Record<string, unknown>) => unknown;

/** A vendor as its subgraph shows it. */
export interface FakeVendor {
  /** Accounts that it holds: they are found by id and by key. */
  accounts: DirectoryAccount[];
  /** Accounts that its directory lists, where these are others. */
  listed: DirectoryAccount[] | null;
  pageSize: number;
  total: unknown;
  mode: string;
  status: Record<string, unknown>;
  /** Answers of the subgraph in the place of its own, by field: what `answer` is, or an error to throw. */
  instead: { page?: Answer; presence?: Answer; byKey?: Answer; status?: Answer };
  /** Pages are answered when it is resolved. */
  hold: Promise<void> | null;
  readonly asked: Asked[];
}

/** A GraphQL answer that failed whole or in some slots. */
export class Failed {
  readonly response: GraphResponse;
  constructor(errors: readonly { path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[], answer: unknown = null) {
    this.response = { data: { answer }, errors: errors.map((error) => ({ message: 'failed', ...error })) };
  }
}

export const failing = (code: string, extensions: Record<string, unknown> = {}): Failed => new Failed([{ extensions: { code, ...extensions } }]);

const FIELDS = { Directory: 'page', Users: 'presence', AccountsByKey: 'byKey', Status: 'status' } as const;

const ownAnswers = (fake: FakeVendor): Required<FakeVendor['instead']> => ({
  page({ after }) {
    const from = Number(after ?? 0);
    const all = fake.listed ?? fake.accounts;
    const next = from + fake.pageSize;
    return { accounts: all.slice(from, next), next: next < all.length ? String(next) : null, waitSeconds: null, total: fake.total };
  },
  presence: ({ ids }) => (ids as string[]).map((id) => (fake.accounts.some((account) => account.id === id) ? { id } : null)),
  byKey: ({ key, value }) => fake.accounts.filter((account) => (key === 'EMAIL' ? account.email : account.employeeNumber) === value),
  status: () => ({ mode: fake.mode, health: 'OK', lastError: null, skippedRows: 0, callBudget: null, ...fake.status }),
});

const sdlOf = (vendor: VendorName): GraphQLSchema => {
  const folder = new URL(`../../${vendor.toLowerCase()}/schema/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return buildASTSchema(readSdl(files.map((name) => new URL(name, folder)), ['common.graphql', 'vendor.graphql']), { assumeValidSDL: true });
};

const schemas = new Map<VendorName, GraphQLSchema>();

/** What is asked must be a query of the vendor's real schema. */
const fieldOf = (vendor: VendorName, query: string): string => {
  const schema = schemas.get(vendor) ?? sdlOf(vendor);
  schemas.set(vendor, schema);
  const document = parse(query);
  const [problem] = validate(schema, document);
  if (problem) throw problem;
  const [definition] = document.definitions;
  const selection = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections[0] : undefined;
  if (selection?.kind !== Kind.FIELD) throw new Error('not one field');
  return selection.name.value;
};

export const fakeVendors = (now: () => number) => {
  const fakes = Object.fromEntries(
    VENDORS.map((vendor): [VendorName, FakeVendor] => [
      vendor,
      { accounts: [], listed: null, pageSize: 100, total: null, mode: vendor === 'MATRIX' || vendor === 'DAMSTRA' ? 'LIVE' : 'DISABLED', status: {}, instead: {}, hold: null, asked: [] },
    ]),
  ) as Record<VendorName, FakeVendor>;
  const ask: Ask = async (name: string, { query, variables = {} }: GraphRequest): Promise<GraphResponse> => {
    const vendor = name.toUpperCase() as VendorName;
    const fake = fakes[vendor];
    const field = fieldOf(vendor, query);
    const kind = Object.entries(FIELDS).find(([end]) => field.endsWith(end))![1];
    fake.asked.push({ field: kind, variables, at: now() });
    if (kind === 'page') await fake.hold;
    const answer = (fake.instead[kind] ?? ownAnswers(fake)[kind])(variables);
    if (answer instanceof Error) throw answer;
    return answer instanceof Failed ? answer.response : { data: { answer } };
  };
  return { fakes, ask };
};

export interface UnderTestOptions {
  readonly config?: Partial<LearnersConfig>;
  /** Those of another that ended: a restart. */
  readonly vendors?: ReturnType<typeof fakeVendors>;
  readonly time?: ReturnType<typeof handTime>;
}

/** Who is who, over vendors that a test makes up; its readings have not begun. */
export const learnersUnderTest = async ({ config = {}, time = handTime(VENDORS.length), vendors = fakeVendors(time.now) }: UnderTestOptions = {}) => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const own = { ...learnersConfig({ DATA_DIR: 'memory' }), ...config };
  const open = () => passport({ purpose: 'index', deadline: Number.MAX_SAFE_INTEGER });
  const subgraph = await learnersSubgraph(own, vendors.ask, { clock: time, log, quotas: memoryQuotas(), open, sleep: time.sleep });
  const query = (text: string, variables: Record<string, unknown> = {}, caller: Caller = ADMIN) => subgraph.execute({ query: text, variables }, passport({ caller, who: 'test' }));
  return {
    ...vendors.fakes,
    vendors,
    time,
    query,
    subgraph,
    store: subgraph.store,
    logged: () => lines.join(''),
    /** Starts the readings and waits until each has ended or pauses. */
    async start(): Promise<void> {
      subgraph.readings.start();
      await time.quiet();
    },
    /** What `vendors` answers of one. */
    async status(vendor: VendorName): Promise<Record<string, unknown>> {
      const answer = await query('{ vendors { vendor accounts indexedAt nextIndexAt lastError skippedRows mode health callBudget { limit remaining } } }');
      return JSON.parse(JSON.stringify((answer.data?.vendors as { vendor: string }[]).find((row) => row.vendor === vendor))) as Record<string, unknown>;
    },
    /** The id of the person with this email in the index, as `learners` shows it. */
    async idOf(email: string): Promise<string | undefined> {
      const answer = await query('query ($email: String) { learners(filter: { email: $email }) { nodes { id } } }', { email });
      return (answer.data?.learners as { nodes: { id: string }[] }).nodes[0]?.id;
    },
    close: () => subgraph.close(),
  };
};

export type LearnersUnderTest = Awaited<ReturnType<typeof learnersUnderTest>>;
