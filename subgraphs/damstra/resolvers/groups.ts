import type { Part, ReadPart, Window } from '../../shared/walk.ts';
import { pageOfRows } from '../paging.ts';
import { groupById, groupFrom, userPage } from '../parents.ts';
import type { QueryResolvers, Resolvers } from '../schema.generated.ts';
import type { WireGroup } from '../wire.ts';
import { field as anyField } from './common.ts';

const field = <T>(pick: (group: WireGroup) => T | Promise<T>) => anyField<WireGroup, T>(pick);

/** A group that is gone has nobody in it. */
const orEmpty =
  <T>(read: (window: Window) => Promise<Part<T> | null>): ReadPart<T> =>
  async (window) =>
    (await read(window)) ?? { slots: [], total: 0 };

export const groupQueries: Pick<QueryResolvers, 'damstraGroup' | 'damstraGroups'> = {
  damstraGroup: async (_, { id }, { loaders }) => {
    const group = await loaders.groupById.load(id);
    return group && groupFrom(group.data, group.fetchedAt);
  },
  damstraGroups: async (_, { query, ...args }, { client, now, sizes }) => {
    const page = await pageOfRows((window) => client.groups(query?.trim() ? query : null, window), args, sizes);
    const fetchedAt = new Date(now());
    return { ...page, nodes: page.nodes.map((group) => groupFrom(group, fetchedAt)) };
  },
};

export const groupResolvers: Pick<Resolvers, 'DamstraGroup'> = {
  DamstraGroup: {
    name: field((group) => group.name),
    description: field((group) => group.description),
    memberCount: field((group) => group.memberCount),
    clientId: field((group) => group.clientId),
    createdAt: field((group) => group.createdDate),
    parent: anyField((group: WireGroup, context) => (group.parentId === null || group.parentId === group.id ? null : groupById(group.parentId, context))),
    members: async ({ id }, args, context) => userPage(orEmpty((window) => context.client.groupMembers(id, window)), args, context),
    supervisors: async ({ id }, args, context) => userPage(orEmpty((window) => context.client.groupSupervisors(id, window)), args, context),
  },
};
