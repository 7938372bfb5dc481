import { completeReading } from '../shared/reading.ts';
import type { Operation } from '../shared/operation.ts';
import type { Vendor } from '../shared/vendor.ts';
import { owners } from './access.ts';
import { synapClient, synapHttp, type Totals } from './client.ts';
import { synapConfig, type SynapConfig } from './config.ts';
import { employeeNumberFrom } from './employee.ts';
import { synapCaches, synapLoaders, type SynapContext } from './loaders.ts';
import { readEnrollments } from './reading.ts';
import { resolvers } from './resolvers.ts';

const sdl = ['assignments', 'attempts', 'exams', 'query', 'records', 'users'].map((group) => new URL(`schema/${group}.graphql`, import.meta.url));

/** What one fetch adds to that is in VendorContext. */
type Own = Omit<SynapContext, 'operation' | 'mode' | 'status'>;

/** Synap: exams. */
export const synap = {
  name: 'synap',
  vendor: 'SYNAP',
  sdl,
  resolvers,
  owners,
  config: synapConfig,
  connect(config, runtime) {
    const http = synapHttp(config, runtime);
    const caches = synapCaches(config, runtime);
    const totals: Totals = new Map();
    const open = (operation: Operation) => synapClient(http, operation, totals, config.userFilter);
    const { clock, log } = runtime;
    const reading = completeReading({
      vendor: 'SYNAP',
      minutes: config.enrollmentMinutes,
      clock,
      log,
      read: readEnrollments({ open, now: () => clock.now(), max: config.enrollmentMax }),
      measure: ({ index, gaps }) => ({ rows: index.rows.length, missing: gaps.missing, notes: gaps.notes }),
    });
    const employeeNumber = employeeNumberFrom(config.employeeNumber);
    return {
      context: (operation) => ({
        client: open(operation),
        again: () => open({ ...operation, reads: new Map() }),
        loaders: synapLoaders(operation, open, caches, totals),
        reading,
        clock,
        employeeNumber,
      }),
      status: () => {
        const status = http.status();
        const errors = new Set([reading.lastError(), status.lastError].filter((error) => error !== null));
        return { ...status, lastError: [...errors].join('; ') || null, skippedRows: status.skippedRows + (reading.current()?.value.gaps.leftOut ?? 0) };
      },
      start: (begin) => reading.start(begin),
      whenReady: () => reading.whenReady(),
      close: async () => reading.close(),
    };
  },
} satisfies Vendor<SynapConfig, Own>;
