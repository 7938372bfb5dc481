import { flag, instant, optionalId, text, whole } from '../../shared/wire/fields.ts';
import { isObject, type Output, type Read } from '../../shared/wire/read.ts';
import { file, map, milliseconds } from '../fields.ts';
import { SPELLINGS } from '../inferred.ts';
import { resource } from '../jsonapi.ts';

/** When the user joined each group, by keys that are taken to be group ids. */
const joined: Read<ReadonlyMap<string, Date>> = (value, odd) => {
  const dates = new Map<string, Date>();
  if (!isObject(value)) {
    if (value !== null && value !== undefined) odd.note();
    return dates;
  }
  for (const [groupId, entry] of Object.entries(value)) {
    const at = instant(isObject(entry) ? entry.dateJoined : entry, odd);
    if (at) dates.set(groupId, at);
  }
  return dates;
};

/** Not kept: authData, which holds what the user signs in with. */
export const wireUser = resource({
  typename: 'SynapUser',
  attributes: {
    name: text,
    firstName: text,
    lastName: text,
    emailAddress: text,
    emailVerified: flag,
    externalId: text,
    profilePicture: file,
    preferences: map,
    attr: map,
    timeZone: text,
    notificationConfig: map,
    marketingEmailsConsent: text,
    createdAt: instant,
    lastSeen: instant,
    userGroupsMetadata: joined,
    isRevoked: flag,
    isActive: flag,
  },
  spellings: SPELLINGS.user,
  one: ['subPortal'],
  many: ['userGroups', 'userAttributes'],
});
export type WireUser = Output<typeof wireUser>;

export const wireUserGroup = resource({
  typename: 'SynapUserGroup',
  attributes: {
    name: text,
    description: text,
    attr: map,
    isArchived: flag,
    membershipExpiryEnabled: flag,
    membershipExpiryTimeToExpireInMs: milliseconds,
    isDefaultGroup: flag,
    defaultGroupType: text,
    totalUsers: whole,
    parentId: optionalId,
    internal: flag,
  },
  one: ['owner', 'userType', 'subPortal', 'parentGroup'],
});
export type WireUserGroup = Output<typeof wireUserGroup>;
