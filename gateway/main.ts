import { readFileSync } from 'node:fs';
import { askOverHttp } from '../schema/ask.ts';
import { environment, logger, run } from '../schema/process.ts';
import { gatewayConfig } from './config.ts';
import { listenGateway } from './listen.ts';
import { readOperations } from './page.ts';

const here = new URL('./', import.meta.url);

/** Where the supergraph says that a subgraph is. */
const addresses = (supergraphSdl: string): Record<string, string> =>
  Object.fromEntries([...supergraphSdl.matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]*)"\)/g)].map(([, name, url]) => [name!, url!]));

await run(async () => {
  process.env.APOLLO_TELEMETRY_DISABLED ??= '1';
  const env = environment();
  const read = gatewayConfig(env);
  if ('problems' in read) throw Object.assign(new Error(['The configuration has problems:', ...read.problems.map((problem) => `  - ${problem}`)].join('\n')), { problems: read.problems });
  const { config } = read;
  const supergraphSdl = readFileSync(config.supergraph ?? new URL('../schema/supergraph.graphql', here), 'utf8');
  const urls: Record<string, string> = { ...addresses(supergraphSdl), ...config.subgraphUrls };
  logger(env.LOG_LEVEL ?? 'warn').info({ subgraphs: Object.keys(urls) }, 'starting');
  const listening = await listenGateway({
    supergraphSdl,
    ask: askOverHttp((name) => urls[name] ?? '', config.secrets),
    operationTimeoutMs: config.operationTimeoutMs,
    host: config.host,
    port: config.port,
    page: new URL(import.meta.url.endsWith('.ts') ? '../dist/page/' : '../page/', here),
    operations: readOperations(new URL('../schema/operations/', here)),
    waitingFor: () => [],
  });
  return { ready: `Learning graph ready at ${listening.url}`, close: () => listening.close() };
});
