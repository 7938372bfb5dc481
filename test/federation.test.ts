import { describe, expect, it } from 'vitest';
import { startFederation } from './support/federation.ts';
import { CASES } from './support/foreign.ts';

describe('a foreign supergraph: our gateway answers what a stock one answers', () => {
  it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const graph = await startFederation(one);
    try {
      for (const operation of one.operations) {
        const { query, variables } = typeof operation === 'string' ? { query: operation, variables: {} } : operation;
        const { ours, stock } = await graph.ask(query, variables);
        expect({ query, data: ours.data ?? null }).toEqual({ query, data: stock.data ?? null });
        expect({ query, failed: Boolean(ours.errors?.length) }).toEqual({ query, failed: Boolean(stock.errors?.length) });
        for (const { extensions } of ours.errors ?? []) expect(extensions).toMatchObject({ code: expect.any(String), retryable: expect.any(Boolean) });
      }
    } finally {
      await graph.close();
    }
  });
});
