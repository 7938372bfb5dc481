import { z } from 'zod';
import { externalIds, id, text, type WireExternalId } from './fields.ts';

/** An account. Every field may be missing, the id too. README: Users. */
export interface WireUser {
  readonly userId: string | null;
  readonly username: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly status: string | null;
  readonly externalIds: readonly WireExternalId[];
}

const raw = z.object({
  userId: id.nullish(),
  username: text,
  userName: text,
  firstName: text,
  lastName: text,
  email: text,
  status: text,
  externalIds,
  externalUserIds: externalIds,
});

const account = (row: z.output<typeof raw>): WireUser => ({
  userId: row.userId ?? null,
  username: row.username ?? row.userName,
  firstName: row.firstName,
  lastName: row.lastName,
  email: row.email,
  status: row.status,
  externalIds: row.externalIds.length > 0 ? row.externalIds : row.externalUserIds,
});

/** One account by its id. An object that names none of its fields is no account, such as `{"success": false}`. */
export const wireUser = raw
  .transform(account)
  .refine(({ userId, username, firstName, lastName, email, externalIds: ids }) => [userId, username, firstName, lastName, email].some((value) => value !== null) || ids.length > 0, {
    path: ['username'],
  });

const identified = raw.extend({ userId: id }).transform((row) => ({ ...account(row), userId: row.userId }));

/** An account of which the id is known. */
export type WireIdentifiedUser = z.output<typeof identified>;

/** Accounts with an external id: an array, even for one. */
export const wireUsersByExternalId = z.union([z.array(identified), identified.transform((user) => [user])]);

/** The file of an AllUsers export. README: Users. */
export const wireAllUsers = z
  .union([
    z.array(identified).transform((users) => ({ admins: [], students: [], users })),
    z.object({ admins: z.array(identified).nullish(), students: z.array(identified).nullish(), users: z.array(identified).nullish() }),
  ])
  .refine((file) => file.admins ?? file.students ?? file.users, { path: ['students'] })
  .transform(({ admins, students, users }) => [...new Map([...(admins ?? []), ...(students ?? []), ...(users ?? [])].map((user) => [user.userId, user])).values()]);
