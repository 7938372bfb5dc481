import { afterEach, expect } from 'vitest';
import type { Emulator } from '../../shared/emulator.ts';
import { buildWorld } from '../../shared/world/world.ts';
import { insperaEmulator, type InsperaSwitches } from '../emulator.ts';

const NOW = Date.parse('2025-03-10T12:00:00Z');
const world = buildWorld({ learners: 200, seed: 1, now: new Date(NOW) });

export const { accounts, items, participations } = world.vendors.inspera;
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
/** The body of every refusal but the token call's. */
export const failure = { success: false, errors: [expect.any(String)] };

const started: Emulator[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((emulator) => emulator.close()));
});

const answer = async (response: Response) => {
  const text = await response.text();
  return { status: response.status, text, body: text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : undefined };
};

/** A fresh emulator with a clock of its own, and a token to call it with; closed after the test. */
export const run = async (switches: InsperaSwitches & { unlimited?: boolean } = {}) => {
  let now = NOW;
  const emulator = await insperaEmulator({ world, clock: { now: () => now }, ...switches });
  started.push(emulator);
  const { INSPERA_CLIENT_ID: clientId, INSPERA_CODE: code = '' } = emulator.env;
  const goodQuery = `grant_type=authorization_code&client_id=${clientId}`;
  const exchange = async (query = goodQuery, headers: Record<string, string> = { ...FORM, code }, body = '') =>
    answer(await fetch(`${emulator.url}/authenticate/token/?${query}`, { method: 'POST', headers, body }));
  const token = ((await exchange()).body as { access_token: string }).access_token;
  const call = async (path: string, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}) =>
    answer(await fetch(path.startsWith('http') ? path : `${emulator.url}/v1/${path}`, { ...init, headers: { authorization: `bearer ${token}`, ...init.headers } }));
  const post = (path: string, body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    call(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers });
  const pass = (ms: number) => {
    now += ms;
  };
  const link = async (order: unknown): Promise<string> => {
    pass(100);
    const status = await call((order as { callbackUrl: string }).callbackUrl);
    return (status.body as { exportInfo: { signedResponseUrl: string } }).exportInfo.signedResponseUrl;
  };
  const file = async (order: unknown) => (await answer(await fetch(await link(order)))).body;
  return { emulator, exchange, goodQuery, code, call, post, pass, link, file };
};

export type Sandbox = Awaited<ReturnType<typeof run>>;
