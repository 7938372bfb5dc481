import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { GraphResponse } from '../../schema/ask.ts';
import type { Env } from '../../subgraphs/shared/env.ts';

const run = promisify(execFile);

export const project = fileURLToPath(new URL('../../', import.meta.url));

const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What `npm run <script>` would start, without npm between the test and the program. */
export const script = (name: string, ...more: string[]): string[] => [...scripts[name]!.split(' '), ...more];

export interface Built {
  /** A folder with the built project, where programs run: no `.env`, no data of a developer's. */
  readonly folder: string;
  remove(): void;
}

/** The project as `npm run build:server` makes it, in a folder of its own. Types are checked elsewhere. */
export const build = async (): Promise<Built> => {
  const folder = mkdtempSync(join(tmpdir(), 'learning-graph-'));
  for (const name of ['node_modules', 'schema', 'subgraphs']) symlinkSync(join(project, name), join(folder, name), 'dir');
  cpSync(join(project, 'package.json'), join(folder, 'package.json'));
  const tsc = join(project, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', join(project, 'tsconfig.build.json'), '--noCheck', '--outDir', join(folder, 'dist')]);
  await run(process.execPath, [join(project, 'scripts/copy-assets.js')], { cwd: folder });
  if (existsSync(join(project, 'dist/page'))) symlinkSync(join(project, 'dist/page'), join(folder, 'dist/page'), 'dir');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export interface Program {
  readonly pid: number;
  stdout(): string;
  stderr(): string;
  /** The whole of the first write to standard output. Rejects with standard error where the program ends before. */
  readonly ready: Promise<string>;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  signal(name: NodeJS.Signals): void;
}

const programs = new Set<Program>();

/** Starts a command in `folder` with nothing in its environment but PATH, HOME and `env`. */
export const start = (folder: string, command: readonly string[], env: Env = {}): Program => {
  const [file, ...args] = command;
  const child = spawn(file!, args, { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? -1));
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.once('data', () => resolve(out));
    ended.then(() => reject(new Error(`The program ended: ${err}`)), reject);
  });
  // A program that is to fail is not asked whether it is ready.
  ready.catch(() => undefined);
  const program: Program = { pid: child.pid ?? -1, stdout: () => out, stderr: () => err, ready, ended, signal: (name) => void child.kill(name) };
  programs.add(program);
  void ended.finally(() => programs.delete(program)).catch(() => undefined);
  return program;
};

/** Ends every program that still runs: for afterEach, whatever became of the test. */
export const stopAll = async (): Promise<void> => {
  const left = [...programs];
  for (const program of left) program.signal('SIGKILL');
  await Promise.all(left.map((program) => program.ended));
};

/** The URL at the end of a ready line. */
export const urlOf = (readyLine: string): string => readyLine.trimEnd().split(' ').at(-1)!;

/** Asks a graph, as any client would. */
export const ask = async (url: string, query: string, variables: Record<string, unknown> = {}): Promise<GraphResponse & { status: number }> => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  return { status: response.status, ...((await response.json()) as GraphResponse) };
};

/** The README's first query: one person in four systems. */
export const README_QUERY = /```graphql\n([^]*?)```/.exec(readFileSync(join(project, 'README.md'), 'utf8'))![1]!;
