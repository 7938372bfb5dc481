import '../schema/production.ts';
import { readFileSync } from 'node:fs';
import { askOverHttp } from '../schema/ask.ts';
import { environment, logger, run } from '../schema/process.ts';
import { openAdmission } from './admission.ts';
import { gatewayConfig, showsDetails, tooOpen, type Env, type GatewayConfig } from './config.ts';
import { listenGateway } from './listen.ts';
import { readOperations } from './page.ts';

const here = new URL('./', import.meta.url);

/** Where the supergraph says that a subgraph is. */
const addresses = (supergraphSdl: string): Record<string, string> =>
  Object.fromEntries([...supergraphSdl.matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]*)"\)/g)].map(([, name, url]) => [name!, url!]));

/** Throws every problem of the environment. The gateway does not know whether vendors are live: on loopback it may be open. */
const checked = (env: Env): GatewayConfig => {
  const read = gatewayConfig(env);
  const open = 'config' in read ? tooOpen(read.config, false) : null;
  if ('config' in read && !open) return read.config;
  const problems = 'problems' in read ? read.problems : [open];
  throw Object.assign(new Error(['The configuration has problems:', ...problems.map((problem) => `  - ${problem}`)].join('\n')), { problems });
};

await run(async () => {
  const env = environment();
  const config = checked(env);
  const supergraphSdl = readFileSync(config.supergraph ?? new URL('../schema/supergraph.graphql', here), 'utf8');
  const urls: Record<string, string> = { ...addresses(supergraphSdl), ...config.subgraphUrls };
  const log = logger(config.logLevel);
  log.info({ subgraphs: Object.keys(urls) }, 'starting');
  const admission = openAdmission(config, log);
  const listening = await listenGateway({
    admission,
    supergraphSdl,
    ask: askOverHttp((name) => urls[name] ?? '', config.secrets),
    operationTimeoutMs: config.operationTimeoutMs,
    host: config.host,
    port: config.port,
    page: new URL(import.meta.url.endsWith('.ts') ? '../dist/page/' : '../page/', here),
    operations: readOperations(new URL('../schema/operations/', here)),
    graphiql: config.graphiql ?? showsDetails(config, env.SANDBOX === 'true'),
    waitingFor: () => [],
  });
  return { ready: `Learning graph ready at ${listening.url}`, close: () => listening.close().then(() => admission.limit?.close()) };
});
