import type { Account } from '../../shared/world/world.ts';
import { CLIENT, emailOf, employeeNumberOf, phonesOf, roleObject } from './inferred.ts';
import { page, spelled } from './pages.ts';
import { choice, matchesQ, wholeOr, type Given } from './query.ts';
import { answer, notFound } from './replies.ts';
import { basicOffset, zulu } from './spelling.ts';
import type { Route, Tenant } from './tenant.ts';

const ROLES = { supervisor: 5, trainee: 6, instructor: 8 };
const ACTIVE = 56;
const NOT_CURRENT = 57;

const idsOf = (groups: readonly { readonly id: string }[] = []) => groups.map(({ id }) => ({ id: Number(id) }));

const rolesOf = (tenant: Tenant, { id, role }: Account): number[] => [
  ...(tenant.supervisions.has(id) ? [ROLES.supervisor] : []),
  role === 'instructor' ? ROLES.instructor : ROLES.trainee,
];

/** A user as the reference spells it, wherever a user is answered. */
export const spellUser = (tenant: Tenant, account: Account) => ({
  id: Number(account.id),
  userName: account.username,
  firstName: account.givenName,
  lastName: account.familyName,
  emailAddress: emailOf(account),
  ...phonesOf(account),
  employeeNumber: employeeNumberOf(account),
  clientStatusId: account.active ? ACTIVE : NOT_CURRENT,
  groups: idsOf(tenant.memberships.get(account.id)),
  groupsSupervised: idsOf(tenant.supervisions.get(account.id)),
  roles: rolesOf(tenant, account),
  timeZone: 'Australia/Perth',
  createdDate: basicOffset(account.createdAt),
  modifiedDate: basicOffset(account.lastActiveAt ?? account.createdAt),
});

/** A user as the getting-started answer spells it: more keys, roles as objects, other dates. */
const spellAsStarted = (tenant: Tenant, account: Account) => ({
  ...spellUser(tenant, account),
  lastLoggedInDate: account.lastActiveAt ? zulu(account.lastActiveAt) : null,
  active: account.active,
  roles: rolesOf(tenant, account).map(roleObject),
  clientId: CLIENT.id,
  createdDate: zulu(account.createdAt),
  modifiedDate: zulu(account.lastActiveAt ?? account.createdAt),
});

const search = (tenant: Tenant, call: Given): Account[] => {
  const activeValue = choice(call, 'activeValue', ['active', 'inactive', 'all'], 'active');
  const roleId = wholeOr(call, 'roleId', undefined);
  const empId = call.get('empId');
  const emailAddress = call.get('emailAddress');
  return [...tenant.accounts.values()].filter(
    (account) =>
      (activeValue === 'all' || account.active === (activeValue === 'active')) &&
      (roleId === undefined || rolesOf(tenant, account).includes(roleId)) &&
      (empId === undefined || employeeNumberOf(account) === empId) &&
      (emailAddress === undefined || emailOf(account) === emailAddress) &&
      matchesQ(call, [account.username, account.givenName, account.familyName]),
  );
};

export interface UserRules {
  readonly rowCap: number;
  /** When the search answers as in Getting Started: the moment printed on its envelope. */
  readonly startedAt: (() => Date) | undefined;
}

const searchReply = (tenant: Tenant, { rowCap, startedAt }: UserRules, call: Given) => {
  const found = page(search(tenant, call), call, rowCap);
  if (!startedAt) return answer(200, spelled(found, (account) => spellUser(tenant, account)));
  const stamp = { createdDate: zulu(startedAt()), modifiedDate: zulu(startedAt()) };
  const { results, meta } = spelled(found, (account) => spellAsStarted(tenant, account));
  return answer(200, { results, meta: { ...meta, ...stamp }, ...stamp });
};

/** The reads of the document's group User. */
export const userRoutes = (tenant: Tenant, rules: UserRules): Route[] => [
  {
    path: '/user',
    keyRefusal: 'long',
    parameters: {
      q: 'optional',
      empId: 'optional',
      emailAddress: 'optional',
      startIndex: 'optional',
      maxResults: 'optional',
      activeValue: 'optional',
      roleId: 'optional',
    },
    run: (call) => searchReply(tenant, rules, call),
  },
  {
    path: '/user/{userId}',
    keyRefusal: 'long',
    parameters: {},
    run: (_call, id) => {
      const account = tenant.accounts.get(id);
      return account ? answer(200, spellUser(tenant, account)) : notFound('User', id);
    },
  },
];
