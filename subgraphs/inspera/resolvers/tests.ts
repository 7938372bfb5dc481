import { inOrder, pageOf } from '../../shared/connection.ts';
import { badInput } from '../../shared/errors.ts';
import type { Search } from '../../shared/transport.ts';
import { isId } from '../ids.ts';
import type { InsperaContext } from '../loaders.ts';
import { findTest, userOf, type TestParent } from '../parents.ts';
import type { QueryResolvers, Resolvers } from '../schema.generated.ts';
import type { WireTest, WireTestMetadata } from '../wire/tests.ts';
import { pageOfResults, pageOfSubmissions } from './results.ts';

const metadata = async ({ id }: TestParent, { loaders }: InsperaContext): Promise<WireTestMetadata | null> => (await loaders.testById.load(id))?.data ?? null;

/** What is known of a test already, else from its metadata. */
const of = async <K extends keyof WireTest>(name: K, test: TestParent, context: InsperaContext): Promise<WireTest[K] | null> => {
  const known: Partial<WireTest>[K] = test.known[name];
  return known === undefined ? ((await metadata(test, context))?.[name] ?? null) : known;
};

const field =
  <K extends keyof WireTest>(name: K) =>
  async (test: TestParent, _: unknown, context: InsperaContext) =>
    of(name, test, context);

/** The search for what was given. */
const criteria = (given: Readonly<Record<string, string | null | undefined>>): Search => {
  const search = Object.entries(given).flatMap(([name, value]) => (value?.trim() ? [[name, value] as const] : []));
  if (search.length === 0) throw badInput('insperaTestSearch needs title, externalTestId or query, and not a blank one', { argument: 'title' });
  return search;
};

export const testQueries: Pick<QueryResolvers, 'insperaTest' | 'insperaTests' | 'insperaTestSearch'> = {
  insperaTest: async (_, { id }, context) => findTest(id, context),
  insperaTests: async (_, { ids }, context) => inOrder(ids, (id) => findTest(id, context)),
  insperaTestSearch: async (_, { title, externalTestId, query, first, after }, { client }) => {
    const { hits, results } = await client.searchTests(criteria({ title, externalTestID: externalTestId, query }));
    const page = pageOf(results.filter((hit) => hit !== null).map(({ testId, ...known }): TestParent => ({ id: testId, known })), first, after);
    return { ...page, totalCount: Math.max(hits ?? 0, results.length) };
  },
};

export const testResolvers: Pick<Resolvers, 'InsperaTest' | 'InsperaContributor' | 'InsperaCandidate'> = {
  InsperaTest: {
    __resolveReference: async ({ id }, context) => findTest(id, context),
    title: field('title'),
    externalId: field('externalId'),
    status: async (test, _, context) => (await of('status', test, context))?.ours ?? null,
    rawStatus: async (test, _, context) => (await of('status', test, context))?.raw ?? null,
    startTime: field('startTime'),
    endTime: field('endTime'),
    isTemplate: field('isTemplate'),
    committees: async (test, _, context) => (await metadata(test, context))?.committees ?? null,
    contributors: async (test, _, context) => (await metadata(test, context))?.contributors ?? null,
    candidates: async (test, _, context) => (await metadata(test, context))?.candidates.map((row) => ({ testId: test.id, row })) ?? null,
    results: async ({ id }, args, context) => pageOfResults(id, args, context),
    submissions: async ({ id }, args, context) => pageOfSubmissions(id, args, context),
  },
  InsperaContributor: {
    username: (row) => row.userName,
    user: async (row, _, context, info) => userOf(row.userId, context, info),
  },
  InsperaCandidate: {
    userId: ({ row }) => row.userId,
    candidateId: ({ row }) => row.candidateId,
    externalIds: ({ row }) => row.externalIds,
    user: async ({ row }, _, context, info) => userOf(row.userId, context, info),
    candidacy: ({ testId, row }) => (isId(row.userId) ? { testId, userId: row.userId, submission: null } : null),
  },
};
