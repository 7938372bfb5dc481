import { describe, expect, it } from 'vitest';
import { refOf } from './solve.ts';
import { account, join, link, options, separate, told } from './testing.ts';

describe('rule 5, decisions', () => {
  const linked = [account('MATRIX:1', 'Ana Ruiz', 'a@x.example', '7'), account('DAMSTRA:1', 'Ana Ruiz', 'a@x.example', '7'), account('SYNAP:1', 'Ana Ruiz', 'a@x.example')];

  it('keeps two accounts apart that the keys would link, and all who would link through the same values', () => {
    expect(told(linked, [separate('MATRIX:1', 'DAMSTRA:1')])).toEqual({
      people: ['DAMSTRA:1', 'MATRIX:1', 'SYNAP:1'],
      conflicts: ['OVERRIDDEN EMAIL a@x.example', 'OVERRIDDEN EMPLOYEE_NUMBER 7'],
    });
  });

  it('keeps them apart through others: the number, decided first, links, the email does not', () => {
    const accounts = [account('SYNAP:1', '', 'a@x.example'), account('MATRIX:1', '', 'a@x.example', '7'), account('DAMSTRA:1', '', null, '7')];
    expect(told(accounts, [separate('SYNAP:1', 'DAMSTRA:1')])).toEqual({ people: ['DAMSTRA:1 MATRIX:1', 'SYNAP:1'], conflicts: ['OVERRIDDEN EMAIL a@x.example'] });
  });

  it('forbids both of two emails that bring the pair together only between them, and no other', () => {
    const accounts = [
      account('SYNAP:1', '', 'a@x.example'),
      account('MATRIX:1', '', 'a@x.example', '7'),
      account('DAMSTRA:1', '', 'b@x.example', '7'),
      account('SYNAP:2', '', 'b@x.example'),
      account('MATRIX:2', '', 'c@x.example', '7'),
      account('INSPERA:1', '', 'c@x.example'),
    ].map((one) => ({ ...one, displayName: 'Ana Ruiz' }));
    expect(told(accounts, [separate('SYNAP:1', 'SYNAP:2')])).toEqual({
      people: ['DAMSTRA:1 INSPERA:1 MATRIX:1 MATRIX:2', 'SYNAP:1', 'SYNAP:2'],
      conflicts: ['DUPLICATE_ACCOUNT EMPLOYEE_NUMBER 7', 'OVERRIDDEN EMAIL a@x.example', 'OVERRIDDEN EMAIL b@x.example'],
    });
  });

  it('joins two people, whatever the keys say', () => {
    const accounts = [account('MATRIX:1', 'Paul Weber', 'p@x.example', '7'), account('DAMSTRA:1', 'Paula Weber', 'p@x.example', '8'), account('SYNAP:1', 'Paul Weber', null, '7')];
    expect(told(accounts, [join('MATRIX:1', 'DAMSTRA:1')])).toEqual({
      people: ['DAMSTRA:1 MATRIX:1 SYNAP:1'],
      conflicts: [],
    });
  });

  it('lets a separation win where decisions contradict', () => {
    const decisions = [join('MATRIX:1', 'DAMSTRA:1', 'j1'), join('DAMSTRA:1', 'SYNAP:1', 'j2'), separate('MATRIX:1', 'SYNAP:1')];
    const accounts = [account('MATRIX:1', 'A'), account('DAMSTRA:1', 'B'), account('SYNAP:1', 'C')];
    expect(told(accounts, decisions)).toEqual({ people: ['DAMSTRA:1', 'MATRIX:1', 'SYNAP:1'], conflicts: ['OVERRIDDEN OVERRIDE j1', 'OVERRIDDEN OVERRIDE j2'] });
  });

  it('lets a joined pair pull no separated one together', () => {
    const accounts = [account('MATRIX:1', 'Ana Ruiz', 'a@x.example'), account('DAMSTRA:1', 'Ana Ruiz', 'a@x.example'), account('SYNAP:1', 'Ana Ruiz')];
    expect(told(accounts, [join('DAMSTRA:1', 'SYNAP:1'), separate('MATRIX:1', 'SYNAP:1')]).people).toEqual(['DAMSTRA:1 SYNAP:1', 'MATRIX:1']);
  });

  it('waits with a decision about an account that is not there', () => {
    expect(told(linked, [separate('MATRIX:1', 'DAMSTRA:gone')]).people).toHaveLength(1);
  });
});

describe('rule 6, over the whole person', () => {
  const silent = account('MATRIX:1', '', 'a@x.example', '7');

  it('an email makes nobody one person with somebody whose name contradicts, by way of others', () => {
    const accounts = [account('SYNAP:1', 'Anna Weber', 'a@x.example'), silent, account('DAMSTRA:1', 'Karl Braun', 'k@x.example', '7')];
    expect(told(accounts)).toEqual({ people: ['DAMSTRA:1 MATRIX:1', 'SYNAP:1'], conflicts: ['IDENTITY_MISMATCH EMAIL a@x.example'] });
    const [conflict] = link(accounts, [], options).conflicts;
    expect(conflict!.accounts.map(refOf)).toEqual(['MATRIX:1', 'SYNAP:1', 'DAMSTRA:1']);
    expect(conflict!.message).toContain('with what else links it would make one person of DAMSTRA 1 and SYNAP 1, whose names contradict each other and who share no key');
  });

  it('does not mind where names are to be ignored, or do not contradict', () => {
    const accounts = [account('SYNAP:1', 'Anna Weber', 'a@x.example'), silent, account('DAMSTRA:1', 'Karl Braun', 'k@x.example', '7')];
    expect(told(accounts, [], { ...options, linkNames: 'ignore' }).people).toHaveLength(1);
    expect(told([accounts[0]!, silent, account('DAMSTRA:1', 'Anna Braun', 'k@x.example', '7')]).people).toHaveLength(1);
  });

  it('does not question what somebody decided by hand', () => {
    const accounts = [account('SYNAP:1', 'Anna Weber', 'a@x.example'), silent, account('DAMSTRA:1', 'Karl Braun', 'k@x.example', '7')];
    expect(told(accounts, [join('SYNAP:1', 'DAMSTRA:1')])).toEqual({ people: ['DAMSTRA:1 MATRIX:1 SYNAP:1'], conflicts: [] });
    const more = [account('MATRIX:2', 'Anna Weber', 'w@x.example'), account('SYNAP:2', 'Anna Weber', 'w@x.example'), account('DAMSTRA:2', 'Karl Braun', null, '9')];
    expect(told(more, [join('MATRIX:2', 'DAMSTRA:2')])).toEqual({ people: ['DAMSTRA:2 MATRIX:2 SYNAP:2'], conflicts: [] });
  });

  it('lets nobody in by the address of somebody who was joined by hand', () => {
    const accounts = [account('SYNAP:1', 'Anna Weber', 'a@x.example'), account('MATRIX:1', '', 'b@x.example'), account('INSPERA:1', 'Karl Braun', 'b@x.example')];
    expect(told(accounts, [join('SYNAP:1', 'MATRIX:1')])).toEqual({ people: ['INSPERA:1', 'MATRIX:1 SYNAP:1'], conflicts: ['IDENTITY_MISMATCH EMAIL b@x.example'] });
  });

  it('refuses two emails that do it together, and spares one that leads elsewhere', () => {
    const accounts = [
      account('SYNAP:1', 'Anna Weber', 'a@x.example'), account('MATRIX:1', '', 'a@x.example', '7'), account('DAMSTRA:1', '', 'b@x.example', '7'), account('INSPERA:1', 'Karl Braun', 'b@x.example'),
      account('MATRIX:2', '', 'c@x.example', '8'), account('SYNAP:2', 'Anna Weber', 'c@x.example'),
    ];
    expect(told(accounts)).toEqual({
      people: ['DAMSTRA:1 MATRIX:1', 'INSPERA:1', 'MATRIX:2 SYNAP:2', 'SYNAP:1'],
      conflicts: ['IDENTITY_MISMATCH EMAIL a@x.example', 'IDENTITY_MISMATCH EMAIL b@x.example'],
    });
  });

  it('copes with one number that very many emails meet in', () => {
    const many = Array.from({ length: 3000 }, (_, i) => [account(`DAMSTRA:${i}`, 'Ana Ruiz', `${i}@x.example`, '7'), account(`SYNAP:${i}`, `Ana R${i}`, `${i}@x.example`)]).flat();
    const { people, conflicts } = told(many);
    expect(people).toHaveLength(3001);
    expect(conflicts.filter((one) => one.startsWith('IDENTITY_MISMATCH EMAIL'))).toHaveLength(3000);
  });
});
