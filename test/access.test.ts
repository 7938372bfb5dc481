import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Admission } from '../gateway/admission.ts';
import type { Role } from '../schema/caller.ts';
import { buildWorld, type Account } from '../subgraphs/shared/world/world.ts';
import { callsTo, forgetCalls, startEmulators, startGraph, type Answer, type Emulators, type TestGraph } from './support/graph.ts';
import { leavesOf, typesIn, writeField, type Leaf, type WalkOptions } from './support/walk.ts';

const LEARNERS = 90;
const DEPTH = 4;
const ME = 'E-1001';
const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
const query = schema.getQueryType()!;

/** Says who it is in the headers: signing in is tested elsewhere. */
const BY_HEADER: Admission = {
  signIn: (headers) => Promise.resolve({ name: 'test', role: headers['x-role'] as Role, person: headers['x-person'] ? { idOrNumber: headers['x-person'] as string } : null }),
  limit: null,
  perMinute: 0,
  audit: { record: () => undefined },
};

const BOUNDLESS = Object.fromEntries(['SYNAP', 'MATRIX', 'DAMSTRA', 'INSPERA'].flatMap((vendor) => [[`${vendor}_MAX_CALLS_PER_OPERATION`, '100000'], [`${vendor}_CALLS_PER_MINUTE`, '1000000'], [`${vendor}_MAX_CONCURRENCY`, '50']]));

let emulators: Emulators;
let graph: TestGraph;
/** Ids by type, as a manager finds them. */
const ids = new Map<string, Set<string>>();
const accounts = Object.entries(buildWorld({ learners: LEARNERS, seed: 1, now: new Date() }).vendors).flatMap(([vendor, { accounts: all }]) => all.map((account) => ({ ...account, vendor })));
const person = accounts.find(({ employeeNumber }) => employeeNumber === ME)!.person;
const mine = accounts.filter((account) => account.person === person);
const others = accounts.filter((account) => account.person !== person);

const as = (role: Role, text: string, who: string | null = ME): Promise<Answer> => graph.query(text, {}, { 'x-role': role, ...(who ? { 'x-person': who } : {}) });

/** What leads to the caller himself, by type. */
const ownIds = new Set<string>();

/** Everybody's things in the arguments, the caller's own among them. */
const idsOf = (type: string): string[] => [...(ids.get(type) ?? [])];

/** A candidate of a test who is somebody else. */
const othersCandidacy = (): string[] | undefined => idsOf('InsperaCandidacy').map((id) => id.split(':')).find(([, userId]) => !mine.some(({ id }) => id === userId));

const text = (value: string | undefined): string | undefined => (value === undefined ? undefined : JSON.stringify(value));
const first = (among: typeof accounts, vendor: string) => among.find((account) => account.vendor === vendor)!;

/** What some fields take, by `field.argument` or by the argument alone: where others are named, somebody else. */
const SPECIAL: Record<string, () => string | undefined> = {
  'learner.id': () => undefined,
  'learner.email': () => '"jonas.berg@northwind.example"',
  'insperaTestSearch.title': () => '"a"',
  'insperaCandidateResults.testId': () => text(othersCandidacy()?.[0] ?? idsOf('InsperaTest')[0]),
  'insperaCandidateResults.userId': () => text(othersCandidacy()?.[1] ?? first(others, 'inspera').id),
  'insperaSubmission.testId': () => text(othersCandidacy()?.[0] ?? idsOf('InsperaTest')[0]),
  'insperaSubmission.userId': () => text(othersCandidacy()?.[1] ?? first(others, 'inspera').id),
  'matrixUsersMatching.constraints': () => '{ student: true }',
  'matrixClassesMatching.constraints': () => '{ archived: false }',
  'matrixClassCompletions.userId': () => undefined,
  testId: () => text(idsOf('InsperaTest')[0]),
  a: () => `{ vendor: MATRIX, externalId: "${first(mine, 'matrix').id}" }`,
  b: () => `{ vendor: MATRIX, externalId: "${first(others, 'matrix').id}" }`,
  authType: () => '"EMPLOYEE"',
  externalUserId: () => text(others.find(({ vendor, employeeNumber }) => vendor === 'inspera' && employeeNumber)!.employeeNumber!),
};

const argument: WalkOptions['argument'] = (field, name, answers) => {
  const special = SPECIAL[`${field}.${name}`] ?? SPECIAL[name];
  if (special) return special();
  const known = idsOf(answers);
  if (name === 'ids' && known.length > 0) return JSON.stringify(known.slice(0, 30));
  // Where one thing is asked for, somebody else's.
  return name === 'id' ? text(known.find((id) => !ownIds.has(`${answers} ${id}`))) : undefined;
};

/** What a manager was answered, by root field. */
const shown = new Map<string, Answer>();

const options: WalkOptions = { schema, depth: DEPTH, argument };
const writeQuery = (field: string): string | undefined => {
  const written = writeField(query, query.getFields()[field]!, options);
  return written && `{ ${written} }`;
};

const remember = (leaves: readonly Leaf[]): void => {
  for (const { type, field, value } of leaves) if (field === 'id') ids.set(type, (ids.get(type) ?? new Set()).add(String(value)));
};

beforeAll(async () => {
  emulators = await startEmulators(LEARNERS);
  graph = await startGraph('one process', emulators, { SYNAP_EMPLOYEE_NUMBER: 'externalId', INSPERA_EMPLOYEE_NUMBER: 'EMPLOYEE', ...BOUNDLESS }, undefined, BY_HEADER);
  for (const { vendor, id } of accounts) {
    const type = `${vendor[0]!.toUpperCase()}${vendor.slice(1)}User`;
    ids.set(type, (ids.get(type) ?? new Set()).add(id));
  }
  const himself = writeField(query, query.getFields().me!, { ...options, depth: 6 })!;
  for (const { type, field, value } of leavesOf((await as('learner', `{ ${himself} }`)).data)) if (field === 'id') ownIds.add(`${type} ${value}`);
  // What lists lead to first, then what can be asked for by the ids that were found.
  for (let round = 0; round < 2; round += 1) {
    for (const field of Object.keys(query.getFields())) {
      const text = writeQuery(field);
      if (!text) continue;
      const answer = await as('manager', text);
      remember(leavesOf(answer.data));
      shown.set(field, answer);
    }
  }
}, 120_000);

afterAll(async () => {
  await graph.close();
  for (const emulator of emulators.values()) await emulator.close();
});

const folded = (value: string): string => value.normalize('NFC').trim().toLowerCase();

/** What tells one person from another. Ids count only where they are long enough not to be a number of something else. */
const marksOf = ({ id, email, employeeNumber, username, givenName, familyName }: Account): string[] =>
  [id, email, employeeNumber, username, `${givenName} ${familyName}`].flatMap((value) => (value && folded(value).length >= 5 ? [folded(value)] : []));

const own = new Set(mine.flatMap(marksOf));
const foreign = new Map(others.flatMap((account) => marksOf(account).filter((mark) => !own.has(mark)).map((mark) => [mark, account] as const)));

/** Values of an answer that are somebody else's. */
const leaks = (answer: Answer): string[] => {
  const found = leavesOf(answer.data).flatMap(({ type, field, value }) => (foreign.has(folded(String(value))) ? [`${type}.${field}`] : []));
  const rest = folded(JSON.stringify([answer.errors, answer.extensions]));
  return [...new Set(found), ...[...foreign.keys()].filter((mark) => mark.includes('@') && rest.includes(mark)).map(() => 'errors or extensions')];
};

/** Things that belong to nobody, or of which the demo world shows nobody's within this depth. */
const WITHOUT_PEOPLE = [
  'damstraLesson', 'damstraLessonList', 'damstraLessons', 'insperaCandidateResults', 'matrixCertificate', 'matrixCertificates', 'matrixJobTitle', 'matrixJobTitles',
  'me', 'synapAssignmentGroup', 'synapAssignmentGroups', 'synapCourse', 'synapCourses', 'synapExam', 'synapExams', 'synapUserGroup', 'vendors',
];

/** Types of which the demo world has nothing: both ask for a manager. */
const UNSEEN = ['LinkOverride', 'SynapProctorReview'];

describe('a learner', () => {
  const fields = Object.keys(query.getFields());

  it.each(fields)('never reads another person through %s', async (field) => {
    const text = writeQuery(field)!;
    const answer = await as('learner', text);
    expect(leaks(answer)).toEqual([]);
    // A question that is not understood would show nothing either.
    // Synap is asked in the learner's own name, and refuses by itself.
    const REFUSALS: unknown[] = ['FORBIDDEN', ...(field.startsWith('synap') ? ['VENDOR_AUTH'] : [])];
    expect(answer.errors?.filter(({ extensions }) => !REFUSALS.includes(extensions?.code)) ?? []).toEqual([]);
    for (const { extensions } of answer.errors ?? []) expect(extensions).not.toHaveProperty('subject');
    expect(leaks(await as('learner', text, null))).toEqual([]);
  });

  it('is tested against answers that show them: a manager reads other people through every field that leads to people', () => {
    const without = fields.filter((field) => !shown.has(field) || leaks(shown.get(field)!).length === 0);
    expect(without.filter((field) => !WITHOUT_PEOPLE.includes(field))).toEqual([]);
  });

  it('is tested on every type of the graph', () => {
    const seen = new Set([...shown.values()].flatMap(({ data }) => typesIn(data)));
    const all = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && type !== query && type !== schema.getMutationType());
    expect(all.map(({ name }) => name).filter((name) => !seen.has(name)).sort()).toEqual([...UNSEEN].sort());
  });

  it('reads of himself what a manager reads of him, but for what asks for a manager', async () => {
    const field = writeField(query, query.getFields().me!, { ...options, depth: 6 })!;
    const [learner, manager] = [await as('learner', `{ ${field} }`), await as('manager', `{ ${field} }`)];
    const lines = (answer: Answer) => new Set(leavesOf(answer.data).map(({ type, field: name, value }) => `${type}.${name} = ${String(value)}`));
    const stable = (line: string) => !/\.(fetchedAt|startCursor|endCursor|hasNextPage|totalCount) /.test(line);
    const [less, more] = [lines(learner), lines(manager)];
    expect([...less].filter((line) => stable(line) && !more.has(line))).toEqual([]);
    for (const type of ['MatrixUser', 'DamstraUser', 'SynapUser', 'InsperaUser', 'Enrollment', 'Learner', 'LearnerAccount']) expect([...less].filter((line) => line.startsWith(`${type}.`)).length).toBeGreaterThan(2);
    for (const line of more) if (/^(Enrollment|Learner|LearnerAccount|Score|Certificate)\.\w+ = /.test(line) && stable(line)) expect(less).toContain(line);
  });

  it('costs no vendor a call by asking for another’s account', async () => {
    forgetCalls(emulators);
    const text = ['matrix', 'damstra', 'synap', 'inspera'].map((vendor) => {
      const other = others.find((account) => account.vendor === vendor)!.id;
      return `${vendor}One: ${vendor}User(id: "${other}") { email } ${vendor}Many: ${vendor}Users(ids: ["${other}"]) { email }`;
    });
    const answer = await as('learner', `{ ${text.join(' ')} insperaSubmission(testId: "${idsOf('InsperaTest')[0]}", userId: "${others.find(({ vendor }) => vendor === 'inspera')!.id}") { score } }`);
    expect(Object.values(answer.data!).every((value) => value === null)).toBe(true);
    expect(new Set(answer.errors!.map(({ extensions }) => extensions!.code))).toEqual(new Set(['FORBIDDEN']));
    expect(Object.values(callsTo(emulators)).every((calls) => calls === 0)).toBe(true);
  });

  it('cannot ask what the services ask each other', async () => {
    const hidden = await as('learner', '{ _caller(idOrNumber: "E-1001") { learnerId } }');
    expect(hidden.errors![0]!.extensions!.code).toBe('BAD_USER_INPUT');
  });
});
