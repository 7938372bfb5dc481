import { chunksOf } from '../shared/chunks.ts';
import type { VendorName } from '../shared/errors.ts';
import type { Presence } from './directory.ts';

/** How many missing accounts are asked for by id. MATRIX takes a hundred to a call; the others cost a call each. */
const ASKED: Readonly<Record<VendorName, number>> = { MATRIX: 1000, SYNAP: 25, DAMSTRA: 25, INSPERA: 25 };

/** How many ids a by-ids field takes. */
const MAX_IDS = 500;

interface Missing {
  readonly id: string;
  /** The reading before missed it too. */
  readonly again: boolean;
}

export interface Settled {
  readonly leaving: readonly string[];
  readonly missed: readonly string[];
}

/**
 * What becomes of accounts that a reading missed. Rows move while pages are read, so they are asked for by id: who is there
 * stays, who is not leaves. Who could not be asked for stays once, and leaves when the next reading misses them too.
 */
export const settleMissing = async (vendor: VendorName, missing: readonly Missing[], ask: (ids: readonly string[]) => Promise<ReadonlyMap<string, Presence>>): Promise<Settled> => {
  // First those who leave unless they are found.
  const inOrder = [...missing.filter(({ again }) => again), ...missing.filter(({ again }) => !again)];
  const found = new Map<string, Presence>();
  for (const chunk of chunksOf(inOrder.slice(0, ASKED[vendor]), MAX_IDS)) {
    for (const [id, presence] of await ask(chunk.map(({ id }) => id))) found.set(id, presence);
  }
  const unknown = missing.filter(({ id }) => (found.get(id) ?? 'unknown') === 'unknown');
  return {
    leaving: [...missing.flatMap(({ id }) => (found.get(id) === 'gone' ? [id] : [])), ...unknown.flatMap(({ id, again }) => (again ? [id] : []))],
    missed: unknown.flatMap(({ id, again }) => (again ? [] : [id])),
  };
};
