import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmulators, startGraph, type Emulators, type TestGraph } from './support/graph.ts';

let emulators: Emulators;
beforeAll(async () => {
  emulators = await startEmulators(200);
});
afterAll(() => Promise.all([...emulators.values()].map((emulator) => emulator.close())));

interface Person {
  readonly matrix: readonly { readonly id: string; readonly enrollments: readonly object[] | null }[] | null;
}
const EVERYBODY = '{ learners(first: 200) { nodes { matrix { id enrollments { id title status dueAt startedAt completedAt score { scaled } } } } } }';

const ask = async (graph: TestGraph) => {
  const { data, errors = [] } = await graph.query(EVERYBODY);
  const accounts = (data!.learners as { nodes: Person[] }).nodes.flatMap(({ matrix }) => matrix ?? []);
  return { accounts, answered: accounts.filter(({ enrollments }) => enrollments !== null), errors };
};

/** Two calls for each person in turn, and one for each of their courses that was not read yet. */
const atBest = (people: readonly (readonly string[])[], calls: number): number => {
  const read = new Set<string>();
  let left = calls;
  return people.filter((courses) => {
    const missing = courses.filter((course) => !read.has(course));
    if (2 + missing.length > left) return false;
    left -= 2 + missing.length;
    for (const course of missing) read.add(course);
    return true;
  }).length;
};

describe('200 people with their enrollments, MATRIX at 100 calls a minute', () => {
  it('are all answered where there are few courses', async () => {
    const graph = await startGraph('one process', emulators);
    const { accounts, answered, errors } = await ask(graph);
    await graph.close();
    expect(errors).toEqual([]);
    expect(answered).toHaveLength(accounts.length);
    expect(accounts.length).toBeGreaterThan(100);
  });

  it('are answered one after another where there are many: at least 90% of what so many calls could answer', async () => {
    const matrix = emulators.get('matrix')!;
    const ample = await startGraph('one process', emulators, { MATRIX_CALLS_PER_MINUTE: '100000', MATRIX_MAX_CALLS_PER_OPERATION: '100000' });
    const all = await ask(ample);
    await ample.close();
    const graph = await startGraph('one process', emulators, { MATRIX_MAX_CALLS_PER_OPERATION: '1000' });
    const spent = matrix.requests().length;
    matrix.alter((request, reply) => (request.path.endsWith('get_all_classes') ? { ...reply, body: JSON.stringify(Array.from({ length: 100 }, (_, i) => ({ id: i + 1 }))) } : reply));
    const { answered, errors, accounts } = await ask(graph);
    matrix.alter(null);
    await graph.close();
    const coursesOf = new Map(all.accounts.map(({ id, enrollments }) => [id, enrollments!.map((enrollment) => (enrollment as { id: string }).id.split(':')[0]!)]));
    const made = matrix.requests().length - spent;
    expect(made).toBeLessThanOrEqual(100);
    expect(answered.length).toBeGreaterThanOrEqual(0.9 * atBest(accounts.map(({ id }) => coursesOf.get(id)!), made));
    expect(errors).toHaveLength(accounts.length - answered.length);
    expect(errors[0]).toMatchObject({ extensions: { code: 'VENDOR_RATE_LIMITED', vendor: 'MATRIX', retryAfterSeconds: expect.any(Number) as number } });
    const whole = new Map(all.accounts.map((account) => [account.id, account]));
    for (const account of answered) expect([...account.enrollments!].sort(byId)).toEqual([...whole.get(account.id)!.enrollments!].sort(byId));
  });
});

const byId = (a: object, b: object): number => (a as { id: string }).id.localeCompare((b as { id: string }).id);
