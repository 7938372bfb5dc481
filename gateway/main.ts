import '../schema/production.ts';
import { askOverHttp } from '../schema/ask.ts';
import { environment, logger, run } from '../schema/process.ts';
import { startTracing } from '../schema/tracing.ts';
import { gatewayConfig, tooOpen, type Env, type GatewayConfig } from './config.ts';
import { listenGateway } from './listen.ts';
import { fromConfig } from './options.ts';
import { unavailableServices } from './readiness.ts';

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
  const endTracing = await startTracing(env, 'learning-graph-gateway');
  const log = logger(config.logLevel);
  const options = await fromConfig(config, env.SANDBOX === 'true', log);
  const urls: Record<string, string> = { ...addresses(options.supergraphSdl), ...config.subgraphUrls };
  log.info({ subgraphs: Object.keys(urls) }, 'starting');
  const listening = await listenGateway({ ...options, ask: askOverHttp((name) => urls[name] ?? '', config.secrets, log), unavailable: unavailableServices({ urls, secrets: config.secrets, log }) });
  return { ready: `Learning graph ready at ${listening.url}`, close: () => listening.close().then(endTracing) };
});
