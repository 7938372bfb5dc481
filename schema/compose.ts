import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { composeServices } from '@apollo/composition';
import { Supergraph, printSchema } from '@apollo/federation-internals';
import { parse, type DocumentNode } from 'graphql';

/** The subgraphs and what each shares with others. The order is that of the supergraph file. */
const SHARED: Record<string, readonly string[]> = {
  learners: ['common.graphql'],
  synap: ['common.graphql', 'vendor.graphql'],
  matrix: ['common.graphql', 'vendor.graphql'],
  damstra: ['common.graphql', 'vendor.graphql'],
  inspera: ['common.graphql', 'vendor.graphql'],
};

const here = new URL('./', import.meta.url);

/** A subgraph's own SDL: schema.graphql, or every file of its folder schema/. */
const ownFiles = (name: string): URL[] => {
  const folder = new URL(`../subgraphs/${name}/`, here);
  const parts = new URL('schema/', folder);
  return existsSync(parts) ? readdirSync(parts).sort().map((file) => new URL(file, parts)) : [new URL('schema.graphql', folder)];
};

const typeDefsOf = (name: string): DocumentNode =>
  parse([...SHARED[name]!.map((file) => new URL(file, here)), ...ownFiles(name)].map((url) => readFileSync(url, 'utf8')).join('\n'));

/** The two generated files as text; throws with every composition error. */
export const composeGraph = (names: readonly string[] = Object.keys(SHARED)): { supergraph: string; api: string } => {
  const result = composeServices(names.map((name) => ({ name, url: `http://${name}:4000/graphql`, typeDefs: typeDefsOf(name) })));
  if (!result.supergraphSdl) throw new Error((result.errors ?? []).map((error) => error.message).join('\n'));
  return { supergraph: result.supergraphSdl, api: `${printSchema(Supergraph.build(result.supergraphSdl).apiSchema())}\n` };
};

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const only = process.argv.slice(2);
  const { supergraph, api } = composeGraph(only.length > 0 ? only : undefined);
  if (only.length === 0) {
    writeFileSync(new URL('supergraph.graphql', here), supergraph);
    writeFileSync(new URL('api.graphql', here), api);
  }
  process.stdout.write(only.length > 0 ? 'composes\n' : 'schema/supergraph.graphql and schema/api.graphql written\n');
}
