import { Gauge } from 'prom-client';
import type { Clock } from '../shared/clock.ts';
import type { Store } from './store/open.ts';
import { accountCounts, directoryRows } from './store/people.ts';

interface Watched {
  readonly store: Store;
  readonly clock: Clock;
}

let watched: Watched | undefined;

/** Lets the gauges read an index; of several in one process the last one. Answers how to end that. */
export const watchIndex = (now: Watched): (() => void) => {
  watched = now;
  return () => {
    if (watched === now) watched = undefined;
  };
};

new Gauge({
  name: 'index_accounts',
  help: 'Accounts in the index of people.',
  labelNames: ['vendor'] as const,
  async collect() {
    if (watched) for (const [vendor, { accounts }] of await accountCounts(watched.store.reads)) this.set({ vendor }, accounts);
  },
});

new Gauge({
  name: 'index_age_seconds',
  help: 'How long ago a vendor’s directory was last read to its end.',
  labelNames: ['vendor'] as const,
  async collect() {
    if (!watched) return;
    const now = watched.clock.now();
    for (const [vendor, { indexed_at: at }] of await directoryRows(watched.store.reads)) if (at !== null) this.set({ vendor }, (now - at) / 1000);
  },
});
