import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { options } from '../linking/testing.ts';
import { replaceDirectory } from './replace.testing.ts';
import type { Store } from '../store/open.ts';
import { accountsOfLearners, learnersByIds } from '../store/people.ts';
import { account } from './store.testing.ts';

const NOW = 1_700_000_000_000;

/** A store as the version before founders left it: two people, of whom one was two once, and one apart by a conflict. */
const fill = async (store: Store): Promise<void> => {
  const people = [['zoe', 1], ['bob', 2], ['eve', 4]] as const;
  for (const [id, seq] of people) {
    await sql`insert into learners (id, seq, found_at, display_name, sort_name, search, active, last_active_at, vendors, has_conflict)
      values (${id}, ${seq}, ${NOW}, ${id}, ${id}, ${id}, 1, 0, 2, 0)`.execute(store.db);
  }
  const accounts = [
    ['MATRIX', '1', 1, 'zoe@x.example', null, 'zoe'],
    ['DAMSTRA', '1', 3, 'zoe@x.example', null, 'zoe'],
    ['MATRIX', '2', 2, 'bob@x.example', 'E1', 'bob'],
    ['DAMSTRA', '2', 4, 'bob@x.example', 'E2', 'eve'],
  ] as const;
  for (const [vendor, id, seq, email, number, learner] of accounts) {
    await sql`insert into accounts (vendor, external_id, seq, email, employee_number, active, email_key, number_key, learner_id, is_primary, evidence)
      values (${vendor}, ${id}, ${seq}, ${email}, ${number}, 1, ${email}, ${number}, ${learner}, 1, '[]')`.execute(store.db);
  }
  await sql`insert into aliases (alias, learner_id) values ('was somebody', 'zoe')`.execute(store.db);
  await sql`insert into conflicts (id, kind, message, key, value, accounts, vendors, detected_at)
    values ('c', 'EMPLOYEE_NUMBER_MISMATCH', '', 'EMAIL', 'bob@x.example', '[]', 6, ${NOW})`.execute(store.db);
  for (const vendor of ['MATRIX', 'DAMSTRA']) await sql`insert into conflict_accounts (conflict_id, vendor, external_id) values ('c', ${vendor}, '2')`.execute(store.db);
  await sql`insert into meta (name, value) values ('seq', 4)`.execute(store.db);
  await sql`insert into directories (vendor, leased_until) values ('MATRIX', 0), ('DAMSTRA', 0)`.execute(store.db);
};

/** A store of an earlier version keeps every id. `open` opens the same store each time. */
export const describeMigration = (name: string, open: (upTo?: string) => Promise<Store>): void => {
  describe(`${name} of an earlier version`, () => {
    it('keeps every id, also those that were aliases, before and after everything is read again', async () => {
      const earlier = await open('002-readings');
      await fill(earlier);
      await earlier.close();
      const store = await open();
      const expectSame = async () => {
        const found = await learnersByIds(store.db, ['zoe', 'bob', 'eve', 'was somebody']);
        expect([...found].map(([asked, { id, accounts }]) => [asked, id, accounts]).sort()).toEqual([['bob', 'bob', 1], ['eve', 'eve', 1], ['was somebody', 'zoe', 2], ['zoe', 'zoe', 2]]);
        expect((await accountsOfLearners(store.db, ['bob'])).map((row) => [row.vendor, row.external_id, row.refused])).toEqual([['MATRIX', '2', 1]]);
      };
      await expectSame();
      const named = (id: string, email: string, employeeNumber: string | null = null) => account(id, { email, employeeNumber });
      await replaceDirectory(store, 'MATRIX', [named('1', 'zoe@x.example'), named('2', 'bob@x.example', 'E1')], options, NOW, NOW);
      await replaceDirectory(store, 'DAMSTRA', [named('1', 'zoe@x.example'), named('2', 'bob@x.example', 'E2')], options, NOW, NOW);
      await expectSame();
      // Whoever was linked with somebody goes by an id of their own, and finds it again.
      await replaceDirectory(store, 'DAMSTRA', [named('1', 'other@x.example'), named('2', 'bob@x.example', 'E2')], options, NOW, NOW);
      expect((await learnersByIds(store.db, ['zoe', 'was somebody'])).get('was somebody')).toMatchObject({ id: 'zoe', accounts: 1 });
      await store.close();
    });
  });
};
