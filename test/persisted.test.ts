import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayConfig } from '../gateway/config.ts';
import { hashOf, readManifest, type PersistedMode } from '../gateway/persisted.ts';
import { operations, startEmulators, startGraph, type Answer, type Emulators, type TestGraph } from './support/graph.ts';

const manifest = readManifest(new URL('../schema/persisted.json', import.meta.url));
const FOREIGN = '{ vendors { vendor mode } }';
const registered = operations.find(({ name }) => name === 'TwentyNames') ?? operations[3]!;
const id = hashOf(print(parse(registered.query)));

let emulators: Emulators;
const graphs = new Map<PersistedMode, TestGraph>();

beforeAll(async () => {
  emulators = await startEmulators(10);
  for (const mode of ['off', 'log', 'enforce'] as const) graphs.set(mode, await startGraph('one process', emulators, {}, undefined, undefined, { persisted: { mode, manifest } }));
});
afterAll(async () => {
  for (const graph of graphs.values()) await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

const answered = async (response: Response) => ({ status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) });
const post = async (mode: PersistedMode, body: object) => answered(await fetch(graphs.get(mode)!.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
const get = async (mode: PersistedMode, search: Record<string, string>) => answered(await fetch(`${graphs.get(mode)!.url}?${new URLSearchParams(search).toString()}`));
const hashed = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

describe('the manifest', () => {
  it('has every operation of schema/operations, as `npm run persist` writes it', () => {
    expect([...manifest].map(([, body]) => body)).toEqual(operations.map(({ query }) => print(parse(query))));
  });

  it('that cannot be trusted is a problem of the configuration', () => {
    const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
    const problems = (text: string) => {
      const file = join(folder, 'manifest.json');
      writeFileSync(file, text);
      const read = gatewayConfig({ PERSISTED_MANIFEST: file });
      return 'problems' in read ? read.problems.join() : '';
    };
    expect(problems('{')).toContain('PERSISTED_MANIFEST: is not JSON');
    expect(problems('{"format":"other"}')).toContain('PERSISTED_MANIFEST: format');
    expect(problems(JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: [{ id: hashOf('a'), body: 'b' }] }))).toContain('is not the SHA-256 of its body');
    const missing = gatewayConfig({ PERSISTED_MANIFEST: join(folder, 'nowhere.json') });
    expect('problems' in missing && missing.problems).toEqual(['PERSISTED_MANIFEST: cannot be read']);
  });
});

describe.each(['off', 'log', 'enforce'] as const)('with persisted documents %s', (mode) => {
  it('a registered document is asked for by its id, in each way that clients know', async () => {
    for (const answer of [
      await post(mode, { extensions: hashed(id) }),
      await post(mode, { documentId: id }),
      await post(mode, { documentId: `sha256:${id}`, variables: {} }),
      await get(mode, { extensions: JSON.stringify(hashed(id)) }),
      await get(mode, { documentId: `sha256:${id}` }),
      await post(mode, { query: registered.query }),
      await post(mode, { query: print(parse(registered.query)), extensions: hashed(id) }),
      await get(mode, { query: registered.query.replaceAll('\n', ' \n ').replace(/#.*/g, '') }),
    ]) {
      expect(answer.errors).toBeUndefined();
      expect(Object.keys(answer.data!)).toEqual(['learners']);
    }
  });

  it('an id that nobody registered is not found', async () => {
    for (const answer of [await post(mode, { documentId: hashOf('nothing') }), await post(mode, { extensions: hashed(hashOf('nothing')) }), await get(mode, { extensions: JSON.stringify(hashed(hashOf('nothing'))) })]) {
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
    }
  });
});

describe('a document that is not registered', () => {
  it('executes where they are off or logged, and is remembered under its hash', async () => {
    for (const mode of ['off', 'log'] as const) {
      const extensions = hashed(hashOf(FOREIGN));
      expect((await post(mode, { extensions })).errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
      expect((await post(mode, { query: FOREIGN, extensions })).errors).toBeUndefined();
      expect((await post(mode, { extensions })).data).toHaveProperty('vendors');
      expect((await get(mode, { extensions: JSON.stringify(extensions) })).data).toHaveProperty('vendors');
    }
    expect(graphs.get('log')!.logged()).toContain(hashOf(FOREIGN));
    expect(graphs.get('off')!.logged()).not.toContain(hashOf(FOREIGN));
  });

  it('is logged without what it says', async () => {
    await post('log', { query: '{ learner(email: "canary@somewhere.example") { id } }', operationName: null });
    expect(graphs.get('log')!.logged()).not.toContain('canary@');
  });

  it('never executes where they are enforced, in whatever way it is sent', async () => {
    for (const answer of [
      await post('enforce', { query: FOREIGN }),
      await post('enforce', { query: FOREIGN, extensions: hashed(hashOf(FOREIGN)) }),
      await post('enforce', { query: FOREIGN, documentId: id }),
      await post('enforce', { query: FOREIGN, extensions: hashed(id) }),
      await post('enforce', { query: '{ __schema { queryType { name } } }' }),
      await get('enforce', { query: FOREIGN }),
      await post('enforce', { query: '{' }),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await post('enforce', { extensions: hashed(hashOf(FOREIGN)) })).errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
  });
});
