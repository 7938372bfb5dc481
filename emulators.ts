import { environment, run } from './schema/process.ts';
import { systemClock } from './subgraphs/shared/clock.ts';
import { emulate, sandboxConfig } from './subgraphs/sandbox.ts';
import { VENDOR_FOLDERS } from './subgraphs/serve.ts';

/** The first of four ports in a row. */
const FIRST_PORT = 4101;

await run(async () => {
  const env = environment();
  const first = Number(env.EMULATOR_PORT ?? FIRST_PORT);
  const ports = Object.fromEntries(VENDOR_FOLDERS.map((name, i) => [name, first + i]));
  const emulators = await emulate(VENDOR_FOLDERS, { ...sandboxConfig({ ...env, SANDBOX: 'true' }), clock: systemClock, ports, unlimited: env.EMULATOR_UNLIMITED === 'true' });
  const variables = [...emulators.values()].flatMap((emulator) => Object.entries(emulator.env).map(([name, value]) => `${name}=${value}`));
  return {
    ready: ['# Four vendors, emulated. In another terminal:', ...variables, 'AUTH_DISABLED=true', '# npm start'].join('\n'),
    async close() {
      await Promise.all([...emulators.values()].map((emulator) => emulator.close()));
    },
  };
});
