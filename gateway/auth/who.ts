import { PassportRefused, type Ask } from '../../schema/ask.ts';
import type { Caller } from '../../schema/caller.ts';
import { addCosts, type GatewayContext } from '../context.ts';
import type { Identity } from './identity.ts';
import { lookUpRefused, unknownNow } from './refusals.ts';

const QUERY = 'query Caller($email: String, $idOrNumber: String) { caller: _caller(email: $email, idOrNumber: $idOrNumber) { learnerId accounts { vendor externalId } } }';

type Found = Pick<Caller, 'accounts'> & { readonly learnerId: string };

const lookUp = async (ask: Ask, person: NonNullable<Identity['person']>, context: GatewayContext): Promise<Found | null | Error> => {
  try {
    const answer = await ask('learners', { query: QUERY, variables: { ...person } }, context.passport, context.signal);
    addCosts(context, answer.extensions);
    return answer.errors?.length ? unknownNow() : ((answer.data?.caller ?? null) as Found | null);
  } catch (failure) {
    return failure instanceof PassportRefused ? lookUpRefused(failure.message) : unknownNow();
  }
};

/**
 * The caller of one operation: which learner the identity is, and with which accounts. Asked of `learners` once an operation,
 * in `context`, whose passport is the service's own. A learner whom nobody can look up is refused; others merely have no `me`.
 */
export const whoIs = async (ask: Ask, identity: Identity, context: GatewayContext): Promise<Caller> => {
  const { role, person } = identity;
  const found = person ? await lookUp(ask, person, context) : null;
  if (!(found instanceof Error)) return { role, learnerId: found?.learnerId ?? null, accounts: found?.accounts ?? [] };
  if (role === 'learner') throw found;
  return { role, learnerId: null, accounts: [] };
};
