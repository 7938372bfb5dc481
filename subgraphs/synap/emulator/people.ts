import type { Account, Group, VendorWorld, World } from '../../shared/world/world.ts';
import { dateText, dateTime, derivedId, toMany, toOne, type Resource } from './document.ts';
import { CONSENT_NONE, customAttributes, DEFAULT_GROUP_TYPES } from './inferred.ts';

/** A user group of the portal: the world's own, or one of the two that sort users by role. */
interface PortalGroup extends Group {
  readonly defaultType: 'students' | 'educators' | null;
}

const portalGroups = ({ accounts, groups }: VendorWorld): PortalGroup[] => {
  const withRole = (role: Account['role']) => accounts.filter((account) => account.role === role).map((account) => account.id);
  return [
    ...groups.map((group) => ({ ...group, defaultType: null })),
    { id: derivedId('UserGroup', 'students'), name: 'Students', memberIds: withRole('learner'), supervisorIds: [], defaultType: 'students' },
    { id: derivedId('UserGroup', 'educators'), name: 'Educators', memberIds: withRole('instructor'), supervisorIds: [], defaultType: 'educators' },
  ];
};

const userGroup = (group: PortalGroup): Resource => ({
  id: group.id,
  type: 'UserGroup',
  attributes: {
    name: group.name,
    description: `Members of ${group.name}`,
    attr: {},
    isArchived: false,
    membershipExpiryEnabled: false,
    membershipExpiryTimeToExpireInMs: null,
    isDefaultGroup: group.defaultType !== null,
    defaultGroupType: group.defaultType && DEFAULT_GROUP_TYPES[group.defaultType],
    totalUsers: group.memberIds.length,
    parentId: null,
    internal: false,
  },
  relationships: {
    owner: toOne('User', group.supervisorIds[0] ?? null),
    userType: toOne('UserType', derivedId('UserType', group.defaultType === 'educators' ? 'educator' : 'student')),
    subPortal: toOne('SubPortal', null),
    parentGroup: toOne('UserGroup', null),
  },
});

const user = (account: Account, groupIds: readonly string[]): Resource => ({
  id: account.id,
  type: 'User',
  attributes: {
    name: `${account.givenName} ${account.familyName}`.trim(),
    emailAddress: account.email,
    externalId: account.employeeNumber,
    profilePicture: { __type: 'File', name: `${account.username}.png`, url: `https://files.synap.example/pictures/${account.id}.png` },
    preferences: {},
    attr: customAttributes(account),
    timeZone: 'Europe/London',
    notificationConfig: {},
    marketingEmailsConsent: CONSENT_NONE,
    createdAt: dateText(account.createdAt),
    lastSeen: dateText(account.lastActiveAt),
    emailVerified: account.active,
    authData: {},
    firstName: account.givenName,
    lastName: account.familyName,
    userGroupsMetadata: Object.fromEntries(groupIds.map((id) => [id, { dateJoined: dateTime(account.createdAt) }])),
  },
  relationships: {
    subPortal: toOne('SubPortal', null),
    userAttributes: toMany('UserAttribute', []),
    userGroups: toMany('UserGroup', groupIds),
  },
});

/** The portal's users and user groups. Membership is read from the user: a group names no members. */
export const people = (world: VendorWorld): { users: Resource[]; userGroups: Resource[]; educatorIds: ReadonlySet<string> } => {
  const groups = portalGroups(world);
  const groupIds = new Map<string, string[]>(world.accounts.map((account) => [account.id, []]));
  for (const group of groups) for (const member of group.memberIds) groupIds.get(member)?.push(group.id);
  return {
    users: world.accounts.map((account) => user(account, groupIds.get(account.id) ?? [])),
    userGroups: groups.map(userGroup),
    educatorIds: new Set(groups.find((group) => group.defaultType === 'educators')?.memberIds),
  };
};

/** A personal access token; its secret is never shown again after it was made. */
export interface Token {
  readonly secret: string;
  readonly label: string;
  readonly isRevoked: boolean;
}

/** The PersonalAccessToken documents of the administrator's tokens. */
export const personalAccessTokens = (tokens: readonly Token[], { now }: World): Resource[] =>
  tokens.map(({ label, isRevoked }) => ({
    id: derivedId('PersonalAccessToken', label),
    type: 'PersonalAccessToken',
    attributes: { label, createdAt: dateText(new Date(now.getTime() - 90 * 86_400_000)), lastUsedAt: dateText(now), isRevoked },
    relationships: {},
  }));
