import { inOrder } from '../../shared/connection.ts';
import { active, displayName, email, employeeNumber } from '../account.ts';
import { isPathValue, pairId } from '../ids.ts';
import type { InsperaContext } from '../loaders.ts';
import { findUser, userOf, type UserParent } from '../parents.ts';
import type { QueryResolvers, Resolvers } from '../schema.generated.ts';
import type { WireUser } from '../wire/users.ts';
import { enrollmentsOf } from './enrollments.ts';
import { findSubmission, resultsOf } from './results.ts';

/** A field of the account; null where nobody asked for more than its id. */
const field =
  <T>(pick: (user: WireUser, context: InsperaContext) => T) =>
  (parent: UserParent, _: unknown, context: InsperaContext): T | null =>
    parent.found && pick(parent.found.data, context);

export const userQueries: Pick<QueryResolvers, 'insperaUser' | 'insperaUsers' | 'insperaUserByExternalId'> = {
  insperaUser: async (_, { id }, context) => findUser(id, context),
  insperaUsers: async (_, { ids }, context) => inOrder(ids, (id) => findUser(id, context)),
  insperaUserByExternalId: async (_, { authType, externalUserId }, { loaders }) => {
    if (!isPathValue(authType) || !isPathValue(externalUserId)) return null;
    const [found] = await loaders.usersByExternalId.load(JSON.stringify([authType, externalUserId]));
    return found ? { id: found.data.userId, found } : null;
  },
};

export const userResolvers: Pick<Resolvers, 'InsperaUser' | 'VendorUser'> = {
  VendorUser: { __resolveType: () => 'InsperaUser' },
  InsperaUser: {
    __resolveReference: async ({ id }, context, info) => userOf(id, context, info),
    vendor: () => 'INSPERA',
    displayName: field(displayName),
    givenName: field((user) => user.firstName),
    familyName: field((user) => user.lastName),
    username: field((user) => user.username),
    email: field((user, { settings }) => email(user, settings)),
    employeeNumber: field((user, { settings }) => employeeNumber(user, settings)),
    active: field(active),
    lastActiveAt: () => null,
    enrollments: async ({ id }, { statuses }, context) => enrollmentsOf(id, statuses ?? null, context),
    fetchedAt: (user) => user.found?.fetchedAt ?? null,
    status: field((user) => user.status),
    externalIds: field((user) => user.externalIds),
    results: async ({ id }, { testId }, context) => resultsOf(pairId(testId, id), context),
    submission: async ({ id }, { testId }, context) => findSubmission(pairId(testId, id), context),
  },
};
