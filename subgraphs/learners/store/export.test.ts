import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { options } from '../linking/testing.ts';
import { account } from '../suites/store.testing.ts';
import { exportPerson } from './admin.ts';
import { NOW, storeUnderTest, type StoreUnderTest } from './testing.ts';

let at: StoreUnderTest;
beforeEach(async () => {
  at = await storeUnderTest();
});
afterEach(() => at.store.close());

describe('exportPerson', () => {
  it('collects everything about one person, under readable names, and nothing of others', async () => {
    await at.fill();
    const found = await exportPerson(at.store, await at.idOf('MATRIX', 'm1'), { options });
    expect(found.learner).toMatchObject({ id: await at.idOf('MATRIX', 'm1'), displayName: 'Ann Lee', active: true, lastActiveAt: new Date(NOW).toISOString(), vendors: ['SYNAP', 'MATRIX', 'DAMSTRA'], hasConflict: true });
    expect(found.accounts.map(({ vendor, externalId }) => `${vendor}:${externalId}`)).toEqual(['DAMSTRA:d1', 'MATRIX:m1', 'SYNAP:s1']);
    expect(found.accounts[1]).toMatchObject({ email: 'Ann.Lee@x.example', employeeNumber: '007', emailKey: 'ann.lee@x.example', primary: true, active: true, missedAt: null });
    expect(found.accounts[1]!.evidence).toContainEqual(expect.objectContaining({ key: 'OVERRIDE', with: { vendor: 'DAMSTRA', externalId: 'd1' } }));
    expect(found.ids.map(({ shown, madeFor }) => [shown, madeFor.externalId])).toEqual([[true, 'm1'], [false, 'd1']]);
    expect(found.staged).toMatchObject([{ vendor: 'MATRIX', externalId: 'm1', account: { email: 'ann.new@x.example' } }]);
    expect(found.conflicts).toMatchObject([{ kind: expect.stringMatching(/^[A-Z_]+$/), value: '007', accounts: [{ vendor: 'MATRIX', externalId: 'm1' }], otherAccounts: 1 }]);
    expect(found.decisions).toMatchObject([{ onePerson: true, reason: 'they said so', otherAccounts: 0 }]);
    expect(JSON.stringify(found)).not.toMatch(/zoe|bell|bob|ray|"d2|"m2/i);
  });

  it('holds every column of every row', async () => {
    await at.fill();
    const columns = Object.keys(await at.store.db.selectFrom('accounts').selectAll().limit(1).executeTakeFirstOrThrow());
    const [shown] = (await exportPerson(at.store, 'MATRIX:m1', { options })).accounts;
    // `refused` is two truth values, and the evidence is worked out.
    expect(Object.keys(shown!)).toHaveLength(columns.length + 2);
  });

  it('shows the value of a conflict only to those who have it', async () => {
    // b ties two people whose names contradict each other, neither of whom has that email on the other account.
    await at.read('MATRIX', [account('1', { email: 'a@x.example', displayName: 'Ann Lee' }), account('2', { email: 'b@x.example', employeeNumber: 'E2', displayName: 'Ann Lee' })]);
    await at.read('DAMSTRA', [account('3', { email: 'b@x.example' }), account('4', { employeeNumber: 'E2', displayName: 'Ann Lee' })]);
    await at.decide(false, ['DAMSTRA', '3'], ['DAMSTRA', '4']);
    const found = await exportPerson(at.store, 'DAMSTRA:4', { options });
    expect(found.conflicts).toMatchObject([{ kind: 'OVERRIDDEN', key: 'EMAIL', value: 'b@x.example', otherAccounts: 1 }]);
    const rows = await at.conflicts();
    await at.store.db.updateTable('accounts').set({ email_key: null }).where('external_id', '=', '2').execute();
    expect((await exportPerson(at.store, 'DAMSTRA:4', { options })).conflicts).toMatchObject([{ id: rows[0]!.id, value: null }]);
  });

  it('knows a person by id, by an id from before, by email, by number and by each account', async () => {
    const alias = await at.fill();
    const id = await at.idOf('MATRIX', 'm1');
    expect(alias).not.toBe(id);
    const strips = { ...options, stripZeros: { ...options.stripZeros, SYNAP: true } };
    for (const name of [id, alias, ' ANN.LEE@x.example ', 'e1', 'E1', '0E1', 'MATRIX:m1', 'SYNAP:s1']) {
      expect((await exportPerson(at.store, name, { options: strips })).learner?.id).toBe(id);
    }
  });

  it('names the ids where several people are meant, and does not choose', async () => {
    await at.fill();
    const found = exportPerson(at.store, '007', { options });
    await expect(found).rejects.toMatchObject({ name: 'NotOnePerson', ids: [await at.idOf('MATRIX', 'm1'), await at.idOf('DAMSTRA', 'd2')].sort() });
    await expect(found).rejects.toThrow(await at.idOf('DAMSTRA', 'd2'));
  });

  it.each(['nobody@x.example', '12345', 'person_nobody', 'MATRIX:nobody', 'INSPERA:m1', 'N/A', '@', 'MATRIX:'])('says that %s is nobody', async (name) => {
    await at.fill();
    await expect(exportPerson(at.store, name, { options })).rejects.toMatchObject({ name: 'NotOnePerson', ids: [] });
  });

  it('finds a person by an account that left, and what is left of somebody who left altogether', async () => {
    await at.fill();
    const id = await at.idOf('MATRIX', 'm1');
    await at.read('MATRIX', [account('m2', { email: 'bob@x.example', displayName: 'Bob Ray' })]);
    expect((await exportPerson(at.store, 'MATRIX:m1', { options })).departed).toMatchObject([{ vendor: 'MATRIX', externalId: 'm1' }]);
    expect((await exportPerson(at.store, 'MATRIX:m1', { options })).learner?.id).toBe(id);
    const bob = await at.idOf('MATRIX', 'm2');
    await at.read('MATRIX', []);
    for (const name of ['MATRIX:m2', bob]) expect(await exportPerson(at.store, name, { options })).toMatchObject({ learner: null, accounts: [], ids: [{ id: bob }], departed: [{ externalId: 'm2' }] });
  });
});
