import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // vite would pick graphql's ESM build while libraries get the CommonJS one: two realms, and every schema is refused.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['{gateway,subgraphs,schema,test,examples}/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Much of the time is spent waiting for other processes and for clocks.
    maxWorkers: 2,
    // Loading the graph takes a second, and modules keep nothing that another file minds.
    isolate: false,
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
  },
});
