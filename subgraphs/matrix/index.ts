import { readdirSync } from 'node:fs';
import { vendorHttp } from '../shared/http.ts';
import type { Vendor, VendorContext } from '../shared/vendor.ts';
import { owners } from './access.ts';
import { matrixClient } from './client.ts';
import { matrixConfig, type MatrixConfig } from './config.ts';
import { API_VERSION } from './inferred.ts';
import { matrixCaches, matrixLoaders, type MatrixContext } from './loaders.ts';
import { classify } from './refusals.ts';
import { resolvers } from './resolvers/index.ts';

const SCHEMA = new URL('schema/', import.meta.url);

/** MATRIX LMS by CYPHER Learning, API 1.0. */
export const matrix = {
  name: 'matrix',
  vendor: 'MATRIX',
  sdl: readdirSync(SCHEMA).sort().map((file) => new URL(file, SCHEMA)),
  resolvers,
  owners,
  config: matrixConfig,
  connect({ baseUrl, apiKey, traffic, employeeNumber, customFields }, runtime) {
    const http = vendorHttp({
      vendor: 'MATRIX',
      baseUrl,
      traffic,
      runtime,
      lockoutSeconds: 60,
      authorize: () => ({ search: [['api_key', apiKey], ['api_version', API_VERSION]] }),
      classify,
    });
    const caches = matrixCaches({ vendor: 'MATRIX', seconds: traffic.cacheSeconds, clock: runtime.clock });
    const settings = { employeeNumber, customFields };
    return {
      context(operation) {
        const client = matrixClient(http.for(operation));
        return { client, loaders: matrixLoaders(client, caches, operation), settings, now: () => runtime.clock.now() };
      },
      status: () => http.status(),
    };
  },
} satisfies Vendor<MatrixConfig, Omit<MatrixContext, keyof VendorContext>>;
