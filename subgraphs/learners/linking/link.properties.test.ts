import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VendorName } from '../../shared/errors.ts';
import type { Linking } from './link.ts';
import { compareNames, parseName } from './names.ts';
import { decideKeys, keyed, type LinkableAccount } from './rules.ts';
import { refOf, type Override } from './solve.ts';
import { explain, link, options } from './testing.ts';

type Key = 'EMAIL' | 'EMPLOYEE_NUMBER';

const runs = { numRuns: 2000 };

/** Few values, so that accounts meet; every kind of blank and placeholder among them. */
const anAccount = fc.record({
  vendor: fc.constantFrom<VendorName>('SYNAP', 'MATRIX', 'DAMSTRA', 'INSPERA'),
  externalId: fc.integer({ min: 1, max: 6 }).map(String),
  email: fc.constantFrom(null, '', 'none', 'a@x.example', ' A@x.example', 'b@x.example', 'c@x.example', 'd@x.example'),
  employeeNumber: fc.constantFrom(null, null, null, ' ', 'n/a', '000', 'E1', 'e1 ', 'E2', 'E3'),
  givenName: fc.constant(null),
  familyName: fc.constant(null),
  problem: fc.constant(null),
  displayName: fc.constantFrom(null, '', 'Ana Ruiz', 'Ana Ruiz', 'ruiz, ana', 'Ana Lopez', 'Mina Petrov', '李小龙'),
});

const someAccounts = fc.uniqueArray(anAccount, { selector: refOf, maxLength: 16 });

const aPlace = fc.record({ vendor: fc.constantFrom<VendorName>('SYNAP', 'MATRIX', 'DAMSTRA', 'INSPERA'), externalId: fc.integer({ min: 1, max: 6 }).map(String) });

const someOverrides = fc
  .array(fc.record({ linked: fc.boolean(), a: aPlace, b: aPlace }), { maxLength: 5 })
  .map((overrides): Override[] => overrides.map((override, i) => ({ ...override, id: `d${i}` })));

const keysOf = (account: LinkableAccount): Record<Key, string | null> => {
  const { emailKey, numberKey } = keyed(account, options);
  return { EMAIL: emailKey, EMPLOYEE_NUMBER: numberKey };
};

const carriersOf = (accounts: readonly LinkableAccount[], key: Key): Map<string, LinkableAccount[]> => {
  const groups = new Map<string, LinkableAccount[]>();
  for (const account of accounts) {
    const value = keysOf(account)[key];
    if (value !== null) groups.set(value, [...(groups.get(value) ?? []), account]);
  }
  return groups;
};

/** Values that a rule, or a decision, makes nobody's key. */
const refused = ({ conflicts }: Linking, key: Key) => new Set(conflicts.flatMap((one) => (one.key === key && one.kind !== 'DUPLICATE_ACCOUNT' ? one.value! : [])));

const personOf = ({ people }: Linking): Map<string, number> => new Map(people.flatMap((person, i) => person.map((account) => [refOf(account), i])));

const verdict = (a: LinkableAccount, b: LinkableAccount) => compareNames(parseName(a), parseName(b));

describe('the rules, pair by pair', () => {
  type SameOther = (a: LinkableAccount, b: LinkableAccount) => boolean;
  const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));

  /** linking.md, rules 1 to 3, word for word and as slowly as that is. */
  const links = (carriers: readonly LinkableAccount[], sameOther: SameOther, twoNumbers: SameOther): boolean =>
    pairs(carriers).every(([a, b]) => {
      if (twoNumbers(a, b)) return false;
      if (sameOther(a, b)) return true;
      const names = verdict(a, b);
      return a.vendor === b.vendor ? names === 'agree' : names !== 'contradict';
    });

  it('decide the same as linking does', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const { doubts } = decideKeys(accounts.map((account) => keyed(account, options)), options);
        const standing = new Set<string>();
        const sameEmail: SameOther = (a, b) => keysOf(a).EMAIL !== null && keysOf(a).EMAIL === keysOf(b).EMAIL;
        for (const [number, carriers] of carriersOf(accounts, 'EMPLOYEE_NUMBER')) if (links(carriers, sameEmail, () => false)) standing.add(number);
        const numberOf = (account: LinkableAccount) => [keysOf(account).EMPLOYEE_NUMBER].find((number) => number !== null && standing.has(number));
        const sameNumber: SameOther = (a, b) => numberOf(a) !== undefined && numberOf(a) === numberOf(b);
        const twoNumbers: SameOther = (a, b) => numberOf(a) !== undefined && numberOf(b) !== undefined && !sameNumber(a, b);
        const emails = [...carriersOf(accounts, 'EMAIL')];
        expect([...doubts.EMPLOYEE_NUMBER.keys()].sort()).toEqual([...carriersOf(accounts, 'EMPLOYEE_NUMBER').keys()].filter((number) => !standing.has(number)).sort());
        expect([...doubts.EMAIL.keys()].sort()).toEqual(emails.flatMap(([email, carriers]) => (links(carriers, sameNumber, twoNumbers) ? [] : [email])).sort());
      }),
      runs,
    );
  });
});

describe('linking', () => {
  it('depends on no order', () => {
    const shuffled = fc.tuple(someAccounts, someOverrides).chain(([accounts, overrides]) =>
      fc.record({
        accounts: fc.constant(accounts),
        overrides: fc.constant(overrides),
        otherAccounts: fc.shuffledSubarray(accounts, { minLength: accounts.length }),
        otherOverrides: fc.shuffledSubarray(overrides, { minLength: overrides.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ accounts, overrides, otherAccounts, otherOverrides }) => {
        expect(link(otherAccounts, otherOverrides, options)).toEqual(link(accounts, overrides, options));
      }),
      runs,
    );
  });

  it('finds the same again among the people that it found', () => {
    fc.assert(
      fc.property(someAccounts, someOverrides, (accounts, overrides) => {
        const linking = link(accounts, overrides, options);
        expect(link(linking.people.flat(), overrides, options)).toEqual(linking);
      }),
      { numRuns: 300 },
    );
  });

  it('puts every account into one person', () => {
    fc.assert(
      fc.property(someAccounts, someOverrides, (accounts, overrides) => {
        const { people } = link(accounts, overrides, options);
        expect(people.flat().map(refOf).sort()).toEqual(accounts.map(refOf).sort());
      }),
      runs,
    );
  });

  it('needs only the accounts that share a key or a decision, and so on, with those that changed', () => {
    fc.assert(
      fc.property(someAccounts, someOverrides, (accounts, overrides) => {
        const whole = link(accounts, overrides, options);
        const around = new Set(accounts.slice(0, 1).map(refOf));
        for (let size = 0; size < around.size; ) {
          size = around.size;
          const near = accounts.filter((one) => around.has(refOf(one)));
          const shares = (one: LinkableAccount) => near.some((other) => (['EMAIL', 'EMPLOYEE_NUMBER'] as const).some((key) => keysOf(one)[key] !== null && keysOf(one)[key] === keysOf(other)[key]));
          for (const one of accounts) if (shares(one)) around.add(refOf(one));
          for (const { a, b } of overrides) if (around.has(refOf(a)) || around.has(refOf(b))) [a, b].forEach((ref) => around.add(refOf(ref)));
        }
        const part = link(accounts.filter((one) => around.has(refOf(one))), overrides, options);
        expect(part.people).toEqual(whole.people.filter((person) => person.some((one) => around.has(refOf(one)))));
        expect(part.conflicts).toEqual(whole.conflicts.filter((conflict) => conflict.accounts.some((one) => around.has(refOf(one)))));
      }),
      runs,
    );
  });

  it('links all carriers of a value, or reports it and links none by it', () => {
    fc.assert(
      fc.property(someAccounts, someOverrides, (accounts, overrides) => {
        const linking = link(accounts, overrides, options);
        const person = personOf(linking);
        const told = [...linking.evidence.values()].flat();
        for (const key of ['EMAIL', 'EMPLOYEE_NUMBER'] as const) {
          const nobodys = refused(linking, key);
          for (const [value, carriers] of carriersOf(accounts, key)) {
            if (nobodys.has(value)) expect(told.filter((one) => one.key === key && one.value === value)).toEqual([]);
            else expect(new Set(carriers.map((one) => person.get(refOf(one)))).size).toBe(1);
          }
        }
      }),
      runs,
    );
  });

  it('joins people by nothing but its evidence', () => {
    fc.assert(
      fc.property(someAccounts, someOverrides, (accounts, overrides) => {
        const linking = link(accounts, overrides, options);
        const reached = new Map(linking.people.map((person) => [person[0]!, new Set([refOf(person[0]!)])]));
        for (const seen of reached.values()) for (const ref of seen) for (const one of linking.evidence.get(ref)!) seen.add(refOf(one.with));
        expect([...reached.values()].map((seen) => [...seen].sort())).toEqual(linking.people.map((person) => person.map(refOf).sort()));
      }),
      runs,
    );
  });

  it('gives nobody two employee numbers without a decision to join', () => {
    fc.assert(
      fc.property(someAccounts, someOverrides, (accounts, overrides) => {
        const separations = overrides.filter(({ linked }) => !linked);
        const linking = link(accounts, separations, options);
        // A number that is nobody's key by the rules counts as none; one that a decision overrules still counts.
        const nobodys = refused(link(accounts, [], options), 'EMPLOYEE_NUMBER');
        for (const person of linking.people) {
          const numbers = person.flatMap((one) => keysOf(one).EMPLOYEE_NUMBER ?? []).filter((number) => !nobodys.has(number));
          expect(new Set(numbers).size).toBeLessThan(2);
        }
      }),
      runs,
    );
  });

  it('links nobody by blanks and placeholders', () => {
    const blank = anAccount.map((account) => ({ ...account, displayName: 'Ana Ruiz' }));
    const unkeyed = fc.record({ email: fc.constantFrom(null, '', ' ', 'none', 'n/a', '@'), employeeNumber: fc.constantFrom(null, '', ' ', '0', '000', 'n/a', 'NA ', 'None', 'null', 'nil', 'unknown', 'tba', 'TBC', 'test', '-', '--', '.') });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(blank, unkeyed).map(([account, keys]) => ({ ...account, ...keys })), { selector: refOf }), (accounts) => {
        const linking = link(accounts, [], options);
        expect(linking.people).toHaveLength(accounts.length);
        expect(linking.conflicts).toEqual([]);
      }),
      runs,
    );
  });

  it('never links contradicting names by a value unless the other key is the same', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const { evidence } = link(accounts, [], options);
        const byRef = new Map(accounts.map((one) => [refOf(one), one]));
        for (const [ref, all] of evidence) {
          for (const { key, with: other } of all) {
            const [a, b] = [byRef.get(ref)!, byRef.get(refOf(other))!];
            if (verdict(a, b) !== 'contradict') continue;
            const rescue = key === 'EMAIL' ? 'EMPLOYEE_NUMBER' : 'EMAIL';
            expect(keysOf(a)[rescue]).not.toBeNull();
            expect(keysOf(a)[rescue]).toBe(keysOf(b)[rescue]);
          }
        }
      }),
      runs,
    );
  });

  it('makes nobody one person with somebody whose name contradicts and who shares no key', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const linking = link(accounts, [], options);
        const standing = (key: Key, account: LinkableAccount) => (keysOf(account)[key] !== null && linking.refused.has(`${key}:${keysOf(account)[key]}`) ? null : keysOf(account)[key]);
        for (const person of linking.people) {
          for (const [i, a] of person.entries()) {
            for (const b of person.slice(i + 1)) {
              const shared = (['EMAIL', 'EMPLOYEE_NUMBER'] as const).some((key) => standing(key, a) !== null && standing(key, a) === standing(key, b));
              if (!shared) expect(verdict(a, b)).not.toBe('contradict');
            }
          }
        }
      }),
      runs,
    );
  });

  it('reports two accounts of one vendor in a person, and only those', () => {
    fc.assert(
      fc.property(someAccounts, someOverrides, (accounts, overrides) => {
        const { people, conflicts } = link(accounts, overrides, options);
        const doubled = people.flatMap((person) => [...new Set(person.map((one) => one.vendor))].map((vendor) => person.filter((one) => one.vendor === vendor).map(refOf)).filter((own) => own.length > 1));
        expect(conflicts.flatMap(({ kind, accounts: own }) => (kind === 'DUPLICATE_ACCOUNT' ? [own.map(refOf).join()] : [])).sort()).toEqual(doubled.map((own) => own.join()).sort());
        expect(new Set(conflicts.map(({ id }) => id)).size).toBe(conflicts.length);
      }),
      runs,
    );
  });

  it('explains a link by a chain that ends at the other account, and the lack of one by none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anAccount, { selector: refOf, minLength: 2, maxLength: 12 }), someOverrides, (accounts, overrides) => {
        const linking = link(accounts, overrides, options);
        const [a, b] = [accounts[0]!, accounts[1]!];
        const { linked, path } = explain(a, b, accounts, overrides, options);
        expect(linked).toBe(personOf(linking).get(refOf(a)) === personOf(linking).get(refOf(b)));
        expect(path.at(-1)?.with ? refOf(path.at(-1)!.with) : null).toBe(linked ? refOf(b) : null);
        let from = refOf(a);
        for (const step of path) {
          expect(linking.evidence.get(from)).toContainEqual(step);
          from = refOf(step.with);
        }
      }),
      runs,
    );
  });
});

describe('decisions', () => {
  it('keep separated accounts apart, whatever else links', () => {
    fc.assert(
      fc.property(someAccounts, someOverrides, (accounts, overrides) => {
        const person = personOf(link(accounts, overrides, options));
        for (const { linked, a, b } of overrides) {
          const here = person.has(refOf(a)) && person.has(refOf(b)) && refOf(a) !== refOf(b);
          if (!linked && here) expect(person.get(refOf(a))).not.toBe(person.get(refOf(b)));
        }
      }),
      runs,
    );
  });

  it('join accounts where no separation is in the way', () => {
    fc.assert(
      fc.property(someAccounts, someOverrides, (accounts, overrides) => {
        const joins = overrides.filter(({ linked }) => linked);
        const person = personOf(link(accounts, joins, options));
        for (const { a, b } of joins) if (person.has(refOf(a)) && person.has(refOf(b))) expect(person.get(refOf(a))).toBe(person.get(refOf(b)));
      }),
      runs,
    );
  });
});
