import { afterEach, describe, expect, it } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import { statusOf } from './emulator/inferred.ts';
import { damstraEmulator } from './emulator.ts';
import { damstra } from './index.ts';

const CALLS = 100;

let bench: VendorUnderTest;
const open = async () => {
  bench = await vendorUnderTest(damstra, damstraEmulator, { learners: 420, env: { DAMSTRA_CACHE_SECONDS: '0', DAMSTRA_MAX_CALLS_PER_OPERATION: String(CALLS) } });
  return bench.world.vendors.damstra;
};
afterEach(() => bench.close());

/** Calls that finish one person, beside `fixed` of them: every completed lesson has questions, and its marks cost one. */
const costs = (world: Awaited<ReturnType<typeof open>>, ids: readonly string[], fixed: number) =>
  ids.map((id) => fixed + world.participations.filter(({ accountId, state }) => accountId === id && statusOf[state] === 'completed').length);

/** How many people that many calls can finish at best, in the order in which they are asked for. */
const atBest = (each: readonly number[]): number => {
  let spent = 0;
  return each.filter((cost) => (spent += cost) <= CALLS).length;
};

type Person = { id: string; enrollments: { score: unknown }[] | null } | null;

/** People who were answered without any error, and people who got a part of an answer. */
const outcomes = (people: readonly Person[], errors: readonly { path?: readonly unknown[] }[]) => {
  const failed = new Set(errors.map(({ path }) => path?.[1]));
  return {
    complete: people.filter((person, i) => person !== null && !failed.has(i)).length,
    half: people.filter((person, i) => person?.enrollments?.length && failed.has(i)).length,
  };
};

describe('200 people, where the calls will do for a few', () => {
  it('are finished one after another, with the marks of their lessons', async () => {
    const world = await open();
    const ids = world.accounts.slice(0, 200).map(({ id }) => id);
    expect(ids).toHaveLength(200);
    const answer = await bench.query('query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on DamstraUser { id enrollments { id score { scaled } } } } }', {
      refs: ids.map((id) => ({ __typename: 'DamstraUser', id })),
    });
    const best = atBest(costs(world, ids, 1));
    const { complete, half } = outcomes(answer.data!._entities as Person[], answer.errors ?? []);
    expect(bench.requests()).toHaveLength(CALLS);
    expect(complete).toBeGreaterThanOrEqual(Math.ceil(best * 0.9));
    expect(half).toBeLessThanOrEqual(5);
    expect(new Set((answer.errors ?? []).map(({ extensions }) => extensions?.code))).toEqual(new Set(['QUERY_TOO_COMPLEX']));
  });

  it('are finished one after another, where their accounts cost a call too', async () => {
    const world = await open();
    const ids = world.accounts.slice(0, 200).map(({ id }) => id);
    const answer = await bench.query('query ($ids: [ID!]!) { damstraUsers(ids: $ids) { id displayName enrollments { id score { scaled } } } }', { ids });
    const best = atBest(costs(world, ids, 2));
    const { complete } = outcomes(answer.data!.damstraUsers as Person[], answer.errors ?? []);
    expect(bench.requests()).toHaveLength(CALLS);
    expect(complete).toBeGreaterThanOrEqual(Math.ceil(best * 0.9));
  });
});
