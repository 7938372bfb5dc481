import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

/** How large the write-ahead log grows before it is moved into the database. */
const LARGE = 4 * 2 ** 20;

const LOOK_MS = 500;

/**
 * Moves the write-ahead log of a file into its database now and then, in a thread of its own, which begins when it is needed
 * first. Answers how to end that: the thread ends itself, since one that is ended inside the database takes the process along.
 */
export const keepLogSmall = (file: string): (() => Promise<void>) => {
  let worker: Worker | undefined;
  let busy = false;
  /** The log as it was when it was moved last: its file stays as large as it ever was. */
  let moved = 0;
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
    const { size, mtimeMs } = await stat(`${file}-wal`);
    if (size < LARGE || mtimeMs <= moved || busy) return;
    moved = mtimeMs;
    busy = true;
    worker ??= start();
    worker.postMessage('move');
  };
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    if (!worker) return;
    const ended = once(worker, 'exit');
    worker.ref();
    worker.postMessage('end');
    await ended;
  };
};
