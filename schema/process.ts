import { writeSync } from 'node:fs';
import { pino, type Logger } from 'pino';
import { framesOf } from './frames.ts';
import { saidNodeEnv } from './production.ts';

/** Names that never reach a log, wherever they stand. */
const SECRET_PATHS = ['token', 'authorization', 'headers', 'url', 'email', 'password', 'api_key', 'code'].flatMap((name) => (name === 'code' ? [] : [name, `*.${name}`]));

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Structured logs on standard error: standard output has the ready line alone. */
export const logger = (level: string): Logger => pino({ level, redact: { paths: SECRET_PATHS, remove: true } }, pino.destination({ dest: 2, sync: false }));

/** The variables of a `.env` file, where there is one, beneath those of the process. A blank one counts as unset. */
export const environment = (): Readonly<Record<string, string | undefined>> => {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return Object.fromEntries(Object.entries({ ...process.env, NODE_ENV: saidNodeEnv }).filter(([, value]) => value?.trim()));
};

const explain = (error: unknown): string => {
  const failure = error as NodeJS.ErrnoException & { port?: number; problems?: unknown };
  if (failure.code === 'EADDRINUSE') return `Port ${failure.port ?? ''} is in use: set PORT to another one, or stop what listens there.`;
  if (['EACCES', 'EROFS', 'ENOTDIR'].includes(failure.code ?? '') && failure.syscall !== 'listen') return `${failure.path ?? 'A file'} cannot be written: set DATA_DIR to a folder that can be, or to memory.`;
  if (failure.code === 'EACCES') return `Port ${failure.port ?? ''} may not be used by this user: set PORT to one above 1023.`;
  if (Array.isArray(failure.problems)) return failure.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** An error of the graph's own has a code, and a message that may be read by anybody. */
const ownMessage = (error: unknown): string | undefined =>
  error instanceof Error && error.name === 'GraphQLError' && typeof (error as { extensions?: { code?: unknown } }).extensions?.code === 'string' ? error.message : undefined;

/**
 * Writes down an error that nobody waited for, at any LOG_LEVEL, and goes on: what a client, a vendor or a file holds must never
 * end a program that serves everybody else.
 */
const survive = (what: string) => (error: unknown): void => {
  try {
    const type = error instanceof Error ? error.name : typeof error;
    const line = { level: pino.levels.values.error, time: Date.now(), pid: process.pid, type, message: ownMessage(error), stack: framesOf(error).join('\n'), msg: what };
    writeSync(2, `${JSON.stringify(line)}\n`);
  } catch {
    // Standard error is gone: there is nobody left to tell.
  }
};

/** Runs a program: `start` answers how to end it. Says in plain words why it could not start; ends well on SIGTERM and Ctrl-C. */
export const run = async (start: () => Promise<{ ready: string; close(): Promise<void> }>): Promise<void> => {
  // From the start on: readings of vendors begin before the program is ready.
  process.on('unhandledRejection', survive('a promise was rejected and nobody waited for it: the program goes on'));
  try {
    const running = await start();
    process.on('uncaughtException', survive('an error was thrown and nobody caught it: the program goes on'));
    let ending = false;
    const end = () => {
      if (ending) process.exit(1);
      ending = true;
      running.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
    // Last: whoever reads this line may end the program at once.
    process.stdout.write(`${running.ready}\n`);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
};
