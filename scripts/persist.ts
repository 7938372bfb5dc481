import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { getOperationAST, parse, print } from 'graphql';
import { hashOf } from '../gateway/persisted.ts';

/** `npm run persist [-- <file or folder> …]`: writes the manifest of the registered operations, those of schema/operations and whatever is named. */
const MANIFEST = new URL('../schema/persisted.json', import.meta.url);
const OWN = new URL('../schema/operations/', import.meta.url).pathname;

const filesOf = (path: string): string[] => (statSync(path).isDirectory() ? readdirSync(path).filter((file) => file.endsWith('.graphql')).sort().map((file) => `${path.replace(/\/$/, '')}/${file}`) : [path]);

const entry = (file: string) => {
  const document = parse(readFileSync(file, 'utf8'), { noLocation: true });
  const body = print(document);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`${file} must hold exactly one operation`);
  return { id: hashOf(body), name: operation.name?.value ?? null, type: operation.operation, body };
};

const operations = [OWN, ...process.argv.slice(2)].flatMap(filesOf).map(entry);
writeFileSync(MANIFEST, `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`);
process.stdout.write(`${operations.length} operations registered in schema/persisted.json\n`);
