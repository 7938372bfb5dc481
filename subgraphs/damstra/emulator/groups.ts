import type { Reply } from '../../shared/emulator.ts';
import type { Group } from '../../shared/world/world.ts';
import { CLIENT, GROUP_AGE_DAYS, ROOT_GROUP } from './inferred.ts';
import { page, PAGED, spelled } from './pages.ts';
import { matchesQ, type Given } from './query.ts';
import { answer, groupMissing, groupNotFound } from './replies.ts';
import { zoneless } from './spelling.ts';
import type { Route, Tenant } from './tenant.ts';
import { spellUser } from './users.ts';

/** `parentId` is the one optional key: the group at the top has none. */
const spellGroup = (tenant: Tenant, group: Group) => {
  const parent = [...tenant.groups.values()].find(({ name }) => name === ROOT_GROUP);
  return {
    id: Number(group.id),
    name: group.name,
    ...(parent && parent !== group ? { parentId: Number(parent.id) } : {}),
    description: `Everybody of ${group.name}`,
    memberCount: group.memberIds.length,
    createdDate: zoneless(new Date(tenant.now.getTime() - GROUP_AGE_DAYS * 86_400_000)),
    clientId: CLIENT.id,
  };
};

const peopleReply = (tenant: Tenant, rowCap: number, call: Given, id: number, idsOf: (group: Group) => readonly string[]): Reply => {
  const group = tenant.groups.get(id);
  if (!group) return groupMissing(id);
  const people = idsOf(group).flatMap((one) => tenant.accounts.get(Number(one)) ?? []);
  return answer(200, spelled(page(people, call, rowCap), (account) => spellUser(tenant, account)));
};

/** The reads of the document's group Group. */
export const groupRoutes = (tenant: Tenant, rowCap: number, q: 'required' | 'optional'): Route[] => [
  {
    path: '/group',
    keyRefusal: 'short',
    parameters: { q, ...PAGED },
    run: (call) => {
      const found = [...tenant.groups.values()].filter(({ name }) => matchesQ(call, [name]));
      return answer(200, spelled(page(found, call, rowCap), (group) => spellGroup(tenant, group)));
    },
  },
  {
    path: '/group/{groupId}',
    keyRefusal: 'short',
    parameters: {},
    run: (_call, id) => {
      const group = tenant.groups.get(id);
      return group ? answer(200, spellGroup(tenant, group)) : groupNotFound;
    },
  },
  {
    path: '/group/{groupId}/member',
    keyRefusal: 'long',
    parameters: PAGED,
    run: (call, id) => peopleReply(tenant, rowCap, call, id, (group) => group.memberIds),
  },
  {
    path: '/group/{groupId}/supervisor',
    keyRefusal: 'long',
    parameters: PAGED,
    run: (call, id) => peopleReply(tenant, rowCap, call, id, (group) => group.supervisorIds),
  },
];
