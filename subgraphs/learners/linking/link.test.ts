import { describe, expect, it } from 'vitest';
import type { VendorName } from '../../shared/errors.ts';
import { cases, type CaseAccount, type CaseName } from '../../shared/world/cases.ts';
import type { LinkableAccount } from './rules.ts';
import { refOf } from './solve.ts';
import { account, join, link, options, ref, told } from './testing.ts';
import { wordLists } from './words.ts';

const none = options.stripZeros;

const caseAccount = (spec: CaseAccount, externalId: string): LinkableAccount => ({
  vendor: spec.vendor.toUpperCase() as VendorName,
  externalId,
  email: spec.email ?? null,
  employeeNumber: spec.secondNumber ? null : (spec.number ?? null),
  givenName: spec.given,
  familyName: spec.family,
  displayName: null,
  problem: spec.secondNumber ? 'Two numbers' : null,
});

const worldPeople = (name: CaseName): LinkableAccount[][] => cases[name].map((person, p) => person.map((spec, i) => caseAccount(spec, `${name}-${p}-${i}`)));

const sortedRefs = (people: readonly (readonly LinkableAccount[])[]) => people.map((person) => person.map(refOf).sort().join(' ')).sort();

const CONFLICTS: Partial<Record<CaseName, string[]>> = {
  numberTypo: ['IDENTITY_MISMATCH'],
  recycledEmail: ['EMPLOYEE_NUMBER_MISMATCH'],
  handedOnEmail: ['IDENTITY_MISMATCH'],
  sharedMailbox: ['SHARED_KEY'],
  duplicateAccount: ['DUPLICATE_ACCOUNT'],
  twoNumbers: ['UNUSABLE_KEY'],
};

describe('the people of the demo world', () => {
  it.each(Object.keys(cases) as CaseName[])('%s', (name) => {
    const people = worldPeople(name);
    const linking = link(people.flat().reverse(), [], options);
    expect(sortedRefs(linking.people)).toEqual(sortedRefs(people));
    expect(linking.conflicts.map(({ kind }) => kind)).toEqual(CONFLICTS[name] ?? []);
  });

  it('are the same people when all are linked at once', () => {
    const people = (Object.keys(cases) as CaseName[]).flatMap(worldPeople);
    const linking = link(people.flat(), [], options);
    expect(sortedRefs(linking.people)).toEqual(sortedRefs(people));
    expect(linking.conflicts.map(({ kind }) => kind).sort()).toEqual(Object.values(CONFLICTS).flat().sort());
  });
});

describe('rule 1, an employee number', () => {
  it('links accounts in several vendors, whatever their emails', () => {
    expect(told([account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'), account('DAMSTRA:1', 'Ana Ruiz', 'b@x.example', '7')])).toEqual({ people: ['DAMSTRA:1 MATRIX:1'], conflicts: [] });
  });

  it('links nobody where two of three names contradict', () => {
    const accounts = [account('MATRIX:1', 'Ana Ruiz', null, '7'), account('DAMSTRA:1', 'Ana Ruiz', null, '7'), account('SYNAP:1', 'Mina Petrov', null, '7')];
    expect(told(accounts)).toEqual({ people: ['DAMSTRA:1', 'MATRIX:1', 'SYNAP:1'], conflicts: ['IDENTITY_MISMATCH EMPLOYEE_NUMBER 7'] });
  });

  it('links contradicting names that have the same email', () => {
    expect(told([account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'), account('DAMSTRA:1', 'Mina Petrov', 'A@x.example', '7')])).toEqual({ people: ['DAMSTRA:1 MATRIX:1'], conflicts: [] });
  });

  it('links contradicting names when names are to be ignored', () => {
    const accounts = [account('MATRIX:1', 'Ana Ruiz', null, '7'), account('DAMSTRA:1', 'Mina Petrov', null, '7')];
    expect(told(accounts, [], { ...options, linkNames: 'ignore' })).toEqual({ people: ['DAMSTRA:1 MATRIX:1'], conflicts: [] });
  });

  it('counts leading zeros, unless a vendor is told not to', () => {
    const accounts = [account('MATRIX:1', 'Ana Ruiz', null, '0070'), account('DAMSTRA:1', 'Ana Ruiz', null, '70')];
    expect(told(accounts).people).toEqual(['DAMSTRA:1', 'MATRIX:1']);
    expect(told(accounts, [], { ...options, stripZeros: { ...none, MATRIX: true } }).people).toEqual(['DAMSTRA:1 MATRIX:1']);
  });

  it('takes other placeholders', () => {
    const accounts = [account('MATRIX:1', 'Ana Ruiz', null, 'Visitor'), account('DAMSTRA:1', 'Ana Ruiz', null, 'visitor')];
    expect(told(accounts).people).toHaveLength(1);
    expect(told(accounts, [], { ...options, words: wordLists({ placeholders: ['visitor'] }) }).people).toHaveLength(2);
  });
});

describe('rule 2, an email', () => {
  it('links accounts of which one alone has a number', () => {
    expect(told([account('SYNAP:1', '', 'a@x.example'), account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7')]).people).toEqual(['MATRIX:1 SYNAP:1']);
  });

  it('links none of three accounts when two have different numbers', () => {
    const accounts = [account('SYNAP:1', 'Ana Ruiz', 'a@x.example'), account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'), account('DAMSTRA:1', 'Ana Ruiz', 'a@x.example', '8')];
    expect(told(accounts)).toEqual({ people: ['DAMSTRA:1', 'MATRIX:1', 'SYNAP:1'], conflicts: ['EMPLOYEE_NUMBER_MISMATCH EMAIL a@x.example'] });
  });

  it('takes a number that is nobody’s key for none', () => {
    const accounts = [
      account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'),
      account('SYNAP:1', 'Mina Petrov', 'm@x.example', '7'),
      account('DAMSTRA:1', 'Ana Ruiz', 'a@x.example', '8'),
    ];
    expect(told(accounts)).toEqual({ people: ['DAMSTRA:1 MATRIX:1', 'SYNAP:1'], conflicts: ['IDENTITY_MISMATCH EMPLOYEE_NUMBER 7'] });
  });

  it('is not rescued from contradicting names by a number that is nobody’s key', () => {
    const accounts = [
      account('MATRIX:1', 'Laura Schmidt', 'l@x.example', '7'),
      account('DAMSTRA:1', 'L. Meyer', 'l@x.example', '7'),
      account('INSPERA:1', 'Harald Fjeld', 'h@x.example', '7'),
    ];
    expect(told(accounts).people).toEqual(['DAMSTRA:1', 'INSPERA:1', 'MATRIX:1']);
    expect(told(accounts).conflicts).toEqual(['IDENTITY_MISMATCH EMAIL l@x.example', 'IDENTITY_MISMATCH EMPLOYEE_NUMBER 7']);
  });
});

describe('rule 3, several accounts in one vendor', () => {
  it('links those with the same number, however they are named', () => {
    const accounts = [account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'), account('MATRIX:2', 'Mina Petrov', 'a@x.example', '7')];
    expect(told(accounts)).toEqual({ people: ['MATRIX:1 MATRIX:2'], conflicts: ['DUPLICATE_ACCOUNT EMPLOYEE_NUMBER 7'] });
  });

  it('links those with agreeing names and different emails', () => {
    const accounts = [account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'), account('MATRIX:2', 'Ruiz, Ana', 'b@x.example', '7')];
    expect(told(accounts)).toEqual({ people: ['MATRIX:1 MATRIX:2'], conflicts: ['DUPLICATE_ACCOUNT EMPLOYEE_NUMBER 7'] });
  });

  it('does not link those with agreeing names and different numbers', () => {
    const accounts = [account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'), account('MATRIX:2', 'Ana Ruiz', 'a@x.example', '8')];
    expect(told(accounts)).toEqual({ people: ['MATRIX:1', 'MATRIX:2'], conflicts: ['SHARED_KEY EMAIL a@x.example'] });
  });

  it('asks for evidence: names that say nothing are none', () => {
    const accounts = [account('MATRIX:1', 'Ana Ruiz', 'a@x.example'), account('MATRIX:2', 'Ana Lopez', 'a@x.example')];
    expect(told(accounts).conflicts).toEqual(['SHARED_KEY EMAIL a@x.example']);
    expect(told([account('MATRIX:1', '', 'a@x.example'), account('MATRIX:2', '', 'a@x.example')]).conflicts).toEqual(['SHARED_KEY EMAIL a@x.example']);
  });

  it('looks at every pair, also one of three', () => {
    const accounts = [
      account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'),
      account('MATRIX:2', 'Ana Ruiz', 'a@x.example'),
      account('MATRIX:3', 'Ana Lopez', 'a@x.example', '7'),
    ];
    expect(told(accounts).people).toEqual(['MATRIX:1 MATRIX:3', 'MATRIX:2']);
  });

  it('looks at names even when they are to be ignored elsewhere', () => {
    const accounts = [account('MATRIX:1', 'Ana Ruiz', 'a@x.example'), account('MATRIX:2', 'Ana Ruiz', 'a@x.example')];
    expect(told(accounts, [], { ...options, linkNames: 'ignore' }).people).toEqual(['MATRIX:1 MATRIX:2']);
  });

  it('reports two accounts of one vendor that came together by way of others', () => {
    const accounts = [
      account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'),
      account('DAMSTRA:1', 'Ana Ruiz', 'b@x.example', '7'),
      account('MATRIX:2', 'Ana Ruiz', 'b@x.example'),
    ];
    const { people, conflicts } = link(accounts, [], options);
    expect(people).toHaveLength(1);
    expect(conflicts).toMatchObject([{ kind: 'DUPLICATE_ACCOUNT', key: null, value: null, accounts: [ref('MATRIX:1'), ref('MATRIX:2')] }]);
  });

  it('names the value that links them, not another that they have too', () => {
    const accounts = [
      account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'),
      account('MATRIX:2', 'Ana Ruiz', 'a@x.example', '7'),
      account('DAMSTRA:1', 'Mina Petrov', 'm@x.example', '7'),
    ];
    expect(told(accounts).conflicts).toEqual(['DUPLICATE_ACCOUNT EMAIL a@x.example', 'IDENTITY_MISMATCH EMPLOYEE_NUMBER 7']);
  });

  it('copes with one address on very many accounts, alike or not', () => {
    const many = (name: (i: number) => string, number: string | null) => Array.from({ length: 30_000 }, (_, i) => account(`MATRIX:${i}`, name(i), 'all@x.example', number));
    expect(told(many(() => 'Ana Ruiz', null)).people).toHaveLength(1);
    expect(told(many((i) => `Ana${i} Ruiz`, '7')).people).toHaveLength(30_000);
    expect(told(many((i) => `Ana${i} Ruiz`, null)).conflicts).toEqual(['SHARED_KEY EMAIL all@x.example']);
  });
});

describe('evidence', () => {
  it('names for each account the others with the same value', () => {
    const accounts = [account('SYNAP:1', '', 'A@x.example'), account('MATRIX:1', '', 'a@x.example', 'e7'), account('DAMSTRA:1', '', null, 'E7'), account('INSPERA:1', 'Lone')];
    const { evidence } = link(accounts, [join('DAMSTRA:1', 'SYNAP:1', 'd1')], options);
    expect(Object.fromEntries(evidence)).toEqual({
      'SYNAP:1': [{ key: 'OVERRIDE', value: 'd1', with: ref('DAMSTRA:1') }, { key: 'EMAIL', value: 'a@x.example', with: ref('MATRIX:1') }],
      'MATRIX:1': [{ key: 'EMPLOYEE_NUMBER', value: 'E7', with: ref('DAMSTRA:1') }, { key: 'EMAIL', value: 'a@x.example', with: ref('SYNAP:1') }],
      'DAMSTRA:1': [{ key: 'OVERRIDE', value: 'd1', with: ref('SYNAP:1') }, { key: 'EMPLOYEE_NUMBER', value: 'E7', with: ref('MATRIX:1') }],
      'INSPERA:1': [],
    });
  });

  it('names ten others at most', () => {
    const { evidence } = link(Array.from({ length: 40 }, (_, i) => account(`MATRIX:${i}`, 'Ana Ruiz', 'a@x.example')), [], options);
    expect([...evidence.values()].map((one) => one.length)).toEqual(Array.from({ length: 40 }, () => 10));
  });
});

describe('conflicts', () => {
  const accounts = [
    account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'), account('DAMSTRA:1', 'Mina Petrov', 'm@x.example', '7'),
    account('MATRIX:2', 'Front Desk', 'desk@x.example'), account('MATRIX:3', 'Nadia Haddad', 'desk@x.example'),
    account('MATRIX:4', 'Bo Li', 'bo@x.example'), account('MATRIX:5', 'Bo Li', 'bo@x.example'),
  ];

  it('keep their id while accounts join and leave', () => {
    const before = link(accounts, [], options).conflicts;
    const after = link([...accounts, account('INSPERA:9', 'Bo Li', 'bo@x.example'), account('MATRIX:6', 'Yusuf Demir', 'desk@x.example')], [], options).conflicts;
    expect(before).toHaveLength(3);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('say in a sentence what was found, about which accounts, and what a person could do', () => {
    const { conflicts } = link(accounts, [], options);
    expect(conflicts.map(({ message }) => message)).toEqual([
      'One person has 2 accounts in one system, MATRIX 4 and MATRIX 5: close those that are not needed, or keep two people apart with separateAccounts.',
      'DAMSTRA 1 and MATRIX 1 have the same employee number, and their names contradict each other and they have no email in common, so it links nobody: correct the employee number or the name that is wrong, or join the accounts of one person with linkAccounts.',
      'MATRIX 2 and MATRIX 3 have the same email, and nothing shows that they are one person, so it links nobody: give each person an email of their own, or join the accounts of one person with linkAccounts.',
    ]);
  });
});
