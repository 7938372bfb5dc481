type Json = Record<string, unknown>;

/** A step of a plan's path: a field, or `@` for every entry of a list. */
type PlanPath = readonly (string | number)[];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at `path`, in the order of the gateway's own walk; nulls are passed over. */
const standingAt = (data: unknown, path: PlanPath, found: Json[] = []): Json[] => {
  if (data === null || data === undefined) return found;
  if (Array.isArray(data)) {
    for (const entry of data) standingAt(entry, path[0] === '@' ? path.slice(1) : path, found);
    return found;
  }
  if (!isObject(data)) return found;
  const [head, ...rest] = path;
  if (head === undefined) found.push(data);
  else standingAt(data[String(head)], rest, found);
  return found;
};

const fits = (entity: Json, representation: Json): boolean =>
  Object.entries(representation).every(([name, value]) => isObject(value) || Array.isArray(value) || entity[name] === value);

/**
 * For each representation of an entity fetch, the index of its entity among all that stand at the fetch's path.
 * @apollo/gateway takes the two indexes for the same, which is wrong where other types stand between (accounts of several
 * vendors in one list), and would report one account's error at another's path.
 */
export const entityIndexes = (tree: Json, path: PlanPath, representations: readonly Json[]): number[] => {
  const entities = standingAt(tree, path);
  let next = 0;
  return representations.map((representation) => {
    while (next < entities.length && !fits(entities[next]!, representation)) next += 1;
    const index = next;
    next += 1;
    return index;
  });
};
