import type { z } from 'zod';
import { SPELLINGS } from '../inferred.ts';
import { resource } from '../jsonapi.ts';
import { file, flag, instant, map, number, readInstant, text, whole } from '../values.ts';

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
    userGroupsMetadata: map,
    isRevoked: flag,
    isActive: flag,
  },
  spellings: SPELLINGS.user,
  one: ['subPortal'],
  many: ['userGroups', 'userAttributes'],
});
export type WireUser = z.output<typeof wireUser>;

/** When the user joined a group, from userGroupsMetadata, whose keys are taken to be group ids. */
export const joinedAt = (user: WireUser, groupId: string): Date | null => {
  const entry = user.userGroupsMetadata?.[groupId];
  return typeof entry === 'object' && entry !== null && 'dateJoined' in entry ? readInstant(entry.dateJoined) : null;
};

export const wireUserGroup = resource({
  typename: 'SynapUserGroup',
  attributes: {
    name: text,
    description: text,
    attr: map,
    isArchived: flag,
    membershipExpiryEnabled: flag,
    membershipExpiryTimeToExpireInMs: number,
    isDefaultGroup: flag,
    defaultGroupType: text,
    totalUsers: whole,
    parentId: text,
    internal: flag,
  },
  one: ['owner', 'userType', 'subPortal', 'parentGroup'],
});
export type WireUserGroup = z.output<typeof wireUserGroup>;
