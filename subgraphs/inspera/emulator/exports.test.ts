import { describe, expect, it } from 'vitest';
import type { InsperaSwitches } from '../emulator.ts';
import { accounts, failure, FORM, items, participations, run, type Sandbox } from './testing.ts';

const candidacy = (state: string) => participations.find((one) => one.state === state)!;

describe('exports', () => {
  const allStudents = { resourceType: 'AllUsers', parameters: { userType: 'student' }, expiryPeriod: 24 };

  it('runs, then succeeds with a link', async () => {
    const { post, call, pass } = await run();
    const order = await post('fileExport/order', allStudents);
    expect(order).toMatchObject({ status: 200, body: { jobId: expect.any(String), callbackUrl: expect.any(String) } });
    const { jobId, callbackUrl } = order.body as { jobId: string; callbackUrl: string };
    pass(50);
    expect(await call(`fileExport/status/${jobId}`)).toMatchObject({ status: 200, body: { status: 'in_progress', progress: 50 } });
    pass(50);
    const done = { status: 'success', progress: 100, exportInfo: { signedResponseUrl: expect.stringMatching(/^http/) } };
    expect((await call(callbackUrl)).body).toEqual(done);
    expect((await call(`fileExport/status/${jobId}`)).body).toEqual(done);
    expect((await call(`candidates/allResults/1/2/status/${jobId}`)).status).toBe(404);
  });

  it('answers another order of what is being made with the same job, and a later one with another', async () => {
    const { post, call, pass } = await run();
    const job = async (order: Promise<{ body: unknown }>) => ((await order).body as { jobId: string }).jobId;
    const first = await job(post('fileExport/order', allStudents));
    const submissions = await job(call(`test/${items[0]!.id}/submissions`));
    pass(99);
    expect(await job(post('fileExport/order', { ...allStudents, expiryPeriod: 3 }))).toBe(first);
    expect(await job(call(`test/${items[0]!.id}/submissions`))).toBe(submissions);
    expect(await job(post('fileExport/order', { resourceType: 'AllUsers' }))).not.toBe(first);
    expect(await job(call(`test/${items[1]!.id}/submissions`))).not.toBe(submissions);
    pass(1);
    expect(await job(post('fileExport/order', allStudents))).not.toBe(first);
  });

  it('is sooner ready when unlimited', async () => {
    const { post, call, pass } = await run({ unlimited: true });
    const { callbackUrl } = (await post('fileExport/order', allStudents)).body as { callbackUrl: string };
    pass(20);
    expect((await call(callbackUrl)).body).toMatchObject({ status: 'success' });
  });

  it('fails when told so', async () => {
    const { post, call, pass } = await run({ exportFails: true });
    const { callbackUrl } = (await post('fileExport/order', allStudents)).body as { callbackUrl: string };
    pass(100);
    const { body } = await call(callbackUrl);
    expect(body).toMatchObject({ status: 'failed' });
    expect(body).not.toHaveProperty('exportInfo');
  });

  it('hands a file to whoever has the link, but not with a bearer token', async () => {
    const { post, link } = await run();
    const url = await link((await post('fileExport/order', allStudents)).body);
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url, { headers: { authorization: 'bearer any' } })).status).toBe(400);
    expect((await fetch(url.replace(/Expires=\d+/, 'Expires=9999999999'))).status).toBe(403);
    expect((await fetch(url.replace(/\?.*/, ''))).status).toBe(403);
  });

  it('lets a link expire: by the order for file exports, with the token for the others, or as told', async () => {
    const expiry = async (switches: InsperaSwitches, order: (sandbox: Sandbox) => Promise<{ body: unknown }>, ms: number) => {
      const sandbox = await run(switches);
      const url = await sandbox.link((await order(sandbox)).body);
      sandbox.pass(ms - 2_000);
      const before = (await fetch(url)).status;
      sandbox.pass(2_000);
      return [before, (await fetch(url)).status];
    };
    const file = ({ post }: Sandbox) => post('fileExport/order', { ...allStudents, expiryPeriod: 2 });
    const submissions = ({ call }: Sandbox) => call(`test/${items[0]!.id}/submissions`);
    expect(await expiry({}, file, 2 * 3_600_000 + 1_000)).toEqual([200, 403]);
    expect(await expiry({}, submissions, 3_600_000)).toEqual([200, 403]);
    expect(await expiry({ linkSeconds: 30 }, file, 31_000)).toEqual([200, 403]);
  });

  it('lists administrators and students apart', async () => {
    const { post, file } = await run();
    const ids = (role: string) => accounts.filter((account) => account.role === role).map(({ id }) => expect.objectContaining({ userId: Number(id), username: expect.any(String) }));
    const users = async (parameters: object) => file((await post('fileExport/order', { resourceType: 'AllUsers', parameters })).body);
    expect(await users({ userType: 'admin' })).toEqual({ admins: ids('instructor') });
    expect(await users({ userType: 'student' })).toEqual({ students: ids('learner') });
    expect(await users({})).toEqual({ admins: ids('instructor'), students: ids('learner') });
  });

  it('can list ids alone', async () => {
    const { post, file } = await run({ usersExport: 'ids' });
    const { admins } = (await file((await post('fileExport/order', { resourceType: 'AllUsers' })).body)) as { admins: object[] };
    expect(Object.keys(admins[0]!)).toEqual(['userId']);
  });

  it.each([
    ['an unknown resource', { resourceType: 'Everything' }],
    ['no resource', {}],
    ['an unknown user type', { resourceType: 'AllUsers', parameters: { userType: 'learner' } }],
    ['an unknown parameter', { resourceType: 'AllUsers', parameters: { testId: '1' } }],
    ['an unknown property', { resourceType: 'AllUsers', expiry: 24 }],
    ['an expiry that is no number', { resourceType: 'AllUsers', expiryPeriod: '24' }],
    ['results of no test', { resourceType: 'AllResults', parameters: {} }],
    ['a test id that is not a string', { resourceType: 'AllResults', parameters: { assessmentRunId: Number(items[0]!.id) } }],
    ['no JSON', 'resourceType=AllUsers'],
  ])('refuses an order with %s', async (_, body) => {
    const { post } = await run();
    expect(await post('fileExport/order', body)).toMatchObject({ status: 400, body: failure });
  });

  it('refuses an order that does not say it is JSON, and one for an unknown test', async () => {
    const { post } = await run();
    expect((await post('fileExport/order', allStudents, FORM)).status).toBe(400);
    expect((await post('fileExport/order', { resourceType: 'AllResults', parameters: { assessmentRunId: '1' } })).status).toBe(404);
  });
});

describe('results and submissions', () => {
  const resultsOf = async (state: string) => {
    const { call, file } = await run();
    const { itemId, accountId } = candidacy(state);
    const order = (await call(`candidates/allResults/${itemId}/${accountId}`)).body;
    expect(order).toEqual({ callbackUrl: expect.any(String) });
    return file(order);
  };

  it.each(['completed', 'failed'])('grades a candidate who has %s', async (state) => {
    const { itemId, accountId, percent } = candidacy(state);
    const [row, ...others] = (await resultsOf(state)) as { evaluationRounds: { questions: { evaluations: { score: number }[] }[] }[] }[];
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      userId: accountId,
      assessmentRunId: Number(itemId),
      assessmentRunStartTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      evaluationRounds: [{ roundId: 1, finalGrade: percent, roundGrades: [{ totalScore: percent }] }],
    });
    const scores = row!.evaluationRounds[0]!.questions.flatMap(({ evaluations }) => evaluations.map(({ score }) => score));
    expect(scores.reduce((sum, score) => sum + score, 0)).toBe(percent);
  });

  it('has automatic scores but no grade for a submission', async () => {
    const [row] = (await resultsOf('submitted')) as { evaluationRounds: object[] }[];
    expect(row!.evaluationRounds[0]).toMatchObject({ automaticQuestionScore: expect.any(Number), roundGrades: [] });
    expect(row!.evaluationRounds[0]).not.toHaveProperty('finalGrade');
  });

  it.each(['scheduled', 'notStarted', 'inProgress', 'withdrawn'])('has no results of a candidate who is %s', async (state) => {
    expect(await resultsOf(state)).toEqual([]);
  });

  it('refuses a user who is no candidate of the test', async () => {
    const { call } = await run();
    const { itemId, accountId } = candidacy('completed');
    const other = accounts.find(({ id }) => id !== accountId && !participations.some((one) => one.itemId === itemId && one.accountId === id))!;
    expect((await call(`candidates/allResults/${itemId}/${other.id}`)).status).toBe(404);
    expect((await call(`candidates/submissions/${itemId}/${other.id}`)).status).toBe(404);
  });

  it('exports the results of everyone who has handed in', async () => {
    const { post, file } = await run();
    const testId = items[0]!.id;
    const rows = (await file((await post('fileExport/order', { resourceType: 'AllResults', parameters: { assessmentRunId: testId } })).body)) as { userId: string }[];
    const expected = participations.filter(({ itemId, completedAt }) => itemId === testId && completedAt).map(({ accountId }) => accountId);
    expect(rows.map(({ userId }) => userId)).toEqual(expected);
  });

  it('exports the submissions of every candidate of a test', async () => {
    const { call, file } = await run();
    const of = participations.filter(({ itemId }) => itemId === items[0]!.id);
    const order = (await call(`test/${items[0]!.id}/submissions?format=JSON`)).body;
    expect(order).toEqual({ jobId: expect.any(String), callbackUrl: expect.any(String) });
    expect(await file(order)).toMatchObject({
      lineItemSourcedId: Number(items[0]!.id),
      ext_inspera_assessmentRunTitle: items[0]!.title,
      ext_inspera_maxTotalScore: 100,
      ext_inspera_candidates: of.map(({ accountId, startedAt, completedAt, percent }) => ({
        result: {
          student: { sourcedId: Number(accountId), type: 'user' },
          ext_inspera_attendance: startedAt !== null,
          ext_inspera_startTime: startedAt ? startedAt.toISOString().replace('.000', '') : null,
          ext_inspera_endTime: completedAt ? completedAt.toISOString().replace('.000', '') : null,
          ext_inspera_finalGrade: percent === null ? null : String(percent),
          ext_inspera_totalScore: percent,
        },
      })),
    });
  });

  it('exports submissions as PDF where it is told so', async () => {
    const { call, link } = await run({ submissions: 'PDF' });
    const { itemId, accountId } = candidacy('completed');
    for (const path of [`test/${itemId}/submissions`, `candidates/submissions/${itemId}/${accountId}`]) {
      const file = await fetch(await link((await call(path)).body));
      expect([file.headers.get('content-type'), (await file.text()).slice(0, 5)]).toEqual(['application/pdf', '%PDF-']);
    }
  });

  it('gives who has not begun the times of the test where it is told so', async () => {
    const { call, file } = await run({ timesOfTest: true });
    const { itemId, accountId } = candidacy('notStarted');
    const { startTime, endTime } = (await call(`test/${itemId}`)).body as { startTime: string; endTime: string };
    const { ext_inspera_candidates: [row] } = (await file((await call(`candidates/submissions/${itemId}/${accountId}`)).body)) as { ext_inspera_candidates: unknown[] };
    expect(row).toMatchObject({ result: { ext_inspera_attendance: false, ext_inspera_startTime: startTime, ext_inspera_endTime: endTime, ext_inspera_finalGrade: null } });
  });

  it('exports the submission of one learner, from a callback of its own', async () => {
    const { call, file } = await run();
    const { itemId, accountId } = candidacy('inProgress');
    const order = (await call(`candidates/submissions/${itemId}/${accountId}`)).body as { callbackUrl: string };
    expect(order.callbackUrl).toContain(`/v1/candidates/submissions/${itemId}/${accountId}/status/`);
    const { ext_inspera_candidates: candidates } = (await file(order)) as { ext_inspera_candidates: object[] };
    expect(candidates).toHaveLength(1);
    expect(candidates[0]).toMatchObject({ result: { student: { sourcedId: Number(accountId) }, resultstatus: 'not submitted', ext_inspera_attendance: true, ext_inspera_questions: [] } });
  });
});
