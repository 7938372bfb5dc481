import { flag, id, ids, text } from './arguments.ts';
import { accountCustomField } from './inferred.ts';
import { matching, operation, paginated, rowsWithIds, texts, type Operations } from './operation.ts';
import type { Tenant } from './tenant.ts';

const DAY = 86_400_000;

const CONSTRAINTS = {
  ...texts('first_name', 'last_name', 'email', 'phone', 'userid', 'student_id', 'teacher_id', 'birthdate', 'nick_name', 'country', 'state', 'zip'),
  organization_id: id,
  job_title_id: id,
  year_of_graduation: id,
  teacher: flag,
  student: flag,
  assistant: flag,
  monitor: flag,
  manager: flag,
  administrator: flag,
  parent: flag,
  archived: flag,
  [accountCustomField]: text,
};

/** Up to three sessions of the last 30 days, ascending; nobody logged out of the latest. */
const sessionsOf = (tenant: Tenant, userId: number) => {
  const last = tenant.accounts.get(userId)?.lastActiveAt?.getTime();
  if (last === undefined) return [];
  return [last - 9 * DAY, last - 2 * DAY, last]
    .filter((login) => login >= tenant.now() - 30 * DAY && login <= tenant.now())
    .map((login) => ({
      login_at: tenant.spell.time(new Date(login)),
      logout_at: tenant.spell.time(login === last ? null : new Date(login + 45 * 60_000)),
      ip_address: `192.0.2.${(userId % 250) + 1}`,
    }));
};

/** Users and their sessions. */
export const userOperations = (tenant: Tenant): Operations => {
  const all = [...tenant.users.values()];
  return {
    get_my_account: operation({}, () => all.find(({ administrator }) => administrator === true)),
    get_all_users: paginated({}, () => all),
    get_users_with_ids: operation({ user_ids: ids }, ({ user_ids }) => rowsWithIds(tenant.users, user_ids)),
    get_users_that_match: matching(CONSTRAINTS, () => all),
    get_session_details: operation({ user_ids: ids }, ({ user_ids }) =>
      rowsWithIds(tenant.users, user_ids).map((user) => {
        const sessions = sessionsOf(tenant, Number(user.id));
        return { id: user.id, count: sessions.length, sessions };
      }),
    ),
  };
};
