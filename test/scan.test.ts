import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayConfig } from '../gateway/config.ts';
import { startEmulators, startGraph, type Emulators, type TestGraph } from './support/graph.ts';
import { ATTACKS, TELLTALES } from './support/scan.ts';

let emulators: Emulators;
let graph: TestGraph;

beforeAll(async () => {
  const read = gatewayConfig({});
  if ('problems' in read) throw new Error(read.problems.join());
  emulators = await startEmulators(30);
  // As `npm start` runs it; the schema may be asked for, so that what asks for too much of it is met by the limits.
  graph = await startGraph('one process', emulators, {}, undefined, undefined, { limits: read.config.limits, maxBodyBytes: read.config.maxBodyBytes });
});
afterAll(async () => {
  await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

describe('a scanner', () => {
  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))('finds nothing: %s', async (_name, { send, expect: statuses, codes }) => {
    const outcome = await send(graph.url);
    if (outcome) {
      expect(statuses).toContain(outcome.status);
      expect(outcome.body).not.toMatch(TELLTALES);
      expect(outcome.body.length).toBeLessThan(100_000);
      if (codes) expect(codes).toContain((JSON.parse(outcome.body) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code);
    }
    // The next one is answered within a second, and has no part of the attack.
    const asked = Date.now();
    expect((await graph.query('{ vendors { vendor } }')).data!.vendors).toHaveLength(4);
    expect(Date.now() - asked).toBeLessThan(1000);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('finds nothing while many attack at once: the graph goes on answering', async () => {
    const attacks = Array.from({ length: 4 }, () => ATTACKS.slice(0, 20)).flat().map(({ send }) => send(graph.url));
    const asked = Date.now();
    expect((await graph.query('{ vendors { vendor } }')).data!.vendors).toHaveLength(4);
    expect(Date.now() - asked).toBeLessThan(5000);
    await Promise.all(attacks);
    const again = Date.now();
    expect((await graph.query('{ vendors { vendor } }')).data!.vendors).toHaveLength(4);
    expect(Date.now() - again).toBeLessThan(1000);
  });
});
