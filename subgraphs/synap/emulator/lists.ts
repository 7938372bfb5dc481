import { documentReply, problem, type Problem, type Resource } from './document.ts';
import { FILTERS, FIRST_PAGE } from './inferred.ts';
import type { Reply } from '../../shared/emulator.ts';

/** What the emulated tenant's lists can do. */
export interface ListRules {
  readonly maxLimit: number;
  readonly filters: boolean;
}

const badParameter = (parameter: string, detail: string): Problem => problem(400, detail, { source: { parameter } });

/** Reads a required whole number, or says in `problems` why it cannot. */
const wholeNumber = (query: URLSearchParams, name: string, min: number, max: number, problems: Problem[]): number => {
  const values = query.getAll(name);
  const value = Number(values[0]);
  const complain = (detail: string) => problems.push(badParameter(name, detail));
  if (values.length === 0) complain(`${name} is required`);
  else if (values.length > 1) complain(`${name} was given more than once`);
  else if (!/^-?\d+$/.test(values[0] ?? '')) complain(`${name} must be a number`);
  else if (value < min) complain(`${name} must be >= ${min}`);
  else if (value > max) complain(`${name} must be <= ${max}`);
  return value;
};

const filterNames = (type: string, rules: ListRules): readonly string[] => (rules.filters ? (FILTERS[type] ?? []) : []);

const matches = (resource: Resource, name: string, value: string): boolean => {
  const related = resource.relationships[name]?.data;
  return related && 'id' in related ? related.id === value : resource.attributes[name] === value;
};

/** Every query parameter that is not among `known`, as one problem each. */
export const unknownParameters = (query: URLSearchParams, known: readonly string[]): Problem[] =>
  [...new Set(query.keys())].filter((name) => !known.includes(name)).map((name) => badParameter(name, `${name} is not a parameter of this operation`));

const metaOf = (total: number, totalWithoutFilters: number, offset: number, limit: number, shown: number) => {
  const pages = Math.ceil(total / limit);
  const page = Math.floor(offset / limit) + FIRST_PAGE;
  const deprecated = { totalCount: total, resultCount: shown, totalPages: pages, currentPage: page };
  return { total, totalWithoutFilters, pages, page, offset, limit, ...deprecated };
};

/** One page of what the caller may see; 400 with one entry for each thing wrong with the query. */
export const listReply = (visible: readonly Resource[], type: string, query: URLSearchParams, rules: ListRules): Reply => {
  const filters = filterNames(type, rules).map((name) => ({ name, parameter: `filter[${name}]` }));
  const problems: Problem[] = [];
  const limit = wholeNumber(query, 'limit', 1, rules.maxLimit, problems);
  const offset = wholeNumber(query, 'offset', 0, Number.MAX_SAFE_INTEGER, problems);
  problems.push(...unknownParameters(query, ['limit', 'offset', ...filters.map((filter) => filter.parameter)]));
  if (problems.length > 0) return documentReply(400, { errors: problems });
  const found = filters.reduce((left, { name, parameter }) => {
    const value = query.get(parameter);
    return value === null ? left : left.filter((resource) => matches(resource, name, value));
  }, visible);
  const data = found.slice(offset, offset + limit);
  return documentReply(200, { data, meta: metaOf(found.length, visible.length, offset, limit, data.length) });
};
