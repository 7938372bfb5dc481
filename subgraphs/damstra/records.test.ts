import { describe, expect, it } from 'vitest';
import { oddBench, thirdRow, type Json } from './testing.ts';

// Lessons, groups and sessions that a tenant may hold and the document does not show: never more is lost than what cannot be read.

const bench = oddBench();

describe("a person's lessons", () => {
  const FIELDS = 'id status rawStatus dueAt isOverdue progress startedAt completedAt';
  const enrollments = async (rows: unknown) => {
    bench.emulator.alter((request, reply) => (request.path.endsWith('/lesson_schedule') ? { ...reply, body: JSON.stringify({ results: rows }) } : reply));
    return (await bench.data(`query ($id: ID!) { _damstraUserEnrollments(id: $id) { ${FIELDS} } }`, { id: bench.world.accounts[0]!.id }))._damstraUserEnrollments;
  };

  it('are due until the end of a day', async () => {
    const day = new Date().toJSON().slice(0, 10);
    expect(await enrollments([{ id: 1, status: 'due', endDate: day }])).toMatchObject([{ dueAt: `${day}T23:59:59.999Z`, isOverdue: false }]);
    expect(await enrollments([{ id: 1, status: 'due', endDate: '2020-01-31' }])).toMatchObject([{ dueAt: '2020-01-31T23:59:59.999Z', isOverdue: true }]);
  });

  it('are due never where the date stands for never, and are neither begun nor completed by such a date', async () => {
    for (const never of ['0001-01-01', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59-0500', '1970-01-01T00:00:00+0000']) {
      expect(await enrollments([{ id: 1, startDate: never, endDate: never, lessonStartedDate: never, lessonCompletedDate: never }]), never).toMatchObject([{ status: 'NOT_STARTED', dueAt: null, isOverdue: false, startedAt: null, completedAt: null }]);
    }
  });

  it('show no progress that cannot be', async () => {
    const rows = [
      { id: 1, progress: -5, lessonDuration: 100 },
      { id: 2, progress: 50, lessonDuration: -100 },
      { id: 3, progress: 500, lessonDuration: 100 },
      { id: 4, progress: '50', lessonDuration: '100' },
      { id: 5, progress: 50, lessonDuration: 0 },
      { id: 6, progress: {}, lessonDuration: [] },
    ];
    expect(((await enrollments(rows)) as { progress: number | null }[]).map(({ progress }) => progress)).toEqual([null, null, 1, 0.5, null, null]);
  });

  it('keep words that are not known here beside UNKNOWN, in any spelling', async () => {
    expect(await enrollments([{ id: 1, status: 'On Hold' }, { id: 2, status: 'Completed' }, { id: 3, status: 7 }, { id: 4, status: { a: 1 }, lessonCompletedDate: '2020-01-31' }])).toMatchObject([
      { status: 'UNKNOWN', rawStatus: 'On Hold' },
      { status: 'COMPLETED', rawStatus: 'Completed' },
      { status: 'UNKNOWN', rawStatus: '7' },
      { status: 'COMPLETED', rawStatus: null },
    ]);
  });

  it('are lost as a whole only where there is no list', async () => {
    expect(await enrollments([null, 'x', { id: null }, { id: 'null' }, [], { id: 5 }])).toMatchObject([{ id: '5' }]);
    for (const rows of [{}, 'x', 5, null]) {
      bench.emulator.alter((request, reply) => (request.path.endsWith('/lesson_schedule') ? { ...reply, body: JSON.stringify({ results: rows }) } : reply));
      expect((await bench.query('query ($id: ID!) { _damstraUserEnrollments(id: $id) { id } }', { id: bench.world.accounts[0]!.id })).errors, JSON.stringify(rows)).toMatchObject([{ message: expect.stringContaining('results is missing or of another type') as unknown, extensions: { code: 'VENDOR_BAD_RESPONSE' } }]);
    }
  });

  it("that cannot be read cost nobody else's, in the walk over everybody's", async () => {
    const broken = bench.world.participations[0]!.accountId;
    bench.emulator.alter((request, reply) => (request.path.endsWith(`/${broken}/lesson_schedule`) ? { ...reply, body: 'null' } : reply));
    const found: string[] = [];
    const gaps: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const answer = await bench.query('query ($after: String) { _damstraEnrollments(after: $after) { enrollments { account { externalId } id } next } }', { after });
      expect(answer.errors).toBeUndefined();
      const page = answer.data!._damstraEnrollments as { enrollments: { id: string }[]; next: string | null };
      found.push(...page.enrollments.map(({ id }) => id));
      gaps.push(...(answer.extensions!.incomplete as unknown[]));
      after = page.next;
      if (after === null) break;
    }
    expect(found.sort()).toEqual(bench.world.participations.filter(({ accountId }) => accountId !== broken).map(({ id }) => id).sort());
    expect(gaps).toMatchObject([{ vendor: 'DAMSTRA', message: expect.stringContaining('lesson schedules of a user') as unknown }]);
  });

  it('are marked only by a rate that can be reached', async () => {
    const { id } = bench.world.participations[0]!;
    const record = async (part: Json) => {
      bench.change(`/lesson_schedule/${id}`, (body) => ({ ...body, ...part }));
      return (await bench.data('query ($id: ID!) { damstraLessonSchedule(id: $id) { questionnairePassRatePercent questionResults published movieSizeBytes version } }', { id })).damstraLessonSchedule;
    };
    expect(await record({ questionnairePassRate: 150, questionResults: { correct: true }, published: 3_000_000_000, movieSizeInBytes: 9_000_000_000, version: 1e21 })).toEqual({
      questionnairePassRatePercent: null,
      questionResults: [{ correct: true }],
      published: null,
      movieSizeBytes: 9_000_000_000,
      version: null,
    });
    expect(await record({ questionnairePassRate: '80 %', questionResults: ['B', null, { correct: 'yes' }], published: 'soon', movieSizeInBytes: -1 })).toMatchObject({
      questionnairePassRatePercent: 80,
      questionResults: [{ value: 'B' }, { value: null }, { correct: 'yes' }],
      published: null,
      movieSizeBytes: null,
    });
  });
});

describe('groups', () => {
  it('may be their own ancestors', async () => {
    const [a, b] = bench.world.groups.slice(1, 3).map(({ id }) => id) as [string, string];
    bench.change('', (body, { path }) => (path.endsWith(`/group/${a}`) ? { ...body, parentId: Number(b) } : path.endsWith(`/group/${b}`) ? { ...body, parentId: Number(a) } : body));
    const four = '{ id parent { id parent { id parent { id name } } } }';
    const { damstraGroup } = await bench.data(`query ($id: ID!) { damstraGroup(id: $id) ${four} }`, { id: a });
    expect(damstraGroup).toMatchObject({ id: a, parent: { id: b, parent: { id: a, parent: { id: b } } } });
    expect(bench.requests().sort()).toEqual([a, b].map((id) => `GET /api/v2/group/${id}`).sort());
    bench.change(`/group/${a}`, (body) => ({ ...body, parentId: Number(a) }));
    expect((await bench.data(`query ($id: ID!) { damstraGroup(id: $id) ${four} }`, { id: a })).damstraGroup).toEqual({ id: a, parent: null });
  });

  it('may be without a name, or have fewer than no members', async () => {
    bench.change('/group', thirdRow({ name: '', memberCount: -4, parentId: 'null', createdDate: '0000-00-00 00:00:00' }));
    const { nodes } = (await bench.data('{ damstraGroups { nodes { id name memberCount createdAt parent { id } } } }')).damstraGroups as { nodes: Json[] };
    expect(nodes).toHaveLength(bench.world.groups.length);
    expect(nodes[2]).toEqual({ id: bench.world.groups[2]!.id, name: null, memberCount: null, createdAt: null, parent: null });
  });

  it('may come as no list, where there are none', async () => {
    bench.change('/group', () => ({ results: null, meta: { totalResultCount: 0 } }));
    expect(await bench.data('{ damstraGroups(query: "nothing") { nodes { id } totalCount } }')).toEqual({ damstraGroups: { nodes: [], totalCount: 0 } });
    bench.change('/group', () => ({ results: null, meta: { totalResultCount: 3 } }));
    expect((await bench.query('{ damstraGroups { nodes { id } } }')).errors).toMatchObject([{ extensions: { code: 'VENDOR_BAD_RESPONSE' } }]);
  });
});

describe('lessons', () => {
  const LESSON = 'query ($ids: [ID!]!) { damstraLessons(ids: $ids) { id name version lessonVersionId durationMilliseconds } }';
  const versions = async (rows: readonly Json[]) => {
    const { id } = bench.world.items[0]!;
    bench.change('/lesson', (body) => ({ ...body, results: rows.map((row) => ({ lessonId: Number(id), ...row })), meta: { totalResultCount: rows.length } }));
    return ((await bench.data(LESSON, { ids: [id] })).damstraLessons as Json[])[0];
  };

  it('show their newest version, whatever the versions are', async () => {
    expect(await versions([{ version: 2, name: 'new' }, { version: 1, name: 'old' }])).toMatchObject({ name: 'new', version: 2 });
    expect(await versions([{ version: 'x', name: 'odd' }, { version: '3', name: 'new' }, { version: -1, name: 'older' }])).toMatchObject({ name: 'new', version: 3 });
    expect(await versions([{ version: 1e21, name: 'huge' }, { version: 1, name: 'new' }])).toMatchObject({ name: 'new' });
  });

  it('show the version that was changed last, where versions are alike or missing', async () => {
    const rows = [
      { version: 1, name: 'new', lessonVersionId: 7, modifiedDate: '2020-02-01T00:00:00+0000' },
      { version: 1, name: 'old', lessonVersionId: 8, modifiedDate: '2020-01-01T00:00:00+0000' },
    ];
    expect(await versions(rows)).toMatchObject({ name: 'new', lessonVersionId: '7' });
    expect(await versions(rows.map((row) => ({ ...row, version: null })))).toMatchObject({ name: 'new', version: null });
  });

  it('do not last less than nothing, and do not stand for others', async () => {
    expect(await versions([{ version: 1, duration: -5 }])).toMatchObject({ durationMilliseconds: null });
    const ids = bench.world.items.slice(0, 3).map(({ id }) => id);
    bench.change('/lesson', (body) => ({ ...body, results: [{ lessonId: 12345, name: 'another' }, { lessonId: Number(ids[1]), name: 'right' }], meta: { totalResultCount: 2 } }));
    expect((await bench.data(LESSON, { ids })).damstraLessons).toEqual([null, { id: ids[1], name: 'right', version: null, lessonVersionId: null, durationMilliseconds: null }, null]);
  });
});

describe('sessions', () => {
  it('may have numbers and words that mean nothing', async () => {
    bench.change('/ilt_session/7001', (body) => ({ ...body, statusId: 9, state: 'In Progress', attendanceRate: 101, passRate: -1, numberOfAttendees: 1e12, numberOfPlaces: -2, endDatetime: '2018-05-19', iltSessionCancellationTraineeNotificationEnabled: 'N', instructorLed: [] }));
    expect((await bench.data('{ damstraSession(id: "7001") { status statusId state rawState attendanceRatePercent passRatePercent numberOfAttendees numberOfPlaces endAt traineesToldOfCancellation instructorLed } }')).damstraSession).toEqual({
      status: 'UNKNOWN', statusId: 9, state: 'IN_PROGRESS', rawState: 'In Progress', attendanceRatePercent: null, passRatePercent: null, numberOfAttendees: null, numberOfPlaces: null, endAt: '2018-05-19T23:59:59.999Z', traineesToldOfCancellation: false, instructorLed: null,
    });
    bench.change('/ilt_session/7001', (body) => ({ ...body, statusId: 'active', state: 'held' }));
    expect((await bench.data('{ damstraSession(id: "7001") { status statusId state rawState } }')).damstraSession).toEqual({ status: 'UNKNOWN', statusId: null, state: 'UNKNOWN', rawState: 'held' });
  });
});
