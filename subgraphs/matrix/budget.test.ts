import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { passport, vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import type { Env } from '../shared/env.ts';
import type { Participation } from '../shared/world/learning.ts';
import { matrixEmulator, type MatrixEmulatorOptions } from './emulator.ts';
import { matrix } from './index.ts';

const benches: VendorUnderTest[] = [];
const open = async (env: Env = {}, emulator: Partial<MatrixEmulatorOptions> = {}): Promise<VendorUnderTest> => {
  const bench = await vendorUnderTest(matrix, matrixEmulator, { learners: 200, env: { MATRIX_CACHE_SECONDS: '0', ...env }, emulator: { unlimited: true, ...emulator } });
  benches.push(bench);
  return bench;
};
let ample: VendorUnderTest;
beforeAll(async () => {
  ample = await open({ MATRIX_CALLS_PER_MINUTE: '100000', MATRIX_MAX_CALLS_PER_OPERATION: '100000' });
});
afterEach(async () => {
  await Promise.all(benches.filter((bench) => bench !== ample).map((bench) => bench.close()));
  benches.splice(0);
});
afterAll(() => ample.close());


const DATES = 'id title status rawStatus dueAt assignedAt startedAt completedAt isOverdue';
const WITH_SCORE = `${DATES} score { scaled grade }`;

interface Answer {
  readonly id: string;
  readonly enrollments: readonly { readonly id: string }[] | null;
}
interface Failure {
  readonly path: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** As the gateway asks for people whom another subgraph names: by references, and not for the accounts themselves. */
const ask = async (bench: VendorUnderTest, ids: readonly string[], fields = WITH_SCORE): Promise<{ people: Answer[]; errors: Failure[] }> => {
  const representations = ids.map((id) => ({ __typename: 'MatrixUser', id }));
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on MatrixUser { id enrollments { ${fields} } } } }`;
  const { data, errors = [] } = await bench.subgraph.execute({ query, variables: { representations } }, passport());
  return { people: data?._entities as Answer[], errors: errors as unknown as Failure[] };
};

const calls = (bench: VendorUnderTest) => {
  const counts: Record<string, number> = {};
  for (const request of bench.requests()) counts[request.replace('GET /api/', '')] = (counts[request.replace('GET /api/', '')] ?? 0) + 1;
  return counts;
};
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
const everybody = (bench: VendorUnderTest) => bench.world.vendors.matrix.accounts.map(({ id }) => id);
const whole = (people: readonly Answer[]) => people.filter(({ enrollments }) => enrollments !== null);
const inAnyOrder = (people: readonly Answer[]) => people.map(({ id, enrollments }) => ({ id, enrollments: [...(enrollments ?? [])].sort((a, b) => a.id.localeCompare(b.id)) }));

/** A tenant with so many courses that nobody would read them all. */
const withManyCourses = (bench: VendorUnderTest): void =>
  bench.emulator.alter((request, reply) => (request.path.endsWith('get_all_classes') ? { ...reply, body: JSON.stringify(Array.from({ length: 100 }, (_, i) => ({ id: i + 1 }))) } : reply));

/**
 * How many people so many calls can answer at best, one after another: two for a person's lists, one for each course not read yet;
 * with scores, one for the live grades of each course that somebody has begun, or of the person who has begun several.
 */
const atBest = (people: readonly string[], participations: readonly Participation[], budget: number, withScores: boolean): number => {
  const rosters = new Set<string>();
  const grades = new Set<string>();
  let left = budget;
  return people.filter((id) => {
    const mine = participations.filter((p) => p.accountId === id && p.state !== 'withdrawn');
    const unread = mine.filter(({ itemId }) => !rosters.has(itemId));
    const begun = withScores ? mine.filter(({ state, itemId }) => state === 'inProgress' && !grades.has(itemId)) : [];
    const cost = 2 + unread.length + Math.min(1, begun.length);
    if (cost > left) return false;
    left -= cost;
    for (const { itemId } of unread) rosters.add(itemId);
    for (const { itemId } of begun) grades.add(itemId);
    return true;
  }).length;
};

describe('people whose enrollments cost more calls than there are', () => {
  it('are all answered from the rosters where there are few courses', async () => {
    const bench = await open();
    const ids = everybody(bench);
    const { people, errors } = await ask(bench, ids);
    expect(errors).toEqual([]);
    const made = calls(bench);
    expect(made).toMatchObject({ get_all_classes: 1, get_students_for_class: bench.world.vendors.matrix.items.length });
    expect(sum(made)).toBeLessThan(30);
    ample.requests();
    const other = await ask(ample, ids);
    expect(calls(ample)).toMatchObject({ get_classes_enrolled_by: ids.length, get_status_of_classes: ids.length });
    expect(inAnyOrder(people)).toEqual(inAnyOrder(other.people));
    expect(people.length).toBeGreaterThan(100);
  });

  it.each([
    ['a minute', 100, DATES],
    ['a minute', 100, WITH_SCORE],
    ['a minute', 50, WITH_SCORE],
    ['an operation', 70, DATES],
    ['an operation', 60, WITH_SCORE],
  ])('are finished one after another: with calls for %s (%d) at least nine of ten whom these can answer at best, with %s', async (of, budget, fields) => {
    const bench = await open(of === 'a minute' ? { MATRIX_CALLS_PER_MINUTE: String(budget), MATRIX_MAX_CALLS_PER_OPERATION: '1000' } : { MATRIX_CALLS_PER_MINUTE: '1000', MATRIX_MAX_CALLS_PER_OPERATION: String(budget) });
    withManyCourses(bench);
    const ids = everybody(bench);
    const { people, errors } = await ask(bench, ids, fields);
    const best = atBest(ids, bench.world.vendors.matrix.participations, budget, fields === WITH_SCORE);
    const answered = whole(people);
    expect(answered.length).toBeGreaterThanOrEqual(0.9 * best);
    expect(sum(calls(bench))).toBeLessThanOrEqual(budget);
    // Everybody is answered whole or fails as one.
    const failed = people.flatMap(({ enrollments }, i) => (enrollments === null ? [i] : []));
    expect(errors.map(({ path }) => path)).toEqual(failed.map((i) => ['_entities', i, 'enrollments']));
    expect(errors[0]!.extensions).toMatchObject(
      of === 'an operation' ? { code: 'QUERY_TOO_COMPLEX', retryable: false } : { code: 'VENDOR_RATE_LIMITED', retryable: true, retryAfterSeconds: expect.any(Number) as number },
    );
    // Those who were asked about first.
    expect(failed[0]).toBeGreaterThan(0.9 * best - 3);
    const other = await ask(ample, answered.map(({ id }) => id), fields);
    expect(inAnyOrder(answered)).toEqual(inAnyOrder(other.people));
  });

  it('are finished before the next are begun, where calls wait for their turn', async () => {
    const bench = await open({ MATRIX_CALLS_PER_MINUTE: '40', MATRIX_MAX_CONCURRENCY: '1' });
    withManyCourses(bench);
    const ids = everybody(bench).slice(0, 20);
    await ask(bench, ids, DATES);
    const made = bench.emulator.requests().map(({ path, query }) => `${path.replace('/api/', '')} ${query.get('user_id') ?? query.get('class_id') ?? ''}`);
    const firsts = bench.world.vendors.matrix.participations.filter((p) => p.accountId === ids[0] && p.state !== 'withdrawn').map(({ itemId }) => made.indexOf(`get_students_for_class ${itemId}`));
    expect(Math.min(...firsts)).toBeGreaterThan(0);
    expect(Math.max(...firsts)).toBeLessThan(made.indexOf(`get_status_of_classes ${ids[1]!}`));
  });

  it('cost two calls each where only the courses are asked for', async () => {
    const bench = await open({ MATRIX_CALLS_PER_MINUTE: '61' });
    withManyCourses(bench);
    const { people } = await ask(bench, everybody(bench), 'id title dueAt rawStatus isOverdue');
    expect(whole(people)).toHaveLength(30);
    expect(calls(bench)).toEqual({ get_all_classes: 1, get_classes_enrolled_by: 30, get_status_of_classes: 30 });
  });

  it('are finished one after another too where it shows only in their lists how much there is to read', async () => {
    const bench = await open({ MATRIX_CALLS_PER_MINUTE: '45' });
    const ids = everybody(bench).slice(0, 10);
    // Five courses of their own for each.
    const own = (userId: string) => [1, 2, 3, 4, 5].map((n) => Number(userId) * 10 + n);
    bench.emulator.alter((request, reply) => {
      const userId = request.query.get('user_id') ?? '';
      if (request.path.endsWith('get_classes_enrolled_by')) return { ...reply, body: JSON.stringify(own(userId).map((id) => ({ id, name: `Course ${id}` }))) };
      if (request.path.endsWith('get_status_of_classes')) return { ...reply, body: JSON.stringify({ enrolled: own(userId), deactivated: [], completed: [] }) };
      if (!request.path.endsWith('get_students_for_class')) return reply;
      return { ...reply, status: 200, body: JSON.stringify([{ id: Math.floor(Number(request.query.get('class_id')) / 10), started_at: null }]) };
    });
    const { people, errors } = await ask(bench, ids, 'id startedAt');
    expect(calls(bench)).toEqual({ get_classes_enrolled_by: 10, get_status_of_classes: 10, get_students_for_class: 25 });
    expect(whole(people)).toHaveLength(5);
    expect(errors).toHaveLength(5);
  });

  it('get the certificates of their courses too', async () => {
    const bench = await open({ MATRIX_CALLS_PER_MINUTE: '60' });
    const ids = everybody(bench);
    const { people } = await ask(bench, ids, 'id certificate { title issuedAt }');
    const answered = whole(people);
    const other = await ask(ample, answered.map(({ id }) => id), 'id certificate { title issuedAt }');
    expect(inAnyOrder(answered)).toEqual(inAnyOrder(other.people));
    expect(answered.length).toBeGreaterThan(40);
  });

  it('lose no more than the course whose roster cannot be read', async () => {
    const bench = await open();
    const ids = everybody(bench);
    const { itemId } = bench.world.vendors.matrix.participations[0]!;
    bench.emulator.alter((request, reply) => (request.path.endsWith('get_students_for_class') && request.query.get('class_id') === itemId ? { ...reply, body: '{"students":"many"}' } : reply));
    const { people, errors } = await ask(bench, ids);
    // Then one by one again, and those in that course by its report.
    expect(whole(people).length).toBeGreaterThan(25);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['QUERY_TOO_COMPLEX']));
  });
});

it('answers one person as before, whatever is left', async () => {
  const bench = await open({ MATRIX_CALLS_PER_MINUTE: '2' });
  const { people } = await ask(bench, everybody(bench).slice(0, 1), 'id title');
  expect(whole(people)).toHaveLength(1);
  expect(calls(bench)).toEqual({ get_classes_enrolled_by: 1, get_status_of_classes: 1 });
});
