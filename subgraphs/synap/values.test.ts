import { describe, expect, it } from 'vitest';
import { changed, dataOf as data, enrollmentsIn, oddVendors, resource, tenant } from './testing.ts';

// Dates, scores, numbers, attributes and files that are not what they seem.

const { ready } = oddVendors();

describe('dates that mean something else', () => {
  const T = '2026-01-10T09:00:00Z';
  const read = async (attempts: Record<string, object>, assignments: Record<string, object> = {}, group: object = {}) => {
    const rows = (type: string, cases: Record<string, object>, more = {}) => Object.entries(cases).map(([id, attributes]) => resource(type, id, attributes, { user: 'u', ...more }));
    const t = await ready({ fault: tenant({ attempts: rows('Attempt', attempts), assignments: rows('Assignment', assignments, { assignmentGroup: 'g' }), 'assignment-groups': [resource('AssignmentGroup', 'g', group)] }) });
    return enrollmentsIn(t);
  };

  it('an end at the epoch, in year 1 or still to come does not end anything', async () => {
    const found = await read(
      {
        epoch: { timeCompleted: '1970-01-01T00:00:00Z', examStatus: 'enrolled' },
        yearOne: { timeCompleted: '0001-01-01T00:00:00Z', isOpen: true },
        never: { timeCompleted: '9999-12-31T23:59:59-0500', isOpen: true },
        planned: { timeStarted: '2999-01-01T09:00:00Z', timeCompleted: '2999-01-01T12:00:00Z', isUpcoming: true },
        ended: { timeStarted: T, timeCompleted: T },
      },
      {
        plannedAssignment: { completedAt: '2999-01-01T12:00:00Z', startedAt: '2999-01-01T00:00:00Z', createdAt: T },
        epochAssignment: { completedAt: '1970-01-01T00:00:00Z', createdAt: T },
      },
    );
    expect(Object.fromEntries([...found].map(([id, { status, startedAt, completedAt }]) => [id, [status, startedAt, completedAt]]))).toEqual({
      epoch: ['NOT_STARTED', null, null],
      yearOne: ['NOT_STARTED', null, null],
      never: ['NOT_STARTED', null, null],
      planned: ['SCHEDULED', null, null],
      ended: ['COMPLETED', '2026-01-10T09:00:00.000Z', '2026-01-10T09:00:00.000Z'],
      plannedAssignment: ['NOT_STARTED', null, null],
      epochAssignment: ['NOT_STARTED', null, null],
    });
  });

  it('and what the attempt itself says is the same, live', async () => {
    const t = await ready({ fault: tenant({ attempts: [resource('Attempt', 'a', { timeCompleted: '2999-01-01T00:00:00Z', timeStarted: T }, { user: 'u' })], assignments: [] }) });
    expect(await data(t, '{ synapAttempt(id: "a") { status timeCompleted } }')).toEqual({ synapAttempt: { status: 'IN_PROGRESS', timeCompleted: '2999-01-01T00:00:00.000Z' } });
  });

  it('a deadline that is a day lasts to its end', async () => {
    const END = '2026-01-31T23:59:59.999Z';
    const found = await read(
      { attempt: { schedule: { activateAt: '2026-01-01', deactivateAt: '2026-01-31' } } },
      { own: { deadline: '2026-01-31' }, group: {} },
      { deadlineType: 'absolute', absoluteDeadline: '2026-01-31', startDate: '2026-01-01' },
    );
    expect(found.get('attempt')).toMatchObject({ availableFrom: '2026-01-01T00:00:00.000Z', dueAt: END });
    expect([found.get('own'), found.get('group')]).toMatchObject([{ dueAt: END, availableFrom: '2026-01-01T00:00:00.000Z' }, { dueAt: END }]);
  });

  it('words are read in any spelling, for deadlines and for results', async () => {
    const found = await read({ waiting: { isCompleted: true, resultsStatus: 'Pending', score: 10 } }, { a: { createdAt: '2026-01-01' } }, { deadlineType: 'Indefinite', absoluteDeadline: T });
    expect(found.get('waiting')).toMatchObject({ status: 'SUBMITTED', score: null });
    expect(found.get('a')).toMatchObject({ dueAt: null });
  });
});

describe('scores', () => {
  const cases: readonly [string, object, { scaled: number | null; raw: number | null; max: number | null } | null][] = [
    ['a fraction beside its marks', { score: 0.68, marks: { points: 34, maxPoints: 50 } }, { scaled: 0.68, raw: 34, max: 50 }],
    ['per cent beside its marks', { score: 68, marks: { points: 34, maxPoints: 50 } }, { scaled: 0.68, raw: 34, max: 50 }],
    ['rounded per cent beside its marks', { score: 33, marks: { points: 1, maxPoints: 3 } }, { scaled: 0.33, raw: 1, max: 3 }],
    ['less than one per cent beside its marks', { score: 0.5, marks: { points: 1, maxPoints: 200 } }, { scaled: 0.005, raw: 1, max: 200 }],
    ['everything, as a fraction', { score: 1, marks: { points: 50, maxPoints: 50 } }, { scaled: 1, raw: 50, max: 50 }],
    ['a score that its marks contradict', { score: 90, marks: { points: 34, maxPoints: 50 } }, { scaled: 0.68, raw: 34, max: 50 }],
    ['marks alone', { marks: { points: 34, maxPoints: 50 } }, { scaled: 0.68, raw: 34, max: 50 }],
    ['a fraction by its name', { scoreFrac: 0.7, score: 70 }, { scaled: 0.7, raw: null, max: null }],
    ['a score alone', { score: 68 }, { scaled: 0.68, raw: null, max: null }],
    ['a small score alone', { score: 0.5 }, { scaled: 0.005, raw: null, max: null }],
    ['a fraction that is none', { scoreFrac: 68, score: 68 }, { scaled: 0.68, raw: null, max: null }],
    ['more than everything', { marks: { points: 60, maxPoints: 50 } }, { scaled: 1, raw: 60, max: 50 }],
    ['more than everything, per cent alone', { score: 150 }, { scaled: 1, raw: 150, max: 100 }],
    ['less than nothing', { score: -5, marks: { points: -2, maxPoints: 50 } }, { scaled: 0, raw: -2, max: 50 }],
    ['marks of nothing', { score: 68, marks: { points: 0, maxPoints: 0 } }, { scaled: 0.68, raw: 0, max: 0 }],
    ['nothing', {}, null],
  ];

  it('are what their marks say, and stay within 0 to 1', async () => {
    const t = await ready({ fault: tenant({ attempts: cases.map(([what, attributes]) => resource('Attempt', what, { isCompleted: true, ...attributes }, { user: 'u' })), assignments: [] }) });
    const found = await enrollmentsIn(t);
    for (const [what, , score] of cases) expect([what, found.get(what)!.score]).toEqual([what, score && { ...score, grade: null }]);
  });
});

describe('numbers that have no sense', () => {
  it('are null, and the rest stays', async () => {
    const t = await ready({
      fault: tenant({
        attempts: [
          resource('Attempt', 'a', { title: 'Theory', timeSpentInMs: -1, resitCount: 2 ** 40, proctorBreaches: '1e99', resultsPendingMarks: 'NaN', scoreFrac: 7 }, { user: 'u' }),
          resource('Attempt', 'b', { title: 'Theory', timeSpentInMs: 1e15 }, { user: 'u' }),
        ],
        assignments: ['-0.5', 0, 0.4, 1, 40, '40 %', 101].map((progress, i) => resource('Assignment', `p${i}`, { progress }, { user: 'u' })),
        'user-groups': [resource('UserGroup', 'g', { parentId: 'g', totalUsers: 1e12, membershipExpiryTimeToExpireInMs: -1 }, { parentGroup: 'g' })],
      }),
    });
    const found = await enrollmentsIn(t);
    expect(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => found.get(id)!.progress)).toEqual([null, 0, 0.4, 1, 0.4, 0.4, null]);
    expect([found.get('a'), found.get('b')]).toMatchObject([{ title: 'Theory', timeSpentSeconds: null, score: null }, { title: 'Theory', timeSpentSeconds: null }]);
    expect(await data(t, '{ synapAttempt(id: "a") { title timeSpentSeconds resitCount resultsPendingMarks scoreFrac proctoring { breaches } } synapAssignment(id: "p4") { progress } }')).toEqual({
      synapAttempt: { title: 'Theory', timeSpentSeconds: null, resitCount: null, resultsPendingMarks: null, scoreFrac: null, proctoring: { breaches: null } },
      synapAssignment: { progress: 0.4 },
    });
    // A group is not above itself.
    expect(await data(t, '{ synapUserGroup(id: "g") { totalUsers membershipExpirySeconds parentId parent { id } } }')).toEqual({ synapUserGroup: { totalUsers: null, membershipExpirySeconds: null, parentId: null, parent: null } });
  });
});

describe('employee numbers from a custom attribute', () => {
  it('are texts and numbers, and nothing else', async () => {
    const values = [' E-7 ', 4711, null, '  ', true, ['E-7'], { value: 'E-7' }];
    const alter = changed('users', ({ data: rows }) => values.forEach((value, i) => void Object.assign(rows[i]!.attributes, { attr: { staffNumber: value, other: 1 } })));
    const t = await ready({ alter, env: { SYNAP_EMPLOYEE_NUMBER: 'attr:staffNumber' } });
    const { synapUserDirectory } = (await data(t, `{ synapUserDirectory(first: ${values.length}) { nodes { employeeNumber } } }`)) as { synapUserDirectory: { nodes: { employeeNumber: string | null }[] } };
    expect(synapUserDirectory.nodes.map(({ employeeNumber }) => employeeNumber)).toEqual([' E-7 ', '4711', null, null, null, null, null]);
  });

  it('a key that every object has is none', async () => {
    const t = await ready({ env: { SYNAP_EMPLOYEE_NUMBER: 'attr:constructor' } });
    expect(await data(t, '{ synapUserDirectory(first: 1) { nodes { employeeNumber } } }')).toEqual({ synapUserDirectory: { nodes: [{ employeeNumber: null }] } });
  });
});

describe('files', () => {
  it('are links that hold a credential: none is returned or logged with its query', async () => {
    const link = 'https://files.synap.example/f/7.pdf?X-Amz-Signature=LEAK&X-Amz-Expires=3600';
    const attr = { proof: { __type: 'File', name: '7.pdf', url: link }, note: `See ${link} and https://a.example/b`, deep: [[{ url: link }]] };
    const t = await ready({
      fault: tenant({
        attempts: [resource('Attempt', 'a', { state: attr, settings: attr, quizSetup: attr }, { user: 'u' })],
        assignments: [],
        users: [resource('User', 'u', { profilePicture: { __type: 'File', name: 'me.png', url: link }, attr, preferences: attr, notificationConfig: attr })],
        'learning-records': [resource('LearningRecord', 'l', { attr }, { user: 'u' })],
      }),
    });
    const answer = await data(t, '{ synapAttempt(id: "a") { state settings quizSetup } synapUser(id: "u") { attr preferences notificationConfig profilePicture { name url } } synapLearningRecord(id: "l") { attr } }');
    expect(answer).toMatchObject({
      synapUser: { profilePicture: { name: 'me.png', url: null } },
      synapLearningRecord: { attr: { proof: { name: '7.pdf', url: 'https://files.synap.example/f/7.pdf' }, note: 'See https://files.synap.example/f/7.pdf and https://a.example/b', deep: [[{ url: 'https://files.synap.example/f/7.pdf' }]] } },
    });
    expect(JSON.stringify(answer) + t.logged()).not.toMatch(/LEAK|X-Amz/);
  });
});
