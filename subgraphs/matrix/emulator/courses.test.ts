import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from '../../shared/emulator.ts';
import { answer, closeAll, idsOf, now, numbers, refused, rows, start, world, type Json } from './testing.ts';

const { accounts, items, participations } = world.vendors.matrix;

let open: Emulator;
beforeAll(async () => {
  open = await start({ unlimited: true });
});
afterAll(closeAll);

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
    expect(await answer(open, 'get_classes_for_organization?organization_id=9')).toEqual(refused('No organization with id 9'));
  });

  it('finds the courses in which an organization has a student', async () => {
    const members = new Set(idsOf(await rows(open, 'get_users_that_match?organization_id=51')).concat(idsOf(await rows(open, 'get_users_that_match?organization_id=51&page=2'))));
    const theirs = items.filter(({ id }) => participations.some((one) => one.itemId === id && one.state !== 'withdrawn' && members.has(Number(one.accountId))));
    expect(idsOf(await rows(open, 'get_classes_for_organization?organization_id=51'))).toEqual(numbers(theirs));
    expect(await rows(open, 'get_classes_for_organization?organization_id=51&archived=true')).toHaveLength(theirs.includes(items[8]!) ? 1 : 0);
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
    const linking = await rows(open, `get_lessons_for_class?class_id=${paced.id}`);
    expect((linking[1]!.sections as Json[]).at(-1)).toMatchObject({ type: 'Class', class_id: Number(items[0]!.id) });
    const [quiz] = await rows(open, `get_assignments_for_class?class_id=${paced.id}`);
    expect(quiz).toMatchObject({ type: 'Quiz', begin: '2025-02-08T09:30Z', given: true, weight: 50, gateway: true, gateway_threshold: 50, competencies: [501] });
    const plain = await rows(open, `get_assignments_for_class?class_id=${selfPaced.id}`);
    expect(Object.keys(plain[2]!)).toEqual(['id', 'name', 'type', 'points', 'category', 'grading', 'weight', 'gateway', 'lesson']);
    expect(plain[0]!.lesson).toBe(introduction!.id);
  });

  it('grades a learner in each course that is not archived', async () => {
    const grades = await rows(open, `get_grades_for_class?class_id=${itemId}`);
    const mine = grades.find(({ user_id }) => user_id === Number(accountId));
    expect(mine).toMatchObject({ percent: certified.percent });
    const marks = (mine!.grading_periods as { assignments: Json[] }[]).flatMap(({ assignments }) => assignments);
    expect(marks).toMatchObject([{ score: certified.percent, points: 100 }, { score: certified.percent, points: 100 }]);
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
