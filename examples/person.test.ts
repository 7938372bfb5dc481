import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmulators, startGraph, type Emulators, type TestGraph } from '../test/support/graph.ts';
import { describePerson } from './person.ts';

let emulators: Emulators;
let graph: TestGraph;

beforeAll(async () => {
  emulators = await startEmulators(30);
  graph = await startGraph('one process', emulators);
});

afterAll(async () => {
  await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

it('prints a person’s name and enrollments in all four systems', async () => {
  const person = fileURLToPath(new URL('person.ts', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', person, graph.url]);
  const [name, ...lines] = stdout.trimEnd().split('\n');
  expect(name).toBe('Amelia Okafor');
  expect(new Set(lines.map((line) => /^ {2}([A-Z]+): .+ \([A-Z_]+(, (completed|due) \d{4}-\d\d-\d\d)?(, overdue)?\)$/.exec(line)?.[1]))).toEqual(new Set(['DAMSTRA', 'INSPERA', 'MATRIX', 'SYNAP']));
  expect(stderr).toBe('');
});

it('tells a vendor that is away from a person who has nothing to do there', async () => {
  emulators.get('damstra')!.fault((_request, response) => {
    response.writeHead(503).end();
    return true;
  });
  const said = await describePerson(graph.url, 'amelia.okafor@northwind.example');
  emulators.get('damstra')!.fault(null);
  expect(said).toContain('Amelia Okafor\n');
  expect(said).toContain('  DAMSTRA: could not be read');
  expect(said).toMatch(/^! DAMSTRA /m);
});

it('says so where nobody has the email', async () => {
  expect(await describePerson(graph.url, 'nobody@northwind.example')).toBe('Nobody has this email.');
});
