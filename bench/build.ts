import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

const newest = (path: URL): number => {
  if (!statSync(path).isDirectory()) return /\.(ts|graphql|json)$/.test(path.href) && !path.href.endsWith('.test.ts') ? statSync(path).mtimeMs : 0;
  return Math.max(0, ...readdirSync(path, { withFileTypes: true }).map((entry) => newest(new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, path))));
};

const isOlder = (built: string, sources: readonly string[]): boolean => {
  const file = new URL(built, root);
  return !existsSync(file) || statSync(file).mtimeMs < Math.max(...sources.map((source) => newest(new URL(source, root))));
};

const run = (command: string, args: readonly string[]): void => void execFileSync(command, args, { cwd: fileURLToPath(root), stdio: ['ignore', 2, 'inherit'] });

/** Compiles what is measured, where the sources are newer: what ships, and the programs of this folder that run beside it. */
export const build = (): void => {
  const sources = ['start.ts', 'gateway/', 'subgraphs/', 'schema/'];
  if (isOlder('dist/start.js', sources)) run('npm', ['run', 'build:server']);
  // Everything that it imports is compiled too, to where it stands already.
  if (isOlder('dist/bench/stock.js', [...sources, 'bench/'])) run('npx', ['tsc', '-p', 'bench/tsconfig.build.json']);
};
