import { inOrder, type Page, pageOf } from '../../shared/connection.ts';
import { selectsBeyond } from '../../shared/selection.ts';
import type { PageArguments } from '../../shared/walk.ts';
import { badInput } from '../../shared/errors.ts';
import { active, customFields, displayName, employeeNumber } from '../account.ts';
import type { Attributes, Page as Rows } from '../client.ts';
import { USER_CONSTRAINTS } from '../inferred.ts';
import type { MatrixContext } from '../loaders.ts';
import { pageOfPages } from '../paging.ts';
import { userById, userFrom, type UserParent } from '../parents.ts';
import type { MatrixUserConstraints, QueryResolvers, Resolvers } from '../schema.generated.ts';
import { isCustomUserKey, type WireUser } from '../wire.ts';
import { attributes, checkSome, isId, one } from './common.ts';
import { enrollmentsOf } from './enrollments.ts';

const field =
  <T>(pick: (user: WireUser, context: MatrixContext) => T | Promise<T>) =>
  async (parent: UserParent, _: unknown, context: MatrixContext): Promise<T | null> => {
    const found = await parent.read();
    return found && pick(found.data, context);
  };

const found = async (id: string, { loaders }: MatrixContext): Promise<UserParent | null> => {
  const user = await loaders.userById.load(id);
  return user && userFrom(user.data, user.fetchedAt);
};

/** A page of accounts; they are kept for look-ups by id. */
export const userPage = async (call: string, read: (page: number) => Promise<Rows<WireUser>>, args: PageArguments, { loaders, now }: MatrixContext): Promise<Page<UserParent>> => {
  const page = await pageOfPages(call, read, args);
  loaders.keepUsers(page.nodes);
  return { ...page, nodes: page.nodes.map((user) => userFrom(user, new Date(now()))) };
};

const constraintsOf = ({ customFields: custom, ...given }: MatrixUserConstraints, { settings }: MatrixContext): Attributes => {
  const sent: Record<string, Attributes[string]> = { ...attributes(USER_CONSTRAINTS, given) };
  for (const { key, value } of custom ?? []) {
    const allowed = isCustomUserKey(key) && (settings.customFields === null || settings.customFields.has(key));
    if (!allowed || !value.trim()) throw badInput('constraints.customFields must name custom fields and values that are not blank', { argument: 'constraints' });
    sent[key] = value;
  }
  return checkSome(sent);
};

/** What an id alone answers, or leads to: the account itself is not read for it. */
const WITHOUT_ACCOUNT: ReadonlySet<string> = new Set(['__typename', 'id', 'vendor', 'enrollments']);

export const userQueries: Pick<QueryResolvers, 'matrixUser' | 'matrixUsers' | 'matrixUserDirectory' | 'matrixUsersMatching'> = {
  matrixUser: async (_, { id }, context) => found(id, context),
  matrixUsers: async (_, { ids }, context) => inOrder(ids, (id) => found(id, context)),
  matrixUserDirectory: async (_, args, context) => userPage('all users', (page) => context.client.allUsers(page), args, context),
  matrixUsersMatching: async (_, { constraints, ...args }, context) => {
    const sent = constraintsOf(constraints, context);
    return userPage('users that match', (page) => context.client.usersThatMatch(sent, page), args, context);
  },
};

/** A list of one account. Other forms of id are nobody's. */
const related = async <T>({ id }: UserParent, args: PageArguments, read: (id: string) => Promise<T[]>): Promise<Page<T>> =>
  pageOf(isId(id) ? await read(id) : [], args.first, args.after);

const people = (ids: readonly string[] | null, context: MatrixContext) => ids?.map((id) => userById(id, context)) ?? null;

export const userResolvers: Pick<Resolvers, 'MatrixUser' | 'VendorUser'> = {
  VendorUser: { __resolveType: () => 'MatrixUser' },
  MatrixUser: {
    __resolveReference: async ({ id }, context, info) => (selectsBeyond(info, WITHOUT_ACCOUNT, ['MatrixUser', 'VendorUser']) ? found(id, context) : userById(id, context)),
    vendor: () => 'MATRIX',
    displayName: field(displayName),
    givenName: field((user) => user.first_name),
    familyName: field((user) => user.last_name),
    username: field((user) => user.userid),
    email: field((user) => user.email),
    employeeNumber: field((user, { settings }) => employeeNumber(user, settings.employeeNumber)),
    active: field(active),
    lastActiveAt: field((user) => user.last_login_at),
    enrollments: async (user, { statuses }, context, info) => enrollmentsOf(user, statuses ?? null, context, info),
    fetchedAt: async (user) => (await user.read())?.fetchedAt ?? null,
    nickName: field((user) => user.nick_name),
    smsEmail: field((user) => user.sms_email),
    skype: field((user) => user.skype),
    phone: field((user) => user.phone),
    gender: field((user) => user.gender?.ours ?? null),
    rawGender: field((user) => user.gender?.raw ?? null),
    picture: field((user) => user.picture),
    student: field((user) => user.student),
    teacher: field((user) => user.teacher),
    assistant: field((user) => user.assistant),
    administrator: field((user) => user.administrator),
    monitor: field((user) => user.monitor),
    manager: field((user) => user.manager),
    parent: field((user) => user.parent),
    parents: field((user, context) => people(user.parent_ids, context)),
    children: field((user, context) => people(user.children_ids, context)),
    yearOfGraduation: field((user) => user.year_of_graduation),
    studentId: field((user) => user.student_id),
    teacherId: field((user) => user.teacher_id),
    organizationId: field((user) => user.organization_id),
    organization: field((user, { loaders }) => one(loaders.organizationById, user.organization_id)),
    jobTitleId: field((user) => user.job_title_id),
    jobTitle: field((user, { loaders }) => one(loaders.jobTitleById, user.job_title_id)),
    joinedAt: field((user) => user.joined_at),
    firstLoginAt: field((user) => user.first_login_at),
    lastLoginAt: field((user) => user.last_login_at),
    logins: field((user) => user.logins),
    archived: field((user) => user.archived),
    archivedAt: field((user) => user.archived_at),
    customFields: field((user, { settings }) => customFields(user.custom, settings.customFields)),
    classes: (user, args, { loaders }) => related(user, args, (id) => loaders.classesByUserId.load(id)),
    taughtClasses: (user, args, { client }) => related(user, args, client.classesTaughtBy),
    grades: (user, args, { client }) =>
      related(user, args, async (id) => (await client.gradesForUser(id)).map(({ class_id, grades }) => ({ classId: class_id, userId: id, grades }))),
    groups: (user, args, { client }) => related(user, args, client.groupsWithMember),
    administeredGroups: (user, args, { client }) => related(user, args, client.groupsWithAdmin),
  },
};
