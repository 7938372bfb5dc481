import { describe, expect, it } from 'vitest';
import { account, explain, join, options, ref, separate } from './testing.ts';

describe('explaining', () => {
  const accounts = [
    account('SYNAP:1', 'Sofia Marino', 'Sofia@x.example'),
    account('MATRIX:1', 'Sofia Marino', 'sofia@x.example', 'e7'),
    account('DAMSTRA:1', 'Sofia Marino', 's.m@x.example', 'E7'),
    account('INSPERA:1', 'Sofia Marino', 'sofia@other.example', 'E8'),
    account('INSPERA:2', 'Paul Weber', 's.m@x.example', 'E9'),
  ];

  it('shows the chain from one to the other, and what each key says', () => {
    expect(explain(ref('SYNAP:1'), ref('DAMSTRA:1'), accounts, [], options)).toEqual({
      linked: true,
      path: [{ key: 'EMAIL', value: 'sofia@x.example', with: ref('MATRIX:1') }, { key: 'EMPLOYEE_NUMBER', value: 'E7', with: ref('DAMSTRA:1') }],
      comparisons: [
        { key: 'EMAIL', a: 'sofia@x.example', b: 's.m@x.example', aValue: 'Sofia@x.example', bValue: 's.m@x.example', outcome: 'The emails differ, so they link nothing.' },
        { key: 'EMPLOYEE_NUMBER', a: null, b: 'E7', aValue: null, bValue: 'E7', outcome: 'Only the second account has an employee number that counts.' },
      ],
      override: null,
    });
  });

  it('says why the same value does not link', () => {
    expect(explain(ref('DAMSTRA:1'), ref('INSPERA:2'), accounts, [], options)).toMatchObject({
      linked: false,
      path: [],
      comparisons: [{ outcome: 'The same email, but it links nobody: they have different employee numbers.' }, { outcome: 'The employee numbers differ, so they link nothing.' }],
    });
  });

  it('shows the decision about the two, in either direction', () => {
    const apart = separate('MATRIX:1', 'SYNAP:1');
    const explained = explain(ref('SYNAP:1'), ref('MATRIX:1'), accounts, [apart], options);
    expect(explained).toMatchObject({ linked: false, comparisons: [{ outcome: 'The same email, but it links nobody: it would bring MATRIX 1 and SYNAP 1 together, which a decision keeps apart.' }, {}] });
    expect(explained.override).toBe(apart);
    expect(explain(ref('SYNAP:1'), ref('MATRIX:1'), accounts, [join('SYNAP:1', 'MATRIX:1', 'a first'), apart], options).override).toBe(apart);
    expect(explain(ref('SYNAP:1'), ref('INSPERA:1'), accounts, [join('SYNAP:1', 'INSPERA:1', 'd1')], options)).toMatchObject({
      linked: true,
      path: [{ key: 'OVERRIDE', value: 'd1', with: ref('INSPERA:1') }],
    });
  });

  it('says what links, and that there is nothing to compare', () => {
    expect(explain(ref('SYNAP:1'), ref('MATRIX:1'), accounts, [], options).comparisons[0]!.outcome).toBe('The same email: it links the two.');
    const bare = [account('SYNAP:1', 'A'), account('MATRIX:1', 'B')];
    expect(explain(ref('SYNAP:1'), ref('MATRIX:1'), bare, [], options).comparisons.map(({ outcome }) => outcome)).toEqual([
      'Neither account has an email that counts.',
      'Neither account has an employee number that counts.',
    ]);
  });

  it('says why an account has no number that counts', () => {
    const two = [account('SYNAP:1', 'A'), { ...account('INSPERA:1', 'B'), problem: 'Several external ids' }, account('MATRIX:1', 'C', 'n/a', 'N/A')];
    const numbers = (a: string, b: string) => explain(ref(a), ref(b), two, [], options).comparisons[1]!;
    expect(numbers('SYNAP:1', 'INSPERA:1').outcome).toBe('Neither account has an employee number that counts (Several external ids).');
    expect(numbers('SYNAP:1', 'MATRIX:1')).toEqual({
      key: 'EMPLOYEE_NUMBER', a: null, b: null, aValue: null, bValue: 'N/A',
      outcome: 'Neither account has an employee number that counts (blanks, placeholders and what is no such value do not count).',
    });
  });

  it('refuses an account that it is not given', () => {
    expect(() => explain(ref('SYNAP:1'), ref('MATRIX:99'), accounts, [], options)).toThrow('not among');
  });
});
