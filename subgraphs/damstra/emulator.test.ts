import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from '../shared/emulator.ts';
import { damstraServerError, powerlessKey } from './emulator.ts';
import { answer, closeAll, get, held, now, numbers, read, refused, rows, start, time, values } from './emulator/testing.ts';

const { accounts, groups } = held;
const active = accounts.filter((account) => account.active);
const edith = accounts.find(({ familyName }) => familyName === 'Stone')!;
const team = groups[0]!;

let open: Emulator;
beforeAll(async () => {
  open = await start();
});
afterAll(closeAll);

describe('the protocol of Damstra Learning', () => {
  const longRefusal = { message: 'AccessKey does not exist', reason: 'Invalid access key', internalCode: 806, error: 'Invalid security token' };
  const shortRefusal = { internalCode: 806, error: 'Token not valid' };

  it.each([
    ['user', longRefusal],
    ['user/1', longRefusal],
    ['group/1/member', longRefusal],
    ['group/1/supervisor', longRefusal],
    ['lesson_schedule/1', longRefusal],
    ['user/1/lesson_schedule', longRefusal],
    ['lesson_schedule/1/certificate', longRefusal],
    ['nonsense', longRefusal],
    ['group', shortRefusal],
    ['group/1', shortRefusal],
    ['lesson', shortRefusal],
    ['lessondetails', shortRefusal],
    ['ilt_session', shortRefusal],
    ['ilt_session/1', shortRefusal],
    ['ilt_session/1/attendees', shortRefusal],
  ])('refuses a wrong key at %s with 403 and 806 in its own words', async (call, body) => {
    const response = await get(open, call, 'wrong');
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(body);
  });

  it('refuses a call without a key', async () => {
    const response = await fetch(`${open.url}/user`);
    expect([response.status, await response.json()]).toEqual([403, longRefusal]);
  });

  it('refuses a key without rights with 831', async () => {
    const response = await get(open, 'user', powerlessKey);
    expect([response.status, await response.json()]).toEqual([403, { internalCode: 831, error: 'You are not authorised to make this request' }]);
  });

  it.each([
    ['user?userId=1', 'Unknown parameter: userId'],
    ['user?empid=1', 'Unknown parameter: empid'],
    ['user?constructor=1', 'Unknown parameter: constructor'],
    ['user?empId=1&empId=2', 'Parameter given more than once: empId'],
    ['user?activeValue=yes', 'activeValue is one of active, inactive, all'],
    ['user?startIndex=-1', 'Not a number: startIndex'],
    ['user?startIndex=two', 'Not a number: startIndex'],
    ['user?maxResults=', 'Not a number: maxResults'],
    ['user/abc', 'Not a number: userId'],
    ['user/1,2', 'Not a number: userId'],
    ['user/1?activeValue=all', 'Unknown parameter: activeValue'],
    ['group?maxResults=5', 'Missing parameter: startIndex'],
    ['group?startIndex=0', 'Missing parameter: maxResults'],
    ['group/1/member', 'Missing parameter: startIndex'],
    ['lesson?startIndex=0&maxResults=5&lessonIds[]=1', 'Unknown parameter: lessonIds[]'],
    ['lesson?startIndex=0&maxResults=5&lessonIds=1&lessonIds=2', 'Parameter given more than once: lessonIds'],
    ['lesson?startIndex=0&maxResults=5&lessonIds=1;2', 'Not a number: lessonIds'],
    ['lesson?startIndex=0&maxResults=5&lessonIds=', 'Not a number: lessonIds'],
    ['lesson?startIndex=0&maxResults=5&publishedStates=all', 'publishedStates is any of active, inactive, never, rendering, error'],
    ['user/1/lesson_schedule?startIndex=0&maxResults=5', 'Missing parameter: status'],
    ['user/1/lesson_schedule?startIndex=0&maxResults=5&status=done', 'status is one of all, scheduled, due, overdue, completed, cancelled'],
    ['ilt_session?startIndex=0', 'Missing parameter: maxResults'],
    ['ilt_session?startIndex=0&maxResults=5&state=past', 'Not a number: state'],
    ['ilt_session?startIndex=0&maxResults=5&status=4', 'status is one of 1, 2, 3'],
    ['ilt_session/7001/attendees?startIndex=0', 'Unknown parameter: startIndex'],
  ])('refuses %s with 400', async (call, message) => {
    expect(await answer(open, call)).toEqual(refused(message));
  });

  it('takes a slash before the query, as the examples have it, and a key header in any case', async () => {
    const response = await fetch(`${open.url}/user/?roleId=6&maxResults=100`, { headers: { accesskey: 'sandbox-damstra-key' } });
    expect(response.status).toBe(200);
  });

  it('says what a path or method is not', async () => {
    for (const [method, call, status] of [
      ['GET', 'users', 404],
      ['GET', 'user/1/nonsense', 404],
      ['DELETE', 'user/1', 405],
      ['GET', 'user/1/activate', 405],
      ['POST', 'user', 501],
      ['PATCH', 'ilt_session/7001', 501],
    ] as const) {
      expect([call, (await get(open, call, undefined, method)).status]).toEqual([call, status]);
    }
    expect((await get(open, 'ilt_session/7001', undefined, 'DELETE')).headers.get('allow')).toBe('GET, PATCH');
    expect((await fetch(`${open.url.replace('v2', 'v1')}/user`, { headers: { AccessKey: 'sandbox-damstra-key' } })).status).toBe(404);
  });

  it('has no rate limit unless told, then answers 429 until a minute has passed', async () => {
    const limited = await start({ callsPerMinute: 2 });
    const statuses = async (n: number) => {
      const seen: number[] = [];
      for (let i = 0; i < n; i += 1) seen.push((await get(limited, 'user')).status);
      return seen;
    };
    expect(await statuses(3)).toEqual([200, 200, 429]);
    time.value += 20_000;
    expect((await get(limited, 'user')).headers.get('retry-after')).toBe('40');
    time.value += 40_000;
    expect(await statuses(3)).toEqual([200, 200, 429]);
    time.value = now.getTime();
    const lifted = await start({ callsPerMinute: 1, unlimited: true });
    await get(lifted, 'user');
    expect((await get(lifted, 'user')).status).toBe(200);
  });

  it('can fail as the vendor does', async () => {
    open.fault(damstraServerError);
    const failed = await answer(open, 'user');
    open.fault(null);
    expect(failed).toEqual({ status: 503, body: { internalCode: 500, error: 'Internal Server Error' } });
  });
});

describe('users', () => {
  it('are listed in pages, active ones unless all are asked for', async () => {
    const first = await read(open, 'user?startIndex=0&maxResults=7');
    expect(values(first.results as never, 'id')).toEqual(numbers(active).slice(0, 7));
    expect(first.meta).toEqual({ totalResultCount: active.length, startIndex: 0, endIndex: 7 });
    expect((await read(open, 'user?activeValue=all&maxResults=1')).meta).toMatchObject({ totalResultCount: accounts.length });
    const left = await rows(open, 'user?activeValue=inactive&maxResults=1000');
    expect(values(left, 'clientStatusId')).toEqual(Array(accounts.length - active.length).fill(57));
  });

  it('end with a short page, and past the end there are none', async () => {
    const last = await read(open, `user?startIndex=${active.length - 2}&maxResults=10`);
    expect(last.meta).toEqual({ totalResultCount: active.length, startIndex: active.length - 2, endIndex: active.length });
    expect(await read(open, 'user?startIndex=5000&maxResults=10')).toEqual({
      results: [],
      meta: { totalResultCount: active.length, startIndex: 5000, endIndex: 5000 },
    });
  });

  it('come twenty at a time to who does not say how many', async () => {
    expect(await rows(open, 'user')).toHaveLength(20);
    expect(await rows(open, 'user?maxResults=0')).toHaveLength(20);
  });

  it('come in silently shorter pages where the account has a cap', async () => {
    const capped = await start({ rowCap: 5 });
    expect((await read(capped, 'user?startIndex=3&maxResults=100')).meta).toEqual({ totalResultCount: active.length, startIndex: 3, endIndex: 8 });
  });

  it('are found by exact employee number and email only', async () => {
    const amelia = accounts.find(({ familyName }) => familyName === 'Okafor')!;
    const found = await rows(open, `user?empId=${encodeURIComponent('e-1001 ')}`);
    expect(values(found, 'id')).toEqual([Number(amelia.id)]);
    expect(await rows(open, 'user?empId=e-1001')).toEqual([]);
    expect(values(await rows(open, 'user?emailAddress=amelia@home.example'), 'id')).toEqual([Number(amelia.id)]);
    expect(await rows(open, 'user?emailAddress=Amelia@home.example')).toEqual([]);
    const listed = await rows(open, 'user?activeValue=all&maxResults=1000');
    const blank = listed.filter(({ employeeNumber }) => employeeNumber === '');
    expect(blank.length).toBeGreaterThan(0);
    expect(await rows(open, 'user?activeValue=all&empId=&maxResults=1000')).toEqual(blank);
  });

  it('who left are not found by number unless all are asked for, but by id', async () => {
    expect(await rows(open, 'user?empId=E-2009')).toEqual([]);
    expect(values(await rows(open, 'user?empId=E-2009&activeValue=all'), 'id')).toEqual([Number(edith.id)]);
    expect(await read(open, `user/${edith.id}`)).toMatchObject({ id: Number(edith.id), clientStatusId: 57 });
  });

  it('match a query by user name, first or last name, and a role', async () => {
    expect(values(await rows(open, 'user?q=marin'), 'lastName')).toContain('Marino');
    const instructors = await rows(open, 'user?roleId=8&maxResults=100');
    expect(values(instructors, 'id')).toEqual(numbers(active.filter(({ role }) => role === 'instructor')));
    expect(await rows(open, 'user?roleId=3')).toEqual([]);
  });

  it('have every documented key, in the documented spelling', async () => {
    const user = await read(open, `user/${edith.id}`);
    expect(Object.keys(user)).toEqual([
      'id', 'userName', 'firstName', 'lastName', 'emailAddress', 'phoneNumber', 'mobileNumber', 'employeeNumber', 'clientStatusId',
      'groups', 'groupsSupervised', 'roles', 'timeZone', 'createdDate', 'modifiedDate',
    ]);
    expect(user).toMatchObject({ firstName: 'Edith', lastName: 'Stone', emailAddress: 'edith@northwind.example', employeeNumber: 'E-2009', roles: [6] });
    expect(user.groups).toEqual(groups.filter(({ memberIds }) => memberIds.includes(edith.id)).map(({ id }) => ({ id: Number(id) })));
    expect(user.createdDate).toBe(edith.createdAt.toISOString().replace('.000Z', '+0000'));
    expect((await rows(open, 'user?empId=E-2009&activeValue=all'))[0]).toEqual(user);
  });

  it('can come as Getting Started prints them', async () => {
    const started = await start({ gettingStarted: true });
    const body = await read(started, 'user?empId=E-2009&activeValue=all');
    const stamp = { createdDate: '2025-03-10T09:30:00.000Z', modifiedDate: '2025-03-10T09:30:00.000Z' };
    expect(body).toMatchObject({ ...stamp, meta: { totalResultCount: 1, startIndex: 0, endIndex: 1, ...stamp } });
    expect((body.results as unknown[])[0]).toMatchObject({ active: false, clientId: 76, roles: [{ id: 6 }], createdDate: edith.createdAt.toISOString() });
  });

  it('of an unknown id are answered with 404', async () => {
    expect(await answer(open, 'user/1')).toEqual({
      status: 404,
      body: { message: 'User with id 1 not found', reason: 'Not found', internalCode: 0, error: 'Not found' },
    });
  });
});

describe('groups', () => {
  it('have every documented key and a date without a zone', async () => {
    const listed = await rows(open, 'group?startIndex=0&maxResults=10');
    const parent = groups.find(({ name }) => name === 'Head Office')!;
    expect(listed[0]).toEqual({
      id: Number(team.id), name: 'Operations', parentId: Number(parent.id), description: 'Everybody of Operations',
      memberCount: team.memberIds.length, createdDate: '2022-09-22 09:30:00', clientId: 76,
    });
    expect(await read(open, `group/${team.id}`)).toEqual(listed[0]);
    expect(await read(open, `group/${parent.id}`)).not.toHaveProperty('parentId');
    expect(values(await rows(open, 'group?q=sal&startIndex=0&maxResults=10'), 'name')).toEqual(['Sales']);
  });

  it('list their members and supervisors as full users, in pages', async () => {
    const members = await read(open, `group/${team.id}/member?startIndex=1&maxResults=3`);
    expect(values(members.results as never, 'id')).toEqual(team.memberIds.slice(1, 4).map(Number));
    expect(members.meta).toEqual({ totalResultCount: team.memberIds.length, startIndex: 1, endIndex: 4 });
    const led = groups.find(({ supervisorIds }) => supervisorIds.length > 0)!;
    const [leader] = await rows(open, `group/${led.id}/supervisor?startIndex=0&maxResults=10`);
    expect(leader).toEqual(await read(open, `user/${led.supervisorIds[0]}`));
    expect(leader).toMatchObject({ groupsSupervised: [{ id: Number(led.id) }], roles: [5, 8] });
  });

  it('of an unknown id are answered in the two documented ways', async () => {
    expect(await answer(open, 'group/1')).toEqual({
      status: 404,
      body: { message: 'No group found for that Id', reason: 'No Group found', error: true, internalCode: 'TBD', statusCode: 404 },
    });
    expect(await answer(open, 'group/1/member?startIndex=0&maxResults=1')).toEqual({
      status: 404,
      body: { message: 'Group with id 1 not found', reason: 'Group not found', internalCode: 842, statusCode: 404 },
    });
  });

  it('need a query where the account is strict about it', async () => {
    const strict = await start({ qRequired: true });
    expect(await answer(strict, 'group?startIndex=0&maxResults=1')).toEqual(refused('Missing parameter: q'));
    expect(await rows(strict, 'group?q=&startIndex=0&maxResults=10')).toHaveLength(groups.length);
  });
});
