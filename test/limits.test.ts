import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayConfig } from '../gateway/config.ts';
import { costOf, readPrices } from '../gateway/cost.ts';
import { NO_LIMITS, shapeCheck, type Limits } from '../gateway/limits.ts';
import { operations, startEmulators, startGraph, supergraphSdl, type Emulators, type TestGraph } from './support/graph.ts';

const read = gatewayConfig({});
const limits: Limits = 'config' in read ? read.config.limits : NO_LIMITS;
const check = shapeCheck(limits);
const refusal = (source: string): string | undefined => {
  try {
    check(source);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the shape of a document', () => {
  it.each(operations.map(({ name, query }) => [name, query]))('of %s is within the limits', (_name, query) => expect(refusal(query)).toBeUndefined());

  it('of the usual questions about the schema is within the limits', () => {
    expect(refusal(getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true }))).toBeUndefined();
  });

  const nested = (depth: number) => `{ learner(id: "1") ${'{ matrix { learner '.repeat(depth)} { id } ${'} }'.repeat(depth)} }`;
  it.each([
    ['too deep', nested(25), 'levels of fields'],
    ['too deep through fragments', `{ learner(id: "1") { ...A } } ${['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name, i, all) => `fragment ${name} on Learner { matrix { learner { ${all[i + 1] ? `...${all[i + 1]!}` : 'id'} } } }`).join(' ')}`, 'levels of fields'],
    ['too many aliases', `{ learner(id: "1") { ${Array.from({ length: 40 }, (_, i) => `a${i}: id`).join(' ')} } }`, 'aliases'],
    ['too many aliases, spread many times', `{ learner(id: "1") { ...A ...A ...A ...A } } fragment A on Learner { ${Array.from({ length: 10 }, (_, i) => `a${i}: id`).join(' ')} }`, 'aliases'],
    ['too many directives', `{ learner(id: "1") { id ${'@include(if: true)'.repeat(40)} } }`, 'directives'],
    ['too many root fields', `{ ${Array.from({ length: 25 }, () => '__typename').join(' ')} }`, 'root fields'],
    ['too many tokens', `{ ${'__typename '.repeat(3000)} }`, 'tokens'],
    ['introspection in circles', `{ __schema { types ${'{ fields { type '.repeat(20)} { name } ${'} }'.repeat(20)} } }`, 'levels of introspection'],
  ])('is refused where it is %s, with what was found and what is allowed', (_what, source, what) => expect(refusal(source)).toMatch(new RegExp(`${what}.*at most \\d+ are allowed`)));

  it('is found in no time where fragments spread each other over and over, or in circles', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Learner { ...F${i + 1} ...F${i + 1} }`).join(' ');
    expect(refusal(`{ learner(id: "1") { ...F0 } } ${doubling} fragment F60 on Learner { a: id }`)).toMatch('aliases');
    expect(refusal('{ learner(id: "1") { ...A } } fragment A on Learner { ...B } fragment B on Learner { id ...A }')).toBeUndefined();
  });

  it('has no limit where it is switched off', () => {
    const off = gatewayConfig({ LIMITS: 'off' });
    expect('config' in off && off.config.limits).toEqual(NO_LIMITS);
    const one = gatewayConfig({ MAX_ALIASES: '0' });
    expect('config' in one && one.config.limits).toEqual({ ...limits, aliases: null });
  });
});

describe('the cost of an operation', () => {
  const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
  const prices = readPrices(supergraphSdl);
  const cost = (source: string, variables = {}) => {
    const document = parse(source);
    return costOf(getOperationAST(document)!, document, schema, prices, variables);
  };
  const MAX = limits.cost!;

  it.each([
    // A list that the index answers costs no vendor a call.
    ['{ learners(first: 500) { nodes { id displayName emails } } }', 0],
    // A hundred MATRIX accounts are one call, a Damstra account is one.
    ['{ matrixUser(id: "1") { email } }', 1],
    ['{ matrixUsers(ids: ["1", "2", "3"]) { email } }', 3],
    ['{ damstraUser(id: "1") { email } }', 100],
    ['query ($ids: [ID!]!) { damstraUsers(ids: $ids) { email } }', 300],
    ['{ damstraGroups(first: 3) { nodes { id } } }', 100 + 3 * 100],
    ['query ($n: Int) { damstraGroups(first: $n) { nodes { id } } }', 100 + 7 * 100],
    // fifty by default
    ['{ damstraGroups { nodes { id } } }', 100 + 50 * 100],
    // four accounts, of which the dearest is assumed
    ['{ learner(id: "1") { accounts { user { email } } } }', 4 * 100],
    ['{ learner(id: "1") { accounts { user { ... on MatrixUser { nickName } } } } }', 4 * 100],
    ['{ learner(id: "1") { matrix { email } } }', 1],
    ['{ a: matrixUser(id: "1") { email } b: matrixUser(id: "2") { email } }', 2],
    ['query ($no: Boolean!) { damstraUser(id: "1") @include(if: $no) { email } matrixUser(id: "1") @skip(if: true) { email } }', 0],
    ['{ ...A ...A } fragment A on Query { matrixUser(id: "1") { email } }', 2],
  ])('%s is %i hundredths of a call', (source, expected) => expect(cost(source, { ids: ['1', '2', '3'], n: 7, no: false })).toBe(expected));

  it.each(operations.map(({ name, query, variables }) => [name, query, variables]))('of %s is within the limit', (_name, query, variables) => expect(cost(query, JSON.parse(variables) as object)).toBeLessThan(MAX / 2));

  it('lets five hundred people be asked about at once, and not five hundred courses of each', () => {
    expect(cost('{ learners(first: 500) { nodes { accounts { user { displayName } } } } }')).toBeLessThanOrEqual(MAX);
    expect(cost('{ learners(first: 500) { nodes { matrix { classes(first: 500) { nodes { students(first: 500) { nodes { user { email } } } } } } } } }')).toBeGreaterThan(100 * MAX);
  });

  it('is nothing in a supergraph that states no prices', () => {
    const free = readPrices('type Query { a: A } type A { b: [A] }');
    const document = parse('{ a { b { b { b { __typename } } } } }');
    expect(costOf(getOperationAST(document)!, document, buildSchema('type Query { a: A } type A { b: [A] }'), free, {})).toBe(0);
  });
});

describe('a graph with limits', () => {
  let emulators: Emulators;
  let graph: TestGraph;
  beforeAll(async () => {
    emulators = await startEmulators(10);
    graph = await startGraph('one process', emulators, {}, undefined, undefined, { limits, introspection: false });
  });
  afterAll(async () => {
    await graph.close();
    for (const emulator of emulators.values()) await emulator.close();
  });

  it('refuses what is too much before any vendor is asked, and says how much it is', async () => {
    for (const emulator of emulators.values()) emulator.forget();
    const dear = await graph.query('query ($n: Int!) { learners(first: $n) { nodes { accounts { user { enrollments { title } } } } } }', { n: 500 });
    expect(dear.status).toBe(400);
    expect(dear.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX', retryable: false, cost: 600_000, limit: 250_000 } }]);
    const wide = await graph.query(`{ ${Array.from({ length: 100 }, (_, i) => `a${i}: __typename`).join(' ')} }`);
    expect(wide.errors).toMatchObject([{ message: expect.stringContaining('100 aliases'), extensions: { code: 'QUERY_TOO_COMPLEX', cost: 100, limit: 30 } }]);
    for (const emulator of emulators.values()) expect(emulator.requests()).toHaveLength(0);
  });

  it('waits for no vendor longer than the operation may take, and answers what it has', async ({ onTestFinished }) => {
    const patient = await startGraph('one process', emulators, { DAMSTRA_TIMEOUT_MS: '60000' }, undefined, undefined, { operationTimeoutMs: 600 });
    onTestFinished(patient.close);
    const damstra = emulators.get('damstra')!;
    onTestFinished(() => damstra.fault(null));
    damstra.fault(() => true);
    const asked = Date.now();
    const { data, errors } = await patient.query('{ matrixUser(id: "200001") { email } damstraUser(id: "300001") { email } }');
    expect(Date.now() - asked).toBeLessThan(1500);
    expect(data).toEqual({ matrixUser: { email: expect.any(String) }, damstraUser: null });
    expect(errors).toMatchObject([{ path: ['damstraUser'], extensions: { code: 'VENDOR_TIMEOUT', vendor: 'DAMSTRA' } }]);
  });

  it('keeps its schema to itself where it is told to', async () => {
    const asked = await graph.query('{ __schema { queryType { name } } }');
    expect(asked.data ?? null).toBeNull();
    expect(asked.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const mistaken = await graph.query('{ learnerz { id } }');
    expect(mistaken.errors![0]!.message).not.toMatch(/did you mean|learners/i);
  });
});
