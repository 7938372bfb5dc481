import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passport } from '../../../test/support/vendor.ts';
import type { Caller } from '../../../schema/caller.ts';
import type { LearnersConfig } from '../config.ts';
import { learnersUnderTest, type LearnersUnderTest } from './fakes.testing.ts';
import { account } from './store.testing.ts';

type Ref = readonly [vendor: string, externalId: string];

const inputOf = (a: Ref, b: Ref, reason = 'seen with my own eyes') => ({ a: { vendor: a[0], externalId: a[1] }, b: { vendor: b[0], externalId: b[1] }, reason });

const OVERRIDE = '{ id linked a { vendor externalId } b { vendor externalId } reason decidedBy decidedAt }';

/** Decisions by hand: the same for SQLite and Postgres. `config` gives an empty store. */
export const describeDecisions = (name: string, config: () => Promise<Partial<LearnersConfig>>): void => {
  describe(`decisions by hand in ${name}`, () => {
    let graph: LearnersUnderTest;

    const decide = (field: 'linkAccounts' | 'separateAccounts', input: object, caller?: Caller) =>
      graph.query(`mutation ($input: LinkOverrideInput!) { decision: ${field}(input: $input) ${OVERRIDE} }`, { input }, caller);
    const decided = async (field: 'linkAccounts' | 'separateAccounts', a: Ref, b: Ref): Promise<string> => {
      const answer = await decide(field, inputOf(a, b));
      expect(answer.errors).toBeUndefined();
      return (answer.data?.decision as { id: string }).id;
    };
    const remove = async (id: string) => (await graph.query(`mutation ($id: ID!) { removeLinkOverride(id: $id) ${OVERRIDE} }`, { id })).data?.removeLinkOverride;
    const idOf = async ([vendor, id]: Ref): Promise<string | undefined> => {
      const { data } = await graph.query('query { learners(first: 500) { nodes { id accounts { vendor externalId } } } }');
      const nodes = (data?.learners as { nodes: { id: string; accounts: { vendor: string; externalId: string }[] }[] }).nodes;
      return nodes.find(({ accounts }) => accounts.some((one) => one.vendor === vendor && one.externalId === id))?.id;
    };
    const conflicts = async (args = ''): Promise<string[]> => {
      const { data } = await graph.query(`{ linkConflicts${args} { nodes { kind key value message } } }`);
      return (data?.linkConflicts as { nodes: { kind: string; key: string; value: string }[] }).nodes.map(({ kind, key, value }) => `${kind} ${key} ${value}`).sort();
    };
    const stored = async () => [await graph.store.db.selectFrom('overrides').selectAll().execute(), await graph.store.db.selectFrom('accounts').selectAll().orderBy('seq').execute()];

    beforeEach(async () => {
      graph = await learnersUnderTest({ config: await config() });
      graph.MATRIX.accounts = [
        account('1', { email: 'ann@x.example', employeeNumber: 'E1', displayName: 'Ann Lee' }),
        account('2', { email: 'bo@x.example', employeeNumber: 'E2', displayName: 'Bo Ray' }),
        account('3', { email: 'cy@x.example', displayName: 'Cy Ott' }),
      ];
      // MATRIX first: who is seen first keeps the id.
      await graph.start();
      graph.DAMSTRA.accounts = [
        account('1', { email: 'ann@x.example', employeeNumber: 'C9', displayName: 'Ann Lee' }),
        account('2', { email: 'bo@x.example', employeeNumber: 'E2', displayName: 'Bo Ray' }),
        account('3', { email: 'other@x.example', displayName: 'Cy Ott' }),
      ];
      await graph.query('mutation { syncVendor(vendor: DAMSTRA) { accounts } }');
    });
    afterEach(() => graph.close());

    it('joins a contractor with two numbers, ends the conflict, and survives every reading', async () => {
      expect(await conflicts()).toEqual(['EMPLOYEE_NUMBER_MISMATCH EMAIL ann@x.example']);
      const [before, other] = [await idOf(['MATRIX', '1']), await idOf(['DAMSTRA', '1'])];
      const answer = await decide('linkAccounts', inputOf(['MATRIX', '1'], ['DAMSTRA', '1'], '  a contractor \n with a number of each  '));
      expect(answer.data?.decision).toMatchObject({ linked: true, a: { vendor: 'MATRIX', externalId: '1' }, b: { vendor: 'DAMSTRA', externalId: '1' }, reason: 'a contractor with a number of each', decidedBy: 'test' });
      expect(await idOf(['DAMSTRA', '1'])).toBe(before);
      expect(await conflicts()).toEqual([]);
      graph.MATRIX.accounts = graph.MATRIX.accounts.map((one) => ({ ...one, lastActiveAt: '2026-01-04T08:00:00Z' }));
      await graph.time.pass(16);
      expect(await idOf(['DAMSTRA', '1'])).toBe(before);
      const id = (answer.data?.decision as { id: string }).id;
      const { data } = await graph.query('{ explainLink(a: { vendor: MATRIX, externalId: "1" }, b: { vendor: DAMSTRA, externalId: "1" }) { linked path { key value } override { id reason } comparisons { key a b aValue } } }');
      expect(data?.explainLink).toMatchObject({
        linked: true, path: [{ key: 'OVERRIDE', value: id }], override: { id },
        comparisons: [{ key: 'EMAIL', a: 'ann@x.example', b: 'ann@x.example', aValue: 'ann@x.example' }, { key: 'EMPLOYEE_NUMBER', a: 'E1', b: 'C9' }],
      });
      expect(await remove(id)).toMatchObject({ id, linked: true });
      expect(await idOf(['MATRIX', '1'])).toBe(before);
      expect(await idOf(['DAMSTRA', '1'])).toBe(other);
      expect(await conflicts()).toEqual(['EMPLOYEE_NUMBER_MISMATCH EMAIL ann@x.example']);
      expect(await remove(id)).toBeNull();
    });

    it('keeps two apart whom their keys would join, and puts them together again', async () => {
      const before = await idOf(['MATRIX', '2']);
      const id = await decided('separateAccounts', ['DAMSTRA', '2'], ['MATRIX', '2']);
      expect(await idOf(['MATRIX', '2'])).toBe(before);
      expect(await idOf(['DAMSTRA', '2'])).not.toBe(before);
      expect(await conflicts('(kinds: [OVERRIDDEN])')).toEqual(['OVERRIDDEN EMAIL bo@x.example', 'OVERRIDDEN EMPLOYEE_NUMBER E2']);
      expect(await conflicts(`(learner: "${before}")`)).toHaveLength(2);
      expect(await conflicts(`(learner: "${await idOf(['MATRIX', '3'])}")`)).toEqual([]);
      expect(await conflicts('(learner: "nobody")')).toEqual([]);
      await graph.time.pass(16);
      expect(await idOf(['DAMSTRA', '2'])).not.toBe(before);
      await remove(id);
      expect(await idOf(['DAMSTRA', '2'])).toBe(before);
      expect(await conflicts('(kinds: [OVERRIDDEN])')).toEqual([]);
    });

    it('answers the decision that there is when it is asked for again, also the other way round', async () => {
      const id = await decided('linkAccounts', ['MATRIX', '3'], ['DAMSTRA', '3']);
      expect(await decided('linkAccounts', ['DAMSTRA', '3'], ['MATRIX', '3'])).toBe(id);
      expect(await graph.store.db.selectFrom('overrides').select('id').execute()).toHaveLength(1);
    });

    it.each([
      ['a blank reason', inputOf(['MATRIX', '1'], ['MATRIX', '3'], ' \u200b '), 'BAD_USER_INPUT', 'reason is blank: say in a few words why'],
      ['a reason as long as a book', inputOf(['MATRIX', '1'], ['MATRIX', '3'], 'x'.repeat(1001)), 'BAD_USER_INPUT', 'reason has 1001 characters: say it in at most 1000'],
      ['one account with itself', inputOf(['MATRIX', '1'], ['MATRIX', '1']), 'BAD_USER_INPUT', 'a and b are the same account, MATRIX 1: name two'],
      ['an unknown account', inputOf(['MATRIX', '1'], ['SYNAP', '77']), 'NOT_FOUND', 'The index knows no account SYNAP 77: check the id, or read the vendor\'s directory with syncVendor'],
    ])('refuses %s and stores nothing', async (_what, input, code, message) => {
      const before = await stored();
      for (const field of ['linkAccounts', 'separateAccounts'] as const) {
        const { data, errors } = await decide(field, input);
        expect(data ?? null).toBeNull();
        expect(errors![0]!.extensions).toMatchObject({ code });
        expect(errors![0]!.message).toContain(message);
      }
      expect(await stored()).toEqual(before);
    });

    it('refuses what an earlier decision forbids, and names that decision', async () => {
      const apart = await decided('separateAccounts', ['MATRIX', '1'], ['MATRIX', '3']);
      const joined = await decided('linkAccounts', ['MATRIX', '3'], ['DAMSTRA', '3']);
      const before = await stored();
      const refused = async (field: 'linkAccounts' | 'separateAccounts', a: Ref, b: Ref) => {
        const { errors } = await decide(field, inputOf(a, b));
        expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
        return errors![0]!.message;
      };
      expect(await refused('linkAccounts', ['MATRIX', '3'], ['MATRIX', '1'])).toMatch(new RegExp(`^MATRIX 3 and MATRIX 1 cannot be joined: decision ${apart}, by test on 2026-01-05, says that MATRIX 1 and MATRIX 3 are different people; take it back with removeLinkOverride`));
      // Also by way of the person that one of them is part of.
      expect(await refused('linkAccounts', ['DAMSTRA', '3'], ['MATRIX', '1'])).toContain(apart);
      expect(await refused('separateAccounts', ['DAMSTRA', '3'], ['MATRIX', '3'])).toContain(`decision ${joined}, by test`);
      expect(await stored()).toEqual(before);
    });

    it('is for admins alone', async () => {
      const before = await stored();
      for (const role of ['manager', 'learner'] as const) {
        const caller: Caller = { role, learnerId: (await idOf(['MATRIX', '1']))!, accounts: [{ vendor: 'MATRIX', externalId: '1' }] };
        for (const field of ['linkAccounts', 'separateAccounts'] as const) {
          const { errors } = await decide(field, inputOf(['MATRIX', '1'], ['DAMSTRA', '1']), caller);
          expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', subject: `Mutation.${field}` });
        }
        const others = [await graph.query('mutation { removeLinkOverride(id: "x") { id } }', {}, caller), await graph.query('mutation { syncVendor(vendor: MATRIX) { vendor } }', {}, caller)];
        for (const { errors } of others) expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
      }
      expect(await stored()).toEqual(before);
    });

    it('waits for an account that is away, and holds when it is back', async () => {
      const first = await idOf(['MATRIX', '3']);
      await decided('linkAccounts', ['MATRIX', '3'], ['DAMSTRA', '3']);
      const all = graph.DAMSTRA.accounts;
      graph.DAMSTRA.accounts = all.slice(0, 2);
      await graph.time.pass(16);
      expect(await idOf(['DAMSTRA', '3'])).toBeUndefined();
      graph.DAMSTRA.accounts = all;
      await graph.time.pass(16);
      expect(await idOf(['DAMSTRA', '3'])).toBe(first);
    });

    it('reads a vendor at once when somebody asks, and believes what it finds only when that is confirmed', async () => {
      const sync = async (confirm: boolean) => {
        const answer = graph.query('mutation ($confirm: Boolean) { syncVendor(vendor: MATRIX, confirm: $confirm) { vendor accounts lastError readingSince indexedAt } }', { confirm });
        return (await answer).data?.syncVendor;
      };
      graph.MATRIX.accounts.push(account('4', { email: 'dee@x.example' }));
      expect(await sync(false)).toMatchObject({ vendor: 'MATRIX', accounts: 4, readingSince: null });
      graph.MATRIX.accounts = Array.from({ length: 60 }, (_, i) => account(`p${i}`, { email: `p${i}@x.example` }));
      await sync(false);
      graph.MATRIX.accounts = graph.MATRIX.accounts.slice(0, 20);
      expect(await sync(false)).toMatchObject({ accounts: 60, lastError: expect.stringContaining('syncVendor(vendor: MATRIX, confirm: true)') });
      expect(await sync(true)).toMatchObject({ accounts: 20, lastError: null });
      const { errors } = await graph.query('mutation { syncVendor(vendor: SYNAP) { vendor } }');
      expect(errors![0]!.extensions).toMatchObject({ code: 'VENDOR_NOT_CONFIGURED', vendor: 'SYNAP' });
    });

    it('says that a reading goes on where it takes longer than an operation may', async () => {
      let end: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (end = resolve));
      graph.MATRIX.hold = held;
      const answer = await graph.subgraph.execute({ query: 'mutation { syncVendor(vendor: MATRIX) { readingSince indexedAt } }' }, passport({ deadline: graph.time.now() + 1010 }));
      expect(answer.data?.syncVendor).toMatchObject({ readingSince: new Date(graph.time.now()).toISOString() });
      graph.MATRIX.hold = null;
      end();
      await graph.time.quiet();
    });
  });
};
