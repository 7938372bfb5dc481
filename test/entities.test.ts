import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../schema/caller.ts';
import type { Emulator, EmulatorOptions } from '../subgraphs/shared/emulator.ts';
import { damstraEmulator } from '../subgraphs/damstra/emulator.ts';
import { insperaEmulator } from '../subgraphs/inspera/emulator.ts';
import { matrixEmulator } from '../subgraphs/matrix/emulator.ts';
import { synapEmulator } from '../subgraphs/synap/emulator.ts';
import { vendors, type VendorFolder } from '../subgraphs/index.ts';
import type { Vendor } from '../subgraphs/shared/vendor.ts';
import { vendorUnderTest, type VendorUnderTest } from './support/vendor.ts';

const EMULATORS: Record<VendorFolder, (options: EmulatorOptions) => Promise<Emulator>> = { matrix: matrixEmulator, damstra: damstraEmulator, synap: synapEmulator, inspera: insperaEmulator };

/** What the gateway asks a subgraph for by key, for a learner whom it has looked up. */
describe.each(Object.keys(vendors) as VendorFolder[])('entities of %s', (name) => {
  let subgraph: VendorUnderTest;
  let learner: Caller;
  let own: string;
  let other: string;
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}User`;

  beforeAll(async () => {
    subgraph = await vendorUnderTest(vendors[name] as unknown as Vendor<object, object>, EMULATORS[name]);
    await subgraph.subgraph.whenReady();
    [own, other] = subgraph.world.vendors[name].accounts.map(({ id }) => id) as [string, string];
    learner = { role: 'learner', learnerId: 'person_x', accounts: [{ vendor: name.toUpperCase(), externalId: own }] };
  });
  afterAll(() => subgraph.close());

  const entities = (caller: Caller | undefined, ...ids: string[]) =>
    subgraph.query(`query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on ${type} { id email } } }`, { representations: ids.map((id) => ({ __typename: type, id })) }, caller ? { caller } : {});

  it('are a learner’s own; another’s slot alone is refused, and costs no call', async () => {
    subgraph.requests();
    const refused = await entities(learner, other);
    expect(refused.data).toEqual({ _entities: [null] });
    expect(refused.errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'FORBIDDEN', retryable: false } }]);
    expect(subgraph.requests()).toEqual([]);
    const mixed = await entities(learner, other, own);
    expect(mixed.data).toEqual({ _entities: [null, { __typename: type, id: own, email: expect.anything() }] });
    expect(mixed.errors?.map(({ path }) => path)).toEqual([['_entities', 0]]);
  });

  it('are everybody’s for a manager', async () => {
    const answer = await entities({ role: 'manager', learnerId: null, accounts: [] }, own, other);
    expect(answer.errors).toBeUndefined();
    expect((answer.data!._entities as { id: string }[]).map(({ id }) => id)).toEqual([own, other]);
  });

  it('are nobody’s for a learner without an account here, or with one of that id elsewhere', async () => {
    for (const accounts of [[], [{ vendor: 'ELSEWHERE', externalId: own }]]) {
      const answer = await entities({ ...learner, accounts }, own);
      expect(answer.data).toEqual({ _entities: [null] });
    }
  });

  it('do not serve one learner from what was read for another', async () => {
    const somebodyElse: Caller = { role: 'learner', learnerId: 'person_y', accounts: [{ vendor: name.toUpperCase(), externalId: other }] };
    await Promise.all([entities(learner, own), entities(somebodyElse, other), entities(somebodyElse, own), entities(learner, other)]);
    expect((await entities(somebodyElse, own)).data).toEqual({ _entities: [null] });
    expect((await entities(learner, own)).data).toMatchObject({ _entities: [{ id: own }] });
  });

  it('refuses a learner and a manager what the services ask each other', async () => {
    for (const role of ['learner', 'manager'] as const) {
      const answer = await subgraph.query(`{ _${name}Directory { accounts { email } } _${name}Status { mode } }`, {}, { caller: { ...learner, role } });
      expect(answer.data).toEqual({ [`_${name}Directory`]: null, [`_${name}Status`]: null });
    }
  });
});
