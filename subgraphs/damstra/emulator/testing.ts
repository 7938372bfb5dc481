import type { Emulator } from '../../shared/emulator.ts';
import { buildWorld } from '../../shared/world/world.ts';
import { damstraEmulator, type DamstraEmulatorOptions } from '../emulator.ts';

/** What the tests of the emulator share: one world, a clock that they set, and calls over HTTP. */
export type Json = Record<string, unknown>;

export const now = new Date('2025-03-10T09:30:00Z');
export const world = buildWorld({ learners: 400, seed: 1, now });
export const held = world.vendors.damstra;
export const time = { value: now.getTime() };

const running: Emulator[] = [];

/** An emulator of its own, closed by `closeAll`. */
export const start = async (more: Partial<DamstraEmulatorOptions> = {}): Promise<Emulator> => {
  const emulator = await damstraEmulator({ world, clock: { now: () => time.value }, ...more });
  running.push(emulator);
  return emulator;
};

/** Ends every emulator that `start` began. */
export const closeAll = () => Promise.all(running.map((emulator) => emulator.close()));

/** One call, with the right key unless another is given. */
export const get = (emulator: Emulator, call: string, key = emulator.env.DAMSTRA_ACCESS_KEY ?? '', method = 'GET'): Promise<Response> =>
  fetch(`${emulator.url}/${call}`, { method, headers: { AccessKey: key } });

/** Status and body of one call. */
export const answer = async (emulator: Emulator, call: string) => {
  const response = await get(emulator, call);
  return { status: response.status, body: (await response.json()) as Json };
};

/** The body of one call; throws where it did not answer 200. */
export const read = async (emulator: Emulator, call: string): Promise<Json> => {
  const { status, body } = await answer(emulator, call);
  if (status !== 200) throw new Error(`${call}: ${status} ${JSON.stringify(body)}`);
  return body;
};

/** The results of one call. */
export const rows = async (emulator: Emulator, call: string): Promise<Json[]> => (await read(emulator, call)).results as Json[];

export const values = (list: readonly Json[], key: string) => list.map((row) => row[key]);
export const numbers = (list: readonly { id: string }[]) => list.map(({ id }) => Number(id));

/** A bad or unknown thing in the words of the emulator. */
export const refused = (message: string) => ({
  status: 400,
  body: { message, reason: 'Bad request', internalCode: 0, error: 'Bad request' },
});
