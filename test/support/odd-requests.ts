import { randomUUID } from 'node:crypto';
import type { Passport } from '../../schema/caller.ts';
import { PASSPORT_HEADER, signPassport } from '../../schema/passport.ts';
import { passport } from './vendor.ts';

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export interface OddRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** A field of a subgraph's or of the graph's Query, as its schema describes it. */
export interface RootField {
  readonly name: string;
  readonly args: readonly { readonly name: string; readonly type: string }[];
  /** It answers objects. */
  readonly composite: boolean;
}

/** What requests are made for: one service, or the gateway. */
export interface Target {
  readonly subgraph: string | null;
  readonly secret: string;
  readonly fields: readonly RootField[];
  /** Types that `_entities` knows. */
  readonly entities: readonly string[];
}

const TEXTS = ['', ' ', '200001', '300001', 'a@b.example', 'E-1001', '0', '-1', 'null', '__proto__', 'constructor', 'toString', '%00', '../../etc/passwd', "'; drop table accounts; --", '{"a":1}', '[]', '\u0000', '\ud800', '\udfff', '😀', '\u202e', '\ufeff', 'x'.repeat(5000), '9'.repeat(400), '1e999', 'NaN', '${7*7}', '\r\nx: y', '200001:300001', '3f0c9c1e-0000-4000-8000-000000000000', '0001-01-01', '+275760-09-13', '9999-12-31T23:59:59-0500', 'MATRIX', 'LEARNER'];
const NUMBERS = [0, -0, 1, -1, 0.5, 1e21, -1e21, 1e308, 2 ** 31, 2 ** 53, 2 ** 53 + 2, 500, 501, 1e6];
const LITERALS = ['null', 'true', '""', '"200001"', '"a@b.example"', '0', '-1', '1e999', '99999999999999999999', '{}', '[]', '[null]', '[[["x"]]]', '{a: 1}', '{search: "x"}', '{email: null}', 'MATRIX', 'NAME_ASC', '$x', '$a', '"\\ud800"', '"\\u0000"', '"""block"""', '"unclosed', '{vendors: [MATRIX]}', '500', '"x"', '["200001", "200002"]', '["", "x"]'];
const TYPES = ['application/json', 'application/json; charset=utf-8', 'application/json; charset=utf-16', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', 'rubbish', '', 'application/json/x', ';', 'application/JSON'];
const ACCEPTS = ['application/json', 'application/graphql-response+json', '*/*', 'text/html', '', 'rubbish', 'multipart/mixed; deferSpec=20220824', ';q=x', 'application/json;q=0'];
const METHODS = ['GET', 'GET', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'SEARCH'];
const ROLES = ['admin', 'manager', 'learner', 'superuser', 'ADMIN', '', null, 7];
const PATHS = ['/graphql', '/graphql/', '/graphql?', '/graphql?query', '/graphql?query=%', '/graphql?query=%7B__typename%7D&query=%7Bx%7D', '//graphql', '/%', '/%E0%A4%A', '/', '/health/ready', '/health/live', '/metrics', '/graphql#x', '/graphql;x', '/GRAPHQL', '/../graphql', 'http://[/graphql', 'http://evil.example/graphql?query=%7B__typename%7D', '*', '/graphql?variables=%7B%22a%22%3A%22%5Cud800%22%7D&query=%7B__typename%7D', '/graphql?extensions=%5B&query=%7B__typename%7D', `/graphql?query=${'x'.repeat(9000)}`];

/** Makes odd requests, the same for the same seed. */
export const oddRequests = (seed: number, target: Target) => {
  const random = seeded(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const chance = (of: number) => random() < of;
  const one = <T>(list: readonly T[]): T => list[whole(list.length)]!;
  const some = (most: number, make: (i: number) => string) => Array.from({ length: whole(most) }, (_, i) => make(i)).join(' ');

  const value = (depth = 0): unknown => {
    const kind = whole(depth > 4 ? 6 : 9);
    if (kind < 3) return one(TEXTS);
    if (kind === 3) return one(NUMBERS);
    if (kind === 4) return one([true, false, null]);
    if (kind === 5) return String.fromCharCode(...Array.from({ length: whole(6) }, () => whole(65_536)));
    if (kind === 6) return Array.from({ length: whole(4) }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: whole(4) }, () => [one([...TEXTS, 'id', 'search', 'vendors', '__typename', 'email']).slice(0, 100), value(depth + 1)]));
  };

  const literal = (): string => (chance(0.1) ? `${'['.repeat(whole(400))}1` : one(LITERALS));

  const words = (): string => JSON.stringify(one(TEXTS).replace(/\p{Surrogate}|\0/gu, ''));

  /** What validation lets pass, so that resolvers and vendors meet it. */
  const fitting = (type: string): string => {
    const named = type.replace(/[![\]]/g, '');
    const single = named === 'Int' ? one(['0', '1', '-1', '2147483647', '500', '501']) : named === 'Boolean' ? one(['true', 'false']) : named === 'DateTime' ? one(['"2026-01-01T00:00:00Z"', '"9999-12-31T23:59:59Z"', '"0001-01-01T00:00:00Z"', '"now"', '"-271821-04-20T00:00:00Z"']) : ['ID', 'String'].includes(named) ? words() : one(['{}', 'MATRIX', 'EMAIL', '{search: "x"}', literal()]);
    return type.startsWith('[') ? `[${Array.from({ length: whole(5) }, () => (named === 'ID' ? words() : single)).join(', ')}]` : single;
  };

  const soundField = (field: RootField): string => {
    const given = field.args.filter(({ type }) => type.endsWith('!') || chance(0.5)).map(({ name, type }) => `${name}: ${fitting(type)}`);
    return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${field.composite ? one([' { __typename }', ' { __typename }', ' { nodes { __typename } totalCount pageInfo { endCursor hasNextPage } }', ' { id }']) : ''}`;
  };

  const fieldOf = (field: RootField): string => {
    if (chance(0.6)) return soundField(field);
    const given = field.args.filter(() => chance(0.7)).map(({ name }) => `${name}: ${chance(0.2) ? `$${name}` : literal()}`);
    const selection = field.composite ? one([' { __typename }', ' { id }', ' { nodes { __typename } totalCount }', ' { edges { cursor node { __typename } } pageInfo { endCursor } }', '', ' { __typename @skip(if: "x") }', ' { ...F }']) : '';
    return `${chance(0.2) ? 'alias: ' : ''}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${selection}`;
  };

  const introspection = (): string =>
    one([
      '{ __schema { types { name fields { name args { name defaultValue } type { name kind ofType { name } } } } } }', '{ __type(name: "Query") { fields { name } } }', '{ __type(name: 7) { name } }', '{ _service { sdl } }', '{ __schema }',
      `{ __schema { types ${'{ fields { type '.repeat(whole(30))} { name } ${'} }'.repeat(whole(30))} } }`, '{ __typename __typename @include(if: true) }', '{ __type { name } }',
    ]);

  const nested = (): string => {
    const times = one([3, 20, 150, 199, 201, 3000]);
    const [open, close, inner] = one([['{ a ', '}', ''], ['... { ', ' }', '__typename'], ['[', ']', '1'], ['{a: ', '}', '1'], ['(', ')', '']] as const);
    return one([`{ ${open.repeat(times)}${inner}${close.repeat(times)} }`, `{ x(a: ${open.repeat(times)}${inner}${close.repeat(times)}) }`, open.repeat(times), `query ($a: ${open.repeat(times)}Int${close.repeat(times)}) { __typename }`]);
  };

  const fragments = (): string => {
    const count = one([2, 10, 300, 1100]);
    const last = chance(0.5) ? '__typename' : '...F0';
    return `{ ...F0 } ${Array.from({ length: count }, (_, i) => `fragment F${i} on Query { ${i + 1 < count ? `...F${i + 1}` : last} }`).join(' ')}`;
  };

  const variableTypes = ['ID', '[ID!]!', 'String', 'Int', 'Boolean', '[_Any!]!', 'LearnerFilter', 'Nope', '[[ID]]'];
  const signature = (): string => (chance(0.5) ? '' : ` (${some(4, (i) => `$${one(['a', 'id', 'ids', 'email', 'x', `v${i}`])}: ${one(variableTypes)}${chance(0.2) ? ` = ${literal()}` : ''}`)})`);

  const sound = (): string =>
    chance(0.3) && target.fields.length > 0
      ? `${one(['query', 'query A', 'mutation', 'subscription', 'query ($id: ID!)'])}${signature()} { ${some(4, () => fieldOf(one(target.fields)))} __typename }`
      : `{ ${fieldOf(target.fields.length > 0 ? one(target.fields) : { name: '__typename', args: [], composite: false })} }`;

  const mutated = (text: string): string => {
    const at = whole(text.length + 1);
    const piece = one(['{', '}', '(', ')', '[', ']', '"', '"""', '...', '@', '$', '#', '\\', '\u0000', '\ud800', '\ufeff', ' ', ',', ':', '!', '\n', 'fragment F on Query { __typename }', 'query B { __typename }']);
    return one([() => text.slice(0, at), () => text.slice(at), () => text.slice(0, at) + piece + text.slice(at), () => text.slice(0, at) + text.slice(at + 1 + whole(5)), () => text + text, () => text.replaceAll(one([' ', 'i', '{']), piece)])();
  };

  const document = (): string => {
    const made = one([sound, sound, sound, sound, introspection, nested, fragments])();
    return chance(0.3) ? mutated(made) : made;
  };

  const reference = (): unknown => (chance(0.2) ? value() : { __typename: chance(0.7) && target.entities.length > 0 ? one(target.entities) : value(), ...(chance(0.8) ? { id: chance(0.5) ? one(['200001', '300001', '400001', 'x']) : value() } : {}), ...(chance(0.2) ? { extra: value() } : {}) });

  const entities = () => ({ query: 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }', variables: { representations: chance(0.1) ? value() : Array.from({ length: whole(6) }, reference) } });

  const maybe = (name: string, make: () => unknown, of = 0.3): object => (chance(of) ? { [name]: make() } : {});
  const envelope = (): unknown => {
    if (chance(0.05)) return value();
    if (chance(0.2) && target.entities.length > 0) return { ...entities(), ...maybe('operationName', value, 0.1) };
    const variables = () => (chance(0.2) ? value() : Object.fromEntries(['a', 'id', 'ids', 'email', 'x', 'filter', 'representations'].flatMap((name) => (chance(0.4) ? [[name, value()]] : []))));
    return {
      ...maybe('query', () => (chance(0.05) ? value() : document()), 0.95), ...maybe('variables', variables, 0.6), ...maybe('operationName', () => one(['A', '', 'B', value()]), 0.15),
      ...maybe('extensions', () => one([value(), { persistedQuery: value() }, { persistedQuery: { version: 1, sha256Hash: value() } }]), 0.1), ...maybe('documentId', value, 0.05), ...maybe('__proto__x', value, 0.02),
    };
  };

  const bytes = (): Buffer => {
    const text = JSON.stringify(envelope()) ?? '';
    if (chance(0.75)) return Buffer.from(text);
    const buffer = Buffer.from(chance(0.5) ? mutated(text) : text, one(['utf8', 'utf16le', 'latin1'] as const));
    for (let i = whole(4); i > 0 && buffer.length > 0; i -= 1) buffer[whole(buffer.length)] = whole(256);
    return chance(0.2) ? buffer.subarray(0, whole(buffer.length + 1)) : buffer;
  };

  /** Header values hold no line ends and no letters beyond Latin-1, else no client could send them. */
  const headerText = (text: unknown): string => String(text).slice(0, 2000).replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').trim();

  const oddPassport = (): Passport => {
    const odd = passport({ operationId: randomUUID() }) as unknown as Record<string, unknown>;
    const caller = odd.caller as object;
    return one([
      { ...odd, [one(Object.keys(odd))]: value() }, { ...odd, caller: { ...caller, role: one(ROLES) } }, { ...odd, caller: { ...caller, accounts: value() } }, { ...odd, deadline: one([...NUMBERS, Date.now() - 1000, Date.now() + 50]) },
      { ...odd, purpose: one(['query', 'miss', 'index', 'fun']) }, { ...odd, caller: { role: 'learner', learnerId: one(TEXTS), accounts: [{ vendor: 'MATRIX', externalId: '200001' }] } },
    ]) as unknown as Passport;
  };

  const passportFor = async (): Promise<Record<string, string>> => {
    if (target.subgraph === null || chance(0.02)) return {};
    if (chance(0.04)) return { [PASSPORT_HEADER]: headerText(one([...TEXTS, JSON.stringify(passport()), 'a.b.c'])) };
    const who = chance(0.15) ? oddPassport() : passport({ operationId: randomUUID(), deadline: Date.now() + 3000 });
    return { [PASSPORT_HEADER]: await signPassport(who, [chance(0.03) ? 'quite another secret' : target.secret], chance(0.03) ? 'learners?' : target.subgraph) };
  };

  const oddHeaders = (): Record<string, string> => {
    const all: [string, readonly unknown[]][] = [
      ['host', ['evil.example', '', '[', 'localhost:99999', 'a b', '127.0.0.1', ...TEXTS]], ['origin', ['null', 'https://evil.example', 'http://localhost', ...TEXTS]], ['traceparent', ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '00-x', ...TEXTS]],
      ['tracestate', TEXTS], ['x-request-id', ['my-request-1', ...TEXTS]], ['accept', ACCEPTS], ['sec-fetch-site', ['cross-site', 'none', 'x']], ['authorization', ['Bearer x', 'Bearer lgk_x', ...TEXTS]], ['x-api-key', TEXTS], ['accept-encoding', ['gzip', 'x']],
      ['content-encoding', ['gzip', 'x']], ['x-forwarded-for', TEXTS], ['apollo-require-preflight', ['x']], ['baggage', TEXTS], ['connection', ['close']], ['if-none-match', ['*']], ['range', ['bytes=0-1']],
    ];
    return Object.fromEntries(all.flatMap(([name, values]) => (chance(0.03) ? [[name, headerText(one(values))]] : [])));
  };

  const inUrl = (): string => {
    const search = new URLSearchParams(Object.entries(envelope() ?? {}).map(([name, part]) => [name, typeof part === 'string' ? part : (JSON.stringify(part) ?? '')]));
    return `/graphql?${search.toString().slice(0, 10_000)}`;
  };

  /** A request that is sound but for what its arguments say: it gets as far as a resolver. */
  const nearlySound = async (): Promise<OddRequest> => {
    const query = `{ ${Array.from({ length: 1 + whole(3) }, (_, i) => `f${i}: ${soundField(one(target.fields))}`).join(' ')} }`;
    return { method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', ...(await passportFor()) }, body: Buffer.from(JSON.stringify({ query })) };
  };

  return async (): Promise<OddRequest> => {
    if (chance(0.25)) return nearlySound();
    const post = chance(0.85);
    const type = chance(0.93) ? 'application/json' : headerText(one(TYPES));
    const headers = { ...(post ? { 'content-type': type } : {}), ...oddHeaders(), ...(await passportFor()) };
    if (post) return { method: 'POST', path: chance(0.98) ? '/graphql' : one(PATHS), headers, body: bytes() };
    return { method: one(METHODS), path: chance(0.6) ? inUrl() : one(PATHS), headers, body: null };
  };
};
