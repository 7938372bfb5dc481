import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, graphql, GraphQLError, parse } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import type { Role } from '../../schema/caller.ts';
import { forbidden, guardSchema, ownsAccount } from './access.ts';
import { openOperation } from './operation.ts';

const SDL = `
  enum _Role { MANAGER ADMIN }
  directive @access(role: _Role!) on FIELD_DEFINITION
  directive @owned on OBJECT
  type Query { course: Course }
  type Course { title: String! students: StudentConnection chapters: ChapterConnection }
  type StudentConnection { nodes: [Student!]! totalCount: Int }
  type Student @owned { id: ID! }
  type ChapterConnection { nodes: [Chapter!]! totalCount: Int }
  type Chapter { id: ID! }
`;

const rootValue = {
  course: { title: 'Safety', students: { nodes: [{ id: 'me' }, { id: 'other' }, { id: 'another' }], totalCount: 3 }, chapters: { nodes: [{ id: 'one' }], totalCount: 1 } },
};

const ask = async (role: Role) => {
  const schema = guardSchema(buildSchema(SDL), { owners: { Student: ({ id }: { id: string }) => id }, owns: ({ learnerId }, owner) => learnerId === owner, account: '' });
  const operation = openOperation(passport({ caller: { role, learnerId: 'me', accounts: [] } }));
  const answer = await graphql({ schema, source: '{ course { title students { nodes { id } totalCount } chapters { totalCount } } }', rootValue, contextValue: { operation } });
  expect(answer.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(answer.data)) as unknown;
};

describe('a list of people of whom a learner is one', () => {
  it('shows the learner themselves, and not how many others there are', async () => {
    expect(await ask('learner')).toEqual({ course: { title: 'Safety', students: { nodes: [{ id: 'me' }], totalCount: null }, chapters: { totalCount: 1 } } });
  });

  it.each<Role>(['manager', 'admin'])('shows a %s everybody, and how many they are', async (role) => {
    expect(await ask(role)).toMatchObject({ course: { students: { nodes: [{ id: 'me' }, { id: 'other' }, { id: 'another' }], totalCount: 3 } } });
  });
});

describe('an account', () => {
  const caller = { role: 'learner', learnerId: 'x', accounts: [{ vendor: 'SYNAP', externalId: '1' }, { vendor: 'MATRIX', externalId: '2' }] } as const;

  it('is the caller’s own by vendor and id', () => {
    expect([ownsAccount(caller, 'SYNAP', '1'), ownsAccount(caller, 'MATRIX', '2'), ownsAccount(caller, 'SYNAP', '2'), ownsAccount(caller, 'MATRIX', '1'), ownsAccount({ ...caller, accounts: [] }, 'SYNAP', '1')]).toEqual([true, true, false, false, false]);
  });

  it('of another is refused in words that name nobody; who it was goes to the audit log', () => {
    expect(forbidden('User: you may read your own only', 'User 7')).toMatchObject({ message: 'User: you may read your own only', extensions: { code: 'FORBIDDEN', retryable: false, subject: 'User 7' } });
  });
});

describe('whatever a query names', () => {
  const ACCOUNTS = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
    enum _Role { MANAGER ADMIN }
    directive @access(role: _Role!) on FIELD_DEFINITION
    directive @owned on OBJECT
    type Query {
      user(id: ID!): User
      users(ids: [ID!]!): [User]!
      everybody: [User!]!
      marks(userId: ID): [Mark]
      work: Work
      works: [Work]
      note: Note
      thing: Thing
      anything: Anything
      secret: String @access(role: ADMIN)
      report: String @access(role: MANAGER)
      names(ids: [ID!]): [String]
    }
    type User @key(fields: "id") @owned { id: ID! email: String @access(role: MANAGER) }
    type Mark @owned { of: ID }
    interface Work { id: ID! }
    type Essay implements Work @owned { id: ID! }
    type Film implements Work { id: ID! }
    type Note { text: String }
    extend type Note @owned
    union Anything = Note | Film
    interface Thing { id: ID! }
    type Draft implements Thing @owned { id: ID! }
    type Print implements Thing { id: ID! }
  `;

  const asked: string[] = [];
  const user = (id: string) => {
    asked.push(id);
    return id === 'fails' ? Promise.reject(new Error('away')) : id === 'nobody' ? null : { id, email: `${id}@a.example` };
  };
  let work: unknown = null;
  const isEssay = (value: unknown) => (value as { essay?: boolean }).essay === true;
  const schema = guardSchema(
    buildSubgraphSchema({
      typeDefs: parse(ACCOUNTS),
      resolvers: {
        Query: {
          user: (_: unknown, { id }: { id: string }) => user(id),
          users: (_: unknown, { ids }: { ids: string[] }) => ids.map(user),
          everybody: () => ['me', 'other', 'also me', 'another'].map((id) => ({ id })),
          marks: () => [{ of: 'me' }, { of: 'other' }, { of: null }, null, Promise.reject(new Error('away'))],
          work: () => work,
          works: () => [{ id: 'me', essay: true }, { id: 'other', essay: true }, { id: 'other' }, { __typename: 'Film', id: 'other', essay: true }],
          note: () => work,
          thing: () => work,
          anything: () => work,
          secret: () => 'secret',
          report: () => 'report',
          names: (_: unknown, { ids }: { ids: string[] }) => ids,
        },
        User: { __resolveReference: ({ id }: { id: string }) => user(id) },
        Work: { __resolveType: (value: unknown) => (isEssay(value) ? 'Essay' : 'Film') },
        Anything: { __resolveType: () => 'Note' },
      },
    }),
    { owners: { User: ({ id }: { id: string }) => id, Mark: ({ of }: { of: string | null }) => of, Essay: ({ id }: { id: string }) => Promise.resolve(id), Draft: ({ id }: { id: string }) => id }, owns: ({ learnerId }, owner) => owner.endsWith(learnerId ?? '-'), account: 'User' },
  );

  const query = async (source: string, role: string = 'learner') => {
    asked.length = 0;
    const operation = openOperation(passport({ caller: { role: role as Role, learnerId: 'me', accounts: [] } }));
    const { data, errors = [] } = await graphql({ schema, source, contextValue: { operation } });
    return { data: JSON.parse(JSON.stringify(data)) as unknown, errors: errors.map(({ path, message, extensions }: GraphQLError) => [path?.join('.'), message, extensions.subject]) };
  };

  beforeEach(() => (work = null));

  it('is a learner’s own; another’s is not even asked about', async () => {
    expect(await query('{ user(id: "me") { id } }')).toEqual({ data: { user: { id: 'me' } }, errors: [] });
    expect(await query('{ user(id: "other") { id } }')).toEqual({ data: { user: null }, errors: [['user', 'User: you may read your own only', 'User other']] });
    expect(asked).toEqual([]);
    expect(await query('{ users(ids: ["me", "other"]) { id } }')).toMatchObject({ data: null, errors: [['users', 'User: you may read your own only', 'User other']] });
    expect(asked).toEqual([]);
    expect(await query('{ marks(userId: "other") { of } }')).toEqual({ data: { marks: null }, errors: [['marks', 'User: you may read your own only', 'User other']] });
  });

  it('is anybody’s for a manager', async () => {
    expect(await query('{ user(id: "other") { id email } users(ids: ["other", "nobody"]) { id } everybody { id } }', 'manager')).toEqual({
      data: { user: { id: 'other', email: 'other@a.example' }, users: [{ id: 'other' }, null], everybody: [{ id: 'me' }, { id: 'other' }, { id: 'also me' }, { id: 'another' }] },
      errors: [],
    });
  });

  it('fails alone where it fails', async () => {
    expect(await query('{ users(ids: ["me", "also me"]) { id } }')).toEqual({ data: { users: [{ id: 'me' }, { id: 'also me' }] }, errors: [] });
    expect(await query('{ users(ids: ["fails", "other", "nobody"]) { id } }', 'admin')).toEqual({ data: { users: [null, { id: 'other' }, null] }, errors: [['users.0', 'away', undefined]] });
  });

  it('is left out of lists that have no empty places, and fails in its slot elsewhere', async () => {
    expect(await query('{ everybody { id } }')).toEqual({ data: { everybody: [{ id: 'me' }, { id: 'also me' }] }, errors: [] });
    expect(await query('{ marks { of } }')).toEqual({
      data: { marks: [{ of: 'me' }, null, null, null, null] },
      errors: [
        ['marks.1', 'Mark: you may read your own only', 'Mark other'],
        ['marks.2', 'Mark: you may read your own only', 'Mark'],
        ['marks.4', 'away', undefined],
      ],
    });
    expect(await query('{ marks(userId: "me") { of } }')).toMatchObject({ data: { marks: [{ of: 'me' }, null, null, null, null] } });
  });

  it('is told by its own type where a field may answer several', async () => {
    expect(await query('{ works { __typename id } }')).toEqual({
      data: { works: [{ __typename: 'Essay', id: 'me' }, null, { __typename: 'Film', id: 'other' }, null] },
      errors: [
        ['works.1', 'Essay: you may read your own only', 'Essay other'],
        ['works.3', 'Essay: you may read your own only', 'Essay other'],
      ],
    });
    work = { essay: true, id: 'other' };
    expect(await query('{ work { id } }')).toMatchObject({ data: { work: null }, errors: [['work', 'Essay: you may read your own only', 'Essay other']] });
    work = { id: 'other' };
    expect(await query('{ work { id } }')).toEqual({ data: { work: { id: 'other' } }, errors: [] });
    work = { __typename: 'Draft', id: 'other' };
    expect(await query('{ thing { id } }')).toMatchObject({ data: { thing: null }, errors: [['thing', 'Draft: you may read your own only', 'Draft other']] });
    work = { __typename: 'Print', id: 'other' };
    expect(await query('{ thing { id } }')).toEqual({ data: { thing: { id: 'other' } }, errors: [] });
    work = { id: 'other' };
    expect(await query('{ thing { id } }')).toMatchObject({ data: { thing: null }, errors: [['thing', expect.stringContaining('must resolve to an Object type'), undefined]] });
  });

  it('is nobody’s where nothing tells the owner', async () => {
    work = { text: 'private' };
    expect(await query('{ note { text } }')).toEqual({ data: { note: null }, errors: [['note', 'Note: you may read your own only', 'Note']] });
    expect(await query('{ anything { ... on Note { text } } }')).toMatchObject({ data: { anything: null }, errors: [['anything', 'Note: you may read your own only', 'Note']] });
    expect(await query('{ note { text } }', 'admin')).toEqual({ data: { note: { text: 'private' } }, errors: [] });
    work = null;
    expect(await query('{ note { text } }')).toEqual({ data: { note: null }, errors: [] });
    work = new Error('away');
    expect(await query('{ note { text } }')).toEqual({ data: { note: null }, errors: [['note', 'away', undefined]] });
  });

  it.each([
    ['learner', null, null],
    ['manager', null, 'report'],
    ['admin', 'secret', 'report'],
    ['superuser', null, null],
  ])('asks for the role that it asks for: %s', async (role, secret, report) => {
    const { data, errors } = await query('{ secret report }', role);
    expect(data).toEqual({ secret, report });
    expect(errors).toEqual([
      ...(secret ? [] : [['secret', 'Query.secret asks for the role admin', 'Query.secret']]),
      ...(report ? [] : [['report', 'Query.report asks for the role manager', 'Query.report']]),
    ]);
  });

  it('asks for the role of each field, whosever the object', async () => {
    expect(await query('{ user(id: "me") { id email } }')).toEqual({ data: { user: { id: 'me', email: null } }, errors: [['user.email', 'User.email asks for the role manager', 'User.email']] });
  });

  it('may be any id where it is no account', async () => {
    expect(await query('{ names(ids: ["other"]) }')).toEqual({ data: { names: ['other'] }, errors: [] });
  });

  it('is guarded by way of the gateway too', async () => {
    const entities = (id: string) => `{ _entities(representations: [{ __typename: "User", id: "${id}" }]) { ... on User { id } } }`;
    expect(await query(entities('me'))).toEqual({ data: { _entities: [{ id: 'me' }] }, errors: [] });
    expect(await query(entities('other'))).toEqual({ data: { _entities: [null] }, errors: [['_entities.0', 'User: you may read your own only', 'User other']] });
    expect(asked).toEqual([]);
    expect(await query(entities('other'), 'manager')).toMatchObject({ data: { _entities: [{ id: 'other' }] } });
  });
});
