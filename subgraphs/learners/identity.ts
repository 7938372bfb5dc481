/** An account, as far as ids are concerned. */
export interface KnownAccount {
  /** Order of first sight. */
  readonly seq: number;
  /** Whose it was until now; null for a new account. */
  readonly learnerId: string | null;
}

export interface KnownLearner {
  readonly id: string;
  /** Order of first sight. */
  readonly seq: number;
}

export interface Identities {
  /** The learner id of each person, in the order of the people. */
  readonly ids: readonly string[];
  /** Ids that from now on stand for another learner. */
  readonly aliases: readonly { readonly alias: string; readonly learnerId: string }[];
  /** Learners of whom no account is left. */
  readonly gone: readonly string[];
}

/**
 * Gives each person an id. First every known learner goes where most of its accounts went (ties: where the account first
 * seen went); then, where several meet, the one first seen stays and the others become its aliases. Whoever is left has a new id.
 */
export const assignIds = (people: readonly (readonly KnownAccount[])[], learners: readonly KnownLearner[], newId: () => string): Identities => {
  const inOrder = [...learners].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
  const heirs = heirsOf(people);
  const kept = new Map<number, string>();
  const aliases: { alias: string; learnerId: string }[] = [];
  const gone: string[] = [];
  for (const { id } of inOrder) {
    const person = heirs.get(id);
    const first = person === undefined ? undefined : kept.get(person);
    if (person === undefined) gone.push(id);
    else if (first === undefined) kept.set(person, id);
    else aliases.push({ alias: id, learnerId: first });
  }
  return { ids: people.map((_, i) => kept.get(i) ?? newId()), aliases, gone };
};

interface Part {
  readonly person: number;
  readonly size: number;
  readonly firstSeen: number;
}

/** For each learner the person with the larger part of its accounts. */
const heirsOf = (people: readonly (readonly KnownAccount[])[]): Map<string, number> => {
  const best = new Map<string, Part>();
  people.forEach((accounts, person) => {
    for (const [id, part] of partsOf(accounts, person)) {
      const other = best.get(id);
      const larger = !other || part.size > other.size || (part.size === other.size && part.firstSeen < other.firstSeen);
      if (larger) best.set(id, part);
    }
  });
  return new Map([...best].map(([id, part]) => [id, part.person]));
};

const partsOf = (accounts: readonly KnownAccount[], person: number): Map<string, Part> => {
  const parts = new Map<string, Part>();
  for (const { seq, learnerId } of accounts) {
    if (learnerId === null) continue;
    const part = parts.get(learnerId);
    parts.set(learnerId, { person, size: (part?.size ?? 0) + 1, firstSeen: Math.min(part?.firstSeen ?? seq, seq) });
  }
  return parts;
};
