import './schema/production.ts';
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gatewayConfig, tooOpen } from './gateway/config.ts';
import { environment, logger, run } from './schema/process.ts';
import { startTracing } from './schema/tracing.ts';
import { openRuntime, runtimeConfig } from './subgraphs/runtime.ts';
import { ConfigError, type Env } from './subgraphs/shared/env.ts';
import { closeOperation } from './subgraphs/shared/operation.ts';
import { checkAll, runAll } from './subgraphs/serve.ts';

const problemsOf = (check: () => unknown): string[] => {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return [...error.problems];
    throw error;
  }
};

/** Everything in one process: design.md section 2. */
export const startGraph = async (env: Env) => {
  const gateway = gatewayConfig(env);
  let checked: ReturnType<typeof checkAll> | undefined;
  const problems = ['problems' in gateway ? gateway.problems : [], problemsOf(() => (checked = checkAll(env)))].flat();
  const open = checked && 'config' in gateway ? tooOpen(gateway.config, checked.live.length > 0) : null;
  if (open) problems.push(open);
  if (problems.length > 0 || !checked || !('config' in gateway)) throw new ConfigError(problems);
  const { config } = gateway;
  const endTracing = await startTracing(env, 'learning-graph');
  const log = logger(config.logLevel);
  // An emulator forgets with its process; a vendor does not.
  const runtime = await openRuntime({ ...runtimeConfig(env), ...(checked.sandbox.on ? { dataDir: 'memory', redisUrl: undefined } : {}) }, log);
  const running = await runAll(env, runtime);
  const sandbox = checked.sandbox.on;
  // Loaded only now: it takes a second, while the first readings wait for the vendors.
  const [{ listenGateway }, { fromConfig }] = await Promise.all([import('./gateway/listen.ts'), import('./gateway/options.ts')]);
  const listening = await listenGateway({
    ...(await fromConfig(config, sandbox, log)),
    ask: running.ask,
    onEnd: closeOperation,
    unavailable: running.unavailable,
    // A live vendor's first reading may take half an hour: the graph answers meanwhile and names what is incomplete.
    ...(sandbox ? { opensAfter: running.full } : {}),
  });
  return {
    ready: `Learning graph ready at ${listening.url}`,
    url: listening.url,
    emulators: running.emulators,
    async close() {
      await listening.close();
      await running.close();
      runtime.quotas.close();
      await endTracing();
    },
  };
};

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  await run(() => startGraph(environment()));
}
