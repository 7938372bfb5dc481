// Which way imports may point. test/layout.test.ts plants one violation of each rule.
const npm = (name) => `(^|node_modules/)${name}(/|$)`;
const TESTS = '\\.test\\.ts$|[/.]testing\\.ts$|^test/|^bench/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-vendor-to-vendor',
      comment: 'A vendor imports itself and shared, never another vendor.',
      severity: 'error',
      from: { path: '^subgraphs/(?!shared/)([^/]+)/', pathNot: TESTS },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/($1|shared)/' },
    },
    { name: 'shared-knows-no-vendor', severity: 'error', from: { path: '^subgraphs/shared/' }, to: { path: '^subgraphs/(?!shared/)' } },
    { name: 'gateway-knows-no-subgraph', severity: 'error', from: { path: '^gateway/', pathNot: TESTS }, to: { path: '^subgraphs/' } },
    { name: 'schema-knows-nobody', severity: 'error', from: { path: '^schema/', pathNot: TESTS }, to: { path: '^(subgraphs|gateway)/' } },
    { name: 'got-in-one-place', severity: 'error', from: { pathNot: '^subgraphs/shared/transport\\.ts$' }, to: { path: npm('got') } },
    { name: 'dataloader-in-one-place', severity: 'error', from: { pathNot: '^subgraphs/shared/batch\\.ts$|/loaders\\.ts$|/loaders/' }, to: { path: npm('dataloader') } },
    {
      name: 'resolvers-do-no-http',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/resolvers(\\.ts|/)' },
      to: { path: '/config\\.ts$|^subgraphs/shared/(http|transport)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'emulator-stands-alone',
      comment: 'Written from the document, never from our client.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/emulator(\\.ts|/)', pathNot: TESTS },
      to: { path: '^(subgraphs|schema|gateway)/', pathNot: '^subgraphs/$1/emulator(\\.ts|/)|^subgraphs/shared/(emulator|clock|env)\\.ts$|^subgraphs/shared/world/' },
    },
    {
      name: 'production-loads-no-emulator',
      comment: 'sandbox.ts alone loads them, lazily.',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|schema)/', pathNot: `${TESTS}|/emulator(\\.ts|/)|^subgraphs/sandbox\\.ts$|^subgraphs/shared/(emulator\\.ts|world/)` },
      to: { path: '/emulator(\\.ts|/)|\\.test\\.ts$|^test/|^subgraphs/shared/world/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'generated-types-only', severity: 'error', from: {}, to: { path: '\\.generated\\.ts$', dependencyTypesNot: ['type-only'] } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$|\\.generated/|\\.generated\\.ts$|\\.config\\.ts$|^examples/|^bench/|^gateway/graphiql/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
