import { environment, run } from '../schema/process.ts';
import { systemClock } from '../subgraphs/shared/clock.ts';
import { emulate, sandboxConfig } from '../subgraphs/sandbox.ts';
import { VENDOR_FOLDERS } from '../subgraphs/serve.ts';

const FORGET_MS = 500;

// A process of its own, so that the vendors' work is not counted as the graph's. Prints the variables that lead to it.
await run(async () => {
  const config = sandboxConfig({ ...environment(), SANDBOX: 'true' });
  const emulators = [...(await emulate(VENDOR_FOLDERS, { ...config, clock: systemClock, unlimited: true })).values()];
  // Emulators remember every request, which would fill the memory here.
  const forgetting = setInterval(() => emulators.forEach((emulator) => emulator.forget()), FORGET_MS);
  return {
    ready: JSON.stringify(Object.assign({}, ...emulators.map((emulator) => emulator.env))),
    async close() {
      clearInterval(forgetting);
      await Promise.all(emulators.map((emulator) => emulator.close()));
    },
  };
});
