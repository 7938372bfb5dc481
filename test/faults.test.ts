import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VENDOR_FOLDERS } from '../subgraphs/serve.ts';
import { FAULTS, LEAKS, PERSONAL } from './support/faults.ts';
import { MODES, operation, startEmulators, startGraph, type Answer, type Emulators, type Mode, type TestGraph } from './support/graph.ts';

/**
 * FAULTS=all runs every fault against every vendor in both modes, FAULTS=process and FAULTS=http in one of them; else each fault
 * runs once, against vendors and modes in turn.
 */
const WHOLE: readonly Mode[] = { all: MODES, process: [MODES[0]!], http: [MODES[1]!] }[process.env.FAULTS ?? ''] ?? [];
const REFERENCE = ['PersonByEmail', 'TwentyWithUsers', 'PersonEnrollments'];
const DEADLINE_MS = 300;

let emulators: Emulators;
/** One index for all graphs of a mode: people of the same name stand in the order of their ids. */
const folder = mkdtempSync(join(tmpdir(), 'graph-faults-'));
const dataDir = (mode: Mode) => ({ DATA_DIR: join(folder, mode.replaceAll(' ', '-')) });
const healthy = new Map<Mode, Map<string, Answer>>();

const ask = async (graph: TestGraph): Promise<Map<string, Answer>> => {
  const answers = new Map<string, Answer>();
  for (const name of REFERENCE) answers.set(name, await graph.query(operation(name)));
  return answers;
};

beforeAll(async () => {
  emulators = await startEmulators(50);
  for (const mode of MODES) {
    const graph = await startGraph(mode, emulators, dataDir(mode));
    healthy.set(mode, await ask(graph));
    await graph.close();
  }
});

afterAll(async () => {
  for (const emulator of emulators.values()) await emulator.close();
  rmSync(folder, { recursive: true });
});

type Path = (string | number)[];

/** Where two answers differ, and what stands there now. */
const differences = (before: unknown, now: unknown, path: Path = []): { path: Path; now: unknown }[] => {
  if (path.at(-1) === 'fetchedAt' || path.at(-1) === 'id') return [];
  if (typeof before !== 'object' || before === null || typeof now !== 'object' || now === null) return before === now ? [] : [{ path, now }];
  return Object.keys(before).flatMap((key) => differences((before as Record<string, unknown>)[key], (now as Record<string, unknown>)[key], [...path, Array.isArray(before) ? Number(key) : key]));
};

const at = (value: unknown, path: Path): unknown => path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null)?.[key], value);

/** The account that a path is within. */
const accountAt = (data: unknown, path: Path): { vendor: string } => at(data, path.slice(0, path.indexOf('accounts') + 2)) as { vendor: string };

const startsWith = (path: Path, start: readonly (string | number)[]): boolean => start.every((key, i) => path[i] === key);

const cells = FAULTS.flatMap((named, i) =>
  WHOLE.length > 0
    ? WHOLE.flatMap((mode) => VENDOR_FOLDERS.map((vendor) => ({ named, mode, vendor })))
    : [{ named, mode: MODES[i % 2]!, vendor: VENDOR_FOLDERS[Math.floor(i / 2) % 4]! }],
);

describe('a vendor in trouble costs its own fields and nothing else', () => {
  it.each(cells.map((cell) => [`${cell.vendor}: ${cell.named.name}, ${cell.mode}`, cell] as const))('%s', async (_name, { named, mode, vendor }) => {
    const graph = await startGraph(mode, emulators, { ...dataDir(mode), [`${vendor.toUpperCase()}_TIMEOUT_MS`]: String(named.deadlineMs ?? DEADLINE_MS) });
    emulators.get(vendor)!.fault(named.fault);
    const answers = await ask(graph);
    emulators.get(vendor)!.fault(null);
    const logged = graph.logged();
    await graph.close();
    for (const [name, answer] of answers) {
      const before = healthy.get(mode)!.get(name)!;
      const errors = answer.errors ?? [];
      for (const { path, now } of differences(before.data, answer.data)) {
        expect(accountAt(answer.data, path).vendor, `${name}: ${path.join('.')}`).toBe(vendor.toUpperCase());
        expect(now, `${name}: ${path.join('.')}`).toBeNull();
        if (!named.mayBeAbsent) expect(errors.some((error) => startsWith(path, error.path ?? [])), `${name}: an error for ${path.join('.')}`).toBe(true);
      }
      for (const error of errors) {
        expect(error.extensions).toMatchObject({ vendor: vendor.toUpperCase(), retryable: expect.any(Boolean) });
        expect(accountAt(answer.data, [...(error.path ?? [])]).vendor).toBe(vendor.toUpperCase());
        // After the first operation the vendor may be resting.
        expect(name === REFERENCE[0] ? named.codes : [...named.codes, 'VENDOR_UNAVAILABLE']).toContain(error.extensions!.code);
      }
      for (const leak of LEAKS) expect(JSON.stringify(answer), `${name} must not hold ${leak}`).not.toContain(leak);
    }
    for (const leak of [...LEAKS, ...PERSONAL]) expect(logged).not.toContain(leak);
  });
});
