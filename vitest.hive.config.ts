import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The supergraph on another router: `npm run test:hive`. */
export default mergeConfig({ ...base, test: { ...base.test, include: [] } }, defineConfig({ test: { include: ['test/hive/*.hive.ts'], hookTimeout: 180_000 } }));
