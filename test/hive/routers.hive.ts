import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listenGateway, type RunningGateway } from '../../gateway/listen.ts';
import { NO_LIMITS } from '../../gateway/limits.ts';
import { askOverHttp, type GraphResponse } from '../../schema/ask.ts';
import { runOne, VENDOR_FOLDERS } from '../../subgraphs/serve.ts';
import { systemClock } from '../../subgraphs/shared/clock.ts';
import { memoryQuotas } from '../../subgraphs/shared/quota/memory.ts';
import { OPEN_TO_ALL, operation, operations, startEmulators, supergraphSdl, type Emulators } from '../support/graph.ts';

const folder = fileURLToPath(new URL('../../bench/hive/', import.meta.url));
const program = join(folder, 'node_modules/@graphql-hive/gateway/dist/bin.js');

const install = (): boolean => {
  if (existsSync(program)) return true;
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, stdio: 'ignore' });
    return true;
  } catch {
    if (process.env.CI) throw new Error('Hive Gateway must be installed in CI');
    process.stderr.write('skipped: Hive Gateway cannot be installed (npm ci --prefix bench/hive)\n');
    return false;
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe.runIf(install())('the committed supergraph on Hive Gateway', () => {
  let emulators: Emulators;
  let ours: RunningGateway;
  let hive: ChildProcess;
  let hiveUrl: string;
  const services = new Map<string, Awaited<ReturnType<typeof runOne>>>();
  const temporary = mkdtempSync(join(tmpdir(), 'hive-'));

  beforeAll(async () => {
    emulators = await startEmulators(60);
    const env = Object.assign({ DATA_DIR: 'memory', SANDBOX: 'false', SYNAP_EMPLOYEE_NUMBER: 'externalId', INSPERA_EMPLOYEE_NUMBER: 'EMPLOYEE' }, ...[...emulators.values()].map((emulator) => emulator.env)) as Record<string, string>;
    const log = pino({ level: 'silent' });
    const runtime = { clock: systemClock, log, quotas: memoryQuotas() };
    // On loopback, and without a secret: a router that makes no passports is taken for an admin.
    const ask = askOverHttp((name) => services.get(name)!.url, []);
    for (const name of [...VENDOR_FOLDERS, 'learners']) services.set(name, await runOne(name, env, runtime, { host: '127.0.0.1', port: 0, secrets: [], ask }));
    await services.get('learners')!.full;
    ours = await listenGateway({
      supergraphSdl, ask, operationTimeoutMs: 15_000, introspection: true, host: '127.0.0.1', port: 0, log, patient: false, admission: OPEN_TO_ALL, limits: NO_LIMITS, maxBodyBytes: 1_000_000,
      persisted: { mode: 'off', manifest: new Map() }, corsOrigins: [], loopbackOnly: true, metricsPort: null, page: new URL('file:///nowhere/'), operations: [], graphiql: false, unavailable: () => Promise.resolve([]),
    });
    const file = join(temporary, 'supergraph.graphql');
    writeFileSync(file, supergraphSdl.replace(/http:\/\/(\w+):4000\/graphql/g, (_all, name: string) => services.get(name)!.url));
    const port = await freePort();
    hiveUrl = `http://127.0.0.1:${port}/graphql`;
    hive = spawn(process.execPath, [program, 'supergraph', file, '--port', String(port), '--host', '127.0.0.1'], { cwd: temporary, stdio: 'ignore', env: { PATH: process.env.PATH, HOME: temporary } });
    await vi.waitFor(async () => expect((await fetch(`${hiveUrl}?query={__typename}`)).status).toBe(200), { timeout: 60_000, interval: 200 });
  });

  afterAll(async () => {
    hive.kill('SIGKILL');
    await ours.close();
    for (const service of services.values()) await service.close();
    for (const emulator of emulators.values()) await emulator.close();
    rmSync(temporary, { recursive: true, force: true });
  });

  const ask = async (url: string, query: string, variables: object): Promise<GraphResponse> =>
    (await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })).json()) as GraphResponse;

  /** Without what differs from moment to moment. */
  const timeless = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (name, inner: unknown) => (['fetchedAt', 'indexedAt', 'nextIndexAt', 'callBudget'].includes(name) ? null : inner)));

  const both = async (query: string, variables: object = {}) => {
    const [left, right] = [await ask(ours.url, query, variables), await ask(hiveUrl, query, variables)];
    expect(timeless(right.data)).toEqual(timeless(left.data));
    expect(Boolean(right.errors?.length)).toBe(Boolean(left.errors?.length));
    return left;
  };

  it.each(operations.map(({ name }) => name))('answers %s as our gateway does', async (name) => {
    const found = await ask(ours.url, '{ learner(email: "amelia.okafor@northwind.example") { id } }', {});
    const variables = name === 'PersonById' ? { id: (found.data!.learner as { id: string }).id } : {};
    const { data, errors } = await both(operation(name), variables);
    expect(errors).toBeUndefined();
    expect(Object.values(data!).every((value) => value !== null)).toBe(true);
  });

  it.each([
    ['the way back from a vendor’s user', '{ matrixUser(id: "200001") { displayName learner { displayName accounts { vendor user { id displayName } } } } }'],
    ['interfaces, unions and aliases', '{ learner(employeeNumber: "E-1001") { accounts { who: user { __typename id ... on MatrixUser { nickName } ... on DamstraUser { roles } enrollments { kind native { __typename } user { learner { id } } } } } } }'],
    ['lists of vendors’ things', '{ matrixAllClasses(first: 3) { nodes { name students(first: 2) { nodes { user { email learner { displayName } } } } } } damstraGroups(first: 2) { nodes { name members(first: 2) { nodes { displayName } } } } }'],
    ['what is not there', '{ matrixUser(id: "999999999") { email } learner(email: "nobody@northwind.example") { id } synapUser(id: "x") { id } }'],
    ['a mistake of the client', '{ learner(email: "a@b.c", id: "1") { id } learners(first: 0) { totalCount } }'],
  ])('answers %s as our gateway does', async (_what, query) => void (await both(query)));
});
