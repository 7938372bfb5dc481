import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../shared/emulator.ts';
import type { Participation } from '../shared/world/learning.ts';
import { codes, start, startRead, type InsperaUnderTest } from './testing.ts';

const DAY = 86_400_000;
const ENROLLMENT = `id vendor kind title itemId status rawStatus assignedAt availableFrom dueAt startedAt completedAt isOverdue progress timeSpentSeconds
  score { scaled raw max grade } passed certificate { title } fetchedAt account { vendor externalId } user { id vendor } native { ... on InsperaCandidacy { id testId userId } }`;

interface Row {
  id: string;
  availableFrom: string;
  dueAt: string;
  status: string;
  passed: boolean | null;
}

let under: InsperaUnderTest;

beforeAll(async () => {
  under = await startRead();
});
afterAll(() => under.close());
beforeEach(() => void under.requests());

const statusOf = ({ state }: Participation, opens: number): string => {
  if (state === 'completed' || state === 'failed') return 'COMPLETED';
  if (state === 'submitted') return 'SUBMITTED';
  if (state === 'inProgress' || state === 'withdrawn') return 'IN_PROGRESS';
  return opens > under.world.now.getTime() ? 'SCHEDULED' : 'NOT_STARTED';
};

const enrollmentOf = (row: Participation, { availableFrom, dueAt }: Row) => {
  const status = statusOf(row, Date.parse(availableFrom));
  return {
    id: `${row.itemId}:${row.accountId}`,
    vendor: 'INSPERA',
    kind: 'EXAM',
    title: under.tenant.items.find(({ id }) => id === row.itemId)!.title,
    itemId: row.itemId,
    status,
    rawStatus: row.percent !== null ? 'fully graded' : row.completedAt ? 'submitted' : 'not submitted',
    assignedAt: null,
    startedAt: row.startedAt?.toISOString() ?? null,
    completedAt: row.completedAt ? new Date(row.completedAt.getTime() + (row.percent === null ? 0 : DAY)).toISOString() : null,
    isOverdue: Date.parse(dueAt) < under.world.now.getTime() && !['COMPLETED', 'SUBMITTED'].includes(status),
    progress: null,
    timeSpentSeconds: row.startedAt && row.completedAt ? (row.completedAt.getTime() - row.startedAt.getTime()) / 1000 : null,
    score: row.percent === null ? null : { scaled: row.percent / 100, raw: row.percent, max: 100, grade: String(row.percent) },
    passed: null,
    certificate: null,
    account: { vendor: 'INSPERA', externalId: row.accountId },
    user: { id: row.accountId, vendor: 'INSPERA' },
    native: { id: `${row.itemId}:${row.accountId}`, testId: row.itemId, userId: row.accountId },
  };
};

describe('enrollments', () => {
  it('shows everybody’s, from the last complete reading, without a call', async () => {
    const all = (await under.query(`{ _insperaEnrollments { enrollments { ${ENROLLMENT} } next waitSeconds } }`)).data?._insperaEnrollments as { enrollments: Row[]; next: null };
    const byId = new Map(all.enrollments.map((row) => [row.id, row]));
    expect(all.enrollments).toHaveLength(under.tenant.participations.length);
    for (const row of under.tenant.participations) {
      const shown = byId.get(`${row.itemId}:${row.accountId}`)!;
      expect(shown).toMatchObject(enrollmentOf(row, shown));
    }
    expect(new Set(all.enrollments.map(({ status }) => status))).toEqual(new Set(['COMPLETED', 'SUBMITTED', 'IN_PROGRESS', 'NOT_STARTED', 'SCHEDULED']));
    expect(all.enrollments.map(({ id }) => id)).toEqual([...byId.keys()].sort());
    expect(all.next).toBeNull();
    expect(under.requests()).toEqual([]);
  });

  it('shows one person’s, the same in three ways, and by status', async () => {
    const { accountId } = under.tenant.participations[0]!;
    const ids = under.tenant.participations.filter((row) => row.accountId === accountId).map((row) => ({ id: `${row.itemId}:${accountId}` })).sort((a, b) => (a.id < b.id ? -1 : 1));
    const answer = await under.query(`{ _insperaUserEnrollments(id: "${accountId}") { id } nobody: _insperaUserEnrollments(id: "1") { id }
      insperaUser(id: "${accountId}") { enrollments { id } none: enrollments(statuses: []) { id } } _entities(representations: [{ __typename: "InsperaUser", id: "${accountId}" }]) { ... on InsperaUser { enrollments { id } } } }`);
    expect(answer.data).toEqual({ _insperaUserEnrollments: ids, nobody: [], insperaUser: { enrollments: ids, none: [] }, _entities: [{ enrollments: ids }] });
    const some = await under.query(`{ insperaUser(id: "${accountId}") { all: enrollments { status } done: enrollments(statuses: [COMPLETED, SUBMITTED]) { status } } }`);
    const { all, done } = some.data?.insperaUser as { all: Row[]; done: Row[] };
    expect(done).toEqual(all.filter(({ status }) => status === 'COMPLETED' || status === 'SUBMITTED'));
  });

  it('reads the person only where more than the id is asked', async () => {
    const { accountId } = under.tenant.participations[0]!;
    await under.query(`{ _insperaUserEnrollments(id: "${accountId}") { user { id vendor } account { externalId } native { ... on InsperaCandidacy { id } } } }`);
    expect(under.requests()).toEqual([]);
    const answer = await under.query(`{ _insperaUserEnrollments(id: "${accountId}") { user { ...name } } } fragment name on VendorUser { username }`);
    const { username } = under.tenant.accounts.find(({ id }) => id === accountId)!;
    expect((answer.data?._insperaUserEnrollments as unknown[])[0]).toEqual({ user: { username } });
    expect(under.requests()).toEqual([`GET /api/v1/users/${accountId}`]);
  });

  it('reads all by one search and three calls for each test', async () => {
    const again = await start();
    try {
      await expect.poll(async () => (await again.query('{ _insperaEnrollments { next } }')).data, { timeout: 5000, interval: 10 }).toEqual({ _insperaEnrollments: { next: null } });
      const calls = again.requests().map((line) => line.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'JOB'));
      expect(calls.slice(0, 2)).toEqual(['POST /api/authenticate/token/', 'GET /api/v1/test/search']);
      expect(calls.slice(2).sort()).toEqual(again.tenant.items.flatMap(({ id }) => [`GET /api/v1/test/${id}/submissions`, `GET /api/v1/test/${id}/submissions/status/JOB`, 'GET /exports/JOB.json']).sort());
    } finally {
      await again.close();
    }
  });

  it('has none before the first reading has ended, and says so', async () => {
    const slow = await start({ emulator: { exportMs: 600_000 } });
    try {
      const answer = await slow.query('{ _insperaEnrollments { enrollments { id } next waitSeconds } _insperaUserEnrollments(id: "1") { id } }');
      const page = answer.data?._insperaEnrollments as { next: string };
      expect(page).toEqual({ enrollments: [], next: expect.any(String), waitSeconds: 1 });
      expect(answer.data?._insperaUserEnrollments).toBeNull();
      expect(codes(answer)).toEqual(['VENDOR_UNAVAILABLE']);
      expect(answer.errors?.[0]?.message).toContain('the first reading has not ended');
      expect((await under.query('query ($after: String) { _insperaEnrollments(after: $after) { enrollments { id } } }', { after: page.next })).data?._insperaEnrollments).toMatchObject({ enrollments: { length: under.tenant.participations.length } });
    } finally {
      await slow.close();
    }
  });

  it('knows passed from failed by the tenant’s grades', async () => {
    const graded = under.tenant.participations.filter(({ percent }) => percent !== null);
    const [pass, fail] = [graded[0]!, graded.find(({ percent }) => percent !== graded[0]!.percent)!];
    const outcome = async (env: Record<string, string>) => {
      const told = await startRead({ env });
      const { data } = await told.query('{ _insperaEnrollments { enrollments { id status passed } } }');
      await told.close();
      const rows = (data?._insperaEnrollments as { enrollments: Row[] }).enrollments;
      return [pass, fail].map((row) => rows.find(({ id }) => id === `${row.itemId}:${row.accountId}`)!).map(({ status, passed }) => [status, passed]);
    };
    expect(await outcome({ INSPERA_PASS_GRADES: ` ${pass.percent} ,A` })).toEqual([['COMPLETED', true], ['FAILED', false]]);
    expect(await outcome({ INSPERA_FAIL_GRADES: String(fail.percent) })).toEqual([['COMPLETED', true], ['FAILED', false]]);
    expect(await outcome({ INSPERA_PASS_GRADES: String(pass.percent), INSPERA_FAIL_GRADES: 'F' })).toEqual([['COMPLETED', true], ['COMPLETED', null]]);
  });

  it('stops at more enrollments than it may keep, and says so', async () => {
    const small = await start({ env: { INSPERA_ENROLLMENT_INDEX_MAX: '3' } });
    try {
      await expect.poll(async () => (await small.query('{ _insperaStatus { lastError } }')).data, { timeout: 5000, interval: 10 }).toEqual({
        _insperaStatus: { lastError: 'INSPERA has more than 3 candidacies: INSPERA_ENROLLMENT_INDEX_MAX is too low' },
      });
      expect(codes(await small.query('{ _insperaEnrollments { next } }'))).toEqual(['VENDOR_UNAVAILABLE']);
    } finally {
      await small.close();
    }
  });

  const readWith = async (fault: Fault) => {
    const reading = await start();
    reading.emulator.fault(fault);
    await reading.subgraph.whenReady();
    const { data } = await reading.query('{ _insperaEnrollments { enrollments { itemId } } _insperaStatus { lastError } }');
    const searches = reading.emulator.requests().filter(({ path }) => path === '/api/v1/test/search').map(({ query }) => query.toString());
    await reading.close();
    const { enrollments } = data?._insperaEnrollments as { enrollments: { itemId: string }[] };
    return { items: [...new Set(enrollments.map(({ itemId }) => itemId))].sort(), lastError: (data?._insperaStatus as { lastError: unknown }).lastError, searches };
  };

  it('leaves out a test of which Inspera tells nobody, and says so', async () => {
    const [refused, ...others] = under.tenant.items.map(({ id }) => id);
    const { items, lastError } = await readWith((request, response) => {
      if (!request.path.startsWith(`/api/v1/test/${refused}`) && !request.body.includes(refused!)) return false;
      response.writeHead(400, { 'content-type': 'application/json' }).end('{}');
      return true;
    });
    expect(items).toEqual(others.sort());
    expect(lastError).toContain('INSPERA enrollments are not complete: 1 of 6 tests did not export their candidates');
  });

  it('finds all tests where Inspera refuses a search for nothing, or lists them in pages', async () => {
    const ids = under.tenant.items.map(({ id }) => id);
    const { items, lastError, searches } = await readWith(({ path, query }, response) => {
      if (path !== '/api/v1/test/search') return false;
      const page = Number(query.get('page') ?? 1) - 1;
      const refused = query.get('query') === '';
      const results = ids.slice(page * 4, page * 4 + 4).map((id) => ({ assessmentRunId: id }));
      response.writeHead(refused ? 400 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(refused ? {} : { hits: String(ids.length), results }));
      return true;
    });
    expect([items, lastError, searches]).toEqual([ids.sort(), null, ['query=', 'title=', 'title=&page=1', 'title=&page=2']]);
  });
});
