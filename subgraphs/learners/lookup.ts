import { GraphQLError } from 'graphql';
import { forbidden } from '../shared/access.ts';
import { badInput } from '../shared/errors.ts';

import type { LearnersContext } from './context.ts';
import { spellingsOf } from './linking/rules.ts';
import { learnerIdsByKey } from './store/people.ts';
import type { LearnerRow } from './store/tables.ts';
import { storable } from './store/text.ts';

type Key = 'EMAIL' | 'EMPLOYEE_NUMBER';

/** How people are named by who asks: exactly one of these. */
export interface Named {
  readonly id?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly employeeNumber?: string | null | undefined;
}

/** A value as the index has it. What no store can keep is not there, and no vendor need be asked for it. */
export const keysIn = (key: Key, value: string, { linkOptions }: LearnersContext): string[] => (storable(value) === value ? spellingsOf(key, value, linkOptions) : []);

const indexed = async (key: Key, values: readonly string[], { store }: LearnersContext): Promise<string[]> => {
  const found = await Promise.all(values.map((value) => learnerIdsByKey(store.reads, key === 'EMAIL' ? 'email_key' : 'number_key', value)));
  return [...new Set(found.flat())];
};

/** Everybody who has this value; the vendors are asked where the index knows nobody. */
const idsByKey = async (key: Key, value: string, context: LearnersContext): Promise<string[]> => {
  const values = keysIn(key, value, context);
  const known = await indexed(key, values, context);
  const first = values[0];
  if (known.length > 0 || first === undefined) return known;
  return (await context.liveFill.fill(key, key === 'EMAIL' ? first : value.trim(), first, context.operation)) ? indexed(key, values, context) : known;
};

const keyOf = ({ email, employeeNumber }: Named): readonly [Key, string] | null => (email ? ['EMAIL', email] : employeeNumber ? ['EMPLOYEE_NUMBER', employeeNumber] : null);

/** A learner may ask for himself alone. Whether there is anybody else is not said, and no vendor is asked. */
const himself = async (named: Named, context: LearnersContext): Promise<LearnerRow> => {
  const key = keyOf(named);
  const ids = key ? await indexed(key[0], keysIn(...key, context), context) : [named.id ?? ''];
  const found = ids.length === 1 && ids[0] ? await context.loaders.learnerById.load(ids[0]) : null;
  if (!found || found.id !== context.operation.caller.learnerId) throw forbidden('Learner: you may read your own only', 'Learner');
  return found;
};

/** `Query.learner`. */
export const findLearner = async (named: Named, context: LearnersContext): Promise<LearnerRow | null> => {
  const given = (['id', 'email', 'employeeNumber'] as const).filter((name) => named[name] !== null && named[name] !== undefined);
  if (given.length !== 1) {
    throw badInput(`learner takes exactly one of id, email and employeeNumber, not ${given.length === 0 ? 'none' : given.join(' and ')}`, { argument: given[1] ?? 'id' });
  }
  if (context.operation.caller.role === 'learner') return himself(named, context);
  const key = keyOf(named);
  if (!key) return named.id ? context.loaders.learnerById.load(named.id) : null;
  const ids = await idsByKey(...key, context);
  if (ids.length > 1) {
    const what = key[0] === 'EMAIL' ? 'email' : 'employee number';
    throw new GraphQLError(`${ids.length} people have this ${what}: ask for one of extensions.candidates by id`, {
      extensions: { code: 'AMBIGUOUS_LINK', retryable: false, candidates: ids },
    });
  }
  return ids[0] === undefined ? null : context.loaders.learnerById.load(ids[0]);
};

/** Kinds of conflicts that leave open whose an account is. */
const DOUBTFUL: ReadonlySet<string> = new Set(['IDENTITY_MISMATCH', 'EMPLOYEE_NUMBER_MISMATCH', 'SHARED_KEY']);

/** Nobody signs in by an id while it is open whose one of the person's accounts is. */
const byCertainId = async (id: string, { loaders }: LearnersContext): Promise<LearnerRow | null> => {
  const learner = await loaders.learnerById.load(id);
  if (!learner) return null;
  const conflicts = await loaders.conflictsByLearnerId.load(learner.id);
  return conflicts.some(({ kind }) => DOUBTFUL.has(kind)) ? null : learner;
};

/**
 * Whom a sign-in names: for the gateway, once an operation. A value that several people have, or of which a conflict says that
 * it links nobody, names nobody; nor does the id of a person in an open conflict about who they are.
 */
export const findCaller = async ({ email, idOrNumber }: { email?: string | null | undefined; idOrNumber?: string | null | undefined }, context: LearnersContext): Promise<LearnerRow | null> => {
  const { loaders } = context;
  if (idOrNumber && (await loaders.learnerById.load(idOrNumber))) return byCertainId(idOrNumber, context);
  const named = keyOf({ email, employeeNumber: idOrNumber });
  if (!named) return null;
  const [id, ...others] = await idsByKey(...named, context);
  if (id === undefined || others.length > 0) return null;
  const [key] = named;
  const spellings = keysIn(...named, context);
  const doubted = (await loaders.conflictsByLearnerId.load(id)).some(
    (conflict) => conflict.key === key && conflict.kind !== 'DUPLICATE_ACCOUNT' && conflict.value !== null && spellings.includes(conflict.value),
  );
  return doubted ? null : loaders.learnerById.load(id);
};
