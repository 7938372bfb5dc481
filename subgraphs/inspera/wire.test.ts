import { describe, expect, it } from 'vitest';
import { Oddities, placeOf } from '../shared/wire/oddities.ts';
import { WrongShape, type Read } from '../shared/wire/read.ts';
import { wireOrder, wireStatus } from './wire/exports.ts';
import { wireResultsOf } from './wire/results.ts';
import { wireBriefSubmissions, wireSubmissions } from './wire/submissions.ts';
import { wireTestMetadata, wireTestSearch } from './wire/tests.ts';
import { wireToken } from './wire/token.ts';
import { wireAllUsers, wireUser, wireUsersWith } from './wire/users.ts';

/** What is read, and where something was odd. */
const look = <T>(read: Read<T>, value: unknown) => {
  const odd = new Oddities();
  return { read: read(value, odd), odd: odd.list().map(({ path, loss }) => `${loss}: ${placeOf(path)}`) };
};
const refuses = (read: Read<unknown>, value: unknown) => expect(() => read(value, new Oddities())).toThrow(WrongShape);

describe('accounts', () => {
  const nobody = { userId: null, username: null, firstName: null, lastName: null, email: null, status: null, externalIds: [] };
  const wireUsersByExternalId = wireUsersWith('FEIDE', 'a@b.example');

  it('are read in any spelling, with nothing but what we name', () => {
    const user = look(wireUser, { userName: 'x', password: 'p', externalUserIds: [{ authType: 'A', externalUserId: 7 }, { authType: 'B' }] });
    expect(user).toEqual({ read: { ...nobody, username: 'x', externalIds: [{ authType: 'A', externalId: '7' }] }, odd: [] });
    expect(look(wireUser, { userId: 5, username: 'x', externalIds: null }).read).toEqual({ ...nobody, userId: '5', username: 'x' });
    expect(look(wireUsersByExternalId, { userId: '5', username: 'x' }).read).toHaveLength(1);
    expect(look(wireUsersByExternalId, []).read).toEqual([]);
  });

  it('are none without any field of an account', () => {
    refuses(wireUser, { success: false, errors: ['no'] });
    refuses(wireUser, null);
    refuses(wireUsersByExternalId, null);
  });

  it('keep all but the odd field, and keep their id of any length', () => {
    const user = look(wireUser, { userId: '9007199254740993', username: 'x', email: ['a@b.example'], firstName: {}, externalIds: [null] });
    expect(user).toEqual({ read: { ...nobody, userId: '9007199254740993', username: 'x' }, odd: ['field: firstName', 'field: email', 'field: row 1'] });
  });

  it('are left out without an id, or with another external id than was asked for', () => {
    const rows = [{ username: 'x' }, { userId: 1, externalIds: [{ authType: 'feide', externalId: 'other@b.example' }] }, { userId: 2, externalIds: [{ authType: 'feide', externalId: 'A@B.example' }] }, { userId: 3 }];
    const { read, odd } = look(wireUsersByExternalId, rows);
    expect([read.map(({ userId }) => userId), odd]).toEqual([['2', '3'], ['row: row 1, userId', 'row: row 2, externalIds']]);
  });

  it('are listed in several lists or one, each once, under names that are not all known', () => {
    const ids = (file: unknown) => {
      const { users, total } = look(wireAllUsers, file).read;
      return [users.map(({ userId }) => userId), total];
    };
    expect(ids({ admins: [{ userId: 1 }], students: [{ userId: '1' }, { userId: 2 }] })).toEqual([['1', '2'], 2]);
    expect(ids({ students: [] })).toEqual([[], 0]);
    expect(ids([{ userId: 3 }])).toEqual([['3'], 1]);
    expect(ids({ planners: [{ userId: 3 }], students: { userId: 4 }, deletedUsers: [{ userId: 5 }], errors: [], generated: 'today' })).toEqual([['3', '4'], 2]);
    refuses(wireAllUsers, { rows: [] });
    refuses(wireAllUsers, { errors: ['no'] });
    refuses(wireAllUsers, null);
  });

  it('are counted and named where they are left out of the file, and what says more of one holds', () => {
    const { read, odd } = look(wireAllUsers, { admins: [{ userId: 1, username: 'x' }, null, { userId: {} }], students: [{ userId: 1 }] });
    expect([read.users.map(({ username }) => username), read.total, odd]).toEqual([['x'], 3, ['row: row 2', 'row: row 3, userId']]);
  });
});

describe('tests', () => {
  it('are read within a wrapper and under another name', () => {
    const test = look(wireTestMetadata, { result: { name: 'Law', committees: [{ name: 'A' }], contributors: [{ userId: '9', roles: null, committees: ['A', { name: 'B' }] }] } }).read;
    expect(test).toMatchObject({ title: 'Law', committees: [{ name: 'A', type: null }], contributors: [{ userId: '9', roles: [], committees: ['A', 'B'], externalIds: [] }], candidates: [] });
    refuses(wireTestMetadata, { success: false });
  });

  it('have a word for how far they are, and end with their last day', () => {
    const test = look(wireTestMetadata, { name: 'Law', status: 'grading in progress', endTime: '2024-05-31', startTime: '0001-01-01T00:00:00Z' });
    expect(test).toMatchObject({ read: { status: { ours: 'GRADING_IN_PROGRESS', raw: 'grading in progress' }, startTime: null, endTime: new Date('2024-05-31T23:59:59.999Z') }, odd: ['never: startTime'] });
    expect(look(wireTestMetadata, { name: 'Law', status: 'ARCHIVED' })).toMatchObject({ read: { status: { ours: 'UNKNOWN', raw: 'ARCHIVED' } }, odd: ['word: status'] });
  });

  it('read a list of one that came without its brackets', () => {
    const test = look(wireTestMetadata, { name: 'Law', candidates: { userId: 5 }, contributors: 'x' });
    expect(test).toMatchObject({ read: { candidates: [{ userId: '5' }], contributors: [] }, odd: ['field: contributors', 'field: candidates'] });
  });

  it('keep their place in a search where one has no id', () => {
    expect(look(wireTestSearch, { hits: 2, results: [{ title: 'x' }, { assessmentRunId: 5 }] })).toMatchObject({ read: { hits: 2, results: [null, { testId: '5' }] }, odd: ['row: row 1, assessmentRunId'] });
    refuses(wireTestSearch, { hits: 0 });
  });
});

describe('exports', () => {
  it('are ordered and asked about with what little Inspera says', () => {
    expect(look(wireOrder, { jobId: 7 }).read).toEqual({ jobId: '7', callbackUrl: null });
    for (const odd of [{ success: true }, null, [], { jobId: '..' }, { jobId: {} }]) refuses(wireOrder, odd);
    for (const none of [undefined, null]) expect(look(wireStatus, none).read).toEqual({ status: null, progress: null, link: null });
    expect(look(wireStatus, { status: 'Success', progress: '100', exportInfo: { signedResponseUrl: 'https://x' } }).read).toEqual({ status: 'Success', progress: 100, link: 'https://x' });
  });

  it('need a token that can be sent, which need not say how long it lives', () => {
    expect(look(wireToken, { access_token: 'x' }).read).toEqual({ access_token: 'x', expires_in: null });
    for (const odd of [{}, { access_token: '' }, { access_token: 'a b' }, { access_token: 'é' }, null]) refuses(wireToken, odd);
  });
});

describe('results and submissions', () => {
  const wireResults = wireResultsOf('9');

  it('are read in older words', () => {
    const [result] = look(wireResults, { userId: 1, evaluationRounds: [{ gradeValue: 'B', causeOfRound: 'X', roundGrades: [{ evaluatorId: 4, grade: 'B' }], questions: [{ evaluations: [{ scoreDetails: '{"a":1}' }, { scoreDetails: 'odd' }] }] }] }).read;
    expect(result).toMatchObject({ userId: '1', assessmentRunId: null, externalUserIds: [] });
    expect(result!.evaluationRounds[0]).toMatchObject({ finalGrade: 'B', jaggedAnalysisStatus: 'X', roundGrades: [{ evaluatorId: '4', totalScore: null, grade: 'B' }] });
    expect(result!.evaluationRounds[0]!.questions[0]!.evaluations.map(({ scoreDetails }) => scoreDetails)).toEqual([{ a: 1 }, null]);
  });

  it('are left out where they name another test or another person', () => {
    const file = { results: [{ userId: 1, assessmentRunId: 9 }, { userId: 2, assessmentRunId: 9 }, { userId: 1, assessmentRunId: 8 }, { userId: 1 }] };
    const asked = look(wireResultsOf('9', '1'), { results: [{ ...file.results[0], evaluationRounds: [{ questions: [{ questionNumber: '1' }] }] }, ...file.results.slice(1)] });
    expect([asked.read.length, asked.odd]).toEqual([2, ['row: row 2, userId', 'row: row 3, assessmentRunId']]);
    // A parent has no questions, and its children are in the same file.
    const parent = look(wireResultsOf('9', '1'), file);
    expect([parent.read.map((row) => row.assessmentRunId), parent.odd]).toEqual([['9', '8', null], ['row: row 2, userId']]);
    expect(look(wireResultsOf('7'), file).read).toHaveLength(1);
    refuses(wireResults, {});
    refuses(wireResults, null);
  });

  it('leave out a submission that is nobody’s, and keep one with an unreadable time', () => {
    const { read, odd } = look(wireSubmissions, [{ lineItemSourcedId: 3, ext_inspera_candidates: [{ result: { score: '1.5' } }, { result: { student: { sourcedId: '8' }, ext_inspera_startTime: 'soon', ext_inspera_attendance: 'true' } }] }]);
    expect(read).toMatchObject([{ testId: '3', userId: '8', startTime: null, attendance: true, questions: [] }]);
    expect(odd).toEqual(['row: row 1, ext_inspera_candidates.0.result.student', 'field: row 1, ext_inspera_candidates.1.result.ext_inspera_startTime']);
  });

  it('leave out one test of several that cannot be read, and refuse a file that is none', () => {
    const { read, odd } = look(wireBriefSubmissions, [{ ext_inspera_candidates: null }, 5, { ext_inspera_candidates: { result: { student: { sourcedId: 1 }, ext_inspera_questions: [{ ext_inspera_candidateResponses: [{ ext_inspera_response: 'A' }] }] } } }]);
    expect([read.rows.map(({ userId, answered }) => [userId, answered]), read.unreadable, odd]).toEqual([[['1', true]], 2, ['row: row 1, ext_inspera_candidates', 'row: row 2']]);
    for (const file of [{}, null, { ext_inspera_candidates: 'x' }]) refuses(wireSubmissions, file);
  });

  it('show no negative length of time', () => {
    const [row] = look(wireSubmissions, { ext_inspera_candidates: [{ result: { student: { sourcedId: 1 }, ext_inspera_extraTimeMins: -5, ext_inspera_incidentTimeMins: 1e12, ext_inspera_questions: [{ ext_inspera_durationSeconds: -1 }] } }] }).read;
    expect(row).toMatchObject({ extraTimeMinutes: null, incidentTimeMinutes: null, questions: [{ durationSeconds: null }] });
  });
});
