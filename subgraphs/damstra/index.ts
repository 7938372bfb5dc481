import { readdirSync } from 'node:fs';
import { vendorHttp } from '../shared/http.ts';
import type { Vendor, VendorContext } from '../shared/vendor.ts';
import { owners } from './access.ts';
import { damstraClient } from './client.ts';
import { damstraConfig, type DamstraConfig } from './config.ts';
import { damstraCaches, damstraLoaders, type DamstraContext } from './loaders.ts';
import { unknownSizes } from './paging.ts';
import { classify } from './refusals.ts';
import { resolvers } from './resolvers/index.ts';

const SCHEMA = new URL('schema/', import.meta.url);

/** Damstra Learning, formerly Velpic, API 2.0. */
export const damstra = {
  name: 'damstra',
  vendor: 'DAMSTRA',
  sdl: readdirSync(SCHEMA).sort().map((file) => new URL(file, SCHEMA)),
  resolvers,
  owners,
  config: damstraConfig,
  connect({ baseUrl, accessKey, traffic, employeeNumber }, runtime) {
    const http = vendorHttp({
      vendor: 'DAMSTRA',
      baseUrl,
      traffic,
      runtime,
      // The content type is printed even for reads.
      authorize: () => ({ headers: { AccessKey: accessKey, 'content-type': 'application/json' } }),
      classify,
    });
    const caches = damstraCaches({ vendor: 'DAMSTRA', seconds: traffic.cacheSeconds, clock: runtime.clock });
    const sizes = unknownSizes();
    return {
      context(operation) {
        const client = damstraClient(http.for(operation), sizes);
        return { client, sizes, loaders: damstraLoaders(client, caches, sizes, runtime.clock, operation), employeeNumber, now: () => runtime.clock.now() };
      },
      status: () => http.status(),
    };
  },
} satisfies Vendor<DamstraConfig, Omit<DamstraContext, keyof VendorContext>>;
