import { learnersQuery, newTally, round } from './load.ts';
import { addressIn, start } from './processes.ts';

const STARTS = 3;
const LOAD_MS = 3000;

export interface Startup {
  readonly readyMs: number;
  /** Resident when ready, and the most after a short load, megabytes. */
  readonly readyMb: number;
  readonly peakMb: number;
}

/** `npm start` as somebody runs it who has configured nothing: the demo world, with its vendors in the same process. */
export const measureStartup = async (cwd: string): Promise<Startup[]> => {
  const found: Startup[] = [];
  for (let n = 0; n < STARTS; n += 1) {
    const program = await start('start.js', [], { PORT: '0' }, cwd);
    try {
      const readyMb = program.memory().nowMb;
      await round(addressIn(program), learnersQuery(20), 8, LOAD_MS, newTally());
      found.push({ readyMs: program.readyMs, readyMb, peakMb: program.memory().peakMb });
    } finally {
      await program.stop();
    }
  }
  return found;
};
