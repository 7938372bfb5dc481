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

/** Checks every link and every refusal by what the graph says about them, and answers what is wrong. It knows nothing of how people are linked. */
export const checkLinks = async ({ people, conflicts, explain }: Told): Promise<string[]> => {
  const wrong: string[] = [];
  const expect = (right: boolean, what: string): void => void (right || wrong.push(what));
  const accounts = people.flatMap((person) => person.accounts);
  const personOf = new Map(people.flatMap(({ id, accounts: own }) => own.map((account) => [nameOf(account), id])));
  const evidenceOf = new Map(accounts.map((account) => [nameOf(account), account.evidence]));
  expect(personOf.size === accounts.length, 'an account is listed twice');
  const refusals = conflicts.filter(({ kind }) => kind !== 'DUPLICATE_ACCOUNT' && kind !== 'UNUSABLE_KEY');
  const refused = new Set(refusals.map(({ key, value }) => `${key} ${value}`));

  // Every person hangs together by evidence alone, and every piece of it is true.
  for (const { id, accounts: own } of people) {
    const reached = new Set(own.slice(0, 1).map(nameOf));
    for (const name of reached) for (const step of evidenceOf.get(name) ?? []) reached.add(nameOf(step.with));
    expect(reached.size === own.length, `${id}: evidence ties ${reached.size} of ${own.length} accounts`);
    for (const account of own) {
      for (const { key, value, with: other } of account.evidence) {
        const about = `${nameOf(account)} and ${nameOf(other)} by ${key} ${value}`;
        const { linked, comparisons, override } = await explain(account, other);
        expect(personOf.get(nameOf(other)) === id, `${about}: not one person`);
        expect(linked, `${about}: explained as not linked`);
        expect(!refused.has(`${key} ${value}`), `${about}: a conflict says that it links nobody`);
        expect(Boolean(evidenceOf.get(nameOf(other))?.some((back) => back.key === key && back.value === value)), `${about}: not told of the other`);
        const compared = comparisons.find((one) => one.key === key);
        if (key === 'OVERRIDE') expect(override?.id === value && override.linked, `${about}: no such decision`);
        else expect(compared?.a === value && compared.b === value && compared.outcome.endsWith('it links the two.'), `${about}: ${compared?.outcome}`);
      }
    }
  }

  // Whoever has a value in common is one person, or a conflict says why not and what to do.
  for (const [i, a] of accounts.entries()) {
    for (const b of accounts.slice(i + 1)) {
      const about = `${nameOf(a)} and ${nameOf(b)}`;
      const { linked, path, comparisons, override } = await explain(a, b);
      expect(linked === (personOf.get(nameOf(a)) === personOf.get(nameOf(b))), `${about}: explained as ${linked ? 'linked' : 'not linked'}`);
      expect(path.length > 0 === linked && (!linked || nameOf(path.at(-1)!.with) === nameOf(b)), `${about}: the path does not lead there`);
      if (override) expect(override.linked || !linked, `${about}: one person against decision ${override.id}`);
      for (const { key, a: left, b: right, outcome } of linked ? [] : comparisons) {
        if (left === null || left !== right) continue;
        expect(outcome.includes('but it links nobody: '), `${about}: ${outcome}`);
        const told = refusals.some((one) => one.key === key && one.value === left && [a, b].every((ref) => one.accounts.some((other) => nameOf(other) === nameOf(ref))));
        expect(told, `${about}: no conflict about ${key} ${left}`);
      }
    }
  }

  // Every conflict is about accounts that are not all one person, and names what to do; duplicates are exactly those that there are.
  for (const { kind, key, value, accounts: own, message } of conflicts) {
    expect(own.every((ref) => personOf.has(nameOf(ref))) && /: .+\.$/.test(message), `${kind} ${key} ${value}: ${message}`);
    if (refusals.some((one) => one.key === key && one.value === value && one.kind === kind)) expect(new Set(own.map((ref) => personOf.get(nameOf(ref)))).size > 1, `${kind} ${key} ${value}: all are one person`);
  }
  const several = people.flatMap(({ accounts: own }) => [...new Set(own.map(({ vendor }) => vendor))].map((vendor) => own.filter((one) => one.vendor === vendor).map(nameOf).sort().join()).filter((list) => list.includes(',')));
  const reported = conflicts.flatMap(({ kind, accounts: own }) => (kind === 'DUPLICATE_ACCOUNT' ? [own.map(nameOf).sort().join()] : []));
  expect(several.sort().join('; ') === reported.sort().join('; '), `duplicates: ${several.join('; ')}, reported: ${reported.join('; ')}`);
  return wrong;
};
