import { inOrder } from '../../shared/connection.ts';
import { isActive } from '../employee.ts';
import { pageFrom } from '../paging.ts';
import { linked, userById, userLink } from '../parents.ts';
import type { Resolvers } from '../schema.generated.ts';
import type { WireUserGroup } from '../wire/users.ts';
import { enrollmentsOf } from './enrollments.ts';

/** The group above; none is above itself. */
const parentIdOf = ({ id, parentId, one }: WireUserGroup): string | null => [parentId, one.parentGroup].find((parent) => parent !== null && parent !== id) ?? null;

/** Users and their groups. */
export const users = {
  Query: {
    synapUser: async (_root, { id }, context) => userById(context, id),
    synapUsers: (_root, { ids }, context) => inOrder(ids, (id) => userById(context, id)),
    synapUserDirectory: async (_root, { first, after }, { client, clock }) => {
      const page = await pageFrom(client.users, first, after);
      const fetchedAt = new Date(clock.now());
      return { ...page, nodes: page.nodes.map((user) => ({ ...user, fetchedAt })) };
    },
    synapUserGroup: async (_root, { id }, { loaders }) => linked(loaders.userGroupById, id),
    synapUserGroups: async (_root, { first, after }, { client }) => pageFrom(client.userGroups, first, after),
  },
  SynapUser: {
    __resolveReference: async ({ id }, context, info) => userLink(context, id, info),
    vendor: () => 'SYNAP',
    displayName: (user) => user.name ?? ([user.firstName, user.lastName].filter(Boolean).join(' ') || null),
    givenName: (user) => user.firstName,
    familyName: (user) => user.lastName,
    username: () => null,
    email: (user) => user.emailAddress,
    employeeNumber: (user, _arguments, { employeeNumber }) => employeeNumber(user),
    active: (user) => isActive(user),
    lastActiveAt: (user) => user.lastSeen,
    enrollments: async (user, { statuses }, context) => enrollmentsOf(context, user.id).filter(({ row }) => !statuses || statuses.includes(row.status)),
    userGroups: (user) => user.many.userGroups.map((userGroupId) => ({ userGroupId, joinedAt: user.userGroupsMetadata.get(userGroupId) ?? null })),
    userAttributeIds: (user) => [...user.many.userAttributes],
    subPortalId: (user) => user.one.subPortal,
  },
  SynapGroupMembership: {
    userGroup: async ({ userGroupId }, _arguments, { loaders }) => linked(loaders.userGroupById, userGroupId),
  },
  SynapUserGroup: {
    membershipExpirySeconds: ({ membershipExpiryTimeToExpireInMs: ms }) => (ms === null ? null : Math.round(ms / 1000)),
    parentId: parentIdOf,
    parent: async (group, _arguments, { loaders }) => linked(loaders.userGroupById, parentIdOf(group)),
    owner: async (group, _arguments, context, info) => userLink(context, group.one.owner, info),
    userTypeId: (group) => group.one.userType,
    subPortalId: (group) => group.one.subPortal,
  },
} satisfies Resolvers;
