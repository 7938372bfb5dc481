import { readdirSync } from 'node:fs';
import { vendorHttp, type TrafficStatus } from '../shared/http.ts';
import type { Operation } from '../shared/operation.ts';
import { completeReading, type CompleteReading } from '../shared/reading.ts';
import type { Vendor, VendorContext } from '../shared/vendor.ts';
import { readCandidacies, type CandidacyIndex } from './candidacies.ts';
import { owners } from './access.ts';
import { insperaClient } from './client.ts';
import { insperaConfig, type InsperaConfig } from './config.ts';
import { createDirectory } from './directory.ts';
import { exportDesk } from './exports.ts';
import { insperaCaches, insperaLoaders, type InsperaContext } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { tokenDesk, withTokens } from './token.ts';

const SCHEMA = new URL('schema/', import.meta.url);

/** Inspera Assessment, API 1.1. */
export const inspera = {
  name: 'inspera',
  vendor: 'INSPERA',
  sdl: readdirSync(SCHEMA).sort().map((file) => new URL(file, SCHEMA)),
  resolvers,
  owners,
  config: insperaConfig,
  connect(config, runtime) {
    const { baseUrl, traffic, grades } = config;
    const now = () => runtime.clock.now();
    const tokens = tokenDesk(config, runtime);
    const http = vendorHttp({
      vendor: 'INSPERA',
      baseUrl,
      traffic,
      runtime,
      // The token goes with each call by itself, so that it is known which one was refused: token.ts.
      authorize: () => ({}),
      classify: (status) => tokens.noticed(status),
    });
    const exports = exportDesk(config, runtime);
    const calls = (operation: Operation) => withTokens(http, tokens, operation);
    const open = (operation: Operation, signal?: AbortSignal) => insperaClient(calls(operation), exports.for(operation, calls, signal));
    const caches = insperaCaches({ vendor: 'INSPERA', seconds: traffic.cacheSeconds, clock: runtime.clock });
    const directory = createDirectory({ authTypes: config, timeoutSeconds: config.exportTimeoutSeconds, now });
    const candidacies: CompleteReading<CandidacyIndex> = completeReading({
      vendor: 'INSPERA',
      minutes: config.enrollmentIndexMinutes,
      clock: runtime.clock,
      log: runtime.log,
      read: readCandidacies(open, config.enrollmentIndexMax, () => candidacies.current()?.value ?? null),
    });
    const settings = { employeeAuthType: config.employeeAuthType, emailAuthType: config.emailAuthType, grades };
    return {
      context(operation) {
        const client = open(operation);
        return { client, loaders: insperaLoaders(client, caches, operation, now), directory, candidacies, settings, now };
      },
      status(): TrafficStatus {
        const own = http.status();
        const token = tokens.status();
        // Without a token no other call is made.
        if (token.lastError !== null) return { ...own, health: token.health, lastError: token.lastError };
        return { ...own, lastError: own.lastError ?? exports.status().lastError ?? candidacies.lastError() ?? candidacies.current()?.value.gap ?? null };
      },
      start: (operationOf) => candidacies.start(operationOf),
      whenReady: () => candidacies.whenReady(),
      close: () => Promise.resolve(candidacies.close()),
    };
  },
} satisfies Vendor<InsperaConfig, Omit<InsperaContext, keyof VendorContext>>;
