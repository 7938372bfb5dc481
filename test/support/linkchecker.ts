/** What the graph says of people and conflicts, and what it explains of two accounts. */
export interface Told {
  readonly people: readonly { readonly id: string; readonly accounts: readonly ToldAccount[] }[];
  readonly conflicts: readonly { readonly kind: string; readonly key: string | null; readonly value: string | null; readonly message: string; readonly accounts: readonly Ref[] }[];
  readonly explain: (a: Ref, b: Ref) => Promise<Explained>;
}
interface Ref {
  readonly vendor: string;
  readonly externalId: string;
}
interface Step {
  readonly key: string;
  readonly value: string;
  readonly with: Ref;
}
export interface ToldAccount extends Ref {
  readonly evidence: readonly Step[];
}
export interface Explained {
  readonly linked: boolean;
  readonly path: readonly Step[];
  readonly comparisons: readonly { readonly key: string; readonly a: string | null; readonly b: string | null; readonly outcome: string }[];
  readonly override: { readonly id: string; readonly linked: boolean } | null;
}

const nameOf = ({ vendor, externalId }: Ref): string => `${vendor} ${externalId}`;

/** What is told, by account, and what was found to be wrong with it. */
const reading = ({ people, conflicts, explain }: Told) => {
  const accounts = people.flatMap((person) => person.accounts);
  const refusals = conflicts.filter(({ kind }) => kind !== 'DUPLICATE_ACCOUNT' && kind !== 'UNUSABLE_KEY');
  const wrong: string[] = [];
  return {
    people, conflicts, explain, accounts, refusals, wrong,
    expect: (right: boolean, what: string): void => void (right || wrong.push(what)),
    personOf: new Map(people.flatMap(({ id, accounts: own }) => own.map((account) => [nameOf(account), id]))),
    evidenceOf: new Map(accounts.map((account) => [nameOf(account), account.evidence])),
  };
};
type Reading = ReturnType<typeof reading>;

/** Every person hangs together by evidence alone, and every piece of it is true. */
const checkEvidence = async ({ people, refusals, explain, expect, personOf, evidenceOf }: Reading): Promise<void> => {
  const refused = new Set(refusals.map(({ key, value }) => `${key} ${value}`));
  for (const { id, accounts: own } of people) {
    const reached = new Set(own.slice(0, 1).map(nameOf));
    for (const name of reached) for (const step of evidenceOf.get(name) ?? []) reached.add(nameOf(step.with));
    expect(reached.size === own.length, `${id}: evidence ties ${reached.size} of ${own.length} accounts`);
    for (const { key, value, with: other, account } of own.flatMap((one) => one.evidence.map((step) => ({ ...step, account: one })))) {
      const about = `${nameOf(account)} and ${nameOf(other)} by ${key} ${value}`;
      const { linked, comparisons, override } = await explain(account, other);
      expect(linked && personOf.get(nameOf(other)) === id, `${about}: not one person`);
      expect(!refused.has(`${key} ${value}`), `${about}: a conflict says that it links nobody`);
      expect(Boolean(evidenceOf.get(nameOf(other))?.some((back) => back.key === key && back.value === value)), `${about}: not told of the other`);
      const compared = comparisons.find((one) => one.key === key);
      const holds = key === 'OVERRIDE' ? override?.id === value && override.linked : compared?.a === value && compared.b === value && compared.outcome.endsWith('it links the two.');
      expect(holds, `${about}: ${compared?.outcome ?? 'no such decision'}`);
    }
  }
};

/** Whoever has a value in common is one person, or a conflict says why not. */
const checkPairs = async ({ accounts, refusals, explain, expect, personOf }: Reading): Promise<void> => {
  for (const [a, b] of accounts.flatMap((one, i) => accounts.slice(i + 1).map((other) => [one, other] as const))) {
    const about = `${nameOf(a)} and ${nameOf(b)}`;
    const { linked, path, comparisons, override } = await explain(a, b);
    expect(linked === (personOf.get(nameOf(a)) === personOf.get(nameOf(b))), `${about}: explained as ${linked ? 'linked' : 'not linked'}`);
    expect(linked ? nameOf(path.at(-1)?.with ?? a) === nameOf(b) : path.length === 0, `${about}: the path does not lead there`);
    expect(override === null || override.linked || !linked, `${about}: one person against decision ${override?.id}`);
    for (const { key, a: left, outcome } of comparisons.filter((one) => !linked && one.a !== null && one.a === one.b)) {
      const told = refusals.some((one) => one.key === key && one.value === left && [a, b].every((ref) => one.accounts.some((other) => nameOf(other) === nameOf(ref))));
      expect(told && outcome.includes('but it links nobody: '), `${about}: no conflict about ${key} ${left}: ${outcome}`);
    }
  }
};

/** Every conflict is open and says what to do; duplicates are exactly those that there are. */
const checkConflicts = ({ people, conflicts, refusals, expect, personOf }: Reading): void => {
  for (const { kind, key, value, accounts, message } of conflicts) expect(accounts.every((ref) => personOf.has(nameOf(ref))) && /: .+\.$/.test(message), `${kind} ${key} ${value}: ${message}`);
  for (const { kind, key, value, accounts } of refusals) expect(new Set(accounts.map((ref) => personOf.get(nameOf(ref)))).size > 1, `${kind} ${key} ${value}: all are one person`);
  const lists = people.flatMap(({ accounts }) => [...new Set(accounts.map(({ vendor }) => vendor))].map((vendor) => accounts.filter((one) => one.vendor === vendor).map(nameOf).sort().join()));
  const reported = conflicts.flatMap(({ kind, accounts }) => (kind === 'DUPLICATE_ACCOUNT' ? [accounts.map(nameOf).sort().join()] : []));
  expect(lists.filter((list) => list.includes(',')).sort().join('; ') === reported.sort().join('; '), `duplicates reported: ${reported.join('; ')}`);
};

/** Checks every link and every refusal by what the graph says about them, and answers what is wrong. It knows nothing of how people are linked. */
export const checkLinks = async (told: Told): Promise<string[]> => {
  const all = reading(told);
  all.expect(all.personOf.size === all.accounts.length, 'an account is listed twice');
  await checkEvidence(all);
  await checkPairs(all);
  checkConflicts(all);
  return all.wrong;
};
