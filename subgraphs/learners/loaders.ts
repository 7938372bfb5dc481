import { lookup } from '../shared/batch.ts';
import { decisionsOf } from './decisions.ts';
import { evidenceOf } from './linking/evidence.ts';
import type { AccountRef } from './linking/rules.ts';
import { linkedBy } from './shown.ts';
import type { Store } from './store/open.ts';
import { accountsByIds, accountsOfLearners, conflictsOfLearners, directoryRows, learnersByIds } from './store/people.ts';
import type { AccountRow, ConflictRow } from './store/tables.ts';

const grouped = <Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};

/** What one fetch reads of the index, each thing once, many of them in one statement. */
export const learnersLoaders = ({ reads: db }: Store) => {
  let directories: ReturnType<typeof directoryRows> | undefined;
  let decisions: ReturnType<typeof decisionsOf> | undefined;
  const accountsByLearnerId = lookup(async (ids: readonly string[]): Promise<AccountRow[][]> => {
    const found = grouped(await accountsOfLearners(db, ids), (row) => row.learner_id);
    return ids.map((id) => found.get(id) ?? []);
  });
  return {
    learnerById: lookup(async (ids: readonly string[]) => {
      const found = await learnersByIds(db, ids);
      return ids.map((id) => found.get(id) ?? null);
    }),
    accountsByLearnerId,
    /** What ties the accounts of a person to each other. */
    evidenceByLearnerId: lookup(async (ids: readonly string[]) => {
      const all = await (decisions ??= decisionsOf(db));
      return Promise.all(ids.map(async (id) => evidenceOf((await accountsByLearnerId.load(id)).map(linkedBy), all)));
    }),
    conflictsByLearnerId: lookup(async (ids: readonly string[]): Promise<ConflictRow[][]> => {
      const found = grouped(await conflictsOfLearners(db, ids), (row) => row.learner_id);
      return ids.map((id) => found.get(id) ?? []);
    }),
    accountByRef: lookup(
      async (refs: readonly AccountRef[]): Promise<(AccountRow | null)[]> => {
        const found = new Map<string, AccountRow>();
        for (const [vendor, of] of grouped(refs, (ref) => ref.vendor)) {
          for (const row of await accountsByIds(db, vendor, of.map((ref) => ref.externalId))) found.set(`${vendor}:${row.external_id}`, row);
        }
        return refs.map((ref) => found.get(`${ref.vendor}:${ref.externalId}`) ?? null);
      },
      (ref) => `${ref.vendor}:${ref.externalId}`,
    ),
    directories: () => (directories ??= directoryRows(db)),
  };
};

export type LearnersLoaders = ReturnType<typeof learnersLoaders>;
