import type { Pair } from './rules.ts';

/** What ties accounts to each other: a key value with all its carriers, or a decision. Accounts are numbers from 0. */
export interface Bond {
  readonly key: 'EMAIL' | 'EMPLOYEE_NUMBER' | 'OVERRIDE';
  readonly value: string;
  readonly members: readonly number[];
}

/** Accounts in groups. */
export interface Sets {
  /** How many accounts there are. */
  readonly size: number;
  find(item: number): number;
  join(items: readonly number[]): void;
  copy(): Sets;
}

/** Union–find with path halving; a group is named by its first account. */
export const disjointSets = (size: number, parents = Uint32Array.from({ length: size }, (_, i) => i)): Sets => {
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
  return { size, find, join, copy: () => disjointSets(size, parents.slice()) };
};

/**
 * The bonds that would bring a pair together that is to stay apart, each with the first such pair: every bond on a path from
 * one to the other, and only those. They are found in the graph of all bonds over the groups there are, before any is taken
 * away, so no order of bonds or pairs matters. What remains holds no such path: it would have been one in the whole graph too.
 */
export const bondsBetween = (sets: Sets, bonds: readonly Bond[], apart: readonly Pair[]): ReadonlyMap<Bond, Pair> => {
  const refused = new Map<Bond, Pair>();
  if (apart.length === 0) return refused;
  const whole = sets.copy();
  for (const bond of bonds) whole.join(bond.members);
  const broken = apart.filter(([a, b]) => sets.find(a) !== sets.find(b) && whole.find(a) === whole.find(b));
  if (broken.length === 0) return refused;
  const graph = graphOf(sets, bonds, whole, new Set(broken.map(([a]) => whole.find(a))));
  for (const pair of broken) {
    for (const vertex of verticesBetween(sets.find(pair[0]), sets.find(pair[1]), (at) => graph.get(at) ?? [])) {
      const bond = vertex < 0 ? bonds[-1 - vertex] : undefined;
      if (bond && !refused.has(bond)) refused.set(bond, pair);
    }
  }
  return refused;
};

/** Which bonds lead to which groups and back, in the affected part. A bond is a vertex too, below zero. */
const graphOf = (sets: Sets, bonds: readonly Bond[], whole: Sets, affected: ReadonlySet<number>): Map<number, number[]> => {
  const graph = new Map<number, number[]>();
  bonds.forEach((bond, i) => {
    if (!affected.has(whole.find(bond.members[0]!))) return;
    const groups = [...new Set(bond.members.map(sets.find))];
    graph.set(-1 - i, groups);
    for (const group of groups) {
      const own = graph.get(group);
      if (own) own.push(-1 - i);
      else graph.set(group, [-1 - i]);
    }
  });
  return graph;
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
