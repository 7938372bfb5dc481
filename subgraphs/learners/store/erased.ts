import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { VendorName } from '../../shared/errors.ts';
import type { Tables } from './tables.ts';
import { chunks } from './chunks.ts';

type Db = Kysely<Tables>;

/** The key of the hashes: without it nobody can find out by trying ids who was erased. */
const secretOf = async (trx: Db): Promise<string> => {
  await trx.insertInto('secrets').values({ name: 'erased', value: randomBytes(32).toString('base64') }).onConflict((conflict) => conflict.doNothing()).execute();
  return (await trx.selectFrom('secrets').select('value').where('name', '=', 'erased').executeTakeFirstOrThrow()).value;
};

const hashOf = (secret: string, vendor: VendorName, id: string): string => createHmac('sha256', secret).update(`${vendor}:${id}`).digest('base64');

/** Those of a vendor's accounts that were erased and must not come back. */
export const erasedAmong = async (trx: Db, vendor: VendorName, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (!(await trx.selectFrom('erased').select('hash').limit(1).executeTakeFirst())) return new Set();
  const secret = await secretOf(trx);
  const byHash = new Map(ids.map((id) => [hashOf(secret, vendor, id), id]));
  const erased = new Set<string>();
  for (const chunk of chunks([...byHash.keys()])) {
    for (const { hash } of await trx.selectFrom('erased').select('hash').where('hash', 'in', chunk).execute()) erased.add(byHash.get(hash)!);
  }
  return erased;
};

/** Remembers that an account was erased. */
export const rememberErased = async (trx: Db, vendor: VendorName, id: string): Promise<void> =>
  void (await trx.insertInto('erased').values({ hash: hashOf(await secretOf(trx), vendor, id) }).onConflict((conflict) => conflict.doNothing()).execute());

/** Forgets that an account was erased; false where it was not. */
export const forgetErased = async (trx: Db, vendor: VendorName, id: string): Promise<boolean> =>
  Number((await trx.deleteFrom('erased').where('hash', '=', hashOf(await secretOf(trx), vendor, id)).executeTakeFirst()).numDeletedRows) > 0;
