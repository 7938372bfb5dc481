import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { entitiesOneByOne } from './entities.ts';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@interfaceObject"])
  type Query { any: Int }
  type User @key(fields: "id") @key(fields: "email { address }") @key(fields: "secret", resolvable: false) { id: ID! email: Email secret: String name: String }
  type Email { address: String! }
  type Member @key(fields: "group { id } users") { group: Group! users: [Int!]! name: String }
  type Group { id: ID! }
  type Plain { id: ID! }
`;

const asked: unknown[] = [];
const schema = entitiesOneByOne(
  buildSubgraphSchema({
    typeDefs: parse(SDL),
    resolvers: {
      User: {
        __resolveReference(reference: { id?: string }) {
          asked.push(reference);
          if (reference.id === 'fails') throw new Error('no such luck');
          return reference.id === 'none' ? null : { ...reference, name: 'Ada' };
        },
      },
      Member: {
        __resolveReference(reference: object) {
          asked.push(reference);
          return { ...reference, name: 'Bo' };
        },
      },
    },
  }),
);

const entities = async (...representations: unknown[]) => {
  asked.length = 0;
  const { data, errors = [] } = await graphql({ schema, source: 'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { name } ... on Member { name } } }', variableValues: { representations } });
  return { found: data?._entities, errors: errors.map(({ path, message, extensions }) => [path?.[1], message, extensions.code]) };
};
/** What is wrong with one reference. */
const problem = async (reference: unknown) => (await entities(reference)).errors[0]?.[1];

const USER = 'User is asked for by { __typename id } or { __typename email { address } }';
const MEMBER = 'Member is asked for by { __typename group { id } users }';

describe('references', () => {
  it('are answered one by one: what fails, is unknown or nobody costs itself alone', async () => {
    const { found, errors } = await entities({ __typename: 'User', id: 'fails' }, { __typename: 'Nope' }, { __typename: 'User', id: '1' }, { __typename: 'User', id: 'none' });
    expect(found).toEqual([null, null, { name: 'Ada' }, null]);
    expect(errors).toEqual([
      [0, 'no such luck', undefined],
      [1, 'representations[1]: its __typename is "Nope": this subgraph is asked for Member, User', 'BAD_USER_INPUT'],
    ]);
  });

  it('are read as their key fields’ types read them, with whatever else they bring', async () => {
    await entities({ __typename: 'User', id: 7, more: [1] }, { __typename: 'User', email: { address: 'a@b.example' } }, { __typename: 'Member', group: { id: 3 }, users: [1, 2] });
    expect(asked).toEqual([
      { __typename: 'User', id: '7', more: [1] },
      { __typename: 'User', email: { address: 'a@b.example' } },
      { __typename: 'Member', group: { id: '3' }, users: [1, 2] },
    ]);
  });

  it.each([
    [{ __typename: 'User' }, `id is missing: ${USER}`],
    [{ __typename: 'User', id: null }, `id is missing: ${USER}`],
    [{ __typename: 'User', id: '' }, `id is empty: ${USER}`],
    [{ __typename: 'User', id: {} }, `id is no ID: ${USER}`],
    [{ __typename: 'User', id: 'a\0b' }, `id holds NUL (\\u0000): leave it out: ${USER}`],
    [{ __typename: 'User', secret: 'x' }, `id is missing: ${USER}`],
    [{ __typename: 'Member', group: 7, users: [] }, `group is no object: ${MEMBER}`],
    [{ __typename: 'Member', group: {}, users: [] }, `group.id is missing: ${MEMBER}`],
    [{ __typename: 'Member', group: { id: 1 }, users: 7 }, `users is no list: ${MEMBER}`],
    [{ __typename: 'Member', group: { id: 1 }, users: [1, null] }, `users[1] is missing: ${MEMBER}`],
    [{ __typename: 'Member', group: { id: 1 }, users: ['x'] }, `users[0] is no Int: ${MEMBER}`],
  ])('say what is wrong with them: %j', async (reference, message) => {
    expect(await problem(reference)).toBe(`representations[0]: ${message}`);
    expect(asked).toEqual([]);
  });

  it.each([
    ['x', 'representations[0] is "x": an object with __typename and a key is expected'],
    [7, 'representations[0] is 7: an object with __typename and a key is expected'],
    [[], 'representations[0] is []: an object with __typename and a key is expected'],
    [{}, 'representations[0]: its __typename is nothing: this subgraph is asked for Member, User'],
    [{ __typename: 7 }, 'representations[0]: its __typename is 7: this subgraph is asked for Member, User'],
    [{ __typename: 'Plain', id: 1 }, 'representations[0]: its __typename is "Plain": this subgraph is asked for Member, User'],
    [{ __typename: 'x'.repeat(100) }, `representations[0]: its __typename is "${'x'.repeat(59)}: this subgraph is asked for Member, User`],
  ])('say what they are where they are none: %j', async (reference, message) => {
    expect(await problem(reference)).toBe(message);
  });
});

it('leaves a schema alone that has no entities', () => {
  const plain = buildSubgraphSchema(parse('type Query { any: Int }'));
  expect(entitiesOneByOne(plain)).toBe(plain);
});
