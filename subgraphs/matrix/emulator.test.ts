import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from '../shared/emulator.ts';
import { answer, closeAll, get, idsOf, now, numbers, refused, rows, start, time, world, type Json } from './emulator/testing.ts';

const { accounts, groups } = world.vendors.matrix;

let open: Emulator;
beforeAll(async () => {
  open = await start({ unlimited: true });
});
afterEach(() => {
  time.value = now.getTime();
});
afterAll(closeAll);

describe('the protocol of MATRIX', () => {
  it('answers get_version as the document prints it', async () => {
    const response = await get(open, 'get_version');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.text()).toBe('{"version":1}');
    expect(await answer(open, 'get_version?api_version=1')).toEqual({ status: 200, body: { version: 1 } });
  });

  it('refuses a wrong or missing key with 401, whatever the function', async () => {
    for (const response of [await get(open, 'get_version', 'wrong'), await get(open, 'nonsense', 'wrong'), await fetch(`${open.url}/get_all_users`)]) {
      expect(response.status).toBe(401);
      expect(await response.text()).toBe('{"message":"Invalid API key"}');
    }
  });

  it.each([
    ['get_user', 'Unknown function: get_user'],
    ['get_version/', 'Unknown function: get_version/'],
    ['toString', 'Unknown function: toString'],
    ['add_user?userid=x', 'Function is not available here: add_user'],
    ['get_version?api_version=3', 'Unsupported api_version'],
    ['get_students_for_class', 'Missing argument: class_id'],
    ['get_students_for_class?class_id=', 'Invalid argument: class_id'],
    ['get_students_for_class?class_id=1&class_id=2', 'Invalid argument: class_id'],
    ['get_students_for_class?class_id[]=1', 'Unknown argument: class_id[]'],
    ['get_students_for_class?class_id=1', 'No class with id 1'],
    ['get_students_for_class?class_id=1&page=1', 'Unknown argument: page'],
    ['get_users_with_ids', 'Missing argument: user_ids'],
    ['get_users_with_ids?user_ids=1', 'Argument is an array, pass it as user_ids[]: user_ids'],
    ['get_users_with_ids?user_ids[]=1,2', 'Invalid argument: user_ids'],
    ['get_users_that_match', 'Missing constraints'],
    ['get_users_that_match?page=1', 'Missing constraints'],
    ['get_users_that_match?studentID=1', 'Unknown argument: studentID'],
    ['get_users_that_match?constructor=1', 'Unknown argument: constructor'],
    ['get_users_that_match?archived=1', 'Invalid argument: archived'],
    ['get_all_users?page=0', 'Invalid argument: page'],
    ['get_all_users?page=-1', 'Invalid argument: page'],
    ['get_all_users?page=two', 'Invalid argument: page'],
    ['get_all_class_completions?completed_after=yesterday', 'Invalid argument: completed_after'],
  ])('refuses %s with a message', async (call, message) => {
    expect(await answer(open, call)).toEqual(refused(message));
  });

  it('refuses other methods and other paths', async () => {
    const search = `?api_key=${open.env.MATRIX_API_KEY}`;
    expect((await fetch(`${open.url}/get_version${search}`, { method: 'POST' })).status).toBe(400);
    expect((await fetch(`${new URL(open.url).origin}/get_version${search}`)).status).toBe(400);
  });

  it('takes brackets plain and encoded, leaves unknown ids out, answers in another order and each once', async () => {
    const [a, b, c] = numbers(accounts);
    const [encoded, plain] = [`user_ids%5B%5D=${a}&user_ids%5B%5D=${b}&user_ids%5B%5D=${c}`, `user_ids[]=${a}&user_ids[]=5&user_ids[]=${b}&user_ids[]=${a}`];
    expect(idsOf(await rows(open, `get_users_with_ids?${encoded}`))).toEqual([c, b, a]);
    expect(idsOf(await rows(open, `get_users_with_ids?${plain}`))).toEqual([b, a]);
  });

  it('gives pages of 100 and an empty one past the end', async () => {
    const pages = [await rows(open, 'get_all_users'), await rows(open, 'get_all_users?page=2'), await rows(open, 'get_all_users?page=3'), await rows(open, 'get_all_users?page=4')];
    expect(pages[0]).toHaveLength(100);
    expect(pages[1]).toHaveLength(100);
    expect(idsOf(pages.flat())).toEqual(numbers(accounts));
    expect(await rows(open, 'get_all_users?page=99')).toEqual([]);
  });
});

describe('the rate limit of MATRIX', () => {
  const call = async (emulator: Emulator, times: number) => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i += 1) statuses.push((await get(emulator, 'get_version')).status);
    return new Set(statuses);
  };

  it('shuts the API for a minute after 120 calls in any minute', async () => {
    const emulator = await start();
    expect(await call(emulator, 60)).toEqual(new Set([200]));
    time.value += 59_000;
    expect(await call(emulator, 60)).toEqual(new Set([200]));
    expect(await answer(emulator, 'get_version')).toEqual(refused('Rate limit exceeded'));
    time.value += 59_999;
    expect(await answer(emulator, 'get_all_groups')).toEqual(refused('Rate limit exceeded'));
    time.value += 1;
    expect(await call(emulator, 120)).toEqual(new Set([200]));
  });

  it('can say 429, and counts each emulator by itself', async () => {
    const [one, other] = [await start({ rateLimitStatus: 429 }), await start()];
    await call(one, 120);
    expect(await call(one, 1)).toEqual(new Set([429]));
    expect(await call(other, 1)).toEqual(new Set([200]));
    expect(await call(open, 130)).toEqual(new Set([200]));
  });
});

describe('the people of MATRIX', () => {
  const [amelia] = accounts;

  it('has every documented field of a user, and the surprising ones', async () => {
    const [user] = await rows(open, `get_users_with_ids?user_ids[]=${amelia!.id}`);
    expect(Object.keys(user!).sort()).toEqual(
      `id first_name last_name userid password email sms_email student teacher assistant administrator monitor manager year_of_graduation
      student_id teacher_id organization_id birthdate nick_name skype phone gender street_1 street_2 city state zip country picture joined_at
      first_login_at last_login_at logins archived archived_at job_title_id ssn department`.split(/\s+/).sort(),
    );
    expect(user).toMatchObject({ id: Number(amelia!.id), student_id: 'E-1001', userid: amelia!.username, email: 'Amelia.Okafor@northwind.example', archived: false, archived_at: null });
    expect(user!.joined_at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/);
    expect(user!.birthdate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('finds people by exact constraints, all of which must hold', async () => {
    const found = async (query: string) => idsOf(await rows(open, `get_users_that_match?${query}`));
    const id = Number(amelia!.id);
    expect(await found('student_id=E-1001')).toEqual([id]);
    expect(await found(`userid=${amelia!.username}&email=Amelia.Okafor%40northwind.example`)).toEqual([id]);
    expect(await found('student_id=e-1001')).toEqual([]);
    expect(await found('student_id=E-1001&archived=true')).toEqual([]);
    expect(await found('parent=true')).toEqual([]);
    expect(await found('email=reception@northwind.example')).toHaveLength(2);
    expect(await found('archived=true')).toEqual(numbers(accounts.filter(({ active }) => !active)));
    expect(await found(`department=${groups[1]!.name}`)).toEqual(groups[1]!.memberIds.map(Number));
    const inOrganization = await rows(open, 'get_users_that_match?organization_id=51');
    expect(new Set(inOrganization.map(({ organization_id }) => organization_id))).toEqual(new Set([51]));
  });

  it('knows the administrator whose key it is', async () => {
    const { body } = await answer(open, 'get_my_account');
    expect([body]).toEqual(await rows(open, 'get_users_that_match?administrator=true'));
  });

  it('prints times in the zone of the tenant', async () => {
    const emulator = await start({ utcOffsetMinutes: -210 });
    const [user] = await rows(emulator, `get_users_with_ids?user_ids[]=${amelia!.id}`);
    expect(user!.joined_at).toMatch(/T06:00-03:30$/);
    expect(Date.parse(String(user!.joined_at))).toBe(amelia!.createdAt.getTime());
  });

  it('forgets sessions after 30 days', async () => {
    const account = accounts.find(({ lastActiveAt }) => lastActiveAt && now.getTime() - lastActiveAt.getTime() < 20 * 86_400_000)!;
    const call = `get_session_details?user_ids[]=${account.id}`;
    const [details] = await rows(open, call);
    expect(details).toMatchObject({ id: Number(account.id), count: 3 });
    expect((details!.sessions as Json[]).at(-1)).toMatchObject({ login_at: `${account.lastActiveAt!.toISOString().slice(0, 16)}Z`, logout_at: null });
    time.value += 31 * 86_400_000;
    expect(await rows(open, call)).toEqual([{ id: Number(account.id), count: 0, sessions: [] }]);
  });

  it('knows groups, organizations and job titles', async () => {
    const [first] = groups;
    expect(idsOf(await rows(open, 'get_all_groups'))).toEqual(numbers(groups));
    expect(idsOf(await rows(open, `get_members_for_group?group_id=${first!.id}`))).toEqual(first!.memberIds.map(Number));
    expect(idsOf(await rows(open, `get_admins_for_group?group_id=${first!.id}`))).toEqual(first!.supervisorIds.map(Number));
    expect(idsOf(await rows(open, `get_groups_with_member?user_id=${first!.memberIds[0]!}`))).toEqual([Number(first!.id)]);
    expect(idsOf(await rows(open, `get_groups_with_admin?user_id=${first!.supervisorIds[0]!}`))).toEqual([Number(first!.id)]);
    expect(idsOf(await rows(open, 'get_groups_that_match?name=Sales'))).toEqual([Number(groups[2]!.id)]);
    expect(idsOf(await rows(open, 'get_all_organizations'))).toEqual([51, 52, 53]);
    expect(idsOf(await rows(open, 'get_job_titles_with_ids?job_title_ids[]=71&job_title_ids[]=74'))).toEqual([74, 71]);
    expect(await rows(open, 'get_job_titles_that_match?name=Driver')).toEqual([{ id: 74, name: 'Driver', description: 'Holds a licence' }]);
  });
});
