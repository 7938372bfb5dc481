import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from '../shared/emulator.ts';
import { buildWorld } from '../shared/world/world.ts';
import { matrixEmulator, type MatrixEmulatorOptions } from './emulator.ts';

type Json = Record<string, unknown>;

const now = new Date('2025-03-10T09:30:00Z');
const world = buildWorld({ learners: 400, seed: 1, now });
const { accounts, items, participations, groups } = world.vendors.matrix;
const time = { value: now.getTime() };
const clock = { now: () => time.value };
const running: Emulator[] = [];

const start = async (more: Partial<MatrixEmulatorOptions> = {}): Promise<Emulator> => {
  const emulator = await matrixEmulator({ world, clock, ...more });
  running.push(emulator);
  return emulator;
};

const get = (emulator: Emulator, call: string, key = emulator.env.MATRIX_API_KEY): Promise<Response> =>
  fetch(`${emulator.url}/${call}${call.includes('?') ? '&' : '?'}api_key=${key}`);

const answer = async (emulator: Emulator, call: string) => {
  const response = await get(emulator, call);
  return { status: response.status, body: (await response.json()) as unknown };
};

const rows = async (emulator: Emulator, call: string): Promise<Json[]> => {
  const { status, body } = await answer(emulator, call);
  expect({ call, status, array: Array.isArray(body) }).toEqual({ call, status: 200, array: true });
  return body as Json[];
};

const idsOf = (list: readonly Json[]) => list.map(({ id }) => id);
const numbers = (list: readonly { id: string }[]) => list.map(({ id }) => Number(id));
const refused = (message: string) => ({ status: 400, body: { message } });

let open: Emulator;
beforeAll(async () => {
  open = await start({ unlimited: true });
});
afterEach(() => {
  time.value = now.getTime();
});
afterAll(() => Promise.all(running.map((emulator) => emulator.close())));

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

describe('the courses of MATRIX', () => {
  const enrolled = (state: string) => participations.find((participation) => participation.state === state)!;
  const student = async (state: string) => {
    const { itemId, accountId } = enrolled(state);
    return (await rows(open, `get_students_for_class?class_id=${itemId}`)).find(({ id }) => id === Number(accountId));
  };

  it('has past, current, future and self-paced courses, one of them archived', async () => {
    const all = await rows(open, 'get_all_classes');
    expect(all).toHaveLength(items.length);
    expect(all[0]).toMatchObject({ id: Number(items[0]!.id), style: 'Instructor', start: '2025-01-09', finish: '2025-02-28', archived: false });
    expect(all[2]).toMatchObject({ start: '2025-03-24', class_times: [{ day: 'Tue', from: '15:15', to: '17:30' }, { from: '16:0', to: '18:0' }] });
    expect(all[3]).toMatchObject({ style: 'Self paced', start: null, finish: null, class_times: null });
    expect(await rows(open, 'get_all_classes?archived=true')).toEqual([all[8]]);
    expect(await rows(open, `get_classes_that_match?course_code=${items[4]!.code}&archived=false`)).toEqual([all[4]]);
    expect(idsOf(await rows(open, `get_classes_with_ids?class_ids[]=${items[0]!.id}&class_ids[]=${items[1]!.id}`))).toEqual(numbers(items.slice(0, 2)).reverse());
    expect((await rows(open, 'get_classes_for_organization?organization_id=51&archived=true')).length).toBeLessThanOrEqual(1);
    expect(await answer(open, 'get_classes_for_organization?organization_id=9')).toEqual(refused('No organization with id 9'));
  });

  it('has a teacher for each course and a course for each teacher', async () => {
    const taught = new Set<unknown>();
    for (const item of items) {
      const teachers = await rows(open, `get_teachers_for_class?class_id=${item.id}`);
      expect(teachers.filter(({ teacher, coteacher }) => teacher === true && coteacher === false)).toHaveLength(1);
      for (const { id } of teachers) taught.add(id);
    }
    expect(taught).toEqual(new Set(numbers(accounts.filter(({ role }) => role === 'instructor'))));
    const [first] = await rows(open, `get_teachers_for_class?class_id=${items[0]!.id}`);
    expect((await rows(open, `get_classes_taught_by?user_id=${String(first!.id)}`))[0]).toMatchObject({ id: Number(items[0]!.id), coteacher: false });
  });

  it.each([
    ['inProgress', { completed_at: null, unenrolled: false, deactivated: false, percent: null, grade: null }],
    ['scheduled', { started_at: null, last_visited_at: null, time_spent: 0, completed_at: null }],
    ['submitted', { completed_at: expect.stringMatching(/Z$/) as unknown, percent: null, grade: null }],
    ['withdrawn', { unenrolled: true, unenrolled_at: expect.stringMatching(/Z$/) as unknown, deactivated: false, completed_at: null }],
    ['cancelled', { deactivated: true, deactivated_at: expect.stringMatching(/Z$/) as unknown, unenrolled: false, unenrolled_by_id: null }],
  ])('shows who is %s in the roster', async (state, expected) => {
    expect(await student(state)).toMatchObject(expected);
  });

  it('marks the completed: a good percent, or a low one who failed', async () => {
    const { percent } = enrolled('completed');
    expect(await student('completed')).toMatchObject({ percent, grade: expect.stringMatching(/^[A-D]$/) as unknown });
    expect(await student('failed')).toMatchObject({ percent: enrolled('failed').percent, grade: 'F', completed_at: expect.any(String) as unknown });
  });

  it('sorts the courses of a learner into enrolled, deactivated and completed', async () => {
    const withdrawn = enrolled('withdrawn');
    const mine = participations.filter(({ accountId }) => accountId === withdrawn.accountId);
    const { body } = await answer(open, `get_status_of_classes?user_id=${withdrawn.accountId}`);
    const status = body as Record<string, number[]>;
    expect(Object.keys(status)).toEqual(['enrolled', 'deactivated', 'completed']);
    expect(Object.values(status).flat().sort()).toEqual(mine.filter(({ state }) => state !== 'withdrawn').map(({ itemId }) => Number(itemId)).sort());
    const { accountId, itemId } = enrolled('cancelled');
    expect((await answer(open, `get_status_of_classes?user_id=${accountId}`)).body).toMatchObject({ deactivated: expect.arrayContaining([Number(itemId)]) as unknown });
    expect(idsOf(await rows(open, `get_classes_enrolled_by?user_id=${withdrawn.accountId}`))).not.toContain(Number(withdrawn.itemId));
  });
});

describe('completions, reports and course work of MATRIX', () => {
  const certified = participations.find(({ state, itemId }) => state === 'completed' && items.find(({ id }) => id === itemId)!.certificate)!;
  const { accountId, itemId } = certified;

  it('lists completions, whose certificate can be fetched at the address given, which holds the key', async () => {
    const [completion] = await rows(open, `get_all_class_completions?user_id=${accountId}&class_id=${itemId}`);
    expect(completion).toMatchObject({ class: { id: Number(itemId) }, student: { id: Number(accountId) }, certificates: [{ printable: true }] });
    const url = String((completion!.certificates as Json[])[0]!.certificate_file_url);
    expect(url).toMatch(new RegExp(`^${open.url}/download_certificate\\?api_key=${open.env.MATRIX_API_KEY}&`));
    const file = await fetch(url);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(await file.text()).toMatch(/^%PDF-[^]*%%EOF\n$/);
    expect((await fetch(url.replace(/user_id=\d+/, 'user_id=1'))).status).toBe(400);
  });

  it('leaves out the certificates of a course that awards none', async () => {
    const plain = participations.find((one) => one.state === 'completed' && !items.find(({ id }) => id === one.itemId)!.certificate)!;
    const [completion] = await rows(open, `get_all_class_completions?user_id=${plain.accountId}&class_id=${plain.itemId}`);
    expect(Object.keys(completion!)).toEqual(['class', 'student']);
  });

  it('filters completions by date, written in several ways', async () => {
    const all = participations.filter(({ completedAt }) => completedAt);
    const between = all.filter(({ completedAt }) => completedAt! >= new Date('2025-01-10') && completedAt! < new Date('2025-02-10'));
    expect(await rows(open, 'get_all_class_completions')).toHaveLength(all.length);
    expect(between.length).toBeGreaterThan(0);
    for (const query of ['completed_after=2025-01-10&completed_before=2025-02-10', 'completed_after=01/10/2025&completed_before=2025-02-10T01:00%2B01:00'])
      expect(await rows(open, `get_all_class_completions?${query}`)).toHaveLength(between.length);
  });

  it('reports the active students of a course, or those asked for', async () => {
    const call = `get_class_report?class_id=${itemId}`;
    const mine = participations.filter((participation) => participation.itemId === itemId);
    const active = mine.filter(({ state }) => state !== 'withdrawn' && state !== 'cancelled');
    expect((await rows(open, call)).map(({ student_id }) => student_id)).toEqual(active.map((one) => Number(one.accountId)));
    const [row] = await rows(open, `${call}&student_ids[]=${accountId}&student_ids[]=1`);
    expect(row).toMatchObject({ student_id: Number(accountId), score: { percent: certified.percent } });
    const early = active.filter(({ assignedAt }) => assignedAt < new Date('2025-01-15T00:00Z')).length;
    expect(await rows(open, `${call}&to=2025-01-15T00:00Z`)).toHaveLength(early);
    expect(await rows(open, `${call}&from=2025-01-15T00:00Z`)).toHaveLength(active.length - early);
    const everybody = mine.map((one) => `&student_ids[]=${one.accountId}`).join('');
    const stillThere = mine.filter(({ state, endedAt }) => state !== 'cancelled' || endedAt! >= now);
    expect(await rows(open, `${call}${everybody}&started_from=2025-03-10T09:30Z`)).toHaveLength(stillThere.length);
  });

  it('describes modules and assignments, without the keys that do not apply', async () => {
    const [paced, selfPaced] = [items[1]!, items[3]!];
    const [introduction, practice] = await rows(open, `get_lessons_for_class?class_id=${selfPaced.id}`);
    expect(introduction).toMatchObject({ name: 'Introduction', start_at: null, sections: [{ type: 'Page' }, { type: 'Assignment' }] });
    expect((practice!.sections as Json[]).map(({ type }) => type)).toEqual(['Page', 'Assignment', 'Certificate']);
    const [quiz] = await rows(open, `get_assignments_for_class?class_id=${paced.id}`);
    expect(quiz).toMatchObject({ type: 'Quiz', begin: '2025-02-08T09:30Z', given: true, weight: 50, gateway: true, gateway_threshold: 50, competencies: [501] });
    const plain = await rows(open, `get_assignments_for_class?class_id=${selfPaced.id}`);
    expect(Object.keys(plain[2]!)).toEqual(['id', 'name', 'type', 'points', 'category', 'grading', 'weight', 'gateway', 'lesson']);
    expect(plain[0]!.lesson).toBe(introduction!.id);
  });

  it('grades a learner in each course that is not archived', async () => {
    const grades = await rows(open, `get_grades_for_class?class_id=${itemId}`);
    const mine = grades.find(({ user_id }) => user_id === Number(accountId));
    expect(mine).toMatchObject({ percent: certified.percent, grading_periods: [{ assignments: [{ score: certified.percent, points: 100 }] }, {}].slice(0, (mine!.grading_periods as Json[]).length) });
    const archivedId = items[8]!.id;
    const there = participations.find(({ itemId: where, state }) => where === archivedId && state === 'completed')!;
    const forUser = await rows(open, `get_grades_for_user?user_id=${there.accountId}`);
    const elsewhere = participations.filter((one) => one.accountId === there.accountId && one.itemId !== archivedId && one.state !== 'withdrawn');
    expect(forUser.map(({ class_id }) => class_id)).toEqual(elsewhere.map((one) => Number(one.itemId)));
  });

  it('lists certificates, awarded or not', async () => {
    const all = await rows(open, 'get_all_certificates');
    expect(all).toHaveLength(1 + items.filter(({ certificate }) => certificate).length);
    expect(await rows(open, 'get_certificates_with_ids?certificate_ids[]=91&certificate_ids[]=90')).toEqual([all[0], all[1]]);
  });
});
