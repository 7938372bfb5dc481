import { setTimeout as sleep } from 'node:timers/promises';

/** The answer, or `late()` where it takes longer than so many milliseconds. What comes later is dropped. */
export const inTime = async <T>(answer: Promise<T>, ms: number, late: () => Error): Promise<T> => {
  const abort = new AbortController();
  const timer = sleep(Math.max(0, ms), undefined, { signal: abort.signal, ref: false }).then(
    () => Promise.reject(late()),
    () => new Promise<never>(() => undefined),
  );
  try {
    return await Promise.race([answer, timer]);
  } finally {
    abort.abort();
  }
};
