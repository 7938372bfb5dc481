import '../schema/production.ts';
import { readFileSync } from 'node:fs';
import { askOverHttp } from '../schema/ask.ts';
import { environment, logger, run } from '../schema/process.ts';
import { gatewayConfig, type Env, type GatewayConfig } from './config.ts';
import { listenGateway } from './listen.ts';
import { readOperations } from './page.ts';

const LOOPBACK = /^(localhost$|127\.|::1$)/;
const here = new URL('./', import.meta.url);

/** Where the supergraph says that a subgraph is. */
const addresses = (supergraphSdl: string): Record<string, string> =>
  Object.fromEntries([...supergraphSdl.matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]*)"\)/g)].map(([, name, url]) => [name!, url!]));

/** Throws every problem of the environment. The gateway does not know whether vendors are live, only whether the sandbox was asked for. */
const checked = (env: Env): GatewayConfig => {
  const read = gatewayConfig(env);
  const problems = 'problems' in read ? [...read.problems] : [];
  if ('config' in read && !read.config.authDisabled && env.SANDBOX !== 'true' && !LOOPBACK.test(read.config.host)) {
    problems.push('AUTH_DISABLED: callers from elsewhere must be known. Until sign-in is built in, say AUTH_DISABLED=true and let only trusted callers reach this port, or SANDBOX=true for the demo world');
  }
  if ('config' in read && problems.length === 0) return read.config;
  throw Object.assign(new Error(['The configuration has problems:', ...problems.map((problem) => `  - ${problem}`)].join('\n')), { problems });
};

await run(async () => {
  const env = environment();
  const config = checked(env);
  const supergraphSdl = readFileSync(config.supergraph ?? new URL('../schema/supergraph.graphql', here), 'utf8');
  const urls: Record<string, string> = { ...addresses(supergraphSdl), ...config.subgraphUrls };
  logger(config.logLevel).info({ subgraphs: Object.keys(urls) }, 'starting');
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
