import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignIds, type KnownAccount } from './identity.ts';

const newIds = () => {
  let made = 0;
  return () => `new${(made += 1)}`;
};

const account = (seq: number, learnerId: string | null = null): KnownAccount => ({ seq, learnerId });

const zoe = { id: 'zoe', seq: 1 };
const bob = { id: 'bob', seq: 2 };
const eve = { id: 'eve', seq: 3 };

describe('the id of a learner', () => {
  it('is new for a person never seen', () => {
    expect(assignIds([[account(1)], [account(2), account(3)]], [], newIds())).toEqual({ ids: ['new1', 'new2'], aliases: [], gone: [] });
  });

  it('is joined by a new account', () => {
    expect(assignIds([[account(9), account(1, 'zoe')]], [zoe], newIds())).toEqual({ ids: ['zoe'], aliases: [], gone: [] });
  });

  it('stays when everything is read again', () => {
    expect(assignIds([[account(2, 'bob')], [account(1, 'zoe')]], [zoe, bob], newIds())).toEqual({ ids: ['bob', 'zoe'], aliases: [], gone: [] });
  });

  it('is the one first seen when people turn out to be one, even the smaller; the others become aliases', () => {
    const person = [account(5, 'eve'), account(2, 'bob'), account(3, 'bob'), account(1, 'zoe')];
    expect(assignIds([person], [eve, bob, zoe], newIds())).toEqual({ ids: ['zoe'], aliases: [{ alias: 'bob', learnerId: 'zoe' }, { alias: 'eve', learnerId: 'zoe' }], gone: [] });
  });

  it('stays with the larger part of a split', () => {
    expect(assignIds([[account(1, 'zoe')], [account(2, 'zoe'), account(3, 'zoe')]], [zoe], newIds())).toEqual({ ids: ['new1', 'zoe'], aliases: [], gone: [] });
  });

  it('stays with the account first seen when the parts are equal', () => {
    expect(assignIds([[account(4, 'zoe'), account(2, 'zoe')], [account(3, 'zoe'), account(1, 'zoe')]], [zoe], newIds()).ids).toEqual(['new1', 'zoe']);
  });

  it('does not count accounts that were never the learner’s as the larger part', () => {
    expect(assignIds([[account(3, 'zoe'), account(8), account(9)], [account(1, 'zoe'), account(2, 'zoe')]], [zoe], newIds()).ids).toEqual(['new1', 'zoe']);
  });

  it('goes where most went, when one splits and a part joins another', () => {
    const people = [[account(1, 'zoe'), account(2, 'bob'), account(3, 'bob')], [account(4, 'bob')]];
    expect(assignIds(people, [zoe, bob], newIds())).toEqual({ ids: ['zoe', 'new1'], aliases: [{ alias: 'bob', learnerId: 'zoe' }], gone: [] });
  });

  it('stays with the rest when only the smaller part joins another', () => {
    const people = [[account(1, 'zoe'), account(4, 'bob')], [account(2, 'bob'), account(3, 'bob')]];
    expect(assignIds(people, [zoe, bob], newIds())).toEqual({ ids: ['zoe', 'bob'], aliases: [], gone: [] });
  });

  it('is gone with the last account', () => {
    expect(assignIds([[account(1, 'zoe')]], [zoe, bob], newIds())).toEqual({ ids: ['zoe'], aliases: [], gone: ['bob'] });
  });

  it('is not taken from an account whose learner is unknown', () => {
    expect(assignIds([[account(1, 'erased')]], [], newIds())).toEqual({ ids: ['new1'], aliases: [], gone: [] });
  });

  const people = fc.array(fc.uniqueArray(fc.record({ seq: fc.nat(999), learnerId: fc.constantFrom(null, 'zoe', 'bob', 'eve') }), { selector: ({ seq }) => seq, minLength: 1, maxLength: 4 }), { maxLength: 5 });

  it('is given to one person, and every known learner is a person, an alias or gone', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { ids, aliases, gone } = assignIds(all, [zoe, bob, eve], newIds());
        expect(new Set(ids).size).toBe(all.length);
        expect([...ids.filter((id) => !id.startsWith('new')), ...aliases.map(({ alias }) => alias), ...gone].sort()).toEqual(['bob', 'eve', 'zoe']);
        for (const { learnerId } of aliases) expect(ids).toContain(learnerId);
      }),
    );
  });

  it('does not change once it is given', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { ids } = assignIds(all, [zoe, bob, eve], newIds());
        const learners = ids.map((id, i) => ({ id, seq: i }));
        const again = all.map((person, i) => person.map(({ seq }) => account(seq, ids[i])));
        expect(assignIds(again, learners, newIds())).toEqual({ ids, aliases: [], gone: [] });
      }),
    );
  });

  it('goes to the same accounts in whatever order people and accounts come', () => {
    const distinct = fc.uniqueArray(fc.record({ seq: fc.nat(999), learnerId: fc.constantFrom(null, 'zoe', 'bob', 'eve'), person: fc.nat(3) }), { selector: ({ seq }) => seq, maxLength: 12 });
    const grouped = (accounts: readonly (KnownAccount & { person: number })[]) => [...new Set(accounts.map(({ person }) => person))].map((person) => accounts.filter((one) => one.person === person));
    fc.assert(
      fc.property(distinct, (accounts) => {
        const keptBy = (all: KnownAccount[][]) => {
          const { ids, aliases, gone } = assignIds(all, [zoe, bob, eve], newIds());
          return { kept: ids.flatMap((id, i) => (id.startsWith('new') ? [] : [`${id} ${all[i]!.map(({ seq }) => seq).sort().join()}`])).sort(), aliases, gone };
        };
        expect(keptBy(grouped([...accounts].reverse()))).toEqual(keptBy(grouped(accounts)));
      }),
    );
  });
});
