import net from 'node:net';

/** Where the services of the tests are; the usual local ones unless said otherwise. */
export const POSTGRES_URL = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/test';
export const REDIS_URL = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

const listens = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = net.connect({ host: hostname, port: Number(port), timeout: 1000 });
    const end = (there: boolean) => {
      socket.destroy();
      resolve(there);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false)).once('timeout', () => end(false));
  });

/** Whether a suite can run. On a user's machine it may be skipped, and says so; in CI it must run. */
export const available = async (what: string, url: string): Promise<boolean> => {
  if (await listens(url)) return true;
  if (process.env.CI) throw new Error(`${what} must be reachable in CI`);
  process.stderr.write(`skipped: ${what} is not reachable\n`);
  return false;
};
