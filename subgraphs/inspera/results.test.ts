import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Participation } from '../shared/world/learning.ts';
import { codes, externalIdsOf, startRead, type InsperaUnderTest } from './testing.ts';

let under: InsperaUnderTest;

beforeAll(async () => {
  under = await startRead();
});
afterAll(() => under.close());
beforeEach(() => void under.requests());
afterEach(() => under.emulator.fault(null));

const participation = (state: Participation['state']): Participation => under.tenant.participations.find((row) => row.state === state)!;
const of = (testId: string) => under.tenant.participations.filter(({ itemId }) => itemId === testId);
const account = (id: string) => under.tenant.accounts.find((row) => row.id === id)!;
const title = (id: string) => under.tenant.items.find((item) => item.id === id)!.title;
/** As Inspera prints times. */
const time = (date: Date | null) => date && date.toISOString();
/** Paths without the ids of jobs, which no test can know. */
const shapes = () => under.requests().map((line) => line.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'JOB'));

describe('results', () => {
  const RESULT = `userId candidateId externalIds { authType externalId } testId testTitle testStartTime testEndTime sessionId taskId
    evaluationRounds { id automaticQuestionScore finalGrade jaggedAnalysisStatus roundGrades { evaluatorId totalScore grade evaluator { id username } }
      questions { number questionId userQuestionId weight evaluations { score evaluatorId scoreDetails } } }
    user { id username } test { id title status } candidacy { id }`;

  it('shows one learner’s marks: an order, its state and a download', async () => {
    const { itemId, accountId, percent, id } = participation('completed');
    const answer = await under.query(`{ insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { ${RESULT} } }`);
    expect(answer.errors).toBeUndefined();
    const grader = under.tenant.accounts.find(({ role }) => role === 'instructor')!;
    const rounds = [
      {
        id: '1',
        automaticQuestionScore: expect.any(Number),
        finalGrade: String(percent),
        jaggedAnalysisStatus: 'ORDINARY',
        roundGrades: [{ evaluatorId: grader.id, totalScore: percent, grade: null, evaluator: { id: grader.id, username: grader.username } }],
        questions: ['1', '2', '3', '4'].map((number, i) => ({
          number,
          questionId: `${itemId}${i}`,
          userQuestionId: `${id}${i}`,
          weight: 1,
          evaluations: [{ score: expect.any(Number), evaluatorId: i < 2 ? '-1' : grader.id, scoreDetails: {} }],
        })),
      },
    ];
    expect(answer.data?.insperaCandidateResults).toMatchObject([
      {
        userId: accountId,
        candidateId: expect.stringMatching(/^\d+$/),
        externalIds: externalIdsOf(account(accountId)),
        testId: itemId,
        testTitle: title(itemId),
        testStartTime: expect.any(String),
        testEndTime: expect.any(String),
        sessionId: `session-${id}`,
        taskId: `task-${id}`,
        evaluationRounds: rounds,
        user: { id: accountId, username: account(accountId).username },
        test: { id: itemId, title: title(itemId) },
        candidacy: { id: `${itemId}:${accountId}` },
      },
    ]);
    expect(shapes().slice(0, 3)).toEqual([
      `GET /api/v1/candidates/allResults/${itemId}/${accountId}`,
      `GET /api/v1/candidates/allResults/${itemId}/${accountId}/status/JOB`,
      'GET /exports/JOB.json',
    ]);
  });

  it('has no results of a learner who is no candidate, or of a test that there is not', async () => {
    const { itemId, accountId } = participation('notStarted');
    const answer = await under.query(`{ none: insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { userId }
      stranger: insperaCandidateResults(testId: "${itemId}", userId: "1") { userId } unknown: insperaTestResults(testId: "1") { totalCount } odd: insperaTestResults(testId: "../users") { totalCount } }`);
    expect(answer).toEqual({ data: { none: [], stranger: null, unknown: null, odd: null }, extensions: expect.anything() });
  });

  it('shows everybody’s results on a test, page by page', async () => {
    const { id } = under.tenant.items[0]!;
    const marked = of(id).filter(({ completedAt }) => completedAt !== null);
    const PAGE = `query ($id: ID!, $after: String) { insperaTestResults(testId: $id, first: 2, after: $after) { nodes { userId evaluationRounds { finalGrade } test { title } } totalCount pageInfo { hasNextPage endCursor } } }`;
    const first = (await under.query(PAGE, { id })).data?.insperaTestResults as { nodes: unknown[]; totalCount: number; pageInfo: { endCursor: string } };
    const second = (await under.query(PAGE, { id, after: first.pageInfo.endCursor })).data?.insperaTestResults as typeof first;
    const rows = marked.map(({ accountId, percent }) => ({ userId: accountId, evaluationRounds: [{ finalGrade: percent === null ? null : String(percent) }], test: { title: title(id) } }));
    expect(marked.length).toBeGreaterThan(2);
    expect([...first.nodes, ...second.nodes]).toEqual(rows.slice(0, 4));
    expect(first.totalCount).toBe(marked.length);
    expect(shapes().slice(0, 4)).toEqual([`GET /api/v1/test/${id}`, 'POST /api/v1/fileExport/order', 'GET /api/v1/fileExport/status/JOB', 'GET /exports/JOB.json']);
  });

  it('believes no results of somebody else, nor of another test', async () => {
    const { itemId, accountId } = participation('completed');
    const other = of(itemId).find((row) => row.accountId !== accountId && row.completedAt !== null)!;
    under.emulator.alter((request, reply) => {
      if (!request.path.startsWith('/exports/')) return reply;
      const [row] = JSON.parse(String(reply.body)) as [object];
      return { ...reply, body: JSON.stringify([{ ...row, userId: other.accountId }, row, { ...row, assessmentRunId: 1 }]) };
    });
    const answer = await under.query(`{ insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { userId testId } }`);
    const status = await under.query('{ _insperaStatus { skippedRows lastError } }');
    under.emulator.alter(null);
    expect(answer.data).toEqual({ insperaCandidateResults: [{ userId: accountId, testId: itemId }] });
    expect(status.data).toEqual({ _insperaStatus: { skippedRows: 2, lastError: 'INSPERA sent 2 rows not as documented: results of a candidate: download, row 1, userId; results of a candidate: download, row 3, assessmentRunId' } });
    await under.query(`{ insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { userId } }`);
  });

  it('orders one export where a test and its users are asked for the same', async () => {
    const { itemId, accountId } = participation('completed');
    await under.query(`{ insperaCandidateResults(testId: "${itemId}", userId: "${accountId}") { userId } insperaUser(id: "${accountId}") { results(testId: "${itemId}") { userId } }
      insperaCandidacy(id: "${itemId}:${accountId}") { results { userId } } }`);
    expect(shapes().filter((line) => line === `GET /api/v1/candidates/allResults/${itemId}/${accountId}`)).toHaveLength(1);
  });
});

describe('submissions', () => {
  const SUBMISSION = `sourcedId testId userId testTitle maxTotalScore groupName sectionMetadata { id name dataType values } status resultStatus dateLastModified score date
    comment commentEvaluatorId commentEvaluatorName candidateId attendance startTime endTime extraTimeMinutes incidentTimeMinutes userAssessmentSetupId userAssessmentId
    externalIds { authType externalId } finalGrade finalGradeDate autoScore totalScore
    questions { type questionId number title contentItemId weight maxScore durationSeconds autoScore responses manualScores { score graderName } }
    user { id username } test { id title } candidacy { id submission { totalScore } }`;

  it('shows what one learner submitted, and null for a stranger', async () => {
    const row = participation('completed');
    const { itemId, accountId, percent, startedAt, completedAt, id } = row;
    const answer = await under.query(`{ insperaSubmission(testId: "${itemId}", userId: "${accountId}") { ${SUBMISSION} } stranger: insperaSubmission(testId: "${itemId}", userId: "1") { userId } }`);
    expect(answer.errors).toBeUndefined();
    const grader = under.tenant.accounts.find(({ role }) => role === 'instructor')!;
    expect(answer.data?.stranger).toBeNull();
    expect(answer.data?.insperaSubmission).toMatchObject({
      sourcedId: id,
      testId: itemId,
      userId: accountId,
      testTitle: title(itemId),
      maxTotalScore: 100,
      groupName: expect.any(String),
      sectionMetadata: [{ id: `${itemId}0`, name: 'Subject', dataType: 'string', values: [title(itemId)] }],
      status: 'active',
      resultStatus: 'fully graded',
      dateLastModified: time(completedAt),
      score: percent,
      date: time(completedAt),
      comment: 'Marked according to the guide.',
      commentEvaluatorId: grader.id,
      commentEvaluatorName: `${grader.givenName} ${grader.familyName}`,
      attendance: true,
      startTime: time(startedAt),
      endTime: time(completedAt),
      extraTimeMinutes: Number(accountId) % 7 === 0 ? 15 : 0,
      incidentTimeMinutes: 0,
      userAssessmentSetupId: String(Number(id) + 1_000_000),
      userAssessmentId: id,
      externalIds: externalIdsOf(account(accountId)),
      finalGrade: String(percent),
      finalGradeDate: time(new Date(completedAt!.getTime() + 86_400_000)),
      totalScore: percent,
      user: { id: accountId, username: account(accountId).username },
      test: { id: itemId, title: title(itemId) },
      candidacy: { id: `${itemId}:${accountId}`, submission: { totalScore: percent } },
    });
    const { questions } = answer.data?.insperaSubmission as { questions: unknown[] };
    expect(questions).toHaveLength(4);
    expect(questions[3]).toMatchObject({ type: 'essay', questionId: `${itemId}3`, number: '4', title: 'Question 4', weight: 1, maxScore: 25, durationSeconds: 300, autoScore: null, responses: ['Answer 4'], manualScores: [{ graderName: `${grader.givenName} ${grader.familyName}` }] });
    expect(questions[0]).toMatchObject({ type: 'multiple_choice', manualScores: [] });
  });

  it('shows everybody on a test, whatever became of them, page by page', async () => {
    const { id } = under.tenant.items[1]!;
    const PAGE = `query ($id: ID!, $after: String) { insperaSubmissions(testId: $id, first: 3, after: $after) { nodes { userId attendance finalGrade user { id } } totalCount pageInfo { hasNextPage endCursor } }
      unknown: insperaSubmissions(testId: "1") { totalCount } }`;
    const first = await under.query(PAGE, { id });
    const { nodes, totalCount, pageInfo } = first.data?.insperaSubmissions as { nodes: unknown[]; totalCount: number; pageInfo: { endCursor: string } };
    const second = await under.query(PAGE, { id, after: pageInfo.endCursor });
    const rows = of(id).map((row) => ({ userId: row.accountId, attendance: row.startedAt !== null, finalGrade: row.percent === null ? null : String(row.percent), user: { id: row.accountId } }));
    expect([...nodes, ...(second.data?.insperaSubmissions as { nodes: unknown[] }).nodes]).toEqual(rows.slice(0, 6));
    expect([totalCount, first.data?.unknown]).toEqual([rows.length, null]);
  });

  it('reads candidates of one test by one export, null for somebody who is none', async () => {
    const [a, b] = of(under.tenant.items[2]!.id);
    const answer = await under.query(`{ a: insperaCandidacy(id: "${a!.itemId}:${a!.accountId}") { user { username } submission { attendance } } b: insperaCandidacy(id: "${b!.itemId}:${b!.accountId}") { testId userId }
      stranger: insperaCandidacy(id: "${a!.itemId}:1") { id } odd: insperaCandidacy(id: "x") { id } }`);
    expect(answer.data).toEqual({
      a: { user: { username: account(a!.accountId).username }, submission: { attendance: a!.startedAt !== null } },
      b: { testId: b!.itemId, userId: b!.accountId },
      stranger: null,
      odd: null,
    });
    expect(shapes().filter((line) => line.endsWith('/submissions'))).toEqual([`GET /api/v1/test/${a!.itemId}/submissions`]);
  });

  it('links a test to its results and submissions', async () => {
    const { id } = under.tenant.items[3]!;
    const answer = await under.query(`{ insperaTest(id: "${id}") { results { totalCount } submissions { totalCount } } insperaUser(id: "${of(id)[0]!.accountId}") { submission(testId: "${id}") { testTitle } } }`);
    expect(answer.data).toEqual({
      insperaTest: { results: { totalCount: of(id).filter(({ completedAt }) => completedAt).length }, submissions: { totalCount: of(id).length } },
      insperaUser: { submission: { testTitle: title(id) } },
    });
  });

  it('refuses a page of none', async () => {
    expect(codes(await under.query(`{ insperaSubmissions(testId: "${under.tenant.items[0]!.id}", first: 0) { totalCount } }`))).toEqual(['BAD_USER_INPUT']);
    expect(under.requests()).toEqual([]);
  });
});
