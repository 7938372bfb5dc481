import { setTimeout as sleep } from 'node:timers/promises';
import type { Handler } from '../../shared/emulator.ts';
import { guesses, refuse } from './guesses.ts';

/** API policy of 16 January 2024: over all programs of a customer. */
const MOST_AT_ONCE = 10;

/** Refuses a request while there are ten. `answerMs`: how long each takes. */
export const atOnce = (handle: Handler, { answerMs, limited }: { readonly answerMs: number; readonly limited: boolean }): Handler => {
  let running = 0;
  return async (request) => {
    if (limited && running >= MOST_AT_ONCE) throw refuse(guesses.tooManyAtOnce, `At most ${MOST_AT_ONCE} requests at the same time`);
    running += 1;
    try {
      if (answerMs > 0) await sleep(answerMs);
      return await handle(request);
    } finally {
      running -= 1;
    }
  };
};
