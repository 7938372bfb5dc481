import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Fault } from '../shared/emulator.ts';
import type { Participation, ParticipationState } from '../shared/world/learning.ts';
import { synapEmulator } from './emulator.ts';
import { synap } from './index.ts';
import { enrollmentPage, enrollmentsIn, oddVendor, PAGE, resource, statusOf, tenant, type Enrollment } from './testing.ts';

const opened: VendorUnderTest[] = [];
afterEach(async () => {
  for (const t of opened.splice(0)) await t.close();
});

/** A bench whose vendor misbehaves from the first call on. */
const broken = async (fault: Fault, env: Record<string, string> = {}): Promise<VendorUnderTest> => {
  const t = await oddVendor({ fault, env });
  opened.push(t);
  return t;
};

describe('enrollments of the demo world', () => {
  let t: VendorUnderTest;
  beforeAll(async () => {
    t = await vendorUnderTest(synap, synapEmulator, { learners: 500 });
    await t.subgraph.whenReady();
    t.requests();
  });
  afterAll(() => t.close());

  const STATUS: Record<ParticipationState, string> = {
    scheduled: 'SCHEDULED',
    notStarted: 'NOT_STARTED',
    inProgress: 'IN_PROGRESS',
    overdue: 'NOT_STARTED',
    submitted: 'SUBMITTED',
    completed: 'COMPLETED',
    failed: 'FAILED',
    withdrawn: 'CANCELLED',
    cancelled: 'CANCELLED',
  };
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  const expected = (one: Participation, index: number) => {
    const exam = index % 4 !== 3;
    const marked = one.percent !== null;
    const item = t.world.vendors.synap.items.find(({ id }) => id === one.itemId)!;
    return {
      id: one.id,
      vendor: 'SYNAP',
      kind: exam ? 'EXAM' : 'ASSIGNMENT',
      title: item.title,
      // Only an assignment says that it is overdue.
      status: !exam && one.state === 'overdue' ? 'OVERDUE' : STATUS[one.state],
      assignedAt: iso(one.assignedAt),
      availableFrom: iso(one.availableFrom),
      dueAt: iso(one.dueAt),
      startedAt: iso(one.startedAt),
      completedAt: iso(one.completedAt),
      isOverdue: one.state === 'overdue',
      progress: exam ? null : one.progress,
      score: marked ? { scaled: one.percent / 100, ...(exam ? { raw: one.percent / 2, max: 50, grade: one.percent >= 60 ? 'Pass' : 'Fail' } : { raw: null, max: null, grade: null }) } : null,
      passed: exam && marked ? one.percent >= 60 : null,
      certificate: item.certificate && one.state === 'completed' ? { title: item.title, issuedAt: iso(one.completedAt), expiresAt: null, expirySource: null, downloadPath: null } : null,
      account: { vendor: 'SYNAP', externalId: one.accountId },
    };
  };

  it('are all there, in pages, each as the world has it, without a call', async () => {
    const participations = t.world.vendors.synap.participations;
    expect(participations.length).toBeGreaterThan(500);
    const first = await enrollmentPage(t, null);
    expect(first.enrollments).toHaveLength(500);
    const second = await enrollmentPage(t, first.next);
    expect(second.next).toBeNull();
    const found = new Map([...first.enrollments, ...second.enrollments].map((one) => [one.id, one]));
    expect(found.size).toBe(participations.length);
    for (const [index, one] of participations.entries()) expect(found.get(one.id)).toMatchObject(expected(one, index));
    expect(t.requests()).toEqual([]);
  });

  it('of one person can be narrowed to statuses, and lead to the live record by its id alone', async () => {
    const { accountId, id } = t.world.vendors.synap.participations.find((one, index) => one.state === 'completed' && index % 4 !== 3)!;
    const query = 'query ($id: ID!) { synapUser(id: $id) { enrollments(statuses: [COMPLETED]) { id status user { id vendor } native { __typename ... on SynapAttempt { id } ... on SynapAssignment { id } } } } }';
    const answer = await t.query(query, { id: accountId });
    const { enrollments } = answer.data?.synapUser as { enrollments: readonly Enrollment[] };
    expect(enrollments).toContainEqual({ id, status: 'COMPLETED', user: { id: accountId, vendor: 'SYNAP' }, native: { __typename: 'SynapAttempt', id } });
    expect(new Set(enrollments.map((one) => one.status))).toEqual(new Set(['COMPLETED']));
    expect(t.requests()).toEqual([`GET /v3/users/${accountId}`]);
  });

  it('show the live record, read when it is asked for', async () => {
    const { accountId, id } = t.world.vendors.synap.participations[0]!;
    const answer = await t.query('query ($id: ID!) { _synapUserEnrollments(id: $id) { id native { ... on SynapAttempt { resultsStatus } ... on SynapAssignment { createdAt } } user { email } } }', { id: accountId });
    expect(answer.errors).toBeUndefined();
    expect(answer.data?._synapUserEnrollments).toContainEqual(expect.objectContaining({ id, native: { resultsStatus: expect.any(String) as string }, user: { email: t.world.vendors.synap.accounts.find((one) => one.id === accountId)!.email } }));
  });

  it('of nobody are none', async () => {
    expect((await t.query('{ _synapUserEnrollments(id: "nobody") { id } }')).data).toEqual({ _synapUserEnrollments: [] });
  });
});

describe('the reading', () => {
  const read = async (routes: Record<string, readonly { id: string | number }[]>): Promise<ReadonlyMap<string, Enrollment>> => {
    const t = await broken(tenant(routes));
    await t.subgraph.whenReady();
    return enrollmentsIn(t);
  };
  const lastError = async (t: VendorUnderTest) => (await statusOf(t)).lastError;

  it('shows an assignment that is done by attempts as its attempts, with its deadline', async () => {
    const found = await read({
      assignments: [
        resource('Assignment', 'done', { title: 'Induction', createdAt: '2026-01-01T00:00:00Z' }, { user: 'u', assignmentGroup: 'g' }),
        resource('Assignment', 'undone', { createdAt: '2026-01-01' }, { owner: 'u', assignmentGroup: 'g', items: ['one'] }),
        resource('Assignment', 'many', {}, { user: 'u', items: ['one', 'two'] }),
      ],
      attempts: [
        resource('Attempt', 'a', { examStatus: 'enrolled' }, { user: 'u', assignment: 'done', examV2: null, test: 't' }),
        resource('Attempt', 'revoked', { isRevoked: true }, { user: 'u', assignment: 'undone' }),
        resource('Attempt', 'part', { isCompleted: true }, { user: 'u', assignment: 'many' }),
        resource('Attempt', 'nobody', {}),
      ],
      'assignment-groups': [resource('AssignmentGroup', 'g', { name: 'Safety', deadlineType: 'relative', relativeDeadline: 'P14D' })],
    });
    expect([...found.keys()].sort()).toEqual(['a', 'many', 'part', 'revoked', 'undone']);
    expect(found.get('a')).toMatchObject({ kind: 'EXAM', title: 'Induction', itemId: 't', status: 'NOT_STARTED', assignedAt: '2026-01-01T00:00:00.000Z', dueAt: '2026-01-15T00:00:00.000Z' });
    expect(found.get('undone')).toMatchObject({ kind: 'ASSIGNMENT', title: 'Safety', itemId: 'g', status: 'NOT_STARTED', dueAt: '2026-01-15T00:00:00.000Z' });
    expect(found.get('part')).toMatchObject({ status: 'COMPLETED' });
  });

  it('has no deadline where the group’s is indefinite, and reads numbers that are text', async () => {
    const found = await read({
      assignments: [resource('Assignment', 5, { progress: '40', status: 'inProgress' }, { user: 7, assignmentGroup: 9 })],
      attempts: [resource('Attempt', 6, { isCompleted: true, score: '80', scoreFrac: null, marks: { points: '8', maxPoints: 10 }, grade: { label: 'A', isPass: true }, timeSpentInMs: 90_400, schedule: { activateAt: 'soon' } }, { user: 7, examV2: 3 })],
      'assignment-groups': [resource('AssignmentGroup', 9, { deadlineType: 'indefinite', absoluteDeadline: '2026-01-01T00:00:00Z' })],
      'exam-v-2s': [resource('Exam-V-2', 3, { name: 'Theory' })],
      certificates: [resource('Certificate', 1, { name: 'Licence', expiresAt: '2030-01-01' }, { user: 7, examV2: 3 })],
    });
    expect(found.get('5')).toMatchObject({ status: 'IN_PROGRESS', progress: 0.4, dueAt: null, account: { externalId: '7' } });
    expect(found.get('6')).toMatchObject({
      title: 'Theory',
      itemId: '3',
      availableFrom: null,
      timeSpentSeconds: 90,
      score: { scaled: 0.8, raw: 8, max: 10, grade: 'A' },
      passed: true,
      certificate: { title: 'Licence', issuedAt: null, expiresAt: '2030-01-01T23:59:59.999Z', expirySource: 'VENDOR', downloadPath: null },
    });
  });

  it('maps what Synap says to shared words, and what nobody knows to UNKNOWN', async () => {
    const attempts: [string, object, string][] = [
      ['new word', { examStatus: 'sleeping', status: 'draft' }, 'UNKNOWN'],
      ['nothing said', {}, 'UNKNOWN'],
      ['new word, but started', { examStatus: 'sleeping', timeStarted: '2026-01-01T00:00:00Z' }, 'IN_PROGRESS'],
      ['open', { isOpen: true }, 'NOT_STARTED'],
      ['past and never started', { isPast: true, isCompleted: false }, 'NOT_STARTED'],
      ['upcoming', { isUpcoming: true, examStatus: 'enrolled' }, 'SCHEDULED'],
      ['revoked after the end', { isRevoked: true, isCompleted: true }, 'CANCELLED'],
      ['not marked', { isCompleted: true, resultsStatus: 'pending', score: 0, marks: { points: 0, maxPoints: 9 } }, 'SUBMITTED'],
      ['failed', { isCompleted: true, grade: { isPass: false } }, 'FAILED'],
      ['by word alone', { status: 'COMPLETED' }, 'COMPLETED'],
    ];
    const assignments: [string, object, string][] = [
      ['overdue', { status: 'overdue' }, 'OVERDUE'],
      ['not open yet', { createdAt: '2026-01-01', startDate: '2999-01-01' }, 'SCHEDULED'],
      ['some done', { status: 'active', progress: 0.1 }, 'IN_PROGRESS'],
      ['word of another world', { status: 'dormant' }, 'UNKNOWN'],
      ['taken back', { isRevoked: true, status: 'completed' }, 'CANCELLED'],
      ['done', { isCompleted: true, status: 'dormant' }, 'COMPLETED'],
      ['done and not passed', { isCompleted: true, status: 'failed' }, 'FAILED'],
    ];
    const rows = (type: string, cases: [string, object, string][]) => cases.map(([id, attributes]) => resource(type, id, attributes, { user: 'u' }));
    const found = await read({ attempts: rows('Attempt', attempts), assignments: rows('Assignment', assignments) });
    expect([...attempts, ...assignments].map(([id]) => [id, found.get(id)?.status])).toEqual([...attempts, ...assignments].map(([id, , status]) => [id, status]));
    expect(found.get('not marked')).toMatchObject({ score: null, passed: null });
    expect(found.get('new word')).toMatchObject({ rawStatus: 'sleeping' });
  });

  it('is waited for: nothing is shown before it is complete', async () => {
    const t = await broken((request) => request.path.endsWith('/assignments'));
    expect(await enrollmentPage(t, null)).toMatchObject({ enrollments: [], waitSeconds: 1, next: expect.any(String) as string });
    const answer = await t.query('query ($id: ID!) { synapUser(id: $id) { id enrollments { id } } }', { id: t.world.vendors.synap.accounts[0]!.id });
    expect(answer).toMatchObject({ data: { synapUser: { enrollments: null } }, errors: [{ path: ['synapUser', 'enrollments'], extensions: { code: 'VENDOR_UNAVAILABLE', vendor: 'SYNAP', retryable: true } }] });
  });

  it('that fails says why, and never shows a half', async () => {
    const t = await broken((request, response) => request.path.endsWith('/attempts') && (response.writeHead(403).end(), true));
    await vi.waitFor(async () => expect(await lastError(t)).toBe('SYNAP refused our credentials (attempts)'), { interval: 5 });
    expect((await t.query(PAGE)).errors?.[0]?.extensions?.code).toBe('VENDOR_UNAVAILABLE');
  });

  it('of more than SYNAP_ENROLLMENT_INDEX_MAX fails', async () => {
    const t = await broken(() => false, { SYNAP_ENROLLMENT_INDEX_MAX: '20' });
    await vi.waitFor(async () => expect(await lastError(t)).toBe('SYNAP has more than 20 attempts and assignments: SYNAP_ENROLLMENT_INDEX_MAX is too low'), { interval: 5 });
    expect(t.requests()).not.toContain('GET /v3/exam-v-2s');
  });

  it('fails where attempts do not say whose they are', async () => {
    const t = await broken(tenant({ attempts: [resource('Attempt', 'a', {})], assignments: [] }));
    await vi.waitFor(async () => expect(await lastError(t)).toBe('SYNAP lists attempts and assignments without their users; SYNAP sent 1 field not as documented: attempts, row 1, relationships.user'), { interval: 5 });
  });
});
