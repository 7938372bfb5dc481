import { inOrder, pageOf } from '../../shared/connection.ts';
import { selectsBeyond } from '../../shared/selection.ts';
import { active, displayName, employeeNumber } from '../account.ts';
import type { DamstraContext } from '../loaders.ts';
import { groupById, scheduleFromRow, userById, userFrom, userPage, type UserParent } from '../parents.ts';
import type { QueryResolvers, Resolvers } from '../schema.generated.ts';
import type { WireUser } from '../wire.ts';
import { ROLES, SCHEDULE_STATUS } from '../words.ts';
import { field as anyField } from './common.ts';
import { enrollmentsOf } from './enrollments.ts';
import { asNumber, notBlank, sent, sentNumber } from './words.ts';

const ACTIVITY = { ACTIVE: 'active', INACTIVE: 'inactive', ALL: 'all' } as const;

const field = <T>(pick: (user: WireUser, context: DamstraContext) => T | Promise<T>) => anyField<WireUser, T>(pick);

const found = async (id: string, { loaders }: DamstraContext): Promise<UserParent | null> => {
  const user = await loaders.userById.load(id);
  return user && userFrom(user.data, user.fetchedAt);
};

/** Fields that do not need the account itself. */
const WITHOUT_ACCOUNT: ReadonlySet<string> = new Set(['__typename', 'id', 'vendor', 'enrollments', 'lessonSchedules']);

export const userQueries: Pick<QueryResolvers, 'damstraUser' | 'damstraUsers' | 'damstraUserSearch'> = {
  damstraUser: async (_, { id }, context) => found(id, context),
  damstraUsers: async (_, { ids }, context) => inOrder(ids, (id) => found(id, context)),
  damstraUserSearch: async (_, { query, employeeNumber: number, email, activity, role: wanted, ...args }, context) => {
    const filter = {
      q: query?.trim() ? query : undefined,
      empId: notBlank('employeeNumber', number),
      emailAddress: notBlank('email', email),
      activeValue: ACTIVITY[activity ?? 'ALL'],
      roleId: sentNumber(ROLES, 'role', wanted),
    };
    return userPage((window) => context.client.users(filter, window), args, context);
  },
};

export const userResolvers: Pick<Resolvers, 'DamstraUser' | 'VendorUser'> = {
  VendorUser: { __resolveType: () => 'DamstraUser' },
  DamstraUser: {
    __resolveReference: async ({ id }, context, info) => (selectsBeyond(info, WITHOUT_ACCOUNT, ['DamstraUser', 'VendorUser']) ? found(id, context) : userById(id, context)),
    vendor: () => 'DAMSTRA',
    displayName: field(displayName),
    givenName: field((user) => user.firstName),
    familyName: field((user) => user.lastName),
    username: field((user) => user.userName),
    email: field((user) => user.emailAddress),
    employeeNumber: field((user, context) => employeeNumber(user.employeeNumber, context.employeeNumber)),
    active: field(active),
    lastActiveAt: field((user) => user.lastLoggedInDate),
    enrollments: async (user, { statuses }, context) => enrollmentsOf(user, statuses ?? null, context),
    fetchedAt: async (user) => (await user.read())?.fetchedAt ?? null,
    phoneNumber: field((user) => user.phoneNumber),
    mobileNumber: field((user) => user.mobileNumber),
    clientStatusId: field((user) => user.clientStatusId),
    roles: field((user) => user.roles?.map((role) => role.ours) ?? null),
    roleIds: field((user) => user.roles?.map(asNumber).filter((id) => id !== null) ?? null),
    rawRoles: field((user) => user.roles?.map((role) => role.raw) ?? null),
    timeZone: field((user) => user.timeZone),
    clientId: field((user) => user.clientId),
    createdAt: field((user) => user.createdDate),
    modifiedAt: field((user) => user.modifiedDate),
    groups: field((user, context) => user.groups?.map((id) => groupById(id, context)) ?? null),
    supervisedGroups: field((user, context) => user.groupsSupervised?.map((id) => groupById(id, context)) ?? null),
    lessonSchedules: async (user, { status, first, after }, context) => {
      const list = await context.loaders.schedulesOfUser(user.id, sent(SCHEDULE_STATUS, 'status', status));
      return list && pageOf(list.rows.map((row) => scheduleFromRow(row, list.fetchedAt, context)), first, after);
    },
  },
};
