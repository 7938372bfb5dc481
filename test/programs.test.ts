import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Env } from '../subgraphs/shared/env.ts';
import { startEmulators } from './support/graph.ts';
import { ask, build, project, README_QUERY, script, start, stopAll, urlOf, type Built, type Program } from './support/program.ts';

/** How long fetch keeps an idle connection. */
const KEEP_ALIVE_MS = 4000;
/** Several programs at once on a small machine. */
const SLOW = { timeout: 60_000 };
const MEMORY_KB = 300 * 1024;

let built: Built;

beforeAll(async () => {
  built = await build();
});
afterAll(async () => {
  await stopAll();
  built.remove();
});

/** `npm run <name>` with these variables alone, on a free port. */
const program = (name: string, env: Env = {}, ...more: string[]): Program => start(built.folder, script(name, ...more), { PORT: '0', ...env });

const dataFolder = (): string => mkdtempSync(join(built.folder, 'data-'));

const stop = (running: Program): Promise<number | NodeJS.Signals> => {
  running.signal('SIGTERM');
  return running.ended;
};

const EVERYBODY = 'learners(first: 500) { totalCount nodes { id displayName emails employeeNumbers } }';

/** The most memory that a process ever held; null where the system does not say. */
const peakMemoryKb = (pid: number): number | null => {
  const file = `/proc/${pid}/status`;
  return existsSync(file) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))![1]) : null;
};

interface Person {
  accounts: { vendor: string; user: { displayName: string | null; enrollments: unknown[] | null } | null }[];
}

const vendorsOf = (data: Record<string, unknown> | null | undefined) => (data?.learner as Person | null)?.accounts.map(({ vendor }) => vendor);

describe('npm start', () => {
  // How soon depends on the machine: `npm run bench` says.
  it('needs no variable: one line when it is ready, and the person of the README in four systems', SLOW, async () => {
    const graph = program('start');
    const line = await graph.ready;
    expect(line).toMatch(/^Learning graph ready at http:\/\/127\.0\.0\.1:\d+\/graphql\n$/);
    const { data, errors } = await ask(urlOf(line), README_QUERY);
    expect(errors).toBeUndefined();
    expect(vendorsOf(data)).toEqual(['DAMSTRA', 'INSPERA', 'MATRIX', 'SYNAP']);
    for (const { user } of (data!.learner as Person).accounts) expect(user!.enrollments!.length).toBeGreaterThan(0);
    for (const health of ['live', 'ready']) expect((await fetch(new URL(`/health/${health}`, urlOf(line)))).status).toBe(200);
    // Without a build of the page it says how to make one.
    expect((await fetch(new URL('/', urlOf(line)))).status).toBe(existsSync(join(project, 'dist/page/index.html')) ? 200 : 404);
    const memory = peakMemoryKb(graph.pid);
    if (memory !== null) expect(memory).toBeLessThan(MEMORY_KB);
    expect(await stop(graph)).toBe(0);
    expect(graph.stdout()).toBe(line);
    expect(graph.stderr()).toBe('');
    expect(statSync(join(built.folder, '.data')).mode & 0o077).toBe(0);
  });

  it.concurrent('shows the demo world with an unfilled copy of .env.example, and keeps its ids over a restart until the store is purged', SLOW, async () => {
    const folder = dataFolder();
    copyFileSync(join(project, '.env.example'), join(folder, '.env'));
    const inFolder = (file: string, ...more: string[]) => start(folder, ['node', join(built.folder, 'dist', file), ...more], { PORT: '0', SANDBOX_LEARNERS: '30' });
    const everybody = async () => {
      const graph = inFolder('start.js');
      const { data } = await ask(urlOf(await graph.ready), `{ vendors { mode } ${EVERYBODY} }`);
      await stop(graph);
      expect(data!.vendors).toEqual(Array.from({ length: 4 }, () => ({ mode: 'SANDBOX' })));
      return data!.learners as { totalCount: number; nodes: { id: string; displayName: string }[] };
    };
    const before = await everybody();
    expect(before.totalCount).toBeGreaterThan(20);
    expect(await everybody()).toEqual(before);
    const purge = inFolder('store.js', 'purge', '--yes');
    expect(await purge.ended).toBe(0);
    expect(purge.stdout()).toContain('empty');
    const after = await everybody();
    expect(after.nodes.map(({ displayName }) => displayName)).toEqual(before.nodes.map(({ displayName }) => displayName));
    const known = new Set(before.nodes.map(({ id }) => id));
    expect(after.nodes.filter(({ id }) => known.has(id))).toEqual([]);
  });

  it.concurrent('finishes what is in flight before it ends', SLOW, async ({ onTestFinished }) => {
    const emulators = await startEmulators(10);
    onTestFinished(async () => {
      for (const emulator of emulators.values()) await emulator.close();
    });
    const matrix = emulators.get('matrix')!;
    const held = await holding(new URL(matrix.url), (request) => request.url?.includes('get_users_with_ids') === true);
    onTestFinished(held.close);
    const env: Env = Object.assign({ DATA_DIR: 'memory', AUTH_DISABLED: 'true' }, ...[...emulators.values()].map((emulator) => emulator.env), { MATRIX_BASE_URL: held.url });
    const graph = program('start', env);
    const url = urlOf(await graph.ready);
    const answer = ask(url, '{ matrixUser(id: "200001") { displayName } }');
    await held.arrived;
    graph.signal('SIGTERM');
    const ready = () => fetch(new URL('/health/ready', url)).then((response) => response.status, () => 'refused');
    await vi.waitFor(async () => expect(await ready()).not.toBe(200), { timeout: 10_000 });
    held.release();
    const released = Date.now();
    expect(await answer).toMatchObject({ status: 200, data: { matrixUser: { displayName: expect.any(String) } } });
    expect(await graph.ended).toBe(0);
    // The client's connection, kept for a next request, does not hold it up.
    expect(Date.now() - released).toBeLessThan(KEEP_ALIVE_MS);
  });

  it.concurrent('says which port is in use, and what to do', SLOW, async ({ onTestFinished }) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const graph = program('start', { PORT: String(port), DATA_DIR: 'memory' });
    expect(await graph.ended).toBe(1);
    expect(graph.stderr()).toBe(`Port ${port} is in use: set PORT to another one, or stop what listens there.\n`);
  });
});

const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
};

/** Stands before a vendor and keeps the requests that `which` fits waiting until `release`. */
const holding = async (origin: URL, which: (request: IncomingMessage) => boolean) => {
  const arrived = gate();
  const released = gate();
  const server = createServer((request, response) => {
    void (async () => {
      if (which(request)) {
        arrived.open();
        await released.opened;
      }
      const reply = await fetch(new URL(request.url ?? '/', origin));
      response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? 'text/plain' });
      response.end(await reply.text());
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${origin.pathname}`,
    arrived: arrived.opened,
    release: released.open,
    close: async () => void server.close().closeAllConnections(),
  };
};

const CANARY = 'canary-that-nobody-may-see';

describe.concurrent('a wrong configuration', () => {
  const refused = async (name: string, env: Env, ...more: string[]): Promise<string> => {
    const failing = program(name, env, ...more);
    expect(await failing.ended).toBe(1);
    expect(failing.stdout()).toBe('');
    expect(failing.stderr()).not.toContain(CANARY);
    expect(failing.stderr()).not.toMatch(/\n\s+at /);
    return failing.stderr();
  };

  it('is told whole, with every variable and no value', async () => {
    const said = await refused('start', {
      PORT: 'abc',
      LOG_LEVEL: 'loud',
      AUTH_DISABLED: 'perhaps',
      OPERATION_TIMEOUT_MS: '1',
      SUBGRAPH_SECRET: `${CANARY},short`,
      SUBGRAPH_URL_MATRIX: CANARY,
      SYNAP_TOKEN: `Bearer ${CANARY}`,
      SYNAP_BASE_URL: 'http://synap.example/v3',
      MATRIX_API_KEY: CANARY,
      DAMSTRA_ACCESS_KEY: CANARY,
      DAMSTRA_TIMEOUT_MS: 'x',
      INSPERA_CLIENT_ID: CANARY,
      DATABASE_URL: `mysql://graph:${CANARY}@db/graph`,
      REDIS_URL: `http://:${CANARY}@redis`,
      LINK_NAMES: 'sometimes',
      MATRIX_INDEX_MINUTES: '0',
    });
    for (const name of ['PORT', 'LOG_LEVEL', 'AUTH_DISABLED', 'OPERATION_TIMEOUT_MS', 'SUBGRAPH_SECRET', 'SUBGRAPH_URL_MATRIX', 'SYNAP_TOKEN', 'SYNAP_BASE_URL', 'DAMSTRA_TIMEOUT_MS', 'DATABASE_URL', 'REDIS_URL', 'LINK_NAMES', 'MATRIX_INDEX_MINUTES']) expect(said).toContain(`- ${name}: `);
    for (const name of ['MATRIX_BASE_URL', 'INSPERA_BASE_URL', 'INSPERA_CODE']) expect(said).toContain(`- ${name} is missing: `);
  });

  it('is a live vendor where nobody said who may ask', async () => {
    const said = await refused('start', { SYNAP_TOKEN: CANARY, DATA_DIR: 'memory' });
    expect(said).toContain('AUTH_DISABLED');
  });

  it('is a demo world that anybody can reach, where nobody said that it may be open', async () => {
    const said = await refused('start', { HOST: '0.0.0.0', DATA_DIR: 'memory' });
    expect(said).toContain('- AUTH_DISABLED: ');
  });

  it('is a sign-in that is half said, or contradicted, or whose keys cannot be read', async () => {
    const half = await refused('start', { AUTH_ISSUER: CANARY, AUTH_JWKS_URL: 'http://keys.example', API_KEYS_FILE: '/nowhere/keys.json', AUTH_DISABLED: 'true', DATA_DIR: 'memory', CORS_ORIGINS: '*', MAX_DEPTH: 'deep', PERSISTED_DOCUMENTS: 'maybe', REQUESTS_PER_MINUTE: '-1', INTROSPECTION: 'yes' });
    for (const name of ['AUTH_JWKS_URL', 'CORS_ORIGINS', 'MAX_DEPTH', 'PERSISTED_DOCUMENTS', 'REQUESTS_PER_MINUTE', 'INTROSPECTION']) expect(half).toContain(`- ${name}: `);
    const more = await refused('gateway', { AUTH_ISSUER: CANARY, API_KEYS_FILE: '/nowhere/keys.json', AUTH_DISABLED: 'true' });
    expect(more).toContain('- AUTH_AUDIENCE is missing: ');
    expect(more).toContain('- AUTH_JWKS_URL is missing: ');
    expect(more).toContain('- API_KEYS_FILE: cannot be read');
    expect(more).toContain('- AUTH_DISABLED: ');
  });

  it('is a gateway that anybody can reach, where nobody said who may ask', async () => {
    const said = await refused('gateway', { HOST: '0.0.0.0' });
    expect(said).toContain('AUTH_DISABLED');
  });

  it('is a subgraph that others can reach and that knows no secret', async () => {
    const said = await refused('subgraph', { HOST: '0.0.0.0' }, 'matrix');
    expect(said).toContain('SUBGRAPH_SECRET is missing');
  });

  it('is a subgraph that there is not', async () => {
    const said = await refused('subgraph', {}, 'nonsense');
    expect(said).toContain('learners, synap, matrix, damstra, inspera');
  });

  it('is a size of the demo world that is no number', async () => {
    const said = await refused('emulators', { SANDBOX_LEARNERS: 'many', EMULATOR_PORT: 'x' });
    expect(said).toContain('- SANDBOX_LEARNERS: ');
    expect(said).toContain('- EMULATOR_PORT: ');
  });
});

describe('npm run emulators', () => {
  it.concurrent('prints the variables with which npm start in another terminal shows the same person', SLOW, async () => {
    const emulators = program('emulators', { EMULATOR_PORT: '0', SANDBOX_LEARNERS: '30' });
    const printed = await emulators.ready;
    const env = Object.fromEntries(printed.split('\n').filter((line) => /^[A-Z_]+=/.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    const graph = program('start', { DATA_DIR: 'memory', ...env });
    const url = urlOf(await graph.ready);
    await vi.waitFor(
      async () => {
        const { data, errors } = await ask(url, README_QUERY);
        expect(errors).toBeUndefined();
        expect(vendorsOf(data)).toEqual(['DAMSTRA', 'INSPERA', 'MATRIX', 'SYNAP']);
      },
      { timeout: 15_000, interval: 100 },
    );
    const { data } = await ask(url, '{ vendors { mode health } }');
    expect(data!.vendors).toEqual(Array.from({ length: 4 }, () => ({ mode: 'LIVE', health: 'OK' })));
    expect(await Promise.all([stop(graph), stop(emulators)])).toEqual([0, 0]);
  });
});

describe('npm run key', () => {
  it.concurrent('makes a key that lets its holder in, where nobody else is; and what helps to explore is off', SLOW, async () => {
    const folder = dataFolder();
    const made = start(folder, ['node', join(built.folder, 'dist/gateway/auth/newkey.js'), 'reports', 'manager']);
    expect(await made.ended).toBe(0);
    const key = /lgk_\S+/.exec(made.stdout())![0];
    writeFileSync(join(folder, 'keys.json'), `[${/\{.*\}/.exec(made.stdout())![0]}]`);
    const graph = program('start', { API_KEYS_FILE: join(folder, 'keys.json'), SANDBOX_LEARNERS: '30', DATA_DIR: 'memory' });
    const url = urlOf(await graph.ready);
    const asked = async (headers: Record<string, string>, query = '{ learners { totalCount } }') => (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) })).status;
    expect([await asked({}), await asked({ authorization: `Bearer ${key}` }), await asked({ authorization: `Bearer ${key}x` })]).toEqual([401, 200, 401]);
    for (const path of ['/', '/graphiql/operations.json']) expect((await fetch(new URL(path, url))).status).toBe(404);
    expect((await fetch(new URL('/metrics', url))).status).toBe(401);
    const introspection = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` }, body: '{"query":"{ __schema { queryType { name } } }"}' });
    expect(await introspection.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(await stop(graph)).toBe(0);
    expect(graph.stderr()).not.toContain(key);
  });

  it.concurrent('says what it needs', SLOW, async () => {
    const made = start(dataFolder(), ['node', join(built.folder, 'dist/gateway/auth/newkey.js'), 'reports', 'king']);
    expect(await made.ended).toBe(1);
    expect(made.stderr()).toContain('admin, manager, learner');
  });
});

describe('npm run store', () => {
  it.concurrent('says what it can do, and fails, where it is asked for something else', async () => {
    const store = program('store', { DATA_DIR: dataFolder() }, 'nonsense');
    expect(await store.ended).toBe(1);
    expect(store.stderr()).toContain('purge');
  });
});
