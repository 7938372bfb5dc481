import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { VENDOR_FOLDERS } from '../subgraphs/serve.ts';
import { operation } from './support/graph.ts';
import { ask, build, project, start, stopAll, urlOf, type Built, type Program } from './support/program.ts';
import { POSTGRES_URL, REDIS_URL } from './services/services.ts';

interface Service {
  command?: string[];
  build?: string;
  image?: string;
  user?: string;
  healthcheck?: { test: string[] };
  environment: Record<string, string | null>;
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
}

const text = readFileSync(join(project, 'docker-compose.yml'), 'utf8');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const OWN = ['gateway', 'learners', ...VENDOR_FOLDERS];

/** `${NAME}`, `${NAME:-default}` and `${NAME:?why}`, one in another, as docker compose reads them. */
const resolve = (value: string, given: Readonly<Record<string, string>>): string => {
  const innermost = value.replace(/\$\{(\w+)(?::([-?])([^${}]*))?\}/g, (_all, name: string, kind: string | undefined, rest: string | undefined) => {
    if (given[name]) return given[name];
    if (kind === '?') throw new Error(`${name} is missing: ${rest ?? ''}`);
    return rest ?? '';
  });
  return innermost === value ? value : resolve(innermost, given);
};

/** The environment of a service: a name without a value is passed on where it is there. */
const environmentOf = (name: string, given: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(services[name]!.environment ?? {})
      .map(([variable, value]) => [variable, value === null ? given[variable] : resolve(value, given)] as const)
      .filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
  );

const GIVEN = { SUBGRAPH_SECRET: 'a-secret-of-the-tests', POSTGRES_PASSWORD: 'a-password-of-the-tests' };

describe('docker-compose.yml', () => {
  it('has the gateway, the five subgraphs, and where they keep things', () => {
    expect(Object.keys(services).sort()).toEqual([...OWN, 'postgres', 'valkey'].sort());
  });

  it.each(Object.keys(services))('%s is checked for health and does not run as root', (name) => {
    const service = services[name]!;
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
    const users = [...readFileSync(join(project, 'Dockerfile'), 'utf8').matchAll(/^USER (\S+)$/gm)].map(([, user]) => user!);
    const user = service.user ?? (service.build === '.' ? users.at(-1) : 'root');
    expect(user).not.toMatch(/^(root|0)(:|$)/);
  });

  it('waits for what it needs to be healthy', () => {
    expect(Object.keys(services.gateway!.depends_on!).sort()).toEqual(OWN.filter((name) => name !== 'gateway').sort());
    expect(Object.keys(services.learners!.depends_on!).sort()).toEqual([...VENDOR_FOLDERS, 'postgres'].sort());
    for (const name of ['gateway', 'learners']) for (const { condition } of Object.values(services[name]!.depends_on!)) expect(condition).toBe('service_healthy');
  });

  it('has no secret of its own, and refuses to start without those that it needs', () => {
    const secret = /(SECRET|PASSWORD|TOKEN|API_KEY|ACCESS_KEY|CLIENT_ID|CODE)$/;
    const defaults = [...text.matchAll(/\$\{(\w+):-([^}]+)\}/g)].map(([, name]) => name!);
    expect(defaults.filter((name) => secret.test(name))).toEqual([]);
    const written = OWN.flatMap((name) => Object.entries(services[name]!.environment)).filter(([name, value]) => secret.test(name) && value !== null && !value.startsWith('${'));
    expect(written).toEqual([]);
    expect(() => environmentOf('gateway', {})).toThrow('SUBGRAPH_SECRET is missing');
    expect(() => environmentOf('postgres', {})).toThrow('POSTGRES_PASSWORD is missing');
  });

  it('shows the demo world unless told otherwise, on this machine alone', () => {
    for (const name of OWN) {
      expect(environmentOf(name, GIVEN).SANDBOX).toBe('true');
      expect(environmentOf(name, { ...GIVEN, SANDBOX: 'false' }).SANDBOX).toBe('false');
    }
    expect(services.gateway!.ports!.map((port) => resolve(port, {}))).toEqual(['127.0.0.1:4000:4000']);
    expect(environmentOf('gateway', GIVEN).AUTH_DISABLED).toBe('true');
    expect(environmentOf('gateway', { ...GIVEN, SANDBOX: 'false' }).AUTH_DISABLED).toBe('false');
    expect(OWN.filter((name) => services[name]!.ports)).toEqual(['gateway']);
  });

  it('gives every service its own variables of .env.example, and no vendor another’s', () => {
    const example = readFileSync(join(project, '.env.example'), 'utf8');
    const names = [...example.matchAll(/^#?([A-Z<][A-Z0-9_<>]*)=/gm)].map(([, name]) => name!);
    for (const vendor of VENDOR_FOLDERS) {
      const prefix = `${vendor.toUpperCase()}_`;
      const all = names.map((name) => name.replace('<VENDOR>_', prefix)).filter((name) => name.startsWith(prefix));
      const learners = all.filter((name) => /_(EMPLOYEE_NUMBER_STRIP_ZEROS)$|^[A-Z]+_INDEX_MINUTES$/.test(name));
      expect(Object.keys(services[vendor]!.environment)).toEqual(expect.arrayContaining(all.filter((name) => !learners.includes(name))));
      expect(Object.keys(services.learners!.environment)).toEqual(expect.arrayContaining(learners));
      const strangers = VENDOR_FOLDERS.filter((other) => other !== vendor).flatMap((other) => Object.keys(services[vendor]!.environment).filter((name) => name.startsWith(`${other.toUpperCase()}_`)));
      expect(strangers).toEqual([]);
    }
  });
});

const listens = (url: string): Promise<boolean> =>
  new Promise((answer) => {
    const socket = createConnection({ host: new URL(url).hostname, port: Number(new URL(url).port), timeout: 1000 });
    const end = (there: boolean) => {
      socket.destroy();
      answer(there);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false)).once('timeout', () => end(false));
  });

const inPostgres = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: POSTGRES_URL });
  await client.connect();
  await client.query(statement);
  await client.end();
};

describe('the services of docker-compose.yml', () => {
  const database = `graph_${randomUUID().replaceAll('-', '')}`;
  const running = new Map<string, Program>();
  let built: Built;
  let postgres = false;
  let redis = false;
  let url = '';

  /** The command and environment of a service as a process here: hosts and ports are loopback's, and what is not here is left out. */
  const startService = (name: string, more: Record<string, string> = {}): Program => {
    const { DATABASE_URL, REDIS_URL: sharedRedis, ...env } = environmentOf(name, { ...GIVEN, SANDBOX_LEARNERS: '30' });
    const kept = {
      ...(DATABASE_URL && postgres ? { DATABASE_URL: Object.assign(new URL(POSTGRES_URL), { pathname: `/${database}` }).href } : {}),
      ...(sharedRedis && redis ? { REDIS_URL } : {}),
    };
    const program = start(built.folder, services[name]!.command!, { ...env, ...kept, HOST: '127.0.0.1', PORT: '0', ...more });
    running.set(name, program);
    return program;
  };

  beforeAll(async () => {
    [built, postgres, redis] = await Promise.all([build(), listens(POSTGRES_URL), listens(REDIS_URL)]);
    if (postgres) await inPostgres(`create database ${database}`);
    const urls = await Promise.all(VENDOR_FOLDERS.map(async (name) => [`SUBGRAPH_URL_${name.toUpperCase()}`, urlOf(await startService(name).ready)] as const));
    const addresses: Record<string, string> = Object.fromEntries(urls);
    addresses.SUBGRAPH_URL_LEARNERS = urlOf(await startService('learners', addresses).ready);
    url = urlOf(await startService('gateway', addresses).ready);
  }, 60_000);

  afterAll(async () => {
    await stopAll();
    if (postgres) await inPostgres(`drop database ${database}`);
    built.remove();
  });

  it('answer together with one person in four systems', async () => {
    await vi.waitFor(
      async () => {
        const { data, errors } = await ask(url, operation('PersonByEmail'));
        expect(errors).toBeUndefined();
        expect(data!.learner).toMatchObject({ displayName: 'Amelia Okafor', accounts: ['DAMSTRA', 'INSPERA', 'MATRIX', 'SYNAP'].map((vendor) => ({ vendor, user: { displayName: expect.any(String), enrollments: expect.any(Array) } })) });
      },
      { timeout: 15_000, interval: 100 },
    );
  });

  it('answer only to the gateway', async () => {
    for (const name of ['learners', ...VENDOR_FOLDERS]) {
      const { errors } = await ask(urlOf(running.get(name)!.stdout()), '{ __typename }');
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    }
  });

  it('say that they are well, as their health checks ask', async () => {
    const check = services.gateway!.healthcheck!.test.slice(1);
    for (const [name, program] of running) {
      const { port } = new URL(urlOf(program.stdout()));
      const [node, flag, source] = check;
      const probe = start(built.folder, [node!, flag!, source!.replace(':4000', `:${port}`)]);
      expect(await probe.ended, name).toBe(0);
    }
  });

  it('end at SIGTERM, and without a word on standard error', async () => {
    for (const [name, program] of [...running].reverse()) {
      program.signal('SIGTERM');
      expect(await program.ended, name).toBe(0);
      expect(program.stderr(), name).toBe('');
    }
  });
});
