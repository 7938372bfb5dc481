import { z } from 'zod';
import { environment, run } from './schema/process.ts';
import { systemClock } from './subgraphs/shared/clock.ts';
import { flag, integer, readAll, readEnv, type Env } from './subgraphs/shared/env.ts';
import { emulate, sandboxConfig } from './subgraphs/sandbox.ts';
import { VENDOR_FOLDERS } from './subgraphs/serve.ts';

/** The first of four ports in a row, 0: any free ones. */
const variables = z.object({ EMULATOR_PORT: integer(0, 65_532).default(4101), EMULATOR_UNLIMITED: flag().default(false) });

const config = (env: Env) => readAll({ own: () => readEnv(env, variables), sandbox: () => sandboxConfig({ ...env, SANDBOX: 'true' }) });

await run(async () => {
  const env = environment();
  const { own, sandbox } = config(env);
  const first = own.EMULATOR_PORT;
  const ports = first === 0 ? {} : Object.fromEntries(VENDOR_FOLDERS.map((name, i) => [name, first + i]));
  const emulators = await emulate(VENDOR_FOLDERS, { ...sandbox, clock: systemClock, ports, unlimited: own.EMULATOR_UNLIMITED });
  const variables = [...emulators.values()].flatMap((emulator) => Object.entries(emulator.env).map(([name, value]) => `${name}=${value}`));
  return {
    ready: ['# Four vendors, emulated. In another terminal:', ...variables, 'AUTH_DISABLED=true', '# npm start'].join('\n'),
    async close() {
      await Promise.all([...emulators.values()].map((emulator) => emulator.close()));
    },
  };
});
