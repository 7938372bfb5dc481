import { defineConfig } from 'vite';

// Vite reads its configuration from a default export, the one place where we have one.
// The page runs under a strict policy, so nothing may be inlined: no script, no asset, no preload helper.
export default defineConfig({
  base: '/graphiql/',
  // GraphiQL makes the titles of its icons from the names of functions.
  esbuild: { keepNames: true },
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    // Libraries mark files for server rendering ("use client"), which means nothing here and fills two hundred lines.
    rollupOptions: { onwarn: (warning, warn) => void (warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning)) },
  },
});
