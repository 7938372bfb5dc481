/** A learner's id. It belongs to an account for ever, and leads to that account's person. */
export interface LearnerId {
  readonly id: string;
  /** Of the ids that a person has the lowest is shown, the others lead there. */
  readonly rank: number;
  /** The account for which it was made, in one word. */
  readonly founder: string;
  /** The account that it leads to: the founder, or who stands in while the founder is away. */
  readonly holder: string;
  /** Who held it before and is away, the founder first, each with the rank that it had then. */
  readonly waiting: readonly { readonly ref: string; readonly rank: number }[];
}

/** An account, as far as ids are concerned. */
export interface SeenAccount {
  readonly ref: string;
  /** Order of first sight. */
  readonly seq: number;
  /** Never seen before. */
  readonly isNew: boolean;
}

/**
 * Ids made after a split rank behind all that were made when an account was first seen, and both by the order of first sight.
 * So which id a person shows follows from its accounts alone, and not from what they went through: a mistake that is undone
 * leaves no trace.
 */
const AFTER_A_SPLIT = 2 ** 40;

/**
 * Ids from here on lead on and are not shown: those that were aliases when founders were not yet remembered, and, added to
 * their rank, those that were made after a split and were an alias when their holder left.
 */
export const NEVER_SHOWN = 2 ** 42;

export interface Assigned {
  /** The id of each person, in the order of the people. */
  readonly ids: readonly string[];
  /** Ids that had to be made. */
  readonly made: readonly LearnerId[];
}

/** Gives each person an id. `known` are the ids that these accounts hold. */
export const assignIds = (people: readonly (readonly SeenAccount[])[], known: readonly LearnerId[], newId: () => string): Assigned => {
  const held = new Map<string, LearnerId[]>();
  for (const id of known) held.set(id.holder, [...(held.get(id.holder) ?? []), id]);
  const made: LearnerId[] = [];
  const ids = people.map((accounts) => {
    const first = accounts.reduce((a, b) => (b.seq < a.seq ? b : a));
    // Whoever joins an account that was seen before founds nothing: there is, or was, an id to go back to.
    const rank = accounts.every(({ isNew }) => isNew) ? first.seq : AFTER_A_SPLIT + first.seq;
    const best = accounts.flatMap(({ ref }) => held.get(ref) ?? []).reduce<LearnerId | null>((a, b) => (a && a.rank <= b.rank ? a : b), null);
    if (best && best.rank <= rank) return best.id;
    const id = { id: newId(), rank, founder: first.ref, holder: first.ref, waiting: [] };
    made.push(id);
    return id.id;
  });
  return { ids, made };
};

/** An account that is linked, or was until now. */
export interface Linked {
  readonly ref: string;
  readonly seq: number;
  readonly learnerId: string | null;
}

/**
 * Who stands in for accounts that leave: of those linked with one, the first seen, but rather one who was never anybody else
 * than one who was a person of their own when first seen, and has that id to go back to. Where nobody was linked with it the
 * id waits for its return. Answers the ids that lead elsewhere from now on.
 */
export const handOver = (leaving: readonly Linked[], staying: readonly Linked[], known: readonly LearnerId[]): LearnerId[] => {
  const gone = new Map(leaving.map((account) => [account.ref, account]));
  const founders = new Set(known.flatMap(({ founder, rank }) => (rank < AFTER_A_SPLIT ? [founder] : [])));
  const byLearner = new Map<string, Linked[]>();
  for (const account of staying) if (account.learnerId !== null) byLearner.set(account.learnerId, [...(byLearner.get(account.learnerId) ?? []), account]);
  return known.flatMap((id) => {
    const learnerId = gone.get(id.holder)?.learnerId;
    const heirs = (learnerId && byLearner.get(learnerId)) || [];
    const [heir] = [...heirs].sort((a, b) => Number(founders.has(a.ref)) - Number(founders.has(b.ref)) || a.seq - b.seq);
    // Of a split that is undone nothing is to be seen.
    const hidden = id.id !== learnerId && id.rank >= AFTER_A_SPLIT && id.rank < NEVER_SHOWN;
    return heir ? [{ ...id, holder: heir.ref, rank: hidden ? id.rank + NEVER_SHOWN : id.rank, waiting: [...id.waiting, { ref: id.holder, rank: id.rank }] }] : [];
  });
};

/** Whoever is back holds again what they held. Of several the first. */
export const takeBack = (returned: ReadonlySet<string>, known: readonly LearnerId[]): LearnerId[] =>
  known.flatMap((id) => {
    const at = id.waiting.findIndex(({ ref }) => returned.has(ref));
    const back = id.waiting[at];
    return back ? [{ ...id, holder: back.ref, rank: back.rank, waiting: id.waiting.slice(0, at) }] : [];
  });
