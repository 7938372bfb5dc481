import { afterEach, expect } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Alteration, Fault, RecordedRequest } from '../shared/emulator.ts';
import { synapEmulator, type SynapEmulatorOptions } from './emulator.ts';
import { synap } from './index.ts';

export interface Enrollment {
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface EnrollmentPage {
  readonly enrollments: readonly Enrollment[];
  readonly next: string | null;
  readonly waitSeconds: number | null;
}

const FIELDS = `id vendor kind title itemId status rawStatus assignedAt availableFrom dueAt startedAt completedAt isOverdue progress timeSpentSeconds
  score { scaled raw max grade } passed certificate { title issuedAt expiresAt expirySource downloadPath } fetchedAt account { vendor externalId }`;
export const PAGE = `query ($after: String) { _synapEnrollments(after: $after) { enrollments { ${FIELDS} } next waitSeconds } }`;

/** A page of the enrollments, as the index reads them. */
export const enrollmentPage = async (t: VendorUnderTest, after: string | null): Promise<EnrollmentPage> => {
  const answer = await t.query(PAGE, { after });
  expect(answer.errors).toBeUndefined();
  return answer.data?._synapEnrollments as EnrollmentPage;
};

/** Everybody's enrollments, by id. */
export const enrollmentsIn = async (t: VendorUnderTest): Promise<ReadonlyMap<string, Enrollment>> => {
  const found = new Map<string, Enrollment>();
  for (let after: string | null = null; ; ) {
    const { enrollments, next }: EnrollmentPage = await enrollmentPage(t, after);
    for (const enrollment of enrollments) found.set(enrollment.id, enrollment);
    if (next === null) return found;
    after = next;
  }
};

/** How the vendor stands. */
export const statusOf = async (t: VendorUnderTest): Promise<{ readonly lastError: string | null; readonly skippedRows: number; readonly health: string }> =>
  (await t.query('{ _synapStatus { lastError skippedRows health } }')).data?._synapStatus as { lastError: string | null; skippedRows: number; health: string };

interface Odd {
  readonly fault?: Fault;
  readonly alter?: Alteration;
  readonly env?: Record<string, string>;
  readonly learners?: number;
}

/** A subgraph whose vendor is odd from the first call on. */
export const oddVendor = ({ fault, alter, ...options }: Odd): Promise<VendorUnderTest> =>
  vendorUnderTest(
    synap,
    async (given: SynapEmulatorOptions) => {
      const emulator = await synapEmulator(given);
      emulator.fault(fault ?? null);
      emulator.alter(alter ?? null);
      return emulator;
    },
    options,
  );

/** A row of the vendor's, to be made odd. */
export interface Row {
  id: unknown;
  attributes: Record<string, unknown>;
  relationships: Record<string, unknown>;
}

export interface ListDocument {
  data: Row[];
  meta: Record<string, unknown>;
}

/** Changes the lists that a route answers, in place or by answering another document. */
export const changed =
  (route: string, change: (document: ListDocument, request: RecordedRequest) => unknown): Alteration =>
  (request, reply) => {
    if (request.path !== `/v3/${route}` || reply.status !== 200) return reply;
    const document = JSON.parse(reply.body.toString()) as ListDocument;
    const other = change(document, request);
    return { ...reply, body: JSON.stringify(other ?? document) };
  };

type Target = string | string[] | number | null;
type Ref = { readonly type: string; readonly id: string | number } | null;

const refTo = (to: string | number | null): Ref => (to === null ? null : { type: 'x', id: to });

export const resource = (type: string, id: string | number, attributes: object, relationships: Record<string, Target> = {}) => ({
  id,
  type,
  attributes,
  relationships: Object.fromEntries(Object.entries(relationships).map(([name, to]) => [name, { data: Array.isArray(to) ? to.map(refTo) : refTo(to) }])),
});

type Routes = Readonly<Record<string, readonly { readonly id: string | number }[]>>;

/** A tenant with these resources by route and nothing else; no meta, as the documents allow. */
export const tenant =
  (routes: Routes | ((request: RecordedRequest) => Routes)): Fault =>
  (request, response) => {
    const [, , route = '', id] = request.path.split('/');
    const all = (typeof routes === 'function' ? routes(request) : routes)[route];
    const [limit, offset] = ['limit', 'offset'].map((name) => Number(request.query.get(name))) as [number, number];
    const body = !all ? undefined : id === undefined ? { data: all.slice(offset, offset + limit) } : { data: all.find((one) => String(one.id) === id) };
    response.writeHead(body?.data ? 200 : 404, { 'content-type': 'application/vnd.api+json' }).end(JSON.stringify(body ?? {}));
    return true;
  };

/** Subgraphs whose vendor is odd from the first call on, each closed after its test. */
export const oddVendors = () => {
  const opened: VendorUnderTest[] = [];
  afterEach(async () => {
    for (const t of opened.splice(0)) await t.close();
  });
  return {
    opened,
    /** One whose enrollments are read. */
    async ready(odd: Odd): Promise<VendorUnderTest> {
      const t = await oddVendor(odd);
      opened.push(t);
      await t.subgraph.whenReady();
      return t;
    },
  };
};

/** What a question is answered, without an error. */
export const dataOf = async (t: VendorUnderTest, query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const answer = await t.query(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data as Record<string, unknown>;
};
