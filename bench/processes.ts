import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const KILL_AFTER_MS = 8000;

/** Of a Linux process; /proc counts processor time in hundredths of a second. */
const TICK_MS = 10;

export interface Program {
  /** The first line that it printed: it is ready. */
  readonly line: string;
  readonly readyMs: number;
  /** Processor time that it has used so far. */
  cpuMs(): number;
  /** Resident memory, megabytes: now, and the most there ever was. */
  memory(): { readonly nowMb: number; readonly peakMb: number };
  stop(): Promise<void>;
}

const statusMb = (pid: number, field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024;

/** User and system time stand after the name, which is in brackets and may hold spaces. */
const cpuTicks = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return Number(fields[11]) + Number(fields[12]);
};

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(late);
};

/** Starts a compiled program and waits for its first line. Of this process's variables it sees the path alone, and no `.env`. */
export const start = async (program: string, args: readonly string[], env: Readonly<Record<string, string>>, cwd: string): Promise<Program> => {
  const from = performance.now();
  const child = spawn(process.execPath, [`${root}dist/${program}`, ...args], {
    cwd,
    env: { PATH: process.env.PATH, APOLLO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints = `${complaints}${text.toString()}`.slice(-4000)));
  const failed = once(child, 'exit').then(() => Promise.reject(new Error(`${program} ended: ${complaints}`)));
  failed.catch(() => undefined);
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), failed])) as [string];
  const pid = child.pid!;
  return {
    line,
    readyMs: performance.now() - from,
    cpuMs: () => cpuTicks(pid) * TICK_MS,
    memory: () => ({ nowMb: statusMb(pid, 'VmRSS'), peakMb: statusMb(pid, 'VmHWM') }),
    stop: () => stop(child),
  };
};

/** The address in a ready line. */
export const addressIn = ({ line }: Program): string => / ready at (\S+)$/.exec(line)?.[1] ?? '';
