import { createHistogram, performance, type RecordableHistogram } from 'node:perf_hooks';
import type { GraphResponse } from '../schema/ask.ts';

/** What came of one kind of query at one graph, over all rounds. */
export interface Tally {
  /** Microseconds. */
  readonly histogram: RecordableHistogram;
  /** Queries a second, by round. */
  readonly rates: number[];
  busyMs: number;
  cpuMs: number;
}

export const newTally = (): Tally => ({ histogram: createHistogram(), rates: [], busyMs: 0, cpuMs: 0 });

export const learnersQuery = (first: number): string =>
  `query Bench { learners(first: ${first}) { nodes { id displayName accounts { vendor externalId user { displayName email employeeNumber active } } } } }`;

const post = async (url: string, body: string): Promise<string> => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors":')) throw new Error(`a query failed with status ${response.status}: ${text.slice(0, 500)}`);
  return text;
};

export const ask = async (url: string, query: string): Promise<GraphResponse> => JSON.parse(await post(url, JSON.stringify({ query }))) as GraphResponse;

/** Asks again and again for so many milliseconds, `concurrency` at a time. */
export const round = async (url: string, query: string, concurrency: number, ms: number, tally: Tally): Promise<void> => {
  const body = JSON.stringify({ query });
  const from = performance.now();
  let count = 0;
  const asker = async (): Promise<void> => {
    while (performance.now() < from + ms) {
      const sent = performance.now();
      await post(url, body);
      tally.histogram.record(Math.max(1, Math.round((performance.now() - sent) * 1000)));
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, asker));
  const took = performance.now() - from;
  tally.busyMs += took;
  tally.rates.push((count / took) * 1000);
};
