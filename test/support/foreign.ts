import { GraphQLError, GraphQLScalarType } from 'graphql';
import type { FederationCase } from './federation.ts';

const USERS = [
  { id: '1', name: 'Ada', email: 'ada@x.example', zip: '8000' },
  { id: '2', name: 'Bo', email: 'bo@x.example', zip: '9000' },
];
const userById = ({ id }: { id: string }) => USERS.find((user) => user.id === id) ?? null;
const byReference = { __resolveReference: userById };
const typed = (__typename: string) => (thing: object) => ({ __typename, ...thing });

/** Graphs that are not ours, each for one thing that a router has to know. */
export const CASES: readonly FederationCase[] = [
  {
    name: 'an entity in two subgraphs, with aliases, fragments and directives',
    subgraphs: {
      a: { sdl: 'type Query { users: [User!]! user(id: ID!): User } type User @key(fields: "id") { id: ID! name: String }', resolvers: { Query: { users: () => USERS, user: (_: unknown, args: { id: string }) => userById(args) }, User: byReference } },
      b: { sdl: 'type User @key(fields: "id") { id: ID! email: String friends: [User] }', resolvers: { User: { ...byReference, friends: ({ id }: { id: string }) => USERS.filter((user) => user.id !== id) } } },
    },
    operations: [
      '{ users { id name email } }',
      '{ users { email } }',
      'query ($id: ID!, $no: Boolean!) { one: user(id: $id) { a: name b: email id @skip(if: $no) friends { name friends { email name } } } }',
      '{ user(id: "9") { name email } }',
      '{ users { __typename ...F } } fragment F on User { name ...G } fragment G on User { email }',
    ].map((query) => ({ query, variables: { id: '1', no: true } })),
  },
  {
    name: '@requires and @external',
    subgraphs: {
      a: { sdl: 'type Query { users: [User!]! } type User @key(fields: "id") { id: ID! zip: String name: String }', resolvers: { Query: { users: () => USERS }, User: byReference } },
      b: {
        sdl: 'type User @key(fields: "id") { id: ID! zip: String @external name: String @external shipping: String @requires(fields: "zip") label: String @requires(fields: "zip name") }',
        resolvers: { User: { shipping: ({ zip }: { zip?: string }) => (zip ? `to ${zip}` : null), label: ({ zip, name }: Record<string, string>) => `${name} ${zip}` } },
      },
    },
    operations: ['{ users { shipping } }', '{ users { label shipping id } }'],
  },
  {
    name: '@provides',
    subgraphs: {
      a: { sdl: 'type Query { reviews: [Review!]! } type Review { text: String author: User @provides(fields: "name") } type User @key(fields: "id") { id: ID! name: String @external }', resolvers: { Query: { reviews: () => [{ text: 'good', author: USERS[0] }] } } },
      b: { sdl: 'type User @key(fields: "id") { id: ID! name: String @shareable email: String }', resolvers: { User: byReference } },
    },
    operations: ['{ reviews { text author { name } } }', '{ reviews { author { name email } } }'],
  },
  {
    name: 'an interface object',
    subgraphs: {
      a: {
        sdl: 'type Query { media: [Media] } interface Media @key(fields: "id") { id: ID! title: String } type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int } type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }',
        resolvers: {
          Query: { media: () => [typed('Book')({ id: '1', title: 'B', pages: 3 }), typed('Film')({ id: '2', title: 'F', minutes: 90 })] },
          Media: { __resolveReference: ({ id }: { id: string }) => (id === '1' ? typed('Book')({ id, title: 'B', pages: 3 }) : typed('Film')({ id, title: 'F', minutes: 90 })), __resolveType: ({ __typename }: { __typename: string }) => __typename },
          Book: { __resolveReference: ({ id }: { id: string }) => typed('Book')({ id, title: 'B', pages: 3 }) },
          Film: { __resolveReference: ({ id }: { id: string }) => typed('Film')({ id, title: 'F', minutes: 90 }) },
        },
      },
      b: { sdl: 'type Query { top: Media } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }', resolvers: { Query: { top: () => ({ id: '2', stars: 5 }) }, Media: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: Number(id) }) } } },
    },
    operations: ['{ media { id title stars } }', '{ media { stars ... on Book { pages } ... on Film { minutes stars } } }', '{ top { id stars __typename } }', '{ top { title ... on Film { minutes } } }'],
  },
  {
    name: 'unions and abstract types',
    subgraphs: {
      a: {
        sdl: 'type Query { found: [Found] node: Node } union Found = User | Page interface Node { id: ID! } type User implements Node @key(fields: "id") { id: ID! name: String } type Page implements Node @key(fields: "id") { id: ID! url: String }',
        resolvers: {
          Query: { found: () => [typed('User')(USERS[0]!), null, typed('Page')({ id: 'p', url: '/p' })], node: () => typed('Page')({ id: 'p', url: '/p' }) },
          Found: { __resolveType: ({ __typename }: { __typename: string }) => __typename }, Node: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
          User: byReference, Page: { __resolveReference: ({ id }: { id: string }) => ({ id, url: `/${id}` }) },
        },
      },
      b: { sdl: 'type User @key(fields: "id") { id: ID! email: String } type Page @key(fields: "id") { id: ID! visits: Int }', resolvers: { User: byReference, Page: { __resolveReference: ({ id }: { id: string }) => ({ id, visits: 7 }) } } },
    },
    operations: ['{ found { __typename ... on User { name email } ... on Page { url visits } } }', '{ node { __typename id ... on Page { visits } } }', '{ found { ... on Node { id } } }'],
  },
  {
    name: 'mutations, one after another',
    subgraphs: (() => {
      let count = 0;
      return {
        a: { sdl: 'type Query { count: Int } type Mutation { addA(by: Int!): Int @shareable setUser(input: In!): User } input In { id: ID! name: String = "none" } type User @key(fields: "id") { id: ID! name: String }', resolvers: { Query: { count: () => count }, Mutation: { addA: (_: unknown, { by }: { by: number }) => (count = count * 2 + by), setUser: (_: unknown, { input }: { input: object }) => input }, User: byReference } },
        b: { sdl: 'type Mutation { addB(by: Int!): Int } type User @key(fields: "id") { id: ID! email: String }', resolvers: { Mutation: { addB: (_: unknown, { by }: { by: number }) => (count = count * 3 + by) }, User: byReference } },
      };
    })(),
    operations: ['mutation { a: addA(by: 0) }', { query: 'mutation ($in: In!) { setUser(input: $in) { id name email } }', variables: { in: { id: '1' } } }],
  },
  {
    name: 'lists of lists, and nulls within',
    subgraphs: {
      a: { sdl: 'type Query { grid: [[User]] } type User @key(fields: "id") { id: ID! }', resolvers: { Query: { grid: () => [[{ id: '1' }, null], null, [{ id: '2' }, { id: '9' }], []] } } },
      b: { sdl: 'type User @key(fields: "id") { id: ID! name: String }', resolvers: { User: byReference } },
    },
    operations: ['{ grid { id name } }', '{ grid { name } }'],
  },
  {
    name: 'several keys, and composite ones',
    subgraphs: {
      a: { sdl: 'type Query { users: [User] } type User @key(fields: "id") @key(fields: "email") { id: ID! email: String! }', resolvers: { Query: { users: () => USERS }, User: byReference } },
      b: { sdl: 'type User @key(fields: "email") { email: String! name: String }', resolvers: { User: { __resolveReference: ({ email }: { email: string }) => USERS.find((user) => user.email === email) } } },
      c: { sdl: 'type User @key(fields: "id where { zip }") { id: ID! where: Where! note: String } type Where @shareable { zip: String }', resolvers: { User: { __resolveReference: ({ id, where }: { id: string; where: { zip: string } }) => ({ id, where, note: `${id} in ${where.zip}` }) } } },
      d: { sdl: 'type User @key(fields: "id") { id: ID! where: Where! @shareable } type Where @shareable { zip: String }', resolvers: { User: { __resolveReference: ({ id }: { id: string }) => ({ id, where: { zip: USERS.find((user) => user.id === id)!.zip } }) } } },
    },
    operations: ['{ users { name } }', '{ users { id name note } }', '{ users { where { zip } note } }'],
  },
  {
    name: 'roots that are shared, moved and hidden',
    subgraphs: {
      a: { sdl: 'type Query { hello: String @shareable secret: String @inaccessible moved: String } type Thing @shareable { x: Int y: Int @inaccessible }', resolvers: { Query: { hello: () => 'hello', moved: () => 'from a' } } },
      b: { sdl: 'type Query { hello: String @shareable moved: String @override(from: "a") thing: Thing } type Thing @shareable { x: Int }', resolvers: { Query: { hello: () => 'hello', moved: () => 'from b', thing: () => ({ x: 1 }) } } },
    },
    operations: ['{ hello moved thing { x } }', '{ secret }', '{ thing { y } }', '{ __type(name: "Query") { fields { name } } }', '{ __schema { queryType { name } } __typename }'],
  },
  {
    name: 'enums, input objects, defaults and scalars of its own',
    subgraphs: {
      a: {
        sdl: 'scalar Any enum Size { S M L } input Filter { size: Size = M tags: [String!] nested: Filter } type Query { echo(filter: Filter, any: Any, n: Int = 3, f: Float, b: Boolean, ids: [ID!]): Any size: Size }',
        resolvers: { Any: new GraphQLScalarType({ name: 'Any' }), Query: { echo: (_: unknown, args: object) => args, size: () => 'L' } },
      },
    },
    operations: [
      '{ echo(filter: { size: L, tags: ["a"], nested: { size: S } }, any: { x: [1, "2", null, true] }, f: 1.5, b: false, ids: [1, "b"]) size }',
      { query: 'query ($f: Filter, $any: Any, $ids: [ID!]) { echo(filter: $f, any: $any, ids: $ids) }', variables: { f: { tags: [] }, any: { deep: [{ a: null }] }, ids: ['1', 2] } },
      { query: 'query ($f: Filter) { echo(filter: $f) }', variables: { f: { size: 'XL' } } },
      '{ echo }',
    ],
  },
  {
    name: 'errors beside data, and under what may not be null',
    subgraphs: {
      a: {
        sdl: 'type Query { users: [User] strict: User! maybe: User } type User @key(fields: "id") { id: ID! name: String bad: String worse: String! }',
        resolvers: { Query: { users: () => USERS, strict: () => USERS[0], maybe: () => USERS[0] }, User: { bad: () => Promise.reject(new GraphQLError('bad')), worse: () => null } },
      },
      b: { sdl: 'type User @key(fields: "id") { id: ID! email: String risky: String! }', resolvers: { User: { __resolveReference: ({ id }: { id: string }) => (id === '2' ? Promise.reject(new GraphQLError('no')) : userById({ id })), risky: () => null } } },
    },
    operations: ['{ users { name bad } }', '{ users { name worse } }', '{ maybe { worse } users { name } }', '{ strict { worse } }', '{ users { name email } }', '{ users { name risky } }', '{ strict { risky } }'],
  },
  {
    name: 'subgraphs that answer as other servers do',
    subgraphs: {
      a: { sdl: 'type Query { users: [User] } type User @key(fields: "id") { id: ID! name: String }', resolvers: { Query: { users: () => USERS } } },
      b: { sdl: 'type Query { broken: String } type User @key(fields: "id") { id: ID! email: String }', resolvers: {}, answer: () => ({ status: 500, body: '{"errors":[{"message":"down"}]}' }) },
      c: { sdl: 'type Query { html: String } type User @key(fields: "id") { id: ID! zip: String }', resolvers: {}, answer: () => ({ status: 200, type: 'text/html', body: '<html>' }) },
      d: { sdl: 'type Query { nothing: String }', resolvers: {}, answer: () => ({ status: 200, body: '{"data":null,"errors":[{"message":"nothing"}]}' }) },
      e: { sdl: 'type Query { fine: String }', resolvers: {}, answer: () => ({ status: 200, type: 'application/graphql-response+json; charset=utf-8', body: '{"data":{"fine":"yes"},"extensions":{"x":1}}' }) },
    },
    operations: ['{ users { name } fine }', '{ users { name email } }', '{ users { name zip } }', '{ broken }', '{ html }', '{ nothing }', '{ nothing fine }', '{ fine broken html }'],
  },
  {
    name: 'entities that lead to one another',
    subgraphs: {
      a: { sdl: 'type Query { user: User } type User @key(fields: "id") { id: ID! best: User @shareable }', resolvers: { Query: { user: () => USERS[0] }, User: { ...byReference, best: () => USERS[1] } } },
      b: { sdl: 'type User @key(fields: "id") { id: ID! name: String posts: [Post] } type Post @key(fields: "id") { id: ID! author: User }', resolvers: { User: { ...byReference, posts: ({ id }: { id: string }) => [{ id: `p${id}`, author: { id } }] }, Post: { __resolveReference: ({ id }: { id: string }) => ({ id, author: userById({ id: id.slice(1) }) }) } } },
      c: { sdl: 'type Post @key(fields: "id") { id: ID! likes: [User] } type User @key(fields: "id") { id: ID! zip: String }', resolvers: { Post: { __resolveReference: ({ id }: { id: string }) => ({ id, likes: USERS }) }, User: byReference } },
    },
    operations: ['{ user { name best { name posts { id likes { zip name posts { author { best { zip } } } } } } } }'],
  },
  {
    name: 'lists that are long',
    subgraphs: {
      a: { sdl: 'type Query { many: [User] } type User @key(fields: "id") { id: ID! }', resolvers: { Query: { many: () => Array.from({ length: 3000 }, (_, n) => ({ id: String(n % 1700) })) } } },
      b: { sdl: 'type User @key(fields: "id") { id: ID! square: Int }', resolvers: { User: { __resolveReference: ({ id }: { id: string }) => ({ id, square: Number(id) ** 2 }) } } },
    },
    operations: ['{ many { id square } }'],
  },
  {
    name: 'names that other languages would not like',
    subgraphs: {
      'a-b': { sdl: 'type Query { _under: Int constructor: Int toString: Int } ', resolvers: { Query: { _under: () => 1, constructor: () => 2, toString: () => 3 } } },
      a_b: { sdl: 'type Query { hasOwnProperty: Int }', resolvers: { Query: { hasOwnProperty: () => 4 } } },
    },
    operations: ['{ _under constructor toString hasOwnProperty }', '{ x: constructor constructor: toString }'],
  },
];
