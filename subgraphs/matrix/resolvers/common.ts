import type { Loader } from '../../shared/batch.ts';
import type { Fetched } from '../../shared/cache.ts';
import { inOrder } from '../../shared/connection.ts';
import { badInput } from '../../shared/errors.ts';
import type { Attributes } from '../client.ts';
import { RECORD_ID } from '../inferred.ts';

/** Ids of another form are nobody's, and MATRIX could refuse the whole call for one. */
export const isId = (id: string | null | undefined): id is string => RECORD_ID.test(id ?? '');

/** The thing with this id, null if there is none. */
export const one = async <T>(loader: Loader<Fetched<T> | null>, id: string | null): Promise<T | null> => (id === null ? null : ((await loader.load(id))?.data ?? null));

/** The things with these ids, null where there is none. */
export const many = <T>(loader: Loader<Fetched<T> | null>, ids: readonly string[]): Promise<T>[] => inOrder(ids, (id) => one(loader, id));

/** Constraints under MATRIX's names. Refuses blank ones, which MATRIX could take for everybody. */
export const attributes = (names: Readonly<Record<string, string>>, given: Attributes): Attributes => {
  const sent: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || !names[name]) continue;
    if (!String(value).trim()) throw badInput(`constraints.${name} must not be blank`, { argument: 'constraints' });
    sent[names[name]] = value;
  }
  return sent;
};

/** Refuses a search for nothing, which would be the whole list. */
export const checkSome = (constraints: Attributes): Attributes => {
  if (Object.keys(constraints).length === 0) throw badInput('constraints must hold at least one', { argument: 'constraints' });
  return constraints;
};
