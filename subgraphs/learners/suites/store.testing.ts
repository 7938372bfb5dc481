import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cases } from '../../shared/world/cases.ts';
import { buildWorld, type Account } from '../../shared/world/world.ts';
import type { VendorName } from '../../shared/errors.ts';
import type { DirectoryAccount } from '../directory.ts';
import { keyedRow } from '../changes.ts';
import { link } from '../linking/link.ts';
import { options } from '../linking/testing.ts';
import { addAccounts } from '../replace.ts';
import { replaceDirectory } from './replace.testing.ts';
import { copy } from '../store/admin.ts';
import type { Store } from '../store/open.ts';
import { accountsOfLearners, conflictsPage, learnerIdsByKey, learnersByIds, learnersPage } from '../store/people.ts';
import { VENDORS } from '../store/tables.ts';

export const account = (id: string, more: Partial<DirectoryAccount> = {}): DirectoryAccount => ({
  id,
  email: null,
  employeeNumber: null,
  givenName: null,
  familyName: null,
  displayName: null,
  active: true,
  lastActiveAt: null,
  problem: null,
  ...more,
});

const listed = (row: Account): DirectoryAccount =>
  account(row.id, {
    email: row.email,
    employeeNumber: row.secondEmployeeNumber === null ? row.employeeNumber : null,
    givenName: row.givenName,
    familyName: row.familyName,
    active: row.active,
    lastActiveAt: row.lastActiveAt?.toISOString() ?? null,
  });

/** People as the store has them: each a sorted list of accounts. */
const people = async (store: Store): Promise<string[][]> => {
  const rows = await store.db.selectFrom('accounts').select(['vendor', 'external_id', 'learner_id']).execute();
  const byLearner = new Map<string | null, string[]>();
  for (const row of rows) byLearner.set(row.learner_id, [...(byLearner.get(row.learner_id) ?? []), `${row.vendor}:${row.external_id}`]);
  return [...byLearner.values()].map((person) => person.sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
};

const idOf = async (store: Store, vendor: VendorName, id: string): Promise<string | null> =>
  (await store.db.selectFrom('accounts').select('learner_id').where('vendor', '=', vendor).where('external_id', '=', id).executeTakeFirst())?.learner_id ?? null;

/** Fails unless people and conflicts are those of all accounts linked at once. */
const expectWhole = async (store: Store): Promise<void> => {
  const whole = link((await store.db.selectFrom('accounts').selectAll().execute()).map((row) => keyedRow(row, options)), [], options);
  expect(await people(store)).toEqual(whole.people.map((person) => person.map((one) => `${one.vendor}:${one.externalId}`).sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1)));
  expect((await store.db.selectFrom('conflicts').select('id').execute()).map(({ id }) => id).sort()).toEqual(whole.conflicts.map(({ id }) => id).sort());
};

const NOW = 1_700_000_000_000;

/** What every store must do: the same for SQLite and Postgres. `open` gives an empty one. */
export const describeStore = (name: string, open: () => Promise<Store>): void => {
  describe(`the index in ${name}`, () => {
    let store: Store;
    const read = (vendor: VendorName, accounts: readonly DirectoryAccount[], at = NOW) => replaceDirectory(store, vendor, accounts, options, at, at);

    beforeEach(async () => {
      store = await open();
      for (const vendor of VENDORS) {
        await store.db.insertInto('directories').values({ vendor, indexed_at: null, last_error: null, warning: null, reading_started_at: null, reading_cursor: null, leased_until: 0, leased_by: null }).execute();
      }
    });
    afterEach(() => store.close());

    it('finds the people of every case of the demo world', async () => {
      const world = buildWorld({ learners: 10, seed: 1, now: new Date(NOW) });
      for (const vendor of VENDORS) await read(vendor, world.vendors[vendor.toLowerCase() as 'synap'].accounts.map(listed));
      const byPerson = new Map<string, string[]>();
      for (const vendor of VENDORS) {
        for (const row of world.vendors[vendor.toLowerCase() as 'synap'].accounts) byPerson.set(row.person, [...(byPerson.get(row.person) ?? []), `${vendor}:${row.id}`]);
      }
      expect(byPerson.size).toBe(Object.values(cases).flat().length);
      expect(await people(store)).toEqual([...byPerson.values()].map((person) => person.sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1)));
    });

    it('keeps every id when a directory is read again', async () => {
      await read('MATRIX', [account('1', { email: 'a@x.example' }), account('2', { email: 'b@x.example' })]);
      await read('SYNAP', [account('s', { email: 'A@x.example' })]);
      const before = await idOf(store, 'MATRIX', '1');
      await read('MATRIX', [account('2', { email: 'b@x.example' }), account('1', { email: 'a@x.example' })], NOW + 1000);
      expect(await idOf(store, 'MATRIX', '1')).toBe(before);
      expect(await idOf(store, 'SYNAP', 's')).toBe(before);
    });

    it('leads from the id of somebody who became another to that other', async () => {
      await read('MATRIX', [account('1', { email: 'a@x.example' })]);
      await read('DAMSTRA', [account('9', { employeeNumber: 'E1' })]);
      const [first, second] = [await idOf(store, 'MATRIX', '1'), await idOf(store, 'DAMSTRA', '9')];
      await read('MATRIX', [account('1', { email: 'a@x.example', employeeNumber: 'E1' })]);
      expect(await idOf(store, 'DAMSTRA', '9')).toBe(first);
      expect((await learnersByIds(store.db, [second!])).get(second!)?.id).toBe(first);
    });

    it('gives a part that leaves its founder a new id, and leads nobody from the old one to it', async () => {
      await read('MATRIX', [account('1', { email: 'a@x.example' })]);
      await read('SYNAP', [account('s', { email: 'a@x.example' })]);
      await read('DAMSTRA', [account('9', { email: 'a@x.example' })]);
      const before = await idOf(store, 'MATRIX', '1');
      await read('MATRIX', [account('1', { email: 'other@x.example' })]);
      expect(await idOf(store, 'MATRIX', '1')).toBe(before);
      expect(await idOf(store, 'DAMSTRA', '9')).not.toBe(before);
      expect(await idOf(store, 'DAMSTRA', '9')).toBe(await idOf(store, 'SYNAP', 's'));
    });

    it('forgets an account that left the directory, and a person with the last one', async () => {
      await read('MATRIX', [account('1', { email: 'a@x.example' }), account('2', { email: 'b@x.example' })]);
      const gone = await idOf(store, 'MATRIX', '2');
      await read('MATRIX', [account('1', { email: 'a@x.example' })]);
      expect(await people(store)).toEqual([['MATRIX:1']]);
      expect((await learnersByIds(store.db, [gone!])).size).toBe(0);
      expect((await learnersPage(store.db, {}, 'NAME_ASC', 10, null)).totalCount).toBe(1);
    });

    it('drops the conflicts of accounts that left, and keeps the date of those that stay', async () => {
      const clash = [account('1', { email: 'a@x.example', employeeNumber: 'E1' }), account('2', { email: 'b@x.example', employeeNumber: 'E3' })];
      await read('MATRIX', clash);
      await read('DAMSTRA', [account('8', { email: 'a@x.example', employeeNumber: 'E2' }), account('9', { email: 'b@x.example', employeeNumber: 'E4' })]);
      await read('DAMSTRA', [account('8', { email: 'a@x.example', employeeNumber: 'E2', displayName: 'New Name' })], NOW + 5000);
      const { rows } = await conflictsPage(store.db, {}, 10, null);
      expect(rows.map(({ kind, value, detected_at }) => ({ kind, value, detected_at }))).toEqual([{ kind: 'EMPLOYEE_NUMBER_MISMATCH', value: 'a@x.example', detected_at: NOW }]);
    });

    it('adds what a look-up found to the right person', async () => {
      await read('MATRIX', [account('1', { email: 'a@x.example' })]);
      await addAccounts(store, [{ vendor: 'DAMSTRA', account: account('9', { email: 'A@X.example' }) }], options, NOW);
      expect(await people(store)).toEqual([['DAMSTRA:9', 'MATRIX:1']]);
      expect(await learnerIdsByKey(store.db, 'email_key', 'a@x.example')).toHaveLength(1);
    });

    it('says when the mapping of employee numbers looks wrong', async () => {
      const many = (prefix: string) => Array.from({ length: 10 }, (_, i) => account(`${i}`, { email: `p${i}@x.example`, employeeNumber: `${prefix}${i}` }));
      await read('MATRIX', many('M'));
      await read('DAMSTRA', many('D'));
      const { warning } = await store.db.selectFrom('directories').select('warning').where('vendor', '=', 'MATRIX').executeTakeFirstOrThrow();
      expect(warning).toContain('MATRIX_EMPLOYEE_NUMBER');
    });

    it('lists people in order, page by page, and finds them by what they are', async () => {
      const names = ['Élodie Zola', 'adam Young', 'Zoe', 'Bea Lund', ''];
      await read('MATRIX', names.map((displayName, i) => account(`${i}`, { displayName, email: `p${i}@x.example`, lastActiveAt: new Date(NOW + i).toISOString(), active: i !== 2 })));
      await read('SYNAP', [account('s', { email: 'p0@x.example' })]);
      const walk = async (order: 'NAME_ASC' | 'NAME_DESC' | 'RECENTLY_ACTIVE') => {
        const found: (string | null)[] = [];
        for (let after: string | null = null; ; ) {
          const page = await learnersPage(store.db, {}, order, 2, after);
          expect(page.totalCount).toBe(5);
          found.push(...page.rows.map((row) => row.display_name));
          if (!page.hasNextPage) return found;
          after = page.cursorOf(page.rows.at(-1)!);
        }
      };
      expect(await walk('NAME_ASC')).toEqual(['adam Young', 'Bea Lund', 'Élodie Zola', 'Zoe', null]);
      expect(await walk('NAME_DESC')).toEqual([null, 'Zoe', 'Élodie Zola', 'Bea Lund', 'adam Young']);
      expect(await walk('RECENTLY_ACTIVE')).toEqual([null, 'Bea Lund', 'Zoe', 'adam Young', 'Élodie Zola']);
      const named = async (filter: Parameters<typeof learnersPage>[1]) => (await learnersPage(store.db, filter, 'NAME_ASC', 10, null)).rows.map((row) => row.display_name);
      expect(await named({ search: 'elod' })).toEqual(['Élodie Zola']);
      expect(await named({ search: '%' })).toEqual([]);
      expect(await named({ vendors: ['SYNAP', 'MATRIX'] })).toEqual(['Élodie Zola']);
      expect(await named({ missingFrom: ['SYNAP'], active: false })).toEqual(['Zoe']);
      expect(await named({ emailKeys: ['p3@x.example'] })).toEqual(['Bea Lund']);
      await expect(learnersPage(store.db, {}, 'NAME_ASC', 2, 'rubbish')).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    });

    it('shows the accounts of a person with the primary one first', async () => {
      await read('MATRIX', [account('1', { email: 'a@x.example', displayName: 'Ann Lee', active: false }), account('2', { email: 'a@x.example', displayName: 'Ann Lee' })]);
      const id = await idOf(store, 'MATRIX', '1');
      const rows = await accountsOfLearners(store.db, [id!]);
      expect(rows.map((row) => [row.external_id, row.is_primary])).toEqual([['2', 1], ['1', 0]]);
    });

    it('carries every id to another store', async () => {
      await read('MATRIX', [account('1', { email: 'a@x.example' })]);
      const target = await open();
      await copy(store, target);
      expect(await idOf(target, 'MATRIX', '1')).toBe(await idOf(store, 'MATRIX', '1'));
      await expect(copy(store, target)).rejects.toThrow('not empty');
      await target.close();
    });

    it('comes to what linking everything at once would, whatever was read in whatever order', async () => {
      const value = fc.constantFrom(null, 'a', 'b', 'c', 'd');
      const row = fc.record({ id: fc.constantFrom('1', '2', '3', '4'), email: value, employeeNumber: value, displayName: fc.constantFrom('Ann Lee', 'Bob Ray', '', 'Lee Ann') });
      const step = fc.record({ vendor: fc.constantFrom(...VENDORS), rows: fc.uniqueArray(row, { maxLength: 4, selector: ({ id }) => id }) });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
          for (const vendor of VENDORS) await read(vendor, []);
          const last = new Map<VendorName, DirectoryAccount[]>();
          for (const { vendor, rows } of steps) {
            const accounts = rows.map((given) => account(given.id, { ...given, email: given.email && `${given.email}@x.example` }));
            last.set(vendor, accounts);
            await read(vendor, accounts);
          }
          await expectWhole(store);
          const rows = await store.db.selectFrom('accounts').select('seq').execute();
          expect(rows).toHaveLength([...last.values()].flat().length);
        }),
        { numRuns: 40 },
      );
    });

    it('links more accounts than it takes at a time, tied to each other across the whole directory', { timeout: 60_000 }, async () => {
      const COUNT = 1300;
      const far = (i: number) => (i * 571) % COUNT;
      const number = (i: number) => (i % 7 === 0 ? `E${i}` : null);
      const matrix = (email: (i: number) => string) => Array.from({ length: COUNT }, (_, i) => account(`m${i}`, { email: email(i), employeeNumber: number(i) }));
      const ids = async () => new Map((await store.db.selectFrom('accounts').select(['vendor', 'external_id', 'learner_id']).execute()).map((row) => [`${row.vendor}:${row.external_id}`, row.learner_id]));
      // Many share an address with another, far away in the list.
      await read('MATRIX', matrix((i) => `p${Math.min(i, far(i))}@x.example`));
      await expectWhole(store);
      await read('DAMSTRA', Array.from({ length: COUNT }, (_, i) => account(`d${i}`, { email: `p${far(i)}@x.example`, employeeNumber: i % 11 === 0 ? `E${i}` : null })));
      await expectWhole(store);
      const before = await ids();
      await read('MATRIX', matrix((i) => `p${Math.min(i, far(i))}@x.example`));
      expect(await ids()).toEqual(before);
      // Everybody's address changes, and the last of them are gone.
      await read('MATRIX', matrix((i) => `p${far(i)}@x.example`).slice(0, -25));
      await expectWhole(store);
      const learners = new Set((await store.db.selectFrom('learners').select('id').execute()).map(({ id }) => id));
      expect(new Set((await ids()).values())).toEqual(learners);
    });
  });
};
