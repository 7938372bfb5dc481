import { Agent, request } from 'node:http';
import { buildClientSchema, getIntrospectionQuery, getNamedType, isCompositeType, isUnionType, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayConfig } from '../gateway/config.ts';
import { PASSPORT_HEADER, signPassport } from '../schema/passport.ts';
import { SECRET, startEmulators, startGraph, type Emulators, type TestGraph } from './support/graph.ts';
import { oddRequests, type OddRequest, type Target } from './support/odd-requests.ts';
import { passport } from './support/vendor.ts';

/** To each of the six. `REQUESTS=10000 REQUESTS_SEED=2 npx vitest run test/requests.test.ts` asks more, and other things. */
const COUNT = Number(process.env.REQUESTS ?? 2000);
const SEED = Number(process.env.REQUESTS_SEED ?? 1);
const AT_ONCE = 48;
const PATIENCE_MS = 20_000;

const SERVICES = ['learners', 'synap', 'matrix', 'damstra', 'inspera'];
const FREE = Object.fromEntries(['SYNAP', 'MATRIX', 'DAMSTRA', 'INSPERA'].map((vendor) => [`${vendor}_CALLS_PER_MINUTE`, '1000000']));

/** What shows that something broke inside, in whatever answer. */
const BROKEN = /INTERNAL_SERVER_ERROR|Maximum call stack|node_modules|\n\s+at |Cannot read propert|is not a function|FST_ERR/;

let emulators: Emulators;
let graph: TestGraph;
const unhandled: unknown[] = [];
const note = (error: unknown) => void unhandled.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  const read = gatewayConfig({});
  if ('problems' in read) throw new Error(read.problems.join());
  emulators = await startEmulators(30);
  graph = await startGraph('over HTTP', emulators, FREE, undefined, undefined, { limits: read.config.limits, maxBodyBytes: read.config.maxBodyBytes, operationTimeoutMs: 5000 });
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

const credential = async (name: string): Promise<Record<string, string>> => (name === 'gateway' ? {} : { [PASSPORT_HEADER]: await signPassport(passport(), [SECRET], name) });
const urlOf = (name: string): string => graph.serviceUrls[name] ?? graph.url;

const ask = async (name: string, query: string): Promise<{ data?: unknown; errors?: unknown }> =>
  (await (await fetch(urlOf(name), { method: 'POST', headers: { 'content-type': 'application/json', ...(await credential(name)) }, body: JSON.stringify({ query }) })).json()) as { data?: unknown };

/** What there is to ask a service for, as it says itself. */
const targetOf = async (name: string): Promise<Target> => {
  const schema = buildClientSchema((await ask(name, getIntrospectionQuery())).data as IntrospectionQuery);
  const union = schema.getType('_Entity');
  return {
    subgraph: name === 'gateway' ? null : name,
    secret: SECRET,
    fields: Object.values(schema.getQueryType()!.getFields()).map((field) => ({ name: field.name, args: field.args.map((arg) => ({ name: arg.name, type: String(arg.type) })), composite: isCompositeType(getNamedType(field.type)) })),
    entities: isUnionType(union) ? union.getTypes().map((type) => type.name) : [],
  };
};

interface Outcome {
  readonly status: number;
  readonly body: string;
}

const send = (agent: Agent, url: string, made: OddRequest): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const { method, path, headers, body } = made;
    const { hostname, port } = new URL(url);
    const sent = request({ agent, hostname, port, method, path, headers: { ...headers, ...(body ? { 'content-length': body.length } : {}) }, timeout: PATIENCE_MS }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: response.statusCode!, body: Buffer.concat(parts).toString() })).on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer in ${PATIENCE_MS} ms`)));
    // After a request that is no HTTP the server closes the connection, maybe under the next one: clients send that one again.
    sent.on('error', (error: NodeJS.ErrnoException) => (sent.reusedSocket && error.code === 'ECONNRESET' ? resolve(send(agent, url, made)) : reject(error)));
    sent.end(body ?? undefined);
  });

/** A request as a line that can be read, and sent again. */
const told = ({ method, path, headers, body }: OddRequest): string => JSON.stringify({ method, path: path.slice(0, 500), headers, body: body?.toString().slice(0, 1500) });

describe('odd requests', () => {
  it.each(['gateway', ...SERVICES])(`${COUNT} of them to %s break nothing`, { timeout: COUNT * 20 + 60_000 }, async (name) => {
    const next = oddRequests(SEED * 1000 + name.length * 7 + name.charCodeAt(0), await targetOf(name));
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const statuses = new Map<number, number>();
    const broken: string[] = [];
    let left = COUNT;
    const client = async () => {
      while (left > 0 && broken.length < 5) {
        left -= 1;
        const made = await next();
        const { status, body } = await send(agent, urlOf(name), made).catch((error: unknown) => ({ status: 0, body: String(error) }));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        // The metrics name each code that there was.
        if (status === 0 || status === 500 || (made.path !== '/metrics' && BROKEN.test(body))) broken.push(`${status} ${body.slice(0, 600)}\n  to ${told(made)}`);
      }
    };
    const started = Date.now();
    await Promise.all(Array.from({ length: AT_ONCE }, client));
    agent.destroy();
    process.stdout.write(`${name}: ${COUNT} odd requests in ${Date.now() - started} ms, answered ${[...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${times} x ${status}`).join(', ')}\n`);
    expect(broken).toEqual([]);
    expect(unhandled).toEqual([]);
    // Odd is not all of it: many of them were answered.
    expect(statuses.get(200)).toBeGreaterThan(COUNT / 10);
    expect(await ask(name, '{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('leave everybody alive: the graph answers over all services as before', async () => {
    const { data, errors } = await graph.query('{ matrixUser(id: "200001") { email } damstraUser(id: "300001") { email } learners(first: 3) { nodes { accounts { vendor user { displayName } } } } }');
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ matrixUser: { email: expect.any(String) }, damstraUser: { email: expect.any(String) }, learners: { nodes: [{}, {}, {}] } });
    expect(graph.logged().split('\n').filter((line) => /unexpected error in a resolver|a request failed/.test(line))).toEqual([]);
  });
});
