import type { Loader } from '../../shared/batch.ts';
import type { Fetched } from '../../shared/cache.ts';
import type { DamstraContext } from '../loaders.ts';
import type { ById } from '../parents.ts';

/** The thing with this id, null if there is none. */
export const one = async <T>(loader: Loader<Fetched<T> | null>, id: string | null): Promise<T | null> => (id === null ? null : ((await loader.load(id))?.data ?? null));

/** A field of something of which perhaps only the id is known yet. */
export const field =
  <W, T>(pick: (data: W, context: DamstraContext) => T | Promise<T>) =>
  async (parent: ById<W>, _: unknown, context: DamstraContext): Promise<T | null> => {
    const found = await parent.read();
    return found && pick(found.data, context);
  };
