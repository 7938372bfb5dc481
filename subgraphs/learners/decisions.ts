import type { Kysely } from 'kysely';
import type { Override } from './linking/solve.ts';
import { overrides } from './store/people.ts';
import type { OverridesTable, Tables } from './store/tables.ts';

/** Somebody's decision, with who, when and why. */
export interface Decision extends Override {
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

export const toDecision = (row: OverridesTable): Decision => ({
  id: row.id,
  linked: row.linked === 1,
  a: { vendor: row.a_vendor, externalId: row.a_external_id },
  b: { vendor: row.b_vendor, externalId: row.b_external_id },
  reason: row.reason,
  decidedBy: row.decided_by,
  decidedAt: new Date(row.decided_at),
});

export const decisionsOf = async (db: Kysely<Tables>): Promise<Decision[]> => (await overrides(db)).map(toDecision);
