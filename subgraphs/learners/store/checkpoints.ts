import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

/** How large the write-ahead log grows before it is moved into the database. */
const LARGE = 4 * 2 ** 20;

const LOOK_MS = 500;

/**
 * Moves the write-ahead log of a file into its database now and then, in a thread of its own, which begins when it is needed
 * first. Answers how to end that.
 */
export const keepLogSmall = (file: string): (() => Promise<void>) => {
  let worker: Worker | undefined;
  let busy = false;
  const start = (): Worker => {
    const made = new Worker(new URL('./checkpointer.js', import.meta.url), { workerData: { file } });
    made.unref();
    made.on('message', () => (busy = false));
    // Without the thread the log grows until the database is closed; the next look starts another one.
    made.on('error', () => {
      worker = undefined;
      busy = false;
    });
    return made;
  };
  const look = async (): Promise<void> => {
    const { size } = await stat(`${file}-wal`);
    if (size < LARGE || busy) return;
    busy = true;
    worker ??= start();
    worker.postMessage('now');
  };
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await worker?.terminate();
  };
};
