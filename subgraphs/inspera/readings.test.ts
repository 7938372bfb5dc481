import { afterEach, describe, expect, it } from 'vitest';
import type { Participation } from '../shared/world/learning.ts';
import type { InsperaSwitches } from './emulator.ts';
import { alterSubmissions, start, startRead, startReadings, type InsperaUnderTest } from './testing.ts';

const DAY = 86_400_000;

let open: InsperaUnderTest[] = [];
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});
const started = async <T extends InsperaUnderTest>(under: Promise<T>): Promise<T> => {
  open.push(await under);
  return under;
};

interface Row {
  id: string;
  title: string;
  status: string;
  availableFrom: string;
  dueAt: string;
  startedAt: string | null;
  completedAt: string | null;
  isOverdue: boolean;
  score: { scaled: number | null; raw: number | null; max: number | null; grade: string | null } | null;
}

const ALL = '{ _insperaEnrollments { enrollments { id title status availableFrom dueAt startedAt completedAt isOverdue score { scaled raw max grade } } } }';
const all = async (under: InsperaUnderTest): Promise<Map<string, Row>> => {
  const { data } = await under.query(ALL);
  return new Map((data?._insperaEnrollments as { enrollments: Row[] }).enrollments.map((row) => [row.id, row]));
};
const lastError = async (under: InsperaUnderTest): Promise<unknown> => ((await under.query('{ _insperaStatus { lastError } }')).data?._insperaStatus as { lastError: unknown }).lastError;
const idOf = ({ itemId, accountId }: Participation) => `${itemId}:${accountId}`;
const orders = (under: InsperaUnderTest, test: string) => under.requests().filter((line) => line === `GET /api/v1/test/${test}/submissions`).length;

const refusing = (under: InsperaUnderTest, refused: (path: string, body: string) => boolean): void =>
  under.emulator.fault(({ path, body }, response) => {
    if (!refused(path, body)) return false;
    response.writeHead(400, { 'content-type': 'application/json' }).end('{}');
    return true;
  });

describe('candidates who have not begun', () => {
  it('have handed in nothing, where Inspera writes the times of their test in place of theirs', async () => {
    const plain = await all(await started(startRead()));
    const under = await started(startRead({ emulator: { timesOfTest: true } }));
    const rows = await all(under);
    const now = under.world.now.getTime();
    expect([...rows.values()].filter(({ availableFrom }) => Date.parse(availableFrom) > now + 13 * DAY).map(({ status }) => status)).toContain('SCHEDULED');
    for (const [id, row] of rows) expect([id, row.status, row.startedAt, row.completedAt]).toEqual([id, plain.get(id)!.status, plain.get(id)!.startedAt, plain.get(id)!.completedAt]);
  });

  /** What the first reading finds in files with such rows. */
  const readWith = async (change: (row: Record<string, unknown>) => unknown, emulator: InsperaSwitches = {}) => {
    const under = await started(start({ emulator }));
    alterSubmissions(under, change);
    await under.subgraph.whenReady();
    return all(under);
  };
  const people = (rows: ReadonlyMap<string, Row>) => [...rows.values()].map(({ id, status, startedAt, completedAt }) => ({ id, status, startedAt, completedAt }));

  it('have handed in nothing, where Inspera does not say whether they were there', async () => {
    const plain = await readWith((row) => row);
    const unsaid = await readWith(({ ext_inspera_attendance: attendance, ...row }) => (attendance === false ? row : { ...row, ext_inspera_attendance: attendance }), { timesOfTest: true });
    expect(people(unsaid)).toEqual(people(plain));
  });

  it.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59-0500', 'soon', 0])('have handed in nothing, where their end is %s', async (never) => {
    const plain = await readWith((row) => row);
    const odd = await readWith((row) => (row.ext_inspera_endTime === null ? { ...row, ext_inspera_endTime: never, ext_inspera_finalGradeDate: never } : row));
    expect(people(odd)).toEqual(people(plain));
  });

  it('are never done at a time that is not yet, whatever Inspera says', async () => {
    const later = new Date(Date.now() + 30 * DAY).toISOString();
    const rows = await readWith((row) => ({ ...row, ext_inspera_startTime: later, ext_inspera_endTime: later, ext_inspera_finalGradeDate: later }));
    for (const row of rows.values()) expect([row.startedAt, row.completedAt, row.status === 'SUBMITTED']).toEqual([null, null, false]);
  });
});

describe('where submissions are PDF', () => {
  it('everybody’s enrollments come from results and candidates, and PDFs are not ordered again and again', async () => {
    const under = await started(startReadings({ emulator: { submissions: 'PDF' } }));
    const rows = await all(under);
    const expected = new Map(under.tenant.participations.map((one) => [idOf(one), one]));
    expect([...rows.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [id, { percent, completedAt }] of expected) {
      const { status, score } = rows.get(id)!;
      if (percent !== null) expect([status, score]).toEqual(['COMPLETED', { scaled: null, raw: percent, max: null, grade: String(percent) }]);
      else expect(status === 'SUBMITTED', id).toBe(completedAt !== null && Date.parse(rows.get(id)!.availableFrom) <= under.world.now.getTime());
    }
    expect(await lastError(under)).toBeNull();
    expect((await under.query(`{ _insperaUserEnrollments(id: "${under.tenant.accounts[0]!.id}") { id } }`)).extensions).toMatchObject({ incomplete: [] });

    await under.readAgain();
    expect(under.requests().filter((line) => line.includes('/submissions'))).toEqual([]);
    const answer = await under.query(`{ insperaSubmissions(testId: "${under.tenant.items[0]!.id}") { totalCount } }`);
    expect(answer.errors?.[0]).toMatchObject({ message: 'INSPERA answered something that cannot be understood (submissions of a test): a PDF instead of JSON', extensions: { code: 'VENDOR_BAD_RESPONSE' } });
    expect(under.requests()).toEqual([]);
  });

  it('costs three orders in vain, and four calls for each test after them', async () => {
    const under = await started(start({ emulator: { submissions: 'PDF' } }));
    await under.subgraph.whenReady();
    const calls = under.requests();
    const count = (part: string) => calls.filter((line) => line.includes(part)).length;
    const tests = under.tenant.items.length;
    expect(count('/submissions')).toBe(3 * 2);
    expect([count('POST /api/v1/fileExport/order'), count('/fileExport/status/'), tests]).toEqual([tests, tests, 6]);
    expect(calls).toHaveLength(1 + 1 + 3 * 3 + tests * 4);
  });

  it('is believed of a file that is too large to be read, too', async () => {
    const under = await started(startRead({ env: { INSPERA_EXPORT_MAX_MB: '1' } }));
    under.emulator.fault((request, response) => {
      if (!request.path.startsWith('/exports/')) return false;
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.alloc(3 * 1024 * 1024, 'x'));
      return true;
    });
    const answer = await under.query(`{ insperaSubmissions(testId: "${under.tenant.items[0]!.id}") { totalCount } }`);
    expect(answer.errors?.[0]?.message).toContain('a PDF instead of JSON');
  });

  it('says in the answer that people may be missing, where nothing else names them', async () => {
    const under = await started(startReadings({ emulator: { submissions: 'PDF' } }));
    const test = under.tenant.items[0]!.id;
    refusing(under, (path) => path === `/api/v1/test/${test}`);
    const fresh = await started(start({ emulator: { submissions: 'PDF' } }));
    refusing(fresh, (path) => path === `/api/v1/test/${test}`);
    await fresh.subgraph.whenReady();
    const gap = 'INSPERA enrollments are not complete: of 1 of 6 tests only those who handed in are known';
    const person = under.tenant.accounts[0]!.id;
    const answer = await fresh.query(`{ insperaUser(id: "${person}") { enrollments { id } } }`);
    expect([answer.errors, answer.extensions?.incomplete]).toEqual([undefined, [{ vendor: 'INSPERA', message: gap }]]);
    fresh.emulator.fault(null);
    await fresh.query(`{ insperaTest(id: "${test}") { title } }`);
    expect(await lastError(fresh)).toBe(gap);
    // One that read the candidates before keeps them.
    const before = [...(await all(under)).keys()];
    await under.readAgain();
    expect([...(await all(under)).keys()]).toEqual(before);
    expect((await under.query(`{ insperaUser(id: "${person}") { enrollments { id } } }`)).extensions?.incomplete).toEqual([]);
  });
});

describe('a test that cannot be read', () => {
  it('keeps what an earlier reading knew, says so, and is read again when it can be', async () => {
    const under = await started(startReadings());
    const before = await all(under);
    const test = under.tenant.items[2]!.id;
    refusing(under, (path, body) => path.startsWith(`/api/v1/test/${test}`) || body.includes(test));
    await under.readAgain();
    expect(await all(under)).toEqual(before);
    under.emulator.fault(null);
    await under.query(`{ insperaTestSearch(title: "a") { totalCount } }`);
    expect(await lastError(under)).toBe('INSPERA enrollments are not up to date: 1 of 6 tests keep what an earlier reading knew');
    await under.readAgain();
    expect(await lastError(under)).toBeNull();
  });

  it('that exports nobody any more does not take people’s enrollments away: submissions are deleted after a time', async () => {
    const under = await started(startReadings());
    const before = await all(under);
    const test = under.tenant.items[3]!.id;
    under.emulator.alter((request, reply) => {
      if (!request.path.startsWith('/exports/') || !String(reply.body).includes(`"lineItemSourcedId":${test},`)) return reply;
      return { ...reply, body: JSON.stringify({ lineItemSourcedId: Number(test), ext_inspera_candidates: [] }) };
    });
    await under.readAgain();
    expect([...(await all(under)).keys()]).toEqual([...before.keys()]);
    expect(await lastError(under)).toBeNull();
  });

  it('costs itself alone where its exports fail', async () => {
    const under = await started(startReadings());
    const before = await all(under);
    const test = under.tenant.items[1]!.id;
    under.emulator.fault(({ path, body }, response) => {
      if (path !== `/api/v1/test/${test}/submissions` && !body.includes(test)) return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"jobId":"lost"}');
      return true;
    });
    under.emulator.alter((request, reply) => (request.path.includes('/status/lost') ? { ...reply, status: 200, body: '{"status":"failed"}' } : reply));
    await under.readAgain();
    expect(await all(under)).toEqual(before);
  });

  it('of which one row is odd loses that row alone, which is counted and named', async () => {
    const under = await started(startReadings());
    const before = await all(under);
    const gone = under.tenant.participations[0]!;
    alterSubmissions(under, (row) => (row.sourcedId === Number(gone.id) ? { ...row, student: { sourcedId: null } } : { ...row, ext_inspera_totalScore: row.ext_inspera_totalScore ?? {} }));
    await under.readAgain();
    before.delete(idOf(gone));
    expect([...(await all(under)).keys()]).toEqual([...before.keys()]);
    const { data } = await under.query('{ _insperaStatus { health skippedRows lastError } }');
    expect(data?._insperaStatus).toMatchObject({ health: 'OK', skippedRows: 1, lastError: expect.stringMatching(/^INSPERA sent 1 row and \d+ fields not as documented: submissions of a test: download, row \d+/) });
    expect(JSON.stringify(data)).not.toContain(gone.accountId);
  });
});

describe('a test that is long over and marked', () => {
  it('is exported once and then never again, and keeps its enrollments', async () => {
    const under = await started(startReadings());
    // All that were handed in are marked.
    alterSubmissions(under, (row) => (row.ext_inspera_endTime === null ? row : { ...row, ext_inspera_finalGrade: row.ext_inspera_finalGrade ?? 'B' }));
    await under.readAgain();
    const before = await all(under);
    under.requests();
    await under.readAgain();
    const read = new Set(under.requests().flatMap((line) => /test\/(\d+)\/submissions$/.exec(line)?.[1] ?? []));
    const dueAt = new Map([...before.values()].map((row) => [row.id.split(':')[0], Date.parse(row.dueAt)]));
    const recent = under.tenant.items.map(({ id }) => id).filter((id) => dueAt.get(id)! > under.world.now.getTime() - 30 * DAY);
    expect([...read].sort()).toEqual(recent.sort());
    expect([recent.length, under.tenant.items.length]).toEqual([4, 6]);
    expect(await all(under)).toEqual(before);
  });

  it('is exported again while anything is unmarked', async () => {
    const under = await started(startReadings());
    const old = [...(await all(under)).values()].find((row) => row.status === 'SUBMITTED' && Date.parse(row.dueAt) < under.world.now.getTime() - 30 * DAY)!;
    await under.readAgain();
    expect(orders(under, old.id.split(':')[0]!)).toBe(1);
  });
});

describe('when a test is due', () => {
  it('is the end of its last day, where no time of day is said', async () => {
    const under = await started(start());
    under.emulator.alter((request, reply) => (request.path.endsWith('/test/search') ? { ...reply, body: String(reply.body).replaceAll(/("endTime":"\d{4}-\d\d-\d\d)T[^"]*"/g, '$1"') } : reply));
    await under.subgraph.whenReady();
    const dues = new Set([...(await all(under)).values()].map(({ dueAt }) => dueAt.slice(10)));
    expect([...dues]).toEqual(['T23:59:59.999Z']);
  });
});
