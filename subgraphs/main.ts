import '../schema/production.ts';
import { z } from 'zod';
import { askOverHttp } from '../schema/ask.ts';
import { listensOnLoopback } from '../schema/loopback.ts';
import { environment, LOG_LEVELS, logger, run } from '../schema/process.ts';
import { startTracing } from '../schema/tracing.ts';
import { openRuntime, runtimeConfig } from './runtime.ts';
import { ConfigError, integer, readAll, readEnv, type Env } from './shared/env.ts';
import { sandboxConfig } from './sandbox.ts';
import { checkAll, runOne, VENDOR_FOLDERS } from './serve.ts';

const NAMES: readonly string[] = ['learners', ...VENDOR_FOLDERS];

/** One or more, separated by commas. */
const SECRETS = /^[^,]{16,}(,[^,]{16,})*$/;

const serviceConfig = (env: Env) => {
  const values = readEnv(
    env,
    z.object({
      HOST: z.string().default('127.0.0.1'),
      PORT: integer(0, 65_535).default(4000),
      SUBGRAPH_SECRET: z.string().regex(SECRETS, 'each secret needs at least 16 characters').optional(),
      LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
    }),
  );
  if (!values.SUBGRAPH_SECRET && !listensOnLoopback(values.HOST)) throw new ConfigError(['SUBGRAPH_SECRET is missing: a subgraph that others can reach must know the gateway']);
  return { host: values.HOST, port: values.PORT, secrets: values.SUBGRAPH_SECRET?.split(',').map((secret) => secret.trim()) ?? [], logLevel: values.LOG_LEVEL };
};

const urlVariable = (subgraph: string): string => `SUBGRAPH_URL_${subgraph.toUpperCase()}`;

/** Where the vendors' subgraphs are, by variable. */
const vendorUrls = (env: Env): Record<string, string> => {
  const url = (at: string) => z.url({ protocol: /^https?$/, error: `an absolute URL is expected, such as ${at}` }).default(at);
  return readEnv(env, z.object(Object.fromEntries(VENDOR_FOLDERS.map((name) => [urlVariable(name), url(`http://${name}:4000/graphql`)]))));
};

await run(async () => {
  const env = environment();
  const name = process.argv[2] ?? '';
  if (!NAMES.includes(name)) throw new ConfigError([`name one of ${NAMES.join(', ')}, as in: npm run subgraph -- matrix`]);
  const { service, urls } = readAll({ service: () => serviceConfig(env), urls: () => vendorUrls(env), vendors: () => checkAll(env) });
  // An emulator forgets with its process; a vendor does not.
  const memory = sandboxConfig({ SANDBOX: 'false', ...env }).on ? { dataDir: 'memory', redisUrl: undefined } : {};
  const urlOf = (subgraph: string) => urls[urlVariable(subgraph)] ?? '';
  const endTracing = await startTracing(env, `learning-graph-${name}`);
  const log = logger(service.logLevel);
  const runtime = await openRuntime({ ...runtimeConfig(env), ...memory }, log);
  const running = await runOne(name, env, runtime, { ...service, patient: true, ask: askOverHttp(urlOf, service.secrets, log) });
  return { ready: `${name} ready at ${running.url}`, close: () => running.close().then(() => runtime.quotas.close()).then(endTracing) };
});
