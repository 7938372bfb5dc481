import { describe, expect, it } from 'vitest';
import type { InsperaSwitches } from './emulator.ts';
import { allEnrollments, alterSubmissions, closedAfterEach, idOf, lastErrorOf, refusing, start, startRead, startReadings, type EnrollmentRow, type InsperaUnderTest } from './testing.ts';

const DAY = 86_400_000;
/** One moment for all readings that are compared. */
const NOW = Date.now();
const clock = { now: () => NOW };

const started = closedAfterEach();

const orders = (under: InsperaUnderTest, test: string) => under.requests().filter((line) => line === `GET /api/v1/test/${test}/submissions`).length;

describe('candidates who have not begun', () => {
  it('have handed in nothing, where Inspera writes the times of their test in place of theirs', async () => {
    const plain = await allEnrollments(await started(startRead({ clock })));
    const under = await started(startRead({ clock, emulator: { timesOfTest: true } }));
    const rows = await allEnrollments(under);
    const now = under.world.now.getTime();
    expect([...rows.values()].filter(({ availableFrom }) => Date.parse(availableFrom) > now + 13 * DAY).map(({ status }) => status)).toContain('SCHEDULED');
    for (const [id, row] of rows) expect([id, row.status, row.startedAt, row.completedAt]).toEqual([id, plain.get(id)!.status, plain.get(id)!.startedAt, plain.get(id)!.completedAt]);
  });

  /** What the first reading finds in files with such rows. */
  const readWith = async (change: (row: Record<string, unknown>) => unknown, emulator: InsperaSwitches = {}) => {
    const under = await started(start({ clock, emulator }));
    alterSubmissions(under, change);
    await under.subgraph.whenReady();
    return allEnrollments(under);
  };
  const people = (rows: ReadonlyMap<string, EnrollmentRow>) => [...rows.values()].map(({ id, status, startedAt, completedAt }) => ({ id, status, startedAt, completedAt }));

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

describe('a test that cannot be read', () => {
  it('keeps what an earlier reading knew, says so, and is read again when it can be', async () => {
    const under = await started(startReadings());
    const before = await allEnrollments(under);
    const test = under.tenant.items[2]!.id;
    refusing(under, (path, body) => path.startsWith(`/api/v1/test/${test}`) || body.includes(test));
    await under.readAgain();
    expect(await allEnrollments(under)).toEqual(before);
    under.emulator.fault(null);
    await under.query(`{ insperaTestSearch(title: "a") { totalCount } }`);
    expect(await lastErrorOf(under)).toBe('INSPERA enrollments are not up to date: 1 of 6 tests keep what an earlier reading knew');
    await under.readAgain();
    expect(await lastErrorOf(under)).toBeNull();
  });

  it('that exports nobody any more does not take people’s enrollments away: submissions are deleted after a time', async () => {
    const under = await started(startReadings());
    const before = await allEnrollments(under);
    const test = under.tenant.items[3]!.id;
    under.emulator.alter((request, reply) => {
      if (!request.path.startsWith('/exports/') || !String(reply.body).includes(`"lineItemSourcedId":${test},`)) return reply;
      return { ...reply, body: JSON.stringify({ lineItemSourcedId: Number(test), ext_inspera_candidates: [] }) };
    });
    await under.readAgain();
    expect([...(await allEnrollments(under)).keys()]).toEqual([...before.keys()]);
    expect(await lastErrorOf(under)).toBeNull();
  });

  it('costs itself alone where its exports fail', async () => {
    const under = await started(startReadings());
    const before = await allEnrollments(under);
    const test = under.tenant.items[1]!.id;
    under.emulator.fault(({ path, body }, response) => {
      if (path !== `/api/v1/test/${test}/submissions` && !body.includes(test)) return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"jobId":"lost"}');
      return true;
    });
    under.emulator.alter((request, reply) => (request.path.includes('/status/lost') ? { ...reply, status: 200, body: '{"status":"failed"}' } : reply));
    await under.readAgain();
    expect(await allEnrollments(under)).toEqual(before);
  });

  const throttling = (under: InsperaUnderTest, throttled: (path: string) => boolean): void =>
    under.emulator.fault(({ path }, response) => {
      if (!throttled(path)) return false;
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '0' }).end('{}');
      return true;
    });

  it('costs itself alone where Inspera takes no call about it, however often it is asked', async () => {
    const under = await started(startReadings());
    const before = await allEnrollments(under);
    const test = under.tenant.items[1]!.id;
    throttling(under, (path) => path === `/api/v1/test/${test}/submissions`);
    await under.readAgain();
    expect(orders(under, test)).toBe(5);
    expect(await allEnrollments(under)).toEqual(before);
    under.emulator.fault(null);
    await under.query(`{ insperaTestSearch(title: "a") { totalCount } }`);
    expect(await lastErrorOf(under)).toBe('INSPERA enrollments are not up to date: 1 of 6 tests keep what an earlier reading knew');
  });

  it('ends the reading where it is not the only one', async () => {
    const under = await started(start());
    throttling(under, (path) => path.endsWith('/submissions'));
    await expect.poll(() => lastErrorOf(under), { timeout: 5000 }).toBe('INSPERA takes no more calls for now (submissions of a test: order)');
    await expect.poll(() => under.logged().includes('a complete reading failed'), { timeout: 5000 }).toBe(true);
    expect((await under.query('{ _insperaEnrollments { next } }')).errors?.[0]?.message).toContain('the first reading failed');
  });

  it('may be in the file of its parent, but is believed where it speaks for itself', async () => {
    const under = await started(start());
    const [parent, child] = [under.tenant.items[0]!.id, under.tenant.items[1]!.id];
    const mine = under.tenant.participations.find((one) => one.itemId === child)!;
    const row = (test: string, user: string, grade: string) => ({ result: { lineItem: { sourcedId: test }, student: { sourcedId: user }, ext_inspera_finalGrade: grade } });
    under.emulator.alter((request, reply) => {
      if (!request.path.startsWith('/exports/') || !String(reply.body).includes(`"lineItemSourcedId":${parent},`)) return reply;
      return { ...reply, body: JSON.stringify({ ext_inspera_candidates: [row(parent, '1', 'A'), row(child, '1', 'A'), row(child, mine.accountId, 'of the parent')] }) };
    });
    await under.subgraph.whenReady();
    const rows = await allEnrollments(under);
    expect([rows.get(`${parent}:1`)?.status, rows.get(`${child}:1`)?.status, rows.get(`${child}:1`)?.dueAt]).toEqual(['COMPLETED', 'COMPLETED', rows.get(idOf(mine))!.dueAt]);
    expect(rows.get(idOf(mine))!.score?.grade ?? null).toBe(mine.percent === null ? null : String(mine.percent));
  });

  it('of which one row is odd loses that row alone, which is counted and named', async () => {
    const under = await started(startReadings());
    const before = await allEnrollments(under);
    const gone = under.tenant.participations[0]!;
    alterSubmissions(under, (row) => (row.sourcedId === Number(gone.id) ? { ...row, student: { sourcedId: null } } : { ...row, ext_inspera_totalScore: row.ext_inspera_totalScore ?? {} }));
    await under.readAgain();
    before.delete(idOf(gone));
    expect([...(await allEnrollments(under)).keys()]).toEqual([...before.keys()]);
    const { data } = await under.query('{ _insperaStatus { health skippedRows lastError } }');
    expect(data?._insperaStatus).toMatchObject({ health: 'OK', skippedRows: 1, lastError: expect.stringMatching(/^INSPERA sent 1 row and \d+ fields not as documented: submissions of a test: download, row \d+/) });
    expect(JSON.stringify(data)).not.toContain(gone.accountId);
  });
});

describe('a test that is long over and marked', () => {
  it('is exported until two exports agree and then never again, and keeps its enrollments', async () => {
    const under = await started(startReadings());
    // All that were handed in are marked.
    alterSubmissions(under, (row) => (row.ext_inspera_endTime === null ? row : { ...row, ext_inspera_finalGrade: row.ext_inspera_finalGrade ?? 'B' }));
    await under.readAgain();
    under.requests();
    await under.readAgain();
    // Of the two that are long over, one was marked before.
    expect(under.requests().filter((line) => line.endsWith('/submissions'))).toHaveLength(5);
    const before = await allEnrollments(under);
    await under.readAgain();
    const read = new Set(under.requests().flatMap((line) => /test\/(\d+)\/submissions$/.exec(line)?.[1] ?? []));
    const dueAt = new Map([...before.values()].map((row) => [row.id.split(':')[0], Date.parse(row.dueAt)]));
    const recent = under.tenant.items.map(({ id }) => id).filter((id) => dueAt.get(id)! > under.world.now.getTime() - 30 * DAY);
    expect([...read].sort()).toEqual(recent.sort());
    expect([recent.length, under.tenant.items.length]).toEqual([4, 6]);
    expect(await allEnrollments(under)).toEqual(before);
  });

  it('is exported again while somebody in it cannot be read', async () => {
    const under = await started(startReadings());
    const old = [...(await allEnrollments(under)).values()].find((row) => Date.parse(row.dueAt) < under.world.now.getTime() - 30 * DAY)!;
    const [test, person] = old.id.split(':');
    alterSubmissions(under, (row) => {
      const { lineItem, student } = row as { lineItem: { sourcedId: number }; student: { sourcedId: number } };
      if (String(lineItem.sourcedId) !== test) return row;
      return String(student.sourcedId) === person ? { ...row, student: null } : { ...row, ext_inspera_finalGrade: 'B' };
    });
    for (let i = 0; i < 3; i += 1) {
      await under.readAgain();
      expect(orders(under, test!)).toBe(1);
    }
    under.emulator.alter(null);
    await under.readAgain();
    expect((await allEnrollments(under)).has(old.id)).toBe(true);
  });

  it('is exported again while anything is unmarked', async () => {
    const under = await started(startReadings());
    const old = [...(await allEnrollments(under)).values()].find((row) => row.status === 'SUBMITTED' && Date.parse(row.dueAt) < under.world.now.getTime() - 30 * DAY)!;
    await under.readAgain();
    expect(orders(under, old.id.split(':')[0]!)).toBe(1);
  });
});

describe('a search of tests', () => {
  it('that does not list all that it found, or lists one without an id, says so', async () => {
    const under = await started(start());
    under.emulator.alter((request, reply) => {
      if (!request.path.endsWith('/test/search') || reply.status !== 200) return reply;
      const { results } = JSON.parse(String(reply.body)) as { results: { assessmentRunId: number }[] };
      return { ...reply, body: JSON.stringify({ hits: 9, results: results.map((hit, i) => (i === 0 ? { ...hit, assessmentRunId: null } : hit)) }) };
    });
    await under.subgraph.whenReady();
    expect(under.requests().filter((line) => line.endsWith('/test/search'))).toHaveLength(2);
    const { data } = await under.query('{ _insperaStatus { skippedRows lastError } }');
    expect(data?._insperaStatus).toEqual({ skippedRows: 1, lastError: expect.stringMatching(/^INSPERA enrollments are not complete: the search of tests did not list 4 that it found; INSPERA sent 1 row not as documented: test search, row 1, assessmentRunId/) });
  });
});

describe('when a test is due', () => {
  it('is the end of its last day, where no time of day is said', async () => {
    const under = await started(start());
    under.emulator.alter((request, reply) => (request.path.endsWith('/test/search') ? { ...reply, body: String(reply.body).replaceAll(/("endTime":"\d{4}-\d\d-\d\d)T[^"]*"/g, '$1"') } : reply));
    await under.subgraph.whenReady();
    const dues = new Set([...(await allEnrollments(under)).values()].map(({ dueAt }) => dueAt.slice(10)));
    expect([...dues]).toEqual(['T23:59:59.999Z']);
  });
});
