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
import { SLOW_CALL_MS } from './inferred.ts';
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
    const odd = runtime.quotas.odd('INSPERA');
    const callsWithin = (timeoutMs: number) =>
      vendorHttp({
        vendor: 'INSPERA',
        baseUrl,
        traffic: { ...traffic, timeoutMs },
        runtime,
        // The token goes with each call by itself, so that it is known which one was refused: token.ts.
        authorize: () => ({}),
        classify: (status) => tokens.noticed(status),
      });
    const exports = exportDesk(config, runtime);
    // On their own, so that their lateness says nothing about the vendor's health.
    const slow = callsWithin(Math.max(traffic.timeoutMs, SLOW_CALL_MS));
    const http = callsWithin(traffic.timeoutMs);
    const calls = (operation: Operation) => withTokens(http, tokens, operation);
    const open = (operation: Operation, signal?: AbortSignal) =>
      insperaClient({ http: calls(operation), slow: withTokens(slow, tokens, operation) }, exports.for(operation, calls, signal));
    const caches = insperaCaches({ vendor: 'INSPERA', seconds: traffic.cacheSeconds, clock: runtime.clock });
    const directory = createDirectory({ authTypes: config, timeoutSeconds: config.exportTimeoutSeconds, now, odd });
    const candidacies: CompleteReading<CandidacyIndex> = completeReading({
      vendor: 'INSPERA',
      minutes: config.enrollmentIndexMinutes,
      clock: runtime.clock,
      log: runtime.log,
      read: readCandidacies({ open, max: config.enrollmentIndexMax, maxConcurrency: traffic.maxConcurrency, before: () => candidacies.current()?.value ?? null, now }),
      measure: ({ rows, gap, old }) => ({ rows: rows.length, missing: 0, notes: [gap, old].filter((words) => words !== null) }),
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
        const odds = odd.summary();
        const failure = ({ lastError }: TrafficStatus) => (lastError === odds ? null : lastError);
        // Without a token no other call is made.
        if (failure(token) !== null) return { ...own, health: token.health, lastError: token.lastError };
        const failed = [own, slow.status(), exports.status()].map(failure).find((words) => words !== null);
        const incomplete = [candidacies.lastError(), odds].filter((words) => words !== null).join('; ') || null;
        return { ...own, health: own.health === 'UNKNOWN' ? token.health : own.health, lastError: failed ?? incomplete };
      },
      start: (operationOf) => candidacies.start(operationOf),
      whenReady: () => candidacies.whenReady(),
      close: () => Promise.resolve(candidacies.close()),
    };
  },
} satisfies Vendor<InsperaConfig, Omit<InsperaContext, keyof VendorContext>>;
