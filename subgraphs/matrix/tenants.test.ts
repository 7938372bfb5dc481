import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { vendorUnderTest, type VendorUnderTest } from '../../test/support/vendor.ts';
import { matrixEmulator } from './emulator.ts';
import { matrix } from './index.ts';

// What tenants send beside, or otherwise than, what the document says.

const ENV = { MATRIX_CACHE_SECONDS: '0', MATRIX_CALLS_PER_MINUTE: '1000000', MATRIX_MAX_CALLS_PER_OPERATION: '1000' };
let bench: VendorUnderTest;
beforeAll(async () => {
  bench = await vendorUnderTest(matrix, matrixEmulator, { emulator: { unlimited: true }, env: ENV });
});
afterEach(() => {
  bench.emulator.alter(null);
  bench.emulator.fault(null);
});
afterAll(() => bench.close());

type Row = Record<string, unknown>;
const ask = async (query: string, variables: Record<string, unknown> = {}, of = bench): Promise<Row> => {
  const { data, errors } = await of.query(query, variables);
  expect(errors).toBeUndefined();
  return data!;
};
/** Changes the rows of one function. */
const change = (path: string, row: (row: Row, i: number) => unknown, of = bench): void =>
  of.emulator.alter((request, reply) => (request.path === `/api/${path}` ? { ...reply, body: JSON.stringify((JSON.parse(reply.body.toString()) as Row[]).map(row)) } : reply));
/** Answers one function with this text. */
const answer = (path: string, body: string, of = bench): void => of.emulator.alter((request, reply) => (request.path === `/api/${path}` ? { ...reply, status: 200, body } : reply));
const accounts = () => bench.world.vendors.matrix.accounts;
const USERS = 'query ($ids: [ID!]!) { matrixUsers(ids: $ids) { id givenName familyName email active student lastActiveAt archived parents { id } logins } }';

describe('one odd row', () => {
  it.each<[string, Row, Row]>([
    ['archived: 1', { archived: 1 }, { archived: true, active: false }],
    ['archived: {}', { archived: {} }, { archived: null, active: null }],
    ['student: "yes"', { student: 'yes' }, { student: true }],
    ['first_name: {}', { first_name: {} }, { givenName: null }],
    ['last_name: []', { last_name: [] }, { familyName: null }],
    ['email: ["a@b.example"]', { email: ['a@b.example'] }, { email: null }],
    ['last_login_at: {}', { last_login_at: {} }, { lastActiveAt: null }],
    ['last_login_at: 0001-01-01', { last_login_at: '0001-01-01' }, { lastActiveAt: null }],
    ['last_login_at: 9999-12-31T23:59:59-0500', { last_login_at: '9999-12-31T23:59:59-0500' }, { lastActiveAt: null }],
    ['parent_ids: 5', { parent_ids: 5 }, { parents: null }],
    ['parent_ids with nulls, and the account itself', { parent_ids: [null, '', 7, {}] }, { parents: [{ id: '7' }] }],
    ['logins: 3000000000', { logins: 3_000_000_000 }, { logins: null }],
    ['logins: -1', { logins: -1 }, { logins: null }],
  ])('with %s costs only that field', async (name, odd, seen) => {
    const ids = accounts().map(({ id }) => id);
    const { matrixUsers: sound } = (await ask(USERS, { ids })) as { matrixUsers: Row[] };
    change('get_users_with_ids', (row) => (String(row.id) === ids[5] ? { ...row, ...odd } : row));
    const { matrixUsers } = (await ask(USERS, { ids })) as { matrixUsers: Row[] };
    expect(matrixUsers).toEqual(sound.map((user, i) => (i === 5 ? { ...user, ...seen } : user)));
    const { _matrixStatus } = await ask('{ _matrixStatus { health lastError skippedRows } }');
    // A date that means never is no loss.
    if (!/0001|9999/.test(name)) expect(_matrixStatus).toMatchObject({ health: 'OK', lastError: expect.stringContaining('not as documented') as string, skippedRows: 0 });
  });

  it.each([[null], [''], [{}], [undefined]])('with the id %j is left out and told, and the ids beside it are answered', async (id) => {
    const ids = accounts().slice(0, 10).map((account) => account.id);
    change('get_users_with_ids', (row) => (String(row.id) === ids[5] ? { ...row, id } : row));
    const { matrixUsers } = (await ask('query ($ids: [ID!]!) { matrixUsers(ids: $ids) { id } }', { ids })) as { matrixUsers: unknown[] };
    expect(matrixUsers).toEqual(ids.map((each, i) => (i === 5 ? null : { id: each })));
    expect((await ask('{ _matrixStatus { skippedRows lastError } }'))._matrixStatus).toMatchObject({ lastError: expect.stringMatching(/users by id, row \d+, id/) as string });
  });

  it('of somebody who was not asked for is nobody’s', async () => {
    const [first, second] = accounts();
    const { itemId } = bench.world.vendors.matrix.participations.find((p) => p.accountId === first!.id && p.state !== 'withdrawn')!;
    const report = JSON.stringify([{ student_id: second!.id, enrolled_at: '2026-01-01T00:00Z' }, { student_id: first!.id, enrolled_at: '2026-01-02T00:00Z' }]);
    answer('get_class_report', report);
    const { matrixClass } = await ask('query ($c: ID!, $u: ID!) { matrixClass(id: $c) { report(studentIds: [$u]) { nodes { user { id } } } } }', { c: itemId, u: first!.id });
    expect(matrixClass).toEqual({ report: { nodes: [{ user: { id: first!.id } }] } });
    const query = 'query ($u: ID!) { matrixUser(id: $u) { enrollments { id assignedAt } } }';
    expect(((await ask(query, { u: first!.id })).matrixUser as { enrollments: Row[] }).enrollments).toContainEqual({ id: `${itemId}:${first!.id}`, assignedAt: '2026-01-02T00:00:00.000Z' });
    answer('get_users_with_ids', JSON.stringify([{ id: second!.id, email: 'x@northwind.example' }]));
    expect(await ask('query ($u: ID!) { matrixUser(id: $u) { id email } }', { u: first!.id })).toEqual({ matrixUser: null });
    answer('get_all_class_completions', JSON.stringify([{ class: { id: itemId }, student: { id: second!.id }, certificates: [] }]));
    expect(await ask('query ($u: ID!) { matrixClassCompletions(userId: $u) { nodes { user { id } } } }', { u: first!.id })).toEqual({ matrixClassCompletions: { nodes: [] } });
  });
});

it('loses no other course where the report of one cannot be read', async () => {
  const { participations } = bench.world.vendors.matrix;
  const p = participations.find((one) => one.state === 'inProgress' && participations.some((other) => other.accountId === one.accountId && other.state === 'completed'))!;
  const query = 'query ($id: ID!) { _matrixUserEnrollments(id: $id) { id status rawStatus isOverdue startedAt } }';
  const { _matrixUserEnrollments: sound } = (await ask(query, { id: p.accountId })) as { _matrixUserEnrollments: Row[] };
  bench.emulator.alter((request, reply) => (request.path.endsWith('get_class_report') && request.query.get('class_id') === p.itemId ? { ...reply, body: '{"students":"many"}' } : reply));
  const { data, errors, extensions } = await bench.query(query, { id: p.accountId });
  const at = sound.findIndex(({ id }) => id === `${p.itemId}:${p.accountId}`);
  expect(sound[at]).toMatchObject({ status: 'IN_PROGRESS' });
  expect(data!._matrixUserEnrollments).toEqual(sound.map((row, i) => (i === at ? { ...row, status: 'UNKNOWN', startedAt: null } : row)));
  expect(errors).toMatchObject([{ path: ['_matrixUserEnrollments', at, 'startedAt'], extensions: { code: 'VENDOR_BAD_RESPONSE' } }]);
  expect(extensions).toMatchObject({ incomplete: [{ vendor: 'MATRIX', message: 'the report or roster of a course could not be read' }] });
});

it('asks nothing about a course whose id can be none', async () => {
  const { accountId } = bench.world.vendors.matrix.participations[0]!;
  change('get_classes_enrolled_by', (row) => ({ ...row, id: 'x'.repeat(9000) }));
  const { _matrixUserEnrollments: rows } = (await ask('query ($id: ID!) { _matrixUserEnrollments(id: $id) { id status startedAt } }', { id: accountId })) as { _matrixUserEnrollments: Row[] };
  expect(rows).toContainEqual({ id: `${'x'.repeat(9000)}:${accountId}`, status: 'NOT_STARTED', startedAt: null });
});

describe('an answer in another form', () => {
  it('of one row without its list is read', async () => {
    const { id } = accounts()[0]!;
    answer('get_users_with_ids', JSON.stringify({ id: Number(id), email: 'one@northwind.example' }));
    expect(await ask('query ($id: ID!) { matrixUser(id: $id) { id email } }', { id })).toEqual({ matrixUser: { id, email: 'one@northwind.example' } });
  });

  it('of status lists in a list, with nulls, or of none, is read', async () => {
    const { id } = accounts()[0]!;
    const [course] = bench.world.vendors.matrix.items;
    const query = 'query ($id: ID!) { _matrixUserEnrollments(id: $id) { id rawStatus } }';
    const alter = (status: unknown) =>
      bench.emulator.alter((request, reply) => {
        const body = { '/api/get_classes_enrolled_by': [], '/api/get_status_of_classes': status }[request.path];
        return body === undefined ? reply : { ...reply, body: JSON.stringify(body) };
      });
    alter([{ enrolled: [Number(course!.id), null, {}] }, { completed: null }, null, { deactivated: 'none' }]);
    expect(await ask(query, { id })).toEqual({ _matrixUserEnrollments: [{ id: `${course!.id}:${id}`, rawStatus: 'enrolled' }] });
    for (const none of [{}, [], { enrolled: null }]) {
      alter(none);
      expect(await ask(query, { id })).toEqual({ _matrixUserEnrollments: [] });
    }
    alter(null);
    expect((await bench.query(query, { id })).errors).toMatchObject([{ extensions: { code: 'VENDOR_BAD_RESPONSE' } }]);
  });

  it('with objects for lists, and lists for objects, within a row costs no other field', async () => {
    const item = bench.world.vendors.matrix.items[0]!;
    answer('get_classes_with_ids', JSON.stringify([{ id: item.id, name: 'Course', class_times: { day: 'Tue' }, grademap: 'A', grading_periods: [null, { name: 'Half', percent: '50' }], catalog_category: [null, 'Skills', {}] }]));
    const { matrixClass } = await ask('query ($id: ID!) { matrixClass(id: $id) { name classTimes { day } gradeMap { grade } gradingPeriods { name percent } catalogCategories } }', { id: item.id });
    expect(matrixClass).toEqual({ name: 'Course', classTimes: [{ day: 'Tue' }], gradeMap: null, gradingPeriods: [{ name: 'Half', percent: 50 }], catalogCategories: ['Skills'] });
  });

  it('with a byte order mark is read', async () => {
    const { id } = accounts()[0]!;
    answer('get_users_with_ids', `\ufeff${JSON.stringify([{ id: Number(id) }])}`);
    expect(await ask('query ($id: ID!) { matrixUser(id: $id) { id } }', { id })).toEqual({ matrixUser: { id } });
  });
});

it('keeps every digit of an id', async () => {
  const ids = ['9007199254740993', '9007199254740992', '18446744073709551615'];
  const classId = '12345678901234567891';
  bench.emulator.fault((request, response) => {
    const bodies: Record<string, string> = {
      get_users_with_ids: `[${ids.filter((id) => request.query.getAll('user_ids[]').includes(id)).map((id) => `{"id":${id},"organization_id":${id},"first_name":"N${id}"}`).join(',')}]`,
      get_all_users: `[${ids.map((id) => `{"id":${id}}`).join(',')}]`,
      get_classes_with_ids: `[{"id":${classId},"name":"Course"}]`,
      get_classes_enrolled_by: '[]',
      get_status_of_classes: `{"enrolled":[${classId}],"deactivated":[],"completed":[]}`,
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(bodies[request.path.replace('/api/', '')]);
    return true;
  });
  expect(await ask('query ($ids: [ID!]!) { matrixUsers(ids: $ids) { id organizationId givenName } }', { ids })).toEqual({ matrixUsers: ids.map((id) => ({ id, organizationId: id, givenName: `N${id}` })) });
  expect(await ask('{ _matrixDirectory { accounts { id } next } }')).toEqual({ _matrixDirectory: { accounts: ids.map((id) => ({ id })), next: null } });
  expect(await ask('query ($id: ID!) { matrixUser(id: $id) { enrollments { id title rawStatus } } matrixClass(id: "12345678901234567891") { id name } }', { id: ids[0] })).toEqual({
    matrixUser: { enrollments: [{ id: `${classId}:${ids[0]!}`, title: 'Course', rawStatus: 'enrolled' }] },
    matrixClass: { id: classId, name: 'Course' },
  });
});

describe('custom fields', () => {
  const EXTRA = {
    credits: 3, subject: 'Safety', classname: 'Blue', Birthplace: 'Perth', 'State of mind': 'calm', tokenized: true, 'report-suppress': 'no', department: null, shifts: ['day', 'night', null], lo_age: 18,
    'page': 'one', percent_time: '50%', 'Date joined': '2026-01-01',
  };
  const SECRETS = {
    Password: 'canary', password: 'canary', PASSWORD: 'canary', ssn: 'canary', SSN: 'canary', birthdate: 'canary', 'Birth date': 'canary', birth_date: 'canary', 'Date of Birth': 'canary', dob: 'canary', birthday: 'canary',
    street_1: 'canary', 'Street 2': 'canary', city: 'canary', State: 'canary', zip: 'canary', country: 'canary', certificate_file_url: 'canary', access_code: 'canary', api_key: 'canary', 'API Key': 'canary', apiKey: 'canary',
    api_token: 'canary', token: 'canary', 'Access-Token': 'canary',
  };
  const shown = [
    ['credits', '3'], ['subject', 'Safety'], ['classname', 'Blue'], ['Birthplace', 'Perth'], ['State of mind', 'calm'], ['tokenized', 'true'], ['report-suppress', 'no'], ['department', null], ['shifts', 'day, night'], ['lo_age', '18'],
    ['page', 'one'], ['percent_time', '50%'], ['Date joined', '2026-01-01'],
  ].map(([key, value]) => ({ key, value }));
  const QUERY = 'query ($u: ID!, $c: ID!) { matrixUser(id: $u) { customFields { key value } } matrixClass(id: $c) { start finish weightingUsingCategories customFields { key value } } }';
  const alter = (of: VendorUnderTest) =>
    of.emulator.alter((request, reply) => {
      const id = request.query.get('user_ids[]') ?? request.query.get('class_ids[]');
      return { ...reply, body: JSON.stringify([{ id, ...EXTRA, ...SECRETS, start_at: '2026-01-01', finish_at: '2026-02-01', weight_using_categories: true }]) };
    });
  const ids = () => ({ u: accounts()[0]!.id, c: bench.world.vendors.matrix.items[0]!.id });

  it('are all shown, save what is never shown, by its whole name', async () => {
    alter(bench);
    const seen = (await ask(QUERY, ids())) as { matrixUser: Row; matrixClass: Row };
    expect(seen.matrixClass).toEqual({ start: '2026-01-01T00:00:00.000Z', finish: '2026-02-01T00:00:00.000Z', weightingUsingCategories: true, customFields: shown });
    // These are fields of a course alone.
    expect(seen.matrixUser).toEqual({ customFields: [...shown, { key: 'start_at', value: '2026-01-01' }, { key: 'finish_at', value: '2026-02-01' }, { key: 'weight_using_categories', value: 'true' }] });
    expect(JSON.stringify(seen)).not.toContain('canary');
  });

  it('are narrowed by MATRIX_CUSTOM_FIELDS, never widened', async () => {
    const narrow = await vendorUnderTest(matrix, matrixEmulator, { env: { ...ENV, MATRIX_CUSTOM_FIELDS: 'credits, password, ssn, API Key, name, archived' } });
    alter(narrow);
    const { matrixUser, matrixClass } = (await ask(QUERY, ids(), narrow)) as { matrixUser: Row; matrixClass: Row };
    await narrow.close();
    for (const { customFields } of [matrixUser, matrixClass]) expect((customFields as Row[]).filter(({ key }) => key !== 'name')).toEqual([{ key: 'credits', value: '3' }]);
  });

  it('of no plain value have none', async () => {
    change('get_users_with_ids', (row) => ({ ...row, nested: { password: 'canary' }, rows: [{ token: 'canary' }], department: undefined }));
    const seen = await ask('query ($u: ID!) { matrixUser(id: $u) { customFields { key value } } }', { u: ids().u });
    expect(seen).toEqual({ matrixUser: { customFields: [{ key: 'nested', value: null }, { key: 'rows', value: null }] } });
  });
});

it('shows the word of MATRIX beside each that is ours', async () => {
  const { items, participations, groups } = bench.world.vendors.matrix;
  const p = participations[0]!;
  const words: Record<string, Row> = {
    get_classes_with_ids: { style: 'Self paced', weighting_style: 'Guesses' },
    get_users_with_ids: { gender: 'Unsaid' },
    get_students_for_class: { enroll_type: 'Waitlist' },
    get_assignments_for_class: { type: 'Essay', grading: 'Not graded' },
    get_lessons_for_class: { sections: [{ id: 1, type: 'Video' }] },
    get_groups_with_ids: { visibility: 'Galaxy', type: 'Faculty' },
  };
  bench.emulator.alter((request, reply) => {
    const more = words[request.path.replace('/api/', '')];
    return more ? { ...reply, body: JSON.stringify((JSON.parse(reply.body.toString()) as Row[]).map((row) => ({ ...row, ...more }))) } : reply;
  });
  const answered = await ask(
    `query ($u: ID!, $c: ID!, $e: ID!, $g: ID!) { matrixUser(id: $u) { gender rawGender } matrixEnrollment(id: $e) { enrollType rawEnrollType } matrixGroup(id: $g) { visibility rawVisibility type rawType }
      matrixClass(id: $c) { style rawStyle weightingStyle rawWeightingStyle assignments(first: 1) { nodes { type rawType grading rawGrading } } modules(first: 1) { nodes { sections { type rawType } } } } }`,
    { u: p.accountId, c: items[0]!.id, e: `${p.itemId}:${p.accountId}`, g: groups[0]!.id },
  );
  expect(answered).toEqual({
    matrixUser: { gender: 'UNKNOWN', rawGender: 'Unsaid' },
    matrixEnrollment: { enrollType: 'WAITLIST', rawEnrollType: 'Waitlist' },
    matrixGroup: { visibility: 'UNKNOWN', rawVisibility: 'Galaxy', type: 'FACULTY', rawType: 'Faculty' },
    matrixClass: {
      style: 'SELF_PACED', rawStyle: 'Self paced', weightingStyle: 'UNKNOWN', rawWeightingStyle: 'Guesses',
      assignments: { nodes: [{ type: 'UNKNOWN', rawType: 'Essay', grading: 'NOT_GRADED', rawGrading: 'Not graded' }] },
      modules: { nodes: [{ sections: [{ type: 'UNKNOWN', rawType: 'Video' }] }] },
    },
  });
});

it('reads no time spent that is less than none', async () => {
  const p = bench.world.vendors.matrix.participations[0]!;
  change('get_students_for_class', (row) => ({ ...row, time_spent: -60, percent: '150%' }));
  expect(await ask('query ($e: ID!) { matrixEnrollment(id: $e) { timeSpentSeconds percent } }', { e: `${p.itemId}:${p.accountId}` })).toEqual({ matrixEnrollment: { timeSpentSeconds: null, percent: 150 } });
});
