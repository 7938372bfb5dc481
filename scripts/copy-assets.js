// Copies what is not TypeScript beside the compiled files: SDL, reference operations, the manifest of registered ones, threads.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));

for (const file of [...walk('schema'), ...walk('subgraphs')].filter((name) => /\.(graphql|js)$/.test(name) || name === join('schema', 'persisted.json'))) {
  const target = join('dist', file);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(file, target);
}
