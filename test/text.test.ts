import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_LIMITS, shapeCheck } from '../gateway/limits.ts';
import { callsTo, forgetCalls, startEmulators, startGraph, type Answer, type Emulators, type TestGraph } from './support/graph.ts';

let emulators: Emulators;
let graph: TestGraph;

beforeAll(async () => {
  emulators = await startEmulators(10);
  graph = await startGraph('one process', emulators);
});
afterAll(async () => {
  await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

const BY_EMAIL = 'query ($email: String, $filter: LearnerFilter, $ids: [ID!] = [], $id: ID) { learner(email: $email, id: $id) { id } matrixUsers(ids: $ids) { email } learners(filter: $filter) { totalCount } }';

const post = async (body: string, accept = 'application/json'): Promise<Answer> => {
  const response = await fetch(graph.url, { method: 'POST', headers: { 'content-type': 'application/json', accept }, body });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
};

/** `variables` as JSON that holds what JavaScript would not write. */
const withVariables = (variables: string) => `{"query":${JSON.stringify(BY_EMAIL)},"variables":${variables}}`;

describe('text that nothing can be looked up by', () => {
  const odd: [string, string, string][] = [
    ['half a surrogate pair', '{"email":"a\\ud800@b.example"}', '$email holds half a surrogate pair: text must be valid Unicode'],
    ['the other half', '{"email":"\\udc00"}', '$email holds half a surrogate pair: text must be valid Unicode'],
    ['two halves the wrong way round', '{"email":"\\udc00\\ud800"}', '$email holds half a surrogate pair: text must be valid Unicode'],
    ['half of one in a list', '{"ids":["200001",["\\ud83d"]]}', '$ids holds half a surrogate pair: text must be valid Unicode'],
    ['half of one in an object', '{"filter":{"search":"\\ud83d"}}', '$filter holds half a surrogate pair: text must be valid Unicode'],
    ['half of one in a name within', '{"filter":{"\\ud83d":1}}', '$filter holds half a surrogate pair: text must be valid Unicode'],
    ['half of one in the name', '{"\\ud83d":1}', '$? has a name that is not valid Unicode'],
    ['NUL', '{"email":"a\\u0000@b.example"}', '$email holds NUL (\\u0000): leave it out'],
    ['a number that JSON readers round', '{"id":9007199254740993}', '$id holds a number of more than 15 digits, which is not kept exactly: send it as text, in quotes'],
  ];

  it.each(odd)('%s is refused before anybody is asked', async (_what, variables, message) => {
    forgetCalls(emulators);
    const answers = [await post(withVariables(variables)), await post(withVariables(variables), 'application/graphql-response+json')];
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
    for (const { data, errors } of answers) expect([data, errors]).toEqual([undefined, [{ message, extensions: { code: 'BAD_USER_INPUT', retryable: false, argument: expect.any(String) } }]]);
    expect(Object.values(callsTo(emulators))).toEqual([0, 0, 0, 0]);
  });

  it('is refused in a URL too', async () => {
    const search = new URLSearchParams({ query: 'query ($email: String) { learner(email: $email) { id } }', variables: '{"email":"\\ud800"}' });
    const response = await fetch(`${graph.url}?${search.toString()}`);
    expect([response.status, await response.json()]).toMatchObject([200, { errors: [{ message: expect.stringContaining('$email'), extensions: { code: 'BAD_USER_INPUT' } }] }]);
  });

  it.each(['{ learner(email: "a\\u0000") { id } }', '{ learner(email: """a\u0000b""") { id } }', '{ learner(email: "\\u{0}") { id } }', '{ learner(email: "\\ud800") { id } }', '{ learner(email: "\ud800") { id } }'])('is refused in the document: %j', async (query) => {
    forgetCalls(emulators);
    expect(await post(JSON.stringify({ query }))).toMatchObject({ status: 200, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(Object.values(callsTo(emulators))).toEqual([0, 0, 0, 0]);
  });

  it('is not what other alphabets and pictures are', async () => {
    const answer = await graph.query('query ($filter: LearnerFilter, $ids: [ID!]!) { learners(filter: $filter) { totalCount } matrixUsers(ids: $ids) { id } }', { filter: { search: '松本 😀 \u{10ffff} é' }, ids: ['200001', '😀'] });
    expect(answer).toMatchObject({ status: 200, data: { learners: { totalCount: 0 }, matrixUsers: [{ id: '200001' }, null] } });
    expect(answer.errors).toBeUndefined();
  });

  it('is found in no time in large variables, and however deep they are', async () => {
    const asked = Date.now();
    expect(await post(withVariables(`{"ids":${JSON.stringify(Array.from({ length: 40_000 }, (_, i) => `id ${i}`))},"email":"\\ud800"}`))).toMatchObject({ errors: [{ message: expect.stringContaining('$email') }] });
    expect(await post(withVariables(`{"ids":${'['.repeat(100_000)}${']'.repeat(100_000)}}`))).toMatchObject({ status: 400, errors: [{ message: expect.stringContaining('$ids'), extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
    expect(Date.now() - asked).toBeLessThan(1000);
  });
});

describe('brackets within brackets', () => {
  const times = (count: number, open: string, inner: string, close: string) => `${open.repeat(count)}${inner}${close.repeat(count)}`;
  const deep: [string, string][] = [
    ['in a value', `{ __typename @include(if: ${times(5000, '[', '', ']')}) }`],
    ['in an object', `{ learners(filter: ${times(5000, '{ a: ', '1', ' }')}) { totalCount } }`],
    ['in selections', times(5000, '{ a ', '', '}')],
    ['in fragments without a name', `{ ${times(5000, '... { ', '__typename', ' }')} }`],
    ['in the type of a variable', `query ($a: ${times(5000, '[', 'ID', ']')}) { __typename }`],
    ['that are never closed', `{ a(b: ${'['.repeat(5000)}`],
    ['that are closed wrongly', `{ a(b: ${'[{('.repeat(2000)}`],
  ];

  it.each(deep)('%s are too complex, in a fresh process and at the second time, with all limits off', async (_what, query) => {
    for (const body of [{ query }, { query, operationName: 'X' }, { query }]) {
      const { status, errors } = await post(JSON.stringify(body));
      expect([status, errors]).toMatchObject([400, [{ message: expect.stringMatching(/more than 200 brackets/), extensions: { code: 'QUERY_TOO_COMPLEX', limit: 200 } }]]);
    }
    expect((await post(JSON.stringify({ query: '{ __typename }' }))).data).toEqual({ __typename: 'Query' });
  });

  it('are not what a long chain of fragments needs, which is too complex too', async () => {
    const chain = Array.from({ length: 5000 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} }`).join(' ');
    expect(await post(JSON.stringify({ query: `{ ...F0 } ${chain} fragment F5000 on Query { __typename }` }))).toMatchObject({ status: 400, errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
  });

  it('are counted before a registered document is looked for', async ({ onTestFinished }) => {
    const strict = await startGraph('one process', emulators, {}, undefined, undefined, { persisted: { mode: 'log', manifest: new Map() } });
    onTestFinished(strict.close);
    expect(await strict.query(deep[0]![1])).toMatchObject({ status: 400, errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
  });

  it('do not make a document that cannot be read one that passed', () => {
    const check = shapeCheck({ ...NO_LIMITS, tokens: 20 });
    for (const source of ['{ a(', '{ a(b: "']) for (let times = 0; times < 2; times += 1) expect(() => check(source)).not.toThrow();
    // The same text is looked at anew each time: an unreadable one with too many words is refused each time.
    for (let again = 0; again < 2; again += 1) expect(() => check(`{ ${'a '.repeat(30)} (`)).toThrow('more than 20 tokens');
  });
});
