import { filled, id, optionalId } from '../../shared/wire/fields.ts';
import type { Oddities } from '../../shared/wire/oddities.ts';
import { isObject, LEFT_OUT, mapped, WrongShape, type Read } from '../../shared/wire/read.ts';
import { object, one, slots } from '../../shared/wire/shapes.ts';
import { isUserList } from '../inferred.ts';
import { externalIds, type WireExternalId } from './fields.ts';

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

/** An account of which the id is known. */
export interface WireIdentifiedUser extends WireUser {
  readonly userId: string;
}

const fields = { username: filled, userName: filled, firstName: filled, lastName: filled, email: filled, status: filled, externalIds, externalUserIds: externalIds };
const raw = object({ userId: optionalId, ...fields });
const identified = mapped(object({ userId: id, ...fields }), ({ userName, externalUserIds, ...row }): WireIdentifiedUser => ({
  ...row,
  username: row.username ?? userName,
  externalIds: row.externalIds.length > 0 ? row.externalIds : externalUserIds,
}));
const account = mapped(raw, ({ userName, externalUserIds, ...row }): WireUser => ({
  ...row,
  username: row.username ?? userName,
  externalIds: row.externalIds.length > 0 ? row.externalIds : externalUserIds,
}));

/** Whether anything but the id is known of an account. */
export const saysMore = ({ username, firstName, lastName, email, status, externalIds: ids }: WireUser): boolean =>
  [username, firstName, lastName, email, status].some((value) => value !== null) || ids.length > 0;

/** One account by its id. An object that names none of its fields is no account, such as `{"success": false}`. */
export const wireUser = one<WireUser | typeof LEFT_OUT>((value, odd) => {
  const user = account(value, odd);
  if (user !== LEFT_OUT && (user.userId !== null || saysMore({ ...user, status: null }))) return user;
  odd.at = 'username';
  odd.blame();
  return LEFT_OUT;
});

const spelled = (value: string | null): string | undefined => value?.trim().toLowerCase();

/** Whether an account may be the one that was asked for: not where it says that its id of this kind is another. */
const mayHave = (user: WireUser, authType: string, externalId: string): boolean => {
  const ids = user.externalIds.filter((row) => spelled(row.authType) === spelled(authType));
  return ids.length === 0 || ids.some((row) => spelled(row.externalId) === spelled(externalId));
};

const accounts = slots(identified);

/** Accounts with this external id: an array, even for one. Accounts with another are left out and noted. */
export const wireUsersWith =
  (authType: string, externalId: string): Read<WireIdentifiedUser[]> =>
  (value, odd) =>
    accounts(isObject(value) ? [value] : value, odd).flatMap((user, i) => {
      if (user === null) return [];
      if (mayHave(user, authType, externalId)) return [user];
      odd.note('row', [String(i), 'externalIds']);
      return [];
    });

/** What an AllUsers export holds. */
export interface WireAllUsers {
  readonly users: readonly WireIdentifiedUser[];
  /** How many accounts the file lists, with those that could not be read. */
  readonly total: number;
}

/** The same account may be in several lists: what says more of it holds. */
const merged = (lists: readonly (readonly (WireIdentifiedUser | null)[])[]): WireAllUsers => {
  const rows = lists.flat();
  const users = new Map<string, WireIdentifiedUser>();
  for (const row of rows) if (row && (!users.has(row.userId) || saysMore(row))) users.set(row.userId, row);
  return { users: [...users.values()], total: users.size + rows.filter((row) => row === null).length };
};

const hasUser = (rows: unknown): boolean => Array.isArray(rows) && rows.some((row) => isObject(row) && (typeof row.userId === 'string' || typeof row.userId === 'number'));

const listUnder = (key: string, value: unknown, odd: Oddities): readonly (WireIdentifiedUser | null)[] | null => {
  const rows = isObject(value) ? [value] : value;
  const known = isUserList(key);
  if (known === false || !(known ? Array.isArray(rows) : hasUser(rows))) return null;
  odd.at = key;
  return accounts(rows, odd);
};

/** The file of an AllUsers export: a list, or lists under names, of which not all are known. README: Users. */
export const wireAllUsers: Read<WireAllUsers> = (value, odd) => {
  if (Array.isArray(value)) return merged([accounts(value, odd)]);
  if (!isObject(value)) throw new WrongShape(['students']);
  odd.enter();
  const lists = Object.entries(value).flatMap(([key, rows]) => {
    const list = listUnder(key, rows, odd);
    return list === null ? [] : [list];
  });
  odd.leave();
  if (lists.length === 0) throw new WrongShape(['students']);
  return merged(lists);
};
