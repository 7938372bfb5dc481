import { buildWorld } from '../../shared/world/world.ts';
import type { Emulator } from '../../shared/emulator.ts';
import { matrixEmulator, type MatrixEmulatorOptions } from '../emulator.ts';

/** What the tests of the emulator share: one world, a clock that they set, and calls over HTTP. */
export type Json = Record<string, unknown>;

export const now = new Date('2025-03-10T09:30:00Z');
export const world = buildWorld({ learners: 400, seed: 1, now });
export const time = { value: now.getTime() };

const running: Emulator[] = [];

/** An emulator of its own, closed by `closeAll`. */
export const start = async (more: Partial<MatrixEmulatorOptions> = {}): Promise<Emulator> => {
  const emulator = await matrixEmulator({ world, clock: { now: () => time.value }, ...more });
  running.push(emulator);
  return emulator;
};

/** Ends every emulator that `start` began. */
export const closeAll = () => Promise.all(running.map((emulator) => emulator.close()));

/** One call, with the right key unless another is given. */
export const get = (emulator: Emulator, call: string, key = emulator.env.MATRIX_API_KEY): Promise<Response> =>
  fetch(`${emulator.url}/${call}${call.includes('?') ? '&' : '?'}api_key=${key}`);

/** Status and body of one call. */
export const answer = async (emulator: Emulator, call: string) => {
  const response = await get(emulator, call);
  return { status: response.status, body: (await response.json()) as unknown };
};

/** The rows of one call; throws where it did not answer a list. */
export const rows = async (emulator: Emulator, call: string): Promise<Json[]> => {
  const { status, body } = await answer(emulator, call);
  if (status !== 200 || !Array.isArray(body)) throw new Error(`${call}: ${status} ${JSON.stringify(body)}`);
  return body as Json[];
};

export const idsOf = (list: readonly Json[]) => list.map(({ id }) => id);
export const numbers = (list: readonly { id: string }[]) => list.map(({ id }) => Number(id));
export const refused = (message: string) => ({ status: 400, body: { message } });
