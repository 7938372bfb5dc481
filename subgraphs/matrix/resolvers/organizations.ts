import { pageOf } from '../../shared/connection.ts';
import { USER_CONSTRAINTS } from '../inferred.ts';
import { pageOfPages } from '../paging.ts';
import { userById } from '../parents.ts';
import type { QueryResolvers, Resolvers } from '../schema.generated.ts';
import { many, one } from './common.ts';
import { userPage } from './users.ts';

type Queries =
  | 'matrixOrganization'
  | 'matrixOrganizations'
  | 'matrixAllOrganizations'
  | 'matrixGroup'
  | 'matrixGroups'
  | 'matrixAllGroups'
  | 'matrixJobTitle'
  | 'matrixJobTitles'
  | 'matrixCertificate'
  | 'matrixCertificates';

export const organizationQueries: Pick<QueryResolvers, Queries> = {
  matrixOrganization: async (_, { id }, { loaders }) => one(loaders.organizationById, id),
  matrixOrganizations: async (_, { ids }, { loaders }) => many(loaders.organizationById, ids),
  matrixAllOrganizations: async (_, args, { client }) => pageOfPages('all organizations', client.allOrganizations, args),
  matrixGroup: async (_, { id }, { loaders }) => one(loaders.groupById, id),
  matrixGroups: async (_, { ids }, { loaders }) => many(loaders.groupById, ids),
  matrixAllGroups: async (_, args, { client }) => pageOfPages('all groups', client.allGroups, args),
  matrixJobTitle: async (_, { id }, { loaders }) => one(loaders.jobTitleById, id),
  matrixJobTitles: async (_, { first, after }, { client }) => pageOf(await client.allJobTitles(), first, after),
  matrixCertificate: async (_, { id }, { loaders }) => one(loaders.certificateById, id),
  matrixCertificates: async (_, { first, after }, { client }) => pageOf(await client.allCertificates(), first, after),
};

export const organizationResolvers: Pick<Resolvers, 'MatrixOrganization' | 'MatrixGroup' | 'MatrixGroupUser' | 'MatrixJobTitle' | 'MatrixCertificate'> = {
  MatrixOrganization: {
    __resolveReference: async ({ id }, { loaders }) => one(loaders.organizationById, id),
    users: async ({ id }, args, context) => userPage('users that match', (page) => context.client.usersThatMatch({ [USER_CONSTRAINTS.organizationId]: id }, page), args, context),
    classes: async ({ id }, { archived, ...args }, { client }) => pageOfPages('classes of an organization', (page) => client.classesForOrganization(id, archived, page), args),
  },
  MatrixGroup: {
    __resolveReference: async ({ id }, { loaders }) => one(loaders.groupById, id),
    visibility: (group) => group.visibility?.ours ?? null,
    rawVisibility: (group) => group.visibility?.raw ?? null,
    type: (group) => group.type?.ours ?? null,
    rawType: (group) => group.type?.raw ?? null,
    members: async ({ id }, { first, after }, { client }) => pageOf(await client.membersForGroup(id), first, after),
    admins: async ({ id }, { first, after }, { client }) => pageOf(await client.adminsForGroup(id), first, after),
  },
  MatrixGroupUser: {
    user: (member, _, context) => userById(member.id, context),
    joinedAt: (member) => member.joined_at,
    lastVisitedAt: (member) => member.last_visited_at,
  },
  MatrixJobTitle: { __resolveReference: async ({ id }, { loaders }) => one(loaders.jobTitleById, id) },
  MatrixCertificate: { __resolveReference: async ({ id }, { loaders }) => one(loaders.certificateById, id) },
};
