import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bondsBetween, disjointSets, type Bond } from './partition.ts';

const runs = { numRuns: 2000 };

describe('pairs that stay apart', () => {
  it('forbid exactly the values on a path between the two', () => {
    const size = 7;
    const account = fc.nat(size - 1);
    const someBonds = fc.array(fc.uniqueArray(account, { minLength: 2, maxLength: 3 }), { maxLength: 6 }).map((all) => all.map((members, i): Bond => ({ key: 'EMAIL', value: String(i), members })));
    /** Every simple path from `at` to `end`, walked to its end: accounts and bonds are each passed once. */
    const walk = (at: number, end: number, bonds: readonly Bond[], seen: readonly number[], used: readonly Bond[]): Bond[] =>
      at === end
        ? [...used]
        : bonds
            .filter((bond) => !used.includes(bond) && bond.members.includes(at))
            .flatMap((bond) => bond.members.filter((next) => !seen.includes(next)).flatMap((next) => walk(next, end, bonds, [...seen, next], [...used, bond])));
    fc.assert(
      fc.property(someBonds, fc.array(fc.tuple(account, account), { maxLength: 3 }), (bonds, separated) => {
        const refused = bondsBetween(disjointSets(size), bonds, separated);
        const expected = new Set(separated.flatMap(([a, b]) => (a === b ? [] : walk(a, b, bonds, [a], []))));
        expect(new Set(refused.keys())).toEqual(expected);
      }),
      runs,
    );
  });
});
