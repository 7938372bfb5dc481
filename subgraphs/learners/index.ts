import { join } from 'node:path';
import type { Ask } from '../../schema/ask.ts';
import type { Passport } from '../../schema/caller.ts';
import type { VendorName } from '../shared/errors.ts';
import { openOperation } from '../shared/operation.ts';
import { createSubgraph, readSdl, type Subgraph } from '../shared/subgraph.ts';
import type { Runtime } from '../shared/vendor.ts';
import { linkOptions, type LearnersConfig } from './config.ts';
import { directories } from './directory.ts';
import { liveFill } from './livefill.ts';
import { learnersLoaders } from './loaders.ts';
import { watchIndex } from './metrics.ts';
import { startReadings, type Readings, type Sleep } from './readings.ts';
import { access, resolvers } from './resolvers.ts';
import { openPostgres, openSqlite, type Store } from './store/open.ts';
import { VENDORS } from './store/tables.ts';

/** The SDL of this subgraph. */
export const sdl = [new URL('schema.graphql', import.meta.url)];

export const openStore = (config: LearnersConfig): Promise<Store> =>
  config.databaseUrl ? openPostgres(config.databaseUrl, config.databaseSchema) : openSqlite(config.dataDir === 'memory' ? ':memory:' : join(config.dataDir, config.dataFile));

export interface LearnersSubgraph extends Subgraph {
  readonly store: Store;
  readonly readings: Readings;
}

/** Who is who: reads the vendors through `ask`, keeps what it finds in the store, answers from there. */
export const learnersSubgraph = async (config: LearnersConfig, ask: Ask, runtime: Runtime & { readonly open: () => Passport; readonly sleep?: Sleep }): Promise<LearnersSubgraph> => {
  const { clock, log } = runtime;
  const store = await openStore(config);
  const unwatch = watchIndex({ store, clock });
  const vendors = directories(ask);
  const options = linkOptions(config);
  const open = () => openOperation(runtime.open());
  const readings = startReadings({ store, vendors, clock, log, linkOptions: options, minutes: config.indexMinutes, open, sleep: runtime.sleep });
  const fill = liveFill({ store, vendors, clock, linkOptions: options });
  let off: Promise<ReadonlySet<VendorName>> | undefined;
  const readDisabled = async () => {
    const modes = await Promise.all(VENDORS.map((vendor) => vendors.status(vendor, open()).then((status) => status.mode, () => 'UNKNOWN')));
    // An unreachable subgraph may be configured after all: ask again next time.
    if (modes.includes('UNKNOWN')) off = undefined;
    return new Set(VENDORS.filter((_, i) => modes[i] === 'DISABLED'));
  };
  const subgraph = await createSubgraph({
    name: 'learners',
    typeDefs: readSdl(sdl, ['common.graphql']),
    resolvers,
    access,
    log,
    context: (operation) => ({
      operation,
      clock,
      store,
      linkOptions: options,
      liveFill: fill,
      vendors,
      nextReadingAt: readings.nextAt,
      sync: readings.sync,
      disabled: () => (off ??= readDisabled()),
      loaders: learnersLoaders(store),
    }),
    async close() {
      unwatch();
      await readings.close();
      await store.close();
    },
  });
  return { ...subgraph, store, readings };
};
