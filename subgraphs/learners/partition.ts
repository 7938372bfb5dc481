/** What ties accounts to each other: a key value with all its carriers, or a decision. Accounts are numbers from 0. */
export interface Bond {
  readonly key: 'EMAIL' | 'EMPLOYEE_NUMBER' | 'OVERRIDE';
  readonly value: string;
  readonly members: readonly number[];
}

export type Pair = readonly [number, number];

export interface Tied {
  readonly personOf: (account: number) => number;
  readonly applied: readonly Bond[];
  /** Bonds that would have brought a separated pair together. */
  readonly forbidden: readonly Bond[];
}

/**
 * Ties accounts by layers of bonds, the strongest layer first, and keeps separated pairs apart whatever lies between them.
 *
 * Within a layer, every bond on a path from one of a separated pair to the other is forbidden, and only those. They are
 * found in the graph of all bonds of the layer over the persons that stronger layers made, before any is taken away, so no
 * order of bonds or pairs matters. What remains holds no such path: it would have been one in the whole graph too.
 */
export const tie = (accounts: number, layers: readonly (readonly Bond[])[], separated: readonly Pair[]): Tied => {
  const sets = disjointSets(accounts);
  const applied: Bond[] = [];
  const forbidden: Bond[] = [];
  for (const layer of layers) {
    const refused = bondsBetween(sets, layer, separated);
    for (const bond of layer) {
      (refused.has(bond) ? forbidden : applied).push(bond);
      if (!refused.has(bond)) sets.join(bond.members);
    }
  }
  return { personOf: sets.find, applied, forbidden };
};

interface Sets {
  find(item: number): number;
  join(items: readonly number[]): void;
  copy(): Sets;
}

/** Union–find with path halving. */
const disjointSets = (size: number, parents = Uint32Array.from({ length: size }, (_, i) => i)): Sets => {
  const find = (item: number): number => {
    let at = item;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  };
  const join = (items: readonly number[]) => {
    for (const item of items) {
      const [a, b] = [find(items[0]!), find(item)];
      // Towards the lower number, so that a person is named by its first account.
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  };
  return { find, join, copy: () => disjointSets(size, parents.slice()) };
};

const bondsBetween = (sets: Sets, bonds: readonly Bond[], separated: readonly Pair[]): ReadonlySet<Bond> => {
  if (separated.length === 0) return new Set();
  const whole = sets.copy();
  for (const bond of bonds) whole.join(bond.members);
  const broken = separated.filter(([a, b]) => a !== b && whole.find(a) === whole.find(b));
  if (broken.length === 0) return new Set();
  const affected = new Set(broken.map(([a]) => whole.find(a)));
  const graph = new Map<number, number[]>();
  bonds.forEach((bond, i) => {
    if (!affected.has(whole.find(bond.members[0]!))) return;
    const people = [...new Set(bond.members.map(sets.find))];
    // A bond is a vertex too, below zero.
    graph.set(-1 - i, people);
    for (const person of people) {
      const own = graph.get(person);
      if (own) own.push(-1 - i);
      else graph.set(person, [-1 - i]);
    }
  });
  const between = broken.flatMap(([a, b]) => verticesBetween(sets.find(a), sets.find(b), (vertex) => graph.get(vertex) ?? []));
  return new Set(between.flatMap((vertex) => (vertex < 0 ? [bonds[-1 - vertex]!] : [])));
};

/**
 * The vertices on simple paths between `start` and `end`: those that would share a biconnected component with an edge from
 * one to the other. A depth-first search that takes this edge first finds them: whatever cannot get back above a vertex
 * except through it is cut off as the search leaves, the rest stays in `open`. No recursion: a path can be long.
 */
const verticesBetween = (start: number, end: number, neighbors: (vertex: number) => readonly number[]): readonly number[] => {
  const order = new Map([[start, 0], [end, 1]]);
  const low = new Map([[end, 1]]);
  const open = [end];
  const path = [{ vertex: end, parent: start, next: 0 }];
  const lower = (vertex: number, to: number) => low.set(vertex, Math.min(low.get(vertex)!, to));
  for (let here = path.at(-1); here; here = path.at(-1)) {
    const { vertex, parent } = here;
    const neighbor = neighbors(vertex)[here.next];
    here.next += 1;
    if (neighbor === undefined) {
      path.pop();
      if (path.length === 0) break;
      if (low.get(vertex)! < order.get(parent)!) lower(parent, low.get(vertex)!);
      else open.length = open.lastIndexOf(vertex);
    } else if (order.has(neighbor)) {
      lower(vertex, order.get(neighbor)!);
    } else {
      order.set(neighbor, order.size);
      low.set(neighbor, order.get(neighbor)!);
      open.push(neighbor);
      path.push({ vertex: neighbor, parent: vertex, next: 0 });
    }
  }
  return open;
};
