import { describe, expect, it } from 'vitest';
import type { VendorWorld } from '../shared/world/world.ts';
import { oddBench, open, thirdRow, type Json } from './testing.ts';

// What a tenant may hold that the document does not show: never more is lost than what cannot be read.

const bench = oddBench();

const DIRECTORY = '{ _damstraDirectory { accounts { id email displayName active lastActiveAt } } }';
const STATUS = '{ _damstraStatus { health skippedRows lastError } }';
interface Account {
  readonly id: string;
  readonly email: string | null;
  readonly displayName: string | null;
  readonly active: boolean | null;
  readonly lastActiveAt: string | null;
}
const directory = async () => ((await bench.data(DIRECTORY))._damstraDirectory as { accounts: Account[] }).accounts;

describe('an odd field of one account among sixty', () => {
  const third = () => bench.world.accounts[2]!.id;

  it.each<[Json, Json]>([
    [{ active: 'Y', clientStatusId: null }, { active: true }],
    [{ active: {}, clientStatusId: 'yes' }, { active: null }],
    [{ roles: [null] }, {}],
    [{ roles: 'trainee' }, {}],
    [{ firstName: {}, lastName: ['x'] }, { displayName: null }],
    [{ firstName: 'Ja\u0000ne', lastName: 'O\ud800Neil' }, { displayName: 'Jane O\ufffdNeil' }],
    [{ emailAddress: ['a@b.example'] }, { email: null }],
    [{ emailAddress: ' ' }, { email: null }],
    [{ lastLoggedInDate: '9999-12-31T23:59:59-0500' }, { lastActiveAt: null }],
    [{ lastLoggedInDate: '0001-01-01' }, { lastActiveAt: null }],
    [{ lastLoggedInDate: '1970-01-01T00:00:00+0000' }, { lastActiveAt: null }],
    [{ lastLoggedInDate: '2015-10-29T15:28:59+0000' }, { lastActiveAt: '2015-10-29T15:28:59.000Z' }],
  ])('%j costs nothing else', async (part, shown) => {
    const before = await directory();
    bench.change('/user', thirdRow(part));
    const after = await directory();
    expect(after.filter(({ id }) => id !== third())).toEqual(before.filter(({ id }) => id !== third()));
    expect(after.find(({ id }) => id === third())).toMatchObject(shown);
  });

  it('is counted and named, without its value', async () => {
    const own = await open();
    own.emulator.alter((request, reply) => (request.path.endsWith('/user') ? { ...reply, body: reply.body.toString().replace(`"id":${third()},`, '"id":null,"roles":["canary",null],') } : reply));
    const answer = await own.query(DIRECTORY);
    const status = (await own.query(STATUS)).data!._damstraStatus;
    expect(status).toMatchObject({ health: 'OK', skippedRows: 1, lastError: expect.stringMatching(/^DAMSTRA sent 1 row.* not as documented: users \(from 0\), row 3, id/) as unknown });
    expect(JSON.stringify([answer, status]) + own.logged()).not.toContain('canary');
    await own.close();
  });

  it('leaves the others of the same list of ids', async () => {
    await bench.data('{ _damstraDirectory { next } }');
    const ids = bench.world.accounts.slice(0, 20).map(({ id }) => id);
    bench.change('/user', thirdRow({ id: null }));
    // Whom the directory does not name is asked for alone, and found.
    expect((await bench.data('query ($ids: [ID!]!) { damstraUsers(ids: $ids) { id } }', { ids })).damstraUsers).toEqual(ids.map((id) => ({ id })));
  });
});

describe('roles and groups of an account', () => {
  const user = async (part: Json) => {
    const { id } = bench.world.accounts[0]!;
    bench.change(`/user/${id}`, (body) => ({ ...body, ...part }));
    return (await bench.data('query ($id: ID!) { damstraUser(id: $id) { roles roleIds rawRoles groups { id } } }', { id })).damstraUser;
  };

  it('may hold nothing, words, numbers that are not known, or an object alone', async () => {
    expect(await user({ roles: [null, 5, { id: '6' }, {}, 99, 'assessor', [3]] })).toMatchObject({ roles: ['SUPERVISOR', 'TRAINEE', 'UNKNOWN', 'UNKNOWN'], roleIds: [5, 6, 99], rawRoles: ['5', '6', '99', 'assessor'] });
    expect(await user({ roles: { id: 8 }, groups: 7 })).toMatchObject({ roles: ['INSTRUCTOR'], groups: [{ id: '7' }] });
    expect(await user({ roles: [3_000_000_000], groups: [null, { id: null }, { id: 4 }, 'null'] })).toMatchObject({ roles: ['UNKNOWN'], roleIds: [], rawRoles: ['3000000000'], groups: [{ id: '4' }] });
    expect(await user({ roles: null, groups: 'none' })).toMatchObject({ roles: null, rawRoles: null, groups: null });
  });
});

describe('ids of nineteen digits', () => {
  it('keep two people apart', async () => {
    const [a, b] = ['9007199254740992', '9007199254740993'];
    bench.change('/user', (body) => ({ ...body, results: (body.results as Json[]).slice(0, 2).map((row, i) => ({ ...row, id: `#${[a, b][i]!}` })), meta: { totalResultCount: 2 } }));
    expect((await directory()).map(({ id }) => id)).toEqual([a, b]);
    expect((await bench.data('{ damstraUserSearch { nodes { id } totalCount } }')).damstraUserSearch).toEqual({ nodes: [{ id: a }, { id: b }], totalCount: 2 });
  });

  it('are asked for as they are', async () => {
    const id = '9223372036854775807';
    bench.emulator.fault((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(request.path.endsWith('/lesson_schedule') ? `{"results":[{"id":${id},"userId":${id},"lessonId":9007199254740993}]}` : `{"id":${id},"firstName":"Ada"}`);
      return true;
    });
    expect(await bench.data('query ($id: ID!) { damstraUser(id: $id) { id givenName enrollments { id itemId } } }', { id })).toEqual({ damstraUser: { id, givenName: 'Ada', enrollments: [{ id, itemId: '9007199254740993' }] } });
    expect(bench.requests()).toEqual([`GET /api/v2/user/${id}`, `GET /api/v2/user/${id}/lesson_schedule`]);
    bench.emulator.fault(null);
  });

  it('and ids with zeros in front belong to nobody', async () => {
    expect(await bench.data('query ($id: ID!) { damstraUser(id: $id) { id } }', { id: `0${bench.world.accounts[0]!.id}` })).toEqual({ damstraUser: null });
    expect(bench.requests()).toEqual([]);
  });
});

describe('somebody else in an answer', () => {
  it.each([
    ['damstraUser', (held: VendorWorld) => held.accounts[0]!.id],
    ['damstraGroup', (held: VendorWorld) => held.groups[0]!.id],
    ['damstraLessonSchedule', (held: VendorWorld) => held.participations[0]!.id],
    ['damstraSession', () => '7001'],
  ] as const)('is not believed to be the %s that was asked for', async (field, idOf) => {
    const own = await open();
    own.emulator.alter((_, reply) => ({ ...reply, body: JSON.stringify({ ...(JSON.parse(reply.body.toString()) as Json), id: 12345 }) }));
    const answer = await own.query(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id: idOf(bench.world) });
    expect(answer.data).toEqual({ [field]: null });
    expect(answer.errors).toMatchObject([{ message: expect.stringContaining('the answer is another thing than was asked for') as unknown, extensions: { code: 'VENDOR_BAD_RESPONSE' } }]);
    await own.close();
  });

  it("is left out of a person's schedules and of a session's people, and counted", async () => {
    const own = await open();
    const { accountId } = bench.world.participations.find(({ accountId: of }) => bench.world.participations.filter((one) => one.accountId === of).length > 2)!;
    const mine = bench.world.participations.filter((one) => one.accountId === accountId).map(({ id }) => ({ id }));
    const attendees = ((await own.query('{ damstraSession(id: "7001") { attendees { nodes { attendeeId } } } }')).data!.damstraSession as { attendees: { nodes: unknown[] } }).attendees.nodes;
    own.emulator.alter((request, reply) => {
      if (!/\/(lesson_schedule|attendees)$/.test(request.path)) return reply;
      const body = JSON.parse(reply.body.toString()) as { results: Json[] };
      return { ...reply, body: JSON.stringify({ ...body, results: body.results.map((row, i) => (i === 1 ? { ...row, userId: 12345, sessionId: 12345 } : i === 0 ? { ...row, userId: null, sessionId: null } : row)) }) };
    });
    const answer = await own.query('query ($id: ID!) { damstraUser(id: $id) { enrollments { id } lessonSchedules { nodes { id user { id } } totalCount } } damstraSession(id: "7001") { attendees { nodes { attendeeId } } } }', { id: accountId });
    expect(answer.errors).toBeUndefined();
    const rest = mine.filter((_, i) => i !== 1);
    expect(answer.data).toEqual({
      damstraUser: { enrollments: rest, lessonSchedules: { nodes: rest.map(({ id }) => ({ id, user: { id: accountId } })), totalCount: rest.length } },
      damstraSession: { attendees: { nodes: attendees.filter((_, i) => i !== 1) } },
    });
    const { data: after } = await own.query(STATUS);
    expect(after).toMatchObject({ _damstraStatus: { skippedRows: 2, lastError: expect.stringContaining('lesson schedules of a user (from 0), row 2, userId') as unknown } });
    await own.close();
  });

  it('is not taken for the holder of a key', async () => {
    const { email, id, employeeNumber } = bench.world.accounts.find((account) => account.email && account.employeeNumber)!;
    bench.emulator.alter((request, reply) => (request.query.has('emailAddress') || request.query.has('empId') ? { ...reply, body: everybody } : reply));
    const { url, env } = bench.emulator;
    const everybody = await (await fetch(`${url}/user?activeValue=all&startIndex=0&maxResults=100`, { headers: { AccessKey: env.DAMSTRA_ACCESS_KEY! } })).text();
    const found = await bench.data('query ($email: String!, $number: String!) { a: _damstraAccountsByKey(key: EMAIL, value: $email) { id } b: _damstraAccountsByKey(key: EMPLOYEE_NUMBER, value: $number) { id } c: damstraUserSearch(email: $email) { nodes { id } } }', {
      email: email!.toUpperCase(),
      number: employeeNumber,
    });
    expect(found).toEqual({ a: [{ id }], b: [{ id }], c: { nodes: [{ id }] } });
  });
});

it.each([
  ['a byte order mark', (body: string) => Buffer.from(`\ufeff${body}`)],
  ['UTF-16', (body: string) => Buffer.from(`\ufeff${body}`, 'utf16le')],
])('understands %s', async (_, write) => {
  const before = await directory();
  bench.emulator.alter((_request, reply) => ({ ...reply, body: write(reply.body.toString()) }));
  expect(await directory()).toEqual(before);
});

it.each(['null', '', '[]', '"x"', 'true', '{"id":[]}'])('answers an error, not a person, where the body is %j', async (body) => {
  const own = await open();
  own.emulator.alter((_request, reply) => ({ ...reply, body }));
  const answer = await own.query('query ($id: ID!) { damstraUser(id: $id) { id } damstraGroup(id: "1") { id } _damstraDirectory { next } }', { id: bench.world.accounts[0]!.id });
  expect(answer.data).toEqual({ damstraUser: null, damstraGroup: null, _damstraDirectory: null });
  // There is no such group: that is another status, and no body is needed for it.
  expect(answer.errors?.map(({ path, extensions }) => `${String(path)} ${String(extensions?.code)}`).sort()).toEqual(['_damstraDirectory VENDOR_BAD_RESPONSE', 'damstraUser VENDOR_BAD_RESPONSE']);
  await own.close();
});
