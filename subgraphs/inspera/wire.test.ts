import { describe, expect, it } from 'vitest';
import { parseTime } from './time.ts';
import { wireOrder, wireStatus } from './wire/exports.ts';
import { wireResults } from './wire/results.ts';
import { wireSubmissions } from './wire/submissions.ts';
import { wireTestMetadata } from './wire/tests.ts';
import { wireAllUsers, wireUser, wireUsersByExternalId } from './wire/users.ts';

describe('times', () => {
  it.each([
    ['2018-02-28T09:00:00Z', '2018-02-28T09:00:00.000Z'],
    ['2018-02-28T09:00:00.1234Z', '2018-02-28T09:00:00.123Z'],
    ['2018-02-28 09:00', '2018-02-28T09:00:00.000Z'],
    ['2018-02-28T09:00:00+02:00', '2018-02-28T07:00:00.000Z'],
    ['2018-02-28T09:00:00-0530', '2018-02-28T14:30:00.000Z'],
    ['2018-02-28', '2018-02-28T00:00:00.000Z'],
  ])('%s is read', (text, expected) => expect(parseTime(text)?.toISOString()).toBe(expected));

  it.each(['', 'soon', '2018-02-31T09:00:00Z', '2018-02-28T25:00:00Z', '2018-13-01', '28.02.2018'])('%s cannot be read', (text) => expect(parseTime(text)).toBeNull());
});

describe('accounts', () => {
  it('are read in any spelling, with nothing but what we name', () => {
    const user = { userId: null, username: 'x', firstName: null, lastName: null, email: null, status: null };
    expect(wireUser.parse({ userName: 'x', password: 'p', externalUserIds: [{ authType: 'A', externalUserId: 7 }, { authType: 'B' }] })).toEqual({ ...user, externalIds: [{ authType: 'A', externalId: '7' }] });
    expect(wireUser.parse({ userId: 5, username: 'x', externalIds: null })).toEqual({ ...user, userId: '5', externalIds: [] });
    expect(wireUsersByExternalId.parse({ userId: '5', username: 'x' })).toHaveLength(1);
    expect(wireUsersByExternalId.parse([])).toEqual([]);
  });

  it('are none without an id or any field of an account', () => {
    expect(wireUser.safeParse({ success: false, errors: ['no'] }).success).toBe(false);
    expect(wireUsersByExternalId.safeParse([{ username: 'x' }]).success).toBe(false);
  });

  it('are listed in several lists or one, each once', () => {
    const ids = (file: unknown) => wireAllUsers.parse(file).map(({ userId }) => userId);
    expect(ids({ admins: [{ userId: 1 }], students: [{ userId: '1' }, { userId: 2 }] })).toEqual(['1', '2']);
    expect(ids({ students: [] })).toEqual([]);
    expect(ids([{ userId: 3 }])).toEqual(['3']);
    expect(wireAllUsers.safeParse({ rows: [] }).success).toBe(false);
  });
});

describe('tests', () => {
  it('are read within a wrapper and under another name', () => {
    const test = wireTestMetadata.parse({ result: { name: 'Law', committees: [{ name: 'A' }], contributors: [{ userId: '9', roles: null, committees: ['A', { name: 'B' }] }] } });
    expect(test).toMatchObject({ title: 'Law', committees: [{ name: 'A', type: null }], contributors: [{ userId: '9', roles: [], committees: ['A', 'B'], externalIds: [] }], candidates: [] });
    expect(wireTestMetadata.safeParse({ success: false }).success).toBe(false);
  });
});

describe('exports', () => {
  it('are ordered and asked about with what little Inspera says', () => {
    expect(wireOrder.parse({ jobId: 7 })).toEqual({ jobId: '7', callbackUrl: null });
    expect(wireOrder.safeParse({ success: true }).success).toBe(false);
    expect(wireStatus.parse(undefined)).toEqual({ status: null, progress: null, link: null });
    expect(wireStatus.parse({ status: 'Success', progress: '100', exportInfo: { signedResponseUrl: 'https://x' } })).toEqual({ status: 'Success', progress: 100, link: 'https://x' });
  });
});

describe('results and submissions', () => {
  it('are read in older words', () => {
    const [result] = wireResults.parse({ userId: 1, evaluationRounds: [{ gradeValue: 'B', causeOfRound: 'X', roundGrades: [{ evaluatorId: 4, grade: 'B' }], questions: [{ evaluations: [{ scoreDetails: '{"a":1}' }, { scoreDetails: 'odd' }] }] }] });
    expect(result).toMatchObject({ userId: '1', assessmentRunId: null, externalUserIds: [] });
    expect(result!.evaluationRounds[0]).toMatchObject({ finalGrade: 'B', jaggedAnalysisStatus: 'X', roundGrades: [{ evaluatorId: '4', totalScore: null, grade: 'B' }] });
    expect(result!.evaluationRounds[0]!.questions[0]!.evaluations.map(({ scoreDetails }) => scoreDetails)).toEqual([{ a: 1 }, null]);
  });

  it('leave out a submission that is nobody’s, and keep one with an unreadable time', () => {
    const rows = wireSubmissions.parse([{ lineItemSourcedId: 3, ext_inspera_candidates: [{ result: { score: '1.5' } }, { result: { student: { sourcedId: '8' }, ext_inspera_startTime: 'soon', ext_inspera_attendance: 'true' } }] }]);
    expect(rows).toMatchObject([{ testId: '3', userId: '8', startTime: null, attendance: true, questions: [] }]);
  });
});
