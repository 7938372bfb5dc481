import { Gauge } from 'prom-client';
import type { VendorName } from './errors.ts';

/** How the traffic to a vendor stands at this moment. */
export interface TrafficNow {
  readonly open: boolean;
  readonly waiting: number;
  readonly budget: { readonly limit: number; readonly remaining: number } | null;
}

const watched = new Map<VendorName, () => TrafficNow>();

/** Lets the gauges read a vendor's traffic; of several in one process the last one. */
export const watchTraffic = (vendor: VendorName, now: () => TrafficNow): void => void watched.set(vendor, now);

const gauge = (name: string, help: string, read: (now: TrafficNow) => number | undefined): void => {
  new Gauge({
    name,
    help,
    labelNames: ['vendor'] as const,
    collect() {
      for (const [vendor, now] of watched) {
        const value = read(now());
        if (value !== undefined) this.set({ vendor }, value);
      }
    },
  });
};

gauge('vendor_breaker_open', '1 while the breaker keeps calls from a vendor that fails, else 0.', ({ open }) => (open ? 1 : 0));
gauge('vendor_queue_size', 'Calls that wait for their turn.', ({ waiting }) => waiting);
gauge('vendor_budget_limit', 'Calls that a vendor may be asked in any 60 seconds.', ({ budget }) => budget?.limit);
gauge('vendor_budget_remaining', 'Calls left of them now.', ({ budget }) => budget?.remaining);
