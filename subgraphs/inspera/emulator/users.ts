import { json } from '../../shared/emulator.ts';
import type { Account } from '../../shared/world/world.ts';
import { guesses, orMissing, refuse } from './guesses.ts';
import { queryOf, type Route } from './routes.ts';
import type { Tenant } from './tenant.ts';

interface ExternalId {
  readonly authType: string;
  readonly id: string;
}

/** The external ids of an account; a third of the accounts sign in through FEIDE. */
export const externalIdsOf = (account: Account): ExternalId[] => [
  ...(Number(account.id) % 3 === 0 ? [{ authType: 'FEIDE', id: `${account.username}@northwind.example` }] : []),
  ...[account.employeeNumber, account.secondEmployeeNumber].flatMap((id) => (id === null ? [] : [{ authType: 'EMPLOYEE', id }])),
];

/** The same pair as results, contributors and candidates spell it. */
export const externalUserIdsOf = (account: Account) => externalIdsOf(account).map(({ authType, id }) => ({ authType, externalUserId: id }));

/** The user object. That it holds its own `userId` is inferred: without it a user found by external id could not be read again. */
export const userRecord = (account: Account) => {
  const externalIds = externalIdsOf(account).map(({ authType, id }) => ({ authType, externalId: id }));
  return {
    userId: Number(account.id),
    username: account.username,
    ...orMissing(account.id, 'firstName', account.givenName, account.givenName === ''),
    ...orMissing(account.id, 'lastName', account.familyName, account.familyName === ''),
    ...orMissing(account.id, 'email', account.email, account.email === null),
    ...orMissing(account.id, 'externalIds', externalIds, externalIds.length === 0),
  };
};

/** The AllUsers file: administrators and students apart, whichever was ordered. */
export const usersFile = (tenant: Tenant, userType: string | undefined, rows: 'ids' | 'full') => {
  const of = (role: Account['role']) =>
    tenant.accounts.filter((account) => account.role === role).map((account) => (rows === 'ids' ? { userId: Number(account.id) } : userRecord(account)));
  return {
    ...(userType === 'student' ? {} : { admins: of('instructor') }),
    ...(userType === 'admin' ? {} : { students: of('learner') }),
  };
};

const withStudents = (value: string | undefined): boolean => {
  if (value !== undefined && !guesses.includeStudent.some((known) => known === value)) throw refuse(400, `includeStudent must be ${guesses.includeStudent.join(' or ')}`);
  return value === 'True';
};

/** Reading users one by one: the vendor has no list of ids. */
export const userRoutes = (tenant: Tenant): Route[] => [
  {
    method: 'GET',
    path: 'users/:userId',
    answer: (call) => {
      queryOf(call);
      return json(200, userRecord(tenant.account(call.part('userId'))));
    },
  },
  {
    method: 'GET',
    path: 'users/external/:authType/:externalUserId',
    answer: (call) => {
      const students = withStudents(queryOf(call, ['includeStudent']).includeStudent);
      const isAsked = ({ authType, id }: ExternalId) => authType === call.part('authType') && id === call.part('externalUserId');
      const found = tenant.accounts.filter((account) => (students || account.role === 'instructor') && externalIdsOf(account).some(isAsked));
      return json(200, found.map(userRecord));
    },
  },
];
