import { expect, it } from 'vitest';
import { entityIndexes } from './paths.ts';

const matrix = (id: string) => ({ __typename: 'MatrixUser', id });
const synap = (id: string) => ({ __typename: 'SynapUser', id });

it('finds an entity among others of other types', () => {
  const tree = { learner: { accounts: [{ user: synap('a') }, { user: matrix('1') }, { user: null }, { user: synap('b') }, { user: matrix('2') }] } };
  const path = ['learner', 'accounts', '@', 'user'];
  expect(entityIndexes(tree, path, [matrix('1'), matrix('2')])).toEqual([1, 3]);
  expect(entityIndexes(tree, path, [synap('a'), synap('b')])).toEqual([0, 2]);
});

it('keeps the order where one entity stands several times', () => {
  const tree = { nodes: [{ user: matrix('1') }, { user: synap('a') }, { user: matrix('1') }] };
  expect(entityIndexes(tree, ['nodes', '@', 'user'], [matrix('1'), matrix('1')])).toEqual([0, 2]);
});

it('walks lists of lists', () => {
  const tree = { people: [{ accounts: [{ user: synap('a') }] }, { accounts: [{ user: matrix('1') }, { user: synap('b') }] }] };
  expect(entityIndexes(tree, ['people', '@', 'accounts', '@', 'user'], [synap('b')])).toEqual([2]);
});
