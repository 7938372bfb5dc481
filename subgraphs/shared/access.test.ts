import { buildSchema, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { passport } from '../../test/support/vendor.ts';
import type { Role } from '../../schema/caller.ts';
import { guardSchema } from './access.ts';
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
