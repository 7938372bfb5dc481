import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, Kind, parse, print, visit, type ASTNode, type DocumentNode } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { composeGraph } from '../schema/compose.ts';
import { vendors } from '../subgraphs/index.ts';
import { access as learnersAccess } from '../subgraphs/learners/resolvers.ts';

const project = fileURLToPath(new URL('../', import.meta.url));
const text = (file: string): string => readFileSync(join(project, file), 'utf8');
const folders = (path: string): string[] => readdirSync(join(project, path), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

const VENDOR_FOLDERS = folders('subgraphs').filter((name) => !['shared', 'learners'].includes(name));

describe.each(VENDOR_FOLDERS)('the folder of %s', (name) => {
  it.each([
    'README.md', 'config.ts', 'wire', 'client', 'loaders', 'resolvers', 'index.ts', 'emulator.ts', `${name}.test.ts`, 'schema.graphql', 'schema.generated.ts',
  ])('has %s', (file) => {
    const path = join(project, 'subgraphs', name, file);
    // What outgrew a file is a folder of the same name.
    const spellings = [path, `${path}.ts`, path.replace(/\.graphql$/, '')];
    expect(spellings.some((spelling) => existsSync(spelling))).toBe(true);
  });

  it('is listed where subgraphs are started, composed and run as services', () => {
    expect(Object.keys(vendors)).toContain(name);
    expect(text('schema/supergraph.graphql')).toContain(`@join__graph(name: "${name}", url: "http://${name}:4000/graphql")`);
    expect(parseYaml(text('docker-compose.yml'), { merge: true })).toMatchObject({ services: { [name]: { command: expect.arrayContaining([name]) } } });
  });
});

const sdlOf = (name: string): DocumentNode => {
  const own = folders(`subgraphs/${name}`).includes('schema') ? readdirSync(join(project, 'subgraphs', name, 'schema')).map((file) => `subgraphs/${name}/schema/${file}`) : [`subgraphs/${name}/schema.graphql`];
  return parse([...(name === 'learners' ? [] : ['schema/vendor.graphql']), ...own].map(text).join('\n'));
};

const OWNERS: Record<string, object> = { ...Object.fromEntries(Object.entries(vendors).map(([name, { owners }]) => [name, owners])), learners: learnersAccess.owners };

describe.each(['learners', ...VENDOR_FOLDERS])('who may read what of %s', (name) => {
  const types = sdlOf(name).definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);

  it('is said by an owner for each type that is somebody’s, and for no other', () => {
    const owned = types.filter(({ directives }) => directives?.some((directive) => directive.name.value === 'owned')).map((type) => type.name.value);
    expect(Object.keys(OWNERS[name]!).sort()).toEqual(owned.sort());
  });

  it('asks for a role only of fields that may be null, the mutations of the contract apart, and says so where they are read', () => {
    const guarded = types.flatMap((type) => (type.fields ?? []).filter(({ directives }) => directives?.some((directive) => directive.name.value === 'access')).map((field) => ({ type, field })));
    expect(guarded.length).toBeGreaterThan(3);
    for (const { type, field } of guarded) {
      const at = `${type.name.value}.${field.name.value}`;
      const mutation = type.name.value === 'Mutation';
      if (!mutation) expect([at, field.type.kind]).not.toEqual([at, Kind.NON_NULL_TYPE]);
      if (!field.name.value.startsWith('_')) expect([at, field.description?.value]).toEqual([at, expect.stringContaining(mutation ? 'For admins.' : 'For managers and admins.')]);
    }
  });

  it('keeps to the services what they ask each other', () => {
    const hidden = types.flatMap((type) => (type.name.value === 'Query' ? (type.fields ?? []) : [])).filter((field) => field.name.value.startsWith('_'));
    expect(hidden).toHaveLength(name === 'learners' ? 1 : 5);
    for (const field of hidden) expect(print(field)).toMatch(/@inaccessible @access\(role: ADMIN\)$/);
  });
});

/** The public names that clients rely on, as far as they are built. Nothing here is renamed or dropped. */
const CONTRACT = parse(`
  scalar DateTime
  scalar JSONObject
  enum Vendor { SYNAP MATRIX DAMSTRA INSPERA }
  type Query {
    me: Learner
    learner(id: ID, email: String, employeeNumber: String): Learner
    learners(first: Int = 50, after: String, filter: LearnerFilter, orderBy: LearnerOrder = NAME_ASC): LearnerConnection
    linkConflicts(first: Int = 50, after: String, kinds: [LinkConflictKind!], vendor: Vendor): LinkConflictConnection
    explainLink(a: AccountRef!, b: AccountRef!): LinkExplanation
    vendors: [VendorStatus!]
    matrixUser(id: ID!): MatrixUser
    matrixUsers(ids: [ID!]!): [MatrixUser]
    matrixClass(id: ID!): MatrixClass
    damstraUser(id: ID!): DamstraUser
    damstraUsers(ids: [ID!]!): [DamstraUser]
    damstraLessonSchedule(id: ID!): DamstraLessonSchedule
    synapUser(id: ID!): SynapUser
    synapUsers(ids: [ID!]!): [SynapUser]
    synapAttempt(id: ID!): SynapAttempt
    insperaUser(id: ID!): InsperaUser
    insperaUsers(ids: [ID!]!): [InsperaUser]
    insperaTest(id: ID!): InsperaTest
  }
  type Learner {
    id: ID! displayName: String emails: [String!]! employeeNumbers: [String!]! active: Boolean!
    accounts(vendors: [Vendor!]): [LearnerAccount!]! synap: SynapUser matrix: MatrixUser damstra: DamstraUser inspera: InsperaUser
    incompleteVendors: [Vendor!]! conflicts: [LinkConflict!]!
  }
  type LearnerAccount { vendor: Vendor! externalId: ID! evidence: [LinkEvidence!]! primary: Boolean! user: VendorUser }
  enum LinkKey { EMAIL EMPLOYEE_NUMBER OVERRIDE }
  type LinkEvidence { key: LinkKey! value: String! with: LinkedAccount! }
  type LinkedAccount { vendor: Vendor! externalId: ID! }
  interface VendorUser {
    id: ID! vendor: Vendor! displayName: String givenName: String familyName: String username: String email: String
    employeeNumber: String active: Boolean lastActiveAt: DateTime enrollments(statuses: [EnrollmentStatus!]): [Enrollment!]
    fetchedAt: DateTime learner: Learner
  }
  enum EnrollmentKind { COURSE LESSON SESSION ASSIGNMENT EXAM }
  enum EnrollmentStatus { SCHEDULED NOT_STARTED IN_PROGRESS SUBMITTED COMPLETED FAILED OVERDUE WITHDRAWN CANCELLED UNKNOWN }
  type Enrollment {
    id: ID! vendor: Vendor! kind: EnrollmentKind! title: String itemId: ID status: EnrollmentStatus! rawStatus: String
    assignedAt: DateTime availableFrom: DateTime dueAt: DateTime startedAt: DateTime completedAt: DateTime isOverdue: Boolean!
    progress: Float timeSpentSeconds: Int score: Score passed: Boolean certificate: Certificate fetchedAt: DateTime!
    account: LinkedAccount! user: VendorUser native: VendorEnrollment
  }
  type Score { scaled: Float raw: Float max: Float grade: String }
  enum ExpirySource { VENDOR POLICY }
  type Certificate { title: String issuedAt: DateTime expiresAt: DateTime expirySource: ExpirySource downloadPath: String }
  input LearnerFilter { search: String email: String employeeNumber: String vendors: [Vendor!] missingFrom: [Vendor!] active: Boolean hasConflict: Boolean }
  enum LearnerOrder { NAME_ASC NAME_DESC RECENTLY_ACTIVE }
  enum LinkConflictKind { EMPLOYEE_NUMBER_MISMATCH IDENTITY_MISMATCH SHARED_KEY DUPLICATE_ACCOUNT OVERRIDDEN }
  type LinkConflict { id: ID! kind: LinkConflictKind! message: String! key: LinkKey value: String accounts: [LinkedAccount!]! detectedAt: DateTime! }
  input AccountRef { vendor: Vendor! externalId: ID! }
  type LinkExplanation { linked: Boolean! path: [LinkEvidence!]! comparisons: [KeyComparison!]! override: LinkOverride }
  type KeyComparison { key: LinkKey! a: String b: String outcome: String! }
  type LinkOverride { id: ID! linked: Boolean! a: LinkedAccount! b: LinkedAccount! reason: String! decidedBy: String! decidedAt: DateTime! }
  enum VendorMode { SANDBOX LIVE DISABLED UNKNOWN }
  enum VendorHealth { OK DEGRADED DOWN RATE_LIMITED UNKNOWN }
  type VendorStatus {
    vendor: Vendor! mode: VendorMode! health: VendorHealth! accounts: Int! linkedAccounts: Int! indexedAt: DateTime
    nextIndexAt: DateTime callBudget: CallBudget lastError: String
  }
  type CallBudget { limit: Int! remaining: Int! resetsAt: DateTime! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type LearnerConnection { edges: [LearnerEdge!]! nodes: [Learner!]! pageInfo: PageInfo! totalCount: Int! }
  type LinkConflictConnection { edges: [LinkConflictEdge!]! nodes: [LinkConflict!]! pageInfo: PageInfo! totalCount: Int! }
  type LearnerEdge { cursor: String! node: Learner! }
  type LinkConflictEdge { cursor: String! node: LinkConflict! }
`);

/** Each name of a schema with its type, one line each. */
const namesOf = (document: DocumentNode): Set<string> => {
  const lines = new Set<string>();
  const typeOf = (node: ASTNode): string => {
    if (node.kind === 'NonNullType') return `${typeOf(node.type)}!`;
    if (node.kind === 'ListType') return `[${typeOf(node.type)}]`;
    return node.kind === 'NamedType' ? node.name.value : '';
  };
  const defaultOf = (node: ASTNode | undefined): string => (node && 'value' in node && typeof node.value === 'string' ? ` = ${node.value}` : '');
  for (const definition of document.definitions) {
    if (!('name' in definition) || !definition.name) continue;
    const type = definition.name.value;
    lines.add(`${definition.kind} ${type}`);
    visit(definition, {
      EnumValueDefinition: (value) => void lines.add(`${type}.${value.name.value}`),
      FieldDefinition: (field) => {
        lines.add(`${type}.${field.name.value}: ${typeOf(field.type)}`);
        for (const argument of field.arguments ?? []) lines.add(`${type}.${field.name.value}(${argument.name.value}: ${typeOf(argument.type)}${defaultOf(argument.defaultValue)})`);
        return false;
      },
      InputValueDefinition: (field) => void lines.add(`${type}.${field.name.value}: ${typeOf(field.type)}`),
    });
  }
  return lines;
};

describe('the schema', () => {
  const api = parse(text('schema/api.graphql'));

  it('is what composing gives', () => {
    const composed = composeGraph();
    expect(composed.supergraph === text('schema/supergraph.graphql'), 'schema/supergraph.graphql is old: npm run schema').toBe(true);
    expect(composed.api === text('schema/api.graphql'), 'schema/api.graphql is old: npm run schema').toBe(true);
  });

  it('has every name of the contract, with its type', () => {
    const there = namesOf(api);
    const promised = [...namesOf(CONTRACT)];
    expect(promised.length).toBeGreaterThan(200);
    expect(promised.filter((name) => !there.has(name))).toEqual([]);
  });

  it('has every vendor’s user and records in the shared types', () => {
    const schema = buildASTSchema(api);
    const members = (name: string): string[] => {
      const type = schema.getType(name);
      return type && 'astNode' in type && (type.astNode?.kind === 'InterfaceTypeDefinition' || type.astNode?.kind === 'UnionTypeDefinition')
        ? schema.getPossibleTypes(type as Parameters<typeof schema.getPossibleTypes>[0]).map((member) => member.name).sort()
        : [];
    };
    expect(members('VendorUser')).toEqual(['DamstraUser', 'InsperaUser', 'MatrixUser', 'SynapUser']);
    expect(members('VendorEnrollment')).toEqual(['DamstraLessonSchedule', 'DamstraSessionAttendance', 'InsperaCandidacy', 'MatrixEnrollment', 'SynapAssignment', 'SynapAttempt']);
  });

  it('shows nothing that is meant for the index alone', () => {
    expect([...namesOf(api)].filter((name) => /(^|[ .(])_/.test(name))).toEqual([]);
    expect(text('schema/supergraph.graphql')).toContain('_matrixDirectory');
  });

  it('describes every type, field, argument and value', () => {
    const bare: string[] = [];
    const path: string[] = [];
    visit(api, {
      enter(node) {
        if (!node.kind.endsWith('Definition') || !('name' in node) || !node.name) return;
        path.push(node.name.value);
        if (!('description' in node && node.description?.value.trim())) bare.push(path.join('.'));
      },
      leave: (node) => void (node.kind.endsWith('Definition') && 'name' in node && node.name && path.pop()),
    });
    // The root needs none: each of its fields says what it is for.
    expect(bare.filter((name) => name !== 'Query')).toEqual([]);
  });
});

describe('.env.example', () => {
  /** Files that read the environment. A name is a key of a schema, or what follows `env.`. */
  const READERS = ['emulators.ts', 'start.ts', 'gateway/config.ts', 'gateway/auth/config.ts', 'schema/tracing.ts', 'gateway/main.ts', 'subgraphs/main.ts', 'subgraphs/runtime.ts', 'subgraphs/sandbox.ts', 'subgraphs/shared/env.ts', ...folders('subgraphs').filter((name) => name !== 'shared').map((name) => `subgraphs/${name}/config.ts`)];

  it('names every variable that is read, and no other', () => {
    const read = new Set<string>();
    for (const file of READERS) {
      const source = text(file).replace(/\/\*\*[^]*?\*\/|\/\/.*$/gm, '');
      for (const [, name] of source.matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g)) read.add(name!);
      for (const [, name] of source.matchAll(/[{\s]([A-Z][A-Z0-9_]+): [a-z]\w*[(.,]/g)) read.add(name!);
      for (const [, rest] of source.matchAll(/`\$\{(?:prefix|vendor)\}(_[A-Z_]+)`/g)) read.add(`<VENDOR>${rest!}`);
      if (source.includes('SUBGRAPH_URL_')) read.add('SUBGRAPH_URL_MATRIX');
    }
    const said = [...text('.env.example').matchAll(/^#?([A-Z<][A-Z0-9_<>]*)=/gm)].map(([, name]) => name!);
    expect(new Set(said).size).toBe(said.length);
    expect(said.sort()).toEqual([...read].sort());
  });
});

/** For each rule of .dependency-cruiser.cjs, a file that breaks it and no other. */
const VIOLATIONS: Record<string, { file: string; source: string }> = {
  'no-vendor-to-vendor': { file: 'subgraphs/synap/neighbour.ts', source: "import '../matrix/client.ts';" },
  'shared-knows-no-vendor': { file: 'subgraphs/shared/knows.ts', source: "import '../matrix/client.ts';" },
  'gateway-knows-no-subgraph': { file: 'gateway/knows.ts', source: "import '../subgraphs/matrix/client.ts';" },
  'schema-knows-nobody': { file: 'schema/knows.ts', source: "import '../subgraphs/matrix/client.ts';" },
  'got-in-one-place': { file: 'subgraphs/synap/fetches.ts', source: "import 'got';" },
  'dataloader-in-one-place': { file: 'subgraphs/synap/batches.ts', source: "import 'dataloader';" },
  'resolvers-do-no-http': { file: 'subgraphs/synap/resolvers/users.ts', source: "import '../../shared/http.ts';" },
  'emulator-stands-alone': { file: 'subgraphs/synap/emulator/users.ts', source: "import '../client.ts';" },
  'production-loads-no-emulator': { file: 'subgraphs/synap/pretends.ts', source: "import './emulator.ts';" },
  'generated-types-only': { file: 'subgraphs/synap/values.ts', source: "import './schema.generated.ts';" },
  'no-cycles': { file: 'subgraphs/shared/cycle.ts', source: "import './cycle.ts';" },
  'no-orphans': { file: 'subgraphs/synap/alone.ts', source: 'export {};' },
};

/** What they point at, and the same imports where they are allowed. */
const ALLOWED: Record<string, string> = {
  'subgraphs/matrix/client.ts': "import '../shared/http.ts';",
  'subgraphs/synap/client.ts': "import '../shared/http.ts';",
  'subgraphs/shared/http.ts': "import './transport.ts';",
  'subgraphs/shared/transport.ts': "import 'got';",
  'subgraphs/shared/emulator.ts': "import 'node:http';",
  'subgraphs/synap/loaders.ts': "import 'dataloader';",
  'subgraphs/synap/resolvers.ts': "import type { A } from './schema.generated.ts'; import './resolvers/users.ts';",
  'subgraphs/synap/schema.generated.ts': 'export type A = 1;',
  'subgraphs/synap/emulator.ts': "import '../shared/emulator.ts'; import './emulator/users.ts';",
  'subgraphs/synap/synap.test.ts': "import './emulator.ts'; import '../matrix/client.ts';",
  'subgraphs/sandbox.ts': "await import('./synap/emulator.ts');",
  'node_modules/got/index.js': '',
  'node_modules/got/package.json': '{ "name": "got", "exports": "./index.js" }',
  'node_modules/dataloader/index.js': '',
  'node_modules/dataloader/package.json': '{ "name": "dataloader", "exports": "./index.js" }',
  'package.json': '{ "type": "module", "dependencies": { "got": "1", "dataloader": "1" } }',
};

interface Cruised {
  summary: { violations: { from: string; rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } };
}

it('each import rule finds its planted violation, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'learning-graph-imports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(join(project, file), join(folder, file));
  const planted = Object.values(VIOLATIONS).map(({ file, source }) => [file, source] as const);
  for (const [file, source] of [...Object.entries(ALLOWED), ...planted]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  }
  const cruise = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const output = await new Promise<string>((resolve, reject) => {
    // It ends with the number of violations.
    execFile(process.execPath, [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'gateway', 'schema', 'subgraphs'], { cwd: folder, maxBuffer: 10 ** 7 }, (error, out, said) =>
      out ? resolve(out) : reject(error ?? new Error(said)),
    );
  });
  const { summary } = JSON.parse(output) as Cruised;
  expect(summary.ruleSetUsed.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(VIOLATIONS).sort());
  expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort()).toEqual(Object.entries(VIOLATIONS).map(([rule, { file }]) => `${rule}: ${file}`).sort());
});
