import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** What needs Postgres or Redis: `npm run test:services`. */
export default mergeConfig({ ...base, test: { ...base.test, include: [] } }, defineConfig({ test: { include: ['test/services/*.services.ts'], fileParallelism: false } }));
