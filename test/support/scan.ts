import { connect } from 'node:net';

/** What came back of an attack; null where the connection was closed without an answer. */
export interface Outcome {
  readonly status: number;
  readonly body: string;
}

/** One way to hurt a GraphQL server, and what a sound one answers: with a refusal, or with an answer as small as the question. */
export interface Attack {
  readonly name: string;
  readonly send: (url: string) => Promise<Outcome | null>;
  /** Statuses that are sound. */
  readonly expect: readonly number[];
  /** Codes that a refusal may have. */
  readonly codes?: readonly string[];
}

const send = async (url: string, init: RequestInit): Promise<Outcome | null> => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') throw error;
    return null;
  }
};

const json = (body: unknown, headers: Record<string, string> = {}) => (url: string) => send(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body) });
const query = (text: string, more: object = {}) => json({ query: text, ...more });
const times = (count: number, part: (n: number) => string): string => Array.from({ length: count }, (_, n) => part(n)).join(' ');

/** Bytes as they are, over a connection of their own; answers what was heard until `ms` have gone or the server hung up. */
const raw = (bytes: string, ms = 1500) => (url: string): Promise<Outcome | null> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const done = (): void => {
      socket.destroy();
      resolve(heard ? { status: Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 0), body: heard.slice(heard.indexOf('\r\n\r\n') + 4) } : null);
    };
    const timer = setTimeout(done, ms);
    socket.on('data', (part) => (heard += part.toString())).on('error', () => undefined).on('close', () => (clearTimeout(timer), done()));
  });

const COMPLEX = ['QUERY_TOO_COMPLEX'];
const BAD = ['BAD_USER_INPUT'];
const REFUSED = [400, 413, 200];

/** In the style of graphql-cop, and some more. */
export const ATTACKS: readonly Attack[] = [
  { name: 'alias overload, 100', send: query(`{ ${times(100, (n) => `a${n}: __typename`)} }`), expect: [400], codes: COMPLEX },
  { name: 'alias overload, 1000 costly', send: query(`{ ${times(1000, (n) => `a${n}: learners(first: 500) { nodes { accounts { user { email } } } }`)} }`), expect: [400], codes: COMPLEX },
  { name: 'nesting, 50 deep', send: query(`{ learner(id: "1") ${times(50, () => '{ matrix { learner')} { id } ${times(50, () => '} }')} }`), expect: [400], codes: COMPLEX },
  { name: 'nesting, 5000 deep', send: query(`{ learner(id: "1") ${times(5000, () => '{ matrix')} ${times(5000, () => '}')} }`), expect: [400], codes: COMPLEX },
  { name: 'field duplication, 5000', send: query(`{ ${times(5000, () => '__typename')} }`), expect: [400], codes: COMPLEX },
  { name: 'field duplication within the limit of tokens', send: query(`{ learners(first: 1) { nodes { ${times(900, () => 'id')} } } }`), expect: [200] },
  { name: 'directive overload', send: query(`{ __typename ${times(500, () => '@include(if: true)')} }`), expect: [400], codes: COMPLEX },
  { name: 'unknown directives', send: query(`{ __typename ${times(20, () => '@aa')} }`), expect: [200], codes: BAD },
  { name: 'circular fragments', send: query('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'), expect: [200], codes: BAD },
  { name: 'a fragment within itself', send: query('{ ...A } fragment A on Query { __typename ...A }'), expect: [200], codes: BAD },
  { name: 'fragments that double 30 times', send: query(`{ ...F0 } ${times(30, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on Query { __typename }`), expect: [400], codes: COMPLEX },
  { name: 'root fields without end', send: query(`{ ${times(200, () => 'vendors { vendor }')} }`), expect: [400], codes: COMPLEX },
  { name: 'lists in lists', send: query('{ learners(first: 500) { nodes { matrix { classes(first: 500) { nodes { students(first: 500) { nodes { user { email } } } } } } } } }'), expect: [400], codes: COMPLEX },
  { name: 'ids without end', send: query('query ($ids: [ID!]!) { damstraUsers(ids: $ids) { email } }', { variables: { ids: Array.from({ length: 5000 }, (_, n) => String(n)) } }), expect: [400], codes: COMPLEX },
  { name: 'more ids than are allowed, of the cheapest kind', send: query('query ($ids: [ID!]!) { matrixUsers(ids: $ids) { email } }', { variables: { ids: Array.from({ length: 501 }, (_, n) => String(n)) } }), expect: [200], codes: BAD },
  { name: 'a query of 1 MB', send: query(`{ __typename } #${'x'.repeat(1024 * 1024)}`), expect: [413], codes: BAD },
  { name: 'variables of 1 MB', send: query('{ __typename }', { variables: { x: 'x'.repeat(1024 * 1024) } }), expect: [413], codes: BAD },
  { name: 'a body that is announced as 1 GB', send: raw('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n{'), expect: [413], codes: BAD },
  { name: 'a string of 200 KB as an argument', send: query(`{ learner(email: "${'x'.repeat(200_000)}@example.org") { id } }`), expect: [200] },
  { name: 'a batch of 100', send: json(Array.from({ length: 100 }, () => ({ query: '{ __typename }' }))), expect: [400], codes: BAD },
  { name: 'JSON in JSON, 50,000 deep', send: json(`{"query":"{ __typename }","variables":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`), expect: [200, 400] },
  { name: 'keys that change prototypes', send: json('{"query":"{ __typename }","variables":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}'), expect: [200, 400] },
  { name: 'a constructor as a key', send: json('{"query":"{ __typename }","extensions":{"constructor":{"prototype":{"polluted":true}}}}'), expect: [200, 400] },
  { name: 'a form', send: (url) => send(url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D' }), expect: [415], codes: BAD },
  { name: 'text', send: (url) => send(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ __typename }"}' }), expect: [415], codes: BAD },
  { name: 'a mutation by GET', send: (url) => send(`${url}?query=${encodeURIComponent('mutation { __typename }')}`, {}), expect: [405], codes: BAD },
  { name: 'a subscription by GET', send: (url) => send(`${url}?query=${encodeURIComponent('subscription { __typename }')}`, {}), expect: [200, 405], codes: BAD },
  { name: 'a URL of 100 KB', send: (url) => send(`${url}?query=${'x'.repeat(100_000)}`, {}), expect: [414, 431] },
  { name: 'headers of 100 KB', send: json({ query: '{ __typename }' }, { 'x-large': 'x'.repeat(100_000) }), expect: [431] },
  { name: 'a body that never comes', send: raw('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"', 500), expect: [] },
  { name: 'headers that never end', send: raw('POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-A: ', 500), expect: [] },
  { name: 'two lengths of one body', send: raw('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'), expect: [400] },
  { name: 'null bytes', send: query('{ __type\u0000name }'), expect: [200], codes: BAD },
  { name: 'bytes that are no UTF-8', send: json(new Uint8Array([0x7b, 0x22, 0x71, 0xff, 0xfe, 0x22, 0x7d])), expect: [400], codes: BAD },
  { name: 'an operation name of 100 KB', send: query('{ __typename }', { operationName: 'x'.repeat(100_000) }), expect: REFUSED, codes: BAD },
  { name: 'an operation that is not there', send: query('query A { __typename }', { operationName: 'B' }), expect: REFUSED, codes: BAD },
  { name: 'a query that is no text', send: json({ query: { kind: 'Document' } }), expect: [400], codes: BAD },
  { name: 'introspection in circles', send: query(`{ __schema { types ${times(10, () => '{ fields { type { ofType')} { name } ${times(10, () => '} } }')} } }`), expect: [400], codes: COMPLEX },
  { name: 'introspection, many times', send: query(`{ ${times(25, () => '__schema { types { name fields { name } } }')} }`), expect: [400], codes: COMPLEX },
  { name: 'an operator of another language', send: query('{ learner(email: "\' or 1=1; drop table accounts; --") { id } }'), expect: [200] },
  { name: 'a search full of wildcards', send: query(`{ learners(first: 500, filter: { search: "${'%_'.repeat(5000)}" }) { totalCount } }`), expect: [200] },
  { name: 'a cursor made by hand', send: query('{ learners(after: "WyJzb3J0X25hbWUiLCJhc2MiLHt9LHt9XQ") { totalCount } }'), expect: [200], codes: BAD },
  ...['Bearer', 'Bearer x', 'Bearer a.b.c', `Bearer ${'x'.repeat(5000)}`, 'Basic YWRtaW46YWRtaW4=', 'Bearer eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJhZG1pbiJdfQ.'].map(
    (authorization): Attack => ({ name: `the credential ${authorization.slice(0, 30)}`, send: json({ query: '{ learners { totalCount } }' }, { authorization }), expect: [200, 401] }),
  ),
];

/** What no answer may hold: a stack, a place on the disk, an address behind, a library's own words. */
export const TELLTALES = /\n\s+at |node_modules|file:\/\/|ECONN|127\.0\.0\.1:|FST_ERR|SQLITE|libsql/;
