import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LearnersConfig } from '../config.ts';
import type { DirectoryAccount } from '../directory.ts';
import { Failed, failing, learnersUnderTest, type FakeVendor, type LearnersUnderTest } from './fakes.testing.ts';
import { account } from './store.testing.ts';

export const people = (count: number, prefix = 'p'): DirectoryAccount[] => Array.from({ length: count }, (_, i) => account(`${prefix}${i}`, { email: `${prefix}${i}@x.example`, displayName: `Person ${i}` }));

const without = (accounts: readonly DirectoryAccount[], ...ids: string[]): DirectoryAccount[] => accounts.filter(({ id }) => !ids.includes(id));

/** How often each question was asked since the last call. */
const questions = (fake: FakeVendor, kind: string) => fake.asked.splice(0).filter(({ field }) => field === kind);

/** What must become of readings that are not as they should be: the same for SQLite and Postgres. `config` gives an empty store. */
export const describeReadings = (name: string, config: () => Promise<Partial<LearnersConfig>>): void => {
  describe(`readings of a directory in ${name}`, () => {
    let graph: LearnersUnderTest;
    let matrix: FakeVendor;
    let damstra: FakeVendor;
    const next = () => graph.time.pass(15);
    const status = () => graph.status('MATRIX');

    beforeEach(async () => {
      graph = await learnersUnderTest({ config: await config() });
      ({ MATRIX: matrix, DAMSTRA: damstra } = graph);
    });
    afterEach(() => graph.close());

    it('a person whom one reading misses and who is there by id keeps the account and the id', async () => {
      matrix.accounts = people(330);
      await graph.start();
      const before = await graph.idOf('p100@x.example');
      // Rows moved up while pages were read: the one at the edge was on neither page.
      matrix.listed = without(matrix.accounts, 'p100');
      await next();
      expect(await graph.idOf('p100@x.example')).toBe(before);
      expect(await status()).toMatchObject({ accounts: 330, lastError: null });
      expect(questions(matrix, 'presence').map(({ variables }) => variables)).toEqual([{ ids: ['p100'] }]);
      await next();
      await next();
      expect(await graph.idOf('p100@x.example')).toBe(before);
      matrix.listed = null;
      await next();
      expect(await graph.idOf('p100@x.example')).toBe(before);
    });

    it('an account that is listed no more and does not exist by id leaves at once', async () => {
      matrix.accounts = people(30);
      await graph.start();
      matrix.accounts = without(matrix.accounts, 'p3', 'p4');
      await next();
      expect(await graph.idOf('p3@x.example')).toBeUndefined();
      expect(await status()).toMatchObject({ accounts: 28, lastError: null });
    });

    it.each([
      ['the vendor is away', () => failing('VENDOR_AUTH')],
      ['its subgraph cannot be reached', () => new Error('unreachable')],
      ['the slot failed', () => new Failed([{ path: ['answer', 0], extensions: { code: 'VENDOR_TIMEOUT' } }], [null, { id: 'p4' }])],
      ['an error names no slot', () => new Failed([{}], [null, { id: 'p4' }])],
      ['the answer has another length', () => []],
      ['the answer is no list', () => 7],
    ])('an account that could not be asked for, since %s, leaves when a second reading misses it too', async (_why, answer) => {
      matrix.accounts = people(30);
      await graph.start();
      const before = await graph.idOf('p3@x.example');
      matrix.listed = without(matrix.accounts, 'p3', 'p4');
      matrix.instead.presence = answer;
      await next();
      expect(await graph.idOf('p3@x.example')).toBe(before);
      await graph.time.pass(16);
      expect(await graph.idOf('p3@x.example')).toBeUndefined();
    });

    it('an account that is listed again in between is not held to have been missed twice', async () => {
      matrix.accounts = people(30);
      await graph.start();
      matrix.instead.presence = () => failing('VENDOR_AUTH');
      const before = await graph.idOf('p3@x.example');
      for (const listed of [without(matrix.accounts, 'p3'), null, without(matrix.accounts, 'p3')]) {
        matrix.listed = listed;
        await next();
      }
      expect(await graph.idOf('p3@x.example')).toBe(before);
    });

    it('of many missing accounts no more are asked for than makes sense, and the others stay once', async () => {
      damstra.accounts = people(200);
      damstra.pageSize = 500;
      await graph.start();
      damstra.accounts = damstra.accounts.slice(30);
      await next();
      expect(questions(damstra, 'presence').flatMap(({ variables }) => variables.ids)).toHaveLength(25);
      expect(await graph.status('DAMSTRA')).toMatchObject({ accounts: 175 });
      await next();
      expect(await graph.status('DAMSTRA')).toMatchObject({ accounts: 170, lastError: null });
    });

    it('MATRIX is asked for many, no more than 500 at once', async () => {
      matrix.accounts = people(7000);
      matrix.pageSize = 5000;
      await graph.start();
      matrix.accounts = matrix.accounts.slice(1200);
      await next();
      expect(questions(matrix, 'presence').map(({ variables }) => (variables.ids as string[]).length)).toEqual([500, 500]);
      expect(await status()).toMatchObject({ accounts: 6000 });
    });

    it('an empty page deletes nobody, and everybody is as before when the next reading is whole', async () => {
      matrix.accounts = people(57);
      await graph.start();
      const before = await graph.idOf('p7@x.example');
      const { indexedAt } = await status();
      matrix.listed = [];
      await next();
      expect(await status()).toMatchObject({
        accounts: 57, indexedAt, lastError: 'MATRIX listed 0 of the 57 accounts that it had: the old reading is kept; the next reading, or syncVendor(vendor: MATRIX, confirm: true), decides',
        nextIndexAt: new Date(graph.time.now() + 15 * 60_000).toISOString(),
      });
      expect(graph.logged()).toContain('MATRIX listed 0 of the 57');
      matrix.listed = null;
      await next();
      expect(await status()).toMatchObject({ accounts: 57, lastError: null });
      expect(await graph.idOf('p7@x.example')).toBe(before);
    });

    it('a directory that is much smaller twice is believed, and who is there by id stays all the same', async () => {
      matrix.accounts = people(57);
      await graph.start();
      matrix.listed = matrix.accounts.slice(0, 20);
      matrix.accounts = matrix.accounts.slice(0, 30);
      await next();
      expect(await status()).toMatchObject({ accounts: 57 });
      matrix.listed = matrix.accounts.slice(0, 21);
      await next();
      expect(await status()).toMatchObject({ accounts: 30, lastError: null });
    });

    it('a directory that is much smaller every time, but never the same, is not believed', async () => {
      matrix.accounts = people(100);
      await graph.start();
      for (const found of [0, 40, 10, 60]) {
        matrix.listed = matrix.accounts.slice(0, found);
        await next();
        expect(await status()).toMatchObject({ accounts: 100, lastError: expect.stringContaining(`listed ${found} of the 100`) });
      }
    });

    it.each([[60, 48, 'kept'], [60, 47, 'doubted'], [20, 10, 'kept'], [20, 9, 'doubted'], [10, 0, 'kept']])('of %i accounts %i is %s: more than a fifth and more than ten are suspicious', async (had, left, what) => {
      matrix.accounts = people(had);
      await graph.start();
      matrix.listed = matrix.accounts.slice(0, left);
      await next();
      expect((await status()).lastError === null).toBe(what === 'kept');
      expect(await status()).toMatchObject({ accounts: had });
    });

    it('a reading that brings fewer than the vendor counts replaces nothing until another brings as many', async () => {
      Object.assign(matrix, { accounts: people(219), total: 219 });
      await graph.start();
      expect(await status()).toMatchObject({ accounts: 219, lastError: null });
      matrix.accounts[0] = account('p0', { email: 'new@x.example' });
      matrix.listed = matrix.accounts.slice(0, 215);
      await next();
      expect(await status()).toMatchObject({ accounts: 219, lastError: 'MATRIX listed 215 of the 219 accounts that it counts: the old reading is kept; the next reading, or syncVendor(vendor: MATRIX, confirm: true), decides' });
      expect(await graph.idOf('new@x.example')).toBeUndefined();
      await next();
      expect(await graph.idOf('new@x.example')).toBeDefined();
      // It is used, and people are told as long as the two do not agree.
      for (let again = 0; again < 2; again += 1) {
        expect(await status()).toMatchObject({ accounts: 219, lastError: expect.stringContaining('MATRIX counts 219 accounts and listed 215') });
        await next();
      }
      matrix.listed = null;
      await next();
      expect(await status()).toMatchObject({ accounts: 219, lastError: null });
    });

    it('a first reading that brings fewer than the vendor counts is used, said to be incomplete, and read again after a minute', async () => {
      Object.assign(matrix, { accounts: people(100), total: 219 });
      await graph.start();
      expect(await status()).toMatchObject({
        accounts: 100, indexedAt: null, lastError: 'MATRIX listed 100 of the 219 accounts that it counts: some may be missing until the next reading',
        nextIndexAt: new Date(graph.time.now() + 60_000).toISOString(),
      });
      const { data } = await graph.query('{ learner(email: "p7@x.example") { incompleteVendors } }');
      expect(data).toEqual({ learner: { incompleteVendors: ['MATRIX'] } });
      matrix.accounts = people(219);
      await graph.time.pass(1);
      expect(await status()).toMatchObject({ accounts: 219, indexedAt: expect.any(String), lastError: null });
      // Both readings were the first as far as anybody could tell.
      expect(questions(matrix, 'page').map(({ variables }) => variables.thorough)).toEqual([true, true, true, true]);
    });

    it.each([[100], [-1], [Number.NaN], [0.5], ['219'], [null], [1e300]])('a total of %s says nothing', async (total) => {
      Object.assign(matrix, { accounts: people(219), total });
      await graph.start();
      expect(await status()).toMatchObject({ accounts: 219, lastError: null });
      await next();
      expect(await status()).toMatchObject({ accounts: 219, lastError: null });
    });

    it('the total that was told last counts, and an account that is listed twice counts once', async () => {
      const all = people(30);
      const pages = [{ accounts: [...all.slice(0, 12), all[3]], next: 'b', total: 31 }, { accounts: all.slice(10), next: null, total: 30 }];
      matrix.instead.page = ({ after }) => pages[after === 'b' ? 1 : 0];
      await graph.start();
      expect(await status()).toMatchObject({ accounts: 30, lastError: null });
      pages[1] = { accounts: all.slice(10, 29), next: null, total: 30 };
      await next();
      expect(await status()).toMatchObject({ accounts: 30, lastError: expect.stringContaining('29 of the 30') });
    });

    it('texts that no database can keep cost themselves alone', async () => {
      matrix.instead.page = () => ({
        accounts: [
          { ...account('1'), displayName: 'Ann\u0000e \ud800Lee\udc00', email: 'ann\u0000@x.example' },
          account('2\u0000', { email: 'bob@x.example' }), account('2', { email: 'bob@x.example' }), account('\u0000'), account('3', { displayName: 'Zoe 👩🏽‍🚀', email: 'zoe@x.example' }),
        ],
        next: null,
      });
      await graph.start();
      await next();
      const { data } = await graph.query('{ learners { nodes { displayName emails } } }');
      expect(JSON.parse(JSON.stringify(data))).toEqual({
        learners: { nodes: [{ displayName: 'Anne Lee', emails: ['ann@x.example'] }, { displayName: 'Zoe 👩🏽‍🚀', emails: ['zoe@x.example'] }, { displayName: null, emails: ['bob@x.example'] }] },
      });
      expect(await status()).toMatchObject({ accounts: 3, lastError: null });
    });

    it.each(['{ learners(filter: { search: $text }) { totalCount } }', '{ learners(filter: { email: $text }) { totalCount } }', '{ learner(id: $text) { id } }', '{ learner(email: $text) { id } }', '{ learner(employeeNumber: $text) { id } }', '{ learners(after: $text) { totalCount } }'])('%s answers or refuses a text that no database can keep', async (text) => {
      await graph.start();
      const typed = `query ($text: ${text.includes('(id') ? 'ID' : 'String'}) ${text}`;
      for (const odd of ['a\u0000@x.example', 'a\ud800@x.example', '\u0000', 'E\udc001']) {
        const { errors } = await graph.query(typed, { text: odd });
        expect(errors?.[0]?.extensions?.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
      }
      // Such a text is nobody's: no vendor is asked.
      expect(questions(matrix, 'byKey')).toEqual([]);
    });

    it.each(['["sort_name","asc",5,"x"]', '["last_active_at","desc","x","x"]', '["last_active_at","desc",1e300,"x"]', '["sort_name","asc","a\\u0000","x"]', '{}', '5', '['])('a made-up cursor %s is refused or leads somewhere', async (text) => {
      await graph.start();
      const after = Buffer.from(text).toString('base64url');
      for (const order of ['NAME_ASC', 'RECENTLY_ACTIVE']) {
        const { errors } = await graph.query(`query ($after: String) { learners(after: $after, orderBy: ${order}) { totalCount } }`, { after });
        expect(errors?.[0]?.extensions?.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
      }
    });
  });
};
